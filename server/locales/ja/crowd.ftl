# The crowd, the heart of the badge, and people who might like a hello.

## On bars and badges.

crowd-typical = 人はふつう{ $value }くらいです。
crowd-notch = 各バーの上にある切り込みは、典型的な人の位置です。
crowd-heart-title = ハートが空のままになるとき
# $posts: a number of posts. $interval: a number of points.
crowd-heart-rule = バッジにやさしさの数字が出るのは、数字に意味があるときだけです。言葉を判定した投稿が{ $posts }件以上あり、幅が{ $interval }点以内の場合です。自動のアカウントや団体には表示しません。やさしさは人についてのものだからです。それ以外のとき、ハートは輪郭だけになり、説明に理由が出ます。
