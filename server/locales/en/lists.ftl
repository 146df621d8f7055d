# The pages of the lists that the reader subscribes to. A list is what somebody publishes about accounts.

lists-title = Your lists
lists-lead = Labels that others publish about accounts. Each is shown with its publisher's name, and changes no score and no verdict.

## Subscribe

lists-subscribe-title = Subscribe to a list
lists-address = The address of a list, or the profile of a labeler on Bluesky
lists-subscribe-help = Its server is asked once a day. It then sees your IP address, but never which accounts you look at.
lists-room = There is room for { $lists } lists with { $accounts } accounts each.
lists-subscribe = Subscribe

## The lists

lists-lists = Lists
lists-by = by { $publisher }
lists-count =
    { $count ->
        [one] { $count } account
       *[other] { $count } accounts
    }
lists-paused = paused
# $labels are the words of the list, each with a number of accounts.
lists-says = It says: { $labels }
lists-none = You don't subscribe to any list yet.
# Buttons; the name of the list stands beside them.
lists-read-now = Read it now
lists-pause = Pause
lists-resume = Resume
lists-remove = Remove
# How far a list is up to date. $problem is a sentence.
lists-current = Unchanged since { DAY($day) }; last checked on { DAY($checked) }.
lists-current-unchecked = Unchanged since { DAY($day) }.
lists-old = This is the list as it was on { DAY($day) }. { $problem }
lists-never-read = It could not be read yet. { $problem }
lists-pending = It has not been read yet.
lists-paused-unread = It is paused, and has not been read yet.

## Publish

lists-own-title = Publish your own
lists-own-help = A file that others can subscribe to, once you put it on the web. It contains the accounts and your words, but not your notes and links.
lists-own-name = Name of the list
# The name of the list where the reader gives none.
lists-own-default-name = My list
lists-own-tagged = Accounts tagged
lists-own-any = any word
lists-own-tags = Download tags as a list
lists-own-corrections = Download corrections as a list
lists-own-none = Tag an account, or correct a verdict; then you can publish it as a list.

## One list

lists-one-lead = A list by { $publisher }. It is their word, not ours, and affects no score.
lists-one-lead-paused = A list by { $publisher }, paused. It is their word, not ours, and affects no score.
lists-claimed = It says that it is published by “{ $publisher }”; nobody has checked that.
lists-left-out = Left out: { $count } of its lines, because they name no account that Humankind knows, or one that is on the list already.
lists-what-it-says = What it says
lists-search = Search this list
lists-search-hint = An account, or what the list says
lists-until = until { DAY($day) }
lists-back = Back
lists-next = Next
lists-empty = It says nothing about anybody.

## Lists of a community server

lists-server-title = Lists of this server
# $readers is a number, at least 3.
lists-known-lead = Accounts that readers of this server know, with their number and without their names. An account is shown once { $readers } readers know it.
lists-known-yours = What you share
lists-known-off = You share nothing.
lists-known-on =
    { $count ->
        [one] Since { $day } you have shared whom you know: { $count } account.
       *[other] Since { $day } you have shared whom you know: { $count } accounts.
    }
lists-known-help = You are counted for accounts that you said you know and that belong to a person. Your tags, your notes, your other corrections and whom you look up are not part of it. You can stop at any time; then you are no longer counted, at once.
lists-known-start = Share whom I know
lists-known-stop = Stop sharing
lists-known-list = The list
lists-known-subscribe = Subscribe to see on the cards how many readers know an account. You need not share anything for it.
lists-stewards-lead = Stewards of this server list these accounts, with a reason. It changes no score and no verdict, and the owner of an account can appeal.
lists-stewards-since = since { $day }
lists-stewards-disputed = The owner objects.
lists-stewards-add = Add an account
lists-stewards-reason = Your reason. Readers and the owner see it, without your name.
lists-stewards-add-button = Add to the list
lists-stewards-remove = Take it off
lists-stewards-remove-reason = Why are you taking it off? Stewards see this, and the owner who appealed.
lists-stewards-history = Changes, for stewards
lists-stewards-added-by = { $day }: added by { $steward }
lists-stewards-removed-by = { $day }: taken off by { $steward }
# In place of a name.
lists-stewards-left = a steward who has left
lists-stewards-present = This account is on the list already.
lists-stewards-full = The list is full. Take an account off first.
lists-stewards-unscored = The owner of this account asked not to be scored, so it is on no list.
lists-stewards-verdict = This list cannot call an account automated. That is for the evidence, and for stewards after an appeal.
