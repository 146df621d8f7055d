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

## Lists of a community server

lists-server-title = Listas deste servidor
lists-known-lead = Contas que leitores deste servidor conhecem: quantos são, sem nomes. Uma conta aparece quando { $readers } a conhecem.
lists-known-yours = O que você compartilha
lists-known-off = Você não compartilha nada.
lists-known-on =
    { $count ->
        [one] Desde { $day }, você compartilha quem conhece: { $count } conta.
       *[other] Desde { $day }, você compartilha quem conhece: { $count } contas.
    }
lists-known-help = Você entra na contagem das contas que disse conhecer e que são de uma pessoa. Suas etiquetas, notas e outras correções e o que você consulta não fazem parte. Você pode parar quando quiser; então sai da contagem na hora.
lists-known-start = Compartilhar quem conheço
lists-known-stop = Parar de compartilhar
lists-known-list = A lista
lists-known-subscribe = Assine para ver nos cartões quantas pessoas conhecem uma conta. Para isso você não precisa compartilhar nada.
lists-stewards-lead = A moderação deste servidor lista estas contas, com um motivo. Isso não muda nenhuma pontuação nem veredito, e o dono de uma conta pode contestar.
lists-stewards-since = desde { $day }
lists-stewards-disputed = O dono contesta.
lists-stewards-add = Adicionar uma conta
lists-stewards-reason = Seu motivo. Os leitores e o dono o veem, sem o seu nome.
lists-stewards-add-button = Adicionar à lista
lists-stewards-remove = Tirar
lists-stewards-remove-reason = Por que você a tira? A moderação vê isto, e o dono que contestou.
lists-stewards-history = Mudanças, para a moderação
lists-stewards-added-by = { $day }: adicionada por { $steward }
lists-stewards-removed-by = { $day }: tirada por { $steward }
lists-stewards-left = alguém que já saiu
lists-stewards-present = Esta conta já está na lista.
lists-stewards-full = A lista está cheia. Tire uma conta primeiro.
lists-stewards-unscored = O dono desta conta pediu para não ser pontuado, por isso ela não está em nenhuma lista.
lists-stewards-verdict = Esta lista não pode chamar uma conta de automatizada. Isso cabe às evidências, ou à moderação depois de uma contestação.
