# The crowd, the heart of the badge, and people who might like a hello.

## On bars and badges.

crowd-typical = En général, les gens se situent vers { $value }.
crowd-notch = L’encoche en haut de chaque barre indique où se situe une personne typique.
crowd-heart-title = Quand le cœur reste vide
# $posts: a number of posts. $interval: a number of points.
crowd-heart-rule = L’insigne ne montre un nombre pour la bienveillance que s’il veut dire quelque chose : au moins { $posts } publications dont les mots ont été évalués, et un intervalle de { $interval } points au plus. Il n’en montre jamais pour les comptes automatisés ni les organisations, car la bienveillance concerne les personnes. Sinon, le cœur reste un contour, et son infobulle dit pourquoi.
