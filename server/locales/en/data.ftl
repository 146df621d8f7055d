# The page of the reader's data: what is kept and where, who may use the server, and what goes where.

data-title = Your data
data-lead = Everything Humankind knows is in one folder on this machine. Only you can read it.
data-kept = What is kept
data-what = What
data-how-many = How many
data-folder = Folder: { $path }
data-download = Download everything
data-import = Import a file
data-erase = Erase everything

## What is kept: one kind, and what it is

data-kind-cards = Score cards
    .help = The latest result for each account. Old cards are made anew.
data-kind-seen = Accounts with posts from your own pages
    .help = Public posts the extension saw in your feeds.
data-kind-corrections = Your corrections
    .help = They always win, and stay until you remove them.
data-kind-tags = Your tags
    .help = Your own words beside a name. They affect no score.
data-kind-lists = Your lists
    .help = What others publish about accounts and you subscribe to. It affects no score.
data-kind-own_accounts = Your own accounts
    .help = What the mirror remembers of each: its scores by day, and to whom it replied when.
data-kind-mirrors = Mirrors
    .help = What your own accounts show you, with some of your sentences. They are made anew.
data-kind-shared_settings = Rules and settings of the extension
    .help = Shared by all paired browsers. What you remove is kept without its value, so that it stays removed.
data-kind-days = Days of the crowd
    .help = Daily sums by site: verdicts, kindness, reposts. No accounts. The newest 90 days are kept.
data-kind-crowd = Accounts of the crowd today
    .help = Whom your pages showed today, and where. Forgotten when the day is over.
data-kind-outreach = People you wrote to
    .help = So that they are not suggested again for a while. This affects no score.
data-kind-pairings = Paired extensions
    .help = They may use this server. Only a fingerprint of each token is kept.
data-kind-settings = Keys of these pages
    .help = A key opens these pages in your browser. After erasing, a new one is made.

## Posts by the site that showed them

data-seen = Posts by the site that showed them
data-seen-help = A page can show anything about anybody. What a site shows of accounts elsewhere counts only where Humankind cannot read the account itself, and never makes an account automated or an organisation. Where you no longer trust a site, erase what it showed.
data-seen-site = Site
data-seen-accounts = Accounts
data-seen-posts = Posts
# For screen readers: what the button erases.
data-seen-erase-of = Erase what { $site } showed
# Of what version 0.1.0 kept.
data-seen-unknown = Site not recorded

## Paired extensions

data-paired = Paired extensions
data-since = since { $when }
data-unpair = Unpair
# “Pair” is common_pair in the extension; $page is data-none-paired-page.
data-none-paired = No extension is paired yet. Open Humankind's popup in your browser and choose “Pair”; the { $page } shows how to load it.
data-none-paired-page = welcome page

## Settings, and what goes where

data-settings = Settings
data-settings-help = Settings are environment variables, read when the server starts.
data-setting = Setting
data-value = Value
data-value-on_click = on click
data-value-later = later
data-value-at_once = at once
data-value-on = on
data-value-off = off
data-goes = What goes where
data-goes-network = To look up an account, the server sends requests to that account's own network, without logging in and without cookies.
data-goes-third-party = { $network } is read through { $service }. This third party learns which { $network } accounts you look up.
data-goes-nobody = Nobody else receives a request.
data-goes-seen = Posts the extension sees in your feeds go to this server only. Direct messages and followers-only posts are never sent, not even here.
data-goes-telemetry = There is no telemetry. Nothing about you leaves this machine.

## Before anything is erased

data-erase-title = Erase everything?
data-erase-detail = This cannot be undone. You may want to download everything first.
data-erase-count = { $what }: { $count }
data-erase-seen-title = Erase what this site showed?
data-erase-seen-detail =
    { $accounts ->
        [one] Posts: { $posts }, of { $accounts } account. The cards that rest on them are made anew. This cannot be undone; what you see there again is kept again.
       *[other] Posts: { $posts }, of { $accounts } accounts. The cards that rest on them are made anew. This cannot be undone; what you see there again is kept again.
    }
