# The page “How it works”: what each score, signal and trait measures, and the rules of the verdicts.

help-score-humanity = Czy pisze tu człowiek?
help-score-conversation = Czy konto rozmawia z ludźmi, czy tylko do nich mówi?
help-score-kindness = Jak życzliwe są jego słowa do innych?
help-likeness = Obecność człowieka bez marginesu. Wynik „Obecność człowieka” nie traci punktów za zwyczaje, które wielu ludzi dzieli z programami. Słowo „człowiek” wymaga więcej: tutaj liczy się każdy taki zwyczaj.
help-signal-declared_automation = Czy sieć oznacza konto jako zautomatyzowane albo profil to podaje lub brzmi jak profil programu: 1 to tak. Słowa z profilu liczą się tylko wtedy, gdy konto nie rozmawia we wpisach z ludźmi.
help-signal-feed = Jak bardzo wpisy przypominają kanał z nagłówkami. Łączy wymienione niżej cechy tego wzorca; 0 to typowy człowiek. Nie mówi się tego o koncie, które najczęściej odpowiada albo własnymi słowami rozmawia z kilkoma osobami. Ani o takim, które najczęściej udostępnia wyniki gier albo tylko pozdrawia, życzy i dziękuje.
help-signal-persona = Jak bardzo wpisy przypominają program, który udaje człowieka i publikuje równo o każdej porze doby. Łączy wymienione niżej cechy tego wzorca; 0 to typowy człowiek. Równy rytm liczy się tylko wtedy, gdy wpisy pojawiają się o każdej porze doby. Nie liczy się nigdy, gdy konto kilka razy odpowiada tym samym osobom własnymi słowami; w innych przypadkach, gdy wiadomo, które wpisy są odpowiedziami, liczy się tylko na tyle, na ile pasuje też styl. Nie mówi się tego o koncie, które tylko pozdrawia, życzy i dziękuje.
help-signal-repeat_conversations = Ilu osobom konto odpowiedziało co najmniej dwa razy, różnymi słowami. Wartość 1 to jedna osoba, 2 to trzy osoby, 3 to siedem, a 4 to piętnaście.
help-signal-automation_client = Odsetek wpisów wysłanych narzędziem, które publikuje automatycznie, wśród wpisów, których aplikacja jest znana.
help-signal-near_duplicates = Odsetek wpisów, które są prawie kopią wcześniejszego. Linki i liczby nie robią różnicy. Wyniki gier się nie liczą.
help-signal-clockwork = Odsetek przerw między wpisami, które pasują do jednego stałego odstępu najwyżej sześciu i pół godziny; dłuższy to odstęp budzika. Pomija się go, gdy konto kilka razy odpowiada tym samym osobom własnymi słowami.
help-signal-round_the_clock = Odsetek tygodni, w których wpisy pojawiały się o każdej porze doby i po podobnych przerwach, wśród tygodni z co najmniej dziesięcioma wpisami. Kto śpi albo robi raz długie, raz krótkie przerwy, nie ma takich tygodni. Pomija się go, gdy konto kilka razy odpowiada tym samym osobom własnymi słowami, oraz gdy jeden stały odstęp pasuje do prawie wszystkich przerw.
help-signal-near_duplicate_replies = Odsetek odpowiedzi, które są prawie takie same jak wcześniejsza, jeśli co najmniej trzy osoby nie dostały nic innego.
help-signal-reply_share = Odsetek wpisów, które są odpowiedzią na cudzy wpis.
help-signal-follow_up_replies = Odsetek odpowiedzi do osób, którym konto odpowiedziało co najmniej dwa razy, wśród tych odpowiedzi i wszystkich wpisów, które nie są odpowiedziami, razem.
help-signal-questions_in_replies = Odsetek odpowiedzi, w których jest pytanie, wśród tych odpowiedzi i wszystkich wpisów, które nie są odpowiedziami, razem.
help-signal-people_replied_to = Odsetek różnych osób, którym konto odpowiedziało, wśród tych osób i wszystkich wpisów, które nie są odpowiedziami, razem.
help-signal-several_days = Odsetek osób, którym konto odpowiedziało w co najmniej dwóch dniach, wśród tych osób i wszystkich wpisów, które nie są odpowiedziami, razem.
help-signal-quick_turns = Odsetek osób, które dostały dwie odpowiedzi w ciągu sześciu godzin, wśród tych osób i wszystkich wpisów, które nie są odpowiedziami, razem.
help-signal-questions = Odsetek samodzielnych wpisów (takich, które nie są odpowiedziami), które o coś pytają i nie zawierają linku. Liczy się tylko u kont, które też odpowiadają ludziom.
help-signal-links = Odsetek samodzielnych wpisów (takich, które nie są odpowiedziami), które zawierają link.
help-signal-short_posts = Odsetek samodzielnych wpisów (takich, które nie są odpowiedziami), które mają mniej niż czterdzieści znaków. Liczy się tylko u kont, które też odpowiadają ludziom.
help-signal-casual_posts = Odsetek samodzielnych wpisów (takich, które nie są odpowiedziami), w których jest śmiech lub gawędzenie. Liczy się tylko u kont, które też odpowiadają ludziom.
help-signal-exchanges = Ilu osobom konto odpowiedziało więcej niż raz, w tym na ich własną odpowiedź. Wiadomo to tam, gdzie sieć pokazuje wątek. Wartość 1 to jedna osoba, 2 to trzy osoby, 3 to siedem, a 4 to piętnaście.
help-signal-reaching_out = Ilu osobom, które są nowe lub mają mało obserwujących, konto odpowiedziało. Wartość 1 to jedna osoba, 2 to trzy osoby, 3 to siedem, a 4 to piętnaście.
help-signal-thanks = Ilu osobom konto podziękowało; nie liczy się „dziękuję”, które tylko zamyka prośbę. Wpis liczy się tym bardziej, im bardziej jest to prawdopodobne, a w połowie, jeśli nie zwraca się do nikogo konkretnego. Wpisy, które mają połowę słów wspólną, liczą się raz. Wartość 1 to jedna osoba, 2 to trzy osoby, 3 to siedem, a 4 to piętnaście.
help-signal-praise = Ile osób konto pochwaliło za ich pracę. Wpis liczy się tym bardziej, im bardziej jest to prawdopodobne, a w połowie, jeśli nie zwraca się do nikogo konkretnego. Wpisy, które mają połowę słów wspólną, liczą się raz. Wartość 1 to jedna osoba, 2 to trzy osoby, 3 to siedem, a 4 to piętnaście.
help-signal-care = Ilu osobom konto okazało troskę. Wpis liczy się tym bardziej, im bardziej jest to prawdopodobne, a w połowie, jeśli nie zwraca się do nikogo konkretnego. Wpisy, które mają połowę słów wspólną, liczą się raz. Wartość 1 to jedna osoba, 2 to trzy osoby, 3 to siedem, a 4 to piętnaście.
help-signal-encouragement = Dla ilu osób konto miało słowa zachęty. Wpis liczy się tym bardziej, im bardziej jest to prawdopodobne, a w połowie, jeśli nie zwraca się do nikogo konkretnego. Wpisy, które mają połowę słów wspólną, liczą się raz. Wartość 1 to jedna osoba, 2 to trzy osoby, 3 to siedem, a 4 to piętnaście.
help-signal-interest = Ile osób konto zapytało o życie lub pracę. Liczą się tylko odpowiedzi. Wpis liczy się tym bardziej, im bardziej jest to prawdopodobne, a w połowie, jeśli nie zwraca się do nikogo konkretnego. Wpisy, które mają połowę słów wspólną, liczą się raz. Wartość 1 to jedna osoba, 2 to trzy osoby, 3 to siedem, a 4 to piętnaście.
help-signal-friendly_words = Ile wpisów jest w całości serdecznych lub uprzejmych, cokolwiek robią. Wpis liczy się tym bardziej, im bardziej jest to prawdopodobne, a w połowie, jeśli nie zwraca się do nikogo konkretnego. Wpisy, które mają połowę słów wspólną, liczą się raz, podobnie jak wpisy do jednej osoby. Prośby, które kończą się podziękowaniem, się nie liczą. Wartość 1 to jeden wpis, 2 to trzy wpisy, 3 to siedem, a 4 to piętnaście.
help-signal-welcome = Ile osób, które są nowe lub mają mało obserwujących, konto powitało. Wartość 1 to jedna osoba, 2 to trzy osoby, 3 to siedem, a 4 to piętnaście.
help-signal-hostility = Odsetek ocenionych wpisów z ostrymi słowami pod adresem innych. Każdy wpis liczy się tym bardziej, im bardziej jest to prawdopodobne, a w trzech czwartych, jeśli nie zwraca się do nikogo konkretnego. Wpisy, które powtarzają wcześniejszy, nie zmniejszają tego odsetka, a przy małej liczbie wpisów liczy się on mniej. Żartobliwe docinki się nie liczą: ostre słowa do osoby, która dostaje też życzliwe słowa i z którą konto śmieje się co najmniej równie często. Odpowiedzi na krzywdzące wpisy liczą się w jednej czwartej: takie, które proszą o spokój, nazywają to, co się stało, albo mówią, że zostało to zgłoszone.
help-signal-sharpness = Jak ostro brzmią ocenione wpisy bez ostrych słów: o ile bardziej prawdopodobne są w nich ostre słowa niż w dowolnym tekście, średnio. Nie liczą się wpisy życzliwe, wpisy powtarzające wcześniejszy ani wpisy do osób, z którymi ostre słowa są żartobliwymi docinkami. Przy małej liczbie wpisów liczy się to mniej. To, co zwyczajne, nie odbiera punktów. Liczą się tylko wpisy po angielsku, które zwracają się do kogoś albo mówią „ja”, „my” lub „ty”; tytuły i listy się nie liczą.
help-signal-repeated_harshness = Ile wpisów z ostrymi słowami zwraca się do jednej osoby, jeśli co najmniej trzy różnią się od siebie i stanowią one piątą część wszystkich wpisów do tej osoby. Żartobliwe docinki i odpowiedzi na krzywdzące wpisy się nie liczą.
help-signal-harsh_share = Odsetek ocenionych wpisów, w których wyraźnie są ostre słowa; żartobliwe docinki i odpowiedzi na krzywdzące wpisy jak przy „ostrych słowach pod adresem innych”.
help-signal-kindness_reach = Ile różnych osób dostało życzliwe słowa, za każdym razem inne, i jedna czwarta pozostałych, które dostały odpowiedź. Kilka kont, które chwalą się nawzajem, daleko tak nie zajdzie.
help-signal-ordinary_replies = Ile odpowiedzi bez życzliwych słów trafiło do osób, które dostały co najmniej dwie różne odpowiedzi; do tego połowa za każdy dzień ze zwykłymi wpisami po pierwszych siedmiu. Życzliwe słowa wklejane pod wieloma wpisami pojawiają się bez innych rozmów i w ciągu kilku dni.
help-trait-length_spread = Jak bardzo zmienia się długość wpisów. 0 oznacza, że wszystkie wpisy są równie długie.
help-trait-style_mix = Jak bardzo styl zmienia się z wpisu na wpis: wielkie litery, interpunkcja, emoji, hashtagi, linki, bardzo krótkie wpisy. 0 oznacza jeden styl w każdym wpisie.
help-trait-same_layout = Jak często dwa wpisy mają ten sam układ słów, interpunkcji i linków. Wartość −1 to jedna para wpisów na dziesięć, −2 to jedna na sto, a −4 to żadna.
help-trait-exact_duplicates = Jak często dwa wpisy mają dokładnie te same słowa. Wartość −1 to jedna para wpisów na dziesięć, −2 to jedna na sto, a −4 to żadna.
help-trait-capitals = Średni odsetek słów, które zaczynają się wielką literą, jak w angielskich nagłówkach. Niemiecki jest pominięty: tam każdy rzeczownik pisze się wielką literą.
help-trait-first_person = Jak często we wpisach jest „ja” lub „my”, w porównaniu z tym, co w danym języku zwykłe. 1 to zwykła częstość.
help-trait-questions = Odsetek wpisów ze znakiem zapytania.
help-trait-exclamations = Odsetek wpisów z wykrzyknikiem.
help-trait-mentions = Odsetek wpisów, które komuś odpowiadają lub o kimś wspominają.
help-trait-links = Odsetek wpisów z linkiem.
help-trait-hashtags = Odsetek wpisów z hashtagiem.
help-trait-unpunctuated = Odsetek wpisów, których ostatnie zdanie kończy się bez znaku interpunkcyjnego.
help-trait-stock_enthusiasm = Odsetek wpisów ze zwrotem, którego często używają programy piszące, na przykład „can’t wait to see”.
help-trait-burstiness = Czy wpisy pojawiają się seriami. 0 oznacza, że pojawiają się w przypadkowych chwilach, 1, że tylko seriami, a −1, że w równych odstępach.
help-trait-gap_spread = Jak bardzo różnią się przerwy między wpisami. 0 oznacza, że wszystkie przerwy są równie długie.
help-trait-quick_succession = Odsetek wpisów, które pojawiają się najwyżej trzy minuty po poprzednim.
help-trait-rhythm_memory = Czy po krótkich przerwach następują krótkie, jak wtedy, gdy ktoś siada do pisania. 0 oznacza, że nie, 1, że zawsze.
help-trait-quietest_hours = Odsetek wpisów w sześciu najcichszych godzinach doby, w dowolnej strefie czasowej. Kto śpi, prawie nic wtedy nie publikuje.
threshold-shown = opiera się na co najmniej { $few } wpisach, a przedział 90% ma najwyżej { $width } pkt; w przeciwnym razie liczba nie jest pokazywana
threshold-unsure = mniej niż { $few } wpisów albo wpisy, które wskazują w obie strony
threshold-person = podobieństwo do człowieka co najmniej { $likeness }, rozmowa co najmniej { $conversation } i co najmniej jedna odpowiedź; jeśli nie wiadomo, które wpisy są odpowiedziami, podobieństwo co najmniej { $alone }, przy liczbie wpisów od { $posts }
threshold-one_way = co najmniej { $posts } wpisów i rozmowa najwyżej { $conversation }
threshold-declared = oznaczenie samej sieci; albo profil to podaje lub brzmi jak profil programu, a konto nikomu nie odpowiada dwa razy własnymi słowami
threshold-pattern = wartość co najmniej { $value } w co najmniej { $posts } wpisach, najwyżej { $own }% wpisów słowami, których nic nie powtarza, w krótkich stałych odstępach lub o każdej porze doby, i nikt nie dostał dwóch odpowiedzi własnymi słowami konta; jeśli czas nie jest znany, co najmniej { $timeless } wpisów, z których prawie wszystkie są kopiami z linkiem
threshold-pattern-both = wartość co najmniej { $value } w co najmniej { $posts } wpisach, według samych czasów wpisów co najmniej { $rhythm }, a według samego sposobu pisania co najmniej { $style }, wpisy o każdej porze doby, i nikt nie dostał dwóch odpowiedzi własnymi słowami konta; własne słowa w stałych odstępach nie wystarczą
threshold-outreach = najwyżej { $followers } obserwujących albo konto, które w chwili napisania odpowiedzi miało najwyżej { $days } dni
threshold-unknown = każda odpowiedź do kogoś, kogo sieć nie nazywa, liczy się jak zwykle: { $people } dla różnych osób, { $again } dla ponownych odpowiedzi tej samej osobie, { $days } dla odpowiedzi innego dnia, { $turns } dla dwóch odpowiedzi w ciągu sześciu godzin; gdzie brakuje czasu, osoba z kilkoma odpowiedziami liczy się { $timeless_days } dla innego dnia i { $timeless_turns } dla sześciu godzin
threshold-likely = prawdopodobieństwo co najmniej { $likely } na podstawie słów

