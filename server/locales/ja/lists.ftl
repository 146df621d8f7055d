# The pages of the lists that the reader subscribes to. A list is what somebody publishes about accounts.

lists-title = あなたのリスト
lists-lead = ほかの人がアカウントについて公開しているラベルです。どれも公開した人の名前とともに表示され、スコアや判定は変わりません。

## Subscribe

lists-subscribe-title = リストを購読する
lists-address = リストのURL、またはBlueskyのラベラーのプロフィール
lists-subscribe-help = リストのサーバーに1日1回問い合わせます。そのとき、あなたのIPアドレスは伝わりますが、どのアカウントを見ているかは伝わりません。
lists-room = リストは{ $lists }件まで、アカウントはそれぞれ{ $accounts }件まで登録できます。
lists-subscribe = 購読

## The lists

lists-lists = リスト
lists-by = 公開：{ $publisher }
lists-count = アカウント{ $count }件
lists-paused = 一時停止中
# $labels are the words of the list, each with a number of accounts.
lists-says = 書かれていること：{ $labels }
lists-none = 購読しているリストはまだありません。
# Buttons; the name of the list stands beside them.
lists-read-now = 今すぐ読み込む
lists-pause = 一時停止
lists-resume = 再開
lists-remove = 削除
# How far a list is up to date. $problem is a sentence.
lists-current = { DAY($day) }から変わっていません。最後に確認したのは{ DAY($checked) }です。
lists-current-unchecked = { DAY($day) }から変わっていません。
lists-old = { DAY($day) }時点のリストです。{ $problem }
lists-never-read = まだ読み込めていません。{ $problem }
lists-pending = まだ読み込まれていません。
lists-paused-unread = 一時停止中で、まだ読み込まれていません。

## Publish

lists-own-title = 自分のリストを公開する
lists-own-help = Webに置けば、ほかの人が購読できるファイルです。アカウントとあなたの言葉が入り、メモとリンクは入りません。
lists-own-name = リストの名前
# The name of the list where the reader gives none.
lists-own-default-name = マイリスト
lists-own-tagged = 次のタグが付いたアカウント
lists-own-any = すべての言葉
lists-own-tags = タグをリストとしてダウンロード
lists-own-corrections = 訂正をリストとしてダウンロード
lists-own-none = アカウントにタグを付けるか、判定を訂正すると、リストとして公開できます。

## One list

lists-one-lead = { $publisher }のリストです。公開した人の言葉であり、Humankindの言葉ではありません。スコアには影響しません。
lists-one-lead-paused = { $publisher }のリストです（一時停止中）。公開した人の言葉であり、Humankindの言葉ではありません。スコアには影響しません。
lists-claimed = 「{ $publisher }」が公開したと書かれていますが、誰も確かめていません。
lists-left-out = 省いた行：{ $count }行。Humankindの知っているアカウントが書かれていないか、すでに載っているアカウントの行です。
lists-what-it-says = 書かれていること
lists-search = このリストを検索
lists-search-hint = アカウント、またはリストに書かれた言葉
lists-until = { DAY($day) }まで
lists-back = 戻る
lists-next = 次へ
lists-empty = 誰についても書かれていません。

## Lists of a community server

lists-server-title = このサーバーのリスト
lists-known-lead = このサーバーの読者が知っているアカウントです。人数だけで、名前は出ません。{ $readers }人の読者が知っていると表示されます。
lists-known-yours = あなたが共有していること
lists-known-off = 何も共有していません。
lists-known-on = { $day }から、知っているアカウントを共有しています：{ $count }件。
lists-known-help = あなたが「知っている」「人が書いている」としたアカウントで数えられます。タグ、メモ、ほかの訂正、調べたアカウントは含まれません。いつでもやめることができ、その時点ですぐに数えられなくなります。
lists-known-start = 知っている人を共有する
lists-known-stop = 共有をやめる
lists-known-list = リスト
lists-known-subscribe = 購読すると、アカウントを知っている読者の人数がカードに表示されます。そのために何かを共有する必要はありません。
lists-stewards-lead = このサーバーの担当者が理由とともに載せたアカウントです。スコアや判定は変わらず、アカウントの持ち主は異議を申し立てることができます。
lists-stewards-since = { $day }から
lists-stewards-disputed = 持ち主が異議を申し立てています。
lists-stewards-add = アカウントを追加
lists-stewards-reason = 理由。読者と持ち主に、あなたの名前なしで表示されます。
lists-stewards-add-button = リストに追加
lists-stewards-remove = リストから外す
lists-stewards-remove-reason = 外す理由。担当者と、異議を申し立てた持ち主に表示されます。
lists-stewards-history = 変更の履歴（担当者用）
lists-stewards-added-by = { $day }：{ $steward }が追加
lists-stewards-removed-by = { $day }：{ $steward }が外しました
lists-stewards-left = すでにいない担当者
lists-stewards-present = このアカウントはすでにリストにあります。
lists-stewards-full = リストがいっぱいです。先にどれかを外してください。
lists-stewards-unscored = このアカウントの持ち主が評価しないよう求めたため、どのリストにも載りません。
lists-stewards-verdict = このリストで、アカウントが自動投稿だと述べることはできません。それは証拠か、異議のあとの担当者の判断によります。
