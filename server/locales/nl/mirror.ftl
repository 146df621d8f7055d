# The mirror: what the reader's own account shows about itself. It describes, and never grades or compares.

## The page

mirror-title = Je spiegel
mirror-lead = Hoe je eigen account overkomt. Alleen jij ziet dit, en het verandert geen score.
mirror-accounts = Je accounts
mirror-card = De kaart van dit account
mirror-reading = Je openbare berichten worden gelezen. Deze pagina ververst zichzelf.
mirror-nothing-yet = Er is nog niets te zien. Kijk zo nog eens.
mirror-opted-out = Dit account vraagt om niet gelezen of gescoord te worden. Dat geldt ook hier, dus er is geen spiegel van.
mirror-remove = Dit account verwijderen
mirror-add-title = Voeg een account van jezelf toe
mirror-add-help = Je accountnaam is genoeg; op je eigen computer hoef je niets te bewijzen. Het account wordt één keer per dag van zijn eigen netwerk gelezen, zonder dat je bent ingelogd.
mirror-add = Toevoegen
mirror-open = Open de spiegel
# On the page of an account.
mirror-mine = Dit is mijn eigen account
# For screen readers, in place of a number.
mirror-not-known = niet bekend
# On the first page.
mirror-week =
    { $people ->
        [one] Deze week sprak je met { $people } persoon.
       *[other] Deze week sprak je met { $people } mensen.
    }

## Columns of numbers

mirror-column-sent = Van jou
mirror-column-received = Aan jou

## Scores over time

mirror-title-scores_over_time = Je scores door de tijd
mirror-scores_over_time =
    { $days ->
        [one] Bewaard sinds { DAY($since) }, tot nu toe { $days } dag. Met de volgende dag verschijnt een lijn.
       *[other] Bewaard sinds { DAY($since) }, op { $days } dagen.
    }

## Whom the reader talks with

mirror-title-talked_with = Met wie je praat
mirror-first-talked_with = Persoon
mirror-talked_with =
    { $people ->
        [one] Je hebt { $people } persoon geantwoord.
       *[other] Je hebt { $people } mensen geantwoord.
    }
mirror-talked_with-both =
    { $people ->
        [one] Van { $people } van hen is bekend dat die jou ook antwoordde.
       *[other] Van { $people } van hen is bekend dat ze jou ook antwoordden.
    }
mirror-talked_with-none = Er is nog geen openbare reactie van jou bekend.
mirror-talked_with-unknown = Dit netwerk zegt niet op wie je berichten reageren.
mirror-received-note = Reacties aan jou zijn alleen bekend als je ze met Humankind op een pagina zag. Er kunnen er meer zijn.

## Who got no reply

mirror-title-waiting = Reageerden op jou, zonder reactie van jou
mirror-waiting =
    { $people ->
        [one] Sinds { DAY($since) } reageerde { $people } persoon op jou en kreeg daarna geen openbare reactie van je.
       *[other] Sinds { DAY($since) } reageerden { $people } mensen op jou en kregen daarna geen openbare reactie van je.
    }
mirror-waiting-none = Van iedereen wiens reactie je zag, zit niemand zonder reactie van jou.
mirror-waiting-unknown = Op dit netwerk is niet te zeggen wie geen reactie kreeg.

## Whom the reader has lost touch with

mirror-title-out_of_touch = Al een tijd niet gesproken
mirror-first-out_of_touch = Persoon, en je laatste reactie
mirror-out_of_touch =
    { $people ->
        [one] Vroeger praatte je met { $people } persoon op wie je al { $days } dagen niet reageerde.
       *[other] Vroeger praatte je met { $people } mensen op wie je al { $days } dagen niet reageerde.
    }
mirror-out_of_touch-none = Iedereen met wie je vaker praatte, kreeg de laatste { $days } dagen een reactie van je.

## Whom the reader thanked

mirror-title-thanked = Wie je bedankte
mirror-first-thanked = Persoon
mirror-column-thanks = Bedankt
mirror-thanked =
    { $people ->
        [one] Je bedankte { $people } persoon.
       *[other] Je bedankte { $people } verschillende mensen.
    }
