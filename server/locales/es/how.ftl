# The page “How it works”: what each score, signal and trait measures, and the rules of the verdicts.

help-score-humanity = ¿Escribe aquí una persona?
help-score-conversation = ¿La cuenta conversa con otras personas o solo les habla?
help-score-kindness = ¿Son amables sus palabras con otras personas?
help-likeness = La presencia humana sin su margen. La presencia humana no pierde puntos por costumbres que mucha gente comparte con los programas. La palabra «persona» exige más: aquí cuentan todas esas costumbres.
help-signal-declared_automation = Si la red marca la cuenta como automatizada, o si su perfil lo dice o está escrito como los de los programas: 1 significa que sí. Las palabras del perfil solo cuentan cuando las publicaciones no conversan con otras personas.
help-signal-feed = Cuánto se parecen las publicaciones a un canal de titulares. Reúne los rasgos de este patrón, que figuran más abajo; 0 es una persona típica. No se dice de una cuenta que sobre todo responde o que conversa con varias personas con palabras propias. Tampoco de una que sobre todo comparte resultados de juegos o que solo saluda, felicita y da las gracias.
help-signal-persona = Cuánto se parecen las publicaciones a las de un programa que se presenta como persona y publica de forma constante a todas horas. Reúne los rasgos de este patrón, que figuran más abajo; 0 es una persona típica. Un ritmo constante solo cuenta cuando hay publicaciones a todas horas. Nunca cuenta si la cuenta responde varias veces a las mismas personas con palabras propias; en los demás casos, si se sabe qué publicaciones son respuestas, solo cuenta en la medida en que también encaja el estilo. No se dice de una cuenta que solo saluda, felicita y da las gracias.
help-signal-repeat_conversations = A cuántas personas respondió la cuenta al menos dos veces, con palabras distintas. El valor 1 es una persona, 2 son tres personas, 3 son siete y 4 son quince.
help-signal-automation_client = La proporción de publicaciones enviadas con una herramienta que publica de forma automática, entre aquellas cuya aplicación se conoce.
help-signal-near_duplicates = La proporción de publicaciones casi iguales a otra anterior. Los enlaces y los números no se tienen en cuenta. Los resultados de juegos no cuentan.
help-signal-clockwork = La proporción de pausas entre publicaciones que encajan en un mismo intervalo regular de como máximo seis horas y media; uno más largo es el de una alarma. No se tiene en cuenta si la cuenta responde varias veces a las mismas personas con palabras propias.
help-signal-round_the_clock = La proporción de semanas con publicaciones a todas las horas del día y tras pausas parecidas, entre las semanas con al menos diez publicaciones. Quien duerme, o hace pausas largas y cortas, no tiene ninguna semana así. No se tiene en cuenta si la cuenta responde varias veces a las mismas personas con palabras propias, ni si un mismo intervalo encaja con casi todas las pausas.
help-signal-near_duplicate_replies = La proporción de respuestas casi iguales a otra anterior, cuando al menos tres personas no recibieron otra cosa.
help-signal-reply_share = La proporción de publicaciones que responden a alguien.
help-signal-follow_up_replies = La proporción de respuestas a personas a las que la cuenta respondió al menos dos veces, entre estas respuestas y todas las publicaciones que no son respuestas.
help-signal-questions_in_replies = La proporción de respuestas que preguntan algo, entre estas respuestas y todas las publicaciones que no son respuestas.
help-signal-people_replied_to = La proporción de personas distintas a las que la cuenta respondió, entre esas personas y todas las publicaciones que no son respuestas.
help-signal-several_days = La proporción de personas a las que la cuenta respondió en dos o más días, entre esas personas y todas las publicaciones que no son respuestas.
help-signal-quick_turns = La proporción de personas que recibieron dos respuestas en seis horas, entre esas personas y todas las publicaciones que no son respuestas.
help-signal-questions = La proporción de publicaciones originales (las que no son respuestas) que preguntan algo y no llevan enlace. Solo cuenta en cuentas que también responden a otras personas.
help-signal-links = La proporción de publicaciones originales (las que no son respuestas) que llevan un enlace.
help-signal-short_posts = La proporción de publicaciones originales (las que no son respuestas) con menos de cuarenta caracteres. Solo cuenta en cuentas que también responden a otras personas.
help-signal-casual_posts = La proporción de publicaciones originales (las que no son respuestas) con risas o charla. Solo cuenta en cuentas que también responden a otras personas.
help-signal-exchanges = A cuántas personas respondió la cuenta más de una vez, al menos una de ellas a una respuesta suya. Se sabe donde la red muestra el hilo. El valor 1 es una persona, 2 son tres personas, 3 son siete y 4 son quince.
help-signal-reaching_out = A cuántas personas que acaban de llegar o tienen pocos seguidores respondió la cuenta. El valor 1 es una persona, 2 son tres personas, 3 son siete y 4 son quince.
help-signal-thanks = A cuántas personas dio las gracias la cuenta; no cuenta si las gracias solo cierran una petición. Cada publicación cuenta según su probabilidad, y la mitad si no habla a nadie en particular. Las que comparten la mitad de sus palabras cuentan una sola vez. El valor 1 es una persona, 2 son tres personas, 3 son siete y 4 son quince.
help-signal-praise = El trabajo de cuántas personas elogió la cuenta. Cada publicación cuenta según su probabilidad, y la mitad si no habla a nadie en particular. Las que comparten la mitad de sus palabras cuentan una sola vez. El valor 1 es una persona, 2 son tres personas, 3 son siete y 4 son quince.
help-signal-care = Por cuántas personas se preocupó la cuenta. Cada publicación cuenta según su probabilidad, y la mitad si no habla a nadie en particular. Las que comparten la mitad de sus palabras cuentan una sola vez. El valor 1 es una persona, 2 son tres personas, 3 son siete y 4 son quince.
help-signal-encouragement = A cuántas personas dio ánimos la cuenta. Cada publicación cuenta según su probabilidad, y la mitad si no habla a nadie en particular. Las que comparten la mitad de sus palabras cuentan una sola vez. El valor 1 es una persona, 2 son tres personas, 3 son siete y 4 son quince.
help-signal-interest = A cuántas personas preguntó la cuenta por su vida o su trabajo. Solo cuentan las respuestas. Cada publicación cuenta según su probabilidad, y la mitad si no habla a nadie en particular. Las que comparten la mitad de sus palabras cuentan una sola vez. El valor 1 es una persona, 2 son tres personas, 3 son siete y 4 son quince.
help-signal-friendly_words = Cuántas publicaciones son cálidas o corteses en conjunto, hagan lo que hagan. Cada publicación cuenta según su probabilidad, y la mitad si no habla a nadie en particular. Las que comparten la mitad de sus palabras cuentan una sola vez, y también las dirigidas a una misma persona. Las peticiones que terminan dando las gracias no cuentan. El valor 1 es una publicación, 2 son tres, 3 son siete y 4 son quince.
help-signal-welcome = A cuántas personas que acaban de llegar o tienen pocos seguidores saludó la cuenta. El valor 1 es una persona, 2 son tres personas, 3 son siete y 4 son quince.
help-signal-hostility = La proporción de publicaciones valoradas que dirigen palabras duras a otras personas; cada una cuenta según su probabilidad, y tres cuartas partes si no habla a nadie en particular. Las publicaciones que repiten otra anterior no reducen la proporción, y con pocas publicaciones cuenta menos. Las bromas no cuentan: palabras duras a alguien que también recibe palabras amables y con quien la cuenta se ríe al menos con la misma frecuencia. Las respuestas a un maltrato cuentan una cuarta parte: publicaciones que piden que la dejen en paz, nombran lo ocurrido o dicen que se denunció.
help-signal-sharpness = Lo cortantes que suenan las publicaciones valoradas sin palabras duras: cuánto más probables son en ellas las palabras duras que en cualquier texto, de media. No cuentan las publicaciones amables, las que repiten otra anterior ni las dirigidas a personas con las que las palabras duras son bromas. Con pocas publicaciones cuenta menos. Lo habitual no resta puntos. Solo cuentan las publicaciones en inglés que se dirigen a alguien o dicen «yo», «nosotros» o «tú»; los títulos y las listas no.
help-signal-repeated_harshness = Cuántas publicaciones con palabras duras van dirigidas a una misma persona, si al menos tres son distintas y suman una quinta parte de todas las dirigidas a ella. Las bromas y las respuestas a un maltrato no cuentan.
help-signal-harsh_share = La proporción de publicaciones valoradas que contienen con claridad palabras duras; las bromas y las respuestas a un maltrato se tratan igual que en la señal de palabras duras a otras personas.
help-signal-kindness_reach = Cuántas personas distintas recibieron palabras amables, con palabras distintas, más una cuarta parte de las demás que recibieron respuesta. Unas pocas cuentas que se elogian entre sí no llegan lejos.
help-signal-ordinary_replies = Cuántas respuestas sin palabras amables fueron a personas que recibieron al menos dos respuestas distintas; y media más por cada día con publicaciones corrientes a partir del octavo. Las palabras amables que se pegan bajo muchas publicaciones llegan sin más conversación y en pocos días.
help-trait-length_spread = Cuánto varía la longitud de las publicaciones. 0 significa que todas son igual de largas.
help-trait-style_mix = Cuánto varía el estilo de una publicación a otra: mayúsculas, puntuación, emojis, hashtags, enlaces, publicaciones muy cortas. 0 significa un mismo estilo en todas.
help-trait-same_layout = Con qué frecuencia dos publicaciones tienen la misma estructura de palabras, puntuación y enlaces. El valor −1 es un par de publicaciones de cada diez, −2 es uno de cada cien y −4 es ninguno.
help-trait-exact_duplicates = Con qué frecuencia dos publicaciones tienen exactamente las mismas palabras. El valor −1 es un par de publicaciones de cada diez, −2 es uno de cada cien y −4 es ninguno.
help-trait-capitals = La proporción media de palabras que empiezan con mayúscula, como en los titulares en inglés. El alemán queda fuera: escribe con mayúscula todos los sustantivos.
help-trait-first_person = Con qué frecuencia las publicaciones dicen «yo» o «nosotros», en comparación con lo habitual en su idioma. 1 es lo habitual.
help-trait-questions = La proporción de publicaciones con un signo de interrogación.
help-trait-exclamations = La proporción de publicaciones con un signo de exclamación.
help-trait-mentions = La proporción de publicaciones que responden a alguien o mencionan a alguien.
help-trait-links = La proporción de publicaciones con un enlace.
help-trait-hashtags = La proporción de publicaciones con un hashtag.
help-trait-unpunctuated = La proporción de publicaciones cuya última frase termina sin puntuación.
help-trait-stock_enthusiasm = La proporción de publicaciones con una frase que los programas de escritura usan mucho, como «qué ganas de verlo».
help-trait-burstiness = Si las publicaciones llegan a ráfagas. 0 significa que llegan en momentos al azar, 1 que llegan solo a ráfagas y −1 que llegan a intervalos regulares.
help-trait-gap_spread = Cuánto varían las pausas entre publicaciones. 0 significa que todas son igual de largas.
help-trait-quick_succession = La proporción de publicaciones que llegan menos de tres minutos después de la anterior.
help-trait-rhythm_memory = Si a las pausas cortas les siguen otras cortas, como pasa cuando alguien se sienta a escribir. 0 significa que no, 1 que siempre.
help-trait-quietest_hours = La proporción de publicaciones en las seis horas más tranquilas del día, en cualquier zona horaria. Quien duerme apenas publica entonces.
threshold-shown = se basa en al menos { $few } publicaciones, con un intervalo del 90 % de { $width } puntos como mucho; si no, no se muestra ningún número
threshold-unsure = menos de { $few } publicaciones, o publicaciones que apuntan en las dos direcciones
threshold-person = un parecido con una persona de al menos { $likeness }, una conversación de al menos { $conversation } y al menos una respuesta; si no se sabe qué publicaciones son respuestas, un parecido de al menos { $alone }, a partir de { $posts } publicaciones
threshold-one_way = al menos { $posts } publicaciones y una conversación de { $conversation } como mucho
threshold-declared = la propia marca de la red; o el perfil lo dice o está escrito como los de los programas, y la cuenta no responde a nadie dos veces con palabras propias
threshold-pattern = un valor de al menos { $value } en al menos { $posts } publicaciones, como mucho un { $own } % de las publicaciones con palabras que no se repiten, a intervalos cortos y regulares o a todas horas, y nadie recibió dos respuestas con palabras propias; si no se conoce la hora, al menos { $timeless } publicaciones que son casi todas copias con un enlace
threshold-pattern-both = un valor de al menos { $value } en al menos { $posts } publicaciones, de al menos { $rhythm } solo por las horas de las publicaciones y { $style } solo por cómo están escritas, publicaciones a todas horas, y nadie recibió dos respuestas con palabras propias; no bastan palabras propias a intervalos regulares
threshold-outreach = { $followers } seguidores como mucho, o una cuenta de { $days } días como mucho cuando se escribió la respuesta
threshold-unknown = cada respuesta a alguien a quien la red no nombra cuenta como lo habitual: { $people } en personas distintas, { $again } en respuestas de nuevo a la misma persona, { $days } en respuestas otro día, { $turns } en dos respuestas en seis horas; si faltan las horas, quien recibió varias respuestas cuenta { $timeless_days } en otro día y { $timeless_turns } en seis horas
threshold-likely = una probabilidad de al menos { $likely }, según las palabras

