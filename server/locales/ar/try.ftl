# The page that checks one text, and the form for it, which the page “How it works” has as well.

try-title = تجربة
try-lead = يكفي لصق أي نص لمعرفة مدى لطف كلماته، وأي الكلمات تُحتسب.
try-result = النتيجة
try-cut = عدد الأحرف المقروءة من أول النص: { $count }، ولم يُقرأ ما بعدها.
# For screen readers, after a number.
try-of-100 = من 100
# $words are the words of the text that counted.
try-by = بسبب: { $words }
try-legend = احتمالات من 0 إلى 100. بدءًا من 50 يُحتسب المنشور في البُعد إذا كان موجّهًا إلى شخص آخر.
try-would-not-count = هذا النص لا يُحتسب.
try-empty = لا يوجد نص بعد. يمكنك لصق نص في الأسفل.
try-another = نص آخر
try-yours = نصك

## The form

try-text = النص
try-language = اللغة
try-detect = تحديد تلقائي
try-check = فحص النص
try-not-stored = يُقرأ النص على هذا الجهاز ولا يُحفظ.

## In which language the text was read

try-read-chosen = لغة القراءة: { LANGUAGE($language) }، كما اخترت.
try-read-detected = لغة القراءة: { LANGUAGE($language) }، بالتحديد التلقائي.
try-read-otherwise = اللغة التي اخترتها هي { LANGUAGE($chosen) }، لكن النص مكتوب بحروف لغة أخرى: { LANGUAGE($language) }.
try-not-detected = تعذّر تحديد اللغة، لذلك لا يُقيَّم شيء. يمكنك إضافة بضع كلمات أو اختيار اللغة.
try-not-judged = لا يُقيَّم اللطف بهذه اللغة بعد: { LANGUAGE($language) }.

## What it is checked for

try-dimension-kind = لطيف إجمالًا
try-dimension-thanks = يشكر أحدًا
try-dimension-praise = يثني على عمل أحد
try-dimension-care = يُبدي التعاطف
try-dimension-encouragement = يشجّع
try-dimension-interest = يسأل باهتمام
try-dimension-respect = فيه احترام
try-dimension-contempt = ينظر إلى أحد بازدراء
try-dimension-hostile = قاسٍ إجمالًا

## What one text cannot show

try-limits = ما لا يُظهره نص واحد
try-limit-one = نص واحد لا يقول الكثير عن أحد. يُقيَّم الحساب من منشورات كثيرة، وكل عبارة جاهزة تُحتسب مرة واحدة.
try-limit-addressed = لا تُحتسب الكلمات إلا إذا كانت موجّهة إلى آخرين أو عنهم؛ وهنا لا يُعرف أحد.
try-limit-irony = السخرية والاقتباسات والمزاح بين الأصدقاء تُؤخذ بمعناها الحرفي.
# $languages is a list of names of languages.
try-limit-languages = اللغات التي يُقيَّم اللطف بها: { $languages }. ولا تقييم بغيرها.
# $page is page-nav-how.
try-weights = كل الأوزان معروضة في صفحة «{ $page }».
