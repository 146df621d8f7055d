# The page of the reader's tags. A tag is the reader's own word on an account.

tags-title = Je tags
tags-lead = Woorden van jezelf naast een naam. Ze blijven op deze computer en tellen in geen enkele score mee.

## After an import

tags-imported = Import voltooid
# $what is one of the four below.
tags-import-counts = { $what }: { $added } toegevoegd, { $changed } gewijzigd, { $kept } ongewijzigd, { $removed } verwijderd.
tags-import-tags = Tags
tags-import-corrections = Correcties
tags-import-lists = Lijsten
tags-import-rules = Regels en instellingen
# $file is the path of a file.
tags-import-backup = Wat er eerder was, staat in { $file } in de gegevensmap.
tags-import-differing = Sommige instellingen hadden daar andere waarden. Het zijn omgevingsvariabelen: { $names }.
tags-import-refused = Niet geïmporteerd: { $count }.
tags-import-undo = Import ongedaan maken
tags-import-problems = Wat niet is geïmporteerd

## Search, the accounts, the words

tags-search = Je tags doorzoeken
tags-search-hint = Een naam, een woord of een deel van een notitie
tags-tagged = Met de tag “{ $word }”
tags-found = Resultaten voor “{ $query }”
tags-accounts = Accounts met een tag
tags-show-all = Alles tonen
# Buttons; the name of the account, or the word, stands beside them.
tags-edit = Bewerken
tags-newer = Nieuwere
tags-older = Oudere
tags-nothing = Geen enkele tag heeft dit in de naam, het woord of de notitie.
tags-words = Woorden
tags-words-help = Wijzig een woord bij elk account dat het heeft. Is het nieuwe woord al in gebruik, dan worden de twee er één.
tags-count =
    { $count ->
        [one] { $count } account
       *[other] { $count } accounts
    }
tags-change = Hernoemen, samenvoegen of verwijderen
tags-new-word = Nieuw woord
tags-change-everywhere = Overal wijzigen
tags-remove-all = Bij alle { $count } verwijderen
tags-none = Nog geen tags
# “Tag” is the button card_tag in the extension.
tags-none-help = Open een kaart naast een naam en kies “Tag”, of zoek een account op en voeg er een toe op de pagina ervan.

## Import and export

tags-files = Importeren en exporteren
# $account and $word are the names of columns.
tags-file = Een bestand: een export van Humankind, een reservekopie van Reddit Enhancement Suite, of CSV met de kolommen { $account } en { $word } (tot { $size } MB)
tags-replace = Vervangen wat hier staat: wat in het bestand ontbreekt, wordt verwijderd. Je kunt beide ongedaan maken
tags-import = Importeren
tags-download = Als CSV downloaden
