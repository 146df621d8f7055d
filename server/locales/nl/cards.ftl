# The sentences of a card about an account. They say what an account does, never what it is worth.

## Where a score starts and ends

intercept-humanity = Elk account begint hier: achter de meeste accounts zit een mens.
intercept-conversation = Elk account begint hier. Praten met mensen voegt punten toe.
intercept-kindness = Elk account begint in het midden.
range_limit = Scores blijven tussen 0 en 100.

## Reasons: humanity

declared_automation-flag = Zegt het zelf: het netwerk vermeldt dat het account geautomatiseerd is.
declared_automation-label = Noemt zichzelf op X “Geautomatiseerd”.
declared_automation-bio = Zegt het zelf in het profiel: “{ $quote }”.
declared_automation-wording = Het profiel klinkt als dat van een programma: “{ $quote }”.
automation_client =
    { $count ->
        [one] { $count } bericht is
       *[other] { $count } berichten zijn
    } verstuurd met { $client }, een hulpmiddel dat automatisch berichten plaatst.
repeat_conversations =
    Kwam terug voor een nieuw gesprek met { $people ->
        [one] { $people } persoon
       *[other] { $people } mensen
    }.
feed-like = Heeft gewoonten van een feed met nieuwskoppen: { $traits }.
feed-like-plain = Heeft een paar gewoonten van een feed met nieuwskoppen.
feed-unlike = Anders dan een feed met nieuwskoppen: { $traits }.
feed-unlike-plain = Anders dan een feed met nieuwskoppen.
persona-like = Heeft gewoonten van geautomatiseerde accounts: { $traits }.
persona-like-plain = Heeft een paar gewoonten van geautomatiseerde accounts.
persona-unlike = Anders dan een geautomatiseerd account: { $traits }.
persona-unlike-plain = In kleine dingen anders dan een geautomatiseerd account.
near_duplicates =
    { $count } van { $posts ->
        [one] { $posts } bericht
       *[other] { $posts } berichten
    } { $count ->
        [one] is
       *[other] zijn
    } bijna gelijk aan een eerder bericht.
# $gap is the message “interval”.
clockwork = Plaatst vaak { $gap } een bericht, met de regelmaat van de klok.
round_the_clock =
    Plaatste in { $count ->
        [one] { $count } week
       *[other] { $count } weken
    } dag en nacht berichten, met steeds ongeveer dezelfde pauzes.
near_duplicate_replies =
    Stuurde { $people ->
        [one] { $people } persoon
       *[other] { $people } verschillende mensen
    } alleen reacties die bijna gelijk zijn aan eerdere berichten.

## Habits, named in the sentences of “feed” and “persona”

trait-length_spread-high = lange en korte berichten door elkaar
trait-length_spread-low = berichten van ongeveer dezelfde lengte
trait-style_mix-high = een stijl die per bericht wisselt
trait-style_mix-low = in de meeste berichten een soortgelijke stijl
trait-same_layout-high = steeds dezelfde opbouw
trait-same_layout-low = veel verschillende opbouwen
trait-exact_duplicates-high = steeds dezelfde woorden
trait-exact_duplicates-low = geen herhaalde berichten
trait-capitals-high = hoofdletters zoals in nieuwskoppen
trait-capitals-low = weinig hoofdletters
trait-first_person-high = “ik” of “wij” in veel berichten
trait-first_person-low = “ik” of “wij” in weinig berichten
trait-mentions-high = veel reacties en vermeldingen
trait-mentions-low = weinig reacties en vermeldingen
trait-exclamations-high = veel uitroeptekens
trait-exclamations-low = weinig uitroeptekens
trait-burstiness-high = berichten in vlagen
trait-burstiness-low = zelden veel berichten achter elkaar
trait-quietest_hours-high = berichten op alle uren van de dag
trait-quietest_hours-low = uren van rust
trait-gap_spread-high = lange en korte pauzes
trait-gap_spread-low = pauzes van ongeveer dezelfde lengte
trait-quick_succession-high = berichten kort na elkaar
trait-quick_succession-low = weinig berichten kort na elkaar
trait-rhythm_memory-high = drukke en rustige periodes
trait-rhythm_memory-low = nauwelijks drukke periodes
trait-stock_enthusiasm-high = veel enthousiaste standaardzinnen
trait-stock_enthusiasm-low = weinig enthousiaste standaardzinnen
trait-questions-high = veel vragen
trait-questions-low = weinig vragen
trait-hashtags-high = veel hashtags
trait-hashtags-low = weinig hashtags
trait-links-high = veel links
trait-links-low = weinig links
trait-unpunctuated-high = zinnen zonder punt aan het eind
trait-unpunctuated-low = leestekens aan het eind van de meeste berichten

