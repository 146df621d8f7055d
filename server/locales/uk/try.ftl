# The page that checks one text, and the form for it, which the page “How it works” has as well.

try-title = Перевірити текст
try-lead = Вставте будь-який текст і подивіться, наскільки добрі його слова і які з них ураховуються.
try-result = Результат
try-cut = Прочитано лише початок тексту, знаків: { $count }.
# For screen readers, after a number.
try-of-100 = зі 100
# $words are the words of the text that counted.
try-by = через слова: { $words }
try-legend = Імовірності від 0 до 100. Починаючи з 50 допис ураховується в цьому вимірі, якщо його звернено до когось іншого.
try-would-not-count = Цей текст не було б ураховано.
try-empty = Тексту поки що немає. Вставте його нижче.
try-another = Інший текст
try-yours = Ваш текст

## The form

try-text = Текст
try-language = Мова
try-detect = визначити
try-check = Перевірити текст
try-not-stored = Текст читається на цьому комп’ютері й не зберігається.

## In which language the text was read

try-read-chosen = Мова читання — { LANGUAGE($language) }, як ви вибрали.
try-read-detected = Мова читання — { LANGUAGE($language) }, визначено автоматично.
try-read-otherwise = Вибрана мова — { LANGUAGE($chosen) }, але текст написано літерами, якими користується { LANGUAGE($language) }.
try-not-detected = Мову визначити не вдалося, тому нічого не оцінюється. Додайте ще кілька слів або виберіть мову.
try-not-judged = Цією мовою доброта поки що не оцінюється: { LANGUAGE($language) }.

## What it is checked for

try-dimension-kind = Доброта загалом
try-dimension-thanks = Дякує комусь
try-dimension-praise = Хвалить те, що хтось робить
try-dimension-care = Виявляє турботу
try-dimension-encouragement = Підбадьорює
try-dimension-interest = Питає з інтересом
try-dimension-respect = Говорить із повагою
try-dimension-contempt = Дивиться на когось зверхньо
try-dimension-hostile = Різкість загалом

## What one text cannot show

try-limits = Чого не покаже один текст
try-limit-one = Один текст мало що каже про когось. Акаунт оцінюється за багатьма дописами, і кожна шаблонна фраза рахується один раз.
try-limit-addressed = Слова враховуються, лише якщо їх звернено до інших людей або вони говорять про інших; тут ніхто не відомий.
try-limit-irony = Іронія, цитати й жарти між друзями розуміються буквально.
# $languages is a list of names of languages.
try-limit-languages = Доброта оцінюється цими мовами: { $languages }. Іншими — ні.
# $page is page-nav-how.
try-weights = Вага кожного слова — на сторінці «{ $page }».
