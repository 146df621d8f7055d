# The page “How it works”: what each score, signal and trait measures, and the rules of the verdicts.

help-score-humanity = Does a person write here?
help-score-conversation = Does the account talk with people, or only at them?
help-score-kindness = How kind are its words to other people?
help-likeness = Humanity without its margin. Humanity takes no points for habits that many people share with programs. The word “person” needs more: here every such habit counts.
help-signal-declared_automation = Whether the account's network marks it as automated, or its profile says so or is worded like those of programs: 1 is yes. The profile's words count only where the posts do not talk with people.
help-signal-feed = How closely the posts resemble a feed of headlines. It combines the traits of this pattern, listed below; 0 is a typical person. It is not said of an account that mostly replies, or that talks with several people in its own words. Nor is it said of one that mostly shares results of games, or that only greets, wishes and thanks.
help-signal-persona = How closely the posts resemble a program that plays a person and posts evenly at all hours. It combines the traits of this pattern, listed below; 0 is a typical person. An even rhythm counts only where the posts come at all hours. It never counts where the account comes back to people in its own words; elsewhere, where replies are known, it counts only as far as the style fits too. It is not said of an account that only greets, wishes and thanks.
help-signal-repeat_conversations = How many people the account replied to at least twice, in different words. The value 1 is one person, 2 is three people, 3 is seven and 4 is fifteen.
help-signal-automation_client = The share of posts sent with a tool that posts automatically, among posts whose app is known.
help-signal-near_duplicates = The share of posts that nearly repeat an earlier one. Links and numbers make no difference. Results of games do not count.
help-signal-clockwork = The share of pauses between posts that fit one regular interval of at most six and a half hours; a longer one is that of an alarm. Left out where the account comes back to people in its own words.
help-signal-round_the_clock = The share of weeks in which posts came at all hours of the day and after similar pauses, among weeks with at least ten posts. Somebody who sleeps, or whose pauses are long and short, has no such week. Left out where the account comes back to people in its own words, and where one regular interval fits nearly all pauses.
help-signal-near_duplicate_replies = The share of replies that are nearly the same as an earlier one, where at least three people got nothing else.
help-signal-reply_share = The share of posts that are replies to someone else.
help-signal-follow_up_replies = The share of replies to people the account replied to at least twice, among these replies and all posts that are not replies.
help-signal-questions_in_replies = The share of replies that ask something, among these replies and all posts that are not replies.
help-signal-people_replied_to = The share of different people the account replied to, among these people and all posts that are not replies.
help-signal-several_days = The share of people the account replied to on two or more days, among these people and all posts that are not replies.
help-signal-quick_turns = The share of people who got two replies within six hours, among these people and all posts that are not replies.
help-signal-questions = The share of original posts (posts that are not replies) that ask something and carry no link. Counts only for accounts that also reply to people.
help-signal-links = The share of original posts (posts that are not replies) that carry a link.
help-signal-short_posts = The share of original posts (posts that are not replies) with fewer than forty characters. Counts only for accounts that also reply to people.
help-signal-casual_posts = The share of original posts (posts that are not replies) that laugh or chat. Counts only for accounts that also reply to people.
help-signal-exchanges = How many people the account replied to more than once, at least once answering a reply of theirs. Known where the network shows the thread. The value 1 is one person, 2 is three people, 3 is seven and 4 is fifteen.
help-signal-reaching_out = How many people the account replied to who are new or have few followers. The value 1 is one person, 2 is three people, 3 is seven and 4 is fifteen.
help-signal-thanks = How many people the account thanked; not where thanks only close a request. A post counts by how likely it is, half where it speaks to nobody in particular. Posts that share half of their words count once. The value 1 is one person, 2 is three people, 3 is seven and 4 is fifteen.
help-signal-praise = How many people's work the account praised. A post counts by how likely it is, half where it speaks to nobody in particular. Posts that share half of their words count once. The value 1 is one person, 2 is three people, 3 is seven and 4 is fifteen.
help-signal-care = How many people the account showed care for. A post counts by how likely it is, half where it speaks to nobody in particular. Posts that share half of their words count once. The value 1 is one person, 2 is three people, 3 is seven and 4 is fifteen.
help-signal-encouragement = How many people the account encouraged. A post counts by how likely it is, half where it speaks to nobody in particular. Posts that share half of their words count once. The value 1 is one person, 2 is three people, 3 is seven and 4 is fifteen.
help-signal-interest = How many people the account asked about themselves or their work. Only replies count. A post counts by how likely it is, half where it speaks to nobody in particular. Posts that share half of their words count once. The value 1 is one person, 2 is three people, 3 is seven and 4 is fifteen.
help-signal-friendly_words = How many posts are warm or courteous as a whole, whatever they do. A post counts by how likely it is, half where it speaks to nobody in particular. Posts that share half of their words count once, and so do posts to one person. Requests that close with thanks do not count. The value 1 is one post, 2 is three posts, 3 is seven and 4 is fifteen.
help-signal-welcome = How many people the account greeted who are new or have few followers. The value 1 is one person, 2 is three people, 3 is seven and 4 is fifteen.
help-signal-hostility = The share of judged posts with harsh words aimed at others, each counted by how likely it is, and three quarters where nobody in particular is spoken to. Posts that repeat an earlier one do not make the share smaller, and with few posts it counts for less. Banter does not count: harsh words to somebody who also gets kind words, and with whom the account laughs at least as often. Replies to abuse count a quarter: posts that ask to be left alone, name what was done, or say that it was reported.
help-signal-sharpness = How sharp the judged posts without harsh words sound: how much more likely harsh words are in them than in any text, on average. Kind posts, posts that repeat an earlier one, and posts to friends with whom harsh words are banter do not count. With few posts it counts for less. What is usual takes no points. Only posts in English count that speak to somebody or say “I”, “we” or “you”, so titles and lists do not.
help-signal-repeated_harshness = How many posts with harsh words speak to one person, where at least three differ and they are a fifth of all posts to that person. Banter and replies to abuse do not count.
help-signal-harsh_share = The share of judged posts that clearly have harsh words; banter and replies to abuse as in “hostility”.
help-signal-kindness_reach = How many different people got kind words, in different words, and a quarter of the others who got replies. A few accounts that praise each other cannot get far.
help-signal-ordinary_replies = How many replies without kind words went to people who got at least two different replies; and half for each day with ordinary posts after the first seven. Kind words that are pasted under many posts come without any other talk, and in a few days.
help-trait-length_spread = How much the length of posts varies. 0 means that all posts are equally long.
help-trait-style_mix = How much the style varies from post to post: capitals, punctuation, emoji, hashtags, links, very short posts. 0 means one style in every post.
help-trait-same_layout = How often two posts have the same layout of words, punctuation and links. The value −1 is one pair of posts in ten, −2 is one in a hundred, and −4 is none.
help-trait-exact_duplicates = How often two posts have exactly the same words. The value −1 is one pair of posts in ten, −2 is one in a hundred, and −4 is none.
help-trait-capitals = The average share of words that begin with a capital, as in headlines. German is left out: it capitalises every noun.
help-trait-first_person = How often posts say “I” or “we”, compared with what is usual in their language. 1 is usual.
help-trait-questions = The share of posts with a question mark.
help-trait-exclamations = The share of posts with an exclamation mark.
help-trait-mentions = The share of posts that reply to somebody or mention somebody.
help-trait-links = The share of posts with a link.
help-trait-hashtags = The share of posts with a hashtag.
help-trait-unpunctuated = The share of posts whose last sentence ends without punctuation.
help-trait-stock_enthusiasm = The share of posts with a phrase that writing programs use often, such as “can't wait to see”.
help-trait-burstiness = Whether posts come in bursts. 0 means that they come at random moments, 1 that they come in bursts only, and −1 that they are evenly spaced.
help-trait-gap_spread = How much the pauses between posts vary. 0 means that all pauses are equally long.
help-trait-quick_succession = The share of posts that follow the one before within three minutes.
help-trait-rhythm_memory = Whether short pauses follow short ones, as they do when somebody sits down to write. 0 means that they do not, 1 that they always do.
help-trait-quietest_hours = The share of posts in the quietest six hours of the day, in any time zone. Somebody who sleeps posts almost nothing then.
threshold-shown = rests on at least { $few } posts, with a 90 % interval of at most { $width } points; otherwise no number is shown
threshold-unsure = fewer than { $few } posts, or posts that point both ways
threshold-person = a likeness to a person of at least { $likeness }, conversation of at least { $conversation }, and at least one reply; where it is not known which posts are replies, a likeness of at least { $alone }, from { $posts } posts on
threshold-one_way = at least { $posts } posts, and conversation of at most { $conversation }
threshold-declared = the network's own mark; or the profile says so, or is worded like those of programs, and the account answers nobody twice in own words
threshold-pattern = a value of at least { $value } in at least { $posts } posts, at most { $own } % of the posts in words that nothing repeats, at short regular intervals or at all hours, and nobody who got two replies in the account's own words; where no time is known, at least { $timeless } posts that are nearly all copies with a link
threshold-pattern-both = a value of at least { $value } in at least { $posts } posts, of at least { $rhythm } for the times alone and { $style } for the style alone, posts at all hours, and nobody who got two replies in the account's own words; own words at one regular interval are not enough
threshold-outreach = at most { $followers } followers, or an account at most { $days } days old when the reply was written
threshold-unknown = each reply to somebody whom the network does not name counts as the usual share: { $people } for different people, { $again } for replies to the same person again, { $days } for replies on another day, { $turns } for two replies within six hours; where times are missing, a person who got several replies counts { $timeless_days } for another day and { $timeless_turns } for six hours
threshold-likely = a probability of at least { $likely } from the words

