# The server's own pages. What stands in the middle of a sentence is a value.

## On every page

page-skip = Перейти до вмісту
page-navigation = Сторінки
page-nav-home = Дізнатися
page-nav-crowd = Загалом
page-nav-mirror = Дзеркало
page-nav-tags = Мітки
page-nav-lists = Списки
page-nav-how = Як це працює
page-nav-data = Ваші дані
page-nav-welcome = Знайомство
page-motto = Люди важливіші за числа.
page-footer = Humankind { $version } працює на цьому комп’ютері. Усе, про що ви дізнаєтеся, залишається тут.
page-undo = Повернути
page-nothing-here-next = Посилання вгорі сторінки ведуть до всього, що тут є.

## Notices after a form was sent

page-notice-corrected = Виправлення збережено.
page-notice-outreach_noted = Дякуємо за вітання.
page-notice-correction_removed = Виправлення видалено. На картці знову обчислений висновок.
page-notice-tagged = Мітку збережено.
page-notice-tag_removed = Мітку видалено.
page-notice-word_changed = Змінено в усіх акаунтах.
page-notice-word_removed = Видалено в усіх акаунтах.
page-notice-subscribed = Підписку оформлено. Список читається раз на день.
page-notice-list_paused = Призупинено. Список не читається й не показується.
page-notice-list_resumed = Список знову читається й показується.
page-notice-list_read = Щойно прочитано.
page-notice-list_removed = Список видалено.
page-notice-own_account_added = Додано. Цю сторінку бачите лише ви.
page-notice-own_account_removed = Прибрано разом з усім, що про нього зберігалося.
page-notice-undone = Повернуто.
page-notice-not_undone = Повертати більше нічого.
page-notice-refreshed = Щойно оновлено.
page-notice-not_refreshed = Нічого новішого поки що немає. Це попередній результат.
page-notice-forgotten = Усе про цей акаунт стерто.
page-notice-erased = Усе стерто. Щоб знову користуватися розширенням, прив’яжіть його у вікні Humankind на панелі браузера.
page-notice-seen_erased = Усе, що показав цей сайт, стерто.
page-notice-unpaired = Це розширення більше не прив’язане.

## Words: verdicts and states (in badges, so keep them short), scores

page-word-person = людина
page-word-one_way = в один бік
page-word-automated = автоматизований
page-word-automated_declared = автоматизований
page-word-organisation = організація
page-word-unsure = поки що неясно
page-word-opted_out = прохання не оцінювати
page-word-unavailable = недоступно
page-word-new_host = запиту ще не було
page-word-thinking = дізнаємося…
page-word-heart = доброта
page-score-humanity = Живий автор
page-score-conversation = Спілкування
page-score-kindness = Доброта
# Why a score is not shown, in its place.
page-not-judged-few = поки що мало дописів
page-not-judged-language = цією мовою не оцінюється
page-not-judged-replies_unknown = невідомо, які дописи — відповіді
page-not-judged-elsewhere = трапилися лише на інших сайтах
page-not-judged-not_a_person = показуємо лише для людей
page-kindness-label = доброта

## Dates, and how long ago

page-day = { DAY($day) }
page-day-and-time = { DAY($day) }, { $time }
page-just-now = щойно
page-minutes-ago =
    { $count ->
        [one] { $count } хвилину тому
        [few] { $count } хвилини тому
       *[many] { $count } хвилин тому
    }
page-hours-ago =
    { $count ->
        [one] { $count } годину тому
        [few] { $count } години тому
       *[many] { $count } годин тому
    }
page-days-ago =
    { $count ->
        [one] { $count } день тому
        [few] { $count } дні тому
       *[many] { $count } днів тому
    }

## The page of an account

page-moved = Тепер тут: { $account }.
page-moved-unconfirmed = У профілі вказано нову адресу: { $account }.
# $accounts is a list of accounts of the same person elsewhere.
page-linked = Також: { $accounts }. Акаунти посилаються один на одного.
page-on-list = У списку «{ $list }» від { $publisher }: { $label }.
page-on-list-until = До { DAY($day) }
page-on-list-changed = Список станом на { DAY($day) }
page-correction = Діє ваше виправлення.
page-correction-since = З { DAY($day) } діє ваше виправлення.
page-correction-computed = Обчислений висновок: { $verdict }.
page-correction-note = Ваша нотатка: «{ $note }»
page-interval = найімовірніше, у межах
page-scale = Від 0 до 100. У дев’яти випадках із десяти справжнє значення — усередині світлої смуги.
page-why = Чому так
page-raised = Підвищує оцінку
page-lowered = Знижує оцінку
page-posts =
    { $count ->
        [one] { $count } допис
        [few] { $count } дописи
       *[many] { $count } дописів
    }
