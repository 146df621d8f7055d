# The page of the reader's tags. A tag is the reader's own word on an account.

tags-title = Suas etiquetas
tags-lead = Palavras suas ao lado de um nome. Elas ficam neste computador e não entram em nenhuma pontuação.

## After an import

tags-imported = Importação concluída
# $what is one of the four below.
tags-import-counts = { $what }: { $added } adicionadas, { $changed } alteradas, { $kept } sem mudança, { $removed } removidas.
tags-import-tags = Etiquetas
tags-import-corrections = Correções
tags-import-lists = Listas
tags-import-rules = Regras e configurações
# $file is the path of a file.
tags-import-backup = O que havia antes está em { $file }, na pasta de dados.
tags-import-differing = Algumas configurações tinham outros valores lá. São variáveis de ambiente: { $names }.
tags-import-refused = Não importados: { $count }.
tags-import-undo = Desfazer a importação
tags-import-problems = O que não foi importado

## Search, the accounts, the words

tags-search = Buscar nas suas etiquetas
tags-search-hint = Um nome, uma palavra ou parte de uma nota
tags-tagged = Com a etiqueta “{ $word }”
tags-found = Resultados para “{ $query }”
tags-accounts = Contas com etiqueta
tags-show-all = Mostrar todas
# Buttons; the name of the account, or the word, stands beside them.
tags-edit = Editar
tags-newer = Mais recentes
tags-older = Mais antigas
tags-nothing = Nenhuma etiqueta tem isso no nome, na palavra ou na nota.
tags-words = Palavras
tags-words-help = Renomeie uma palavra em todas as contas que a têm. Se a palavra nova já estiver em uso, as duas viram uma só.
tags-count =
    { $count ->
        [one] { $count } conta
       *[other] { $count } contas
    }
tags-change = Renomear, juntar ou remover
tags-new-word = Palavra nova
tags-change-everywhere = Alterar em todas
tags-remove-all = Remover de todas ({ $count })
tags-none = Nenhuma etiqueta ainda
# “Tag” is the button card_tag in the extension.
tags-none-help = Abra uma ficha ao lado de um nome e escolha “Etiqueta”, ou consulte uma conta e adicione uma na página dela.

## Import and export

tags-files = Importar e exportar
# $account and $word are the names of columns.
tags-file = Um arquivo: uma exportação do Humankind, uma cópia do Reddit Enhancement Suite ou um CSV com as colunas { $account } e { $word } (até { $size } MB)
tags-replace = Substituir o que está aqui: o que faltar no arquivo é removido. Nos dois casos dá para desfazer
tags-import = Importar
tags-download = Baixar como CSV
