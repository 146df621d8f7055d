# The server's own pages. What stands in the middle of a sentence is a value.

## On every page

page-skip = Ir al contenido
page-navigation = Páginas
page-nav-home = Consultar
page-nav-crowd = Conjunto
page-nav-mirror = Espejo
page-nav-tags = Etiquetas
page-nav-lists = Listas
page-nav-how = Cómo funciona
page-nav-data = Tus datos
page-nav-welcome = Bienvenida
page-motto = Las personas importan más que los números.
page-footer = Humankind { $version } funciona en este equipo. Lo que consultas se queda aquí.
page-undo = Deshacer
page-nothing-here-next = Los enlaces de arriba llevan a todo lo que hay.

## Notices after a form was sent

page-notice-corrected = Corrección guardada.
page-notice-outreach_noted = Gracias por saludar.
page-notice-correction_removed = Corrección eliminada. La ficha vuelve a mostrar el veredicto calculado.
page-notice-tagged = Etiqueta guardada.
page-notice-tag_removed = Etiqueta eliminada.
page-notice-word_changed = Cambiada en todas las cuentas.
page-notice-word_removed = Eliminada de todas las cuentas.
page-notice-subscribed = Suscripción hecha. La lista se lee una vez al día.
page-notice-list_paused = En pausa. La lista no se lee ni se muestra.
page-notice-list_resumed = La lista se lee y se muestra de nuevo.
page-notice-list_read = Leída ahora mismo.
page-notice-list_removed = Lista eliminada.
page-notice-own_account_added = Añadida. Solo tú ves esta página.
page-notice-own_account_removed = Quitada, con todo lo que se recordaba de ella.
page-notice-undone = Deshecho.
page-notice-not_undone = Ya no hay nada que deshacer.
page-notice-refreshed = Actualizada ahora mismo.
page-notice-not_refreshed = Todavía no hay nada más reciente. Este es el resultado anterior.
page-notice-forgotten = Se borró todo lo relacionado con esa cuenta.
page-notice-erased = Se borró todo. Para volver a usar la extensión, vincúlala desde su ventana emergente.
page-notice-seen_erased = Se borró lo que mostró ese sitio.
page-notice-unpaired = Esa extensión ya no está vinculada.

## Words: verdicts and states (in badges, so keep them short), scores

page-word-person = persona
page-word-one_way = unidireccional
page-word-automated = automatizada
page-word-automated_declared = automatizada
page-word-organisation = organización
page-word-unsure = aún no se sabe
page-word-opted_out = pidió no tener puntuación
page-word-unavailable = no disponible
page-word-new_host = aún sin consultar
page-word-thinking = consultando…
page-word-heart = amabilidad
page-score-humanity = Presencia humana
page-score-conversation = Conversación
page-score-kindness = Amabilidad
# Why a score is not shown, in its place.
page-not-judged-few = aún faltan publicaciones
page-not-judged-language = no se valora en este idioma
page-not-judged-replies_unknown = no se sabe qué publicaciones son respuestas
page-not-judged-elsewhere = vista solo en otros sitios
page-not-judged-not_a_person = solo se muestra en personas
page-kindness-label = amabilidad

## Dates, and how long ago

page-day = { DAY($day) }
page-day-and-time = { DAY($day) }, { $time }
page-just-now = ahora mismo
page-minutes-ago =
    hace { $count ->
        [one] { $count } minuto
       *[other] { $count } minutos
    }
page-hours-ago =
    hace { $count ->
        [one] { $count } hora
       *[other] { $count } horas
    }
page-days-ago =
    hace { $count ->
        [one] { $count } día
       *[other] { $count } días
    }

## The page of an account

page-moved = Se mudó a { $account }.
page-moved-unconfirmed = Dice que se mudó a { $account }.
# $accounts is a list of accounts of the same person elsewhere.
page-linked = También: { $accounts }. Las cuentas se enlazan entre sí.
page-on-list = En la lista «{ $list }» de { $publisher }: { $label }.
page-on-list-until = Hasta el { DAY($day) }.
page-on-list-changed = La lista es la del { DAY($day) }.
page-correction = Se aplica tu corrección.
page-correction-since = Desde el { DAY($day) }. Se aplica tu corrección.
page-correction-computed = El veredicto calculado es: { $verdict }.
page-correction-note = Tu nota: «{ $note }»
page-interval = en algún punto entre
page-scale = De 0 a 100. En nueve de cada diez casos, el valor real está en la franja más clara.
page-why = Por qué
page-raised = Subió la puntuación
page-lowered = Bajó la puntuación
page-posts =
    { $count ->
        [one] { $count } publicación
       *[other] { $count } publicaciones
    }
