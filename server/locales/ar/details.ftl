detail-members-only = لا يعرض هذا الخادم الحسابات والمنشورات إلا لأعضائه.
detail-unknown-to-host = لا يعرف خادم الحساب هذا الحساب. ربما انتقل أو حُذف.
detail-not-federated = لا شيء يدل على أن هذا الموقع جزء من الفيديفيرس: فهو لا يذكر أي برنامج خادم ولا يعرف حسابًا بهذا المعرّف.
detail-closed-by-host = أغلق خادم الحساب هذا الحساب.
detail-seen-only = لا تمكن رؤية { $network } إلا في صفحاتك.
detail-no-sample = لا يوجد حساب نموذجي بهذا الاسم.
detail-no-name-hackernews = لا يوجد في Hacker News حساب بهذا الاسم. ويُفرَّق هناك بين الأحرف الكبيرة والصغيرة.
detail-no-name-bluesky = لا يوجد في Bluesky حساب بهذا الاسم.
detail-no-name-x = لم تجد الخدمة التي اخترتها حسابًا بهذا الاسم على X.
detail-closed = أغلقت شبكة { $network } هذا الحساب.
detail-deactivated = عُطّل هذا الحساب بقرار من صاحبه.
detail-x-service = لا يُقرأ X إلا عبر خدمة تختارها. ويُضبط ذلك في HUMANKIND_X_SERVICE على الخادم.
detail-signed-requests = لا يجيب هذا الخادم إلا عن الطلبات الموقّعة من خوادم أخرى، وHumankind لا يوقّع الطلبات.
detail-no-feed = ليس في هذه الصفحة خلاصة، ولا منشورات معدّة لتقرأها البرامج.
detail-empty-reddit = يعرف Reddit هذا الحساب، لكن سجله العام فارغ: إما أن صاحبه يخفيه، وهو ما يتيحه Reddit للجميع، أو أنه لم ينشر بعد.
detail-number-in-url = يشير هذا العنوان إلى الحساب برقم لا يفهمه إلا خادمه. يُرجى لصق معرّف الحساب بدلًا منه.
detail-channel-number = يشير هذا العنوان إلى قناة برقم غير مكتمل. يُرجى نسخه من جديد، أو لصق المعرّف مع @.
detail-feed-missing = خلاصة هذه القناة على YouTube غير متاحة حاليًا، وهذا يحدث كثيرًا.
detail-cookies-youtube = لا يعرض YouTube صفحة هذه القناة إلا بعد نقرة على إشعار ملفات تعريف الارتباط، وHumankind لا ينقر. أما خلاصة القناة فليس فيها هذا الإشعار، ويكفي لصق العنوان الذي فيه رقم القناة: youtube.com/channel/UC…
detail-cookies = لا يعرض { $host } هذا إلا بعد نقرة على إشعار ملفات تعريف الارتباط، وHumankind لا ينقر.
detail-not-confirmed = يشير خادم هذا المعرّف إلى حساب في مكان آخر لا يحمل هذا المعرّف.
detail-other-host = تقود هذه الصفحة إلى خادم آخر، لذلك لا تُظهر لمن هي.
detail-not-confirmed-but = { $detail } ومعرّفه هو { $handle }.
detail-too-complex = تطلّبت قراءة هذا الحساب وقتًا أو ذاكرة أكثر من اللازم، فأُوقفت.
detail-new-host = لم يسبق الاتصال بـ { $host }. وعند الاتصال يعرف القائمون عليه عنوان IP الخاص بك والوقت.

