# The page “How it works”: what each score, signal and trait measures, and the rules of the verdicts.

help-score-humanity = Schrijft hier een mens?
help-score-conversation = Praat het account met mensen, of alleen tegen ze?
help-score-kindness = Hoe vriendelijk zijn de woorden voor andere mensen?
help-likeness = Menselijkheid zonder marge. Bij menselijkheid gaan er geen punten af voor gewoonten die veel mensen met programma’s delen. Voor het woord “mens” is meer nodig: hier tellen al die gewoonten mee.
help-signal-declared_automation = Of het netwerk vermeldt dat het account geautomatiseerd is, of het profiel dat zegt, of het profiel klinkt als dat van een programma: 1 is ja. De woorden van het profiel tellen alleen als het account in de berichten niet met mensen praat.
help-signal-feed = Hoeveel de berichten lijken op een feed met nieuwskoppen. De kenmerken van dit patroon, die hieronder staan, zijn hier samengenomen; 0 is een gemiddeld mens. Het wordt niet gezegd van een account dat meestal reageert of in eigen woorden met meerdere mensen praat. Ook niet van een account dat meestal uitslagen van spelletjes deelt of alleen groet, wenst en bedankt.
help-signal-persona = Hoeveel de berichten lijken op die van een programma dat een mens speelt en gelijkmatig dag en nacht berichten plaatst. De kenmerken van dit patroon, die hieronder staan, zijn hier samengenomen; 0 is een gemiddeld mens. Een gelijkmatig ritme telt alleen als er op alle uren van de dag berichten komen. Het telt nooit als het account vaker in eigen woorden op dezelfde mensen reageert; anders telt het, als bekend is welke berichten reacties zijn, alleen voor zover ook de stijl past. Het wordt niet gezegd van een account dat alleen groet, wenst en bedankt.
help-signal-repeat_conversations = Op hoeveel mensen het account minstens twee keer reageerde, met andere woorden. De waarde 1 is één persoon, 2 is drie mensen, 3 is zeven en 4 is vijftien.
help-signal-automation_client = Het deel van de berichten dat is verstuurd met een hulpmiddel dat automatisch berichten plaatst, van alle berichten waarvan de app bekend is.
help-signal-near_duplicates = Het deel van de berichten dat bijna gelijk is aan een eerder bericht. Links en getallen maken geen verschil. Uitslagen van spelletjes tellen niet mee.
help-signal-clockwork = Het deel van de pauzes tussen berichten dat bij één vast interval van hoogstens zesenhalf uur past; een langer interval is dat van een wekker. Vervalt als het account vaker in eigen woorden op dezelfde mensen reageert.
help-signal-round_the_clock = Het deel van de weken waarin op alle uren van de dag en na ongeveer dezelfde pauzes berichten kwamen, van de weken met minstens tien berichten. Wie slaapt, of soms lang en soms kort pauzeert, heeft zo’n week niet. Vervalt als het account vaker in eigen woorden op dezelfde mensen reageert, en als één vast interval bij bijna alle pauzes past.
help-signal-near_duplicate_replies = Het deel van de reacties dat bijna gelijk is aan een eerdere, als minstens drie mensen niets anders kregen.
help-signal-reply_share = Het deel van de berichten dat een reactie op iemand anders is.
help-signal-follow_up_replies = Het deel reacties op mensen op wie het account minstens twee keer reageerde, van deze reacties en alle berichten die geen reactie zijn samen.
help-signal-questions_in_replies = Het deel reacties waarin iets wordt gevraagd, van deze reacties en alle berichten die geen reactie zijn samen.
help-signal-people_replied_to = Het deel verschillende mensen op wie het account reageerde, van deze mensen en alle berichten die geen reactie zijn samen.
help-signal-several_days = Het deel mensen op wie het account op twee of meer dagen reageerde, van deze mensen en alle berichten die geen reactie zijn samen.
help-signal-quick_turns = Het deel mensen die binnen zes uur twee reacties kregen, van deze mensen en alle berichten die geen reactie zijn samen.
help-signal-questions = Het deel van de eigen berichten (berichten die geen reactie zijn) waarin iets wordt gevraagd en geen link staat. Telt alleen bij accounts die ook op mensen reageren.
help-signal-links = Het deel van de eigen berichten (berichten die geen reactie zijn) met een link.
help-signal-short_posts = Het deel van de eigen berichten (berichten die geen reactie zijn) met minder dan veertig tekens. Telt alleen bij accounts die ook op mensen reageren.
help-signal-casual_posts = Het deel van de eigen berichten (berichten die geen reactie zijn) met gelach of gebabbel. Telt alleen bij accounts die ook op mensen reageren.
help-signal-exchanges = Op hoeveel mensen het account meer dan één keer reageerde, waaronder op een reactie van hen. Bekend waar het netwerk de draad laat zien. De waarde 1 is één persoon, 2 is drie mensen, 3 is zeven en 4 is vijftien.
help-signal-reaching_out = Op hoeveel mensen die nieuw zijn of weinig volgers hebben het account reageerde. De waarde 1 is één persoon, 2 is drie mensen, 3 is zeven en 4 is vijftien.
help-signal-thanks = Hoeveel mensen het account bedankte; een dankwoord dat alleen een verzoek afsluit, telt niet. Een bericht telt zwaarder naarmate het waarschijnlijker is, en voor de helft als het tegen niemand in het bijzonder is gericht. Berichten met voor de helft dezelfde woorden tellen één keer. De waarde 1 is één persoon, 2 is drie mensen, 3 is zeven en 4 is vijftien.
help-signal-praise = Voor het werk van hoeveel mensen het account lof had. Een bericht telt zwaarder naarmate het waarschijnlijker is, en voor de helft als het tegen niemand in het bijzonder is gericht. Berichten met voor de helft dezelfde woorden tellen één keer. De waarde 1 is één persoon, 2 is drie mensen, 3 is zeven en 4 is vijftien.
help-signal-care = Met hoeveel mensen het account meeleefde. Een bericht telt zwaarder naarmate het waarschijnlijker is, en voor de helft als het tegen niemand in het bijzonder is gericht. Berichten met voor de helft dezelfde woorden tellen één keer. De waarde 1 is één persoon, 2 is drie mensen, 3 is zeven en 4 is vijftien.
help-signal-encouragement = Hoeveel mensen het account aanmoedigde. Een bericht telt zwaarder naarmate het waarschijnlijker is, en voor de helft als het tegen niemand in het bijzonder is gericht. Berichten met voor de helft dezelfde woorden tellen één keer. De waarde 1 is één persoon, 2 is drie mensen, 3 is zeven en 4 is vijftien.
help-signal-interest = Hoeveel mensen het account naar hun leven of werk vroeg. Alleen reacties tellen. Een bericht telt zwaarder naarmate het waarschijnlijker is, en voor de helft als het tegen niemand in het bijzonder is gericht. Berichten met voor de helft dezelfde woorden tellen één keer. De waarde 1 is één persoon, 2 is drie mensen, 3 is zeven en 4 is vijftien.
help-signal-friendly_words = Hoeveel berichten als geheel hartelijk of beleefd zijn, wat ze ook doen. Een bericht telt zwaarder naarmate het waarschijnlijker is, en voor de helft als het tegen niemand in het bijzonder is gericht. Berichten met voor de helft dezelfde woorden tellen één keer, en berichten aan één persoon ook. Verzoeken die met een bedankje eindigen, tellen niet. De waarde 1 is één bericht, 2 is drie berichten, 3 is zeven en 4 is vijftien.
help-signal-welcome = Hoeveel mensen die nieuw zijn of weinig volgers hebben het account begroette. De waarde 1 is één persoon, 2 is drie mensen, 3 is zeven en 4 is vijftien.
help-signal-hostility = Het deel van de beoordeelde berichten met harde woorden tegen anderen. Elk bericht telt zwaarder naarmate dat waarschijnlijker is, en voor driekwart als het tegen niemand in het bijzonder is gericht. Berichten die een eerder bericht herhalen, maken het deel niet kleiner, en bij weinig berichten telt het minder. Plagerij telt niet: harde woorden tegen iemand die ook vriendelijke woorden krijgt en met wie het account minstens even vaak lacht. Reacties op kwetsende berichten tellen voor een kwart: berichten die vragen om met rust gelaten te worden, benoemen wat er is gebeurd of zeggen dat het is gemeld.
help-signal-sharpness = Hoe scherp de beoordeelde berichten zonder harde woorden klinken: hoeveel waarschijnlijker harde woorden er gemiddeld in zijn dan in een willekeurige tekst. Vriendelijke berichten, berichten die een eerder bericht herhalen en berichten aan mensen met wie harde woorden plagerij zijn, tellen niet. Bij weinig berichten telt het minder. Wat gebruikelijk is, kost geen punten. Alleen berichten in het Engels tellen die iemand aanspreken of “ik”, “wij” of “jij” zeggen; titels en lijstjes dus niet.
help-signal-repeated_harshness = Hoeveel berichten met harde woorden tegen één persoon zijn gericht, als er minstens drie van elkaar verschillen en ze een vijfde zijn van alle berichten aan die persoon. Plagerij en reacties op kwetsende berichten tellen niet.
help-signal-harsh_share = Het deel van de beoordeelde berichten waarin duidelijk harde woorden staan; plagerij en reacties op kwetsende berichten tellen zoals bij “harde woorden tegen anderen”.
help-signal-kindness_reach = Hoeveel verschillende mensen vriendelijke woorden kregen, telkens andere, plus een kwart van de anderen die een reactie kregen. Een paar accounts die elkaar prijzen, komen zo niet ver.
help-signal-ordinary_replies = Hoeveel reacties zonder vriendelijke woorden naar mensen gingen die minstens twee verschillende reacties kregen; plus een halve voor elke dag met gewone berichten na de eerste zeven. Vriendelijke woorden die onder veel berichten worden geplakt, komen zonder ander gesprek en in een paar dagen.
help-trait-length_spread = Hoeveel de lengte van de berichten varieert. 0 betekent dat alle berichten even lang zijn.
help-trait-style_mix = Hoeveel de stijl van bericht tot bericht varieert: hoofdletters, leestekens, emoji, hashtags, links, heel korte berichten. 0 betekent: in elk bericht dezelfde stijl.
help-trait-same_layout = Hoe vaak twee berichten dezelfde opbouw van woorden, leestekens en links hebben. De waarde −1 is één op de tien paren van berichten, −2 is één op de honderd, en −4 is geen enkel paar.
help-trait-exact_duplicates = Hoe vaak twee berichten precies dezelfde woorden hebben. De waarde −1 is één op de tien paren van berichten, −2 is één op de honderd, en −4 is geen enkel paar.
help-trait-capitals = Het gemiddelde deel van de woorden dat met een hoofdletter begint, zoals in Engelse nieuwskoppen. Duits telt niet mee: daar krijgt elk zelfstandig naamwoord een hoofdletter.
help-trait-first_person = Hoe vaak er “ik” of “wij” in de berichten staat, vergeleken met wat in die taal gewoon is. 1 is gewoon.
help-trait-questions = Het deel van de berichten met een vraagteken.
help-trait-exclamations = Het deel van de berichten met een uitroepteken.
help-trait-mentions = Het deel van de berichten dat op iemand reageert of iemand vermeldt.
help-trait-links = Het deel van de berichten met een link.
help-trait-hashtags = Het deel van de berichten met een hashtag.
help-trait-unpunctuated = Het deel van de berichten waarvan de laatste zin zonder leesteken eindigt.
help-trait-stock_enthusiasm = Het deel van de berichten met een zin die schrijfprogramma’s vaak gebruiken, zoals “can’t wait to see”.
help-trait-burstiness = Of berichten in vlagen komen. 0 betekent dat ze op willekeurige momenten komen, 1 dat ze alleen in vlagen komen, en −1 dat ze gelijkmatig zijn verdeeld.
help-trait-gap_spread = Hoeveel de pauzes tussen berichten variëren. 0 betekent dat alle pauzes even lang zijn.
help-trait-quick_succession = Het deel van de berichten dat binnen drie minuten op het vorige volgt.
help-trait-rhythm_memory = Of korte pauzes op korte pauzes volgen, zoals wanneer iemand er even voor gaat zitten. 0 betekent van niet, 1 betekent altijd.
help-trait-quietest_hours = Het deel van de berichten in de zes stilste uren van de dag, in welke tijdzone ook. Wie slaapt, plaatst dan bijna niets.
threshold-shown = berust op minstens { $few } berichten, met een 90%-interval van hoogstens { $width } punten; anders staat er geen getal
threshold-unsure = minder dan { $few } berichten, of berichten die in beide richtingen wijzen
threshold-person = een gelijkenis met een mens van minstens { $likeness }, een score voor gesprek van minstens { $conversation }, en minstens één reactie; als niet bekend is welke berichten reacties zijn, een gelijkenis van minstens { $alone }, vanaf { $posts } berichten
threshold-one_way = minstens { $posts } berichten, en een score voor gesprek van hoogstens { $conversation }
threshold-declared = het netwerk vermeldt het zelf; of het profiel zegt het of klinkt als dat van een programma, en het account reageert op niemand twee keer in eigen woorden
threshold-pattern = een waarde van minstens { $value } in minstens { $posts } berichten, hoogstens { $own }% van de berichten in woorden die nergens terugkomen, met korte vaste tussenpozen of op alle uren van de dag, en op niemand twee keer gereageerd in eigen woorden; als er geen tijd bekend is, minstens { $timeless } berichten die bijna allemaal kopieën met een link zijn
threshold-pattern-both = een waarde van minstens { $value } in minstens { $posts } berichten, van minstens { $rhythm } alleen op grond van de tijden van de berichten en { $style } alleen op grond van hoe ze geschreven zijn, berichten op alle uren van de dag, en op niemand twee keer gereageerd in eigen woorden; eigen woorden met vaste tussenpozen zijn niet genoeg
threshold-outreach = hoogstens { $followers } volgers, of een account dat hoogstens { $days } dagen oud was toen de reactie werd geschreven
threshold-unknown = elke reactie op iemand die het netwerk niet noemt telt als gebruikelijk: { $people } voor verschillende mensen, { $again } voor nog een reactie op dezelfde persoon, { $days } voor reacties op een andere dag, { $turns } voor twee reacties binnen zes uur; als de tijden ontbreken, telt iemand met meer reacties { $timeless_days } voor een andere dag en { $timeless_turns } voor zes uur
threshold-likely = een kans van minstens { $likely } op grond van de woorden