## The page itself

how-lead = Cada puntuación es una simple suma. Esta página enumera todo lo que puede subirla o bajarla, con las curvas que usa el servidor.
how-laws = Lo que promete
how-patterns = Patrones de automatización
how-words = Qué palabras pesan más
how-try = Pruébalo con un texto
how-verdicts = De las puntuaciones al veredicto
how-not-counted = Lo que nunca se cuenta
how-measured = Qué tal funciona
how-limits = Lo que no puede saber
how-start = La puntuación empieza en { $points } y se queda entre 0 y 100.
how-span-both = Baja la puntuación hasta { $lowest } puntos y la sube hasta { $highest }.
how-span-lowers = Baja la puntuación hasta { $lowest } puntos; nunca la sube.
how-span-raises = Sube la puntuación hasta { $highest } puntos; nunca la baja.
how-curve = La curva en números
# $name is what the curve measures.
how-curve-of = { $name } en números
# The names of the two columns of a curve.
how-value = Valor
how-points = Puntos
how-most = Máximo
how-unusual = Cuánto se sale de lo habitual
how-posts = Publicaciones
how-up-or-down = Puntos hacia arriba o hacia abajo
how-likeness-value = Parecido
how-probability = Probabilidad
how-bounds = Límites
how-bounds-help = Sumen lo que sumen las señales, la puntuación no puede ser más alta de lo que permite cada uno de estos límites.
how-exactness = Con qué exactitud se conoce
how-exactness-help = En nueve de cada diez casos, la misma cuenta leída en otro momento obtiene un valor dentro de este margen.
how-exactness-more = Con más publicaciones se reduce; las personas cambian, por eso nunca llega a cero.
how-patterns-help = Los programas escriben de distintas maneras, así que cada manera es un patrón propio, hecho de rasgos. La curva de un rasgo muestra cuánto se sale un valor de lo habitual en las personas.
how-pattern =
    { $count ->
        [one] { $name }: { $count } rasgo
       *[other] { $name }: { $count } rasgos
    }
