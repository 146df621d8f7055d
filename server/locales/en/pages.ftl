# The server's own pages. What stands in the middle of a sentence is a value.

## On every page

page-skip = Skip to content
page-navigation = Pages
page-nav-home = Look up
page-nav-crowd = Crowd
page-nav-mirror = Mirror
page-nav-tags = Tags
page-nav-lists = Lists
page-nav-how = How it works
page-nav-data = Your data
page-nav-welcome = Welcome
page-motto = People matter more than numbers.
page-footer = Humankind { $version } runs on this machine. What you look up stays here.
page-undo = Undo
page-nothing-here-next = The links at the top of this page lead to everything that there is.

## Notices after a form was sent

page-notice-corrected = Correction saved.
page-notice-outreach_noted = Thank you for saying hello.
page-notice-correction_removed = Correction removed. The card shows the computed verdict again.
page-notice-tagged = Tag saved.
page-notice-tag_removed = Tag removed.
page-notice-word_changed = Changed on every account.
page-notice-word_removed = Removed from every account.
page-notice-subscribed = Subscribed. The list is read once a day.
page-notice-list_paused = Paused. The list is neither read nor shown.
page-notice-list_resumed = The list is read and shown again.
page-notice-list_read = Read just now.
page-notice-list_removed = List removed.
page-notice-own_account_added = Added. Only you see this page.
page-notice-own_account_removed = Removed, with what was remembered of it.
page-notice-undone = Undone.
page-notice-not_undone = There is nothing to undo any more.
page-notice-refreshed = Updated just now.
page-notice-not_refreshed = There is nothing newer to show yet. This is the earlier result.
page-notice-forgotten = Everything about that account is erased.
page-notice-erased = Everything is erased. To use the extension again, pair it from its popup.
page-notice-seen_erased = What that site showed is erased.
page-notice-unpaired = That extension is no longer paired.

## Words: verdicts and states (in badges, so keep them short), scores

page-word-person = person
page-word-one_way = one-way
page-word-automated = automated
page-word-automated_declared = automated
page-word-organisation = organisation
page-word-unsure = not sure yet
page-word-opted_out = asked not to be scored
page-word-unavailable = not available
page-word-new_host = not asked yet
page-word-thinking = looking up…
page-word-heart = kindness
page-score-humanity = Humanity
page-score-conversation = Conversation
page-score-kindness = Kindness
# Why a score is not shown, in its place.
page-not-judged-few = not enough posts yet
page-not-judged-language = not judged in this language
page-not-judged-replies_unknown = not known which posts are replies
page-not-judged-elsewhere = seen on other sites only
page-not-judged-not_a_person = shown for people only
page-kindness-label = kindness

## Dates, and how long ago

page-day = { DAY($day) }
page-day-and-time = { DAY($day) }, { $time }
page-just-now = just now
page-minutes-ago =
    { $count ->
        [one] { $count } minute ago
       *[other] { $count } minutes ago
    }
page-hours-ago =
    { $count ->
        [one] { $count } hour ago
       *[other] { $count } hours ago
    }
page-days-ago =
    { $count ->
        [one] { $count } day ago
       *[other] { $count } days ago
    }

## The page of an account

page-moved = Moved to { $account }.
page-moved-unconfirmed = Says it moved to { $account }.
# $accounts is a list of accounts of the same person elsewhere.
page-linked = Also: { $accounts }. The accounts link to each other.
page-on-list = On the list “{ $list }” by { $publisher }: { $label }.
page-on-list-until = Until { DAY($day) }.
page-on-list-changed = The list is as it was on { DAY($day) }.
page-correction = Your correction counts.
page-correction-since = Since { DAY($day) }. Your correction counts.
page-correction-computed = The computed verdict is: { $verdict }.
page-correction-note = Your note: “{ $note }”
page-interval = somewhere between
page-scale = From 0 to 100. In nine of ten cases the true value lies in the lighter band.
page-why = Why
page-raised = Raised the score
page-lowered = Lowered the score
page-posts =
    { $count ->
        [one] { $count } post
       *[other] { $count } posts
    }
