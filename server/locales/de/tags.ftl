tags-title = Ihre Schlagwörter
tags-lead = Eigene Wörter neben einem Namen. Sie bleiben auf diesem Rechner und gehen in keinen Wert ein.
tags-imported = Import abgeschlossen
tags-import-counts = { $what }: { $added } neu, { $changed } geändert, { $kept } unverändert, { $removed } entfernt.
tags-import-tags = Schlagwörter
tags-import-corrections = Korrekturen
tags-import-lists = Listen
tags-import-rules = Regeln und Einstellungen
tags-import-backup = Was vorher da war, steht in { $file } im Datenordner.
tags-import-differing = Diese Einstellungen hatten dort andere Werte; es sind Umgebungsvariablen: { $names }.
tags-import-refused = Nicht importiert: { $count }.
tags-import-undo = Import rückgängig machen
tags-import-problems = Was nicht importiert wurde
tags-search = Ihre Schlagwörter durchsuchen
tags-search-hint = Ein Name, ein Schlagwort oder Teil einer Notiz
tags-tagged = Mit „{ $word }“
tags-found = Gefunden für „{ $query }“
tags-accounts = Konten mit Schlagwort
tags-show-all = Alle zeigen
tags-edit = Bearbeiten
tags-newer = Neuere
tags-older = Ältere
tags-nothing = Kein Schlagwort hat das im Namen, im Wort oder in der Notiz.
tags-words = Wörter
tags-words-help = Benennen Sie ein Wort bei allen Konten um, die es haben. Gibt es das neue Wort schon, werden beide eins.
tags-count =
    { $count ->
        [one] { $count } Konto
       *[other] { $count } Konten
    }
tags-change = Umbenennen, vereinen oder entfernen
tags-new-word = Neues Wort
tags-change-everywhere = Überall ändern
tags-remove-all = Von allen { $count } entfernen
tags-none = Noch keine Schlagwörter
tags-none-help = Öffnen Sie eine Karte neben einem Namen und wählen Sie „Schlagwort“, oder schlagen Sie ein Konto nach und fügen Sie auf seiner Seite eines hinzu.
tags-files = Importieren und exportieren
tags-file = Eine Datei: ein Export von Humankind, eine Sicherung der Reddit Enhancement Suite oder CSV mit den Spalten { $account } und { $word } (bis { $size } MB)
tags-replace = Ersetzen, was hier ist: Was in der Datei fehlt, wird entfernt. Beides lässt sich rückgängig machen
tags-import = Importieren
tags-download = Als CSV herunterladen
