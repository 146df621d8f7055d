# The sentences of a card about an account. They say what an account does, never what it is worth.

## Where a score starts and ends

intercept-humanity = Отсюда начинает каждый аккаунт: за большинством аккаунтов стоят люди.
intercept-conversation = Отсюда начинает каждый аккаунт. Разговоры с людьми добавляют баллы.
intercept-kindness = Каждый аккаунт начинает с середины.
range_limit = Оценки не выходят за пределы от 0 до 100.

## Reasons: humanity

declared_automation-flag = Сам аккаунт об этом сообщает: в своей сети он отмечен как автоматизированный.
declared_automation-label = Ставит себе на X пометку «Автоматизированный».
declared_automation-bio = Сообщает об этом в профиле: «{ $quote }».
declared_automation-wording = Профиль написан так, как бывает у программ: «{ $quote }».
automation_client =
    { $count ->
        [one] { $count } пост отправлен
        [few] { $count } поста отправлено
       *[many] { $count } постов отправлено
    } через { $client } — инструмент, который публикует автоматически.
repeat_conversations =
    Снова заводит разговор с { $people ->
        [one] { $people } собеседником
        [few] { $people } собеседниками
       *[many] { $people } собеседниками
    }.
feed-like = Привычки как у ленты заголовков: { $traits }.
feed-like-plain = Некоторые привычки как у ленты заголовков.
feed-unlike = Не похоже на ленту заголовков: { $traits }.
feed-unlike-plain = Не похоже на ленту заголовков.
persona-like = Привычки как у автоматизированных аккаунтов: { $traits }.
persona-like-plain = Некоторые привычки как у автоматизированных аккаунтов.
persona-unlike = Не похоже на автоматизированный аккаунт: { $traits }.
persona-unlike-plain = В мелочах не похоже на автоматизированный аккаунт.
near_duplicates =
    { $count } из { $posts ->
        [one] { $posts } поста
        [few] { $posts } постов
       *[many] { $posts } постов
    } почти { $count ->
        [one] повторяет более ранний
        [few] повторяют более ранние
       *[many] повторяют более ранние
    }.
# $gap is the message “interval”.
clockwork = Часто публикует посты { $gap }, как по часам.
round_the_clock =
    Публикует посты круглые сутки, с похожими паузами: так было { $count ->
        [one] { $count } неделю
        [few] { $count } недели
       *[many] { $count } недель
    }.
near_duplicate_replies =
    Отправляет { $people ->
        [one] { $people } человеку
        [few] { $people } разным людям
       *[many] { $people } разным людям
    } только ответы, почти повторяющие более ранние посты.

## Habits, named in the sentences of “feed” and “persona”

trait-length_spread-high = то длинные, то короткие посты
trait-length_spread-low = посты похожей длины
trait-style_mix-high = стиль меняется от поста к посту
trait-style_mix-low = похожий стиль в большинстве постов
trait-same_layout-high = снова и снова одно и то же оформление
trait-same_layout-low = разное оформление
trait-exact_duplicates-high = снова и снова одни и те же слова
trait-exact_duplicates-low = нет повторяющихся постов
trait-capitals-high = много заглавных букв, как в заголовках
trait-capitals-low = мало заглавных букв
trait-first_person-high = «я» или «мы» во многих постах
trait-first_person-low = «я» или «мы» редко встречаются в постах
trait-mentions-high = много ответов и упоминаний
trait-mentions-low = мало ответов и упоминаний
trait-exclamations-high = много восклицательных знаков
trait-exclamations-low = мало восклицательных знаков
trait-burstiness-high = посты идут сериями
trait-burstiness-low = мало серий постов подряд
trait-quietest_hours-high = посты в любое время суток
trait-quietest_hours-low = есть часы отдыха
trait-gap_spread-high = то длинные, то короткие паузы
trait-gap_spread-low = паузы похожей длины
trait-quick_succession-high = посты быстро следуют один за другим
trait-quick_succession-low = посты редко следуют сразу один за другим
trait-rhythm_memory-high = то оживлённое время, то тихое
trait-rhythm_memory-low = мало оживлённых периодов
trait-stock_enthusiasm-high = много готовых восторженных фраз
trait-stock_enthusiasm-low = мало готовых восторженных фраз
trait-questions-high = много вопросов
trait-questions-low = мало вопросов
trait-hashtags-high = много хештегов
trait-hashtags-low = мало хештегов
trait-links-high = много ссылок
trait-links-low = мало ссылок
trait-unpunctuated-high = фразы без точки в конце
trait-unpunctuated-low = знаки препинания в конце большинства постов

