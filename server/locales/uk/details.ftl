detail-members-only = Цей сервер показує акаунти й дописи лише своїм учасникам.
detail-unknown-to-host = Власний сервер акаунта його не знає. Можливо, акаунт переїхав або видалений.
detail-not-federated = Ніщо не вказує на те, що цей сайт належить до федиверсу: він не називає серверного ПЗ і не знає акаунта з таким іменем.
detail-closed-by-host = Власний сервер акаунта закрив його.
detail-seen-only = { $network } можна бачити лише на ваших власних сторінках.
detail-no-sample = Акаунта з таким іменем серед прикладів немає.
detail-no-name-hackernews = На Hacker News немає акаунта з таким іменем. Великі літери там важливі.
detail-no-name-bluesky = На Bluesky немає акаунта з таким іменем.
detail-no-name-x = Вибраний вами сервіс не знайшов у X акаунта з таким іменем.
detail-closed = Цей акаунт закрила мережа { $network }.
detail-deactivated = Цей акаунт вимкнено за рішенням самого автора.
detail-x-service = X читається лише через сервіс, який ви виберете. Задайте HUMANKIND_X_SERVICE на сервері.
detail-signed-requests = Цей сервер відповідає лише на підписані запити інших серверів, а Humankind запитів не підписує.
detail-no-feed = На цій сторінці немає ні стрічки, ні дописів із розміткою для програм.
detail-empty-reddit = Reddit знає цей акаунт, але його публічна історія порожня: її приховано, що Reddit дозволяє кожному, або дописів ще не було.
detail-number-in-url = У цій адресі акаунт названо номером, який розуміє лише його сервер. Вставте натомість ім’я акаунта.
detail-channel-number = У цій адресі канал названо неповним номером. Скопіюйте адресу ще раз або вставте ім’я з @.
detail-feed-missing = Стрічка цього каналу на YouTube зараз недоступна, так часто буває.
detail-cookies-youtube = YouTube показує сторінку цього каналу лише після натискання в повідомленні про файли cookie, а Humankind не натискає. У стрічці каналу такого повідомлення немає: вставте адресу з номером каналу, youtube.com/channel/UC…
detail-cookies = { $host } показує це лише після натискання в повідомленні про файли cookie, а Humankind не натискає.
detail-not-confirmed = Сервер цього імені вказує на акаунт в іншому місці, який так не називається.
detail-other-host = Сторінка веде на інший сервер, тому вона не показує, чия вона.
detail-not-confirmed-but = { $detail } Його ім’я: { $handle }.
detail-too-complex = Читання цього акаунта забирало забагато часу чи пам’яті, тож його зупинено.
detail-new-host = До { $host } звідси ще не зверталися. Власник цього сервера дізнався б вашу IP-адресу й час.

detail-signed-in = Ці дописи показуються лише тим, хто ввійшов, тому їх не читають і не оцінюють.
detail-protected = Автор вирішує, кому видно дописи, тому їх не читають і не оцінюють.
detail-locked = Автор вирішує, хто може підписатися, тому дописи не читають і не оцінюють.
detail-noindex = Автор просить програми не читати профіль, тому акаунт не читають і не оцінюють.
detail-memorial = Цей акаунт зберігає пам’ять про померлу людину, тому його не читають і не оцінюють.
detail-tag = У профілі вказано «{ $tag }», тому акаунт не читають і не оцінюють.
detail-noindex-page = Ця сторінка просить програми її не зберігати («noindex»), тому її не читають і не оцінюють.
detail-unscored = Ця людина попросила цей сервер не оцінювати її.
detail-robots = { $host } не дозволяє програмам читати цю сторінку.
detail-robots-unread = Файл robots.txt на { $host } не вдалося прочитати, тому й сторінки там не читаються.

