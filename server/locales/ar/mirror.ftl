# The mirror: what the reader's own account shows about itself. It describes, and never grades or compares.

## The page

mirror-title = مرآتك
mirror-lead = كيف يبدو حسابك أنت. لا يراه أحد غيرك، ولا يؤثر في أي درجة.
mirror-accounts = حساباتك
mirror-card = بطاقة هذا الحساب
mirror-reading = تُقرأ منشوراتك العامة الآن. تتحدّث هذه الصفحة تلقائيًا.
mirror-nothing-yet = لا شيء لعرضه بعد. يُرجى المحاولة بعد قليل.
mirror-opted-out = يطلب هذا الحساب ألّا يُقرأ ولا يُقيَّم. ويسري ذلك هنا أيضًا، لذا لا مرآة له.
mirror-remove = إزالة هذا الحساب
mirror-add-title = إضافة حساب لك
mirror-add-help = يكفي المعرّف، فلا حاجة إلى إثبات على جهازك. يُقرأ الحساب من شبكته مباشرة مرة كل يوم، دون تسجيل دخولك.
mirror-add = إضافة
mirror-open = فتح المرآة
# On the page of an account.
mirror-mine = هذا حسابي
# For screen readers, in place of a number.
mirror-not-known = غير معروف
# On the first page.
mirror-week =
    { $people ->
        [zero] لا محادثات لك هذا الأسبوع.
        [one] تحدثت هذا الأسبوع مع شخص واحد.
        [two] تحدثت هذا الأسبوع مع شخصين.
        [few] تحدثت هذا الأسبوع مع { $people } أشخاص.
        [many] تحدثت هذا الأسبوع مع { $people } شخصًا.
       *[other] تحدثت هذا الأسبوع مع { $people } شخص.
    }

## Columns of numbers

mirror-column-sent = منك
mirror-column-received = إليك

## Scores over time

mirror-title-scores_over_time = درجاتك مع الوقت
mirror-scores_over_time =
    { $days ->
        [zero] محفوظة منذ { DAY($since) }: { $days } يوم.
        [one] محفوظة منذ { DAY($since) }، ليوم واحد حتى الآن. يظهر الخط مع اليوم التالي.
        [two] محفوظة منذ { DAY($since) }، ليومين.
        [few] محفوظة منذ { DAY($since) }، لـ{ $days } أيام.
        [many] محفوظة منذ { DAY($since) }، لـ{ $days } يومًا.
       *[other] محفوظة منذ { DAY($since) }، لـ{ $days } يوم.
    }

## Whom the reader talks with

mirror-title-talked_with = مع من تتحدث
mirror-first-talked_with = الشخص
mirror-talked_with =
    { $people ->
        [zero] لا ردود لك بعد.
        [one] لك ردود على شخص واحد.
        [two] لك ردود على شخصين.
        [few] لك ردود على { $people } أشخاص.
        [many] لك ردود على { $people } شخصًا.
       *[other] لك ردود على { $people } شخص.
    }
mirror-talked_with-both =
    { $people ->
        [zero] لا يُعرف أن أحدًا منهم ردّ عليك.
        [one] من المعروف أن شخصًا واحدًا منهم ردّ عليك.
        [two] من المعروف أن شخصين منهم ردّا عليك.
        [few] من المعروف أن { $people } أشخاص منهم ردّوا عليك.
        [many] من المعروف أن { $people } شخصًا منهم ردّوا عليك.
       *[other] من المعروف أن { $people } شخص منهم ردّوا عليك.
    }
mirror-talked_with-none = لا يُعرف أي رد عام منك بعد.
mirror-talked_with-unknown = لا تذكر هذه الشبكة على من تردّ منشوراتك.
mirror-received-note = لا تُعرف الردود عليك إلا إن ظهرت لك في صفحة مع Humankind. وقد يكون هناك غيرها.

## Who got no reply

mirror-title-waiting = ردّوا عليك دون رد منك
mirror-waiting =
    { $people ->
        [zero] منذ { DAY($since) } لم يبق أحد دون رد منك.
        [one] منذ { DAY($since) } ردّ عليك شخص واحد ولا رد عام منك بعده.
        [two] منذ { DAY($since) } ردّ عليك شخصان ولا رد عام منك بعدهما.
        [few] منذ { DAY($since) } ردّ عليك { $people } أشخاص ولا رد عام منك بعدهم.
        [many] منذ { DAY($since) } ردّ عليك { $people } شخصًا ولا رد عام منك بعدهم.
       *[other] منذ { DAY($since) } ردّ عليك { $people } شخص ولا رد عام منك بعدهم.
    }
