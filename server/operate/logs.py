"""Logs of a community server, in which nobody is named: neither readers nor those who are looked up.

A message keeps its own words, and numbers. The values in it are left out, except where a logger's are known to name
nobody; of an error its type and the lines of code are told, not its text, which may quote anything. Of other packages'
messages only the place in their code is told, for the same reason.
"""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec

from server.settings import LogFormat

# Their values are names of errors, steps and our own sentences.
_NAMES_NOBODY = (
    "server.store.postgres.",
    "server.accounts.community_",
    "server.accounts.jobs.community_",
    "server.accounts.lists.community",
    "server.operate.",
    "server.web.community.",
)
# gunicorn's main process says which of its processes began and ended. Its workers' messages name addresses and paths.
_MAIN_PROCESS = ("gunicorn.error", "arbiter")
_ROOT = Path(__file__).parents[2]
_LEFT_OUT = "…"
_FRAMES = 12  # the innermost


class _Formatter(logging.Formatter):
    """Makes the fields of a line."""

    def fields(self, record: logging.LogRecord) -> dict[str, Any]:
        """What is told of a record."""
        fields: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname,
            "logger": record.name,
            "process": record.process,
            "message": _message(record),
        }
        error = record.exc_info[1] if record.exc_info else None
        if error is not None:
            fields["error"] = type(error).__name__
            fields["at"] = _frames(error)
        return fields


class TextFormatter(_Formatter):
    """One line for people."""

    def format(self, record: logging.LogRecord) -> str:
        fields = self.fields(record)
        error = f" ({fields['error']} at {' < '.join(reversed(fields['at']))})" if "error" in fields else ""
        return f"{fields['time']} {fields['level']} {fields['logger']}: {fields['message']}{error}"


class JsonFormatter(_Formatter):
    """One JSON object a line."""

    def format(self, record: logging.LogRecord) -> str:
        return msgspec.json.encode(self.fields(record)).decode()


def log_without_people(log_format: LogFormat) -> None:
    """Has everything that this process logs go through a formatter of this file, to standard error.

    Also what would be printed where a thread ends with an error.
    """
    handler = logging.StreamHandler()
    handler.setFormatter(JsonFormatter() if log_format == "json" else TextFormatter())
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    for name in list(logging.Logger.manager.loggerDict):
        logger = logging.getLogger(name)
        for other in list(logger.handlers):
            logger.removeHandler(other)
        logger.propagate = True
    logging.captureWarnings(True)
    log = logging.getLogger(__name__)

    def on_error(kind: type[BaseException], error: BaseException, trace: Any) -> None:
        log.error("The process ended with an error.", exc_info=(kind, error, trace))

    sys.excepthook = on_error

    def on_thread_error(arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            log.error("A thread ended with an error.", exc_info=arguments.exc_value)

    threading.excepthook = on_thread_error


def _message(record: logging.LogRecord) -> str:
    is_ours = record.name.startswith("server.")
    if (record.name, record.module) == _MAIN_PROCESS or record.name.startswith(_NAMES_NOBODY):
        return record.getMessage()
    if not is_ours:
        return f"{record.module}:{record.lineno}"
    arguments = record.args
    try:
        if isinstance(arguments, tuple):
            return str(record.msg) % tuple(map(_number_or_nothing, arguments))
        return str(record.msg)
    except (TypeError, ValueError):
        return str(record.msg)


def _number_or_nothing(value: object) -> object:
    return value if isinstance(value, int | float) else _LEFT_OUT


def _frames(error: BaseException) -> list[str]:
    """The lines of code that an error went through, the outermost first: file, line and function."""
    found = traceback.extract_tb(error.__traceback__)
    return [f"{_shown(frame.filename)}:{frame.lineno} {frame.name}" for frame in found][-_FRAMES:]


def _shown(filename: str) -> str:
    path = Path(filename)
    if path.is_relative_to(_ROOT):
        return path.relative_to(_ROOT).as_posix().rpartition("site-packages/")[2]
    return "/".join(path.parts[-2:])
