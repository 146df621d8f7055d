# The crowd, the heart of the badge, and people who might like a hello.

## On bars and badges.

crowd-typical = 真人通常在 { $value } 左右。
crowd-notch = 每条上方的缺口表示一般人所在的位置。
crowd-heart-title = 心形何时保持空心
# $posts: a number of posts. $interval: a number of points.
crowd-heart-rule = 只有当友善度的数字有意义时，标记才会显示它：至少有 { $posts } 条帖子的用词经过判断，且区间不超过 { $interval } 分。自动账号和机构从不显示，因为友善说的是人。其他情况下，心形只有轮廓，提示会说明原因。
