# The mirror: what the reader's own account shows about itself. It describes, and never grades or compares.

## The page

mirror-title = Tu espejo
mirror-lead = Así se ve tu propia cuenta. Solo lo ves tú, y no cambia ninguna puntuación.
mirror-accounts = Tus cuentas
mirror-card = Su tarjeta
mirror-reading = Leyendo tus publicaciones públicas. Esta página se recarga sola.
mirror-nothing-yet = Todavía no hay nada que mostrar. Vuelve a mirar en un momento.
mirror-opted-out = Esta cuenta pide que no se la lea ni se la puntúe. Aquí también lo respetamos, así que no tiene espejo.
mirror-remove = Quitar esta cuenta
mirror-add-title = Añade una cuenta tuya
mirror-add-help = Basta con el nombre; en tu propio equipo no hace falta demostrar nada. La cuenta se lee de su propia red, sin tu sesión.
mirror-add = Añadir
mirror-open = Abrir el espejo
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
        [one] Se guardan desde el { DAY($since) }: { $days } día hasta ahora. La línea aparece con el próximo día.
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
