# The page of the reader's tags. A tag is the reader's own word on an account.

tags-title = Twoje etykiety
tags-lead = Twoje własne słowa obok nazwy. Zostają na tym komputerze i nie wpływają na żaden wynik.

## After an import

tags-imported = Import zakończony
# $what is one of the four below.
tags-import-counts = { $what }: dodano { $added }, zmieniono { $changed }, bez zmian { $kept }, usunięto { $removed }.
tags-import-tags = Etykiety
tags-import-corrections = Poprawki
tags-import-lists = Listy
tags-import-rules = Reguły i ustawienia
# $file is the path of a file.
tags-import-backup = To, co było wcześniej, jest w { $file } w folderze danych.
tags-import-differing = Niektóre ustawienia miały tam inne wartości. To zmienne środowiskowe: { $names }.
tags-import-refused = Niezaimportowane: { $count }.
tags-import-undo = Cofnij import
tags-import-problems = Czego nie zaimportowano

## Search, the accounts, the words

tags-search = Szukaj w swoich etykietach
tags-search-hint = Nazwa, słowo albo część notatki
tags-tagged = Z etykietą „{ $word }”
tags-found = Znaleziono dla „{ $query }”
tags-accounts = Konta z etykietą
tags-show-all = Pokaż wszystkie
# Buttons; the name of the account, or the word, stands beside them.
tags-edit = Edytuj
tags-newer = Nowsze
tags-older = Starsze
tags-nothing = Żadna etykieta nie ma tego w nazwie, słowie ani notatce.
tags-words = Słowa
tags-words-help = Zmień słowo na wszystkich kontach, które je mają. Jeśli nowe słowo jest już w użyciu, oba staną się jednym.
tags-count =
    { $count ->
        [one] { $count } konto
        [few] { $count } konta
       *[many] { $count } kont
    }
tags-change = Zmień nazwę, połącz lub usuń
tags-new-word = Nowe słowo
tags-change-everywhere = Zmień wszędzie
tags-remove-all = Usuń ze wszystkich ({ $count })
tags-none = Nie ma jeszcze etykiet
# “Tag” is the button card_tag in the extension.
tags-none-help = Otwórz kartę obok nazwy i wybierz „Etykieta” albo sprawdź konto i dodaj etykietę na jego stronie.

## Import and export

tags-files = Import i eksport
# $account and $word are the names of columns.
tags-file = Plik: eksport z Humankind, kopia zapasowa Reddit Enhancement Suite albo CSV z kolumnami { $account } i { $word } (do { $size } MB)
tags-replace = Zastąp to, co tu jest: czego brak w pliku, zostanie usunięte. Jedno i drugie można cofnąć
tags-import = Importuj
tags-download = Pobierz jako CSV
