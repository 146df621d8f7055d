# The page “How it works”: what each score, signal and trait measures, and the rules of the verdicts.

help-score-humanity = Est-ce un être humain qui écrit ici ?
help-score-conversation = Le compte parle-t-il avec les gens, ou seulement devant eux ?
help-score-kindness = Ses mots sont-ils bienveillants envers les autres ?
help-likeness = La présence humaine sans sa marge. La présence humaine ne retire aucun point pour les habitudes que beaucoup de gens partagent avec les programmes. Le verdict « être humain » demande davantage : ici, chacune de ces habitudes compte.
help-signal-declared_automation = Indique si le réseau du compte le présente comme automatisé, ou si son profil le dit ou est rédigé comme ceux des programmes : 1 veut dire oui. Les mots du profil ne comptent que si les publications ne montrent pas d’échanges avec d’autres personnes.
help-signal-feed = À quel point les publications ressemblent à un fil de titres de presse. Ce signal réunit les traits de ce schéma, indiqués plus bas ; 0 correspond à un être humain typique. Ce n’est pas dit d’un compte qui répond le plus souvent, ou qui parle avec plusieurs personnes avec ses propres mots. Ni d’un compte qui partage surtout des résultats de jeux, ou qui ne fait que saluer, souhaiter et remercier.
help-signal-persona = À quel point les publications ressemblent à celles d’un programme qui imite un être humain et publie régulièrement à toute heure. Ce signal réunit les traits de ce schéma, indiqués plus bas ; 0 correspond à un être humain typique. Un rythme régulier ne compte que si les publications arrivent à toute heure. Il ne compte jamais si le compte répond plusieurs fois aux mêmes personnes avec ses propres mots ; sinon, quand on sait quelles publications sont des réponses, il ne compte que dans la mesure où le style correspond aussi. Ce n’est pas dit d’un compte qui ne fait que saluer, souhaiter et remercier.
help-signal-repeat_conversations = À combien de personnes le compte a répondu au moins deux fois, avec des mots différents. La valeur 1 correspond à une personne, 2 à trois, 3 à sept et 4 à quinze.
help-signal-automation_client = La part des publications envoyées avec un outil qui publie automatiquement, parmi celles dont l’application est connue.
help-signal-near_duplicates = La part des publications presque identiques à une précédente. Les liens et les nombres n’y changent rien. Les résultats de jeux ne comptent pas.
help-signal-clockwork = La part des pauses entre publications qui suivent un même intervalle régulier de six heures et demie au plus ; un intervalle plus long est celui d’un réveil. N’est pas retenu si le compte répond plusieurs fois aux mêmes personnes avec ses propres mots.
help-signal-round_the_clock = La part des semaines où les publications sont arrivées à toute heure du jour et de la nuit et après des pauses semblables, parmi les semaines d’au moins dix publications. Si l’on dort, ou si l’on fait des pauses tantôt longues, tantôt courtes, on n’a aucune semaine de ce genre. N’est pas retenu si le compte répond plusieurs fois aux mêmes personnes avec ses propres mots, ni si un même intervalle convient à presque toutes les pauses.
help-signal-near_duplicate_replies = La part des réponses presque identiques à une précédente, lorsqu’au moins trois personnes n’ont rien reçu d’autre.
help-signal-reply_share = La part des publications qui répondent à quelqu’un d’autre.
help-signal-follow_up_replies = La part des réponses aux personnes à qui le compte a répondu au moins deux fois, parmi ces réponses et toutes les publications hors réponses.
help-signal-questions_in_replies = La part des réponses qui demandent quelque chose, parmi ces réponses et toutes les publications hors réponses.
help-signal-people_replied_to = La part des personnes différentes à qui le compte a répondu, parmi ces personnes et toutes les publications hors réponses.
help-signal-several_days = La part des personnes à qui le compte a répondu sur deux jours ou plus, parmi ces personnes et toutes les publications hors réponses.
help-signal-quick_turns = La part des personnes qui ont reçu deux réponses en six heures, parmi ces personnes et toutes les publications hors réponses.
help-signal-questions = La part des publications, hors réponses, qui demandent quelque chose et ne contiennent pas de lien. Ne compte que pour les comptes qui répondent aussi à d’autres personnes.
help-signal-links = La part des publications, hors réponses, qui contiennent un lien.
help-signal-short_posts = La part des publications, hors réponses, de moins de quarante caractères. Ne compte que pour les comptes qui répondent aussi à d’autres personnes.
help-signal-casual_posts = La part des publications, hors réponses, où le compte rit ou bavarde. Ne compte que pour les comptes qui répondent aussi à d’autres personnes.
help-signal-exchanges = À combien de personnes le compte a répondu plus d’une fois, dont une fois à leur propre réponse. Connu là où le réseau montre le fil. La valeur 1 correspond à une personne, 2 à trois, 3 à sept et 4 à quinze.
help-signal-reaching_out = À combien de personnes nouvelles ou encore peu suivies le compte a répondu. La valeur 1 correspond à une personne, 2 à trois, 3 à sept et 4 à quinze.
help-signal-thanks = Combien de personnes le compte a remerciées ; un merci qui ne fait que conclure une demande ne compte pas. Chaque publication compte selon sa probabilité, et pour moitié si elle ne s’adresse à personne en particulier. Les publications qui ont la moitié de leurs mots en commun comptent une seule fois. La valeur 1 correspond à une personne, 2 à trois, 3 à sept et 4 à quinze.
help-signal-praise = Combien de personnes le compte a complimentées sur leur travail. Chaque publication compte selon sa probabilité, et pour moitié si elle ne s’adresse à personne en particulier. Les publications qui ont la moitié de leurs mots en commun comptent une seule fois. La valeur 1 correspond à une personne, 2 à trois, 3 à sept et 4 à quinze.
help-signal-care = Pour combien de personnes le compte a eu une attention. Chaque publication compte selon sa probabilité, et pour moitié si elle ne s’adresse à personne en particulier. Les publications qui ont la moitié de leurs mots en commun comptent une seule fois. La valeur 1 correspond à une personne, 2 à trois, 3 à sept et 4 à quinze.
help-signal-encouragement = Combien de personnes le compte a encouragées. Chaque publication compte selon sa probabilité, et pour moitié si elle ne s’adresse à personne en particulier. Les publications qui ont la moitié de leurs mots en commun comptent une seule fois. La valeur 1 correspond à une personne, 2 à trois, 3 à sept et 4 à quinze.
help-signal-interest = À combien de personnes le compte a posé des questions sur elles-mêmes ou sur leur travail. Seules les réponses comptent. Chaque publication compte selon sa probabilité, et pour moitié si elle ne s’adresse à personne en particulier. Les publications qui ont la moitié de leurs mots en commun comptent une seule fois. La valeur 1 correspond à une personne, 2 à trois, 3 à sept et 4 à quinze.
help-signal-friendly_words = Combien de publications sont chaleureuses ou courtoises dans l’ensemble, quoi qu’elles fassent. Chaque publication compte selon sa probabilité, et pour moitié si elle ne s’adresse à personne en particulier. Les publications qui ont la moitié de leurs mots en commun comptent une seule fois, de même que celles adressées à une même personne. Les demandes qui se terminent par un merci ne comptent pas. La valeur 1 correspond à une publication, 2 à trois, 3 à sept et 4 à quinze.
help-signal-welcome = À combien de personnes nouvelles ou encore peu suivies le compte a dit bonjour. La valeur 1 correspond à une personne, 2 à trois, 3 à sept et 4 à quinze.
help-signal-hostility = La part des publications évaluées qui contiennent des mots durs envers d’autres ; chacune compte selon sa probabilité, et pour trois quarts si elle ne s’adresse à personne en particulier. Les publications qui en répètent une précédente ne réduisent pas cette part, et celle-ci compte moins lorsqu’il y a peu de publications. Les taquineries ne comptent pas : des mots durs adressés à quelqu’un qui reçoit aussi des mots gentils et avec qui le compte rit au moins aussi souvent. Les réponses à des attaques comptent pour un quart : celles qui demandent à avoir la paix, disent ce qui a été fait ou annoncent un signalement.
help-signal-sharpness = À quel point les publications évaluées sans mots durs ont un ton sec : combien les mots durs y sont plus probables que dans n’importe quel texte, en moyenne. Les publications gentilles, celles qui en répètent une autre et celles adressées à des personnes avec qui les mots durs sont des taquineries ne comptent pas. Avec peu de publications, l’effet est moindre. Ce qui est habituel n’enlève aucun point. Seules comptent les publications en anglais qui s’adressent à quelqu’un ou disent « je », « nous » ou « tu » ; pas les titres ni les listes.
help-signal-repeated_harshness = Combien de publications aux mots durs s’adressent à une même personne, lorsqu’au moins trois d’entre elles diffèrent et qu’elles forment un cinquième de toutes les publications adressées à cette personne. Les taquineries et les réponses à des attaques ne comptent pas.
help-signal-harsh_share = La part des publications évaluées qui contiennent clairement des mots durs ; pour les taquineries et les réponses à des attaques, voir « mots durs envers d’autres ».
help-signal-kindness_reach = Combien de personnes différentes ont reçu des mots gentils, dans des termes différents, plus un quart des autres personnes qui ont reçu une réponse. Quelques comptes qui se complimentent entre eux ne peuvent pas aller bien loin.
help-signal-ordinary_replies = Combien de réponses sans mots gentils sont allées à des personnes qui ont reçu au moins deux réponses différentes ; plus un demi pour chaque jour de publications ordinaires après les sept premiers. Les mots gentils collés sous de nombreuses publications arrivent sans autre échange, et en quelques jours.
help-trait-length_spread = À quel point la longueur des publications varie. 0 veut dire que toutes ont la même longueur.
help-trait-style_mix = À quel point le style varie d’une publication à l’autre : majuscules, ponctuation, émojis, hashtags, liens, publications très courtes. 0 veut dire que toutes ont le même style.
help-trait-same_layout = À quelle fréquence deux publications disposent de la même façon les mots, la ponctuation et les liens. La valeur −1 correspond à une paire de publications sur dix, −2 à une sur cent et −4 à aucune.
help-trait-exact_duplicates = À quelle fréquence deux publications ont exactement les mêmes mots. La valeur −1 correspond à une paire de publications sur dix, −2 à une sur cent et −4 à aucune.
help-trait-capitals = La part moyenne des mots qui commencent par une majuscule, comme dans les titres anglais. L’allemand est mis à part : il en met une à chaque nom.
help-trait-first_person = À quelle fréquence les publications disent « je » ou « nous », par rapport à l’usage de leur langue. 1 correspond à l’usage.
help-trait-questions = La part des publications avec un point d’interrogation.
help-trait-exclamations = La part des publications avec un point d’exclamation.
help-trait-mentions = La part des publications qui répondent à quelqu’un ou mentionnent quelqu’un.
help-trait-links = La part des publications avec un lien.
help-trait-hashtags = La part des publications avec un hashtag.
help-trait-unpunctuated = La part des publications dont la dernière phrase se termine sans ponctuation.
help-trait-stock_enthusiasm = La part des publications avec une formule que les programmes qui écrivent emploient souvent, comme « hâte de voir ça ».
help-trait-burstiness = Indique si les publications arrivent par rafales. 0 veut dire qu’elles arrivent à des moments quelconques, 1 seulement par rafales, et −1 à intervalles réguliers.
help-trait-gap_spread = À quel point les pauses entre les publications varient. 0 veut dire qu’elles ont toutes la même durée.
help-trait-quick_succession = La part des publications qui suivent la précédente en moins de trois minutes.
help-trait-rhythm_memory = Indique si les pauses courtes se suivent, comme lorsqu’on prend un moment pour écrire. 0 veut dire que non, 1 qu’elles se suivent toujours.
help-trait-quietest_hours = La part des publications pendant les six heures les plus calmes de la journée, quel que soit le fuseau horaire. Quand on dort, on n’y publie presque rien.
threshold-shown = repose sur au moins { $few } publications, avec un intervalle à 90 % d’au plus { $width } points ; sinon, aucun nombre n’est affiché
threshold-unsure = moins de { $few } publications, ou des indices dans les deux sens
threshold-person = une ressemblance avec un être humain d’au moins { $likeness }, une conversation d’au moins { $conversation } et au moins une réponse ; lorsqu’on ne sait pas quelles publications sont des réponses, une ressemblance d’au moins { $alone }, à partir de { $posts } publications
threshold-one_way = au moins { $posts } publications, et une conversation d’au plus { $conversation }
threshold-declared = la mention du réseau lui-même ; ou bien le profil le dit ou est rédigé comme ceux des programmes, et le compte ne répond deux fois à personne avec ses propres mots
threshold-pattern = une valeur d’au moins { $value } dans au moins { $posts } publications, au plus { $own } % des publications dont les mots ne se répètent nulle part, à intervalles courts et réguliers ou à toute heure, sans répondre deux fois à qui que ce soit avec ses propres mots ; lorsque l’heure n’est pas connue, au moins { $timeless } publications qui sont presque toutes des copies avec un lien
threshold-pattern-both = une valeur d’au moins { $value } dans au moins { $posts } publications, d’au moins { $rhythm } d’après les seules heures de publication et { $style } d’après la seule façon d’écrire, des publications à toute heure, sans répondre deux fois à qui que ce soit avec ses propres mots ; ses propres mots à intervalles réguliers ne suffisent pas
threshold-outreach = un compte suivi par au plus { $followers } autres, ou ouvert depuis au plus { $days } jours au moment de la réponse
threshold-unknown = chaque réponse à quelqu’un que le réseau ne nomme pas compte comme d’habitude : { $people } pour les personnes différentes, { $again } pour les nouvelles réponses à la même personne, { $days } pour les réponses un autre jour, { $turns } pour deux réponses en six heures ; lorsque les heures manquent, une personne qui a reçu plusieurs réponses compte { $timeless_days } pour un autre jour et { $timeless_turns } pour six heures
threshold-likely = une probabilité d’au moins { $likely } d’après les mots

