# The sentences of a card about an account. They say what an account does, never what it is worth.

## Where a score starts and ends

intercept-humanity = تبدأ كل الحسابات من هنا، فوراء معظمها إنسان.
intercept-conversation = تبدأ كل الحسابات من هنا. التحدث مع الناس يضيف نقاطًا.
intercept-kindness = تبدأ كل الحسابات من المنتصف.
range_limit = تبقى الدرجات بين 0 و100.

## Reasons: humanity

declared_automation-flag = يصرّح بذلك بنفسه: تصنّفه شبكته حسابًا آليًا.
declared_automation-label = يصف نفسه على X بأنه «آلي».
declared_automation-bio = يصرّح بذلك في ملفه الشخصي: «{ $quote }».
declared_automation-wording = ملفه الشخصي مكتوب كما تُكتب ملفات البرامج: «{ $quote }».
automation_client =
    { $count ->
        [zero] { $count } منشور
        [one] منشور واحد
        [two] منشوران
        [few] { $count } منشورات
        [many] { $count } منشورًا
       *[other] { $count } منشور
    } عبر { $client }، وهي أداة تنشر آليًا.
repeat_conversations =
    عاد إلى الحديث مع { $people ->
        [zero] { $people } شخص
        [one] شخص واحد
        [two] شخصين
        [few] { $people } أشخاص
        [many] { $people } شخصًا
       *[other] { $people } شخص
    }.
feed-like = له عادات تشبه موجز العناوين: { $traits }.
feed-like-plain = له بعض العادات التي تشبه موجز العناوين.
feed-unlike = يختلف عن موجز العناوين: { $traits }.
feed-unlike-plain = يختلف عن موجز العناوين.
persona-like = له عادات تشبه الحسابات الآلية: { $traits }.
persona-like-plain = له بعض العادات التي تشبه الحسابات الآلية.
persona-unlike = يختلف عن الحسابات الآلية: { $traits }.
persona-unlike-plain = يختلف عن الحسابات الآلية في أمور صغيرة.
near_duplicates =
    منشورات تكاد تكرّر ما سبقها: { $count } من أصل { $posts ->
        [zero] { $posts } منشور
        [one] منشور واحد
        [two] منشورين
        [few] { $posts } منشورات
        [many] { $posts } منشورًا
       *[other] { $posts } منشور
    }.
# $gap is the message “interval”.
clockwork = ينشر كثيرًا { $gap } بانتظام كالساعة.
round_the_clock =
    نشر في كل ساعات اليوم، بفواصل متشابهة، خلال { $count ->
        [zero] { $count } أسبوع
        [one] أسبوع واحد
        [two] أسبوعين
        [few] { $count } أسابيع
        [many] { $count } أسبوعًا
       *[other] { $count } أسبوع
    }.
near_duplicate_replies =
    لم يرسل إلى { $people ->
        [zero] { $people } شخص
        [one] شخص واحد
        [two] شخصين مختلفين
        [few] { $people } أشخاص مختلفين
        [many] { $people } شخصًا مختلفًا
       *[other] { $people } شخص مختلف
    } سوى ردود تكاد تكرّر منشورات سابقة.

## Habits, named in the sentences of “feed” and “persona”

