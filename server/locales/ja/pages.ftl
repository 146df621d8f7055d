# The server's own pages. What stands in the middle of a sentence is a value.

## On every page

page-skip = 本文へ移動
page-navigation = ページ
page-nav-home = 調べる
page-nav-crowd = 全体
page-nav-mirror = 鏡
page-nav-tags = タグ
page-nav-lists = リスト
page-nav-how = しくみ
page-nav-data = あなたのデータ
page-nav-welcome = ようこそ
page-motto = 数字よりも、人を大切に。
page-footer = Humankind { $version }はこのパソコンで動いています。調べた内容が外に出ることはありません。
page-undo = 元に戻す
page-nothing-here-next = このページの上にあるリンクから、すべてのページに行けます。

## Notices after a form was sent

page-notice-corrected = 訂正を保存しました。
page-notice-outreach_noted = 声をかけてくださり、ありがとうございます。
page-notice-correction_removed = 訂正を取り消しました。カードには計算による判定が再び表示されます。
page-notice-tagged = タグを保存しました。
page-notice-tag_removed = タグを外しました。
page-notice-word_changed = すべてのアカウントで変更しました。
page-notice-word_removed = すべてのアカウントから外しました。
page-notice-subscribed = 購読しました。リストは1日に1回読み込まれます。
page-notice-list_paused = 一時停止しました。このリストは読み込まれず、表示もされません。
page-notice-list_resumed = リストの読み込みと表示を再開しました。
page-notice-list_read = いま読み込みました。
page-notice-list_removed = リストを削除しました。
page-notice-own_account_added = 追加しました。このページはあなただけが見られます。
page-notice-own_account_removed = 記録とともに外しました。
page-notice-undone = 元に戻しました。
page-notice-not_undone = 元に戻せる操作はもうありません。
page-notice-refreshed = いま更新しました。
page-notice-not_refreshed = 新しい結果はまだありません。前回の結果を表示しています。
page-notice-forgotten = このアカウントに関するものをすべて消去しました。
page-notice-erased = すべて消去しました。拡張機能をまた使うには、ポップアップからペアリングしてください。
page-notice-seen_erased = そのサイトで見かけた投稿を消去しました。
page-notice-unpaired = この拡張機能のペアリングを解除しました。

## Words: verdicts and states (in badges, so keep them short), scores

page-word-person = 人
page-word-one_way = 発信中心
page-word-automated = 自動投稿
page-word-automated_declared = 自動投稿
page-word-organisation = 組織
page-word-unsure = まだ不明
page-word-opted_out = 本人の希望により採点なし
page-word-unavailable = 利用できません
page-word-new_host = 未問い合わせ
page-word-thinking = 調べています…
page-word-heart = やさしさ
page-score-humanity = 人らしさ
page-score-conversation = 会話
page-score-kindness = やさしさ
# Why a score is not shown, in its place.
page-not-judged-few = 投稿がまだ足りません
page-not-judged-language = この言語の判定は未対応です
page-not-judged-replies_unknown = どの投稿が返信か不明です
page-not-judged-elsewhere = ほかのサイトでだけ見かけました
page-not-judged-not_a_person = 人のアカウントだけに表示します
page-kindness-label = やさしさ

## Dates, and how long ago

page-day = { DAY($day) }
page-day-and-time = { DAY($day) } { $time }
page-just-now = たった今
page-minutes-ago = { $count }分前
page-hours-ago = { $count }時間前
page-days-ago = { $count }日前

## The page of an account

