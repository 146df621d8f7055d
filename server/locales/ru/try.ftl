# The page that checks one text, and the form for it, which the page “How it works” has as well.

try-title = Проверить текст
try-lead = Вставьте любой текст и посмотрите, насколько добры его слова и какие из них учитываются.
try-result = Результат
try-cut = Прочитано только начало текста, знаков: { $count }.
# For screen readers, after a number.
try-of-100 = из 100
# $words are the words of the text that counted.
try-by = из-за слов: { $words }
try-legend = Вероятности от 0 до 100. Начиная с 50 пост учитывается в этом измерении, если он обращён к кому-то другому.
try-would-not-count = Этот текст не был бы учтён.
try-empty = Текста пока нет. Вставьте его ниже.
try-another = Другой текст
try-yours = Ваш текст

## The form

try-text = Текст
try-language = Язык
try-detect = определить
try-check = Проверить текст
try-not-stored = Текст читается на этом компьютере и не сохраняется.

## In which language the text was read

try-read-chosen = Язык чтения — { LANGUAGE($language) }, как вы выбрали.
try-read-detected = Язык чтения — { LANGUAGE($language) }, определён автоматически.
try-read-otherwise = Выбранный язык — { LANGUAGE($chosen) }, но текст написан буквами, которыми пользуется { LANGUAGE($language) }.
try-not-detected = Язык определить не удалось, поэтому ничего не оценивается. Добавьте ещё несколько слов или выберите язык.
try-not-judged = На этом языке доброта пока не оценивается: { LANGUAGE($language) }.

## What it is checked for

try-dimension-kind = Доброта в целом
try-dimension-thanks = Благодарит кого-то
try-dimension-praise = Хвалит то, что кто-то делает
try-dimension-care = Проявляет заботу
try-dimension-encouragement = Подбадривает
try-dimension-interest = Спрашивает с интересом
try-dimension-respect = Говорит уважительно
try-dimension-contempt = Смотрит на кого-то свысока
try-dimension-hostile = Резкость в целом

## What one text cannot show

try-limits = Чего не покажет один текст
try-limit-one = Один текст мало говорит о ком-либо. Аккаунт оценивается по многим постам, и каждая шаблонная фраза считается один раз.
try-limit-addressed = Слова учитываются, только если они обращены к другим людям или говорят о них; здесь никто не известен.
try-limit-irony = Ирония, цитаты и шутки между друзьями понимаются буквально.
# $languages is a list of names of languages.
try-limit-languages = Доброта оценивается на этих языках: { $languages }. На других — нет.
# $page is page-nav-how.
try-weights = Вес каждого слова — на странице «{ $page }».
