# The page “How it works”: what each score, signal and trait measures, and the rules of the verdicts.

help-score-humanity = Quem escreve aqui é uma pessoa?
help-score-conversation = A conta conversa com as pessoas ou só fala para elas?
help-score-kindness = As palavras dela são gentis com outras pessoas?
help-likeness = A presença humana sem a margem. A presença humana não perde pontos por hábitos que muita gente tem em comum com programas. A palavra “pessoa” exige mais: aqui contam todos esses hábitos.
help-signal-declared_automation = Se a rede marca a conta como automatizada, ou se o perfil diz isso ou é escrito como os de programas: 1 significa sim. As palavras do perfil só contam quando os posts não conversam com outras pessoas.
help-signal-feed = O quanto os posts se parecem com um feed de manchetes. Reúne os traços deste padrão, listados abaixo; 0 é uma pessoa típica. Isso não é dito de uma conta que na maior parte responde ou que conversa com várias pessoas com palavras próprias. Nem de uma que na maior parte compartilha resultados de jogos ou que só cumprimenta, deseja e agradece.
help-signal-persona = O quanto os posts se parecem com os de um programa que se apresenta como pessoa e publica de forma constante em todas as horas do dia. Reúne os traços deste padrão, listados abaixo; 0 é uma pessoa típica. Um ritmo constante só conta quando há posts em todas as horas do dia. Nunca conta quando a conta responde várias vezes às mesmas pessoas com palavras próprias; nos outros casos, quando se sabe quais posts são respostas, só conta na medida em que o estilo também se encaixa. Isso não é dito de uma conta que só cumprimenta, deseja e agradece.
help-signal-repeat_conversations = A quantas pessoas a conta respondeu pelo menos duas vezes, com palavras diferentes. O valor 1 é uma pessoa, 2 são três pessoas, 3 são sete e 4 são quinze.
help-signal-automation_client = A proporção de posts enviados com uma ferramenta que publica automaticamente, entre os posts cujo aplicativo é conhecido.
help-signal-near_duplicates = A proporção de posts quase iguais a um anterior. Links e números não fazem diferença. Resultados de jogos não contam.
help-signal-clockwork = A proporção de pausas entre posts que se encaixam em um mesmo intervalo regular de no máximo seis horas e meia; um mais longo é o de um despertador. Não é considerado quando a conta responde várias vezes às mesmas pessoas com palavras próprias.
help-signal-round_the_clock = A proporção de semanas com posts em todas as horas do dia e depois de pausas parecidas, entre as semanas com pelo menos dez posts. Quem dorme, ou faz pausas longas e curtas, não tem nenhuma semana assim. Não é considerado quando a conta responde várias vezes às mesmas pessoas com palavras próprias, nem quando um mesmo intervalo se encaixa em quase todas as pausas.
help-signal-near_duplicate_replies = A proporção de respostas quase iguais a uma anterior, quando pelo menos três pessoas não receberam outra coisa.
help-signal-reply_share = A proporção de posts que respondem a alguém.
help-signal-follow_up_replies = A proporção de respostas a pessoas a quem a conta respondeu pelo menos duas vezes, entre essas respostas e todos os posts que não são respostas.
help-signal-questions_in_replies = A proporção de respostas que perguntam algo, entre essas respostas e todos os posts que não são respostas.
help-signal-people_replied_to = A proporção de pessoas diferentes a quem a conta respondeu, entre essas pessoas e todos os posts que não são respostas.
help-signal-several_days = A proporção de pessoas a quem a conta respondeu em dois ou mais dias, entre essas pessoas e todos os posts que não são respostas.
help-signal-quick_turns = A proporção de pessoas que receberam duas respostas em seis horas, entre essas pessoas e todos os posts que não são respostas.
help-signal-questions = A proporção de posts originais (posts que não são respostas) que perguntam algo e não têm link. Só conta para contas que também respondem a outras pessoas.
help-signal-links = A proporção de posts originais (posts que não são respostas) que têm um link.
help-signal-short_posts = A proporção de posts originais (posts que não são respostas) com menos de quarenta caracteres. Só conta para contas que também respondem a outras pessoas.
help-signal-casual_posts = A proporção de posts originais (posts que não são respostas) com risos ou bate-papo. Só conta para contas que também respondem a outras pessoas.
help-signal-exchanges = A quantas pessoas a conta respondeu mais de uma vez, uma delas a uma resposta da própria pessoa. Conhecido onde a rede mostra a conversa. O valor 1 é uma pessoa, 2 são três pessoas, 3 são sete e 4 são quinze.
help-signal-reaching_out = A quantas pessoas que acabaram de chegar ou têm poucos seguidores a conta respondeu. O valor 1 é uma pessoa, 2 são três pessoas, 3 são sete e 4 são quinze.
help-signal-thanks = A quantas pessoas a conta agradeceu; não conta quando o agradecimento só encerra um pedido. Cada post conta conforme a probabilidade, e metade quando não fala com ninguém em particular. Posts que têm metade das palavras em comum contam uma vez só. O valor 1 é uma pessoa, 2 são três pessoas, 3 são sete e 4 são quinze.
help-signal-praise = De quantas pessoas a conta elogiou o trabalho. Cada post conta conforme a probabilidade, e metade quando não fala com ninguém em particular. Posts que têm metade das palavras em comum contam uma vez só. O valor 1 é uma pessoa, 2 são três pessoas, 3 são sete e 4 são quinze.
help-signal-care = Por quantas pessoas a conta mostrou carinho. Cada post conta conforme a probabilidade, e metade quando não fala com ninguém em particular. Posts que têm metade das palavras em comum contam uma vez só. O valor 1 é uma pessoa, 2 são três pessoas, 3 são sete e 4 são quinze.
help-signal-encouragement = A quantas pessoas a conta deu força. Cada post conta conforme a probabilidade, e metade quando não fala com ninguém em particular. Posts que têm metade das palavras em comum contam uma vez só. O valor 1 é uma pessoa, 2 são três pessoas, 3 são sete e 4 são quinze.
help-signal-interest = A quantas pessoas a conta perguntou sobre a vida ou o trabalho delas. Só contam as respostas. Cada post conta conforme a probabilidade, e metade quando não fala com ninguém em particular. Posts que têm metade das palavras em comum contam uma vez só. O valor 1 é uma pessoa, 2 são três pessoas, 3 são sete e 4 são quinze.
help-signal-friendly_words = Quantos posts são calorosos ou corteses no conjunto, façam o que fizerem. Cada post conta conforme a probabilidade, e metade se não fala com ninguém em particular. Posts que têm metade das palavras em comum contam uma vez só, assim como posts para a mesma pessoa. Pedidos que terminam com um agradecimento não contam. O valor 1 é um post, 2 são três, 3 são sete e 4 são quinze.
help-signal-welcome = Quantas pessoas que acabaram de chegar ou têm poucos seguidores a conta cumprimentou. O valor 1 é uma pessoa, 2 são três pessoas, 3 são sete e 4 são quinze.
help-signal-hostility = A proporção de posts avaliados que dirigem palavras duras a outras pessoas; cada um conta conforme a probabilidade, e três quartos quando não fala com ninguém em particular. Posts que repetem um anterior não diminuem a proporção, e com poucos posts ela conta menos. Brincadeiras não contam: palavras duras a alguém que também recebe palavras gentis e com quem a conta ri pelo menos com a mesma frequência. Respostas a agressões contam um quarto: posts que pedem que a deixem em paz, dizem o que aconteceu ou contam que houve denúncia.
help-signal-sharpness = Quão ríspidos soam os posts avaliados sem palavras duras: quanto as palavras duras são mais prováveis neles do que em qualquer texto, em média. Posts gentis, posts que repetem um anterior e posts para pessoas com quem palavras duras são brincadeira não contam. Com poucos posts, conta menos. O que é comum não tira pontos. Só contam posts em inglês que falam com alguém ou dizem “eu”, “nós” ou “você”; títulos e listas não contam.
help-signal-repeated_harshness = Quantos posts com palavras duras se dirigem a uma mesma pessoa, quando pelo menos três são diferentes e somam um quinto de todos os posts para ela. Brincadeiras e respostas a agressões não contam.
help-signal-harsh_share = A proporção de posts avaliados que claramente contêm palavras duras; brincadeiras e respostas a agressões contam como no sinal de palavras duras a outras pessoas.
help-signal-kindness_reach = Quantas pessoas diferentes receberam palavras gentis, em palavras diferentes, mais um quarto das outras que receberam respostas. Algumas poucas contas que se elogiam entre si não vão longe.
help-signal-ordinary_replies = Quantas respostas sem palavras gentis foram para pessoas que receberam pelo menos duas respostas diferentes; e mais meia para cada dia com posts comuns depois dos primeiros sete. Palavras gentis coladas em muitos posts vêm sem outras conversas, e em poucos dias.
help-trait-length_spread = O quanto o tamanho dos posts varia. 0 significa que todos têm o mesmo tamanho.
help-trait-style_mix = O quanto o estilo varia de um post para outro: maiúsculas, pontuação, emojis, hashtags, links, posts muito curtos. 0 significa o mesmo estilo em todos.
help-trait-same_layout = Com que frequência dois posts têm a mesma estrutura de palavras, pontuação e links. O valor −1 é um par de posts em cada dez, −2 é um em cada cem e −4 é nenhum.
help-trait-exact_duplicates = Com que frequência dois posts têm exatamente as mesmas palavras. O valor −1 é um par de posts em cada dez, −2 é um em cada cem e −4 é nenhum.
help-trait-capitals = A proporção média de palavras que começam com maiúscula, como nas manchetes em inglês. O alemão fica de fora: nele, todo substantivo começa com maiúscula.
help-trait-first_person = Com que frequência os posts dizem “eu” ou “nós”, em comparação com o que é comum no idioma. 1 é o comum.
help-trait-questions = A proporção de posts com um ponto de interrogação.
help-trait-exclamations = A proporção de posts com um ponto de exclamação.
help-trait-mentions = A proporção de posts que respondem a alguém ou mencionam alguém.
help-trait-links = A proporção de posts com um link.
help-trait-hashtags = A proporção de posts com uma hashtag.
help-trait-unpunctuated = A proporção de posts cuja última frase termina sem pontuação.
help-trait-stock_enthusiasm = A proporção de posts com uma frase que programas de escrita usam muito, como “mal posso esperar para ver”.
help-trait-burstiness = Se os posts vêm em rajadas. 0 significa que vêm em momentos ao acaso, 1 que vêm só em rajadas e −1 que vêm em intervalos regulares.
help-trait-gap_spread = O quanto as pausas entre posts variam. 0 significa que todas têm a mesma duração.
help-trait-quick_succession = A proporção de posts que vêm menos de três minutos depois do anterior.
help-trait-rhythm_memory = Se pausas curtas são seguidas de outras curtas, como acontece quando alguém para um tempo para escrever. 0 significa que não, 1 que sempre.
help-trait-quietest_hours = A proporção de posts nas seis horas mais calmas do dia, em qualquer fuso horário. Quem dorme quase não publica nelas.
threshold-shown = baseia-se em pelo menos { $few } posts, com um intervalo de 90% de no máximo { $width } pontos; caso contrário, nenhum número é mostrado
threshold-unsure = menos de { $few } posts, ou posts que apontam nas duas direções
threshold-person = semelhança com uma pessoa de pelo menos { $likeness }, conversa de pelo menos { $conversation } e pelo menos uma resposta; quando não se sabe quais posts são respostas, semelhança de pelo menos { $alone }, a partir de { $posts } posts
threshold-one_way = pelo menos { $posts } posts e conversa de no máximo { $conversation }
threshold-declared = a marca da própria rede; ou o perfil diz isso ou é escrito como os de programas, e a conta não responde duas vezes a ninguém com palavras próprias
threshold-pattern = um valor de pelo menos { $value } em pelo menos { $posts } posts, no máximo { $own }% dos posts com palavras que não se repetem, em intervalos curtos e regulares ou em todas as horas do dia, e ninguém recebeu duas respostas com palavras próprias; quando não se sabe o horário, pelo menos { $timeless } posts que são quase todos cópias com um link
threshold-pattern-both = um valor de pelo menos { $value } em pelo menos { $posts } posts, de pelo menos { $rhythm } só pelos horários dos posts e { $style } só pela forma como são escritos, posts em todas as horas do dia, e ninguém recebeu duas respostas com palavras próprias; palavras próprias em intervalos regulares não bastam
threshold-outreach = no máximo { $followers } seguidores, ou uma conta com no máximo { $days } dias quando a resposta foi escrita
threshold-unknown = cada resposta a alguém que a rede não nomeia conta como de costume: { $people } em pessoas diferentes, { $again } em novas respostas à mesma pessoa, { $days } em respostas em outro dia, { $turns } em duas respostas em seis horas; quando faltam os horários, quem recebeu várias respostas conta { $timeless_days } em outro dia e { $timeless_turns } em seis horas
threshold-likely = uma probabilidade de pelo menos { $likely }, pelas palavras

