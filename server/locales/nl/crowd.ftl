# The crowd, the heart of the badge, and people who might like a hello.

## On bars and badges.

crowd-typical = Mensen zitten meestal rond { $value }.
crowd-notch = Het streepje boven aan elke balk laat zien waar een doorsnee mens staat.
crowd-heart-title = Wanneer het hart leeg blijft
# $posts: a number of posts. $interval: a number of points.
crowd-heart-rule = Het teken toont alleen een getal voor vriendelijkheid als dat iets zegt: bij minstens { $posts } berichten waarvan de woorden zijn beoordeeld, en een interval van hooguit { $interval } punten. Bij geautomatiseerde accounts en organisaties staat er nooit een, want vriendelijkheid gaat over mensen. Anders is het hart een omtrek en zegt de tip waarom.
