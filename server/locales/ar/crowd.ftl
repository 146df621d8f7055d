# The crowd, the heart of the badge, and people who might like a hello.

## On bars and badges.

crowd-typical = المعتاد لدى الناس { $value }.
crowd-notch = تبيّن العلامة أعلى كل شريط موضع الإنسان المعتاد.
crowd-heart-title = متى يبقى القلب فارغًا
# $posts: a number of posts. $interval: a number of points.
crowd-heart-rule = لا تعرض الشارة رقمًا للطف إلا إذا كان له معنى: { $posts } منشورًا على الأقل قُيّمت كلماتها، ومجال لا يتجاوز { $interval } نقطة. ولا تعرضه أبدًا للحسابات الآلية أو المؤسسات، لأن اللطف يخصّ الناس. وفي غير ذلك يكون القلب إطارًا فقط، ويذكر التلميح السبب.