page-moved = { $account }に引っ越しました。
page-moved-unconfirmed = { $account }に引っ越したとしています。
# $accounts is a list of accounts of the same person elsewhere.
page-linked = ほかのアカウント：{ $accounts }。互いにリンクしています。
page-on-list = { $publisher }のリスト「{ $list }」に載っています：{ $label }。
page-on-list-until = { DAY($day) }まで。
page-on-list-changed = リストは{ DAY($day) }時点のものです。
page-correction = あなたの訂正が優先されます。
page-correction-since = { DAY($day) }から、あなたの訂正が優先されています。
page-correction-computed = 計算による判定：{ $verdict }。
page-correction-note = あなたのメモ：「{ $note }」
page-interval = 範囲：
page-scale = 0から100まで。10回のうち9回は、本当の値が薄い色の帯の中にあります。
page-why = 理由
page-raised = スコアを上げたもの
page-lowered = スコアを下げたもの
page-posts = 投稿{ $count }件
page-seen-on = { $host }で表示
page-view-post = 投稿を見る
page-no-reason = まだ手がかりが少なく、目立った理由はありません。
page-sums = 点数の内訳
page-contribution = 項目
page-points = 点
page-rests-on = 根拠
page-last-read = 最後に読み込んだのは{ $ago }です。
page-stale = 新たに読み込んでいます。少ししてからもう一度見てください。
page-look-again = もう一度調べる
page-your-tag = あなたのタグ
page-tag-help = この名前の横に付ける、自分だけの言葉です。判定ではなく、スコアにも影響しません。
page-tag-link = タグを付けた場所
page-tag-edit = タグを編集
page-tag-add = タグを追加
page-tag-colour = 色
page-tag-word = タグ
page-tag-link-label = タグを付けた場所（任意）
page-tag-save = タグを保存
page-tag-remove = 外す
# For screen readers: which tag the button removes.
page-tag-remove-of = { $name }のタグを外す
page-colour-blue = 青
page-colour-teal = 青緑
page-colour-green = 緑
page-colour-ochre = 黄土色
page-colour-brown = 茶色
page-colour-pink = ピンク
page-colour-violet = 紫
page-colour-grey = 灰色
page-i-know = このアカウントを知っている
page-correction-help = あなたの訂正はいつも優先され、取り消すまで残ります。
page-note-label = 自分用のメモ（任意）
page-save-correction = 訂正を保存
page-remove-correction = 訂正を取り消す
page-forget = このアカウントに関するものをすべて消去
page-forget-title = このアカウントに関するものをすべて消去しますか？
page-forget-detail = カード、あなたのページで見かけた投稿、訂正、タグを消去します。
page-erase = 消去
page-cancel = キャンセル

## While an account is looked up, and where there is no card

page-looking = { $account }を調べています
page-reading = { $source }から公開投稿を読んでいます。このページは自動で再読み込みされます。
page-reload = 今すぐ再読み込み
page-look-up-another = ほかのアカウントを調べる
page-pause-minutes = 約{ $count }分後にもう一度お試しください。
page-pause-hours = 約{ $count }時間後にもう一度お試しください。
page-pause-days = 約{ $count }日後にもう一度お試しください。
page-needs-key = このページには鍵が必要です
page-in-folder = Humankindのフォルダーで実行：{ $command }
page-in-terminal = ターミナルで実行：{ $command }
page-look-up-account = アカウントを調べる
page-welcome-page = ようこそページ

## The first page

page-home-title = そこに人はいますか？
page-home-nothing-found = 見つかりませんでした
page-home-which = どのアカウントですか？
page-home-lead = ハンドルかプロフィールのURLを貼り付けてください。人が書いているか、人と会話しているか、どれくらいやさしいかがわかります。
page-home-label = ハンドルまたはプロフィールのURL
page-home-nothing-for = 「{ $query }」は見つかりませんでした
page-home-not-found = このような形のアカウントがあるネットワークは、ここにはありません。
page-home-these-work = 次の形なら使えます。
page-home-several = 「{ $query }」に当てはまるアカウントが複数あります
page-home-seen-only = フィードで見かけるとわかります
page-home-crowd = 見かけたアカウント
page-home-count = 過去{ $days }日間に{ $count }件。
page-home-hello = あいさつが喜ばれそうな人
page-home-recent = 最近見かけたアカウント
page-home-empty = まだ誰もいません
page-home-empty-help = 調べたアカウントや、フィードで見かけたアカウントがここに並びます。まずは次を試してみてください。
page-example-maria = { $name }（Humankindに付属する架空の人。ネットワークは不要です）
page-example = { $handle }（{ $network }）
page-example-address = ブラウザーからコピーした、プロフィールや投稿のURL
page-crowd-line = やさしさの移り変わり
page-crowd-table = 表で見る
page-crowd-day = 日
page-crowd-accounts = アカウント
page-crowd-mean = やさしさの平均
# Why somebody might like a hello.
page-hello-new = 新しい人です。登録してから{ $days }日以内です。
page-hello-quiet = 人と会話していて、フォロワーはまだ{ $followers }人以下です。

## Pages with a search and several parts

page-search = 検索
# How many were found of how many there are.
page-found = { $total }件中{ $found }件。
page-parts = リストのページ
page-part = { $page }／{ $pages }