detail-not-understood = { $host } не розуміє такий запит.
detail-logged-in = { $host } показує це лише тим, хто там увійшов.
detail-refused = { $host } відхиляє запит.
detail-refused-day = { $host } відхиляє запит, і протягом доби нових не буде.
detail-nothing-there = На { $host } за цією адресою нічого немає.
detail-removed = Те, що було на { $host } за цією адресою, видалено.
detail-pause = { $host } просить зробити паузу.
detail-legal = { $host } не може показати це з юридичних причин.
detail-technical = На { $host } зараз технічні негаразди ({ $status }).
detail-status = { $host }: відповідь із несподіваним статусом ({ $status }).
detail-no-host = Сервера з іменем { $host } немає, або цей комп’ютер не в мережі.
detail-no-connection = { $host } не приймає з’єднань.
detail-unreachable = Не вдалося зв’язатися з { $host }.
detail-certificate = Сертифікат { $host } недійсний.
detail-slow = { $host } надто довго не відповідає.
detail-slow-connection = { $host } не приймає з’єднання вчасно.
detail-slow-name = Адресу { $host } не вдалося дізнатися вчасно.
detail-waiting = Запитів до { $host } у черзі багато. Вони надсилаються повільно, щоб не навантажувати сервер.
detail-shutting-down = Сервер завершує роботу.
detail-rate-limit-database = База даних, яка стежить за частотою запитів, недоступна. Нічого не запитано.
detail-no-process = Не вдалося запустити процес, щоб прочитати цей акаунт.
detail-still-read = Акаунт ще читається.

detail-network-format = Відповідь мережі { $network } надійшла в несподіваному форматі.
detail-activitypub = { $host }: відповідь не відповідає ActivityPub.
detail-not-json = { $host }: замість JSON надійшло { $type }.
detail-not-page = { $host }: замість сторінки надійшло { $type }.
detail-not-feed = { $host }: замість стрічки надійшло { $type }.
detail-not-list = { $host }: замість списку надійшло { $type }.
detail-not-xrd = { $host }: замість XRD надійшло { $type }.
detail-untyped = щось без зазначення типу
detail-deep-json = { $host }: у надісланому JSON забагато рівнів.
detail-bad-json = { $host }: надісланий JSON не вдається розібрати.
detail-encoding = { $host }: текст у невідомому кодуванні.
detail-not-modified = { $host }: відповідь «без змін» на запит без умов.
detail-redirects = { $host } переспрямовує забагато разів.
detail-redirects-nowhere = { $host } переспрямовує, не вказуючи куди.
detail-redirects-badly = { $host } переспрямовує на адресу, яку не вдається розібрати.
detail-compression = { $host }: відповідь стиснено у форматі, якого не просили.
detail-incomplete = { $host }: неповна відповідь.
detail-decompression = { $host }: надіслані дані не вдається розпакувати.
detail-more-than = { $host }: надіслано більше ніж { $size } кБ.
detail-not-http = { $host }: з’єднання закрито завчасно, або відповідь не у форматі HTTP.

detail-proxy-slow = Не вдалося вчасно зв’язатися з { $host } через проксі.
detail-proxy-host = Не вдалося зв’язатися з { $host } через проксі.
detail-proxy-unreachable = Не вдалося зв’язатися з проксі { $proxy }.
detail-proxy-refused = Проксі { $proxy } відхилив з’єднання.
detail-proxy-strange = { $proxy } відповідає не так, як відповідає проксі.
detail-proxy-package = Пакет python-socks не встановлено; його встановлює ./scripts/run.
detail-proxy-without = { $detail } Без нього до { $host } не зверталися.

detail-url-long = Ця адреса задовга.
detail-url-characters = У цій адресі є недозволені знаки.
detail-url-parse = Цю адресу не вдається розібрати.
detail-url-https = Читаються лише адреси https.
detail-url-password = Адреси з іменем користувача чи паролем не читаються.
detail-url-port = Використовується лише порт 443, а не { $port }.
detail-url-host = В адресі потрібне ім’я сервера, наприклад social.example.
detail-private-name = { $host } — ім’я приватної або локальної адреси.
detail-private-address = { $host } веде на приватну або локальну адресу.

detail-no-network = Мережі з назвою «{ $network }» немає.
detail-needs-server = Для акаунта { $network } потрібен його сервер. Приклад: { $example }.
detail-no-server-name = «{ $host }» — не ім’я сервера.
detail-no-handle = «{ $handle }» не може бути іменем акаунта в { $network }. Приклад: { $example }.
detail-no-key = «{ $key }» — не ключ акаунта. Приклад: { $example }.
detail-key-server = У «{ $key }» бракує сервера. Приклад: { $example }.

detail-needs-key = Цій сторінці потрібен ключ в адресі.
detail-foreign-form = Цю форму надіслано не зі сторінки Humankind.
detail-host-header = Заголовок Host вказує не на цей сервер.
detail-only-extensions = Прив’язати можна лише розширення браузера.
detail-pairing-expired = Цей запит на прив’язування застарів. Почніть новий.
detail-pairing-other = Цей запит на прив’язування зробило інше розширення.
detail-pairing-secret = Цей секрет не від цього прив’язування.
detail-one-verdict = Виберіть один із п’яти висновків.

