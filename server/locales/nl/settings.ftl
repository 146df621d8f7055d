# Generated from server/settings.py by `python -m devtools.generate`.
# What each setting of the server does, on the page of the reader's data.

settings-home = De map voor alle gegevens. Alleen jouw gebruikersaccount kan die lezen.
settings-port = De poort op 127.0.0.1.
settings-threads = Hoeveel verzoeken tegelijk worden behandeld.
settings-readers = Hoeveel accounts tegelijk van hun netwerk worden gelezen, hoogstens twee per host.
settings-max_cards = Hoeveel accounts met een score worden bewaard; de oudste worden het eerst verwijderd.
settings-max_seen_accounts = Hoeveel accounts met berichten uit je eigen pagina’s worden bewaard (elk 200 berichten). Accounts die alleen door andere sites zijn getoond, worden het eerst verwijderd.
settings-card_days = Hoeveel dagen een account met een score wordt bewaard nadat het voor het laatst is gelezen.
settings-seen_days = Hoeveel dagen berichten uit je eigen pagina’s worden bewaard nadat er iets nieuws van het account is gezien.
settings-new_hosts = Wanneer bij een host die nog nooit is benaderd iets over een account wordt opgevraagd, als het programma niets opgeeft: `on-click` (bij een klik), `later` (3 tot 15 minuten nadat het account is gezien, samen met andere) of `at-once` (meteen).
settings-proxy = De proxy voor alle verzoeken, zoals `socks5h://127.0.0.1:9050` (Tor), of `none`. Is die niet ingesteld, dan gelden HTTPS_PROXY, ALL_PROXY, HTTP_PROXY en NO_PROXY. Als de proxy niet werkt, wordt er niets opgevraagd.
settings-user_agent = De header User-Agent die netwerken ontvangen.
settings-x_service = De met FxTwitter compatibele dienst waarmee X wordt gelezen, zoals `https://api.fxtwitter.com`. Het is een derde partij, die te weten komt welke accounts van X je opzoekt. Zonder die dienst wordt X niet gelezen.
settings-update_sites = Of de server één keer per dag kijkt of er nieuwe sitetabellen van het project zijn (`on`). De host van het project ziet dan je IP-adres, en niets van wat je leest.
settings-web_server = Waar de server op draait: `gunicorn`, of `waitress`, dat op Windows het enige is en alleen daar wordt geïnstalleerd.
settings-pair_with = Ingesteld door `./scripts/run --browser`: de herkomst van de extensie die wordt geladen en één keer zonder klik wordt gekoppeld.
settings-database_url = Voor een gemeenschapsserver: de PostgreSQL-database van iedereen die hem gebruikt, zoals `postgresql://humankind@db.example/humankind`. Zonder wordt de gegevensmap gebruikt.
settings-database_url_file = Een bestand met wat anders in HUMANKIND_DATABASE_URL staat, zodat er geen wachtwoord in een omgevingsvariabele staat.
settings-public_url = Voor een gemeenschapsserver: het adres voor wie hem gebruikt, zoals `https://humankind.example`. Andere adressen worden geweigerd.
settings-listen = Voor een gemeenschapsserver: het IP-adres waar de proxy ervoor hem vindt.
settings-trusted_proxies = Voor een gemeenschapsserver: de IP-adressen van die proxy, met komma’s. Ze worden geloofd over of een verzoek via HTTPS kwam, en waarvandaan.
settings-appeal_days = Voor een gemeenschapsserver: binnen hoeveel dagen de moderatie over een bezwaar moet beslissen.
settings-metrics_listen = Voor een gemeenschapsserver: het IP-adres en de poort waar dit proces aan de beheerder `/metrics`, `/healthz` en `/readyz` geeft, zoals `127.0.0.1:9377`. Wie de server alleen gebruikt, mag daar niet bij kunnen.
settings-log_format = Voor een gemeenschapsserver: hoe meldingen worden gelogd, als `text` of als één `json`-object per regel.
settings-reader_requests = Voor een gemeenschapsserver: hoeveel verzoeken iedere persoon in een minuut mag doen, over alle processen samen.
settings-address_requests = Voor een gemeenschapsserver: hoeveel verzoeken die van niemand bekends zijn er in een minuut uit één netwerk mogen komen (/24 van IPv4, /48 van IPv6).
settings-oidc_issuer = Voor een gemeenschapsserver: de OpenID Connect-uitgever waarmee je je kunt aanmelden, zoals `https://login.example`, precies zoals hij zichzelf schrijft.
settings-oidc_client_id = Voor een gemeenschapsserver: hoe deze server bij die uitgever heet.
settings-oidc_client_secret = Voor een gemeenschapsserver: een bestand met zijn geheim daar. Zonder dat is deze server een openbare client.
settings-oidc_scopes = Voor een gemeenschapsserver: de scopes die daar worden gevraagd. Voeg die toe welke de vereiste claims levert, zoals `openid groups`.
settings-oidc_require = Voor een gemeenschapsserver: de claims waarvan er één genoeg is om mee te doen, zoals `groups=readers,email=@school.example`. Zonder mag iedereen meedoen die de uitgever aanmeldt.
settings-oidc_local = Voor een gemeenschapsserver: of de host van de uitgever een privéadres mag hebben, zoals in het eigen netwerk van een bedrijf (`on`). Geen andere host mag dat.
settings-mastodon_sign_in = Voor een gemeenschapsserver: de Mastodon-servers waarvan leden mogen meedoen, zoals `social.example`, met komma’s.
settings-mastodon_sign_in_days = Voor een gemeenschapsserver: hoeveel dagen oud een account daar moet zijn.
settings-upstream_map = Alleen voor ontwikkeling: stuurt verzoeken aan de genoemde hosts naar een testserver op deze computer, buiten de adresbeveiliging om.
settings-ca_bundle = Alleen voor ontwikkeling: de certificaten van die testserver (een PEM-bestand).