## The page itself

how-lead = Cada pontuação é uma simples soma. Esta página lista tudo o que pode aumentá-la ou diminuí-la, com as curvas que o servidor usa.
how-laws = O que ele promete
how-patterns = Padrões de automação
how-words = Quais palavras pesam mais
how-try = Experimente com um texto
how-verdicts = Das pontuações ao veredito
how-not-counted = O que nunca conta
how-measured = O quanto ele acerta
how-limits = O que ele não pode saber
how-start = A pontuação começa em { $points } e fica entre 0 e 100.
how-span-both = Diminui a pontuação em até { $lowest } pontos, aumenta em até { $highest }.
how-span-lowers = Diminui a pontuação em até { $lowest } pontos; nunca aumenta.
how-span-raises = Aumenta a pontuação em até { $highest } pontos; nunca diminui.
how-curve = A curva em números
# $name is what the curve measures.
how-curve-of = { $name } em números
# The names of the two columns of a curve.
how-value = Valor
how-points = Pontos
how-most = Máximo
how-unusual = O quanto é incomum
how-posts = Posts
how-up-or-down = Pontos para cima ou para baixo
how-likeness-value = Semelhança
how-probability = Probabilidade
how-bounds = Limites
how-bounds-help = Não importa o que os sinais somem, a pontuação não pode ser maior do que cada um destes limites permite.
how-exactness = Com que exatidão ela é conhecida
how-exactness-help = Em nove de cada dez casos, a mesma conta lida em outro momento recebe um valor dentro desta margem.
how-exactness-more = Com mais posts, ela diminui; as pessoas mudam, por isso nunca chega a zero.
how-patterns-help = Os programas escrevem de maneiras diferentes, por isso cada maneira é um padrão próprio, feito de traços. A curva de um traço mostra o quanto um valor é incomum entre pessoas.
how-pattern =
    { $count ->
        [one] { $name }: { $count } traço
       *[other] { $name }: { $count } traços
    }
