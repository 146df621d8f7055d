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
mirror-add-help = 只要用户名就够了；在你自己的电脑上不需要证明。账号从它所在的网络读取，不使用你的登录。
mirror-add = 添加
mirror-open = 打开镜子
# For screen readers, in place of a number.
mirror-not-known = 未知
# On the first page.
mirror-week = 本周你和 { $people } 个人交流过。

## Columns of numbers

mirror-column-sent = 你发出
mirror-column-received = 你收到

## Scores over time

mirror-title-scores_over_time = 你的分数变化
mirror-scores_over_time = 自{ DAY($since) }起记录了 { $days } 天。从第二天起会显示曲线。

## Whom the reader talks with

mirror-title-talked_with = 你和谁交流
mirror-first-talked_with = 对方
mirror-talked_with = 你回复过 { $people } 个人。
mirror-talked_with-both = 已知其中 { $people } 人也回复过你。
mirror-talked_with-none = 还没有发现你的公开回复。
mirror-talked_with-unknown = 这个网络不显示你的帖子回复的是谁。
mirror-received-note = 只有你在使用 Humankind 时看到的页面里的回复才会被记录，可能还有更多。
