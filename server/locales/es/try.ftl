# The page that checks one text, and the form for it, which the page “How it works” has as well.

try-title = Pruébalo
try-lead = Pega cualquier texto para ver con qué amabilidad habla y qué palabras cuentan.
try-result = Resultado
try-cut = Solo se leyeron los primeros { $count } caracteres.
# For screen readers, after a number.
try-of-100 = de 100
# $words are the words of the text that counted.
try-by = por { $words }
try-legend = Probabilidades de 0 a 100. A partir de 50, una publicación cuenta para una dimensión si se dirige a otra persona.
try-would-not-count = Este texto no contaría.
try-empty = Todavía no hay texto. Pega uno abajo.
try-another = Otro texto
try-yours = Tu texto

## The form

try-text = Texto
try-language = Idioma
try-detect = detectarlo
try-check = Comprobar el texto
try-not-stored = El texto se lee en este equipo y no se guarda.

## In which language the text was read

try-read-chosen = Idioma de lectura: { LANGUAGE($language) }, el que elegiste.
try-read-detected = Idioma de lectura: { LANGUAGE($language) }, el que se detectó.
try-read-otherwise = Elegiste { LANGUAGE($chosen) }, pero el texto está escrito con las letras de este otro idioma: { LANGUAGE($language) }.
try-not-detected = No se pudo detectar el idioma, así que no se valora nada. Añade unas palabras más o elige el idioma.
try-not-judged = La amabilidad aún no se valora en este idioma: { LANGUAGE($language) }.

## What it is checked for

try-dimension-kind = Amable en conjunto
try-dimension-thanks = Da las gracias a alguien
try-dimension-praise = Elogia lo que hizo alguien
try-dimension-care = Se preocupa por alguien
try-dimension-encouragement = Da ánimos
try-dimension-interest = Pregunta con interés
try-dimension-respect = Muestra respeto
try-dimension-contempt = Mira a alguien por encima del hombro
try-dimension-hostile = Duro en conjunto

## What one text cannot show

try-limits = Lo que un solo texto no puede mostrar
try-limit-one = Un texto dice poco de nadie. Una cuenta se valora por muchas publicaciones, y cada frase hecha cuenta una sola vez.
try-limit-addressed = Las palabras solo cuentan cuando se dirigen a otras personas o hablan de ellas; aquí no se conoce a nadie.
try-limit-irony = La ironía, las citas y las bromas entre amistades se toman al pie de la letra.
# $languages is a list of names of languages.
try-limit-languages = La amabilidad se valora en { $languages }. En otros idiomas no.
# $page is page-nav-how.
try-weights = { $page }: allí están todos los pesos.
