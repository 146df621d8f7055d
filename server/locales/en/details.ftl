# What exactly went wrong: the details of problems. The English sentences stand in the code, where the problem is found;
# server/locales/problem_details.py recognises them by these messages. $host is the name of a server.

## Networks: an account cannot be read

detail-members-only = This server shows accounts and posts to its own members only.
detail-unknown-to-host = The account's own server does not know it. It may have moved or been deleted.
detail-not-federated = Nothing shows that this site is part of the fediverse: it names no software of a server, and it knows no account with this handle.
detail-closed-by-host = The account's own server has closed it.
detail-seen-only = { $network } can only be seen in your own pages.
detail-no-sample = There is no sample account with that name.
detail-no-name-hackernews = Hacker News has no account with that name. Capital letters matter there.
detail-no-name-bluesky = Bluesky has no account with that name.
detail-no-name-x = The service that you chose found no account with that name on X.
detail-closed = { $network } has closed this account.
detail-deactivated = This person has deactivated their account.
detail-x-service = X is read only through a service that you choose. Set HUMANKIND_X_SERVICE on the server.
detail-signed-requests = This server responds only to signed requests from other servers, and Humankind does not sign requests.
detail-no-feed = This page has no feed, and no posts that are marked up for programs to read.
detail-empty-reddit = Reddit knows this account, but its public history is empty: the person hides it, which Reddit offers to everyone, or has not posted yet.
detail-number-in-url = This URL names the account by a number that only its server understands. Paste the handle instead.
detail-channel-number = This URL names a channel by a number that is not complete. Copy it again, or paste the @handle.
detail-feed-missing = YouTube's feed of this channel is missing at the moment, which happens often.
detail-cookies-youtube = YouTube shows this channel's page only after a click on its notice about cookies, and Humankind does not click. The channel's feed has no such notice: paste the address with the channel's number, youtube.com/channel/UC…
detail-cookies = { $host } shows this only after a click on its notice about cookies, and Humankind does not click.
detail-not-confirmed = The server of this handle points to an account elsewhere that does not go by this handle.
detail-other-host = The page leads to another host, so it does not show whose it is.
# $detail is the message above; $handle begins with @.
detail-not-confirmed-but = { $detail } It goes by { $handle }.
detail-too-complex = Reading this account took too much time or memory, so it was stopped.
detail-new-host = { $host } has not been contacted before. Whoever runs it would learn your IP address and the time.

## Networks: somebody asked not to be read

detail-signed-in = This person shows their posts to signed-in people only, so they are not read or scored.
detail-protected = This person chooses who may see their posts, so they are not read or scored.
detail-locked = This person chooses who may follow them, so their posts are not read or scored.
detail-noindex = This person asks programs not to read their profile, so they are not read or scored.
detail-memorial = This account is kept in memory of someone who died, so it is not read or scored.
# $tag is a hashtag such as #nobot.
detail-tag = This person's profile says “{ $tag }”, so they are not read or scored.
detail-noindex-page = This page asks programs not to keep it (“noindex”), so it is not read or scored.
detail-unscored = This person asked this server not to score them.
detail-robots = { $host } does not allow programs to read this page.
detail-robots-unread = The robots.txt of { $host } could not be read, so its pages are not read either.

## Networks: a request failed

detail-not-understood = { $host } did not understand the request.
detail-logged-in = { $host } shows this only to people who are logged in there.
detail-refused = { $host } refused the request.
detail-refused-day = { $host } refused the request and gets no further requests for a day.
detail-nothing-there = { $host } has nothing at this address.
detail-removed = { $host } has removed what was at this address.
detail-pause = { $host } asked for a pause.
detail-legal = { $host } may not show this for legal reasons.
detail-technical = { $host } has a technical problem at the moment ({ $status }).
detail-status = { $host } sent a response with an unexpected status ({ $status }).
detail-no-host = There is no host called { $host }, or this machine is offline.
detail-no-connection = { $host } does not accept connections.
detail-unreachable = { $host } could not be reached.
detail-certificate = The certificate of { $host } is not valid.
detail-slow = { $host } took too long to respond.
detail-slow-connection = { $host } did not accept the connection in time.
detail-slow-name = Resolving { $host } took too long.
detail-waiting = Many requests to { $host } are waiting. They are sent slowly to spare the host.
detail-shutting-down = The server is shutting down.
detail-rate-limit-database = The database that keeps the rate limits cannot be reached. Nothing was requested.
detail-no-process = No process could be started to read this account.
detail-still-read = The account is still being read.

## Networks: a response cannot be read

detail-network-format = { $network } sent a response in an unexpected format.
detail-activitypub = { $host } sent a response that is not valid ActivityPub.
# $type is a media type such as text/html, or detail-untyped.
detail-not-json = { $host } sent { $type } instead of JSON.
detail-not-page = { $host } sent { $type }, not a page.
detail-not-feed = { $host } sent { $type }, not a feed.
detail-not-list = { $host } sent { $type }, not a list.
detail-not-xrd = { $host } sent { $type }, not XRD.
detail-untyped = a response without a media type
detail-deep-json = { $host } sent JSON that is nested too deeply.
detail-bad-json = { $host } sent JSON that cannot be parsed.
detail-encoding = { $host } sent text in an unknown encoding.
detail-not-modified = { $host } sent “not modified” to an unconditional request.
detail-redirects = { $host } redirects too many times.
detail-redirects-nowhere = { $host } redirects without a location.
detail-redirects-badly = { $host } redirects to a URL that cannot be parsed.
detail-compression = { $host } compressed its response in a format that was not requested.
detail-incomplete = { $host } sent an incomplete response.
detail-decompression = { $host } sent a body that cannot be decompressed.
detail-more-than = { $host } sent more than { $size } kB.
detail-not-http = { $host } closed the connection early, or sent something that is not HTTP.

