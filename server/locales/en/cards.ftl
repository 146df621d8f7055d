# The sentences of a card about an account. They say what an account does, never what it is worth.

## Where a score starts and ends

intercept-humanity = Every account starts here: most accounts are people.
intercept-conversation = Every account starts here. Talking with people adds to it.
intercept-kindness = Every account starts in the middle.
range_limit = Scores stay between 0 and 100.

## Reasons: humanity

declared_automation-flag = Says so itself: its network marks it as automated.
declared_automation-label = Labels itself “Automated” on X.
declared_automation-bio = Says so itself in its profile: “{ $quote }”.
declared_automation-wording = Its profile is worded like those of programs: “{ $quote }”.
automation_client =
    { $count ->
        [one] { $count } post was
       *[other] { $count } posts were
    } sent with { $client }, a tool that posts automatically.
repeat_conversations =
    Came back to talk again with { $people ->
        [one] { $people } person
       *[other] { $people } people
    }.
feed-like = Shares habits with headline feeds: { $traits }.
feed-like-plain = Shares a few habits with headline feeds.
feed-unlike = Unlike a headline feed: { $traits }.
feed-unlike-plain = Unlike a headline feed.
persona-like = Shares habits with automated accounts: { $traits }.
persona-like-plain = Shares a few habits with automated accounts.
persona-unlike = Unlike an automated account: { $traits }.
persona-unlike-plain = Unlike an automated account, in small ways.
near_duplicates =
    { $count } of { $posts ->
        [one] { $posts } post
       *[other] { $posts } posts
    } nearly { $count ->
        [one] repeats
       *[other] repeat
    } an earlier one.
# $gap is the message “interval”.
clockwork = Often posts { $gap }, like clockwork.
round_the_clock =
    Posted at all hours, with similar pauses, in { $count ->
        [one] { $count } week
       *[other] { $count } weeks
    }.
near_duplicate_replies =
    Sent { $people ->
        [one] { $people } person
       *[other] { $people } different people
    } only replies that nearly repeat earlier posts.

## Habits, named in the sentences of “feed” and “persona”

trait-length_spread-high = a mix of long and short posts
trait-length_spread-low = posts of similar length
trait-style_mix-high = a style that changes from post to post
trait-style_mix-low = much the same style in most posts
trait-same_layout-high = the same layout again and again
trait-same_layout-low = many different layouts
trait-exact_duplicates-high = the same words again and again
trait-exact_duplicates-low = no repeated posts
trait-capitals-high = capitals as in headlines
trait-capitals-low = few capitals
trait-first_person-high = “I” or “we” in many posts
trait-first_person-low = “I” or “we” in few posts
trait-mentions-high = many replies and mentions
trait-mentions-low = few replies and mentions
trait-exclamations-high = many exclamation marks
trait-exclamations-low = few exclamation marks
trait-burstiness-high = posts in bursts
trait-burstiness-low = few bursts of posts
trait-quietest_hours-high = posts at all hours
trait-quietest_hours-low = hours of rest
trait-gap_spread-high = long and short pauses
trait-gap_spread-low = pauses of similar length
trait-quick_succession-high = posts in quick succession
trait-quick_succession-low = few posts in quick succession
trait-rhythm_memory-high = busy spells and quiet spells
trait-rhythm_memory-low = hardly any busy spells
trait-stock_enthusiasm-high = many stock phrases of enthusiasm
trait-stock_enthusiasm-low = few stock phrases of enthusiasm
trait-questions-high = many questions
trait-questions-low = few questions
trait-hashtags-high = many hashtags
trait-hashtags-low = few hashtags
trait-links-high = many links
trait-links-low = few links
trait-unpunctuated-high = sentences without a full stop
trait-unpunctuated-low = punctuation at the end of most posts

## Reasons: conversation

reply_share-high =
    { $replies } of { $posts ->
        [one] { $posts } post
       *[other] { $posts } posts
    } { $replies ->
        [one] replies
       *[other] reply
    } to someone.
reply_share-low =
    Rarely replies: { $replies } of { $posts ->
        [one] { $posts } post
       *[other] { $posts } posts
    }.
reply_share-none =
    Replies to nobody in { $posts ->
        [one] { $posts } post
       *[other] { $posts } posts
    }.
people_replied_to =
    Replied to { $people ->
        [one] { $people } person
       *[other] { $people } different people
    }.
follow_up_replies =
    Replied more than once to { $people ->
        [one] { $people } person
       *[other] { $people } people
    }.
people_replied_to-unknown = Different people replied to: not known here, so counted as usual.
follow_up_replies-unknown = Replies to the same person again: not known here, so counted as usual.
several_days =
    Replied to { $people ->
        [one] { $people } person
       *[other] { $people } people
    } on more than one day.
several_days-unknown = Replies to the same person on another day: not known here, so counted as usual.
quick_turns =
    Replied to { $people ->
        [one] { $people } person
       *[other] { $people } people
    } at least twice within six hours.
quick_turns-unknown = Two replies to one person within six hours: not known here, so counted as usual.
questions_in_replies =
    Asked a question in { $count ->
        [one] { $count } reply
       *[other] { $count } replies
    }.
