# The sentences of a card about an account. They say what an account does, never what it is worth.

## Where a score starts and ends

intercept-humanity = Todas las cuentas empiezan aquí: detrás de la mayoría hay personas.
intercept-conversation = Todas las cuentas empiezan aquí. Conversar con otras personas suma puntos.
intercept-kindness = Todas las cuentas empiezan en la mitad.
range_limit = Las puntuaciones van siempre de 0 a 100.

## Reasons: humanity

declared_automation-flag = La propia cuenta lo indica: su red la marca como automatizada.
declared_automation-label = En X se identifica como «Automatizada».
declared_automation-bio = Lo dice en su propio perfil: «{ $quote }».
declared_automation-wording = Su perfil está escrito como los de los programas: «{ $quote }».
automation_client =
    { $count ->
        [one] { $count } publicación enviada
       *[other] { $count } publicaciones enviadas
    } con { $client }, una herramienta que publica de forma automática.
repeat_conversations =
    Volvió a conversar con { $people ->
        [one] { $people } persona
       *[other] { $people } personas
    }.
feed-like = Tiene costumbres parecidas a las de un canal de titulares: { $traits }.
feed-like-plain = Tiene algunas costumbres parecidas a las de un canal de titulares.
feed-unlike = A diferencia de un canal de titulares: { $traits }.
feed-unlike-plain = No se parece a un canal de titulares.
persona-like = Tiene costumbres parecidas a las de las cuentas automatizadas: { $traits }.
persona-like-plain = Tiene algunas costumbres parecidas a las de las cuentas automatizadas.
persona-unlike = A diferencia de una cuenta automatizada: { $traits }.
persona-unlike-plain = Se distingue en pequeños detalles de una cuenta automatizada.
near_duplicates =
    { $count } de { $posts ->
        [one] { $posts } publicación
       *[other] { $posts } publicaciones
    } { $count ->
        [one] es casi igual
       *[other] son casi iguales
    } a otra anterior.
# $gap is the message “interval”.
clockwork = Publica a menudo { $gap }, como un reloj.
round_the_clock =
    Publicó a todas horas y con pausas parecidas durante { $count ->
        [one] { $count } semana
       *[other] { $count } semanas
    }.
near_duplicate_replies =
    Envió a { $people ->
        [one] { $people } persona
       *[other] { $people } personas distintas
    } solo respuestas casi iguales a publicaciones anteriores.

## Habits, named in the sentences of “feed” and “persona”

trait-length_spread-high = publicaciones largas y cortas
trait-length_spread-low = publicaciones de longitud parecida
trait-style_mix-high = un estilo que cambia de una publicación a otra
trait-style_mix-low = un estilo parecido en la mayoría de las publicaciones
trait-same_layout-high = la misma estructura una y otra vez
trait-same_layout-low = muchas estructuras distintas
trait-exact_duplicates-high = las mismas palabras una y otra vez
trait-exact_duplicates-low = ninguna publicación repetida
trait-capitals-high = muchas palabras con mayúscula inicial
trait-capitals-low = pocas palabras con mayúscula inicial
trait-first_person-high = «yo» o «nosotros» en muchas publicaciones
trait-first_person-low = «yo» o «nosotros» en pocas publicaciones
trait-mentions-high = muchas respuestas y menciones
trait-mentions-low = pocas respuestas y menciones
trait-exclamations-high = muchos signos de exclamación
trait-exclamations-low = pocos signos de exclamación
trait-burstiness-high = publicaciones a ráfagas
trait-burstiness-low = pocas rachas de publicaciones
trait-quietest_hours-high = publicaciones a todas horas
trait-quietest_hours-low = horas de descanso
trait-gap_spread-high = pausas largas y cortas
trait-gap_spread-low = pausas de duración parecida
trait-quick_succession-high = publicaciones muy seguidas
trait-quick_succession-low = pocas publicaciones muy seguidas
trait-rhythm_memory-high = ratos de actividad y ratos de calma
trait-rhythm_memory-low = pocos ratos de más actividad
trait-stock_enthusiasm-high = muchas frases hechas de entusiasmo
trait-stock_enthusiasm-low = pocas frases hechas de entusiasmo
trait-questions-high = muchas preguntas
trait-questions-low = pocas preguntas
trait-hashtags-high = muchos hashtags
trait-hashtags-low = pocos hashtags
trait-links-high = muchos enlaces
trait-links-low = pocos enlaces
trait-unpunctuated-high = frases sin punto final
trait-unpunctuated-low = puntuación al final de la mayoría de las publicaciones

## Reasons: conversation

