# The page of the reader's tags. A tag is the reader's own word on an account.

tags-title = Ваши метки
tags-lead = Ваши собственные слова рядом с именем. Они остаются на этом компьютере и на оценки не влияют.

## After an import

tags-imported = Загрузка завершена
# $what is one of the four below.
tags-import-counts = { $what }: добавлено { $added }, изменено { $changed }, без изменений { $kept }, удалено { $removed }.
tags-import-tags = Метки
tags-import-corrections = Поправки
tags-import-lists = Списки
tags-import-rules = Правила и настройки
# $file is the path of a file.
tags-import-backup = То, что было раньше, лежит в { $file } в папке данных.
tags-import-differing = У настроек там были другие значения. Это переменные окружения: { $names }.
tags-import-refused = Не загружено: { $count }.
tags-import-undo = Отменить загрузку
tags-import-problems = Что не загружено

## Search, the accounts, the words

tags-search = Искать среди меток
tags-search-hint = Имя, слово или часть заметки
tags-tagged = С меткой «{ $word }»
tags-found = Найдено по запросу «{ $query }»
tags-accounts = Аккаунты с метками
tags-show-all = Показать все
# Buttons; the name of the account, or the word, stands beside them.
tags-edit = Изменить
tags-newer = Новее
tags-older = Старее
tags-nothing = Этого нет ни в имени, ни в слове, ни в заметке ни одной метки.
tags-words = Слова
tags-words-help = Переименуйте слово сразу у всех аккаунтов, у которых оно есть. Если новое слово уже используется, два слова станут одним.
tags-count =
    { $count ->
        [one] { $count } аккаунт
        [few] { $count } аккаунта
       *[many] { $count } аккаунтов
    }
tags-change = Переименовать, объединить или удалить
tags-new-word = Новое слово
tags-change-everywhere = Изменить везде
tags-remove-all = Удалить у всех ({ $count })
tags-none = Меток пока нет
# “Tag” is the button card_tag in the extension.
tags-none-help = Откройте карточку рядом с именем и выберите «Метка» или найдите аккаунт и добавьте метку на его странице.

## Import and export

tags-files = Загрузка и выгрузка
# $account and $word are the names of columns.
tags-file = Файл: выгрузка из Humankind, резервная копия Reddit Enhancement Suite или CSV со столбцами { $account } и { $word } (до { $size } МБ)
tags-replace = Заменить то, что здесь есть: чего нет в файле, будет удалено. И то и другое можно отменить
tags-import = Загрузить
tags-download = Скачать как CSV
