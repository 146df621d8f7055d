# The sentences of a card about an account. They say what an account does, never what it is worth.

## Where a score starts and ends

intercept-humanity = Звідси починає кожен акаунт: за більшістю акаунтів стоять люди.
intercept-conversation = Звідси починає кожен акаунт. Розмови з людьми додають бали.
intercept-kindness = Кожен акаунт починає з середини.
range_limit = Оцінки не виходять за межі від 0 до 100.

## Reasons: humanity

declared_automation-flag = Сам акаунт про це повідомляє: у своїй мережі його позначено як автоматизований.
declared_automation-label = Ставить собі на X позначку «Автоматизований».
declared_automation-bio = Повідомляє про це у профілі: «{ $quote }».
declared_automation-wording = Профіль написано так, як буває у програм: «{ $quote }».
automation_client =
    { $count ->
        [one] { $count } допис надіслано
        [few] { $count } дописи надіслано
       *[many] { $count } дописів надіслано
    } через { $client } — інструмент, який публікує автоматично.
repeat_conversations =
    Повертається до розмови з { $people ->
        [one] { $people } людиною
        [few] { $people } людьми
       *[many] { $people } людьми
    }.
feed-like = Звички як у стрічки заголовків: { $traits }.
feed-like-plain = Деякі звички як у стрічки заголовків.
feed-unlike = Не схоже на стрічку заголовків: { $traits }.
feed-unlike-plain = Не схоже на стрічку заголовків.
persona-like = Звички як в автоматизованих акаунтів: { $traits }.
persona-like-plain = Деякі звички як в автоматизованих акаунтів.
persona-unlike = Не схоже на автоматизований акаунт: { $traits }.
persona-unlike-plain = У дрібницях не схоже на автоматизований акаунт.
near_duplicates =
    { $count } з { $posts ->
        [one] { $posts } допису
        [few] { $posts } дописів
       *[many] { $posts } дописів
    } майже { $count ->
        [one] повторює один із попередніх
        [few] повторюють попередні
       *[many] повторюють попередні
    }.
# $gap is the message “interval”.
clockwork = Часто публікує дописи { $gap }, як за годинником.
round_the_clock =
    Публікує дописи цілодобово, зі схожими паузами: так було { $count ->
        [one] { $count } тиждень
        [few] { $count } тижні
       *[many] { $count } тижнів
    }.
near_duplicate_replies =
    Надсилає { $people ->
        [one] { $people } людині
        [few] { $people } різним людям
       *[many] { $people } різним людям
    } лише відповіді, які майже повторюють попередні дописи.

## Habits, named in the sentences of “feed” and “persona”

trait-length_spread-high = то довгі, то короткі дописи
trait-length_spread-low = дописи схожої довжини
trait-style_mix-high = стиль змінюється від допису до допису
trait-style_mix-low = схожий стиль у більшості дописів
trait-same_layout-high = знову й знову те саме оформлення
trait-same_layout-low = різне оформлення
trait-exact_duplicates-high = знову й знову ті самі слова
trait-exact_duplicates-low = немає повторюваних дописів
trait-capitals-high = багато великих літер, як у заголовках
trait-capitals-low = мало великих літер
trait-first_person-high = «я» або «ми» в багатьох дописах
trait-first_person-low = «я» або «ми» зрідка трапляються в дописах
trait-mentions-high = багато відповідей і згадок
trait-mentions-low = мало відповідей і згадок
trait-exclamations-high = багато знаків оклику
trait-exclamations-low = мало знаків оклику
trait-burstiness-high = дописи йдуть серіями
trait-burstiness-low = мало серій дописів поспіль
trait-quietest_hours-high = дописи в будь-яку пору доби
trait-quietest_hours-low = є години відпочинку
trait-gap_spread-high = то довгі, то короткі паузи
trait-gap_spread-low = паузи схожої тривалості
trait-quick_succession-high = дописи швидко йдуть один за одним
trait-quick_succession-low = дописи рідко йдуть одразу один за одним
trait-rhythm_memory-high = то жвавий час, то тихий
trait-rhythm_memory-low = мало жвавих періодів
trait-stock_enthusiasm-high = багато готових захоплених фраз
trait-stock_enthusiasm-low = мало готових захоплених фраз
trait-questions-high = багато запитань
trait-questions-low = мало запитань
trait-hashtags-high = багато хештегів
trait-hashtags-low = мало хештегів
trait-links-high = багато посилань
trait-links-low = мало посилань
trait-unpunctuated-high = речення без крапки в кінці
trait-unpunctuated-low = розділові знаки в кінці більшості дописів