how-weight = Peso: { $weight }.
# $languages is a list of names of languages, $folder a path.
how-words-help = La amabilidad se valora por palabras sueltas, pares de palabras y partes de palabras. Se valora en { $languages }; cada peso está en los archivos de { $folder }.
how-words-in = Qué palabras pesan más: { $language }
how-dimension = Dimensión
how-words-like = Palabras como
how-try-help = Mira con qué amabilidad habla y qué palabras cuentan.
how-verdict = Veredicto
how-when = Cuándo
how-likeness = Parecido con una persona
how-chance = La probabilidad de que sea una persona
how-chance-help = Qué probabilidad hay de que allí escriba una persona, según el parecido con una persona, si nueve de cada diez cuentas son de personas.
how-model = Modelo de puntuación { $model }. Las mismas publicaciones en el mismo momento dan siempre las mismas puntuaciones.

## The laws

how-law-people = Las personas importan más que los números
    .text = Los seguidores, los «me gusta», las republicaciones recibidas y las marcas de pago nunca entran en una puntuación.
how-law-talking = Hablar con alguien nunca te resta puntos
    .text = Una respuesta amable nunca baja una puntuación, por pequeña que sea la cuenta que la recibe. Acercarse a personas que acaban de llegar o tienen pocos seguidores ayuda.
