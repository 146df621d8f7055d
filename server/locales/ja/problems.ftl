# What went wrong, and below it what the reader can do next.

problem-bad-request = リクエストが正しくありません。
    .next = /v1/openapi.jsonと照らし合わせてください。

problem-unknown-account = そのようなアカウントがあるネットワークは、ここにはありません。
    .next = ハンドルを確かめるか、プロフィールのURLを貼り付けてください。

problem-not-paired = このプログラムはサーバーとペアリングされていません。
    .next = 拡張機能の設定で「ペアリング」を選ぶか、`humankind token`（ソースのフォルダーでは ./scripts/run token）で表示されるトークンを送ってください。

problem-origin-not-allowed = このオリジンからのリクエストは許可されていません。
    .next = 拡張機能の設定ページで、もう一度ペアリングしてください。

problem-host-not-allowed = サーバーのアドレスではありません。
    .next = サーバーの起動時に表示されたアドレスを使ってください。

problem-unknown-path = このアドレスには何もありません。
    .next = 使えるものは/v1/openapi.jsonにあります。

problem-method-not-allowed = このアドレスは、このメソッドに対応していません。
    .next = 使えるものは/v1/openapi.jsonにあります。

problem-unsupported-media-type = リクエストの本文はJSONでなければなりません。
    .next = ヘッダーContent-Type: application/jsonを付けてください。

problem-too-large = リクエストが大きすぎます。
    .next = 一度に送れるのは、アカウント100件、それぞれ投稿200件までです。

problem-no-tag = このアカウントにはタグがありません。
    .next = 先にPUTで保存してください。

problem-too-many-tags = これ以上タグを追加できません。
    .next = 不要になったタグを外してください。

problem-not-own-account = これはあなたのアカウントとして登録されていません。
    .next = 先に「鏡」のページで追加してください。

problem-too-many-own-accounts = これ以上自分のアカウントを追加できません。
    .next = 不要になったものを外してください。

problem-unknown-list = このリストは購読していません。
    .next = まず、リストの一覧を確かめてください。

problem-too-many-lists = これ以上リストを追加できません。
    .next = 不要になったリストを削除してください。

problem-bad-list = このURLには、読み込めるリストがありません。
    .next = URLを確かめてください。形式の説明はdocs/lists.mdにあります。

problem-opted-out = この人は、投稿の読み取りや採点を望んでいません。
    .next = その意思を尊重します。何もする必要はありません。

problem-not-found = ネットワークにそのようなアカウントはありません。
    .next = ハンドルを確かめてください。引っ越したか、削除されたのかもしれません。

problem-login-required = このサーバーは、ログインしたメンバーにだけ投稿を表示します。
    .next = あなたのフィードでこのアカウントの投稿を読むと、拡張機能がその投稿をもとに採点します。

problem-no-public-posts = このアカウントは投稿を公開していません。
    .next = あなたのフィードでこのアカウントの投稿を読むと、拡張機能がその投稿をもとに採点します。

problem-consent-required = このネットワークは、Cookieについてのお知らせをクリックしないと何も表示しません。
    .next = あなたのフィードでこのアカウントの投稿を読むと、拡張機能がその投稿をもとに採点します。

problem-new-host = このアカウントのサーバーには、まだ問い合わせていません。
    .next = 問い合わせるにはアカウントを調べてください。こうしたサーバーにいつ問い合わせるかは、拡張機能の設定で選べます。

problem-not-fetched = サーバーはこのネットワークを読み取れません。
    .next = あなたのフィードでこのアカウントの投稿を読むと、拡張機能がその投稿をもとに採点します。

problem-refused = ネットワークがリクエストを断りました。
    .next = これから1日の間、リクエストは送りません。あなた自身が見た投稿は、引き続き数えます。

problem-rate-limited = ネットワークから、しばらく待つよう求められました。
    .next = 時間をおいて、もう一度お試しください。

problem-unreachable = ネットワークに接続できませんでした。
    .next = 接続を確かめてから、もう一度調べてください。

problem-proxy-failed = プロキシを使えませんでした。
    .next = プロキシを起動するか、HUMANKIND_PROXYを変更してください。プロキシなしでは何も送りません。

problem-timeout = ネットワークの応答に時間がかかりすぎました。
    .next = 1分ほどしてから、もう一度調べてください。

problem-malformed-response = ネットワークの応答を読み取れませんでした。
    .next = あとでもう一度調べてください。繰り返す場合は、ネットワークの仕様が変わったのかもしれません。

problem-too-complex = このアカウントの読み取りには、時間やメモリーがかかりすぎます。
    .next = 何もする必要はありません。これから1日の間は読み取りません。

problem-unsafe-address = このアドレスは、プライベートまたはローカルのネットワークにつながっています。
    .next = 何もする必要はありません。サーバーがそこにリクエストを送ることはありません。

problem-robots = このサイトは、プログラムによるページの読み取りを望んでいません。
    .next = その意思を尊重します。何もする必要はありません。

problem-nothing-known = このアカウントについては、まだ何もわかっていません。
    .next = 調べるか、まずフィードで投稿を見てください。

problem-busy = サーバーが混み合っています。
    .next = 少ししてから、もう一度お試しください。

problem-too-many-requests = 一人または一つのネットワークから受け付ける数を超えるリクエストが届きました。
    .next = 1分ほどお待ちください。何も失われません。

problem-locked = 別のHumankindサーバーが、同じデータフォルダーを使っています。
    .next = 別のサーバーを停止するか、HUMANKIND_HOMEに別のフォルダーを指定してください。

problem-bad-site-tables = サイト定義のファイルを読み取れません。
    .next = ファイルを直すか、サーバーのデータフォルダーから取り除いてください。

problem-internal = サーバーで問題が起きました。
    .next = ご報告をお願いします。詳しい内容はサーバーのログにあります。
