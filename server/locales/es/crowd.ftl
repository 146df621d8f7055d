# The crowd, the heart of the badge, and people who might like a hello.

## On bars and badges.

crowd-typical = Lo habitual en las personas es { $value }.
crowd-notch = La muesca de arriba en cada barra marca dónde está una persona típica.
crowd-heart-title = Cuándo el corazón queda vacío
# $posts: a number of posts. $interval: a number of points.
crowd-heart-rule = El distintivo solo muestra un número de amabilidad cuando dice algo: al menos { $posts } publicaciones con palabras valoradas y un intervalo de { $interval } puntos como máximo. Nunca lo muestra en cuentas automáticas ni en organizaciones, porque la amabilidad es cosa de personas. En los demás casos el corazón es solo un contorno, y su ayuda dice por qué.
