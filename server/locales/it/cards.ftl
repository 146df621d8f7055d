# The sentences of a card about an account. They say what an account does, never what it is worth.

## Where a score starts and ends

intercept-humanity = Ogni account parte da qui: dietro alla maggior parte degli account c’è una persona.
intercept-conversation = Ogni account parte da qui. Parlare con le persone aggiunge punti.
intercept-kindness = Ogni account parte da metà.
range_limit = I punteggi restano tra 0 e 100.

## Reasons: humanity

declared_automation-flag = Si dichiara automatizzato sul suo social network.
declared_automation-label = Su X mostra la dicitura “Automatizzato”.
declared_automation-bio = Si dichiara automatizzato nel profilo: “{ $quote }”.
declared_automation-wording = Il profilo è scritto come quelli dei programmi: “{ $quote }”.
automation_client =
    { $count ->
        [one] { $count } post inviato con { $client }, uno strumento che pubblica in automatico.
       *[other] { $count } post inviati con { $client }, uno strumento che pubblica in automatico.
    }
repeat_conversations =
    { $people ->
        [one] Ha ripreso la conversazione con { $people } persona.
       *[other] Ha ripreso la conversazione con { $people } persone.
    }
feed-like = Ha abitudini simili a quelle di un feed di titoli di giornale: { $traits }.
feed-like-plain = Ha qualche abitudine simile a quelle di un feed di titoli di giornale.
feed-unlike = Si distingue da un feed di titoli di giornale: { $traits }.
feed-unlike-plain = Non somiglia a un feed di titoli di giornale.
persona-like = Ha abitudini simili a quelle di un account automatizzato: { $traits }.
persona-like-plain = Ha qualche abitudine simile a quelle di un account automatizzato.
persona-unlike = Si distingue da un account automatizzato: { $traits }.
persona-unlike-plain = Si distingue da un account automatizzato in piccoli dettagli.
near_duplicates =
    { $count ->
        [one] { $count } post su { $posts } è quasi uguale a uno precedente.
       *[other] { $count } post su { $posts } sono quasi uguali a uno precedente.
    }
# $gap is the message “interval”.
clockwork = Pubblica spesso { $gap }, con la regolarità di un orologio.
round_the_clock =
    { $count ->
        [one] Per { $count } settimana ha pubblicato a tutte le ore, con pause simili.
       *[other] Per { $count } settimane ha pubblicato a tutte le ore, con pause simili.
    }
near_duplicate_replies =
    { $people ->
        [one] Ha inviato a { $people } persona solo risposte quasi uguali a post precedenti.
       *[other] Ha inviato a { $people } persone diverse solo risposte quasi uguali a post precedenti.
    }

## Habits, named in the sentences of “feed” and “persona”

trait-length_spread-high = post ora lunghi, ora brevi
trait-length_spread-low = post di lunghezza simile
trait-style_mix-high = uno stile che cambia da un post all’altro
trait-style_mix-low = uno stile simile in quasi tutti i post
trait-same_layout-high = sempre la stessa impostazione del testo
trait-same_layout-low = molte impostazioni del testo diverse
trait-exact_duplicates-high = le stesse parole più e più volte
trait-exact_duplicates-low = nessun post ripetuto
trait-capitals-high = maiuscole come nei titoli
trait-capitals-low = poche maiuscole
trait-first_person-high = “io” o “noi” in molti post
trait-first_person-low = “io” o “noi” in pochi post
trait-mentions-high = molte risposte e menzioni
trait-mentions-low = poche risposte e menzioni
trait-exclamations-high = molti punti esclamativi
trait-exclamations-low = pochi punti esclamativi
trait-burstiness-high = post a raffica
trait-burstiness-low = poche raffiche di post
trait-quietest_hours-high = post a tutte le ore
trait-quietest_hours-low = ore di riposo
trait-gap_spread-high = pause lunghe e brevi
trait-gap_spread-low = pause di durata simile
trait-quick_succession-high = post in rapida successione
trait-quick_succession-low = pochi post in rapida successione
trait-rhythm_memory-high = momenti di attività e momenti di calma
trait-rhythm_memory-low = pochi momenti di particolare attività
trait-stock_enthusiasm-high = molte frasi fatte di entusiasmo
trait-stock_enthusiasm-low = poche frasi fatte di entusiasmo
trait-questions-high = molte domande
trait-questions-low = poche domande
trait-hashtags-high = molti hashtag
trait-hashtags-low = pochi hashtag
trait-links-high = molti link
trait-links-low = pochi link
trait-unpunctuated-high = frasi senza punto finale
trait-unpunctuated-low = punteggiatura alla fine di quasi tutti i post