detail-signed-in = لا تظهر منشورات هذا الحساب إلا لمن سجّل الدخول، لذلك لا يُقرأ ولا يُقيَّم.
detail-protected = يختار صاحب هذا الحساب من يرى منشوراته، لذلك لا يُقرأ ولا يُقيَّم.
detail-locked = يختار صاحب هذا الحساب من يتابعه، لذلك لا تُقرأ منشوراته ولا تُقيَّم.
detail-noindex = يطلب هذا الحساب من البرامج عدم قراءة ملفه الشخصي، لذلك لا يُقرأ ولا يُقيَّم.
detail-memorial = هذا الحساب محفوظ إحياءً لذكرى شخص متوفى، لذلك لا يُقرأ ولا يُقيَّم.
detail-tag = في الملف الشخصي لهذا الحساب «{ $tag }»، لذلك لا يُقرأ ولا يُقيَّم.
detail-noindex-page = تطلب هذه الصفحة من البرامج عدم حفظها («noindex»)، لذلك لا تُقرأ ولا تُقيَّم.
detail-unscored = طلب هذا الشخص من هذا الخادم ألا يقيّمه.
detail-robots = لا يسمح { $host } للبرامج بقراءة هذه الصفحة.
detail-robots-unread = تعذّرت قراءة ملف robots.txt على { $host }، لذلك لا تُقرأ صفحاته أيضًا.

detail-not-understood = لم يفهم { $host } الطلب.
detail-logged-in = لا يعرض { $host } هذا إلا لمن سجّل الدخول هناك.
detail-refused = رفض { $host } الطلب.
detail-refused-day = رفض { $host } الطلب، ولن تُرسَل إليه طلبات أخرى لمدة يوم.
detail-nothing-there = ليس لدى { $host } شيء في هذا العنوان.
detail-removed = أزال { $host } ما كان في هذا العنوان.
detail-pause = طلب { $host } التوقف قليلًا.
detail-legal = لا يستطيع { $host } عرض هذا لأسباب قانونية.
detail-technical = لدى { $host } مشكلة تقنية حاليًا ({ $status }).
detail-status = أرسل { $host } ردًا بحالة غير متوقعة ({ $status }).
detail-no-host = لا يوجد خادم باسم { $host }، أو أن هذا الجهاز غير متصل بالشبكة.
detail-no-connection = لا يقبل { $host } الاتصالات.
detail-unreachable = تعذّر الوصول إلى { $host }.
detail-certificate = شهادة { $host } غير صالحة.
detail-slow = تأخر { $host } كثيرًا في الرد.
detail-slow-connection = لم يقبل { $host } الاتصال في الوقت المناسب.
detail-slow-name = استغرق العثور على عنوان { $host } وقتًا طويلًا.
detail-waiting = هناك طلبات كثيرة إلى { $host } في الانتظار. وهي تُرسَل ببطء رفقًا بالخادم.
detail-shutting-down = الخادم قيد الإغلاق.
detail-rate-limit-database = تعذّر الوصول إلى قاعدة البيانات التي تضبط وتيرة الطلبات. لم يُطلب أي شيء.
detail-no-process = تعذّر تشغيل عملية لقراءة هذا الحساب.
detail-still-read = ما زالت قراءة الحساب جارية.

detail-network-format = أرسلت شبكة { $network } ردًا بتنسيق غير متوقع.
detail-activitypub = أرسل { $host } ردًا ليس ActivityPub صالحًا.
detail-not-json = أرسل { $host } { $type } بدلًا من JSON.
detail-not-page = أرسل { $host } { $type } وليس صفحة.
detail-not-feed = أرسل { $host } { $type } وليس خلاصة.
detail-not-list = أرسل { $host } { $type } وليس قائمة.
detail-not-xrd = أرسل { $host } { $type } وليس XRD.
detail-untyped = ردًا بلا نوع محدد
detail-deep-json = أرسل { $host } بيانات JSON كثيرة التداخل.
detail-bad-json = أرسل { $host } بيانات JSON لا يمكن تحليلها.
detail-encoding = أرسل { $host } نصًا بترميز غير معروف.
detail-not-modified = أجاب { $host } بعبارة «لا تغيير» عن طلب بلا شرط.
detail-redirects = يعيد { $host } التوجيه مرات كثيرة.
detail-redirects-nowhere = يعيد { $host } التوجيه دون تحديد الوجهة.
detail-redirects-badly = يعيد { $host } التوجيه إلى عنوان لا يمكن تحليله.
detail-compression = ضغط { $host } ردّه بتنسيق لم يُطلب.
detail-incomplete = أرسل { $host } ردًا غير مكتمل.
detail-decompression = أرسل { $host } بيانات لا يمكن فك ضغطها.
detail-more-than = أرسل { $host } أكثر من { $size } كيلوبايت.
detail-not-http = أغلق { $host } الاتصال مبكرًا، أو أرسل ما ليس HTTP.

