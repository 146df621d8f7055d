# The crowd, the heart of the badge, and people who might like a hello.

## On bars and badges.

crowd-typical = Lo habitual en las personas es { $value }.
crowd-notch = La muesca de arriba en cada barra marca dónde está una persona típica.
crowd-heart-title = Cuándo el corazón queda vacío
# $posts: a number of posts. $interval: a number of points.
crowd-heart-rule = La insignia solo muestra un número de amabilidad cuando dice algo: al menos { $posts } publicaciones con palabras valoradas y un intervalo de { $interval } puntos como máximo. Nunca lo muestra en cuentas automáticas ni en organizaciones, porque la amabilidad es cosa de personas. En los demás casos el corazón es solo un contorno, y su ayuda dice por qué.

## The page of the crowd, and the line on the first page.

crowd-title = Tus cronologías en conjunto
# $people: how many of the accounts are people.
crowd-people =
    { $people ->
        [one] { $people } es una persona que conversa con otras.
        [many] { $people } son personas que conversan con otras.
       *[other] { $people } son personas que conversan con otras.
    }
crowd-sites = Sitios
crowd-all-sites = Todos los sitios
crowd-shares = Día a día
crowd-shares-title = Quién estaba: reparto de los veredictos
crowd-spread = La línea es la media, y la mitad de las cuentas está en la zona más clara. Solo cuentan las insignias con número.
# The head of a column with two numbers, such as “55–74”.
crowd-middle-half = La mitad, entre
# $share: in percent. $posts: a number of posts.
crowd-reposts =
    { $posts ->
        [one] El { $share } % de { $posts } publicación era republicada.
        [many] El { $share } % de { $posts } de publicaciones eran republicadas.
       *[other] El { $share } % de { $posts } publicaciones eran republicadas.
    }
crowd-reposts-column = Republicadas
crowd-nobody = Nadie todavía. Lee alguna de tus cronologías con las insignias activas y sus días aparecerán aquí.
# A link to the page of the crowd.
crowd-more = Tus cronologías día a día
crowd-waiting =
    { $people ->
        [one] A { $people } persona quizá le guste un saludo.
        [many] A { $people } de personas quizá les guste un saludo.
       *[other] A { $people } personas quizá les guste un saludo.
    }
crowd-forget-site = Borrar lo que mostró este sitio

## People who might like a hello.

crowd-hello-help = Personas nuevas, que vuelven después de un tiempo o con pocos seguidores, y que han escrito algo a lo que puedes responder. Hablar con alguien nunca te resta nada.
# Why somebody might like a hello.
crowd-hello-back =
    { $days ->
        [one] De vuelta tras { $days } día sin publicar.
        [many] De vuelta tras { $days } de días sin publicar.
       *[other] De vuelta tras { $days } días sin publicar.
    }
# $ago: such as “3 hours ago”.
crowd-asked = Preguntó algo { $ago }.
crowd-wrote = Escribió algo { $ago }.
crowd-open-post = Abrir la publicación
# A button: the reader wrote to that person.
crowd-wrote-them = Ya he saludado
# Nobody might like a hello.
crowd-none = Nadie por ahora.
# $names: one or several names.
crowd-noticed = Has escrito a { $names }. Gracias.