## The page itself

how-lead = Elke score is een gewone optelsom. Deze pagina noemt alles wat de score kan verhogen of verlagen, met de curven die de server gebruikt.
how-laws = Wat Humankind belooft
how-patterns = Patronen van automatisering
how-words = Welke woorden het zwaarst wegen
how-try = Proberen met een tekst
how-verdicts = Van scores naar een oordeel
how-not-counted = Wat nooit telt
how-measured = Hoe goed het werkt
how-limits = Wat Humankind niet kan weten
how-start = De score begint bij { $points } en blijft tussen 0 en 100.
how-span-both = Verlaagt de score met hoogstens { $lowest } punten, verhoogt die met hoogstens { $highest }.
how-span-lowers = Verlaagt de score met hoogstens { $lowest } punten; verhoogt die nooit.
how-span-raises = Verhoogt de score met hoogstens { $highest } punten; verlaagt die nooit.
how-curve = De curve in getallen
# $name is what the curve measures.
how-curve-of = { $name } in getallen
# The names of the two columns of a curve.
how-value = Waarde
how-points = Punten
how-most = Hoogstens
how-unusual = Hoe ongewoon
how-posts = Berichten
how-up-or-down = Punten omhoog of omlaag
how-likeness-value = Gelijkenis
how-probability = Kans
how-bounds = Grenzen
how-bounds-help = Wat de signalen ook bijdragen, de score kan niet hoger zijn dan elk van deze grenzen toestaat.
how-exactness = Hoe precies de score bekend is
how-exactness-help = In negen van de tien gevallen krijgt hetzelfde account, op een ander moment gelezen, een waarde binnen deze marge.
how-exactness-more = Met meer berichten wordt die kleiner; mensen veranderen, dus die wordt nooit nul.
how-patterns-help = Programma’s schrijven op verschillende manieren, dus elke manier is een eigen patroon, dat uit kenmerken bestaat. De curve van een kenmerk laat zien hoe ongewoon een waarde bij mensen is.
how-pattern =
    { $count ->
        [one] { $name }: { $count } kenmerk
       *[other] { $name }: { $count } kenmerken
    }
