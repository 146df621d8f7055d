# The page “How it works”: what each score, signal and trait measures, and the rules of the verdicts.

help-score-humanity = 写帖子的是真人吗？
help-score-conversation = 账号是在与人交流，还是只对着人发布？
help-score-kindness = 对别人说的话有多友善？
help-likeness = 未扣除余量的真人感。有些特征许多真人和程序都有，真人感不会因此扣分。“真人”这一判定要求更高：在这里，每个这样的特征都计入。
help-signal-declared_automation = 账号是否被平台标为自动发布，或在个人资料中自行说明，或个人资料的写法与程序账号相似：1 表示是。只有从帖子看不出与人交流时，个人资料的文字才计入。
help-signal-feed = 帖子与新闻标题推送有多相似。由下面列出的这一模式的特征合并而成；0 表示典型的真人。主要在回复，或用自己的话与几个人交谈的账号，不会被这样评价。主要分享游戏结果，或只是问候、祝福和道谢的账号，也不会。
help-signal-persona = 帖子与这样一种程序有多相似：扮演真人，并且不分昼夜、均匀地发帖。由下面列出的这一模式的特征合并而成；0 表示典型的真人。只有不分昼夜地发帖时，均匀的节奏才计入。如果账号多次用自己的话回复同一些人，则从不计入；其他情况下，在知道哪些帖子是回复时，只按写法相符的程度计入。只是问候、祝福和道谢的账号，不会被这样评价。
help-signal-repeat_conversations = 账号用不同的话回复过至少两次的人数。数值 1 表示 1 人，2 表示 3 人，3 表示 7 人，4 表示 15 人。
help-signal-automation_client = 在已知所用应用的帖子中，用自动发帖工具发送的比例。
help-signal-near_duplicates = 与之前的帖子几乎相同的帖子所占的比例。链接和数字的不同不算在内。游戏结果不计入。
help-signal-clockwork = 发帖间隔中，符合某一固定周期（不超过六个半小时）的比例；更长的周期如同闹钟。如果账号多次用自己的话回复同一些人，则不计入。
help-signal-round_the_clock = 在至少有 10 条帖子的周中，不分昼夜地发帖、间隔也都差不多的周所占的比例。需要睡觉的人，或间隔有长有短的人，不会有这样的周。如果账号多次用自己的话回复同一些人，或几乎所有间隔都符合同一固定周期，则不计入。
help-signal-near_duplicate_replies = 与之前的回复几乎相同的回复所占的比例；至少有三个人没有收到过别的回复时才计入。
help-signal-reply_share = 回复别人的帖子所占的比例。
help-signal-follow_up_replies = 给至少回复过两次的人的回复，在这些回复与所有不是回复的帖子之和中所占的比例。
help-signal-questions_in_replies = 提出问题的回复，在这些回复与所有不是回复的帖子之和中所占的比例。
help-signal-people_replied_to = 账号回复过的不同的人，在这些人与所有不是回复的帖子之和中所占的比例。
help-signal-several_days = 账号在两天或更多天里回复过的人，在这些人与所有不是回复的帖子之和中所占的比例。
help-signal-quick_turns = 在六小时内得到两次回复的人，在这些人与所有不是回复的帖子之和中所占的比例。
help-signal-questions = 原创帖子（不是回复的帖子）中，提出问题且不带链接的比例。只对也回复别人的账号计入。
help-signal-links = 原创帖子（不是回复的帖子）中，带链接的比例。
help-signal-short_posts = 原创帖子（不是回复的帖子）中，不足 40 个字符的比例。只对也回复别人的账号计入。
help-signal-casual_posts = 原创帖子（不是回复的帖子）中，说笑或闲聊的比例。只对也回复别人的账号计入。
help-signal-exchanges = 账号回复过不止一次、其中一次是回复对方的回复的人数。在网络显示对话串的地方才知道。数值 1 表示 1 人，2 表示 3 人，3 表示 7 人，4 表示 15 人。
help-signal-reaching_out = 账号回复过的人中，新来的人或关注者不多的人有多少。数值 1 表示 1 人，2 表示 3 人，3 表示 7 人，4 表示 15 人。
help-signal-thanks = 账号向多少人道过谢；只是用来结束请求的道谢不算。每条帖子按其可能性计入，没有特定对象的算一半。有一半词语相同的帖子合算一次。数值 1 表示 1 人，2 表示 3 人，3 表示 7 人，4 表示 15 人。
help-signal-praise = 账号称赞过多少人的作品或工作。每条帖子按其可能性计入，没有特定对象的算一半。有一半词语相同的帖子合算一次。数值 1 表示 1 人，2 表示 3 人，3 表示 7 人，4 表示 15 人。
help-signal-care = 账号关心过多少人。每条帖子按其可能性计入，没有特定对象的算一半。有一半词语相同的帖子合算一次。数值 1 表示 1 人，2 表示 3 人，3 表示 7 人，4 表示 15 人。
help-signal-encouragement = 账号鼓励过多少人。每条帖子按其可能性计入，没有特定对象的算一半。有一半词语相同的帖子合算一次。数值 1 表示 1 人，2 表示 3 人，3 表示 7 人，4 表示 15 人。
help-signal-interest = 账号问过多少人的近况或正在做的事。只计回复。每条帖子按其可能性计入，没有特定对象的算一半。有一半词语相同的帖子合算一次。数值 1 表示 1 人，2 表示 3 人，3 表示 7 人，4 表示 15 人。
help-signal-friendly_words = 不论内容，整体上温暖或有礼貌的帖子有多少条。每条帖子按其可能性计入，没有特定对象的算一半。有一半词语相同的帖子合算一次，发给同一个人的也合算一次。以道谢结尾的请求不算。数值 1 表示 1 条，2 表示 3 条，3 表示 7 条，4 表示 15 条。
help-signal-welcome = 账号打过招呼的人中，新来的人或关注者不多的人有多少。数值 1 表示 1 人，2 表示 3 人，3 表示 7 人，4 表示 15 人。
help-signal-hostility = 已判断的帖子中，对别人说了伤人的话的比例。每条帖子按其可能性计入，没有特定对象的算四分之三。重复之前的帖子不会让这个比例变小；帖子少时，影响也小。互相打趣不算，也就是账号也对同一个人说友善的话，而且与对方说笑的次数不少于说伤人的话的次数。对辱骂的回应算四分之一，也就是请对方不要再打扰、说出发生了什么，或说明已经举报的帖子。
help-signal-sharpness = 已判断的、没有伤人的话的帖子，语气有多尖锐：其中出现伤人的话的可能性，平均比任何文字高出多少。友善的帖子、重复之前内容的帖子，以及发给可以互相打趣的人的帖子不算。帖子少时，影响也小。在平常范围内不扣分。只计对人说话，或含有“我”“我们”“你”的英文帖子；标题和列表不算。
help-signal-repeated_harshness = 对同一个人说伤人的话的帖子有多少条；其中至少有三条各不相同，并且占发给这个人的全部帖子的五分之一时才计入。互相打趣和对辱骂的回应不算。
help-signal-harsh_share = 已判断的帖子中，明显含有伤人的话的比例；互相打趣和对辱骂的回应与“对别人说伤人的话”中的处理方式相同。
help-signal-kindness_reach = 用不同的话对多少个人说过友善的话，再加上其他收到回复的人数的四分之一。只靠几个账号互相称赞，这个数值不会很高。
help-signal-ordinary_replies = 给至少收到过两条不同回复的人，发了多少条不含友善的话的回复；从有平常帖子的第八天起，每天再加一半。到处粘贴的友善的话，既没有其他交谈，也只集中在几天里。
help-trait-length_spread = 帖子长度的变化有多大。0 表示所有帖子一样长。
help-trait-style_mix = 各条帖子的风格变化有多大：大写字母、标点、表情符号、话题标签、链接、很短的帖子。0 表示每条帖子的风格都一样。
help-trait-same_layout = 两条帖子的词语、标点和链接版式相同的频率。数值 −1 表示每十对中有一对，−2 表示每一百对中有一对，−4 表示没有。
help-trait-exact_duplicates = 两条帖子用词完全相同的频率。数值 −1 表示每十对中有一对，−2 表示每一百对中有一对，−4 表示没有。
help-trait-capitals = 像标题那样以大写字母开头的单词的平均比例。德语不计入，因为德语的名词都以大写字母开头。
help-trait-first_person = 帖子说“我”或“我们”的频率，与所用语言的通常情况相比。1 表示通常。
help-trait-questions = 带问号的帖子所占的比例。
help-trait-exclamations = 带感叹号的帖子所占的比例。
help-trait-mentions = 回复别人或提及别人的帖子所占的比例。
help-trait-links = 带链接的帖子所占的比例。
help-trait-hashtags = 带话题标签的帖子所占的比例。
help-trait-unpunctuated = 最后一句没有标点结尾的帖子所占的比例。
help-trait-stock_enthusiasm = 含有写作程序常用语句的帖子所占的比例，例如英语的“can't wait to see”。
help-trait-burstiness = 是否集中发帖。0 表示发帖时间随机，1 表示只集中发帖，−1 表示间隔均匀。
help-trait-gap_spread = 发帖间隔的变化有多大。0 表示所有间隔一样长。
help-trait-quick_succession = 距上一条不到三分钟的帖子所占的比例。
help-trait-rhythm_memory = 短间隔之后是否还是短间隔，就像有人坐下来写帖子时那样。0 表示不是，1 表示总是。
help-trait-quietest_hours = 一天中最安静的六个小时内发帖的比例，不论时区。需要睡觉的人在这段时间几乎不发帖。
threshold-shown = 依据至少 { $few } 条帖子，且 90% 的区间不超过 { $width } 分；否则不显示数字
threshold-unsure = 少于 { $few } 条帖子，或从帖子来看两种可能都有
threshold-person = 与真人的相似度至少为 { $likeness }，交流至少为 { $conversation }，并且至少有一条回复；不清楚哪些帖子是回复时，需有 { $posts } 条以上帖子，且与真人的相似度至少为 { $alone }
threshold-one_way = 至少 { $posts } 条帖子，且交流不超过 { $conversation }
threshold-declared = 平台自身的标记；或个人资料自行说明，或写法与程序账号相似，并且账号没有用自己的话回复过同一个人两次
threshold-pattern = 至少 { $posts } 条帖子的数值至少为 { $value }，与其他帖子没有重复的帖子不超过 { $own }%，以固定的短间隔或不分昼夜地发帖，并且没有用自己的话回复过同一个人两次；不知道时间时，需有至少 { $timeless } 条帖子，且几乎都是带链接的副本
threshold-pattern-both = 至少 { $posts } 条帖子的数值至少为 { $value }，仅按发帖时间计算至少为 { $rhythm }，仅按写法计算至少为 { $style }，不分昼夜地发帖，并且没有用自己的话回复过同一个人两次；只是以固定间隔发布自己的话，还不够
threshold-outreach = 写回复时，关注者不超过 { $followers } 人，或账号注册不超过 { $days } 天
threshold-unknown = 对网络未指明的人的每条回复按通常情况计算：不同的人计 { $people }，再次回复同一个人计 { $again }，另一天的回复计 { $days }，六小时内的两次回复计 { $turns }；缺少时间时，收到多条回复的人在“另一天”计 { $timeless_days }，在“六小时”计 { $timeless_turns }
threshold-likely = 从文字来看，概率至少为 { $likely }

