# The sentences of a card about an account. They say what an account does, never what it is worth.

## Where a score starts and ends

intercept-humanity = どのアカウントもここから始まります。ほとんどのアカウントは人だからです。
intercept-conversation = どのアカウントもここから始まります。人と話すと点が加わります。
intercept-kindness = どのアカウントも中央から始まります。
range_limit = スコアは0から100の範囲に収まります。

## Reasons: humanity

declared_automation-flag = 自動投稿だと明らかにしています。ネットワーク上でそう表示されています。
declared_automation-label = Xで「自動」のラベルを表示しています。
declared_automation-bio = プロフィールで明らかにしています：「{ $quote }」
declared_automation-wording = プロフィールの書き方が、プログラムのアカウントに似ています：「{ $quote }」
automation_client = 投稿{ $count }件が、自動で投稿するツール「{ $client }」から送られています。
repeat_conversations = { $people }人と、繰り返し会話しています。
feed-like = ニュース見出しの配信と共通する特徴があります：{ $traits }。
feed-like-plain = ニュース見出しの配信と共通する特徴が少しあります。
feed-unlike = ニュース見出しの配信とは違います：{ $traits }。
feed-unlike-plain = ニュース見出しの配信とは違います。
persona-like = 自動投稿のアカウントと共通する特徴があります：{ $traits }。
persona-like-plain = 自動投稿のアカウントと共通する特徴が少しあります。
persona-unlike = 自動投稿のアカウントとは違います：{ $traits }。
persona-unlike-plain = 細かな点で、自動投稿のアカウントとは違います。
near_duplicates = 投稿{ $posts }件のうち{ $count }件が、前の投稿とほぼ同じです。
# $gap is the message “interval”.
clockwork = しばしば時計のように正確に、{ $gap }投稿しています。
round_the_clock = { $count }週にわたり、昼夜を問わず、同じような間隔で投稿しています。
near_duplicate_replies = { $people }人には、前の投稿とほぼ同じ返信しか送っていません。

## Habits, named in the sentences of “feed” and “persona”

trait-length_spread-high = 長い投稿と短い投稿が混ざっている
trait-length_spread-low = 投稿の長さがそろっている
trait-style_mix-high = 投稿ごとに書き方が変わる
trait-style_mix-low = 多くの投稿が似た書き方
trait-same_layout-high = 同じ構成の繰り返し
trait-same_layout-low = さまざまな構成
trait-exact_duplicates-high = 同じ言葉の繰り返し
trait-exact_duplicates-low = 同じ投稿の繰り返しがない
trait-capitals-high = 見出しのような大文字
trait-capitals-low = 大文字が少ない
trait-first_person-high = 「私」「私たち」の出てくる投稿が多い
trait-first_person-low = 「私」「私たち」の出てくる投稿が少ない
trait-mentions-high = 返信やメンションが多い
trait-mentions-low = 返信やメンションが少ない
trait-exclamations-high = 感嘆符が多い
trait-exclamations-low = 感嘆符が少ない
trait-burstiness-high = まとめて投稿する
trait-burstiness-low = まとめて投稿することが少ない
trait-quietest_hours-high = 昼夜を問わない投稿
trait-quietest_hours-low = 休む時間帯がある
trait-gap_spread-high = 長い間隔と短い間隔がある
trait-gap_spread-low = 似た長さの間隔
trait-quick_succession-high = 続けざまの投稿が多い
trait-quick_succession-low = 続けざまの投稿が少ない
trait-rhythm_memory-high = よく投稿する時期と静かな時期がある
trait-rhythm_memory-low = 特によく投稿する時期が少ない
trait-stock_enthusiasm-high = 意気込みを示す決まり文句が多い
trait-stock_enthusiasm-low = 意気込みを示す決まり文句が少ない
trait-questions-high = 質問が多い
trait-questions-low = 質問が少ない
trait-hashtags-high = ハッシュタグが多い
trait-hashtags-low = ハッシュタグが少ない
trait-links-high = リンクが多い
trait-links-low = リンクが少ない
trait-unpunctuated-high = 句点のない文
trait-unpunctuated-low = ほとんどの投稿が句読点で終わる

## Reasons: conversation

