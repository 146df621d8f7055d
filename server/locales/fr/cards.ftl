# The sentences of a card about an account. They say what an account does, never what it is worth.

## Where a score starts and ends

intercept-humanity = Chaque compte part d’ici : la plupart des comptes sont tenus par des êtres humains.
intercept-conversation = Chaque compte part d’ici. Échanger avec d’autres personnes ajoute des points.
intercept-kindness = Chaque compte part du milieu.
range_limit = Les scores restent entre 0 et 100.

## Reasons: humanity

declared_automation-flag = Se déclare automatisé auprès de son réseau.
declared_automation-label = Porte sur X la mention « Automatisé ».
declared_automation-bio = Se déclare automatisé dans son profil : « { $quote } ».
declared_automation-wording = Son profil est rédigé comme ceux des programmes : « { $quote } ».
automation_client =
    { $count ->
        [one] { $count } publication envoyée avec { $client }, un outil qui publie automatiquement.
       *[other] { $count } publications envoyées avec { $client }, un outil qui publie automatiquement.
    }
repeat_conversations =
    { $people ->
        [one] A repris la conversation avec { $people } personne.
       *[other] A repris la conversation avec { $people } personnes.
    }
feed-like = Ressemble par ses habitudes à un fil de titres de presse : { $traits }.
feed-like-plain = Ressemble par quelques habitudes à un fil de titres de presse.
feed-unlike = Se distingue d’un fil de titres de presse : { $traits }.
feed-unlike-plain = Ne ressemble pas à un fil de titres de presse.
persona-like = Ressemble par ses habitudes à un compte automatisé : { $traits }.
persona-like-plain = Ressemble par quelques habitudes à un compte automatisé.
persona-unlike = Se distingue d’un compte automatisé : { $traits }.
persona-unlike-plain = Se distingue d’un compte automatisé par de petits détails.
near_duplicates =
    { $count ->
        [one] { $count } publication sur { $posts } est presque identique à une précédente.
       *[other] { $count } publications sur { $posts } sont presque identiques à une précédente.
    }
# $gap is the message “interval”.
clockwork = Publie souvent { $gap }, avec la régularité d’une horloge.
round_the_clock =
    { $count ->
        [one] Pendant { $count } semaine, a publié à toute heure, avec des pauses semblables.
       *[other] Pendant { $count } semaines, a publié à toute heure, avec des pauses semblables.
    }
near_duplicate_replies =
    { $people ->
        [one] N’a envoyé à { $people } personne que des réponses presque identiques à des publications précédentes.
       *[other] N’a envoyé à { $people } personnes différentes que des réponses presque identiques à des publications précédentes.
    }

## Habits, named in the sentences of “feed” and “persona”

trait-length_spread-high = publications tantôt longues, tantôt courtes
trait-length_spread-low = publications de longueur semblable
trait-style_mix-high = style qui change d’une publication à l’autre
trait-style_mix-low = style semblable dans la plupart des publications
trait-same_layout-high = même mise en forme, encore et encore
trait-same_layout-low = mises en forme variées
trait-exact_duplicates-high = mêmes mots, encore et encore
trait-exact_duplicates-low = aucune publication répétée
trait-capitals-high = majuscules comme dans les titres
trait-capitals-low = peu de majuscules
trait-first_person-high = « je » ou « nous » dans beaucoup de publications
trait-first_person-low = « je » ou « nous » dans peu de publications
trait-mentions-high = beaucoup de réponses et de mentions
trait-mentions-low = peu de réponses et de mentions
trait-exclamations-high = beaucoup de points d’exclamation
trait-exclamations-low = peu de points d’exclamation
trait-burstiness-high = publications par rafales
trait-burstiness-low = peu de publications en rafale
trait-quietest_hours-high = publications à toute heure
trait-quietest_hours-low = heures de repos
trait-gap_spread-high = pauses longues et courtes
trait-gap_spread-low = pauses de durée semblable
trait-quick_succession-high = publications coup sur coup
trait-quick_succession-low = peu de publications coup sur coup
trait-rhythm_memory-high = moments d’activité et moments de calme
trait-rhythm_memory-low = peu de moments d’activité marqués
trait-stock_enthusiasm-high = beaucoup de formules d’enthousiasme toutes faites
trait-stock_enthusiasm-low = peu de formules d’enthousiasme toutes faites
trait-questions-high = beaucoup de questions
trait-questions-low = peu de questions
trait-hashtags-high = beaucoup de hashtags
trait-hashtags-low = peu de hashtags
trait-links-high = beaucoup de liens
trait-links-low = peu de liens
trait-unpunctuated-high = phrases sans point final
trait-unpunctuated-low = ponctuation à la fin de la plupart des publications

