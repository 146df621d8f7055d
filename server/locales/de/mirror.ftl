# The mirror: what the reader's own account shows about itself. It describes, and never grades or compares.

## The page

mirror-title = Ihr Spiegel
mirror-lead = Wie Ihr eigenes Konto wirkt. Das sehen nur Sie, und es ändert keinen Wert.
mirror-accounts = Ihre Konten
mirror-card = Zur Karte des Kontos
mirror-reading = Ihre öffentlichen Beiträge werden gelesen. Diese Seite lädt von selbst neu.
mirror-nothing-yet = Es gibt noch nichts zu zeigen. Sehen Sie gleich noch einmal nach.
mirror-opted-out = Dieses Konto bittet darum, nicht gelesen oder bewertet zu werden. Das gilt auch hier, darum gibt es keinen Spiegel davon.
mirror-remove = Dieses Konto entfernen
mirror-add-title = Ein eigenes Konto hinzufügen
mirror-add-help = Der Name genügt; auf Ihrem eigenen Rechner brauchen Sie nichts nachzuweisen. Das Konto wird aus seinem eigenen Netzwerk gelesen, einmal am Tag und ohne Ihre Anmeldung.
mirror-add = Hinzufügen
mirror-open = Zum Spiegel
# On the page of an account.
mirror-mine = Das ist mein eigenes Konto
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

## Who got no reply

mirror-title-waiting = Ohne Antwort von Ihnen
mirror-waiting =
    { $people ->
        [one] Seit dem { DAY($since) } hat Ihnen { $people } Person geantwortet und danach keine öffentliche Antwort von Ihnen bekommen.
       *[other] Seit dem { DAY($since) } haben Ihnen { $people } Menschen geantwortet und danach keine öffentliche Antwort von Ihnen bekommen.
    }
mirror-waiting-none = Alle, deren Antwort Sie gesehen haben, haben auch eine von Ihnen bekommen.
mirror-waiting-unknown = In diesem Netzwerk lässt sich nicht sagen, wer keine Antwort bekam.

## Whom the reader has lost touch with

mirror-title-out_of_touch = Lange nicht gesprochen
mirror-first-out_of_touch = Person, und Ihre letzte Antwort
mirror-out_of_touch =
    { $people ->
        [one] Mit { $people } Person haben Sie früher gesprochen, ihr aber seit { $days } Tagen nicht geantwortet.
       *[other] Mit { $people } Menschen haben Sie früher gesprochen, ihnen aber seit { $days } Tagen nicht geantwortet.
    }
mirror-out_of_touch-none = Alle, mit denen Sie öfter gesprochen haben, haben in den letzten { $days } Tagen eine Antwort von Ihnen bekommen.

## Whom the reader thanked

mirror-title-thanked = Wem Sie gedankt haben
mirror-first-thanked = Person
mirror-column-thanks = Dank
mirror-thanked =
    { $people ->
        [one] Sie haben { $people } Person gedankt.
       *[other] Sie haben { $people } verschiedenen Menschen gedankt.
    }
mirror-thanked-nobody =
    { $posts ->
        [one] { $posts } weiterer Beitrag dankt, ohne jemanden zu nennen.
       *[other] { $posts } weitere Beiträge danken, ohne jemanden zu nennen.
    }
mirror-thanked-none = In Ihren öffentlichen Beiträgen wurde kein Dank an jemanden gefunden.
mirror-words-not-judged = In der Sprache Ihrer Beiträge werden Worte nicht beurteilt.

## Kind and harsh sentences

mirror-title-kindest = Ihre freundlichsten Sätze
mirror-kindest =
    { $count ->
        [one] Dieser Satz von Ihnen liest sich am freundlichsten.
       *[other] Diese { $count } Sätze von Ihnen lesen sich am freundlichsten.
    }
mirror-kindest-none = Kein Satz von Ihnen wurde als deutlich freundlich gelesen. Das kommt bei wenigen oder kurzen Beiträgen leicht vor.
mirror-title-harshest = Ihre härtesten Sätze
mirror-harshest =
    { $posts ->
        [one] { $posts } Beitrag von Ihnen liest sich hart.
       *[other] { $posts } Beiträge von Ihnen lesen sich hart. Diese zählen am meisten.
    }
mirror-harshest-none =
    { $posts ->
        [one] In { $posts } Beitrag wurden keine harten Worte gefunden.
       *[other] In { $posts } Beiträgen wurden keine harten Worte gefunden.
    }
mirror-harshest-note = Ein Programm liest Worte, ohne die Menschen zu kennen. Ironie und Scherze werden leicht falsch gelesen.
mirror-marks = Die Wörter, die zählten, sind markiert.

## How much is about the reader

mirror-title-about_me = Wie viel von Ihnen handelt
mirror-first-about_me = Beiträge, die
mirror-column-posts = Beiträge
mirror-about_me =
    { $posts ->
        [one] „Ich“, „mir“ oder „mein“ steht in { $count } von { $posts } Beitrag.
       *[other] „Ich“, „mir“ oder „mein“ steht in { $count } von { $posts } Beiträgen.
    }
mirror-about_me-i = „ich“, „mir“ oder „mein“ sagen
mirror-about_me-others = sich namentlich an jemanden wenden
mirror-about_me-questions = etwas fragen
mirror-about_me-language = In der Sprache Ihrer Beiträge lässt sich das nicht zählen.
mirror-too-few = Dafür gibt es noch zu wenige Beiträge.

## What would change the scores

mirror-title-changes = Was etwas ändern würde
mirror-first-changes = Änderung
mirror-changes = Kleine Änderungen, jede an einer Kopie Ihrer Beiträge ausprobiert und neu berechnet: Das sind die genauen Punkte.
mirror-changes-none = Keine kleine Änderung würde einen Wert bewegen.
# $first and $second are invented sentences in the language of the account.
mirror-changes-words = Ausprobiert mit Worten wie „{ $first }“ und „{ $second }“.
mirror-changes-note = Die Punkte zeigen, wie die Werte entstehen. Sie sind kein Ziel.
mirror-change-reply =
    { $count ->
        [one] { $count } weiteren Person antworten
       *[other] { $count } weiteren Menschen antworten
    }
mirror-change-question =
    { $count ->
        [one] { $count } weitere Person etwas fragen
       *[other] { $count } weitere Menschen etwas fragen
    }
mirror-change-thanks =
    { $count ->
        [one] { $count } weiteren Person mit eigenen Worten danken
       *[other] { $count } weiteren Menschen mit eigenen Worten danken
    }
mirror-change-follow_up =
    { $count ->
        [one] { $count } Person, der Sie einmal geantwortet haben, noch einmal antworten
       *[other] { $count } Menschen, denen Sie einmal geantwortet haben, noch einmal antworten
    }
mirror-change-welcome =
    { $count ->
        [one] { $count } Person begrüßen, die neu ist oder der wenige folgen
       *[other] { $count } Menschen begrüßen, die neu sind oder denen wenige folgen
    }
mirror-change-harsh =
    { $count ->
        [one] Ohne Ihren härtesten Beitrag
       *[other] Ohne Ihre { $count } härtesten Beiträge
    }
