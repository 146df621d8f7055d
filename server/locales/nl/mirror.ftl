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
mirror-add-help = Je accountnaam is genoeg; op je eigen computer hoef je niets te bewijzen. Het account wordt van zijn eigen netwerk gelezen, zonder dat je bent ingelogd.
mirror-add = Toevoegen
mirror-open = Open de spiegel
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
