# The pages of the lists that the reader subscribes to. A list is what somebody publishes about accounts.

lists-title = Ваши списки
lists-lead = Что другие публикуют об аккаунтах. Каждая такая пометка стоит рядом с именем того, кто её опубликовал, и не меняет ни оценок, ни выводов.

## Subscribe

lists-subscribe-title = Подписаться на список
lists-address = Адрес списка или профиль сервиса меток в Bluesky
lists-subscribe-help = Запрос к его серверу уходит раз в день. Сервер видит ваш IP-адрес, но никогда не узнаёт, какие аккаунты вы смотрите.
lists-room = Списков может быть до { $lists }, аккаунтов в каждом — до { $accounts }.
lists-subscribe = Подписаться

## The lists

lists-lists = Списки
lists-by = от { $publisher }
lists-count =
    { $count ->
        [one] { $count } аккаунт
        [few] { $count } аккаунта
       *[many] { $count } аккаунтов
    }
lists-paused = на паузе
# $labels are the words of the list, each with a number of accounts.
lists-says = Что в нём сказано: { $labels }
lists-none = Вы пока не подписаны ни на один список.
# Buttons; the name of the list stands beside them.
lists-read-now = Прочитать сейчас
lists-pause = Поставить на паузу
lists-resume = Продолжить
lists-remove = Удалить
# How far a list is up to date. $problem is a sentence.
lists-current = Без изменений с { DAY($day) }; последняя проверка: { DAY($checked) }
lists-current-unchecked = Без изменений с { DAY($day) }
lists-old = С { DAY($day) } список не обновлялся. { $problem }
lists-never-read = Прочитать его пока не удалось. { $problem }
lists-pending = Он ещё не прочитан.
lists-paused-unread = Он на паузе и ещё не прочитан.

## Publish

lists-own-title = Опубликовать свой
lists-own-help = Файл, на который другие смогут подписаться, когда вы выложите его в интернет. В нём аккаунты и ваши слова, без ваших заметок и ссылок.
lists-own-name = Название списка
# The name of the list where the reader gives none.
lists-own-default-name = Мой список
lists-own-tagged = Аккаунты с меткой
lists-own-any = любое слово
lists-own-tags = Скачать метки как список
lists-own-corrections = Скачать поправки как список
lists-own-none = Поставьте аккаунту метку или поправьте вывод, и это можно будет опубликовать как список.

## One list

lists-one-lead = Список от { $publisher }. Это их слова, а не наши, и на оценки они не влияют.
lists-one-lead-paused = Список от { $publisher }, на паузе. Это их слова, а не наши, и на оценки они не влияют.
lists-claimed = В списке указано, что его публикует «{ $publisher }»; этого никто не проверял.
lists-left-out = Пропущено строк: { $count }. В них нет аккаунта, который знает Humankind, или он там уже есть.
lists-what-it-says = Что в нём сказано
lists-search = Искать в этом списке
lists-search-hint = Аккаунт или слова из списка
lists-until = до { DAY($day) }
lists-back = Назад
lists-next = Дальше
lists-empty = В нём ни о ком ничего не сказано.

## Lists of a community server

lists-server-title = Списки этого сервера
lists-known-lead = Аккаунты, которые знают читатели этого сервера: сколько их, без имён. Аккаунт появляется, когда его знают столько читателей: { $readers }.
lists-known-yours = Что вы сообщаете
lists-known-off = Вы ничего не сообщаете.
lists-known-on =
    { $count ->
        [one] С { $day } вы сообщаете, кого знаете: { $count } аккаунт.
        [few] С { $day } вы сообщаете, кого знаете: { $count } аккаунта.
        [many] С { $day } вы сообщаете, кого знаете: { $count } аккаунтов.
       *[other] С { $day } вы сообщаете, кого знаете: { $count } аккаунта.
    }
lists-known-help = Вас считают у тех аккаунтов, о которых вы сказали, что знаете их и что там пишет человек. Ваши метки, заметки, другие исправления и то, кого вы ищете, сюда не входят. Прекратить можно в любой момент, и вас сразу перестанут считать.
lists-known-start = Сообщать, кого я знаю
lists-known-stop = Больше не сообщать
lists-known-list = Список
lists-known-subscribe = Подпишитесь, чтобы видеть на карточках, сколько читателей знают аккаунт. Сообщать для этого ничего не нужно.
lists-stewards-lead = Модерация этого сервера вносит сюда аккаунты с указанием причины. Это не меняет ни оценок, ни вердиктов, и владелец аккаунта может возразить.
lists-stewards-since = с { $day }
lists-stewards-disputed = Владелец возражает.
lists-stewards-add = Добавить аккаунт
lists-stewards-reason = Ваша причина. Её видят читатели и владелец, без вашего имени.
lists-stewards-add-button = Внести в список
lists-stewards-remove = Убрать из списка
lists-stewards-remove-reason = Почему вы убираете аккаунт? Это увидит модерация и владелец, который возразил.
lists-stewards-history = Изменения, для модерации
lists-stewards-added-by = { $day }: внесено, { $steward }
lists-stewards-removed-by = { $day }: убрано, { $steward }
lists-stewards-left = кто-то, кого здесь больше нет
lists-stewards-present = Этот аккаунт уже в списке.
lists-stewards-full = Список полон. Сначала уберите из него аккаунт.
lists-stewards-unscored = Владелец этого аккаунта попросил не оценивать его, поэтому аккаунта нет ни в одном списке.
lists-stewards-verdict = Этот список не может называть аккаунт автоматизированным. Об этом говорят данные или модерация после возражения.
