# The sentences of a card about an account. They say what an account does, never what it is worth.

## Where a score starts and ends

intercept-humanity = Każde konto zaczyna tutaj: za większością kont stoją ludzie.
intercept-conversation = Każde konto zaczyna tutaj. Rozmowy z ludźmi dodają punktów.
intercept-kindness = Każde konto zaczyna pośrodku.
range_limit = Wyniki mieszczą się między 0 a 100.

## Reasons: humanity

declared_automation-flag = Konto samo to podaje: sieć oznacza je jako zautomatyzowane.
declared_automation-label = Konto samo oznacza się na X jako „Zautomatyzowane”.
declared_automation-bio = Konto samo podaje to w profilu: „{ $quote }”.
declared_automation-wording = Profil brzmi jak profil programu: „{ $quote }”.
automation_client =
    { $count ->
        [one] { $count } wpis wysłano
        [few] { $count } wpisy wysłano
       *[many] { $count } wpisów wysłano
    } za pomocą narzędzia { $client }, które publikuje automatycznie.
repeat_conversations =
    Wraca do rozmowy z { $people ->
        [one] { $people } osobą
        [few] { $people } osobami
       *[many] { $people } osobami
    }.
feed-like = Ma zwyczaje kanału z nagłówkami: { $traits }.
feed-like-plain = Ma kilka zwyczajów kanału z nagłówkami.
feed-unlike = Inaczej niż kanał z nagłówkami: { $traits }.
feed-unlike-plain = Inaczej niż kanał z nagłówkami.
persona-like = Ma zwyczaje kont zautomatyzowanych: { $traits }.
persona-like-plain = Ma kilka zwyczajów kont zautomatyzowanych.
persona-unlike = Inaczej niż konto zautomatyzowane: { $traits }.
persona-unlike-plain = W drobiazgach inaczej niż konto zautomatyzowane.
near_duplicates =
    { $count } z { $posts ->
        [one] { $posts } wpisu
        [few] { $posts } wpisów
       *[many] { $posts } wpisów
    } { $count ->
        [one] to prawie kopia wcześniejszego
        [few] to prawie kopie wcześniejszych
       *[many] to prawie kopie wcześniejszych
    }.
# $gap is the message “interval”.
clockwork = Często publikuje { $gap }, jak w zegarku.
round_the_clock =
    Wpisy o każdej porze doby, z podobnymi przerwami, przez { $count ->
        [one] { $count } tydzień
        [few] { $count } tygodnie
       *[many] { $count } tygodni
    }.
near_duplicate_replies =
    Wysyła { $people ->
        [one] { $people } osobie
        [few] { $people } różnym osobom
       *[many] { $people } różnym osobom
    } tylko odpowiedzi, które są prawie kopią wcześniejszych wpisów.

## Habits, named in the sentences of “feed” and “persona”

trait-length_spread-high = raz długie, raz krótkie wpisy
trait-length_spread-low = wpisy podobnej długości
trait-style_mix-high = styl zmienny z wpisu na wpis
trait-style_mix-low = podobny styl w większości wpisów
trait-same_layout-high = ciągle ten sam układ
trait-same_layout-low = wiele różnych układów
trait-exact_duplicates-high = ciągle te same słowa
trait-exact_duplicates-low = bez powtarzanych wpisów
trait-capitals-high = wielkie litery jak w nagłówkach
trait-capitals-low = mało wielkich liter
trait-first_person-high = „ja” lub „my” w wielu wpisach
trait-first_person-low = „ja” lub „my” w niewielu wpisach
trait-mentions-high = dużo odpowiedzi i wzmianek
trait-mentions-low = mało odpowiedzi i wzmianek
trait-exclamations-high = dużo wykrzykników
trait-exclamations-low = mało wykrzykników
trait-burstiness-high = wpisy seriami
trait-burstiness-low = mało serii wpisów
trait-quietest_hours-high = wpisy o każdej porze doby
trait-quietest_hours-low = godziny odpoczynku
trait-gap_spread-high = długie i krótkie przerwy
trait-gap_spread-low = przerwy podobnej długości
trait-quick_succession-high = wpisy jeden po drugim
trait-quick_succession-low = mało wpisów jeden po drugim
trait-rhythm_memory-high = na przemian okresy aktywne i spokojne
trait-rhythm_memory-low = mało okresów większej aktywności
trait-stock_enthusiasm-high = dużo utartych zwrotów zachwytu
trait-stock_enthusiasm-low = mało utartych zwrotów zachwytu
trait-questions-high = dużo pytań
trait-questions-low = mało pytań
trait-hashtags-high = dużo hashtagów
trait-hashtags-low = mało hashtagów
trait-links-high = dużo linków
trait-links-low = mało linków
trait-unpunctuated-high = zdania bez kropki na końcu
trait-unpunctuated-low = interpunkcja na końcu większości wpisów

