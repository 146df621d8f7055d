# The server's own pages. What stands in the middle of a sentence is a value.

## On every page

page-skip = Ir para o conteúdo
page-navigation = Páginas
page-nav-home = Consultar
page-nav-crowd = Conjunto
page-nav-mirror = Espelho
page-nav-tags = Etiquetas
page-nav-lists = Listas
page-nav-how = Como funciona
page-nav-data = Seus dados
page-nav-welcome = Boas-vindas
page-motto = Pessoas importam mais do que números.
page-footer = O Humankind { $version } roda neste computador. O que você consulta fica aqui.
page-undo = Desfazer
page-nothing-here-next = Os links no alto desta página levam a tudo o que existe.

## Notices after a form was sent

page-notice-corrected = Correção salva.
page-notice-outreach_noted = Obrigado por dizer oi.
page-notice-correction_removed = Correção removida. A ficha volta a mostrar o veredito calculado.
page-notice-tagged = Etiqueta salva.
page-notice-tag_removed = Etiqueta removida.
page-notice-word_changed = Alterada em todas as contas.
page-notice-word_removed = Removida de todas as contas.
page-notice-subscribed = Assinatura feita. A lista é lida uma vez por dia.
page-notice-list_paused = Em pausa. A lista não é lida nem mostrada.
page-notice-list_resumed = A lista voltou a ser lida e mostrada.
page-notice-list_read = Lida agora mesmo.
page-notice-list_removed = Lista removida.
page-notice-own_account_added = Adicionada. Só você vê esta página.
page-notice-own_account_removed = Removida, com tudo o que se lembrava dela.
page-notice-undone = Desfeito.
page-notice-not_undone = Não há mais nada para desfazer.
page-notice-refreshed = Atualizada agora mesmo.
page-notice-not_refreshed = Ainda não há nada mais recente. Este é o resultado anterior.
page-notice-forgotten = Tudo sobre essa conta foi apagado.
page-notice-erased = Tudo foi apagado. Para usar a extensão de novo, faça o pareamento no pop-up dela.
page-notice-seen_erased = O que esse site mostrou foi apagado.
page-notice-unpaired = Essa extensão não está mais pareada.

## Words: verdicts and states (in badges, so keep them short), scores

page-word-person = pessoa
page-word-one_way = de mão única
page-word-automated = automatizada
page-word-automated_declared = automatizada
page-word-organisation = organização
page-word-unsure = ainda não se sabe
page-word-opted_out = pediu para não ter pontuação
page-word-unavailable = não disponível
page-word-new_host = ainda sem consulta
page-word-thinking = consultando…
page-word-heart = gentileza
page-score-humanity = Presença humana
page-score-conversation = Conversa
page-score-kindness = Gentileza
# Why a score is not shown, in its place.
page-not-judged-few = ainda faltam posts
page-not-judged-language = não avaliada neste idioma
page-not-judged-replies_unknown = não se sabe quais posts são respostas
page-not-judged-elsewhere = vista só em outros sites
page-not-judged-not_a_person = só é mostrada para pessoas
page-kindness-label = gentileza

## Dates, and how long ago

page-day = { DAY($day) }
page-day-and-time = { DAY($day) }, { $time }
page-just-now = agora mesmo
page-minutes-ago =
    há { $count ->
        [one] { $count } minuto
       *[other] { $count } minutos
    }
page-hours-ago =
    há { $count ->
        [one] { $count } hora
       *[other] { $count } horas
    }
page-days-ago =
    há { $count ->
        [one] { $count } dia
       *[other] { $count } dias
    }

## The page of an account

page-moved = Mudou para { $account }.
page-moved-unconfirmed = Diz que mudou para { $account }.
# $accounts is a list of accounts of the same person elsewhere.
page-linked = Também: { $accounts }. As contas têm links uma para a outra.
page-on-list = Na lista “{ $list }”, de { $publisher }: { $label }.
page-on-list-until = Até { DAY($day) }.
page-on-list-changed = A lista é a de { DAY($day) }.
page-correction = Vale a sua correção.
page-correction-since = Desde { DAY($day) }. Vale a sua correção.
page-correction-computed = O veredito calculado é: { $verdict }.
page-correction-note = Sua nota: “{ $note }”
page-interval = em algum ponto entre
page-scale = De 0 a 100. Em nove de cada dez casos, o valor real está na faixa mais clara.
page-why = Por quê
page-raised = Aumentou a pontuação
page-lowered = Diminuiu a pontuação
page-posts =
    { $count ->
        [one] { $count } post
       *[other] { $count } posts
    }
