# The pages of the lists that the reader subscribes to. A list is what somebody publishes about accounts.

lists-title = Le tue liste
lists-lead = Quello che altri pubblicano sugli account. Ogni indicazione sta accanto al nome di chi la pubblica, e non cambia nessun punteggio e nessun verdetto.

## Subscribe

lists-subscribe-title = Segui una lista
lists-address = L’indirizzo di una lista, o il profilo di un etichettatore su Bluesky
lists-subscribe-help = Il suo server viene contattato una volta al giorno. Vede così il tuo indirizzo IP, ma mai quali account guardi.
lists-room = C’è posto per { $lists } liste con { $accounts } account ciascuna.
lists-subscribe = Segui

## The lists

lists-lists = Liste
lists-by = di { $publisher }
lists-count =
    { $count ->
        [one] { $count } account
       *[other] { $count } account
    }
lists-paused = in pausa
# $labels are the words of the list, each with a number of accounts.
lists-says = Dice: { $labels }
lists-none = Non segui ancora nessuna lista.
# Buttons; the name of the list stands beside them.
lists-read-now = Leggi ora
lists-pause = Metti in pausa
lists-resume = Riprendi
lists-remove = Rimuovi
# How far a list is up to date. $problem is a sentence.
lists-current = Versione: { DAY($day) }; ultimo controllo: { DAY($checked) }.
lists-current-unchecked = Versione: { DAY($day) }.
lists-old = Questa è la versione in data { DAY($day) }. { $problem }
lists-never-read = Non è stato ancora possibile leggerla. { $problem }
lists-pending = Non è ancora stata letta.
lists-paused-unread = È in pausa e non è ancora stata letta.

## Publish

lists-own-title = Pubblica una tua lista
lists-own-help = Un file che altri potranno seguire come lista, una volta che l’hai messo sul web. Contiene gli account e le tue parole, senza le tue note e i tuoi link.
lists-own-name = Nome della lista
# The name of the list where the reader gives none.
lists-own-default-name = La mia lista
lists-own-tagged = Account con l’etichetta
lists-own-any = qualsiasi parola
lists-own-tags = Scarica le etichette come lista
lists-own-corrections = Scarica le correzioni come lista
lists-own-none = Metti un’etichetta a un account o correggi un verdetto; poi puoi pubblicare il tutto come lista.

## One list

lists-one-lead = Una lista di { $publisher }. Sono parole sue, non nostre, e non entrano in nessun punteggio.
lists-one-lead-paused = Una lista di { $publisher }, in pausa. Sono parole sue, non nostre, e non entrano in nessun punteggio.
lists-claimed = Dice di essere pubblicata da “{ $publisher }”; nessuno l’ha verificato.
lists-left-out = Righe tralasciate: { $count }. Non indicano nessun account noto a Humankind, o ne indicano uno che c’è già.
lists-what-it-says = Che cosa dice
lists-search = Cerca in questa lista
lists-search-hint = Un account, o quello che dice la lista
lists-until = scadenza: { DAY($day) }
lists-back = Indietro
lists-next = Avanti
lists-empty = Non dice nulla di nessuno.

## Lists of a community server

lists-server-title = Liste di questo server
lists-known-lead = Account che chi legge su questo server conosce: quante persone sono, senza nomi. Un account compare quando lo conoscono in { $readers }.
lists-known-yours = Che cosa condividi
lists-known-off = Non condividi nulla.
lists-known-on =
    { $count ->
        [one] Dal { $day } condividi chi conosci: { $count } account.
       *[other] Dal { $day } condividi chi conosci: { $count } account.
    }
lists-known-help = Conti per gli account di cui hai detto che li conosci e che ci scrive una persona. Le tue etichette, le note, le altre correzioni e chi cerchi non ne fanno parte. Puoi smettere quando vuoi: da quel momento non conti più.
lists-known-start = Condividi chi conosco
lists-known-stop = Smetti di condividere
lists-known-list = La lista
lists-known-subscribe = Seguila per vedere sulle schede quante persone conoscono un account. Per farlo non devi condividere nulla.
lists-stewards-lead = La moderazione di questo server elenca questi account, con un motivo. Non cambia nessun punteggio e nessun giudizio, e il titolare di un account può contestare.
lists-stewards-since = dal { $day }
lists-stewards-disputed = Il titolare contesta.
lists-stewards-add = Aggiungi un account
lists-stewards-reason = Il tuo motivo. Lo vedono chi legge qui e il titolare, senza il tuo nome.
lists-stewards-add-button = Aggiungi alla lista
lists-stewards-remove = Togli
lists-stewards-remove-reason = Perché lo togli? Lo vede la moderazione, e il titolare che ha contestato.
lists-stewards-history = Modifiche, per la moderazione
lists-stewards-added-by = { $day }: aggiunto da { $steward }
lists-stewards-removed-by = { $day }: tolto da { $steward }
lists-stewards-left = qualcuno che non c’è più
lists-stewards-present = Questo account è già nella lista.
lists-stewards-full = La lista è piena. Togli prima un account.
lists-stewards-unscored = Il titolare di questo account ha chiesto di non essere valutato, quindi non è in nessuna lista.
lists-stewards-verdict = Questa lista non può dire che un account è automatizzato. Lo dicono le prove, o la moderazione dopo una contestazione.
