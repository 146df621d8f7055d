# The crowd, the heart of the badge, and people who might like a hello.

## On bars and badges.

crowd-typical = En général, les gens se situent vers { $value }.
crowd-notch = L’encoche en haut de chaque barre indique où se situe une personne typique.
crowd-heart-title = Quand le cœur reste vide
# $posts: a number of posts. $interval: a number of points.
crowd-heart-rule = Le badge ne montre un nombre pour la bienveillance que s’il veut dire quelque chose : au moins { $posts } publications dont les mots ont été évalués, et un intervalle de { $interval } points au plus. Il n’en montre jamais pour les comptes automatisés ni les organisations, car la bienveillance concerne les personnes. Sinon, le cœur reste un contour, et son infobulle dit pourquoi.

## The page of the crowd, and the line on the first page.

crowd-title = Vos fils dans leur ensemble
# $people: how many of the accounts are people.
crowd-people =
    { $people ->
        [one] { $people } d’entre eux est une personne qui échange avec d’autres.
        [many] { $people } d’entre eux sont des personnes qui échangent avec d’autres.
       *[other] { $people } d’entre eux sont des personnes qui échangent avec d’autres.
    }
crowd-sites = Sites
crowd-all-sites = Tous les sites
crowd-shares = Jour après jour
crowd-shares-title = Qui était là : part de chaque verdict
crowd-spread = La ligne est la moyenne, et la moitié des comptes se trouve dans la zone claire. Seuls comptent les badges avec un nombre.
# The head of a column with two numbers, such as “55–74”.
crowd-middle-half = La moitié entre
# $share: in percent. $posts: a number of posts.
crowd-reposts =
    { $posts ->
        [one] { $share } % de { $posts } publication était une republication.
        [many] { $share } % de { $posts } de publications étaient des republications.
       *[other] { $share } % de { $posts } publications étaient des republications.
    }
crowd-reposts-column = Republiées
crowd-nobody = Personne pour l’instant. Lisez un de vos fils avec les badges, et ses jours apparaîtront ici.
# A link to the page of the crowd.
crowd-more = Vos fils jour après jour
crowd-waiting =
    { $people ->
        [one] Un bonjour ferait peut-être plaisir à { $people } personne.
        [many] Un bonjour ferait peut-être plaisir à { $people } de personnes.
       *[other] Un bonjour ferait peut-être plaisir à { $people } personnes.
    }
crowd-forget-site = Effacer ce que ce site a montré

## People who might like a hello.

crowd-hello-help = Des personnes nouvelles, de retour après un moment ou peu suivies, et qui ont écrit quelque chose à quoi vous pouvez répondre. Parler à quelqu’un ne vous coûte jamais rien.
# Why somebody might like a hello.
crowd-hello-back =
    { $days ->
        [one] De retour après { $days } jour sans publication.
        [many] De retour après { $days } de jours sans publication.
       *[other] De retour après { $days } jours sans publication.
    }
# $ago: such as “3 hours ago”.
crowd-asked = A posé une question { $ago }.
crowd-wrote = A écrit quelque chose { $ago }.
crowd-open-post = Ouvrir la publication
# A button: the reader wrote to that person.
crowd-wrote-them = J’ai dit bonjour
# Nobody might like a hello.
crowd-none = Personne en ce moment.
# $names: one or several names.
crowd-noticed = Vous avez écrit à { $names }. Merci.
