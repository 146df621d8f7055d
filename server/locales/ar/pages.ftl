# The server's own pages. What stands in the middle of a sentence is a value.

## On every page

page-skip = الانتقال إلى المحتوى
page-navigation = الصفحات
page-nav-home = استعلام
page-nav-crowd = نظرة عامة
page-nav-mirror = المرآة
page-nav-tags = العلامات
page-nav-lists = القوائم
page-nav-how = طريقة العمل
page-nav-data = بياناتك
page-nav-welcome = الترحيب
page-motto = الناس أهم من الأرقام.
page-footer = يعمل Humankind { $version } على هذا الجهاز. وكل استعلام يبقى هنا.
page-undo = تراجع
page-nothing-here-next = تقود الروابط في أعلى هذه الصفحة إلى كل ما هو موجود.

## Notices after a form was sent

page-notice-corrected = حُفظ التصحيح.
page-notice-outreach_noted = شكرًا على تحيتك.
page-notice-correction_removed = أُزيل التصحيح. تعرض البطاقة التصنيف المحسوب من جديد.
page-notice-tagged = حُفظت العلامة.
page-notice-tag_removed = أُزيلت العلامة.
page-notice-word_changed = غُيّرت في كل الحسابات.
page-notice-word_removed = أُزيلت من كل الحسابات.
page-notice-subscribed = تم الاشتراك. تُقرأ القائمة مرة كل يوم.
page-notice-list_paused = أُوقفت القائمة مؤقتًا، فلا تُقرأ ولا تظهر.
page-notice-list_resumed = عادت القائمة تُقرأ وتظهر.
page-notice-list_read = قُرئت القائمة الآن.
page-notice-list_removed = أُزيلت القائمة.
page-notice-own_account_added = تمت الإضافة. لا يرى هذه الصفحة أحد غيرك.
page-notice-own_account_removed = تمت الإزالة، مع كل ما كان محفوظًا عنه.
page-notice-undone = تم التراجع.
page-notice-not_undone = لم يبق ما يمكن التراجع عنه.
page-notice-refreshed = تم التحديث الآن.
page-notice-not_refreshed = لا جديد لعرضه بعد. هذه هي النتيجة السابقة.
page-notice-forgotten = مُحي كل شيء عن هذا الحساب.
page-notice-erased = مُحي كل شيء. لاستخدام الإضافة من جديد، يمكنك إقرانها من نافذتها المنبثقة.
page-notice-seen_erased = مُحي ما عرضه ذلك الموقع.
page-notice-unpaired = لم تعد تلك الإضافة مقترنة.

## Words: verdicts and states (in badges, so keep them short), scores

page-word-person = إنسان
page-word-one_way = باتجاه واحد
page-word-automated = آلي
page-word-automated_declared = آلي
page-word-organisation = مؤسسة
page-word-unsure = لم يتضح بعد
page-word-opted_out = طلب عدم تقييمه
page-word-unavailable = غير متاح
page-word-new_host = لم يُسأل بعد
page-word-thinking = جارٍ الاستعلام…
page-word-heart = اللطف
page-score-humanity = الطابع البشري
page-score-conversation = الحوار
page-score-kindness = اللطف
# Why a score is not shown, in its place.
page-not-judged-few = المنشورات لا تكفي بعد
page-not-judged-language = لا تقييم بهذه اللغة
page-not-judged-replies_unknown = لا يُعرف أيّ المنشورات ردود
page-not-judged-elsewhere = ظهر في مواقع أخرى فقط
page-not-judged-not_a_person = يظهر للناس فقط
page-kindness-label = اللطف

## Dates, and how long ago

page-day = { DAY($day) }
page-day-and-time = { DAY($day) }، { $time }
page-just-now = الآن
page-minutes-ago =
    قبل { $count ->
        [zero] { $count } دقيقة
        [one] دقيقة
        [two] دقيقتين
        [few] { $count } دقائق
        [many] { $count } دقيقة
       *[other] { $count } دقيقة
    }
