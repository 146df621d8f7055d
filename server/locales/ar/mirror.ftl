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
mirror-add-help = يكفي المعرّف، فلا حاجة إلى إثبات على جهازك. يُقرأ الحساب من شبكته مباشرة، دون تسجيل دخولك.
mirror-add = إضافة
mirror-open = فتح المرآة
# For screen readers, in place of a number.
mirror-not-known = غير معروف
# On the first page.
mirror-week =
    { $people ->
        [zero] لا محادثات لك هذا الأسبوع ({ $people }).
        [one] تحدثت هذا الأسبوع مع شخص واحد ({ $people }).
        [two] تحدثت هذا الأسبوع مع شخصين ({ $people }).
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
        [one] محفوظة منذ { DAY($since) }، ليوم واحد حتى الآن ({ $days }). يظهر الخط مع اليوم التالي.
        [two] محفوظة منذ { DAY($since) }، ليومين ({ $days }).
        [few] محفوظة منذ { DAY($since) }، لـ{ $days } أيام.
        [many] محفوظة منذ { DAY($since) }، لـ{ $days } يومًا.
       *[other] محفوظة منذ { DAY($since) }، لـ{ $days } يوم.
    }

## Whom the reader talks with

mirror-title-talked_with = مع من تتحدث
mirror-first-talked_with = الشخص
mirror-talked_with =
    { $people ->
        [zero] لا ردود لك بعد ({ $people }).
        [one] لك ردود على شخص واحد ({ $people }).
        [two] لك ردود على شخصين ({ $people }).
        [few] لك ردود على { $people } أشخاص.
        [many] لك ردود على { $people } شخصًا.
       *[other] لك ردود على { $people } شخص.
    }
mirror-talked_with-both =
    { $people ->
        [zero] لا يُعرف أن أحدًا منهم ردّ عليك ({ $people }).
        [one] من المعروف أن شخصًا واحدًا منهم ({ $people }) ردّ عليك.
        [two] من المعروف أن شخصين منهم ({ $people }) ردّا عليك.
        [few] من المعروف أن { $people } أشخاص منهم ردّوا عليك.
        [many] من المعروف أن { $people } شخصًا منهم ردّوا عليك.
       *[other] من المعروف أن { $people } شخص منهم ردّوا عليك.
    }
mirror-talked_with-none = لا يُعرف أي رد عام منك بعد.
mirror-talked_with-unknown = لا تذكر هذه الشبكة على من تردّ منشوراتك.
mirror-received-note = لا تُعرف الردود عليك إلا إن ظهرت لك في صفحة مع Humankind. وقد يكون هناك غيرها.
