# The page that checks one text, and the form for it, which the page “How it works” has as well.

try-title = 試してみる
try-lead = どんな文章でも貼り付けてみてください。言葉がどれくらいやさしいか、どの言葉が数えられるかがわかります。
try-result = 結果
try-cut = 最初の{ $count }文字だけを読みました。
# For screen readers, after a number.
try-of-100 = （100点中）
# $words are the words of the text that counted.
try-by = もとになった言葉：{ $words }
try-legend = 0から100までの確率です。50以上の投稿は、ほかの人に向けたものであれば、その観点で数えられます。
try-would-not-count = この文章は数えられません。
try-empty = 文章がまだありません。下に貼り付けてください。
try-another = 別の文章
try-yours = あなたの文章

## The form

try-text = 文章
try-language = 言語
try-detect = 自動で判別
try-check = 文章を調べる
try-not-stored = 文章はこのパソコンで読まれ、保存されません。

## In which language the text was read

try-read-chosen = 選ばれたとおり、{ LANGUAGE($language) }として読みました。
try-read-detected = 自動で判別し、{ LANGUAGE($language) }として読みました。
try-read-otherwise = { LANGUAGE($chosen) }が選ばれていますが、文章は{ LANGUAGE($language) }の文字で書かれています。
try-not-detected = 言語を判別できなかったため、何も判定していません。もう少し言葉を足すか、言語を選んでください。
try-not-judged = { LANGUAGE($language) }のやさしさの判定には、まだ対応していません。

## What it is checked for

try-dimension-kind = 全体としてのやさしさ
try-dimension-thanks = お礼を伝えている
try-dimension-praise = したことをほめている
try-dimension-care = 気づかっている
try-dimension-encouragement = 励ましている
try-dimension-interest = 関心をもって尋ねている
try-dimension-respect = 敬意がある
try-dimension-contempt = 人を見下している
try-dimension-hostile = 全体としてのきつさ

## What one text cannot show

try-limits = 1つの文章ではわからないこと
try-limit-one = 1つの文章だけで、人についてわかることはわずかです。アカウントは多くの投稿から判定し、決まり文句は1回だけ数えます。
try-limit-addressed = 言葉を数えるのは、ほかの人に向けたものか、ほかの人についてのものだけです。ここでは相手がわかりません。
try-limit-irony = 皮肉、引用、友達どうしの冗談は、文字どおりに受け取ります。
# $languages is a list of names of languages.
try-limit-languages = やさしさを判定できる言語は{ $languages }です。ほかの言語では判定しません。
# $page is page-nav-how.
try-weights = すべての重みは「{ $page }」のページで見られます。
