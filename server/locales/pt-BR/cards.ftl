# The sentences of a card about an account. They say what an account does, never what it is worth.

## Where a score starts and ends

intercept-humanity = Toda conta começa aqui: por trás da maioria há pessoas.
intercept-conversation = Toda conta começa aqui. Conversar com outras pessoas soma pontos.
intercept-kindness = Toda conta começa no meio.
range_limit = As pontuações ficam sempre entre 0 e 100.

## Reasons: humanity

declared_automation-flag = A própria conta informa: a rede a marca como automatizada.
declared_automation-label = No X, ela se identifica como “Automatizada”.
declared_automation-bio = Diz isso no próprio perfil: “{ $quote }”.
declared_automation-wording = O perfil é escrito como os de programas: “{ $quote }”.
automation_client =
    { $count ->
        [one] { $count } post enviado
       *[other] { $count } posts enviados
    } com { $client }, uma ferramenta que publica automaticamente.
repeat_conversations =
    Voltou a conversar com { $people ->
        [one] { $people } pessoa
       *[other] { $people } pessoas
    }.
feed-like = Tem hábitos parecidos com os de um feed de manchetes: { $traits }.
feed-like-plain = Tem alguns hábitos parecidos com os de um feed de manchetes.
feed-unlike = Diferente de um feed de manchetes: { $traits }.
feed-unlike-plain = Diferente de um feed de manchetes.
persona-like = Tem hábitos parecidos com os de contas automatizadas: { $traits }.
persona-like-plain = Tem alguns hábitos parecidos com os de contas automatizadas.
persona-unlike = Diferente de uma conta automatizada: { $traits }.
persona-unlike-plain = Diferente de uma conta automatizada em pequenos detalhes.
near_duplicates =
    { $count } de { $posts ->
        [one] { $posts } post
       *[other] { $posts } posts
    } { $count ->
        [one] é quase igual
       *[other] são quase iguais
    } a um anterior.
# $gap is the message “interval”.
clockwork = Costuma publicar { $gap }, como um relógio.
round_the_clock =
    Em { $count ->
        [one] { $count } semana
       *[other] { $count } semanas
    }, publicou em todas as horas do dia, com pausas parecidas.
near_duplicate_replies =
    Enviou a { $people ->
        [one] { $people } pessoa
       *[other] { $people } pessoas diferentes
    } só respostas quase iguais a posts anteriores.

## Habits, named in the sentences of “feed” and “persona”

trait-length_spread-high = posts longos e curtos
trait-length_spread-low = posts de tamanho parecido
trait-style_mix-high = um estilo que muda de um post para outro
trait-style_mix-low = um estilo parecido na maioria dos posts
trait-same_layout-high = muitos posts com a mesma estrutura
trait-same_layout-low = muitas estruturas diferentes
trait-exact_duplicates-high = muitos posts com as mesmas palavras
trait-exact_duplicates-low = nenhum post repetido
trait-capitals-high = muitas palavras com inicial maiúscula
trait-capitals-low = poucas palavras com inicial maiúscula
trait-first_person-high = “eu” ou “nós” em muitos posts
trait-first_person-low = “eu” ou “nós” em poucos posts
trait-mentions-high = muitas respostas e menções
trait-mentions-low = poucas respostas e menções
trait-exclamations-high = muitos pontos de exclamação
trait-exclamations-low = poucos pontos de exclamação
trait-burstiness-high = posts em rajadas
trait-burstiness-low = poucas sequências rápidas de posts
trait-quietest_hours-high = posts em todas as horas do dia
trait-quietest_hours-low = horas de descanso
trait-gap_spread-high = pausas longas e curtas
trait-gap_spread-low = pausas de duração parecida
trait-quick_succession-high = posts em rápida sequência
trait-quick_succession-low = poucos posts em rápida sequência
trait-rhythm_memory-high = períodos agitados e períodos calmos
trait-rhythm_memory-low = poucos períodos agitados
trait-stock_enthusiasm-high = muitas frases prontas de entusiasmo
trait-stock_enthusiasm-low = poucas frases prontas de entusiasmo
trait-questions-high = muitas perguntas
trait-questions-low = poucas perguntas
trait-hashtags-high = muitas hashtags
trait-hashtags-low = poucas hashtags
trait-links-high = muitos links
trait-links-low = poucos links
trait-unpunctuated-high = frases sem ponto final
trait-unpunctuated-low = pontuação no fim da maioria dos posts

## Reasons: conversation