## The page itself

how-lead = 每个分数都只是简单相加。这个页面列出了能提高或降低分数的一切，以及服务器使用的曲线。
how-laws = 我们的承诺
how-patterns = 自动发布的模式
how-words = 哪些词的权重最大
how-try = 用一段文字试试
how-verdicts = 从分数到判定
how-not-counted = 从不计入的内容
how-measured = 效果如何
how-limits = 无法知道的事
how-start = 分数从 { $points } 开始，始终在 0 到 100 之间。
how-span-both = 最多降低 { $lowest } 分，最多提高 { $highest } 分。
how-span-lowers = 最多降低 { $lowest } 分；从不提高分数。
how-span-raises = 最多提高 { $highest } 分；从不降低分数。
how-curve = 曲线的数字
# $name is what the curve measures.
how-curve-of = { $name }：数字
# The names of the two columns of a curve.
how-value = 数值
how-points = 分
how-most = 上限
how-unusual = 有多少见
how-posts = 帖子
how-up-or-down = 加分或减分
how-likeness-value = 相似度
how-probability = 概率
how-bounds = 上限
how-bounds-help = 不论各项加了多少分，分数都不会超过这里每一条所允许的上限。
how-exactness = 有多精确
how-exactness-help = 同一个账号在其他时间读取，十次中有九次得到的数值与此相差不超过这么多。
how-exactness-more = 帖子越多越接近；人会变化，所以差距不会变成零。
how-patterns-help = 程序的写法各不相同，因此每种写法都是一种单独的模式，由若干特征组成。特征的曲线表示某个数值在真人中有多少见。
how-pattern = { $name }：{ $count } 个特征
how-weight = 权重：{ $weight }。
# $languages is a list of names of languages, $folder a path.
how-words-help = 友善度根据单个词、两词组合和词的一部分来判断。可以判断的语言：{ $languages }；所有权重都在 { $folder } 的文件中。
how-words-in = 哪些词的权重最大：{ $language }
how-dimension = 维度
how-words-like = 例如这些词
how-try-help = 看看它的用词有多友善，以及哪些词会计入。
how-verdict = 判定
how-when = 条件
how-likeness = 与真人的相似度
how-chance = 是真人的概率
how-chance-help = 假设十个账号中有九个属于真人，按与真人的相似度，那里是真人在写的可能性有多大。
how-model = 评分模型 { $model }。同一时刻的同样帖子，总是得到同样的分数。

