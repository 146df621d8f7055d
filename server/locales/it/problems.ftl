# Generated from shared_schema/problems.py by `python -m devtools.generate`.
# What went wrong, and below it what the reader can do next.

problem-bad-request = La richiesta non è valida.
    .next = Confrontala con /v1/openapi.json.

problem-unknown-account = Nessuno dei social network supportati ha un account così.
    .next = Controlla il nome utente, o incolla l’indirizzo del profilo.

problem-not-paired = Questo client non è associato al server.
    .next = Apri le opzioni dell’estensione e scegli “Associa”, o invia il token mostrato da `humankind token` (nella cartella dei sorgenti: ./scripts/run token).

problem-origin-not-allowed = Le richieste da questa origine non sono consentite.
    .next = Associa di nuovo l’estensione dalla sua pagina delle opzioni.

problem-host-not-allowed = Questo non è l’indirizzo del server.
    .next = Usa l’indirizzo che il server ha mostrato all’avvio.

problem-unknown-path = A questo indirizzo non c’è nulla.
    .next = In /v1/openapi.json trovi che cosa è disponibile.

problem-method-not-allowed = Questo indirizzo non accetta questo metodo.
    .next = In /v1/openapi.json trovi che cosa è disponibile.

problem-unsupported-media-type = Il corpo della richiesta deve essere in JSON.
    .next = Invia l’intestazione Content-Type: application/json.

problem-too-large = La richiesta è troppo grande.
    .next = Invia al massimo 100 account alla volta, con al massimo 200 post ciascuno.

problem-no-tag = Questo account non ha etichette.
    .next = Prima salvane una con PUT.

problem-too-many-tags = Non c’è più posto per un’altra etichetta.
    .next = Rimuovi le etichette che non ti servono più.

problem-not-own-account = Questo non è uno dei tuoi account.
    .next = Prima aggiungilo nella pagina «Specchio».

problem-too-many-own-accounts = Non c’è più posto per un altro tuo account.
    .next = Rimuovine uno che non ti serve più.

problem-unknown-list = Non segui questa lista.
    .next = Prima guarda le tue liste.

problem-too-many-lists = Non c’è più posto per un’altra lista.
    .next = Rimuovine una che non ti serve più.

problem-bad-list = A questo indirizzo non c’è una lista leggibile.
    .next = Controlla l’indirizzo; docs/lists.md descrive il formato.

problem-opted-out = Questa persona ha chiesto che il suo account non venga letto né valutato.
    .next = Rispettiamo questa scelta; non devi fare nulla.

problem-not-found = Questo social network non ha un account così.
    .next = Controlla il nome utente; l’account può essere stato spostato o eliminato.

problem-login-required = Questo server mostra i post solo a chi ha effettuato l’accesso.
    .next = Leggi qualche post dell’account nel tuo feed; l’estensione calcola il punteggio con i post che hai visto.

problem-no-public-posts = Questo account non mostra post al pubblico.
    .next = Leggi qualche post dell’account nel tuo feed; l’estensione calcola il punteggio con i post che hai visto.

problem-consent-required = Il social network vuole un clic sul suo avviso sui cookie prima di mostrare qualsiasi cosa.
    .next = Leggi qualche post dell’account nel tuo feed; l’estensione calcola il punteggio con i post che hai visto.

problem-new-host = Il server dell’account non è ancora stato contattato.
    .next = Cerca l’account per contattarlo, o scegli nelle opzioni dell’estensione quando contattare questi server.

problem-not-fetched = Il server non può leggere questo social network.
    .next = Leggi qualche post dell’account nel tuo feed; l’estensione calcola il punteggio con i post che hai visto.

problem-refused = Il social network ha rifiutato la richiesta.
    .next = Per un giorno non si inviano altre richieste; i post che vedi tu contano comunque.

problem-rate-limited = Il social network ha chiesto una pausa.
    .next = Riprova dopo la pausa.

problem-unreachable = Non è stato possibile raggiungere il social network.
    .next = Controlla la connessione, poi riprova.

problem-proxy-failed = Non è stato possibile usare il tuo proxy.
    .next = Avvia il proxy, o modifica HUMANKIND_PROXY. Senza, non si richiede nulla.

problem-timeout = Il social network ha impiegato troppo tempo a rispondere.
    .next = Riprova tra un minuto.

problem-malformed-response = Il social network ha inviato una risposta illeggibile.
    .next = Riprova più tardi; se continua, il social network può essere cambiato.

problem-too-complex = Leggere questo account richiede troppo tempo o troppa memoria.
    .next = Non devi fare nulla: per un giorno non verrà riletto.

problem-unsafe-address = L’indirizzo porta a una rete privata o locale.
    .next = Non devi fare nulla: il server non vi invia mai richieste.

problem-robots = L’host chiede ai programmi di non leggere questa pagina.
    .next = Rispettiamo questa scelta; non devi fare nulla.

problem-nothing-known = Di questo account non si sa ancora nulla.
    .next = Cercalo, o guarda prima i suoi post in un feed.

problem-busy = Il server è occupato.
    .next = Riprova tra un momento.

problem-too-many-requests = Sono arrivate più richieste di quante questo server ne accetti da una persona o da una rete.
    .next = Aspetta un minuto. Non va perso nulla.

problem-locked = Un altro server di Humankind sta usando la stessa cartella dei dati.
    .next = Ferma l’altro server, o indica un’altra cartella in HUMANKIND_HOME.

problem-bad-site-tables = Il file con le tabelle dei siti non si può leggere.
    .next = Correggi il file, o toglilo dalla cartella dei dati del server.

problem-internal = Qualcosa è andato storto nel server.
    .next = Segnalalo, per favore; i dettagli sono nel registro del server.
