# The pages of the lists that the reader subscribes to. A list is what somebody publishes about accounts.

lists-title = Suas listas
lists-lead = O que outras pessoas publicam sobre contas. Cada palavra fica ao lado do nome de quem a publica e não muda nenhuma pontuação nem veredito.

## Subscribe

lists-subscribe-title = Assinar uma lista
lists-address = O endereço de uma lista, ou o perfil de um rotulador do Bluesky
lists-subscribe-help = O servidor dela é consultado uma vez por dia. Ele vê então o seu endereço IP, e nunca quais contas você olha.
lists-room = Cabem { $lists } listas com { $accounts } contas cada uma.
lists-subscribe = Assinar

## The lists

lists-lists = Listas
lists-by = de { $publisher }
lists-count =
    { $count ->
        [one] { $count } conta
       *[other] { $count } contas
    }
lists-paused = em pausa
# $labels are the words of the list, each with a number of accounts.
lists-says = Ela diz: { $labels }
lists-none = Você ainda não assina nenhuma lista.
# Buttons; the name of the list stands beside them.
lists-read-now = Ler agora
lists-pause = Pausar
lists-resume = Retomar
lists-remove = Remover
# How far a list is up to date. $problem is a sentence.
lists-current = Versão de { DAY($day) }; última verificação em { DAY($checked) }.
lists-current-unchecked = Versão de { DAY($day) }.
lists-old = Esta é a lista como estava em { DAY($day) }. { $problem }
lists-never-read = Ainda não foi possível ler a lista. { $problem }
lists-pending = Ainda não foi lida.
lists-paused-unread = Está em pausa e ainda não foi lida.

## Publish

lists-own-title = Publicar a sua
lists-own-help = Um arquivo que outras pessoas podem assinar, depois que você o colocar na web. Ele contém as contas e as suas palavras, sem as suas notas e links.
lists-own-name = Nome da lista
# The name of the list where the reader gives none.
lists-own-default-name = Minha lista
lists-own-tagged = Contas com a etiqueta
lists-own-any = qualquer palavra
lists-own-tags = Baixar etiquetas como lista
lists-own-corrections = Baixar correções como lista
lists-own-none = Ponha uma etiqueta em uma conta ou corrija um veredito; depois você pode publicar isso como lista.

## One list

lists-one-lead = Uma lista de { $publisher }. As palavras são de quem a publica, não nossas, e não entram em nenhuma pontuação.
lists-one-lead-paused = Uma lista de { $publisher }, em pausa. As palavras são de quem a publica, não nossas, e não entram em nenhuma pontuação.
lists-claimed = Ela diz que é publicada por “{ $publisher }”; ninguém verificou isso.
lists-left-out = Linhas deixadas de fora: { $count }. Elas não citam nenhuma conta que o Humankind conheça, ou citam uma que já está lá.
lists-what-it-says = O que ela diz
lists-search = Buscar nesta lista
lists-search-hint = Uma conta, ou o que a lista diz
lists-until = até { DAY($day) }
lists-back = Anterior
lists-next = Próxima
lists-empty = Ela não diz nada sobre ninguém.