trait-length_spread-high = منشورات طويلة وأخرى قصيرة
trait-length_spread-low = منشورات متقاربة الطول
trait-style_mix-high = أسلوب يتغير من منشور إلى آخر
trait-style_mix-low = أسلوب متقارب في معظم المنشورات
trait-same_layout-high = التنسيق نفسه مرة بعد مرة
trait-same_layout-low = تنسيقات كثيرة مختلفة
trait-exact_duplicates-high = الكلمات نفسها مرة بعد مرة
trait-exact_duplicates-low = لا منشورات مكررة
trait-capitals-high = أحرف لاتينية كبيرة كما في العناوين
trait-capitals-low = أحرف لاتينية كبيرة قليلة
trait-first_person-high = «أنا» أو «نحن» في منشورات كثيرة
trait-first_person-low = «أنا» أو «نحن» في منشورات قليلة
trait-mentions-high = ردود وإشارات كثيرة إلى الآخرين
trait-mentions-low = ردود وإشارات قليلة إلى الآخرين
trait-exclamations-high = علامات تعجب كثيرة
trait-exclamations-low = علامات تعجب قليلة
trait-burstiness-high = منشورات على دفعات
trait-burstiness-low = منشورات نادرًا ما تأتي دفعات
trait-quietest_hours-high = منشورات في كل ساعات اليوم
trait-quietest_hours-low = ساعات راحة
trait-gap_spread-high = فواصل طويلة وأخرى قصيرة
trait-gap_spread-low = فواصل متقاربة الطول
trait-quick_succession-high = منشورات متلاحقة كثيرة
trait-quick_succession-low = منشورات متلاحقة قليلة
trait-rhythm_memory-high = فترات نشاط وفترات هدوء
trait-rhythm_memory-low = فترات نشاط قليلة
trait-stock_enthusiasm-high = عبارات حماس جاهزة كثيرة
trait-stock_enthusiasm-low = عبارات حماس جاهزة قليلة
trait-questions-high = أسئلة كثيرة
trait-questions-low = أسئلة قليلة
trait-hashtags-high = وسوم كثيرة
trait-hashtags-low = وسوم قليلة
trait-links-high = روابط كثيرة
trait-links-low = روابط قليلة
trait-unpunctuated-high = جمل بلا نقطة في آخرها
trait-unpunctuated-low = علامات ترقيم في نهاية معظم المنشورات

## Reasons: conversation

reply_share-high =
    ردود على الآخرين: { $replies } من أصل { $posts ->
        [zero] { $posts } منشور
        [one] منشور واحد
        [two] منشورين
        [few] { $posts } منشورات
        [many] { $posts } منشورًا
       *[other] { $posts } منشور
    }.
reply_share-low =
    قلّما يرد: { $replies } من أصل { $posts ->
        [zero] { $posts } منشور
        [one] منشور واحد
        [two] منشورين
        [few] { $posts } منشورات
        [many] { $posts } منشورًا
       *[other] { $posts } منشور
    }.
reply_share-none =
    لا رد على أحد في { $posts ->
        [zero] { $posts } منشور
        [one] منشور واحد
        [two] منشورين
        [few] { $posts } منشورات
        [many] { $posts } منشورًا
       *[other] { $posts } منشور
    }.
people_replied_to =
    رد على { $people ->
        [zero] { $people } شخص
        [one] شخص واحد
        [two] شخصين مختلفين
        [few] { $people } أشخاص مختلفين
        [many] { $people } شخصًا مختلفًا
       *[other] { $people } شخص مختلف
    }.
follow_up_replies =
    رد أكثر من مرة على { $people ->
        [zero] { $people } شخص
        [one] شخص واحد
        [two] شخصين
        [few] { $people } أشخاص
        [many] { $people } شخصًا
       *[other] { $people } شخص
    }.
people_replied_to-unknown = لا يُعرف هنا كم شخصًا رد عليهم، لذا يُحتسب كالمعتاد.
follow_up_replies-unknown = لا يُعرف هنا هل رد مجددًا على الشخص نفسه، لذا يُحتسب كالمعتاد.
several_days =
    رد على { $people ->
        [zero] { $people } شخص
        [one] شخص واحد
        [two] شخصين
        [few] { $people } أشخاص
        [many] { $people } شخصًا
       *[other] { $people } شخص
    } في أكثر من يوم.
