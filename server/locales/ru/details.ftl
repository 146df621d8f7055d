detail-members-only = Этот сервер показывает аккаунты и посты только своим участникам.
detail-unknown-to-host = Собственный сервер аккаунта его не знает. Возможно, аккаунт переехал или удалён.
detail-not-federated = Ничто не указывает на то, что этот сайт входит в федиверс: он не называет серверного ПО и не знает аккаунта с таким именем.
detail-closed-by-host = Собственный сервер аккаунта закрыл его.
detail-seen-only = { $network } можно видеть только на ваших собственных страницах.
detail-no-sample = Аккаунта с таким именем среди примеров нет.
detail-no-name-hackernews = На Hacker News нет аккаунта с таким именем. Заглавные буквы там важны.
detail-no-name-bluesky = На Bluesky нет аккаунта с таким именем.
detail-no-name-x = Выбранный вами сервис не нашёл в X аккаунта с таким именем.
detail-closed = Этот аккаунт закрыт сетью { $network }.
detail-deactivated = Этот аккаунт отключён по решению самого автора.
detail-x-service = X читается только через сервис, который вы выберете. Задайте HUMANKIND_X_SERVICE на сервере.
detail-signed-requests = Этот сервер отвечает только на подписанные запросы других серверов, а Humankind запросов не подписывает.
detail-no-feed = На этой странице нет ни ленты, ни постов с разметкой для программ.
detail-empty-reddit = Reddit знает этот аккаунт, но его публичная история пуста: она скрыта, что Reddit разрешает каждому, или постов пока не было.
detail-number-in-url = В этом адресе аккаунт назван номером, который понимает только его сервер. Вставьте вместо него имя аккаунта.
detail-channel-number = В этом адресе канал назван неполным номером. Скопируйте адрес снова или вставьте имя с @.
detail-feed-missing = Лента этого канала на YouTube сейчас недоступна, так часто бывает.
detail-cookies-youtube = YouTube показывает страницу этого канала только после нажатия в уведомлении о файлах cookie, а Humankind не нажимает. В ленте канала такого уведомления нет: вставьте адрес с номером канала, youtube.com/channel/UC…
detail-cookies = { $host } показывает это только после нажатия в уведомлении о файлах cookie, а Humankind не нажимает.
detail-not-confirmed = Сервер этого имени указывает на аккаунт в другом месте, который так не называется.
detail-other-host = Страница ведёт на другой сервер, поэтому она не показывает, чья она.
detail-not-confirmed-but = { $detail } Его имя: { $handle }.
detail-too-complex = Чтение этого аккаунта заняло слишком много времени или памяти и было остановлено.
detail-new-host = К { $host } отсюда ещё не обращались. Владелец этого сервера узнал бы ваш IP-адрес и время.

detail-signed-in = Эти посты показываются только тем, кто выполнил вход, поэтому их не читают и не оценивают.
detail-protected = Автор решает, кому видны посты, поэтому их не читают и не оценивают.
detail-locked = Автор решает, кто может подписаться, поэтому посты не читают и не оценивают.
detail-noindex = Автор просит программы не читать профиль, поэтому аккаунт не читают и не оценивают.
detail-memorial = Этот аккаунт хранит память об умершем человеке, поэтому его не читают и не оценивают.
detail-tag = В профиле указано «{ $tag }», поэтому аккаунт не читают и не оценивают.
detail-noindex-page = Эта страница просит программы её не сохранять («noindex»), поэтому её не читают и не оценивают.
detail-unscored = Этот человек попросил этот сервер не оценивать его.
detail-robots = { $host } не разрешает программам читать эту страницу.
detail-robots-unread = Файл robots.txt на { $host } не удалось прочитать, поэтому и страницы там не читаются.