reply_share-high =
    { $replies } de { $posts ->
        [one] { $posts } publicación
       *[other] { $posts } publicaciones
    } { $replies ->
        [one] responde
       *[other] responden
    } a alguien.
reply_share-low =
    Responde poco: { $replies } de { $posts ->
        [one] { $posts } publicación
       *[other] { $posts } publicaciones
    }.
reply_share-none =
    No responde a nadie en { $posts ->
        [one] { $posts } publicación
       *[other] { $posts } publicaciones
    }.
people_replied_to =
    Respondió a { $people ->
        [one] { $people } persona
       *[other] { $people } personas distintas
    }.
follow_up_replies =
    Respondió más de una vez a { $people ->
        [one] { $people } persona
       *[other] { $people } personas
    }.
people_replied_to-unknown = No se sabe aquí a cuántas personas respondió, así que cuenta como lo habitual.
follow_up_replies-unknown = No se sabe aquí si respondió de nuevo a la misma persona, así que cuenta como lo habitual.
several_days =
    Respondió a { $people ->
        [one] { $people } persona
       *[other] { $people } personas
    } en más de un día.
several_days-unknown = No se sabe aquí si respondió a la misma persona otro día, así que cuenta como lo habitual.
quick_turns =
    Respondió al menos dos veces en seis horas a { $people ->
        [one] { $people } persona
       *[other] { $people } personas
    }.
quick_turns-unknown = No se sabe aquí si respondió dos veces a una persona en seis horas, así que cuenta como lo habitual.
questions_in_replies =
    Preguntó algo en { $count ->
        [one] { $count } respuesta
       *[other] { $count } respuestas
    }.
exchanges =
    Mantuvo un intercambio con { $people ->
        [one] { $people } persona que también respondió
       *[other] { $people } personas que también respondieron
    }.
reaching_out =
    Se acercó a { $people ->
        [one] { $people } persona que acaba de llegar o tiene pocos seguidores
       *[other] { $people } personas que acaban de llegar o tienen pocos seguidores
    }.
questions =
    En { $count } de { $posts ->
        [one] { $posts } publicación original
       *[other] { $posts } publicaciones originales
    } hace una pregunta a quienes leen.
links =
    { $count } de { $posts ->
        [one] { $posts } publicación original
       *[other] { $posts } publicaciones originales
    } { $count ->
        [one] comparte
       *[other] comparten
    } un enlace.
short_posts =
    { $count } de { $posts ->
        [one] { $posts } publicación original
       *[other] { $posts } publicaciones originales
    } { $count ->
        [one] es un comentario breve
       *[other] son comentarios breves
    }.
casual_posts =
    Se ríe o charla en { $count } de { $posts ->
        [one] { $posts } publicación original
       *[other] { $posts } publicaciones originales
    }.

## Reasons: kindness

thanks =
    Dio las gracias a { $people ->
        [one] { $people } persona
       *[other] { $people } personas distintas
    }.
praise =
    Elogió el trabajo de { $people ->
        [one] { $people } persona
       *[other] { $people } personas distintas
    }.
care =
    Se preocupó por { $people ->
        [one] { $people } persona
       *[other] { $people } personas distintas
    }.
encouragement =
    Dio ánimos a { $people ->
        [one] { $people } persona
       *[other] { $people } personas distintas
    }.
interest =
    Preguntó a { $people ->
        [one] { $people } persona
       *[other] { $people } personas distintas
    } por su vida o su trabajo.
friendly_words =
    { $count ->
        [one] { $count } publicación contiene
       *[other] { $count } publicaciones contienen
    } palabras amables.
thanks-posts =
    Dio las gracias en { $count ->
        [one] { $count } publicación
       *[other] { $count } publicaciones
    }.
praise-posts =
    Elogió el trabajo de alguien en { $count ->
        [one] { $count } publicación
       *[other] { $count } publicaciones
    }.
care-posts =
    Se preocupó por alguien en { $count ->
        [one] { $count } publicación
       *[other] { $count } publicaciones
    }.
encouragement-posts =
    Animó a alguien en { $count ->
        [one] { $count } publicación
       *[other] { $count } publicaciones
    }.
interest-posts =
    Preguntó a alguien por su vida o su trabajo en { $count ->
        [one] { $count } publicación
       *[other] { $count } publicaciones
    }.
thanks-faint =
    Puede que diera las gracias a { $people ->
        [one] { $people } persona
       *[other] { $people } personas distintas
    }.
praise-faint =
    Puede que elogiara el trabajo de { $people ->
        [one] { $people } persona
       *[other] { $people } personas distintas
    }.
