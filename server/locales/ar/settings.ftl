# Generated from server/settings.py by `python -m devtools.generate`.
# What each setting of the server does, on the page of the reader's data.

settings-home = مجلد كل البيانات. ولا يمكن إلا لحساب المستخدم الخاص بك قراءته.
settings-port = المنفذ على 127.0.0.1.
settings-threads = عدد الطلبات التي تُعالَج في الوقت نفسه.
settings-readers = عدد الحسابات التي تُقرأ من شبكاتها في الوقت نفسه، وبحد أقصى حسابان لكل مضيف.
settings-max_cards = عدد الحسابات المُقيَّمة التي تُحفظ؛ وتُزال الأقدم أولًا.
settings-max_seen_accounts = عدد الحسابات المحفوظة مع منشورات من صفحاتك (200 منشور لكل حساب). وتُزال أولًا الحسابات التي لم تعرضها إلا مواقع أخرى.
settings-card_days = عدد الأيام التي يُحفظ فيها الحساب المُقيَّم بعد آخر قراءة له.
settings-seen_days = عدد الأيام التي تُحفظ فيها منشورات من صفحاتك بعد آخر ظهور لشيء جديد من كاتبها.
settings-new_hosts = متى يُسأل عن حساب مضيف لم يسبق الاتصال به، إذا لم يحدد البرنامج ذلك: `on-click` (عند النقر)، أو `later` (لاحقًا: بعد 3 إلى 15 دقيقة من ظهور الحساب، مع غيره)، أو `at-once` (فورًا).
settings-proxy = الوكيل لكل الطلبات، مثل `socks5h://127.0.0.1:9050` (Tor)، أو `none`. وإذا لم يُضبط، تسري HTTPS_PROXY وALL_PROXY وHTTP_PROXY وNO_PROXY. وإذا تعطّل الوكيل، فلا يُطلب شيء.
settings-user_agent = ترويسة User-Agent التي تتلقاها الشبكات.
settings-x_service = الخدمة المتوافقة مع FxTwitter التي يُقرأ X عبرها، مثل `https://api.fxtwitter.com`. وهي طرف ثالث يعرف حسابات X التي تستعلم عنها. ومن دونها لا يُقرأ X.
settings-update_sites = ما إذا كان الخادم يبحث مرة كل يوم عن جداول مواقع جديدة للمشروع (`on`). وعندها يرى مضيف المشروع عنوان IP الخاص بك، ولا يرى شيئًا مما تقرؤه.
settings-web_server = ما يشغّل الخادم: `gunicorn`، أو `waitress`، وهو الوحيد على Windows ولا يُثبَّت إلا هناك.
settings-pair_with = يضبطه `./scripts/run --browser`: مصدر الإضافة التي يحمّلها، وتُقرن مرة واحدة من دون نقرة.
settings-database_url = لخادم مجتمع: قاعدة بيانات PostgreSQL لكل من يستخدمه، مثل `postgresql://humankind@db.example/humankind`. من دونها يُستخدم مجلد البيانات.
settings-database_url_file = ملف فيه ما كان سيوضع في HUMANKIND_DATABASE_URL، كي لا تبقى كلمة مرور في أي متغير بيئة.
settings-public_url = لخادم مجتمع: عنوانه لمن يستخدمونه، مثل `https://humankind.example`. وتُرفض العناوين الأخرى.
settings-listen = لخادم مجتمع: عنوان IP الذي يجده عنده الوكيل الذي أمامه.
settings-trusted_proxies = لخادم مجتمع: عناوين IP لذلك الوكيل، مفصولة بفواصل. ويُؤخذ بقولها في وصول الطلب عبر HTTPS ومن أين أتى.
settings-appeal_days = لخادم مجتمع: خلال كم يومًا على المشرفين أن يقرروا بشأن اعتراض.
settings-metrics_listen = لخادم مجتمع: عنوان IP والمنفذ اللذان تقدّم عندهما هذه العملية للمشغّل `/metrics` و`/healthz` و`/readyz`، مثل `127.0.0.1:9377`. ويجب ألا يصل إليهما من يستخدمون الخادم.
settings-log_format = لخادم مجتمع: كيف تُسجَّل الرسائل، بصيغة `text` أو كائن `json` واحد في كل سطر.
settings-reader_requests = لخادم مجتمع: كم طلبًا يمكن لكل شخص أن يرسل في الدقيقة، على جميع العمليات معًا.
settings-address_requests = لخادم مجتمع: كم طلبًا لا يخصّ أحدًا معروفًا يمكن أن يأتي في الدقيقة من شبكة واحدة (/24 في IPv4 و/48 في IPv6).
settings-oidc_issuer = لخادم مجتمع: جهة إصدار OpenID Connect التي يمكن تسجيل الدخول بها، مثل `https://login.example`، كما تكتب نفسها تمامًا.
settings-oidc_client_id = لخادم مجتمع: اسم هذا الخادم لدى تلك الجهة.
settings-oidc_client_secret = لخادم مجتمع: ملف يحتوي على سرّه هناك. ومن دونه يكون هذا الخادم عميلًا عامًا.
settings-oidc_scopes = لخادم مجتمع: النطاقات المطلوبة هناك. أضف ما يجلب المطالبات التي تشترطها، مثل `openid groups`.
settings-oidc_require = لخادم مجتمع: المطالبات التي تكفي واحدة منها للانضمام، مثل `groups=readers,email=@school.example`. ومن دونها يمكن أن ينضم كل من تسجّل تلك الجهة دخوله.
settings-oidc_local = لخادم مجتمع: هل يجوز أن يكون مضيف جهة الإصدار على عنوان خاص، كما في شبكة داخلية (`on`). ولا يجوز ذلك لأي مضيف آخر.
settings-mastodon_sign_in = لخادم مجتمع: خوادم Mastodon التي يجوز لأعضائها الانضمام، مثل `social.example`، مفصولة بفواصل.
settings-mastodon_sign_in_days = لخادم مجتمع: كم يومًا يجب أن يكون عمر الحساب هناك.
settings-upstream_map = للتطوير فقط: يرسل الطلبات الموجّهة إلى المضيفين المذكورين إلى خادم اختبار على هذا الجهاز، متجاوزًا حماية العناوين.
settings-ca_bundle = للتطوير فقط: شهادات خادم الاختبار هذا (ملف PEM).
