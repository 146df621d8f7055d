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
lists-server-title = Listen dieses Servers
lists-known-lead = Konten, die Leserinnen und Leser dieses Servers kennen: wie viele es sind, ohne Namen. Ein Konto steht hier, sobald { $readers } es kennen.
lists-known-yours = Was Sie teilen
lists-known-off = Sie teilen nichts.
lists-known-on =
    { $count ->
        [one] Sie teilen seit { $day }, wen Sie kennen: { $count } Konto.
       *[other] Sie teilen seit { $day }, wen Sie kennen: { $count } Konten.
    }
lists-known-help = Sie werden bei den Konten gezählt, von denen Sie gesagt haben, dass Sie sie kennen und dass dort ein Mensch schreibt. Ihre Schlagwörter, Notizen und anderen Korrekturen und wen Sie nachschlagen, gehören nicht dazu. Sie können jederzeit aufhören und werden dann sofort nicht mehr gezählt.
lists-known-start = Teilen, wen ich kenne
lists-known-stop = Nicht mehr teilen
lists-known-list = Die Liste
lists-known-subscribe = Abonnieren Sie sie, um auf den Karten zu sehen, wie viele ein Konto kennen. Dafür müssen Sie nichts teilen.
lists-stewards-lead = Die Moderation dieses Servers führt diese Konten mit einem Grund auf. Das ändert weder Wert noch Urteil, und wem ein Konto gehört, kann widersprechen.
lists-stewards-since = seit { $day }
lists-stewards-disputed = Wem das Konto gehört, widerspricht.
lists-stewards-add = Ein Konto aufnehmen
lists-stewards-reason = Ihr Grund. Alle hier und wem das Konto gehört, sehen ihn, ohne Ihren Namen.
lists-stewards-add-button = Auf die Liste setzen
lists-stewards-remove = Von der Liste nehmen
lists-stewards-remove-reason = Warum nehmen Sie es herunter? Die Moderation sieht das, und wer widersprochen hat.
lists-stewards-history = Änderungen, für die Moderation
lists-stewards-added-by = { $day }: aufgenommen von { $steward }
lists-stewards-removed-by = { $day }: heruntergenommen von { $steward }
lists-stewards-left = jemandem, der nicht mehr dabei ist
lists-stewards-present = Dieses Konto steht schon auf der Liste.
lists-stewards-full = Die Liste ist voll. Nehmen Sie zuerst ein Konto herunter.
lists-stewards-unscored = Wem dieses Konto gehört, möchte nicht bewertet werden; darum steht es auf keiner Liste.
lists-stewards-verdict = Diese Liste darf kein Konto automatisiert nennen. Das sagen die Belege, oder die Moderation nach einem Einspruch.