## The page itself

how-lead = Każdy wynik to zwykła suma. Ta strona wymienia wszystko, co może go podnieść lub obniżyć, z krzywymi, których używa serwer.
how-laws = Co obiecuje Humankind
how-patterns = Wzorce automatyzacji
how-words = Które słowa ważą najwięcej
how-try = Wypróbuj z tekstem
how-verdicts = Od wyników do oceny
how-not-counted = Co nigdy się nie liczy
how-measured = Jak dobrze to działa
how-limits = Czego Humankind nie może wiedzieć
how-start = Wynik zaczyna się od { $points } i pozostaje między 0 a 100.
how-span-both = Obniża wynik najwyżej o { $lowest } pkt, podnosi go najwyżej o { $highest }.
how-span-lowers = Obniża wynik najwyżej o { $lowest } pkt; nigdy go nie podnosi.
how-span-raises = Podnosi wynik najwyżej o { $highest } pkt; nigdy go nie obniża.
how-curve = Krzywa w liczbach
# $name is what the curve measures.
how-curve-of = { $name } w liczbach
# The names of the two columns of a curve.
how-value = Wartość
how-points = Punkty
how-most = Najwyżej
how-unusual = Jak bardzo nietypowe
how-posts = Wpisy
how-up-or-down = Punkty w górę lub w dół
how-likeness-value = Podobieństwo
how-probability = Prawdopodobieństwo
how-bounds = Granice
how-bounds-help = Cokolwiek dodadzą sygnały, wynik nie może być wyższy, niż pozwala każda z tych granic.
how-exactness = Jak dokładnie jest znany
how-exactness-help = W dziewięciu przypadkach na dziesięć to samo konto czytane w innym czasie dostaje wartość tak bliską.
how-exactness-more = Im więcej wpisów, tym bliższa; ludzie się zmieniają, więc różnica nigdy nie spada do zera.
how-patterns-help = Programy piszą na różne sposoby, więc każdy sposób to osobny wzorzec złożony z cech. Krzywa cechy pokazuje, jak nietypowa u ludzi jest dana wartość.
how-pattern =
    { $count ->
        [one] { $name }: { $count } cecha
        [few] { $name }: { $count } cechy
       *[many] { $name }: { $count } cech
    }