## The page itself

how-lead = Every score is a plain sum. This page lists everything that can raise or lower it, with the curves that the server uses.
how-laws = What it promises
how-patterns = Patterns of automation
how-words = Which words weigh most
how-try = Try it with a text
how-verdicts = From scores to a verdict
how-not-counted = What is never counted
how-measured = How well it does
how-limits = What it cannot know
how-start = The score starts at { $points } and stays between 0 and 100.
how-span-both = Lowers the score by up to { $lowest } points, raises it by up to { $highest }.
how-span-lowers = Lowers the score by up to { $lowest } points; never raises it.
how-span-raises = Raises the score by up to { $highest } points; never lowers it.
how-curve = The curve in numbers
# $name is what the curve measures.
how-curve-of = { $name } in numbers
# The names of the two columns of a curve.
how-value = Value
how-points = Points
how-most = Most
how-unusual = How unusual
how-posts = Posts
how-up-or-down = Points up or down
how-likeness-value = Likeness
how-probability = Probability
how-bounds = Limits
how-bounds-help = Whatever the signals add, the score can be no higher than each of these allows.
how-exactness = How exactly it is known
how-exactness-help = In nine of ten cases, the same account read at another time gets a value this close.
how-exactness-more = More posts make it closer; people change, so it never reaches zero.
how-patterns-help = Programs write in different ways, so each way is a pattern of its own, made of traits. The curve of a trait shows how unusual a value is among people.
how-pattern =
    { $count ->
        [one] { $name }: { $count } trait
       *[other] { $name }: { $count } traits
    }