how-weight = Gewicht: { $weight }.
# $languages is a list of names of languages, $folder a path.
how-words-help = Vriendelijkheid wordt beoordeeld op losse woorden, woordparen en delen van woorden. Dat gebeurt in deze talen: { $languages }; elk gewicht staat in de bestanden van { $folder }.
how-words-in = Welke woorden het zwaarst wegen: { $language }
how-dimension = Dimensie
how-words-like = Woorden zoals
how-try-help = Zie hoe vriendelijk de woorden zijn, en welke woorden tellen.
how-verdict = Oordeel
how-when = Wanneer
how-likeness = Gelijkenis met een mens
how-chance = De kans op een mens
how-chance-help = Hoe groot de kans is dat er een mens schrijft, gezien de gelijkenis met een mens, als negen van de tien accounts van mensen zijn.
how-model = Scoremodel { $model }. Dezelfde berichten op hetzelfde moment geven altijd dezelfde scores.

## The laws

how-law-people = Mensen zijn belangrijker dan getallen
    .text = Volgers, likes, ontvangen reposts en betaalde vinkjes tellen nooit in een score mee.
how-law-talking = Met wie je ook praat, het kost je nooit iets
    .text = Een vriendelijke reactie verlaagt nooit een score, hoe klein het account ook is dat die krijgt. Contact zoeken met mensen die nieuw zijn of weinig volgers hebben, helpt.
