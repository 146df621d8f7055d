# The page “How it works”: what each score, signal and trait measures, and the rules of the verdicts.

help-score-humanity = È una persona a scrivere qui?
help-score-conversation = L’account parla con le persone, o soltanto a loro?
help-score-kindness = Quanto sono gentili le sue parole verso gli altri?
help-likeness = La presenza umana senza il suo margine. La presenza umana non toglie punti per le abitudini che molte persone hanno in comune con i programmi. Il verdetto “persona” chiede di più: qui ognuna di queste abitudini conta.
help-signal-declared_automation = Indica se il social network segnala l’account come automatizzato, o se il profilo lo dice o è scritto come quelli dei programmi: 1 vuol dire sì. Le parole del profilo contano solo se nei post non c’è dialogo con altre persone.
help-signal-feed = Quanto i post somigliano a un feed di titoli di giornale. Il segnale riunisce i tratti di questo schema, elencati più sotto; 0 corrisponde a una persona tipica. Non viene detto di un account che per lo più risponde o che parla con varie persone con parole proprie. Né di uno che condivide per lo più risultati di giochi o che si limita a salutare, fare auguri e ringraziare.
help-signal-persona = Quanto i post somigliano a quelli di un programma che imita una persona e pubblica con regolarità a tutte le ore. Il segnale riunisce i tratti di questo schema, elencati più sotto; 0 corrisponde a una persona tipica. Un ritmo regolare conta solo se i post arrivano a tutte le ore. Non conta mai se l’account risponde più volte alle stesse persone con parole proprie; negli altri casi, quando si sa quali post sono risposte, conta solo nella misura in cui corrisponde anche lo stile. Non viene detto di un account che si limita a salutare, fare auguri e ringraziare.
help-signal-repeat_conversations = A quante persone l’account ha risposto almeno due volte, con parole diverse. Il valore 1 corrisponde a una persona, 2 a tre, 3 a sette e 4 a quindici.
help-signal-automation_client = La quota di post inviati con uno strumento che pubblica in automatico, tra quelli di cui si conosce l’app.
help-signal-near_duplicates = La quota di post quasi uguali a uno precedente. Link e numeri non fanno differenza. I risultati di giochi non contano.
help-signal-clockwork = La quota di pause tra i post che seguono uno stesso intervallo regolare di al massimo sei ore e mezza; uno più lungo è quello di una sveglia. Non si considera se l’account risponde più volte alle stesse persone con parole proprie.
help-signal-round_the_clock = La quota di settimane in cui i post sono arrivati a tutte le ore del giorno e della notte e dopo pause simili, tra le settimane con almeno dieci post. Chi dorme, o fa pause ora lunghe ora brevi, non ha nessuna settimana così. Non si considera se l’account risponde più volte alle stesse persone con parole proprie, né se uno stesso intervallo corrisponde a quasi tutte le pause.
help-signal-near_duplicate_replies = La quota di risposte quasi uguali a una precedente, quando almeno tre persone non hanno ricevuto altro.
help-signal-reply_share = La quota di post che rispondono a qualcun altro.
help-signal-follow_up_replies = La quota di risposte a persone a cui l’account ha risposto almeno due volte, tra queste risposte e tutti i post che non sono risposte.
help-signal-questions_in_replies = La quota di risposte che chiedono qualcosa, tra queste risposte e tutti i post che non sono risposte.
help-signal-people_replied_to = La quota di persone diverse a cui l’account ha risposto, tra queste persone e tutti i post che non sono risposte.
help-signal-several_days = La quota di persone a cui l’account ha risposto in due o più giorni, tra queste persone e tutti i post che non sono risposte.
help-signal-quick_turns = La quota di persone che hanno avuto due risposte in sei ore, tra queste persone e tutti i post che non sono risposte.
help-signal-questions = La quota di post, risposte escluse, che chiedono qualcosa e non contengono link. Conta solo per gli account che rispondono anche ad altre persone.
help-signal-links = La quota di post, risposte escluse, che contengono un link.
help-signal-short_posts = La quota di post, risposte escluse, con meno di quaranta caratteri. Conta solo per gli account che rispondono anche ad altre persone.
help-signal-casual_posts = La quota di post, risposte escluse, in cui l’account ride o chiacchiera. Conta solo per gli account che rispondono anche ad altre persone.
help-signal-exchanges = A quante persone l’account ha risposto più di una volta, di cui una a una loro risposta. Noto dove la rete mostra la conversazione. Il valore 1 corrisponde a una persona, 2 a tre, 3 a sette e 4 a quindici.
help-signal-reaching_out = A quante persone nuove o con pochi follower l’account ha risposto. Il valore 1 corrisponde a una persona, 2 a tre, 3 a sette e 4 a quindici.
help-signal-thanks = Quante persone l’account ha ringraziato; un grazie che chiude soltanto una richiesta non conta. Ogni post conta secondo la sua probabilità, e per metà se non si rivolge a nessuno in particolare. I post che hanno in comune metà delle parole contano una volta sola. Il valore 1 corrisponde a una persona, 2 a tre, 3 a sette e 4 a quindici.
help-signal-praise = Di quante persone l’account ha lodato il lavoro. Ogni post conta secondo la sua probabilità, e per metà se non si rivolge a nessuno in particolare. I post che hanno in comune metà delle parole contano una volta sola. Il valore 1 corrisponde a una persona, 2 a tre, 3 a sette e 4 a quindici.
help-signal-care = Per quante persone l’account ha avuto un pensiero. Ogni post conta secondo la sua probabilità, e per metà se non si rivolge a nessuno in particolare. I post che hanno in comune metà delle parole contano una volta sola. Il valore 1 corrisponde a una persona, 2 a tre, 3 a sette e 4 a quindici.
help-signal-encouragement = Quante persone l’account ha incoraggiato. Ogni post conta secondo la sua probabilità, e per metà se non si rivolge a nessuno in particolare. I post che hanno in comune metà delle parole contano una volta sola. Il valore 1 corrisponde a una persona, 2 a tre, 3 a sette e 4 a quindici.
help-signal-interest = A quante persone l’account ha fatto domande sulla loro vita o sul loro lavoro. Contano solo le risposte. Ogni post conta secondo la sua probabilità, e per metà se non si rivolge a nessuno in particolare. I post che hanno in comune metà delle parole contano una volta sola. Il valore 1 corrisponde a una persona, 2 a tre, 3 a sette e 4 a quindici.
help-signal-friendly_words = Quanti post sono calorosi o cortesi nell’insieme, qualunque cosa facciano. Ogni post conta secondo la sua probabilità, e la metà se non si rivolge a nessuno in particolare. I post che hanno metà delle parole in comune contano una volta sola, e così quelli rivolti a una stessa persona. Le richieste che si chiudono con un grazie non contano. Il valore 1 corrisponde a un post, 2 a tre, 3 a sette e 4 a quindici.
help-signal-welcome = Quante persone nuove o con pochi follower l’account ha salutato. Il valore 1 corrisponde a una persona, 2 a tre, 3 a sette e 4 a quindici.
help-signal-hostility = La quota di post valutati che contengono parole dure verso altre persone; ognuno conta secondo la sua probabilità, e per tre quarti se non si rivolge a nessuno in particolare. I post che ne ripetono uno precedente non riducono la quota, e con pochi post la quota conta meno. Gli scherzi non contano: parole dure a qualcuno che riceve anche parole gentili e con cui l’account ride almeno altrettanto spesso. Le risposte agli attacchi contano per un quarto: quelle che chiedono di smettere, dicono che cosa è stato fatto o che c’è stata una segnalazione.
help-signal-sharpness = Quanto suonano bruschi i post valutati senza parole dure: quanto le parole dure vi sono più probabili che in un testo qualsiasi, in media. I post gentili, quelli che ne ripetono uno precedente e quelli rivolti a persone con cui le parole dure sono scherzi non contano. Con pochi post conta meno. Ciò che è abituale non toglie punti. Contano solo i post in inglese che si rivolgono a qualcuno o dicono “io”, “noi” o “tu”; titoli ed elenchi no.
help-signal-repeated_harshness = Quanti post con parole dure si rivolgono a una stessa persona, quando almeno tre sono diversi tra loro e sono un quinto di tutti i post a quella persona. Gli scherzi e le risposte agli attacchi non contano.
help-signal-harsh_share = La quota di post valutati che contengono chiaramente parole dure; per gli scherzi e le risposte agli attacchi, vedi “parole dure verso altre persone”.
help-signal-kindness_reach = Quante persone diverse hanno ricevuto parole gentili, espresse in modi diversi, più un quarto delle altre che hanno ricevuto una risposta. Pochi account che si lodano a vicenda non possono arrivare lontano.
help-signal-ordinary_replies = Quante risposte senza parole gentili sono andate a persone che hanno ricevuto almeno due risposte diverse; più la metà dei giorni con post normali dopo i primi sette. Le parole gentili incollate sotto tanti post arrivano senza altri discorsi, e in pochi giorni.
help-trait-length_spread = Quanto varia la lunghezza dei post. 0 vuol dire che tutti hanno la stessa lunghezza.
help-trait-style_mix = Quanto varia lo stile da un post all’altro: maiuscole, punteggiatura, emoji, hashtag, link, post molto brevi. 0 vuol dire che tutti hanno lo stesso stile.
help-trait-same_layout = Quanto spesso due post dispongono allo stesso modo parole, punteggiatura e link. Il valore −1 corrisponde a una coppia di post su dieci, −2 a una su cento e −4 a nessuna.
help-trait-exact_duplicates = Quanto spesso due post hanno esattamente le stesse parole. Il valore −1 corrisponde a una coppia di post su dieci, −2 a una su cento e −4 a nessuna.
help-trait-capitals = La quota media di parole che iniziano con la maiuscola, come nei titoli inglesi. Il tedesco è escluso: la mette a ogni nome.
help-trait-first_person = Quanto spesso i post dicono “io” o “noi”, rispetto a quanto è comune nella loro lingua. 1 è il valore abituale.
help-trait-questions = La quota di post con un punto interrogativo.
help-trait-exclamations = La quota di post con un punto esclamativo.
help-trait-mentions = La quota di post che rispondono a qualcuno o menzionano qualcuno.
help-trait-links = La quota di post con un link.
help-trait-hashtags = La quota di post con un hashtag.
help-trait-unpunctuated = La quota di post la cui ultima frase finisce senza punteggiatura.
help-trait-stock_enthusiasm = La quota di post con una frase che i programmi che scrivono usano spesso, come “non vedo l’ora”.
help-trait-burstiness = Indica se i post arrivano a raffica. 0 vuol dire che arrivano in momenti qualsiasi, 1 solo a raffica e −1 a distanza regolare.
help-trait-gap_spread = Quanto variano le pause tra i post. 0 vuol dire che durano tutte allo stesso modo.
help-trait-quick_succession = La quota di post che seguono il precedente entro tre minuti.
help-trait-rhythm_memory = Indica se a una pausa breve ne segue un’altra breve, come quando ci si mette a scrivere. 0 vuol dire di no, 1 che succede sempre.
help-trait-quietest_hours = La quota di post nelle sei ore più tranquille della giornata, in qualsiasi fuso orario. Chi dorme, in quelle ore non pubblica quasi nulla.
threshold-shown = si basa su almeno { $few } post, con un intervallo al 90% di al massimo { $width } punti; altrimenti non si mostra nessun numero
threshold-unsure = meno di { $few } post, o indizi in entrambe le direzioni
threshold-person = una somiglianza con una persona di almeno { $likeness }, una conversazione di almeno { $conversation } e almeno una risposta; se non si sa quali post sono risposte, una somiglianza di almeno { $alone }, a partire da { $posts } post
threshold-one_way = almeno { $posts } post, e una conversazione di al massimo { $conversation }
threshold-declared = la segnalazione del social network stesso; oppure il profilo lo dice o è scritto come quelli dei programmi, e l’account non risponde due volte a nessuno con parole proprie
threshold-pattern = un valore di almeno { $value } in almeno { $posts } post, al massimo { $own }% dei post con parole che non si ripetono altrove, a intervalli brevi e regolari o a tutte le ore, e nessuna persona a cui l’account abbia risposto due volte con parole proprie; se l’ora non è nota, almeno { $timeless } post che sono quasi tutti copie con un link
threshold-pattern-both = un valore di almeno { $value } in almeno { $posts } post, di almeno { $rhythm } in base ai soli orari dei post e { $style } in base al solo modo in cui sono scritti, post a tutte le ore, e nessuna persona a cui l’account abbia risposto due volte con parole proprie; parole proprie a intervalli regolari non bastano
threshold-outreach = al massimo { $followers } follower, o un account aperto da al massimo { $days } giorni al momento della risposta
threshold-unknown = ogni risposta a qualcuno che la rete non nomina conta come di solito: { $people } per le persone diverse, { $again } per altre risposte alla stessa persona, { $days } per le risposte in un altro giorno, { $turns } per due risposte in sei ore; se mancano gli orari, chi ha ricevuto più risposte conta { $timeless_days } per un altro giorno e { $timeless_turns } per le sei ore
threshold-likely = una probabilità di almeno { $likely } in base alle parole