## Reasons: conversation

reply_share-high =
    { $replies } z { $posts ->
        [one] { $posts } wpisu
        [few] { $posts } wpisów
       *[many] { $posts } wpisów
    } to { $replies ->
        [one] odpowiedź na cudzy wpis
        [few] odpowiedzi na cudze wpisy
       *[many] odpowiedzi na cudze wpisy
    }.
reply_share-low =
    Rzadko odpowiada: { $replies } z { $posts ->
        [one] { $posts } wpisu
        [few] { $posts } wpisów
       *[many] { $posts } wpisów
    }.
reply_share-none =
    Nikomu nie odpowiada w { $posts ->
        [one] { $posts } wpisie
        [few] { $posts } wpisach
       *[many] { $posts } wpisach
    }.
people_replied_to =
    Odpowiada { $people ->
        [one] { $people } osobie
        [few] { $people } różnym osobom
       *[many] { $people } różnym osobom
    }.
follow_up_replies =
    Więcej niż raz odpowiada { $people ->
        [one] { $people } osobie
        [few] { $people } osobom
       *[many] { $people } osobom
    }.
people_replied_to-unknown = Nie wiadomo tu, ilu osobom odpowiada, więc liczy się to jak zwykle.
follow_up_replies-unknown = Nie wiadomo tu, czy odpowiada ponownie tej samej osobie, więc liczy się to jak zwykle.
several_days =
    W więcej niż jednym dniu odpowiada { $people ->
        [one] { $people } osobie
        [few] { $people } osobom
       *[many] { $people } osobom
    }.
several_days-unknown = Nie wiadomo tu, czy odpowiada tej samej osobie innego dnia, więc liczy się to jak zwykle.
quick_turns =
    Co najmniej dwa razy w ciągu sześciu godzin odpowiada { $people ->
        [one] { $people } osobie
        [few] { $people } osobom
       *[many] { $people } osobom
    }.
quick_turns-unknown = Nie wiadomo tu, czy odpowiada jednej osobie dwa razy w ciągu sześciu godzin, więc liczy się to jak zwykle.
questions_in_replies =
    Zadaje pytanie w { $count ->
        [one] { $count } odpowiedzi
        [few] { $count } odpowiedziach
       *[many] { $count } odpowiedziach
    }.
exchanges =
    Prowadzi wymianę zdań z { $people ->
        [one] { $people } osobą, która odpowiada
        [few] { $people } osobami, które odpowiadają
       *[many] { $people } osobami, które odpowiadają
    }.
reaching_out =
    Nawiązuje kontakt z { $people ->
        [one] { $people } osobą, która jest nowa lub ma mało obserwujących
        [few] { $people } osobami, które są nowe lub mają mało obserwujących
       *[many] { $people } osobami, które są nowe lub mają mało obserwujących
    }.
questions =
    Zadaje wszystkim pytanie w { $count } z { $posts ->
        [one] { $posts } samodzielnego wpisu
        [few] { $posts } samodzielnych wpisów
       *[many] { $posts } samodzielnych wpisów
    }.
links =
    Udostępnia link w { $count } z { $posts ->
        [one] { $posts } samodzielnego wpisu
        [few] { $posts } samodzielnych wpisów
       *[many] { $posts } samodzielnych wpisów
    }.
short_posts =
    { $count } z { $posts ->
        [one] { $posts } samodzielnego wpisu
        [few] { $posts } samodzielnych wpisów
       *[many] { $posts } samodzielnych wpisów
    } to { $count ->
        [one] krótka uwaga
        [few] krótkie uwagi
       *[many] krótkie uwagi
    }.
casual_posts =
    Śmieje się lub gawędzi w { $count } z { $posts ->
        [one] { $posts } samodzielnego wpisu
        [few] { $posts } samodzielnych wpisów
       *[many] { $posts } samodzielnych wpisów
    }.

## Reasons: kindness

