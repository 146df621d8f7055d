# The mirror: what the reader's own account shows about itself. It describes, and never grades or compares.

## The page

mirror-title = Tu espejo
mirror-lead = Así se ve tu propia cuenta. Solo lo ves tú, y no cambia ninguna puntuación.
mirror-accounts = Tus cuentas
mirror-card = Su ficha
mirror-reading = Leyendo tus publicaciones públicas. Esta página se recarga sola.
mirror-nothing-yet = Todavía no hay nada que mostrar. Vuelve a mirar en un momento.
mirror-opted-out = Esta cuenta pide que no se lea ni se puntúe. Aquí también lo respetamos, así que no tiene espejo.
mirror-remove = Quitar esta cuenta
mirror-add-title = Añade una cuenta tuya
mirror-add-help = Basta con el nombre; en tu propio equipo no hace falta demostrar nada. La cuenta se lee de su propia red, una vez al día y sin tu sesión.
mirror-add = Añadir
mirror-open = Abrir el espejo
# On the page of an account.
mirror-mine = Es mi propia cuenta
# For screen readers, in place of a number.
mirror-not-known = no se sabe
# On the first page.
mirror-week =
    { $people ->
        [one] Esta semana hablaste con { $people } persona.
       *[other] Esta semana hablaste con { $people } personas.
    }

## Columns of numbers

mirror-column-sent = De ti
mirror-column-received = Para ti

## Scores over time

mirror-title-scores_over_time = Tus puntuaciones a lo largo del tiempo
mirror-scores_over_time =
    { $days ->
        [one] Se guardan desde el { DAY($since) }: { $days } día hasta ahora. Con un día más aparecerá una línea.
       *[other] Se guardan desde el { DAY($since) }: { $days } días.
    }

## Whom the reader talks with

mirror-title-talked_with = Con quién hablas
mirror-first-talked_with = Persona
mirror-talked_with =
    { $people ->
        [one] Respondiste a { $people } persona.
       *[other] Respondiste a { $people } personas.
    }
mirror-talked_with-both =
    { $people ->
        [one] Se sabe que { $people } de ellas también te respondió.
       *[other] Se sabe que { $people } de ellas también te respondieron.
    }
mirror-talked_with-none = Todavía no se conoce ninguna respuesta pública tuya.
mirror-talked_with-unknown = Esta red no dice a quién responden tus publicaciones.
mirror-received-note = Las respuestas que recibes solo se conocen si las viste en una página con Humankind. Puede haber más.

## Who got no reply

mirror-title-waiting = Te respondieron y siguen sin respuesta
mirror-waiting =
    { $people ->
        [one] Desde el { DAY($since) }, { $people } persona te respondió y aún no tiene respuesta pública tuya.
       *[other] Desde el { DAY($since) }, { $people } personas te respondieron y aún no tienen respuesta pública tuya.
    }
mirror-waiting-none = De las personas que viste responderte, ninguna quedó sin respuesta.
mirror-waiting-unknown = En esta red no se puede saber quién quedó sin respuesta.

## Whom the reader has lost touch with

mirror-title-out_of_touch = Tiempo sin hablar
mirror-first-out_of_touch = Persona, y tu última respuesta
mirror-out_of_touch =
    { $people ->
        [one] Antes hablabas con { $people } persona a la que no respondes desde hace { $days } días.
       *[other] Antes hablabas con { $people } personas a las que no respondes desde hace { $days } días.
    }
mirror-out_of_touch-none = Todas las personas con las que solías hablar tienen respuesta tuya en los últimos { $days } días.

## Whom the reader thanked

mirror-title-thanked = A quién diste las gracias
mirror-first-thanked = Persona
mirror-column-thanks = Gracias
mirror-thanked =
    { $people ->
        [one] Diste las gracias a { $people } persona.
       *[other] Diste las gracias a { $people } personas distintas.
    }
mirror-thanked-nobody =
    { $posts ->
        [one] { $posts } publicación más da las gracias sin nombrar a nadie.
       *[other] { $posts } publicaciones más dan las gracias sin nombrar a nadie.
    }
mirror-thanked-none = No se encontró ningún agradecimiento a nadie en tus publicaciones públicas.
mirror-words-not-judged = En el idioma de tus publicaciones no se valoran las palabras.

## Kind and harsh sentences

mirror-title-kindest = Tus frases más amables
mirror-kindest =
    { $count ->
        [one] Esta frase tuya es la que suena más amable.
       *[other] Estas { $count } frases tuyas son las que suenan más amables.
    }
mirror-kindest-none = Ninguna frase tuya suena claramente amable. Es fácil que pase si las publicaciones son pocas o cortas.
mirror-title-harshest = Tus frases más duras
mirror-harshest =
    { $posts ->
        [one] { $posts } publicación tuya suena dura.
       *[other] { $posts } publicaciones tuyas suenan duras. Estas son las que más cuentan.
    }
mirror-harshest-none =
    { $posts ->
        [one] No se encontró nada duro en { $posts } publicación.
       *[other] No se encontró nada duro en { $posts } publicaciones.
    }
mirror-harshest-note = Un programa lee palabras sin conocer a las personas. Es fácil leer mal la ironía y las bromas.
mirror-marks = Las palabras que contaron están marcadas.

## How much is about the reader

mirror-title-about_me = Cuánto trata de ti
mirror-first-about_me = Publicaciones que
mirror-column-posts = Publicaciones
mirror-about_me =
    { $posts ->
        [one] En { $count } de { $posts } publicación aparece «yo», «me» o «mi».
       *[other] En { $count } de { $posts } publicaciones aparece «yo», «me» o «mi».
    }
mirror-about_me-i = dicen «yo», «me» o «mi»
mirror-about_me-others = se dirigen a alguien por su nombre
mirror-about_me-questions = preguntan algo
mirror-about_me-language = Esto no se puede contar en el idioma de tus publicaciones.
mirror-too-few = Todavía hay muy pocas publicaciones para saberlo.

## What would change the scores

mirror-title-changes = Qué lo cambiaría
mirror-first-changes = Cambio
mirror-changes = Cambios pequeños, cada uno probado en una copia de tus publicaciones y puntuado de nuevo: estos son los puntos exactos.
mirror-changes-none = Ningún cambio pequeño alteraría una puntuación.
# $first and $second are invented sentences in the language of the account.
mirror-changes-words = Probado con palabras como «{ $first }» y «{ $second }».
mirror-changes-note = Los puntos muestran cómo se forman las puntuaciones. No son una meta.
mirror-change-reply =
    { $count ->
        [one] Responder a { $count } persona más
       *[other] Responder a { $count } personas más
    }
mirror-change-question =
    { $count ->
        [one] Preguntar algo a { $count } persona más
       *[other] Preguntar algo a { $count } personas más
    }
mirror-change-thanks =
    { $count ->
        [one] Dar las gracias a { $count } persona más con tus palabras
       *[other] Dar las gracias a { $count } personas más con tus palabras
    }
mirror-change-follow_up =
    { $count ->
        [one] Responder otra vez a { $count } persona a la que respondiste una vez
       *[other] Responder otra vez a { $count } personas a las que respondiste una vez
    }
mirror-change-welcome =
    { $count ->
        [one] Dar la bienvenida a { $count } persona nueva o con pocos seguidores
       *[other] Dar la bienvenida a { $count } personas nuevas o con pocos seguidores
    }
mirror-change-harsh =
    { $count ->
        [one] Sin tu publicación más dura
       *[other] Sin tus { $count } publicaciones más duras
    }