## The laws

how-law-people = 人比数字更重要
    .text = 关注者、点赞、被转发的次数和付费标记，绝不会计入分数。
how-law-talking = 和谁聊天都不会让你吃亏
    .text = 友好的回复绝不会降低分数，不论对方的账号有多小。主动与新来的人或关注者不多的人交流，会有帮助。
how-law-sums = 没有秘方
    .text = 每个分数都正好是卡片上各项分数之和，每一项都列出了所依据的帖子。
how-law-unsure = 宁可不确定，也不弄错
    .text = 每个分数都会说明有多精确。依据太少时，判定就是“还不确定”。
how-law-kindness = 友善无法批量生产
    .text = 同样的友善的话，反复发送也只计一次；向陌生人到处散发的称赞几乎不加分。
how-law-descriptions = 是描述，不是指责
    .text = “单向发布”和“自动发布”描述的是账号的发帖方式。自行说明是程序的账号会如实显示，没有责备。
how-law-privacy = 你读了什么，只有你知道
    .text = 只有这台电脑知道你查询了哪些账号。服务器直接从账号自己的平台读取，不使用你的登录信息。
    .opt-outs = 我们尊重不被评分的要求。
how-law-privacy-third-party = { $network } 通过 { $service } 读取，该服务会知道你在那里查询了哪些账号。
how-law-correction = 以你自己的更正为准
    .text = 如果你更了解情况，请在卡片上说明。它会一直有效，直到你将它移除。

