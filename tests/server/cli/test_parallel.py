"""A function over many values on several cores."""

from __future__ import annotations

import itertools
import os
import signal
import subprocess
import sys
import time
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from server.cli.parallel import CHUNK_VALUES, CHUNKS_A_JOB, in_order

pytestmark = pytest.mark.slow


def square(value: int) -> int:
    return value * value


def late_square(value: int) -> int:
    time.sleep(0.02 if value % 7 == 0 else 0)
    return square(value)


def die_at(fatal: int, marker: Path | None, value: int) -> int:
    """Squares; the fatal value kills its process, only once where there is a marker to leave."""
    if value == fatal and not (marker and marker.exists()):
        if marker:
            marker.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return square(value)


def size(_value: int) -> int:
    return 1


def lost(value: int) -> int:
    return -value


def alive(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text("ascii").rpartition(") ")[2][0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return state != "Z"


def wait_until_ended(processes: list[int], seconds: float = 20.0) -> None:
    end = time.monotonic() + seconds
    while any(map(alive, processes)):
        assert time.monotonic() < end, processes
        time.sleep(0.05)


def test_results_come_in_order_from_any_number_of_jobs() -> None:
    expected = [(value, square(value)) for value in range(100)]
    assert list(in_order(late_square, range(100), 1, size, lost)) == expected
    assert list(in_order(late_square, range(100), 2, size, lost)) == expected


def test_a_killed_worker_costs_a_retry(tmp_path: Path) -> None:
    marker = tmp_path / "killed"
    results = list(in_order(partial(die_at, 40, marker), range(100), 2, size, lost))
    assert marker.exists()
    assert results == [(value, square(value)) for value in range(100)]


def test_a_value_that_always_kills_its_worker_costs_itself() -> None:
    results = list(in_order(partial(die_at, 5, None), range(40), 2, size, lost))
    assert results == [(value, -5 if value == 5 else square(value)) for value in range(40)]


def test_only_a_bounded_number_of_values_is_read_ahead() -> None:
    values = itertools.count()
    with closing(in_order(square, values, 2, size, lost)) as results:
        assert next(results) == (0, 0)
        assert next(values) <= 2 * CHUNKS_A_JOB * CHUNK_VALUES


def test_a_folder_with_a_package_of_the_same_name_changes_nothing(tmp_path: Path) -> None:
    """Many projects have a folder named server; `humankind score --jobs 2` in one must not run its code."""
    (tmp_path / "server").mkdir()
    (tmp_path / "server" / "__init__.py").write_text("raise SystemExit('code of another project')\n", encoding="utf-8")
    script = tmp_path / "bin" / "humankind"
    script.parent.mkdir()
    script.write_text(
        "from server.cli.parallel import in_order\n"
        "if __name__ == '__main__':\n"
        "    print([result for _, result in in_order(abs, [-1, -2], 2, lambda _: 1, abs)])\n",
        encoding="utf-8",
    )
    done = subprocess.run(  # noqa: S603 - our own
        [sys.executable, str(script)],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])},
        capture_output=True,
        text=True,
    )
    assert (done.stdout, done.stderr) == ("[1, 2]\n", "")


def test_workers_end_when_their_parent_is_killed() -> None:
    program = (
        "import os, time\nfrom server.cli.parallel import in_order\n"
        "from tests.server.cli.test_parallel import process_id, size, lost\n"
        "for _, process in in_order(process_id, range(1000), 2, size, lost):\n    print(process, flush=True)\n"
    )
    parent = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True)  # noqa: S603 - our own
    assert parent.stdout is not None
    workers = {int(parent.stdout.readline()) for _ in range(3 * CHUNK_VALUES)}
    assert all(map(alive, workers))
    parent.kill()
    parent.communicate()
    wait_until_ended(list(workers))


def process_id(_value: int) -> int:
    time.sleep(0.01)
    return os.getpid()
