# What went wrong, and below it what the reader can do next.

problem-bad-request = Het verzoek is ongeldig.
    .next = Vergelijk het met /v1/openapi.json.

problem-unknown-account = Geen enkel netwerk hier heeft zo’n account.
    .next = Controleer de accountnaam, of plak het adres van het profiel.

problem-not-paired = Dit programma is niet met de server gekoppeld.
    .next = Open de instellingen van de extensie en kies “Koppelen”, of stuur het token mee dat `humankind token` (in de map met de broncode: ./scripts/run token) toont.

problem-origin-not-allowed = Verzoeken van deze herkomst zijn niet toegestaan.
    .next = Koppel de extensie opnieuw op de pagina met instellingen.

problem-host-not-allowed = Dit is niet het adres van de server.
    .next = Gebruik het adres dat de server bij het starten toonde.

problem-unknown-path = Op dit adres is niets.
    .next = In /v1/openapi.json staat wat er wel is.

problem-method-not-allowed = Dit adres ondersteunt deze methode niet.
    .next = In /v1/openapi.json staat wat er wel is.

problem-unsupported-media-type = De inhoud van het verzoek moet JSON zijn.
    .next = Stuur de header Content-Type: application/json mee.

problem-too-large = Het verzoek is te groot.
    .next = Stuur hoogstens 100 accounts tegelijk, met elk hoogstens 200 berichten.

problem-no-tag = Dit account heeft geen tag.
    .next = Sla er eerst een op met PUT.

problem-too-many-tags = Er is geen plaats voor nog een tag.
    .next = Verwijder tags die je niet meer nodig hebt.

problem-not-own-account = Dit is geen account van jezelf.
    .next = Voeg het eerst toe op de pagina ‘Spiegel’.

problem-too-many-own-accounts = Er is geen plaats voor nog een eigen account.
    .next = Verwijder er een die je niet meer nodig hebt.

problem-unknown-list = Je bent niet op deze lijst geabonneerd.
    .next = Bekijk eerst je lijsten.

problem-too-many-lists = Er is geen plaats voor nog een lijst.
    .next = Verwijder er een die je niet meer nodig hebt.

problem-bad-list = Op dit adres staat geen leesbare lijst.
    .next = Controleer het adres; docs/lists.md beschrijft hoe een lijst eruitziet.

problem-opted-out = Deze persoon wil niet gelezen worden en geen score krijgen.
    .next = Dat respecteren we; je hoeft niets te doen.

problem-not-found = Het netwerk heeft zo’n account niet.
    .next = Controleer de accountnaam; het account kan verhuisd of verwijderd zijn.

problem-login-required = Deze server toont berichten alleen aan ingelogde leden.
    .next = Lees een paar berichten van het account in je eigen feed; de extensie geeft dan een score voor de berichten die je zag.

problem-no-public-posts = Dit account heeft geen openbare berichten.
    .next = Lees een paar berichten van het account in je eigen feed; de extensie geeft dan een score voor de berichten die je zag.

problem-consent-required = Het netwerk toont pas iets na een klik op de cookiemelding.
    .next = Lees een paar berichten van het account in je eigen feed; de extensie geeft dan een score voor de berichten die je zag.

problem-new-host = Bij de server van het account is nog niets opgevraagd.
    .next = Zoek het account op om dat te doen, of kies in de instellingen van de extensie wanneer bij zulke servers iets wordt opgevraagd.

problem-not-fetched = De server kan dit netwerk niet lezen.
    .next = Lees een paar berichten van het account in je eigen feed; de extensie geeft dan een score voor de berichten die je zag.

problem-refused = Het netwerk weigerde het verzoek.
    .next = Er gaan een dag lang geen verzoeken meer uit; berichten die je zelf ziet, tellen wel mee.

problem-rate-limited = Het netwerk vroeg om een pauze.
    .next = Probeer het na de pauze opnieuw.

problem-unreachable = Het netwerk is niet bereikbaar.
    .next = Controleer je verbinding en kijk dan opnieuw.

problem-proxy-failed = Je proxy kon niet worden gebruikt.
    .next = Start de proxy, of wijzig HUMANKIND_PROXY. Zonder proxy wordt er niets opgevraagd.

problem-timeout = Het netwerk deed er te lang over om te antwoorden.
    .next = Kijk over een minuut opnieuw.

problem-malformed-response = Het netwerk stuurde een antwoord dat niet te lezen was.
    .next = Kijk later opnieuw; blijft dit zo, dan is het netwerk misschien veranderd.

problem-too-complex = Dit account lezen kost te veel tijd of geheugen.
    .next = Je hoeft niets te doen: het wordt een dag lang niet meer gelezen.

problem-unsafe-address = Het adres leidt naar een privé- of lokaal netwerk.
    .next = Je hoeft niets te doen: daar stuurt de server nooit verzoeken heen.

problem-robots = De site vraagt programma’s om deze pagina niet te lezen.
    .next = Dat respecteren we; je hoeft niets te doen.

problem-nothing-known = Over dit account is nog niets bekend.
    .next = Zoek het op, of bekijk er eerst berichten van in een feed.

problem-busy = De server is bezig.
    .next = Probeer het zo opnieuw.

problem-too-many-requests = Er kwamen meer verzoeken dan deze server van één persoon of netwerk aanneemt.
    .next = Wacht een minuut. Er gaat niets verloren.

problem-locked = Een andere Humankind-server gebruikt dezelfde gegevensmap.
    .next = Stop de andere server, of stel met HUMANKIND_HOME een andere map in.

problem-bad-site-tables = Het bestand met sitetabellen kan niet worden gelezen.
    .next = Herstel het bestand, of haal het uit de gegevensmap van de server.

problem-internal = Er ging iets mis in de server.
    .next = Meld het alsjeblieft; de details staan in het logboek van de server.
