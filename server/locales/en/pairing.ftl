# The page on which the reader allows or refuses an extension. “Pair” is common_pair in the extension.

pairing-waiting = Pair an extension
pairing-ask = Pair this extension?
pairing-lead-chromium = An extension in Chromium, or in a browser based on it, asks to be paired with the server on this machine.
pairing-lead-firefox = An extension in Firefox asks to be paired with the server on this machine.
pairing-by = Requested by
pairing-right-one = Is it the right one?
pairing-recognised = Yes. It is the extension from this Humankind folder.
pairing-not-recognised = It is not the one from this Humankind folder. Allow it only if you loaded Humankind from another folder and have just chosen “Pair” in its popup.
pairing-not-told = Firefox gives every extension a new address, so this page cannot tell. Allow it only if you have just chosen “Pair” in Humankind's own popup.
# Goes on with the three below.
pairing-can = If you allow this, the extension can
pairing-can-request = request the score cards of accounts in the pages you read,
pairing-can-send = send the public posts it sees there to this server, and nowhere else,
pairing-can-save = save your corrections, and export or erase your data when you choose so.
pairing-unpair = You can unpair it at any time under “Your data”. If you did not start this, choose “Don't allow”.
pairing-allow = Allow
pairing-refuse = Don't allow
pairing-allowed = Paired
pairing-allowed-detail = The extension may use this server now. You can close this tab.
pairing-see = See it work
pairing-refused = Not paired
pairing-refused-detail = The extension may not use this server. Nothing was shared with it.
pairing-expired = This pairing request has expired
pairing-expired-detail = You have already decided, or it is more than a few minutes old.
pairing-expired-next = Open the extension's popup and choose “Pair” again.