## Reasons: conversation

reply_share-high =
    Відповідає іншим у { $replies } з { $posts ->
        [one] { $posts } допису
        [few] { $posts } дописів
       *[many] { $posts } дописів
    }.
reply_share-low =
    Відповідає зрідка: у { $replies } з { $posts ->
        [one] { $posts } допису
        [few] { $posts } дописів
       *[many] { $posts } дописів
    }.
reply_share-none =
    Нікому не відповідає у { $posts ->
        [one] { $posts } дописі
        [few] { $posts } дописах
       *[many] { $posts } дописах
    }.
people_replied_to =
    Відповідає { $people ->
        [one] { $people } людині
        [few] { $people } різним людям
       *[many] { $people } різним людям
    }.
follow_up_replies =
    Відповідає більше ніж один раз { $people ->
        [one] { $people } людині
        [few] { $people } людям
       *[many] { $people } людям
    }.
people_replied_to-unknown = Скільком людям відповідає акаунт, тут невідомо, тож це рахується як зазвичай.
follow_up_replies-unknown = Чи відповідає акаунт одній людині знову, тут невідомо, тож це рахується як зазвичай.
several_days =
    Іншого дня знову відповідає { $people ->
        [one] { $people } людині
        [few] { $people } людям
       *[many] { $people } людям
    }.
several_days-unknown = Чи відповідає акаунт тій самій людині іншого дня, тут невідомо, тож це рахується як зазвичай.
quick_turns =
    Відповідає щонайменше двічі за шість годин { $people ->
        [one] { $people } людині
        [few] { $people } людям
       *[many] { $people } людям
    }.
quick_turns-unknown = Чи відповідає акаунт одній людині двічі за шість годин, тут невідомо, тож це рахується як зазвичай.
questions_in_replies =
    Ставить запитання у { $count ->
        [one] { $count } відповіді
        [few] { $count } відповідях
       *[many] { $count } відповідях
    }.
exchanges =
    Листується з { $people ->
        [one] { $people } людиною, яка відповідає навзаєм
        [few] { $people } людьми, які відповідають навзаєм
       *[many] { $people } людьми, які відповідають навзаєм
    }.
reaching_out =
    Відповідає { $people ->
        [one] { $people } людині, у якої
        [few] { $people } людям, у яких
       *[many] { $people } людям, у яких
    } мало підписників або новий акаунт.
questions =
    Ставить запитання читачам у { $count } з { $posts ->
        [one] { $posts } власного допису
        [few] { $posts } власних дописів
       *[many] { $posts } власних дописів
    }.
links =
    Ділиться посиланням у { $count } з { $posts ->
        [one] { $posts } власного допису
        [few] { $posts } власних дописів
       *[many] { $posts } власних дописів
    }.
short_posts =
    { $count } з { $posts ->
        [one] { $posts } власного допису
        [few] { $posts } власних дописів
       *[many] { $posts } власних дописів
    } — { $count ->
        [one] коротка репліка
        [few] короткі репліки
       *[many] короткі репліки
    }.
casual_posts =
    Сміється або балакає у { $count } з { $posts ->
        [one] { $posts } власного допису
        [few] { $posts } власних дописів
       *[many] { $posts } власних дописів
    }.

## Reasons: kindness

thanks =
    Дякує { $people ->
        [one] { $people } людині
        [few] { $people } різним людям
       *[many] { $people } різним людям
    }.
