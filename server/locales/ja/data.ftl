# The page of the reader's data: what is kept and where, who may use the server, and what goes where.

data-title = あなたのデータ
data-lead = Humankindが知っていることは、すべてこのパソコンの1つのフォルダーにあります。読めるのはあなただけです。
data-kept = 保存しているもの
data-what = 種類
data-how-many = 件数
data-folder = フォルダー：{ $path }
data-download = すべてダウンロード
data-import = ファイルを取り込む
data-erase = すべて消去

## What is kept: one kind, and what it is

data-kind-cards = スコアのカード
    .help = 各アカウントの最新の結果です。古いカードは作り直されます。
data-kind-seen = あなたのページで投稿を見かけたアカウント
    .help = 拡張機能があなたのフィードで見かけた公開投稿です。
data-kind-corrections = あなたの訂正
    .help = いつも優先され、取り消すまで残ります。
data-kind-tags = あなたのタグ
    .help = 名前の横に付ける、自分だけの言葉です。スコアには影響しません。
data-kind-lists = あなたのリスト
    .help = ほかの人がアカウントについて公開し、あなたが購読しているものです。スコアには影響しません。
data-kind-own_accounts = あなた自身のアカウント
    .help = 鏡がそれぞれについて覚えていること：日ごとのスコアと、いつ誰に返信したか。
data-kind-mirrors = 鏡
    .help = あなた自身のアカウントの姿です。あなたの文も含みます。作り直されます。
data-kind-shared_settings = 拡張機能のルールと設定
    .help = ペアリングしたブラウザーで共有されます。削除したものは、また現れないように、値を除いて記録が残ります。
data-kind-days = 見かけたアカウントの日ごとの記録
    .help = サイトごとの1日の合計（判定、やさしさ、リポスト）です。アカウントは含みません。最新の90日分を保存します。
data-kind-crowd = 今日見かけたアカウント
    .help = 今日ページに表示された人と、その場所です。日付が変わると消えます。
data-kind-outreach = あなたが話しかけた人
    .help = しばらくのあいだ、もう一度すすめないための記録です。スコアには影響しません。
data-kind-pairings = ペアリングした拡張機能
    .help = このサーバーを使えます。トークンそのものは保存せず、照合用の値だけを残します。
data-kind-settings = これらのページの鍵
    .help = 鍵を使うと、ブラウザーでこれらのページを開けます。消去すると、新しい鍵が作られます。

## Posts by the site that showed them

data-seen = 表示したサイトごとの投稿
data-seen-help = ページには、誰についてでも、どんなことでも表示できます。よそのアカウントについてサイトが表示したものは、Humankindが自分でそのアカウントを読めない場合にだけ数え、それによってアカウントが自動投稿や組織と判定されることはありません。信頼できなくなったサイトがあれば、そのサイトが表示したものを消去してください。
data-seen-site = サイト
data-seen-accounts = アカウント
data-seen-posts = 投稿
# For screen readers: what the button erases.
data-seen-erase-of = { $site }が表示したものを消去
# Of what version 0.1.0 kept.
data-seen-unknown = サイトの記録なし

## Paired extensions

data-paired = ペアリングした拡張機能
data-since = { $when }から
data-unpair = ペアリングを解除
# “Pair” is common_pair in the extension; $page is data-none-paired-page.
data-none-paired = ペアリングした拡張機能はまだありません。ブラウザーでHumankindのポップアップを開き、「ペアリング」を選んでください。読み込み方は{ $page }にあります。
data-none-paired-page = ようこそページ

## Settings, and what goes where

data-settings = 設定
data-settings-help = 設定は環境変数で、サーバーの起動時に読み込まれます。
data-setting = 設定
data-value = 値
data-value-on_click = クリックしたとき
data-value-later = あとで
data-value-at_once = すぐに
data-value-on = オン
data-value-off = オフ
data-goes = 何がどこへ送られるか
data-goes-network = アカウントを調べるとき、サーバーはそのアカウントのネットワークにだけ要求を送ります。ログインもCookieも使いません。
data-goes-third-party = { $network }は{ $service }を通して読み取ります。あなたが{ $network }のどのアカウントを調べたかが、この第三者に伝わります。
data-goes-nobody = ほかには誰にも要求を送りません。
data-goes-seen = 拡張機能があなたのフィードで見かけた投稿は、このサーバーにだけ送られます。ダイレクトメッセージとフォロワー限定の投稿は、ここにも送られません。
data-goes-telemetry = 利用状況の収集はありません。あなたに関する情報がこのパソコンの外に出ることはありません。

## Before anything is erased

data-erase-title = すべて消去しますか？
data-erase-detail = 元に戻すことはできません。先にすべてダウンロードしておくこともできます。
data-erase-count = { $what }：{ $count }
data-erase-seen-title = このサイトが表示したものを消去しますか？
data-erase-seen-detail = { $accounts }件のアカウントの投稿{ $posts }件です。これらに基づくカードは作り直されます。元に戻すことはできません。そのサイトでまた見かけたものは、また保存されます。