## Reasons: conversation

reply_share-high =
    { $replies ->
        [one] { $replies } publication sur { $posts } répond à quelqu’un.
       *[other] { $replies } publications sur { $posts } répondent à quelqu’un.
    }
reply_share-low =
    { $posts ->
        [one] Répond rarement : { $replies } fois sur { $posts } publication.
       *[other] Répond rarement : { $replies } fois sur { $posts } publications.
    }
reply_share-none =
    { $posts ->
        [one] Ne répond à personne dans { $posts } publication.
       *[other] Ne répond à personne dans { $posts } publications.
    }
people_replied_to =
    { $people ->
        [one] A répondu à { $people } personne.
       *[other] A répondu à { $people } personnes différentes.
    }
follow_up_replies =
    { $people ->
        [one] A répondu plus d’une fois à { $people } personne.
       *[other] A répondu plus d’une fois à { $people } personnes.
    }
people_replied_to-unknown = Le nombre de personnes à qui le compte a répondu n’est pas connu ici : il compte comme d’habitude.
follow_up_replies-unknown = On ne sait pas ici si le compte a répondu à nouveau à la même personne : cela compte comme d’habitude.
several_days =
    { $people ->
        [one] A répondu à { $people } personne sur plus d’un jour.
       *[other] A répondu à { $people } personnes sur plus d’un jour.
    }
several_days-unknown = On ne sait pas ici si le compte a répondu à la même personne un autre jour : cela compte comme d’habitude.
quick_turns =
    { $people ->
        [one] A répondu au moins deux fois en six heures à { $people } personne.
       *[other] A répondu au moins deux fois en six heures à { $people } personnes.
    }
quick_turns-unknown = On ne sait pas ici si le compte a répondu deux fois à une personne en six heures : cela compte comme d’habitude.
questions_in_replies =
    { $count ->
        [one] A posé une question dans { $count } réponse.
       *[other] A posé une question dans { $count } réponses.
    }
exchanges =
    A échangé avec { $people ->
        [one] { $people } personne qui a répondu en retour
       *[other] { $people } personnes qui ont répondu en retour
    }.
reaching_out =
    { $people ->
        [one] A fait un pas vers { $people } personne nouvelle ou encore peu suivie.
       *[other] A fait un pas vers { $people } personnes nouvelles ou encore peu suivies.
    }
questions =
    { $count ->
        [one] Hors réponses, { $count } publication sur { $posts } pose une question à qui la lit.
       *[other] Hors réponses, { $count } publications sur { $posts } posent une question à qui les lit.
    }
links =
    { $count ->
        [one] Hors réponses, { $count } publication sur { $posts } partage un lien.
       *[other] Hors réponses, { $count } publications sur { $posts } partagent un lien.
    }
short_posts =
    { $count ->
        [one] Hors réponses, { $count } publication sur { $posts } est une courte remarque.
       *[other] Hors réponses, { $count } publications sur { $posts } sont de courtes remarques.
    }
casual_posts =
    { $count ->
        [one] Hors réponses, rit ou bavarde dans { $count } publication sur { $posts }.
       *[other] Hors réponses, rit ou bavarde dans { $count } publications sur { $posts }.
    }

## Reasons: kindness

thanks =
    { $people ->
        [one] A remercié { $people } personne.
       *[other] A remercié { $people } personnes différentes.
    }
