# The crowd, the heart of the badge, and people who might like a hello.

## On bars and badges.

crowd-typical = U ludzi to zwykle { $value }.
crowd-notch = Znacznik u góry każdego paska pokazuje, gdzie jest typowa osoba.
crowd-heart-title = Kiedy serce pozostaje puste
# $posts: a number of posts. $interval: a number of points.
crowd-heart-rule = Odznaka pokazuje liczbę życzliwości tylko wtedy, gdy coś ona mówi: przy ocenionych słowach co najmniej { $posts } wpisów i przedziale nie szerszym niż { $interval } pkt. Nigdy nie pokazuje jej dla kont automatycznych ani organizacji, bo życzliwość dotyczy ludzi. W pozostałych przypadkach serce to sam kontur, a podpowiedź mówi, dlaczego.