how-law-sums = Geen geheim recept
    .text = Elke score is precies de som van de punten op de kaart, en bij elk punt staan de berichten.
how-law-unsure = Liever onduidelijk dan fout
    .text = Bij elke score staat hoe precies die bekend is. Is er te weinig om op af te gaan, dan is het oordeel “nog onduidelijk”.
how-law-kindness = Vriendelijkheid komt niet van de lopende band
    .text = Dezelfde vriendelijke woorden die steeds weer worden gestuurd, tellen één keer; lof die over vreemden wordt uitgestrooid, levert bijna niets op.
how-law-descriptions = Beschrijvingen, geen beledigingen
    .text = “Eenrichtingsverkeer” en “geautomatiseerd” beschrijven hoe een account berichten plaatst. Een programma dat zegt dat het een programma is, wordt zo getoond, zonder verwijt.
how-law-privacy = Wat je leest, blijft bij jou
    .text = Alleen deze computer weet welke accounts je opzoekt. De server leest een account van zijn eigen netwerk, zonder dat je bent ingelogd.
    .opt-outs = Wie geen score wil, krijgt er geen.
how-law-privacy-third-party = { $network } wordt gelezen via { $service }, dat te weten komt welke accounts je daar opzoekt.
how-law-correction = Jouw eigen correctie gaat voor
    .text = Weet je het beter, zeg het dan op de kaart. Dat telt tot je het verwijdert.

