"""The native host: a browser runs it, sends one message, and reads one response.

DOCS: https://developer.mozilla.org/en-US/docs/Mozilla/Add-ons/WebExtensions/Native_messaging
A message is JSON after its length, four bytes in the machine's byte order, which is little-endian on every system that
the browsers support. The only message is {"type": "start"}. The response says where the server is, or why it is off.
"""

from __future__ import annotations

import json
import struct
from typing import Any, BinaryIO

from server.cli.client import ServerError
from server.cli.start import StartError, start
from server.settings import Settings
from server.store import StoreError

LENGTH = struct.Struct("<I")
MESSAGE_LIMIT = 1024  # bytes; the only message has 16
START = {"type": "start"}


class MessageError(ValueError):
    """What arrived is not the one message that the host knows."""


def run(settings: Settings, received: BinaryIO, sent: BinaryIO) -> int:
    """Answers one message."""
    try:
        if read_message(received) != START:
            raise MessageError("The only message is start.")
        response = {"address": start(settings).address}
        done = 0
    except (MessageError, StartError, ServerError, StoreError) as error:
        response, done = {"problem": str(error)}, 1
    except OSError as error:  # such as a data folder that cannot be written
        response, done = {"problem": f"{error.filename}: {error.strerror}" if error.filename else str(error)}, 1
    write_message(sent, response)
    return done


def read_message(stream: BinaryIO) -> Any:
    """The next message. Raises MessageError, and then reads no further."""
    header = stream.read(LENGTH.size)
    if len(header) < LENGTH.size:
        raise MessageError("The message ended before its length.")
    (length,) = LENGTH.unpack(header)
    if length > MESSAGE_LIMIT:
        raise MessageError(f"A message of {length} bytes is too long.")
    content = stream.read(length)
    if len(content) < length:
        raise MessageError("The message ended too early.")
    try:
        return json.loads(content)
    except (ValueError, RecursionError) as error:
        raise MessageError("The message is not JSON.") from error


def write_message(stream: BinaryIO, message: Any) -> None:
    """Writes a message."""
    content = json.dumps(message).encode()
    stream.write(LENGTH.pack(len(content)) + content)
    stream.flush()
