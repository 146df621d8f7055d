# The server's own pages. What stands in the middle of a sentence is a value.

## On every page

page-skip = Перейти к содержанию
page-navigation = Страницы
page-nav-home = Узнать
page-nav-crowd = Общая картина
page-nav-mirror = Зеркало
page-nav-tags = Метки
page-nav-lists = Списки
page-nav-how = Как это работает
page-nav-data = Ваши данные
page-nav-welcome = Знакомство
page-motto = Люди важнее чисел.
page-footer = Humankind { $version } работает на этом компьютере. Всё, что вы узнаёте, остаётся здесь.
page-undo = Отменить
page-nothing-here-next = Ссылки вверху страницы ведут ко всему, что здесь есть.

## Notices after a form was sent

page-notice-corrected = Поправка сохранена.
page-notice-outreach_noted = Спасибо за привет.
page-notice-correction_removed = Поправка удалена. На карточке снова вычисленный вывод.
page-notice-tagged = Метка сохранена.
page-notice-tag_removed = Метка удалена.
page-notice-word_changed = Изменено у всех аккаунтов.
page-notice-word_removed = Удалено у всех аккаунтов.
page-notice-subscribed = Вы подписаны. Список читается раз в день.
page-notice-list_paused = Приостановлено. Список не читается и не показывается.
page-notice-list_resumed = Список снова читается и показывается.
page-notice-list_read = Только что прочитано.
page-notice-list_removed = Список удалён.
page-notice-own_account_added = Добавлено. Эту страницу видите только вы.
page-notice-own_account_removed = Убрано вместе со всем, что о нём хранилось.
page-notice-undone = Отменено.
page-notice-not_undone = Отменять больше нечего.
page-notice-refreshed = Только что обновлено.
page-notice-not_refreshed = Ничего новее пока нет. Это прежний результат.
page-notice-forgotten = Всё об этом аккаунте стёрто.
page-notice-erased = Всё стёрто. Чтобы снова пользоваться расширением, привяжите его в окне Humankind на панели браузера.
page-notice-seen_erased = Всё, что показал этот сайт, стёрто.
page-notice-unpaired = Это расширение больше не привязано.

## Words: verdicts and states (in badges, so keep them short), scores

page-word-person = человек
page-word-one_way = в одну сторону
page-word-automated = автоматизированный
page-word-automated_declared = автоматизированный
page-word-organisation = организация
page-word-unsure = пока неясно
page-word-opted_out = просьба не оценивать
page-word-unavailable = недоступно
page-word-new_host = запроса ещё не было
page-word-thinking = узнаём…
page-word-heart = доброта
page-score-humanity = Живой автор
page-score-conversation = Общение
page-score-kindness = Доброта
# Why a score is not shown, in its place.
page-not-judged-few = пока мало постов
page-not-judged-language = на этом языке не оценивается
page-not-judged-replies_unknown = неизвестно, какие посты — ответы
page-not-judged-elsewhere = встретились только на других сайтах
page-not-judged-not_a_person = показываем только для людей
page-kindness-label = доброта

## Dates, and how long ago

page-day = { DAY($day) }
page-day-and-time = { DAY($day) }, { $time }
page-just-now = только что
page-minutes-ago =
    { $count ->
        [one] { $count } минуту назад
        [few] { $count } минуты назад
       *[many] { $count } минут назад
    }
page-hours-ago =
    { $count ->
        [one] { $count } час назад
        [few] { $count } часа назад
       *[many] { $count } часов назад
    }
page-days-ago =
    { $count ->
        [one] { $count } день назад
        [few] { $count } дня назад
       *[many] { $count } дней назад
    }

## The page of an account

page-moved = Теперь здесь: { $account }.
page-moved-unconfirmed = В профиле указан новый адрес: { $account }.
# $accounts is a list of accounts of the same person elsewhere.
page-linked = Также: { $accounts }. Аккаунты ссылаются друг на друга.
page-on-list = В списке «{ $list }» от { $publisher }: { $label }.
page-on-list-until = До { DAY($day) }
page-on-list-changed = Список на { DAY($day) }
page-correction = Действует ваша поправка.
page-correction-since = С { DAY($day) } действует ваша поправка.
page-correction-computed = Вычисленный вывод: { $verdict }.
page-correction-note = Ваша заметка: «{ $note }»
page-interval = скорее всего, в пределах
page-scale = От 0 до 100. В девяти случаях из десяти настоящее значение — внутри светлой полосы.
page-why = Почему так
page-raised = Повышает оценку
page-lowered = Снижает оценку
page-posts =
    { $count ->
        [one] { $count } пост
        [few] { $count } поста
       *[many] { $count } постов
    }