several_days-unknown = لا يُعرف هنا هل رد على الشخص نفسه في يوم آخر، لذا يُحتسب كالمعتاد.
quick_turns =
    رد مرتين على الأقل خلال ست ساعات على { $people ->
        [zero] { $people } شخص
        [one] شخص واحد
        [two] شخصين
        [few] { $people } أشخاص
        [many] { $people } شخصًا
       *[other] { $people } شخص
    }.
quick_turns-unknown = لا يُعرف هنا هل رد مرتين على شخص واحد خلال ست ساعات، لذا يُحتسب كالمعتاد.
questions_in_replies =
    طرح سؤالًا في { $count ->
        [zero] { $count } رد
        [one] رد واحد
        [two] ردين
        [few] { $count } ردود
        [many] { $count } ردًا
       *[other] { $count } رد
    }.
exchanges =
    تبادل الحديث مع { $people ->
        [zero] { $people } شخص رد عليه
        [one] شخص واحد رد عليه
        [two] شخصين ردا عليه
        [few] { $people } أشخاص ردوا عليه
        [many] { $people } شخصًا ردوا عليه
       *[other] { $people } شخص ردوا عليه
    }.
reaching_out =
    بادر إلى الحديث مع { $people ->
        [zero] { $people } شخص جديد أو قليل المتابعين
        [one] شخص واحد جديد أو قليل المتابعين
        [two] شخصين من الجدد أو قليلي المتابعين
        [few] { $people } أشخاص من الجدد أو قليلي المتابعين
        [many] { $people } شخصًا من الجدد أو قليلي المتابعين
       *[other] { $people } شخص من الجدد أو قليلي المتابعين
    }.
questions = يطرح أسئلة على القراء في منشوراته الأصلية: { $count } من أصل { $posts }.
links = منشورات أصلية فيها رابط: { $count } من أصل { $posts }.
short_posts = تعليقات قصيرة بين المنشورات الأصلية: { $count } من أصل { $posts }.
casual_posts = يضحك أو يدردش في منشوراته الأصلية: { $count } من أصل { $posts }.

## Reasons: kindness

thanks =
    شكر { $people ->
        [zero] { $people } شخص
        [one] شخصًا واحدًا
        [two] شخصين مختلفين
        [few] { $people } أشخاص مختلفين
        [many] { $people } شخصًا مختلفًا
       *[other] { $people } شخص مختلف
    }.
praise =
    أثنى على عمل { $people ->
        [zero] { $people } شخص
        [one] شخص واحد
        [two] شخصين مختلفين
        [few] { $people } أشخاص مختلفين
        [many] { $people } شخصًا مختلفًا
       *[other] { $people } شخص مختلف
    }.
care =
    أبدى تعاطفه مع { $people ->
        [zero] { $people } شخص
        [one] شخص واحد
        [two] شخصين مختلفين
        [few] { $people } أشخاص مختلفين
        [many] { $people } شخصًا مختلفًا
       *[other] { $people } شخص مختلف
    }.
encouragement =
    شجّع { $people ->
        [zero] { $people } شخص
        [one] شخصًا واحدًا
        [two] شخصين مختلفين
        [few] { $people } أشخاص مختلفين
        [many] { $people } شخصًا مختلفًا
       *[other] { $people } شخص مختلف
    }.
interest =
    سأل { $people ->
        [zero] { $people } شخص
        [one] شخصًا واحدًا
        [two] شخصين مختلفين
        [few] { $people } أشخاص مختلفين
        [many] { $people } شخصًا مختلفًا
       *[other] { $people } شخص مختلف
    } عن الأحوال أو العمل.
friendly_words =
    كلمات ودودة في { $count ->
        [zero] { $count } منشور
        [one] منشور واحد
        [two] منشورين
        [few] { $count } منشورات
        [many] { $count } منشورًا
       *[other] { $count } منشور
    }.
thanks-posts =
    قدّم الشكر في { $count ->
        [zero] { $count } منشور
        [one] منشور واحد
        [two] منشورين
        [few] { $count } منشورات
        [many] { $count } منشورًا
       *[other] { $count } منشور
    }.
