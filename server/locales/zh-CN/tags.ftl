# The page of the reader's tags. A tag is the reader's own word on an account.

tags-title = 你的标签
tags-lead = 加在名字旁边的、你自己的词。它们只留在这台电脑上，不影响分数。

## After an import

tags-imported = 导入完成
# $what is one of the four below.
tags-import-counts = { $what }：新增 { $added }，更改 { $changed }，保持不变 { $kept }，移除 { $removed }。
tags-import-tags = 标签
tags-import-corrections = 更正
tags-import-lists = 列表
tags-import-rules = 规则和设置
# $file is the path of a file.
tags-import-backup = 之前的内容在数据文件夹的 { $file } 中。
tags-import-differing = 有些设置在那边的值不同。它们是环境变量：{ $names }。
tags-import-refused = 未导入：{ $count }。
tags-import-undo = 撤销导入
tags-import-problems = 未导入的内容

## Search, the accounts, the words

tags-search = 搜索你的标签
tags-search-hint = 名字、词，或备注的一部分
tags-tagged = 带有标签“{ $word }”
tags-found = “{ $query }”的搜索结果
tags-accounts = 带标签的账号
tags-show-all = 显示全部
# Buttons; the name of the account, or the word, stands beside them.
tags-edit = 编辑
tags-newer = 较新
tags-older = 较旧
tags-nothing = 没有哪个标签的名字、词或备注包含这些内容。
tags-words = 词
tags-words-help = 可以在所有带有某个词的账号上为它改名。如果新词已在使用，两个词会合而为一。
tags-count = { $count } 个账号
tags-change = 改名、合并或移除
tags-new-word = 新词
tags-change-everywhere = 全部更改
tags-remove-all = 从全部 { $count } 个账号上移除
tags-none = 还没有标签
# “Tag” is the button card_tag in the extension.
tags-none-help = 打开名字旁边的卡片并选择“标签”，或者查询一个账号，在它的页面上添加。

## Import and export

tags-files = 导入和导出
# $account and $word are the names of columns.
tags-file = 文件：Humankind 的导出文件、Reddit Enhancement Suite 的备份，或带有 { $account } 和 { $word } 两列的 CSV（不超过 { $size } MB）
tags-replace = 替换这里的内容：文件中没有的会被移除。两种方式都可以撤销
tags-import = 导入
tags-download = 下载为 CSV
