# The mirror: what the reader's own account shows about itself. It describes, and never grades or compares.

## The page

mirror-title = Ваше зеркало
mirror-lead = Как выглядит ваш собственный аккаунт. Это видите только вы, и на оценки это не влияет.
mirror-accounts = Ваши аккаунты
mirror-card = Его карточка
mirror-reading = Читаем ваши публичные посты. Страница обновится сама.
mirror-nothing-yet = Показывать пока нечего. Загляните чуть позже.
mirror-opted-out = Этот аккаунт просит не читать и не оценивать его. Здесь это тоже действует, поэтому зеркала у него нет.
mirror-remove = Убрать этот аккаунт
mirror-add-title = Добавить свой аккаунт
mirror-add-help = Достаточно имени аккаунта: на своём компьютере ничего доказывать не нужно. Аккаунт читается из его собственной сети, без вашего входа.
mirror-add = Добавить
mirror-open = Открыть зеркало
# For screen readers, in place of a number.
mirror-not-known = неизвестно
# On the first page.
mirror-week =
    { $people ->
        [one] На этой неделе вы общались с { $people } человеком.
        [few] На этой неделе вы общались с { $people } людьми.
       *[many] На этой неделе вы общались с { $people } людьми.
    }

## Columns of numbers

mirror-column-sent = От вас
mirror-column-received = Вам

## Scores over time

mirror-title-scores_over_time = Ваши оценки со временем
mirror-scores_over_time =
    { $days ->
        [one] Хранятся с { DAY($since) }: { $days } день. Линия появляется со второго дня.
        [few] Хранятся с { DAY($since) }: { $days } дня.
       *[many] Хранятся с { DAY($since) }: { $days } дней.
    }

## Whom the reader talks with

mirror-title-talked_with = С кем вы общаетесь
mirror-first-talked_with = Человек
mirror-talked_with =
    { $people ->
        [one] Вы ответили { $people } человеку.
        [few] Вы ответили { $people } людям.
       *[many] Вы ответили { $people } людям.
    }
mirror-talked_with-both =
    { $people ->
        [one] Известно, что { $people } из них тоже отвечал вам.
        [few] Известно, что { $people } из них тоже отвечали вам.
       *[many] Известно, что { $people } из них тоже отвечали вам.
    }
mirror-talked_with-none = Публичных ответов от вас пока не видно.
mirror-talked_with-unknown = Эта сеть не сообщает, кому отвечают ваши посты.
mirror-received-note = Ответы вам известны, только если вы видели их на странице с Humankind. Их может быть больше.
