# The mirror: what the reader's own account shows about itself. It describes, and never grades or compares.

## The page

mirror-title = Twoje lustro
mirror-lead = Jak wypada twoje własne konto. Widzisz to tylko ty i nie zmienia to żadnego wyniku.
mirror-accounts = Twoje konta
mirror-card = Jego karta
mirror-reading = Trwa czytanie twoich publicznych wpisów. Ta strona odświeży się sama.
mirror-nothing-yet = Na razie nie ma nic do pokazania. Zajrzyj za chwilę.
mirror-opted-out = To konto prosi, by go nie czytać ani nie oceniać. Obowiązuje to także tutaj, więc nie ma ono lustra.
mirror-remove = Usuń to konto
mirror-add-title = Dodaj swoje konto
mirror-add-help = Wystarczy nazwa konta; na własnym komputerze nie trzeba niczego udowadniać. Konto jest czytane z jego własnej sieci, raz dziennie i bez twojego logowania.
mirror-add = Dodaj
mirror-open = Otwórz lustro
# On the page of an account.
mirror-mine = To moje konto
# For screen readers, in place of a number.
mirror-not-known = nie wiadomo
# On the first page.
mirror-week =
    { $people ->
        [one] W tym tygodniu rozmowy z { $people } osobą.
        [few] W tym tygodniu rozmowy z { $people } osobami.
       *[many] W tym tygodniu rozmowy z { $people } osobami.
    }

## Columns of numbers

mirror-column-sent = Od ciebie
mirror-column-received = Do ciebie

## Scores over time

mirror-title-scores_over_time = Twoje wyniki w czasie
mirror-scores_over_time =
    { $days ->
        [one] Zapisywane od { DAY($since) }, na razie { $days } dzień. Linia pojawi się od następnego dnia.
        [few] Zapisywane od { DAY($since) }: { $days } dni.
       *[many] Zapisywane od { DAY($since) }: { $days } dni.
    }

## Whom the reader talks with

mirror-title-talked_with = Z kim rozmawiasz
mirror-first-talked_with = Osoba
mirror-talked_with =
    { $people ->
        [one] Twoją odpowiedź dostała { $people } osoba.
        [few] Twoją odpowiedź dostały { $people } osoby.
       *[many] Twoją odpowiedź dostało { $people } osób.
    }
mirror-talked_with-both =
    { $people ->
        [one] Wiadomo, że { $people } z tych osób ci odpisała.
        [few] Wiadomo, że { $people } z tych osób ci odpisały.
       *[many] Wiadomo, że { $people } z tych osób ci odpisało.
    }
mirror-talked_with-none = Nie jest jeszcze znana żadna twoja publiczna odpowiedź.
mirror-talked_with-unknown = Ta sieć nie mówi, komu odpowiadają twoje wpisy.
mirror-received-note = Odpowiedzi do ciebie są znane tylko wtedy, gdy były widoczne na stronie z Humankind. Może być ich więcej.

## Who got no reply

mirror-title-waiting = Odpisali ci, jeszcze bez odpowiedzi
mirror-waiting =
    { $people ->
        [one] Od { DAY($since) } odpisała ci { $people } osoba, która nie dostała potem publicznej odpowiedzi od ciebie.
        [few] Od { DAY($since) } odpisały ci { $people } osoby, które nie dostały potem publicznej odpowiedzi od ciebie.
       *[many] Od { DAY($since) } odpisało ci { $people } osób, które nie dostały potem publicznej odpowiedzi od ciebie.
    }
mirror-waiting-none = Nikt z osób, których odpowiedzi było u ciebie widać, nie czeka na twoją.
mirror-waiting-unknown = W tej sieci nie da się stwierdzić, kto nie dostał odpowiedzi.

## Whom the reader has lost touch with

mirror-title-out_of_touch = Dawno bez rozmowy
mirror-first-out_of_touch = Osoba i twoja ostatnia odpowiedź
mirror-out_of_touch =
    { $people ->
        [one] Z { $people } osobą bywały częste rozmowy, a od { $days } dni nie ma twojej odpowiedzi.
        [few] Z { $people } osobami bywały częste rozmowy, a od { $days } dni nie ma twojej odpowiedzi.
       *[many] Z { $people } osobami bywały częste rozmowy, a od { $days } dni nie ma twojej odpowiedzi.
    }
mirror-out_of_touch-none = Wszystkie osoby, z którymi rozmawiasz częściej, dostały od ciebie odpowiedź w ciągu ostatnich { $days } dni.

## Whom the reader thanked

mirror-title-thanked = Komu dziękujesz
mirror-first-thanked = Osoba
mirror-column-thanks = Podziękowania
mirror-thanked =
    { $people ->
        [one] Podziękowania dostała { $people } osoba.
        [few] Podziękowania dostały { $people } różne osoby.
       *[many] Podziękowania dostało { $people } różnych osób.
    }
