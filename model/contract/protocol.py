"""Framed messages between the QGIS process and the worker: a JSON header on one line, then raw bytes.

`messages.py` says what the headers hold. Plain standard library: both sides import this module.
"""

from __future__ import annotations

import json
from typing import Any, BinaryIO

from .errors import QuoinError
from .kinds import is_whole

Header = dict[str, Any]

HEADER_LIMIT = 1 << 28
"""Longest header line in bytes; a longer one can only be something that is no message."""

PAYLOAD_LIMIT = 1 << 32
"""Most bytes behind a header: the largest tile, at the finest pixels that are sent for one, has fewer."""


def write_message(stream: BinaryIO, header: Header, payload: bytes = b"") -> None:
    """Write one message and flush; `header["bytes"]` is set to the payload's length."""
    line = json.dumps({**header, "bytes": len(payload)}, allow_nan=False).encode()
    stream.write(line + b"\n")
    stream.write(payload)
    stream.flush()


def read_message(stream: BinaryIO) -> tuple[Header, bytes] | None:
    """Read one message from a buffered stream as (header, payload); None where the stream ends between two messages.

    Raises:
        QuoinError: the bytes are no message, or the stream ends inside one.
    """
    line = stream.readline(HEADER_LIMIT)
    if not line:
        return None
    header = _parse_header(line)
    payload = stream.read(header["bytes"])
    if not line.endswith(b"\n") or len(payload) < header["bytes"]:
        raise QuoinError("The connection to the worker broke off inside a message; run the tool again.")
    return header, payload


def _parse_header(line: bytes) -> Header:
    try:
        header = json.loads(line)
    except (ValueError, RecursionError) as error:  # also a UnicodeDecodeError, and a line that was cut off
        raise _not_a_message(line) from error
    if not isinstance(header, dict) or not isinstance(header.get("type"), str):
        raise _not_a_message(line)
    size = header.setdefault("bytes", 0)
    if not is_whole(size, 0, PAYLOAD_LIMIT):
        raise _not_a_message(line)
    return header


def _not_a_message(line: bytes) -> QuoinError:
    return QuoinError(
        "The connection to the worker carried something that is no message ({line}); run the tool again.",
        line=repr(line[:60]),
    )