## Reasons: conversation

reply_share-high =
    Отвечает другим в { $replies } из { $posts ->
        [one] { $posts } поста
        [few] { $posts } постов
       *[many] { $posts } постов
    }.
reply_share-low =
    Отвечает редко: в { $replies } из { $posts ->
        [one] { $posts } поста
        [few] { $posts } постов
       *[many] { $posts } постов
    }.
reply_share-none =
    Никому не отвечает в { $posts ->
        [one] { $posts } посте
        [few] { $posts } постах
       *[many] { $posts } постах
    }.
people_replied_to =
    Отвечает { $people ->
        [one] { $people } человеку
        [few] { $people } разным людям
       *[many] { $people } разным людям
    }.
follow_up_replies =
    Отвечает больше одного раза { $people ->
        [one] { $people } человеку
        [few] { $people } людям
       *[many] { $people } людям
    }.
people_replied_to-unknown = Скольким людям отвечает аккаунт, здесь неизвестно, поэтому это считается как обычно.
follow_up_replies-unknown = Отвечает ли аккаунт одному человеку повторно, здесь неизвестно, поэтому это считается как обычно.
several_days =
    В другой день снова отвечает { $people ->
        [one] { $people } человеку
        [few] { $people } людям
       *[many] { $people } людям
    }.
several_days-unknown = Отвечает ли аккаунт тому же человеку в другой день, здесь неизвестно, поэтому это считается как обычно.
quick_turns =
    Отвечает хотя бы дважды за шесть часов { $people ->
        [one] { $people } человеку
        [few] { $people } людям
       *[many] { $people } людям
    }.
quick_turns-unknown = Отвечает ли аккаунт одному человеку дважды за шесть часов, здесь неизвестно, поэтому это считается как обычно.
questions_in_replies =
    Задаёт вопрос в { $count ->
        [one] { $count } ответе
        [few] { $count } ответах
       *[many] { $count } ответах
    }.
exchanges =
    Переписывается с { $people ->
        [one] { $people } человеком, который тоже отвечает
        [few] { $people } людьми, которые тоже отвечают
       *[many] { $people } людьми, которые тоже отвечают
    }.
reaching_out =
    Отвечает { $people ->
        [one] { $people } человеку, у которого
        [few] { $people } людям, у которых
       *[many] { $people } людям, у которых
    } мало подписчиков или новый аккаунт.
questions =
    Задаёт вопрос читателям в { $count } из { $posts ->
        [one] { $posts } собственного поста
        [few] { $posts } собственных постов
       *[many] { $posts } собственных постов
    }.
links =
    Делится ссылкой в { $count } из { $posts ->
        [one] { $posts } собственного поста
        [few] { $posts } собственных постов
       *[many] { $posts } собственных постов
    }.
short_posts =
    { $count } из { $posts ->
        [one] { $posts } собственного поста
        [few] { $posts } собственных постов
       *[many] { $posts } собственных постов
    } — { $count ->
        [one] короткая реплика
        [few] короткие реплики
       *[many] короткие реплики
    }.
casual_posts =
    Смеётся или болтает в { $count } из { $posts ->
        [one] { $posts } собственного поста
        [few] { $posts } собственных постов
       *[many] { $posts } собственных постов
    }.

## Reasons: kindness

thanks =
    Говорит спасибо { $people ->
        [one] { $people } человеку
        [few] { $people } разным людям
       *[many] { $people } разным людям
    }.
