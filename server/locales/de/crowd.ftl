# The crowd, the heart of the badge, and people who might like a hello.

## On bars and badges.

crowd-typical = Menschen liegen typischerweise bei { $value }.
crowd-notch = Die Kerbe oben an jedem Balken zeigt, wo ein typischer Mensch steht.
crowd-heart-title = Wann das Herz leer bleibt
# $posts: a number of posts. $interval: a number of points.
crowd-heart-rule = Eine Zahl für Freundlichkeit steht am Zeichen nur, wo sie etwas sagt: bei mindestens { $posts } Beiträgen, deren Worte beurteilt wurden, und einem Intervall von höchstens { $interval } Punkten. Bei automatischen Konten und Organisationen steht nie eine, denn um Freundlichkeit geht es bei Menschen. Sonst bleibt das Herz ein Umriss, und der Hinweis daran sagt, warum.
