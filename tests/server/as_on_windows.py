"""`python -m tests.server.as_on_windows ARGUMENTS`: the command line in a Python that lacks what Windows lacks.

Other packages are imported before, so that only Humankind's own code believes that it is on Windows.
"""

from __future__ import annotations

import fcntl
import importlib
import importlib.abc
import os
import signal
import socket
import sys
import types
from collections.abc import Sequence
from importlib.machinery import ModuleSpec

# Everything that the server needs, so that only its own modules are imported again afterwards.
IMPORTED_BEFORE = (
    "multiprocessing.popen_spawn_posix",
    "multiprocessing.resource_tracker",
    "server.cli.main",
    "server.web.serve",
    "server.web.waitress_server",
)
OWN = {"server", "shared_schema"}
MISSING_MODULES = {"fcntl", "resource", "pwd", "grp", "termios", "gunicorn"}
MISSING = {
    os: ("fork", "geteuid", "getuid", "getppid", "nice", "pwrite", "O_CLOEXEC", "O_DIRECTORY"),
    signal: ("SIGHUP", "SIGCHLD", "SIGALRM", "alarm"),
    socket: ("send_fds", "recv_fds"),
}


class _Hidden(importlib.abc.MetaPathFinder):
    def find_spec(self, name: str, _path: Sequence[str] | None, _target: object = None) -> ModuleSpec | None:
        if name.partition(".")[0] in MISSING_MODULES:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)
        return None


def become_windows() -> None:
    """Takes away what Windows lacks, and adds what only Windows has."""
    for name in IMPORTED_BEFORE:
        importlib.import_module(name)
    locks = types.ModuleType("msvcrt")
    flock, exclusive = fcntl.flock, fcntl.LOCK_EX | fcntl.LOCK_NB
    vars(locks).update(LK_NBLCK=2, locking=lambda descriptor, _mode, _count: flock(descriptor, exclusive))
    sys.modules["msvcrt"] = locks
    for name in [*sys.modules]:
        if name.partition(".")[0] in MISSING_MODULES | OWN:
            del sys.modules[name]
    sys.meta_path.insert(0, _Hidden())
    vars(socket)["SO_EXCLUSIVEADDRUSE"] = socket.SO_REUSEADDR
    sys.platform = "win32"
    for module, names in MISSING.items():
        for name in names:
            vars(module).pop(name, None)


if __name__ == "__main__":
    become_windows()
    from server.cli.main import main

    sys.exit(main(sys.argv[1:]))