praise =
    { $people ->
        [one] A complimenté { $people } personne sur son travail.
       *[other] A complimenté { $people } personnes différentes sur leur travail.
    }
care =
    { $people ->
        [one] A eu une attention pour { $people } personne.
       *[other] A eu une attention pour { $people } personnes différentes.
    }
encouragement =
    { $people ->
        [one] A encouragé { $people } personne.
       *[other] A encouragé { $people } personnes différentes.
    }
interest =
    { $people ->
        [one] A posé à { $people } personne des questions sur elle-même ou sur son travail.
       *[other] A posé à { $people } personnes différentes des questions sur elles-mêmes ou sur leur travail.
    }
friendly_words =
    { $count ->
        [one] { $count } publication contient des mots aimables.
       *[other] { $count } publications contiennent des mots aimables.
    }
thanks-posts =
    { $count ->
        [one] A remercié quelqu’un dans { $count } publication.
       *[other] A remercié quelqu’un dans { $count } publications.
    }
praise-posts =
    { $count ->
        [one] A salué le travail de quelqu’un dans { $count } publication.
       *[other] A salué le travail de quelqu’un dans { $count } publications.
    }
care-posts =
    { $count ->
        [one] A pris soin de quelqu’un dans { $count } publication.
       *[other] A pris soin de quelqu’un dans { $count } publications.
    }
encouragement-posts =
    { $count ->
        [one] A encouragé quelqu’un dans { $count } publication.
       *[other] A encouragé quelqu’un dans { $count } publications.
    }
interest-posts =
    { $count ->
        [one] S’est intéressé à quelqu’un ou à son travail dans { $count } publication.
       *[other] S’est intéressé à quelqu’un ou à son travail dans { $count } publications.
    }
thanks-faint =
    { $people ->
        [one] A peut-être remercié { $people } personne.
       *[other] A peut-être remercié { $people } personnes différentes.
    }
praise-faint =
    { $people ->
        [one] A peut-être complimenté { $people } personne sur son travail.
       *[other] A peut-être complimenté { $people } personnes différentes sur leur travail.
    }
care-faint =
    { $people ->
        [one] A peut-être eu une attention pour { $people } personne.
       *[other] A peut-être eu une attention pour { $people } personnes différentes.
    }
encouragement-faint =
    { $people ->
        [one] A peut-être encouragé { $people } personne.
       *[other] A peut-être encouragé { $people } personnes différentes.
    }
interest-faint =
    { $people ->
        [one] A peut-être posé à { $people } personne des questions sur elle-même ou sur son travail.
       *[other] A peut-être posé à { $people } personnes différentes des questions sur elles-mêmes ou sur leur travail.
    }
friendly_words-faint =
    { $count ->
        [one] { $count } publication contient peut-être des mots aimables.
       *[other] { $count } publications contiennent peut-être des mots aimables.
    }
welcome =
    { $people ->
        [one] A dit bonjour à { $people } personne nouvelle ou encore peu suivie.
       *[other] A dit bonjour à { $people } personnes nouvelles ou encore peu suivies.
    }
hostility =
    { $count ->
        [one] { $count } publication sur les { $posts } évaluées contient des mots durs envers d’autres.
       *[other] { $count } publications sur les { $posts } évaluées contiennent des mots durs envers d’autres.
    }
hostility-faint =
    { $count ->
        [one] { $count } publication sur les { $posts } évaluées contient peut-être des mots durs envers d’autres.
       *[other] { $count } publications sur les { $posts } évaluées contiennent peut-être des mots durs envers d’autres.
    }
sharpness = Le ton est un peu plus sec que celui de la plupart des gens.
repeated_harshness =
    { $people ->
        [one] Des mots durs envers { $people } personne, à plusieurs reprises, dans { $count } publications. Des mots gentils adressés à d’autres ne les compensent pas.
       *[other] Des mots durs envers { $people } personnes, à plusieurs reprises, dans { $count } publications. Des mots gentils adressés à d’autres ne les compensent pas.
    }
