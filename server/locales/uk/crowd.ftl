# The crowd, the heart of the badge, and people who might like a hello.

## On bars and badges.

crowd-typical = У людей зазвичай { $value }.
crowd-notch = Засічка вгорі на кожній смузі показує, де перебуває звичайна людина.
crowd-heart-title = Коли серце лишається порожнім
# $posts: a number of posts. $interval: a number of points.
crowd-heart-rule = Значок показує число доброти, лише коли воно про щось говорить: оцінено слова щонайменше в { $posts } дописах, а інтервал не ширший за { $interval } балів. Для автоматичних акаунтів та організацій числа не буває: доброта — це про людей. В інших випадках серце — лише контур, а підказка каже чому.
