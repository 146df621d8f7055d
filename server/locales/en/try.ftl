# The page that checks one text, and the form for it, which the page “How it works” has as well.

try-title = Try it
try-lead = Paste any text to see how kind its words are, and which words count.
try-result = Result
try-cut = Only the first { $count } characters were read.
# For screen readers, after a number.
try-of-100 = of 100
# $words are the words of the text that counted.
try-by = by { $words }
try-legend = Probabilities from 0 to 100. From 50, a post counts for a dimension if it is addressed to somebody else.
try-would-not-count = This text would not count.
try-empty = There is no text yet. Paste some below.
try-another = Another text
try-yours = Your text

## The form

try-text = Text
try-language = Language
try-detect = detect it
try-check = Check the text
try-not-stored = The text is read on this machine and not stored.

## In which language the text was read

try-read-chosen = Read as { LANGUAGE($language) }, as you chose.
try-read-detected = Read as { LANGUAGE($language) }, as detected.
try-read-otherwise = You chose { LANGUAGE($chosen) }, but the text is written in the letters of { LANGUAGE($language) }.
try-not-detected = The language could not be detected, so nothing is judged. Add a few more words, or choose the language.
try-not-judged = Kindness is not judged in { LANGUAGE($language) } yet.

## What it is checked for

try-dimension-kind = Kind as a whole
try-dimension-thanks = Thanks somebody
try-dimension-praise = Praises what somebody did
try-dimension-care = Shows care
try-dimension-encouragement = Encourages
try-dimension-interest = Asks with interest
try-dimension-respect = Is respectful
try-dimension-contempt = Looks down on somebody
try-dimension-hostile = Harsh as a whole

## What one text cannot show

try-limits = What one text cannot show
try-limit-one = One text shows little about anybody. An account is judged by many posts, and each stock phrase counts once.
try-limit-addressed = Words count only when they are addressed to or about other people; here nobody is known.
try-limit-irony = Irony, quotes and jokes between friends are taken literally.
# $languages is a list of names of languages.
try-limit-languages = Kindness is judged in { $languages }. Other languages are not judged.
# $page is page-nav-how.
try-weights = { $page } shows every weight.
