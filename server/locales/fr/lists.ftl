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