## Reasons: conversation

reply_share-high =
    { $replies ->
        [one] { $replies } post su { $posts } risponde a qualcuno.
       *[other] { $replies } post su { $posts } rispondono a qualcuno.
    }
reply_share-low =
    { $replies ->
        [one] Risponde di rado: { $replies } volta su { $posts } post.
       *[other] Risponde di rado: { $replies } volte su { $posts } post.
    }
reply_share-none = Non risponde a nessuno in { $posts } post.
people_replied_to =
    { $people ->
        [one] Ha risposto a { $people } persona.
       *[other] Ha risposto a { $people } persone diverse.
    }
follow_up_replies =
    { $people ->
        [one] Ha risposto più di una volta a { $people } persona.
       *[other] Ha risposto più di una volta a { $people } persone.
    }
people_replied_to-unknown = Non si sa qui a quante persone ha risposto, quindi conta come di solito.
follow_up_replies-unknown = Non si sa qui se ha risposto di nuovo alla stessa persona, quindi conta come di solito.
several_days =
    { $people ->
        [one] Ha risposto a { $people } persona in più di un giorno.
       *[other] Ha risposto a { $people } persone in più di un giorno.
    }
several_days-unknown = Non si sa qui se ha risposto alla stessa persona in un altro giorno, quindi conta come di solito.
quick_turns =
    { $people ->
        [one] Ha risposto almeno due volte in sei ore a { $people } persona.
       *[other] Ha risposto almeno due volte in sei ore a { $people } persone.
    }
quick_turns-unknown = Non si sa qui se ha risposto due volte a una persona in sei ore, quindi conta come di solito.
questions_in_replies =
    { $count ->
        [one] Ha fatto una domanda in { $count } risposta.
       *[other] Ha fatto una domanda in { $count } risposte.
    }
exchanges =
    Ha avuto uno scambio con { $people ->
        [one] { $people } persona che ha risposto a sua volta
       *[other] { $people } persone che hanno risposto a loro volta
    }.
reaching_out =
    { $people ->
        [one] Ha cercato il contatto con { $people } persona nuova o con pochi follower.
       *[other] Ha cercato il contatto con { $people } persone nuove o con pochi follower.
    }
questions =
    { $count ->
        [one] Risposte escluse, { $count } post su { $posts } fa una domanda a chi legge.
       *[other] Risposte escluse, { $count } post su { $posts } fanno una domanda a chi legge.
    }
links =
    { $count ->
        [one] Risposte escluse, { $count } post su { $posts } contiene un link.
       *[other] Risposte escluse, { $count } post su { $posts } contengono un link.
    }
short_posts =
    { $count ->
        [one] Risposte escluse, { $count } post su { $posts } è un breve commento.
       *[other] Risposte escluse, { $count } post su { $posts } sono brevi commenti.
    }
casual_posts = Risposte escluse, ride o chiacchiera in { $count } post su { $posts }.

## Reasons: kindness

thanks =
    { $people ->
        [one] Ha ringraziato { $people } persona.
       *[other] Ha ringraziato { $people } persone diverse.
    }
praise =
    { $people ->
        [one] Ha lodato il lavoro di { $people } persona.
       *[other] Ha lodato il lavoro di { $people } persone diverse.
    }
