# The mirror: what the reader's own account shows about itself. It describes, and never grades or compares.

## The page

mirror-title = Ihr Spiegel
mirror-lead = Wie Ihr eigenes Konto wirkt. Das sehen nur Sie, und es ändert keinen Wert.
mirror-accounts = Ihre Konten
mirror-card = Zur Karte des Kontos
mirror-reading = Ihre öffentlichen Beiträge werden gelesen. Diese Seite lädt sich selbst neu.
mirror-nothing-yet = Es gibt noch nichts zu zeigen. Sehen Sie gleich noch einmal nach.
mirror-opted-out = Dieses Konto bittet darum, nicht gelesen oder bewertet zu werden. Das gilt auch hier, darum gibt es keinen Spiegel davon.
mirror-remove = Dieses Konto entfernen
mirror-add-title = Ein Konto von Ihnen hinzufügen
mirror-add-help = Der Name genügt; auf Ihrem eigenen Rechner brauchen Sie nichts nachzuweisen. Gelesen wird das Konto von seinem eigenen Netzwerk, ohne Ihre Anmeldung.
mirror-add = Hinzufügen
mirror-open = Zum Spiegel
# For screen readers, in place of a number.
mirror-not-known = nicht bekannt
# On the first page.
mirror-week =
    { $people ->
        [one] Diese Woche haben Sie mit { $people } Person gesprochen.
       *[other] Diese Woche haben Sie mit { $people } Menschen gesprochen.
    }

## Columns of numbers

mirror-column-sent = Von Ihnen
mirror-column-received = An Sie

## Scores over time

mirror-title-scores_over_time = Ihre Werte im Lauf der Zeit
mirror-scores_over_time =
    { $days ->
        [one] Aufgezeichnet seit dem { DAY($since) }, bisher an { $days } Tag. Mit dem nächsten Tag erscheint eine Linie.
       *[other] Aufgezeichnet seit dem { DAY($since) }, an { $days } Tagen.
    }

## Whom the reader talks with

mirror-title-talked_with = Mit wem Sie sprechen
mirror-first-talked_with = Person
mirror-talked_with =
    { $people ->
        [one] Sie haben { $people } Person geantwortet.
       *[other] Sie haben { $people } Menschen geantwortet.
    }
mirror-talked_with-both =
    { $people ->
        [one] Von { $people } davon ist bekannt, dass sie Ihnen geantwortet hat.
       *[other] Von { $people } davon ist bekannt, dass sie Ihnen geantwortet haben.
    }
mirror-talked_with-none = Noch ist keine öffentliche Antwort von Ihnen bekannt.
mirror-talked_with-unknown = Dieses Netzwerk sagt nicht, wem Ihre Beiträge antworten.
mirror-received-note = Antworten an Sie sind nur bekannt, wo Sie sie mit Humankind auf einer Seite gesehen haben. Es kann mehr geben.