mirror-waiting-none = كل من ظهر لك ردّه عليك له رد منك.
mirror-waiting-unknown = لا يمكن في هذه الشبكة معرفة من بقي دون رد.

## Whom the reader has lost touch with

mirror-title-out_of_touch = منذ مدة بلا حديث
mirror-first-out_of_touch = الشخص وآخر رد منك
mirror-out_of_touch =
    { $people ->
        [zero] لا أحد ممن تحادثهم بلا رد منك منذ { $days } يومًا.
        [one] شخص واحد كانت لك معه محادثات ولا رد منك عليه منذ { $days } يومًا.
        [two] شخصان كانت لك معهما محادثات ولا رد منك عليهما منذ { $days } يومًا.
        [few] { $people } أشخاص كانت لك معهم محادثات ولا رد منك عليهم منذ { $days } يومًا.
        [many] { $people } شخصًا كانت لك معهم محادثات ولا رد منك عليهم منذ { $days } يومًا.
       *[other] { $people } شخص كانت لك معهم محادثات ولا رد منك عليهم منذ { $days } يومًا.
    }
mirror-out_of_touch-none = كل من كانت لك معه محادثات له رد منك خلال آخر { $days } يومًا.

## Whom the reader thanked

mirror-title-thanked = من شكرتهم
mirror-first-thanked = الشخص
mirror-column-thanks = مرات الشكر
mirror-thanked =
    { $people ->
        [zero] لا كلمات شكر منك لأحد.
        [one] كلمات شكر منك لشخص واحد.
        [two] كلمات شكر منك لشخصين.
        [few] كلمات شكر منك لـ{ $people } أشخاص.
        [many] كلمات شكر منك لـ{ $people } شخصًا.
       *[other] كلمات شكر منك لـ{ $people } شخص.
    }
mirror-thanked-nobody =
    { $posts ->
        [zero] لا منشورات شكر أخرى دون ذكر أحد.
        [one] منشور واحد آخر فيه شكر دون ذكر أحد.
        [two] منشوران آخران فيهما شكر دون ذكر أحد.
        [few] { $posts } منشورات أخرى فيها شكر دون ذكر أحد.
        [many] { $posts } منشورًا آخر فيها شكر دون ذكر أحد.
       *[other] { $posts } منشور آخر فيها شكر دون ذكر أحد.
    }
mirror-thanked-none = لم تُعرف في منشوراتك العامة كلمات شكر موجّهة إلى أحد.
mirror-words-not-judged = لا تُقيَّم الكلمات بلغة منشوراتك.

## Kind and harsh sentences

mirror-title-kindest = ألطف جُملك
mirror-kindest =
    { $count ->
        [zero] لا جُمل.
        [one] هذه الجملة هي الألطف في قراءتها.
        [two] هاتان الجملتان هما الألطف في قراءتهما.
        [few] هذه الجُمل الـ{ $count } هي الألطف في قراءتها.
        [many] هذه الجُمل الـ{ $count } هي الألطف في قراءتها.
       *[other] هذه الجُمل الـ{ $count } هي الألطف في قراءتها.
    }
mirror-kindest-none = لم تُقرأ أي جملة لك على أنها لطيفة بوضوح. وهذا يحدث كثيرًا حين تكون المنشورات قليلة أو قصيرة.
mirror-title-harshest = أقسى جُملك
mirror-harshest =
    { $posts ->
        [zero] لا منشورات قاسية.
        [one] منشور واحد لك يُقرأ قاسيًا.
        [two] منشوران لك يُقرآن قاسيين.
        [few] { $posts } منشورات لك تُقرأ قاسية، وهذه أكثرها أثرًا.
        [many] { $posts } منشورًا لك تُقرأ قاسية، وهذه أكثرها أثرًا.
       *[other] { $posts } منشور لك تُقرأ قاسية، وهذه أكثرها أثرًا.
    }
mirror-harshest-none =
    { $posts ->
        [zero] لا شيء قاسيًا.
        [one] لا شيء قاسيًا في منشور واحد.
        [two] لا شيء قاسيًا في منشورين.
        [few] لا شيء قاسيًا في { $posts } منشورات.
        [many] لا شيء قاسيًا في { $posts } منشورًا.
       *[other] لا شيء قاسيًا في { $posts } منشور.
    }