care =
    { $people ->
        [one] Ha avuto un pensiero per { $people } persona.
       *[other] Ha avuto un pensiero per { $people } persone diverse.
    }
encouragement =
    { $people ->
        [one] Ha incoraggiato { $people } persona.
       *[other] Ha incoraggiato { $people } persone diverse.
    }
interest =
    { $people ->
        [one] Ha fatto a { $people } persona domande sulla sua vita o sul suo lavoro.
       *[other] Ha fatto a { $people } persone diverse domande sulla loro vita o sul loro lavoro.
    }
friendly_words =
    { $count ->
        [one] { $count } post contiene parole cordiali.
       *[other] { $count } post contengono parole cordiali.
    }
thanks-posts =
    { $count ->
        [one] Ha ringraziato in { $count } post.
       *[other] Ha ringraziato in { $count } post.
    }
praise-posts =
    { $count ->
        [one] Ha lodato il lavoro di qualcuno in { $count } post.
       *[other] Ha lodato il lavoro di qualcuno in { $count } post.
    }
care-posts =
    { $count ->
        [one] Ha mostrato premura per qualcuno in { $count } post.
       *[other] Ha mostrato premura per qualcuno in { $count } post.
    }
encouragement-posts =
    { $count ->
        [one] Ha incoraggiato qualcuno in { $count } post.
       *[other] Ha incoraggiato qualcuno in { $count } post.
    }
interest-posts =
    { $count ->
        [one] Ha chiesto a qualcuno di sé o del suo lavoro in { $count } post.
       *[other] Ha chiesto a qualcuno di sé o del suo lavoro in { $count } post.
    }
thanks-faint =
    { $people ->
        [one] Forse ha ringraziato { $people } persona.
       *[other] Forse ha ringraziato { $people } persone diverse.
    }
praise-faint =
    { $people ->
        [one] Forse ha lodato il lavoro di { $people } persona.
       *[other] Forse ha lodato il lavoro di { $people } persone diverse.
    }
care-faint =
    { $people ->
        [one] Forse ha avuto un pensiero per { $people } persona.
       *[other] Forse ha avuto un pensiero per { $people } persone diverse.
    }
encouragement-faint =
    { $people ->
        [one] Forse ha incoraggiato { $people } persona.
       *[other] Forse ha incoraggiato { $people } persone diverse.
    }
interest-faint =
    { $people ->
        [one] Forse ha fatto a { $people } persona domande sulla sua vita o sul suo lavoro.
       *[other] Forse ha fatto a { $people } persone diverse domande sulla loro vita o sul loro lavoro.
    }
friendly_words-faint =
    { $count ->
        [one] { $count } post contiene forse parole cordiali.
       *[other] { $count } post contengono forse parole cordiali.
    }
welcome =
    { $people ->
        [one] Ha salutato { $people } persona nuova o con pochi follower.
       *[other] Ha salutato { $people } persone nuove o con pochi follower.
    }
hostility =
    { $count ->
        [one] { $count } post su { $posts } valutati contiene parole dure verso altre persone.
       *[other] { $count } post su { $posts } valutati contengono parole dure verso altre persone.
    }
hostility-faint =
    { $count ->
        [one] { $count } post su { $posts } valutati contiene forse parole dure verso altre persone.
       *[other] { $count } post su { $posts } valutati contengono forse parole dure verso altre persone.
    }
sharpness = Il tono è un po’ più brusco di quello della maggior parte delle persone.
repeated_harshness =
    { $people ->
        [one] Parole dure verso { $people } persona, più e più volte, in { $count } post. Le parole gentili rivolte ad altre persone non le compensano.
       *[other] Parole dure verso { $people } persone, più e più volte, in { $count } post. Le parole gentili rivolte ad altre persone non le compensano.
    }