page-seen-on = встретился на { $host }
page-view-post = Посмотреть пост
page-no-reason = Пока ни одна причина не выделяется: данных слишком мало.
page-sums = Из чего складываются баллы
page-contribution = Вклад
page-points = Баллы
page-rests-on = На чём это основано
page-last-read = Последнее чтение: { $ago }.
page-stale = Посты читаются заново; загляните ещё раз через минуту.
page-look-again = Посмотреть ещё раз
page-your-tag = Ваша метка
page-tag-help = Ваше собственное слово рядом с этим именем. Это не вывод, и на оценки оно не влияет.
page-tag-link = Где вы её поставили
page-tag-edit = Изменить метку
page-tag-add = Добавить метку
page-tag-colour = Цвет
page-tag-word = Метка
page-tag-link-label = Где вы её поставили (необязательно)
page-tag-save = Сохранить метку
page-tag-remove = Удалить
# For screen readers: which tag the button removes.
page-tag-remove-of = Удалить метку у { $name }
page-colour-blue = Синий
page-colour-teal = Бирюзовый
page-colour-green = Зелёный
page-colour-ochre = Охра
page-colour-brown = Коричневый
page-colour-pink = Розовый
page-colour-violet = Фиолетовый
page-colour-grey = Серый
page-i-know = Я знаю этот аккаунт
page-correction-help = Ваша поправка всегда главнее и действует, пока вы её не удалите.
page-note-label = Заметка для себя (необязательно)
page-save-correction = Сохранить поправку
page-remove-correction = Удалить поправку
page-forget = Стереть всё об этом аккаунте
page-forget-title = Стереть всё об этом аккаунте?
page-forget-detail = Будут стёрты его карточка, его посты с ваших страниц, ваша поправка и ваша метка.
page-erase = Стереть
page-cancel = Отмена

## While an account is looked up, and where there is no card

page-looking = Смотрим { $account }
page-reading = Читаем публичные посты, источник: { $source }. Страница обновится сама.
page-reload = Обновить сейчас
page-look-up-another = Узнать о другом аккаунте
page-pause-minutes =
    { $count ->
        [one] Попробуйте снова примерно через { $count } минуту.
        [few] Попробуйте снова примерно через { $count } минуты.
       *[many] Попробуйте снова примерно через { $count } минут.
    }
page-pause-hours =
    { $count ->
        [one] Попробуйте снова примерно через { $count } час.
        [few] Попробуйте снова примерно через { $count } часа.
       *[many] Попробуйте снова примерно через { $count } часов.
    }
page-pause-days =
    { $count ->
        [one] Попробуйте снова примерно через { $count } день.
        [few] Попробуйте снова примерно через { $count } дня.
       *[many] Попробуйте снова примерно через { $count } дней.
    }
page-needs-key = Этой странице нужен ключ
page-in-folder = В папке Humankind: { $command }
page-in-terminal = В терминале: { $command }
page-look-up-account = Узнать об аккаунте
page-welcome-page = Страница знакомства

## The first page

page-home-title = Есть там кто-нибудь?
page-home-nothing-found = Ничего не нашлось
page-home-which = Какой аккаунт?
page-home-lead = Вставьте имя аккаунта или адрес профиля. Вы узнаете, пишет ли там человек, есть ли общение с людьми и насколько добры слова.
page-home-label = Имя аккаунта или адрес профиля
page-home-nothing-for = По запросу «{ $query }» ничего не нашлось
page-home-not-found = Ни в одной из сетей аккаунты так не записывают.
page-home-these-work = Можно так:
page-home-several = «{ $query }» — это может быть несколько аккаунтов
page-home-seen-only = станет известен, когда встретится вам в ленте
page-home-crowd = Аккаунты, которые вы видели
page-home-count =
    { $count ->
        [one] { $count } аккаунт
        [few] { $count } аккаунта
       *[many] { $count } аккаунтов
    } за { $days ->
        [one] последний { $days } день
        [few] последние { $days } дня
       *[many] последние { $days } дней
    }.
page-home-hello = Возможно, будут рады вашему привету
page-home-recent = Недавно замеченные
page-home-empty = Пока никого
page-home-empty-help = Здесь появятся аккаунты, о которых вы узнаёте или которые встречаются вам в лентах. Для начала попробуйте:
page-example-maria = { $name } — вымышленный человек, который есть в Humankind; сеть не нужна
page-example = { $handle } для { $network }
page-example-address = адрес любого профиля или поста, скопированный из браузера
page-crowd-line = Как меняется доброта
page-crowd-table = То же в виде таблицы
page-crowd-day = День
page-crowd-accounts = Аккаунты
page-crowd-mean = Средняя доброта
# Why somebody might like a hello.
page-hello-new =
    { $days ->
        [one] Здесь недавно: не больше { $days } дня.
        [few] Здесь недавно: не больше { $days } дней.
       *[many] Здесь недавно: не больше { $days } дней.
    }
page-hello-quiet =
    { $followers ->
        [one] Общается с людьми, а подписчиков пока не больше { $followers }.
        [few] Общается с людьми, а подписчиков пока не больше { $followers }.
       *[many] Общается с людьми, а подписчиков пока не больше { $followers }.
    }

## Pages with a search and several parts

page-search = Искать
# How many were found of how many there are.
page-found = { $found } из { $total }.
page-parts = Страницы списка
page-part = { $page } из { $pages }