praise =
    Хвалить роботу { $people ->
        [one] { $people } людини
        [few] { $people } різних людей
       *[many] { $people } різних людей
    }.
care =
    Виявляє турботу про { $people ->
        [one] { $people } людину
        [few] { $people } різних людей
       *[many] { $people } різних людей
    }.
encouragement =
    Підбадьорює { $people ->
        [one] { $people } людину
        [few] { $people } різних людей
       *[many] { $people } різних людей
    }.
interest =
    Розпитує { $people ->
        [one] { $people } людину
        [few] { $people } різних людей
       *[many] { $people } різних людей
    } про життя чи про роботу.
friendly_words =
    Приязні слова у { $count ->
        [one] { $count } дописі
        [few] { $count } дописах
       *[many] { $count } дописах
    }.
thanks-posts =
    Дякує у { $count ->
        [one] { $count } дописі
        [few] { $count } дописах
       *[many] { $count } дописах
    }.
praise-posts =
    Хвалить чиюсь роботу у { $count ->
        [one] { $count } дописі
        [few] { $count } дописах
       *[many] { $count } дописах
    }.
care-posts =
    Виявляє турботу у { $count ->
        [one] { $count } дописі
        [few] { $count } дописах
       *[many] { $count } дописах
    }.
encouragement-posts =
    Підбадьорює когось у { $count ->
        [one] { $count } дописі
        [few] { $count } дописах
       *[many] { $count } дописах
    }.
interest-posts =
    Розпитує когось про життя чи роботу у { $count ->
        [one] { $count } дописі
        [few] { $count } дописах
       *[many] { $count } дописах
    }.
thanks-faint =
    Можливо, дякує { $people ->
        [one] { $people } людині
        [few] { $people } різним людям
       *[many] { $people } різним людям
    }.
praise-faint =
    Можливо, хвалить роботу { $people ->
        [one] { $people } людини
        [few] { $people } різних людей
       *[many] { $people } різних людей
    }.
care-faint =
    Можливо, виявляє турботу про { $people ->
        [one] { $people } людину
        [few] { $people } різних людей
       *[many] { $people } різних людей
    }.
encouragement-faint =
    Можливо, підбадьорює { $people ->
        [one] { $people } людину
        [few] { $people } різних людей
       *[many] { $people } різних людей
    }.
interest-faint =
    Можливо, розпитує { $people ->
        [one] { $people } людину
        [few] { $people } різних людей
       *[many] { $people } різних людей
    } про життя чи про роботу.
friendly_words-faint =
    Можливо, приязні слова у { $count ->
        [one] { $count } дописі
        [few] { $count } дописах
       *[many] { $count } дописах
    }.
welcome =
    Вітає { $people ->
        [one] { $people } людину, у якої
        [few] { $people } людей, у яких
       *[many] { $people } людей, у яких
    } мало підписників або новий акаунт.
hostility =
    Різкі слова на адресу інших: у { $count } з { $posts ->
        [one] { $posts } оціненого допису
        [few] { $posts } оцінених дописів
       *[many] { $posts } оцінених дописів
    }.
hostility-faint =
    Можливо, різкі слова на адресу інших: у { $count } з { $posts ->
        [one] { $posts } оціненого допису
        [few] { $posts } оцінених дописів
       *[many] { $posts } оцінених дописів
    }.
sharpness = Тон дещо різкіший, ніж у більшості людей.
repeated_harshness =
    Знову й знову пише різкі слова { $people ->
        [one] { $people } людині
        [few] { $people } людям
       *[many] { $people } людям
    }: у { $count ->
        [one] { $count } дописі
        [few] { $count } дописах
       *[many] { $count } дописах
    }. Добрі слова іншим цього не врівноважують.
harsh_share =
    Різкі слова у { $count } з { $posts ->
        [one] { $posts } оціненого допису
        [few] { $posts } оцінених дописів
       *[many] { $posts } оцінених дописів
    }. Стільки різких слів добрі не врівноважують.
