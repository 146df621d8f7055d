# The sentences of a card about an account. They say what an account does, never what it is worth.

## Where a score starts and ends

intercept-humanity = 所有账号都从这里开始：大多数账号背后都是真人。
intercept-conversation = 所有账号都从这里开始。与人交谈会加分。
intercept-kindness = 所有账号都从中间开始。
range_limit = 分数始终在 0 到 100 之间。

## Reasons: humanity

declared_automation-flag = 已自行说明：平台将其标为自动发布。
declared_automation-label = 在 X 上给自己加了“自动”标签。
declared_automation-bio = 在个人资料中自行说明：“{ $quote }”。
declared_automation-wording = 个人资料的写法与程序账号相似：“{ $quote }”。
automation_client = 有 { $count } 条帖子是用自动发帖工具 { $client } 发送的。
repeat_conversations = 与 { $people } 个人聊过之后，又再次聊起来。
feed-like = 与新闻标题推送有相同的特征：{ $traits }。
feed-like-plain = 与新闻标题推送有少许相同的特征。
feed-unlike = 与新闻标题推送不同：{ $traits }。
feed-unlike-plain = 与新闻标题推送不同。
persona-like = 与自动发布的账号有相同的特征：{ $traits }。
persona-like-plain = 与自动发布的账号有少许相同的特征。
persona-unlike = 与自动发布的账号不同：{ $traits }。
persona-unlike-plain = 在一些细节上与自动发布的账号不同。
near_duplicates = { $posts } 条帖子中，有 { $count } 条与之前的几乎相同。
# $gap is the message “interval”.
clockwork = 常常像钟表一样准时，{ $gap }发一次帖。
round_the_clock = 有 { $count } 周不分昼夜地发帖，间隔也都差不多。
near_duplicate_replies = 发给 { $people } 个人的回复都与之前的帖子几乎相同。

## Habits, named in the sentences of “feed” and “persona”

trait-length_spread-high = 长短不一的帖子
trait-length_spread-low = 长度相近的帖子
trait-style_mix-high = 每条都不同的风格
trait-style_mix-low = 多数帖子风格相近
trait-same_layout-high = 反复出现的版式
trait-same_layout-low = 多种不同的版式
trait-exact_duplicates-high = 反复出现的话
trait-exact_duplicates-low = 没有重复的帖子
trait-capitals-high = 标题式的大写字母
trait-capitals-low = 较少的大写字母
trait-first_person-high = 较多的“我”或“我们”
trait-first_person-low = 较少的“我”或“我们”
trait-mentions-high = 较多的回复与提及
trait-mentions-low = 较少的回复与提及
trait-exclamations-high = 较多的感叹号
trait-exclamations-low = 较少的感叹号
trait-burstiness-high = 集中的发帖时间
trait-burstiness-low = 很少集中发帖
trait-quietest_hours-high = 不分昼夜的发帖时间
trait-quietest_hours-low = 休息的时段
trait-gap_spread-high = 有长有短的间隔
trait-gap_spread-low = 长短相近的间隔
trait-quick_succession-high = 较多的接连发帖
trait-quick_succession-low = 较少的接连发帖
trait-rhythm_memory-high = 时忙时闲的节奏
trait-rhythm_memory-low = 节奏少有起伏
trait-stock_enthusiasm-high = 较多的热情套话
trait-stock_enthusiasm-low = 较少的热情套话
trait-questions-high = 较多的提问
trait-questions-low = 较少的提问
trait-hashtags-high = 较多的话题标签
trait-hashtags-low = 较少的话题标签
trait-links-high = 较多的链接
trait-links-low = 较少的链接
trait-unpunctuated-high = 句末没有句号的写法
trait-unpunctuated-low = 大多数帖子以标点结尾

## Reasons: conversation

