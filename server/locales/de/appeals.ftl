appeals-title = Einsprüche
appeals-lead = Die Menschen, denen diese Konten gehören, widersprechen dem Urteil oder der Liste der Moderation. Entscheiden Sie nach dem, was die Karte zeigt; alle sehen dasselbe.
appeals-none = Es gibt keinen offenen Einspruch.
appeals-asked = Gewünscht: { $verdict }.
appeals-due = Entscheiden Sie bis { $day }.
appeals-overdue = Fällig war es am { $day }.
appeals-no-card = Von diesem Konto gibt es gerade keine Karte.
appeals-words = Was die Person dazu sagt
appeals-decide = Ihre Entscheidung
appeals-verdict = Das Urteil, falls Sie es ändern
appeals-reason = Ihr Grund. Die Person liest ihn, ohne Ihren Namen.
appeals-agree = Urteil ändern
appeals-decline = So lassen
appeals-numbers = Einsprüche in Zahlen
appeals-numbers-lead = Alle Einsprüche bei diesem Server, ohne Namen.
appeals-numbers-requested = Gestellt
appeals-numbers-open = Offen
appeals-numbers-overdue = Offen und überfällig
appeals-numbers-upheld = Recht gegeben
appeals-numbers-declined = So gelassen
appeals-numbers-withdrawn = Zurückgezogen
appeals-numbers-days = Tage bis zur ersten Entscheidung (Median)
appeals-numbers-unscored = Konten, die auf eigenen Wunsch nicht bewertet werden
appeals-numbers-revised = Entscheidungen, die geändert wurden
appeals-asked-listing = Verlangt: von der Liste der Moderation genommen zu werden.
appeals-listed = Auf der Liste steht:
appeals-agree-listing = Von der Liste nehmen
appeals-decline-listing = Auf der Liste lassen
appeals-decided = Entschieden
appeals-decided-upheld = Am { $day } recht gegeben.
appeals-decided-declined = Am { $day } so gelassen.
appeals-revised = Diese Entscheidung wurde geändert.
appeals-history = Bisherige Entscheidungen
appeals-revise = Entscheidung ändern
appeals-revise-lead = Die neue Entscheidung gilt ab jetzt. Wem das Konto gehört, sieht sie mit Datum und Ihrem Grund, und darunter die früheren.
appeals-not-revisable = Diese Entscheidung lässt sich nicht ändern: Ein späterer Einspruch betrifft dasselbe, oder das Konto wird nicht bewertet.
appeals-waiting =
    { $count ->
        [one] Ein Einspruch wartet auf eine Entscheidung.
       *[other] { $count } Einsprüche warten auf eine Entscheidung.
    }