detail-proxy-slow = تعذّر الوصول إلى { $host } عبر الخادم الوكيل في الوقت المناسب.
detail-proxy-host = تعذّر الوصول إلى { $host } عبر الخادم الوكيل.
detail-proxy-unreachable = تعذّر الوصول إلى الخادم الوكيل { $proxy }.
detail-proxy-refused = رفض الخادم الوكيل { $proxy } الاتصال.
detail-proxy-strange = لم يجب { $proxy } كما يجيب خادم وكيل.
detail-proxy-package = حزمة python-socks غير مثبّتة، ويثبّتها ./scripts/run.
detail-proxy-without = { $detail } ولم يجرِ الاتصال بـ { $host } من دون الخادم الوكيل.

detail-url-long = هذا العنوان طويل جدًا.
detail-url-characters = في هذا العنوان رموز غير مسموح بها.
detail-url-parse = لا يمكن تحليل هذا العنوان.
detail-url-https = لا تُقرأ إلا عناوين https.
detail-url-password = لا تُقرأ العناوين التي فيها اسم مستخدم أو كلمة مرور.
detail-url-port = لا يُستخدم إلا المنفذ 443، وليس { $port }.
detail-url-host = يحتاج العنوان إلى اسم خادم مثل social.example.
detail-private-name = { $host } اسم لعنوان خاص أو محلي.
detail-private-address = يقود { $host } إلى عنوان خاص أو محلي.

detail-no-network = لا توجد شبكة باسم «{ $network }».
detail-needs-server = يحتاج الحساب على { $network } إلى ذكر خادمه. مثال: { $example }.
detail-no-server-name = «{ $host }» ليس اسم خادم.
detail-no-handle = لا يمكن أن يكون «{ $handle }» معرّف حساب على { $network }. مثال: { $example }.
detail-no-key = «{ $key }» ليس مفتاح حساب. مثال: { $example }.
detail-key-server = ينقص «{ $key }» الخادم. مثال: { $example }.

detail-needs-key = تحتاج هذه الصفحة إلى المفتاح في عنوانها.
detail-foreign-form = لم يُرسَل هذا النموذج من صفحة Humankind نفسها.
detail-host-header = لا تشير ترويسة Host إلى هذا الخادم.
detail-only-extensions = لا يمكن إقران غير إضافات المتصفح.
detail-pairing-expired = انتهت صلاحية طلب الإقران هذا. يُرجى البدء من جديد.
detail-pairing-other = جاء طلب الإقران هذا من إضافة أخرى.
detail-pairing-secret = هذا السر لا يخص هذا الإقران.
detail-one-verdict = يُرجى اختيار أحد التصنيفات الخمسة.