## The proxy that the reader has set

detail-proxy-slow = { $host } could not be reached through the proxy in time.
detail-proxy-host = { $host } could not be reached through the proxy.
# $proxy is its address.
detail-proxy-unreachable = The proxy { $proxy } could not be reached.
detail-proxy-refused = The proxy { $proxy } refused the connection.
detail-proxy-strange = The proxy { $proxy } did not respond as a proxy does.
detail-proxy-package = The package python-socks is not installed; ./scripts/run installs it.
# $detail is one of the four above; “it” is the proxy.
detail-proxy-without = { $detail } { $host } was not contacted without it.

## Addresses that are not fetched

detail-url-long = This URL is too long.
detail-url-characters = This URL contains characters that are not allowed.
detail-url-parse = This URL cannot be parsed.
detail-url-https = Only https URLs are fetched.
detail-url-password = URLs with a user name or password are not fetched.
detail-url-port = Only port 443 is used, not { $port }.
detail-url-host = The URL needs a host name such as social.example.
detail-private-name = { $host } is the name of a private or local address.
detail-private-address = { $host } resolves to a private or local address.

## What somebody typed

detail-no-network = There is no network called “{ $network }”.
detail-needs-server = An account on { $network } needs its server. Example: { $example }.
detail-no-server-name = “{ $host }” is not the name of a server.
detail-no-handle = “{ $handle }” cannot be a handle on { $network }. Example: { $example }.
detail-no-key = “{ $key }” is not an account key. Example: { $example }.
detail-key-server = “{ $key }” lacks the server. Example: { $example }.

## Pages and pairing

detail-needs-key = This page needs the key in its address.
detail-foreign-form = This form was not sent from Humankind's own page.
detail-host-header = The Host header does not name this server.
detail-only-extensions = Only a browser extension can be paired.
detail-pairing-expired = This pairing request has expired. Start a new one.
detail-pairing-other = Another extension made this pairing request.
detail-pairing-secret = The secret does not belong to this pairing.
detail-one-verdict = Choose one of the five verdicts.

## Tags and imports

detail-tag-word = Write a word for the tag.
detail-tag-long = A tag has at most { $count } characters; the note has room for more.
detail-tag-link = The link is not a web address.
detail-tags-full = There is room for { $count } tags. Remove some first.
detail-tags-room = There is room for { $count } tags.
detail-settings-room = There is room for { $count } rules and settings.
detail-lists-room = There is room for { $count } lists.
detail-own-accounts-room = There is room for { $count } own accounts.
# $error is written by a program, in English.
detail-file-json = The file is not JSON: { $error }.
detail-file-kind = The file is not an export of Humankind or of Reddit Enhancement Suite.
detail-file-empty = The file has nothing that can be imported.
detail-document-empty = The document has nothing that can be imported.
detail-file-utf8 = The file is not text in UTF-8.
detail-file-columns = The first line must name the columns: { $columns }.
detail-file-lines = The file has more than { $count } lines.
detail-file-csv = The file is not valid CSV: { $error }.
# $item is a part of the file, $detail another of these messages.
detail-nothing-imported = Nothing in it can be imported. { $item }: { $detail }
detail-items = Only the first { $count } items are read.
detail-not-keys = It is not an object with account keys.
detail-not-names = It is not an object with names.
detail-not-addresses = It is not an object with addresses.
detail-bad-day = Its date or its numbers cannot be right.
detail-backup-gone = The backup of this import is gone, so nothing was changed.
detail-choose-file = Choose an export of Humankind, a backup of Reddit Enhancement Suite, or a CSV file.

## Lists

detail-lists-full = There is room for { $count } lists. Remove one first.
detail-lists-accounts = There is room for { $count } accounts on all lists together.
# $detail is another of these messages.
detail-list-address = This cannot be the address of a list. { $detail }
detail-address-long = The address is too long.
detail-choose-address = Give an address that starts with https://, or the profile of a labeler on Bluesky.
detail-list-fault = The list could not be read because of a fault in Humankind.
detail-list-complex = It took too much time or memory to read, so it was stopped.
detail-list-page = There is a web page at this address, not a list.
detail-list-accountless = The file has no list of accounts, so it is not a list.
detail-list-columns = The file is not a list: its first line must name the columns { $columns }.
detail-list-lines = The list has more than { $count } lines.
detail-list-nobody = None of its lines names an account.
detail-no-labeler = There is no labeler at this address.
detail-not-labeler = This account on Bluesky is no labeler.
detail-labeler-where = This labeler does not say where its labels are.
detail-labeler-twice = The labeler sent the same page twice.
detail-labeler-many = The labeler has more than { $count } labels.
detail-nothing-to-publish = There is nothing to publish yet: no tag with this word, or no correction.

## A community's database

detail-database-away = The server's database cannot be reached. Nothing was changed. Try again in a moment.
detail-database-refused = The database could not save this. The operator finds the reason in the server's log.
detail-import-adds = A shared server keeps no backups, so an import can only add.

## Lists that a community server publishes: their names, and what they say about an account

detail-list-known = Known here
detail-list-stewards = Stewards’ list
# $count is at least 3.
detail-list-known-by = { $count } readers here know this account
detail-list-listed = listed
detail-list-disputed = listed; its owner objects
