# The pages of the lists that the reader subscribes to. A list is what somebody publishes about accounts.

lists-title = قوائمك
lists-lead = أوصاف ينشرها الآخرون عن الحسابات. يظهر كل وصف بجانب اسم ناشره، ولا يغيّر أي درجة ولا أي تصنيف.

## Subscribe

lists-subscribe-title = الاشتراك في قائمة
lists-address = عنوان قائمة، أو الملف الشخصي لخدمة وسم على Bluesky
lists-subscribe-help = يُسأل خادمها مرة كل يوم. وعندها يرى عنوان IP الخاص بك، ولا يرى أبدًا الحسابات التي تشاهدها.
lists-room = السعة القصوى: عدد القوائم { $lists }، وعدد الحسابات في كل منها { $accounts }.
lists-subscribe = اشتراك

## The lists

lists-lists = القوائم
lists-by = من { $publisher }
lists-count =
    { $count ->
        [zero] { $count } حساب
        [one] حساب واحد
        [two] حسابان
        [few] { $count } حسابات
        [many] { $count } حسابًا
       *[other] { $count } حساب
    }
lists-paused = متوقفة مؤقتًا
# $labels are the words of the list, each with a number of accounts.
lists-says = ما تقوله: { $labels }
lists-none = لا اشتراك لك في أي قائمة بعد.
# Buttons; the name of the list stands beside them.
lists-read-now = قراءتها الآن
lists-pause = إيقاف مؤقت
lists-resume = استئناف
lists-remove = إزالة
# How far a list is up to date. $problem is a sentence.
lists-current = كما هي منذ { DAY($day) }؛ آخر اطلاع عليها في { DAY($checked) }.
lists-current-unchecked = كما هي منذ { DAY($day) }.
lists-old = هذه القائمة كما كانت في { DAY($day) }. { $problem }
lists-never-read = تعذّرت قراءتها حتى الآن. { $problem }
lists-pending = لم تُقرأ بعد.
lists-paused-unread = متوقفة مؤقتًا، ولم تُقرأ بعد.

## Publish

lists-own-title = نشر قائمة منك
lists-own-help = ملف يمكن للآخرين الاشتراك فيه بعد وضعه على الويب. فيه الحسابات وكلماتك، من دون ملاحظاتك وروابطك.
lists-own-name = اسم القائمة
# The name of the list where the reader gives none.
lists-own-default-name = قائمتي
lists-own-tagged = حسابات تحمل العلامة
lists-own-any = أي كلمة
lists-own-tags = تنزيل العلامات كقائمة
lists-own-corrections = تنزيل التصحيحات كقائمة
lists-own-none = بعد وضع علامة على حساب أو تصحيح تصنيف، يمكنك نشر ذلك كقائمة.

## One list

lists-one-lead = قائمة من { $publisher }. هذا كلام ناشرها لا كلامنا، ولا يدخل في أي درجة.
lists-one-lead-paused = قائمة من { $publisher }، متوقفة مؤقتًا. هذا كلام ناشرها لا كلامنا، ولا يدخل في أي درجة.
lists-claimed = تقول إن ناشرها هو «{ $publisher }»؛ ولم يتحقق أحد من ذلك.
lists-left-out = سطور متروكة: { $count }. لا تذكر حسابًا يعرفه Humankind، أو تذكر حسابًا موجودًا فيها من قبل.
lists-what-it-says = ما تقوله
lists-search = بحث في هذه القائمة
lists-search-hint = حساب، أو ما تقوله القائمة
lists-until = حتى { DAY($day) }
lists-back = السابق
lists-next = التالي
lists-empty = لا تقول شيئًا عن أحد.

## Lists of a community server

lists-server-title = قوائم هذا الخادم
lists-known-lead = حسابات يعرفها قرّاء هذا الخادم: عددهم فقط، بلا أسماء. يظهر الحساب حين يعرفه هذا العدد من القرّاء: { $readers }.
lists-known-yours = ما تشاركه
lists-known-off = لا تشارك شيئًا.
lists-known-on =
    { $count ->
        [zero] منذ { $day } تشارك من تعرف: { $count } حساب.
        [one] منذ { $day } تشارك من تعرف: حساب واحد.
        [two] منذ { $day } تشارك من تعرف: حسابان.
        [few] منذ { $day } تشارك من تعرف: { $count } حسابات.
        [many] منذ { $day } تشارك من تعرف: { $count } حسابًا.
       *[other] منذ { $day } تشارك من تعرف: { $count } حساب.
    }
lists-known-help = تُحسب ضمن الحسابات التي قلت إنك تعرفها وإن إنسانًا يكتب فيها. أما وسومك وملاحظاتك وتصحيحاتك الأخرى ومن تبحث عنه فليست جزءًا من ذلك. يمكنك التوقف في أي وقت، فلا تُحسب بعد ذلك فورًا.
lists-known-start = شارك من أعرف
lists-known-stop = أوقف المشاركة
lists-known-list = القائمة
lists-known-subscribe = اشترك لترى على البطاقات كم قارئًا يعرف الحساب. ولا يلزمك أن تشارك شيئًا لذلك.
lists-stewards-lead = يدرج مشرفو هذا الخادم هذه الحسابات مع ذكر السبب. ولا يغيّر ذلك أي درجة ولا أي حكم، ويمكن لصاحب الحساب أن يعترض.
lists-stewards-since = منذ { $day }
lists-stewards-disputed = يعترض صاحب الحساب.
lists-stewards-add = إضافة حساب
lists-stewards-reason = سببك. يراه القرّاء وصاحب الحساب من دون اسمك.
lists-stewards-add-button = أضف إلى القائمة
lists-stewards-remove = أزل من القائمة
lists-stewards-remove-reason = لماذا تزيله؟ يرى ذلك المشرفون وصاحب الحساب الذي اعترض.
lists-stewards-history = التغييرات، للمشرفين
lists-stewards-added-by = { $day }: أضافه { $steward }
lists-stewards-removed-by = { $day }: أزاله { $steward }
lists-stewards-left = مشرف غادر
lists-stewards-present = هذا الحساب في القائمة بالفعل.
lists-stewards-full = القائمة ممتلئة. أزل حسابًا أولًا.
lists-stewards-unscored = طلب صاحب هذا الحساب ألا يُقيَّم، فليس في أي قائمة.
lists-stewards-verdict = لا يمكن لهذه القائمة أن تصف حسابًا بأنه آلي. ذلك للأدلة، أو للمشرفين بعد اعتراض.
