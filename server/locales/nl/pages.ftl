# The server's own pages. What stands in the middle of a sentence is a value.

## On every page

page-skip = Naar de inhoud
page-navigation = Pagina’s
page-nav-home = Opzoeken
page-nav-crowd = Overzicht
page-nav-mirror = Spiegel
page-nav-tags = Tags
page-nav-lists = Lijsten
page-nav-how = Zo werkt het
page-nav-data = Je gegevens
page-nav-welcome = Welkom
page-motto = Mensen zijn belangrijker dan getallen.
page-footer = Humankind { $version } draait op deze computer. Wat je opzoekt, blijft hier.
page-undo = Ongedaan maken
page-nothing-here-next = De links bovenaan deze pagina leiden naar alles wat er is.

## Notices after a form was sent

page-notice-corrected = Correctie opgeslagen.
page-notice-outreach_noted = Dank je voor je groet.
page-notice-correction_removed = Correctie verwijderd. De kaart toont weer het berekende oordeel.
page-notice-tagged = Tag opgeslagen.
page-notice-tag_removed = Tag verwijderd.
page-notice-word_changed = Gewijzigd bij alle accounts.
page-notice-word_removed = Verwijderd bij alle accounts.
page-notice-subscribed = Geabonneerd. De lijst wordt één keer per dag gelezen.
page-notice-list_paused = Gepauzeerd. De lijst wordt niet gelezen en niet getoond.
page-notice-list_resumed = De lijst wordt weer gelezen en getoond.
page-notice-list_read = Zojuist gelezen.
page-notice-list_removed = Lijst verwijderd.
page-notice-own_account_added = Toegevoegd. Alleen jij ziet deze pagina.
page-notice-own_account_removed = Verwijderd, met alles wat ervan bewaard was.
page-notice-undone = Ongedaan gemaakt.
page-notice-not_undone = Er is niets meer om ongedaan te maken.
page-notice-refreshed = Zojuist bijgewerkt.
page-notice-not_refreshed = Er is nog niets nieuwers. Dit is het eerdere resultaat.
page-notice-forgotten = Alles over dat account is gewist.
page-notice-erased = Alles is gewist. Koppel de extensie opnieuw via de pop-up om die weer te gebruiken.
page-notice-seen_erased = Wat die site liet zien, is gewist.
page-notice-unpaired = Die extensie is niet meer gekoppeld.

## Words: verdicts and states (in badges, so keep them short), scores

page-word-person = mens
page-word-one_way = eenrichtingsverkeer
page-word-automated = geautomatiseerd
page-word-automated_declared = geautomatiseerd
page-word-organisation = organisatie
page-word-unsure = nog onduidelijk
page-word-opted_out = wil geen score
page-word-unavailable = niet beschikbaar
page-word-new_host = nog niet opgevraagd
page-word-thinking = opzoeken…
page-word-heart = vriendelijkheid
page-score-humanity = Menselijkheid
page-score-conversation = Gesprek
page-score-kindness = Vriendelijkheid
# Why a score is not shown, in its place.
page-not-judged-few = nog te weinig berichten
page-not-judged-language = in deze taal niet beoordeeld
page-not-judged-replies_unknown = niet bekend welke berichten reacties zijn
page-not-judged-elsewhere = alleen op andere sites gezien
page-not-judged-not_a_person = alleen getoond bij mensen
page-kindness-label = vriendelijkheid

## Dates, and how long ago

page-day = { DAY($day) }
page-day-and-time = { DAY($day) }, { $time }
page-just-now = zojuist
page-minutes-ago =
    { $count ->
        [one] { $count } minuut geleden
       *[other] { $count } minuten geleden
    }
page-hours-ago =
    { $count ->
        [one] { $count } uur geleden
       *[other] { $count } uur geleden
    }
page-days-ago =
    { $count ->
        [one] { $count } dag geleden
       *[other] { $count } dagen geleden
    }

## The page of an account

page-moved = Verhuisd naar { $account }.
page-moved-unconfirmed = Zegt verhuisd te zijn naar { $account }.
# $accounts is a list of accounts of the same person elsewhere.
page-linked = Ook: { $accounts }. De accounts verwijzen naar elkaar.
page-on-list = Op de lijst “{ $list }” van { $publisher }: { $label }.
page-on-list-until = Tot { DAY($day) }.
page-on-list-changed = Stand van de lijst: { DAY($day) }.
page-correction = Jouw correctie telt.
page-correction-since = Sinds { DAY($day) }. Jouw correctie telt.
page-correction-computed = Het berekende oordeel is: { $verdict }.
page-correction-note = Je notitie: “{ $note }”
page-interval = ergens tussen
page-scale = Van 0 tot 100. In negen van de tien gevallen ligt de echte waarde in de lichtere strook.
page-why = Waarom
page-raised = Verhoogde de score
page-lowered = Verlaagde de score
page-posts =
    { $count ->
        [one] { $count } bericht
       *[other] { $count } berichten
    }
