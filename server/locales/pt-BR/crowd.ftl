# The crowd, the heart of the badge, and people who might like a hello.

## On bars and badges.

crowd-typical = Em geral, as pessoas ficam em { $value }.
crowd-notch = O entalhe no alto de cada barra mostra onde fica uma pessoa típica.
crowd-heart-title = Quando o coração fica vazio
# $posts: a number of posts. $interval: a number of points.
crowd-heart-rule = O selo só mostra um número de gentileza quando ele diz alguma coisa: pelo menos { $posts } posts com palavras avaliadas e um intervalo de no máximo { $interval } pontos. Nunca mostra um número para contas automatizadas nem organizações, porque gentileza é coisa de gente. Nos outros casos o coração é só um contorno, e a dica diz por quê.
