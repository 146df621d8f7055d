appeals-title = Возражения
appeals-lead = Владельцы этих аккаунтов не согласны с вердиктом или со списком модерации. Решайте по тому, что показывает карточка: её видят все.
appeals-none = Открытых возражений нет.
appeals-asked = Просят: { $verdict }.
appeals-due = Решите до { $day }.
appeals-overdue = Срок был { $day }.
appeals-no-card = Сейчас карточки этого аккаунта нет.
appeals-words = Что говорит владелец
appeals-decide = Ваше решение
appeals-verdict = Вердикт, если вы его меняете
appeals-reason = Ваша причина. Владелец прочтёт её без вашего имени.
appeals-agree = Изменить вердикт
appeals-decline = Оставить как есть
appeals-numbers = Возражения в цифрах
appeals-numbers-lead = Все возражения на этом сервере, без имён.
appeals-numbers-requested = Подано
appeals-numbers-open = Открыто
appeals-numbers-overdue = Открыто после срока
appeals-numbers-upheld = Модерация согласилась
appeals-numbers-declined = Оставлено как было
appeals-numbers-withdrawn = Отозвано
appeals-numbers-days = Дней до первого решения (медиана)
appeals-numbers-unscored = Аккаунты, которые не оцениваются по просьбе владельцев
appeals-numbers-revised = Решения, которые пересмотрели
appeals-asked-listing = Просьба убрать из списка модерации.
appeals-listed = В списке сказано:
appeals-agree-listing = Убрать из списка
appeals-decline-listing = Оставить в списке
appeals-decided = Решённые
appeals-decided-upheld = Согласие с владельцем { $day }.
appeals-decided-declined = Оставлено как есть { $day }.
appeals-revised = Это пересмотренное решение.
appeals-history = Решения до сих пор
appeals-revise = Пересмотреть решение
appeals-revise-lead = Новое решение действует с этого момента. Владелец видит его с датой и вашей причиной, а ниже прежние.
appeals-not-revisable = Это решение нельзя пересмотреть: более позднее возражение о том же, или аккаунт не оценивается.
appeals-waiting =
    { $count ->
        [one] { $count } возражение ждёт решения.
        [few] { $count } возражения ждут решения.
        [many] { $count } возражений ждут решения.
       *[other] { $count } возражения ждут решения.
    }
