# The page “How it works”: what each score, signal and trait measures, and the rules of the verdicts.

help-score-humanity = 人が書いているアカウントか。
help-score-conversation = 人と会話しているか、それとも発信だけか。
help-score-kindness = ほかの人への言葉がどれくらいやさしいか。
help-likeness = 余裕を差し引く前の人らしさ。多くの人にもプログラムにも見られる特徴では、人らしさは減点されません。「人」という判定の条件はより厳しく、ここではそうした特徴もすべて数えます。
help-signal-declared_automation = ネットワークがアカウントを自動投稿と表示しているか、プロフィールにそう書かれているか、プロフィールの書き方がプログラムのアカウントに似ているか。1は「はい」です。プロフィールの言葉は、投稿で人と会話していない場合にだけ数えます。
help-signal-feed = 投稿がニュース見出しの配信にどれだけ似ているか。下に挙げる、このパターンの特徴を組み合わせたものです。0は典型的な人を表します。おもに返信をしているアカウントや、自分の言葉で何人かと会話しているアカウントには、そうは言いません。おもにゲームの結果を共有しているアカウントや、あいさつやお祝い、お礼だけのアカウントにも言いません。
help-signal-persona = 人を演じながら昼夜を問わず一定の調子で投稿するプログラムに、投稿がどれだけ似ているか。下に挙げる、このパターンの特徴を組み合わせたものです。0は典型的な人を表します。一定の調子は、投稿が昼夜を問わない場合にだけ数えます。同じ相手に自分の言葉で何度か返信しているアカウントでは数えません。それ以外では、どの投稿が返信か分かっている場合、書き方も合う分だけ数えます。あいさつやお祝い、お礼だけのアカウントには、そうは言いません。
help-signal-repeat_conversations = 違う言葉で2回以上返信した相手の人数。値1は1人、2は3人、3は7人、4は15人を表します。
help-signal-automation_client = 使ったアプリがわかる投稿のうち、自動で投稿するツールから送られたものの割合。
help-signal-near_duplicates = 前の投稿とほぼ同じ投稿の割合。リンクや数字の違いは考えません。ゲームの結果は数えません。
help-signal-clockwork = 投稿の間隔のうち、6時間半以下のある一定の周期に合うものの割合。それより長い周期は目覚まし時計によるものと見ます。同じ相手に自分の言葉で何度か返信しているアカウントでは数えません。
help-signal-round_the_clock = 投稿が10件以上ある週のうち、昼夜を問わず、同じような間隔で投稿している週の割合。睡眠をとる人や、間隔に長短がある人には、そのような週はありません。同じ相手に自分の言葉で何度か返信しているアカウントと、ほぼすべての間隔が一定の周期に合うアカウントでは数えません。
help-signal-near_duplicate_replies = 前の返信とほぼ同じ返信の割合。ほかの返信を受け取っていない相手が3人以上いる場合に数えます。
help-signal-reply_share = ほかの人への返信である投稿の割合。
help-signal-follow_up_replies = 2回以上返信した相手への返信が、その返信と返信以外のすべての投稿との合計に占める割合。
help-signal-questions_in_replies = 何かを尋ねる返信が、その返信と返信以外のすべての投稿との合計に占める割合。
help-signal-people_replied_to = 返信した相手の人数が、その人数と返信以外のすべての投稿との合計に占める割合。
help-signal-several_days = 2日以上にわたって返信した相手の人数が、その人数と返信以外のすべての投稿との合計に占める割合。
help-signal-quick_turns = 6時間以内に2回返信した相手の人数が、その人数と返信以外のすべての投稿との合計に占める割合。
help-signal-questions = 返信以外の投稿のうち、何かを尋ねていて、リンクのないものの割合。人に返信もしているアカウントでだけ数えます。
help-signal-links = 返信以外の投稿のうち、リンクがあるものの割合。
help-signal-short_posts = 返信以外の投稿のうち、40文字に満たないものの割合。人に返信もしているアカウントでだけ数えます。
help-signal-casual_posts = 返信以外の投稿のうち、笑ったり雑談したりするものの割合。人に返信もしているアカウントでだけ数えます。
help-signal-exchanges = 2回以上返信し、そのうち1回は相手からの返信への返信だった人の数。ネットワークがスレッドを示すところでわかります。値1は1人、2は3人、3は7人、4は15人を表します。
help-signal-reaching_out = 返信した相手のうち、始めたばかりの人やフォロワーの少ない人の人数。値1は1人、2は3人、3は7人、4は15人を表します。
help-signal-thanks = お礼を伝えた相手の人数。依頼の結びとしてのお礼は数えません。投稿は確からしさに応じて数え、特定の相手に向けていないものは半分と数えます。語の半分が共通する投稿は、まとめて1件と数えます。値1は1人、2は3人、3は7人、4は15人を表します。
help-signal-praise = 仕事や作品をほめた相手の人数。投稿は確からしさに応じて数え、特定の相手に向けていないものは半分と数えます。語の半分が共通する投稿は、まとめて1件と数えます。値1は1人、2は3人、3は7人、4は15人を表します。
help-signal-care = 気づかった相手の人数。投稿は確からしさに応じて数え、特定の相手に向けていないものは半分と数えます。語の半分が共通する投稿は、まとめて1件と数えます。値1は1人、2は3人、3は7人、4は15人を表します。
help-signal-encouragement = 励ました相手の人数。投稿は確からしさに応じて数え、特定の相手に向けていないものは半分と数えます。語の半分が共通する投稿は、まとめて1件と数えます。値1は1人、2は3人、3は7人、4は15人を表します。
help-signal-interest = その人自身や活動について尋ねた相手の人数。返信だけを数えます。投稿は確からしさに応じて数え、特定の相手に向けていないものは半分と数えます。語の半分が共通する投稿は、まとめて1件と数えます。値1は1人、2は3人、3は7人、4は15人を表します。
help-signal-friendly_words = 内容にかかわらず、全体として温かい、または丁寧な投稿の件数。投稿は確からしさに応じて数え、特定の相手に向けていないものは半分と数えます。語の半分が共通する投稿は、まとめて1件と数えます。同じ人への投稿も1件と数えます。お礼で締めくくる依頼は数えません。値1は1件、2は3件、3は7件、4は15件を表します。
help-signal-welcome = あいさつした相手のうち、始めたばかりの人やフォロワーの少ない人の人数。値1は1人、2は3人、3は7人、4は15人を表します。
help-signal-hostility = 判定した投稿のうち、ほかの人に向けたきつい言葉があるものの割合。投稿は確からしさに応じて数え、特定の相手に向けていないものは4分の3と数えます。前の投稿を繰り返しても、割合は小さくなりません。投稿が少ないうちは、影響も小さくなります。ふざけ合い（やさしい言葉もかけ、少なくとも同じくらい笑い合っている相手へのきつい言葉）は数えません。ひどい言葉への返答（そっとしておいてほしいと頼む、されたことを述べる、通報したと伝える投稿）は4分の1と数えます。
help-signal-sharpness = きつい言葉のない判定済みの投稿が、どのくらいとげのある調子か。きつい言葉の確からしさが、どんな文章にもある程度より平均でどれだけ高いかを表します。やさしい投稿、前の投稿の繰り返し、きつい言葉がふざけ合いになる相手への投稿は数えません。投稿が少ないうちは、影響も小さくなります。普通の範囲なら、点は減りません。英語の投稿のうち、誰かに向けたものか、「私」「私たち」「あなた」にあたる言葉があるものだけを数えます。題名や一覧は数えません。
help-signal-repeated_harshness = 一人の相手に向けた、きつい言葉のある投稿の件数。内容の違うものが3件以上あり、その相手への投稿全体の5分の1に達する場合に数えます。ふざけ合いや、ひどい言葉への返答は数えません。
help-signal-harsh_share = 判定した投稿のうち、はっきりときつい言葉があるものの割合。ふざけ合いや、ひどい言葉への返答の扱いは「ほかの人へのきつい言葉」と同じです。
help-signal-kindness_reach = 違う言葉でやさしい言葉をかけた相手の人数に、そのほかの返信相手の4分の1を加えたもの。少数のアカウントどうしでほめ合っても、大きくは伸びません。
help-signal-ordinary_replies = 違う返信を2件以上送った相手への、やさしい言葉を含まない返信の件数。これに、普段どおりの投稿がある日を、8日目から1日につき半分加えます。多くの投稿に貼り付けただけのやさしい言葉には、ほかの会話が伴わず、数日に集中するものです。
help-trait-length_spread = 投稿の長さのばらつき。0は、すべての投稿が同じ長さであることを表します。
help-trait-style_mix = 投稿ごとに書き方がどれだけ変わるか。大文字、句読点、絵文字、ハッシュタグ、リンク、ごく短い投稿を見ます。0は、どの投稿も同じ書き方であることを表します。
help-trait-same_layout = 2つの投稿で、言葉、句読点、リンクの構成が同じになる頻度。値−1は10組に1組、−2は100組に1組、−4は1組もないことを表します。
help-trait-exact_duplicates = 2つの投稿の言葉がまったく同じになる頻度。値−1は10組に1組、−2は100組に1組、−4は1組もないことを表します。
help-trait-capitals = 見出しのように大文字で始まる語の平均の割合。すべての名詞を大文字で始めるドイツ語は除きます。
help-trait-first_person = 投稿で「私」や「私たち」と言う頻度。その言語で普通の頻度と比べます。1が普通です。
help-trait-questions = 疑問符のある投稿の割合。
help-trait-exclamations = 感嘆符のある投稿の割合。
help-trait-mentions = 誰かへの返信か、誰かへのメンションを含む投稿の割合。
help-trait-links = リンクのある投稿の割合。
help-trait-hashtags = ハッシュタグのある投稿の割合。
help-trait-unpunctuated = 最後の文が句読点で終わらない投稿の割合。
help-trait-stock_enthusiasm = 文章を書くプログラムがよく使う言い回し（英語の「can't wait to see」など）のある投稿の割合。
help-trait-burstiness = 投稿がまとまって現れるか。0は間隔が不規則、1はまとめて投稿するだけ、−1は間隔が均等であることを表します。
help-trait-gap_spread = 投稿の間隔のばらつき。0は、すべての間隔が同じ長さであることを表します。
help-trait-quick_succession = 前の投稿から3分以内の投稿の割合。
help-trait-rhythm_memory = 腰を据えて書くときのように、短い間隔のあとに短い間隔が続くか。0は続かないこと、1は必ず続くことを表します。
help-trait-quietest_hours = 1日のうち最も静かな6時間の投稿の割合。タイムゾーンは問いません。睡眠をとる人は、その間ほとんど投稿しません。
threshold-shown = { $few }件以上の投稿に基づき、90%の区間が{ $width }点以内に収まる場合に表示。それ以外では数字を表示しない
threshold-unsure = 投稿が{ $few }件に満たない、または投稿からはどちらとも言えない
threshold-person = 人との近さが{ $likeness }以上、会話が{ $conversation }以上で、返信が1件以上ある。どの投稿が返信かわからない場合は、投稿が{ $posts }件以上で、人との近さが{ $alone }以上
threshold-one_way = 投稿が{ $posts }件以上で、会話が{ $conversation }以下
threshold-declared = ネットワーク自体の表示がある。または、プロフィールにそう書かれているかプログラムのアカウントに似た書き方で、自分の言葉で2回以上返信した相手がいない
threshold-pattern = { $posts }件以上の投稿で値が{ $value }以上。ほかの投稿と言葉が重ならない投稿は{ $own }%以下で、短い一定の間隔または昼夜を問わず投稿し、自分の言葉で2回以上返信した相手がいない。時刻がわからない場合は、投稿が{ $timeless }件以上あり、そのほとんどがリンク付きの写し
threshold-pattern-both = { $posts }件以上の投稿で値が{ $value }以上、投稿の時刻だけでも{ $rhythm }以上、書き方だけでも{ $style }以上。昼夜を問わず投稿し、自分の言葉で2回以上返信した相手がいない。自分の言葉を一定の間隔で投稿しているだけでは足りない
threshold-outreach = 返信した時点で、フォロワーが{ $followers }人以下、またはアカウントの登録から{ $days }日以内
threshold-unknown = ネットワークが相手の名を示さない返信は、1件ごとにふつうの値として数える。異なる相手は{ $people }、同じ人への再度の返信は{ $again }、別の日の返信は{ $days }、6時間以内の2回の返信は{ $turns }。時刻がない場合、複数の返信を受けた人は、別の日について{ $timeless_days }、6時間について{ $timeless_turns }と数える
threshold-likely = 言葉から見た確率が{ $likely }以上

