# What went wrong, and below it what the reader can do next.

problem-bad-request = 请求无效。
    .next = 请对照 /v1/openapi.json 检查。

problem-unknown-account = 这里的平台都没有这样的账号。
    .next = 请检查用户名，或粘贴个人资料网址。

problem-not-paired = 这个程序没有与服务器配对。
    .next = 请在扩展的选项中选择“配对”，或发送 `humankind token`（在源代码文件夹中则运行 ./scripts/run token）显示的令牌。

problem-origin-not-allowed = 不允许来自此来源的请求。
    .next = 请在扩展的选项页面重新配对。

problem-host-not-allowed = 这不是服务器的地址。
    .next = 请使用服务器启动时显示的地址。

problem-unknown-path = 这个地址上没有内容。
    .next = 可用的内容见 /v1/openapi.json。

problem-method-not-allowed = 这个地址不支持此方法。
    .next = 可用的内容见 /v1/openapi.json。

problem-unsupported-media-type = 请求正文必须是 JSON。
    .next = 请发送标头 Content-Type: application/json。

problem-too-large = 请求太大。
    .next = 每次最多发送 100 个账号，每个账号最多 200 条帖子。

problem-no-tag = 这个账号没有标签。
    .next = 请先用 PUT 保存一个。

problem-too-many-tags = 没有空间添加更多标签了。
    .next = 请移除不再需要的标签。

problem-not-own-account = 这不是你自己的账号。
    .next = 请先在“镜子”页面添加它。

problem-too-many-own-accounts = 没有空间添加更多自己的账号了。
    .next = 请移除不再需要的账号。

problem-unknown-list = 你没有订阅这个列表。
    .next = 请先查看你的列表。

problem-too-many-lists = 没有空间添加更多列表了。
    .next = 请移除不再需要的列表。

problem-bad-list = 这个网址没有可以读取的列表。
    .next = 请检查网址；格式说明见 docs/lists.md。

problem-opted-out = 本人要求不读取其帖子，也不评分。
    .next = 我们尊重这一意愿；你无需做任何事。

problem-not-found = 平台上没有这样的账号。
    .next = 请检查用户名；账号可能已迁移或删除。

problem-login-required = 这个服务器只向已登录的成员显示帖子。
    .next = 请在自己的信息流中阅读这个账号的一些帖子；扩展会根据你看到的帖子评分。

problem-no-public-posts = 这个账号没有公开的帖子。
    .next = 请在自己的信息流中阅读这个账号的一些帖子；扩展会根据你看到的帖子评分。

problem-consent-required = 这个平台要求先点击 Cookie 提示，才会显示内容。
    .next = 请在自己的信息流中阅读这个账号的一些帖子；扩展会根据你看到的帖子评分。

problem-new-host = 尚未询问这个账号所在的服务器。
    .next = 查询这个账号即可询问；也可以在扩展的选项中选择何时询问这类服务器。

problem-not-fetched = 服务器无法读取这个平台。
    .next = 请在自己的信息流中阅读这个账号的一些帖子；扩展会根据你看到的帖子评分。

problem-refused = 平台拒绝了请求。
    .next = 一天之内不再发送请求；你自己看到的帖子仍然计入。

problem-rate-limited = 平台要求暂停一会儿。
    .next = 请在暂停结束后重试。

problem-unreachable = 无法连接到平台。
    .next = 请检查网络连接，然后再查一次。

problem-proxy-failed = 无法使用你的代理。
    .next = 请启动代理，或更改 HUMANKIND_PROXY。没有代理时不会发送任何请求。

problem-timeout = 平台响应的时间太长。
    .next = 请在一分钟后再查一次。

problem-malformed-response = 无法读取平台的响应。
    .next = 请稍后再查一次；如果一直这样，可能是平台有了变化。

problem-too-complex = 读取这个账号需要太多时间或内存。
    .next = 你无需做任何事：一天之内不会再读取它。

problem-unsafe-address = 这个地址指向私有或本地网络。
    .next = 你无需做任何事：服务器从不向那里发送请求。

problem-robots = 这个网站要求程序不要读取此页面。
    .next = 我们尊重这一意愿；你无需做任何事。

problem-nothing-known = 对这个账号还一无所知。
    .next = 请查询它，或先在信息流中看到它的帖子。

problem-busy = 服务器正忙。
    .next = 请稍后重试。

problem-too-many-requests = 来自同一个人或同一网络的请求超出了此服务器接受的数量。
    .next = 请等待一分钟。不会丢失任何内容。

problem-locked = 另一个 Humankind 服务器正在使用同一个数据文件夹。
    .next = 请停止另一个服务器，或把 HUMANKIND_HOME 设为其他文件夹。

problem-bad-site-tables = 无法读取网站定义文件。
    .next = 请修复这个文件，或将它从服务器的数据文件夹中移除。

problem-internal = 服务器出了问题。
    .next = 请报告这个问题；详细信息在服务器的日志中。
