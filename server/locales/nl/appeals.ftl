appeals-title = Bezwaren
appeals-lead = De eigenaren van deze accounts maken bezwaar tegen het oordeel of tegen de lijst van de moderatie. Beslis op basis van wat de kaart toont; dat is wat iedereen ziet.
appeals-none = Er is geen open bezwaar.
appeals-asked = Gevraagd: { $verdict }.
appeals-due = Beslis uiterlijk { $day }.
appeals-overdue = De termijn was { $day }.
appeals-no-card = Er is nu geen kaart van dit account.
appeals-words = Wat de eigenaar zegt
appeals-decide = Jouw beslissing
appeals-verdict = Het oordeel, als je het verandert
appeals-reason = Je reden. De eigenaar leest die, zonder je naam.
appeals-agree = Oordeel veranderen
appeals-decline = Zo laten
appeals-numbers = Bezwaren in cijfers
appeals-numbers-lead = Alle bezwaren bij deze server, zonder namen.
appeals-numbers-requested = Ingediend
appeals-numbers-open = Open
appeals-numbers-overdue = Open na de termijn
appeals-numbers-upheld = Gelijk gegeven
appeals-numbers-declined = Zo gelaten
appeals-numbers-withdrawn = Ingetrokken
appeals-numbers-days = Dagen tot de eerste beslissing (mediaan)
appeals-numbers-unscored = Accounts zonder score omdat de eigenaar dat vroeg
appeals-numbers-revised = Herziene beslissingen
appeals-asked-listing = Vraagt om van de lijst van de moderatie te worden gehaald.
appeals-listed = Op de lijst staat:
appeals-agree-listing = Van de lijst halen
appeals-decline-listing = Op de lijst laten
appeals-decided = Beslist
appeals-decided-upheld = Gelijk gegeven op { $day }.
appeals-decided-declined = Zo gelaten op { $day }.
appeals-revised = Dit is een herziene beslissing.
appeals-history = Beslissingen tot nu toe
appeals-revise = De beslissing herzien
appeals-revise-lead = De nieuwe beslissing geldt vanaf nu. De eigenaar ziet haar met de datum en je reden, en daaronder de eerdere.
appeals-not-revisable = Deze beslissing kan niet worden herzien: een later bezwaar gaat over hetzelfde, of het account krijgt geen score.
appeals-waiting =
    { $count ->
        [one] Eén bezwaar wacht op een beslissing.
       *[other] { $count } bezwaren wachten op een beslissing.
    }
