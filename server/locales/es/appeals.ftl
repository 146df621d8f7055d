appeals-title = Apelaciones
appeals-lead = Quienes tienen estas cuentas objetan el veredicto o la lista de la moderación. Decide según lo que muestra la tarjeta; es lo que todos ven.
appeals-none = No hay ninguna apelación abierta.
appeals-asked = Pide: { $verdict }.
appeals-due = Decide antes del { $day }.
appeals-overdue = El plazo acabó el { $day }.
appeals-no-card = Ahora no hay ninguna tarjeta de esta cuenta.
appeals-words = Lo que dice la persona
appeals-decide = Tu decisión
appeals-verdict = El veredicto, si lo cambias
appeals-reason = Tu motivo. La persona lo lee, sin tu nombre.
appeals-agree = Cambiar el veredicto
appeals-decline = Dejarlo como está
appeals-numbers = Apelaciones en cifras
appeals-numbers-lead = Todas las apelaciones a este servidor, sin nombres.
appeals-numbers-requested = Presentadas
appeals-numbers-open = Abiertas
appeals-numbers-overdue = Abiertas fuera de plazo
appeals-numbers-upheld = Con la razón dada
appeals-numbers-declined = Sin cambios
appeals-numbers-withdrawn = Retiradas
appeals-numbers-days = Días hasta la primera decisión (mediana)
appeals-numbers-unscored = Cuentas que no se puntúan porque se pidió
appeals-numbers-revised = Decisiones revisadas
appeals-asked-listing = Pide que se quite de la lista de la moderación.
appeals-listed = La lista dice:
appeals-agree-listing = Quitarla de la lista
appeals-decline-listing = Dejarla en la lista
appeals-decided = Decididas
appeals-decided-upheld = Razón dada el { $day }.
appeals-decided-declined = Se dejó como estaba el { $day }.
appeals-revised = Es una decisión revisada.
appeals-history = Decisiones hasta ahora
appeals-revise = Revisar la decisión
appeals-revise-lead = La nueva decisión vale desde ahora. Quien tiene la cuenta la ve con su fecha y tu motivo, y debajo las anteriores.
appeals-not-revisable = Esta decisión no se puede revisar: una objeción posterior trata de lo mismo, o la cuenta no se puntúa.
appeals-waiting =
    { $count ->
        [one] Una apelación espera una decisión.
       *[other] { $count } apelaciones esperan una decisión.
    }
