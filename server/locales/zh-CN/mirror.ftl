# The mirror: what the reader's own account shows about itself. It describes, and never grades or compares.

## The page

mirror-title = 你的镜子
mirror-lead = 看看你自己的账号给人什么印象。只有你能看到，也不影响任何分数。
mirror-accounts = 你的账号
mirror-card = 它的卡片
mirror-reading = 正在读取你的公开帖子。本页会自动刷新。
mirror-nothing-yet = 还没有可显示的内容。请稍后再看。
mirror-opted-out = 这个账号要求不被读取或评分。这里同样尊重，所以没有它的镜子。
mirror-remove = 移除这个账号
mirror-add-title = 添加你自己的账号
mirror-add-help = 只要用户名就够了；在你自己的电脑上不需要证明。账号每天从它所在的平台读取一次，不使用你的登录信息。
mirror-add = 添加
mirror-open = 打开镜子
# On the page of an account.
mirror-mine = 这是我的账号
# For screen readers, in place of a number.
mirror-not-known = 未知
# On the first page.
mirror-week = 本周你和 { $people } 个人交流过。

## Columns of numbers

mirror-column-sent = 你发出
mirror-column-received = 你收到

## Scores over time

mirror-title-scores_over_time = 你的分数变化
mirror-scores_over_time = 自 { DAY($since) }起记录了 { $days } 天。从第二天起会显示曲线。

## Whom the reader talks with

mirror-title-talked_with = 你和谁交流
mirror-first-talked_with = 对方
mirror-talked_with = 你回复过 { $people } 个人。
mirror-talked_with-both = 已知其中 { $people } 人也回复过你。
mirror-talked_with-none = 还没有发现你的公开回复。
mirror-talked_with-unknown = 这个平台不显示你的帖子回复的是谁。
mirror-received-note = 这里只有你使用 Humankind 时在页面上看到的回复，可能还有更多。

## Who got no reply

mirror-title-waiting = 回复了你、你还没回复的人
mirror-waiting = 自 { DAY($since) }起，有 { $people } 个人回复了你，之后你还没有公开回复。
mirror-waiting-none = 你看到的回复，你都已经回过了。
mirror-waiting-unknown = 这个平台上无法知道谁没有得到回复。

## Whom the reader has lost touch with

mirror-title-out_of_touch = 有一阵没聊的人
mirror-first-out_of_touch = 对方，以及你上次回复的日期
mirror-out_of_touch = 有 { $people } 个以前常聊的人，你已经 { $days } 天没有回复了。
mirror-out_of_touch-none = 常聊的人在最近 { $days } 天里都得到过你的回复。

## Whom the reader thanked

mirror-title-thanked = 你感谢过的人
mirror-first-thanked = 对方
mirror-column-thanks = 感谢
mirror-thanked = 你感谢过 { $people } 个不同的人。
mirror-thanked-nobody = 另有 { $posts } 条帖子表达了感谢，但没有提到具体的人。
mirror-thanked-none = 在你的公开帖子里没有找到对别人的感谢。
mirror-words-not-judged = 暂不判断你的帖子所用语言的用词。

## Kind and harsh sentences

mirror-title-kindest = 你最友善的句子
mirror-kindest = 读起来最友善的是这 { $count } 句。
mirror-kindest-none = 没有读到明显友善的句子。帖子少或短时，这很常见。
mirror-title-harshest = 你最伤人的句子
mirror-harshest = 你有 { $posts } 条帖子读起来比较伤人，影响最大的是这些。
mirror-harshest-none = 在 { $posts } 条帖子里没有读到伤人的话。
mirror-harshest-note = 程序只读文字，不认识人。反话和玩笑很容易被误读。
mirror-marks = 起作用的词已标出。

## How much is about the reader

mirror-title-about_me = 有多少是关于你自己
mirror-first-about_me = 帖子内容
mirror-column-posts = 帖子
mirror-about_me = { $posts } 条帖子中有 { $count } 条说到“我”。
mirror-about_me-i = 说到“我”
mirror-about_me-others = 直接称呼某个人
mirror-about_me-questions = 在提问
mirror-about_me-language = 你的帖子所用的语言无法统计这一项。
mirror-too-few = 帖子还太少，暂时看不出来。

## What would change the scores

mirror-title-changes = 什么会带来变化
mirror-first-changes = 改变
mirror-changes = 每个小改变都在你帖子的副本上试过并重新计算，这些是准确的分值。
mirror-changes-none = 没有哪个小改变会让分数变化。
# $first and $second are invented sentences in the language of the account.
mirror-changes-words = 用这样的话试过：“{ $first }”和“{ $second }”。
mirror-changes-note = 分值说明分数是怎样形成的，并不是目标。
mirror-change-reply = 再回复 { $count } 个人
mirror-change-question = 再向 { $count } 个人提问
mirror-change-thanks = 用自己的话再感谢 { $count } 个人
mirror-change-follow_up = 对只回复过一次的 { $count } 个人再回复一次
mirror-change-welcome = 向 { $count } 位新来的人或关注者不多的人打招呼
mirror-change-harsh = 去掉最伤人的 { $count } 条帖子
