# The server's own pages. What stands in the middle of a sentence is a value.

## On every page

page-skip = 跳到正文
page-navigation = 页面
page-nav-home = 查询
page-nav-crowd = 总览
page-nav-mirror = 镜子
page-nav-tags = 标签
page-nav-lists = 列表
page-nav-how = 工作原理
page-nav-data = 你的数据
page-nav-welcome = 欢迎
page-motto = 人比数字更重要。
page-footer = Humankind { $version } 在这台电脑上运行。你查询的内容不会离开这里。
page-undo = 撤销
page-nothing-here-next = 本页顶部的链接可前往所有页面。

## Notices after a form was sent

page-notice-corrected = 更正已保存。
page-notice-outreach_noted = 谢谢你打了招呼。
page-notice-correction_removed = 更正已移除。卡片重新显示计算得出的判定。
page-notice-tagged = 标签已保存。
page-notice-tag_removed = 标签已移除。
page-notice-word_changed = 已在所有账号上更改。
page-notice-word_removed = 已从所有账号上移除。
page-notice-subscribed = 已订阅。列表每天读取一次。
page-notice-list_paused = 已暂停。不再读取或显示这个列表。
page-notice-list_resumed = 已恢复读取和显示这个列表。
page-notice-list_read = 刚刚读取。
page-notice-list_removed = 列表已移除。
page-notice-own_account_added = 已添加。只有你能看到本页。
page-notice-own_account_removed = 已移除，连同为它保存的内容。
page-notice-undone = 已撤销。
page-notice-not_undone = 没有可以撤销的操作了。
page-notice-refreshed = 刚刚更新。
page-notice-not_refreshed = 还没有更新的内容。这是之前的结果。
page-notice-forgotten = 有关这个账号的一切都已清除。
page-notice-erased = 一切都已清除。要再次使用扩展，请从扩展的弹出窗口重新配对。
page-notice-seen_erased = 在那个网站上看到的内容已清除。
page-notice-unpaired = 已取消与那个扩展的配对。

## Words: verdicts and states (in badges, so keep them short), scores

page-word-person = 真人
page-word-one_way = 单向发布
page-word-automated = 自动发布
page-word-automated_declared = 自动发布
page-word-organisation = 机构
page-word-unsure = 还不确定
page-word-opted_out = 本人要求不评分
page-word-unavailable = 无法获取
page-word-new_host = 尚未询问
page-word-thinking = 正在查询…
page-word-heart = 友善度
page-score-humanity = 真人感
page-score-conversation = 交流
page-score-kindness = 友善度
# Why a score is not shown, in its place.
page-not-judged-few = 帖子还不够多
page-not-judged-language = 暂不判断这种语言
page-not-judged-replies_unknown = 不清楚哪些帖子是回复
page-not-judged-elsewhere = 只在其他网站上见过
page-not-judged-not_a_person = 只对真人显示
page-kindness-label = 友善度

## Dates, and how long ago

page-day = { DAY($day) }
page-day-and-time = { DAY($day) } { $time }
page-just-now = 刚刚
page-minutes-ago = { $count } 分钟前
page-hours-ago = { $count } 小时前
page-days-ago = { $count } 天前

## The page of an account