detail-tag-word = تحتاج العلامة إلى كلمة.
detail-tag-long = أقصى طول للعلامة بالأحرف: { $count }، والملاحظة تتسع لأكثر.
detail-tag-link = الرابط ليس عنوان ويب.
detail-tags-full = أقصى عدد للعلامات: { $count }. يُرجى إزالة بعضها أولًا.
detail-tags-room = أقصى عدد للعلامات: { $count }.
detail-settings-room = أقصى عدد للقواعد والإعدادات: { $count }.
detail-lists-room = أقصى عدد للقوائم: { $count }.
detail-own-accounts-room = تتسع القائمة لـ{ $count } من حساباتك.
detail-file-json = الملف ليس JSON: { $error }.
detail-file-kind = الملف ليس مصدَّرًا من Humankind ولا من Reddit Enhancement Suite.
detail-file-empty = لا يوجد في الملف ما يمكن استيراده.
detail-document-empty = لا يوجد في المستند ما يمكن استيراده.
detail-file-utf8 = الملف ليس نصًا بترميز UTF-8.
detail-file-columns = يجب أن يذكر السطر الأول الأعمدة: { $columns }.
detail-file-lines = عدد أسطر الملف أكثر من { $count }.
detail-file-csv = الملف ليس CSV صالحًا: { $error }.
detail-nothing-imported = لا يمكن استيراد شيء منه. { $item }: { $detail }
detail-items = أقصى عدد من العناصر يُقرأ: { $count }.
detail-not-keys = ليس كائنًا مفاتيحه حسابات.
detail-not-names = ليس كائنًا مفاتيحه أسماء.
detail-not-addresses = ليس كائنًا مفاتيحه عناوين.
detail-bad-day = لا يمكن أن يكون التاريخ أو الأرقام صحيحة.
detail-backup-gone = لم تعد النسخة الاحتياطية لهذا الاستيراد موجودة، فلم يتغير شيء.
detail-choose-file = يُرجى اختيار ملف مصدَّر من Humankind، أو نسخة احتياطية من Reddit Enhancement Suite، أو ملف CSV.

detail-lists-full = أقصى عدد للقوائم: { $count }. يُرجى إزالة واحدة أولًا.
detail-lists-accounts = أقصى عدد للحسابات في كل القوائم معًا: { $count }.
detail-list-address = لا يمكن أن يكون هذا عنوان قائمة. { $detail }
detail-address-long = العنوان طويل جدًا.
detail-choose-address = المطلوب عنوان يبدأ بـ https://، أو الملف الشخصي لخدمة وسم على Bluesky.
detail-list-fault = تعذّرت قراءة القائمة بسبب خطأ في Humankind.
detail-list-complex = تطلّبت قراءتها وقتًا أو ذاكرة أكثر من اللازم، فأُوقفت.
detail-list-page = في هذا العنوان صفحة ويب وليست قائمة.
detail-list-accountless = ليس في الملف حسابات، فهو ليس قائمة.
detail-list-columns = الملف ليس قائمة: يجب أن يذكر سطره الأول الأعمدة { $columns }.
detail-list-lines = عدد أسطر القائمة أكثر من { $count }.
detail-list-nobody = لا يذكر أي سطر منها حسابًا.
detail-no-labeler = لا توجد في هذا العنوان خدمة وسم.
detail-not-labeler = هذا الحساب على Bluesky ليس خدمة وسم.
detail-labeler-where = لا تحدد خدمة الوسم هذه مكان وسومها.
detail-labeler-twice = أرسلت خدمة الوسم الصفحة نفسها مرتين.
detail-labeler-many = عدد وسوم الخدمة أكثر من { $count }.
detail-nothing-to-publish = لا شيء للنشر بعد: لا علامة بهذه الكلمة، أو لا تصحيح.
detail-database-away = يتعذّر الوصول إلى قاعدة بيانات الخادم. لم يتغيّر شيء. أعد المحاولة بعد قليل.
detail-database-refused = تعذّر على قاعدة البيانات حفظ هذا. يجد من يدير الخادم السبب في سجلّه.
detail-import-adds = لا يحتفظ الخادم المشترك بنسخ احتياطية، لذا يمكن للاستيراد أن يضيف فقط.
detail-list-known = معروفون هنا
detail-list-stewards = قائمة المشرفين
detail-list-known-by =
    { $count ->
        [zero] { $count } قارئ هنا يعرف هذا الحساب
        [one] قارئ واحد هنا يعرف هذا الحساب
        [two] قارئان هنا يعرفان هذا الحساب
        [few] { $count } قرّاء هنا يعرفون هذا الحساب
        [many] { $count } قارئًا هنا يعرفون هذا الحساب
       *[other] { $count } قارئ هنا يعرفون هذا الحساب
    }
detail-list-listed = مُدرج
detail-list-disputed = مُدرج؛ يعترض صاحبه
