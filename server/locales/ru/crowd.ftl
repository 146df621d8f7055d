# The crowd, the heart of the badge, and people who might like a hello.

## On bars and badges.

crowd-typical = У людей обычно { $value }.
crowd-notch = Засечка сверху на каждой полосе показывает, где находится обычный человек.
crowd-heart-title = Когда сердце остаётся пустым
# $posts: a number of posts. $interval: a number of points.
crowd-heart-rule = Значок показывает доброту числом, только когда оно о чём-то говорит: оценены слова не менее чем в { $posts } постах, а интервал не шире { $interval } баллов. Для автоматизированных аккаунтов и организаций числа не бывает: доброта — это о людях. В остальных случаях сердце — только контур, а подсказка говорит почему.

## The page of the crowd, and the line on the first page.

crowd-title = Ваши ленты в целом
# $people: how many of the accounts are people.
crowd-people =
    { $people ->
        [one] Из них { $people } — человек, который общается с людьми.
        [few] Из них { $people } — люди, которые общаются с людьми.
       *[many] Из них { $people } — люди, которые общаются с людьми.
    }
crowd-sites = Сайты
crowd-all-sites = Все сайты
crowd-shares = День за днём
crowd-shares-title = Кто там был: доли выводов
crowd-spread = Линия — среднее, а половина аккаунтов лежит в светлой области. Учитываются только значки с числом.
# The head of a column with two numbers, such as “55–74”.
crowd-middle-half = Половина — между
# $share: in percent. $posts: a number of posts.
crowd-reposts =
    { $posts ->
        [one] Репосты: { $share } % из { $posts } поста.
        [few] Репосты: { $share } % из { $posts } постов.
       *[many] Репосты: { $share } % из { $posts } постов.
    }
crowd-reposts-column = Репосты
crowd-nobody = Пока никого. Почитайте одну из своих лент со значками, и её дни появятся здесь.
# A link to the page of the crowd.
crowd-more = Ваши ленты день за днём
crowd-waiting =
    { $people ->
        [one] { $people } человек, возможно, будет рад привету.
        [few] { $people } человека, возможно, будут рады привету.
       *[many] { $people } человек, возможно, будут рады привету.
    }
crowd-forget-site = Стереть то, что показал этот сайт

## People who might like a hello.

crowd-hello-help = Люди, которые здесь недавно, вернулись после перерыва или у которых мало подписчиков, если в их постах есть на что ответить. Разговор с кем угодно никогда вам не повредит.
# Why somebody might like a hello.
crowd-hello-back =
    { $days ->
        [one] Снова здесь после { $days } дня без постов.
        [few] Снова здесь после { $days } дней без постов.
       *[many] Снова здесь после { $days } дней без постов.
    }
# $ago: such as “3 hours ago”.
crowd-asked = Вопрос задан { $ago }.
crowd-wrote = Пост написан { $ago }.
crowd-open-post = Открыть пост
# A button: the reader wrote to that person.
crowd-wrote-them = Уже написано
# Nobody might like a hello.
crowd-none = Сейчас никого.
# $names: one or several names.
crowd-noticed = Вы написали: { $names }. Спасибо.
