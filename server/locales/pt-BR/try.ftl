# The page that checks one text, and the form for it, which the page “How it works” has as well.

try-title = Experimente
try-lead = Cole qualquer texto para ver o quanto as palavras são gentis e quais delas contam.
try-result = Resultado
try-cut = Só os primeiros { $count } caracteres foram lidos.
# For screen readers, after a number.
try-of-100 = de 100
# $words are the words of the text that counted.
try-by = por { $words }
try-legend = Probabilidades de 0 a 100. A partir de 50, um post conta para uma dimensão se falar com outra pessoa.
try-would-not-count = Este texto não contaria.
try-empty = Ainda não há texto. Cole um abaixo.
try-another = Outro texto
try-yours = Seu texto

## The form

try-text = Texto
try-language = Idioma
try-detect = detectar
try-check = Verificar o texto
try-not-stored = O texto é lido neste computador e não é guardado.

## In which language the text was read

try-read-chosen = Lido em { LANGUAGE($language) }, como você escolheu.
try-read-detected = Lido em { LANGUAGE($language) }, o idioma detectado.
try-read-otherwise = Você escolheu { LANGUAGE($chosen) }, mas o texto está escrito com as letras deste outro idioma: { LANGUAGE($language) }.
try-not-detected = Não foi possível detectar o idioma, por isso nada é avaliado. Acrescente mais algumas palavras ou escolha o idioma.
try-not-judged = A gentileza ainda não é avaliada em { LANGUAGE($language) }.

## What it is checked for

try-dimension-kind = Gentil no conjunto
try-dimension-thanks = Agradece a alguém
try-dimension-praise = Elogia o que alguém fez
try-dimension-care = Mostra carinho
try-dimension-encouragement = Dá força
try-dimension-interest = Pergunta com interesse
try-dimension-respect = Mostra respeito
try-dimension-contempt = Olha alguém de cima
try-dimension-hostile = Duro no conjunto

## What one text cannot show

try-limits = O que um texto só não pode mostrar
try-limit-one = Um texto mostra pouco sobre qualquer pessoa. Uma conta é avaliada por muitos posts, e cada frase pronta conta uma vez só.
try-limit-addressed = As palavras só contam quando se dirigem a outras pessoas ou falam delas; aqui não se conhece ninguém.
try-limit-irony = Ironia, citações e brincadeiras entre amigos são lidas ao pé da letra.
# $languages is a list of names of languages.
try-limit-languages = A gentileza é avaliada nestes idiomas: { $languages }. Nos outros, não.
# $page is page-nav-how.
try-weights = { $page }: lá estão todos os pesos.