praise-posts =
    أثنى على عمل أحدهم في { $count ->
        [zero] { $count } منشور
        [one] منشور واحد
        [two] منشورين
        [few] { $count } منشورات
        [many] { $count } منشورًا
       *[other] { $count } منشور
    }.
care-posts =
    أبدى اهتمامًا بأحدهم في { $count ->
        [zero] { $count } منشور
        [one] منشور واحد
        [two] منشورين
        [few] { $count } منشورات
        [many] { $count } منشورًا
       *[other] { $count } منشور
    }.
encouragement-posts =
    شجّع أحدهم في { $count ->
        [zero] { $count } منشور
        [one] منشور واحد
        [two] منشورين
        [few] { $count } منشورات
        [many] { $count } منشورًا
       *[other] { $count } منشور
    }.
interest-posts =
    سأل أحدهم عن نفسه أو عن عمله في { $count ->
        [zero] { $count } منشور
        [one] منشور واحد
        [two] منشورين
        [few] { $count } منشورات
        [many] { $count } منشورًا
       *[other] { $count } منشور
    }.
thanks-faint =
    ربما شكر { $people ->
        [zero] { $people } شخص
        [one] شخصًا واحدًا
        [two] شخصين مختلفين
        [few] { $people } أشخاص مختلفين
        [many] { $people } شخصًا مختلفًا
       *[other] { $people } شخص مختلف
    }.
praise-faint =
    ربما أثنى على عمل { $people ->
        [zero] { $people } شخص
        [one] شخص واحد
        [two] شخصين مختلفين
        [few] { $people } أشخاص مختلفين
        [many] { $people } شخصًا مختلفًا
       *[other] { $people } شخص مختلف
    }.
care-faint =
    ربما أبدى تعاطفه مع { $people ->
        [zero] { $people } شخص
        [one] شخص واحد
        [two] شخصين مختلفين
        [few] { $people } أشخاص مختلفين
        [many] { $people } شخصًا مختلفًا
       *[other] { $people } شخص مختلف
    }.
encouragement-faint =
    ربما شجّع { $people ->
        [zero] { $people } شخص
        [one] شخصًا واحدًا
        [two] شخصين مختلفين
        [few] { $people } أشخاص مختلفين
        [many] { $people } شخصًا مختلفًا
       *[other] { $people } شخص مختلف
    }.
interest-faint =
    ربما سأل { $people ->
        [zero] { $people } شخص
        [one] شخصًا واحدًا
        [two] شخصين مختلفين
        [few] { $people } أشخاص مختلفين
        [many] { $people } شخصًا مختلفًا
       *[other] { $people } شخص مختلف
    } عن الأحوال أو العمل.
friendly_words-faint =
    يُحتمل وجود كلمات ودودة في { $count ->
        [zero] { $count } منشور
        [one] منشور واحد
        [two] منشورين
        [few] { $count } منشورات
        [many] { $count } منشورًا
       *[other] { $count } منشور
    }.
welcome =
    وجّه تحية إلى { $people ->
        [zero] { $people } شخص جديد أو قليل المتابعين
        [one] شخص واحد جديد أو قليل المتابعين
        [two] شخصين من الجدد أو قليلي المتابعين
        [few] { $people } أشخاص من الجدد أو قليلي المتابعين
        [many] { $people } شخصًا من الجدد أو قليلي المتابعين
       *[other] { $people } شخص من الجدد أو قليلي المتابعين
    }.
hostility =
    كلمات قاسية موجّهة إلى الآخرين في { $count } من أصل { $posts ->
        [zero] { $posts } منشور مُقيَّم
        [one] منشور مُقيَّم واحد
        [two] منشورين مُقيَّمين
        [few] { $posts } منشورات مُقيَّمة
        [many] { $posts } منشورًا مُقيَّمًا
       *[other] { $posts } منشور مُقيَّم
    }.
