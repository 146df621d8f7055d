# The pages on which readers join a server that a community shares, and what other pages say on such a server.

join-title = Join this Humankind server
join-lead = Somebody invited you. With the code of your invitation you can look up accounts through this server.
join-code = Code of the invitation
join-button = Join
join-wrong = This code is not valid, or it was used already. Ask for a new invitation.
join-many = Too many codes were tried from your network. Try again in ten minutes.
join-seen-title = What others can see
join-seen-others = Other readers see nothing of yours: not whom you look up, and none of your corrections, tags and lists.
join-seen-operator = The people who run the server could see all of it. Join only if you trust them.
join-connect = Connect this browser
# $name is what the reader was called in the invitation.
join-as = You joined as { $name }.
join-connect-how = Leave this page open, open Humankind's popup from the toolbar, and choose “Pair” there.
join-needed = This page is for readers who joined
join-needed-next = Open it from Humankind's popup, if this browser is paired. Otherwise open your invitation again, or ask for a new one.
join-pair-lead = An extension in this browser asks to use this server in your name.
join-pair-advice = Allow it only if you have just chosen “Pair” in Humankind itself.
join-data-lead = What this server keeps for you. No other reader sees it; the people who run the server could.
# Replaces page-footer. $version is a number such as 0.1.0.
join-footer = Humankind { $version } runs on a server that you share with others. They do not see what you look up.
# A page that the extension opens in a browser that has no session: the form of the invitation, in other words.
join-open = Open your pages
join-open-lead = Humankind's extension in this browser opens this page for you. The code is valid once, for a few minutes.
join-open-button = Open
join-sign-out = Sign out
join-signed-out = You are signed out in this browser. Extensions that you paired stay paired and open your pages again.
# Where people may also join with an account that they have elsewhere. $host is a host such as login.example.
join-sign-in-lead = Look up accounts through this server. Join with the code of an invitation, or sign in with an account that you have.
join-sign-in-title = Without an invitation
join-sign-in-with = Sign in with { $host }
join-sign-in-kept = The server keeps a value made from your account there, so that you come back as the same reader. It keeps neither your name nor your address.
# Replaces join-needed-next there.
join-sign-in-needed = Open it from Humankind's popup, if this browser is paired. Otherwise sign in again, or open your invitation.
join-sign-in-done = You are signed in
join-sign-in-continue = Continue
# Why nobody was signed in. $day is a date.
join-sign-in-cancelled = You did not sign in at { $host }. Nothing was kept.
join-sign-in-expired = This sign-in took too long, or it began in another browser. Please start again.
join-sign-in-not-allowed = Your account at { $host } cannot be used to join this server. The people who run the server decide that.
join-sign-in-too-new = Your account at { $host } is too new. You can join with it from { $day }.
join-sign-in-unavailable = Signing in at { $host } does not work at the moment. Please try again in a few minutes.