how-law-sums = Sin fórmula secreta
    .text = Cada puntuación es la suma exacta de los puntos de su ficha, y cada punto nombra sus publicaciones.
how-law-unsure = Mejor dudar que equivocarse
    .text = Cada puntuación dice con qué exactitud se conoce. Cuando hay muy poco en que basarse, el veredicto es «aún no se sabe».
how-law-kindness = La amabilidad no se fabrica en serie
    .text = Las mismas palabras amables enviadas una y otra vez cuentan una sola vez; los elogios repartidos entre desconocidos no suman casi nada.
how-law-descriptions = Descripciones, no insultos
    .text = «Unidireccional» y «automatizada» describen cómo publica una cuenta. Un programa que dice serlo se muestra como tal, sin reproche.
how-law-privacy = Lo que lees se queda contigo
    .text = Solo este equipo sabe qué cuentas consultas. El servidor lee una cuenta de su propia red, sin tu sesión.
    .opt-outs = Se respeta a quien pide no tener puntuación.
how-law-privacy-third-party = { $network } se lee a través de { $service }, que sabe qué cuentas consultas allí.
how-law-correction = Tu propia corrección tiene prioridad
    .text = Si tú lo sabes mejor, dilo en la ficha. Se aplica hasta que la elimines.

## What is never counted, and what cannot be known

