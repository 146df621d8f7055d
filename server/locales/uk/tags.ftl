# The page of the reader's tags. A tag is the reader's own word on an account.

tags-title = Ваші мітки
tags-lead = Ваші власні слова поруч з іменем. Вони залишаються на цьому комп’ютері й на оцінки не впливають.

## After an import

tags-imported = Дані з файлу додано
# $what is one of the four below.
tags-import-counts = { $what }: додано { $added }, змінено { $changed }, без змін { $kept }, видалено { $removed }.
tags-import-tags = Мітки
tags-import-corrections = Виправлення
tags-import-lists = Списки
tags-import-rules = Правила й налаштування
# $file is the path of a file.
tags-import-backup = Те, що було раніше, лежить у { $file } в теці даних.
tags-import-differing = Налаштування мали там інші значення. Це змінні середовища: { $names }.
tags-import-refused = Не додано: { $count }.
tags-import-undo = Повернути, як було
tags-import-problems = Що не додано

## Search, the accounts, the words

tags-search = Шукати серед міток
tags-search-hint = Ім’я, слово або частина нотатки
tags-tagged = З міткою «{ $word }»
tags-found = Знайдено за запитом «{ $query }»
tags-accounts = Акаунти з мітками
tags-show-all = Показати всі
# Buttons; the name of the account, or the word, stands beside them.
tags-edit = Змінити
tags-newer = Новіші
tags-older = Давніші
tags-nothing = Цього немає ні в імені, ні в слові, ні в нотатці жодної мітки.
tags-words = Слова
tags-words-help = Перейменуйте слово одразу в усіх акаунтах, які його мають. Якщо нове слово вже використовується, два слова стануть одним.
tags-count =
    { $count ->
        [one] { $count } акаунт
        [few] { $count } акаунти
       *[many] { $count } акаунтів
    }
tags-change = Перейменувати, об’єднати або видалити
tags-new-word = Нове слово
tags-change-everywhere = Змінити всюди
tags-remove-all = Видалити в усіх ({ $count })
tags-none = Міток поки що немає
# “Tag” is the button card_tag in the extension.
tags-none-help = Відкрийте картку поруч з іменем і виберіть «Мітка» або знайдіть акаунт і додайте мітку на його сторінці.

## Import and export

tags-files = Додавання й вивантаження
# $account and $word are the names of columns.
tags-file = Файл: вивантажене з Humankind, резервна копія Reddit Enhancement Suite або CSV зі стовпцями { $account } і { $word } (до { $size } МБ)
tags-replace = Замінити те, що тут є: чого немає у файлі, буде видалено. І те, й інше можна повернути
tags-import = Додати з файлу
tags-download = Завантажити як CSV