page-seen-on = трапився на { $host }
page-view-post = Переглянути допис
page-no-reason = Поки що жодна причина не вирізняється: даних замало.
page-sums = З чого складаються бали
page-contribution = Внесок
page-points = Бали
page-rests-on = На чому це ґрунтується
page-last-read = Останнє читання: { $ago }.
page-stale = Дописи читаються заново; зазирніть ще раз за хвилину.
page-look-again = Подивитися ще раз
page-your-tag = Ваша мітка
page-tag-help = Ваше власне слово поруч із цим іменем. Це не висновок, і на оцінки воно не впливає.
page-tag-link = Де ви її поставили
page-tag-edit = Змінити мітку
page-tag-add = Додати мітку
page-tag-colour = Колір
page-tag-word = Мітка
page-tag-link-label = Де ви її поставили (необов’язково)
page-tag-save = Зберегти мітку
page-tag-remove = Видалити
# For screen readers: which tag the button removes.
page-tag-remove-of = Видалити мітку в { $name }
page-colour-blue = Синій
page-colour-teal = Бірюзовий
page-colour-green = Зелений
page-colour-ochre = Вохра
page-colour-brown = Коричневий
page-colour-pink = Рожевий
page-colour-violet = Фіолетовий
page-colour-grey = Сірий
page-i-know = Я знаю цей акаунт
page-correction-help = Ваше виправлення завжди головніше й діє, доки ви його не видалите.
page-note-label = Нотатка для себе (необов’язково)
page-save-correction = Зберегти виправлення
page-remove-correction = Видалити виправлення
page-forget = Стерти все про цей акаунт
page-forget-title = Стерти все про цей акаунт?
page-forget-detail = Буде стерто його картку, його дописи з ваших сторінок, ваше виправлення і вашу мітку.
page-erase = Стерти
page-cancel = Скасувати

## While an account is looked up, and where there is no card

page-looking = Дивимося { $account }
page-reading = Читаємо публічні дописи, джерело: { $source }. Сторінка оновиться сама.
page-reload = Оновити зараз
page-look-up-another = Дізнатися про інший акаунт
page-pause-minutes =
    { $count ->
        [one] Спробуйте знову приблизно за { $count } хвилину.
        [few] Спробуйте знову приблизно за { $count } хвилини.
       *[many] Спробуйте знову приблизно за { $count } хвилин.
    }
page-pause-hours =
    { $count ->
        [one] Спробуйте знову приблизно за { $count } годину.
        [few] Спробуйте знову приблизно за { $count } години.
       *[many] Спробуйте знову приблизно за { $count } годин.
    }
page-pause-days =
    { $count ->
        [one] Спробуйте знову приблизно за { $count } день.
        [few] Спробуйте знову приблизно за { $count } дні.
       *[many] Спробуйте знову приблизно за { $count } днів.
    }
page-needs-key = Цій сторінці потрібен ключ
page-in-folder = У теці Humankind: { $command }
page-in-terminal = У терміналі: { $command }
page-look-up-account = Дізнатися про акаунт
page-welcome-page = Сторінка знайомства

## The first page

page-home-title = Чи є там хтось?
page-home-nothing-found = Нічого не знайшлося
page-home-which = Який акаунт?
page-home-lead = Вставте ім’я акаунта або адресу профілю. Ви дізнаєтеся, чи пише там людина, чи є спілкування з людьми й наскільки добрі слова.
page-home-label = Ім’я акаунта або адреса профілю
page-home-nothing-for = За запитом «{ $query }» нічого не знайшлося
page-home-not-found = У жодній із мереж акаунти так не записують.
page-home-these-work = Можна так:
page-home-several = «{ $query }» — це може бути кілька акаунтів
page-home-seen-only = стане відомим, коли трапиться вам у стрічці
page-home-crowd = Акаунти, які ви бачили
page-home-count =
    { $count ->
        [one] { $count } акаунт
        [few] { $count } акаунти
       *[many] { $count } акаунтів
    } за { $days ->
        [one] останній { $days } день
        [few] останні { $days } дні
       *[many] останні { $days } днів
    }.
page-home-hello = Можливо, зрадіють вашому привіту
page-home-recent = Нещодавно помічені
page-home-empty = Поки що нікого
page-home-empty-help = Тут з’являться акаунти, про які ви дізнаєтеся або які трапляються вам у стрічках. Для початку спробуйте:
page-example-maria = { $name } — вигадана людина, яка є в Humankind; мережа не потрібна
page-example = { $handle } для { $network }
page-example-address = адреса будь-якого профілю чи допису, скопійована з браузера
page-crowd-line = Як змінюється доброта
page-crowd-table = Те саме як таблиця
page-crowd-day = День
page-crowd-accounts = Акаунти
page-crowd-mean = Середня доброта
# Why somebody might like a hello.
page-hello-new =
    { $days ->
        [one] Тут нещодавно: не більше { $days } дня.
        [few] Тут нещодавно: не більше { $days } днів.
       *[many] Тут нещодавно: не більше { $days } днів.
    }
page-hello-quiet =
    { $followers ->
        [one] Спілкується з людьми, а підписників поки що не більше { $followers }.
        [few] Спілкується з людьми, а підписників поки що не більше { $followers }.
       *[many] Спілкується з людьми, а підписників поки що не більше { $followers }.
    }

## Pages with a search and several parts

page-search = Шукати
# How many were found of how many there are.
page-found = { $found } із { $total }.
page-parts = Сторінки списку
page-part = { $page } із { $pages }