## The page itself

how-lead = Ogni punteggio è una semplice somma. Questa pagina elenca tutto ciò che può alzarlo o abbassarlo, con le curve che usa il server.
how-laws = Che cosa promette
how-patterns = Schemi di automazione
how-words = Quali parole pesano di più
how-try = Prova con un testo
how-verdicts = Dai punteggi al verdetto
how-not-counted = Che cosa non conta mai
how-measured = Quanto funziona bene
how-limits = Che cosa non può sapere
how-start = Il punteggio parte da { $points } e resta tra 0 e 100.
how-span-both = Abbassa il punteggio al massimo di { $lowest } punti, lo alza al massimo di { $highest }.
how-span-lowers = Abbassa il punteggio al massimo di { $lowest } punti; non lo alza mai.
how-span-raises = Alza il punteggio al massimo di { $highest } punti; non lo abbassa mai.
how-curve = La curva in numeri
# $name is what the curve measures.
how-curve-of = { $name } in numeri
# The names of the two columns of a curve.
how-value = Valore
how-points = Punti
how-most = Massimo
how-unusual = Quanto è insolito
how-posts = Post
how-up-or-down = Punti in più o in meno
how-likeness-value = Somiglianza
how-probability = Probabilità
how-bounds = Limiti
how-bounds-help = Qualunque cosa aggiungano i segnali, il punteggio non può superare ciò che permette ognuno di questi limiti.
how-exactness = Con quanta precisione si conosce
how-exactness-help = Nove volte su dieci lo stesso account, letto in un altro momento, ottiene un valore così vicino.
how-exactness-more = Con più post è più vicino; le persone cambiano, quindi non arriva mai a zero.
how-patterns-help = I programmi scrivono in modi diversi, quindi ogni modo è uno schema a sé, fatto di tratti. La curva di un tratto mostra quanto un valore è insolito tra le persone.
how-pattern =
    { $count ->
        [one] { $name }: { $count } tratto
       *[other] { $name }: { $count } tratti
    }