kindness_reach =
    Поки що пише добрі слова { $people ->
        [one] { $people } людині
        [few] { $people } людям
       *[many] { $people } людям
    }. Що більше таких людей, то вагоміше.
ordinary_replies =
    { $count ->
        [one] { $count } звичайна відповідь
        [few] { $count } звичайні відповіді
       *[many] { $count } звичайних відповідей
    } людям, до яких акаунт повертається. Добрі слова вагоміші, коли поруч є й інші розмови і коли це триває тижнями.
stock_phrases =
    Однакові добрі фрази рахуються один раз: { $count ->
        [one] { $count } допис майже повторює один із попередніх
        [few] { $count } дописи майже повторюють попередні
       *[many] { $count } дописів майже повторюють попередні
    }.

## Verdicts

verdict-person =
    Спілкується з людьми. Відповідає іншим у { $replies } з { $posts ->
        [one] { $posts } допису
        [few] { $posts } дописів
       *[many] { $posts } дописів
    }.
verdict-person-unknown = Пише так, як пишуть люди. Програми теж так можуть.
verdict-one_way =
    Здебільшого пише в один бік: відповідає іншим у { $replies } з { $posts ->
        [one] { $posts } допису
        [few] { $posts } дописів
       *[many] { $posts } дописів
    }.
verdict-one_way-reposts = Здебільшого робить репости чужих дописів.
verdict-automated-declared = Публікує автоматично й прямо про це каже.
verdict-automated-label = Ставить собі на X позначку «Автоматизований».
verdict-automated-wording = Профіль написано так, як буває у програм: «{ $quote }»
verdict-automated-clockwork = Схоже на автоматизований акаунт: публікує дописи { $gap }, як за годинником.
verdict-automated-persona = Схоже на автоматизований акаунт: рівний потік схожих дописів у будь-яку пору доби.
verdict-automated-near_duplicates =
    Схоже на автоматизований акаунт: { $count } з { $posts ->
        [one] { $posts } допису
        [few] { $posts } дописів
       *[many] { $posts } дописів
    } майже { $count ->
        [one] повторює один із попередніх
        [few] повторюють попередні
       *[many] повторюють попередні
    }.
verdict-automated-near_duplicate_replies =
    Схоже на автоматизований акаунт: надсилає { $people ->
        [one] { $people } людині
        [few] { $people } різним людям
       *[many] { $people } різним людям
    } лише відповіді, які майже повторюють попередні дописи.
automated-errs = Такий висновок хибний не частіше ніж для 1 людини з { $people }.
verdict-organisation = Говорить від імені організації й повідомляє про це.
verdict-organisation-bio = Говорить від імені організації. У профілі: «{ $quote }»
verdict-unsure-declared = У профілі написано «{ $quote }», але в дописах є спілкування з людьми.
verdict-unsure-label = Ставить собі на X позначку «Автоматизований», але в дописах є спілкування з людьми.
verdict-unsure-few =
    Поки що мало даних: { $posts ->
        [one] { $posts } допис
        [few] { $posts } дописи
       *[many] { $posts } дописів
    }.
verdict-unsure-seen =
    Поки що мало даних: акаунт трапився { $posts ->
        [one] { $posts } раз
        [few] { $posts } рази
       *[many] { $posts } разів
    }.
verdict-unsure-elsewhere = Поки що мало даних: ці дописи трапилися лише на інших сайтах.
verdict-unsure-none = Поки що немає публічних дописів.
verdict-unsure-alike = Дописи схожі за стилем; так пишуть і люди, і мовні моделі.
verdict-unsure-mixed = За цими дописами можна судити і так, і так.
verdict-unsure-reposts = Лише репости чужих дописів.
verdict-unsure-links =
    { $replies ->
        [one] Є { $replies } відповідь, але здебільшого це посилання без слів.
        [few] Є { $replies } відповіді, але здебільшого це посилання без слів.
       *[many] Є { $replies } відповідей, але здебільшого це посилання без слів.
    }