detail-not-understood = { $host } не понимает такой запрос.
detail-logged-in = { $host } показывает это только тем, кто выполнил там вход.
detail-refused = { $host } отклоняет запрос.
detail-refused-day = { $host } отклоняет запрос, и в ближайшие сутки новых не будет.
detail-nothing-there = На { $host } по этому адресу ничего нет.
detail-removed = То, что было на { $host } по этому адресу, удалено.
detail-pause = { $host } просит сделать паузу.
detail-legal = { $host } не может показать это по юридическим причинам.
detail-technical = На { $host } сейчас технические неполадки ({ $status }).
detail-status = { $host }: ответ с неожиданным статусом ({ $status }).
detail-no-host = Сервера с именем { $host } нет, или этот компьютер не в сети.
detail-no-connection = { $host } не принимает подключений.
detail-unreachable = Не удалось связаться с { $host }.
detail-certificate = Сертификат { $host } недействителен.
detail-slow = { $host } слишком долго не отвечает.
detail-slow-connection = { $host } не принимает подключение вовремя.
detail-slow-name = Адрес { $host } не удалось узнать вовремя.
detail-waiting = Запросов к { $host } в очереди много. Они отправляются медленно, чтобы не нагружать сервер.
detail-shutting-down = Сервер завершает работу.
detail-rate-limit-database = База данных, которая следит за частотой запросов, недоступна. Ничего не запрошено.
detail-no-process = Не удалось запустить процесс, чтобы прочитать этот аккаунт.
detail-still-read = Аккаунт ещё читается.

detail-network-format = Ответ сети { $network } пришёл в неожиданном формате.
detail-activitypub = { $host }: ответ не соответствует ActivityPub.
detail-not-json = { $host }: вместо JSON пришло { $type }.
detail-not-page = { $host }: вместо страницы пришло { $type }.
detail-not-feed = { $host }: вместо ленты пришло { $type }.
detail-not-list = { $host }: вместо списка пришло { $type }.
detail-not-xrd = { $host }: вместо XRD пришло { $type }.
detail-untyped = что-то без указания типа
detail-deep-json = { $host }: в присланном JSON слишком много уровней.
detail-bad-json = { $host }: присланный JSON не удаётся разобрать.
detail-encoding = { $host }: текст в неизвестной кодировке.
detail-not-modified = { $host }: ответ «без изменений» на запрос без условий.
detail-redirects = { $host } перенаправляет слишком много раз.
detail-redirects-nowhere = { $host } перенаправляет, не указывая куда.
detail-redirects-badly = { $host } перенаправляет на адрес, который не удаётся разобрать.
detail-compression = { $host }: ответ сжат в формате, который не запрашивали.
detail-incomplete = { $host }: неполный ответ.
detail-decompression = { $host }: присланные данные не удаётся распаковать.
detail-more-than = { $host }: прислано больше { $size } кБ.
detail-not-http = { $host }: соединение закрыто раньше времени, или ответ не в формате HTTP.

detail-proxy-slow = Не удалось вовремя связаться с { $host } через прокси.
detail-proxy-host = Не удалось связаться с { $host } через прокси.
detail-proxy-unreachable = Не удалось связаться с прокси { $proxy }.
detail-proxy-refused = Прокси { $proxy } отклонил подключение.
detail-proxy-strange = { $proxy } отвечает не так, как отвечает прокси.
detail-proxy-package = Пакет python-socks не установлен; его устанавливает ./scripts/run.
detail-proxy-without = { $detail } Без него к { $host } не обращались.

detail-url-long = Этот адрес слишком длинный.
detail-url-characters = В этом адресе есть недопустимые знаки.
detail-url-parse = Этот адрес не удаётся разобрать.
detail-url-https = Читаются только адреса https.
detail-url-password = Адреса с именем пользователя или паролем не читаются.
detail-url-port = Используется только порт 443, а не { $port }.
detail-url-host = В адресе нужно имя сервера, например social.example.
detail-private-name = { $host } — имя частного или локального адреса.
detail-private-address = { $host } ведёт на частный или локальный адрес.

detail-no-network = Сети с названием «{ $network }» нет.
detail-needs-server = Для аккаунта { $network } нужен его сервер. Пример: { $example }.
detail-no-server-name = «{ $host }» — не имя сервера.
detail-no-handle = «{ $handle }» не может быть именем аккаунта в { $network }. Пример: { $example }.
detail-no-key = «{ $key }» — не ключ аккаунта. Пример: { $example }.
detail-key-server = В «{ $key }» не хватает сервера. Пример: { $example }.

