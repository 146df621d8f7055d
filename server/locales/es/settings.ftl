# Generated from server/settings.py by `python -m devtools.generate`.
# What each setting of the server does, on the page of the reader's data.

settings-home = La carpeta de todos los datos. Solo tu cuenta de usuario puede leerla.
settings-port = El puerto en 127.0.0.1.
settings-threads = Cuántas solicitudes se atienden a la vez.
settings-readers = Cuántas cuentas se leen a la vez de sus redes, como mucho dos por servidor.
settings-max_cards = Cuántas cuentas puntuadas se guardan; primero se eliminan las más antiguas.
settings-max_seen_accounts = Cuántas cuentas con publicaciones de tus propias páginas se guardan (200 publicaciones cada una). Primero se eliminan las que solo mostraron otros sitios.
settings-card_days = Cuántos días se guarda una cuenta puntuada desde su última lectura.
settings-seen_days = Cuántos días se guardan las publicaciones de tus propias páginas desde que se vio algo nuevo de la cuenta.
settings-new_hosts = Cuándo se pregunta por una cuenta a un servidor con el que nunca se ha contactado, si el programa no lo indica: `on-click` (al hacer clic), `later` (más tarde: entre 3 y 15 minutos después de ver la cuenta, junto con otras) o `at-once` (enseguida).
settings-proxy = El proxy para todas las solicitudes, como `socks5h://127.0.0.1:9050` (Tor), o `none`. Si no está definido, se aplican HTTPS_PROXY, ALL_PROXY, HTTP_PROXY y NO_PROXY. Si el proxy falla, no se solicita nada.
settings-user_agent = La cabecera User-Agent que reciben las redes.
settings-x_service = El servicio compatible con FxTwitter a través del cual se lee X, como `https://api.fxtwitter.com`. Es un tercero y sabe qué cuentas de X consultas. Sin él, X no se lee.
settings-update_sites = Si el servidor comprueba una vez al día si hay nuevas tablas de sitios del proyecto (`on`). El servidor del proyecto ve entonces tu dirección IP, y nada de lo que lees.
settings-web_server = Qué atiende las páginas: `gunicorn`, o `waitress`, el único en Windows y que solo se instala allí.
settings-pair_with = Lo define `./scripts/run --browser`: el origen de la extensión que carga, que se vincula una vez sin un clic.
settings-database_url = Para un servidor comunitario: la base de datos PostgreSQL de todas las personas que lo usan, como `postgresql://humankind@db.example/humankind`. Sin ella se usa la carpeta de datos.
settings-database_url_file = Un archivo con lo que iría en HUMANKIND_DATABASE_URL, para que ninguna contraseña quede en una variable de entorno.
settings-public_url = Para un servidor comunitario: su dirección para quienes lo usan, como `https://humankind.example`. Se rechazan las demás direcciones.
settings-listen = Para un servidor comunitario: la dirección IP en la que lo encuentra el proxy que tiene delante.
settings-trusted_proxies = Para un servidor comunitario: las direcciones IP de ese proxy, con comas. Se cree lo que dicen sobre si una petición llegó por HTTPS y desde dónde.
settings-appeal_days = Para un servidor comunitario: en cuántos días la moderación tiene que decidir sobre una apelación.
settings-metrics_listen = Para un servidor comunitario: la dirección IP y el puerto donde este proceso da a quien lo administra `/metrics`, `/healthz` y `/readyz`, como `127.0.0.1:9377`. Quienes solo lo usan no deben poder llegar ahí.
settings-log_format = Para un servidor comunitario: cómo se registran los mensajes, como `text` o como un objeto `json` por línea.
settings-reader_requests = Para un servidor comunitario: cuántas solicitudes se aceptan por minuto de cada persona, en todos los procesos juntos.
settings-address_requests = Para un servidor comunitario: cuántas solicitudes que no son de nadie conocido pueden llegar por minuto desde una red (/24 en IPv4, /48 en IPv6).
settings-oidc_issuer = Para un servidor comunitario: el emisor de OpenID Connect con el que se puede iniciar sesión, como `https://login.example`, escrito exactamente como él mismo se escribe.
settings-oidc_client_id = Para un servidor comunitario: cómo se llama este servidor en ese emisor.
settings-oidc_client_secret = Para un servidor comunitario: un archivo con su secreto allí. Sin él, este servidor es un cliente público.
settings-oidc_scopes = Para un servidor comunitario: los scopes que se piden allí. Añade el que aporta los claims que exiges, como `openid groups`.
settings-oidc_require = Para un servidor comunitario: los claims de los que uno basta para entrar, como `groups=readers,email=@school.example`. Sin ellos puede unirse cualquiera que el emisor identifique.
settings-oidc_local = Para un servidor comunitario: si el host del emisor puede estar en una dirección privada, como en la red de una empresa (`on`). Ningún otro host puede.
settings-mastodon_sign_in = Para un servidor comunitario: los servidores de Mastodon cuyos miembros pueden unirse, como `social.example`, con comas.
settings-mastodon_sign_in_days = Para un servidor comunitario: cuántos días de antigüedad debe tener allí una cuenta.
settings-upstream_map = Solo para desarrollo: envía las solicitudes a los servidores nombrados a un servidor de pruebas de este equipo, sin pasar por la protección de direcciones.
settings-ca_bundle = Solo para desarrollo: los certificados de ese servidor de pruebas (un archivo PEM).