reply_share-high = 投稿{ $posts }件のうち{ $replies }件が、誰かへの返信です。
reply_share-low = 返信は少なめです。投稿{ $posts }件のうち{ $replies }件です。
reply_share-none = 投稿{ $posts }件の中に、返信はありません。
people_replied_to = { $people }人に返信しています。
follow_up_replies = { $people }人に2回以上返信しています。
people_replied_to-unknown = 返信した相手の人数はここではわからないため、ふつうの値として数えます。
follow_up_replies-unknown = 同じ人への再度の返信はここではわからないため、ふつうの値として数えます。
several_days = { $people }人に2日以上にわたって返信しています。
several_days-unknown = 同じ人への別の日の返信はここではわからないため、ふつうの値として数えます。
quick_turns = { $people }人に6時間以内に2回以上返信しています。
quick_turns-unknown = 一人への6時間以内の2回の返信はここではわからないため、ふつうの値として数えます。
questions_in_replies = 返信{ $count }件で質問しています。
exchanges = 返信を返してくれた{ $people }人とやりとりしています。
reaching_out = 始めたばかりの人やフォロワーの少ない人に声をかけています（{ $people }人）。
questions = 返信以外の投稿{ $posts }件のうち{ $count }件で、読む人に質問しています。
links = 返信以外の投稿{ $posts }件のうち{ $count }件で、リンクを紹介しています。
short_posts = 返信以外の投稿{ $posts }件のうち{ $count }件が、短いひとことです。
casual_posts = 返信以外の投稿{ $posts }件のうち{ $count }件で、笑ったり雑談したりしています。

## Reasons: kindness

thanks = { $people }人にお礼を伝えています。
praise = { $people }人の仕事や作品をほめています。
care = { $people }人を気づかっています。
encouragement = { $people }人を励ましています。
interest = { $people }人に、その人自身や活動について尋ねています。
friendly_words = 投稿{ $count }件に、親しみのある言葉があります。
thanks-posts = 投稿{ $count }件で感謝しています。
praise-posts = 投稿{ $count }件で誰かの作品や仕事をほめています。
care-posts = 投稿{ $count }件で相手を気づかっています。
encouragement-posts = 投稿{ $count }件で誰かを励ましています。
interest-posts = 投稿{ $count }件で相手自身や仕事についてたずねています。
thanks-faint = { $people }人にお礼を伝えているようです。
praise-faint = { $people }人の仕事や作品をほめているようです。
care-faint = { $people }人を気づかっているようです。
encouragement-faint = { $people }人を励ましているようです。
interest-faint = { $people }人に、その人自身や活動について尋ねているようです。
friendly_words-faint = 投稿{ $count }件に、親しみのある言葉があるかもしれません。
welcome = 始めたばかりの人やフォロワーの少ない人にあいさつしています（{ $people }人）。
hostility = 判定した投稿{ $posts }件のうち{ $count }件に、ほかの人に向けたきつい言葉があります。
hostility-faint = 判定した投稿{ $posts }件のうち{ $count }件に、ほかの人に向けたきつい言葉があるかもしれません。
sharpness = 多くの人よりも、少しとげのある調子です。
repeated_harshness = { $people }人に対して、きつい言葉が繰り返されています（投稿{ $count }件）。ほかの人へのやさしい言葉では埋め合わせになりません。
harsh_share = 判定した投稿{ $posts }件のうち{ $count }件に、きつい言葉があります。これだけ多いと、やさしい言葉では埋め合わせになりません。
kindness_reach = これまでに{ $people }人にやさしい言葉をかけています。相手が多いほど、スコアへの影響が大きくなります。
ordinary_replies = やりとりの続く相手に、普段どおりの返信を{ $count }件しています。やさしい言葉は、何週間にもわたる普段の会話の中にあるほど重みが増します。
stock_phrases = 繰り返されたやさしい決まり文句は、1回と数えます。投稿{ $count }件が、前の投稿とほぼ同じです。

## Verdicts