hostility-faint =
    يُحتمل وجود كلمات قاسية موجّهة إلى الآخرين في { $count } من أصل { $posts ->
        [zero] { $posts } منشور مُقيَّم
        [one] منشور مُقيَّم واحد
        [two] منشورين مُقيَّمين
        [few] { $posts } منشورات مُقيَّمة
        [many] { $posts } منشورًا مُقيَّمًا
       *[other] { $posts } منشور مُقيَّم
    }.
sharpness = نبرته أحدّ قليلًا من نبرة معظم الناس.
repeated_harshness =
    كلمات قاسية مرة بعد مرة تجاه { $people ->
        [zero] { $people } شخص
        [one] شخص واحد
        [two] شخصين
        [few] { $people } أشخاص
        [many] { $people } شخصًا
       *[other] { $people } شخص
    }، في { $count ->
        [zero] { $count } منشور
        [one] منشور واحد
        [two] منشورين
        [few] { $count } منشورات
        [many] { $count } منشورًا
       *[other] { $count } منشور
    }. واللطف مع الآخرين لا يعوّض ذلك.
harsh_share =
    كلمات قاسية في { $count } من أصل { $posts ->
        [zero] { $posts } منشور مُقيَّم
        [one] منشور مُقيَّم واحد
        [two] منشورين مُقيَّمين
        [few] { $posts } منشورات مُقيَّمة
        [many] { $posts } منشورًا مُقيَّمًا
       *[other] { $posts } منشور مُقيَّم
    }. هذا قدر لا تعوّضه الكلمات اللطيفة.
kindness_reach =
    كلمات لطيفة إلى { $people ->
        [zero] { $people } شخص
        [one] شخص واحد
        [two] شخصين
        [few] { $people } أشخاص
        [many] { $people } شخصًا
       *[other] { $people } شخص
    } حتى الآن. اللطف مع عدد أكبر من الناس له وزن أكبر.
ordinary_replies =
    { $count ->
        [zero] { $count } رد عادي
        [one] رد عادي واحد
        [two] ردان عاديان
        [few] { $count } ردود عادية
        [many] { $count } ردًا عاديًا
       *[other] { $count } رد عادي
    } على من عاد الحساب إلى الحديث معهم. للكلمات اللطيفة وزن أكبر حين تأتي وسط أحاديث أخرى وعلى مدى أسابيع.
stock_phrases = العبارات اللطيفة المكررة تُحتسب مرة واحدة. منشورات تكاد تكرّر ما سبقها: { $count }.

## Verdicts

verdict-person =
    يتحدث مع الناس. ردود على الآخرين: { $replies } من أصل { $posts ->
        [zero] { $posts } منشور
        [one] منشور واحد
        [two] منشورين
        [few] { $posts } منشورات
        [many] { $posts } منشورًا
       *[other] { $posts } منشور
    }.
verdict-person-unknown = يكتب كما يكتب الناس، والبرامج قادرة على ذلك أيضًا.
verdict-one_way =
    ينشر غالبًا باتجاه واحد. ردود على الآخرين: { $replies } من أصل { $posts ->
        [zero] { $posts } منشور
        [one] منشور واحد
        [two] منشورين
        [few] { $posts } منشورات
        [many] { $posts } منشورًا
       *[other] { $posts } منشور
    }.
verdict-one_way-reposts = معظم منشوراته إعادة نشر لما كتبه آخرون.
verdict-automated-declared = ينشر آليًا، ويصرّح بذلك.
verdict-automated-label = يصف نفسه على X بأنه «آلي».
verdict-automated-wording = ملفه الشخصي مكتوب كما تُكتب ملفات البرامج: «{ $quote }»
verdict-automated-clockwork = يبدو آليًا: ينشر { $gap } بانتظام كالساعة.
verdict-automated-persona = يبدو آليًا: منشورات متشابهة تتوالى بانتظام في كل ساعات اليوم.
verdict-automated-near_duplicates =
    يبدو آليًا. منشورات تكاد تكرّر ما سبقها: { $count } من أصل { $posts ->
        [zero] { $posts } منشور
        [one] منشور واحد
        [two] منشورين
        [few] { $posts } منشورات
        [many] { $posts } منشورًا
       *[other] { $posts } منشور
    }.