praise =
    Хвалит работу { $people ->
        [one] { $people } человека
        [few] { $people } разных людей
       *[many] { $people } разных людей
    }.
care =
    Проявляет заботу о { $people ->
        [one] { $people } человеке
        [few] { $people } разных людях
       *[many] { $people } разных людях
    }.
encouragement =
    Подбадривает { $people ->
        [one] { $people } человека
        [few] { $people } разных людей
       *[many] { $people } разных людей
    }.
interest =
    Расспрашивает { $people ->
        [one] { $people } человека
        [few] { $people } разных людей
       *[many] { $people } разных людей
    } о жизни или о работе.
friendly_words =
    Дружелюбные слова в { $count ->
        [one] { $count } посте
        [few] { $count } постах
       *[many] { $count } постах
    }.
thanks-posts =
    Благодарит в { $count ->
        [one] { $count } посте
        [few] { $count } постах
       *[many] { $count } постах
    }.
praise-posts =
    Хвалит чью-то работу в { $count ->
        [one] { $count } посте
        [few] { $count } постах
       *[many] { $count } постах
    }.
care-posts =
    Проявляет заботу в { $count ->
        [one] { $count } посте
        [few] { $count } постах
       *[many] { $count } постах
    }.
encouragement-posts =
    Подбадривает кого-то в { $count ->
        [one] { $count } посте
        [few] { $count } постах
       *[many] { $count } постах
    }.
interest-posts =
    Спрашивает кого-то о жизни или работе в { $count ->
        [one] { $count } посте
        [few] { $count } постах
       *[many] { $count } постах
    }.
thanks-faint =
    Возможно, говорит спасибо { $people ->
        [one] { $people } человеку
        [few] { $people } разным людям
       *[many] { $people } разным людям
    }.
praise-faint =
    Возможно, хвалит работу { $people ->
        [one] { $people } человека
        [few] { $people } разных людей
       *[many] { $people } разных людей
    }.
care-faint =
    Возможно, проявляет заботу о { $people ->
        [one] { $people } человеке
        [few] { $people } разных людях
       *[many] { $people } разных людях
    }.
encouragement-faint =
    Возможно, подбадривает { $people ->
        [one] { $people } человека
        [few] { $people } разных людей
       *[many] { $people } разных людей
    }.
interest-faint =
    Возможно, расспрашивает { $people ->
        [one] { $people } человека
        [few] { $people } разных людей
       *[many] { $people } разных людей
    } о жизни или о работе.
friendly_words-faint =
    Возможно, дружелюбные слова в { $count ->
        [one] { $count } посте
        [few] { $count } постах
       *[many] { $count } постах
    }.
welcome =
    Приветствует { $people ->
        [one] { $people } человека, у которого
        [few] { $people } людей, у которых
       *[many] { $people } людей, у которых
    } мало подписчиков или новый аккаунт.
hostility =
    Резкие слова в адрес других: в { $count } из { $posts ->
        [one] { $posts } оценённого поста
        [few] { $posts } оценённых постов
       *[many] { $posts } оценённых постов
    }.
hostility-faint =
    Возможно, резкие слова в адрес других: в { $count } из { $posts ->
        [one] { $posts } оценённого поста
        [few] { $posts } оценённых постов
       *[many] { $posts } оценённых постов
    }.
sharpness = Тон немного резче, чем у большинства людей.
repeated_harshness =
    Снова и снова пишет резкие слова { $people ->
        [one] { $people } человеку
        [few] { $people } людям
       *[many] { $people } людям
    }: в { $count ->
        [one] { $count } посте
        [few] { $count } постах
       *[many] { $count } постах
    }. Добрые слова другим этого не уравновешивают.
harsh_share =
    Резкие слова в { $count } из { $posts ->
        [one] { $posts } оценённого поста
        [few] { $posts } оценённых постов
       *[many] { $posts } оценённых постов
    }. Столько резких слов добрые не уравновешивают.