mirror-thanked-nobody =
    { $posts ->
        [one] Nog { $posts } bericht bedankt zonder iemand te noemen.
       *[other] Nog { $posts } berichten bedanken zonder iemand te noemen.
    }
mirror-thanked-none = In je openbare berichten is geen bedankje aan iemand gevonden.
mirror-words-not-judged = In de taal van je berichten worden woorden niet beoordeeld.

## Kind and harsh sentences

mirror-title-kindest = Je vriendelijkste zinnen
mirror-kindest =
    { $count ->
        [one] Deze zin van je leest het vriendelijkst.
       *[other] Deze { $count } zinnen van je lezen het vriendelijkst.
    }
mirror-kindest-none = Geen zin van je is als duidelijk vriendelijk gelezen. Dat gebeurt snel bij weinig of korte berichten.
mirror-title-harshest = Je scherpste zinnen
mirror-harshest =
    { $posts ->
        [one] { $posts } bericht van je leest als scherp.
       *[other] { $posts } berichten van je lezen als scherp. Deze tellen het meest.
    }
mirror-harshest-none =
    { $posts ->
        [one] In { $posts } bericht is niets scherps gelezen.
       *[other] In { $posts } berichten is niets scherps gelezen.
    }
mirror-harshest-note = Een programma leest woorden zonder de mensen te kennen. Ironie en grapjes worden snel verkeerd gelezen.
mirror-marks = De woorden die telden, zijn gemarkeerd.

## How much is about the reader

mirror-title-about_me = Hoeveel over jou gaat
mirror-first-about_me = Berichten die
mirror-column-posts = Berichten
mirror-about_me =
    { $posts ->
        [one] { $count } van de { $posts } bericht zegt ‘ik’, ‘mij’ of ‘mijn’.
       *[other] { $count } van de { $posts } berichten zeggen ‘ik’, ‘mij’ of ‘mijn’.
    }
mirror-about_me-i = ‘ik’, ‘mij’ of ‘mijn’ zeggen
mirror-about_me-others = zich tot iemand richten
mirror-about_me-questions = iets vragen
mirror-about_me-language = Dit is in de taal van je berichten niet te tellen.
mirror-too-few = Er zijn nog te weinig berichten om dat te zeggen.

## What would change the scores

mirror-title-changes = Wat iets zou veranderen
mirror-first-changes = Verandering
mirror-changes = Kleine veranderingen, elk op een kopie van je berichten uitgeprobeerd en opnieuw berekend: dit zijn de exacte punten.
mirror-changes-none = Geen kleine verandering zou een score bewegen.
# $first and $second are invented sentences in the language of the account.
mirror-changes-words = Uitgeprobeerd met woorden als ‘{ $first }’ en ‘{ $second }’.
mirror-changes-note = De punten laten zien hoe de scores ontstaan. Ze zijn geen doel.
mirror-change-reply =
    { $count ->
        [one] Op nog { $count } persoon reageren
       *[other] Op nog { $count } mensen reageren
    }
mirror-change-question =
    { $count ->
        [one] Nog { $count } persoon iets vragen
       *[other] Nog { $count } mensen iets vragen
    }
mirror-change-thanks =
    { $count ->
        [one] Nog { $count } persoon in eigen woorden bedanken
       *[other] Nog { $count } mensen in eigen woorden bedanken
    }
mirror-change-follow_up =
    { $count ->
        [one] Nog eens reageren op { $count } persoon op wie je één keer reageerde
       *[other] Nog eens reageren op { $count } mensen op wie je één keer reageerde
    }
mirror-change-welcome =
    { $count ->
        [one] { $count } persoon verwelkomen die nieuw is of weinig volgers heeft
       *[other] { $count } mensen verwelkomen die nieuw zijn of weinig volgers hebben
    }
mirror-change-harsh =
    { $count ->
        [one] Zonder je scherpste bericht
       *[other] Zonder je { $count } scherpste berichten
    }