## Reasons: conversation

reply_share-high =
    { $replies } van { $posts ->
        [one] { $posts } bericht
       *[other] { $posts } berichten
    } { $replies ->
        [one] is een reactie
       *[other] zijn reacties
    } op iemand.
reply_share-low =
    Reageert zelden: { $replies } van { $posts ->
        [one] { $posts } bericht
       *[other] { $posts } berichten
    }.
reply_share-none =
    Reageert op niemand in { $posts ->
        [one] { $posts } bericht
       *[other] { $posts } berichten
    }.
people_replied_to =
    Reageerde op { $people ->
        [one] { $people } persoon
       *[other] { $people } verschillende mensen
    }.
follow_up_replies =
    Reageerde meer dan één keer op { $people ->
        [one] { $people } persoon
       *[other] { $people } mensen
    }.
people_replied_to-unknown = Op hoeveel mensen het reageerde is hier niet bekend en telt dus als gebruikelijk.
follow_up_replies-unknown = Of het nog eens op dezelfde persoon reageerde is hier niet bekend en telt dus als gebruikelijk.
several_days =
    Reageerde op { $people ->
        [one] { $people } persoon
       *[other] { $people } mensen
    } op meer dan één dag.
several_days-unknown = Of het op een andere dag weer op dezelfde persoon reageerde is hier niet bekend en telt dus als gebruikelijk.
quick_turns =
    Reageerde op { $people ->
        [one] { $people } persoon
       *[other] { $people } mensen
    } minstens twee keer binnen zes uur.
quick_turns-unknown = Of het binnen zes uur twee keer op één persoon reageerde is hier niet bekend en telt dus als gebruikelijk.
questions_in_replies =
    Stelde een vraag in { $count ->
        [one] { $count } reactie
       *[other] { $count } reacties
    }.
exchanges =
    Had een gesprek met { $people ->
        [one] { $people } persoon die terugschreef
       *[other] { $people } mensen die terugschreven
    }.
reaching_out =
    Zocht contact met { $people ->
        [one] { $people } persoon die nieuw is of weinig volgers heeft
       *[other] { $people } mensen die nieuw zijn of weinig volgers hebben
    }.
questions =
    Stelt lezers een vraag in { $count } van { $posts ->
        [one] { $posts } eigen bericht
       *[other] { $posts } eigen berichten
    }.
links =
    In { $count } van { $posts ->
        [one] { $posts } eigen bericht
       *[other] { $posts } eigen berichten
    } staat een link.
short_posts =
    { $count } van { $posts ->
        [one] { $posts } eigen bericht
       *[other] { $posts } eigen berichten
    } { $count ->
        [one] is een korte opmerking
       *[other] zijn korte opmerkingen
    }.
casual_posts =
    Lacht of babbelt in { $count } van { $posts ->
        [one] { $posts } eigen bericht
       *[other] { $posts } eigen berichten
    }.

## Reasons: kindness

thanks =
    Bedankte { $people ->
        [one] { $people } persoon
       *[other] { $people } verschillende mensen
    }.
praise =
    Had lof voor het werk van { $people ->
        [one] { $people } persoon
       *[other] { $people } verschillende mensen
    }.
care =
    Leefde mee met { $people ->
        [one] { $people } persoon
       *[other] { $people } verschillende mensen
    }.
encouragement =
    Moedigde { $people ->
        [one] { $people } persoon
       *[other] { $people } verschillende mensen
    } aan.
interest =
    Vroeg { $people ->
        [one] { $people } persoon naar leven of werk
       *[other] { $people } verschillende mensen naar hun leven of werk
    }.
friendly_words =
    In { $count ->
        [one] { $count } bericht
       *[other] { $count } berichten
    } staan vriendelijke woorden.
thanks-posts =
    Bedankte iemand in { $count ->
        [one] { $count } bericht
       *[other] { $count } berichten
    }.
praise-posts =
    Prees iemands werk in { $count ->
        [one] { $count } bericht
       *[other] { $count } berichten
    }.
care-posts =
    Toonde zorg voor iemand in { $count ->
        [one] { $count } bericht
       *[other] { $count } berichten
    }.
encouragement-posts =
    Moedigde iemand aan in { $count ->
        [one] { $count } bericht
       *[other] { $count } berichten
    }.
interest-posts =
    Vroeg iemand naar zichzelf of diens werk in { $count ->
        [one] { $count } bericht
       *[other] { $count } berichten
    }.
thanks-faint =
    Bedankte misschien { $people ->
        [one] { $people } persoon
       *[other] { $people } verschillende mensen
    }.
praise-faint =
    Had misschien lof voor het werk van { $people ->
        [one] { $people } persoon
       *[other] { $people } verschillende mensen
    }.
