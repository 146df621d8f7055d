# Generated from server/settings.py by `python -m devtools.generate`.
# What each setting of the server does, on the page of the reader's data.

settings-home = Folder na wszystkie dane. Może go czytać tylko twoje konto użytkownika.
settings-port = Port na 127.0.0.1.
settings-threads = Ile żądań jest obsługiwanych jednocześnie.
settings-readers = Ile kont jest jednocześnie czytanych z ich sieci, najwyżej dwa na host.
settings-max_cards = Ile ocenionych kont jest przechowywanych; najstarsze są usuwane najpierw.
settings-max_seen_accounts = Ile kont z wpisami z twoich stron jest przechowywanych (po 200 wpisów). Te, które pokazały tylko inne witryny, są usuwane najpierw.
settings-card_days = Ile dni ocenione konto jest przechowywane po ostatnim czytaniu.
settings-seen_days = Ile dni wpisy z twoich stron są przechowywane od chwili, gdy pojawiło się coś nowego z tego konta.
settings-new_hosts = Kiedy host, z którym nigdy się nie łączono, dostaje pytanie o konto, jeśli program tego nie podaje: `on-click` (po kliknięciu), `later` (później: od 3 do 15 minut po tym, jak konto było widoczne, razem z innymi) albo `at-once` (od razu).
settings-proxy = Serwer proxy dla wszystkich żądań, na przykład `socks5h://127.0.0.1:9050` (Tor), albo `none`. Jeśli nie jest ustawiony, obowiązują HTTPS_PROXY, ALL_PROXY, HTTP_PROXY i NO_PROXY. Gdy proxy zawiedzie, nic nie jest pobierane.
settings-user_agent = Nagłówek User-Agent, który dostają sieci.
settings-x_service = Usługa zgodna z FxTwitter, przez którą czytany jest X, na przykład `https://api.fxtwitter.com`. To zewnętrzna usługa, która dowiaduje się, które konta na X sprawdzasz. Bez niej X nie jest czytany.
settings-update_sites = Czy serwer raz dziennie sprawdza, czy są nowe tabele witryn projektu (`on`). Host projektu widzi wtedy twój adres IP i nic z tego, co czytasz.
settings-web_server = Na czym działa serwer: `gunicorn` albo `waitress`, który jest jedyny w systemie Windows i tylko tam instalowany.
settings-pair_with = Ustawia to `./scripts/run --browser`: pochodzenie wczytywanego rozszerzenia, które jest raz parowane bez kliknięcia.
settings-database_url = Dla serwera społeczności: baza danych PostgreSQL wszystkich osób, które z niego korzystają, np. `postgresql://humankind@db.example/humankind`. Bez niej używany jest folder danych.
settings-database_url_file = Plik z tym, co byłoby w HUMANKIND_DATABASE_URL, aby żadne hasło nie było w zmiennej środowiskowej.
settings-public_url = Dla serwera społeczności: jego adres dla osób, które z niego korzystają, na przykład `https://humankind.example`. Inne adresy są odrzucane.
settings-listen = Dla serwera społeczności: adres IP, pod którym znajduje go stojący przed nim serwer proxy.
settings-trusted_proxies = Dla serwera społeczności: adresy IP tego serwera proxy, po przecinku. Wierzy się im, czy żądanie przyszło przez HTTPS i skąd.
settings-appeal_days = Dla serwera społeczności: w ile dni moderacja musi zdecydować o odwołaniu.
settings-metrics_listen = Dla serwera społeczności: adres IP i port, pod którymi ten proces udostępnia administracji `/metrics`, `/healthz` i `/readyz`, na przykład `127.0.0.1:9377`. Osoby, które tylko korzystają z serwera, nie mogą mieć tam dostępu.
settings-log_format = Dla serwera społeczności: jak zapisywane są komunikaty, jako `text` albo jako jeden obiekt `json` w wierszu.
settings-reader_requests = Dla serwera społeczności: ile żądań w ciągu minuty może wysłać każda osoba, we wszystkich procesach razem.
settings-address_requests = Dla serwera społeczności: ile żądań, które nie są niczyje, może w ciągu minuty nadejść z jednej sieci (/24 dla IPv4, /48 dla IPv6).
settings-oidc_issuer = Dla serwera społeczności: wystawca OpenID Connect, przez którego można się zalogować, na przykład `https://login.example`, zapisany dokładnie tak, jak sam się zapisuje.
settings-oidc_client_id = Dla serwera społeczności: jak ten serwer nazywa się u tego wystawcy.
settings-oidc_client_secret = Dla serwera społeczności: plik z jego tajnym kluczem u wystawcy. Bez niego ten serwer jest klientem publicznym.
settings-oidc_scopes = Dla serwera społeczności: zakresy (scopes), o które serwer tam prosi. Dodaj ten, który przynosi wymagane claims, na przykład `openid groups`.
settings-oidc_require = Dla serwera społeczności: claims, z których jeden wystarcza do dołączenia, na przykład `groups=readers,email=@school.example`. Bez nich może dołączyć każdy, kogo zaloguje wystawca.
settings-oidc_local = Dla serwera społeczności: czy host wystawcy może mieć adres prywatny, jak we własnej sieci firmy (`on`). Żaden inny host nie może.
settings-mastodon_sign_in = Dla serwera społeczności: serwery Mastodona, których członkowie mogą dołączyć, na przykład `social.example`, z przecinkami.
settings-mastodon_sign_in_days = Dla serwera społeczności: ile dni musi mieć tamtejsze konto.
settings-upstream_map = Tylko do prac nad programem: wysyła żądania do wymienionych hostów na serwer testowy na tym komputerze, z pominięciem ochrony adresów.
settings-ca_bundle = Tylko do prac nad programem: certyfikaty tego serwera testowego (plik PEM).
