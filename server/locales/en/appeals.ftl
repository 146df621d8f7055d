# The pages on which stewards, who are readers of a community server, decide about the appeals of owners of accounts.
# $day is a day in words, $verdict is a verdict in words.

appeals-title = Appeals
appeals-lead = Owners of these accounts object to the verdict. Decide by what the card shows; it is what every reader sees.
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
appeals-numbers = Appeals in numbers
appeals-numbers-lead = All appeals to this server, without names.
appeals-numbers-requested = All appeals
appeals-numbers-open = Open
appeals-numbers-overdue = Overdue
appeals-numbers-upheld = Verdict changed
appeals-numbers-declined = Left as it was
appeals-numbers-withdrawn = Withdrawn
appeals-numbers-days = Days until a decision (median)
appeals-numbers-unscored = Accounts that are not scored because their owners asked
