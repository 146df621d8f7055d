# The crowd, the heart of the badge, and people who might like a hello.

## On bars and badges.

crowd-typical = 真人通常在 { $value } 左右。
crowd-notch = 每个分数条上方的缺口表示典型的真人所在的位置。
crowd-heart-title = 心形何时保持空心
# $posts: a number of posts. $interval: a number of points.
crowd-heart-rule = 只有当友善度的数字有意义时，徽章才会显示它：至少有 { $posts } 条帖子的用词经过判断，且区间不超过 { $interval } 分。自动发布的账号和机构从不显示，因为友善是人与人之间的事。其他情况下，心形只有轮廓，提示会说明原因。

## The page of the crowd, and the line on the first page.

crowd-title = 你的信息流总览
# $people: how many of the accounts are people.
crowd-people = 其中 { $people } 个是与人交流的真人。
crowd-sites = 网站
crowd-all-sites = 所有网站
crowd-shares = 逐日情况
crowd-shares-title = 都有谁：各种判定所占的比例
crowd-spread = 线是平均值，一半的账号落在浅色区域内。只统计显示数字的徽章。
# The head of a column with two numbers, such as “55–74”.
crowd-middle-half = 半数介于
# $share: in percent. $posts: a number of posts.
crowd-reposts = { $posts } 条帖子中有 { $share }% 是转发。
crowd-reposts-column = 转发
crowd-nobody = 还没有人。显示徽章并浏览任一信息流，这里就会出现每天的情况。
# A link to the page of the crowd.
crowd-more = 查看信息流的逐日情况
crowd-waiting = 有 { $people } 个人可能会喜欢一声问候。
crowd-forget-site = 清除这个网站显示过的内容

## People who might like a hello.

crowd-hello-help = 新来的、久别归来的或关注者不多的人，他们写了可以回复的内容。和任何人说话，都不会让你吃亏。
# Why somebody might like a hello.
crowd-hello-back = 沉默 { $days } 天后又回来了。
# $ago: such as “3 hours ago”.
crowd-asked = { $ago }提了个问题。
crowd-wrote = { $ago }发了帖子。
crowd-open-post = 打开帖子
# A button: the reader wrote to that person.
crowd-wrote-them = 我打过招呼了
# Nobody might like a hello.
crowd-none = 目前没有。
# $names: one or several names.
crowd-noticed = 你向 { $names } 打了招呼。谢谢你。
