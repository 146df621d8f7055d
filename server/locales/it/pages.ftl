# The server's own pages. What stands in the middle of a sentence is a value.

## On every page

page-skip = Vai al contenuto
page-navigation = Pagine
page-nav-home = Cerca
page-nav-crowd = Insieme
page-nav-mirror = Specchio
page-nav-tags = Etichette
page-nav-lists = Liste
page-nav-how = Come funziona
page-nav-data = I tuoi dati
page-nav-welcome = Primi passi
page-motto = Le persone contano più dei numeri.
page-footer = Humankind { $version } gira su questo computer. Quello che cerchi resta qui.
page-undo = Annulla
page-nothing-here-next = I link in cima a questa pagina portano a tutto ciò che c’è.

## Notices after a form was sent

page-notice-corrected = Correzione salvata.
page-notice-outreach_noted = Grazie di aver salutato.
page-notice-correction_removed = Correzione rimossa. La scheda mostra di nuovo il verdetto calcolato.
page-notice-tagged = Etichetta salvata.
page-notice-tag_removed = Etichetta rimossa.
page-notice-word_changed = Modificata su tutti gli account.
page-notice-word_removed = Rimossa da tutti gli account.
page-notice-subscribed = Ora segui questa lista: viene letta una volta al giorno.
page-notice-list_paused = In pausa. La lista non viene né letta né mostrata.
page-notice-list_resumed = La lista viene di nuovo letta e mostrata.
page-notice-list_read = Letta proprio ora.
page-notice-list_removed = Lista rimossa.
page-notice-own_account_added = Aggiunto. Questa pagina la vedi solo tu.
page-notice-own_account_removed = Rimosso, con tutto ciò che ne era conservato.
page-notice-undone = Annullato.
page-notice-not_undone = Non c’è più nulla da annullare.
page-notice-refreshed = Aggiornato proprio ora.
page-notice-not_refreshed = Per ora non c’è nulla di più recente. Questo è il risultato precedente.
page-notice-forgotten = Tutto ciò che riguardava quell’account è cancellato.
page-notice-erased = È tutto cancellato. Per usare di nuovo l’estensione, associala dalla sua icona nella barra degli strumenti.
page-notice-seen_erased = Quello che quel sito aveva mostrato è cancellato.
page-notice-unpaired = Quell’estensione non è più associata.

## Words: verdicts and states (in badges, so keep them short), scores

page-word-person = persona
page-word-one_way = a senso unico
page-word-automated = automatizzato
page-word-automated_declared = automatizzato
page-word-organisation = organizzazione
page-word-unsure = ancora incerto
page-word-opted_out = non desidera un punteggio
page-word-unavailable = non disponibile
page-word-new_host = non ancora contattato
page-word-thinking = ricerca in corso…
page-word-heart = gentilezza
page-score-humanity = Presenza umana
page-score-conversation = Conversazione
page-score-kindness = Gentilezza
# Why a score is not shown, in its place.
page-not-judged-few = ancora troppo pochi post
page-not-judged-language = non valutata in questa lingua
page-not-judged-replies_unknown = non si sa quali post siano risposte
page-not-judged-elsewhere = post visti solo su altri siti
page-not-judged-not_a_person = mostrata solo per le persone
page-kindness-label = gentilezza

## Dates, and how long ago

page-day = { DAY($day) }
page-day-and-time = { DAY($day) }, { $time }
page-just-now = proprio ora
page-minutes-ago =
    { $count ->
        [one] { $count } minuto fa
       *[other] { $count } minuti fa
    }
page-hours-ago =
    { $count ->
        [one] { $count } ora fa
       *[other] { $count } ore fa
    }
page-days-ago =
    { $count ->
        [one] { $count } giorno fa
       *[other] { $count } giorni fa
    }

## The page of an account