## What is never counted, and what cannot be known

how-not-counted-followers = 账号有多少关注者，或关注了多少人。
how-not-counted-likes = 点赞、星标，以及被别人转发的次数。
how-not-counted-paid = 认证、对勾标志，以及一切付费得到的东西。
how-not-counted-opinions = 观点、话题、名字、图片、面孔。
how-not-counted-grammar = 拼写、语法和帖子的语言。尚不支持的语言不判断友善度。
how-not-counted-private = 私信、不公开的账号、仅关注者可见的帖子。
how-limit-data = 模型从少数几个平台的公开数据中学习，大多是 2025 年之前的英语内容。其他地方和年份可能有所不同。
how-limit-programs = 只有像新闻标题推送或程序扮演的人物那样发帖的账号才会显现出来。像真人一样写作的程序看不出来。
how-limit-irony = 判断用词时并不知道话是对谁说的：反讽、引用和朋友间的玩笑会被误读。
how-limit-languages = 只判断上面列出的语言的友善度。对于其他语言，另外两个分数仍然有效。
how-limit-quiet = 很少回复的真人看起来像单向发布，而用心设计的程序可能看起来像真人。
how-limit-public = 只计公开帖子，而且只计最新的。人不只是自己的帖子。

## How well it does

# $model is a number with a dot. $windows are series of posts.
how-measured-on = 测试日期：{ DAY($day) }。使用了来自 { $people } 个账号和账号组的 { $windows } 条已标注时间线；每个数据集都由没有用它训练过的模型来测试。
how-measured-model = 当时的模型是 { $model }；现在使用的是 { $used }。
# $set is the name of a collection of accounts.
how-measured-bots = { $set } 中的程序
how-measured-two-way-windows = 双向交流或单向发布（按账号的其他帖子）
how-measured-two-way-kind = 双向交流或单向发布（按账号类型）
how-method-forest = 随机森林
how-method-boosting = 梯度提升
how-method-reply-share = 仅用回复比例
how-method-profile = 个人资料的随机森林
how-measured-legend = 两类账号排序正确的频率；0.5 相当于随机。100 次中有 95 次，真实数值在浅色条带之内。
# The table is in English, as the evaluation writes it.
how-targets = 所有目标，以及是否达到
how-targets-table = 所有目标

