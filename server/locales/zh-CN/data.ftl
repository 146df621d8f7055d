# The page of the reader's data: what is kept and where, who may use the server, and what goes where.

data-title = 你的数据
data-lead = Humankind 知道的一切都在这台电脑的一个文件夹里。只有你能读取。
data-kept = 保存了什么
data-what = 内容
data-how-many = 数量
data-folder = 文件夹：{ $path }
data-download = 全部下载
data-import = 导入文件
data-erase = 全部清除

## What is kept: one kind, and what it is

data-kind-cards = 分数卡片
    .help = 每个账号的最新结果。旧卡片会重新生成。
data-kind-seen = 在你自己的页面上见过帖子的账号
    .help = 扩展在你的信息流中看到的公开帖子。
data-kind-corrections = 你的更正
    .help = 始终以它们为准，直到你将它们移除。
data-kind-tags = 你的标签
    .help = 加在名字旁边的、你自己的词。它们不影响分数。
data-kind-lists = 你的列表
    .help = 别人发布的、关于账号的内容，由你订阅。它们不影响分数。
data-kind-own_accounts = 你自己的账号
    .help = 镜子为每个账号记住的内容：每天的分数，以及何时回复了谁。
data-kind-mirrors = 镜子
    .help = 你自己的账号呈现的样子，含有你写的句子。会重新生成。
data-kind-shared_settings = 扩展的规则和设置
    .help = 由已配对的浏览器共用。已移除的项目只留下记录、不留值，以免再次出现。
data-kind-days = 每天见过的账号
    .help = 每天按网站统计的总数：判定、友善度、转发。不含账号。保留最近 90 天。
data-kind-crowd = 今天见过的账号
    .help = 今天你的页面上出现了谁，在哪里出现。当天结束后删除。
data-kind-outreach = 你联系过的人
    .help = 这样在一段时间内不会再次推荐他们。不影响分数。
data-kind-pairings = 已配对的扩展
    .help = 它们可以使用这台服务器。每个令牌只保存一个指纹。
data-kind-settings = 这些页面的密钥
    .help = 用密钥可以在浏览器中打开这些页面。清除后会生成新的密钥。

## Posts by the site that showed them

data-seen = 按显示它们的网站列出的帖子
data-seen-help = 一个页面可以显示关于任何人的任何内容。网站显示的别处账号的内容，只有在 Humankind 无法自己读取该账号时才计入，而且绝不会让账号被判定为自动发布或机构。如果你不再信任某个网站，可以清除它显示过的内容。
data-seen-site = 网站
data-seen-accounts = 账号
data-seen-posts = 帖子
# For screen readers: what the button erases.
data-seen-erase-of = 清除 { $site } 显示过的内容
# Of what version 0.1.0 kept.
data-seen-unknown = 未记录网站

## Paired extensions

data-paired = 已配对的扩展
data-since = 自 { $when }起
data-unpair = 取消配对
# “Pair” is common_pair in the extension; $page is data-none-paired-page.
data-none-paired = 还没有配对的扩展。请在浏览器中打开 Humankind 的弹出窗口，选择“配对”；加载方法见{ $page }。
data-none-paired-page = 欢迎页面

## Settings, and what goes where

data-settings = 设置
data-settings-help = 设置是环境变量，在服务器启动时读取。
data-setting = 设置
data-value = 值
data-value-on_click = 点击时
data-value-later = 稍后
data-value-at_once = 立即
data-value-on = 开启
data-value-off = 关闭
data-goes = 什么内容会发往哪里
data-goes-network = 查询账号时，服务器会向该账号所在的平台发送请求，不登录，也不带 Cookie。
data-goes-third-party = { $network } 通过 { $service } 读取。这个第三方会知道你查询了哪些 { $network } 账号。
data-goes-nobody = 不会向其他任何人发送请求。
data-goes-seen = 扩展在你的信息流中看到的帖子只发送到这台服务器。私信和仅关注者可见的帖子绝不会发送，连这里也不会。
data-goes-telemetry = 不收集任何使用情况。关于你的任何信息都不会离开这台电脑。

## Before anything is erased

data-erase-title = 要全部清除吗？
data-erase-detail = 这无法撤销。也许可以先全部下载下来。
data-erase-count = { $what }：{ $count }
data-erase-seen-title = 要清除这个网站显示过的内容吗？
data-erase-seen-detail = 共 { $posts } 条帖子，来自 { $accounts } 个账号。依据这些帖子的卡片会重新生成。这无法撤销；如果你在那里再次看到，会再次保存。
