# Generated from server/settings.py by `python -m devtools.generate`.
# What each setting of the server does, on the page of the reader's data.

settings-home = A pasta de todos os dados. Só a sua conta de usuário pode ler.
settings-port = A porta em 127.0.0.1.
settings-threads = Quantos pedidos são atendidos ao mesmo tempo.
settings-readers = Quantas contas são lidas das suas redes ao mesmo tempo, no máximo duas por host.
settings-max_cards = Quantas contas pontuadas são guardadas; as mais antigas são removidas primeiro.
settings-max_seen_accounts = Quantas contas com posts vindos das suas páginas são guardadas (200 posts cada uma). As que só outros sites mostraram são removidas primeiro.
settings-card_days = Por quantos dias uma conta pontuada é guardada depois da última leitura.
settings-seen_days = Por quantos dias os posts vindos das suas páginas são guardados depois que algo novo da conta foi visto.
settings-new_hosts = Quando um host que nunca foi contatado é consultado sobre uma conta, se o programa não disser: `on-click` (ao clicar), `later` (mais tarde: de 3 a 15 minutos depois que a conta foi vista, junto com outras) ou `at-once` (na hora).
settings-proxy = O proxy de todos os pedidos, como `socks5h://127.0.0.1:9050` (Tor), ou `none`. Se não estiver definido, valem HTTPS_PROXY, ALL_PROXY, HTTP_PROXY e NO_PROXY. Se o proxy falhar, nada é solicitado.
settings-user_agent = O cabeçalho User-Agent que as redes recebem.
settings-x_service = O serviço compatível com o FxTwitter por meio do qual o X é lido, como `https://api.fxtwitter.com`. É um terceiro e fica sabendo quais contas do X você consulta. Sem ele, o X não é lido.
settings-update_sites = Se o servidor verifica uma vez por dia se há novas tabelas de sites do projeto (`on`). O host do projeto vê então o seu endereço IP, e nada do que você lê.
settings-web_server = O que serve as páginas: `gunicorn`, ou `waitress`, que é o único no Windows e só é instalado lá.
settings-pair_with = Definida por `./scripts/run --browser`: a origem da extensão que ele carrega, pareada uma vez sem clique.
settings-database_url = Para um servidor comunitário: o banco de dados PostgreSQL de todas as pessoas que o usam, como `postgresql://humankind@db.example/humankind`. Sem ele, a pasta de dados é usada.
settings-database_url_file = Um arquivo com o que estaria em HUMANKIND_DATABASE_URL, para que nenhuma senha fique em uma variável de ambiente.
settings-public_url = Para um servidor comunitário: o endereço dele para quem o usa, como `https://humankind.example`. Outros endereços são recusados.
settings-listen = Para um servidor comunitário: o endereço IP em que o proxy à frente dele o encontra.
settings-trusted_proxies = Para um servidor comunitário: os endereços IP desse proxy, com vírgulas. Acredita-se no que eles dizem sobre se uma requisição chegou por HTTPS e de onde.
settings-appeal_days = Para um servidor comunitário: em quantos dias a moderação tem de decidir sobre uma contestação.
settings-metrics_listen = Para um servidor comunitário: o endereço IP e a porta onde este processo dá a quem o administra `/metrics`, `/healthz` e `/readyz`, como `127.0.0.1:9377`. Quem apenas usa o servidor não deve chegar até lá.
settings-log_format = Para um servidor comunitário: como as mensagens são registradas, como `text` ou como um objeto `json` por linha.
settings-reader_requests = Para um servidor comunitário: quantas solicitações cada pessoa pode fazer em um minuto, em todos os processos juntos.
settings-address_requests = Para um servidor comunitário: quantas solicitações que não são de ninguém conhecido podem chegar em um minuto de uma rede (/24 no IPv4, /48 no IPv6).
settings-oidc_issuer = Para um servidor comunitário: o emissor OpenID Connect com que se pode entrar, como `https://login.example`, exatamente como ele próprio se escreve.
settings-oidc_client_id = Para um servidor comunitário: como este servidor se chama nesse emissor.
settings-oidc_client_secret = Para um servidor comunitário: um arquivo com seu segredo lá. Sem ele, este servidor é um cliente público.
settings-oidc_scopes = Para um servidor comunitário: os scopes pedidos lá. Acrescente o que traz os claims exigidos, como `openid groups`.
settings-oidc_require = Para um servidor comunitário: os claims dos quais um basta para entrar, como `groups=readers,email=@school.example`. Sem eles, pode entrar qualquer pessoa que o emissor identifique.
settings-oidc_local = Para um servidor comunitário: se o host do emissor pode ter um endereço privado, como na rede de uma empresa (`on`). Nenhum outro host pode.
settings-mastodon_sign_in = Para um servidor comunitário: os servidores Mastodon cujos membros podem entrar, como `social.example`, separados por vírgulas.
settings-mastodon_sign_in_days = Para um servidor comunitário: quantos dias de idade uma conta de lá precisa ter.
settings-upstream_map = Só para desenvolvimento: envia os pedidos aos hosts indicados para um servidor de teste neste computador, sem passar pela proteção de endereços.
settings-ca_bundle = Só para desenvolvimento: os certificados desse servidor de teste (um arquivo PEM).