verdict-automated-near_duplicate_replies =
    يبدو آليًا: لم يرسل إلى { $people ->
        [zero] { $people } شخص
        [one] شخص واحد
        [two] شخصين مختلفين
        [few] { $people } أشخاص مختلفين
        [many] { $people } شخصًا مختلفًا
       *[other] { $people } شخص مختلف
    } سوى ردود تكاد تكرّر منشورات سابقة.
automated-errs = يخطئ هذا الاستنتاج مع شخص واحد على الأكثر من كل { $people }.
verdict-organisation = يتحدث باسم مؤسسة، ويصرّح بذلك.
verdict-organisation-bio = يتحدث باسم مؤسسة. ملفه الشخصي: «{ $quote }»
verdict-unsure-declared = جاء في الملف الشخصي «{ $quote }»، لكن المنشورات فيها حديث مع الناس.
verdict-unsure-label = يصف نفسه على X بأنه «آلي»، لكن المنشورات فيها حديث مع الناس.
verdict-unsure-few =
    لا يمكن الجزم بعد: { $posts ->
        [zero] { $posts } منشور
        [one] منشور واحد
        [two] منشوران
        [few] { $posts } منشورات
        [many] { $posts } منشورًا
       *[other] { $posts } منشور
    } فقط.
verdict-unsure-seen =
    لا يمكن الجزم بعد: ظهر { $posts ->
        [zero] { $posts } مرة
        [one] مرة واحدة
        [two] مرتين
        [few] { $posts } مرات
        [many] { $posts } مرة
       *[other] { $posts } مرة
    } فقط.
verdict-unsure-elsewhere = لا يمكن الجزم بعد: ظهرت هذه المنشورات في مواقع أخرى فقط.
verdict-unsure-none = لا توجد منشورات عامة للقراءة بعد.
verdict-unsure-alike = المنشورات متشابهة الأسلوب؛ هكذا يكتب بعض الناس، وهكذا تكتب نماذج لغوية.
verdict-unsure-mixed = تدل المنشورات على الأمرين معًا.
verdict-unsure-reposts = لا ينشر إلا ما كتبه آخرون.
verdict-unsure-links =
    رد { $replies ->
        [zero] { $replies } مرة
        [one] مرة واحدة
        [two] مرتين
        [few] { $replies } مرات
        [many] { $replies } مرة
       *[other] { $replies } مرة
    }، لكن برابط دون كلمات غالبًا.
verdict-unsure-repeats =
    رد { $replies ->
        [zero] { $replies } مرة
        [one] مرة واحدة
        [two] مرتين
        [few] { $replies } مرات
        [many] { $replies } مرة
       *[other] { $replies } مرة
    }، لكن بالكلمات نفسها غالبًا.
verdict-unsure-replies_unknown = لا يُعرف أيّ هذه المنشورات ردود.
verdict-corrected = هذا تصحيحك أنت.
verdict-decided = قرر مشرفو هذا الخادم ذلك بعد اعتراض.

## The line on the evidence

evidence-none = لم يُعثر على منشورات عامة.
# $how is one of the messages below, in the middle of a sentence.
evidence =
    { $posts ->
        [zero] { $posts } منشور عام
        [one] منشور عام واحد
        [two] منشوران عامان
        [few] { $posts } منشورات عامة
        [many] { $posts } منشورًا عامًا
       *[other] { $posts } منشور عام
    }، { $how }.
