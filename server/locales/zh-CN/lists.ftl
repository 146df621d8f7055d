# The pages of the lists that the reader subscribes to. A list is what somebody publishes about accounts.

lists-title = 你的列表
lists-lead = 别人发布的、关于账号的标记。每条都与发布者的名字一起显示，不会改变分数和判定。

## Subscribe

lists-subscribe-title = 订阅列表
lists-address = 列表的网址，或 Bluesky 上标签服务的个人资料
lists-subscribe-help = 每天会询问一次列表所在的服务器。它会看到你的 IP 地址，但绝不会知道你在看哪些账号。
lists-room = 最多可以有 { $lists } 个列表，每个列表最多 { $accounts } 个账号。
lists-subscribe = 订阅

## The lists

lists-lists = 列表
lists-by = 发布者：{ $publisher }
lists-count = { $count } 个账号
lists-paused = 已暂停
# $labels are the words of the list, each with a number of accounts.
lists-says = 列表内容：{ $labels }
lists-none = 你还没有订阅任何列表。
# Buttons; the name of the list stands beside them.
lists-read-now = 立即读取
lists-pause = 暂停
lists-resume = 恢复
lists-remove = 移除
# How far a list is up to date. $problem is a sentence.
lists-current = 自 { DAY($day) }起没有变化；上次查看：{ DAY($checked) }。
lists-current-unchecked = 自 { DAY($day) }起没有变化。
lists-old = 这是截至 { DAY($day) }的列表。{ $problem }
lists-never-read = 还没能读取。{ $problem }
lists-pending = 还没有读取。
lists-paused-unread = 已暂停，还没有读取。

## Publish

lists-own-title = 发布自己的列表
lists-own-help = 一个文件，放到网上后，别人就可以订阅。里面有账号和你的词，不含你的备注和链接。
lists-own-name = 列表名称
# The name of the list where the reader gives none.
lists-own-default-name = 我的列表
lists-own-tagged = 带有此标签的账号
lists-own-any = 任意词
lists-own-tags = 将标签下载为列表
lists-own-corrections = 将更正下载为列表
lists-own-none = 给账号添加标签或更正判定，之后就可以作为列表发布。

## One list

lists-one-lead = { $publisher } 的列表。这是发布者的话，不是我们的，也不影响分数。
lists-one-lead-paused = { $publisher } 的列表，已暂停。这是发布者的话，不是我们的，也不影响分数。
lists-claimed = 列表自称由“{ $publisher }”发布；没有人核实过。
lists-left-out = 略去了 { $count } 行：其中没有 Humankind 认识的账号，或账号已经在列表中。
lists-what-it-says = 列表内容
lists-search = 搜索这个列表
lists-search-hint = 账号，或列表中的词
lists-until = 有效期至 { DAY($day) }
lists-back = 上一页
lists-next = 下一页
lists-empty = 列表没有说到任何人。

## Lists of a community server

lists-server-title = 本服务器的列表
lists-known-lead = 本服务器的读者认识的账号：只有人数，没有名字。有 { $readers } 位读者认识时才会显示。
lists-known-yours = 你分享的内容
lists-known-off = 你没有分享任何内容。
lists-known-on = 你从 { $day } 起分享你认识谁：{ $count } 个账号。
lists-known-help = 你说过认识、并且是真人的账号会把你计算在内。你的标签、备注、其他更正以及你查看过谁都不包括在内。你可以随时停止，停止后立即不再计算。
lists-known-start = 分享我认识谁
lists-known-stop = 停止分享
lists-known-list = 列表
lists-known-subscribe = 订阅后，卡片会显示有多少读者认识一个账号。你不必为此分享任何内容。
lists-stewards-lead = 本服务器的管理员列出的账号，附有理由。这不会改变分数和判定，账号主人可以申诉。
lists-stewards-since = 自 { $day } 起
lists-stewards-disputed = 账号主人有异议。
lists-stewards-add = 添加账号
lists-stewards-reason = 你的理由。读者和账号主人会看到，但看不到你的名字。
lists-stewards-add-button = 加入列表
lists-stewards-remove = 移出列表
lists-stewards-remove-reason = 为什么移出？管理员和提出申诉的账号主人会看到。
lists-stewards-history = 变更记录，供管理员查看
lists-stewards-added-by = { $day }：由 { $steward } 添加
lists-stewards-removed-by = { $day }：由 { $steward } 移出
lists-stewards-left = 已离开的管理员
lists-stewards-present = 这个账号已在列表中。
lists-stewards-full = 列表已满。请先移出一个账号。
lists-stewards-unscored = 这个账号的主人要求不评分，所以它不在任何列表中。
lists-stewards-verdict = 这个列表不能说一个账号是自动发布的。那由证据说明，或由管理员在申诉后决定。