page-hours-ago =
    قبل { $count ->
        [zero] { $count } ساعة
        [one] ساعة
        [two] ساعتين
        [few] { $count } ساعات
        [many] { $count } ساعة
       *[other] { $count } ساعة
    }
page-days-ago =
    قبل { $count ->
        [zero] { $count } يوم
        [one] يوم
        [two] يومين
        [few] { $count } أيام
        [many] { $count } يومًا
       *[other] { $count } يوم
    }

## The page of an account

page-moved = انتقل إلى { $account }.
page-moved-unconfirmed = يقول إنه انتقل إلى { $account }.
# $accounts is a list of accounts of the same person elsewhere.
page-linked = أيضًا: { $accounts }. هذه الحسابات مرتبط بعضها ببعض.
page-on-list = في القائمة «{ $list }» من { $publisher }: { $label }.
page-on-list-until = حتى { DAY($day) }.
page-on-list-changed = القائمة كما كانت في { DAY($day) }.
page-correction = تصحيحك هو المعتمد.
page-correction-since = تصحيحك هو المعتمد، منذ { DAY($day) }.
page-correction-computed = التصنيف المحسوب: { $verdict }.
page-correction-note = ملاحظتك: «{ $note }»
page-interval = يتراوح بين
page-scale = من 0 إلى 100. في تسع حالات من كل عشر تقع القيمة الحقيقية في النطاق الفاتح.
page-why = السبب
page-raised = ما رفع الدرجة
page-lowered = ما خفض الدرجة
page-posts =
    { $count ->
        [zero] { $count } منشور
        [one] منشور واحد
        [two] منشوران
        [few] { $count } منشورات
        [many] { $count } منشورًا
       *[other] { $count } منشور
    }
page-seen-on = ظهر على { $host }
page-view-post = عرض المنشور
page-no-reason = لا يبرز سبب بعينه بعد، فالمعروف ما زال قليلًا.
page-sums = كل النقاط ومجموعها
page-contribution = الإسهام
page-points = النقاط
page-rests-on = إلى ماذا يستند هذا
page-last-read = آخر قراءة: { $ago }.
page-stale = تجري قراءة جديدة، وتظهر نتيجتها هنا بعد لحظات عند تحديث الصفحة.
page-look-again = قراءة من جديد
page-your-tag = علامتك
page-tag-help = كلمة منك بجانب هذا الاسم. ليست تصنيفًا ولا تدخل في أي درجة.
page-tag-link = أين وضعتها
page-tag-edit = تعديل العلامة
page-tag-add = إضافة علامة
page-tag-colour = اللون
page-tag-word = العلامة
page-tag-link-label = أين وضعتها (اختياري)
page-tag-save = حفظ العلامة
page-tag-remove = إزالة
# For screen readers: which tag the button removes.
page-tag-remove-of = إزالة علامة { $name }
page-colour-blue = أزرق
page-colour-teal = أزرق مخضر
page-colour-green = أخضر
page-colour-ochre = أصفر داكن
page-colour-brown = بني
page-colour-pink = وردي
page-colour-violet = بنفسجي
page-colour-grey = رمادي
page-i-know = أعرف هذا الحساب
page-correction-help = تصحيحك مقدَّم دائمًا، ويبقى إلى أن تتم إزالته.
page-note-label = ملاحظة لك وحدك (اختياري)
page-save-correction = حفظ التصحيح
page-remove-correction = إزالة التصحيح
page-forget = محو كل شيء عن هذا الحساب
page-forget-title = محو كل شيء عن هذا الحساب؟
page-forget-detail = يمحو هذا بطاقته، ومنشوراته التي ظهرت في صفحاتك، وتصحيحك، وعلامتك.
page-erase = محو
page-cancel = إلغاء

## While an account is looked up, and where there is no card

