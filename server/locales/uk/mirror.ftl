# The mirror: what the reader's own account shows about itself. It describes, and never grades or compares.

## The page

mirror-title = Ваше дзеркало
mirror-lead = Який вигляд ваш акаунт має збоку. Це бачите лише ви, і на оцінки це не впливає.
mirror-accounts = Ваші акаунти
mirror-card = Його картка
mirror-reading = Читаємо ваші публічні дописи. Сторінка оновиться сама.
mirror-nothing-yet = Показувати поки що нічого. Зазирніть трохи згодом.
mirror-opted-out = Цей акаунт просить не читати й не оцінювати його. Тут це теж діє, тому дзеркала в нього немає.
mirror-remove = Прибрати цей акаунт
mirror-add-title = Додати свій акаунт
mirror-add-help = Достатньо імені акаунта: на власному комп’ютері нічого доводити не треба. Акаунт читається з його власної мережі раз на день, без вашого входу.
mirror-add = Додати
mirror-open = Відкрити дзеркало
# On the page of an account.
mirror-mine = Це мій акаунт
# For screen readers, in place of a number.
mirror-not-known = невідомо
# On the first page.
mirror-week =
    { $people ->
        [one] Цього тижня ви спілкувалися з { $people } людиною.
        [few] Цього тижня ви спілкувалися з { $people } людьми.
       *[many] Цього тижня ви спілкувалися з { $people } людьми.
    }

## Columns of numbers

mirror-column-sent = Від вас
mirror-column-received = Вам

## Scores over time

mirror-title-scores_over_time = Ваші оцінки з часом
mirror-scores_over_time =
    { $days ->
        [one] Зберігаються з { DAY($since) }: { $days } день. Лінія з’являється з другого дня.
        [few] Зберігаються з { DAY($since) }: { $days } дні.
       *[many] Зберігаються з { DAY($since) }: { $days } днів.
    }

## Whom the reader talks with

mirror-title-talked_with = З ким ви спілкуєтеся
mirror-first-talked_with = Людина
mirror-talked_with =
    { $people ->
        [one] Ви відповіли { $people } людині.
        [few] Ви відповіли { $people } людям.
       *[many] Ви відповіли { $people } людям.
    }
mirror-talked_with-both =
    { $people ->
        [one] Відомо, що { $people } з них теж відповідала вам.
        [few] Відомо, що { $people } з них теж відповідали вам.
       *[many] Відомо, що { $people } з них теж відповідали вам.
    }
mirror-talked_with-none = Публічних відповідей від вас поки що не видно.
mirror-talked_with-unknown = Ця мережа не повідомляє, кому відповідають ваші дописи.
mirror-received-note = Відповіді вам відомі, лише якщо ви бачили їх на сторінці з Humankind. Їх може бути більше.

## Who got no reply

mirror-title-waiting = Відповіли вам і лишилися без відповіді
mirror-waiting =
    { $people ->
        [one] З { DAY($since) } вам відповіла { $people } людина, і публічної відповіді від вас потім не було.
        [few] З { DAY($since) } вам відповіли { $people } людини, і публічної відповіді від вас потім не було.
       *[many] З { DAY($since) } вам відповіли { $people } людей, і публічної відповіді від вас потім не було.
    }
mirror-waiting-none = Серед тих, чию відповідь ви бачили, ніхто не лишився без вашої.
mirror-waiting-unknown = У цій мережі неможливо дізнатися, хто лишився без відповіді.

## Whom the reader has lost touch with

mirror-title-out_of_touch = Давно не спілкувалися
mirror-first-out_of_touch = Людина й ваша остання відповідь
mirror-out_of_touch =
    { $people ->
        [one] Раніше ви спілкувалися з { $people } людиною, якій не відповідали вже { $days } днів.
        [few] Раніше ви спілкувалися з { $people } людьми, яким не відповідали вже { $days } днів.
       *[many] Раніше ви спілкувалися з { $people } людьми, яким не відповідали вже { $days } днів.
    }
mirror-out_of_touch-none = Усім, з ким ви часто спілкувалися, ви відповідали за останні { $days } днів.

## Whom the reader thanked

mirror-title-thanked = Кому ви подякували
mirror-first-thanked = Людина
mirror-column-thanks = Подяки
mirror-thanked =
    { $people ->
        [one] Ви подякували { $people } людині.
        [few] Ви подякували { $people } різним людям.
       *[many] Ви подякували { $people } різним людям.
    }
