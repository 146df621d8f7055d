# The crowd, the heart of the badge, and people who might like a hello.

## On bars and badges.

crowd-typical = Em geral, as pessoas ficam em { $value }.
crowd-notch = O entalhe no alto de cada barra mostra onde fica uma pessoa típica.
crowd-heart-title = Quando o coração fica vazio
# $posts: a number of posts. $interval: a number of points.
crowd-heart-rule = O selo só mostra um número de gentileza quando ele diz alguma coisa: pelo menos { $posts } posts com palavras avaliadas e um intervalo de no máximo { $interval } pontos. Nunca mostra um número para contas automatizadas nem organizações, porque gentileza é coisa de gente. Nos outros casos o coração é só um contorno, e a dica diz por quê.

## The page of the crowd, and the line on the first page.

crowd-title = Seus feeds como um todo
# $people: how many of the accounts are people.
crowd-people =
    { $people ->
        [one] { $people } delas é uma pessoa que conversa com os outros.
        [many] { $people } delas são pessoas que conversam com os outros.
       *[other] { $people } delas são pessoas que conversam com os outros.
    }
crowd-sites = Sites
crowd-all-sites = Todos os sites
crowd-shares = Dia a dia
crowd-shares-title = Quem estava lá: parcela de cada veredito
crowd-spread = A linha é a média, e metade das contas fica na área mais clara. Só contam os selos com número.
# The head of a column with two numbers, such as “55–74”.
crowd-middle-half = Metade entre
# $share: in percent. $posts: a number of posts.
crowd-reposts =
    { $posts ->
        [one] { $share }% de { $posts } post era repost.
        [many] { $share }% de { $posts } de posts eram reposts.
       *[other] { $share }% de { $posts } posts eram reposts.
    }
crowd-reposts-column = Reposts
crowd-nobody = Ninguém ainda. Leia um dos seus feeds com os selos ligados, e os dias aparecem aqui.
# A link to the page of the crowd.
crowd-more = Seus feeds dia a dia
crowd-waiting =
    { $people ->
        [one] { $people } pessoa talvez goste de um oi.
        [many] { $people } de pessoas talvez gostem de um oi.
       *[other] { $people } pessoas talvez gostem de um oi.
    }
crowd-forget-site = Apagar o que este site mostrou

## People who might like a hello.

crowd-hello-help = Pessoas novas, de volta depois de um tempo ou com poucos seguidores, que escreveram algo a que você pode responder. Falar com alguém nunca custa nada a você.
# Why somebody might like a hello.
crowd-hello-back =
    { $days ->
        [one] De volta depois de { $days } dia sem posts.
        [many] De volta depois de { $days } de dias sem posts.
       *[other] De volta depois de { $days } dias sem posts.
    }
# $ago: such as “3 hours ago”.
crowd-asked = Perguntou algo { $ago }.
crowd-wrote = Escreveu algo { $ago }.
crowd-open-post = Abrir o post
# A button: the reader wrote to that person.
crowd-wrote-them = Eu disse oi
# Nobody might like a hello.
crowd-none = Ninguém no momento.
# $names: one or several names.
crowd-noticed = Você escreveu para { $names }. Obrigado.