exchanges =
    Had an exchange with { $people ->
        [one] { $people } person who replied back
       *[other] { $people } people who replied back
    }.
reaching_out =
    Reached out to { $people ->
        [one] { $people } person who is new or has
       *[other] { $people } people who are new or have
    } few followers.
questions =
    Asks readers a question in { $count } of { $posts ->
        [one] { $posts } original post
       *[other] { $posts } original posts
    }.
links =
    { $count } of { $posts ->
        [one] { $posts } original post
       *[other] { $posts } original posts
    } { $count ->
        [one] shares
       *[other] share
    } a link.
short_posts =
    { $count } of { $posts ->
        [one] { $posts } original post
       *[other] { $posts } original posts
    } { $count ->
        [one] is a short remark
       *[other] are short remarks
    }.
casual_posts =
    Laughs or chats in { $count } of { $posts ->
        [one] { $posts } original post
       *[other] { $posts } original posts
    }.

## Reasons: kindness

thanks =
    Thanked { $people ->
        [one] { $people } person
       *[other] { $people } different people
    }.
praise =
    Praised the work of { $people ->
        [one] { $people } person
       *[other] { $people } different people
    }.
care =
    Showed care for { $people ->
        [one] { $people } person
       *[other] { $people } different people
    }.
encouragement =
    Encouraged { $people ->
        [one] { $people } person
       *[other] { $people } different people
    }.
interest =
    Asked { $people ->
        [one] { $people } person
       *[other] { $people } different people
    } about themselves or their work.
friendly_words =
    { $count ->
        [one] { $count } post has
       *[other] { $count } posts have
    } friendly words.
thanks-posts =
    Said thanks in { $count ->
        [one] { $count } post
       *[other] { $count } posts
    }.
praise-posts =
    Praised somebody’s work in { $count ->
        [one] { $count } post
       *[other] { $count } posts
    }.
care-posts =
    Showed care in { $count ->
        [one] { $count } post
       *[other] { $count } posts
    }.
encouragement-posts =
    Encouraged somebody in { $count ->
        [one] { $count } post
       *[other] { $count } posts
    }.
interest-posts =
    Asked somebody about themselves or their work in { $count ->
        [one] { $count } post
       *[other] { $count } posts
    }.
thanks-faint =
    May have thanked { $people ->
        [one] { $people } person
       *[other] { $people } different people
    }.
praise-faint =
    May have praised the work of { $people ->
        [one] { $people } person
       *[other] { $people } different people
    }.
care-faint =
    May have shown care for { $people ->
        [one] { $people } person
       *[other] { $people } different people
    }.
encouragement-faint =
    May have encouraged { $people ->
        [one] { $people } person
       *[other] { $people } different people
    }.
interest-faint =
    May have asked { $people ->
        [one] { $people } person
       *[other] { $people } different people
    } about themselves or their work.
friendly_words-faint =
    { $count ->
        [one] { $count } post
       *[other] { $count } posts
    } may have friendly words.
welcome =
    Greeted { $people ->
        [one] { $people } person who is new or has
       *[other] { $people } people who are new or have
    } few followers.
hostility =
    { $count } of { $posts ->
        [one] { $posts } judged post
       *[other] { $posts } judged posts
    } { $count ->
        [one] has
       *[other] have
    } harsh words aimed at others.
hostility-faint =
    { $count } of { $posts ->
        [one] { $posts } judged post
       *[other] { $posts } judged posts
    } may have harsh words aimed at others.
sharpness = Sounds a little sharper than most people do.
repeated_harshness =
    Harsh words to { $people ->
        [one] { $people } person
       *[other] { $people } people
    } again and again, in { $count } posts. Kind words to others do not make up for that.
harsh_share =
    { $count } of { $posts ->
        [one] { $posts } judged post
       *[other] { $posts } judged posts
    } { $count ->
        [one] has
       *[other] have
    } harsh words. Kind words do not make up for so many.
kindness_reach =
    Kind words to { $people ->
        [one] { $people } person
       *[other] { $people } people
    } so far. Kindness to more people counts for more.
ordinary_replies =
    { $count ->
        [one] { $count } ordinary reply
       *[other] { $count } ordinary replies
    } to people it came back to. Kind words count for more among other talk and over weeks.
stock_phrases =
    Repeated kind phrases count once: { $count ->
        [one] { $count } post nearly repeats
       *[other] { $count } posts nearly repeat
    } an earlier one.

## Verdicts

verdict-person =
    Talks with people. { $replies } of { $posts ->
        [one] { $posts } post
       *[other] { $posts } posts
    } { $replies ->
        [one] replies
       *[other] reply
    } to someone.
verdict-person-unknown = Writes the way people do. Programs can, too.
verdict-one_way =
    Mostly posts one way: { $replies } of { $posts ->
        [one] { $posts } post
       *[other] { $posts } posts
    } { $replies ->
        [one] replies
       *[other] reply
    } to someone.