kindness_reach =
    Пока пишет добрые слова { $people ->
        [one] { $people } человеку
        [few] { $people } людям
       *[many] { $people } людям
    }. Чем больше таких людей, тем весомее.
ordinary_replies =
    { $count ->
        [one] { $count } обычный ответ
        [few] { $count } обычных ответа
       *[many] { $count } обычных ответов
    } людям, к которым аккаунт возвращается. Добрые слова весомее, когда рядом есть и другие разговоры и когда это длится неделями.
stock_phrases =
    Одинаковые добрые фразы считаются один раз: { $count ->
        [one] { $count } пост почти повторяет более ранний
        [few] { $count } поста почти повторяют более ранние
       *[many] { $count } постов почти повторяют более ранние
    }.

## Verdicts

verdict-person =
    Общается с людьми. Отвечает другим в { $replies } из { $posts ->
        [one] { $posts } поста
        [few] { $posts } постов
       *[many] { $posts } постов
    }.
verdict-person-unknown = Пишет так, как пишут люди. Программы тоже так могут.
verdict-one_way =
    В основном пишет в одну сторону: отвечает другим в { $replies } из { $posts ->
        [one] { $posts } поста
        [few] { $posts } постов
       *[many] { $posts } постов
    }.
verdict-one_way-reposts = В основном делает репосты чужих постов.
verdict-automated-declared = Публикует автоматически и прямо об этом говорит.
verdict-automated-label = Ставит себе на X пометку «Автоматизированный».
verdict-automated-wording = Профиль написан так, как бывает у программ: «{ $quote }»
verdict-automated-clockwork = Похоже на автоматизированный аккаунт: публикует посты { $gap }, как по часам.
verdict-automated-persona = Похоже на автоматизированный аккаунт: ровный поток похожих постов в любое время суток.
verdict-automated-near_duplicates =
    Похоже на автоматизированный аккаунт: { $count } из { $posts ->
        [one] { $posts } поста
        [few] { $posts } постов
       *[many] { $posts } постов
    } почти { $count ->
        [one] повторяет более ранний
        [few] повторяют более ранние
       *[many] повторяют более ранние
    }.
verdict-automated-near_duplicate_replies =
    Похоже на автоматизированный аккаунт: отправляет { $people ->
        [one] { $people } человеку
        [few] { $people } разным людям
       *[many] { $people } разным людям
    } только ответы, почти повторяющие более ранние посты.
automated-errs = Такой вывод неверен не чаще чем для 1 человека из { $people }.
verdict-organisation = Говорит от имени организации и сообщает об этом.
verdict-organisation-bio = Говорит от имени организации. В профиле: «{ $quote }»
verdict-unsure-declared = В профиле написано «{ $quote }», но в постах есть общение с людьми.
verdict-unsure-label = Ставит себе на X пометку «Автоматизированный», но в постах есть общение с людьми.
verdict-unsure-few =
    Пока мало данных: { $posts ->
        [one] { $posts } пост
        [few] { $posts } поста
       *[many] { $posts } постов
    }.
verdict-unsure-seen =
    Пока мало данных: аккаунт встретился { $posts ->
        [one] { $posts } раз
        [few] { $posts } раза
       *[many] { $posts } раз
    }.
verdict-unsure-elsewhere = Пока мало данных: эти посты встретились только на других сайтах.
verdict-unsure-none = Пока нет публичных постов.
verdict-unsure-alike = Посты похожи по стилю; так пишут и люди, и языковые модели.
verdict-unsure-mixed = По этим постам можно судить и так, и так.
verdict-unsure-reposts = Только репосты чужих постов.
verdict-unsure-links =
    { $replies ->
        [one] Есть { $replies } ответ, но в основном это ссылка без слов.
        [few] Есть { $replies } ответа, но в основном это ссылки без слов.
       *[many] Есть { $replies } ответов, но в основном это ссылки без слов.
    }
