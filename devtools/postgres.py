"""A throw-away PostgreSQL in a temporary folder: for the tests and the benchmarks of a community server.

It listens on a Unix socket only, writes nothing to the disk on purpose (`fsync` is off) and is gone with its folder.
PostgreSQL does not run as root, so where this program does, the cluster belongs to the user `postgres`.
"""

from __future__ import annotations

import ctypes
import os
import pwd
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from itertools import count
from pathlib import Path
from types import TracebackType

import psycopg
from psycopg import sql

ROLE = "humankind"  # what the server connects as: it may neither pass over row security nor make roles
ADMIN = "postgres"
_TEMPLATE = "humankind_template"
_DEBIAN = Path("/usr/lib/postgresql")
_START_SECONDS = 60.0
_SETTINGS = {
    "listen_addresses": "",
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "max_connections": "200",
    "autovacuum_naptime": "5s",
}


class PostgresMissingError(RuntimeError):
    """PostgreSQL is not installed. The text says what to do."""


def program(name: str) -> Path:
    """One of PostgreSQL's programs, the newest that Debian has, or that on the PATH. Raises PostgresMissingError."""
    versions = sorted(
        _DEBIAN.glob("*/bin"), key=lambda path: int(path.parent.name) if path.parent.name.isdigit() else 0
    )
    found = shutil.which(name, path=os.pathsep.join([*map(str, reversed(versions)), os.environ.get("PATH", "")]))
    if found is None:
        raise PostgresMissingError(
            f"PostgreSQL's {name} is missing. On Debian or Ubuntu: sudo apt-get install postgresql"
        )
    return Path(found)


class PostgresCluster:
    """A running cluster with the role `humankind`, until `close`."""

    def __init__(self, settings: Mapping[str, str] | None = None) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="humankind-pg-"))  # short: a socket's path has 107 bytes at most
        self._data = self.folder / "data"
        self._settings = {**_SETTINGS, **(settings or {})}
        self._process: subprocess.Popen[bytes] | None = None
        self._names = count(1)
        self._user: int | None = None
        self._group: int | None = None
        self._groups: list[int] | None = None
        try:
            owner = _owner()
            if owner is not None:
                self._user, self._group, self._groups = owner.pw_uid, owner.pw_gid, []
                os.chown(self.folder, owner.pw_uid, owner.pw_gid)
            self.run(
                "initdb", "-D", str(self._data), "-U", ADMIN, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"
            )
            self.start()
            with self.admin() as connection:
                connection.execute(f"CREATE ROLE {ROLE} LOGIN")
        except BaseException:
            self.close()
            raise

    def __enter__(self) -> PostgresCluster:
        return self

    def __exit__(
        self, _type: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def pid(self) -> int:
        """The number of the server's main process. Raises RuntimeError where it does not run."""
        if self._process is None:
            raise RuntimeError("PostgreSQL does not run.")
        return self._process.pid

    def url(self, database: str, role: str = ROLE) -> str:
        """The address of a database for a role."""
        return f"postgresql://{role}@/{database}?host={self.folder}"

    def admin(self, database: str = "postgres") -> psycopg.Connection:
        """A connection of the superuser, which row security does not hold back."""
        return psycopg.connect(self.url(database, ADMIN), autocommit=True)

    def empty_database(self) -> str:
        """Creates a database without any table. Returns its name."""
        name = f"test_{next(self._names)}"
        with self.admin() as connection:
            connection.execute(
                sql.SQL("CREATE DATABASE {} OWNER {}").format(sql.Identifier(name), sql.Identifier(ROLE))
            )
        return name

    def database(self) -> str:
        """Creates a database with the tables of this version. Returns its name."""
        from server.store.postgres.migrate import upgrade

        name = f"test_{next(self._names)}"
        with self.admin() as connection:
            known = connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [_TEMPLATE]).fetchone()
            if known is None:
                connection.execute(f"CREATE DATABASE {_TEMPLATE} OWNER {ROLE}")
                upgrade(self.url(_TEMPLATE))
            connection.execute(
                sql.SQL("CREATE DATABASE {} TEMPLATE {} OWNER {}").format(
                    sql.Identifier(name), sql.Identifier(_TEMPLATE), sql.Identifier(ROLE)
                )
            )
        return name

    def drop(self, database: str) -> None:
        """Deletes a database, and ends the connections to it."""
        with self.admin() as connection:
            connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(database)))

    def start(self) -> None:
        """Starts the server where it does not run, and waits until it accepts connections."""
        options = [f"--{name}={value}" for name, value in self._settings.items()]
        command = [str(program("postgres")), "-D", str(self._data), "-k", str(self.folder), *options]
        with (self.folder / "log").open("ab") as log:
            self._process = subprocess.Popen(  # noqa: S603 - PostgreSQL's own program
                command,
                stdout=log,
                stderr=log,
                user=self._user,
                group=self._group,
                extra_groups=self._groups,
                start_new_session=True,  # for `stop(kill=True)`
                preexec_fn=_end_with_parent,
            )
        end = time.monotonic() + _START_SECONDS
        while True:
            try:
                self.admin().close()
            except psycopg.OperationalError:
                if self._process.poll() is not None or time.monotonic() > end:
                    raise RuntimeError((self.folder / "log").read_text(errors="replace")[-2000:]) from None
                time.sleep(0.02)
            else:
                return

    def stop(self, *, kill: bool = False) -> None:
        """Ends the server and its connections: in order, or as a power cut would."""
        if self._process is None:
            return
        if kill:
            os.killpg(self._process.pid, signal.SIGKILL)
        else:
            self._process.send_signal(signal.SIGINT)  # "fast": connections end at once
        self._process.wait(30)
        self._process = None

    def close(self) -> None:
        """Ends the server and deletes everything."""
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def run(self, name: str, *arguments: str) -> str:
        """Runs one of PostgreSQL's programs, as the user that the cluster belongs to. Returns its output."""
        command: Sequence[str] = [str(program(name)), *arguments]
        done = subprocess.run(  # noqa: S603 - PostgreSQL's own programs
            command,
            cwd=self.folder,
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
            user=self._user,
            group=self._group,
            extra_groups=self._groups,
        )
        if done.returncode != 0:
            raise RuntimeError(f"{name} failed: {done.stderr or done.stdout}")
        return done.stdout


def _end_with_parent() -> None:
    """Runs in the new process: it gets SIGINT when the thread that started it is gone, however that ended."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, signal.SIGINT)  # PR_SET_PDEATHSIG


def _owner() -> pwd.struct_passwd | None:
    """The user that the cluster must belong to, where it is not the one who runs this."""
    if os.geteuid() != 0:
        return None
    try:
        return pwd.getpwnam("postgres")
    except KeyError:
        raise PostgresMissingError(
            "PostgreSQL does not run as root, and there is no user “postgres”. On Debian or Ubuntu: "
            "apt-get install postgresql"
        ) from None