verdict-one_way-reposts = Mostly reposts what others wrote.
verdict-automated-declared = Posts automatically, and says so.
verdict-automated-label = Labels itself “Automated” on X.
verdict-automated-wording = Its profile is worded like those of programs: “{ $quote }”
verdict-automated-clockwork = Looks automated: posts { $gap }, like clockwork.
verdict-automated-persona = Looks automated: an even stream of similar posts at all hours.
verdict-automated-near_duplicates =
    Looks automated: { $count } of { $posts ->
        [one] { $posts } post
       *[other] { $posts } posts
    } nearly { $count ->
        [one] repeats
       *[other] repeat
    } an earlier one.
verdict-automated-near_duplicate_replies =
    Looks automated: sent { $people ->
        [one] { $people } person
       *[other] { $people } different people
    } only replies that nearly repeat earlier posts.
automated-errs = This is wrong for at most 1 in { $people } people.
verdict-organisation = Speaks for an organisation, and says so.
verdict-organisation-bio = Speaks for an organisation. Its profile: “{ $quote }”
verdict-unsure-declared = The profile says “{ $quote }”, but the posts talk with people.
verdict-unsure-label = Labels itself “Automated” on X, but the posts talk with people.
verdict-unsure-few =
    Not enough to tell yet: { $posts ->
        [one] { $posts } post
       *[other] { $posts } posts
    }.
verdict-unsure-seen =
    Not enough to tell yet: seen { $posts ->
        [one] { $posts } time
       *[other] { $posts } times
    }.
verdict-unsure-elsewhere = Not enough to tell yet: these posts were seen on other sites only.
verdict-unsure-none = No public posts to read yet.
verdict-unsure-alike = Posts are alike in style; people and language models both write so.
verdict-unsure-mixed = The posts point both ways.
verdict-unsure-reposts = Only reposts what others wrote.
verdict-unsure-links =
    Replied { $replies ->
        [one] { $replies } time
       *[other] { $replies } times
    }, but mostly with a link and no words.
verdict-unsure-repeats =
    Replied { $replies ->
        [one] { $replies } time
       *[other] { $replies } times
    }, but mostly with the same words.
verdict-unsure-replies_unknown = Which of these posts are replies is not known.
verdict-corrected = This is your own correction.
verdict-decided = A steward of this server decided this after an appeal.

## The line on the evidence

evidence-none = No public posts were found.
# $how is one of the messages below, in the middle of a sentence.
evidence =
    { $posts ->
        [one] { $posts } public post
       *[other] { $posts } public posts
    }, { $how }.
# $period is one of the messages “period-…”.
evidence-dated =
    { $posts ->
        [one] { $posts } public post
       *[other] { $posts } public posts
    }, { $period }, { $how }.
# $source is the name of a network or of a server.
network-sample = Sample accounts
network-web = Web pages and blogs
evidence-fetched = read from { $source }
evidence-fetched-and-seen = read from { $source }, { $seen } of them seen in your own feed
# $hosts is a list of names of servers. Its last item can be “other-sites”.
evidence-fetched-and-seen-on = read from { $source }, { $seen } of them seen in your own feed on { $hosts }
evidence-seen = seen in your own feed
evidence-seen-on = seen in your own feed on { $hosts }
evidence-file = read from a file
other-sites =
    { $count ->
        [one] { $count } other site
       *[other] { $count } other sites
    }
# $languages is a list of names of languages.
evidence-not_judged = Kindness is not judged in { $languages } yet.

## Facts about an account

fact-joined = Joined on { DAY($day) }.
fact-joined-new = New: joined on { DAY($day) }.
fact-automation_source-flag = Marked as automated on { $network } by its owner.
fact-automation_source-label = Its owner switched on { $network }'s label “Automated”.
fact-automation_source-bio = It says so in its profile: “{ $quote }”.
fact-automation_source-pattern = Nobody says so: Humankind found a pattern in its posts.
fact-operator = Who runs it, in its own words: “{ $quote }”.
fact-languages = Writes in { $languages }.
fact-apps = Posts with { $apps }.
fact-hidden_history = Reddit shows no posts of this account. People there can hide their history.
fact-authorship = Humankind cannot tell whether a language model wrote these posts.
fact-appealed = The account's owner objects to this verdict. A steward of this server will decide.
fact-about_me = Is this you?

## Parts of the sentences above

# Two sentences of this file, one after the other.
two-sentences = { $first } { $second }
# The name of a language.
language = { LANGUAGE($code) }
# The time between two posts, after “Posts …” and “Looks automated: posts …”.
interval =
    { $unit ->
        [day] { $count ->
            [one] every day
           *[other] every { $count } days
        }
        [hour] { $count ->
            [one] every hour
           *[other] every { $count } hours
        }
        [minute] { $count ->
            [one] every minute
           *[other] every { $count } minutes
        }
       *[second] { $count ->
            [one] every second
           *[other] every { $count } seconds
        }
    }
period-day = { DAY($first) }
period-within-year = { DAY($first, year: "hidden") } – { DAY($last) }
period-years = { DAY($first) } – { DAY($last) }
