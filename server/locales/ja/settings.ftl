# Generated from server/settings.py by `python -m devtools.generate`.
# What each setting of the server does, on the page of the reader's data.

settings-home = すべてのデータを置くフォルダー。読めるのはあなたのユーザーアカウントだけです。
settings-port = 127.0.0.1のポート。
settings-threads = 同時に処理する要求の数。
settings-readers = ネットワークから同時に読み取るアカウントの数。1つのホストにつき最大2件です。
settings-max_cards = 保存する採点済みアカウントの数。古いものから削除されます。
settings-max_seen_accounts = あなたのページで投稿を見かけたアカウントを保存する数（投稿はそれぞれ200件まで）。ほかのサイトでしか見かけていないものから削除されます。
settings-card_days = 採点済みのアカウントを、最後に読み取ってから保存する日数。
settings-seen_days = あなたのページで見かけた投稿を、その投稿者の新しいものを最後に見かけてから保存する日数。
settings-new_hosts = 接続したことのないホストにアカウントについて問い合わせるタイミング。プログラムが指定しない場合に使われます。`on-click`（クリックしたとき）、`later`（あとで：アカウントを見かけてから3～15分後に、ほかとまとめて）、`at-once`（すぐに）のいずれかです。
settings-proxy = すべての要求に使うプロキシ（`socks5h://127.0.0.1:9050`（Tor）など）、または`none`。設定しない場合はHTTPS_PROXY、ALL_PROXY、HTTP_PROXY、NO_PROXYに従います。プロキシが使えないときは、何も要求しません。
settings-user_agent = ネットワークに送るUser-Agentヘッダー。
settings-x_service = Xの読み取りに使う、FxTwitter互換のサービス（`https://api.fxtwitter.com`など）。第三者のサービスで、あなたがXのどのアカウントを調べたかが伝わります。設定しない場合、Xは読み取りません。
settings-update_sites = プロジェクトの新しいサイト表があるかを、サーバーが1日1回確認するかどうか（`on`）。そのとき、プロジェクトのホストにあなたのIPアドレスは伝わりますが、何を読んでいるかは伝わりません。
settings-web_server = サーバーを動かすもの：`gunicorn`、または`waitress`。Windowsでは`waitress`だけが使え、Windowsにだけインストールされます。
settings-pair_with = `./scripts/run --browser`が設定します。読み込む拡張機能のオリジンで、クリックなしで一度だけペアリングされます。
settings-database_url = コミュニティサーバー用：利用者全員のデータを置く PostgreSQL データベース。例：`postgresql://humankind@db.example/humankind`。設定しない場合はデータフォルダーを使います。
settings-database_url_file = HUMANKIND_DATABASE_URL の値を書いたファイル。パスワードを環境変数に置かずに済みます。
settings-public_url = コミュニティサーバー用：利用者のためのアドレス（例：`https://humankind.example`）。ほかのアドレスは拒否されます。
settings-listen = コミュニティサーバー用：手前のプロキシがこのサーバーに接続するIPアドレス。
settings-trusted_proxies = コミュニティサーバー用：そのプロキシのIPアドレス（コンマ区切り）。リクエストがHTTPSで届いたか、どこから来たかについて、それらの申告を信用します。
settings-appeal_days = コミュニティサーバー用：担当者が異議について何日以内に判断するか。
settings-metrics_listen = コミュニティサーバー用：このプロセスが運営者に `/metrics`、`/healthz`、`/readyz` を提供するIPアドレスとポート（例：`127.0.0.1:9377`）。利用者が接続できてはいけません。
settings-log_format = コミュニティサーバー用：メッセージの記録形式。`text`、または1行に1つの `json` オブジェクト。
settings-reader_requests = コミュニティサーバー用：利用者一人が1分間に送れるリクエストの数。すべてのプロセスの合計です。
settings-address_requests = コミュニティサーバー用：どの利用者のものでもないリクエストを、一つのネットワーク（IPv4は/24、IPv6は/48）から1分間に受け付ける数。
settings-oidc_issuer = コミュニティサーバー用：ログインに使えるOpenID Connectの発行者。`https://login.example` のように、発行者自身の表記どおりに書く。
settings-oidc_client_id = コミュニティサーバー用：その発行者でのこのサーバーの名前。
settings-oidc_client_secret = コミュニティサーバー用：そこでの秘密を書いたファイル。なければ、このサーバーは公開クライアントになる。
settings-oidc_scopes = コミュニティサーバー用：そこで要求するスコープ。必要なクレームを含むものを加える。例：`openid groups`。
settings-oidc_require = コミュニティサーバー用：どれか一つがあれば参加できるクレーム。例：`groups=readers,email=@school.example`。なければ、発行者でログインできる人は誰でも参加できる。
settings-oidc_local = コミュニティサーバー用：発行者のホストが、社内ネットワークのようなプライベートアドレスにあってよいか（`on`）。ほかのホストは認められない。
settings-mastodon_sign_in = コミュニティサーバー用：参加できるメンバーのいるMastodonサーバー。`social.example` のように、コンマで区切る。
settings-mastodon_sign_in_days = コミュニティサーバー用：そこのアカウントが作成から何日たっている必要があるか。
settings-upstream_map = 開発専用：指定したホストへの要求を、アドレスの保護を通さずに、このパソコンのテスト用サーバーへ送ります。
settings-ca_bundle = 開発専用：そのテスト用サーバーの証明書（PEMファイル）。
