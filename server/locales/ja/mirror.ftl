# The mirror: what the reader's own account shows about itself. It describes, and never grades or compares.

## The page

mirror-title = あなたの鏡
mirror-lead = あなた自身のアカウントの様子です。見られるのはあなただけで、スコアには影響しません。
mirror-accounts = あなたのアカウント
mirror-card = このアカウントのカード
mirror-reading = あなたの公開投稿を読んでいます。このページは自動で再読み込みされます。
mirror-nothing-yet = まだ表示するものがありません。少し待ってからもう一度ご覧ください。
mirror-opted-out = このアカウントは、読み取りや採点を望んでいません。ここでもその意思を尊重するため、鏡はありません。
mirror-remove = このアカウントを外す
mirror-add-title = 自分のアカウントを追加
mirror-add-help = ハンドルだけで十分です。自分のパソコンなので証明は要りません。アカウントは1日に1回、ログインを使わずにそのネットワークから読み取ります。
mirror-add = 追加
mirror-open = 鏡を開く
# On the page of an account.
mirror-mine = 自分のアカウントです
# For screen readers, in place of a number.
mirror-not-known = 不明
# On the first page.
mirror-week = 今週は{ $people }人と話しました。

## Columns of numbers

mirror-column-sent = あなたから
mirror-column-received = あなたへ

## Scores over time

mirror-title-scores_over_time = スコアの移り変わり
mirror-scores_over_time = { DAY($since) }からの{ $days }日分の記録です。線は2日目から表示されます。

## Whom the reader talks with

mirror-title-talked_with = 話している相手
mirror-first-talked_with = 相手
mirror-talked_with = { $people }人に返信しました。
mirror-talked_with-both = そのうち{ $people }人からの返信が確認されています。
mirror-talked_with-none = あなたの公開の返信はまだ見つかっていません。
mirror-talked_with-unknown = このネットワークでは、誰への返信かがわかりません。
mirror-received-note = あなたへの返信は、Humankindを使って開いたページで見たものだけがわかります。ほかにもあるかもしれません。

## Who got no reply

mirror-title-waiting = 返信をもらい、まだ返していない相手
mirror-waiting = { DAY($since) }以降、{ $people }人から返信があり、その後まだ公開の返信をしていません。
mirror-waiting-none = 目にした返信のうち、まだ返していないものはありません。
mirror-waiting-unknown = このネットワークでは、誰に返していないかがわかりません。

## Whom the reader has lost touch with

mirror-title-out_of_touch = しばらく話していない相手
mirror-first-out_of_touch = 相手と最後の返信日
mirror-out_of_touch = 以前話していた相手のうち、{ $days }日間返信していない人が{ $people }人います。
mirror-out_of_touch-none = 以前話していた相手には、この{ $days }日間にみな返信しています。

## Whom the reader thanked

mirror-title-thanked = お礼を言った相手
mirror-first-thanked = 相手
mirror-column-thanks = お礼
mirror-thanked = { $people }人にお礼を言いました。
mirror-thanked-nobody = ほかに、相手を示さずにお礼を言っている投稿が{ $posts }件あります。
mirror-thanked-none = 公開投稿の中に、誰かへのお礼の言葉は見つかりませんでした。
mirror-words-not-judged = あなたの投稿の言語では、言葉の判定はしていません。

## Kind and harsh sentences

mirror-title-kindest = いちばんやさしい文
mirror-kindest = いちばんやさしく読めるのは、この{ $count }文です。
mirror-kindest-none = はっきりやさしいと読める文は見つかりませんでした。投稿が少ない、または短いときにはよくあることです。
mirror-title-harshest = いちばんきつい文
mirror-harshest = きつく読める投稿が{ $posts }件あります。影響が大きいのは次の文です。
mirror-harshest-none = { $posts }件の投稿に、きつい言葉は見つかりませんでした。
mirror-harshest-note = プログラムは、相手を知らずに言葉だけを読みます。皮肉や冗談は読み違えやすいものです。
mirror-marks = 判断のもとになった言葉に印を付けています。

## How much is about the reader

mirror-title-about_me = 自分についての投稿
mirror-first-about_me = 投稿の内容
mirror-column-posts = 投稿
mirror-about_me = { $posts }件の投稿のうち{ $count }件に「私」などの言葉があります。
mirror-about_me-i = 「私」などの言葉がある
mirror-about_me-others = 誰かに名前で呼びかけている
mirror-about_me-questions = 何かを尋ねている
mirror-about_me-language = あなたの投稿の言語では数えられません。
mirror-too-few = まだ投稿が少なく、わかりません。

## What would change the scores

mirror-title-changes = 何をすると変わるか
mirror-first-changes = 変えること
mirror-changes = 小さな変更を、あなたの投稿のコピーで一つずつ試して計算し直しました。これが正確な点数です。
mirror-changes-none = 小さな変更で動くスコアはありません。
# $first and $second are invented sentences in the language of the account.
mirror-changes-words = 「{ $first }」や「{ $second }」のような言葉で試しました。
mirror-changes-note = 点数はスコアの成り立ちを示すもので、目標ではありません。
mirror-change-reply = あと{ $count }人に返信する
mirror-change-question = あと{ $count }人に何かを尋ねる
mirror-change-thanks = あと{ $count }人に自分の言葉でお礼を言う
mirror-change-follow_up = 一度だけ返信した{ $count }人に、もう一度返信する
mirror-change-welcome = 始めたばかりの人やフォロワーの少ない人{ $count }人にあいさつする
mirror-change-harsh = いちばんきつい投稿{ $count }件を除く