how-weight = Waga: { $weight }.
# $languages is a list of names of languages, $folder a path.
how-words-help = Życzliwość jest oceniana na podstawie pojedynczych słów, par słów i części słów. Jest oceniana w tych językach: { $languages }; każda waga jest w plikach w { $folder }.
how-words-in = Które słowa ważą najwięcej: { $language }
how-dimension = Wymiar
how-words-like = Słowa takie jak
how-try-help = Zobacz, jak życzliwe są jego słowa i które z nich się liczą.
how-verdict = Ocena
how-when = Kiedy
how-likeness = Podobieństwo do człowieka
how-chance = Prawdopodobieństwo człowieka
how-chance-help = Jak prawdopodobne jest, że pisze tam człowiek, zależnie od podobieństwa do człowieka, gdy dziewięć kont na dziesięć należy do ludzi.
how-model = Model oceniania { $model }. Te same wpisy w tej samej chwili zawsze dają te same wyniki.

## The laws

how-law-people = Ludzie są ważniejsi niż liczby
    .text = Obserwujący, polubienia, podania dalej i płatne odznaki nigdy nie wchodzą do wyniku.
how-law-talking = Rozmowa z kimkolwiek nigdy cię nic nie kosztuje
    .text = Życzliwa odpowiedź nigdy nie obniża wyniku, choćby konto, do którego trafia, było całkiem małe. Pomaga kontakt z osobami, które są nowe lub mają mało obserwujących.
