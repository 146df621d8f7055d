# The server's own pages. What stands in the middle of a sentence is a value.

## On every page

page-skip = Przejdź do treści
page-navigation = Strony
page-nav-home = Sprawdź konto
page-nav-crowd = Całość
page-nav-mirror = Lustro
page-nav-tags = Etykiety
page-nav-lists = Listy
page-nav-how = Jak to działa
page-nav-data = Twoje dane
page-nav-welcome = Witaj
page-motto = Ludzie są ważniejsi niż liczby.
page-footer = Humankind { $version } działa na tym komputerze. To, co sprawdzasz, zostaje tutaj.
page-undo = Cofnij
page-nothing-here-next = Linki u góry tej strony prowadzą do wszystkiego, co tu jest.

## Notices after a form was sent

page-notice-corrected = Poprawka zapisana.
page-notice-outreach_noted = Dziękujemy za miłe słowo.
page-notice-correction_removed = Poprawka usunięta. Karta znów pokazuje ocenę obliczoną.
page-notice-tagged = Etykieta zapisana.
page-notice-tag_removed = Etykieta usunięta.
page-notice-word_changed = Zmieniono na wszystkich kontach.
page-notice-word_removed = Usunięto ze wszystkich kont.
page-notice-subscribed = Subskrypcja włączona. Lista jest czytana raz dziennie.
page-notice-list_paused = Wstrzymano. Lista nie jest czytana ani pokazywana.
page-notice-list_resumed = Lista jest znów czytana i pokazywana.
page-notice-list_read = Przeczytano przed chwilą.
page-notice-list_removed = Lista usunięta.
page-notice-own_account_added = Dodano. Tę stronę widzisz tylko ty.
page-notice-own_account_removed = Usunięto razem z tym, co o nim zapisano.
page-notice-undone = Cofnięto.
page-notice-not_undone = Nie ma już czego cofnąć.
page-notice-refreshed = Zaktualizowano przed chwilą.
page-notice-not_refreshed = Nie ma jeszcze nic nowszego. To wcześniejszy wynik.
page-notice-forgotten = Wszystko o tym koncie zostało wymazane.
page-notice-erased = Wszystko zostało wymazane. Aby znów używać rozszerzenia, sparuj je w jego okienku.
page-notice-seen_erased = To, co pokazała ta witryna, zostało wymazane.
page-notice-unpaired = To rozszerzenie nie jest już sparowane.

## Words: verdicts and states (in badges, so keep them short), scores

page-word-person = człowiek
page-word-one_way = jednokierunkowe
page-word-automated = zautomatyzowane
page-word-automated_declared = zautomatyzowane
page-word-organisation = organizacja
page-word-unsure = jeszcze niejasne
page-word-opted_out = nie chce oceny
page-word-unavailable = niedostępne
page-word-new_host = jeszcze niesprawdzone
page-word-thinking = sprawdzanie…
page-word-heart = życzliwość
page-score-humanity = Obecność człowieka
page-score-conversation = Rozmowa
page-score-kindness = Życzliwość
# Why a score is not shown, in its place.
page-not-judged-few = jeszcze za mało wpisów
page-not-judged-language = nieoceniane w tym języku
page-not-judged-replies_unknown = nie wiadomo, które wpisy są odpowiedziami
page-not-judged-elsewhere = znane tylko z innych witryn
page-not-judged-not_a_person = podawana tylko dla ludzi
page-kindness-label = życzliwość

## Dates, and how long ago

page-day = { DAY($day) }
page-day-and-time = { DAY($day) }, { $time }
page-just-now = przed chwilą
page-minutes-ago =
    { $count ->
        [one] { $count } minutę temu
        [few] { $count } minuty temu
       *[many] { $count } minut temu
    }
page-hours-ago =
    { $count ->
        [one] { $count } godzinę temu
        [few] { $count } godziny temu
       *[many] { $count } godzin temu
    }
page-days-ago =
    { $count ->
        [one] { $count } dzień temu
        [few] { $count } dni temu
       *[many] { $count } dni temu
    }

## The page of an account

page-moved = Przeniesione na { $account }.
page-moved-unconfirmed = Podaje, że jest przeniesione na { $account }.
# $accounts is a list of accounts of the same person elsewhere.
page-linked = Także: { $accounts }. Te konta odsyłają do siebie nawzajem.
page-on-list = Na liście „{ $list }” (prowadzi { $publisher }): { $label }.
page-on-list-until = Do { DAY($day) }.
page-on-list-changed = Stan listy z { DAY($day) }.
page-correction = Liczy się twoja poprawka.
page-correction-since = Od { DAY($day) }. Liczy się twoja poprawka.
page-correction-computed = Ocena obliczona: { $verdict }.
page-correction-note = Twoja notatka: „{ $note }”
page-interval = gdzieś między
page-scale = Od 0 do 100. W dziewięciu przypadkach na dziesięć prawdziwa wartość leży w jaśniejszym pasku.
page-why = Dlaczego
page-raised = Co podniosło wynik
page-lowered = Co obniżyło wynik
page-posts =
    { $count ->
        [one] { $count } wpis
        [few] { $count } wpisy
       *[many] { $count } wpisów
    }