## The page itself

how-lead = どのスコアも単純な足し算です。このページには、スコアを上げ下げするものすべてと、サーバーが使う曲線を載せています。
how-laws = 約束すること
how-patterns = 自動投稿のパターン
how-words = 特に重みの大きい言葉
how-try = 文章で試す
how-verdicts = スコアから判定へ
how-not-counted = 決して数えないもの
how-measured = どれくらい当たるか
how-limits = わからないこと
how-start = スコアは{ $points }から始まり、いつも0から100の間にあります。
how-span-both = スコアを最大{ $lowest }点下げ、最大{ $highest }点上げます。
how-span-lowers = スコアを最大{ $lowest }点下げます。上げることはありません。
how-span-raises = スコアを最大{ $highest }点上げます。下げることはありません。
how-curve = 曲線を数字で見る
# $name is what the curve measures.
how-curve-of = { $name }を数字で見る
# The names of the two columns of a curve.
how-value = 値
how-points = 点
how-most = 上限
how-unusual = どれくらい珍しいか
how-posts = 投稿
how-up-or-down = 上下する点
how-likeness-value = 近さ
how-probability = 確率
how-bounds = 上限
how-bounds-help = ほかの項目で何点加わっても、スコアはこれらの上限を超えません。
how-exactness = どれくらい正確か
how-exactness-help = 同じアカウントを別の時に読んでも、10回のうち9回は、これくらい近い値になります。
how-exactness-more = 投稿が多いほど近くなります。人は変わるものなので、差がゼロになることはありません。
how-patterns-help = プログラムの書き方はさまざまなので、書き方ごとに、いくつかの特徴を組み合わせたパターンがあります。特徴の曲線は、その値が人の中でどれくらい珍しいかを表します。
how-pattern = { $name }：特徴{ $count }個
how-weight = 重み：{ $weight }。
# $languages is a list of names of languages, $folder a path.
how-words-help = やさしさは、単語、2つの単語の組、単語の一部から判定します。対応している言語は{ $languages }です。すべての重みは{ $folder }のファイルにあります。
how-words-in = 特に重みの大きい言葉：{ $language }
how-dimension = 観点
how-words-like = 言葉の例
how-try-help = 言葉がどれくらいやさしいか、どの言葉が数えられるかを見てみましょう。
how-verdict = 判定
how-when = 条件
how-likeness = 人との近さ
how-chance = 人である確率
how-chance-help = 10件のアカウントのうち9件が人のものだとして、そこで人が書いている確率を、人との近さごとに表します。
how-model = 採点モデル{ $model }。同じ時点の同じ投稿からは、いつも同じスコアが出ます。