how-law-sums = Bez tajnej receptury
    .text = Każdy wynik to dokładna suma punktów z jego karty, a każdy punkt wskazuje swoje wpisy.
how-law-unsure = Lepiej nie wiedzieć, niż się mylić
    .text = Przy każdym wyniku widać, jak dokładnie jest znany. Gdy danych jest za mało, ocena brzmi „jeszcze niejasne”.
how-law-kindness = Życzliwości nie da się produkować taśmowo
    .text = Te same życzliwe słowa wysyłane w kółko liczą się raz; pochwały rozsypywane wśród nieznajomych nie dają prawie nic.
how-law-descriptions = Opisy, nie obelgi
    .text = „Jednokierunkowe” i „zautomatyzowane” opisują, jak konto publikuje. Program, który podaje, że nim jest, jest tak pokazywany, bez przygany.
how-law-privacy = To, co czytasz, zostaje u ciebie
    .text = Tylko ten komputer wie, które konta sprawdzasz. Serwer czyta konto z jego własnej sieci, bez twojego logowania.
    .opt-outs = Kto nie chce oceny, ten jej nie dostaje.
how-law-privacy-third-party = Sieć { $network } jest czytana przez { $service }. Ta usługa dowiaduje się, które konta tam sprawdzasz.
how-law-correction = Twoja poprawka ma pierwszeństwo
    .text = Jeśli wiesz lepiej, powiedz to na karcie. Liczy się to, dopóki tego nie usuniesz.

