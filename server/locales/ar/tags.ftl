# The page of the reader's tags. A tag is the reader's own word on an account.

tags-title = علاماتك
tags-lead = كلمات منك بجانب الأسماء. تبقى على هذا الجهاز ولا تدخل في أي درجة.

## After an import

tags-imported = اكتمل الاستيراد
# $what is one of the four below.
tags-import-counts = { $what }: أُضيف { $added }، وتغيّر { $changed }، وبقي كما كان { $kept }، وأُزيل { $removed }.
tags-import-tags = العلامات
tags-import-corrections = التصحيحات
tags-import-lists = القوائم
tags-import-rules = القواعد والإعدادات
# $file is the path of a file.
tags-import-backup = ما كان موجودًا من قبل محفوظ في { $file } داخل مجلد البيانات.
tags-import-differing = كانت لبعض الإعدادات قيم أخرى هناك. وهي متغيرات بيئة: { $names }.
tags-import-refused = لم يُستورد: { $count }.
tags-import-undo = التراجع عن الاستيراد
tags-import-problems = ما لم يُستورد

## Search, the accounts, the words

tags-search = بحث في علاماتك
tags-search-hint = اسم، أو كلمة، أو جزء من ملاحظة
tags-tagged = تحمل العلامة «{ $word }»
tags-found = نتائج البحث عن «{ $query }»
tags-accounts = حسابات عليها علامات
tags-show-all = عرض الكل
# Buttons; the name of the account, or the word, stands beside them.
tags-edit = تعديل
tags-newer = الأحدث
tags-older = الأقدم
tags-nothing = لا علامة يرد فيها ذلك، لا في الاسم ولا في الكلمة ولا في الملاحظة.
tags-words = الكلمات
tags-words-help = يمكن تغيير كلمة في كل الحسابات التي تحملها. وإذا كانت الكلمة الجديدة مستخدمة، تصبح الكلمتان كلمة واحدة.
tags-count =
    { $count ->
        [zero] { $count } حساب
        [one] حساب واحد
        [two] حسابان
        [few] { $count } حسابات
        [many] { $count } حسابًا
       *[other] { $count } حساب
    }
tags-change = تغيير أو دمج أو إزالة
tags-new-word = الكلمة الجديدة
tags-change-everywhere = تغييرها في كل مكان
tags-remove-all = إزالتها من الكل ({ $count })
tags-none = لا علامات بعد
# “Tag” is the button card_tag in the extension.
tags-none-help = يمكن فتح بطاقة بجانب اسم واختيار «علامة»، أو الاستعلام عن حساب وإضافة العلامة في صفحته.

## Import and export

tags-files = الاستيراد والتصدير
# $account and $word are the names of columns.
tags-file = ملف: تصدير من Humankind، أو نسخة احتياطية من Reddit Enhancement Suite، أو CSV فيه العمودان { $account } و{ $word } (حتى { $size } ميغابايت)
tags-replace = استبدال الموجود هنا: يُزال ما ليس في الملف. ويمكن التراجع في الحالتين
tags-import = استيراد
tags-download = تنزيل بصيغة CSV