## The page itself

how-lead = Chaque score est une simple somme. Cette page indique tout ce qui peut le relever ou l’abaisser, avec les courbes que le serveur utilise.
how-laws = Ce qui est promis
how-patterns = Schémas d’automatisation
how-words = Les mots qui pèsent le plus
how-try = Essayer avec un texte
how-verdicts = Des scores au verdict
how-not-counted = Ce qui n’est jamais compté
how-measured = Ce que cela vaut
how-limits = Ce que Humankind ne peut pas savoir
how-start = Le score part de { $points } et reste entre 0 et 100.
how-span-both = Abaisse le score de { $lowest } points au plus, le relève de { $highest } au plus.
how-span-lowers = Abaisse le score de { $lowest } points au plus ; ne le relève jamais.
how-span-raises = Relève le score de { $highest } points au plus ; ne l’abaisse jamais.
how-curve = La courbe en chiffres
# $name is what the curve measures.
how-curve-of = { $name } en chiffres
# The names of the two columns of a curve.
how-value = Valeur
how-points = Points
how-most = Maximum
how-unusual = À quel point c’est inhabituel
how-posts = Publications
how-up-or-down = Points en plus ou en moins
how-likeness-value = Ressemblance
how-probability = Probabilité
how-bounds = Limites
how-bounds-help = Quoi qu’ajoutent les signaux, le score ne peut pas dépasser ce que permet chacune de ces limites.
how-exactness = Avec quelle précision il est connu
how-exactness-help = Neuf fois sur dix, le même compte lu à un autre moment obtient une valeur aussi proche.
how-exactness-more = Plus il y a de publications, plus elle est proche ; les gens changent, l’écart n’atteint donc jamais zéro.
how-patterns-help = Les programmes écrivent de différentes façons ; chaque façon est donc un schéma à part, fait de traits. La courbe d’un trait montre à quel point une valeur est inhabituelle chez les gens.
how-pattern =
    { $count ->
        [one] { $name } : { $count } trait
       *[other] { $name } : { $count } traits
    }