## What is never counted, and what cannot be known

how-not-counted-followers = Ile osób obserwuje konto albo ile konto obserwuje.
how-not-counted-likes = Polubienia, gwiazdki i to, ile razy inni podali wpis dalej.
how-not-counted-paid = Weryfikacja, odznaki i wszystko, za co zapłacono.
how-not-counted-opinions = Poglądy, tematy, nazwy, obrazy, twarze.
how-not-counted-grammar = Pisownia, gramatyka i język wpisu. W nieznanych językach życzliwość nie jest oceniana.
how-not-counted-private = Wiadomości prywatne, konta zamknięte, wpisy tylko dla obserwujących.
how-limit-data = Wiedza pochodzi z publicznych danych z kilku sieci, głównie po angielsku i sprzed 2025 roku. W innych miejscach i latach może być inaczej.
how-limit-programs = Wyróżniają się tylko konta, które piszą jak kanał z nagłówkami albo zaprogramowana postać. Program, który pisze jak człowiek, się nie wyróżnia.
how-limit-irony = Słowa są oceniane bez wiedzy, do kogo są skierowane: ironia, cytaty i żarty między przyjaciółmi są źle odczytywane.
how-limit-languages = Życzliwość jest oceniana tylko w językach wymienionych wyżej. W innych dwa pozostałe wyniki nadal się liczą.
how-limit-quiet = Człowiek, który prawie nigdy nie odpowiada, sprawia wrażenie konta jednokierunkowego, a staranny program może przypominać człowieka.
how-limit-public = Liczą się tylko wpisy publiczne, a z nich tylko najnowsze. Ludzie to więcej niż ich wpisy.