reply_share-high = { $posts } 条帖子中，有 { $replies } 条是回复别人的。
reply_share-low = 很少回复：{ $posts } 条帖子中有 { $replies } 条。
reply_share-none = { $posts } 条帖子中没有回复。
people_replied_to = 回复过 { $people } 个人。
follow_up_replies = 对 { $people } 个人回复过不止一次。
people_replied_to-unknown = 这里不知道回复过多少个人，因此按通常情况计算。
follow_up_replies-unknown = 这里不知道是否再次回复过同一个人，因此按通常情况计算。
several_days = 在不止一天里回复过 { $people } 个人。
several_days-unknown = 这里不知道是否在另一天回复过同一个人，因此按通常情况计算。
quick_turns = 在六小时内至少两次回复过 { $people } 个人。
quick_turns-unknown = 这里不知道是否在六小时内两次回复过同一个人，因此按通常情况计算。
questions_in_replies = 在 { $count } 条回复中提了问题。
exchanges = 与 { $people } 个也回复了自己的人有来有往。
reaching_out = 主动和新来的人或关注者不多的人搭话（{ $people } 人）。
questions = { $posts } 条原创帖子中，有 { $count } 条向读者提问。
links = { $posts } 条原创帖子中，有 { $count } 条分享了链接。
short_posts = { $posts } 条原创帖子中，有 { $count } 条是简短的随感。
casual_posts = { $posts } 条原创帖子中，有 { $count } 条在说笑或闲聊。

## Reasons: kindness

thanks = 向 { $people } 个人道过谢。
praise = 称赞过 { $people } 个人的作品或工作。
care = 关心过 { $people } 个人。
encouragement = 鼓励过 { $people } 个人。
interest = 问过 { $people } 个人的近况或正在做的事。
friendly_words = 有 { $count } 条帖子语气友好。
thanks-posts = 有 { $count } 条帖子表示感谢。
praise-posts = 有 { $count } 条帖子称赞别人的作品或工作。
care-posts = 有 { $count } 条帖子表达关心。
encouragement-posts = 有 { $count } 条帖子鼓励别人。
interest-posts = 有 { $count } 条帖子询问别人的近况或工作。
thanks-faint = 可能向 { $people } 个人道过谢。
praise-faint = 可能称赞过 { $people } 个人的作品或工作。
care-faint = 可能关心过 { $people } 个人。
encouragement-faint = 可能鼓励过 { $people } 个人。
interest-faint = 可能问过 { $people } 个人的近况或正在做的事。
friendly_words-faint = 有 { $count } 条帖子可能语气友好。
welcome = 向新来的人或关注者不多的人打过招呼（{ $people } 人）。
hostility = 已判断的 { $posts } 条帖子中，有 { $count } 条对别人说了伤人的话。
hostility-faint = 已判断的 { $posts } 条帖子中，有 { $count } 条可能对别人说了伤人的话。
sharpness = 语气比大多数人稍尖锐一些。
repeated_harshness = 对 { $people } 个人反复说伤人的话，共 { $count } 条帖子。对别人说的友善的话不能抵消这些。
harsh_share = 已判断的 { $posts } 条帖子中，有 { $count } 条含有伤人的话。数量这么多，友善的话也不能抵消。
kindness_reach = 到目前为止，对 { $people } 个人说过友善的话。友善对待的人越多，作用越大。
ordinary_replies = 给常有来往的人发了 { $count } 条平常的回复。友善的话出现在日常交谈中，并且持续几周，作用更大。
stock_phrases = 重复的友善套话只算一次：有 { $count } 条帖子与之前的几乎相同。

## Verdicts

