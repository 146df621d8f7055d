# Generated from server/settings.py by `python -m devtools.generate`.
# What each setting of the server does, on the page of the reader's data.

settings-home = Le dossier de toutes les données. Seul votre compte d’utilisateur peut le lire.
settings-port = Le port sur 127.0.0.1.
settings-threads = Combien de requêtes sont traitées en même temps.
settings-readers = Combien de comptes sont lus en même temps depuis leurs réseaux, au plus deux par hôte.
settings-max_cards = Combien de comptes évalués sont conservés ; les plus anciens sont supprimés en premier.
settings-max_seen_accounts = Combien de comptes vus dans vos propres pages sont conservés (200 publications chacun). Ceux que seuls d’autres sites ont montrés sont supprimés en premier.
settings-card_days = Combien de jours un compte évalué est conservé après sa dernière lecture.
settings-seen_days = Combien de jours les publications vues dans vos propres pages sont conservées après la dernière nouveauté vue du compte.
settings-new_hosts = Quand un hôte jamais contacté est interrogé sur un compte, si le client ne le précise pas : `on-click` (au clic), `later` (plus tard : 3 à 15 minutes après que le compte a été vu, avec d’autres) ou `at-once` (tout de suite).
settings-proxy = Le proxy pour toutes les requêtes, comme `socks5h://127.0.0.1:9050` (Tor), ou `none`. S’il n’est pas défini, HTTPS_PROXY, ALL_PROXY, HTTP_PROXY et NO_PROXY s’appliquent. Si le proxy ne répond pas, rien n’est demandé.
settings-user_agent = L’en-tête User-Agent que reçoivent les réseaux.
settings-x_service = Le service compatible avec FxTwitter au moyen duquel X est lu, comme `https://api.fxtwitter.com`. C’est un tiers, et il apprend quels comptes de X vous recherchez. Sans lui, X n’est pas lu.
settings-update_sites = Indique si le serveur cherche une fois par jour de nouvelles tables de sites du projet (`on`). L’hôte du projet voit alors votre adresse IP, et rien de ce que vous lisez.
settings-web_server = Ce qui sert les pages : `gunicorn`, ou `waitress`, le seul possible sous Windows et installé seulement là.
settings-pair_with = Défini par `./scripts/run --browser` : l’origine de l’extension qu’il charge, associée une fois sans clic.
settings-database_url = Pour un serveur communautaire : la base de données PostgreSQL de toutes les personnes qui l’utilisent, comme `postgresql://humankind@db.example/humankind`. Sans elle, le dossier de données est utilisé.
settings-database_url_file = Un fichier qui contient ce que contiendrait HUMANKIND_DATABASE_URL, pour qu’aucun mot de passe ne soit dans une variable d’environnement.
settings-public_url = Pour un serveur communautaire : son adresse pour celles et ceux qui l’utilisent, comme `https://humankind.example`. Les autres adresses sont refusées.
settings-listen = Pour un serveur communautaire : l’adresse IP où le proxy placé devant lui le trouve.
settings-trusted_proxies = Pour un serveur communautaire : les adresses IP de ce proxy, séparées par des virgules. On les croit quand elles disent si une requête est arrivée en HTTPS et d’où elle vient.
settings-appeal_days = Pour un serveur communautaire : en combien de jours la modération doit décider d’une contestation.
settings-metrics_listen = Pour un serveur communautaire : l’adresse IP et le port où ce processus donne `/metrics`, `/healthz` et `/readyz` à qui l’administre, comme `127.0.0.1:9377`. Les personnes qui l’utilisent ne doivent pas pouvoir y accéder.
settings-log_format = Pour un serveur communautaire : comment les messages sont journalisés, en `text` ou en un objet `json` par ligne.
settings-reader_requests = Pour un serveur communautaire : combien de requêtes chaque personne peut faire en une minute, tous processus confondus.
settings-address_requests = Pour un serveur communautaire : combien de requêtes qui ne viennent de personne de connu peuvent arriver en une minute d’un même réseau (/24 en IPv4, /48 en IPv6).
settings-oidc_issuer = Pour un serveur communautaire : l’émetteur OpenID Connect avec lequel on peut se connecter, comme `https://login.example`, écrit exactement comme il s’écrit lui-même.
settings-oidc_client_id = Pour un serveur communautaire : le nom de ce serveur chez cet émetteur.
settings-oidc_client_secret = Pour un serveur communautaire : un fichier qui contient son secret là-bas. Sans lui, ce serveur est un client public.
settings-oidc_scopes = Pour un serveur communautaire : les scopes demandés là-bas. Ajoutez celui qui apporte les claims exigés, comme `openid groups`.
settings-oidc_require = Pour un serveur communautaire : les claims dont un seul suffit pour entrer, comme `groups=readers,email=@school.example`. Sans eux, toute personne que l’émetteur connecte peut rejoindre le serveur.
settings-oidc_local = Pour un serveur communautaire : si l’hôte de l’émetteur peut avoir une adresse privée, comme dans le réseau d’une entreprise (`on`). Aucun autre hôte ne le peut.
settings-mastodon_sign_in = Pour un serveur communautaire : les serveurs Mastodon dont les membres peuvent rejoindre ce serveur, comme `social.example`, séparés par des virgules.
settings-mastodon_sign_in_days = Pour un serveur communautaire : l’âge minimal d’un compte là-bas, en jours.
settings-upstream_map = Pour le développement seulement : envoie les requêtes destinées aux hôtes nommés à un serveur de test sur cette machine, sans passer par la protection des adresses.
settings-ca_bundle = Pour le développement seulement : les certificats de ce serveur de test (un fichier PEM).
