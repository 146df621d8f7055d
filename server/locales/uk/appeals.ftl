appeals-title = Заперечення
appeals-lead = Власники цих акаунтів не згодні з вердиктом або зі списком модерації. Вирішуйте за тим, що показує картка: її бачать усі.
appeals-none = Відкритих заперечень немає.
appeals-asked = Просять: { $verdict }.
appeals-due = Вирішіть до { $day }.
appeals-overdue = Строк був { $day }.
appeals-no-card = Зараз картки цього акаунта немає.
appeals-words = Що каже власник
appeals-decide = Ваше рішення
appeals-verdict = Вердикт, якщо ви його змінюєте
appeals-reason = Ваша причина. Власник прочитає її без вашого імені.
appeals-agree = Змінити вердикт
appeals-decline = Залишити як є
appeals-numbers = Заперечення в цифрах
appeals-numbers-lead = Усі заперечення на цьому сервері, без імен.
appeals-numbers-requested = Подано
appeals-numbers-open = Відкрито
appeals-numbers-overdue = Відкрито після строку
appeals-numbers-upheld = Модерація погодилася
appeals-numbers-declined = Залишено як було
appeals-numbers-withdrawn = Відкликано
appeals-numbers-days = Днів до першого рішення (медіана)
appeals-numbers-unscored = Акаунти, які не оцінюються на прохання власників
appeals-numbers-revised = Рішення, які переглянули
appeals-asked-listing = Прохання прибрати зі списку модерації.
appeals-listed = У списку сказано:
appeals-agree-listing = Прибрати зі списку
appeals-decline-listing = Залишити у списку
appeals-decided = Вирішені
appeals-decided-upheld = Згода з власником { $day }.
appeals-decided-declined = Залишено як є { $day }.
appeals-revised = Це переглянуте рішення.
appeals-history = Рішення досі
appeals-revise = Переглянути рішення
appeals-revise-lead = Нове рішення діє з цього моменту. Власник бачить його з датою та вашою причиною, а нижче попередні.
appeals-not-revisable = Це рішення не можна переглянути: пізніше заперечення про те саме, або акаунт не оцінюється.
appeals-waiting =
    { $count ->
        [one] { $count } заперечення чекає на рішення.
        [few] { $count } заперечення чекають на рішення.
        [many] { $count } заперечень чекають на рішення.
       *[other] { $count } заперечення чекають на рішення.
    }
