# Generated from server/settings.py by `python -m devtools.generate`.
# What each setting of the server does, on the page of the reader's data.

settings-home = 存放所有数据的文件夹。只有你的用户账户能读取。
settings-port = 127.0.0.1 上的端口。
settings-threads = 同时处理多少个请求。
settings-readers = 同时从平台读取多少个账号，每个主机最多两个。
settings-max_cards = 保存多少个已评分的账号；最旧的先移除。
settings-max_seen_accounts = 保存多少个在你自己的页面上见过帖子的账号（每个 200 条帖子）。只在其他网站上见过的先移除。
settings-card_days = 已评分的账号在上次读取后保存多少天。
settings-seen_days = 在上次见到某位作者的新内容之后，来自你自己页面的帖子保存多少天。
settings-new_hosts = 程序没有指定时，何时向从未连接过的主机询问账号：`on-click`（点击时）、`later`（稍后：见到账号 3 到 15 分钟后，与其他一起）或 `at-once`（立即）。
settings-proxy = 所有请求使用的代理，例如 `socks5h://127.0.0.1:9050`（Tor），或 `none`。未设置时，采用 HTTPS_PROXY、ALL_PROXY、HTTP_PROXY 和 NO_PROXY。代理失效时，不会发送任何请求。
settings-user_agent = 发送给平台的 User-Agent 标头。
settings-x_service = 用来读取 X 的、与 FxTwitter 兼容的服务，例如 `https://api.fxtwitter.com`。它是第三方，会知道你查询了哪些 X 账号。没有它，就不会读取 X。
settings-update_sites = 服务器是否每天查看一次项目有没有新的网站表（`on`）。项目的主机会看到你的 IP 地址，但不会知道你读了什么。
settings-web_server = 用什么运行服务：`gunicorn` 或 `waitress`；Windows 上只能用后者，它也只安装在 Windows 上。
settings-pair_with = 由 `./scripts/run --browser` 设置：它所加载的扩展的来源（Origin），无需点击即可配对一次。
settings-database_url = 用于社区服务器：存放所有使用者数据的 PostgreSQL 数据库，例如 `postgresql://humankind@db.example/humankind`。不设置时使用数据文件夹。
settings-database_url_file = 一个文件，其中写有 HUMANKIND_DATABASE_URL 的值，这样密码就不会出现在环境变量中。
settings-public_url = 用于社区服务器：供读者使用的地址，例如 `https://humankind.example`。其他地址会被拒绝。
settings-listen = 用于社区服务器：前面的代理找到它所用的 IP 地址。
settings-trusted_proxies = 用于社区服务器：该代理的 IP 地址，用逗号分隔。请求是否经由 HTTPS 到达、来自哪里，以它们所说为准。
settings-appeal_days = 用于社区服务器：管理员须在多少天内对申诉作出决定。
settings-metrics_listen = 用于社区服务器：此进程向运营者提供 `/metrics`、`/healthz` 和 `/readyz` 的 IP 地址和端口，例如 `127.0.0.1:9377`。普通使用者不得访问。
settings-log_format = 用于社区服务器：消息的记录方式，`text` 或每行一个 `json` 对象。
settings-reader_requests = 用于社区服务器：每个人每分钟可以发出多少请求，所有进程合计。
settings-address_requests = 用于社区服务器：一个网络（IPv4 为 /24，IPv6 为 /48）每分钟可以发来多少不属于任何已知使用者的请求。
settings-oidc_issuer = 用于社区服务器：可用于登录的 OpenID Connect 签发者，如 `https://login.example`，须与其自身写法完全一致。
settings-oidc_client_id = 用于社区服务器：这个服务器在该签发者处的名称。
settings-oidc_client_secret = 用于社区服务器：包含其在那里的密钥的文件。没有它，这个服务器就是公开客户端。
settings-oidc_scopes = 用于社区服务器：在那里请求的范围。请加上能带来所需声明的范围，如 `openid groups`。
settings-oidc_require = 用于社区服务器：只要有其中一项就能加入的声明，如 `groups=readers,email=@school.example`。不设置时，签发者能登录的人都可以加入。
settings-oidc_local = 用于社区服务器：签发者的主机是否可以位于私有地址，例如公司内部网络（`on`）。其他主机不可以。
settings-mastodon_sign_in = 用于社区服务器：其成员可以加入的 Mastodon 服务器，如 `social.example`，用逗号分隔。
settings-mastodon_sign_in_days = 用于社区服务器：那里的账号必须有多少天。
settings-upstream_map = 仅供开发：把发往指定主机的请求绕过地址保护，发送到这台电脑上的测试服务器。
settings-ca_bundle = 仅供开发：该测试服务器的证书（PEM 文件）。