harsh_share =
    { $count ->
        [one] { $count } publication sur les { $posts } évaluées contient des mots durs. Des mots gentils ne compensent pas une telle part.
       *[other] { $count } publications sur les { $posts } évaluées contiennent des mots durs. Des mots gentils ne compensent pas une telle part.
    }
kindness_reach =
    { $people ->
        [one] Des mots gentils à { $people } personne jusqu’ici. Plus ils touchent de personnes, plus ils comptent.
       *[other] Des mots gentils à { $people } personnes jusqu’ici. Plus ils touchent de personnes, plus ils comptent.
    }
ordinary_replies =
    { $count ->
        [one] { $count } réponse ordinaire à des personnes avec qui l’échange a repris. Les mots gentils comptent davantage au milieu d’autres échanges et au fil des semaines.
       *[other] { $count } réponses ordinaires à des personnes avec qui l’échange a repris. Les mots gentils comptent davantage au milieu d’autres échanges et au fil des semaines.
    }
stock_phrases =
    { $count ->
        [one] Une formule gentille répétée ne compte qu’une fois : { $count } publication est presque identique à une précédente.
       *[other] Une formule gentille répétée ne compte qu’une fois : { $count } publications sont presque identiques à une précédente.
    }

## Verdicts

verdict-person =
    { $replies ->
        [one] Échange avec d’autres personnes. { $replies } publication sur { $posts } répond à quelqu’un.
       *[other] Échange avec d’autres personnes. { $replies } publications sur { $posts } répondent à quelqu’un.
    }
verdict-person-unknown = Écrit comme un être humain. Un programme peut aussi le faire.
verdict-one_way =
    { $replies ->
        [one] Publie surtout à sens unique : { $replies } publication sur { $posts } répond à quelqu’un.
       *[other] Publie surtout à sens unique : { $replies } publications sur { $posts } répondent à quelqu’un.
    }
verdict-one_way-reposts = Republie surtout ce que d’autres ont écrit.
verdict-automated-declared = Publie automatiquement, et le dit.
verdict-automated-label = Porte sur X la mention « Automatisé ».
verdict-automated-wording = Son profil est rédigé comme ceux des programmes : « { $quote } »
verdict-automated-clockwork = Semble automatisé : publie { $gap }, avec la régularité d’une horloge.
verdict-automated-persona = Semble automatisé : un flux régulier de publications semblables, à toute heure.
verdict-automated-near_duplicates =
    { $count ->
        [one] Semble automatisé : { $count } publication sur { $posts } est presque identique à une précédente.
       *[other] Semble automatisé : { $count } publications sur { $posts } sont presque identiques à une précédente.
    }
verdict-automated-near_duplicate_replies =
    { $people ->
        [one] Semble automatisé : n’a envoyé à { $people } personne que des réponses presque identiques à des publications précédentes.
       *[other] Semble automatisé : n’a envoyé à { $people } personnes différentes que des réponses presque identiques à des publications précédentes.
    }
automated-errs = Cette indication se trompe pour au plus 1 être humain sur { $people }.
verdict-organisation = Parle au nom d’une organisation, et le dit.
verdict-organisation-bio = Parle au nom d’une organisation. Son profil : « { $quote } »
verdict-unsure-declared = Le profil dit « { $quote } », mais les publications montrent des échanges avec d’autres personnes.
verdict-unsure-label = Porte sur X la mention « Automatisé », mais les publications montrent des échanges avec d’autres personnes.
verdict-unsure-few =
    { $posts ->
        [one] Pas encore assez d’éléments : { $posts } publication.
       *[other] Pas encore assez d’éléments : { $posts } publications.
    }
verdict-unsure-seen =
    { $posts ->
        [one] Pas encore assez d’éléments : vu { $posts } fois.
       *[other] Pas encore assez d’éléments : vu { $posts } fois.
    }