how-weight = Peso: { $weight }.
# $languages is a list of names of languages, $folder a path.
how-words-help = La gentilezza si valuta in base a parole singole, coppie di parole e parti di parole. Si valuta in queste lingue: { $languages }; ogni peso è nei file di { $folder }.
how-words-in = Quali parole pesano di più: { $language }
how-dimension = Dimensione
how-words-like = Parole come
how-try-help = Scopri quanto sono gentili le sue parole, e quali contano.
how-verdict = Verdetto
how-when = Quando
how-likeness = Somiglianza con una persona
how-chance = La probabilità che sia una persona
how-chance-help = Quanto è probabile che lì scriva una persona, in base alla somiglianza con una persona, se nove account su dieci sono di persone.
how-model = Modello di valutazione { $model }. Gli stessi post nello stesso momento danno sempre gli stessi punteggi.

## The laws

how-law-people = Le persone contano più dei numeri
    .text = Follower, “mi piace”, ricondivisioni ricevute e spunte a pagamento non entrano mai in un punteggio.
how-law-talking = Parlare con qualcuno non ti costa mai nulla
    .text = Una risposta gentile non abbassa mai un punteggio, per quanto piccolo sia l’account che la riceve. Avvicinarsi a persone nuove o con pochi follower aiuta.
how-law-sums = Nessuna ricetta segreta
    .text = Ogni punteggio è la somma esatta dei punti sulla sua scheda, e ogni punto indica i suoi post.
