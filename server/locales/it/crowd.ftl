# The crowd, the heart of the badge, and people who might like a hello.

## On bars and badges.

crowd-typical = Di solito le persone si trovano a { $value }.
crowd-notch = La tacca in alto su ogni barra indica dove si trova una persona tipica.
crowd-heart-title = Quando il cuore resta vuoto
# $posts: a number of posts. $interval: a number of points.
crowd-heart-rule = Il badge mostra un numero per la gentilezza solo quando dice qualcosa: almeno { $posts } post con parole valutate e un intervallo di al massimo { $interval } punti. Non lo mostra mai per account automatizzati o organizzazioni, perché la gentilezza riguarda le persone. Altrimenti il cuore è solo un contorno e il suggerimento dice perché.

## The page of the crowd, and the line on the first page.

crowd-title = I tuoi feed nel loro insieme
# $people: how many of the accounts are people.
crowd-people =
    { $people ->
        [one] { $people } di questi è una persona che dialoga con gli altri.
        [many] { $people } di questi sono persone che dialogano con gli altri.
       *[other] { $people } di questi sono persone che dialogano con gli altri.
    }
crowd-sites = Siti
crowd-all-sites = Tutti i siti
crowd-shares = Giorno per giorno
crowd-shares-title = Chi c’era: quota di ogni verdetto
crowd-spread = La linea è la media, e metà degli account sta nell’area più chiara. Contano solo i badge con un numero.
# The head of a column with two numbers, such as “55–74”.
crowd-middle-half = La metà tra
# $share: in percent. $posts: a number of posts.
crowd-reposts =
    { $posts ->
        [one] Post ricondivisi: { $share }% di { $posts }.
        [many] Post ricondivisi: { $share }% di { $posts }.
       *[other] Post ricondivisi: { $share }% di { $posts }.
    }
crowd-reposts-column = Ricondivisi
crowd-nobody = Ancora nessuno. Leggi uno dei tuoi feed con i badge attivi, e i giorni appariranno qui.
# A link to the page of the crowd.
crowd-more = I tuoi feed giorno per giorno
crowd-waiting =
    { $people ->
        [one] A { $people } persona forse farebbe piacere un saluto.
        [many] A { $people } di persone forse farebbe piacere un saluto.
       *[other] A { $people } persone forse farebbe piacere un saluto.
    }
crowd-forget-site = Cancella ciò che questo sito ha mostrato

## People who might like a hello.

crowd-hello-help = Persone nuove, tornate dopo un po’ o con pochi follower, che hanno scritto qualcosa a cui puoi rispondere. Parlare con qualcuno non ti costa mai nulla.
# Why somebody might like a hello.
crowd-hello-back =
    { $days ->
        [one] Di ritorno dopo { $days } giorno senza post.
        [many] Di ritorno dopo { $days } di giorni senza post.
       *[other] Di ritorno dopo { $days } giorni senza post.
    }
# $ago: such as “3 hours ago”.
crowd-asked = Ha chiesto qualcosa { $ago }.
crowd-wrote = Ha scritto qualcosa { $ago }.
crowd-open-post = Apri il post
# A button: the reader wrote to that person.
crowd-wrote-them = Ho salutato
# Nobody might like a hello.
crowd-none = Nessuno al momento.
# $names: one or several names.
crowd-noticed = Hai scritto a { $names }. Grazie.
