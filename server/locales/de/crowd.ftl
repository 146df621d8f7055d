# The crowd, the heart of the badge, and people who might like a hello.

## On bars and badges.

crowd-typical = Menschen liegen typischerweise bei { $value }.
crowd-notch = Die Kerbe oben an jedem Balken zeigt, wo ein typischer Mensch steht.
crowd-heart-title = Wann das Herz leer bleibt
# $posts: a number of posts. $interval: a number of points.
crowd-heart-rule = Eine Zahl für Freundlichkeit steht am Symbol nur, wo sie etwas sagt: bei mindestens { $posts } Beiträgen, deren Worte beurteilt wurden, und einem Intervall von höchstens { $interval } Punkten. Bei automatischen Konten und Organisationen steht nie eine, denn um Freundlichkeit geht es bei Menschen. Sonst bleibt das Herz ein Umriss, und der Hinweis daran sagt, warum.

## The page of the crowd, and the line on the first page.

crowd-title = Ihre Feeds im Ganzen
# $people: how many of the accounts are people.
crowd-people =
    { $people ->
        [one] { $people } davon ist ein Mensch, der mit anderen spricht.
       *[other] { $people } davon sind Menschen, die mit anderen sprechen.
    }
crowd-sites = Websites
crowd-all-sites = Alle Websites
crowd-shares = Tag für Tag
crowd-shares-title = Wer da war: Anteile der Urteile
crowd-spread = Die Linie ist der Durchschnitt, und die Hälfte der Konten liegt in der helleren Fläche. Nur Symbole mit einer Zahl zählen.
# The head of a column with two numbers, such as “55–74”.
crowd-middle-half = Die Hälfte zwischen
# $share: in percent. $posts: a number of posts.
crowd-reposts =
    { $posts ->
        [one] { $share } % von { $posts } Beitrag war geteilt.
       *[other] { $share } % von { $posts } Beiträgen waren geteilt.
    }
crowd-reposts-column = Geteilt
crowd-nobody = Noch niemand. Lesen Sie einen Ihrer Feeds mit Symbolen, dann erscheinen hier seine Tage.
# A link to the page of the crowd.
crowd-more = Ihre Feeds Tag für Tag
crowd-waiting =
    { $people ->
        [one] { $people } Mensch freut sich vielleicht über ein Hallo.
       *[other] { $people } Menschen freuen sich vielleicht über ein Hallo.
    }
crowd-forget-site = Löschen, was diese Website gezeigt hat

## People who might like a hello.

crowd-hello-help = Menschen, die neu sind, nach einer Weile zurück sind oder wenige Follower haben und etwas geschrieben haben, worauf Sie antworten können. Mit jemandem zu sprechen kostet nie etwas.
# Why somebody might like a hello.
crowd-hello-back =
    { $days ->
        [one] Zurück nach { $days } Tag ohne Beitrag.
       *[other] Zurück nach { $days } Tagen ohne Beitrag.
    }
# $ago: such as “3 hours ago”.
crowd-asked = Hat { $ago } etwas gefragt.
crowd-wrote = Hat { $ago } etwas geschrieben.
crowd-open-post = Beitrag öffnen
# A button: the reader wrote to that person.
crowd-wrote-them = Hallo gesagt
# Nobody might like a hello.
crowd-none = Gerade niemand.
# $names: one or several names.
crowd-noticed = Sie haben { $names } geschrieben. Danke.