page-looking = جارٍ الاستعلام عن { $account }
page-reading = تجري قراءة المنشورات العامة من { $source }. وتُحدَّث هذه الصفحة تلقائيًا.
page-reload = تحديث الآن
page-look-up-another = استعلام عن حساب آخر
page-pause-minutes =
    يمكن إعادة المحاولة بعد نحو { $count ->
        [zero] { $count } دقيقة
        [one] دقيقة
        [two] دقيقتين
        [few] { $count } دقائق
        [many] { $count } دقيقة
       *[other] { $count } دقيقة
    }.
page-pause-hours =
    يمكن إعادة المحاولة بعد نحو { $count ->
        [zero] { $count } ساعة
        [one] ساعة
        [two] ساعتين
        [few] { $count } ساعات
        [many] { $count } ساعة
       *[other] { $count } ساعة
    }.
page-pause-days =
    يمكن إعادة المحاولة بعد نحو { $count ->
        [zero] { $count } يوم
        [one] يوم
        [two] يومين
        [few] { $count } أيام
        [many] { $count } يومًا
       *[other] { $count } يوم
    }.
page-needs-key = تحتاج هذه الصفحة إلى مفتاحها
page-in-folder = في مجلد Humankind: { $command }
page-in-terminal = في الطرفية: { $command }
page-look-up-account = استعلام عن حساب
page-welcome-page = صفحة الترحيب

## The first page

page-home-title = هل من أحد هناك؟
page-home-nothing-found = لا نتائج
page-home-which = أي حساب؟
page-home-lead = يكفي لصق معرّف حساب أو عنوان ملفه الشخصي لمعرفة هل يكتب هناك إنسان، وهل يتحدث مع الناس، وما مدى لطفه.
page-home-label = المعرّف أو عنوان الملف الشخصي
page-home-nothing-for = لا نتائج للبحث عن «{ $query }»
page-home-not-found = لا توجد هنا شبكة تُكتب حساباتها بهذا الشكل.
page-home-these-work = هذه الأشكال مقبولة:
page-home-several = قد يعني «{ $query }» عدة حسابات
page-home-seen-only = يُعرف عند ظهوره في خلاصتك
page-home-crowd = حسابات رأيتها
page-home-count =
    { $count ->
        [zero] { $count } حساب
        [one] حساب واحد
        [two] حسابان
        [few] { $count } حسابات
        [many] { $count } حسابًا
       *[other] { $count } حساب
    } في آخر { $days ->
        [zero] { $days } يوم
        [one] يوم
        [two] يومين
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    }.
page-home-hello = قد تسرّهم تحية منك
page-home-recent = ظهرت مؤخرًا
page-home-empty = لا أحد بعد
page-home-empty-help = تُدرج هنا الحسابات التي تظهر في خلاصاتك أو يجري الاستعلام عنها. للبدء، يمكنك تجربة:
page-example-maria = { $name }، شخصية متخيَّلة مرفقة مع Humankind، من دون حاجة إلى شبكة
page-example = { $handle } على { $network }
page-example-address = عنوان أي ملف شخصي أو منشور، منسوخًا من متصفحك
page-crowd-line = اللطف عبر الزمن
page-crowd-table = البيانات نفسها في جدول
page-crowd-day = اليوم
page-crowd-accounts = الحسابات
page-crowd-mean = متوسط اللطف
# Why somebody might like a hello.
page-hello-new =
    جديد هنا: انضم خلال آخر { $days ->
        [zero] { $days } يوم
        [one] يوم
        [two] يومين
        [few] { $days } أيام
        [many] { $days } يومًا
       *[other] { $days } يوم
    }.
page-hello-quiet =
    يتحدث مع الناس، وله حتى الآن { $followers ->
        [zero] { $followers } متابع
        [one] متابع واحد
        [two] متابعان
        [few] { $followers } متابعين
        [many] { $followers } متابعًا
       *[other] { $followers } متابع
    } على الأكثر.

## Pages with a search and several parts

page-search = بحث
# How many were found of how many there are.
page-found = { $found } من { $total }.
page-parts = صفحات القائمة
page-part = { $page } من { $pages }