how-law-unsure = Meglio incerti che in errore
    .text = Ogni punteggio dice con quanta precisione si conosce. Se c’è troppo poco su cui basarsi, il verdetto è “ancora incerto”.
how-law-kindness = La gentilezza non si produce in serie
    .text = Le stesse parole gentili inviate più e più volte contano una volta sola; le lodi sparse tra sconosciuti non valgono quasi nulla.
how-law-descriptions = Descrizioni, non insulti
    .text = “A senso unico” e “automatizzato” descrivono il modo in cui un account pubblica. Un programma che dice di esserlo viene mostrato come tale, senza rimproveri.
how-law-privacy = Quello che leggi resta con te
    .text = Solo questo computer sa quali account cerchi. Il server legge un account dal suo social network, senza il tuo accesso.
    .opt-outs = La scelta di chi non desidera un punteggio viene rispettata.
how-law-privacy-third-party = { $network } viene letto tramite { $service }, che viene a sapere quali account cerchi lì.
how-law-correction = Vale la tua correzione
    .text = Se ne sai di più, dillo sulla scheda. Vale finché non lo rimuovi.

## What is never counted, and what cannot be known

how-not-counted-followers = Quante persone seguono un account, o quante ne segue.
how-not-counted-likes = “Mi piace”, stelle, e quante volte altri lo hanno ricondiviso.
how-not-counted-paid = La verifica, le spunte, e tutto ciò che è stato pagato.
how-not-counted-opinions = Opinioni, temi, nomi, immagini, volti.
how-not-counted-grammar = Ortografia, grammatica e lingua di un post. Nelle lingue sconosciute la gentilezza non si valuta.
how-not-counted-private = Messaggi privati, account chiusi, post solo per i follower.
how-limit-data = Ha imparato da dati pubblici di pochi social network, per lo più in inglese e di prima del 2025. Altri luoghi e altri anni possono essere diversi.
how-limit-programs = Si notano solo gli account che scrivono come un feed di titoli o come un personaggio programmato. Un programma che scrive come una persona non si nota.
how-limit-irony = Le parole si valutano senza sapere a chi sono rivolte: ironia, citazioni e scherzi tra amici vengono fraintesi.
how-limit-languages = La gentilezza si valuta solo nelle lingue indicate sopra. Nelle altre lingue gli altri due punteggi contano comunque.
how-limit-quiet = Una persona che non risponde quasi mai sembra a senso unico, e un programma accurato può sembrare una persona.
how-limit-public = Contano solo i post pubblici, e tra questi solo i più recenti. Le persone sono più dei loro post.

