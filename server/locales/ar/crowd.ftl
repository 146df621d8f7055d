# The crowd, the heart of the badge, and people who might like a hello.

## On bars and badges.

crowd-typical = المعتاد لدى الناس { $value }.
crowd-notch = يبيّن الحزّ أعلى كل شريط موضع الإنسان المعتاد.
crowd-heart-title = متى يبقى القلب فارغًا
# $posts: a number of posts. $interval: a number of points.
crowd-heart-rule = لا تعرض الشارة رقمًا للطف إلا إذا كان له معنى: { $posts } منشورًا على الأقل قُيّمت كلماتها، ونطاق لا يتجاوز { $interval } نقطة. ولا تعرضه أبدًا للحسابات الآلية ولا للمؤسسات، لأن اللطف يخصّ الناس. وفي غير ذلك يكون القلب إطارًا فقط، ويذكر التلميح السبب.

## The page of the crowd, and the line on the first page.

crowd-title = نظرة عامة على خلاصاتك
# $people: how many of the accounts are people.
crowd-people =
    { $people ->
        [zero] ليس بينهم من يتحدث مع الناس.
        [one] بينهم إنسان واحد يتحدث مع الناس.
        [two] بينهم إنسانان يتحدثان مع الناس.
        [few] بينهم { $people } أشخاص يتحدثون مع الناس.
        [many] بينهم { $people } شخصًا يتحدثون مع الناس.
       *[other] بينهم { $people } شخص يتحدثون مع الناس.
    }
crowd-sites = المواقع
crowd-all-sites = كل المواقع
crowd-shares = يومًا بيوم
crowd-shares-title = من كان هناك: نسب التصنيفات
crowd-spread = الخط هو المتوسط، ونصف الحسابات يقع في المساحة الفاتحة. ولا تُحتسب إلا الشارات التي عليها رقم.
# The head of a column with two numbers, such as “55–74”.
crowd-middle-half = نصفهم بين
# $share: in percent. $posts: a number of posts.
crowd-reposts =
    { $posts ->
        [zero] { $share }% من { $posts } منشور إعادة نشر.
        [one] { $share }% من منشور واحد إعادة نشر.
        [two] { $share }% من منشورين إعادة نشر.
        [few] { $share }% من { $posts } منشورات إعادة نشر.
        [many] { $share }% من { $posts } منشورًا إعادة نشر.
       *[other] { $share }% من { $posts } منشور إعادة نشر.
    }
crowd-reposts-column = إعادات النشر
crowd-nobody = لا أحد بعد. عند تصفّح إحدى خلاصاتك مع إظهار الشارات، تظهر أيامها هنا.
# A link to the page of the crowd.
crowd-more = خلاصاتك يومًا بيوم
crowd-waiting =
    { $people ->
        [zero] لا أحد ينتظر تحية الآن.
        [one] هناك إنسان واحد قد تسرّه تحية.
        [two] هناك شخصان قد تسرّهما تحية.
        [few] هناك { $people } أشخاص قد تسرّهم تحية.
        [many] هناك { $people } شخصًا قد تسرّهم تحية.
       *[other] هناك { $people } شخص قد تسرّهم تحية.
    }
crowd-forget-site = محو ما عرضه هذا الموقع

## People who might like a hello.

crowd-hello-help = أناس جدد، أو عادوا بعد غياب، أو متابعوهم قليلون، وكتبوا ما يمكنك الرد عليه. الحديث مع أي إنسان لا ينقص منك شيئًا.
# Why somebody might like a hello.
crowd-hello-back =
    { $days ->
        [zero] عودة بعد { $days } يوم بلا منشورات.
        [one] عودة بعد يوم واحد بلا منشورات.
        [two] عودة بعد يومين بلا منشورات.
        [few] عودة بعد { $days } أيام بلا منشورات.
        [many] عودة بعد { $days } يومًا بلا منشورات.
       *[other] عودة بعد { $days } يوم بلا منشورات.
    }
# $ago: such as “3 hours ago”.
crowd-asked = طرح سؤالًا { $ago }.
crowd-wrote = كتب منشورًا { $ago }.
crowd-open-post = فتح المنشور
# A button: the reader wrote to that person.
crowd-wrote-them = ألقيتُ التحية
# Nobody might like a hello.
crowd-none = لا أحد الآن.
# $names: one or several names.
crowd-noticed = كتبت إلى { $names }. شكرًا لك.
