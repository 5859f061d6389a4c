"""A web server of a folder that gives parts of files, as object stores do, and counts how often it gave each byte."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import numpy as np

BYTES = re.compile(r"bytes=(\d+)-(\d*)")


class RangeServer(ThreadingHTTPServer):
    """Serves the files of a folder.

    Attributes:
        folder: whose files it serves.
        given: of each file how often each byte was given, uint16 `[N]`.
        requests: so many parts were asked for.
    """

    daemon_threads = True

    def __init__(self, folder: Path) -> None:
        super().__init__(("127.0.0.1", 0), _Answer)
        self.folder = folder
        self.given: dict[str, np.ndarray] = {}
        self.requests = 0
        self.lock = threading.Lock()

    def address(self, name: str) -> str:
        """What GDAL calls a file of it."""
        return f"/vsicurl/http://127.0.0.1:{self.server_address[1]}/{name}"

    def note(self, name: str, size: int, start: int, stop: int) -> None:
        """Count bytes that are given."""
        with self.lock:
            self.given.setdefault(name, np.zeros(size, np.uint16))[start:stop] += 1
            self.requests += 1


class _Answer(BaseHTTPRequestHandler):
    server: RangeServer

    def do_HEAD(self) -> None:
        self._answer(body=False)

    def do_GET(self) -> None:
        self._answer(body=True)

    def _answer(self, body: bool) -> None:
        name = self.path.strip("/")
        file = self.server.folder / name
        if not file.is_file():
            self.send_error(404)
            return
        size = file.stat().st_size
        asked = BYTES.fullmatch(self.headers.get("Range", ""))
        start = int(asked[1]) if asked else 0
        stop = min(size, int(asked[2]) + 1) if asked and asked[2] else size
        self.send_response(206 if asked else 200)
        self.send_header("Accept-Ranges", "bytes")
        self.send_header("Content-Length", str(stop - start))
        if asked:
            self.send_header("Content-Range", f"bytes {start}-{stop - 1}/{size}")
        self.end_headers()
        if body:
            self._give(name, file, size, start, stop)

    def _give(self, name: str, file: Path, size: int, start: int, stop: int) -> None:
        self.server.note(name, size, start, stop)
        with file.open("rb") as opened:
            opened.seek(start)
            self.wfile.write(opened.read(stop - start))

    def log_message(self, format: str, *arguments: object) -> None:
        """Say nothing of each request."""


@contextmanager
def range_server(folder: Path) -> Iterator[RangeServer]:
    """Serve a folder while this is entered."""
    server = RangeServer(folder)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