page-moved = Nuovo account: { $account }.
page-moved-unconfirmed = Nuovo account, secondo il profilo: { $account }.
# $accounts is a list of accounts of the same person elsewhere.
page-linked = Anche: { $accounts }. Gli account rimandano l’uno all’altro.
page-on-list = Nella lista “{ $list }” di { $publisher }: { $label }.
page-on-list-until = Scadenza: { DAY($day) }.
page-on-list-changed = Versione della lista: { DAY($day) }.
page-correction = Vale la tua correzione.
page-correction-since = Vale la tua correzione, salvata in data { DAY($day) }.
page-correction-computed = Il verdetto calcolato è: { $verdict }.
page-correction-note = La tua nota: “{ $note }”
page-interval = in un punto tra
page-scale = Da 0 a 100. Nove volte su dieci il valore vero sta nella fascia più chiara.
page-why = Perché
page-raised = Che cosa ha alzato il punteggio
page-lowered = Che cosa ha abbassato il punteggio
page-posts = { $count } post
page-seen-on = visto su { $host }
page-view-post = Vedi il post
page-no-reason = Nessun motivo spicca ancora sugli altri: c’è troppo poco su cui basarsi.
page-sums = Tutti i punti, sommati
page-contribution = Contributo
page-points = Punti
page-rests-on = Su che cosa si basa
page-last-read = Ultima lettura: { $ago }.
page-stale = Una nuova lettura è in corso; torna tra un momento.
page-look-again = Aggiorna
page-your-tag = La tua etichetta
page-tag-help = Una parola tua accanto a questo nome. Non è un verdetto e non entra in nessun punteggio.
page-tag-link = Dove l’hai creata
page-tag-edit = Modifica l’etichetta
page-tag-add = Aggiungi un’etichetta
page-tag-colour = Colore
page-tag-word = Etichetta
page-tag-link-label = Dove l’hai creata (facoltativo)
page-tag-save = Salva l’etichetta
page-tag-remove = Rimuovi
# For screen readers: which tag the button removes.
page-tag-remove-of = Rimuovi l’etichetta di { $name }
page-colour-blue = Blu
page-colour-teal = Turchese
page-colour-green = Verde
page-colour-ochre = Ocra
page-colour-brown = Marrone
page-colour-pink = Rosa
page-colour-violet = Viola
page-colour-grey = Grigio
page-i-know = Conosco questo account
page-correction-help = La tua correzione vale sempre, finché non la rimuovi.
page-note-label = Una nota per te (facoltativo)
page-save-correction = Salva la correzione
page-remove-correction = Rimuovi la correzione
page-forget = Cancella tutto ciò che riguarda questo account
page-forget-title = Cancellare tutto ciò che riguarda questo account?
page-forget-detail = Vengono cancellati la sua scheda, i suoi post visti nelle tue pagine, la tua correzione e la tua etichetta.
page-erase = Cancella
page-cancel = Annulla

## While an account is looked up, and where there is no card

page-looking = Ricerca: { $account }
page-reading = Lettura dei post pubblici da { $source }. Questa pagina si ricarica da sola.
page-reload = Ricarica ora
page-look-up-another = Cerca un altro account
page-pause-minutes =
    { $count ->
        [one] Riprova tra circa { $count } minuto.
       *[other] Riprova tra circa { $count } minuti.
    }
page-pause-hours =
    { $count ->
        [one] Riprova tra circa { $count } ora.
       *[other] Riprova tra circa { $count } ore.
    }
page-pause-days =
    { $count ->
        [one] Riprova tra circa { $count } giorno.
       *[other] Riprova tra circa { $count } giorni.
    }
page-needs-key = Questa pagina ha bisogno della sua chiave
page-in-folder = Nella cartella di Humankind: { $command }
page-in-terminal = Nel terminale: { $command }
page-look-up-account = Cerca un account
page-welcome-page = Primi passi

## The first page

page-home-title = C’è qualcuno?
page-home-nothing-found = Nessun risultato
page-home-which = Quale account?
page-home-lead = Incolla un nome utente o l’indirizzo di un profilo. Scopri se lì scrive una persona, se dialoga con gli altri e con quanta gentilezza.
page-home-label = Nome utente o indirizzo del profilo
page-home-nothing-for = Nessun risultato per “{ $query }”
page-home-not-found = Nessuno dei social network supportati scrive gli account in questo modo.
page-home-these-work = Funzionano questi:
page-home-several = “{ $query }” può indicare più account
page-home-seen-only = noto non appena lo vedi in un feed
page-home-crowd = Gli account che hai visto
page-home-count =
    { $count ->
        [one] { $count } account negli ultimi { $days } giorni.
       *[other] { $count } account negli ultimi { $days } giorni.
    }
page-home-hello = Forse gradirebbero un saluto
page-home-recent = Visti di recente
page-home-empty = Ancora nessuno
page-home-empty-help = Qui compaiono gli account che cerchi o vedi nei tuoi feed. Per cominciare, prova:
page-example-maria = { $name }, una persona inventata inclusa in Humankind; non serve la connessione
page-example = { $handle } per { $network }
page-example-address = l’indirizzo di un profilo o di un post, copiato dal browser
page-crowd-line = Gentilezza nel tempo
page-crowd-table = Lo stesso in una tabella
page-crowd-day = Giorno
page-crowd-accounts = Account
page-crowd-mean = Gentilezza media
# Why somebody might like a hello.
page-hello-new =
    { $days ->
        [one] Nuovo arrivo: iscrizione da non più di { $days } giorno.
       *[other] Nuovo arrivo: iscrizione da non più di { $days } giorni.
    }
page-hello-quiet = Dialoga con altre persone e per ora ha al massimo { $followers } follower.

## Pages with a search and several parts

page-search = Cerca
# How many were found of how many there are.
page-found = { $found } di { $total }.
page-parts = Pagine della lista
page-part = { $page } di { $pages }
