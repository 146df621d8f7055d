# The page of the reader's data: what is kept and where, who may use the server, and what goes where.

data-title = Vos données
data-lead = Tout ce que Humankind sait se trouve dans un seul dossier de cette machine. Vous seul pouvez le lire.
data-kept = Ce qui est conservé
data-what = Quoi
data-how-many = Combien
data-folder = Dossier : { $path }
data-download = Tout télécharger
data-import = Importer un fichier
data-erase = Tout effacer

## What is kept: one kind, and what it is

data-kind-cards = Fiches
    .help = Le dernier résultat pour chaque compte. Les anciennes fiches sont refaites.
data-kind-seen = Comptes dont vos propres pages ont montré des publications
    .help = Les publications publiques que l’extension a vues dans vos fils.
data-kind-corrections = Vos corrections
    .help = Elles l’emportent toujours, jusqu’à ce que vous les supprimiez.
data-kind-tags = Vos étiquettes
    .help = Des mots à vous à côté d’un nom. Ils n’entrent dans aucun score.
data-kind-lists = Vos listes
    .help = Ce que d’autres publient sur des comptes, et à quoi vous vous abonnez. Cela n’entre dans aucun score.
data-kind-own_accounts = Vos propres comptes
    .help = Ce que le miroir retient de chacun : ses scores jour par jour, et à qui il a répondu et quand.
data-kind-mirrors = Miroirs
    .help = Ce que vos propres comptes montrent d’eux-mêmes, avec des phrases de vous. Ils sont refaits.
data-kind-shared_settings = Règles et réglages de l’extension
    .help = Communs aux navigateurs associés. Ce qui a été supprimé reste noté sans sa valeur, pour ne pas revenir.
data-kind-days = Vos fils jour après jour
    .help = Totaux de chaque jour par site : verdicts, bienveillance, republications. Aucun compte. Les 90 derniers jours sont conservés.
data-kind-crowd = Comptes vus aujourd’hui
    .help = Qui vos pages ont montré aujourd’hui, et où. Effacé à la fin de la journée.
data-kind-outreach = Personnes à qui vous avez écrit
    .help = Pour ne plus les proposer pendant quelque temps. N’a d’effet sur aucun score.
data-kind-pairings = Extensions associées
    .help = Elles peuvent utiliser ce serveur. De chaque jeton, seule une empreinte est conservée.
data-kind-settings = Clés de ces pages
    .help = Une clé ouvre ces pages dans votre navigateur. Après l’effacement, une nouvelle clé est créée.

## Posts by the site that showed them

data-seen = Publications selon le site qui les a montrées
data-seen-help = Une page peut montrer n’importe quoi sur n’importe qui. Ce qu’un site montre de comptes d’ailleurs ne compte que là où Humankind ne peut pas lire le compte lui-même, et n’en fait jamais un compte automatisé ni une organisation. Si vous ne faites plus confiance à un site, effacez ce qu’il a montré.
data-seen-site = Site
data-seen-accounts = Comptes
data-seen-posts = Publications
# For screen readers: what the button erases.
data-seen-erase-of = Effacer ce que { $site } a montré
# Of what version 0.1.0 kept.
data-seen-unknown = Site non enregistré

## Paired extensions

data-paired = Extensions associées
data-since = depuis le { $when }
data-unpair = Dissocier
# “Pair” is common_pair in the extension; $page is data-none-paired-page.
data-none-paired = Aucune extension n’est encore associée. Ouvrez la fenêtre de Humankind dans votre navigateur et choisissez « Associer » ; la { $page } montre comment la charger.
data-none-paired-page = page de bienvenue

## Settings, and what goes where

data-settings = Réglages
data-settings-help = Les réglages sont des variables d’environnement, lues au démarrage du serveur.
data-setting = Réglage
data-value = Valeur
data-value-on_click = au clic
data-value-later = plus tard
data-value-at_once = tout de suite
data-value-on = activé
data-value-off = désactivé
data-goes = Ce qui va où
data-goes-network = Pour rechercher un compte, le serveur envoie des requêtes au réseau de ce compte, sans se connecter et sans cookies.
data-goes-third-party = { $network } est lu au moyen de { $service }. Ce tiers apprend quels comptes de { $network } vous recherchez.
data-goes-nobody = Personne d’autre ne reçoit de requête.
data-goes-seen = Les publications que l’extension voit dans vos fils ne vont qu’à ce serveur. Les messages privés et les publications réservées aux abonnés ne sont jamais envoyés, pas même ici.
data-goes-telemetry = Il n’y a pas de télémétrie. Rien de ce qui vous concerne ne quitte cette machine.

## Before anything is erased

data-erase-title = Tout effacer ?
data-erase-detail = C’est définitif. Vous voudrez peut-être d’abord tout télécharger.
data-erase-count = { $what } : { $count }
data-erase-seen-title = Effacer ce que ce site a montré ?
data-erase-seen-detail =
    { $accounts ->
        [one] Publications : { $posts }, de { $accounts } compte. Les fiches qui reposent dessus sont refaites. C’est définitif ; ce que vous y reverrez sera de nouveau conservé.
       *[other] Publications : { $posts }, de { $accounts } comptes. Les fiches qui reposent dessus sont refaites. C’est définitif ; ce que vous y reverrez sera de nouveau conservé.
    }