verdict-unsure-repeats =
    { $replies ->
        [one] Є { $replies } відповідь, але здебільшого тими самими словами.
        [few] Є { $replies } відповіді, але здебільшого тими самими словами.
       *[many] Є { $replies } відповідей, але здебільшого тими самими словами.
    }
verdict-unsure-replies_unknown = Невідомо, які з цих дописів — відповіді.
verdict-corrected = Це ваше виправлення.
verdict-decided = Так вирішила модерація цього сервера після заперечення.

## The line on the evidence

evidence-none = Публічних дописів не знайшлося.
# $how is one of the messages below, in the middle of a sentence.
evidence =
    { $posts ->
        [one] { $posts } публічний допис
        [few] { $posts } публічні дописи
       *[many] { $posts } публічних дописів
    }, { $how }.
# $period is one of the messages “period-…”.
evidence-dated =
    { $posts ->
        [one] { $posts } публічний допис
        [few] { $posts } публічні дописи
       *[many] { $posts } публічних дописів
    }, { $period }, { $how }.
# $source is the name of a network or of a server.
network-sample = Зразки акаунтів
network-web = Вебсторінки та блоги
evidence-fetched = джерело: { $source }
evidence-fetched-and-seen = джерело: { $source }; { $seen } з них є й у вашій стрічці
# $hosts is a list of names of servers. Its last item can be “other-sites”.
evidence-fetched-and-seen-on = джерело: { $source }; { $seen } з них є й у вашій стрічці на { $hosts }
evidence-seen = джерело: ваша стрічка
evidence-seen-on = джерело: ваша стрічка на { $hosts }
evidence-file = джерело: файл
other-sites =
    { $count ->
        [one] ще { $count } сайті
        [few] ще { $count } сайтах
       *[many] ще { $count } сайтах
    }
# $languages is a list of names of languages.
evidence-not_judged = Поки що доброта оцінюється не всіма мовами. Без оцінки: { $languages }.

## Facts about an account

fact-joined = Дата реєстрації: { DAY($day) }
fact-joined-new = Новий акаунт, дата реєстрації: { DAY($day) }
fact-automation_source-flag = { $network } позначає акаунт як автоматизований: так указано в його налаштуваннях.
fact-automation_source-label = У налаштуваннях акаунта ввімкнено позначку «Автоматизований» ({ $network }).
fact-automation_source-bio = Про це сказано в профілі: «{ $quote }».
fact-automation_source-pattern = Сам акаунт про це не повідомляє: Humankind бачить закономірність у дописах.
fact-operator = Хто веде акаунт, за його словами: «{ $quote }».
fact-languages = Мови дописів: { $languages }.
fact-apps = Публікує через { $apps }.
fact-hidden_history = Reddit не показує дописів цього акаунта. Там можна приховати свою історію.
fact-authorship = Humankind не може визначити, чи писала ці дописи мовна модель.
fact-appealed = Власник акаунта не згоден із цим вердиктом. Вирішить модерація цього сервера.
fact-about_me = Це ви?

## Parts of the sentences above

# Two sentences of this file, one after the other.
two-sentences = { $first } { $second }
# The name of a language.
language = { LANGUAGE($code) }
# The time between two posts, after “Posts …” and “Looks automated: posts …”.
interval =
    { $unit ->
        [day] { $count ->
            [1] раз на день
            [one] раз на { $count } день
            [few] раз на { $count } дні
           *[many] раз на { $count } днів
        }
        [hour] { $count ->
            [1] раз на годину
            [one] раз на { $count } годину
            [few] раз на { $count } години
           *[many] раз на { $count } годин
        }
        [minute] { $count ->
            [1] раз на хвилину
            [one] раз на { $count } хвилину
            [few] раз на { $count } хвилини
           *[many] раз на { $count } хвилин
        }
       *[second] { $count ->
            [1] раз на секунду
            [one] раз на { $count } секунду
            [few] раз на { $count } секунди
           *[many] раз на { $count } секунд
        }
    }
period-day = { DAY($first) }
period-within-year = { DAY($first, year: "hidden") } – { DAY($last) }
period-years = { DAY($first) } – { DAY($last) }
