# The mirror: what the reader's own account shows about itself. It describes, and never grades or compares.

## The page

mirror-title = Your mirror
mirror-lead = How your own account comes across. Only you see this, and it affects no score.
mirror-accounts = Your accounts
mirror-card = Its card
mirror-reading = Reading your public posts. This page reloads by itself.
mirror-nothing-yet = There is nothing to show yet. Look again in a moment.
mirror-opted-out = This account asks not to be read or scored. That counts here, too, so there is no mirror for it.
mirror-remove = Remove this account
mirror-add-title = Add an account of yours
mirror-add-help = Your handle is enough; no proof is needed on your own machine. The account is read from its own network, once a day and without your login.
mirror-add = Add
mirror-open = Open the mirror
# On the page of an account.
mirror-mine = This is my own account
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
        [one] Remembered since { DAY($since) }, for { $days } day so far. The line begins with the second day.
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

## Who got no reply

mirror-title-waiting = Replied to you, and got no reply
mirror-waiting =
    { $people ->
        [one] Since { DAY($since) }, { $people } person replied to you and has had no public reply from you since.
       *[other] Since { DAY($since) }, { $people } people replied to you and have had no public reply from you since.
    }
mirror-waiting-none = Everybody whose reply you saw has had a reply from you.
mirror-waiting-unknown = On this network, nobody can tell who got no reply.

## Whom the reader has lost touch with

mirror-title-out_of_touch = Out of touch for a while
mirror-first-out_of_touch = Person, and when you last replied
mirror-out_of_touch =
    { $people ->
        [one] You used to talk with { $people } person, but have not replied to them for { $days } days.
       *[other] You used to talk with { $people } people, but have not replied to them for { $days } days.
    }
mirror-out_of_touch-none = Everybody you used to talk with has had a reply from you in the last { $days } days.

## Whom the reader thanked

mirror-title-thanked = Whom you thanked
mirror-first-thanked = Person
mirror-column-thanks = Thanks
mirror-thanked =
    { $people ->
        [one] You thanked { $people } person.
       *[other] You thanked { $people } different people.
    }
mirror-thanked-nobody =
    { $posts ->
        [one] { $posts } more post gives thanks without naming anybody.
       *[other] { $posts } more posts give thanks without naming anybody.
    }
mirror-thanked-none = No words of thanks to a person were found in your public posts.
mirror-words-not-judged = Words are not judged in the language of your posts.

## Kind and harsh sentences

mirror-title-kindest = Your kindest sentences
mirror-kindest =
    { $count ->
        [one] This sentence of yours reads as the kindest.
       *[other] These { $count } sentences of yours read as the kindest.
    }
mirror-kindest-none = None of your sentences reads as clearly kind. That easily happens with few or short posts.
mirror-title-harshest = Your harshest sentences
mirror-harshest =
    { $posts ->
        [one] { $posts } of your posts reads as harsh.
       *[other] { $posts } of your posts read as harsh. These count the most.
    }
mirror-harshest-none =
    { $posts ->
        [one] Nothing in { $posts } post reads as harsh.
       *[other] Nothing in { $posts } posts reads as harsh.
    }
mirror-harshest-note = A program reads words without knowing the people. Irony and jokes are easily misread.
mirror-marks = The words that counted are marked.

## How much is about the reader

mirror-title-about_me = How much is about you
mirror-first-about_me = Posts that
mirror-column-posts = Posts
mirror-about_me =
    { $posts ->
        [one] { $count } of { $posts } post says “I”, “me” or “my”.
       *[other] { $count } of { $posts } posts say “I”, “me” or “my”.
    }
mirror-about_me-i = say “I”, “me” or “my”
mirror-about_me-others = address somebody by name
mirror-about_me-questions = ask something
mirror-about_me-language = This cannot be counted in the language of your posts.
mirror-too-few = There are too few posts to tell yet.

## What would change the scores

mirror-title-changes = What would change it
mirror-first-changes = Change
mirror-changes = Small changes, each tried on a copy of your posts and scored again: these are the exact points.
mirror-changes-none = No small change would move a score.
# $first and $second are invented sentences in the language of the account.
mirror-changes-words = Tried with words such as “{ $first }” and “{ $second }”
mirror-changes-note = The points show how the scores are made. They are not a goal.
mirror-change-reply =
    { $count ->
        [one] Reply to { $count } more person
       *[other] Reply to { $count } more people
    }
mirror-change-question =
    { $count ->
        [one] Ask { $count } more person something
       *[other] Ask { $count } more people something
    }
mirror-change-thanks =
    { $count ->
        [one] Thank { $count } more person in your own words
       *[other] Thank { $count } more people in your own words
    }
mirror-change-follow_up =
    { $count ->
        [one] Reply once more to { $count } person to whom you replied once
       *[other] Reply once more to { $count } people to whom you replied once
    }
mirror-change-welcome =
    { $count ->
        [one] Welcome { $count } person who is new or has few followers
       *[other] Welcome { $count } people who are new or have few followers
    }
mirror-change-harsh =
    { $count ->
        [one] Without your harshest post
       *[other] Without your { $count } harshest posts
    }
