# The mirror: what the reader's own account shows about itself. It describes, and never grades or compares.

## The page

mirror-title = Ваше дзеркало
mirror-lead = Який вигляд має ваш власний акаунт. Це бачите лише ви, і на оцінки це не впливає.
mirror-accounts = Ваші акаунти
mirror-card = Його картка
mirror-reading = Читаємо ваші публічні дописи. Сторінка оновиться сама.
mirror-nothing-yet = Показувати поки нічого. Загляньте трохи згодом.
mirror-opted-out = Цей акаунт просить не читати й не оцінювати його. Тут це теж діє, тому дзеркала в нього немає.
mirror-remove = Прибрати цей акаунт
mirror-add-title = Додати свій акаунт
mirror-add-help = Достатньо імені акаунта: на власному комп’ютері нічого доводити не треба. Акаунт читається з його власної мережі, без вашого входу.
mirror-add = Додати
mirror-open = Відкрити дзеркало
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
mirror-talked_with-none = Публічних відповідей від вас поки не видно.
mirror-talked_with-unknown = Ця мережа не каже, кому відповідають ваші дописи.
mirror-received-note = Відповіді вам відомі, лише якщо ви бачили їх на сторінці з Humankind. Їх може бути більше.