verdict-person = 人と会話しています。投稿{ $posts }件のうち{ $replies }件が、誰かへの返信です。
verdict-person-unknown = 人らしい書き方です。ただし、プログラムにもこうした書き方はできます。
verdict-one_way = 発信が中心です。投稿{ $posts }件のうち、誰かへの返信は{ $replies }件です。
verdict-one_way-reposts = ほかの人の投稿のリポストが中心です。
verdict-automated-declared = 自動で投稿しており、そう明らかにしています。
verdict-automated-label = Xで「自動」のラベルを表示しています。
verdict-automated-wording = プロフィールの書き方が、プログラムのアカウントに似ています：「{ $quote }」
verdict-automated-clockwork = 自動投稿のようです。時計のように正確に、{ $gap }投稿しています。
verdict-automated-persona = 自動投稿のようです。似た投稿が、昼夜を問わず一定の調子で続いています。
verdict-automated-near_duplicates = 自動投稿のようです。投稿{ $posts }件のうち{ $count }件が、前の投稿とほぼ同じです。
verdict-automated-near_duplicate_replies = 自動投稿のようです。{ $people }人には、前の投稿とほぼ同じ返信しか送っていません。
automated-errs = 人のアカウントを誤ってこう判定するのは、多くても{ $people }人に1人です。
verdict-organisation = 組織のアカウントで、そう明らかにしています。
verdict-organisation-bio = 組織のアカウントです。プロフィール：「{ $quote }」
verdict-unsure-declared = プロフィールには「{ $quote }」とありますが、投稿では人と会話しています。
verdict-unsure-label = Xで「自動」のラベルを表示していますが、投稿では人と会話しています。
verdict-unsure-few = 判定にはまだ足りません。投稿は{ $posts }件です。
verdict-unsure-seen = 判定にはまだ足りません。見かけたのは{ $posts }回です。
verdict-unsure-elsewhere = 判定にはまだ足りません。投稿を見かけたのは、ほかのサイトだけです。
verdict-unsure-none = 読める公開投稿がまだありません。
verdict-unsure-alike = 投稿の書き方がどれも似ています。人も言語モデルも、このように書くことがあります。
verdict-unsure-mixed = 投稿からは、どちらとも言えません。
verdict-unsure-reposts = ほかの人の投稿をリポストしているだけです。
verdict-unsure-links = { $replies }回返信していますが、ほとんどが言葉のないリンクだけです。
verdict-unsure-repeats = { $replies }回返信していますが、ほとんどが同じ言葉です。
verdict-unsure-replies_unknown = どの投稿が返信なのかわかっていません。
verdict-corrected = あなた自身による訂正です。
verdict-decided = 異議を受けて、このサーバーの担当者がこう決めました。

## The line on the evidence

evidence-none = 公開投稿は見つかりませんでした。
# $how is one of the messages below, in the middle of a sentence.
evidence = 公開投稿{ $posts }件、{ $how }。
# $period is one of the messages “period-…”.
evidence-dated = 公開投稿{ $posts }件、{ $period }、{ $how }。
# $source is the name of a network or of a server.
network-sample = サンプルのアカウント
network-web = ウェブページとブログ
evidence-fetched = { $source }から取得
evidence-fetched-and-seen = { $source }から取得（うち{ $seen }件はあなたのフィードで表示）
# $hosts is a list of names of servers. Its last item can be “other-sites”.
evidence-fetched-and-seen-on = { $source }から取得（うち{ $seen }件は{ $hosts }のフィードで表示）
evidence-seen = あなたのフィードで表示
evidence-seen-on = { $hosts }のフィードで表示
evidence-file = ファイルから取得
other-sites = ほか{ $count }サイト
# $languages is a list of names of languages.
evidence-not_judged = { $languages }でのやさしさの判定にはまだ対応していません。

## Facts about an account

fact-joined = { DAY($day) }に登録。
fact-joined-new = 新しいアカウント：{ DAY($day) }に登録。
fact-automation_source-flag = 持ち主の設定により、{ $network }で自動投稿と表示されています。
fact-automation_source-label = 持ち主が{ $network }の「自動」のラベルを有効にしています。
fact-automation_source-bio = プロフィールで明らかにしています：「{ $quote }」
fact-automation_source-pattern = 本人が明らかにしたものではありません。Humankindが投稿の中に規則性を見つけました。
fact-operator = 運営者についての本人の説明：「{ $quote }」
fact-languages = 使っている言語：{ $languages }。
fact-apps = 投稿に使っているアプリ：{ $apps }。
fact-hidden_history = Redditはこのアカウントの投稿を表示していません。Redditでは、投稿の履歴を非表示にできます。
fact-authorship = これらの投稿を言語モデルが書いたかどうかは、Humankindにはわかりません。
fact-appealed = アカウントの持ち主がこの判定に異議を申し立てています。このサーバーの担当者が判断します。
fact-about_me = これはあなたですか？

## Parts of the sentences above

# Two sentences of this file, one after the other.
two-sentences = { $first }{ $second }
# The name of a language.
language = { LANGUAGE($code) }
# The time between two posts, after “Posts …” and “Looks automated: posts …”.
interval =
    { $unit ->
        [day] { $count }日ごとに
        [hour] { $count }時間ごとに
        [minute] { $count }分ごとに
       *[second] { $count }秒ごとに
    }
period-day = { DAY($first) }
period-within-year = { DAY($first) }～{ DAY($last, year: "hidden") }
period-years = { DAY($first) }～{ DAY($last) }
