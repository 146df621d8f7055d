# The mirror: what the reader's own account shows about itself. It describes, and never grades or compares.

## The page

mirror-title = Je spiegel
mirror-lead = Hoe je eigen account overkomt. Alleen jij ziet dit, en het verandert geen score.
mirror-accounts = Je accounts
mirror-card = De kaart van dit account
mirror-reading = Je openbare berichten worden gelezen. Deze pagina ververst vanzelf.
mirror-nothing-yet = Er is nog niets te zien. Kijk zo nog eens.
mirror-opted-out = Dit account vraagt om niet gelezen of beoordeeld te worden. Dat geldt ook hier, dus er is geen spiegel van.
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

mirror-title-scores_over_time = Je scores door de tijd heen
mirror-scores_over_time =
    { $days ->
        [one] Bewaard sinds { DAY($since) }, tot nu toe { $days } dag. Na nog een dag verschijnt een lijn.
       *[other] Bewaard sinds { DAY($since) }, op { $days } dagen.
    }

## Whom the reader talks with

mirror-title-talked_with = Met wie je praat
mirror-first-talked_with = Persoon
mirror-talked_with =
    { $people ->
        [one] Je reageerde op { $people } persoon.
       *[other] Je reageerde op { $people } mensen.
    }
mirror-talked_with-both =
    { $people ->
        [one] Van { $people } van hen is bekend dat die ook op jou reageerde.
       *[other] Van { $people } van hen is bekend dat ze ook op jou reageerden.
    }
mirror-talked_with-none = Er is nog geen openbare reactie van jou bekend.
mirror-talked_with-unknown = Dit netwerk zegt niet op wie je berichten reageren.
mirror-received-note = Reacties op jou zijn alleen bekend als je ze met Humankind op een pagina zag. Er kunnen er meer zijn.

## Who got no reply

mirror-title-waiting = Nog zonder reactie van jou
mirror-waiting =
    { $people ->
        [one] Sinds { DAY($since) } reageerde { $people } persoon op jou en kreeg daarna geen openbare reactie van je.
       *[other] Sinds { DAY($since) } reageerden { $people } mensen op jou en kregen daarna geen openbare reactie van je.
    }
mirror-waiting-none = Niemand van wie je een reactie zag, zit zonder reactie van jou.
mirror-waiting-unknown = Op dit netwerk is niet te zeggen wie geen reactie kreeg.

## Whom the reader has lost touch with

mirror-title-out_of_touch = Al een tijd niet gesproken
mirror-first-out_of_touch = Persoon, en je laatste reactie
mirror-out_of_touch =
    { $people ->
        [one] Vroeger praatte je met { $people } persoon op wie je al { $days } dagen niet hebt gereageerd.
       *[other] Vroeger praatte je met { $people } mensen op wie je al { $days } dagen niet hebt gereageerd.
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
        [one] In nog { $posts } bericht bedank je zonder iemand te noemen.
       *[other] In nog { $posts } berichten bedank je zonder iemand te noemen.
    }
mirror-thanked-none = In je openbare berichten is geen bedankje aan iemand gevonden.
mirror-words-not-judged = In de taal van je berichten worden woorden niet beoordeeld.

## Kind and harsh sentences

mirror-title-kindest = Je vriendelijkste zinnen
mirror-kindest =
    { $count ->
        [one] Deze zin van je klinkt het vriendelijkst.
       *[other] Deze { $count } zinnen van je klinken het vriendelijkst.
    }
mirror-kindest-none = Geen zin van je klinkt duidelijk vriendelijk. Dat gebeurt snel bij weinig of korte berichten.
mirror-title-harshest = Je hardste zinnen
mirror-harshest =
    { $posts ->
        [one] { $posts } bericht van je komt hard over.
       *[other] { $posts } berichten van je komen hard over. Deze zinnen tellen het meest.
    }
mirror-harshest-none =
    { $posts ->
        [one] In { $posts } bericht is niets hards gevonden.
       *[other] In { $posts } berichten is niets hards gevonden.
    }
mirror-harshest-note = Een programma leest woorden zonder de mensen te kennen. Ironie en grapjes worden snel verkeerd gelezen.
mirror-marks = De woorden die telden, zijn gemarkeerd.

## How much is about the reader

mirror-title-about_me = Hoeveel er over jou gaat
mirror-first-about_me = Berichten die
mirror-column-posts = Berichten
mirror-about_me =
    { $posts ->
        [one] In { $count } van { $posts } bericht staat “ik”, “mij” of “mijn”.
       *[other] In { $count } van de { $posts } berichten staat “ik”, “mij” of “mijn”.
    }
mirror-about_me-i = “ik”, “mij” of “mijn” zeggen
mirror-about_me-others = iemand bij naam aanspreken
mirror-about_me-questions = iets vragen
mirror-about_me-language = Dit is in de taal van je berichten niet te tellen.
mirror-too-few = Er zijn nog te weinig berichten om dat te zeggen.

## What would change the scores

mirror-title-changes = Wat iets zou veranderen
mirror-first-changes = Verandering
mirror-changes = Kleine veranderingen, elk op een kopie van je berichten uitgeprobeerd en opnieuw berekend: dit zijn de exacte punten.
mirror-changes-none = Geen kleine verandering zou een score doen verschuiven.
# $first and $second are invented sentences in the language of the account.
mirror-changes-words = Uitgeprobeerd met woorden als “{ $first }” en “{ $second }”.
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
        [one] Zonder je hardste bericht
       *[other] Zonder je { $count } hardste berichten
    }
