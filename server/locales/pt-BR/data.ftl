# The page of the reader's data: what is kept and where, who may use the server, and what goes where.

data-title = Seus dados
data-lead = Tudo o que o Humankind sabe está em uma pasta neste computador. Só você pode ler.
data-kept = O que é guardado
data-what = O quê
data-how-many = Quantos
data-folder = Pasta: { $path }
data-download = Baixar tudo
data-import = Importar um arquivo
data-erase = Apagar tudo

## What is kept: one kind, and what it is

data-kind-cards = Fichas
    .help = O resultado mais recente de cada conta. Fichas antigas são refeitas.
data-kind-seen = Contas com posts vindos das suas páginas
    .help = Posts públicos que a extensão viu nos seus feeds.
data-kind-corrections = Suas correções
    .help = Sempre prevalecem e ficam até você removê-las.
data-kind-tags = Suas etiquetas
    .help = Palavras suas ao lado de um nome. Não entram em nenhuma pontuação.
data-kind-lists = Suas listas
    .help = O que outras pessoas publicam sobre contas e você assina. Não entra em nenhuma pontuação.
data-kind-own_accounts = Suas próprias contas
    .help = O que o espelho lembra de cada uma: as pontuações por dia, e a quem ela respondeu e quando.
data-kind-mirrors = Espelhos
    .help = O que as suas próprias contas mostram de si mesmas, com frases suas. São refeitos.
data-kind-shared_settings = Regras e configurações da extensão
    .help = Comuns aos navegadores pareados. Do que foi removido fica um registro sem o valor, para que não volte.
data-kind-days = Dias das contas vistas
    .help = Somas de cada dia por site: vereditos, gentileza, reposts. Nenhuma conta. Os últimos 90 dias são guardados.
data-kind-crowd = Contas vistas hoje
    .help = Quem suas páginas mostraram hoje, e onde. Some no fim do dia.
data-kind-outreach = Pessoas para quem você escreveu
    .help = Para que não sejam sugeridas de novo por um tempo. Não afeta nenhuma pontuação.
data-kind-pairings = Extensões pareadas
    .help = Podem usar este servidor. De cada token só se guarda uma impressão digital.
data-kind-settings = Chaves destas páginas
    .help = Uma chave abre estas páginas no seu navegador. Depois de apagar, uma nova é criada.

## Posts by the site that showed them

data-seen = Posts pelo site que os mostrou
data-seen-help = Uma página pode mostrar qualquer coisa sobre qualquer pessoa. O que um site mostra de contas de outros lugares só conta quando o Humankind não consegue ler a conta por si mesmo, e nunca torna uma conta automatizada nem organização. Se você não confia mais em um site, apague o que ele mostrou.
data-seen-site = Site
data-seen-accounts = Contas
data-seen-posts = Posts
# For screen readers: what the button erases.
data-seen-erase-of = Apagar o que { $site } mostrou
# Of what version 0.1.0 kept.
data-seen-unknown = Site não registrado

## Paired extensions

data-paired = Extensões pareadas
data-since = desde { $when }
data-unpair = Desfazer pareamento
# “Pair” is common_pair in the extension; $page is data-none-paired-page.
data-none-paired = Nenhuma extensão está pareada ainda. Abra o pop-up do Humankind no navegador e escolha “Parear”; a { $page } mostra como carregar a extensão.
data-none-paired-page = página de boas-vindas

## Settings, and what goes where

data-settings = Configurações
data-settings-help = As configurações são variáveis de ambiente, lidas quando o servidor inicia.
data-setting = Configuração
data-value = Valor
data-value-on_click = ao clicar
data-value-later = mais tarde
data-value-at_once = na hora
data-value-on = ativado
data-value-off = desativado
data-goes = O que vai para onde
data-goes-network = Para consultar uma conta, o servidor envia pedidos à rede dessa conta, sem login e sem cookies.
data-goes-third-party = { $network } é lido por meio de { $service }. Esse terceiro fica sabendo quais contas de { $network } você consulta.
data-goes-nobody = Ninguém mais recebe pedidos.
data-goes-seen = Os posts que a extensão vê nos seus feeds vão só para este servidor. Mensagens diretas e posts só para seguidores nunca são enviados, nem mesmo para cá.
data-goes-telemetry = Não há telemetria. Nada sobre você sai deste computador.

## Before anything is erased

data-erase-title = Apagar tudo?
data-erase-detail = Não dá para desfazer. Talvez você queira baixar tudo antes.
data-erase-count = { $what }: { $count }
data-erase-seen-title = Apagar o que este site mostrou?
data-erase-seen-detail =
    { $accounts ->
        [one] Posts: { $posts }, de { $accounts } conta. As fichas que se baseiam neles são refeitas. Não dá para desfazer; o que você vir lá de novo será guardado de novo.
       *[other] Posts: { $posts }, de { $accounts } contas. As fichas que se baseiam neles são refeitas. Não dá para desfazer; o que você vir lá de novo será guardado de novo.
    }
