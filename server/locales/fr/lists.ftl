# The pages of the lists that the reader subscribes to. A list is what somebody publishes about accounts.

lists-title = Vos listes
lists-lead = Ce que d’autres publient sur des comptes. Chaque mention figure à côté du nom de qui la publie, et ne change aucun score ni aucun verdict.

## Subscribe

lists-subscribe-title = S’abonner à une liste
lists-address = L’adresse d’une liste, ou le profil d’un étiqueteur sur Bluesky
lists-subscribe-help = Son serveur est interrogé une fois par jour. Il voit alors votre adresse IP, mais jamais quels comptes vous regardez.
lists-room = Il y a de la place pour { $lists } listes de { $accounts } comptes chacune.
lists-subscribe = S’abonner

## The lists

lists-lists = Listes
lists-by = de { $publisher }
lists-count =
    { $count ->
        [one] { $count } compte
       *[other] { $count } comptes
    }
lists-paused = en pause
# $labels are the words of the list, each with a number of accounts.
lists-says = Elle dit : { $labels }
lists-none = Vous ne suivez encore aucune liste.
# Buttons; the name of the list stands beside them.
lists-read-now = Lire maintenant
lists-pause = Mettre en pause
lists-resume = Reprendre
lists-remove = Supprimer
# How far a list is up to date. $problem is a sentence.
lists-current = Inchangée depuis le { DAY($day) } ; dernière vérification le { DAY($checked) }.
lists-current-unchecked = Inchangée depuis le { DAY($day) }.
lists-old = Voici la liste telle qu’elle était le { DAY($day) }. { $problem }
lists-never-read = Elle n’a pas encore pu être lue. { $problem }
lists-pending = Elle n’a pas encore été lue.
lists-paused-unread = Elle est en pause et n’a pas encore été lue.

## Publish

lists-own-title = Publier la vôtre
lists-own-help = Un fichier auquel d’autres peuvent s’abonner, une fois que vous l’avez mis en ligne. Il contient les comptes et vos mots, sans vos notes ni vos liens.
lists-own-name = Nom de la liste
# The name of the list where the reader gives none.
lists-own-default-name = Ma liste
lists-own-tagged = Comptes avec l’étiquette
lists-own-any = n’importe quel mot
lists-own-tags = Télécharger les étiquettes comme liste
lists-own-corrections = Télécharger les corrections comme liste
lists-own-none = Donnez une étiquette à un compte, ou corrigez un verdict ; vous pourrez ensuite publier cela comme liste.

## One list

lists-one-lead = Une liste de { $publisher }. Ce sont ses mots, pas les nôtres, et ils n’entrent dans aucun score.
lists-one-lead-paused = Une liste de { $publisher }, en pause. Ce sont ses mots, pas les nôtres, et ils n’entrent dans aucun score.
lists-claimed = Elle indique être publiée par « { $publisher } » ; personne ne l’a vérifié.
lists-left-out = Lignes laissées de côté : { $count }. Elles ne nomment aucun compte que Humankind connaisse, ou un compte qui y figure déjà.
lists-what-it-says = Ce qu’elle dit
lists-search = Chercher dans cette liste
lists-search-hint = Un compte, ou ce que dit la liste
lists-until = jusqu’au { DAY($day) }
lists-back = Précédent
lists-next = Suivant
lists-empty = Elle ne dit rien de personne.

## Lists of a community server

lists-server-title = Listes de ce serveur
lists-known-lead = Des comptes que connaissent des personnes de ce serveur : combien elles sont, sans leurs noms. Un compte y figure dès que { $readers } le connaissent.
lists-known-yours = Ce que vous partagez
lists-known-off = Vous ne partagez rien.
lists-known-on =
    { $count ->
        [one] Depuis le { $day }, vous partagez qui vous connaissez : { $count } compte.
       *[other] Depuis le { $day }, vous partagez qui vous connaissez : { $count } comptes.
    }
lists-known-help = Vous comptez pour les comptes dont vous avez dit que vous les connaissez et qu’un être humain y écrit. Vos étiquettes, vos notes, vos autres corrections et ce que vous consultez n’en font pas partie. Vous pouvez arrêter à tout moment ; vous ne comptez alors plus, aussitôt.
lists-known-start = Partager qui je connais
lists-known-stop = Ne plus partager
lists-known-list = La liste
lists-known-subscribe = Abonnez-vous pour voir sur les fiches combien de personnes connaissent un compte. Vous n’avez rien à partager pour cela.
lists-stewards-lead = La modération de ce serveur y met des comptes, avec une raison. Cela ne change ni score ni verdict, et la personne à qui est un compte peut contester.
lists-stewards-since = depuis le { $day }
lists-stewards-disputed = La personne à qui est le compte conteste.
lists-stewards-add = Ajouter un compte
lists-stewards-reason = Votre raison. Tout le monde ici et la personne à qui est le compte la voient, sans votre nom.
lists-stewards-add-button = Ajouter à la liste
lists-stewards-remove = Retirer
lists-stewards-remove-reason = Pourquoi le retirez-vous ? La modération le voit, et la personne qui a contesté.
lists-stewards-history = Changements, pour la modération
lists-stewards-added-by = { $day } : ajouté par { $steward }
lists-stewards-removed-by = { $day } : retiré par { $steward }
lists-stewards-left = quelqu’un qui n’est plus là
lists-stewards-present = Ce compte est déjà sur la liste.
lists-stewards-full = La liste est pleine. Retirez d’abord un compte.
lists-stewards-unscored = La personne à qui est ce compte a demandé qu’il ne soit pas noté ; il n’est donc sur aucune liste.
lists-stewards-verdict = Cette liste ne peut pas dire d’un compte qu’il est automatisé. Ce sont les éléments observés qui le disent, ou la modération après une contestation.