thanks =
    Podziękowania dla { $people ->
        [one] { $people } osoby
        [few] { $people } różnych osób
       *[many] { $people } różnych osób
    }.
praise =
    Pochwały za pracę dla { $people ->
        [one] { $people } osoby
        [few] { $people } różnych osób
       *[many] { $people } różnych osób
    }.
care =
    Troska okazana { $people ->
        [one] { $people } osobie
        [few] { $people } różnym osobom
       *[many] { $people } różnym osobom
    }.
encouragement =
    Słowa zachęty dla { $people ->
        [one] { $people } osoby
        [few] { $people } różnych osób
       *[many] { $people } różnych osób
    }.
interest =
    Pytania do { $people ->
        [one] { $people } osoby
        [few] { $people } różnych osób
       *[many] { $people } różnych osób
    } o życie lub pracę.
friendly_words =
    Przyjazne słowa w { $count ->
        [one] { $count } wpisie
        [few] { $count } wpisach
       *[many] { $count } wpisach
    }.
thanks-posts =
    Dziękuje w { $count ->
        [one] { $count } wpisie
        [few] { $count } wpisach
       *[many] { $count } wpisach
    }.
praise-posts =
    Chwali czyjąś pracę w { $count ->
        [one] { $count } wpisie
        [few] { $count } wpisach
       *[many] { $count } wpisach
    }.
care-posts =
    Okazuje komuś troskę w { $count ->
        [one] { $count } wpisie
        [few] { $count } wpisach
       *[many] { $count } wpisach
    }.
encouragement-posts =
    Dodaje komuś otuchy w { $count ->
        [one] { $count } wpisie
        [few] { $count } wpisach
       *[many] { $count } wpisach
    }.
interest-posts =
    Pyta kogoś o życie lub pracę w { $count ->
        [one] { $count } wpisie
        [few] { $count } wpisach
       *[many] { $count } wpisach
    }.
thanks-faint =
    Być może podziękowania dla { $people ->
        [one] { $people } osoby
        [few] { $people } różnych osób
       *[many] { $people } różnych osób
    }.
praise-faint =
    Być może pochwały za pracę dla { $people ->
        [one] { $people } osoby
        [few] { $people } różnych osób
       *[many] { $people } różnych osób
    }.
care-faint =
    Być może troska okazana { $people ->
        [one] { $people } osobie
        [few] { $people } różnym osobom
       *[many] { $people } różnym osobom
    }.
encouragement-faint =
    Być może słowa zachęty dla { $people ->
        [one] { $people } osoby
        [few] { $people } różnych osób
       *[many] { $people } różnych osób
    }.
interest-faint =
    Być może pytania do { $people ->
        [one] { $people } osoby
        [few] { $people } różnych osób
       *[many] { $people } różnych osób
    } o życie lub pracę.
friendly_words-faint =
    Być może przyjazne słowa w { $count ->
        [one] { $count } wpisie
        [few] { $count } wpisach
       *[many] { $count } wpisach
    }.
welcome =
    Wita { $people ->
        [one] { $people } osobę, która jest nowa lub ma mało obserwujących
        [few] { $people } osoby, które są nowe lub mają mało obserwujących
       *[many] { $people } osób, które są nowe lub mają mało obserwujących
    }.
hostility =
    Ostre słowa pod adresem innych: { $count } z { $posts ->
        [one] { $posts } ocenionego wpisu
        [few] { $posts } ocenionych wpisów
       *[many] { $posts } ocenionych wpisów
    }.
hostility-faint =
    Być może ostre słowa pod adresem innych: { $count } z { $posts ->
        [one] { $posts } ocenionego wpisu
        [few] { $posts } ocenionych wpisów
       *[many] { $posts } ocenionych wpisów
    }.
sharpness = Ton nieco ostrzejszy niż u większości osób.
repeated_harshness =
    Raz po raz ostre słowa do { $people ->
        [one] { $people } osoby
        [few] { $people } osób
       *[many] { $people } osób
    }, w { $count ->
        [one] { $count } wpisie
        [few] { $count } wpisach
       *[many] { $count } wpisach
    }. Życzliwe słowa do innych tego nie równoważą.
harsh_share =
    Ostre słowa: { $count } z { $posts ->
        [one] { $posts } ocenionego wpisu
        [few] { $posts } ocenionych wpisów
       *[many] { $posts } ocenionych wpisów
    }. Życzliwe słowa nie równoważą aż tylu.
