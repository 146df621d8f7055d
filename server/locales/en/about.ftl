# The pages on which the owner of an account that a community server scores sees and changes what it says.
# $account is a handle, $day and the like are days in words, $asked is a verdict in words.

about-title = Are you scored here?
about-lead = Prove that an account is yours. Then you see what this server says about it, with every reason, and you can object or ask not to be scored.
about-handle = Handle or address of your profile
about-begin = Show me how
about-none = This server cannot read that account.
about-many = Too many tries. Wait ten minutes.
about-which = Which account do you mean?
about-prove = Prove that { $account } is yours
about-code = Put this code into the description of your profile, or publish a post with nothing else in it:
about-code-page = Put this code into the description of your page (its h-card or its meta element):
about-link = Or link from your profile to this address, with `link rel="me"` where the page is your own:
about-code-ends = The code is for this browser, for two hours. You can remove it once it has been found.
about-check = Check now
about-checking = Looking for the code…
about-missing = The code was not found. Some networks need a minute to show it.
about-obeyed = This server respects that: it has no card for the account.
about-other = Choose another account
about-end = Leave
about-export = Download as JSON
about-reading = The account is being read.
about-appeal = Appeal the verdict
about-appeal-lead = A steward of this server decides by { $day }, by what the card shows, and gives a reason. Until then the card says that you object.
about-appeal-verdict = What would be right?
about-appeal-words = Why? The stewards read this.
about-appeal-send = Send to the stewards
about-appeal-open = Asked on { $opened }: “{ $asked }”. A steward decides by { $due }.
about-appeal-upheld = Asked on { $opened }: “{ $asked }”. A steward changed the verdict on { $decided }.
about-appeal-declined = Asked on { $opened }: “{ $asked }”. A steward left the verdict as it was on { $decided }.
about-appeal-withdrawn = Asked on { $opened }: “{ $asked }”. Withdrawn on { $decided }, as the account is not scored.
about-appeal-reason = The reason:
about-appeal-again = You can ask again from { $day }.
about-unscored = Opt out of scoring
about-unscored-lead = The card is deleted at once, for every reader, with the posts that readers' pages showed. Readers see that you asked for it. What they wrote themselves, such as a private tag, stays theirs.
about-unscored-ask = Do not score this account
about-unscored-since = This account has not been scored here since { $day }, because you asked.
about-unscored-undo-lead = You can take this back. The account is then read again when a reader next sees it.
about-unscored-undo = Allow scoring again
