# The page of the reader's data: what is kept and where, who may use the server, and what goes where.

data-title = بياناتك
data-lead = كل ما يعرفه Humankind موجود في مجلد واحد على هذا الجهاز. ولا يمكن لأحد غيرك قراءته.
data-kept = ما يُحفظ
data-what = النوع
data-how-many = العدد
data-folder = المجلد: { $path }
data-download = تنزيل كل شيء
data-import = استيراد ملف
data-erase = محو كل شيء

## What is kept: one kind, and what it is

data-kind-cards = بطاقات الدرجات
    .help = أحدث نتيجة لكل حساب. والبطاقات القديمة تُعدّ من جديد.
data-kind-seen = حسابات لها منشورات من صفحاتك
    .help = منشورات عامة رأتها الإضافة في خلاصاتك.
data-kind-corrections = تصحيحاتك
    .help = هي المقدَّمة دائمًا، وتبقى إلى أن تتم إزالتها.
data-kind-tags = علاماتك
    .help = كلمات منك بجانب الأسماء. لا تدخل في أي درجة.
data-kind-lists = قوائمك
    .help = ما ينشره الآخرون عن الحسابات ولك اشتراك فيه. لا يدخل في أي درجة.
data-kind-own_accounts = حساباتك
    .help = ما تتذكره المرآة عن كل حساب: درجاته يومًا بيوم، وعلى من رد ومتى.
data-kind-mirrors = المرايا
    .help = ما تُظهره حساباتك عن نفسها، مع جُمل منك. تُعدّ من جديد.
data-kind-shared_settings = قواعد الإضافة وإعداداتها
    .help = مشتركة بين المتصفحات المقترنة. وما أُزيل يُحفظ ذكره من دون قيمته، حتى لا يعود.
data-kind-days = أيام الحسابات التي رأيتها
    .help = مجاميع كل يوم بحسب الموقع: التصنيفات واللطف وإعادات النشر. بلا حسابات. تُحفظ آخر 90 يومًا.
data-kind-crowd = حسابات اليوم
    .help = من ظهر في صفحاتك اليوم، وأين. يُحذف مع نهاية اليوم.
data-kind-outreach = من كتبت إليهم
    .help = كي لا يُقترحوا من جديد لفترة. لا يؤثر في أي درجة.
data-kind-pairings = الإضافات المقترنة
    .help = يمكنها استخدام هذا الخادم. ولا تُحفظ من كل رمز إلا بصمته.
data-kind-settings = مفاتيح هذه الصفحات
    .help = المفتاح يفتح هذه الصفحات في متصفحك. وبعد المحو يُنشأ مفتاح جديد.

## Posts by the site that showed them

data-seen = المنشورات بحسب الموقع الذي عرضها
data-seen-help = يمكن لأي صفحة أن تعرض أي شيء عن أي أحد. وما يعرضه موقع عن حسابات من مكان آخر لا يُحتسب إلا إذا تعذّر على Humankind قراءة الحساب بنفسه، ولا يجعل أي حساب آليًا أو مؤسسة أبدًا. وإذا لم يعد موقع ما محل ثقتك، فيمكنك محو ما عرضه.
data-seen-site = الموقع
data-seen-accounts = الحسابات
data-seen-posts = المنشورات
# For screen readers: what the button erases.
data-seen-erase-of = محو ما عرضه { $site }
# Of what version 0.1.0 kept.
data-seen-unknown = موقع غير مسجَّل

## Paired extensions

data-paired = الإضافات المقترنة
data-since = منذ { $when }
data-unpair = إلغاء الإقران
# “Pair” is common_pair in the extension; $page is data-none-paired-page.
data-none-paired = لا توجد إضافة مقترنة بعد. يمكن فتح نافذة Humankind المنبثقة في متصفحك واختيار «إقران»؛ وطريقة تحميل الإضافة في { $page }.
data-none-paired-page = صفحة الترحيب

## Settings, and what goes where

data-settings = الإعدادات
data-settings-help = الإعدادات متغيرات بيئة، وتُقرأ عند تشغيل الخادم.
data-setting = الإعداد
data-value = القيمة
data-value-on_click = عند النقر
data-value-later = لاحقًا
data-value-at_once = فورًا
data-value-on = مفعّل
data-value-off = معطّل
data-goes = ما يُرسَل وإلى أين
data-goes-network = للاستعلام عن حساب، يرسل الخادم طلبات إلى شبكة ذلك الحساب نفسها، من دون تسجيل دخول ومن دون ملفات تعريف ارتباط.
data-goes-third-party = تُقرأ شبكة { $network } عبر { $service }. ويعرف هذا الطرف الثالث حسابات { $network } التي تستعلم عنها.
data-goes-nobody = ولا تُرسَل طلبات إلى أي جهة أخرى.
data-goes-seen = المنشورات التي تراها الإضافة في خلاصاتك تُرسَل إلى هذا الخادم وحده. أما الرسائل المباشرة والمنشورات المخصصة للمتابعين فلا تُرسَل أبدًا، ولا حتى إلى هنا.
data-goes-telemetry = لا يُجمع أي شيء عن الاستخدام. ولا يغادر هذا الجهاز شيء عنك.

## Before anything is erased

data-erase-title = محو كل شيء؟
data-erase-detail = لا يمكن التراجع عن هذا. وربما كان من المفيد تنزيل كل شيء أولًا.
data-erase-count = { $what }: { $count }
data-erase-seen-title = محو ما عرضه هذا الموقع؟
data-erase-seen-detail =
    { $accounts ->
        [zero] المنشورات: { $posts }، من { $accounts } حساب. تُعدّ البطاقات التي تستند إليها من جديد. لا يمكن التراجع عن هذا؛ وما تراه هناك لاحقًا يُحفظ من جديد.
        [one] المنشورات: { $posts }، من حساب واحد. تُعدّ البطاقات التي تستند إليها من جديد. لا يمكن التراجع عن هذا؛ وما تراه هناك لاحقًا يُحفظ من جديد.
        [two] المنشورات: { $posts }، من حسابين. تُعدّ البطاقات التي تستند إليها من جديد. لا يمكن التراجع عن هذا؛ وما تراه هناك لاحقًا يُحفظ من جديد.
        [few] المنشورات: { $posts }، من { $accounts } حسابات. تُعدّ البطاقات التي تستند إليها من جديد. لا يمكن التراجع عن هذا؛ وما تراه هناك لاحقًا يُحفظ من جديد.
        [many] المنشورات: { $posts }، من { $accounts } حسابًا. تُعدّ البطاقات التي تستند إليها من جديد. لا يمكن التراجع عن هذا؛ وما تراه هناك لاحقًا يُحفظ من جديد.
       *[other] المنشورات: { $posts }، من { $accounts } حساب. تُعدّ البطاقات التي تستند إليها من جديد. لا يمكن التراجع عن هذا؛ وما تراه هناك لاحقًا يُحفظ من جديد.
    }