## The names of rules in the table of verdicts

threshold-name-shown = 显示出来的分数
threshold-name-declared = { $verdict }（自行说明）
# $pattern is a how-name.
threshold-name-by = { $verdict }（依据：{ $pattern }）
threshold-name-outreach = 新来的人或关注者不多的人
threshold-name-unknown = 对象或时间未知的回复
threshold-name-likely = 友善或伤人的帖子

## The names of signals, limits, patterns and traits, as headings

how-name-automation_client = 自动发帖工具
how-name-burstiness = 集中发帖
how-name-capitals = 大写字母
how-name-care = 关心
how-name-casual_posts = 随意的帖子
how-name-clockwork = 像钟表一样准时
how-name-contempt = 轻视
how-name-declared_automation = 自行说明的自动发布
how-name-encouragement = 鼓励
how-name-exact_duplicates = 完全相同的帖子
how-name-exchanges = 来往
how-name-exclamations = 感叹号
how-name-feed = 新闻标题推送
how-name-first_person = 第一人称
how-name-follow_up_replies = 后续回复
how-name-friendly_words = 友好的话
how-name-gap_spread = 间隔的变化
how-name-harsh_share = 伤人的话的比例
how-name-hashtags = 话题标签
how-name-hostility = 对别人说伤人的话
how-name-interest = 询问近况
how-name-kindness_reach = 友善的覆盖面
how-name-length_spread = 长度的变化
how-name-links = 链接
how-name-mentions = 提及
how-name-near_duplicate_replies = 几乎相同的回复
how-name-near_duplicates = 几乎相同的帖子
how-name-ordinary_replies = 平常的回复
how-name-people_replied_to = 回复过的人
how-name-persona = 程序扮演的人物
how-name-praise = 称赞
how-name-questions = 提问
how-name-questions_in_replies = 回复中的提问
how-name-quick_succession = 接连发帖
how-name-quick_turns = 快速往来
how-name-quietest_hours = 最安静的时段
how-name-reaching_out = 主动与新来的人搭话
how-name-repeat_conversations = 多次交谈
how-name-repeated_harshness = 多次说伤人的话
how-name-reply_share = 回复比例
how-name-respect = 尊重
how-name-rhythm_memory = 节奏的延续
how-name-round_the_clock = 不分昼夜
how-name-same_layout = 相同的版式
how-name-several_days = 多天
how-name-sharpness = 语气尖锐
how-name-short_posts = 短帖子
how-name-stock_enthusiasm = 套话式的热情
how-name-style_mix = 风格的变化
how-name-thanks = 道谢
how-name-unpunctuated = 句末没有标点
how-name-welcome = 打招呼