how-weight = Weight: { $weight }.
# $languages is a list of names of languages, $folder a path.
how-words-help = Kindness is judged from single words, pairs of words and parts of words. It is judged in { $languages }; every weight is in the files of { $folder }.
how-words-in = Which words weigh most in { $language }
how-dimension = Dimension
how-words-like = Words like
how-try-help = See how kind its words are, and which words count.
how-verdict = Verdict
how-when = When
how-likeness = Likeness to a person
how-chance = The probability of a person
how-chance-help = How likely a person writes there, by likeness to a person, where nine of ten accounts are people.
how-model = Scoring model { $model }. The same posts at the same moment always give the same scores.

## The laws

how-law-people = People matter more than numbers
    .text = Followers, likes, reposts received and paid marks never enter a score.
how-law-talking = Talking to anyone never costs you
    .text = A friendly reply never lowers a score, however small the account it goes to. Reaching out to people who are new or have few followers helps.
how-law-sums = No secret sauce
    .text = Each score is the exact sum of the points on its card, and each point names its posts.
how-law-unsure = Better unsure than wrong
    .text = Every score says how exactly it is known. Where there is too little to go by, the verdict is “not sure yet”.
how-law-kindness = Kindness cannot be mass-produced
    .text = The same kind words sent again and again count once; praise sprayed at strangers earns next to nothing.
how-law-descriptions = Descriptions, not insults
    .text = “One-way” and “automated” describe how an account posts. A bot that says it is one is shown as such, without blame.
how-law-privacy = Your reading stays with you
    .text = Only this machine knows which accounts you look up. The server reads an account from its own network, without your login.
    .opt-outs = Opt-outs are honoured.
