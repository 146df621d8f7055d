appeals-title = الاعتراضات
appeals-lead = يعترض أصحاب هذه الحسابات على الحكم أو على قائمة المشرفين. قرّر بناءً على ما تعرضه البطاقة؛ فهو ما يراه كل قارئ.
appeals-none = لا توجد اعتراضات مفتوحة.
appeals-asked = المطلوب: { $verdict }.
appeals-due = قرّر قبل { $day }.
appeals-overdue = انتهت المهلة في { $day }.
appeals-no-card = لا توجد الآن بطاقة لهذا الحساب.
appeals-words = ما يقوله صاحب الحساب
appeals-decide = قرارك
appeals-verdict = الحكم إن غيّرته
appeals-reason = سببك. يقرؤه صاحب الحساب من دون اسمك.
appeals-agree = غيّر الحكم
appeals-decline = اتركه كما هو
appeals-numbers = الاعتراضات بالأرقام
appeals-numbers-lead = كل الاعتراضات لدى هذا الخادم، من دون أسماء.
appeals-numbers-requested = مقدَّمة
appeals-numbers-open = مفتوحة
appeals-numbers-overdue = مفتوحة بعد مهلتها
appeals-numbers-upheld = وافق المشرفون
appeals-numbers-declined = تُرك كما هو
appeals-numbers-withdrawn = مسحوبة
appeals-numbers-days = الأيام حتى القرار الأول (الوسيط)
appeals-numbers-unscored = حسابات لا تُقيَّم بطلب أصحابها
appeals-numbers-revised = قرارات روجعت
appeals-asked-listing = يطلب الإزالة من قائمة المشرفين.
appeals-listed = تقول القائمة:
appeals-agree-listing = أزله من القائمة
appeals-decline-listing = أبقه في القائمة
appeals-decided = قُرّر فيها
appeals-decided-upheld = ووفق صاحب الحساب في { $day }.
appeals-decided-declined = تُرك كما هو في { $day }.
appeals-revised = هذا قرار روجع.
appeals-history = القرارات حتى الآن
appeals-revise = راجع القرار
appeals-revise-lead = يسري القرار الجديد من الآن. يراه صاحب الحساب مع تاريخه وسببك، وتحته القرارات السابقة.
appeals-not-revisable = لا يمكن مراجعة هذا القرار: هناك اعتراض لاحق على الأمر نفسه، أو أن الحساب لا يُقيَّم.
appeals-waiting =
    { $count ->
        [zero] لا اعتراضات تنتظر قرارًا.
        [one] اعتراض واحد ينتظر قرارًا.
        [two] اعتراضان ينتظران قرارًا.
        [few] { $count } اعتراضات تنتظر قرارًا.
        [many] { $count } اعتراضًا ينتظر قرارًا.
       *[other] { $count } اعتراض ينتظر قرارًا.
    }
