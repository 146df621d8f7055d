# The mirror: what the reader's own account shows about itself. It describes, and never grades or compares.

## The page

mirror-title = Votre miroir
mirror-lead = Comment votre propre compte est perçu. Vous seul le voyez, et cela ne change aucun score.
mirror-accounts = Vos comptes
mirror-card = Sa fiche
mirror-reading = Lecture de vos publications publiques. Cette page se recharge toute seule.
mirror-nothing-yet = Il n’y a encore rien à montrer. Réessayez dans un instant.
mirror-opted-out = Ce compte demande à n’être ni lu ni évalué. Cela vaut aussi ici : il n’a donc pas de miroir.
mirror-remove = Retirer ce compte
mirror-add-title = Ajouter un de vos comptes
mirror-add-help = L’identifiant suffit ; sur votre propre machine, aucune preuve n’est demandée. Le compte est lu depuis son propre réseau, une fois par jour et sans utiliser votre session.
mirror-add = Ajouter
mirror-open = Ouvrir le miroir
# On the page of an account.
mirror-mine = C’est mon propre compte
# For screen readers, in place of a number.
mirror-not-known = inconnu
# On the first page.
mirror-week =
    { $people ->
        [one] Cette semaine, vous avez parlé avec { $people } personne.
       *[other] Cette semaine, vous avez parlé avec { $people } personnes.
    }

## Columns of numbers

mirror-column-sent = De vous
mirror-column-received = À vous

## Scores over time

mirror-title-scores_over_time = Vos scores au fil du temps
mirror-scores_over_time =
    { $days ->
        [one] Conservés depuis le { DAY($since) }, sur { $days } jour jusqu’ici. La courbe apparaît dès le jour suivant.
       *[other] Conservés depuis le { DAY($since) }, sur { $days } jours.
    }

## Whom the reader talks with

mirror-title-talked_with = Avec qui vous parlez
mirror-first-talked_with = Personne
mirror-talked_with =
    { $people ->
        [one] Vous avez répondu à { $people } personne.
       *[other] Vous avez répondu à { $people } personnes.
    }
mirror-talked_with-both =
    { $people ->
        [one] On sait que { $people } d’entre elles vous a répondu.
       *[other] On sait que { $people } d’entre elles vous ont répondu.
    }
mirror-talked_with-none = Aucune réponse publique de votre part n’est encore connue.
mirror-talked_with-unknown = Ce réseau ne dit pas à qui répondent vos publications.
mirror-received-note = Les réponses que vous recevez ne sont connues que si vous les avez vues sur une page avec Humankind. Il peut y en avoir d’autres.

## Who got no reply

mirror-title-waiting = Sans réponse de votre part
mirror-waiting =
    { $people ->
        [one] Depuis le { DAY($since) }, { $people } personne vous a répondu et n’a pas eu ensuite de réponse publique de vous.
       *[other] Depuis le { DAY($since) }, { $people } personnes vous ont répondu et n’ont pas eu ensuite de réponse publique de vous.
    }
mirror-waiting-none = Toutes les personnes dont vous avez vu la réponse en ont eu une de vous.
mirror-waiting-unknown = Sur ce réseau, on ne peut pas savoir qui est resté sans réponse.

## Whom the reader has lost touch with

mirror-title-out_of_touch = Sans échange depuis un moment
mirror-first-out_of_touch = Personne, et votre dernière réponse
mirror-out_of_touch =
    { $people ->
        [one] Vous parliez avec { $people } personne à qui vous n’avez plus répondu depuis { $days } jours.
       *[other] Vous parliez avec { $people } personnes à qui vous n’avez plus répondu depuis { $days } jours.
    }
mirror-out_of_touch-none = Toutes les personnes avec qui vous parliez ont eu une réponse de vous ces { $days } derniers jours.

## Whom the reader thanked

