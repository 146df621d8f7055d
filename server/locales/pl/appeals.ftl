appeals-title = Odwołania
appeals-lead = Właściciele tych kont nie zgadzają się z werdyktem albo z listą moderacji. Decyduj na podstawie tego, co pokazuje karta; to widzą wszyscy.
appeals-none = Nie ma otwartych odwołań.
appeals-asked = Prośba: { $verdict }.
appeals-due = Zdecyduj do { $day }.
appeals-overdue = Termin minął: { $day }.
appeals-no-card = Nie ma teraz karty tego konta.
appeals-words = Co mówi właściciel
appeals-decide = Twoja decyzja
appeals-verdict = Werdykt, jeśli go zmieniasz
appeals-reason = Twój powód. Właściciel go czyta, bez twojego imienia.
appeals-agree = Zmień werdykt
appeals-decline = Zostaw bez zmian
appeals-numbers = Odwołania w liczbach
appeals-numbers-lead = Wszystkie odwołania do tego serwera, bez nazwisk.
appeals-numbers-requested = Złożone
appeals-numbers-open = Otwarte
appeals-numbers-overdue = Otwarte po terminie
appeals-numbers-upheld = Racja przyznana
appeals-numbers-declined = Bez zmian
appeals-numbers-withdrawn = Wycofane
appeals-numbers-days = Dni do pierwszej decyzji (mediana)
appeals-numbers-unscored = Konta nieoceniane na prośbę właścicieli
appeals-numbers-revised = Decyzje zmienione później
appeals-asked-listing = Prośba o usunięcie z listy moderacji.
appeals-listed = Lista mówi:
appeals-agree-listing = Usuń z listy
appeals-decline-listing = Zostaw na liście
appeals-decided = Rozstrzygnięte
appeals-decided-upheld = Racja przyznana: { $day }.
appeals-decided-declined = Pozostawiono bez zmian: { $day }.
appeals-revised = To zmieniona decyzja.
appeals-history = Dotychczasowe decyzje
appeals-revise = Zmień decyzję
appeals-revise-lead = Nowa decyzja obowiązuje od teraz. Właściciel konta widzi ją z datą i twoim powodem, a poniżej wcześniejsze.
appeals-not-revisable = Tej decyzji nie można zmienić: późniejsze odwołanie dotyczy tego samego albo konto nie jest oceniane.
appeals-waiting =
    { $count ->
        [one] Jedno odwołanie czeka na decyzję.
        [few] { $count } odwołania czekają na decyzję.
        [many] { $count } odwołań czeka na decyzję.
       *[other] { $count } odwołania czeka na decyzję.
    }