verdict-unsure-elsewhere = Pas encore assez d’éléments : ces publications n’ont été vues que sur d’autres sites.
verdict-unsure-none = Pas encore de publication publique à lire.
verdict-unsure-alike = Les publications ont toutes un style semblable ; des êtres humains comme des modèles de langage écrivent ainsi.
verdict-unsure-mixed = Les publications donnent des indices dans les deux sens.
verdict-unsure-reposts = Ne fait que republier ce que d’autres ont écrit.
verdict-unsure-links =
    { $replies ->
        [one] A répondu { $replies } fois, mais surtout par un lien, sans un mot.
       *[other] A répondu { $replies } fois, mais surtout par un lien, sans un mot.
    }
verdict-unsure-repeats =
    { $replies ->
        [one] A répondu { $replies } fois, mais surtout avec les mêmes mots.
       *[other] A répondu { $replies } fois, mais surtout avec les mêmes mots.
    }
verdict-unsure-replies_unknown = On ne sait pas lesquelles de ces publications sont des réponses.
verdict-corrected = C’est votre propre correction.
verdict-decided = La modération de ce serveur l’a décidé après une contestation.

## The line on the evidence

evidence-none = Aucune publication publique trouvée.
# $how is one of the messages below, in the middle of a sentence.
evidence =
    { $posts ->
        [one] { $posts } publication publique, { $how }.
       *[other] { $posts } publications publiques, { $how }.
    }
# $period is one of the messages “period-…”.
evidence-dated =
    { $posts ->
        [one] { $posts } publication publique, { $period }, { $how }.
       *[other] { $posts } publications publiques, { $period }, { $how }.
    }
# $source is the name of a network or of a server.
network-sample = Comptes d’exemple
network-web = Pages web et blogs
evidence-fetched = sur { $source }
evidence-fetched-and-seen = sur { $source }, dont { $seen } dans votre propre fil
# $hosts is a list of names of servers. Its last item can be “other-sites”.
evidence-fetched-and-seen-on = sur { $source }, dont { $seen } dans votre propre fil, sur { $hosts }
evidence-seen = dans votre propre fil
evidence-seen-on = dans votre propre fil, sur { $hosts }
evidence-file = dans un fichier
other-sites =
    { $count ->
        [one] { $count } autre site
       *[other] { $count } autres sites
    }
# $languages is a list of names of languages.
evidence-not_judged = La bienveillance n’est pas encore évaluée en { $languages }.

## Facts about an account

fact-joined = Inscription le { DAY($day) }.
fact-joined-new = Nouveau : inscription le { DAY($day) }.
fact-automation_source-flag = { $network } l’indique comme automatisé, selon le réglage du compte lui-même.
fact-automation_source-label = Le compte a lui-même activé la mention « Automatisé » de { $network }.
fact-automation_source-bio = Son profil le dit : « { $quote } ».
fact-automation_source-pattern = Personne ne le dit : Humankind a repéré un schéma dans ses publications.
fact-operator = Qui s’en occupe, dans ses propres mots : « { $quote } ».
fact-languages = Écrit en { $languages }.
fact-apps = Publie avec { $apps }.
fact-hidden_history = Reddit ne montre aucune publication de ce compte. On peut y masquer son historique.
fact-authorship = Humankind ne peut pas savoir si un modèle de langage a écrit ces publications.
fact-appealed = La personne à qui est ce compte conteste ce verdict. La modération de ce serveur décidera.
fact-about_me = Est-ce vous ?

## Parts of the sentences above

# Two sentences of this file, one after the other.
two-sentences = { $first } { $second }
# The name of a language.
language = { LANGUAGE($code) }
# The time between two posts, after “Posts …” and “Looks automated: posts …”.
interval =
    { $unit ->
        [day] { $count ->
            [one] chaque jour
           *[other] tous les { $count } jours
        }
        [hour] { $count ->
            [one] chaque heure
           *[other] toutes les { $count } heures
        }
        [minute] { $count ->
            [one] chaque minute
           *[other] toutes les { $count } minutes
        }
       *[second] { $count ->
            [one] chaque seconde
           *[other] toutes les { $count } secondes
        }
    }
period-day = le { DAY($first) }
period-within-year = du { DAY($first, year: "hidden") } au { DAY($last) }
period-years = du { DAY($first) } au { DAY($last) }
