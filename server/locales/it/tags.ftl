# The page of the reader's tags. A tag is the reader's own word on an account.

tags-title = Le tue etichette
tags-lead = Parole tue accanto a un nome. Restano su questo computer e non entrano in nessun punteggio.

## After an import

tags-imported = Importazione completata
# $what is one of the four below.
tags-import-counts = { $what }: { $added } aggiunte, { $changed } modificate, { $kept } invariate, { $removed } rimosse.
tags-import-tags = Etichette
tags-import-corrections = Correzioni
tags-import-lists = Liste
tags-import-rules = Regole e impostazioni
# $file is the path of a file.
tags-import-backup = Quello che c’era prima è in { $file }, nella cartella dei dati.
tags-import-differing = Alcune impostazioni lì avevano altri valori. Sono variabili d’ambiente: { $names }.
tags-import-refused = Non importati: { $count }.
tags-import-undo = Annulla l’importazione
tags-import-problems = Che cosa non è stato importato

## Search, the accounts, the words

tags-search = Cerca nelle tue etichette
tags-search-hint = Un nome, una parola o parte di una nota
tags-tagged = Con l’etichetta “{ $word }”
tags-found = Risultati per “{ $query }”
tags-accounts = Account con etichetta
tags-show-all = Mostra tutti
# Buttons; the name of the account, or the word, stands beside them.
tags-edit = Modifica
tags-newer = Più recenti
tags-older = Meno recenti
tags-nothing = Nessuna etichetta ha questo nel nome, nella parola o nella nota.
tags-words = Parole
tags-words-help = Rinomina una parola su tutti gli account che ce l’hanno. Se la nuova parola è già in uso, le due diventano una.
tags-count =
    { $count ->
        [one] { $count } account
       *[other] { $count } account
    }
tags-change = Rinomina, unisci o rimuovi
tags-new-word = Nuova parola
tags-change-everywhere = Modifica ovunque
tags-remove-all = Rimuovi da tutti ({ $count })
tags-none = Ancora nessuna etichetta
# “Tag” is the button card_tag in the extension.
tags-none-help = Apri una scheda accanto a un nome e scegli “Etichetta”, oppure cerca un account e aggiungine una nella sua pagina.

## Import and export

tags-files = Importa ed esporta
# $account and $word are the names of columns.
tags-file = Un file: un’esportazione di Humankind, un backup di Reddit Enhancement Suite o un CSV con le colonne { $account } e { $word } (fino a { $size } MB)
tags-replace = Sostituisci quello che c’è qui: ciò che manca nel file viene rimosso. In entrambi i casi si può annullare
tags-import = Importa
tags-download = Scarica come CSV