detail-needs-key = Этой странице нужен ключ в адресе.
detail-foreign-form = Эта форма отправлена не со страницы Humankind.
detail-host-header = Заголовок Host указывает не на этот сервер.
detail-only-extensions = Привязать можно только расширение браузера.
detail-pairing-expired = Этот запрос на привязку устарел. Начните новый.
detail-pairing-other = Этот запрос на привязку сделало другое расширение.
detail-pairing-secret = Этот секрет не от этой привязки.
detail-one-verdict = Выберите один из пяти выводов.

detail-tag-word = Напишите слово для метки.
detail-tag-long =
    { $count ->
        [one] В метке помещается { $count } знак; в заметке места больше.
        [few] В метке помещается { $count } знака; в заметке места больше.
       *[many] В метке помещается { $count } знаков; в заметке места больше.
    }
detail-tag-link = Ссылка — не веб-адрес.
detail-tags-full = Меток может быть не больше { $count }. Сначала удалите несколько.
detail-tags-room = Меток может быть не больше { $count }.
detail-settings-room = Правил и настроек может быть не больше { $count }.
detail-lists-room = Списков может быть не больше { $count }.
detail-own-accounts-room = Своих аккаунтов здесь может быть не больше { $count }.
detail-file-json = Файл не в формате JSON: { $error }.
detail-file-kind = Это не файл, выгруженный из Humankind или Reddit Enhancement Suite.
detail-file-empty = В файле нет ничего, что можно загрузить.
detail-document-empty = В документе нет ничего, что можно загрузить.
detail-file-utf8 = Файл — не текст в UTF-8.
detail-file-columns = В первой строке должны быть названы столбцы: { $columns }.
detail-file-lines = Строк в файле больше { $count }.
detail-file-csv = Файл не в правильном формате CSV: { $error }.
detail-nothing-imported = Загрузить отсюда ничего нельзя. { $item }: { $detail }
detail-items = Читается не больше { $count } первых записей.
detail-not-keys = Это не объект с ключами аккаунтов.
detail-not-names = Это не объект с именами.
detail-not-addresses = Это не объект с адресами.
detail-bad-day = Дата или числа не могут быть верными.
detail-backup-gone = Резервной копии этой загрузки больше нет, поэтому ничего не изменено.
detail-choose-file = Выберите файл, выгруженный из Humankind, резервную копию Reddit Enhancement Suite или файл CSV.

detail-lists-full = Списков может быть не больше { $count }. Сначала удалите один.
detail-lists-accounts = Аккаунтов во всех списках вместе может быть не больше { $count }.
detail-list-address = Это не может быть адресом списка. { $detail }
detail-address-long = Адрес слишком длинный.
detail-choose-address = Укажите адрес, который начинается с https://, или профиль сервиса меток на Bluesky.
detail-list-fault = Список не удалось прочитать из-за ошибки в Humankind.
detail-list-complex = Чтение заняло слишком много времени или памяти и было остановлено.
detail-list-page = По этому адресу веб-страница, а не список.
detail-list-accountless = В файле нет аккаунтов, значит, это не список.
detail-list-columns = Файл — не список: в первой строке должны быть названы столбцы { $columns }.
detail-list-lines = Строк в списке больше { $count }.
detail-list-nobody = Ни в одной строке не назван аккаунт.
detail-no-labeler = По этому адресу нет сервиса меток.
detail-not-labeler = Этот аккаунт Bluesky — не сервис меток.
detail-labeler-where = Этот сервис меток не указывает, где его метки.
detail-labeler-twice = Сервис меток дважды прислал одну и ту же страницу.
detail-labeler-many = Меток у сервиса больше { $count }.
detail-nothing-to-publish = Публиковать пока нечего: нет меток с этим словом или нет поправок.
detail-database-away = База данных сервера недоступна. Ничего не изменено. Попробуйте ещё раз через минуту.
detail-database-refused = База данных не смогла это сохранить. Тот, кто ведёт сервер, найдёт причину в его журнале.
detail-import-adds = Общий сервер не хранит резервных копий, поэтому импорт может только добавлять.
detail-list-known = Знакомые здесь
detail-list-stewards = Список модерации
detail-list-known-by =
    { $count ->
        [one] { $count } читатель здесь знает этот аккаунт
        [few] { $count } читателя здесь знают этот аккаунт
        [many] { $count } читателей здесь знают этот аккаунт
       *[other] { $count } читателя здесь знают этот аккаунт
    }
detail-list-listed = в списке
detail-list-disputed = в списке; владелец возражает