## How well it does

# $model is a number with a dot. $windows are series of posts.
how-measured-on = Misurato in data { DAY($day) } su { $windows } sequenze classificate di post di { $people } account e famiglie di account, sempre con un modello che non aveva imparato dai dati su cui veniva misurato.
how-measured-model = Era il modello { $model }; quello in uso è { $used }.
# $set is the name of a collection of accounts.
how-measured-bots = Bot di { $set }
how-measured-two-way-windows = In dialogo o a senso unico, secondo gli altri post dell’account
how-measured-two-way-kind = In dialogo o a senso unico, secondo il tipo di account
how-method-forest = foresta casuale
how-method-boosting = gradient boosting
how-method-reply-share = sola quota di risposte
how-method-profile = foresta casuale sui profili
how-measured-legend = Quanto spesso i due tipi di account vengono messi nell’ordine giusto; 0,5 è il caso. La fascia più chiara contiene il valore vero in 95 casi su 100.
# The table is in English, as the evaluation writes it.
how-targets = Tutti gli obiettivi, e se sono stati raggiunti
how-targets-table = Tutti gli obiettivi

## The names of rules in the table of verdicts

threshold-name-shown = un punteggio che viene mostrato
threshold-name-declared = { $verdict }, come dice l’account stesso
# $pattern is a how-name.
threshold-name-by = { $verdict }, in base a: { $pattern }
threshold-name-outreach = account nuovo o con pochi follower
threshold-name-unknown = risposte a persone non nominate o in momenti sconosciuti
threshold-name-likely = post gentile o duro