how-weight = Peso: { $weight }.
# $languages is a list of names of languages, $folder a path.
how-words-help = A gentileza é avaliada por palavras isoladas, pares de palavras e partes de palavras. É avaliada nestes idiomas: { $languages }; cada peso está nos arquivos de { $folder }.
how-words-in = Quais palavras pesam mais: { $language }
how-dimension = Dimensão
how-words-like = Palavras como
how-try-help = Veja o quanto as palavras são gentis e quais delas contam.
how-verdict = Veredito
how-when = Quando
how-likeness = Semelhança com uma pessoa
how-chance = A probabilidade de ser uma pessoa
how-chance-help = Qual a probabilidade de que ali escreva uma pessoa, conforme a semelhança com uma pessoa, quando nove de cada dez contas são de pessoas.
how-model = Modelo de pontuação { $model }. Os mesmos posts no mesmo momento dão sempre as mesmas pontuações.

## The laws

how-law-people = Pessoas importam mais do que números
    .text = Seguidores, curtidas, reposts recebidos e selos pagos nunca entram em uma pontuação.
how-law-talking = Conversar com alguém nunca tira pontos de você
    .text = Uma resposta gentil nunca diminui uma pontuação, por menor que seja a conta que a recebe. Falar com pessoas que acabaram de chegar ou têm poucos seguidores ajuda.
