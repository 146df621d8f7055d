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
