# Generated from shared_schema/problems.py by `python -m devtools.generate`.
# What went wrong, and below it what the reader can do next.

problem-bad-request = La requête n’est pas valide.
    .next = Comparez-la avec /v1/openapi.json.

problem-unknown-account = Aucun réseau pris en charge ici n’a un tel compte.
    .next = Vérifiez l’identifiant, ou collez l’adresse du profil.

problem-not-paired = Ce client n’est pas associé au serveur.
    .next = Ouvrez les options de l’extension et choisissez « Associer », ou envoyez le jeton qu’affiche `humankind token` (dans le dossier des sources : ./scripts/run token).

problem-origin-not-allowed = Les requêtes de cette origine ne sont pas autorisées.
    .next = Associez de nouveau l’extension depuis sa page d’options.

problem-host-not-allowed = Ce n’est pas l’adresse du serveur.
    .next = Utilisez l’adresse que le serveur a affichée au démarrage.

problem-unknown-path = Il n’y a rien à cette adresse.
    .next = Voyez dans /v1/openapi.json ce qui est disponible.

problem-method-not-allowed = Cette adresse n’accepte pas cette méthode.
    .next = Voyez dans /v1/openapi.json ce qui est disponible.

problem-unsupported-media-type = Le corps de la requête doit être en JSON.
    .next = Envoyez l’en-tête Content-Type: application/json.

problem-too-large = La requête est trop volumineuse.
    .next = Envoyez au plus 100 comptes à la fois, avec au plus 200 publications chacun.

problem-no-tag = Ce compte n’a pas d’étiquette.
    .next = Enregistrez-en d’abord une avec PUT.

problem-too-many-tags = Il n’y a plus de place pour une autre étiquette.
    .next = Supprimez des étiquettes dont vous n’avez plus besoin.

problem-not-own-account = Ce compte n’est pas l’un des vôtres.
    .next = Ajoutez-le d’abord sur la page « Miroir ».

problem-too-many-own-accounts = Il n’y a plus de place pour un autre compte à vous.
    .next = Retirez-en un dont vous n’avez plus besoin.

problem-unknown-list = Vous n’avez pas d’abonnement à cette liste.
    .next = Consultez d’abord vos listes.

problem-too-many-lists = Il n’y a plus de place pour une autre liste.
    .next = Supprimez-en une dont vous n’avez plus besoin.

problem-bad-list = Aucune liste lisible ne se trouve à cette adresse.
    .next = Vérifiez l’adresse ; docs/lists.md décrit le format.

problem-opted-out = Cette personne a demandé à n’être ni lue ni évaluée.
    .next = Nous respectons ce choix ; vous n’avez rien à faire.

problem-not-found = Ce compte n’existe pas sur ce réseau.
    .next = Vérifiez l’identifiant ; le compte a peut-être été déplacé ou supprimé.

problem-login-required = Ce serveur ne montre les publications qu’à ses membres connectés.
    .next = Lisez quelques publications du compte dans votre propre fil ; l’extension calcule alors un score avec celles que vous avez vues.

problem-no-public-posts = Ce compte ne montre aucune publication au public.
    .next = Lisez quelques publications du compte dans votre propre fil ; l’extension calcule alors un score avec celles que vous avez vues.

problem-consent-required = Le réseau demande un clic sur son avis relatif aux cookies avant de montrer quoi que ce soit.
    .next = Lisez quelques publications du compte dans votre propre fil ; l’extension calcule alors un score avec celles que vous avez vues.

problem-new-host = Le serveur de ce compte n’a pas encore été interrogé.
    .next = Recherchez le compte pour l’interroger, ou choisissez dans les options de l’extension quand interroger de tels serveurs.

problem-not-fetched = Le serveur ne peut pas lire ce réseau.
    .next = Lisez quelques publications du compte dans votre propre fil ; l’extension calcule alors un score avec celles que vous avez vues.

problem-refused = Le réseau a refusé la requête.
    .next = Aucune autre requête n’est envoyée pendant un jour ; les publications que vous voyez vous-même comptent toujours.

problem-rate-limited = Le réseau a demandé une pause.
    .next = Réessayez après la pause.

problem-unreachable = Le réseau n’a pas pu être joint.
    .next = Vérifiez votre connexion, puis réessayez.

problem-proxy-failed = Votre proxy n’a pas pu être utilisé.
    .next = Démarrez le proxy, ou modifiez HUMANKIND_PROXY. Sans lui, rien n’est demandé.

problem-timeout = Le réseau a mis trop de temps à répondre.
    .next = Réessayez dans une minute.

problem-malformed-response = Le réseau a envoyé une réponse illisible.
    .next = Réessayez plus tard ; si cela continue, le réseau a peut-être changé.

problem-too-complex = Ce compte demande trop de temps ou de mémoire à lire.
    .next = Vous n’avez rien à faire : il ne sera pas relu pendant un jour.

problem-unsafe-address = L’adresse mène à un réseau privé ou local.
    .next = Vous n’avez rien à faire : le serveur n’y envoie jamais de requêtes.

problem-robots = L’hôte demande aux programmes de ne pas lire cette page.
    .next = Nous respectons ce choix ; vous n’avez rien à faire.

problem-nothing-known = On ne sait encore rien de ce compte.
    .next = Recherchez-le, ou voyez d’abord ses publications dans un fil.

problem-busy = Le serveur est occupé.
    .next = Réessayez dans un instant.

problem-too-many-requests = Plus de requêtes sont arrivées que ce serveur n’en accepte d’une personne ou d’un réseau.
    .next = Attendez une minute. Rien n’est perdu.

problem-locked = Un autre serveur Humankind utilise le même dossier de données.
    .next = Arrêtez l’autre serveur, ou indiquez un autre dossier dans HUMANKIND_HOME.

problem-bad-site-tables = Le fichier des tables de sites ne peut pas être lu.
    .next = Corrigez le fichier, ou retirez-le du dossier de données du serveur.

problem-internal = Une erreur s’est produite dans le serveur.
    .next = Merci de la signaler ; le journal du serveur contient les détails.