reply_share-high =
    { $replies } de { $posts ->
        [one] { $posts } post
       *[other] { $posts } posts
    } { $replies ->
        [one] responde
       *[other] respondem
    } a alguém.
reply_share-low =
    Responde pouco: { $replies } de { $posts ->
        [one] { $posts } post
       *[other] { $posts } posts
    }.
reply_share-none =
    Não responde a ninguém em { $posts ->
        [one] { $posts } post
       *[other] { $posts } posts
    }.
people_replied_to =
    Respondeu a { $people ->
        [one] { $people } pessoa
       *[other] { $people } pessoas diferentes
    }.
follow_up_replies =
    Respondeu mais de uma vez a { $people ->
        [one] { $people } pessoa
       *[other] { $people } pessoas
    }.
people_replied_to-unknown = Não se sabe aqui a quantas pessoas respondeu, por isso conta como de costume.
follow_up_replies-unknown = Não se sabe aqui se respondeu de novo à mesma pessoa, por isso conta como de costume.
several_days =
    Respondeu a { $people ->
        [one] { $people } pessoa
       *[other] { $people } pessoas
    } em mais de um dia.
several_days-unknown = Não se sabe aqui se respondeu à mesma pessoa em outro dia, por isso conta como de costume.
quick_turns =
    Respondeu pelo menos duas vezes em seis horas a { $people ->
        [one] { $people } pessoa
       *[other] { $people } pessoas
    }.
quick_turns-unknown = Não se sabe aqui se respondeu duas vezes a uma pessoa em seis horas, por isso conta como de costume.
questions_in_replies =
    Fez uma pergunta em { $count ->
        [one] { $count } resposta
       *[other] { $count } respostas
    }.
exchanges =
    Trocou mensagens com { $people ->
        [one] { $people } pessoa que respondeu de volta
       *[other] { $people } pessoas que responderam de volta
    }.
reaching_out =
    Puxou conversa com { $people ->
        [one] { $people } pessoa que acabou de chegar ou tem poucos seguidores
       *[other] { $people } pessoas que acabaram de chegar ou têm poucos seguidores
    }.
questions =
    Em { $count } de { $posts ->
        [one] { $posts } post original
       *[other] { $posts } posts originais
    }, pergunta algo a quem lê.
links =
    { $count } de { $posts ->
        [one] { $posts } post original
       *[other] { $posts } posts originais
    } { $count ->
        [one] compartilha
       *[other] compartilham
    } um link.
short_posts =
    { $count } de { $posts ->
        [one] { $posts } post original
       *[other] { $posts } posts originais
    } { $count ->
        [one] é um comentário curto
       *[other] são comentários curtos
    }.
casual_posts =
    Ri ou bate papo em { $count } de { $posts ->
        [one] { $posts } post original
       *[other] { $posts } posts originais
    }.

## Reasons: kindness

thanks =
    Agradeceu a { $people ->
        [one] { $people } pessoa
       *[other] { $people } pessoas diferentes
    }.
praise =
    Elogiou o trabalho de { $people ->
        [one] { $people } pessoa
       *[other] { $people } pessoas diferentes
    }.
care =
    Mostrou carinho por { $people ->
        [one] { $people } pessoa
       *[other] { $people } pessoas diferentes
    }.
encouragement =
    Deu força a { $people ->
        [one] { $people } pessoa
       *[other] { $people } pessoas diferentes
    }.
interest =
    Perguntou a { $people ->
        [one] { $people } pessoa sobre a vida ou o trabalho dela
       *[other] { $people } pessoas diferentes sobre a vida ou o trabalho delas
    }.
friendly_words =
    { $count ->
        [one] { $count } post contém
       *[other] { $count } posts contêm
    } palavras amigáveis.
thanks-posts =
    Agradeceu em { $count ->
        [one] { $count } post
       *[other] { $count } posts
    }.
praise-posts =
    Elogiou o trabalho de alguém em { $count ->
        [one] { $count } post
       *[other] { $count } posts
    }.
care-posts =
    Mostrou cuidado com alguém em { $count ->
        [one] { $count } post
       *[other] { $count } posts
    }.
encouragement-posts =
    Incentivou alguém em { $count ->
        [one] { $count } post
       *[other] { $count } posts
    }.
interest-posts =
    Perguntou a alguém sobre si ou seu trabalho em { $count ->
        [one] { $count } post
       *[other] { $count } posts
    }.
thanks-faint =
    Talvez tenha agradecido a { $people ->
        [one] { $people } pessoa
       *[other] { $people } pessoas diferentes
    }.
