detail-members-only = Ten serwer pokazuje konta i wpisy tylko swoim użytkownikom.
detail-unknown-to-host = Serwer, do którego należy konto, go nie zna. Może zostało przeniesione lub usunięte.
detail-not-federated = Nic nie wskazuje na to, że ta strona należy do Fediwersum: nie podaje oprogramowania serwera i nie zna konta o tej nazwie.
detail-closed-by-host = Serwer, do którego należy konto, zamknął je.
detail-seen-only = Sieć { $network } widać tylko na twoich własnych stronach.
detail-no-sample = Nie ma przykładowego konta o tej nazwie.
detail-no-name-hackernews = W Hacker News nie ma konta o tej nazwie. Wielkość liter ma tam znaczenie.
detail-no-name-bluesky = Na Bluesky nie ma konta o tej nazwie.
detail-no-name-x = Wybrana przez ciebie usługa nie znalazła na X konta o tej nazwie.
detail-closed = { $network } zamknął to konto.
detail-deactivated = Ta osoba dezaktywowała swoje konto.
detail-x-service = X jest czytany tylko przez usługę, którą wybierzesz. Ustaw HUMANKIND_X_SERVICE na serwerze.
detail-signed-requests = Ten serwer odpowiada tylko na podpisane żądania innych serwerów, a Humankind żądań nie podpisuje.
detail-no-feed = Ta strona nie ma kanału ani wpisów oznaczonych tak, by mogły je czytać programy.
detail-empty-reddit = Reddit zna to konto, ale jego publiczna historia jest pusta: osoba ją ukrywa, co Reddit umożliwia każdemu, albo nic jeszcze nie napisała.
detail-number-in-url = Ten adres podaje konto jako numer, który rozumie tylko jego serwer. Wklej zamiast niego nazwę konta.
detail-channel-number = Ten adres podaje kanał jako niepełny numer. Skopiuj go jeszcze raz albo wklej nazwę z @.
detail-feed-missing = Kanał RSS tego kanału jest chwilowo niedostępny w YouTube, co zdarza się często.
detail-cookies-youtube = YouTube pokazuje stronę tego kanału dopiero po kliknięciu w informację o ciasteczkach, a Humankind nie klika. Kanał RSS nie ma takiej informacji: wklej adres z numerem kanału, youtube.com/channel/UC…
detail-cookies = { $host } pokazuje to dopiero po kliknięciu w informację o ciasteczkach, a Humankind nie klika.
detail-not-confirmed = Serwer tej nazwy wskazuje konto w innym miejscu, które nie nosi tej nazwy.
detail-other-host = Strona prowadzi na inny serwer, więc nie pokazuje, do kogo należy.
detail-not-confirmed-but = { $detail } Nazywa się { $handle }.
detail-too-complex = Odczytanie tego konta wymagało zbyt wiele czasu lub pamięci, więc je przerwano.
detail-new-host = Z { $host } nikt się jeszcze stąd nie łączył. Kto prowadzi ten serwer, poznałby twój adres IP i godzinę.

detail-signed-in = Ta osoba pokazuje wpisy tylko zalogowanym, więc nie jest czytana ani oceniana.
detail-protected = Ta osoba sama decyduje, kto widzi jej wpisy, więc nie jest czytana ani oceniana.
detail-locked = Ta osoba sama decyduje, kto może ją obserwować, więc jej wpisy nie są czytane ani oceniane.
detail-noindex = Ta osoba prosi, by programy nie czytały jej profilu, więc nie jest czytana ani oceniana.
detail-memorial = To konto jest zachowane ku pamięci osoby zmarłej, więc nie jest czytane ani oceniane.
detail-tag = W profilu tej osoby jest „{ $tag }”, więc nie jest czytana ani oceniana.
detail-noindex-page = Ta strona prosi, by programy jej nie przechowywały („noindex”), więc nie jest czytana ani oceniana.
detail-unscored = Ta osoba poprosiła ten serwer, by jej nie oceniać.
detail-robots = { $host } nie pozwala programom czytać tej strony.
detail-robots-unread = Nie udało się odczytać robots.txt z { $host }, więc strony stamtąd też nie są czytane.

