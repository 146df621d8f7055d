# The crowd, the heart of the badge, and people who might like a hello.

## On bars and badges.

crowd-typical = У людей зазвичай { $value }.
crowd-notch = Засічка вгорі на кожній смузі показує, де перебуває звичайна людина.
crowd-heart-title = Коли серце лишається порожнім
# $posts: a number of posts. $interval: a number of points.
crowd-heart-rule = Значок показує доброту числом, лише коли воно про щось говорить: оцінено слова щонайменше в { $posts } дописах, а інтервал не ширший за { $interval } балів. Для автоматизованих акаунтів та організацій числа не буває: доброта — це про людей. В інших випадках серце — лише контур, а підказка каже чому.

## The page of the crowd, and the line on the first page.

crowd-title = Ваші стрічки загалом
# $people: how many of the accounts are people.
crowd-people =
    { $people ->
        [one] Із них { $people } — людина, яка спілкується з людьми.
        [few] Із них { $people } — люди, які спілкуються з людьми.
       *[many] Із них { $people } — люди, які спілкуються з людьми.
    }
crowd-sites = Сайти
crowd-all-sites = Усі сайти
crowd-shares = День за днем
crowd-shares-title = Хто там був: частки висновків
crowd-spread = Лінія — середнє, а половина акаунтів лежить у світлішій області. Ураховано лише значки з числом.
# The head of a column with two numbers, such as “55–74”.
crowd-middle-half = Половина — між
# $share: in percent. $posts: a number of posts.
crowd-reposts =
    { $posts ->
        [one] Репости: { $share } % із { $posts } допису.
        [few] Репости: { $share } % із { $posts } дописів.
       *[many] Репости: { $share } % із { $posts } дописів.
    }
crowd-reposts-column = Репости
crowd-nobody = Поки що нікого. Почитайте одну зі своїх стрічок зі значками, і її дні з’являться тут.
# A link to the page of the crowd.
crowd-more = Ваші стрічки день за днем
crowd-waiting =
    { $people ->
        [one] { $people } людина, можливо, зрадіє вітанню.
        [few] { $people } людини, можливо, зрадіють вітанню.
       *[many] { $people } людей, можливо, зрадіють вітанню.
    }
crowd-forget-site = Стерти те, що показав цей сайт

## People who might like a hello.

crowd-hello-help = Люди, які тут недавно, повернулися після перерви або мають мало підписників, якщо в їхніх дописах є на що відповісти. Розмова з будь-ким ніколи вам не зашкодить.
# Why somebody might like a hello.
crowd-hello-back =
    { $days ->
        [one] Знову тут після { $days } дня без дописів.
        [few] Знову тут після { $days } днів без дописів.
       *[many] Знову тут після { $days } днів без дописів.
    }
# $ago: such as “3 hours ago”.
crowd-asked = Запитання поставлено { $ago }.
crowd-wrote = Допис написано { $ago }.
crowd-open-post = Відкрити допис
# A button: the reader wrote to that person.
crowd-wrote-them = Уже написано
# Nobody might like a hello.
crowd-none = Зараз нікого.
# $names: one or several names.
crowd-noticed = Ви написали: { $names }. Дякуємо.