verdict-person = 与人交流。{ $posts } 条帖子中，有 { $replies } 条是回复别人的。
verdict-person-unknown = 写法像真人。不过，程序也能这样写。
verdict-one_way = 以单向发布为主：{ $posts } 条帖子中，有 { $replies } 条是回复别人的。
verdict-one_way-reposts = 以转发别人的内容为主。
verdict-automated-declared = 自动发布，并且已自行说明。
verdict-automated-label = 在 X 上给自己加了“自动”标签。
verdict-automated-wording = 个人资料的写法与程序账号相似：“{ $quote }”
verdict-automated-clockwork = 看起来是自动发布：像钟表一样准时，{ $gap }发一次帖。
verdict-automated-persona = 看起来是自动发布：不分昼夜，均匀地发出相似的帖子。
verdict-automated-near_duplicates = 看起来是自动发布：{ $posts } 条帖子中，有 { $count } 条与之前的几乎相同。
verdict-automated-near_duplicate_replies = 看起来是自动发布：发给 { $people } 个人的回复都与之前的帖子几乎相同。
automated-errs = 每 { $people } 个真人中，最多有 1 个会被这样误判。
verdict-organisation = 代表机构发言，并且已自行说明。
verdict-organisation-bio = 代表机构发言。个人资料：“{ $quote }”
verdict-unsure-declared = 个人资料写着“{ $quote }”，但从帖子来看，是在与人交流。
verdict-unsure-label = 在 X 上给自己加了“自动”标签，但从帖子来看，是在与人交流。
verdict-unsure-few = 目前还不足以判断：只有 { $posts } 条帖子。
verdict-unsure-seen = 目前还不足以判断：只见过 { $posts } 次。
verdict-unsure-elsewhere = 目前还不足以判断：这些帖子只在其他网站上见过。
verdict-unsure-none = 还没有可以读取的公开帖子。
verdict-unsure-alike = 帖子风格相近；真人和语言模型都会这样写。
verdict-unsure-mixed = 从帖子来看，两种可能都有。
verdict-unsure-reposts = 只转发别人的内容。
verdict-unsure-links = 回复过 { $replies } 次，但大多只有链接，没有文字。
verdict-unsure-repeats = 回复过 { $replies } 次，但大多是同样的话。
verdict-unsure-replies_unknown = 不清楚这些帖子中哪些是回复。
verdict-corrected = 这是你自己的更正。
verdict-decided = 本服务器的管理员在申诉后作出了这个决定。

## The line on the evidence

evidence-none = 没有找到公开帖子。
# $how is one of the messages below, in the middle of a sentence.
evidence = { $posts } 条公开帖子，{ $how }。
# $period is one of the messages “period-…”.
evidence-dated = { $posts } 条公开帖子，{ $period }，{ $how }。
# $source is the name of a network or of a server.
network-sample = 示例账号
network-web = 网页和博客
evidence-fetched = 读取自 { $source }
evidence-fetched-and-seen = 读取自 { $source }，其中 { $seen } 条是在你的信息流中看到的
# $hosts is a list of names of servers. Its last item can be “other-sites”.
evidence-fetched-and-seen-on = 读取自 { $source }，其中 { $seen } 条是在你的信息流中看到的（{ $hosts }）
evidence-seen = 在你的信息流中看到
evidence-seen-on = 在你的信息流中看到（{ $hosts }）
evidence-file = 读取自文件
other-sites = 其他 { $count } 个网站
# $languages is a list of names of languages.
evidence-not_judged = 暂不判断{ $languages }帖子的友善度。

## Facts about an account

fact-joined = 注册于 { DAY($day) }。
fact-joined-new = 新账号：注册于 { DAY($day) }。
fact-automation_source-flag = 按照账号所有者的设置，{ $network } 将其标为自动发布。
fact-automation_source-label = 账号所有者开启了 { $network } 的“自动”标签。
fact-automation_source-bio = 在个人资料中自行说明：“{ $quote }”。
fact-automation_source-pattern = 账号没有自行说明：Humankind 在帖子中发现了规律。
fact-operator = 账号对运营者的说明：“{ $quote }”。
fact-languages = 使用的语言：{ $languages }。
fact-apps = 发帖使用的应用：{ $apps }。
fact-hidden_history = Reddit 没有显示这个账号的帖子。Reddit 用户可以隐藏自己的历史记录。
fact-authorship = Humankind 无法判断这些帖子是否由语言模型写成。
fact-appealed = 账号主人对此判定有异议。本服务器的管理员将作出决定。
fact-about_me = 这是你吗？

## Parts of the sentences above

# Two sentences of this file, one after the other.
two-sentences = { $first }{ $second }
# The name of a language.
language = { LANGUAGE($code) }
# The time between two posts, after “Posts …” and “Looks automated: posts …”.
interval =
    { $unit ->
        [day] 每 { $count } 天
        [hour] 每 { $count } 小时
        [minute] 每 { $count } 分钟
       *[second] 每 { $count } 秒
    }
period-day = { DAY($first) }
period-within-year = { DAY($first) }至{ DAY($last, year: "hidden") }
period-years = { DAY($first) }至{ DAY($last) }
