# The page that checks one text, and the form for it, which the page “How it works” has as well.

try-title = Wypróbuj
try-lead = Wklej dowolny tekst, aby zobaczyć, jak życzliwe są jego słowa i które z nich się liczą.
try-result = Wynik
try-cut = Liczba przeczytanych znaków: { $count }. Dalszy ciąg tekstu pominięto.
# For screen readers, after a number.
try-of-100 = na 100
# $words are the words of the text that counted.
try-by = przez: { $words }
try-legend = Prawdopodobieństwa od 0 do 100. Od 50 wpis liczy się dla danego wymiaru, jeśli zwraca się do kogoś innego.
try-would-not-count = Ten tekst by się nie liczył.
try-empty = Nie ma jeszcze tekstu. Wklej jakiś poniżej.
try-another = Inny tekst
try-yours = Twój tekst

## The form

try-text = Tekst
try-language = Język
try-detect = wykryj
try-check = Sprawdź tekst
try-not-stored = Tekst jest czytany na tym komputerze i nie jest zapisywany.

## In which language the text was read

try-read-chosen = Język czytania: { LANGUAGE($language) }, zgodnie z twoim wyborem.
try-read-detected = Język czytania: { LANGUAGE($language) }, tak wykryto.
try-read-otherwise = Wybrany język to { LANGUAGE($chosen) }, ale litery tekstu wskazują na inny: { LANGUAGE($language) }.
try-not-detected = Nie udało się wykryć języka, więc nic nie jest oceniane. Dodaj kilka słów albo wybierz język.
try-not-judged = W tym języku życzliwość nie jest jeszcze oceniana: { LANGUAGE($language) }.

## What it is checked for

try-dimension-kind = W całości życzliwy
try-dimension-thanks = Dziękuje komuś
try-dimension-praise = Chwali to, co ktoś zrobił
try-dimension-care = Okazuje troskę
try-dimension-encouragement = Dodaje otuchy
try-dimension-interest = Pyta z zainteresowaniem
try-dimension-respect = Okazuje szacunek
try-dimension-contempt = Patrzy na kogoś z góry
try-dimension-hostile = W całości ostry

## What one text cannot show

try-limits = Czego nie pokaże jeden tekst
try-limit-one = Jeden tekst niewiele o kimś mówi. Konto jest oceniane na podstawie wielu wpisów, a każdy utarty zwrot liczy się raz.
try-limit-addressed = Słowa liczą się tylko wtedy, gdy zwracają się do innych ludzi lub ich dotyczą; tutaj nikt nie jest znany.
try-limit-irony = Ironia, cytaty i żarty między przyjaciółmi są brane dosłownie.
# $languages is a list of names of languages.
try-limit-languages = Życzliwość jest oceniana w tych językach: { $languages }. W innych nie.
# $page is page-nav-how.
try-weights = { $page }: tam są wszystkie wagi.