praise-faint =
    Talvez tenha elogiado o trabalho de { $people ->
        [one] { $people } pessoa
       *[other] { $people } pessoas diferentes
    }.
care-faint =
    Talvez tenha mostrado carinho por { $people ->
        [one] { $people } pessoa
       *[other] { $people } pessoas diferentes
    }.
encouragement-faint =
    Talvez tenha dado força a { $people ->
        [one] { $people } pessoa
       *[other] { $people } pessoas diferentes
    }.
interest-faint =
    Talvez tenha perguntado a { $people ->
        [one] { $people } pessoa sobre a vida ou o trabalho dela
       *[other] { $people } pessoas diferentes sobre a vida ou o trabalho delas
    }.
friendly_words-faint =
    Talvez { $count ->
        [one] { $count } post contenha
       *[other] { $count } posts contenham
    } palavras amigáveis.
welcome =
    Cumprimentou { $people ->
        [one] { $people } pessoa que acabou de chegar ou tem poucos seguidores
       *[other] { $people } pessoas que acabaram de chegar ou têm poucos seguidores
    }.
hostility =
    { $count } de { $posts ->
        [one] { $posts } post avaliado
       *[other] { $posts } posts avaliados
    } { $count ->
        [one] dirige
       *[other] dirigem
    } palavras duras a outras pessoas.
hostility-faint =
    Talvez { $count } de { $posts ->
        [one] { $posts } post avaliado
       *[other] { $posts } posts avaliados
    } { $count ->
        [one] dirija
       *[other] dirijam
    } palavras duras a outras pessoas.
sharpness = O tom é um pouco mais ríspido que o da maioria.
repeated_harshness =
    Palavras duras para { $people ->
        [one] { $people } pessoa
       *[other] { $people } pessoas
    } repetidas vezes, em { $count } posts. Palavras gentis para outras não compensam isso.
harsh_share =
    { $count } de { $posts ->
        [one] { $posts } post avaliado
       *[other] { $posts } posts avaliados
    } { $count ->
        [one] contém
       *[other] contêm
    } palavras duras. Palavras gentis não compensam tantas.
kindness_reach =
    Palavras gentis para { $people ->
        [one] { $people } pessoa
       *[other] { $people } pessoas
    } até agora. Quanto mais pessoas as recebem, mais elas contam.
ordinary_replies =
    { $count ->
        [one] { $count } resposta comum
       *[other] { $count } respostas comuns
    } a pessoas com quem voltou a falar. Palavras gentis contam mais em meio a outras conversas e ao longo de semanas.
stock_phrases =
    Frases gentis repetidas contam uma vez só: { $count ->
        [one] { $count } post é quase igual
       *[other] { $count } posts são quase iguais
    } a um anterior.

## Verdicts

verdict-person =
    Conversa com outras pessoas. { $replies } de { $posts ->
        [one] { $posts } post
       *[other] { $posts } posts
    } { $replies ->
        [one] responde
       *[other] respondem
    } a alguém.
verdict-person-unknown = Escreve como as pessoas escrevem. Programas também conseguem.
verdict-one_way =
    Publica quase sempre em mão única: { $replies } de { $posts ->
        [one] { $posts } post
       *[other] { $posts } posts
    } { $replies ->
        [one] responde
       *[other] respondem
    } a alguém.
verdict-one_way-reposts = Na maioria das vezes, reposta o que outras contas escrevem.
verdict-automated-declared = Publica automaticamente, e diz isso.
verdict-automated-label = No X, ela se identifica como “Automatizada”.
verdict-automated-wording = O perfil é escrito como os de programas: “{ $quote }”
verdict-automated-clockwork = Parece automatizada: publica { $gap }, como um relógio.
verdict-automated-persona = Parece automatizada: um fluxo constante de posts parecidos em todas as horas do dia.
verdict-automated-near_duplicates =
    Parece automatizada: { $count } de { $posts ->
        [one] { $posts } post
       *[other] { $posts } posts
    } { $count ->
        [one] é quase igual
       *[other] são quase iguais
    } a um anterior.
verdict-automated-near_duplicate_replies =
    Parece automatizada: enviou a { $people ->
        [one] { $people } pessoa
       *[other] { $people } pessoas diferentes
    } só respostas quase iguais a posts anteriores.
automated-errs = Este critério erra com no máximo 1 em cada { $people } pessoas.
verdict-organisation = Fala em nome de uma organização, e diz isso.
verdict-organisation-bio = Fala em nome de uma organização. O perfil: “{ $quote }”
verdict-unsure-declared = O perfil diz “{ $quote }”, mas nos posts a conta conversa com outras pessoas.
verdict-unsure-label = No X, ela se identifica como “Automatizada”, mas nos posts conversa com outras pessoas.
verdict-unsure-few =
    Ainda não dá para saber: { $posts ->
        [one] { $posts } post
       *[other] { $posts } posts
    }.