## How well it does

# $model is a number with a dot. $windows are series of posts.
how-measured-on = Pomiar z { DAY($day) }. Oznaczone osie czasu: { $windows }; konta i rodziny kont: { $people }. Zawsze z modelem, który nie uczył się na danych użytych do pomiaru.
how-measured-model = To był model { $model }; w użyciu jest { $used }.
# $set is the name of a collection of accounts.
how-measured-bots = Boty ze zbioru { $set }
how-measured-two-way-windows = W rozmowie czy jednokierunkowe, według innych wpisów konta
how-measured-two-way-kind = W rozmowie czy jednokierunkowe, według rodzaju konta
how-method-forest = las losowy
how-method-boosting = wzmacnianie gradientowe
how-method-reply-share = sam odsetek odpowiedzi
how-method-profile = las losowy z profili
how-measured-legend = Jak często dwa rodzaje kont trafiają we właściwą kolejność; 0,5 to przypadek. W 95 przypadkach na 100 prawdziwa wartość leży w jaśniejszym pasku.
# The table is in English, as the evaluation writes it.
how-targets = Wszystkie cele i to, czy je osiągnięto
how-targets-table = Wszystkie cele

## The names of rules in the table of verdicts

threshold-name-shown = wynik, który jest pokazywany
threshold-name-declared = { $verdict }, według samego konta
# $pattern is a how-name.
threshold-name-by = { $verdict }, wzorzec: { $pattern }
threshold-name-outreach = nowe konto lub mało obserwujących
threshold-name-unknown = odpowiedzi do nienazwanych osób lub w nieznanym czasie
threshold-name-likely = życzliwy lub ostry wpis

