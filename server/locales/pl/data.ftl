# The page of the reader's data: what is kept and where, who may use the server, and what goes where.

data-title = Twoje dane
data-lead = Wszystko, co wie Humankind, jest w jednym folderze na tym komputerze. Tylko ty możesz go czytać.
data-kept = Co jest przechowywane
data-what = Co
data-how-many = Ile
data-folder = Folder: { $path }
data-download = Pobierz wszystko
data-import = Zaimportuj plik
data-erase = Wymaż wszystko

## What is kept: one kind, and what it is

data-kind-cards = Karty
    .help = Najnowszy wynik dla każdego konta. Stare karty powstają od nowa.
data-kind-seen = Konta z wpisami z twoich stron
    .help = Publiczne wpisy, które rozszerzenie widziało w twoich kanałach.
data-kind-corrections = Twoje poprawki
    .help = Mają zawsze pierwszeństwo i zostają, dopóki ich nie usuniesz.
data-kind-tags = Twoje etykiety
    .help = Twoje własne słowa obok nazwy. Nie wpływają na żaden wynik.
data-kind-lists = Twoje listy
    .help = To, co inni publikują o kontach, a ty subskrybujesz. Nie wpływa na żaden wynik.
data-kind-own_accounts = Twoje własne konta
    .help = Co lustro pamięta o każdym z nich: wyniki z kolejnych dni oraz komu i kiedy konto odpowiedziało.
data-kind-mirrors = Lustra
    .help = Co twoje własne konta pokazują o sobie, z twoimi zdaniami. Powstają od nowa.
data-kind-shared_settings = Reguły i ustawienia rozszerzenia
    .help = Wspólne dla sparowanych przeglądarek. Po tym, co usunięto, zostaje ślad bez wartości, żeby nie wróciło.
data-kind-days = Dni widzianych kont
    .help = Sumy z każdego dnia według witryn: oceny, życzliwość, wpisy podane dalej. Bez kont. Zostaje 90 ostatnich dni.
data-kind-crowd = Konta widziane dzisiaj
    .help = Kogo dzisiaj pokazały twoje strony i gdzie. Znika z końcem dnia.
data-kind-outreach = Osoby, do których napisano
    .help = Aby przez pewien czas nie były znowu proponowane. Nie wpływa na żaden wynik.
data-kind-pairings = Sparowane rozszerzenia
    .help = Mogą używać tego serwera. Z każdego tokenu zostaje tylko odcisk.
data-kind-settings = Klucze tych stron
    .help = Klucz otwiera te strony w twojej przeglądarce. Po wymazaniu powstaje nowy.

## Posts by the site that showed them

data-seen = Wpisy według witryny, która je pokazała
data-seen-help = Strona może pokazać wszystko o każdym. To, co witryna pokazuje o kontach z innych miejsc, liczy się tylko tam, gdzie Humankind nie może sam przeczytać konta, i nigdy nie czyni konta zautomatyzowanym ani organizacją. Jeśli nie ufasz już jakiejś witrynie, wymaż to, co pokazała.
data-seen-site = Witryna
data-seen-accounts = Konta
data-seen-posts = Wpisy
# For screen readers: what the button erases.
data-seen-erase-of = Wymaż to, co pokazała witryna { $site }
# Of what version 0.1.0 kept.
data-seen-unknown = Witryna niezapisana

## Paired extensions

data-paired = Sparowane rozszerzenia
data-since = od { $when }
data-unpair = Usuń parowanie
# “Pair” is common_pair in the extension; $page is data-none-paired-page.
data-none-paired = Żadne rozszerzenie nie jest jeszcze sparowane. Otwórz okienko Humankind w przeglądarce i wybierz „Sparuj”; { $page } pokazuje, jak wczytać rozszerzenie.
data-none-paired-page = strona powitalna

## Settings, and what goes where

data-settings = Ustawienia
data-settings-help = Ustawienia to zmienne środowiskowe, czytane przy starcie serwera.
data-setting = Ustawienie
data-value = Wartość
data-value-on_click = po kliknięciu
data-value-later = później
data-value-at_once = od razu
data-value-on = włączone
data-value-off = wyłączone
data-goes = Co dokąd trafia
data-goes-network = Aby sprawdzić konto, serwer wysyła żądania do sieci tego konta, bez logowania i bez plików cookie.
data-goes-third-party = Sieć { $network } jest czytana przez { $service }. Ta usługa dowiaduje się, które konta w sieci { $network } sprawdzasz.
data-goes-nobody = Nikt inny nie dostaje żądań.
data-goes-seen = Wpisy, które rozszerzenie widzi w twoich kanałach, trafiają tylko do tego serwera. Wiadomości prywatne i wpisy tylko dla obserwujących nie są nigdy wysyłane, nawet tutaj.
data-goes-telemetry = Nie ma telemetrii. Nic o tobie nie opuszcza tego komputera.

## Before anything is erased

data-erase-title = Wymazać wszystko?
data-erase-detail = Nie da się tego cofnąć. Może warto najpierw wszystko pobrać.
data-erase-count = { $what }: { $count }
data-erase-seen-title = Wymazać to, co pokazała ta witryna?
data-erase-seen-detail =
    { $accounts ->
        [one] Wpisy: { $posts }, z { $accounts } konta. Karty, które się na nich opierają, powstaną od nowa. Nie da się tego cofnąć; to, co znów tam zobaczysz, znów zostanie zapisane.
        [few] Wpisy: { $posts }, z { $accounts } kont. Karty, które się na nich opierają, powstaną od nowa. Nie da się tego cofnąć; to, co znów tam zobaczysz, znów zostanie zapisane.
       *[many] Wpisy: { $posts }, z { $accounts } kont. Karty, które się na nich opierają, powstaną od nowa. Nie da się tego cofnąć; to, co znów tam zobaczysz, znów zostanie zapisane.
    }
