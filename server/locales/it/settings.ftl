# Generated from server/settings.py by `python -m devtools.generate`.
# What each setting of the server does, on the page of the reader's data.

settings-home = La cartella di tutti i dati. Solo il tuo account utente può leggerla.
settings-port = La porta su 127.0.0.1.
settings-threads = Quante richieste vengono gestite insieme.
settings-readers = Quanti account vengono letti insieme dai loro social network, al massimo due per host.
settings-max_cards = Quanti account valutati si conservano; i più vecchi vengono rimossi per primi.
settings-max_seen_accounts = Quanti account con post visti nelle tue pagine si conservano (200 post ciascuno). Quelli mostrati soltanto da altri siti vengono rimossi per primi.
settings-card_days = Per quanti giorni un account valutato si conserva dopo l’ultima lettura.
settings-seen_days = Per quanti giorni i post visti nelle tue pagine si conservano dopo l’ultima novità vista di quell’account.
settings-new_hosts = Quando si chiede di un account a un host mai contattato, se il client non lo dice: `on-click` (al clic), `later` (più tardi: da 3 a 15 minuti dopo che l’account è stato visto, insieme ad altri) o `at-once` (subito).
settings-proxy = Il proxy per tutte le richieste, come `socks5h://127.0.0.1:9050` (Tor), oppure `none`. Se non è impostato, valgono HTTPS_PROXY, ALL_PROXY, HTTP_PROXY e NO_PROXY. Se il proxy non funziona, non si richiede nulla.
settings-user_agent = L’intestazione User-Agent che ricevono i social network.
settings-x_service = Il servizio compatibile con FxTwitter tramite cui si legge X, come `https://api.fxtwitter.com`. È un servizio esterno e viene a sapere quali account di X cerchi. Senza, X non viene letto.
settings-update_sites = Se il server controlla una volta al giorno se ci sono nuove tabelle dei siti del progetto (`on`). L’host del progetto vede così il tuo indirizzo IP, e nulla di ciò che leggi.
settings-web_server = Che cosa serve le pagine: `gunicorn`, oppure `waitress`, l’unico su Windows e installato solo lì.
settings-pair_with = Impostata da `./scripts/run --browser`: l’origine dell’estensione che carica, associata una volta senza clic.
settings-database_url = Per un server di comunità: il database PostgreSQL di tutte le persone che lo usano, come `postgresql://humankind@db.example/humankind`. Senza, si usa la cartella dei dati.
settings-database_url_file = Un file che contiene ciò che conterrebbe HUMANKIND_DATABASE_URL, così nessuna password sta in una variabile d’ambiente.
settings-public_url = Per un server di comunità: il suo indirizzo per chi lo usa, come `https://humankind.example`. Gli altri indirizzi vengono rifiutati.
settings-listen = Per un server di comunità: l’indirizzo IP a cui lo trova il proxy che gli sta davanti.
settings-trusted_proxies = Per un server di comunità: gli indirizzi IP di quel proxy, separati da virgole. Si crede a ciò che dicono: se una richiesta è arrivata via HTTPS e da dove.
settings-appeal_days = Per un server di comunità: entro quanti giorni la moderazione deve decidere su una contestazione.
settings-metrics_listen = Per un server di comunità: l’indirizzo IP e la porta dove questo processo dà a chi lo gestisce `/metrics`, `/healthz` e `/readyz`, come `127.0.0.1:9377`. Chi usa soltanto il server non deve poterci arrivare.
settings-log_format = Per un server di comunità: come vengono registrati i messaggi, come `text` o come un oggetto `json` per riga.
settings-reader_requests = Per un server di comunità: quante richieste ogni persona può fare in un minuto, su tutti i processi insieme.
settings-address_requests = Per un server di comunità: quante richieste che non sono di nessuno di noto possono arrivare in un minuto da una rete (/24 di IPv4, /48 di IPv6).
settings-oidc_issuer = Per un server di comunità: l’emittente OpenID Connect con cui si può accedere, come `https://login.example`, scritto esattamente come si scrive da sé.
settings-oidc_client_id = Per un server di comunità: come si chiama questo server presso quell’emittente.
settings-oidc_client_secret = Per un server di comunità: un file che contiene il suo segreto lì. Senza, questo server è un client pubblico.
settings-oidc_scopes = Per un server di comunità: gli scope richiesti lì. Aggiungi quello che porta i claim richiesti, come `openid groups`.
settings-oidc_require = Per un server di comunità: i claim di cui ne basta uno per entrare, come `groups=readers,email=@school.example`. Senza, può unirsi chiunque l’emittente identifichi.
settings-oidc_local = Per un server di comunità: se l’host dell’emittente può avere un indirizzo privato, come nella rete di un’azienda (`on`). Nessun altro host può.
settings-mastodon_sign_in = Per un server di comunità: i server Mastodon i cui membri possono unirsi, come `social.example`, separati da virgole.
settings-mastodon_sign_in_days = Per un server di comunità: quanti giorni deve avere un account di lì.
settings-upstream_map = Solo per lo sviluppo: invia le richieste per gli host indicati a un server di prova su questo computer, oltre la protezione degli indirizzi.
settings-ca_bundle = Solo per lo sviluppo: i certificati di quel server di prova (un file PEM).