page-seen-on = widziane na { $host }
page-view-post = Zobacz wpis
page-no-reason = Żaden powód jeszcze się nie wyróżnia: jest za mało danych.
page-sums = Suma wszystkich punktów
page-contribution = Wkład
page-points = Punkty
page-rests-on = Na czym się to opiera
page-last-read = Ostatnie czytanie: { $ago }.
page-stale = Trwa nowe czytanie; zajrzyj tu za chwilę.
page-look-again = Sprawdź ponownie
page-your-tag = Twoja etykieta
page-tag-help = Twoje własne słowo obok tej nazwy. Nie jest oceną i nie wpływa na żaden wynik.
page-tag-link = Miejsce, w którym powstała
page-tag-edit = Edytuj etykietę
page-tag-add = Dodaj etykietę
page-tag-colour = Kolor
page-tag-word = Etykieta
page-tag-link-label = Miejsce, w którym powstała (opcjonalnie)
page-tag-save = Zapisz etykietę
page-tag-remove = Usuń
# For screen readers: which tag the button removes.
page-tag-remove-of = Usuń etykietę konta { $name }
page-colour-blue = Niebieski
page-colour-teal = Morski
page-colour-green = Zielony
page-colour-ochre = Ochra
page-colour-brown = Brązowy
page-colour-pink = Różowy
page-colour-violet = Fioletowy
page-colour-grey = Szary
page-i-know = Znam to konto
page-correction-help = Twoja poprawka ma zawsze pierwszeństwo i zostaje, dopóki jej nie usuniesz.
page-note-label = Notatka dla siebie (opcjonalnie)
page-save-correction = Zapisz poprawkę
page-remove-correction = Usuń poprawkę
page-forget = Wymaż wszystko o tym koncie
page-forget-title = Wymazać wszystko o tym koncie?
page-forget-detail = Wymaże to kartę konta, jego wpisy z twoich stron, twoją poprawkę i twoją etykietę.
page-erase = Wymaż
page-cancel = Anuluj

## While an account is looked up, and where there is no card

page-looking = Sprawdzanie konta { $account }
page-reading = Trwa czytanie publicznych wpisów, źródło: { $source }. Ta strona odświeży się sama.
page-reload = Odśwież teraz
page-look-up-another = Sprawdź inne konto
page-pause-minutes =
    Spróbuj ponownie za około { $count ->
        [one] { $count } minutę
        [few] { $count } minuty
       *[many] { $count } minut
    }.
page-pause-hours =
    Spróbuj ponownie za około { $count ->
        [one] { $count } godzinę
        [few] { $count } godziny
       *[many] { $count } godzin
    }.
page-pause-days =
    Spróbuj ponownie za około { $count ->
        [one] { $count } dzień
        [few] { $count } dni
       *[many] { $count } dni
    }.
page-needs-key = Ta strona wymaga klucza
page-in-folder = W folderze Humankind: { $command }
page-in-terminal = W terminalu: { $command }
page-look-up-account = Sprawdź konto
page-welcome-page = Strona powitalna

## The first page

page-home-title = Czy ktoś tam jest?
page-home-nothing-found = Nic nie znaleziono
page-home-which = Które konto?
page-home-lead = Wklej nazwę konta lub adres profilu. Zobaczysz, czy pisze tam człowiek, czy konto rozmawia z ludźmi i na ile jest życzliwe.
page-home-label = Nazwa konta lub adres profilu
page-home-nothing-for = Nic nie znaleziono dla „{ $query }”
page-home-not-found = Żadna z tutejszych sieci nie ma kont zapisanych w ten sposób.
page-home-these-work = Tak zadziała:
page-home-several = „{ $query }” może oznaczać kilka kont
page-home-seen-only = znane, gdy tylko pojawi się w twoim kanale
page-home-crowd = Widziane konta
page-home-count =
    { $count ->
        [one] { $count } konto w ciągu ostatnich { $days } dni.
        [few] { $count } konta w ciągu ostatnich { $days } dni.
       *[many] { $count } kont w ciągu ostatnich { $days } dni.
    }
page-home-hello = Może ucieszy je twoje „cześć”
page-home-recent = Ostatnio widziane
page-home-empty = Jeszcze nikogo
page-home-empty-help = Tu pojawią się konta, które sprawdzasz lub widzisz w swoich kanałach. Na początek spróbuj:
page-example-maria = { $name }, zmyślona osoba dołączona do Humankind; sieć niepotrzebna
page-example = { $handle } dla sieci { $network }
page-example-address = adres dowolnego profilu lub wpisu, skopiowany z przeglądarki
page-crowd-line = Życzliwość w czasie
page-crowd-table = To samo w tabeli
page-crowd-day = Dzień
page-crowd-accounts = Konta
page-crowd-mean = Średnia życzliwość
# Why somebody might like a hello.
page-hello-new =
    Nowe konto: założone najwyżej { $days ->
        [one] { $days } dzień
        [few] { $days } dni
       *[many] { $days } dni
    } temu.
page-hello-quiet =
    Rozmawia z ludźmi i ma na razie najwyżej { $followers ->
        [one] { $followers } osobę obserwującą
        [few] { $followers } osoby obserwujące
       *[many] { $followers } osób obserwujących
    }.

## Pages with a search and several parts

page-search = Szukaj
# How many were found of how many there are.
page-found = { $found } z { $total }.
page-parts = Strony listy
page-part = { $page } z { $pages }
