# The mirror: what the reader's own account shows about itself. It describes, and never grades or compares.

## The page

mirror-title = Seu espelho
mirror-lead = Como a sua própria conta aparece para os outros. Só você vê isto, e nenhuma pontuação muda.
mirror-accounts = Suas contas
mirror-card = A ficha da conta
mirror-reading = Lendo seus posts públicos. Esta página recarrega sozinha.
mirror-nothing-yet = Ainda não há nada para mostrar. Tente de novo daqui a pouco.
mirror-opted-out = Esta conta pede para não ser lida nem pontuada. Isso vale aqui também, então ela não tem espelho.
mirror-remove = Remover esta conta
mirror-add-title = Adicione uma conta sua
mirror-add-help = O nome da conta basta; no seu próprio computador não é preciso provar nada. A conta é lida da própria rede, uma vez por dia e sem o seu login.
mirror-add = Adicionar
mirror-open = Abrir o espelho
# On the page of an account.
mirror-mine = É a minha própria conta
# For screen readers, in place of a number.
mirror-not-known = não se sabe
# On the first page.
mirror-week =
    { $people ->
        [one] Nesta semana você conversou com { $people } pessoa.
       *[other] Nesta semana você conversou com { $people } pessoas.
    }

## Columns of numbers

mirror-column-sent = De você
mirror-column-received = Para você

## Scores over time

mirror-title-scores_over_time = Suas pontuações ao longo do tempo
mirror-scores_over_time =
    { $days ->
        [one] Guardadas desde { DAY($since) }, por enquanto { $days } dia. Com mais um dia, aparece uma linha.
       *[other] Guardadas desde { DAY($since) }: { $days } dias.
    }

## Whom the reader talks with

mirror-title-talked_with = Com quem você conversa
mirror-first-talked_with = Pessoa
mirror-talked_with =
    { $people ->
        [one] Você respondeu a { $people } pessoa.
       *[other] Você respondeu a { $people } pessoas.
    }
mirror-talked_with-both =
    { $people ->
        [one] Sabe-se que { $people } delas também respondeu a você.
       *[other] Sabe-se que { $people } delas também responderam a você.
    }
mirror-talked_with-none = Ainda não se conhece nenhuma resposta pública sua.
mirror-talked_with-unknown = Esta rede não diz a quem os seus posts respondem.
mirror-received-note = As respostas a você só são conhecidas quando você as viu em uma página com o Humankind. Pode haver mais.

## Who got no reply

mirror-title-waiting = Responderam a você e seguem sem resposta
mirror-waiting =
    { $people ->
        [one] Desde { DAY($since) }, { $people } pessoa respondeu a você e ainda não teve resposta pública sua.
       *[other] Desde { DAY($since) }, { $people } pessoas responderam a você e ainda não tiveram resposta pública sua.
    }
mirror-waiting-none = Das pessoas que você viu responder, ninguém ficou sem resposta sua.
mirror-waiting-unknown = Nesta rede não dá para saber quem ficou sem resposta.

## Whom the reader has lost touch with

mirror-title-out_of_touch = Faz tempo que não conversam
mirror-first-out_of_touch = Pessoa, e a sua última resposta
mirror-out_of_touch =
    { $people ->
        [one] Antes você conversava com { $people } pessoa a quem não responde há { $days } dias.
       *[other] Antes você conversava com { $people } pessoas a quem não responde há { $days } dias.
    }
mirror-out_of_touch-none = Todas as pessoas com quem você costumava conversar tiveram uma resposta sua nos últimos { $days } dias.

## Whom the reader thanked

mirror-title-thanked = A quem você agradeceu
mirror-first-thanked = Pessoa
mirror-column-thanks = Agradecimentos
mirror-thanked =
    { $people ->
        [one] Você agradeceu a { $people } pessoa.
       *[other] Você agradeceu a { $people } pessoas diferentes.
    }
mirror-thanked-nobody =
    { $posts ->
        [one] Mais { $posts } post agradece sem citar ninguém.
       *[other] Mais { $posts } posts agradecem sem citar ninguém.
    }
mirror-thanked-none = Nenhum agradecimento a alguém foi encontrado nos seus posts públicos.
mirror-words-not-judged = No idioma dos seus posts, as palavras não são avaliadas.

## Kind and harsh sentences

mirror-title-kindest = Suas frases mais gentis
mirror-kindest =
    { $count ->
        [one] Esta frase sua é a que soa mais gentil.
       *[other] Estas { $count } frases suas são as que soam mais gentis.
    }
mirror-kindest-none = Nenhuma frase sua soa claramente gentil. Isso é comum quando os posts são poucos ou curtos.
mirror-title-harshest = Suas frases mais duras
mirror-harshest =
    { $posts ->
        [one] { $posts } post seu soa duro.
       *[other] { $posts } posts seus soam duros. Estas frases contam mais.
    }
mirror-harshest-none =
    { $posts ->
        [one] Nada duro foi encontrado em { $posts } post.
       *[other] Nada duro foi encontrado em { $posts } posts.
    }
mirror-harshest-note = Um programa lê palavras sem conhecer as pessoas. É fácil entender mal ironia e brincadeiras.
mirror-marks = As palavras que contaram estão marcadas.

## How much is about the reader

mirror-title-about_me = Quanto é sobre você
mirror-first-about_me = Posts que
mirror-column-posts = Posts
mirror-about_me =
    { $posts ->
        [one] Em { $count } de { $posts } post aparece “eu”, “me” ou “meu”.
       *[other] Em { $count } de { $posts } posts aparece “eu”, “me” ou “meu”.
    }
mirror-about_me-i = dizem “eu”, “me” ou “meu”
mirror-about_me-others = se dirigem a alguém pelo nome
mirror-about_me-questions = perguntam algo
mirror-about_me-language = Isto não pode ser contado no idioma dos seus posts.
mirror-too-few = Ainda há poucos posts para saber.

## What would change the scores

mirror-title-changes = O que mudaria isso
mirror-first-changes = Mudança
mirror-changes = Pequenas mudanças, cada uma testada em uma cópia dos seus posts e recalculada: estes são os pontos exatos.
mirror-changes-none = Nenhuma pequena mudança alteraria uma pontuação.
# $first and $second are invented sentences in the language of the account.
mirror-changes-words = Testado com palavras como “{ $first }” e “{ $second }”.
mirror-changes-note = Os pontos mostram como as pontuações se formam. Eles não são uma meta.
mirror-change-reply =
    { $count ->
        [one] Responder a mais { $count } pessoa
       *[other] Responder a mais { $count } pessoas
    }
mirror-change-question =
    { $count ->
        [one] Perguntar algo a mais { $count } pessoa
       *[other] Perguntar algo a mais { $count } pessoas
    }
mirror-change-thanks =
    { $count ->
        [one] Agradecer a mais { $count } pessoa com suas palavras
       *[other] Agradecer a mais { $count } pessoas com suas palavras
    }
mirror-change-follow_up =
    { $count ->
        [one] Responder de novo a { $count } pessoa a quem você respondeu uma vez
       *[other] Responder de novo a { $count } pessoas a quem você respondeu uma vez
    }
mirror-change-welcome =
    { $count ->
        [one] Dar as boas-vindas a { $count } pessoa nova ou com poucos seguidores
       *[other] Dar as boas-vindas a { $count } pessoas novas ou com poucos seguidores
    }
mirror-change-harsh =
    { $count ->
        [one] Sem o seu post mais duro
       *[other] Sem os seus { $count } posts mais duros
    }