kindness_reach =
    Jak dotąd życzliwe słowa do { $people ->
        [one] { $people } osoby
        [few] { $people } osób
       *[many] { $people } osób
    }. Życzliwość wobec większej liczby osób liczy się bardziej.
ordinary_replies =
    { $count ->
        [one] { $count } zwykła odpowiedź
        [few] { $count } zwykłe odpowiedzi
       *[many] { $count } zwykłych odpowiedzi
    } do osób, z którymi konto rozmawia nie pierwszy raz. Życzliwe słowa liczą się bardziej wśród innych rozmów i na przestrzeni tygodni.
stock_phrases =
    Powtarzane życzliwe zwroty liczą się raz: { $count ->
        [one] { $count } wpis to prawie kopia wcześniejszego
        [few] { $count } wpisy to prawie kopie wcześniejszych
       *[many] { $count } wpisów to prawie kopie wcześniejszych
    }.

## Verdicts

verdict-person =
    Rozmawia z ludźmi. { $replies } z { $posts ->
        [one] { $posts } wpisu
        [few] { $posts } wpisów
       *[many] { $posts } wpisów
    } to { $replies ->
        [one] odpowiedź na cudzy wpis
        [few] odpowiedzi na cudze wpisy
       *[many] odpowiedzi na cudze wpisy
    }.
verdict-person-unknown = Pisze tak, jak piszą ludzie. Programy też tak potrafią.
verdict-one_way =
    Głównie w jedną stronę: { $replies } z { $posts ->
        [one] { $posts } wpisu
        [few] { $posts } wpisów
       *[many] { $posts } wpisów
    } to { $replies ->
        [one] odpowiedź na cudzy wpis
        [few] odpowiedzi na cudze wpisy
       *[many] odpowiedzi na cudze wpisy
    }.
verdict-one_way-reposts = Głównie podaje dalej wpisy innych.
verdict-automated-declared = Publikuje automatycznie i otwarcie to podaje.
verdict-automated-label = Konto samo oznacza się na X jako „Zautomatyzowane”.
verdict-automated-wording = Profil brzmi jak profil programu: „{ $quote }”
verdict-automated-clockwork = Wygląda na zautomatyzowane: publikuje { $gap }, jak w zegarku.
verdict-automated-persona = Wygląda na zautomatyzowane: równy strumień podobnych wpisów o każdej porze doby.
verdict-automated-near_duplicates =
    Wygląda na zautomatyzowane: { $count } z { $posts ->
        [one] { $posts } wpisu
        [few] { $posts } wpisów
       *[many] { $posts } wpisów
    } { $count ->
        [one] to prawie kopia wcześniejszego
        [few] to prawie kopie wcześniejszych
       *[many] to prawie kopie wcześniejszych
    }.
verdict-automated-near_duplicate_replies =
    Wygląda na zautomatyzowane: wysyła { $people ->
        [one] { $people } osobie
        [few] { $people } różnym osobom
       *[many] { $people } różnym osobom
    } tylko odpowiedzi, które są prawie kopią wcześniejszych wpisów.
automated-errs = Ta ocena jest błędna najwyżej u 1 na { $people } osób.
verdict-organisation = Mówi w imieniu organizacji i otwarcie to podaje.
verdict-organisation-bio = Mówi w imieniu organizacji. W profilu: „{ $quote }”
verdict-unsure-declared = W profilu jest „{ $quote }”, ale we wpisach konto rozmawia z ludźmi.
verdict-unsure-label = Konto samo oznacza się na X jako „Zautomatyzowane”, ale we wpisach rozmawia z ludźmi.
verdict-unsure-few =
    Jeszcze za mało, by coś powiedzieć: { $posts ->
        [one] { $posts } wpis
        [few] { $posts } wpisy
       *[many] { $posts } wpisów
    }.
verdict-unsure-seen =
    Jeszcze za mało, by coś powiedzieć: widziane { $posts ->
        [one] { $posts } raz
        [few] { $posts } razy
       *[many] { $posts } razy
    }.