detail-not-understood = { $host } nie rozumie tego żądania.
detail-logged-in = { $host } pokazuje to tylko zalogowanym.
detail-refused = { $host } odmawia odpowiedzi.
detail-refused-day = { $host } odmawia odpowiedzi i przez dobę nie dostanie kolejnych żądań.
detail-nothing-there = { $host } nie ma nic pod tym adresem.
detail-removed = To, co było pod tym adresem na { $host }, zostało usunięte.
detail-pause = { $host } prosi o przerwę.
detail-legal = { $host } nie może tego pokazać z powodów prawnych.
detail-technical = { $host } ma chwilowo kłopot techniczny ({ $status }).
detail-status = { $host }: odpowiedź o nieoczekiwanym statusie ({ $status }).
detail-no-host = Nie ma serwera o nazwie { $host } albo ten komputer jest bez połączenia.
detail-no-connection = { $host } nie przyjmuje połączeń.
detail-unreachable = Nie udało się połączyć z { $host }.
detail-certificate = Certyfikat { $host } jest nieważny.
detail-slow = { $host } zbyt długo nie odpowiada.
detail-slow-connection = { $host } nie przyjmuje połączenia na czas.
detail-slow-name = Ustalenie adresu { $host } trwało zbyt długo.
detail-waiting = Na wysłanie do { $host } czeka wiele żądań. Są wysyłane powoli, by nie obciążać serwera.
detail-shutting-down = Serwer kończy pracę.
detail-rate-limit-database = Nie można połączyć się z bazą danych, która pilnuje tempa. O nic nie zapytano.
detail-no-process = Nie udało się uruchomić procesu, który odczytałby to konto.
detail-still-read = Konto jest jeszcze odczytywane.

detail-network-format = Odpowiedź sieci { $network } ma nieoczekiwany format.
detail-activitypub = { $host }: odpowiedź nie jest poprawnym ActivityPub.
detail-not-json = { $host }: zamiast JSON przyszło { $type }.
detail-not-page = { $host }: zamiast strony przyszło { $type }.
detail-not-feed = { $host }: zamiast kanału przyszło { $type }.
detail-not-list = { $host }: zamiast listy przyszło { $type }.
detail-not-xrd = { $host }: zamiast XRD przyszło { $type }.
detail-untyped = coś bez podanego typu
detail-deep-json = { $host }: przysłany JSON jest zbyt głęboko zagnieżdżony.
detail-bad-json = { $host }: przysłanego JSON nie da się odczytać.
detail-encoding = { $host }: tekst w nieznanym kodowaniu.
detail-not-modified = { $host }: odpowiedź „bez zmian” na żądanie bez warunku.
detail-redirects = { $host } przekierowuje zbyt wiele razy.
detail-redirects-nowhere = { $host } przekierowuje, nie podając dokąd.
detail-redirects-badly = { $host } przekierowuje na adres, którego nie da się odczytać.
detail-compression = { $host }: odpowiedź skompresowana w formacie, o który nie proszono.
detail-incomplete = { $host }: niepełna odpowiedź.
detail-decompression = { $host }: przysłanych danych nie da się rozpakować.
detail-more-than = { $host }: przysłano więcej niż { $size } kB.
detail-not-http = { $host }: połączenie zamknięte zbyt wcześnie albo odpowiedź nie jest HTTP.

detail-proxy-slow = Nie udało się na czas połączyć z { $host } przez serwer proxy.
detail-proxy-host = Nie udało się połączyć z { $host } przez serwer proxy.
detail-proxy-unreachable = Nie udało się połączyć z serwerem proxy { $proxy }.
detail-proxy-refused = Serwer proxy { $proxy } odrzucił połączenie.
detail-proxy-strange = Serwer { $proxy } nie odpowiada tak jak serwer proxy.
detail-proxy-package = Pakiet python-socks nie jest zainstalowany; instaluje go ./scripts/run.
detail-proxy-without = { $detail } Bez niego nie połączono się z { $host }.

detail-url-long = Ten adres jest za długi.
detail-url-characters = Ten adres zawiera niedozwolone znaki.
detail-url-parse = Tego adresu nie da się odczytać.
detail-url-https = Pobierane są tylko adresy https.
detail-url-password = Adresy z nazwą użytkownika lub hasłem nie są pobierane.
detail-url-port = Używany jest tylko port 443, nie { $port }.
detail-url-host = Adres musi mieć nazwę serwera, na przykład social.example.
detail-private-name = { $host } to nazwa adresu prywatnego lub lokalnego.
detail-private-address = { $host } prowadzi do adresu prywatnego lub lokalnego.

detail-no-network = Nie ma sieci o nazwie „{ $network }”.
detail-needs-server = Konto w sieci { $network } wymaga podania serwera. Przykład: { $example }.
detail-no-server-name = „{ $host }” nie jest nazwą serwera.
detail-no-handle = „{ $handle }” nie może być nazwą konta w sieci { $network }. Przykład: { $example }.
detail-no-key = „{ $key }” nie jest kluczem konta. Przykład: { $example }.
detail-key-server = W „{ $key }” brakuje serwera. Przykład: { $example }.

detail-needs-key = Ta strona wymaga klucza w adresie.
detail-foreign-form = Ten formularz nie został wysłany ze strony Humankind.
detail-host-header = Nagłówek Host nie wskazuje tego serwera.
detail-only-extensions = Sparować można tylko rozszerzenie przeglądarki.
detail-pairing-expired = Ta prośba o sparowanie wygasła. Zacznij od nowa.
detail-pairing-other = Ta prośba o sparowanie pochodzi od innego rozszerzenia.
detail-pairing-secret = Sekret nie należy do tego parowania.
detail-one-verdict = Wybierz jedną z pięciu ocen.

