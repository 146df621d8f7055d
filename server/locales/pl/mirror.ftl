# The mirror: what the reader's own account shows about itself. It describes, and never grades or compares.

## The page

mirror-title = Twoje lustro
mirror-lead = Jak wypada Twoje własne konto. Widzisz to tylko Ty i nie zmienia to żadnego wyniku.
mirror-accounts = Twoje konta
mirror-card = Jego karta
mirror-reading = Czytam Twoje publiczne wpisy. Ta strona odświeży się sama.
mirror-nothing-yet = Na razie nie ma nic do pokazania. Zajrzyj za chwilę.
mirror-opted-out = To konto prosi, by go nie czytać ani nie oceniać. Obowiązuje to także tutaj, więc nie ma ono lustra.
mirror-remove = Usuń to konto
mirror-add-title = Dodaj swoje konto
mirror-add-help = Wystarczy nazwa konta; na własnym komputerze nie trzeba niczego udowadniać. Konto jest czytane z jego własnej sieci, bez Twojego logowania.
mirror-add = Dodaj
mirror-open = Otwórz lustro
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

mirror-column-sent = Od Ciebie
mirror-column-received = Do Ciebie

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
        [one] Odpowiedzi poszły do { $people } osoby.
        [few] Odpowiedzi poszły do { $people } osób.
       *[many] Odpowiedzi poszły do { $people } osób.
    }
mirror-talked_with-both =
    { $people ->
        [one] Wiadomo, że { $people } z tych osób Ci odpisała.
        [few] Wiadomo, że { $people } z tych osób Ci odpisały.
       *[many] Wiadomo, że { $people } z tych osób Ci odpisało.
    }
mirror-talked_with-none = Nie znamy jeszcze żadnej Twojej publicznej odpowiedzi.
mirror-talked_with-unknown = Ta sieć nie mówi, komu odpowiadają Twoje wpisy.
mirror-received-note = Odpowiedzi do Ciebie są znane tylko wtedy, gdy były widoczne na stronie z Humankind. Może być ich więcej.