## The laws

how-law-people = 数字よりも、人を大切に
    .text = フォロワー、いいね、受け取ったリポスト、有料の印がスコアに入ることは決してありません。
how-law-talking = 誰と話しても、損になることはありません
    .text = 親しみのある返信でスコアが下がることはありません。相手がどんなに小さなアカウントでも同じです。始めたばかりの人やフォロワーの少ない人に話しかけると、プラスになります。
how-law-sums = 秘密の計算はありません
    .text = どのスコアも、カードにある点数をそのまま足したものです。どの点数にも、もとになった投稿が示されます。
how-law-unsure = 間違えるより、不明のままに
    .text = どのスコアにも、どれくらい正確かを示します。手がかりが少なすぎるときの判定は「まだ不明」です。
how-law-kindness = やさしさは大量生産できません
    .text = 同じやさしい言葉を何度送っても、数えるのは1回です。見知らぬ人にばらまくほめ言葉では、ほとんど増えません。
how-law-descriptions = 説明であって、非難ではありません
    .text = 「発信中心」と「自動投稿」は、アカウントの投稿のしかたを表す言葉です。プログラムだと明らかにしているアカウントは、とがめることなく、そのとおりに示します。
how-law-privacy = 何を読んでいるかは、あなただけのもの
    .text = あなたがどのアカウントを調べたかを知っているのは、このパソコンだけです。サーバーは、あなたのログインを使わず、アカウントをそのネットワークから直接読み取ります。
    .opt-outs = 採点を望まないという意思は尊重します。
