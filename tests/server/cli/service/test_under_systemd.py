"""The service under a real systemd: a user manager of its own, in namespaces of its own, that ends and starts again.

It needs root, as in a container, and systemd; elsewhere it is skipped.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from devtools.processes import free_port

ROOT = Path(__file__).parents[4]
MANAGER = Path("/lib/systemd/systemd")
# A machine that was started with systemd has /run/systemd/system; here it is in a /run that only these processes see.
SCRIPT = """
mount -t tmpfs tmpfs /run && mkdir -p /run/systemd/system /run/user/0
wait_for() { for _ in $(seq 600); do "$@" >/dev/null 2>&1 && return; sleep 0.1; done; echo "in vain: $*"; exit 1; }
responds() { (exec 3<>"/dev/tcp/127.0.0.1/$HUMANKIND_PORT"); }
log_in() {
  "$MANAGER" --user --log-target=null >/dev/null 2>&1 &
  manager=$!
  wait_for systemctl --user is-system-running
}
log_out() { kill "$manager"; wait "$manager" || true; }
log_in
"$PYTHON" -m server service install
wait_for responds
log_out
responds 2>/dev/null && exit 1
log_in
wait_for responds
"$PYTHON" -m server service status
"$PYTHON" -m server service uninstall
responds 2>/dev/null && exit 1
log_out
echo done
"""


def has_namespaces() -> bool:
    """Whether this process may make namespaces, for a /run of its own."""
    program = shutil.which("unshare")
    if program is None or not MANAGER.exists() or shutil.which("systemctl") is None:
        return False
    command = [program, "--mount", "--pid", "--fork", "--mount-proc", "mount", "-t", "tmpfs", "tmpfs", "/run"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0  # noqa: S603 - fixed words


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux" or not has_namespaces(), reason="needs systemd, and root for namespaces")
def test_the_server_is_there_again_after_the_next_login(tmp_path: Path) -> None:
    port = free_port()
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(tmp_path),
        "XDG_RUNTIME_DIR": "/run/user/0",
        "HUMANKIND_HOME": str(tmp_path / "data"),
        "HUMANKIND_PORT": str(port),
        "MANAGER": str(MANAGER),
        "PYTHON": sys.executable,
    }
    command = ["unshare", "--mount", "--pid", "--fork", "--mount-proc", "bash", "-e", "-c", SCRIPT]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120, check=False)  # noqa: S603 - our own
    assert done.stdout.endswith("done\n"), done.stdout + done.stderr
    assert "Humankind runs now, and whenever you log in." in done.stdout
    assert "The service is installed and running." in done.stdout
    assert not list((tmp_path / ".config").rglob("humankind*"))