## The names of signals, limits, patterns and traits, as headings

how-name-automation_client = narzędzie do automatycznego publikowania
how-name-burstiness = serie
how-name-capitals = wielkie litery
how-name-care = troska
how-name-casual_posts = swobodne wpisy
how-name-clockwork = jak w zegarku
how-name-contempt = pogarda
how-name-declared_automation = podana automatyzacja
how-name-encouragement = zachęta
how-name-exact_duplicates = dokładne powtórzenia
how-name-exchanges = wymiany zdań
how-name-exclamations = wykrzykniki
how-name-feed = kanał z nagłówkami
how-name-first_person = pierwsza osoba
how-name-follow_up_replies = kolejne odpowiedzi do tej samej osoby
how-name-friendly_words = przyjazne słowa
how-name-gap_spread = zmienność przerw
how-name-harsh_share = odsetek ostrych wpisów
how-name-hashtags = hashtagi
how-name-hostility = ostre słowa pod adresem innych
how-name-interest = zainteresowanie
how-name-kindness_reach = zasięg życzliwości
how-name-length_spread = zmienność długości
how-name-links = linki
how-name-mentions = wzmianki
how-name-near_duplicate_replies = prawie takie same odpowiedzi
how-name-near_duplicates = prawie takie same wpisy
how-name-ordinary_replies = zwykłe odpowiedzi
how-name-people_replied_to = osoby, które dostały odpowiedź
how-name-persona = odgrywana postać
how-name-praise = pochwały
how-name-questions = pytania
how-name-questions_in_replies = pytania w odpowiedziach
how-name-quick_succession = jeden po drugim
how-name-quick_turns = szybka wymiana odpowiedzi
how-name-quietest_hours = najcichsze godziny
how-name-reaching_out = nawiązywanie kontaktu
how-name-repeat_conversations = powtarzane rozmowy
how-name-repeated_harshness = powtarzane ostre słowa
how-name-reply_share = odsetek odpowiedzi
how-name-respect = szacunek
how-name-rhythm_memory = pamięć rytmu
how-name-round_the_clock = o każdej porze doby
how-name-same_layout = ten sam układ
how-name-several_days = kilka dni
how-name-sharpness = ostry ton
how-name-short_posts = krótkie wpisy
how-name-stock_enthusiasm = utarte zwroty zachwytu
how-name-style_mix = zmienność stylu
how-name-thanks = podziękowania
how-name-unpunctuated = bez znaku na końcu
how-name-welcome = powitanie
