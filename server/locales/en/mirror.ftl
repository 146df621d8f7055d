# The mirror: what the reader's own account shows about itself. It describes, and never grades or compares.

## The page

mirror-title = Your mirror
mirror-lead = How your own account comes across. Only you see this, and it affects no score.
mirror-accounts = Your accounts
mirror-card = Its card
mirror-reading = Reading your public posts. This page reloads by itself.
mirror-nothing-yet = There is nothing to show yet. Look again in a moment.
mirror-opted-out = This account asks not to be read or scored. That counts here, too, so there is no mirror of it.
mirror-remove = Remove this account
mirror-add-title = Add an account of yours
mirror-add-help = Your handle is enough; no proof is needed on your own machine. The account is read from its own network, without your login.
mirror-add = Add
mirror-open = Open the mirror
# For screen readers, in place of a number.
mirror-not-known = not known
# On the first page.
mirror-week =
    { $people ->
        [one] This week you talked with { $people } person.
       *[other] This week you talked with { $people } people.
    }

## Columns of numbers

mirror-column-sent = From you
mirror-column-received = To you

## Scores over time

mirror-title-scores_over_time = Your scores over time
mirror-scores_over_time =
    { $days ->
        [one] Remembered since { DAY($since) }, for { $days } day so far. A line appears with the next day.
       *[other] Remembered since { DAY($since) }, on { $days } days.
    }

## Whom the reader talks with

mirror-title-talked_with = Whom you talk with
mirror-first-talked_with = Person
mirror-talked_with =
    { $people ->
        [one] You replied to { $people } person.
       *[other] You replied to { $people } people.
    }
mirror-talked_with-both =
    { $people ->
        [one] { $people } of them is known to have replied to you.
       *[other] { $people } of them are known to have replied to you.
    }
mirror-talked_with-none = No public reply of yours is known yet.
mirror-talked_with-unknown = This network does not say whom your posts reply to.
mirror-received-note = Replies to you are known only where you saw them in a page with Humankind. There may be more.
