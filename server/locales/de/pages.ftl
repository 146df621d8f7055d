# Die eigenen Seiten des Servers. Was mitten in einem Satz steht, ist ein Wert.

## On every page

page-skip = Zum Inhalt springen
page-navigation = Seiten
page-nav-home = Nachschlagen
page-nav-crowd = Überblick
page-nav-mirror = Spiegel
page-nav-tags = Schlagwörter
page-nav-lists = Listen
page-nav-how = Wie es funktioniert
page-nav-data = Ihre Daten
page-nav-welcome = Willkommen
page-motto = Menschen zählen mehr als Zahlen.
page-footer = Humankind { $version } läuft auf diesem Rechner. Was Sie nachschlagen, bleibt hier.
page-undo = Rückgängig
page-nothing-here-next = Die Links oben auf dieser Seite führen zu allem, was es gibt.

## Notices after a form was sent

page-notice-corrected = Korrektur gespeichert.
page-notice-outreach_noted = Danke für Ihr Hallo.
page-notice-correction_removed = Korrektur entfernt. Die Karte zeigt wieder das berechnete Urteil.
page-notice-tagged = Schlagwort gespeichert.
page-notice-tag_removed = Schlagwort entfernt.
page-notice-word_changed = Bei allen Konten geändert.
page-notice-word_removed = Bei allen Konten entfernt.
page-notice-subscribed = Abonniert. Die Liste wird einmal am Tag gelesen.
page-notice-list_paused = Angehalten. Die Liste wird weder gelesen noch gezeigt.
page-notice-list_resumed = Die Liste wird wieder gelesen und gezeigt.
page-notice-list_read = Gerade gelesen.
page-notice-list_removed = Liste entfernt.
page-notice-own_account_added = Hinzugefügt. Diese Seite sehen nur Sie.
page-notice-own_account_removed = Entfernt, mit allem, was dazu aufgezeichnet war.
page-notice-undone = Rückgängig gemacht.
page-notice-not_undone = Es gibt nichts mehr, was sich rückgängig machen lässt.
page-notice-refreshed = Gerade aktualisiert.
page-notice-not_refreshed = Es gibt noch nichts Neueres. Dies ist das frühere Ergebnis.
page-notice-forgotten = Alles über dieses Konto ist gelöscht.
page-notice-erased = Alles ist gelöscht. Um die Erweiterung wieder zu verwenden, koppeln Sie sie über ihr Popup.
page-notice-seen_erased = Was diese Seite gezeigt hat, ist gelöscht.
page-notice-unpaired = Diese Erweiterung ist nicht mehr gekoppelt.

## Words: verdicts and states (in badges, so keep them short), scores

page-word-person = Mensch
page-word-one_way = einseitig
page-word-automated = automatisiert
page-word-automated_declared = automatisiert
page-word-organisation = Organisation
page-word-unsure = noch unklar
page-word-opted_out = möchte nicht bewertet werden
page-word-unavailable = nicht verfügbar
page-word-new_host = noch nicht angefragt
page-word-thinking = wird nachgeschlagen …
page-word-heart = Freundlichkeit
page-score-humanity = Menschlichkeit
page-score-conversation = Gespräch
page-score-kindness = Freundlichkeit
# Why a score is not shown, in its place.
page-not-judged-few = noch zu wenige Beiträge
page-not-judged-language = in dieser Sprache nicht beurteilt
page-not-judged-replies_unknown = nicht bekannt, welche Beiträge Antworten sind
page-not-judged-elsewhere = nur auf anderen Websites gesehen
page-not-judged-not_a_person = nur bei Menschen angezeigt
page-kindness-label = Freundlichkeit

## Dates, and how long ago

page-day = { DAY($day) }
page-day-and-time = { DAY($day) }, { $time }
page-just-now = gerade eben
page-minutes-ago =
    { $count ->
        [one] vor { $count } Minute
       *[other] vor { $count } Minuten
    }
page-hours-ago =
    { $count ->
        [one] vor { $count } Stunde
       *[other] vor { $count } Stunden
    }
page-days-ago =
    { $count ->
        [one] vor { $count } Tag
       *[other] vor { $count } Tagen
    }

## The page of an account

page-moved = Umgezogen zu { $account }.
page-moved-unconfirmed = Sagt, es sei umgezogen zu { $account }.
# $accounts is a list of accounts of the same person elsewhere.
page-linked = Auch: { $accounts }. Die Konten verweisen aufeinander.
page-on-list = Auf der Liste „{ $list }“ von { $publisher }: { $label }.
page-on-list-until = Bis { DAY($day) }.
page-on-list-changed = Stand der Liste: { DAY($day) }.
page-correction = Ihre Korrektur gilt.
page-correction-since = Seit { DAY($day) }. Ihre Korrektur gilt.
page-correction-computed = Das berechnete Urteil ist: { $verdict }.
page-correction-note = Ihre Notiz: „{ $note }“
page-interval = irgendwo zwischen
page-scale = Von 0 bis 100. In neun von zehn Fällen liegt der wahre Wert im helleren Band.
page-why = Warum
page-raised = Hat die Bewertung erhöht
page-lowered = Hat die Bewertung gesenkt
page-posts =
    { $count ->
        [one] { $count } Beitrag
       *[other] { $count } Beiträge
    }