detail-tag-word = Wpisz słowo etykiety.
detail-tag-long =
    { $count ->
        [one] Etykieta może mieć { $count } znak; w notatce zmieści się więcej.
        [few] Etykieta może mieć { $count } znaki; w notatce zmieści się więcej.
       *[many] Etykieta może mieć { $count } znaków; w notatce zmieści się więcej.
    }
detail-tag-link = Odnośnik nie jest adresem internetowym.
detail-tags-full = Liczba etykiet jest ograniczona do { $count }. Usuń najpierw kilka.
detail-tags-room = Liczba etykiet jest ograniczona do { $count }.
detail-settings-room = Liczba reguł i ustawień jest ograniczona do { $count }.
detail-lists-room = Liczba list jest ograniczona do { $count }.
detail-own-accounts-room = Jest miejsce na { $count } własnych kont.
detail-file-json = Plik nie jest w formacie JSON: { $error }.
detail-file-kind = Plik nie jest eksportem z Humankind ani z Reddit Enhancement Suite.
detail-file-empty = Plik nie zawiera niczego, co da się zaimportować.
detail-document-empty = Dokument nie zawiera niczego, co da się zaimportować.
detail-file-utf8 = Plik nie jest tekstem w UTF-8.
detail-file-columns = Pierwszy wiersz musi podawać kolumny: { $columns }.
detail-file-lines = Liczba wierszy w pliku przekracza { $count }.
detail-file-csv = Plik nie jest poprawnym CSV: { $error }.
detail-nothing-imported = Nic z tego nie da się zaimportować. { $item }: { $detail }
detail-items = Czytane są tylko pierwsze pozycje, najwyżej { $count }.
detail-not-keys = To nie jest obiekt z kluczami kont.
detail-not-names = To nie jest obiekt z nazwami.
detail-not-addresses = To nie jest obiekt z adresami.
detail-bad-day = Data lub liczby nie mogą być prawidłowe.
detail-backup-gone = Kopii zapasowej tego importu już nie ma, więc nic nie zmieniono.
detail-choose-file = Wybierz eksport z Humankind, kopię zapasową Reddit Enhancement Suite albo plik CSV.

detail-lists-full = Liczba list jest ograniczona do { $count }. Usuń najpierw jedną.
detail-lists-accounts = Łączna liczba kont na wszystkich listach jest ograniczona do { $count }.
detail-list-address = To nie może być adres listy. { $detail }
detail-address-long = Adres jest za długi.
detail-choose-address = Podaj adres zaczynający się od https:// albo profil usługi etykietującej na Bluesky.
detail-list-fault = Nie udało się odczytać listy z powodu błędu w Humankind.
detail-list-complex = Odczytanie jej wymagało zbyt wiele czasu lub pamięci, więc je przerwano.
detail-list-page = Pod tym adresem jest strona internetowa, nie lista.
detail-list-accountless = W pliku nie ma kont, więc nie jest on listą.
detail-list-columns = Plik nie jest listą: jego pierwszy wiersz musi podawać kolumny { $columns }.
detail-list-lines = Liczba wierszy na liście przekracza { $count }.
detail-list-nobody = Żaden z wierszy nie podaje konta.
detail-no-labeler = Pod tym adresem nie ma usługi etykietującej.
detail-not-labeler = To konto na Bluesky nie jest usługą etykietującą.
detail-labeler-where = Ta usługa etykietująca nie podaje, gdzie są jej etykiety.
detail-labeler-twice = Usługa etykietująca przysłała dwa razy tę samą stronę.
detail-labeler-many = Liczba etykiet usługi przekracza { $count }.
detail-nothing-to-publish = Nie ma jeszcze czego opublikować: żadnej etykiety z tym słowem albo żadnej poprawki.
detail-database-away = Baza danych serwera jest nieosiągalna. Nic nie zostało zmienione. Spróbuj ponownie za chwilę.
detail-database-refused = Baza danych nie mogła tego zapisać. Osoba prowadząca serwer znajdzie przyczynę w jego dzienniku.
detail-import-adds = Współdzielony serwer nie robi kopii zapasowych, więc import może tylko dodawać.
detail-list-known = Znane tutaj
detail-list-stewards = Lista moderacji
detail-list-known-by =
    { $count ->
        [one] { $count } osoba tutaj zna to konto
        [few] { $count } osoby tutaj znają to konto
        [many] { $count } osób tutaj zna to konto
       *[other] { $count } osoby tutaj zna to konto
    }
detail-list-listed = na liście
detail-list-disputed = na liście; właściciel się odwołuje
