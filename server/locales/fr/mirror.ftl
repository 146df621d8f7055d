# The mirror: what the reader's own account shows about itself. It describes, and never grades or compares.

## The page

mirror-title = Votre miroir
mirror-lead = Comment votre propre compte est perçu. Vous seul le voyez, et cela ne change aucun score.
mirror-accounts = Vos comptes
mirror-card = Sa fiche
mirror-reading = Lecture de vos publications publiques. Cette page se recharge d’elle-même.
mirror-nothing-yet = Il n’y a encore rien à montrer. Réessayez dans un instant.
mirror-opted-out = Ce compte demande à n’être ni lu ni noté. Cela vaut aussi ici : il n’a donc pas de miroir.
mirror-remove = Retirer ce compte
mirror-add-title = Ajouter un de vos comptes
mirror-add-help = L’identifiant suffit ; sur votre propre machine, aucune preuve n’est demandée. Le compte est lu depuis son propre réseau, sans votre session.
mirror-add = Ajouter
mirror-open = Ouvrir le miroir
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
        [one] Conservés depuis le { DAY($since) }, pour { $days } jour jusqu’ici. La courbe apparaît dès le jour suivant.
       *[other] Conservés depuis le { DAY($since) }, pour { $days } jours.
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
