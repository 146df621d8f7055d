# The pages of the lists that the reader subscribes to. A list is what somebody publishes about accounts.

lists-title = Je lijsten
lists-lead = Wat anderen over accounts publiceren. Elk woord staat naast de naam van wie het publiceert, en verandert geen score en geen oordeel.

## Subscribe

lists-subscribe-title = Abonneren op een lijst
lists-address = Het adres van een lijst, of het profiel van een labeler op Bluesky
lists-subscribe-help = De server van de lijst krijgt één keer per dag een verzoek. Die ziet dan je IP-adres, en nooit welke accounts je bekijkt.
lists-room = Er is ruimte voor { $lists } lijsten met elk { $accounts } accounts.
lists-subscribe = Abonneren

## The lists

lists-lists = Lijsten
lists-by = van { $publisher }
lists-count =
    { $count ->
        [one] { $count } account
       *[other] { $count } accounts
    }
lists-paused = gepauzeerd
# $labels are the words of the list, each with a number of accounts.
lists-says = Erin staat: { $labels }
lists-none = Je bent nog op geen enkele lijst geabonneerd.
# Buttons; the name of the list stands beside them.
lists-read-now = Nu lezen
lists-pause = Pauzeren
lists-resume = Hervatten
lists-remove = Verwijderen
# How far a list is up to date. $problem is a sentence.
lists-current = Stand van { DAY($day) }; laatst gekeken op { DAY($checked) }.
lists-current-unchecked = Stand van { DAY($day) }.
lists-old = Dit is de lijst zoals die was op { DAY($day) }. { $problem }
lists-never-read = De lijst kon nog niet worden gelezen. { $problem }
lists-pending = De lijst is nog niet gelezen.
lists-paused-unread = De lijst is gepauzeerd en nog niet gelezen.

## Publish

lists-own-title = Zelf een lijst publiceren
lists-own-help = Een bestand waarop anderen zich kunnen abonneren zodra je het op het web zet. Het bevat de accounts en jouw woorden, zonder je notities en links.
lists-own-name = Naam van de lijst
# The name of the list where the reader gives none.
lists-own-default-name = Mijn lijst
lists-own-tagged = Accounts met de tag
lists-own-any = elk woord
lists-own-tags = Tags als lijst downloaden
lists-own-corrections = Correcties als lijst downloaden
lists-own-none = Geef een account een tag of corrigeer een oordeel; daarna kun je dat als lijst publiceren.

## One list

lists-one-lead = Een lijst van { $publisher }. Het zijn hun woorden, niet de onze, en ze tellen in geen enkele score mee.
lists-one-lead-paused = Een lijst van { $publisher }, gepauzeerd. Het zijn hun woorden, niet de onze, en ze tellen in geen enkele score mee.
lists-claimed = Volgens de lijst zelf is “{ $publisher }” de uitgever; niemand heeft dat nagegaan.
lists-left-out = Weggelaten regels: { $count }. Ze noemen geen account dat Humankind kent, of een dat er al staat.
lists-what-it-says = Wat erin staat
lists-search = Deze lijst doorzoeken
lists-search-hint = Een account, of wat de lijst zegt
lists-until = tot { DAY($day) }
lists-back = Vorige
lists-next = Volgende
lists-empty = De lijst zegt over niemand iets.

## Lists of a community server

lists-server-title = Lijsten van deze server
lists-known-lead = Accounts die lezers van deze server kennen: hoeveel het er zijn, zonder namen. Een account staat erop zodra { $readers } het kennen.
lists-known-yours = Wat je deelt
lists-known-off = Je deelt niets.
lists-known-on =
    { $count ->
        [one] Je deelt sinds { $day } wie je kent: { $count } account.
       *[other] Je deelt sinds { $day } wie je kent: { $count } accounts.
    }
lists-known-help = Je telt mee voor accounts waarvan je hebt gezegd dat je ze kent en dat er een mens schrijft. Je labels, je notities, je andere correcties en wie je opzoekt horen er niet bij. Je kunt altijd stoppen; dan tel je meteen niet meer mee.
lists-known-start = Delen wie ik ken
lists-known-stop = Niet meer delen
lists-known-list = De lijst
lists-known-subscribe = Abonneer je om op de kaarten te zien hoeveel lezers een account kennen. Je hoeft er niets voor te delen.
lists-stewards-lead = De moderatie van deze server zet hier accounts op, met een reden. Het verandert geen score en geen oordeel, en de eigenaar van een account kan bezwaar maken.
lists-stewards-since = sinds { $day }
lists-stewards-disputed = De eigenaar maakt bezwaar.
lists-stewards-add = Een account toevoegen
lists-stewards-reason = Je reden. Lezers en de eigenaar zien die, zonder je naam.
lists-stewards-add-button = Op de lijst zetten
lists-stewards-remove = Eraf halen
lists-stewards-remove-reason = Waarom haal je het eraf? De moderatie ziet dit, en de eigenaar die bezwaar maakte.
lists-stewards-history = Wijzigingen, voor de moderatie
lists-stewards-added-by = { $day }: toegevoegd door { $steward }
lists-stewards-removed-by = { $day }: eraf gehaald door { $steward }
lists-stewards-left = iemand die weg is
lists-stewards-present = Dit account staat al op de lijst.
lists-stewards-full = De lijst is vol. Haal er eerst een account af.
lists-stewards-unscored = De eigenaar van dit account heeft gevraagd geen score te krijgen, dus het staat op geen enkele lijst.
lists-stewards-verdict = Deze lijst kan een account niet geautomatiseerd noemen. Dat zeggen de gegevens, of de moderatie na een bezwaar.
