# The mirror: what the reader's own account shows about itself. It describes, and never grades or compares.

## The page

mirror-title = あなたの鏡
mirror-lead = あなた自身のアカウントの様子です。見られるのはあなただけで、スコアには影響しません。
mirror-accounts = あなたのアカウント
mirror-card = このアカウントのカード
mirror-reading = あなたの公開投稿を読んでいます。このページは自動で再読み込みされます。
mirror-nothing-yet = まだ表示するものがありません。少し待ってからもう一度ご覧ください。
mirror-opted-out = このアカウントは、読まれたり評価されたりしないことを望んでいます。ここでも尊重するため、鏡はありません。
mirror-remove = このアカウントを外す
mirror-add-title = 自分のアカウントを追加
mirror-add-help = ハンドルだけで十分です。自分のマシンなので証明は要りません。アカウントは、ログインを使わずにそのネットワークから読み込まれます。
mirror-add = 追加
mirror-open = 鏡を開く
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

mirror-title-talked_with = よく話す相手
mirror-first-talked_with = 相手
mirror-talked_with = { $people }人に返信しました。
mirror-talked_with-both = そのうち{ $people }人からの返信が確認されています。
mirror-talked_with-none = あなたの公開の返信はまだ見つかっていません。
mirror-talked_with-unknown = このネットワークでは、誰への返信かが分かりません。
mirror-received-note = あなたへの返信は、Humankindを使って開いたページで見たものだけが分かります。ほかにもあるかもしれません。
