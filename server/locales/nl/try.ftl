# The page that checks one text, and the form for it, which the page “How it works” has as well.

try-title = Zelf proberen
try-lead = Plak een tekst en zie hoe vriendelijk de woorden zijn, en welke woorden tellen.
try-result = Resultaat
try-cut = Alleen de eerste { $count } tekens zijn gelezen.
# For screen readers, after a number.
try-of-100 = van 100
# $words are the words of the text that counted.
try-by = door { $words }
try-legend = Kansen van 0 tot 100. Vanaf 50 telt een bericht voor een dimensie als het tegen iemand anders is gericht.
try-would-not-count = Deze tekst zou niet tellen.
try-empty = Er is nog geen tekst. Plak hieronder iets.
try-another = Een andere tekst
try-yours = Je tekst

## The form

try-text = Tekst
try-language = Taal
try-detect = herkennen
try-check = De tekst bekijken
try-not-stored = De tekst wordt op deze computer gelezen en niet bewaard.

## In which language the text was read

try-read-chosen = Gelezen als { LANGUAGE($language) }, zoals je hebt gekozen.
try-read-detected = Gelezen als { LANGUAGE($language) }, zoals herkend.
try-read-otherwise = Je koos { LANGUAGE($chosen) }, maar de tekst is geschreven in de letters van een andere taal: { LANGUAGE($language) }.
try-not-detected = De taal kon niet worden herkend, dus er wordt niets beoordeeld. Voeg nog een paar woorden toe, of kies de taal.
try-not-judged = Vriendelijkheid wordt in deze taal nog niet beoordeeld: { LANGUAGE($language) }.

## What it is checked for

try-dimension-kind = Als geheel vriendelijk
try-dimension-thanks = Bedankt iemand
try-dimension-praise = Prijst wat iemand heeft gedaan
try-dimension-care = Leeft mee
try-dimension-encouragement = Moedigt aan
try-dimension-interest = Vraagt met belangstelling
try-dimension-respect = Toont respect
try-dimension-contempt = Kijkt op iemand neer
try-dimension-hostile = Als geheel hard

## What one text cannot show

try-limits = Wat één tekst niet kan laten zien
try-limit-one = Eén tekst zegt weinig over iemand. Een account wordt op veel berichten beoordeeld, en elke standaardzin telt één keer.
try-limit-addressed = Woorden tellen alleen als ze tegen andere mensen zijn gericht of over hen gaan; hier is niemand bekend.
try-limit-irony = Ironie, citaten en grappen tussen vrienden worden letterlijk genomen.
# $languages is a list of names of languages.
try-limit-languages = Vriendelijkheid wordt in deze talen beoordeeld: { $languages }. In andere talen niet.
# $page is page-nav-how.
try-weights = { $page }: daar staan alle gewichten.
