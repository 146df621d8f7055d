# The crowd, the heart of the badge, and people who might like a hello.

## On bars and badges.

crowd-typical = Di solito le persone sono a { $value }.
crowd-notch = La tacca in alto su ogni barra indica dove si trova una persona tipica.
crowd-heart-title = Quando il cuore resta vuoto
# $posts: a number of posts. $interval: a number of points.
crowd-heart-rule = Il distintivo mostra un numero per la gentilezza solo quando dice qualcosa: almeno { $posts } post con parole valutate e un intervallo di al massimo { $interval } punti. Non lo mostra mai per account automatici o organizzazioni, perché la gentilezza riguarda le persone. Altrimenti il cuore è solo un contorno e il suggerimento dice perché.
