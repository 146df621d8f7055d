# The crowd, the heart of the badge, and people who might like a hello.

## On bars and badges.

crowd-typical = U ludzi to zwykle { $value }.
crowd-notch = Znacznik u góry każdego paska pokazuje, gdzie jest typowa osoba.
crowd-heart-title = Kiedy serce pozostaje puste
# $posts: a number of posts. $interval: a number of points.
crowd-heart-rule = Plakietka podaje życzliwość w liczbie tylko wtedy, gdy ta liczba coś mówi: przy ocenionych słowach co najmniej { $posts } wpisów i przedziale nie szerszym niż { $interval } pkt. Nigdy nie podaje jej dla kont zautomatyzowanych ani organizacji, bo życzliwość dotyczy ludzi. W pozostałych przypadkach serce to sam kontur, a podpowiedź mówi, dlaczego.

## The page of the crowd, and the line on the first page.

crowd-title = Twoje kanały jako całość
# $people: how many of the accounts are people.
crowd-people =
    { $people ->
        [one] { $people } z nich to człowiek, który rozmawia z innymi.
        [few] { $people } z nich to ludzie, którzy rozmawiają z innymi.
       *[many] { $people } z nich to ludzie, którzy rozmawiają z innymi.
    }
crowd-sites = Witryny
crowd-all-sites = Wszystkie witryny
crowd-shares = Dzień po dniu
crowd-shares-title = Kto tam był: udział każdej oceny
crowd-spread = Linia to średnia, a połowa kont mieści się w jaśniejszym polu. Liczą się tylko plakietki z liczbą.
# The head of a column with two numbers, such as “55–74”.
crowd-middle-half = Połowa między
# $share: in percent. $posts: a number of posts.
crowd-reposts =
    { $posts ->
        [one] Podane dalej: { $share }% z { $posts } wpisu.
        [few] Podane dalej: { $share }% z { $posts } wpisów.
       *[many] Podane dalej: { $share }% z { $posts } wpisów.
    }
crowd-reposts-column = Podane dalej
crowd-nobody = Jeszcze nikogo. Poczytaj któryś ze swoich kanałów z plakietkami, a dni pojawią się tutaj.
# A link to the page of the crowd.
crowd-more = Twoje kanały dzień po dniu
crowd-waiting =
    { $people ->
        [one] { $people } osoba może ucieszyć się z miłego słowa.
        [few] { $people } osoby mogą ucieszyć się z miłego słowa.
       *[many] { $people } osób może ucieszyć się z miłego słowa.
    }
crowd-forget-site = Wymaż to, co pokazała ta witryna

## People who might like a hello.

crowd-hello-help = Ludzie, którzy są tu od niedawna, wrócili po przerwie albo mają niewielu obserwujących i napisali coś, na co można odpowiedzieć. Rozmowa z kimkolwiek nigdy nic nie kosztuje.
# Why somebody might like a hello.
crowd-hello-back =
    { $days ->
        [one] Znów tutaj po { $days } dniu bez wpisu.
        [few] Znów tutaj po { $days } dniach bez wpisu.
       *[many] Znów tutaj po { $days } dniach bez wpisu.
    }
# $ago: such as “3 hours ago”.
crowd-asked = Pytanie zadane { $ago }.
crowd-wrote = Wpis dodany { $ago }.
crowd-open-post = Otwórz wpis
# A button: the reader wrote to that person.
crowd-wrote-them = Już napisane
# Nobody might like a hello.
crowd-none = W tej chwili nikogo.
# $names: one or several names.
crowd-noticed = Napisano do: { $names }. Dziękujemy.
