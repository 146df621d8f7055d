# What went wrong, and below it what the reader can do next.

problem-bad-request = A solicitação não é válida.
    .next = Compare-a com /v1/openapi.json.

problem-unknown-account = Nenhuma das redes disponíveis tem essa conta.
    .next = Confira o nome da conta ou cole o endereço do perfil.

problem-not-paired = Este cliente não está pareado com o servidor.
    .next = Abra as opções da extensão e escolha “Parear”, ou envie o token que `humankind token` (na pasta do código-fonte: ./scripts/run token) mostra.

problem-origin-not-allowed = Solicitações desta origem não são permitidas.
    .next = Faça o pareamento da extensão de novo na página de opções dela.

problem-host-not-allowed = Este não é o endereço do servidor.
    .next = Use o endereço que o servidor mostrou ao iniciar.

problem-unknown-path = Não há nada neste endereço.
    .next = Veja em /v1/openapi.json o que está disponível.

problem-method-not-allowed = Este endereço não aceita este método.
    .next = Veja em /v1/openapi.json o que está disponível.

problem-unsupported-media-type = O corpo da solicitação precisa ser JSON.
    .next = Envie o cabeçalho Content-Type: application/json.

problem-too-large = A solicitação é grande demais.
    .next = Envie no máximo 100 contas por vez, com no máximo 200 posts cada.

problem-no-tag = Esta conta não tem etiqueta.
    .next = Salve uma com PUT primeiro.

problem-too-many-tags = Não há espaço para mais uma etiqueta.
    .next = Remova etiquetas de que você não precisa mais.

problem-not-own-account = Esta não é uma das suas contas.
    .next = Adicione-a primeiro na página “Espelho”.

problem-too-many-own-accounts = Não há espaço para mais uma conta sua.
    .next = Remova uma de que você não precisa mais.

problem-unknown-list = Você não assina esta lista.
    .next = Veja primeiro as suas listas.

problem-too-many-lists = Não há espaço para mais uma lista.
    .next = Remova uma de que você não precisa mais.

problem-bad-list = Não há nenhuma lista que possa ser lida neste endereço.
    .next = Confira o endereço; docs/lists.md descreve o formato.

problem-opted-out = Esta pessoa pediu que seus posts não sejam lidos nem pontuados.
    .next = Respeitamos isso; não é preciso fazer nada.

problem-not-found = A rede não tem essa conta.
    .next = Confira o nome da conta; ela pode ter mudado de lugar ou sido excluída.

problem-login-required = Este servidor só mostra posts a membros que fizeram login.
    .next = Leia alguns posts da conta no seu próprio feed; a extensão então pontua os que você viu.

problem-no-public-posts = Esta conta não mostra posts ao público.
    .next = Leia alguns posts da conta no seu próprio feed; a extensão então pontua os que você viu.

problem-consent-required = A rede pede um clique no aviso de cookies antes de mostrar qualquer coisa.
    .next = Leia alguns posts da conta no seu próprio feed; a extensão então pontua os que você viu.

problem-new-host = O servidor da conta ainda não foi consultado.
    .next = Consulte a conta, ou escolha nas opções da extensão quando esses servidores são consultados.

problem-not-fetched = O servidor não consegue ler esta rede.
    .next = Leia alguns posts da conta no seu próprio feed; a extensão então pontua os que você viu.

problem-refused = A rede recusou a solicitação.
    .next = Nenhuma outra solicitação é enviada por um dia; os posts que você vê continuam contando.

problem-rate-limited = A rede pediu uma pausa.
    .next = Tente de novo depois da pausa.

problem-unreachable = Não foi possível se conectar à rede.
    .next = Confira a sua conexão e verifique de novo.

problem-proxy-failed = Não foi possível usar o seu proxy.
    .next = Inicie o proxy ou altere HUMANKIND_PROXY. Sem ele, nada é solicitado.

problem-timeout = A rede demorou demais para responder.
    .next = Verifique de novo em um minuto.

problem-malformed-response = A rede enviou uma resposta que não pôde ser lida.
    .next = Verifique de novo mais tarde; se continuar assim, a rede pode ter mudado.

problem-too-complex = Ler esta conta exige tempo ou memória demais.
    .next = Não é preciso fazer nada: ela não é lida de novo por um dia.

problem-unsafe-address = O endereço leva a uma rede privada ou local.
    .next = Não é preciso fazer nada: o servidor nunca envia solicitações para lá.

problem-robots = O servidor do site pede que programas não leiam esta página.
    .next = Respeitamos isso; não é preciso fazer nada.

problem-nothing-known = Ainda não se sabe nada sobre esta conta.
    .next = Consulte-a, ou veja antes os posts dela em um feed.

problem-busy = O servidor está ocupado.
    .next = Tente de novo daqui a pouco.

problem-too-many-requests = Chegaram mais solicitações do que este servidor aceita de uma pessoa ou de uma rede.
    .next = Espere um minuto. Nada se perde.

problem-locked = Outro servidor do Humankind está usando a mesma pasta de dados.
    .next = Pare o outro servidor, ou indique outra pasta em HUMANKIND_HOME.

problem-bad-site-tables = Não é possível ler o arquivo de tabelas de sites.
    .next = Corrija o arquivo ou remova-o da pasta de dados do servidor.

problem-internal = Algo deu errado no servidor.
    .next = Avise a gente, por favor; os detalhes estão no log do servidor.
