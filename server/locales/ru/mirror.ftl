# The mirror: what the reader's own account shows about itself. It describes, and never grades or compares.

## The page

mirror-title = Ваше зеркало
mirror-lead = Как ваш аккаунт выглядит со стороны. Это видите только вы, и на оценки это не влияет.
mirror-accounts = Ваши аккаунты
mirror-card = Его карточка
mirror-reading = Читаем ваши публичные посты. Страница обновится сама.
mirror-nothing-yet = Показывать пока нечего. Загляните чуть позже.
mirror-opted-out = Этот аккаунт просит не читать и не оценивать его. Здесь это тоже действует, поэтому зеркала у него нет.
mirror-remove = Убрать этот аккаунт
mirror-add-title = Добавить свой аккаунт
mirror-add-help = Достаточно имени аккаунта: на своём компьютере ничего доказывать не нужно. Аккаунт читается из его собственной сети раз в день, без вашего входа.
mirror-add = Добавить
mirror-open = Открыть зеркало
# On the page of an account.
mirror-mine = Это мой аккаунт
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

## Who got no reply

mirror-title-waiting = Ответили вам и остались без ответа
mirror-waiting =
    { $people ->
        [one] С { DAY($since) } вам ответил { $people } человек, и публичного ответа от вас потом не было.
        [few] С { DAY($since) } вам ответили { $people } человека, и публичного ответа от вас потом не было.
       *[many] С { DAY($since) } вам ответили { $people } человек, и публичного ответа от вас потом не было.
    }
mirror-waiting-none = Среди тех, чей ответ вы видели, никто не остался без вашего ответа.
mirror-waiting-unknown = В этой сети нельзя узнать, кто остался без ответа.

## Whom the reader has lost touch with

mirror-title-out_of_touch = Давно не общались
mirror-first-out_of_touch = Человек и ваш последний ответ
mirror-out_of_touch =
    { $people ->
        [one] Раньше вы общались с { $people } человеком, которому не отвечали уже { $days } дней.
        [few] Раньше вы общались с { $people } людьми, которым не отвечали уже { $days } дней.
       *[many] Раньше вы общались с { $people } людьми, которым не отвечали уже { $days } дней.
    }
mirror-out_of_touch-none = Всем, с кем вы часто общались, вы отвечали за последние { $days } дней.

## Whom the reader thanked

mirror-title-thanked = Кого вы поблагодарили
mirror-first-thanked = Человек
mirror-column-thanks = Благодарности
mirror-thanked =
    { $people ->
        [one] Вы поблагодарили { $people } человека.
        [few] Вы поблагодарили { $people } разных людей.
       *[many] Вы поблагодарили { $people } разных людей.
    }
mirror-thanked-nobody =
    { $posts ->
        [one] Ещё { $posts } пост благодарит, никого не называя.
        [few] Ещё { $posts } поста благодарят, никого не называя.
       *[many] Ещё { $posts } постов благодарят, никого не называя.
    }
mirror-thanked-none = В ваших публичных постах не нашлось слов благодарности кому-либо.
mirror-words-not-judged = На языке ваших постов слова не оцениваются.

## Kind and harsh sentences

mirror-title-kindest = Ваши самые добрые фразы
mirror-kindest =
    { $count ->
        [one] Добрее всего звучит { $count } ваша фраза.
        [few] Добрее всего звучат эти { $count } ваши фразы.
       *[many] Добрее всего звучат эти { $count } ваших фраз.
    }
mirror-kindest-none = Среди ваших фраз не нашлось явно доброй. Так бывает, если постов мало или они короткие.
mirror-title-harshest = Ваши самые резкие фразы
mirror-harshest =
    { $posts ->
        [one] { $posts } ваш пост звучит резко.
        [few] { $posts } ваших поста звучат резко. Больше всего весят эти.
       *[many] { $posts } ваших постов звучат резко. Больше всего весят эти.
    }
mirror-harshest-none =
    { $posts ->
        [one] В { $posts } посте не нашлось ничего резкого.
        [few] В { $posts } постах не нашлось ничего резкого.
       *[many] В { $posts } постах не нашлось ничего резкого.
    }
mirror-harshest-note = Программа читает слова, не зная людей. Иронию и шутки легко понять неверно.
mirror-marks = Слова, которые учтены, выделены.

## How much is about the reader

mirror-title-about_me = Сколько здесь о вас
mirror-first-about_me = Посты, которые
mirror-column-posts = Посты
mirror-about_me =
    { $posts ->
        [one] Слова «я», «мне» или «мой» есть в { $count } из { $posts } поста.
        [few] Слова «я», «мне» или «мой» есть в { $count } из { $posts } постов.
       *[many] Слова «я», «мне» или «мой» есть в { $count } из { $posts } постов.
    }
mirror-about_me-i = содержат «я», «мне» или «мой»
mirror-about_me-others = обращены к кому-то по имени
mirror-about_me-questions = о чём-то спрашивают
mirror-about_me-language = На языке ваших постов это сосчитать не получится.
mirror-too-few = Постов пока слишком мало, чтобы судить.

## What would change the scores

mirror-title-changes = Что изменило бы оценки
mirror-first-changes = Изменение
mirror-changes = Небольшие изменения: каждое опробовано на копии ваших постов и пересчитано. Это точные баллы.
mirror-changes-none = Ни одно небольшое изменение не сдвинуло бы оценку.
# $first and $second are invented sentences in the language of the account.
mirror-changes-words = Опробовано на словах вроде «{ $first }» и «{ $second }».
mirror-changes-note = Баллы показывают, как складываются оценки. Это не цель.
mirror-change-reply =
    { $count ->
        [one] Ответить ещё { $count } человеку
        [few] Ответить ещё { $count } людям
       *[many] Ответить ещё { $count } людям
    }
mirror-change-question =
    { $count ->
        [one] Задать вопрос ещё { $count } человеку
        [few] Задать вопрос ещё { $count } людям
       *[many] Задать вопрос ещё { $count } людям
    }
mirror-change-thanks =
    { $count ->
        [one] Поблагодарить своими словами ещё { $count } человека
        [few] Поблагодарить своими словами ещё { $count } человек
       *[many] Поблагодарить своими словами ещё { $count } человек
    }
mirror-change-follow_up =
    { $count ->
        [one] Ответить ещё раз { $count } человеку, которому вы отвечали однажды
        [few] Ответить ещё раз { $count } людям, которым вы отвечали однажды
       *[many] Ответить ещё раз { $count } людям, которым вы отвечали однажды
    }
mirror-change-welcome =
    { $count ->
        [one] Поприветствовать { $count } человека, который здесь недавно или у которого мало подписчиков
        [few] Поприветствовать { $count } человек, которые здесь недавно или у которых мало подписчиков
       *[many] Поприветствовать { $count } человек, которые здесь недавно или у которых мало подписчиков
    }
mirror-change-harsh =
    { $count ->
        [one] Без { $count } самого резкого поста
        [few] Без { $count } самых резких постов
       *[many] Без { $count } самых резких постов
    }