page-seen-on = gesehen auf { $host }
page-view-post = Beitrag ansehen
page-no-reason = Noch sticht kein einzelner Grund hervor: Es gibt zu wenig, worauf man sich stützen kann.
page-sums = Jeder Punkt, zusammengezählt
page-contribution = Beitrag zum Wert
page-points = Punkte
page-rests-on = Worauf das beruht
page-last-read = Zuletzt gelesen { $ago }.
page-stale = Es wird gerade neu gelesen; sehen Sie gleich noch einmal nach.
page-look-again = Neu nachschlagen
page-your-tag = Ihr Schlagwort
page-tag-help = Ein eigenes Wort neben diesem Namen. Es ist kein Urteil und geht in keinen Wert ein.
page-tag-link = Wo Sie es vergeben haben
page-tag-edit = Schlagwort bearbeiten
page-tag-add = Schlagwort hinzufügen
page-tag-colour = Farbe
page-tag-word = Schlagwort
page-tag-link-label = Wo Sie es vergeben haben (freiwillig)
page-tag-save = Schlagwort speichern
page-tag-remove = Entfernen
# For screen readers: which tag the button removes.
page-tag-remove-of = Schlagwort von { $name } entfernen
page-colour-blue = Blau
page-colour-teal = Blaugrün
page-colour-green = Grün
page-colour-ochre = Ocker
page-colour-brown = Braun
page-colour-pink = Rosa
page-colour-violet = Violett
page-colour-grey = Grau
page-i-know = Ich kenne dieses Konto
page-correction-help = Ihre Korrektur gilt immer, bis Sie sie entfernen.
page-note-label = Eine Notiz für Sie selbst (freiwillig)
page-save-correction = Korrektur speichern
page-remove-correction = Korrektur entfernen
page-forget = Alles über dieses Konto löschen
page-forget-title = Alles über dieses Konto löschen?
page-forget-detail = Gelöscht werden seine Karte, seine Beiträge aus Ihren eigenen Seiten, Ihre Korrektur und Ihr Schlagwort.
page-erase = Löschen
page-cancel = Abbrechen

## While an account is looked up, and where there is no card

page-looking = { $account } wird nachgeschlagen
page-reading = Öffentliche Beiträge von { $source } werden gelesen. Diese Seite lädt von selbst neu.
page-reload = Jetzt neu laden
page-look-up-another = Ein anderes Konto nachschlagen
page-pause-minutes =
    { $count ->
        [one] Versuchen Sie es in etwa { $count } Minute noch einmal.
       *[other] Versuchen Sie es in etwa { $count } Minuten noch einmal.
    }
page-pause-hours =
    { $count ->
        [one] Versuchen Sie es in etwa { $count } Stunde noch einmal.
       *[other] Versuchen Sie es in etwa { $count } Stunden noch einmal.
    }
page-pause-days =
    { $count ->
        [one] Versuchen Sie es in etwa { $count } Tag noch einmal.
       *[other] Versuchen Sie es in etwa { $count } Tagen noch einmal.
    }
page-needs-key = Diese Seite braucht ihren Schlüssel
page-in-folder = Im Ordner von Humankind: { $command }
page-in-terminal = Im Terminal: { $command }
page-look-up-account = Ein Konto nachschlagen
page-welcome-page = Willkommensseite

## The first page

page-home-title = Ist da jemand?
page-home-nothing-found = Nichts gefunden
page-home-which = Welches Konto?
page-home-lead = Fügen Sie einen beliebigen Namen oder die Adresse eines Profils ein. Sehen Sie, ob dort ein Mensch schreibt, ob er mit Menschen spricht und wie freundlich er ist.
page-home-label = Name oder Adresse des Profils
page-home-nothing-for = Nichts gefunden für „{ $query }“
page-home-not-found = Kein Netzwerk hier hat Konten, die so geschrieben werden.
page-home-these-work = So geht es:
page-home-several = „{ $query }“ kann mehrere Konten meinen
page-home-seen-only = bekannt, sobald Sie es in einem Feed sehen
page-home-crowd = Konten, die Sie gesehen haben
page-home-count =
    { $count ->
        [one] { $count } Konto in den letzten { $days } Tagen.
       *[other] { $count } Konten in den letzten { $days } Tagen.
    }
page-home-hello = Freut sich vielleicht über ein Hallo
page-home-recent = Zuletzt gesehen
page-home-empty = Noch niemand
page-home-empty-help = Konten, die Sie nachschlagen oder in Ihren Feeds sehen, stehen hier. Probieren Sie zum Anfang:
page-example-maria = { $name }, eine erfundene Person, die zu Humankind gehört; ohne Netzwerk
page-example = { $handle } für { $network }
page-example-address = die Adresse eines Profils oder Beitrags, aus Ihrem Browser kopiert
page-crowd-line = Freundlichkeit im Lauf der Zeit
page-crowd-table = Dasselbe als Tabelle
page-crowd-day = Tag
page-crowd-accounts = Konten
page-crowd-mean = Mittlere Freundlichkeit
# Why somebody might like a hello.
page-hello-new =
    { $days ->
        [one] Neu hier: seit höchstens { $days } Tag dabei.
       *[other] Neu hier: seit höchstens { $days } Tagen dabei.
    }
page-hello-quiet =
    { $followers ->
        [one] Spricht mit Menschen und hat bisher höchstens { $followers } Follower.
       *[other] Spricht mit Menschen und hat bisher höchstens { $followers } Follower.
    }

## Pages with a search and several parts

page-search = Suchen
page-found = { $found } von { $total }.
page-parts = Seiten der Liste
page-part = { $page } von { $pages }