page-seen-on = vista en { $host }
page-view-post = Ver publicación
page-no-reason = Aún no destaca ningún motivo: hay muy poco en que basarse.
page-sums = Todos los puntos, sumados
page-contribution = Aportación
page-points = Puntos
page-rests-on = En qué se basa
page-last-read = Última lectura: { $ago }.
page-stale = Hay una nueva lectura en curso; vuelve a comprobarlo en un momento.
page-look-again = Volver a comprobar
page-your-tag = Tu etiqueta
page-tag-help = Una palabra tuya junto a este nombre. No es un veredicto ni entra en ninguna puntuación.
page-tag-link = Dónde la pusiste
page-tag-edit = Editar etiqueta
page-tag-add = Añadir una etiqueta
page-tag-colour = Color
page-tag-word = Etiqueta
page-tag-link-label = Dónde la pusiste (opcional)
page-tag-save = Guardar etiqueta
page-tag-remove = Eliminar
# For screen readers: which tag the button removes.
page-tag-remove-of = Eliminar la etiqueta de { $name }
page-colour-blue = Azul
page-colour-teal = Turquesa
page-colour-green = Verde
page-colour-ochre = Ocre
page-colour-brown = Marrón
page-colour-pink = Rosa
page-colour-violet = Violeta
page-colour-grey = Gris
page-i-know = Conozco esta cuenta
page-correction-help = Tu corrección siempre tiene prioridad, y se mantiene hasta que la elimines.
page-note-label = Una nota para ti (opcional)
page-save-correction = Guardar corrección
page-remove-correction = Eliminar corrección
page-forget = Borrar todo lo relacionado con esta cuenta
page-forget-title = ¿Borrar todo lo relacionado con esta cuenta?
page-forget-detail = Se borran su ficha, sus publicaciones tomadas de tus páginas, tu corrección y tu etiqueta.
page-erase = Borrar
page-cancel = Cancelar

## While an account is looked up, and where there is no card

page-looking = Consultando { $account }
page-reading = Leyendo publicaciones públicas de { $source }. Esta página se recarga sola.
page-reload = Recargar ahora
page-look-up-another = Consultar otra cuenta
page-pause-minutes =
    Vuelve a intentarlo en { $count ->
        [one] { $count } minuto
       *[other] unos { $count } minutos
    }.
page-pause-hours =
    Vuelve a intentarlo en { $count ->
        [one] { $count } hora
       *[other] unas { $count } horas
    }.
page-pause-days =
    Vuelve a intentarlo en { $count ->
        [one] { $count } día
       *[other] unos { $count } días
    }.
page-needs-key = Esta página necesita su clave
page-in-folder = En la carpeta de Humankind: { $command }
page-in-terminal = En la terminal: { $command }
page-look-up-account = Consultar una cuenta
page-welcome-page = Página de bienvenida

## The first page

page-home-title = ¿Hay alguien ahí?
page-home-nothing-found = Sin resultados
page-home-which = ¿Qué cuenta?
page-home-lead = Pega cualquier nombre de cuenta o dirección de perfil. Verás si allí escribe una persona, si conversa con otras y con qué amabilidad.
page-home-label = Nombre de cuenta o dirección de perfil
page-home-nothing-for = No se encontró nada para «{ $query }»
page-home-not-found = Ninguna de las redes disponibles tiene cuentas que se escriban así.
page-home-these-work = Estos formatos sí funcionan:
page-home-several = «{ $query }» puede referirse a varias cuentas
page-home-seen-only = se conocerá cuando la veas en una cronología
page-home-crowd = Cuentas que has visto
page-home-count =
    { $count ->
        [one] { $count } cuenta en los últimos { $days } días.
       *[other] { $count } cuentas en los últimos { $days } días.
    }
page-home-hello = Quizá agradezcan un saludo
page-home-recent = Vistas hace poco
page-home-empty = Aún no hay nadie
page-home-empty-help = Aquí aparecen las cuentas que consultas o ves en tus cronologías. Para empezar, prueba:
page-example-maria = { $name }, una persona inventada que viene con Humankind; no hace falta conexión
page-example = { $handle } para { $network }
page-example-address = la dirección de cualquier perfil o publicación, copiada del navegador
page-crowd-line = Amabilidad a lo largo del tiempo
page-crowd-table = Lo mismo en una tabla
page-crowd-day = Día
page-crowd-accounts = Cuentas
page-crowd-mean = Amabilidad media
# Why somebody might like a hello.
page-hello-new =
    Acaba de llegar: se unió hace { $days ->
        [one] { $days } día
       *[other] { $days } días
    } como mucho.
page-hello-quiet =
    Conversa con otras personas y por ahora tiene como mucho { $followers ->
        [one] { $followers } seguidor
       *[other] { $followers } seguidores
    }.

## Pages with a search and several parts

page-search = Buscar
# How many were found of how many there are.
page-found = { $found } de { $total }.
page-parts = Páginas de la lista
page-part = { $page } de { $pages }
