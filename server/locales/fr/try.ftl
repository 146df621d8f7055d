# The page that checks one text, and the form for it, which the page “How it works” has as well.

try-title = Essayer
try-lead = Collez n’importe quel texte pour voir si ses mots sont bienveillants, et lesquels comptent.
try-result = Résultat
try-cut = Seuls les { $count } premiers caractères ont été lus.
# For screen readers, after a number.
try-of-100 = sur 100
# $words are the words of the text that counted.
try-by = par { $words }
try-legend = Probabilités de 0 à 100. À partir de 50, une publication compte pour une dimension si elle s’adresse à quelqu’un d’autre.
try-would-not-count = Ce texte ne compterait pas.
try-empty = Il n’y a pas encore de texte. Collez-en un ci-dessous.
try-another = Un autre texte
try-yours = Votre texte

## The form

try-text = Texte
try-language = Langue
try-detect = la détecter
try-check = Vérifier le texte
try-not-stored = Le texte est lu sur cette machine et n’est pas conservé.

## In which language the text was read

try-read-chosen = Lu en { LANGUAGE($language) }, selon votre choix.
try-read-detected = Lu en { LANGUAGE($language) }, langue détectée.
try-read-otherwise = Vous avez choisi « { LANGUAGE($chosen) } », mais le texte est écrit avec les lettres d’une autre langue : { LANGUAGE($language) }.
try-not-detected = La langue n’a pas pu être détectée, rien n’est donc évalué. Ajoutez quelques mots, ou choisissez la langue.
try-not-judged = La bienveillance n’est pas encore évaluée en { LANGUAGE($language) }.

## What it is checked for

try-dimension-kind = Bienveillant dans l’ensemble
try-dimension-thanks = Remercie quelqu’un
try-dimension-praise = Complimente quelqu’un sur ce qu’il a fait
try-dimension-care = Montre de l’attention
try-dimension-encouragement = Encourage
try-dimension-interest = Pose des questions avec intérêt
try-dimension-respect = Montre du respect
try-dimension-contempt = Regarde quelqu’un de haut
try-dimension-hostile = Dur dans l’ensemble

## What one text cannot show

try-limits = Ce qu’un seul texte ne peut pas montrer
try-limit-one = Un texte dit peu de chose de quelqu’un. Un compte est évalué d’après de nombreuses publications, et chaque formule toute faite compte une seule fois.
try-limit-addressed = Les mots ne comptent que s’ils s’adressent à d’autres personnes ou parlent d’elles ; ici, personne n’est connu.
try-limit-irony = L’ironie, les citations et les plaisanteries entre amis sont prises au pied de la lettre.
# $languages is a list of names of languages.
try-limit-languages = La bienveillance est évaluée dans ces langues : { $languages }. Elle ne l’est pas dans les autres.
# $page is page-nav-how.
try-weights = { $page } : tous les poids y figurent.