care-faint =
    Puede que se preocupara por { $people ->
        [one] { $people } persona
       *[other] { $people } personas distintas
    }.
encouragement-faint =
    Puede que diera ánimos a { $people ->
        [one] { $people } persona
       *[other] { $people } personas distintas
    }.
interest-faint =
    Puede que preguntara a { $people ->
        [one] { $people } persona
       *[other] { $people } personas distintas
    } por su vida o su trabajo.
friendly_words-faint =
    Puede que { $count ->
        [one] { $count } publicación contenga
       *[other] { $count } publicaciones contengan
    } palabras amables.
welcome =
    Saludó a { $people ->
        [one] { $people } persona que acaba de llegar o tiene pocos seguidores
       *[other] { $people } personas que acaban de llegar o tienen pocos seguidores
    }.
hostility =
    { $count } de { $posts ->
        [one] { $posts } publicación valorada
       *[other] { $posts } publicaciones valoradas
    } { $count ->
        [one] dirige
       *[other] dirigen
    } palabras duras a otras personas.
hostility-faint =
    Puede que { $count } de { $posts ->
        [one] { $posts } publicación valorada
       *[other] { $posts } publicaciones valoradas
    } { $count ->
        [one] dirija
       *[other] dirijan
    } palabras duras a otras personas.
sharpness = El tono es algo más cortante que el de la mayoría.
repeated_harshness =
    Palabras duras a { $people ->
        [one] { $people } persona
       *[other] { $people } personas
    } una y otra vez, en { $count } publicaciones. Las palabras amables a otras no lo compensan.
harsh_share =
    { $count } de { $posts ->
        [one] { $posts } publicación valorada
       *[other] { $posts } publicaciones valoradas
    } { $count ->
        [one] contiene
       *[other] contienen
    } palabras duras. Las palabras amables no compensan tantas.
kindness_reach =
    Palabras amables a { $people ->
        [one] { $people } persona
       *[other] { $people } personas
    } hasta ahora. Cuantas más personas las reciben, más cuentan.
ordinary_replies =
    { $count ->
        [one] { $count } respuesta corriente
       *[other] { $count } respuestas corrientes
    } a personas con las que volvió a hablar. Las palabras amables cuentan más entre otras conversaciones y a lo largo de semanas.
stock_phrases =
    Las frases amables que se repiten cuentan una sola vez: { $count ->
        [one] { $count } publicación es casi igual
       *[other] { $count } publicaciones son casi iguales
    } a otra anterior.

## Verdicts

verdict-person =
    Conversa con otras personas. { $replies } de { $posts ->
        [one] { $posts } publicación
       *[other] { $posts } publicaciones
    } { $replies ->
        [one] responde
       *[other] responden
    } a alguien.
verdict-person-unknown = Escribe como suelen escribir las personas. También un programa puede hacerlo.
verdict-one_way =
    Publica casi siempre en un solo sentido: { $replies } de { $posts ->
        [one] { $posts } publicación
       *[other] { $posts } publicaciones
    } { $replies ->
        [one] responde
       *[other] responden
    } a alguien.
verdict-one_way-reposts = Sobre todo republica lo que otras cuentas escriben.
verdict-automated-declared = Publica de forma automática, y lo dice.
verdict-automated-label = En X se identifica como «Automatizada».
verdict-automated-wording = Su perfil está escrito como los de los programas: «{ $quote }»
verdict-automated-clockwork = Parece automatizada: publica { $gap }, como un reloj.
verdict-automated-persona = Parece automatizada: un flujo constante de publicaciones parecidas a todas horas.
verdict-automated-near_duplicates =
    Parece automatizada: { $count } de { $posts ->
        [one] { $posts } publicación
       *[other] { $posts } publicaciones
    } { $count ->
        [one] es casi igual
       *[other] son casi iguales
    } a otra anterior.
verdict-automated-near_duplicate_replies =
    Parece automatizada: envió a { $people ->
        [one] { $people } persona
       *[other] { $people } personas distintas
    } solo respuestas casi iguales a publicaciones anteriores.
automated-errs = Este criterio se equivoca como mucho con 1 de cada { $people } personas.
verdict-organisation = Habla en nombre de una organización, y lo dice.
verdict-organisation-bio = Habla en nombre de una organización. Su perfil: «{ $quote }»
verdict-unsure-declared = El perfil dice «{ $quote }», pero en sus publicaciones conversa con otras personas.
verdict-unsure-label = En X se identifica como «Automatizada», pero en sus publicaciones conversa con otras personas.
verdict-unsure-few =
    Aún no hay datos suficientes: { $posts ->
        [one] { $posts } publicación
       *[other] { $posts } publicaciones
    }.
