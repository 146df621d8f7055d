problem-bad-request = Die Anfrage ist nicht gültig.
    .next = Vergleichen Sie sie mit /v1/openapi.json.

problem-unknown-account = Kein Netzwerk hier hat ein solches Konto.
    .next = Prüfen Sie den Namen, oder fügen Sie die Adresse des Profils ein.

problem-not-paired = Dieses Programm ist nicht mit dem Server gekoppelt.
    .next = Wählen Sie in den Einstellungen der Erweiterung „Koppeln“, oder senden Sie das Token, das `humankind token` (im Quelltext-Ordner: ./scripts/run token) ausgibt.

problem-origin-not-allowed = Anfragen von dieser Herkunft sind nicht erlaubt.
    .next = Koppeln Sie die Erweiterung in ihren Einstellungen neu.

problem-host-not-allowed = Das ist nicht die Adresse des Servers.
    .next = Verwenden Sie die Adresse, die der Server beim Start ausgegeben hat.

problem-unknown-path = Unter dieser Adresse gibt es nichts.
    .next = In /v1/openapi.json steht, was es gibt.

problem-method-not-allowed = Diese Adresse unterstützt diese Methode nicht.
    .next = In /v1/openapi.json steht, was es gibt.

problem-unsupported-media-type = Der Inhalt der Anfrage muss JSON sein.
    .next = Senden Sie die Kopfzeile Content-Type: application/json.

problem-too-large = Die Anfrage ist zu groß.
    .next = Senden Sie höchstens 100 Konten auf einmal, mit je höchstens 200 Beiträgen.

problem-no-tag = Dieses Konto hat kein Schlagwort.
    .next = Speichern Sie zuerst eines mit PUT.

problem-too-many-tags = Für ein weiteres Schlagwort ist kein Platz.
    .next = Entfernen Sie Schlagwörter, die Sie nicht mehr brauchen.

problem-opted-out = Diese Person möchte nicht gelesen oder bewertet werden.
    .next = Wir achten das; Sie müssen nichts tun.

problem-not-found = Das Netzwerk hat kein solches Konto.
    .next = Prüfen Sie den Namen; das Konto ist vielleicht umgezogen oder gelöscht.

problem-login-required = Dieser Server zeigt Beiträge nur angemeldeten Mitgliedern.
    .next = Lesen Sie ein paar Beiträge des Kontos in Ihrem eigenen Feed; die Erweiterung bewertet dann, was Sie gesehen haben.

problem-no-public-posts = Dieses Konto zeigt der Öffentlichkeit keine Beiträge.
    .next = Lesen Sie ein paar Beiträge des Kontos in Ihrem eigenen Feed; die Erweiterung bewertet dann, was Sie gesehen haben.

problem-consent-required = Das Netzwerk verlangt einen Klick auf seinen Cookie-Hinweis, bevor es etwas zeigt.
    .next = Lesen Sie ein paar Beiträge des Kontos in Ihrem eigenen Feed; die Erweiterung bewertet dann, was Sie gesehen haben.

problem-new-host = Der Server des Kontos wurde noch nicht angefragt.
    .next = Schlagen Sie das Konto nach, um ihn anzufragen, oder wählen Sie in den Einstellungen der Erweiterung, wann solche Server angefragt werden.

problem-not-fetched = Der Server kann dieses Netzwerk nicht lesen.
    .next = Lesen Sie ein paar Beiträge des Kontos in Ihrem eigenen Feed; die Erweiterung bewertet dann, was Sie gesehen haben.

problem-refused = Das Netzwerk hat die Anfrage abgelehnt.
    .next = Einen Tag lang wird keine weitere gesendet; Beiträge, die Sie selbst sehen, zählen trotzdem.

problem-rate-limited = Das Netzwerk hat um eine Pause gebeten.
    .next = Versuchen Sie es nach der Pause noch einmal.

problem-unreachable = Das Netzwerk war nicht zu erreichen.
    .next = Prüfen Sie Ihre Verbindung, und schlagen Sie dann noch einmal nach.

problem-proxy-failed = Ihr Proxy ließ sich nicht verwenden.
    .next = Starten Sie den Proxy, oder ändern Sie HUMANKIND_PROXY. Ohne ihn wird nichts angefragt.

problem-timeout = Das Netzwerk hat zu lange gebraucht.
    .next = Schlagen Sie in einer Minute noch einmal nach.

problem-malformed-response = Das Netzwerk hat etwas geantwortet, das sich nicht lesen ließ.
    .next = Schlagen Sie später noch einmal nach; bleibt es so, hat sich das Netzwerk vielleicht geändert.

problem-too-complex = Dieses Konto zu lesen braucht zu viel Zeit oder Speicher.
    .next = Sie müssen nichts tun: Einen Tag lang wird es nicht mehr gelesen.

problem-unsafe-address = Die Adresse führt in ein privates oder lokales Netz.
    .next = Sie müssen nichts tun: Dorthin sendet der Server nie Anfragen.

problem-robots = Der Host bittet Programme, diese Seite nicht zu lesen.
    .next = Wir achten das; Sie müssen nichts tun.

problem-nothing-known = Über dieses Konto ist noch nichts bekannt.
    .next = Schlagen Sie es nach, oder sehen Sie seine Beiträge zuerst in einem Feed.

problem-busy = Der Server ist beschäftigt.
    .next = Versuchen Sie es gleich noch einmal.

problem-too-many-requests = Es kamen mehr Anfragen, als dieser Server von einer Person oder aus einem Netz annimmt.
    .next = Warten Sie eine Minute. Nichts geht verloren.

problem-locked = Ein anderer Humankind-Server verwendet denselben Datenordner.
    .next = Beenden Sie den anderen Server, oder setzen Sie HUMANKIND_HOME auf einen anderen Ordner.

problem-bad-site-tables = Die Datei mit den Seitentabellen lässt sich nicht lesen.
    .next = Berichtigen Sie die Datei, oder entfernen Sie sie aus dem Datenordner des Servers.

problem-internal = Im Server ist etwas schiefgegangen.
    .next = Bitte melden Sie es; Einzelheiten stehen im Protokoll des Servers.

problem-bad-list = Unter dieser Adresse gibt es keine Liste, die sich lesen lässt.
    .next = Prüfen Sie die Adresse; docs/lists.md beschreibt das Format.

problem-not-own-account = Dies ist keines Ihrer eigenen Konten.
    .next = Fügen Sie es zuerst auf der Seite „Spiegel“ hinzu.

problem-too-many-own-accounts = Für ein weiteres eigenes Konto ist kein Platz.
    .next = Entfernen Sie eines, das Sie nicht mehr brauchen.

problem-unknown-list = Diese Liste haben Sie nicht abonniert.
    .next = Sehen Sie zuerst in Ihren Listen nach.

problem-too-many-lists = Für eine weitere Liste ist kein Platz.
    .next = Entfernen Sie eine Liste, die Sie nicht mehr brauchen.