verdict-unsure-repeats =
    { $replies ->
        [one] Есть { $replies } ответ, но в основном теми же словами.
        [few] Есть { $replies } ответа, но в основном одними и теми же словами.
       *[many] Есть { $replies } ответов, но в основном одними и теми же словами.
    }
verdict-unsure-replies_unknown = Неизвестно, какие из этих постов — ответы.
verdict-corrected = Это ваша поправка.
verdict-decided = Так решила модерация этого сервера после возражения.

## The line on the evidence

evidence-none = Публичных постов не нашлось.
# $how is one of the messages below, in the middle of a sentence.
evidence =
    { $posts ->
        [one] { $posts } публичный пост
        [few] { $posts } публичных поста
       *[many] { $posts } публичных постов
    }, { $how }.
# $period is one of the messages “period-…”.
evidence-dated =
    { $posts ->
        [one] { $posts } публичный пост
        [few] { $posts } публичных поста
       *[many] { $posts } публичных постов
    }, { $period }, { $how }.
# $source is the name of a network or of a server.
network-sample = Примеры аккаунтов
network-web = Веб-страницы и блоги
evidence-fetched = источник: { $source }
evidence-fetched-and-seen = источник: { $source }; { $seen } из них есть и в вашей ленте
# $hosts is a list of names of servers. Its last item can be “other-sites”.
evidence-fetched-and-seen-on = источник: { $source }; { $seen } из них есть и в вашей ленте на { $hosts }
evidence-seen = источник: ваша лента
evidence-seen-on = источник: ваша лента на { $hosts }
evidence-file = источник: файл
other-sites =
    { $count ->
        [one] ещё { $count } сайте
        [few] ещё { $count } сайтах
       *[many] ещё { $count } сайтах
    }
# $languages is a list of names of languages.
evidence-not_judged = Доброта оценивается пока не на всех языках. Без оценки: { $languages }.

## Facts about an account

fact-joined = Дата регистрации: { DAY($day) }
fact-joined-new = Новый аккаунт, дата регистрации: { DAY($day) }
fact-automation_source-flag = { $network } отмечает аккаунт как автоматизированный: так указано в его настройках.
fact-automation_source-label = В настройках аккаунта включена пометка «Автоматизированный» ({ $network }).
fact-automation_source-bio = Об этом сказано в профиле: «{ $quote }».
fact-automation_source-pattern = Сам аккаунт об этом не сообщает: Humankind видит закономерность в постах.
fact-operator = Кто ведёт аккаунт, по его словам: «{ $quote }».
fact-languages = Языки постов: { $languages }.
fact-apps = Публикует через { $apps }.
fact-hidden_history = Reddit не показывает посты этого аккаунта. Там можно скрыть свою историю.
fact-authorship = Humankind не может определить, писала ли эти посты языковая модель.
fact-appealed = Владелец аккаунта не согласен с этим вердиктом. Решать будет модерация этого сервера.
fact-about_me = Это вы?

## Parts of the sentences above

# Two sentences of this file, one after the other.
two-sentences = { $first } { $second }
# The name of a language.
language = { LANGUAGE($code) }
# The time between two posts, after “Posts …” and “Looks automated: posts …”.
interval =
    { $unit ->
        [day] { $count ->
            [1] раз в день
            [one] раз в { $count } день
            [few] раз в { $count } дня
           *[many] раз в { $count } дней
        }
        [hour] { $count ->
            [1] раз в час
            [one] раз в { $count } час
            [few] раз в { $count } часа
           *[many] раз в { $count } часов
        }
        [minute] { $count ->
            [1] раз в минуту
            [one] раз в { $count } минуту
            [few] раз в { $count } минуты
           *[many] раз в { $count } минут
        }
       *[second] { $count ->
            [1] раз в секунду
            [one] раз в { $count } секунду
            [few] раз в { $count } секунды
           *[many] раз в { $count } секунд
        }
    }
period-day = { DAY($first) }
period-within-year = { DAY($first, year: "hidden") } – { DAY($last) }
period-years = { DAY($first) } – { DAY($last) }
