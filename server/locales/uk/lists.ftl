# The pages of the lists that the reader subscribes to. A list is what somebody publishes about accounts.

lists-title = Ваші списки
lists-lead = Що інші публікують про акаунти. Кожна така позначка стоїть поруч з іменем того, хто її опублікував, і не змінює ні оцінок, ні висновків.

## Subscribe

lists-subscribe-title = Підписатися на список
lists-address = Адреса списку або профіль сервісу міток у Bluesky
lists-subscribe-help = Запит до його сервера надходить раз на день. Сервер бачить вашу IP-адресу, але ніколи не знає, які акаунти ви переглядаєте.
lists-room = Списків може бути до { $lists }, акаунтів у кожному — до { $accounts }.
lists-subscribe = Підписатися

## The lists

lists-lists = Списки
lists-by = від { $publisher }
lists-count =
    { $count ->
        [one] { $count } акаунт
        [few] { $count } акаунти
       *[many] { $count } акаунтів
    }
lists-paused = на паузі
# $labels are the words of the list, each with a number of accounts.
lists-says = Що в ньому сказано: { $labels }
lists-none = Ви поки що не підписані на жоден список.
# Buttons; the name of the list stands beside them.
lists-read-now = Прочитати зараз
lists-pause = Призупинити
lists-resume = Продовжити
lists-remove = Видалити
# How far a list is up to date. $problem is a sentence.
lists-current = Без змін з { DAY($day) }; остання перевірка: { DAY($checked) }
lists-current-unchecked = Без змін з { DAY($day) }
lists-old = З { DAY($day) } список не оновлювався. { $problem }
lists-never-read = Прочитати його поки що не вдалося. { $problem }
lists-pending = Його ще не прочитано.
lists-paused-unread = Він на паузі, і його ще не прочитано.

## Publish

lists-own-title = Опублікувати свій
lists-own-help = Файл, на який інші зможуть підписатися, коли ви викладете його в інтернет. У ньому акаунти й ваші слова, без ваших нотаток і посилань.
lists-own-name = Назва списку
# The name of the list where the reader gives none.
lists-own-default-name = Мій список
lists-own-tagged = Акаунти з міткою
lists-own-any = будь-яке слово
lists-own-tags = Завантажити мітки як список
lists-own-corrections = Завантажити виправлення як список
lists-own-none = Поставте акаунту мітку або виправте висновок, і це можна буде опублікувати як список.

## One list

lists-one-lead = Список від { $publisher }. Це їхні слова, а не наші, і на оцінки вони не впливають.
lists-one-lead-paused = Список від { $publisher }, на паузі. Це їхні слова, а не наші, і на оцінки вони не впливають.
lists-claimed = У списку вказано, що його публікує «{ $publisher }»; цього ніхто не перевіряв.
lists-left-out = Пропущено рядків: { $count }. У них немає акаунта, який знає Humankind, або він там уже є.
lists-what-it-says = Що в ньому сказано
lists-search = Шукати в цьому списку
lists-search-hint = Акаунт або слова зі списку
lists-until = до { DAY($day) }
lists-back = Назад
lists-next = Далі
lists-empty = У ньому ні про кого нічого не сказано.

## Lists of a community server

lists-server-title = Списки цього сервера
lists-known-lead = Акаунти, які знають читачі цього сервера: скільки їх, без імен. Акаунт з’являється, коли його знають стільки читачів: { $readers }.
lists-known-yours = Що ви повідомляєте
lists-known-off = Ви нічого не повідомляєте.
lists-known-on =
    { $count ->
        [one] З { $day } ви повідомляєте, кого знаєте: { $count } акаунт.
        [few] З { $day } ви повідомляєте, кого знаєте: { $count } акаунти.
        [many] З { $day } ви повідомляєте, кого знаєте: { $count } акаунтів.
       *[other] З { $day } ви повідомляєте, кого знаєте: { $count } акаунта.
    }
lists-known-help = Вас рахують у тих акаунтів, про які ви сказали, що знаєте їх і що там пише людина. Ваші мітки, нотатки, інші виправлення й те, кого ви шукаєте, сюди не входять. Припинити можна будь-коли, і вас одразу перестануть рахувати.
lists-known-start = Повідомляти, кого я знаю
lists-known-stop = Більше не повідомляти
lists-known-list = Список
lists-known-subscribe = Підпишіться, щоб бачити на картках, скільки читачів знають акаунт. Повідомляти для цього нічого не треба.
lists-stewards-lead = Модерація цього сервера вносить сюди акаунти із зазначенням причини. Це не змінює ні оцінок, ні вердиктів, і власник акаунта може заперечити.
lists-stewards-since = з { $day }
lists-stewards-disputed = Власник заперечує.
lists-stewards-add = Додати акаунт
lists-stewards-reason = Ваша причина. Її бачать читачі та власник, без вашого імені.
lists-stewards-add-button = Внести до списку
lists-stewards-remove = Прибрати зі списку
lists-stewards-remove-reason = Чому ви прибираєте акаунт? Це побачить модерація та власник, який заперечив.
lists-stewards-history = Зміни, для модерації
lists-stewards-added-by = { $day }: внесено, { $steward }
lists-stewards-removed-by = { $day }: прибрано, { $steward }
lists-stewards-left = хтось, кого тут більше немає
lists-stewards-present = Цей акаунт уже у списку.
lists-stewards-full = Список повний. Спершу приберіть із нього акаунт.
lists-stewards-unscored = Власник цього акаунта попросив не оцінювати його, тому акаунта немає в жодному списку.
lists-stewards-verdict = Цей список не може називати акаунт автоматизованим. Про це кажуть дані або модерація після заперечення.