harsh_share =
    { $count ->
        [one] { $count } post su { $posts } valutati contiene parole dure. Le parole gentili non ne compensano così tante.
       *[other] { $count } post su { $posts } valutati contengono parole dure. Le parole gentili non ne compensano così tante.
    }
kindness_reach =
    { $people ->
        [one] Parole gentili a { $people } persona finora. Più persone raggiungono, più contano.
       *[other] Parole gentili a { $people } persone finora. Più persone raggiungono, più contano.
    }
ordinary_replies =
    { $count ->
        [one] { $count } risposta normale a persone con cui ha ripreso a parlare. Le parole gentili contano di più in mezzo ad altri discorsi e nel corso delle settimane.
       *[other] { $count } risposte normali a persone con cui ha ripreso a parlare. Le parole gentili contano di più in mezzo ad altri discorsi e nel corso delle settimane.
    }
stock_phrases =
    { $count ->
        [one] Una frase gentile ripetuta conta una volta sola: { $count } post è quasi uguale a uno precedente.
       *[other] Una frase gentile ripetuta conta una volta sola: { $count } post sono quasi uguali a uno precedente.
    }

## Verdicts

verdict-person =
    { $replies ->
        [one] Dialoga con altre persone. { $replies } post su { $posts } risponde a qualcuno.
       *[other] Dialoga con altre persone. { $replies } post su { $posts } rispondono a qualcuno.
    }
verdict-person-unknown = Scrive come una persona. Può farlo anche un programma.
verdict-one_way =
    { $replies ->
        [one] Pubblica soprattutto a senso unico: { $replies } post su { $posts } risponde a qualcuno.
       *[other] Pubblica soprattutto a senso unico: { $replies } post su { $posts } rispondono a qualcuno.
    }
verdict-one_way-reposts = Per lo più ricondivide quello che altri hanno scritto.
verdict-automated-declared = Pubblica in automatico, e lo dice.
verdict-automated-label = Su X mostra la dicitura “Automatizzato”.
verdict-automated-wording = Il profilo è scritto come quelli dei programmi: “{ $quote }”
verdict-automated-clockwork = Sembra automatizzato: pubblica { $gap }, con la regolarità di un orologio.
verdict-automated-persona = Sembra automatizzato: un flusso regolare di post simili, a tutte le ore.
verdict-automated-near_duplicates =
    { $count ->
        [one] Sembra automatizzato: { $count } post su { $posts } è quasi uguale a uno precedente.
       *[other] Sembra automatizzato: { $count } post su { $posts } sono quasi uguali a uno precedente.
    }
verdict-automated-near_duplicate_replies =
    { $people ->
        [one] Sembra automatizzato: ha inviato a { $people } persona solo risposte quasi uguali a post precedenti.
       *[other] Sembra automatizzato: ha inviato a { $people } persone diverse solo risposte quasi uguali a post precedenti.
    }
automated-errs = Questa indicazione è sbagliata al massimo per 1 persona su { $people }.
verdict-organisation = Parla a nome di un’organizzazione, e lo dice.
verdict-organisation-bio = Parla a nome di un’organizzazione. Il profilo: “{ $quote }”
verdict-unsure-declared = Il profilo dice “{ $quote }”, ma nei post c’è dialogo con altre persone.
verdict-unsure-label = Su X mostra la dicitura “Automatizzato”, ma nei post c’è dialogo con altre persone.
verdict-unsure-few = Ancora troppo poco per dirlo: { $posts } post.
verdict-unsure-seen =
    { $posts ->
        [one] Ancora troppo poco per dirlo: visto { $posts } volta.
       *[other] Ancora troppo poco per dirlo: visto { $posts } volte.
    }
verdict-unsure-elsewhere = Ancora troppo poco per dirlo: questi post sono stati visti solo su altri siti.
verdict-unsure-none = Ancora nessun post pubblico da leggere.
verdict-unsure-alike = I post hanno tutti uno stile simile; scrivono così sia le persone sia i modelli linguistici.
verdict-unsure-mixed = I post danno indizi in entrambe le direzioni.
verdict-unsure-reposts = Ricondivide soltanto quello che altri hanno scritto.
verdict-unsure-links =
    { $replies ->
        [one] Ha risposto { $replies } volta, ma per lo più con un link, senza parole.
       *[other] Ha risposto { $replies } volte, ma per lo più con un link, senza parole.
    }