mirror-title-thanked = Qui vous avez remercié
mirror-first-thanked = Personne
mirror-column-thanks = Mercis
mirror-thanked =
    { $people ->
        [one] Vous avez remercié { $people } personne.
       *[other] Vous avez remercié { $people } personnes différentes.
    }
mirror-thanked-nobody =
    { $posts ->
        [one] { $posts } autre publication remercie sans nommer personne.
       *[other] { $posts } autres publications remercient sans nommer personne.
    }
mirror-thanked-none = Aucun remerciement adressé à quelqu’un n’a été trouvé dans vos publications publiques.
mirror-words-not-judged = Les mots ne sont pas évalués dans la langue de vos publications.

## Kind and harsh sentences

mirror-title-kindest = Vos phrases les plus bienveillantes
mirror-kindest =
    { $count ->
        [one] Votre phrase qui semble la plus bienveillante.
       *[other] Vos { $count } phrases qui semblent les plus bienveillantes.
    }
mirror-kindest-none = Aucune de vos phrases ne semble nettement bienveillante. C’est fréquent quand les publications sont rares ou courtes.
mirror-title-harshest = Vos phrases les plus dures
mirror-harshest =
    { $posts ->
        [one] { $posts } de vos publications semble dure.
       *[other] { $posts } de vos publications semblent dures. Voici celles qui comptent le plus.
    }
mirror-harshest-none =
    { $posts ->
        [one] Aucun mot dur trouvé dans { $posts } publication.
       *[other] Aucun mot dur trouvé dans { $posts } publications.
    }
mirror-harshest-note = Un programme lit des mots sans connaître les gens. L’ironie et les plaisanteries sont facilement mal comprises.
mirror-marks = Les mots qui ont compté sont marqués.

## How much is about the reader

mirror-title-about_me = Ce qui parle de vous
mirror-first-about_me = Publications qui
mirror-column-posts = Publications
mirror-about_me =
    { $posts ->
        [one] « Je », « me » ou « mon » dans { $count } publication sur { $posts }.
       *[other] « Je », « me » ou « mon » dans { $count } de vos { $posts } publications.
    }
mirror-about_me-i = disent « je », « me » ou « mon »
mirror-about_me-others = s’adressent à quelqu’un par son nom
mirror-about_me-questions = posent une question
mirror-about_me-language = Cela ne peut pas être compté dans la langue de vos publications.
mirror-too-few = Il y a encore trop peu de publications pour le dire.

## What would change the scores

mirror-title-changes = Ce qui changerait quelque chose
mirror-first-changes = Changement
mirror-changes = De petits changements, chacun essayé sur une copie de vos publications, scores recalculés : voici les points exacts.
mirror-changes-none = Aucun petit changement ne ferait bouger un score.
# $first and $second are invented sentences in the language of the account.
mirror-changes-words = Essayé avec des mots comme « { $first } » et « { $second } ».
mirror-changes-note = Les points montrent comment les scores se forment. Ils ne sont pas un but.
mirror-change-reply =
    { $count ->
        [one] Répondre à { $count } personne de plus
       *[other] Répondre à { $count } personnes de plus
    }
mirror-change-question =
    { $count ->
        [one] Poser une question à { $count } personne de plus
       *[other] Poser une question à { $count } personnes de plus
    }
mirror-change-thanks =
    { $count ->
        [one] Remercier { $count } personne de plus avec vos mots
       *[other] Remercier { $count } personnes de plus avec vos mots
    }
mirror-change-follow_up =
    { $count ->
        [one] Répondre de nouveau à { $count } personne à qui vous avez répondu une fois
       *[other] Répondre de nouveau à { $count } personnes à qui vous avez répondu une fois
    }
mirror-change-welcome =
    { $count ->
        [one] Accueillir { $count } personne nouvelle ou peu suivie
       *[other] Accueillir { $count } personnes nouvelles ou peu suivies
    }
mirror-change-harsh =
    { $count ->
        [one] Sans votre publication la plus dure
       *[other] Sans vos { $count } publications les plus dures
    }
