# Generated from server/settings.py by `python -m devtools.generate`.
# What each setting of the server does, on the page of the reader's data.

settings-home = The folder for all data. Only your user account can read it.
settings-port = The port on 127.0.0.1.
settings-threads = How many requests are handled at the same time.
settings-readers = How many accounts are read from their networks at the same time, at most two per host.
settings-max_cards = How many scored accounts are kept; the oldest are removed first.
settings-max_seen_accounts = How many accounts with posts from your own pages are kept (200 posts each). Those that only other sites ever showed are removed first.
settings-card_days = How many days a scored account is kept after it was last read.
settings-seen_days = How many days posts from your own pages are kept after something new was seen of their author.
settings-new_hosts = When a host that was never contacted is asked about an account, for clients that do not say: `on-click`, `later` (3 to 15 minutes after the account was seen, together with others) or `at-once`.
settings-proxy = The proxy for all requests, such as `socks5h://127.0.0.1:9050` (Tor), or `none`. Where it is not set, HTTPS_PROXY, ALL_PROXY, HTTP_PROXY and NO_PROXY count. If the proxy fails, nothing is requested.
settings-user_agent = The User-Agent header that networks receive.
settings-x_service = The FxTwitter-compatible service that X is read through, such as `https://api.fxtwitter.com`. It is a third party and learns which X accounts you look up. Without it, X is not read.
settings-update_sites = Whether the server looks once a day for new site tables of the project (`on`). The project's host then sees your IP address, and nothing about your reading.
settings-web_server = What serves: `gunicorn`, or `waitress`, which is the only one on Windows and installed only there.
settings-pair_with = Set by `./scripts/run --browser`: the Origin of the extension it loads, which is paired once without a click.
settings-database_url = For a community server: the PostgreSQL database of all readers, such as `postgresql://humankind@db.example/humankind`. Without it, the data folder is used.
settings-database_url_file = A file that contains what HUMANKIND_DATABASE_URL would, so that a password is in no environment.
settings-public_url = For a community server: its address for readers, such as `https://humankind.example`. Other addresses are refused.
settings-listen = For a community server: the IP address where the proxy in front of it finds it.
settings-trusted_proxies = For a community server: the IP addresses of that proxy, separated by commas. They are believed whether a request came over HTTPS, and from where.
settings-metrics_listen = For a community server: the IP address and port where this process gives its operator `/metrics`, `/healthz` and `/readyz`, such as `127.0.0.1:9377`. Readers must not reach it.
settings-log_format = For a community server: how messages are logged, as `text` or as one `json` object a line.
settings-reader_requests = For a community server: how many requests each reader may make in a minute, on all processes together.
settings-address_requests = For a community server: how many requests that are no reader's may come in a minute from one network (/24 of IPv4, /48 of IPv6).
settings-appeal_days = For a community server: in how many days a steward has to decide about an appeal.
settings-oidc_issuer = For a community server: the issuer of OpenID Connect with which readers may sign in, such as `https://login.example`, exactly as the issuer writes it.
settings-oidc_client_id = For a community server: what this server is called at that issuer.
settings-oidc_client_secret = For a community server: a file that contains its secret there. Without it, this server is a public client.
settings-oidc_scopes = For a community server: the scopes that are requested there. Add the one that brings the claims which you require, such as `openid groups`.
settings-oidc_require = For a community server: the claims of which one lets a person in, such as `groups=readers,email=@school.example`. Without it, everybody may join whom the issuer signs in.
settings-oidc_local = For a community server: whether the issuer's host may be at a private address, as in a company's own network (`on`). No other host may.
settings-mastodon_sign_in = For a community server: the Mastodon servers whose members may join, such as `social.example`, separated by commas.
settings-mastodon_sign_in_days = For a community server: how many days old an account there must be.
settings-upstream_map = For development only: sends requests for the named hosts to a test server on this machine, past the address guard.
settings-ca_bundle = For development only: the certificates of that test server (a PEM file).