page-seen-on = visto em { $host }
page-view-post = Ver post
page-no-reason = Nenhum motivo se destaca ainda: há muito pouco em que se basear.
page-sums = Todos os pontos, somados
page-contribution = Contribuição
page-points = Pontos
page-rests-on = Em que isto se baseia
page-last-read = Última leitura: { $ago }.
page-stale = Uma nova leitura está em andamento; verifique de novo daqui a pouco.
page-look-again = Verificar de novo
page-your-tag = Sua etiqueta
page-tag-help = Uma palavra sua ao lado deste nome. Não é um veredito e não entra em nenhuma pontuação.
page-tag-link = Onde você a criou
page-tag-edit = Editar etiqueta
page-tag-add = Adicionar uma etiqueta
page-tag-colour = Cor
page-tag-word = Etiqueta
page-tag-link-label = Onde você a criou (opcional)
page-tag-save = Salvar etiqueta
page-tag-remove = Remover
# For screen readers: which tag the button removes.
page-tag-remove-of = Remover a etiqueta de { $name }
page-colour-blue = Azul
page-colour-teal = Turquesa
page-colour-green = Verde
page-colour-ochre = Ocre
page-colour-brown = Marrom
page-colour-pink = Rosa
page-colour-violet = Violeta
page-colour-grey = Cinza
page-i-know = Conheço esta conta
page-correction-help = A sua correção sempre prevalece e fica até você removê-la.
page-note-label = Uma nota para você (opcional)
page-save-correction = Salvar correção
page-remove-correction = Remover correção
page-forget = Apagar tudo sobre esta conta
page-forget-title = Apagar tudo sobre esta conta?
page-forget-detail = Isto apaga a ficha, os posts vindos das suas páginas, a sua correção e a sua etiqueta.
page-erase = Apagar
page-cancel = Cancelar

## While an account is looked up, and where there is no card

page-looking = Consultando { $account }
page-reading = Lendo posts públicos de { $source }. Esta página recarrega sozinha.
page-reload = Recarregar agora
page-look-up-another = Consultar outra conta
page-pause-minutes =
    Tente de novo em cerca de { $count ->
        [one] { $count } minuto
       *[other] { $count } minutos
    }.
page-pause-hours =
    Tente de novo em cerca de { $count ->
        [one] { $count } hora
       *[other] { $count } horas
    }.
page-pause-days =
    Tente de novo em cerca de { $count ->
        [one] { $count } dia
       *[other] { $count } dias
    }.
page-needs-key = Esta página precisa da chave dela
page-in-folder = Na pasta do Humankind: { $command }
page-in-terminal = No terminal: { $command }
page-look-up-account = Consultar uma conta
page-welcome-page = Página de boas-vindas

## The first page

page-home-title = Tem alguém aí?
page-home-nothing-found = Nada encontrado
page-home-which = Qual conta?
page-home-lead = Cole qualquer nome de conta ou endereço de perfil. Veja se ali escreve uma pessoa, se ela conversa com outras e com quanta gentileza.
page-home-label = Nome da conta ou endereço do perfil
page-home-nothing-for = Nada encontrado para “{ $query }”
page-home-not-found = Nenhuma das redes disponíveis tem contas escritas assim.
page-home-these-work = Estes formatos funcionam:
page-home-several = “{ $query }” pode se referir a várias contas
page-home-seen-only = será conhecida quando você a vir em um feed
page-home-crowd = Contas que você viu
page-home-count =
    { $count ->
        [one] { $count } conta nos últimos { $days } dias.
       *[other] { $count } contas nos últimos { $days } dias.
    }
page-home-hello = Talvez gostem de um oi
page-home-recent = Vistas há pouco
page-home-empty = Ninguém ainda
page-home-empty-help = As contas que você consulta ou vê nos seus feeds aparecem aqui. Para começar, experimente:
page-example-maria = { $name }, uma pessoa inventada que vem com o Humankind; não precisa de conexão
page-example = { $handle } para { $network }
page-example-address = o endereço de qualquer perfil ou post, copiado do navegador
page-crowd-line = Gentileza ao longo do tempo
page-crowd-table = O mesmo em uma tabela
page-crowd-day = Dia
page-crowd-accounts = Contas
page-crowd-mean = Gentileza média
# Why somebody might like a hello.
page-hello-new =
    Acabou de chegar: entrou há no máximo { $days ->
        [one] { $days } dia
       *[other] { $days } dias
    }.
page-hello-quiet =
    Conversa com outras pessoas e, por enquanto, tem no máximo { $followers ->
        [one] { $followers } seguidor
       *[other] { $followers } seguidores
    }.

## Pages with a search and several parts

page-search = Buscar
# How many were found of how many there are.
page-found = { $found } de { $total }.
page-parts = Páginas da lista
page-part = { $page } de { $pages }
