# The crowd, the heart of the badge, and people who might like a hello.

## On bars and badges.

crowd-typical = У людей обычно { $value }.
crowd-notch = Засечка сверху на каждой полосе показывает, где находится обычный человек.
crowd-heart-title = Когда сердце остаётся пустым
# $posts: a number of posts. $interval: a number of points.
crowd-heart-rule = Значок показывает число доброты, только когда оно о чём-то говорит: оценены слова не менее чем в { $posts } постах, а интервал не шире { $interval } баллов. Для автоматических аккаунтов и организаций числа не бывает: доброта — это о людях. В остальных случаях сердце — только контур, а подсказка говорит почему.
