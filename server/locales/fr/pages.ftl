# The server's own pages. What stands in the middle of a sentence is a value.

## On every page

page-skip = Aller au contenu
page-navigation = Pages
page-nav-home = Rechercher
page-nav-crowd = Ensemble
page-nav-mirror = Miroir
page-nav-tags = Étiquettes
page-nav-lists = Listes
page-nav-how = Fonctionnement
page-nav-data = Vos données
page-nav-welcome = Bienvenue
page-motto = Les gens comptent plus que les chiffres.
page-footer = Humankind { $version } fonctionne sur cette machine. Ce que vous recherchez reste ici.
page-undo = Annuler
page-nothing-here-next = Les liens en haut de cette page mènent à tout ce qui existe.

## Notices after a form was sent

page-notice-corrected = Correction enregistrée.
page-notice-outreach_noted = Merci d’avoir dit bonjour.
page-notice-correction_removed = Correction supprimée. La fiche affiche de nouveau le verdict calculé.
page-notice-tagged = Étiquette enregistrée.
page-notice-tag_removed = Étiquette supprimée.
page-notice-word_changed = Modifiée sur tous les comptes.
page-notice-word_removed = Supprimée de tous les comptes.
page-notice-subscribed = Abonnement enregistré. La liste est lue une fois par jour.
page-notice-list_paused = En pause. La liste n’est ni lue ni affichée.
page-notice-list_resumed = La liste est de nouveau lue et affichée.
page-notice-list_read = Lue à l’instant.
page-notice-list_removed = Liste supprimée.
page-notice-own_account_added = Ajouté. Vous seul voyez cette page.
page-notice-own_account_removed = Retiré, avec tout ce qui en était conservé.
page-notice-undone = Action annulée.
page-notice-not_undone = Il n’y a plus rien à annuler.
page-notice-refreshed = Mis à jour à l’instant.
page-notice-not_refreshed = Il n’y a rien de plus récent à afficher pour le moment. Voici le résultat précédent.
page-notice-forgotten = Tout ce qui concernait ce compte est effacé.
page-notice-erased = Tout est effacé. Pour utiliser de nouveau l’extension, associez-la depuis son icône dans la barre d’outils.
page-notice-seen_erased = Ce que ce site avait affiché est effacé.
page-notice-unpaired = Cette extension n’est plus associée.

## Words: verdicts and states (in badges, so keep them short), scores

page-word-person = être humain
page-word-one_way = à sens unique
page-word-automated = automatisé
page-word-automated_declared = automatisé
page-word-organisation = organisation
page-word-unsure = encore incertain
page-word-opted_out = ne souhaite pas de score
page-word-unavailable = non disponible
page-word-new_host = pas encore interrogé
page-word-thinking = recherche en cours…
page-word-heart = bienveillance
page-score-humanity = Présence humaine
page-score-conversation = Conversation
page-score-kindness = Bienveillance
# Why a score is not shown, in its place.
page-not-judged-few = pas encore assez de publications
page-not-judged-language = pas évaluée dans cette langue
page-not-judged-replies_unknown = on ne sait pas lesquelles sont des réponses
page-not-judged-elsewhere = vu seulement sur d’autres sites
page-not-judged-not_a_person = indiquée seulement pour les personnes
page-kindness-label = bienveillance

## Dates, and how long ago

page-day = { DAY($day) }
page-day-and-time = { DAY($day) } à { $time }
page-just-now = à l’instant
page-minutes-ago =
    { $count ->
        [one] il y a { $count } minute
       *[other] il y a { $count } minutes
    }
page-hours-ago =
    { $count ->
        [one] il y a { $count } heure
       *[other] il y a { $count } heures
    }
page-days-ago =
    { $count ->
        [one] il y a { $count } jour
       *[other] il y a { $count } jours
    }

## The page of an account

page-moved = Nouveau compte : { $account }.
page-moved-unconfirmed = Nouveau compte, selon le profil : { $account }.
# $accounts is a list of accounts of the same person elsewhere.
page-linked = Aussi : { $accounts }. Ces comptes renvoient l’un à l’autre.
page-on-list = Dans la liste « { $list } » de { $publisher } : { $label }.
page-on-list-until = Jusqu’au { DAY($day) }.
page-on-list-changed = La liste date du { DAY($day) }.
page-correction = Votre correction l’emporte.
page-correction-since = Depuis le { DAY($day) }. Votre correction l’emporte.
page-correction-computed = Le verdict calculé est : { $verdict }.
page-correction-note = Votre note : « { $note } »
page-interval = quelque part entre
page-scale = De 0 à 100. Neuf fois sur dix, la vraie valeur se trouve dans la bande plus claire.
page-why = Pourquoi
page-raised = Ce qui a relevé le score
page-lowered = Ce qui a abaissé le score
page-posts =
    { $count ->
        [one] { $count } publication
       *[other] { $count } publications
    }