how-law-privacy-third-party = { $network }は{ $service }を通して読み取ります。そこでどのアカウントを調べたかが、このサービスに伝わります。
how-law-correction = あなたの訂正が優先されます
    .text = あなたのほうがよく知っているときは、カードで訂正してください。取り消すまで有効です。

## What is never counted, and what cannot be known

how-not-counted-followers = アカウントのフォロワー数と、フォローしている数。
how-not-counted-likes = いいね、星、ほかの人にリポストされた回数。
how-not-counted-paid = 認証、チェックマーク、お金を払って得たものすべて。
how-not-counted-opinions = 意見、話題、名前、写真、顔。
how-not-counted-grammar = つづり、文法、投稿の言語。対応していない言語では、やさしさを判定しません。
how-not-counted-private = 非公開のメッセージ、鍵付きのアカウント、フォロワー限定の投稿。
how-limit-data = いくつかのネットワークの公開データから学んだもので、ほとんどが英語の、2025年より前のデータです。ほかの場所や時期には当てはまらないことがあります。
how-limit-programs = 見分けがつくのは、ニュース見出しの配信のように書くアカウントと、プログラムで作られた人物のように書くアカウントだけです。人のように書くプログラムは見分けがつきません。
how-limit-irony = 誰に向けた言葉かを知らずに判定します。皮肉、引用、友達どうしの冗談は、取り違えることがあります。
how-limit-languages = やさしさは、上に挙げた言語でだけ判定します。ほかの言語でも、残りの2つのスコアは計算します。
how-limit-quiet = めったに返信しない人は発信中心に見え、よくできたプログラムは人に見えることがあります。
how-limit-public = 数えるのは公開投稿の、新しいものだけです。人は、投稿だけでは語れません。

