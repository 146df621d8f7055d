appeals-title = Contestazioni
appeals-lead = I titolari di questi account contestano il giudizio o la lista della moderazione. Decidi in base a ciò che mostra la scheda: è ciò che tutti vedono.
appeals-none = Nessuna contestazione è aperta.
appeals-asked = Richiesta: { $verdict }.
appeals-due = Decidi entro il { $day }.
appeals-overdue = La scadenza era il { $day }.
appeals-no-card = Al momento non c’è una scheda di questo account.
appeals-words = Che cosa dice il titolare
appeals-decide = La tua decisione
appeals-verdict = Il giudizio, se lo cambi
appeals-reason = Il tuo motivo. Il titolare lo legge, senza il tuo nome.
appeals-agree = Cambia il giudizio
appeals-decline = Lascia com’è
appeals-numbers = Contestazioni in cifre
appeals-numbers-lead = Tutte le contestazioni a questo server, senza nomi.
appeals-numbers-requested = Presentate
appeals-numbers-open = Aperte
appeals-numbers-overdue = Aperte oltre la scadenza
appeals-numbers-upheld = Ragione data
appeals-numbers-declined = Lasciate com’erano
appeals-numbers-withdrawn = Ritirate
appeals-numbers-days = Giorni fino alla prima decisione (mediana)
appeals-numbers-unscored = Account non valutati su richiesta dei titolari
appeals-numbers-revised = Decisioni riviste
appeals-asked-listing = Chiede di essere tolto dalla lista della moderazione.
appeals-listed = La lista dice:
appeals-agree-listing = Togli dalla lista
appeals-decline-listing = Lascia nella lista
appeals-decided = Decise
appeals-decided-upheld = Ragione data il { $day }.
appeals-decided-declined = Lasciato com’era il { $day }.
appeals-revised = È una decisione rivista.
appeals-history = Decisioni finora
appeals-revise = Rivedi la decisione
appeals-revise-lead = La nuova decisione vale da adesso. Il titolare la vede con la data e il tuo motivo, e sotto quelle precedenti.
appeals-not-revisable = Questa decisione non si può rivedere: una contestazione successiva riguarda la stessa cosa, o l’account non viene valutato.
appeals-waiting =
    { $count ->
        [one] Una contestazione attende una decisione.
       *[other] { $count } contestazioni attendono una decisione.
    }
