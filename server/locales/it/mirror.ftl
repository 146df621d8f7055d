# The mirror: what the reader's own account shows about itself. It describes, and never grades or compares.

## The page

mirror-title = Il tuo specchio
mirror-lead = Come appare il tuo account. Lo vedi solo tu, e non cambia nessun punteggio.
mirror-accounts = I tuoi account
mirror-card = La sua scheda
mirror-reading = Leggo i tuoi post pubblici. Questa pagina si ricarica da sola.
mirror-nothing-yet = Non c’è ancora niente da mostrare. Riprova tra un momento.
mirror-opted-out = Questo account chiede di non essere letto né valutato. Vale anche qui, quindi non ha uno specchio.
mirror-remove = Rimuovi questo account
mirror-add-title = Aggiungi un tuo account
mirror-add-help = Basta il nome utente; sul tuo computer non serve dimostrare nulla. L’account viene letto dalla sua rete, senza il tuo accesso.
mirror-add = Aggiungi
mirror-open = Apri lo specchio
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
        [one] Conservati dal { DAY($since) }, per ora { $days } giorno. La linea appare dal giorno successivo.
       *[other] Conservati dal { DAY($since) }: { $days } giorni.
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
mirror-talked_with-unknown = Questa rete non dice a chi rispondono i tuoi post.
mirror-received-note = Le risposte che ricevi si conoscono solo se le hai viste in una pagina con Humankind. Possono essercene altre.
