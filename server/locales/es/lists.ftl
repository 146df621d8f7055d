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

## Lists of a community server

lists-server-title = Listas de este servidor
lists-known-lead = Cuentas que conocen quienes leen en este servidor: cuántas personas son, sin nombres. Una cuenta aparece cuando la conocen { $readers }.
lists-known-yours = Lo que compartes
lists-known-off = No compartes nada.
lists-known-on =
    { $count ->
        [one] Desde el { $day } compartes a quién conoces: { $count } cuenta.
       *[other] Desde el { $day } compartes a quién conoces: { $count } cuentas.
    }
lists-known-help = Se te cuenta en las cuentas que dijiste conocer y que son de una persona. Tus etiquetas, tus notas, tus otras correcciones y lo que consultas no forman parte. Puedes dejarlo cuando quieras; entonces se te deja de contar al instante.
lists-known-start = Compartir a quién conozco
lists-known-stop = Dejar de compartir
lists-known-list = La lista
lists-known-subscribe = Suscríbete para ver en las tarjetas cuántas personas conocen una cuenta. Para eso no hace falta compartir nada.
lists-stewards-lead = La moderación de este servidor incluye estas cuentas, con un motivo. No cambia ninguna puntuación ni ningún veredicto, y quien tiene una cuenta puede objetar.
lists-stewards-since = desde el { $day }
lists-stewards-disputed = Quien tiene la cuenta objeta.
lists-stewards-add = Añadir una cuenta
lists-stewards-reason = Tu motivo. Lo ven quienes leen aquí y quien tiene la cuenta, sin tu nombre.
lists-stewards-add-button = Añadir a la lista
lists-stewards-remove = Quitar
lists-stewards-remove-reason = ¿Por qué la quitas? Lo ve la moderación, y quien objetó.
lists-stewards-history = Cambios, para la moderación
lists-stewards-added-by = { $day }: añadida por { $steward }
lists-stewards-removed-by = { $day }: quitada por { $steward }
lists-stewards-left = alguien que ya no está
lists-stewards-present = Esta cuenta ya está en la lista.
lists-stewards-full = La lista está llena. Quita antes una cuenta.
lists-stewards-unscored = Quien tiene esta cuenta pidió que no se puntúe, así que no está en ninguna lista.
lists-stewards-verdict = Esta lista no puede llamar automatizada a una cuenta. Eso lo dicen las pruebas, o la moderación tras una objeción.