page-moved = 已迁移到 { $account }。
page-moved-unconfirmed = 自称已迁移到 { $account }。
# $accounts is a list of accounts of the same person elsewhere.
page-linked = 其他账号：{ $accounts }。这些账号互相链接。
page-on-list = 在 { $publisher } 的列表“{ $list }”中：{ $label }。
page-on-list-until = 有效期至 { DAY($day) }。
page-on-list-changed = 列表内容截至 { DAY($day) }。
page-correction = 以你的更正为准。
page-correction-since = 自 { DAY($day) }起，以你的更正为准。
page-correction-computed = 计算得出的判定：{ $verdict }。
page-correction-note = 你的备注：“{ $note }”
page-interval = 范围：
page-scale = 从 0 到 100。十次中有九次，真实数值在浅色区域之内。
page-why = 原因
page-raised = 提高分数的原因
page-lowered = 降低分数的原因
page-posts = { $count } 条帖子
page-seen-on = 在 { $host } 上看到
page-view-post = 查看帖子
page-no-reason = 可依据的内容还太少，没有特别突出的原因。
page-sums = 分数明细
page-contribution = 项目
page-points = 分
page-rests-on = 依据
page-last-read = 上次读取：{ $ago }。
page-stale = 正在重新读取；请稍后再看。
page-look-again = 再查一次
page-your-tag = 你的标签
page-tag-help = 加在这个名字旁边的、你自己的词。它不是判定，也不影响分数。
page-tag-link = 添加标签的地方
page-tag-edit = 编辑标签
page-tag-add = 添加标签
page-tag-colour = 颜色
page-tag-word = 标签
page-tag-link-label = 添加标签的地方（可选）
page-tag-save = 保存标签
page-tag-remove = 移除
# For screen readers: which tag the button removes.
page-tag-remove-of = 移除 { $name } 的标签
page-colour-blue = 蓝色
page-colour-teal = 青色
page-colour-green = 绿色
page-colour-ochre = 赭黄色
page-colour-brown = 棕色
page-colour-pink = 粉色
page-colour-violet = 紫色
page-colour-grey = 灰色
page-i-know = 我了解这个账号
page-correction-help = 始终以你的更正为准，直到你将它移除。
page-note-label = 给自己的备注（可选）
page-save-correction = 保存更正
page-remove-correction = 移除更正
page-forget = 清除有关这个账号的一切
page-forget-title = 要清除有关这个账号的一切吗？
page-forget-detail = 这会清除它的卡片、你在自己页面上看到的它的帖子、你的更正和你的标签。
page-erase = 清除
page-cancel = 取消

## While an account is looked up, and where there is no card

page-looking = 正在查询 { $account }
page-reading = 正在从 { $source } 读取公开帖子。页面会自动刷新。
page-reload = 立即刷新
page-look-up-another = 查询其他账号
page-pause-minutes = 请在大约 { $count } 分钟后重试。
page-pause-hours = 请在大约 { $count } 小时后重试。
page-pause-days = 请在大约 { $count } 天后重试。
page-needs-key = 打开这个页面需要密钥
page-in-folder = 在 Humankind 文件夹中运行：{ $command }
page-in-terminal = 在终端中运行：{ $command }
page-look-up-account = 查询账号
page-welcome-page = 欢迎页面

## The first page

page-home-title = 那边有人吗？
page-home-nothing-found = 没有找到
page-home-which = 是哪个账号？
page-home-lead = 粘贴任意用户名或个人资料网址，看看是不是真人在写、是否与人交流、说的话有多友善。
page-home-label = 用户名或个人资料网址
page-home-nothing-for = 没有找到“{ $query }”
page-home-not-found = 这里的平台都没有这种写法的账号。
page-home-these-work = 可以这样写：
page-home-several = “{ $query }”可能指多个账号
page-home-seen-only = 在信息流中见到后就能查到
page-home-crowd = 你见过的账号
page-home-count = 最近 { $days } 天共 { $count } 个账号。
page-home-hello = 也许会喜欢一声问候
page-home-recent = 最近见过
page-home-empty = 还没有人
page-home-empty-help = 你查询过或在信息流中见过的账号会列在这里。可以先试试：
page-example-maria = { $name }，Humankind 自带的虚构人物；无需联网
page-example = { $network } 的 { $handle }
page-example-address = 从浏览器复制的任意个人资料或帖子的网址
page-crowd-line = 友善度的变化
page-crowd-table = 以表格显示
page-crowd-day = 日期
page-crowd-accounts = 账号
page-crowd-mean = 平均友善度
# Why somebody might like a hello.
page-hello-new = 新来的人：注册不超过 { $days } 天。
page-hello-quiet = 与人交流，目前关注者不超过 { $followers } 人。

## Pages with a search and several parts

page-search = 搜索
# How many were found of how many there are.
page-found = 找到 { $found } 个，共 { $total } 个。
page-parts = 列表的分页
page-part = 第 { $page } 页，共 { $pages } 页
