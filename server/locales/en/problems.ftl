# Generated from shared_schema/problems.py by `python -m devtools.generate`.
# What went wrong, and below it what the reader can do next.

problem-bad-request = The request is not valid.
    .next = Check it against /v1/openapi.json.

problem-unknown-account = No network here has such an account.
    .next = Check the handle, or paste the address of the profile.

problem-not-paired = This client is not paired with the server.
    .next = Open the extension's options and choose “Pair”, or send the token that `humankind token` (in the source folder: ./scripts/run token) prints.

problem-origin-not-allowed = Requests from this origin are not allowed.
    .next = Pair the extension again from its options page.

problem-host-not-allowed = This is not the server's address.
    .next = Use the address that the server printed when it started.

problem-unknown-path = There is nothing at this address.
    .next = See /v1/openapi.json for what is available.

problem-method-not-allowed = This address does not support this method.
    .next = See /v1/openapi.json for what is available.

problem-unsupported-media-type = The request body must be JSON.
    .next = Send the header Content-Type: application/json.

problem-too-large = The request is too large.
    .next = Send at most 100 accounts at a time, with at most 200 posts each.

problem-no-tag = This account has no tag.
    .next = Save one with PUT first.

problem-too-many-tags = There is no room for another tag.
    .next = Remove tags that you no longer need.

problem-not-own-account = This is not one of your own accounts.
    .next = Add it on the page “Mirror” first.

problem-too-many-own-accounts = There is no room for another own account.
    .next = Remove one that you no longer need.

problem-unknown-list = You do not subscribe to this list.
    .next = Look at your lists first.

problem-too-many-lists = There is no room for another list.
    .next = Remove one that you no longer need.

problem-bad-list = There is no list that can be read at this address.
    .next = Check the address; docs/lists.md describes the format.

problem-opted-out = This person asked not to be read or scored.
    .next = We respect this; no action needed.

problem-not-found = The network has no such account.
    .next = Check the handle; the account may have moved or been deleted.

problem-login-required = This server shows posts to logged-in members only.
    .next = Read some of the account's posts in your own feed; the extension then scores the posts you saw.

problem-no-public-posts = This account shows no posts to the public.
    .next = Read some of the account's posts in your own feed; the extension then scores the posts you saw.

problem-consent-required = The network shows nothing until somebody clicks on its cookie notice.
    .next = Read some of the account's posts in your own feed; the extension then scores the posts you saw.

problem-new-host = The account's server has not been asked yet.
    .next = Look the account up to ask it, or choose in the extension's options when such servers are asked.

problem-not-fetched = The server cannot read this network.
    .next = Read some of the account's posts in your own feed; the extension then scores the posts you saw.

problem-refused = The network refused the request.
    .next = No more requests are sent for a day; posts that you see yourself still count.

problem-rate-limited = The network asked for a pause.
    .next = Try again after the pause.

problem-unreachable = The network could not be reached.
    .next = Check your connection, then look again.

problem-proxy-failed = Your proxy could not be used.
    .next = Start the proxy, or change HUMANKIND_PROXY. Nothing is requested without it.

problem-timeout = The network took too long to respond.
    .next = Look again in a minute.

problem-malformed-response = The network sent a response that could not be read.
    .next = Look again later; if this goes on, the network may have changed.

problem-too-complex = This account takes too much time or memory to read.
    .next = No action needed: it is not read again for a day.

problem-unsafe-address = The address leads to a private or local network.
    .next = No action needed: the server never sends requests there.

problem-robots = The host asks programs not to read this page.
    .next = We respect this; no action needed.

problem-nothing-known = Nothing is known about this account yet.
    .next = Look it up, or see its posts in a feed first.

problem-busy = The server is busy.
    .next = Try again in a moment.

problem-too-many-requests = More requests came than this server takes from one reader or internet address.
    .next = Wait a minute. Nothing is lost.

problem-locked = Another Humankind server is using the same data folder.
    .next = Stop the other server, or set HUMANKIND_HOME to another folder.

problem-bad-site-tables = The file of site tables cannot be read.
    .next = Fix the file, or remove it from the server's data folder.

problem-internal = Something went wrong in the server.
    .next = Please report it; the server's log has the details.