mirror-harshest-note = يقرأ البرنامج الكلمات دون معرفة الناس، فتُساء قراءة السخرية والمزاح بسهولة.
mirror-marks = الكلمات التي كان لها أثر مميَّزة.

## How much is about the reader

mirror-title-about_me = كم منها عنك
mirror-first-about_me = المنشورات التي
mirror-column-posts = المنشورات
mirror-about_me =
    { $posts ->
        [zero] { $count } من { $posts } منشور فيها «أنا» أو «لي».
        [one] { $count } من منشور واحد فيه «أنا» أو «لي».
        [two] { $count } من منشورين فيها «أنا» أو «لي».
        [few] { $count } من { $posts } منشورات فيها «أنا» أو «لي».
        [many] { $count } من { $posts } منشورًا فيها «أنا» أو «لي».
       *[other] { $count } من { $posts } منشور فيها «أنا» أو «لي».
    }
mirror-about_me-i = فيها «أنا» أو «لي»
mirror-about_me-others = تخاطب شخصًا باسمه
mirror-about_me-questions = تسأل عن شيء
mirror-about_me-language = لا يمكن عدّ هذا بلغة منشوراتك.
mirror-too-few = المنشورات لا تزال قليلة لمعرفة ذلك.

## What would change the scores

mirror-title-changes = ما الذي يغيّرها
mirror-first-changes = التغيير
mirror-changes = تغييرات صغيرة، جُرّب كل منها على نسخة من منشوراتك وحُسب من جديد، وهذه نقاطها الدقيقة.
mirror-changes-none = لا تغيير صغيرًا يحرّك أي درجة.
# $first and $second are invented sentences in the language of the account.
mirror-changes-words = جُرّبت بكلمات مثل «{ $first }» و«{ $second }».
mirror-changes-note = تبيّن النقاط كيف تتكوّن الدرجات، وليست هدفًا.
mirror-change-reply =
    { $count ->
        [zero] رد على أشخاص آخرين
        [one] رد على شخص آخر
        [two] رد على شخصين آخرين
        [few] رد على { $count } أشخاص آخرين
        [many] رد على { $count } شخصًا آخر
       *[other] رد على { $count } شخص آخر
    }
mirror-change-question =
    { $count ->
        [zero] سؤال أشخاص آخرين
        [one] سؤال شخص آخر
        [two] سؤال شخصين آخرين
        [few] سؤال { $count } أشخاص آخرين
        [many] سؤال { $count } شخصًا آخر
       *[other] سؤال { $count } شخص آخر
    }
mirror-change-thanks =
    { $count ->
        [zero] شكر أشخاص آخرين بكلماتك
        [one] شكر شخص آخر بكلماتك
        [two] شكر شخصين آخرين بكلماتك
        [few] شكر { $count } أشخاص آخرين بكلماتك
        [many] شكر { $count } شخصًا آخر بكلماتك
       *[other] شكر { $count } شخص آخر بكلماتك
    }
mirror-change-follow_up =
    { $count ->
        [zero] رد جديد على من لهم رد واحد منك
        [one] رد جديد على شخص له رد واحد منك
        [two] رد جديد على شخصين لكل منهما رد واحد منك
        [few] رد جديد على { $count } أشخاص لكل منهم رد واحد منك
        [many] رد جديد على { $count } شخصًا لكل منهم رد واحد منك
       *[other] رد جديد على { $count } شخص لكل منهم رد واحد منك
    }
mirror-change-welcome =
    { $count ->
        [zero] ترحيب بأشخاص جدد أو قليلي المتابعين
        [one] ترحيب بشخص جديد أو قليل المتابعين
        [two] ترحيب بشخصين جديدين أو قليلي المتابعين
        [few] ترحيب بـ{ $count } أشخاص جدد أو قليلي المتابعين
        [many] ترحيب بـ{ $count } شخصًا من الجدد أو قليلي المتابعين
       *[other] ترحيب بـ{ $count } شخص من الجدد أو قليلي المتابعين
    }
mirror-change-harsh =
    { $count ->
        [zero] بلا منشوراتك الأقسى
        [one] بلا منشورك الأقسى
        [two] بلا منشوريك الأقسى
        [few] بلا منشوراتك الـ{ $count } الأقسى
        [many] بلا منشوراتك الـ{ $count } الأقسى
       *[other] بلا منشوراتك الـ{ $count } الأقسى
    }