how-law-privacy-third-party = { $network } is read through { $service }, which learns which accounts you look up there.
how-law-correction = Your own correction wins
    .text = Where you know better, say so on the card. It counts until you remove it.

## What is never counted, and what cannot be known

how-not-counted-followers = How many people follow an account, or how many it follows.
how-not-counted-likes = Likes, stars, and how often others reposted it.
how-not-counted-paid = Verification, check marks, and anything that was paid for.
how-not-counted-opinions = Opinions, topics, names, pictures, faces.
how-not-counted-grammar = Spelling, grammar, and the language of a post. Kindness in unknown languages is not judged.
how-not-counted-private = Private messages, locked accounts, followers-only posts.
how-limit-data = Learned from public data of a few networks, mostly in English and from before 2025. Other places and years may differ.
how-limit-programs = Only accounts that write like a feed or a programmed persona stand out. A program that writes like a person does not.
how-limit-irony = Words are judged without knowing who they are meant for: irony, quotes and jokes between friends are misread.
how-limit-languages = Kindness is judged only in the languages named above. In other languages the other two scores still count.
how-limit-quiet = A person who hardly ever replies looks one-way, and a careful program can look like a person.
how-limit-public = Only public posts count, and of those only the newest. People are more than their posts.

## How well it does

# $model is a number with a dot. $windows are series of posts.
how-measured-on = Measured on { DAY($day) } on { $windows } labelled timelines of { $people } accounts and families of accounts, always by a model that was not trained on the data set it was measured on.
how-measured-model = That was model { $model }; the one in use is { $used }.
# $set is the name of a collection of accounts.
how-measured-bots = Bots of { $set }
how-measured-two-way-windows = Two-way or one-way, by the account's other posts
how-measured-two-way-kind = Two-way or one-way, by kind of account
how-method-forest = random forest
how-method-boosting = gradient boosting
how-method-reply-share = reply share alone
how-method-profile = profile forest
how-measured-legend = How often the two kinds of account are put in the right order; 0.5 is chance. The lighter band holds the true value in 95 of 100 cases.
# The table is in English, as the evaluation writes it.
how-targets = All targets, and whether they were met
how-targets-table = All targets

## The names of rules in the table of verdicts

threshold-name-shown = a score that is shown
threshold-name-declared = { $verdict }, declared
# $pattern is a how-name.
threshold-name-by = { $verdict }, by { $pattern }
threshold-name-outreach = new or few followers
threshold-name-unknown = replies whose recipient or time is unknown
threshold-name-likely = kind or harsh post

## The names of signals, limits, patterns and traits, as headings

how-name-automation_client = automation client
how-name-burstiness = burstiness
how-name-capitals = capitals
how-name-care = care
how-name-casual_posts = casual posts
how-name-clockwork = clockwork
how-name-contempt = contempt
how-name-declared_automation = declared automation
how-name-encouragement = encouragement
how-name-exact_duplicates = exact duplicates
how-name-exchanges = exchanges
how-name-exclamations = exclamations
how-name-feed = feed
how-name-first_person = first person
how-name-follow_up_replies = follow up replies
how-name-friendly_words = friendly words
how-name-gap_spread = gap spread
how-name-harsh_share = harsh share
how-name-hashtags = hashtags
how-name-hostility = hostility
how-name-interest = interest
how-name-kindness_reach = kindness reach
how-name-length_spread = length spread
how-name-links = links
how-name-mentions = mentions
how-name-near_duplicate_replies = near duplicate replies
how-name-near_duplicates = near duplicates
how-name-ordinary_replies = ordinary replies
how-name-people_replied_to = people replied to
how-name-persona = persona
how-name-praise = praise
how-name-questions = questions
how-name-questions_in_replies = questions in replies
how-name-quick_succession = quick succession
how-name-quick_turns = quick turns
how-name-quietest_hours = quietest hours
how-name-reaching_out = reaching out
how-name-repeat_conversations = repeat conversations
how-name-repeated_harshness = repeated harshness
how-name-reply_share = reply share
how-name-respect = respect
how-name-rhythm_memory = rhythm memory
how-name-round_the_clock = round the clock
how-name-same_layout = same layout
how-name-several_days = several days
how-name-sharpness = sharpness
how-name-short_posts = short posts
how-name-stock_enthusiasm = stock enthusiasm
how-name-style_mix = style mix
how-name-thanks = thanks
how-name-unpunctuated = unpunctuated
how-name-welcome = welcome