page-seen-on = seen on { $host }
page-view-post = View post
page-no-reason = No single reason stands out yet: there is too little to go by.
page-sums = Every point, added up
page-contribution = Contribution
page-points = Points
page-rests-on = What this rests on
page-last-read = Last read { $ago }.
page-stale = A new reading is running; look again in a moment.
page-look-again = Look again
page-your-tag = Your tag
page-tag-help = A word of your own beside this name. It is not a verdict and affects no score.
page-tag-link = Where you made it
page-tag-edit = Edit tag
page-tag-add = Add a tag
page-tag-colour = Colour
page-tag-word = Tag
page-tag-link-label = Where you made it (optional)
page-tag-save = Save tag
page-tag-remove = Remove
# For screen readers: which tag the button removes.
page-tag-remove-of = Remove the tag of { $name }
page-colour-blue = Blue
page-colour-teal = Teal
page-colour-green = Green
page-colour-ochre = Ochre
page-colour-brown = Brown
page-colour-pink = Pink
page-colour-violet = Violet
page-colour-grey = Grey
page-i-know = I know this account
page-correction-help = Your correction always wins, and stays until you remove it.
page-note-label = A note to yourself (optional)
page-save-correction = Save correction
page-remove-correction = Remove correction
page-forget = Erase everything about this account
page-forget-title = Erase everything about this account?
page-forget-detail = This erases its card, its posts from your own pages, your correction, and your tag.
page-erase = Erase
page-cancel = Cancel

## While an account is looked up, and where there is no card

page-looking = Looking at { $account }
page-reading = Reading public posts from { $source }. This page reloads by itself.
page-reload = Reload now
page-look-up-another = Look up another account
page-pause-minutes =
    { $count ->
        [one] Try again in about { $count } minute.
       *[other] Try again in about { $count } minutes.
    }
page-pause-hours =
    { $count ->
        [one] Try again in about { $count } hour.
       *[other] Try again in about { $count } hours.
    }
page-pause-days =
    { $count ->
        [one] Try again in about { $count } day.
       *[other] Try again in about { $count } days.
    }
page-needs-key = This page needs its key
page-in-folder = In the Humankind folder: { $command }
page-in-terminal = In a terminal: { $command }
page-look-up-account = Look up an account
page-welcome-page = Welcome page

## The first page

page-home-title = Is somebody there?
page-home-nothing-found = Nothing found
page-home-which = Which account?
page-home-lead = Paste any handle or profile address. See whether a person writes there, whether they talk with people, and how kind they are.
page-home-label = Handle or profile address
page-home-nothing-for = Nothing found for “{ $query }”
page-home-not-found = No network here has accounts written like this.
page-home-these-work = These work:
page-home-several = “{ $query }” can mean several accounts
page-home-seen-only = known once you see it in a feed
page-home-crowd = Accounts you've seen
page-home-count =
    { $count ->
        [one] { $count } account in the last { $days } days.
       *[other] { $count } accounts in the last { $days } days.
    }
page-home-hello = Might like a hello
page-home-recent = Recently seen
page-home-empty = Nobody yet
page-home-empty-help = Accounts that you look up or see in your feeds are listed here. To start, try:
page-example-maria = { $name }, an invented person who comes with Humankind; no network needed
page-example = { $handle } for { $network }
page-example-address = the address of any profile or post, copied from your browser
page-crowd-line = Kindness over time
page-crowd-table = As a table
page-crowd-day = Day
page-crowd-accounts = Accounts
page-crowd-mean = Mean kindness
# Why somebody might like a hello.
page-hello-new =
    { $days ->
        [one] New here: joined within the last { $days } day.
       *[other] New here: joined within the last { $days } days.
    }
page-hello-quiet =
    { $followers ->
        [one] Talks with people, and has at most { $followers } follower so far.
       *[other] Talks with people, and has at most { $followers } followers so far.
    }

## Pages with a search and several parts

page-search = Search
# How many were found of how many there are.
page-found = { $found } of { $total }.
page-parts = Pages of the list
page-part = { $page } of { $pages }
