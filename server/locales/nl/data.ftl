# The page of the reader's data: what is kept and where, who may use the server, and what goes where.

data-title = Je gegevens
data-lead = Alles wat Humankind weet, staat in één map op deze computer. Alleen jij kunt die lezen.
data-kept = Wat er wordt bewaard
data-what = Wat
data-how-many = Hoeveel
data-folder = Map: { $path }
data-download = Alles downloaden
data-import = Een bestand importeren
data-erase = Alles wissen

## What is kept: one kind, and what it is

data-kind-cards = Kaarten
    .help = Het laatste resultaat van elk account. Oude kaarten worden opnieuw gemaakt.
data-kind-seen = Accounts met berichten uit je eigen pagina’s
    .help = Openbare berichten die de extensie in je feeds zag.
data-kind-corrections = Je correcties
    .help = Ze gaan altijd voor, en blijven tot je ze verwijdert.
data-kind-tags = Je tags
    .help = Woorden van jezelf naast een naam. Ze tellen in geen enkele score mee.
data-kind-lists = Je lijsten
    .help = Wat anderen over accounts publiceren en waarop jij bent geabonneerd. Het telt in geen enkele score mee.
data-kind-own_accounts = Je eigen accounts
    .help = Wat de spiegel van elk account onthoudt: de scores per dag, en op wie het wanneer reageerde.
data-kind-mirrors = Spiegels
    .help = Wat je eigen accounts over zichzelf laten zien, met zinnen van jou. Ze worden opnieuw gemaakt.
data-kind-shared_settings = Regels en instellingen van de extensie
    .help = Gelijk voor alle gekoppelde browsers. Van wat is verwijderd, blijft een aantekening zonder de waarde, zodat het niet terugkomt.
data-kind-days = Dagen van de geziene accounts
    .help = Totalen per dag en site: oordelen, vriendelijkheid, reposts. Geen accounts. De laatste 90 dagen worden bewaard.
data-kind-crowd = Vandaag geziene accounts
    .help = Wie je pagina’s vandaag lieten zien, en waar. Aan het eind van de dag is het weg.
data-kind-outreach = Mensen aan wie je schreef
    .help = Zodat ze een tijdje niet opnieuw worden voorgesteld. Heeft geen invloed op scores.
data-kind-pairings = Gekoppelde extensies
    .help = Ze mogen deze server gebruiken. Van elk token wordt alleen een vingerafdruk bewaard.
data-kind-settings = Sleutels van deze pagina’s
    .help = Een sleutel opent deze pagina’s in je browser. Na het wissen wordt er een nieuwe gemaakt.

## Posts by the site that showed them

data-seen = Berichten per site die ze liet zien
data-seen-help = Een pagina kan alles over iedereen laten zien. Wat een site laat zien van accounts van elders, telt alleen als Humankind het account niet zelf kan lezen, en maakt een account nooit geautomatiseerd of een organisatie. Vertrouw je een site niet meer, wis dan wat die liet zien.
data-seen-site = Site
data-seen-accounts = Accounts
data-seen-posts = Berichten
# For screen readers: what the button erases.
data-seen-erase-of = Wissen wat { $site } liet zien
# Of what version 0.1.0 kept.
data-seen-unknown = Site niet vastgelegd

## Paired extensions

data-paired = Gekoppelde extensies
data-since = sinds { $when }
data-unpair = Ontkoppelen
# “Pair” is common_pair in the extension; $page is data-none-paired-page.
data-none-paired = Er is nog geen extensie gekoppeld. Open de pop-up van Humankind in je browser en kies “Koppelen”; de { $page } laat zien hoe je de extensie laadt.
data-none-paired-page = welkomstpagina

## Settings, and what goes where

data-settings = Instellingen
data-settings-help = Instellingen zijn omgevingsvariabelen, die bij het starten van de server worden gelezen.
data-setting = Instelling
data-value = Waarde
data-value-on_click = bij een klik
data-value-later = later
data-value-at_once = meteen
data-value-on = aan
data-value-off = uit
data-goes = Wat gaat waarheen
data-goes-network = Om een account op te zoeken stuurt de server verzoeken naar het netwerk van dat account, zonder in te loggen en zonder cookies.
data-goes-third-party = { $network } wordt gelezen via { $service }. Deze derde partij komt te weten welke accounts van { $network } je opzoekt.
data-goes-nobody = Niemand anders krijgt een verzoek.
data-goes-seen = Berichten die de extensie in je feeds ziet, gaan alleen naar deze server. Privéberichten en berichten alleen voor volgers worden nooit verstuurd, zelfs niet hierheen.
data-goes-telemetry = Er is geen telemetrie. Niets over jou verlaat deze computer.

## Before anything is erased

data-erase-title = Alles wissen?
data-erase-detail = Je kunt dit niet ongedaan maken. Misschien wil je eerst alles downloaden.
data-erase-count = { $what }: { $count }
data-erase-seen-title = Wissen wat deze site liet zien?
data-erase-seen-detail =
    { $accounts ->
        [one] Berichten: { $posts }, van { $accounts } account. De kaarten die daarop berusten, worden opnieuw gemaakt. Je kunt dit niet ongedaan maken; wat je daar opnieuw ziet, wordt weer bewaard.
       *[other] Berichten: { $posts }, van { $accounts } accounts. De kaarten die daarop berusten, worden opnieuw gemaakt. Je kunt dit niet ongedaan maken; wat je daar opnieuw ziet, wordt weer bewaard.
    }
