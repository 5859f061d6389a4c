"""Messages survive the pipe, and what is no message is told as such."""

from __future__ import annotations

import io
import json
import os
import threading

import pytest
from hypothesis import given
from hypothesis import strategies as st

from model.contract.errors import QuoinError
from model.contract.protocol import Header, read_message, write_message

VALUES = (
    st.none() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text() | st.lists(st.integers())
)
HEADERS = st.fixed_dictionaries({"type": st.text()}, optional={"message": VALUES, "buildings": VALUES})


@given(st.lists(st.tuples(HEADERS, st.binary()), max_size=4))
def test_messages_come_out_as_they_went_in(messages: list[tuple[Header, bytes]]) -> None:
    stream = io.BytesIO()
    for header, payload in messages:
        write_message(stream, header, payload)
    stream.seek(0)
    for header, payload in messages:
        assert read_message(stream) == ({**header, "bytes": len(payload)}, payload)
    assert read_message(stream) is None


def test_payload_larger_than_the_pipe_arrives_whole() -> None:
    reading, writing = os.pipe()
    payload = bytes(range(256)) * 4096  # 1 MB; a pipe holds 64 kB

    def write() -> None:
        with os.fdopen(writing, "wb") as pipe:
            write_message(pipe, {"type": "tile"}, payload)

    writer = threading.Thread(target=write)
    writer.start()
    with os.fdopen(reading, "rb") as pipe:
        assert read_message(pipe) == ({"type": "tile", "bytes": len(payload)}, payload)
    writer.join()


@pytest.mark.parametrize(
    "line",
    [
        b"a library said something\n",
        b'{"type": "tile"',
        b"\xff\xfe\n",
        b"[1, 2]\n",
        b'{"bytes": 3}\nabc',
        b'{"type": "tile", "bytes": -1}\n',
        b'{"type": "tile", "bytes": "3"}\nabc',
        b'{"type": "tile", "bytes": true}\nabc',
        b'{"type": "tile", "bytes": 1e9}\nabc',
        b'{"type": "tile", "bytes": 1000000000000000000000}\nabc',
        b'{"type": "tile", "index": ' + b"[" * 100_000 + b"]" * 100_000 + b"}\n",
    ],
)
def test_what_is_no_message_is_refused(line: bytes) -> None:
    with pytest.raises(QuoinError, match="no message"):
        read_message(io.BytesIO(line))


def test_end_inside_a_payload_is_told() -> None:
    with pytest.raises(QuoinError, match="broke off"):
        read_message(io.BytesIO(b'{"type": "tile", "bytes": 4}\nabc'))


def test_end_inside_a_header_is_told_even_where_it_could_be_read() -> None:
    with pytest.raises(QuoinError, match="broke off"):
        read_message(io.BytesIO(b'{"type": "end"}'))


def test_header_without_length_has_no_payload() -> None:
    assert read_message(io.BytesIO(b'{"type": "end"}\n')) == ({"type": "end", "bytes": 0}, b"")


def test_not_a_number_is_never_written() -> None:
    with pytest.raises(ValueError, match="JSON"):
        write_message(io.BytesIO(), {"type": "buildings", "score": float("nan")})


def test_header_is_one_line_of_json() -> None:
    stream = io.BytesIO()
    write_message(stream, {"type": "error", "message": "two\nlines"}, b"\n\n")
    line, payload = stream.getvalue().split(b"\n", 1)
    assert json.loads(line) == {"type": "error", "message": "two\nlines", "bytes": 2}
    assert payload == b"\n\n"
