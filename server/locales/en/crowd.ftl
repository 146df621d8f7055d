# The crowd, the heart of the badge, and people who might like a hello.

## On bars and badges.

crowd-typical = A typical person is at { $value }.
crowd-notch = The notch at the top of each bar is where a typical person stands.
crowd-heart-title = When the heart stays empty
# $posts: a number of posts. $interval: a number of points.
crowd-heart-rule = The badge shows a number for kindness only where it says something: at least { $posts } posts whose words were judged, and an interval of at most { $interval } points. It never shows one for automated accounts or organisations, because kindness is about people. Otherwise the heart is an outline, and its tip says why.

## The page of the crowd, and the line on the first page.

crowd-title = Your feeds as a whole
# $people: how many of the accounts are people.
crowd-people =
    { $people ->
        [one] { $people } of them is a person who talks with people.
       *[other] { $people } of them are people who talk with people.
    }
crowd-sites = Sites
crowd-all-sites = All sites
crowd-shares = Day by day
crowd-shares-title = Who was there: shares of verdicts
crowd-spread = The line is the mean, and half of the accounts lie in the lighter area. Only badges with a number count.
# The head of a column with two numbers, such as “55–74”.
crowd-middle-half = Half of them between
# $share: in percent. $posts: a number of posts.
crowd-reposts =
    { $posts ->
        [one] { $share }% of { $posts } post was a repost.
       *[other] { $share }% of { $posts } posts were reposts.
    }
crowd-reposts-column = Reposts
crowd-nobody = Nobody yet. Read one of your feeds with badges on, and its days appear here.
# A link to the page of the crowd.
crowd-more = Your feeds day by day
crowd-waiting =
    { $people ->
        [one] { $people } person might like a hello.
       *[other] { $people } people might like a hello.
    }
crowd-forget-site = Erase what this site showed

## People who might like a hello.

crowd-hello-help = People who are new, back after a while, or have few followers, and who wrote something that you can reply to. Talking to anyone never costs you.
# Why somebody might like a hello.
crowd-hello-back =
    { $days ->
        [one] Back after { $days } day without a post.
       *[other] Back after { $days } days without a post.
    }
# $ago: such as “3 hours ago”.
crowd-asked = Asked something { $ago }.
crowd-wrote = Wrote something { $ago }.
crowd-open-post = Open the post
# A button: the reader wrote to that person.
crowd-wrote-them = I said hello
# Nobody might like a hello.
crowd-none = Nobody at the moment.
# $names: one or several names.
crowd-noticed = You wrote to { $names }. Thank you.
