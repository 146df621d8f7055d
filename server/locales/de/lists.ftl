lists-title = Ihre Listen
lists-lead = Was andere über Konten veröffentlichen. Jede Angabe steht neben dem Namen dessen, der sie macht, und ändert weder Wert noch Urteil.
lists-subscribe-title = Eine Liste abonnieren
lists-address = Die Adresse einer Liste oder das Profil eines Labelers bei Bluesky
lists-subscribe-help = Der Server der Liste wird einmal am Tag angefragt. Er sieht dabei Ihre IP-Adresse, aber nie, welche Konten Sie ansehen.
lists-room = Es ist Platz für { $lists } Listen mit je { $accounts } Konten.
lists-subscribe = Abonnieren
lists-lists = Listen
lists-by = von { $publisher }
lists-count =
    { $count ->
        [one] { $count } Konto
       *[other] { $count } Konten
    }
lists-paused = angehalten
lists-says = Darin steht: { $labels }
lists-none = Sie haben noch keine Liste abonniert.
lists-read-now = Jetzt lesen
lists-pause = Anhalten
lists-resume = Fortsetzen
lists-remove = Entfernen
lists-current = Stand vom { DAY($day) }; zuletzt nachgesehen am { DAY($checked) }.
lists-current-unchecked = Stand vom { DAY($day) }.
lists-old = Das ist die Liste vom { DAY($day) }. { $problem }
lists-never-read = Sie ließ sich noch nicht lesen. { $problem }
lists-pending = Sie wurde noch nicht gelesen.
lists-paused-unread = Sie ist angehalten und wurde noch nicht gelesen.
lists-own-title = Eine eigene veröffentlichen
lists-own-help = Eine Datei, die andere abonnieren können, sobald Sie sie ins Netz stellen. Sie enthält die Konten und Ihre Wörter, aber nicht Ihre Notizen und Links.
lists-own-name = Name der Liste
lists-own-default-name = Meine Liste
lists-own-tagged = Konten mit dem Schlagwort
lists-own-any = beliebiges Wort
lists-own-tags = Schlagwörter als Liste herunterladen
lists-own-corrections = Korrekturen als Liste herunterladen
lists-own-none = Geben Sie einem Konto ein Schlagwort oder korrigieren Sie ein Urteil; dann können Sie das als Liste veröffentlichen.
lists-one-lead = Eine Liste von { $publisher }. Es sind deren Worte, nicht unsere, und sie gehen in keinen Wert ein.
lists-one-lead-paused = Eine Liste von { $publisher }, angehalten. Es sind deren Worte, nicht unsere, und sie gehen in keinen Wert ein.
lists-claimed = Sie gibt an, von „{ $publisher }“ veröffentlicht zu sein; das hat niemand geprüft.
lists-left-out = Ausgelassene Zeilen: { $count }. Sie nennen kein Konto, das Humankind kennt, oder eines, das schon dasteht.
lists-what-it-says = Was darin steht
lists-search = Diese Liste durchsuchen
lists-search-hint = Ein Konto, oder was die Liste sagt
lists-until = bis { DAY($day) }
lists-back = Zurück
lists-next = Weiter
lists-empty = Sie sagt über niemanden etwas.