page-seen-on = vue sur { $host }
page-view-post = Voir la publication
page-no-reason = Aucune raison ne se détache encore : il y a trop peu d’éléments.
page-sums = Tous les points, additionnés
page-contribution = Contribution
page-points = Points
page-rests-on = Sur quoi cela repose
page-last-read = Dernière lecture { $ago }.
page-stale = Une nouvelle lecture est en cours ; revenez dans un instant.
page-look-again = Actualiser
page-your-tag = Votre étiquette
page-tag-help = Un mot à vous à côté de ce nom. Ce n’est pas un verdict et il n’entre dans aucun score.
page-tag-link = Où vous l’avez créée
page-tag-edit = Modifier l’étiquette
page-tag-add = Ajouter une étiquette
page-tag-colour = Couleur
page-tag-word = Étiquette
page-tag-link-label = Où vous l’avez créée (facultatif)
page-tag-save = Enregistrer l’étiquette
page-tag-remove = Supprimer
# For screen readers: which tag the button removes.
page-tag-remove-of = Supprimer l’étiquette de { $name }
page-colour-blue = Bleu
page-colour-teal = Turquoise
page-colour-green = Vert
page-colour-ochre = Ocre
page-colour-brown = Marron
page-colour-pink = Rose
page-colour-violet = Violet
page-colour-grey = Gris
page-i-know = Je connais ce compte
page-correction-help = Votre correction l’emporte toujours, jusqu’à ce que vous la supprimiez.
page-note-label = Une note pour vous (facultatif)
page-save-correction = Enregistrer la correction
page-remove-correction = Supprimer la correction
page-forget = Effacer tout ce qui concerne ce compte
page-forget-title = Effacer tout ce qui concerne ce compte ?
page-forget-detail = Cela efface sa fiche, ses publications vues dans vos propres pages, votre correction et votre étiquette.
page-erase = Effacer
page-cancel = Annuler

## While an account is looked up, and where there is no card

page-looking = Recherche : { $account }
page-reading = Lecture des publications publiques sur { $source }. Cette page se recharge toute seule.
page-reload = Recharger maintenant
page-look-up-another = Rechercher un autre compte
page-pause-minutes =
    { $count ->
        [one] Réessayez dans { $count } minute environ.
       *[other] Réessayez dans { $count } minutes environ.
    }
page-pause-hours =
    { $count ->
        [one] Réessayez dans { $count } heure environ.
       *[other] Réessayez dans { $count } heures environ.
    }
page-pause-days =
    { $count ->
        [one] Réessayez dans { $count } jour environ.
       *[other] Réessayez dans { $count } jours environ.
    }
page-needs-key = Cette page a besoin de sa clé
page-in-folder = Dans le dossier de Humankind : { $command }
page-in-terminal = Dans un terminal : { $command }
page-look-up-account = Rechercher un compte
page-welcome-page = Page de bienvenue

## The first page

page-home-title = Y a-t-il quelqu’un ?
page-home-nothing-found = Rien trouvé
page-home-which = Quel compte ?
page-home-lead = Collez un identifiant ou l’adresse d’un profil. Voyez si c’est un être humain qui y écrit, si le compte échange avec d’autres personnes, et avec quelle bienveillance.
page-home-label = Identifiant ou adresse du profil
page-home-nothing-for = Rien trouvé pour « { $query } »
page-home-not-found = Aucun réseau pris en charge ici n’écrit ses comptes de cette façon.
page-home-these-work = Ceci fonctionne :
page-home-several = « { $query } » peut désigner plusieurs comptes
page-home-seen-only = connu dès que vous le voyez dans un fil
page-home-crowd = Les comptes que vous avez vus
page-home-count =
    { $count ->
        [one] { $count } compte au cours des { $days } derniers jours.
       *[other] { $count } comptes au cours des { $days } derniers jours.
    }
page-home-hello = Un bonjour ferait peut-être plaisir
page-home-recent = Vus récemment
page-home-empty = Personne pour l’instant
page-home-empty-help = Les comptes que vous recherchez ou voyez dans vos fils apparaissent ici. Pour commencer, essayez :
page-example-maria = { $name }, une personne inventée fournie avec Humankind ; aucune connexion nécessaire
page-example = { $handle } pour { $network }
page-example-address = l’adresse d’un profil ou d’une publication, copiée depuis votre navigateur
page-crowd-line = Bienveillance au fil du temps
page-crowd-table = La même chose en tableau
page-crowd-day = Jour
page-crowd-accounts = Comptes
page-crowd-mean = Bienveillance moyenne
# Why somebody might like a hello.
page-hello-new =
    { $days ->
        [one] Arrivée récente : inscription il y a au plus { $days } jour.
       *[other] Arrivée récente : inscription il y a au plus { $days } jours.
    }
page-hello-quiet =
    { $followers ->
        [one] Échange avec d’autres personnes et n’est suivi pour l’instant que par { $followers } compte au plus.
       *[other] Échange avec d’autres personnes et n’est suivi pour l’instant que par { $followers } comptes au plus.
    }

## Pages with a search and several parts

page-search = Rechercher
# How many were found of how many there are.
page-found = { $found } sur { $total }.
page-parts = Pages de la liste
page-part = { $page } sur { $pages }