how-law-sums = Sem receita secreta
    .text = Cada pontuação é a soma exata dos pontos da sua ficha, e cada ponto mostra os seus posts.
how-law-unsure = Melhor a dúvida do que o erro
    .text = Cada pontuação diz com que exatidão é conhecida. Quando há muito pouco em que se basear, o veredito é “ainda não se sabe”.
how-law-kindness = Gentileza não se produz em série
    .text = As mesmas palavras gentis enviadas repetidas vezes contam uma vez só; elogios espalhados entre desconhecidos não rendem quase nada.
how-law-descriptions = Descrições, não insultos
    .text = “De mão única” e “automatizada” descrevem como uma conta publica. Um programa que diz ser um programa é mostrado assim, sem censura.
how-law-privacy = O que você lê fica com você
    .text = Só este computador sabe quais contas você consulta. O servidor lê uma conta da própria rede dela, sem o seu login.
    .opt-outs = Quem pede para não ter pontuação é respeitado.
how-law-privacy-third-party = { $network } é lido por meio de { $service }, que fica sabendo quais contas você consulta lá.
how-law-correction = A sua própria correção prevalece
    .text = Se você souber melhor, diga na ficha. Vale até você removê-la.

## What is never counted, and what cannot be known

how-not-counted-followers = Quantas pessoas seguem uma conta, ou quantas ela segue.
how-not-counted-likes = Curtidas, estrelas, e quantas vezes outras pessoas a repostaram.
how-not-counted-paid = Verificação, selos, e tudo o que foi pago.
how-not-counted-opinions = Opiniões, temas, nomes, imagens, rostos.
how-not-counted-grammar = Ortografia, gramática e o idioma de um post. Em idiomas desconhecidos, a gentileza não é avaliada.
how-not-counted-private = Mensagens privadas, contas fechadas, posts só para seguidores.
how-limit-data = Aprendeu com dados públicos de poucas redes, a maioria em inglês e de antes de 2025. Outros lugares e anos podem ser diferentes.
how-limit-programs = Só se destacam as contas que escrevem como um feed de manchetes ou como um personagem programado. Um programa que escreve como uma pessoa não se destaca.
how-limit-irony = As palavras são avaliadas sem saber a quem se dirigem: ironia, citações e brincadeiras entre amigos são lidas errado.
how-limit-languages = A gentileza só é avaliada nos idiomas citados acima. Nos outros, as outras duas pontuações continuam valendo.
how-limit-quiet = Uma pessoa que quase nunca responde parece de mão única, e um programa cuidadoso pode parecer uma pessoa.
how-limit-public = Só contam os posts públicos e, entre eles, só os mais recentes. As pessoas são mais do que os seus posts.