how-not-counted-followers = Cuántas personas siguen a una cuenta, o a cuántas sigue.
how-not-counted-likes = Los «me gusta», las estrellas y cuántas veces otras personas la republicaron.
how-not-counted-paid = La verificación, las marcas de confirmación y todo lo que se haya pagado.
how-not-counted-opinions = Opiniones, temas, nombres, imágenes, caras.
how-not-counted-grammar = La ortografía, la gramática y el idioma de una publicación. En idiomas desconocidos no se valora la amabilidad.
how-not-counted-private = Mensajes privados, cuentas cerradas, publicaciones solo para seguidores.
how-limit-data = Aprendió de datos públicos de unas pocas redes, casi todos en inglés y anteriores a 2025. En otros lugares y años puede ser distinto.
how-limit-programs = Solo destacan las cuentas que escriben como un canal de titulares o como un personaje programado. Un programa que escribe como una persona no destaca.
how-limit-irony = Las palabras se valoran sin saber a quién van dirigidas: la ironía, las citas y las bromas entre amistades se leen mal.
how-limit-languages = La amabilidad solo se valora en los idiomas nombrados arriba. En los demás, las otras dos puntuaciones siguen contando.
how-limit-quiet = Una persona que apenas responde parece unidireccional, y un programa cuidadoso puede parecer una persona.
how-limit-public = Solo cuentan las publicaciones públicas, y de ellas solo las más recientes. Las personas son más que sus publicaciones.

