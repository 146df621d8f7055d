# The page of the reader's tags. A tag is the reader's own word on an account.

tags-title = あなたのタグ
tags-lead = 名前の横に付ける、自分だけの言葉です。このパソコンだけに残り、スコアには影響しません。

## After an import

tags-imported = 取り込みが終わりました
# $what is one of the four below.
tags-import-counts = { $what }：追加{ $added }件、変更{ $changed }件、そのまま{ $kept }件、削除{ $removed }件。
tags-import-tags = タグ
tags-import-corrections = 訂正
tags-import-lists = リスト
tags-import-rules = ルールと設定
# $file is the path of a file.
tags-import-backup = 取り込む前の内容は、データフォルダーの{ $file }にあります。
tags-import-differing = 取り込み元では、値の違う設定がありました。これらは環境変数です：{ $names }。
tags-import-refused = 取り込まなかったもの：{ $count }件。
tags-import-undo = 取り込みを元に戻す
tags-import-problems = 取り込まなかったもの

## Search, the accounts, the words

tags-search = タグを検索
tags-search-hint = 名前、言葉、またはメモの一部
tags-tagged = 「{ $word }」のタグが付いたもの
tags-found = 「{ $query }」の検索結果
tags-accounts = タグを付けたアカウント
tags-show-all = すべて表示
# Buttons; the name of the account, or the word, stands beside them.
tags-edit = 編集
tags-newer = 新しいもの
tags-older = 古いもの
tags-nothing = 名前、言葉、メモにこれを含むタグはありません。
tags-words = 言葉
tags-words-help = その言葉が付いたすべてのアカウントで、まとめて別の言葉に変えられます。新しい言葉がすでに使われている場合は、2つが1つになります。
tags-count = アカウント{ $count }件
tags-change = 変更、統合、削除
tags-new-word = 新しい言葉
tags-change-everywhere = すべて変更
tags-remove-all = { $count }件すべてから外す
tags-none = タグはまだありません
# “Tag” is the button card_tag in the extension.
tags-none-help = 名前の横のカードを開いて「タグ」を選ぶか、アカウントを調べて、そのページで追加してください。

## Import and export

tags-files = 取り込みと書き出し
# $account and $word are the names of columns.
tags-file = ファイル：Humankindから書き出したもの、Reddit Enhancement Suiteのバックアップ、または{ $account }と{ $word }の列があるCSV（{ $size } MBまで）
tags-replace = ここにあるものを置き換える：ファイルにないものは外されます。どちらの場合も元に戻せます
tags-import = 取り込む
tags-download = CSVでダウンロード