how-weight = Poids : { $weight }.
# $languages is a list of names of languages, $folder a path.
how-words-help = La bienveillance est évaluée d’après des mots seuls, des paires de mots et des parties de mots. Elle l’est dans ces langues : { $languages } ; tous les poids sont dans les fichiers de { $folder }.
how-words-in = Les mots qui pèsent le plus : { $language }
how-dimension = Dimension
how-words-like = Des mots comme
how-try-help = Voyez si ses mots sont bienveillants, et lesquels comptent.
how-verdict = Verdict
how-when = Quand
how-likeness = Ressemblance avec un être humain
how-chance = La probabilité que ce soit un être humain
how-chance-help = La probabilité que ce soit un être humain qui écrive, selon la ressemblance avec un être humain, lorsque neuf comptes sur dix sont des êtres humains.
how-model = Modèle de calcul { $model }. Les mêmes publications au même moment donnent toujours les mêmes scores.

## The laws

how-law-people = Les gens comptent plus que les chiffres
    .text = Les abonnés, les « j’aime », les republications reçues et les badges payants n’entrent jamais dans un score.
how-law-talking = Parler à quelqu’un ne vous coûte jamais rien
    .text = Une réponse aimable n’abaisse jamais un score, si petit que soit le compte qui la reçoit. Aller vers des personnes nouvelles ou encore peu suivies aide.
