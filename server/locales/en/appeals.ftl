# The pages on which stewards, who are readers of a community server, decide about the appeals of owners of accounts.
# $day is a day in words, $verdict is a verdict in words.

appeals-title = Appeals
appeals-lead = Owners of these accounts object to the verdict, or to the stewards’ list. Decide by what the card shows; it is what every reader sees.
appeals-none = No appeal is open.
appeals-asked = Asked for: { $verdict }.
appeals-due = Decide by { $day }.
appeals-overdue = It was due on { $day }.
appeals-no-card = There is no card of this account now.
appeals-words = What the owner says
appeals-decide = Your decision
appeals-verdict = The verdict, if you change it
appeals-reason = Your reason. The owner reads it, without your name.
appeals-agree = Change the verdict
appeals-decline = Leave it as it is
appeals-asked-listing = Asked to be taken off the stewards’ list.
appeals-listed = The list says:
appeals-agree-listing = Take it off the list
appeals-decline-listing = Leave it on the list
appeals-decided = Decided
appeals-decided-upheld = Agreed with the owner on { $day }.
appeals-decided-declined = Left as it was on { $day }.
appeals-revised = This is a revised decision.
appeals-history = Decisions so far
appeals-revise = Revise the decision
appeals-revise-lead = The new decision holds from now on. The owner sees it with its date and your reason, and the earlier ones below.
appeals-not-revisable = This decision cannot be revised: a later appeal is about the same, or the account is not scored.
appeals-numbers = Appeals in numbers
appeals-numbers-lead = All appeals to this server, without names.
appeals-numbers-requested = All appeals
appeals-numbers-open = Open
appeals-numbers-overdue = Overdue
appeals-numbers-upheld = A steward agreed
appeals-numbers-declined = Left as it was
appeals-numbers-withdrawn = Withdrawn
appeals-numbers-revised = Decisions that were revised
appeals-numbers-days = Days until the first decision (median)
appeals-numbers-unscored = Accounts that are not scored because their owners asked
appeals-waiting =
    { $count ->
        [one] One appeal waits for a decision.
       *[other] { $count } appeals wait for a decision.
    }
