# The crowd, the heart of the badge, and people who might like a hello.

## On bars and badges.

crowd-typical = Mensen zitten meestal rond { $value }.
crowd-notch = Het streepje boven aan elke balk laat zien waar een doorsnee mens staat.
crowd-heart-title = Wanneer het hart leeg blijft
# $posts: a number of posts. $interval: a number of points.
crowd-heart-rule = De badge toont alleen een getal voor vriendelijkheid als dat iets zegt: bij minstens { $posts } berichten waarvan de woorden zijn beoordeeld, en een interval van hoogstens { $interval } punten. Bij geautomatiseerde accounts en organisaties staat er nooit een, want vriendelijkheid gaat over mensen. Anders is het hart een omtrek en zegt de tip waarom.

## The page of the crowd, and the line on the first page.

crowd-title = Je feeds als geheel
# $people: how many of the accounts are people.
crowd-people =
    { $people ->
        [one] { $people } daarvan is een mens die met anderen praat.
       *[other] { $people } daarvan zijn mensen die met anderen praten.
    }
crowd-sites = Sites
crowd-all-sites = Alle sites
crowd-shares = Dag na dag
crowd-shares-title = Wie er was: aandeel van elk oordeel
crowd-spread = De lijn is het gemiddelde, en de helft van de accounts ligt in het lichtere vlak. Alleen badges met een getal tellen mee.
# The head of a column with two numbers, such as “55–74”.
crowd-middle-half = De helft tussen
# $share: in percent. $posts: a number of posts.
crowd-reposts =
    { $posts ->
        [one] { $share }% van { $posts } bericht was gerepost.
       *[other] { $share }% van { $posts } berichten was gerepost.
    }
crowd-reposts-column = Reposts
crowd-nobody = Nog niemand. Lees een van je feeds met badges aan, dan verschijnen de dagen hier.
# A link to the page of the crowd.
crowd-more = Je feeds dag na dag
crowd-waiting =
    { $people ->
        [one] { $people } mens vindt een groet misschien fijn.
       *[other] { $people } mensen vinden een groet misschien fijn.
    }
crowd-forget-site = Wissen wat deze site toonde

## People who might like a hello.

crowd-hello-help = Mensen die nieuw zijn, na een tijd terug zijn of weinig volgers hebben, en die iets schreven waarop je kunt reageren. Met iemand praten kost je nooit iets.
# Why somebody might like a hello.
crowd-hello-back =
    { $days ->
        [one] Terug na { $days } dag zonder bericht.
       *[other] Terug na { $days } dagen zonder bericht.
    }
# $ago: such as “3 hours ago”.
crowd-asked = Vroeg { $ago } iets.
crowd-wrote = Schreef { $ago } iets.
crowd-open-post = Bericht openen
# A button: the reader wrote to that person.
crowd-wrote-them = Al gegroet
# Nobody might like a hello.
crowd-none = Op dit moment niemand.
# $names: one or several names.
crowd-noticed = Je schreef aan { $names }. Dank je.