mirror-thanked-nobody =
    { $posts ->
        [one] Ще { $posts } допис дякує, нікого не називаючи.
        [few] Ще { $posts } дописи дякують, нікого не називаючи.
       *[many] Ще { $posts } дописів дякують, нікого не називаючи.
    }
mirror-thanked-none = У ваших публічних дописах не знайшлося слів подяки комусь.
mirror-words-not-judged = Мовою ваших дописів слова не оцінюються.

## Kind and harsh sentences

mirror-title-kindest = Ваші найдобріші фрази
mirror-kindest =
    { $count ->
        [one] Найдобріше звучить { $count } ваша фраза.
        [few] Найдобріше звучать ці { $count } ваші фрази.
       *[many] Найдобріше звучать ці { $count } ваших фраз.
    }
mirror-kindest-none = Серед ваших фраз не знайшлося виразно доброї. Так буває, якщо дописів мало або вони короткі.
mirror-title-harshest = Ваші найрізкіші фрази
mirror-harshest =
    { $posts ->
        [one] { $posts } ваш допис звучить різко.
        [few] { $posts } ваші дописи звучать різко. Найбільше важать ці.
       *[many] { $posts } ваших дописів звучать різко. Найбільше важать ці.
    }
mirror-harshest-none =
    { $posts ->
        [one] У { $posts } дописі не знайшлося нічого різкого.
        [few] У { $posts } дописах не знайшлося нічого різкого.
       *[many] У { $posts } дописах не знайшлося нічого різкого.
    }
mirror-harshest-note = Програма читає слова, не знаючи людей. Іронію й жарти легко зрозуміти хибно.
mirror-marks = Слова, які враховано, виділено.

## How much is about the reader

mirror-title-about_me = Скільки тут про вас
mirror-first-about_me = Дописи, які
mirror-column-posts = Дописи
mirror-about_me =
    { $posts ->
        [one] Слова «я», «мені» або «мій» є в { $count } з { $posts } допису.
        [few] Слова «я», «мені» або «мій» є в { $count } з { $posts } дописів.
       *[many] Слова «я», «мені» або «мій» є в { $count } з { $posts } дописів.
    }
mirror-about_me-i = містять «я», «мені» або «мій»
mirror-about_me-others = звернені до когось на ім’я
mirror-about_me-questions = про щось питають
mirror-about_me-language = Мовою ваших дописів це порахувати неможливо.
mirror-too-few = Дописів поки що замало, щоб судити.

## What would change the scores

mirror-title-changes = Що змінило б оцінки
mirror-first-changes = Зміна
mirror-changes = Невеликі зміни: кожну випробувано на копії ваших дописів і перераховано. Це точні бали.
mirror-changes-none = Жодна невелика зміна не зрушила б оцінку.
# $first and $second are invented sentences in the language of the account.
mirror-changes-words = Випробувано на словах на кшталт «{ $first }» і «{ $second }».
mirror-changes-note = Бали показують, як складаються оцінки. Це не мета.
mirror-change-reply =
    { $count ->
        [one] Відповісти ще { $count } людині
        [few] Відповісти ще { $count } людям
       *[many] Відповісти ще { $count } людям
    }
mirror-change-question =
    { $count ->
        [one] Поставити запитання ще { $count } людині
        [few] Поставити запитання ще { $count } людям
       *[many] Поставити запитання ще { $count } людям
    }
mirror-change-thanks =
    { $count ->
        [one] Подякувати своїми словами ще { $count } людині
        [few] Подякувати своїми словами ще { $count } людям
       *[many] Подякувати своїми словами ще { $count } людям
    }
mirror-change-follow_up =
    { $count ->
        [one] Відповісти ще раз { $count } людині, якій ви відповідали один раз
        [few] Відповісти ще раз { $count } людям, яким ви відповідали один раз
       *[many] Відповісти ще раз { $count } людям, яким ви відповідали один раз
    }
mirror-change-welcome =
    { $count ->
        [one] Привітати { $count } людину, яка тут недавно або має мало підписників
        [few] Привітати { $count } людей, які тут недавно або мають мало підписників
       *[many] Привітати { $count } людей, які тут недавно або мають мало підписників
    }
mirror-change-harsh =
    { $count ->
        [one] Без { $count } найрізкішого допису
        [few] Без { $count } найрізкіших дописів
       *[many] Без { $count } найрізкіших дописів
    }