verdict-unsure-repeats =
    { $replies ->
        [one] Ha risposto { $replies } volta, ma per lo più con le stesse parole.
       *[other] Ha risposto { $replies } volte, ma per lo più con le stesse parole.
    }
verdict-unsure-replies_unknown = Non si sa quali di questi post siano risposte.
verdict-corrected = Questa è una tua correzione.
verdict-decided = La moderazione di questo server ha deciso così dopo una contestazione.

## The line on the evidence

evidence-none = Nessun post pubblico trovato.
# $how is one of the messages below, in the middle of a sentence.
evidence =
    { $posts ->
        [one] { $posts } post pubblico, { $how }.
       *[other] { $posts } post pubblici, { $how }.
    }
# $period is one of the messages “period-…”.
evidence-dated =
    { $posts ->
        [one] { $posts } post pubblico, { $period }, { $how }.
       *[other] { $posts } post pubblici, { $period }, { $how }.
    }
# $source is the name of a network or of a server.
network-sample = Account di esempio
network-web = Pagine web e blog
evidence-fetched = da { $source }
evidence-fetched-and-seen = da { $source }, di cui { $seen } nel tuo feed
# $hosts is a list of names of servers. Its last item can be “other-sites”.
evidence-fetched-and-seen-on = da { $source }, di cui { $seen } nel tuo feed su { $hosts }
evidence-seen = dal tuo feed
evidence-seen-on = dal tuo feed su { $hosts }
evidence-file = da un file
other-sites =
    { $count ->
        [one] { $count } altro sito
       *[other] { $count } altri siti
    }
# $languages is a list of names of languages.
evidence-not_judged = La gentilezza non viene ancora valutata in { $languages }.

## Facts about an account

fact-joined = Iscrizione: { DAY($day) }.
fact-joined-new = Nuovo. Iscrizione: { DAY($day) }.
fact-automation_source-flag = { $network } lo indica come automatizzato, come impostato dall’account stesso.
fact-automation_source-label = L’account stesso ha attivato la dicitura “Automatizzato” di { $network }.
fact-automation_source-bio = Lo dice nel profilo: “{ $quote }”.
fact-automation_source-pattern = Nessuno lo dice: Humankind ha trovato uno schema nei post.
fact-operator = Chi lo gestisce, con le sue parole: “{ $quote }”.
fact-languages = Scrive in { $languages }.
fact-apps = Pubblica con { $apps }.
fact-hidden_history = Reddit non mostra i post di questo account. Lì si può nascondere la propria cronologia.
fact-authorship = Humankind non può sapere se questi post li ha scritti un modello linguistico.
fact-appealed = Il titolare dell’account contesta questo giudizio. Deciderà la moderazione di questo server.
fact-about_me = Sei tu?

## Parts of the sentences above

# Two sentences of this file, one after the other.
two-sentences = { $first } { $second }
# The name of a language.
language = { LANGUAGE($code) }
# The time between two posts, after “Posts …” and “Looks automated: posts …”.
interval =
    { $unit ->
        [day] { $count ->
            [one] ogni giorno
           *[other] ogni { $count } giorni
        }
        [hour] { $count ->
            [one] ogni ora
           *[other] ogni { $count } ore
        }
        [minute] { $count ->
            [one] ogni minuto
           *[other] ogni { $count } minuti
        }
       *[second] { $count ->
            [one] ogni secondo
           *[other] ogni { $count } secondi
        }
    }
period-day = { DAY($first) }
period-within-year = { DAY($first, year: "hidden") } – { DAY($last) }
period-years = { DAY($first) } – { DAY($last) }