verdict-unsure-seen =
    Aún no hay datos suficientes: vista { $posts ->
        [one] { $posts } vez
       *[other] { $posts } veces
    }.
verdict-unsure-elsewhere = Aún no hay datos suficientes: estas publicaciones solo se vieron en otros sitios.
verdict-unsure-none = Todavía no hay publicaciones públicas que leer.
verdict-unsure-alike = Las publicaciones se parecen en el estilo; así escriben tanto personas como modelos de lenguaje.
verdict-unsure-mixed = Las publicaciones apuntan en las dos direcciones.
verdict-unsure-reposts = Solo republica lo que otras cuentas escriben.
verdict-unsure-links =
    Respondió { $replies ->
        [one] { $replies } vez
       *[other] { $replies } veces
    }, pero casi siempre con un enlace y sin palabras.
verdict-unsure-repeats =
    Respondió { $replies ->
        [one] { $replies } vez
       *[other] { $replies } veces
    }, pero casi siempre con las mismas palabras.
verdict-unsure-replies_unknown = No se sabe cuáles de estas publicaciones son respuestas.
verdict-corrected = Esta es tu propia corrección.
verdict-decided = La moderación de este servidor lo decidió tras una apelación.

## The line on the evidence

evidence-none = No se encontraron publicaciones públicas.
# $how is one of the messages below, in the middle of a sentence.
evidence =
    { $posts ->
        [one] { $posts } publicación pública
       *[other] { $posts } publicaciones públicas
    }, { $how }.
# $period is one of the messages “period-…”.
evidence-dated =
    { $posts ->
        [one] { $posts } publicación pública
       *[other] { $posts } publicaciones públicas
    }, { $period }, { $how }.
# $source is the name of a network or of a server.
network-sample = Cuentas de ejemplo
network-web = Páginas web y blogs
evidence-fetched = de { $source }
evidence-fetched-and-seen = de { $source }, { $seen } de ellas en tu propia cronología
# $hosts is a list of names of servers. Its last item can be “other-sites”.
evidence-fetched-and-seen-on = de { $source }, { $seen } de ellas en tu propia cronología de { $hosts }
evidence-seen = que viste en tu propia cronología
evidence-seen-on = que viste en tu propia cronología de { $hosts }
evidence-file = de un archivo
other-sites =
    { $count ->
        [one] { $count } sitio más
       *[other] { $count } sitios más
    }
# $languages is a list of names of languages.
evidence-not_judged = Todavía no se valora la amabilidad en estos idiomas: { $languages }.

## Facts about an account

fact-joined = Se unió el { DAY($day) }.
fact-joined-new = Cuenta nueva: se unió el { DAY($day) }.
fact-automation_source-flag = { $network } la marca como automatizada, tal como lo indicó quien la gestiona.
fact-automation_source-label = Quien la gestiona activó en { $network } la marca «Automatizada».
fact-automation_source-bio = Lo dice en su perfil: «{ $quote }».
fact-automation_source-pattern = Nadie lo dice: Humankind encontró un patrón en sus publicaciones.
fact-operator = Quién la gestiona, en sus propias palabras: «{ $quote }».
fact-languages = Escribe en { $languages }.
fact-apps = Publica con { $apps }.
fact-hidden_history = Reddit no muestra publicaciones de esta cuenta. Allí se puede ocultar el historial.
fact-authorship = Humankind no puede saber si estas publicaciones las escribió un modelo de lenguaje.
fact-appealed = La persona titular de la cuenta objeta este veredicto. La moderación de este servidor decidirá.
fact-about_me = ¿Eres tú?

## Parts of the sentences above

# Two sentences of this file, one after the other.
two-sentences = { $first } { $second }
# The name of a language.
language = { LANGUAGE($code) }
# The time between two posts, after “Posts …” and “Looks automated: posts …”.
interval =
    { $unit ->
        [day] { $count ->
            [one] cada día
           *[other] cada { $count } días
        }
        [hour] { $count ->
            [one] cada hora
           *[other] cada { $count } horas
        }
        [minute] { $count ->
            [one] cada minuto
           *[other] cada { $count } minutos
        }
       *[second] { $count ->
            [one] cada segundo
           *[other] cada { $count } segundos
        }
    }
period-day = del { DAY($first) }
period-within-year = del { DAY($first, year: "hidden") } al { DAY($last) }
period-years = del { DAY($first) } al { DAY($last) }