# $period is one of the messages “period-…”.
evidence-dated =
    { $posts ->
        [zero] { $posts } منشور عام
        [one] منشور عام واحد
        [two] منشوران عامان
        [few] { $posts } منشورات عامة
        [many] { $posts } منشورًا عامًا
       *[other] { $posts } منشور عام
    }، { $period }، { $how }.
# $source is the name of a network or of a server.
network-sample = حسابات تجريبية
network-web = صفحات الويب والمدونات
evidence-fetched = نقلًا عن { $source }
evidence-fetched-and-seen = نقلًا عن { $source }، وظهر { $seen } منها في خلاصتك
# $hosts is a list of names of servers. Its last item can be “other-sites”.
evidence-fetched-and-seen-on = نقلًا عن { $source }، وظهر { $seen } منها في خلاصتك على { $hosts }
evidence-seen = من خلاصتك
evidence-seen-on = من خلاصتك على { $hosts }
evidence-file = من ملف
other-sites =
    { $count ->
        [zero] { $count } موقع آخر
        [one] موقع آخر
        [two] موقعين آخرين
        [few] { $count } مواقع أخرى
        [many] { $count } موقعًا آخر
       *[other] { $count } موقع آخر
    }
# $languages is a list of names of languages.
evidence-not_judged = اللطف غير مُقيَّم بعد في { $languages }.

## Facts about an account

fact-joined = انضم في { DAY($day) }.
fact-joined-new = جديد: انضم في { DAY($day) }.
fact-automation_source-flag = تصنّفه { $network } حسابًا آليًا، كما اختار من يديره.
fact-automation_source-label = فعّل من يديره وصف «آلي» على { $network }.
fact-automation_source-bio = يصرّح بذلك في ملفه الشخصي: «{ $quote }».
fact-automation_source-pattern = لم يصرّح أحد بذلك: وجد Humankind نمطًا في منشوراته.
fact-operator = من يديره، كما جاء في ملفه الشخصي: «{ $quote }».
fact-languages = لغات الكتابة: { $languages }.
fact-apps = ينشر عبر { $apps }.
fact-hidden_history = لا يعرض Reddit أي منشورات لهذا الحساب. ويمكن هناك إخفاء سجل المنشورات.
fact-authorship = لا يستطيع Humankind معرفة ما إذا كان نموذج لغوي قد كتب هذه المنشورات.
fact-appealed = يعترض صاحب الحساب على هذا الحكم. سيقرر مشرفو هذا الخادم.
fact-about_me = هل هذا أنت؟

## Parts of the sentences above

# Two sentences of this file, one after the other.
two-sentences = { $first } { $second }
# The name of a language.
language = { LANGUAGE($code) }
# The time between two posts, after “Posts …” and “Looks automated: posts …”.
interval =
    { $unit ->
        [day] { $count ->
            [zero] كل { $count } يوم
            [one] كل يوم
            [two] كل يومين
            [few] كل { $count } أيام
            [many] كل { $count } يومًا
           *[other] كل { $count } يوم
        }
        [hour] { $count ->
            [zero] كل { $count } ساعة
            [one] كل ساعة
            [two] كل ساعتين
            [few] كل { $count } ساعات
            [many] كل { $count } ساعة
           *[other] كل { $count } ساعة
        }
        [minute] { $count ->
            [zero] كل { $count } دقيقة
            [one] كل دقيقة
            [two] كل دقيقتين
            [few] كل { $count } دقائق
            [many] كل { $count } دقيقة
           *[other] كل { $count } دقيقة
        }
       *[second] { $count ->
            [zero] كل { $count } ثانية
            [one] كل ثانية
            [two] كل ثانيتين
            [few] كل { $count } ثوانٍ
            [many] كل { $count } ثانية
           *[other] كل { $count } ثانية
        }
    }
period-day = { DAY($first) }
period-within-year = { DAY($first, year: "hidden") } – { DAY($last) }
period-years = { DAY($first) } – { DAY($last) }