care-faint =
    Leefde misschien mee met { $people ->
        [one] { $people } persoon
       *[other] { $people } verschillende mensen
    }.
encouragement-faint =
    Moedigde misschien { $people ->
        [one] { $people } persoon
       *[other] { $people } verschillende mensen
    } aan.
interest-faint =
    Vroeg misschien { $people ->
        [one] { $people } persoon naar leven of werk
       *[other] { $people } verschillende mensen naar hun leven of werk
    }.
friendly_words-faint =
    In { $count ->
        [one] { $count } bericht
       *[other] { $count } berichten
    } staan misschien vriendelijke woorden.
welcome =
    Begroette { $people ->
        [one] { $people } persoon die nieuw is of weinig volgers heeft
       *[other] { $people } mensen die nieuw zijn of weinig volgers hebben
    }.
hostility =
    In { $count } van { $posts ->
        [one] { $posts } beoordeeld bericht
       *[other] { $posts } beoordeelde berichten
    } staan harde woorden tegen anderen.
hostility-faint =
    In { $count } van { $posts ->
        [one] { $posts } beoordeeld bericht
       *[other] { $posts } beoordeelde berichten
    } staan misschien harde woorden tegen anderen.
sharpness = Klinkt iets scherper dan de meeste mensen.
repeated_harshness =
    Steeds weer harde woorden tegen { $people ->
        [one] { $people } persoon
       *[other] { $people } mensen
    }, in { $count } berichten. Vriendelijke woorden voor anderen wegen daar niet tegen op.
harsh_share =
    In { $count } van { $posts ->
        [one] { $posts } beoordeeld bericht
       *[other] { $posts } beoordeelde berichten
    } staan harde woorden. Vriendelijke woorden wegen daar niet tegen op.
kindness_reach =
    Tot nu toe vriendelijke woorden voor { $people ->
        [one] { $people } persoon
       *[other] { $people } mensen
    }. Vriendelijkheid voor meer mensen telt zwaarder.
ordinary_replies =
    { $count ->
        [one] { $count } gewone reactie
       *[other] { $count } gewone reacties
    } op mensen met wie het account vaker praat. Vriendelijke woorden tellen zwaarder tussen gewone gesprekken en over weken verspreid.
stock_phrases =
    Herhaalde vriendelijke zinnen tellen één keer: { $count ->
        [one] { $count } bericht is
       *[other] { $count } berichten zijn
    } bijna gelijk aan een eerder bericht.

## Verdicts

verdict-person =
    Praat met mensen. { $replies } van { $posts ->
        [one] { $posts } bericht
       *[other] { $posts } berichten
    } { $replies ->
        [one] is een reactie
       *[other] zijn reacties
    } op iemand.
verdict-person-unknown = Schrijft zoals mensen schrijven. Programma’s kunnen dat ook.
verdict-one_way =
    Vooral eenrichtingsverkeer: { $replies } van { $posts ->
        [one] { $posts } bericht
       *[other] { $posts } berichten
    } { $replies ->
        [one] is een reactie
       *[other] zijn reacties
    } op iemand.
verdict-one_way-reposts = Plaatst vooral reposts van wat anderen schreven.
verdict-automated-declared = Plaatst automatisch berichten, en zegt dat ook.
verdict-automated-label = Noemt zichzelf op X “Geautomatiseerd”.
verdict-automated-wording = Het profiel klinkt als dat van een programma: “{ $quote }”
verdict-automated-clockwork = Lijkt geautomatiseerd: plaatst { $gap } een bericht, met de regelmaat van de klok.
verdict-automated-persona = Lijkt geautomatiseerd: een gelijkmatige stroom van gelijksoortige berichten, dag en nacht.
verdict-automated-near_duplicates =
    Lijkt geautomatiseerd: { $count } van { $posts ->
        [one] { $posts } bericht
       *[other] { $posts } berichten
    } { $count ->
        [one] is
       *[other] zijn
    } bijna gelijk aan een eerder bericht.
verdict-automated-near_duplicate_replies =
    Lijkt geautomatiseerd: stuurde { $people ->
        [one] { $people } persoon
       *[other] { $people } verschillende mensen
    } alleen reacties die bijna gelijk zijn aan eerdere berichten.
automated-errs = Dit klopt bij hoogstens 1 op de { $people } mensen niet.
verdict-organisation = Spreekt namens een organisatie, en zegt dat ook.
verdict-organisation-bio = Spreekt namens een organisatie. In het profiel: “{ $quote }”
verdict-unsure-declared = In het profiel staat “{ $quote }”, maar in de berichten praat het account met mensen.
verdict-unsure-label = Noemt zichzelf op X “Geautomatiseerd”, maar praat in de berichten met mensen.
verdict-unsure-few =
    Nog te weinig om iets te zeggen: { $posts ->
        [one] { $posts } bericht
       *[other] { $posts } berichten
    }.
