# The pages of the lists that the reader subscribes to. A list is what somebody publishes about accounts.

lists-title = Twoje listy
lists-lead = To, co inni publikują o kontach. Każde słowo stoi obok nazwy tego, kto je publikuje, i nie zmienia żadnego wyniku ani oceny.

## Subscribe

lists-subscribe-title = Subskrybuj listę
lists-address = Adres listy albo profil usługi etykietującej na Bluesky
lists-subscribe-help = Jej serwer dostaje zapytanie raz dziennie. Widzi wtedy twój adres IP, ale nigdy to, na które konta patrzysz.
lists-room = Limit list: { $lists }; limit kont na każdej: { $accounts }.
lists-subscribe = Subskrybuj

## The lists

lists-lists = Listy
lists-by = prowadzi { $publisher }
lists-count =
    { $count ->
        [one] { $count } konto
        [few] { $count } konta
       *[many] { $count } kont
    }
lists-paused = wstrzymana
# $labels are the words of the list, each with a number of accounts.
lists-says = Jej słowa: { $labels }
lists-none = Nie subskrybujesz jeszcze żadnej listy.
# Buttons; the name of the list stands beside them.
lists-read-now = Przeczytaj teraz
lists-pause = Wstrzymaj
lists-resume = Wznów
lists-remove = Usuń
# How far a list is up to date. $problem is a sentence.
lists-current = Stan z { DAY($day) }; ostatnio sprawdzona { DAY($checked) }.
lists-current-unchecked = Stan z { DAY($day) }.
lists-old = To lista z { DAY($day) }. { $problem }
lists-never-read = Nie udało się jej jeszcze przeczytać. { $problem }
lists-pending = Nie była jeszcze czytana.
lists-paused-unread = Jest wstrzymana i nie była jeszcze czytana.

## Publish

lists-own-title = Opublikuj własną
lists-own-help = Plik, który inni mogą subskrybować, gdy umieścisz go w sieci. Zawiera konta i twoje słowa, bez twoich notatek i linków.
lists-own-name = Nazwa listy
# The name of the list where the reader gives none.
lists-own-default-name = Moja lista
lists-own-tagged = Konta z etykietą
lists-own-any = dowolne słowo
lists-own-tags = Pobierz etykiety jako listę
lists-own-corrections = Pobierz poprawki jako listę
lists-own-none = Nadaj kontu etykietę albo popraw ocenę; potem możesz to opublikować jako listę.

## One list

lists-one-lead = Lista, którą prowadzi { $publisher }. To nie nasze słowa; nie wpływają na żaden wynik.
lists-one-lead-paused = Lista, którą prowadzi { $publisher }, wstrzymana. To nie nasze słowa; nie wpływają na żaden wynik.
lists-claimed = Lista podaje, że publikuje ją „{ $publisher }”; nikt tego nie sprawdził.
lists-left-out = Pominięte wiersze: { $count }. Nie wskazują konta, które zna Humankind, albo wskazują konto, które już tam jest.
lists-what-it-says = Co mówi
lists-search = Szukaj na tej liście
lists-search-hint = Konto albo to, co mówi lista
lists-until = do { DAY($day) }
lists-back = Wstecz
lists-next = Dalej
lists-empty = Nie mówi nic o nikim.

## Lists of a community server

lists-server-title = Listy tego serwera
lists-known-lead = Konta, które znają czytający na tym serwerze: ile osób, bez nazwisk. Konto pojawia się, gdy zna je tyle osób: { $readers }.
lists-known-yours = Co udostępniasz
lists-known-off = Nie udostępniasz niczego.
lists-known-on =
    { $count ->
        [one] Od { $day } udostępniasz, kogo znasz: { $count } konto.
        [few] Od { $day } udostępniasz, kogo znasz: { $count } konta.
        [many] Od { $day } udostępniasz, kogo znasz: { $count } kont.
       *[other] Od { $day } udostępniasz, kogo znasz: { $count } konta.
    }
lists-known-help = Liczysz się przy kontach, o których mówisz, że je znasz i że pisze tam człowiek. Twoje etykiety, notatki, inne poprawki ani to, kogo sprawdzasz, nie są udostępniane. Możesz przestać w każdej chwili; wtedy od razu przestajesz się liczyć.
lists-known-start = Udostępnij, kogo znam
lists-known-stop = Przestań udostępniać
lists-known-list = Lista
lists-known-subscribe = Subskrybuj, aby widzieć na kartach, ile osób zna konto. Nie musisz do tego niczego udostępniać.
lists-stewards-lead = Moderacja tego serwera umieszcza tu konta, z powodem. Nie zmienia to żadnego wyniku ani werdyktu, a właściciel konta może się odwołać.
lists-stewards-since = od { $day }
lists-stewards-disputed = Właściciel się odwołuje.
lists-stewards-add = Dodaj konto
lists-stewards-reason = Twój powód. Widzą go czytający i właściciel, bez twojego nazwiska.
lists-stewards-add-button = Dodaj do listy
lists-stewards-remove = Usuń z listy
lists-stewards-remove-reason = Dlaczego usuwasz konto z listy? Widzi to moderacja oraz właściciel, który się odwołał.
lists-stewards-history = Zmiany, dla moderacji
lists-stewards-added-by = { $day }: dodaje { $steward }
lists-stewards-removed-by = { $day }: usuwa { $steward }
lists-stewards-left = ktoś, kogo już tu nie ma
lists-stewards-present = To konto już jest na liście.
lists-stewards-full = Lista jest pełna. Najpierw usuń z niej jakieś konto.
lists-stewards-unscored = Właściciel tego konta poprosił, by go nie oceniać, więc nie ma go na żadnej liście.
lists-stewards-verdict = Ta lista nie może nazywać konta zautomatyzowanym. Mówią o tym dowody albo moderacja po odwołaniu.