## How well it does

# $model is a number with a dot. $windows are series of posts.
how-measured-on = Medido el { DAY($day) } en { $windows } cronologías clasificadas de { $people } cuentas y familias de cuentas, siempre con un modelo que no aprendió de los datos en los que se midió.
how-measured-model = Ese era el modelo { $model }; el que está en uso es { $used }.
# $set is the name of a collection of accounts.
how-measured-bots = Bots de { $set }
how-measured-two-way-windows = En conversación o unidireccional, según otras publicaciones de la cuenta
how-measured-two-way-kind = En conversación o unidireccional, según el tipo de cuenta
how-method-forest = bosque aleatorio
how-method-boosting = potenciación del gradiente
how-method-reply-share = solo la proporción de respuestas
how-method-profile = bosque aleatorio de perfiles
how-measured-legend = Con qué frecuencia quedan en el orden correcto los dos tipos de cuenta; 0,5 es el azar. La franja más clara contiene el valor real en 95 de cada 100 casos.
# The table is in English, as the evaluation writes it.
how-targets = Todos los objetivos, y si se alcanzaron
how-targets-table = Todos los objetivos

## The names of rules in the table of verdicts

threshold-name-shown = una puntuación que se muestra
threshold-name-declared = { $verdict }, según la propia cuenta
# $pattern is a how-name.
threshold-name-by = { $verdict }, por: { $pattern }
threshold-name-outreach = cuenta nueva o con pocos seguidores
threshold-name-unknown = respuestas a personas no nombradas o en momentos desconocidos
threshold-name-likely = publicación amable o dura

## The names of signals, limits, patterns and traits, as headings

how-name-automation_client = herramienta de publicación automática
how-name-burstiness = ráfagas
how-name-capitals = mayúsculas
how-name-care = atención a los demás
how-name-casual_posts = publicaciones informales
how-name-clockwork = regularidad de reloj
how-name-contempt = desprecio
how-name-declared_automation = automatización declarada
how-name-encouragement = ánimos
how-name-exact_duplicates = copias exactas
how-name-exchanges = intercambios
how-name-exclamations = exclamaciones
how-name-feed = canal de titulares
how-name-first_person = primera persona
how-name-follow_up_replies = más respuestas a la misma persona
how-name-friendly_words = palabras amables
how-name-gap_spread = variación de las pausas
how-name-harsh_share = proporción de publicaciones duras
how-name-hashtags = hashtags
how-name-hostility = palabras duras a otras personas
how-name-interest = interés
how-name-kindness_reach = alcance de la amabilidad
how-name-length_spread = variación de la longitud
how-name-links = enlaces
how-name-mentions = menciones
how-name-near_duplicate_replies = respuestas casi iguales
how-name-near_duplicates = publicaciones casi iguales
how-name-ordinary_replies = respuestas corrientes
how-name-people_replied_to = personas que recibieron respuesta
how-name-persona = personaje
how-name-praise = elogios
how-name-questions = preguntas
how-name-questions_in_replies = preguntas en respuestas
how-name-quick_succession = publicaciones seguidas
how-name-quick_turns = intercambios rápidos
how-name-quietest_hours = horas más tranquilas
how-name-reaching_out = acercarse a otras personas
how-name-repeat_conversations = conversaciones repetidas
how-name-repeated_harshness = dureza repetida
how-name-reply_share = proporción de respuestas
how-name-respect = respeto
how-name-rhythm_memory = memoria del ritmo
how-name-round_the_clock = a todas horas
how-name-same_layout = misma estructura
how-name-several_days = varios días
how-name-sharpness = tono cortante
how-name-short_posts = publicaciones cortas
how-name-stock_enthusiasm = entusiasmo de fórmula
how-name-style_mix = variación del estilo
how-name-thanks = agradecimientos
how-name-unpunctuated = sin puntuación final
how-name-welcome = bienvenida
