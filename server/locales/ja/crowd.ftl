# The crowd, the heart of the badge, and people who might like a hello.

## On bars and badges.

crowd-typical = 人はふつう{ $value }くらいです。
crowd-notch = 各バーの上にある切り込みは、典型的な人の位置です。
crowd-heart-title = ハートが空のままになるとき
# $posts: a number of posts. $interval: a number of points.
crowd-heart-rule = バッジにやさしさの数字が出るのは、数字に意味があるときだけです。言葉を判定した投稿が{ $posts }件以上あり、幅が{ $interval }点以内の場合です。自動投稿のアカウントや組織には表示しません。やさしさは人についてのものだからです。それ以外のとき、ハートは輪郭だけになり、説明に理由が出ます。

## The page of the crowd, and the line on the first page.

crowd-title = フィード全体の様子
# $people: how many of the accounts are people.
crowd-people = このうち{ $people }人は、人と会話している人です。
crowd-sites = サイト
crowd-all-sites = すべてのサイト
crowd-shares = 日ごとの様子
crowd-shares-title = そこにいたのは：判定の割合
crowd-spread = 線は平均で、アカウントの半分は薄い色の部分に入ります。数字の出ているバッジだけを数えます。
# The head of a column with two numbers, such as “55–74”.
crowd-middle-half = 半数の範囲
# $share: in percent. $posts: a number of posts.
crowd-reposts = 投稿{ $posts }件のうち{ $share }%がリポストでした。
crowd-reposts-column = リポスト
crowd-nobody = まだ誰もいません。バッジを表示してフィードを読むと、ここに日ごとの様子が出ます。
# A link to the page of the crowd.
crowd-more = フィードの日ごとの様子
crowd-waiting = 声をかけられたら喜びそうな人が{ $people }人います。
crowd-forget-site = このサイトが表示したものを消去

## People who might like a hello.

crowd-hello-help = 始めたばかりの人、しばらくぶりに戻った人、フォロワーの少ない人で、返信できる投稿をした人です。誰に話しかけても、損をすることはありません。
# Why somebody might like a hello.
crowd-hello-back = { $days }日ぶりに投稿しました。
# $ago: such as “3 hours ago”.
crowd-asked = 質問しました（{ $ago }）。
crowd-wrote = 投稿しました（{ $ago }）。
crowd-open-post = 投稿を開く
# A button: the reader wrote to that person.
crowd-wrote-them = 声をかけました
# Nobody might like a hello.
crowd-none = 今は誰もいません。
# $names: one or several names.
crowd-noticed = { $names }さんに声をかけましたね。ありがとうございます。