detail-tag-word = Напишіть слово для мітки.
detail-tag-long =
    { $count ->
        [one] У мітці вміщується { $count } знак; у нотатці місця більше.
        [few] У мітці вміщується { $count } знаки; у нотатці місця більше.
       *[many] У мітці вміщується { $count } знаків; у нотатці місця більше.
    }
detail-tag-link = Посилання — не вебадреса.
detail-tags-full = Міток може бути щонайбільше { $count }. Спершу видаліть кілька.
detail-tags-room = Міток може бути щонайбільше { $count }.
detail-settings-room = Правил і налаштувань може бути щонайбільше { $count }.
detail-lists-room = Списків може бути щонайбільше { $count }.
detail-own-accounts-room = Власних акаунтів тут може бути щонайбільше { $count }.
detail-file-json = Файл не у форматі JSON: { $error }.
detail-file-kind = Це не файл, вивантажений із Humankind чи Reddit Enhancement Suite.
detail-file-empty = У файлі немає нічого, що можна додати.
detail-document-empty = У документі немає нічого, що можна додати.
detail-file-utf8 = Файл — не текст у UTF-8.
detail-file-columns = У першому рядку мають бути названі стовпці: { $columns }.
detail-file-lines = Рядків у файлі більше ніж { $count }.
detail-file-csv = Файл не в правильному форматі CSV: { $error }.
detail-nothing-imported = Додати звідси нічого не можна. { $item }: { $detail }
detail-items = Читається не більше ніж { $count } перших записів.
detail-not-keys = Це не об’єкт із ключами акаунтів.
detail-not-names = Це не об’єкт з іменами.
detail-not-addresses = Це не об’єкт з адресами.
detail-bad-day = Дата або числа не можуть бути правильними.
detail-backup-gone = Резервної копії для цього файлу вже немає, тож нічого не змінено.
detail-choose-file = Виберіть файл, вивантажений із Humankind, резервну копію Reddit Enhancement Suite або файл CSV.

detail-lists-full = Списків може бути щонайбільше { $count }. Спершу видаліть один.
detail-lists-accounts = Акаунтів у всіх списках разом може бути щонайбільше { $count }.
detail-list-address = Це не може бути адресою списку. { $detail }
detail-address-long = Адреса задовга.
detail-choose-address = Укажіть адресу, що починається з https://, або профіль сервісу міток на Bluesky.
detail-list-fault = Список не вдалося прочитати через помилку в Humankind.
detail-list-complex = Читання забирало забагато часу чи пам’яті, тож його зупинено.
detail-list-page = За цією адресою вебсторінка, а не список.
detail-list-accountless = У файлі немає акаунтів, отже, це не список.
detail-list-columns = Файл — не список: у першому рядку мають бути названі стовпці { $columns }.
detail-list-lines = Рядків у списку більше ніж { $count }.
detail-list-nobody = У жодному рядку не названо акаунт.
detail-no-labeler = За цією адресою немає сервісу міток.
detail-not-labeler = Цей акаунт Bluesky — не сервіс міток.
detail-labeler-where = Цей сервіс міток не вказує, де його мітки.
detail-labeler-twice = Сервіс міток двічі надіслав ту саму сторінку.
detail-labeler-many = Міток у сервісу більше ніж { $count }.
detail-nothing-to-publish = Публікувати поки що нічого: немає міток із цим словом або немає виправлень.
detail-database-away = База даних сервера недоступна. Нічого не змінено. Спробуйте ще раз за хвилину.
detail-database-refused = База даних не змогла це зберегти. Той, хто веде сервер, знайде причину в його журналі.
detail-import-adds = Спільний сервер не зберігає резервних копій, тому імпорт може лише додавати.
detail-list-known = Знайомі тут
detail-list-stewards = Список модерації
detail-list-known-by =
    { $count ->
        [one] { $count } читач тут знає цей акаунт
        [few] { $count } читачі тут знають цей акаунт
        [many] { $count } читачів тут знають цей акаунт
       *[other] { $count } читача тут знають цей акаунт
    }
detail-list-listed = у списку
detail-list-disputed = у списку; власник заперечує
