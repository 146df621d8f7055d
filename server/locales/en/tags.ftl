# The page of the reader's tags. A tag is the reader's own word on an account.

tags-title = Your tags
tags-lead = Your own words beside a name. They stay on this machine and affect no score.

## After an import

tags-imported = Import finished
# $what is one of the four below.
tags-import-counts = { $what }: { $added } added, { $changed } changed, { $kept } kept as they were, { $removed } removed.
tags-import-tags = Tags
tags-import-corrections = Corrections
tags-import-lists = Lists
tags-import-rules = Rules and settings
# $file is the path of a file.
tags-import-backup = What was there before is in { $file } in the data folder.
tags-import-differing = These settings had other values there; they are environment variables: { $names }.
tags-import-refused = Not imported: { $count }.
tags-import-undo = Undo the import
tags-import-problems = What was not imported

## Search, the accounts, the words

tags-search = Search your tags
tags-search-hint = A name, a word, or part of a note
tags-tagged = Tagged “{ $word }”
tags-found = Found for “{ $query }”
tags-accounts = Tagged accounts
tags-show-all = Show all
# Buttons; the name of the account, or the word, stands beside them.
tags-edit = Edit
tags-newer = Newer
tags-older = Older
tags-nothing = No tag has this in its name, word or note.
tags-words = Words
tags-words-help = Rename a word on every account that has it. Where the new word is in use, the two become one.
tags-count =
    { $count ->
        [one] { $count } account
       *[other] { $count } accounts
    }
tags-change = Rename, merge or remove
tags-new-word = New word
tags-change-everywhere = Change everywhere
tags-remove-all = Remove from all { $count }
tags-none = No tags yet
# “Tag” is the button card_tag in the extension.
tags-none-help = Open a card beside a name and choose “Tag”, or look an account up and add one on its page.

## Import and export

tags-files = Import and export
# $account and $word are the names of columns.
tags-file = A file: an export of Humankind, a backup of Reddit Enhancement Suite, or CSV with the columns { $account } and { $word } (up to { $size } MB)
tags-replace = Replace what is here: whatever is not in the file is removed. You can undo it either way.
tags-import = Import
tags-download = Download as CSV