## How well it does

# $model is a number with a dot. $windows are series of posts.
how-measured-on = { DAY($day) }に、{ $people }件のアカウントとアカウント群による、判定済みのタイムライン{ $windows }件で測定しました。どのデータセットも、それを学習に使っていないモデルで測定しています。
how-measured-model = 測定したのはモデル{ $model }で、現在使っているのは{ $used }です。
# $set is the name of a collection of accounts.
how-measured-bots = { $set }のプログラム
how-measured-two-way-windows = 会話か、発信中心か（アカウントのほかの投稿による）
how-measured-two-way-kind = 会話か、発信中心か（アカウントの種類による）
how-method-forest = ランダムフォレスト
how-method-boosting = 勾配ブースティング
how-method-reply-share = 返信の割合だけ
how-method-profile = プロフィールのランダムフォレスト
how-measured-legend = 2種類のアカウントを正しい順に並べられた割合です。0.5は偶然と同じです。100回のうち95回は、本当の値が薄い色の帯の中にあります。
# The table is in English, as the evaluation writes it.
how-targets = すべての目標と、その達成状況
how-targets-table = すべての目標

## The names of rules in the table of verdicts

threshold-name-shown = 表示されるスコア
threshold-name-declared = { $verdict }（自ら明らかにしている）
# $pattern is a how-name.
threshold-name-by = { $verdict }（{ $pattern }による）
threshold-name-outreach = 始めたばかり、またはフォロワーが少ない
threshold-name-unknown = 相手や時刻がわからない返信
threshold-name-likely = やさしい投稿、きつい投稿

## The names of signals, limits, patterns and traits, as headings

how-name-automation_client = 自動投稿ツール
how-name-burstiness = まとめ投稿
how-name-capitals = 大文字
how-name-care = 気づかい
how-name-casual_posts = くだけた投稿
how-name-clockwork = 時計のような規則性
how-name-contempt = 見下し
how-name-declared_automation = 明らかにされた自動投稿
how-name-encouragement = 励まし
how-name-exact_duplicates = まったく同じ投稿
how-name-exchanges = やりとり
how-name-exclamations = 感嘆符
how-name-feed = ニュース見出しの配信
how-name-first_person = 一人称
how-name-follow_up_replies = 続けての返信
how-name-friendly_words = 親しみのある言葉
how-name-gap_spread = 間隔のばらつき
how-name-harsh_share = きつい言葉の割合
how-name-hashtags = ハッシュタグ
how-name-hostility = ほかの人へのきつい言葉
how-name-interest = 関心
how-name-kindness_reach = やさしさの広がり
how-name-length_spread = 長さのばらつき
how-name-links = リンク
how-name-mentions = メンション
how-name-near_duplicate_replies = ほぼ同じ返信
how-name-near_duplicates = ほぼ同じ投稿
how-name-ordinary_replies = 普段の返信
how-name-people_replied_to = 返信した相手
how-name-persona = プログラムで作られた人物
how-name-praise = ほめ言葉
how-name-questions = 質問
how-name-questions_in_replies = 返信での質問
how-name-quick_succession = 続けざまの投稿
how-name-quick_turns = 短時間のやりとり
how-name-quietest_hours = 最も静かな時間帯
how-name-reaching_out = 新しい人への声かけ
how-name-repeat_conversations = 繰り返しの会話
how-name-repeated_harshness = 繰り返しのきつい言葉
how-name-reply_share = 返信の割合
how-name-respect = 敬意
how-name-rhythm_memory = リズムの記憶
how-name-round_the_clock = 昼夜を問わない投稿
how-name-same_layout = 同じ構成
how-name-several_days = 複数の日
how-name-sharpness = とげのある調子
how-name-short_posts = 短い投稿
how-name-stock_enthusiasm = 意気込みの決まり文句
how-name-style_mix = 書き方の変化
how-name-thanks = お礼
how-name-unpunctuated = 文末の句読点なし
how-name-welcome = あいさつ
