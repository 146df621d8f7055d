# The page that checks one text, and the form for it, which the page “How it works” has as well.

try-title = Prova
try-lead = Incolla un testo qualsiasi per vedere quanto sono gentili le sue parole, e quali contano.
try-result = Risultato
try-cut = Sono stati letti solo i primi { $count } caratteri.
# For screen readers, after a number.
try-of-100 = su 100
# $words are the words of the text that counted.
try-by = per { $words }
try-legend = Probabilità da 0 a 100. Da 50 in su un post conta per una dimensione, se si rivolge a qualcun altro.
try-would-not-count = Questo testo non conterebbe.
try-empty = Non c’è ancora un testo. Incollane uno qui sotto.
try-another = Un altro testo
try-yours = Il tuo testo

## The form

try-text = Testo
try-language = Lingua
try-detect = rilevala
try-check = Controlla il testo
try-not-stored = Il testo viene letto su questo computer e non viene salvato.

## In which language the text was read

try-read-chosen = Letto in { LANGUAGE($language) }, come hai scelto.
try-read-detected = Letto in { LANGUAGE($language) }, la lingua rilevata.
try-read-otherwise = Hai scelto { LANGUAGE($chosen) }, ma il testo è scritto con le lettere di un’altra lingua: { LANGUAGE($language) }.
try-not-detected = Non è stato possibile rilevare la lingua, quindi non si valuta nulla. Aggiungi qualche parola, o scegli la lingua.
try-not-judged = La gentilezza non viene ancora valutata in { LANGUAGE($language) }.

## What it is checked for

try-dimension-kind = Gentile nel complesso
try-dimension-thanks = Ringrazia qualcuno
try-dimension-praise = Loda quello che qualcuno ha fatto
try-dimension-care = Ha un pensiero per qualcuno
try-dimension-encouragement = Incoraggia
try-dimension-interest = Chiede con interesse
try-dimension-respect = Mostra rispetto
try-dimension-contempt = Guarda qualcuno dall’alto in basso
try-dimension-hostile = Duro nel complesso

## What one text cannot show

try-limits = Che cosa un solo testo non può mostrare
try-limit-one = Un testo dice poco di una persona. Un account si valuta in base a molti post, e ogni frase fatta conta una volta sola.
try-limit-addressed = Le parole contano solo se si rivolgono ad altre persone o parlano di loro; qui non si conosce nessuno.
try-limit-irony = L’ironia, le citazioni e gli scherzi tra amici vengono presi alla lettera.
# $languages is a list of names of languages.
try-limit-languages = La gentilezza viene valutata in queste lingue: { $languages }. Nelle altre no.
# $page is page-nav-how.
try-weights = { $page }: lì trovi tutti i pesi.