how-law-sums = Pas de recette secrète
    .text = Chaque score est la somme exacte des points de sa fiche, et chaque point indique ses publications.
how-law-unsure = Mieux vaut douter que se tromper
    .text = Chaque score dit avec quelle précision il est connu. Lorsqu’il y a trop peu d’éléments, le verdict est « encore incertain ».
how-law-kindness = La bienveillance ne se fabrique pas à la chaîne
    .text = Les mêmes mots gentils envoyés encore et encore comptent une seule fois ; des compliments distribués à des inconnus ne rapportent presque rien.
how-law-descriptions = Des descriptions, pas des insultes
    .text = « À sens unique » et « automatisé » décrivent la façon dont un compte publie. Un programme qui dit en être un est présenté comme tel, sans reproche.
how-law-privacy = Ce que vous lisez reste chez vous
    .text = Seule cette machine sait quels comptes vous recherchez. Le serveur lit un compte depuis son propre réseau, sans utiliser votre session.
    .opt-outs = Si quelqu’un ne souhaite pas de score, nous le respectons.
how-law-privacy-third-party = { $network } est lu au moyen de { $service }, qui apprend quels comptes vous y recherchez.
how-law-correction = Votre propre correction l’emporte
    .text = Quand vous savez mieux, dites-le sur la fiche. Cela vaut jusqu’à ce que vous le supprimiez.