## What is never counted, and what cannot be known

how-not-counted-followers = Hoeveel mensen een account volgen, of hoeveel het er volgt.
how-not-counted-likes = Likes, sterren, en hoe vaak anderen een bericht hebben gerepost.
how-not-counted-paid = Verificatie, vinkjes, en alles waarvoor is betaald.
how-not-counted-opinions = Meningen, onderwerpen, namen, afbeeldingen, gezichten.
how-not-counted-grammar = Spelling, grammatica en de taal van een bericht. In onbekende talen wordt vriendelijkheid niet beoordeeld.
how-not-counted-private = Privéberichten, besloten accounts, berichten alleen voor volgers.
how-limit-data = Geleerd van openbare gegevens van een paar netwerken, meestal in het Engels en van voor 2025. Op andere plaatsen en in andere jaren kan het anders zijn.
how-limit-programs = Alleen accounts die schrijven als een feed met nieuwskoppen of een geprogrammeerd personage vallen op. Een programma dat schrijft als een mens, valt niet op.
how-limit-irony = Woorden worden beoordeeld zonder te weten voor wie ze zijn: ironie, citaten en grappen tussen vrienden worden verkeerd gelezen.
how-limit-languages = Vriendelijkheid wordt alleen beoordeeld in de talen die hierboven staan. In andere talen tellen de twee andere scores nog wel.
how-limit-quiet = Een mens die bijna nooit reageert, lijkt op eenrichtingsverkeer, en een zorgvuldig programma kan op een mens lijken.
how-limit-public = Alleen openbare berichten tellen, en daarvan alleen de nieuwste. Mensen zijn meer dan hun berichten.

