# What went wrong, and below it what the reader can do next.

problem-bad-request = Żądanie jest nieprawidłowe.
    .next = Porównaj je z /v1/openapi.json.

problem-unknown-account = Żadna z tutejszych sieci nie ma takiego konta.
    .next = Upewnij się, że nazwa konta jest poprawna, albo wklej adres profilu.

problem-not-paired = Ten program nie jest sparowany z serwerem.
    .next = Otwórz ustawienia rozszerzenia i wybierz „Sparuj” albo wyślij token, który wypisuje `humankind token` (w folderze ze źródłami: ./scripts/run token).

problem-origin-not-allowed = Żądania z tego źródła nie są dozwolone.
    .next = Sparuj rozszerzenie ponownie na stronie jego ustawień.

problem-host-not-allowed = To nie jest adres serwera.
    .next = Użyj adresu, który serwer wypisał przy uruchomieniu.

problem-unknown-path = Pod tym adresem nic nie ma.
    .next = Co jest dostępne, znajdziesz w /v1/openapi.json.

problem-method-not-allowed = Ten adres nie obsługuje tej metody.
    .next = Co jest dostępne, znajdziesz w /v1/openapi.json.

problem-unsupported-media-type = Treść żądania musi być w formacie JSON.
    .next = Wyślij nagłówek Content-Type: application/json.

problem-too-large = Żądanie jest za duże.
    .next = Wyślij naraz najwyżej 100 kont, każde z najwyżej 200 wpisami.

problem-no-tag = To konto nie ma etykiety.
    .next = Najpierw zapisz ją przez PUT.

problem-too-many-tags = Nie ma miejsca na kolejną etykietę.
    .next = Usuń etykiety, których już nie potrzebujesz.

problem-not-own-account = To nie jest jedno z Twoich kont.
    .next = Najpierw dodaj je na stronie „Lustro”.

problem-too-many-own-accounts = Nie ma miejsca na kolejne własne konto.
    .next = Usuń jedno, którego już nie potrzebujesz.

problem-unknown-list = Nie subskrybujesz tej listy.
    .next = Najpierw zajrzyj do swoich list.

problem-too-many-lists = Nie ma miejsca na kolejną listę.
    .next = Usuń jedną, której już nie potrzebujesz.

problem-bad-list = Pod tym adresem nie ma listy, którą da się odczytać.
    .next = Upewnij się, że adres jest poprawny; format opisuje docs/lists.md.

problem-opted-out = Ta osoba prosi, by jej nie czytać i nie oceniać.
    .next = Szanujemy to; nie musisz nic robić.

problem-not-found = W tej sieci nie ma takiego konta.
    .next = Upewnij się, że nazwa konta jest poprawna; konto mogło zostać przeniesione lub usunięte.

problem-login-required = Ten serwer pokazuje wpisy tylko osobom zalogowanym.
    .next = Przeczytaj kilka wpisów tego konta w swoim kanale; rozszerzenie oceni wtedy wpisy, które tam widać.

problem-no-public-posts = To konto nie pokazuje wpisów publicznie.
    .next = Przeczytaj kilka wpisów tego konta w swoim kanale; rozszerzenie oceni wtedy wpisy, które tam widać.

problem-consent-required = Sieć pokaże coś dopiero po kliknięciu w informację o ciasteczkach.
    .next = Przeczytaj kilka wpisów tego konta w swoim kanale; rozszerzenie oceni wtedy wpisy, które tam widać.

problem-new-host = Serwera tego konta jeszcze o nic nie pytano.
    .next = Sprawdź konto, aby go zapytać, albo wybierz w ustawieniach rozszerzenia, kiedy pytać takie serwery.

problem-not-fetched = Serwer nie może czytać tej sieci.
    .next = Przeczytaj kilka wpisów tego konta w swoim kanale; rozszerzenie oceni wtedy wpisy, które tam widać.

problem-refused = Sieć odrzuciła żądanie.
    .next = Przez jeden dzień nie będą wysyłane kolejne żądania; wpisy, które widzisz, nadal się liczą.

problem-rate-limited = Sieć prosi o przerwę.
    .next = Spróbuj ponownie po przerwie.

problem-unreachable = Nie udało się połączyć z siecią.
    .next = Upewnij się, że masz połączenie, a potem sprawdź ponownie.

problem-proxy-failed = Nie udało się użyć twojego serwera proxy.
    .next = Uruchom proxy albo zmień HUMANKIND_PROXY. Bez niego nic nie jest pobierane.

problem-timeout = Sieć zbyt długo nie odpowiadała.
    .next = Sprawdź ponownie za minutę.

problem-malformed-response = Sieć wysłała odpowiedź, której nie da się odczytać.
    .next = Sprawdź ponownie później; jeśli to się powtarza, być może sieć się zmieniła.

problem-too-complex = Odczytanie tego konta wymaga zbyt wiele czasu lub pamięci.
    .next = Nie musisz nic robić: przez jeden dzień nie będzie ponownie czytane.

problem-unsafe-address = Ten adres prowadzi do sieci prywatnej lub lokalnej.
    .next = Nie musisz nic robić: serwer nigdy nie wysyła tam żądań.

problem-robots = Witryna prosi, by programy nie czytały tej strony.
    .next = Szanujemy to; nie musisz nic robić.

problem-nothing-known = O tym koncie jeszcze nic nie wiadomo.
    .next = Sprawdź je albo najpierw zobacz jego wpisy w swoim kanale.

problem-busy = Serwer jest zajęty.
    .next = Spróbuj ponownie za chwilę.

problem-too-many-requests = Nadeszło więcej żądań, niż ten serwer przyjmuje od jednej osoby lub z jednej sieci.
    .next = Poczekaj minutę. Nic nie przepadnie.

problem-locked = Inny serwer Humankind używa tego samego folderu danych.
    .next = Zatrzymaj tamten serwer albo ustaw HUMANKIND_HOME na inny folder.

problem-bad-site-tables = Nie da się odczytać pliku z tabelami witryn.
    .next = Popraw ten plik albo usuń go z folderu danych serwera.

problem-internal = Coś poszło nie tak w serwerze.
    .next = Prosimy o zgłoszenie; szczegóły są w dzienniku serwera.
