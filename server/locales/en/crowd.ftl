# The crowd, the heart of the badge, and people who might like a hello.

## On bars and badges.

crowd-typical = People are typically at { $value }.
crowd-notch = The notch at the top of each bar is where a typical person stands.
crowd-heart-title = When the heart stays empty
# $posts: a number of posts. $interval: a number of points.
crowd-heart-rule = The badge shows a number for kindness only where it says something: at least { $posts } posts whose words were judged, and an interval of at most { $interval } points. It never shows one for automated accounts or organisations, because kindness is about people. Otherwise the heart is an outline, and its tip says why.