## How well it does

# $model is a number with a dot. $windows are series of posts.
how-measured-on = Medido em { DAY($day) } com { $windows } sequências classificadas de posts de { $people } contas e famílias de contas, sempre com um modelo que não tinha aprendido com os dados em que foi medido.
how-measured-model = Esse era o modelo { $model }; o que está em uso é o { $used }.
# $set is the name of a collection of accounts.
how-measured-bots = Robôs de { $set }
how-measured-two-way-windows = Em conversa ou de mão única, conforme outros posts da conta
how-measured-two-way-kind = Em conversa ou de mão única, conforme o tipo de conta
how-method-forest = floresta aleatória
how-method-boosting = gradient boosting
how-method-reply-share = só a proporção de respostas
how-method-profile = floresta aleatória de perfis
how-measured-legend = Com que frequência os dois tipos de conta ficam na ordem certa; 0,5 é o acaso. A faixa mais clara contém o valor real em 95 de cada 100 casos.
# The table is in English, as the evaluation writes it.
how-targets = Todas as metas, e se foram alcançadas
how-targets-table = Todas as metas

## The names of rules in the table of verdicts

threshold-name-shown = uma pontuação que é mostrada
threshold-name-declared = { $verdict }, segundo a própria conta
# $pattern is a how-name.
threshold-name-by = { $verdict }, por: { $pattern }
threshold-name-outreach = conta nova ou com poucos seguidores
threshold-name-unknown = respostas a pessoas não nomeadas ou em horários desconhecidos
threshold-name-likely = post gentil ou duro

## The names of signals, limits, patterns and traits, as headings

how-name-automation_client = ferramenta de publicação automática
how-name-burstiness = rajadas
how-name-capitals = maiúsculas
how-name-care = carinho
how-name-casual_posts = posts informais
how-name-clockwork = regularidade de relógio
how-name-contempt = desprezo
how-name-declared_automation = automação declarada
how-name-encouragement = incentivo
how-name-exact_duplicates = cópias exatas
how-name-exchanges = trocas
how-name-exclamations = exclamações
how-name-feed = feed de manchetes
how-name-first_person = primeira pessoa
how-name-follow_up_replies = novas respostas à mesma pessoa
how-name-friendly_words = palavras amigáveis
how-name-gap_spread = variação das pausas
how-name-harsh_share = proporção de posts duros
how-name-hashtags = hashtags
how-name-hostility = palavras duras a outras pessoas
how-name-interest = interesse
how-name-kindness_reach = alcance da gentileza
how-name-length_spread = variação do tamanho
how-name-links = links
how-name-mentions = menções
how-name-near_duplicate_replies = respostas quase iguais
how-name-near_duplicates = posts quase iguais
how-name-ordinary_replies = respostas comuns
how-name-people_replied_to = pessoas que receberam resposta
how-name-persona = personagem
how-name-praise = elogios
how-name-questions = perguntas
how-name-questions_in_replies = perguntas em respostas
how-name-quick_succession = rápida sequência
how-name-quick_turns = trocas rápidas
how-name-quietest_hours = horas mais calmas
how-name-reaching_out = aproximação
how-name-repeat_conversations = conversas repetidas
how-name-repeated_harshness = dureza repetida
how-name-reply_share = proporção de respostas
how-name-respect = respeito
how-name-rhythm_memory = memória do ritmo
how-name-round_the_clock = em todas as horas do dia
how-name-same_layout = mesma estrutura
how-name-several_days = vários dias
how-name-sharpness = tom ríspido
how-name-short_posts = posts curtos
how-name-stock_enthusiasm = entusiasmo de frase pronta
how-name-style_mix = variação do estilo
how-name-thanks = agradecimentos
how-name-unpunctuated = sem pontuação final
how-name-welcome = boas-vindas
