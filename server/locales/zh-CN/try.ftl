# The page that checks one text, and the form for it, which the page “How it works” has as well.

try-title = 试一试
try-lead = 粘贴任意一段文字，看看它的用词有多友善，以及哪些词会计入。
try-result = 结果
try-cut = 只读取了开头的 { $count } 个字符。
# For screen readers, after a number.
try-of-100 = （满分 100）
# $words are the words of the text that counted.
try-by = 依据的词：{ $words }
try-legend = 从 0 到 100 的概率。达到 50 时，如果帖子是对别人说的，就会计入该维度。
try-would-not-count = 这段文字不会计入。
try-empty = 还没有文字。请在下面粘贴。
try-another = 换一段文字
try-yours = 你的文字

## The form

try-text = 文字
try-language = 语言
try-detect = 自动识别
try-check = 检查文字
try-not-stored = 文字在这台电脑上读取，不会保存。

## In which language the text was read

try-read-chosen = 已按你的选择，作为{ LANGUAGE($language) }读取。
try-read-detected = 已自动识别，作为{ LANGUAGE($language) }读取。
try-read-otherwise = 你选择了{ LANGUAGE($chosen) }，但这段文字用的是{ LANGUAGE($language) }的字母。
try-not-detected = 无法识别语言，因此没有作出判断。请多加几个词，或选择语言。
try-not-judged = 暂不判断{ LANGUAGE($language) }的友善度。

## What it is checked for

try-dimension-kind = 整体友善
try-dimension-thanks = 向人道谢
try-dimension-praise = 称赞别人做的事
try-dimension-care = 表示关心
try-dimension-encouragement = 给人鼓励
try-dimension-interest = 关切地询问
try-dimension-respect = 尊重别人
try-dimension-contempt = 看不起人
try-dimension-hostile = 整体伤人

## What one text cannot show

try-limits = 一段文字看不出的事
try-limit-one = 仅凭一段文字，对一个人了解不了多少。账号要根据许多帖子来判断，每句套话只计一次。
try-limit-addressed = 只有对别人说的话或谈到别人的话才计入；这里不知道对方是谁。
try-limit-irony = 反讽、引用和朋友间的玩笑会按字面理解。
# $languages is a list of names of languages.
try-limit-languages = 可以判断友善度的语言：{ $languages }。其他语言不作判断。
# $page is page-nav-how.
try-weights = 所有权重见“{ $page }”页面。
