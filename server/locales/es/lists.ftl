# The pages of the lists that the reader subscribes to. A list is what somebody publishes about accounts.

lists-title = Tus listas
lists-lead = Lo que otras personas publican sobre cuentas. Cada palabra aparece junto al nombre de quien la publica, y no cambia ninguna puntuación ni ningún veredicto.

## Subscribe

lists-subscribe-title = Suscribirse a una lista
lists-address = La dirección de una lista, o el perfil de un etiquetador de Bluesky
lists-subscribe-help = Se consulta su servidor una vez al día. Ese servidor ve entonces tu dirección IP, y nunca qué cuentas miras.
lists-room = Caben { $lists } listas, con { $accounts } cuentas cada una.
lists-subscribe = Suscribirse

## The lists

lists-lists = Listas
lists-by = de { $publisher }
lists-count =
    { $count ->
        [one] { $count } cuenta
       *[other] { $count } cuentas
    }
lists-paused = en pausa
# $labels are the words of the list, each with a number of accounts.
lists-says = Dice: { $labels }
lists-none = Aún no te has suscrito a ninguna lista.
# Buttons; the name of the list stands beside them.
lists-read-now = Leer ahora
lists-pause = Pausar
lists-resume = Reanudar
lists-remove = Eliminar
# How far a list is up to date. $problem is a sentence.
lists-current = Versión del { DAY($day) }; última comprobación: { DAY($checked) }.
lists-current-unchecked = Versión del { DAY($day) }.
lists-old = Esta es la lista tal como estaba el { DAY($day) }. { $problem }
lists-never-read = Aún no se ha podido leer. { $problem }
lists-pending = Aún no se ha leído.
lists-paused-unread = Está en pausa y aún no se ha leído.

## Publish

lists-own-title = Publicar la tuya
lists-own-help = Un archivo al que otras personas pueden suscribirse cuando lo pongas en la web. Contiene las cuentas y tus palabras, sin tus notas ni tus enlaces.
lists-own-name = Nombre de la lista
# The name of the list where the reader gives none.
lists-own-default-name = Mi lista
lists-own-tagged = Cuentas con la etiqueta
lists-own-any = cualquier palabra
lists-own-tags = Descargar etiquetas como lista
lists-own-corrections = Descargar correcciones como lista
lists-own-none = Etiqueta una cuenta o corrige un veredicto; después podrás publicarlo como lista.

## One list

lists-one-lead = Una lista de { $publisher }. Son sus palabras, no las nuestras, y no entran en ninguna puntuación.
lists-one-lead-paused = Una lista de { $publisher }, en pausa. Son sus palabras, no las nuestras, y no entran en ninguna puntuación.
lists-claimed = Dice que la publica «{ $publisher }»; nadie lo ha comprobado.
lists-left-out = Líneas omitidas: { $count }. No nombran ninguna cuenta que Humankind conozca, o nombran una que ya está.
lists-what-it-says = Qué dice
lists-search = Buscar en esta lista
lists-search-hint = Una cuenta, o lo que dice la lista
lists-until = hasta el { DAY($day) }
lists-back = Anterior
lists-next = Siguiente
lists-empty = No dice nada de nadie.