verdict-unsure-seen =
    Nog te weinig om iets te zeggen: { $posts ->
        [one] { $posts } keer
       *[other] { $posts } keer
    } gezien.
verdict-unsure-elsewhere = Nog te weinig om iets te zeggen: deze berichten zijn alleen op andere sites gezien.
verdict-unsure-none = Nog geen openbare berichten om te lezen.
verdict-unsure-alike = De berichten lijken op elkaar in stijl; zowel mensen als taalmodellen schrijven zo.
verdict-unsure-mixed = De berichten wijzen in beide richtingen.
verdict-unsure-reposts = Plaatst alleen reposts van wat anderen schreven.
verdict-unsure-links =
    Reageerde { $replies ->
        [one] { $replies } keer
       *[other] { $replies } keer
    }, maar meestal met een link zonder woorden.
verdict-unsure-repeats =
    Reageerde { $replies ->
        [one] { $replies } keer
       *[other] { $replies } keer
    }, maar meestal met dezelfde woorden.
verdict-unsure-replies_unknown = Het is niet bekend welke van deze berichten reacties zijn.
verdict-corrected = Dit is je eigen correctie.
verdict-decided = De moderatie van deze server heeft dit na een bezwaar beslist.

## The line on the evidence

evidence-none = Er zijn geen openbare berichten gevonden.
# $how is one of the messages below, in the middle of a sentence.
evidence =
    { $posts ->
        [one] { $posts } openbaar bericht
       *[other] { $posts } openbare berichten
    }, { $how }.
# $period is one of the messages “period-…”.
evidence-dated =
    { $posts ->
        [one] { $posts } openbaar bericht
       *[other] { $posts } openbare berichten
    }, { $period }, { $how }.
# $source is the name of a network or of a server.
network-sample = Voorbeeldaccounts
network-web = Webpagina’s en blogs
evidence-fetched = gelezen bij { $source }
evidence-fetched-and-seen = gelezen bij { $source }, waarvan { $seen } gezien in je eigen feed
# $hosts is a list of names of servers. Its last item can be “other-sites”.
evidence-fetched-and-seen-on = gelezen bij { $source }, waarvan { $seen } gezien in je eigen feed op { $hosts }
evidence-seen = gezien in je eigen feed
evidence-seen-on = gezien in je eigen feed op { $hosts }
evidence-file = gelezen uit een bestand
other-sites =
    { $count ->
        [one] { $count } andere site
       *[other] { $count } andere sites
    }
# $languages is a list of names of languages.
evidence-not_judged = Vriendelijkheid wordt in het { $languages } nog niet beoordeeld.

## Facts about an account

fact-joined = Account sinds { DAY($day) }.
fact-joined-new = Nieuw: account sinds { DAY($day) }.
fact-automation_source-flag = { $network } vermeldt dat het account geautomatiseerd is; dat is bij het account zelf zo ingesteld.
fact-automation_source-label = Bij het account is het label “Geautomatiseerd” van { $network } aangezet.
fact-automation_source-bio = Het staat in het profiel: “{ $quote }”.
fact-automation_source-pattern = Niemand zegt het: Humankind vond een patroon in de berichten.
fact-operator = Wie erachter zit, in eigen woorden: “{ $quote }”.
fact-languages = Schrijft in het { $languages }.
fact-apps = Plaatst berichten met { $apps }.
fact-hidden_history = Reddit toont geen berichten van dit account. Iedereen kan daar de eigen geschiedenis verbergen.
fact-authorship = Humankind kan niet zien of een taalmodel deze berichten heeft geschreven.
fact-appealed = De eigenaar van het account maakt bezwaar tegen dit oordeel. De moderatie van deze server zal beslissen.
fact-about_me = Ben jij dit?

## Parts of the sentences above

# Two sentences of this file, one after the other.
two-sentences = { $first } { $second }
# The name of a language.
language = { LANGUAGE($code) }
# The time between two posts, after “Posts …” and “Looks automated: posts …”.
interval =
    { $unit ->
        [day] { $count ->
            [one] elke dag
           *[other] om de { $count } dagen
        }
        [hour] { $count ->
            [one] elk uur
           *[other] om de { $count } uur
        }
        [minute] { $count ->
            [one] elke minuut
           *[other] om de { $count } minuten
        }
       *[second] { $count ->
            [one] elke seconde
           *[other] om de { $count } seconden
        }
    }
period-day = { DAY($first) }
period-within-year = { DAY($first, year: "hidden") } – { DAY($last) }
period-years = { DAY($first) } – { DAY($last) }