## What is never counted, and what cannot be known

how-not-counted-followers = Combien de personnes suivent un compte, ou combien il en suit.
how-not-counted-likes = Les « j’aime », les étoiles, et le nombre de fois où d’autres l’ont republié.
how-not-counted-paid = La vérification, les coches, et tout ce qui a été payé.
how-not-counted-opinions = Les opinions, les sujets, les noms, les images, les visages.
how-not-counted-grammar = L’orthographe, la grammaire et la langue d’une publication. Dans les langues inconnues, la bienveillance n’est pas évaluée.
how-not-counted-private = Les messages privés, les comptes verrouillés, les publications réservées aux abonnés.
how-limit-data = Appris sur des données publiques de quelques réseaux, surtout en anglais et d’avant 2025. D’autres lieux et d’autres années peuvent différer.
how-limit-programs = Seuls se remarquent les comptes qui écrivent comme un fil de titres ou comme un personnage programmé. Un programme qui écrit comme un être humain ne se remarque pas.
how-limit-irony = Les mots sont évalués sans savoir à qui ils s’adressent : l’ironie, les citations et les plaisanteries entre amis sont mal comprises.
how-limit-languages = La bienveillance n’est évaluée que dans les langues citées plus haut. Dans les autres, les deux autres scores comptent quand même.
how-limit-quiet = Une personne qui ne répond presque jamais semble à sens unique, et un programme soigné peut ressembler à un être humain.
how-limit-public = Seules les publications publiques comptent, et parmi elles les plus récentes. Les gens sont plus que leurs publications.

