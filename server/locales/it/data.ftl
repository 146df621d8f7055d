# The page of the reader's data: what is kept and where, who may use the server, and what goes where.

data-title = I tuoi dati
data-lead = Tutto ciò che Humankind sa si trova in una cartella su questo computer. Solo tu puoi leggerla.
data-kept = Che cosa si conserva
data-what = Che cosa
data-how-many = Quanti
data-folder = Cartella: { $path }
data-download = Scarica tutto
data-import = Importa un file
data-erase = Cancella tutto

## What is kept: one kind, and what it is

data-kind-cards = Schede
    .help = L’ultimo risultato per ogni account. Le schede vecchie vengono rifatte.
data-kind-seen = Account con post visti nelle tue pagine
    .help = I post pubblici che l’estensione ha visto nei tuoi feed.
data-kind-corrections = Le tue correzioni
    .help = Valgono sempre, finché non le rimuovi.
data-kind-tags = Le tue etichette
    .help = Parole tue accanto a un nome. Non entrano in nessun punteggio.
data-kind-lists = Le tue liste
    .help = Quello che altri pubblicano sugli account e che tu segui. Non entra in nessun punteggio.
data-kind-own_accounts = I tuoi account
    .help = Quello che lo specchio ricorda di ognuno: i punteggi giorno per giorno, e a chi ha risposto e quando.
data-kind-mirrors = Specchi
    .help = Quello che i tuoi account mostrano di sé, con frasi tue. Vengono rifatti.
data-kind-shared_settings = Regole e impostazioni dell’estensione
    .help = In comune tra i browser associati. Di ciò che è stato rimosso resta una traccia senza il suo valore, perché non ritorni.
data-kind-days = I tuoi feed giorno per giorno
    .help = Somme di ogni giorno per sito: verdetti, gentilezza, ricondivisioni. Nessun account. Si conservano gli ultimi 90 giorni.
data-kind-crowd = Account visti oggi
    .help = Chi hanno mostrato oggi le tue pagine, e dove. Si cancella a fine giornata.
data-kind-outreach = Persone a cui hai scritto
    .help = Per non proporle di nuovo per un po’. Non influisce su nessun punteggio.
data-kind-pairings = Estensioni associate
    .help = Possono usare questo server. Di ogni token si conserva solo un’impronta.
data-kind-settings = Chiavi di queste pagine
    .help = Una chiave apre queste pagine nel tuo browser. Dopo la cancellazione ne viene creata una nuova.

## Posts by the site that showed them

data-seen = Post in base al sito che li ha mostrati
data-seen-help = Una pagina può mostrare qualsiasi cosa su chiunque. Quello che un sito mostra di account che stanno altrove conta solo dove Humankind non può leggere l’account da sé, e non rende mai un account automatizzato o un’organizzazione. Se non ti fidi più di un sito, cancella quello che ha mostrato.
data-seen-site = Sito
data-seen-accounts = Account
data-seen-posts = Post
# For screen readers: what the button erases.
data-seen-erase-of = Cancella quello che ha mostrato { $site }
# Of what version 0.1.0 kept.
data-seen-unknown = Sito non registrato

## Paired extensions

data-paired = Estensioni associate
data-since = inizio: { $when }
data-unpair = Annulla l’associazione
# “Pair” is common_pair in the extension; $page is data-none-paired-page.
data-none-paired = Ancora nessuna estensione è associata. Apri la finestra di Humankind nel browser e scegli “Associa”; la { $page } mostra come caricare l’estensione.
data-none-paired-page = pagina dei primi passi

## Settings, and what goes where

data-settings = Impostazioni
data-settings-help = Le impostazioni sono variabili d’ambiente, lette all’avvio del server.
data-setting = Impostazione
data-value = Valore
data-value-on_click = al clic
data-value-later = più tardi
data-value-at_once = subito
data-value-on = attivo
data-value-off = non attivo
data-goes = Che cosa va dove
data-goes-network = Per cercare un account, il server invia richieste al social network di quell’account, senza accedere e senza cookie.
data-goes-third-party = { $network } viene letto tramite { $service }. Questo servizio esterno viene a sapere quali account di { $network } cerchi.
data-goes-nobody = Nessun altro riceve richieste.
data-goes-seen = I post che l’estensione vede nei tuoi feed vanno solo a questo server. I messaggi diretti e i post solo per i follower non vengono mai inviati, nemmeno qui.
data-goes-telemetry = Non c’è telemetria. Nulla che ti riguardi lascia questo computer.

## Before anything is erased

data-erase-title = Cancellare tutto?
data-erase-detail = Non si può annullare. Forse prima vuoi scaricare tutto.
data-erase-count = { $what }: { $count }
data-erase-seen-title = Cancellare quello che questo sito ha mostrato?
data-erase-seen-detail =
    { $accounts ->
        [one] Post: { $posts }, di { $accounts } account. Le schede che si basano su questi post vengono rifatte. Non si può annullare; quello che vedrai di nuovo lì verrà di nuovo conservato.
       *[other] Post: { $posts }, di { $accounts } account. Le schede che si basano su questi post vengono rifatte. Non si può annullare; quello che vedrai di nuovo lì verrà di nuovo conservato.
    }
