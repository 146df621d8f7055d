# The page of the reader's tags. A tag is the reader's own word on an account.

tags-title = Vos étiquettes
tags-lead = Des mots à vous à côté d’un nom. Ils restent sur cette machine et n’entrent dans aucun score.

## After an import

tags-imported = Importation terminée
# $what is one of the four below.
tags-import-counts = { $what } – ajouts : { $added } ; modifications : { $changed } ; sans changement : { $kept } ; suppressions : { $removed }.
tags-import-tags = Étiquettes
tags-import-corrections = Corrections
tags-import-lists = Listes
tags-import-rules = Règles et réglages
# $file is the path of a file.
tags-import-backup = Ce qu’il y avait avant se trouve dans { $file }, dans le dossier de données.
tags-import-differing = Des réglages y avaient d’autres valeurs. Ce sont des variables d’environnement : { $names }.
tags-import-refused = Non importé : { $count }.
tags-import-undo = Annuler l’importation
tags-import-problems = Ce qui n’a pas été importé

## Search, the accounts, the words

tags-search = Chercher dans vos étiquettes
tags-search-hint = Un nom, un mot ou une partie d’une note
tags-tagged = Avec l’étiquette « { $word } »
tags-found = Trouvé pour « { $query } »
tags-accounts = Comptes avec étiquette
tags-show-all = Tout afficher
# Buttons; the name of the account, or the word, stands beside them.
tags-edit = Modifier
tags-newer = Plus récentes
tags-older = Plus anciennes
tags-nothing = Aucune étiquette ne contient cela dans son nom, son mot ou sa note.
tags-words = Mots
tags-words-help = Renommez un mot sur tous les comptes qui le portent. Si le nouveau mot existe déjà, les deux n’en font plus qu’un.
tags-count =
    { $count ->
        [one] { $count } compte
       *[other] { $count } comptes
    }
tags-change = Renommer, réunir ou supprimer
tags-new-word = Nouveau mot
tags-change-everywhere = Modifier partout
tags-remove-all = Supprimer partout ({ $count })
tags-none = Aucune étiquette pour l’instant
# “Tag” is the button card_tag in the extension.
tags-none-help = Ouvrez une fiche à côté d’un nom et choisissez « Étiqueter », ou recherchez un compte et ajoutez une étiquette sur sa page.

## Import and export

tags-files = Importer et exporter
# $account and $word are the names of columns.
tags-file = Un fichier : une exportation de Humankind, une sauvegarde de Reddit Enhancement Suite, ou un CSV avec les colonnes { $account } et { $word } (jusqu’à { $size } Mo)
tags-replace = Remplacer ce qui est ici : ce qui manque dans le fichier est supprimé. Dans les deux cas, on peut annuler
tags-import = Importer
tags-download = Télécharger en CSV