## How well it does

# $model is a number with a dot. $windows are series of posts.
how-measured-on = Mesuré le { DAY($day) } sur { $windows } séries classées de publications de { $people } comptes et familles de comptes, toujours avec un modèle qui n’avait pas appris des données sur lesquelles il était mesuré.
how-measured-model = C’était le modèle { $model } ; celui qui est utilisé est { $used }.
# $set is the name of a collection of accounts.
how-measured-bots = Robots de { $set }
how-measured-two-way-windows = En conversation ou à sens unique, d’après les autres publications du compte
how-measured-two-way-kind = En conversation ou à sens unique, d’après le type de compte
how-method-forest = forêt aléatoire
how-method-boosting = gradient boosting
how-method-reply-share = part des réponses seule
how-method-profile = forêt aléatoire sur les profils
how-measured-legend = À quelle fréquence les deux sortes de comptes sont mises dans le bon ordre ; 0,5 correspond au hasard. La bande plus claire contient la vraie valeur dans 95 cas sur 100.
# The table is in English, as the evaluation writes it.
how-targets = Tous les objectifs, et s’ils sont atteints
how-targets-table = Tous les objectifs

## The names of rules in the table of verdicts

threshold-name-shown = un score affiché
threshold-name-declared = { $verdict }, d’après le compte lui-même
# $pattern is a how-name.
threshold-name-by = { $verdict }, d’après : { $pattern }
threshold-name-outreach = compte nouveau ou encore peu suivi
threshold-name-unknown = réponses à des personnes non nommées ou à des moments inconnus
threshold-name-likely = publication bienveillante ou dure

## The names of signals, limits, patterns and traits, as headings

how-name-automation_client = outil de publication automatique
how-name-burstiness = rafales
how-name-capitals = majuscules
how-name-care = attention aux autres
how-name-casual_posts = publications décontractées
how-name-clockwork = régularité d’horloge
how-name-contempt = mépris
how-name-declared_automation = automatisation déclarée
how-name-encouragement = encouragement
how-name-exact_duplicates = copies exactes
how-name-exchanges = échanges
how-name-exclamations = exclamations
how-name-feed = fil de titres
how-name-first_person = première personne
how-name-follow_up_replies = nouvelles réponses à la même personne
how-name-friendly_words = mots aimables
how-name-gap_spread = variation des pauses
how-name-harsh_share = part des publications dures
how-name-hashtags = hashtags
how-name-hostility = mots durs envers d’autres
how-name-interest = intérêt
how-name-kindness_reach = portée de la bienveillance
how-name-length_spread = variation de la longueur
how-name-links = liens
how-name-mentions = mentions
how-name-near_duplicate_replies = réponses presque identiques
how-name-near_duplicates = publications presque identiques
how-name-ordinary_replies = réponses ordinaires
how-name-people_replied_to = personnes ayant reçu une réponse
how-name-persona = personnage
how-name-praise = compliments
how-name-questions = questions
how-name-questions_in_replies = questions dans les réponses
how-name-quick_succession = publications coup sur coup
how-name-quick_turns = échanges rapides
how-name-quietest_hours = heures les plus calmes
how-name-reaching_out = pas vers les autres
how-name-repeat_conversations = conversations répétées
how-name-repeated_harshness = dureté répétée
how-name-reply_share = part des réponses
how-name-respect = respect
how-name-rhythm_memory = mémoire du rythme
how-name-round_the_clock = à toute heure
how-name-same_layout = même mise en forme
how-name-several_days = plusieurs jours
how-name-sharpness = ton sec
how-name-short_posts = publications courtes
how-name-stock_enthusiasm = enthousiasme tout fait
how-name-style_mix = variation du style
how-name-thanks = remerciements
how-name-unpunctuated = sans ponctuation finale
how-name-welcome = mots de bienvenue