verdict-unsure-elsewhere = Jeszcze za mało, by coś powiedzieć: te wpisy są znane tylko z innych witryn.
verdict-unsure-none = Nie ma jeszcze publicznych wpisów do przeczytania.
verdict-unsure-alike = Wpisy mają podobny styl; piszą tak i ludzie, i modele językowe.
verdict-unsure-mixed = Wpisy wskazują w obie strony.
verdict-unsure-reposts = Tylko podaje dalej wpisy innych.
verdict-unsure-links =
    { $replies ->
        [one] { $replies } odpowiedź
        [few] { $replies } odpowiedzi
       *[many] { $replies } odpowiedzi
    }, ale przeważnie samym linkiem, bez słów.
verdict-unsure-repeats =
    { $replies ->
        [one] { $replies } odpowiedź
        [few] { $replies } odpowiedzi
       *[many] { $replies } odpowiedzi
    }, ale przeważnie tymi samymi słowami.
verdict-unsure-replies_unknown = Nie wiadomo, które z tych wpisów są odpowiedziami.
verdict-corrected = To twoja własna poprawka.
verdict-decided = Moderacja tego serwera zdecydowała tak po odwołaniu.

## The line on the evidence

evidence-none = Nie znaleziono publicznych wpisów.
# $how is one of the messages below, in the middle of a sentence.
evidence =
    { $posts ->
        [one] { $posts } publiczny wpis
        [few] { $posts } publiczne wpisy
       *[many] { $posts } publicznych wpisów
    }, { $how }.
# $period is one of the messages “period-…”.
evidence-dated =
    { $posts ->
        [one] { $posts } publiczny wpis
        [few] { $posts } publiczne wpisy
       *[many] { $posts } publicznych wpisów
    }, { $period }, { $how }.
# $source is the name of a network or of a server.
network-sample = Konta przykładowe
network-web = Strony internetowe i blogi
evidence-fetched = źródło: { $source }
evidence-fetched-and-seen = źródło: { $source }, w tym { $seen } z twojego kanału
# $hosts is a list of names of servers. Its last item can be “other-sites”.
evidence-fetched-and-seen-on = źródło: { $source }, w tym { $seen } z twojego kanału na { $hosts }
evidence-seen = z twojego kanału
evidence-seen-on = z twojego kanału na { $hosts }
evidence-file = z pliku
other-sites =
    { $count ->
        [one] { $count } innej witrynie
        [few] { $count } innych witrynach
       *[many] { $count } innych witrynach
    }
# $languages is a list of names of languages.
evidence-not_judged = Języki, w których życzliwość nie jest jeszcze oceniana: { $languages }.

## Facts about an account

fact-joined = Konto od { DAY($day) }.
fact-joined-new = Nowe: konto od { DAY($day) }.
fact-automation_source-flag = W sieci { $network } konto jest oznaczone jako zautomatyzowane; tak ustawiono na samym koncie.
fact-automation_source-label = Na koncie włączono oznaczenie „Zautomatyzowane” sieci { $network }.
fact-automation_source-bio = Tak jest napisane w profilu: „{ $quote }”.
fact-automation_source-pattern = Nikt tego nie podaje: Humankind znalazł wzorzec we wpisach.
fact-operator = Kto je prowadzi, własnymi słowami: „{ $quote }”.
fact-languages = Języki wpisów: { $languages }.
fact-apps = Publikuje przez: { $apps }.
fact-hidden_history = Reddit nie pokazuje wpisów tego konta. Można tam ukryć swoją historię.
fact-authorship = Humankind nie potrafi stwierdzić, czy te wpisy napisał model językowy.
fact-appealed = Właściciel konta nie zgadza się z tym werdyktem. Zdecyduje moderacja tego serwera.
fact-about_me = Czy to ty?

## Parts of the sentences above

# Two sentences of this file, one after the other.
two-sentences = { $first } { $second }
# The name of a language.
language = { LANGUAGE($code) }
# The time between two posts, after “Posts …” and “Looks automated: posts …”.
interval =
    { $unit ->
        [day] { $count ->
            [one] co dzień
            [few] co { $count } dni
           *[many] co { $count } dni
        }
        [hour] { $count ->
            [one] co godzinę
            [few] co { $count } godziny
           *[many] co { $count } godzin
        }
        [minute] { $count ->
            [one] co minutę
            [few] co { $count } minuty
           *[many] co { $count } minut
        }
       *[second] { $count ->
            [one] co sekundę
            [few] co { $count } sekundy
           *[many] co { $count } sekund
        }
    }
period-day = { DAY($first) }
period-within-year = { DAY($first, year: "hidden") } – { DAY($last) }
period-years = { DAY($first) } – { DAY($last) }
