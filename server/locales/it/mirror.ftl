# The mirror: what the reader's own account shows about itself. It describes, and never grades or compares.

## The page

mirror-title = Il tuo specchio
mirror-lead = Come appare il tuo account. Lo vedi solo tu, e non cambia nessun punteggio.
mirror-accounts = I tuoi account
mirror-card = La sua scheda
mirror-reading = Lettura dei tuoi post pubblici. Questa pagina si ricarica da sola.
mirror-nothing-yet = Non c’è ancora niente da mostrare. Riprova tra un momento.
mirror-opted-out = Questo account chiede di non essere letto né valutato. Vale anche qui, quindi non ha uno specchio.
mirror-remove = Rimuovi questo account
mirror-add-title = Aggiungi un tuo account
mirror-add-help = Basta il nome utente; sul tuo computer non serve dimostrare nulla. L’account viene letto dal suo social network, una volta al giorno e senza il tuo accesso.
mirror-add = Aggiungi
mirror-open = Apri lo specchio
# On the page of an account.
mirror-mine = È il mio account
# For screen readers, in place of a number.
mirror-not-known = non si sa
# On the first page.
mirror-week =
    { $people ->
        [one] Questa settimana hai parlato con { $people } persona.
       *[other] Questa settimana hai parlato con { $people } persone.
    }

## Columns of numbers

mirror-column-sent = Da te
mirror-column-received = A te

## Scores over time

mirror-title-scores_over_time = I tuoi punteggi nel tempo
mirror-scores_over_time =
    { $days ->
        [one] Primo giorno: { DAY($since) }; per ora { $days } giorno. La linea appare dal giorno successivo.
       *[other] Primo giorno: { DAY($since) }; in tutto { $days } giorni.
    }

## Whom the reader talks with

mirror-title-talked_with = Con chi parli
mirror-first-talked_with = Persona
mirror-talked_with =
    { $people ->
        [one] Hai risposto a { $people } persona.
       *[other] Hai risposto a { $people } persone.
    }
mirror-talked_with-both =
    { $people ->
        [one] Si sa che { $people } di loro ti ha risposto.
       *[other] Si sa che { $people } di loro ti hanno risposto.
    }
mirror-talked_with-none = Non si conosce ancora nessuna tua risposta pubblica.
mirror-talked_with-unknown = Questo social network non dice a chi rispondono i tuoi post.
mirror-received-note = Le risposte che ricevi si conoscono solo se le hai viste in una pagina con Humankind. Possono essercene altre.

## Who got no reply

mirror-title-waiting = Senza una tua risposta
mirror-waiting =
    { $people ->
        [one] { $people } persona ti ha risposto e poi non ha avuto una tua risposta pubblica (primo giorno: { DAY($since) }).
       *[other] { $people } persone ti hanno risposto e poi non hanno avuto una tua risposta pubblica (primo giorno: { DAY($since) }).
    }
mirror-waiting-none = Tutte le persone di cui hai visto la risposta ne hanno avuta una tua.
mirror-waiting-unknown = Su questo social network non si può sapere chi è rimasto senza risposta.

## Whom the reader has lost touch with

mirror-title-out_of_touch = Non vi parlate da un po’
mirror-first-out_of_touch = Persona, e la tua ultima risposta
mirror-out_of_touch =
    { $people ->
        [one] Parlavi con { $people } persona a cui non rispondi da { $days } giorni.
       *[other] Parlavi con { $people } persone a cui non rispondi da { $days } giorni.
    }
mirror-out_of_touch-none = Tutte le persone con cui parlavi hanno avuto una tua risposta negli ultimi { $days } giorni.

## Whom the reader thanked

mirror-title-thanked = Chi hai ringraziato
mirror-first-thanked = Persona
mirror-column-thanks = Grazie
mirror-thanked =
    { $people ->
        [one] Hai ringraziato { $people } persona.
       *[other] Hai ringraziato { $people } persone diverse.
    }
mirror-thanked-nobody =
    { $posts ->
        [one] { $posts } altro post ringrazia senza nominare nessuno.
       *[other] { $posts } altri post ringraziano senza nominare nessuno.
    }
mirror-thanked-none = Nei tuoi post pubblici non si sono trovate parole di ringraziamento a qualcuno.
mirror-words-not-judged = Nella lingua dei tuoi post le parole non vengono valutate.

## Kind and harsh sentences

mirror-title-kindest = Le tue frasi più gentili
mirror-kindest =
    { $count ->
        [one] Questa tua frase sembra la più gentile.
       *[other] Queste tue { $count } frasi sembrano le più gentili.
    }
mirror-kindest-none = Nessuna tua frase sembra chiaramente gentile. Succede facilmente con post pochi o brevi.
mirror-title-harshest = Le tue frasi più dure
mirror-harshest =
    { $posts ->
        [one] { $posts } tuo post sembra duro.
       *[other] { $posts } tuoi post sembrano duri. Questi contano di più.
    }
mirror-harshest-none =
    { $posts ->
        [one] Nessuna parola dura in { $posts } post letto.
       *[other] Nessuna parola dura in { $posts } post letti.
    }
mirror-harshest-note = Un programma legge le parole senza conoscere le persone. Ironia e scherzi si fraintendono facilmente.
mirror-marks = Le parole che hanno contato sono evidenziate.

## How much is about the reader

mirror-title-about_me = Quanto parla di te
mirror-first-about_me = Post che
mirror-column-posts = Post
mirror-about_me =
    { $posts ->
        [one] “Io”, “mi” o “mio” compare in { $count } post su { $posts }.
       *[other] “Io”, “mi” o “mio” compare in { $count } post su { $posts }.
    }
mirror-about_me-i = dicono “io”, “mi” o “mio”
mirror-about_me-others = si rivolgono a qualcuno per nome
mirror-about_me-questions = chiedono qualcosa
mirror-about_me-language = Questo non si può contare nella lingua dei tuoi post.
mirror-too-few = Ci sono ancora troppo pochi post per dirlo.

## What would change the scores

mirror-title-changes = Che cosa cambierebbe
mirror-first-changes = Cambiamento
mirror-changes = Piccoli cambiamenti, ognuno provato su una copia dei tuoi post, con i punteggi ricalcolati: questi sono i punti esatti.
mirror-changes-none = Nessun piccolo cambiamento sposterebbe un punteggio.
# $first and $second are invented sentences in the language of the account.
mirror-changes-words = Provato con parole come “{ $first }” e “{ $second }”.
mirror-changes-note = I punti mostrano come nascono i punteggi. Non sono un obiettivo.
mirror-change-reply =
    { $count ->
        [one] Rispondere a { $count } altra persona
       *[other] Rispondere ad altre { $count } persone
    }
mirror-change-question =
    { $count ->
        [one] Chiedere qualcosa a { $count } altra persona
       *[other] Chiedere qualcosa ad altre { $count } persone
    }
mirror-change-thanks =
    { $count ->
        [one] Ringraziare { $count } altra persona con parole tue
       *[other] Ringraziare altre { $count } persone con parole tue
    }
mirror-change-follow_up =
    { $count ->
        [one] Rispondere ancora a { $count } persona a cui hai risposto una volta
       *[other] Rispondere ancora a { $count } persone a cui hai risposto una volta
    }
mirror-change-welcome =
    { $count ->
        [one] Dare il benvenuto a { $count } persona nuova o con pochi follower
       *[other] Dare il benvenuto a { $count } persone nuove o con pochi follower
    }
mirror-change-harsh =
    { $count ->
        [one] Senza il tuo post più duro
       *[other] Senza i tuoi { $count } post più duri
    }