## How well it does

# $model is a number with a dot. $windows are series of posts.
how-measured-on = Gemeten op { DAY($day) } met { $windows } ingedeelde tijdlijnen van { $people } accounts en groepen van accounts, altijd met een model dat niet had geleerd van de gegevens waarop werd gemeten.
how-measured-model = Dat was model { $model }; nu in gebruik is { $used }.
# $set is the name of a collection of accounts.
how-measured-bots = Bots van { $set }
how-measured-two-way-windows = In gesprek of eenrichtingsverkeer, volgens andere berichten van het account
how-measured-two-way-kind = In gesprek of eenrichtingsverkeer, volgens het soort account
how-method-forest = random forest
how-method-boosting = gradient boosting
how-method-reply-share = alleen het deel reacties
how-method-profile = random forest van profielen
how-measured-legend = Hoe vaak de twee soorten accounts in de goede volgorde komen; 0,5 is toeval. In 95 van de 100 gevallen ligt de echte waarde in de lichtere strook.
# The table is in English, as the evaluation writes it.
how-targets = Alle doelen, en of ze zijn gehaald
how-targets-table = Alle doelen

## The names of rules in the table of verdicts

threshold-name-shown = een score die wordt getoond
threshold-name-declared = { $verdict }, volgens het account zelf
# $pattern is a how-name.
threshold-name-by = { $verdict }, op grond van: { $pattern }
threshold-name-outreach = nieuw of weinig volgers
threshold-name-unknown = reacties op mensen die niet genoemd worden, of waarvan de tijd onbekend is
threshold-name-likely = vriendelijk of hard bericht

## The names of signals, limits, patterns and traits, as headings

how-name-automation_client = hulpmiddel voor automatische berichten
how-name-burstiness = vlagen
how-name-capitals = hoofdletters
how-name-care = meeleven
how-name-casual_posts = losse berichten
how-name-clockwork = regelmaat van de klok
how-name-contempt = minachting
how-name-declared_automation = vermelde automatisering
how-name-encouragement = aanmoediging
how-name-exact_duplicates = precieze herhalingen
how-name-exchanges = gesprekken
how-name-exclamations = uitroepen
how-name-feed = feed met nieuwskoppen
how-name-first_person = ik-vorm
how-name-follow_up_replies = verdere reacties op dezelfde persoon
how-name-friendly_words = vriendelijke woorden
how-name-gap_spread = variatie van de pauzes
how-name-harsh_share = deel harde berichten
how-name-hashtags = hashtags
how-name-hostility = harde woorden tegen anderen
how-name-interest = belangstelling
how-name-kindness_reach = bereik van de vriendelijkheid
how-name-length_spread = variatie van de lengte
how-name-links = links
how-name-mentions = vermeldingen
how-name-near_duplicate_replies = bijna gelijke reacties
how-name-near_duplicates = bijna gelijke berichten
how-name-ordinary_replies = gewone reacties
how-name-people_replied_to = mensen die een reactie kregen
how-name-persona = gespeeld personage
how-name-praise = lof
how-name-questions = vragen
how-name-questions_in_replies = vragen in reacties
how-name-quick_succession = kort na elkaar
how-name-quick_turns = snel heen en weer
how-name-quietest_hours = stilste uren
how-name-reaching_out = contact zoeken
how-name-repeat_conversations = herhaalde gesprekken
how-name-repeated_harshness = herhaalde hardheid
how-name-reply_share = deel reacties
how-name-respect = respect
how-name-rhythm_memory = geheugen van het ritme
how-name-round_the_clock = dag en nacht
how-name-same_layout = dezelfde opbouw
how-name-several_days = meerdere dagen
how-name-sharpness = scherpte
how-name-short_posts = korte berichten
how-name-stock_enthusiasm = enthousiaste standaardzinnen
how-name-style_mix = variatie van de stijl
how-name-thanks = dank
how-name-unpunctuated = zonder leesteken aan het eind
how-name-welcome = begroeting