page-seen-on = gezien op { $host }
page-view-post = Bericht bekijken
page-no-reason = Er springt nog geen reden uit: er is te weinig om op af te gaan.
page-sums = Alle punten opgeteld
page-contribution = Bijdrage
page-points = Punten
page-rests-on = Waar dit op berust
page-last-read = Laatst gelezen: { $ago }.
page-stale = Er wordt opnieuw gelezen; kijk zo nog eens.
page-look-again = Opnieuw kijken
page-your-tag = Je tag
page-tag-help = Een woord van jezelf naast deze naam. Het is geen oordeel en telt in geen enkele score mee.
page-tag-link = Waar je de tag maakte
page-tag-edit = Tag bewerken
page-tag-add = Tag toevoegen
page-tag-colour = Kleur
page-tag-word = Tag
page-tag-link-label = Waar je de tag maakte (optioneel)
page-tag-save = Tag opslaan
page-tag-remove = Verwijderen
# For screen readers: which tag the button removes.
page-tag-remove-of = De tag van { $name } verwijderen
page-colour-blue = Blauw
page-colour-teal = Blauwgroen
page-colour-green = Groen
page-colour-ochre = Oker
page-colour-brown = Bruin
page-colour-pink = Roze
page-colour-violet = Paars
page-colour-grey = Grijs
page-i-know = Ik ken dit account
page-correction-help = Jouw correctie gaat altijd voor, en blijft tot je die verwijdert.
page-note-label = Een notitie voor jezelf (optioneel)
page-save-correction = Correctie opslaan
page-remove-correction = Correctie verwijderen
page-forget = Alles over dit account wissen
page-forget-title = Alles over dit account wissen?
page-forget-detail = Dit wist de kaart, de berichten uit je eigen pagina’s, je correctie en je tag.
page-erase = Wissen
page-cancel = Annuleren

## While an account is looked up, and where there is no card

page-looking = { $account } wordt opgezocht
page-reading = Openbare berichten worden gelezen bij { $source }. Deze pagina ververst vanzelf.
page-reload = Nu verversen
page-look-up-another = Een ander account opzoeken
page-pause-minutes =
    Probeer het over ongeveer { $count ->
        [one] { $count } minuut
       *[other] { $count } minuten
    } opnieuw.
page-pause-hours =
    Probeer het over ongeveer { $count ->
        [one] { $count } uur
       *[other] { $count } uur
    } opnieuw.
page-pause-days =
    Probeer het over ongeveer { $count ->
        [one] { $count } dag
       *[other] { $count } dagen
    } opnieuw.
page-needs-key = Deze pagina heeft een sleutel nodig
page-in-folder = In de map van Humankind: { $command }
page-in-terminal = In een terminal: { $command }
page-look-up-account = Een account opzoeken
page-welcome-page = Welkomstpagina

## The first page

page-home-title = Is daar iemand?
page-home-nothing-found = Niets gevonden
page-home-which = Welk account?
page-home-lead = Plak een accountnaam of het adres van een profiel. Je ziet of daar een mens schrijft, of het account met mensen praat, en hoe vriendelijk.
page-home-label = Accountnaam of adres van een profiel
page-home-nothing-for = Niets gevonden voor “{ $query }”
page-home-not-found = Geen enkel netwerk hier kent accounts in deze vorm.
page-home-these-work = Dit werkt wel:
page-home-several = “{ $query }” kan over verschillende accounts gaan
page-home-seen-only = bekend zodra je het in een feed ziet
page-home-crowd = Accounts die je hebt gezien
page-home-count =
    { $count ->
        [one] { $count } account in de laatste { $days } dagen.
       *[other] { $count } accounts in de laatste { $days } dagen.
    }
page-home-hello = Misschien blij met een groet
page-home-recent = Onlangs gezien
page-home-empty = Nog niemand
page-home-empty-help = Hier komen de accounts die je opzoekt of in je feeds ziet. Probeer om te beginnen:
page-example-maria = { $name }, een verzonnen persoon die bij Humankind hoort; zonder netwerk
page-example = { $handle } voor { $network }
page-example-address = het adres van een profiel of bericht, gekopieerd uit je browser
page-crowd-line = Vriendelijkheid in de loop van de tijd
page-crowd-table = Hetzelfde als tabel
page-crowd-day = Dag
page-crowd-accounts = Accounts
page-crowd-mean = Gemiddelde vriendelijkheid
# Why somebody might like a hello.
page-hello-new =
    Nieuw hier: hoogstens { $days ->
        [one] { $days } dag
       *[other] { $days } dagen
    } geleden aangemeld.
page-hello-quiet =
    Praat met mensen, en heeft tot nu toe hoogstens { $followers ->
        [one] { $followers } volger
       *[other] { $followers } volgers
    }.

## Pages with a search and several parts

page-search = Zoeken
# How many were found of how many there are.
page-found = { $found } van { $total }.
page-parts = Pagina’s van de lijst
page-part = { $page } van { $pages }