## The names of signals, limits, patterns and traits, as headings

how-name-automation_client = strumento di pubblicazione automatica
how-name-burstiness = raffiche
how-name-capitals = maiuscole
how-name-care = attenzione per gli altri
how-name-casual_posts = post informali
how-name-clockwork = regolarità da orologio
how-name-contempt = disprezzo
how-name-declared_automation = automazione dichiarata
how-name-encouragement = incoraggiamento
how-name-exact_duplicates = copie esatte
how-name-exchanges = scambi
how-name-exclamations = esclamazioni
how-name-feed = feed di titoli
how-name-first_person = prima persona
how-name-follow_up_replies = altre risposte alla stessa persona
how-name-friendly_words = parole cordiali
how-name-gap_spread = variazione delle pause
how-name-harsh_share = quota di post duri
how-name-hashtags = hashtag
how-name-hostility = parole dure verso altre persone
how-name-interest = interesse
how-name-kindness_reach = raggio della gentilezza
how-name-length_spread = variazione della lunghezza
how-name-links = link
how-name-mentions = menzioni
how-name-near_duplicate_replies = risposte quasi uguali
how-name-near_duplicates = post quasi uguali
how-name-ordinary_replies = risposte normali
how-name-people_replied_to = persone che hanno avuto risposta
how-name-persona = personaggio
how-name-praise = lodi
how-name-questions = domande
how-name-questions_in_replies = domande nelle risposte
how-name-quick_succession = rapida successione
how-name-quick_turns = scambi rapidi
how-name-quietest_hours = ore più tranquille
how-name-reaching_out = passi verso gli altri
how-name-repeat_conversations = conversazioni ripetute
how-name-repeated_harshness = durezza ripetuta
how-name-reply_share = quota di risposte
how-name-respect = rispetto
how-name-rhythm_memory = memoria del ritmo
how-name-round_the_clock = a tutte le ore
how-name-same_layout = stessa impostazione del testo
how-name-several_days = più giorni
how-name-sharpness = tono brusco
how-name-short_posts = post brevi
how-name-stock_enthusiasm = frasi fatte di entusiasmo
how-name-style_mix = variazione dello stile
how-name-thanks = ringraziamenti
how-name-unpunctuated = senza punteggiatura finale
how-name-welcome = saluti di benvenuto