mirror-thanked-nobody =
    { $posts ->
        [one] Jeszcze { $posts } wpis dziękuje, nie wymieniając nikogo.
        [few] Jeszcze { $posts } wpisy dziękują, nie wymieniając nikogo.
       *[many] Jeszcze { $posts } wpisów dziękuje, nie wymieniając nikogo.
    }
mirror-thanked-none = W Twoich publicznych wpisach nie znaleziono podziękowań dla nikogo.
mirror-words-not-judged = W języku twoich wpisów słowa nie są oceniane.

## Kind and harsh sentences

mirror-title-kindest = Twoje najżyczliwsze zdania
mirror-kindest =
    { $count ->
        [one] To twoje zdanie brzmi najżyczliwiej.
        [few] Te { $count } twoje zdania brzmią najżyczliwiej.
       *[many] Te { $count } twoich zdań brzmi najżyczliwiej.
    }
mirror-kindest-none = Żadnego twojego zdania nie odczytano jako wyraźnie życzliwego. Przy nielicznych lub krótkich wpisach łatwo o to.
mirror-title-harshest = Twoje najostrzejsze zdania
mirror-harshest =
    { $posts ->
        [one] { $posts } twój wpis brzmi ostro.
        [few] { $posts } twoje wpisy brzmią ostro. Te liczą się najbardziej.
       *[many] { $posts } twoich wpisów brzmi ostro. Te liczą się najbardziej.
    }
mirror-harshest-none =
    { $posts ->
        [one] Nic ostrego w { $posts } wpisie.
        [few] Nic ostrego w { $posts } wpisach.
       *[many] Nic ostrego w { $posts } wpisach.
    }
mirror-harshest-note = Program czyta słowa, nie znając ludzi. Ironię i żarty łatwo odczytać źle.
mirror-marks = Słowa, które się liczyły, są zaznaczone.

## How much is about the reader

mirror-title-about_me = Ile jest o Tobie
mirror-first-about_me = Wpisy, które
mirror-column-posts = Wpisy
mirror-about_me =
    { $posts ->
        [one] W { $count } z { $posts } wpisu jest „ja”, „mnie” lub „mój”.
        [few] W { $count } z { $posts } wpisów jest „ja”, „mnie” lub „mój”.
       *[many] W { $count } z { $posts } wpisów jest „ja”, „mnie” lub „mój”.
    }
mirror-about_me-i = mówią „ja”, „mnie” lub „mój”
mirror-about_me-others = zwracają się do kogoś z nazwy
mirror-about_me-questions = o coś pytają
mirror-about_me-language = W języku twoich wpisów nie da się tego policzyć.
mirror-too-few = Wpisów jest jeszcze za mało, by to stwierdzić.

## What would change the scores

mirror-title-changes = Co by to zmieniło
mirror-first-changes = Zmiana
mirror-changes = Małe zmiany, każda wypróbowana na kopii twoich wpisów i przeliczona od nowa: to są dokładne punkty.
mirror-changes-none = Żadna mała zmiana nie ruszyłaby wyniku.
# $first and $second are invented sentences in the language of the account.
mirror-changes-words = Wypróbowano słowa takie jak „{ $first }” i „{ $second }”.
mirror-changes-note = Punkty pokazują, jak powstają wyniki. Nie są celem.
mirror-change-reply =
    { $count ->
        [one] Odpowiedzieć jeszcze { $count } osobie
        [few] Odpowiedzieć jeszcze { $count } osobom
       *[many] Odpowiedzieć jeszcze { $count } osobom
    }
mirror-change-question =
    { $count ->
        [one] Zapytać o coś jeszcze { $count } osobę
        [few] Zapytać o coś jeszcze { $count } osoby
       *[many] Zapytać o coś jeszcze { $count } osób
    }
mirror-change-thanks =
    { $count ->
        [one] Podziękować własnymi słowami jeszcze { $count } osobie
        [few] Podziękować własnymi słowami jeszcze { $count } osobom
       *[many] Podziękować własnymi słowami jeszcze { $count } osobom
    }
mirror-change-follow_up =
    { $count ->
        [one] Odpowiedzieć jeszcze raz { $count } osobie, która dostała jedną odpowiedź
        [few] Odpowiedzieć jeszcze raz { $count } osobom, które dostały jedną odpowiedź
       *[many] Odpowiedzieć jeszcze raz { $count } osobom, które dostały jedną odpowiedź
    }
mirror-change-welcome =
    { $count ->
        [one] Powitać { $count } osobę, która jest nowa lub ma mało obserwujących
        [few] Powitać { $count } osoby, które są nowe lub mają mało obserwujących
       *[many] Powitać { $count } osób, które są nowe lub mają mało obserwujących
    }
mirror-change-harsh =
    { $count ->
        [one] Bez najostrzejszego wpisu
        [few] Bez { $count } najostrzejszych wpisów
       *[many] Bez { $count } najostrzejszych wpisów
    }