verdict-unsure-seen =
    Ainda não dá para saber: vista { $posts ->
        [one] { $posts } vez
       *[other] { $posts } vezes
    }.
verdict-unsure-elsewhere = Ainda não dá para saber: estes posts só foram vistos em outros sites.
verdict-unsure-none = Ainda não há posts públicos para ler.
verdict-unsure-alike = Os posts têm estilo parecido; tanto pessoas quanto modelos de linguagem escrevem assim.
verdict-unsure-mixed = Os posts apontam nas duas direções.
verdict-unsure-reposts = Só reposta o que outras contas escrevem.
verdict-unsure-links =
    Respondeu { $replies ->
        [one] { $replies } vez
       *[other] { $replies } vezes
    }, mas quase sempre com um link e sem palavras.
verdict-unsure-repeats =
    Respondeu { $replies ->
        [one] { $replies } vez
       *[other] { $replies } vezes
    }, mas quase sempre com as mesmas palavras.
verdict-unsure-replies_unknown = Não se sabe quais destes posts são respostas.
verdict-corrected = Esta é a sua própria correção.
verdict-decided = A moderação deste servidor decidiu isso após uma contestação.

## The line on the evidence

evidence-none = Nenhum post público foi encontrado.
# $how is one of the messages below, in the middle of a sentence.
evidence =
    { $posts ->
        [one] { $posts } post público
       *[other] { $posts } posts públicos
    }, { $how }.
# $period is one of the messages “period-…”.
evidence-dated =
    { $posts ->
        [one] { $posts } post público
       *[other] { $posts } posts públicos
    }, { $period }, { $how }.
# $source is the name of a network or of a server.
network-sample = Contas de exemplo
network-web = Páginas da web e blogs
evidence-fetched = via { $source }
evidence-fetched-and-seen = via { $source }, { $seen } deles no seu próprio feed
# $hosts is a list of names of servers. Its last item can be “other-sites”.
evidence-fetched-and-seen-on = via { $source }, { $seen } deles no seu próprio feed em { $hosts }
evidence-seen = que você viu no seu próprio feed
evidence-seen-on = que você viu no seu próprio feed em { $hosts }
evidence-file = de um arquivo
other-sites =
    { $count ->
        [one] { $count } outro site
       *[other] { $count } outros sites
    }
# $languages is a list of names of languages.
evidence-not_judged = A gentileza ainda não é avaliada nestes idiomas: { $languages }.

## Facts about an account

fact-joined = Entrou em { DAY($day) }.
fact-joined-new = Conta nova: entrou em { DAY($day) }.
fact-automation_source-flag = { $network } marca a conta como automatizada, como escolheu quem a administra.
fact-automation_source-label = Quem administra a conta ativou a marca “Automatizada” de { $network }.
fact-automation_source-bio = Diz isso no perfil: “{ $quote }”.
fact-automation_source-pattern = Ninguém diz isso: o Humankind encontrou um padrão nos posts.
fact-operator = Quem administra a conta, nas próprias palavras: “{ $quote }”.
fact-languages = Escreve em { $languages }.
fact-apps = Publica com { $apps }.
fact-hidden_history = O Reddit não mostra posts desta conta. Lá é possível ocultar o histórico.
fact-authorship = O Humankind não tem como saber se um modelo de linguagem escreveu estes posts.
fact-appealed = O dono da conta contesta este veredito. A moderação deste servidor vai decidir.
fact-about_me = É você?

## Parts of the sentences above

# Two sentences of this file, one after the other.
two-sentences = { $first } { $second }
# The name of a language.
language = { LANGUAGE($code) }
# The time between two posts, after “Posts …” and “Looks automated: posts …”.
interval =
    { $unit ->
        [day] { $count ->
            [one] todo dia
           *[other] a cada { $count } dias
        }
        [hour] { $count ->
            [one] a cada hora
           *[other] a cada { $count } horas
        }
        [minute] { $count ->
            [one] a cada minuto
           *[other] a cada { $count } minutos
        }
       *[second] { $count ->
            [one] a cada segundo
           *[other] a cada { $count } segundos
        }
    }
period-day = de { DAY($first) }
period-within-year = de { DAY($first, year: "hidden") } a { DAY($last) }
period-years = de { DAY($first) } a { DAY($last) }
