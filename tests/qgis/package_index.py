"""Package indexes on this computer: sound ones, and such as break off or show a wrong certificate; and a proxy."""

from __future__ import annotations

import base64
import hashlib
import ssl
import threading
import urllib.error
import urllib.request
import zipfile
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from urllib.parse import quote, unquote


def write_wheel(folder: Path, name: str, version: str = "1.0", code: str = "", padding: int = 0) -> Path:
    """Write a wheel of a package of one module; `padding` is how many bytes of no use it has."""
    wheel = folder / f"{name}-{version}-py3-none-any.whl"
    info = f"{name}-{version}.dist-info"
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr(f"{name}.py", code)
        archive.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
        archive.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr(f"{name}.bin", bytes(padding))
        archive.writestr(f"{info}/RECORD", "")
    return wheel


def lock_line(wheel: Path) -> str:
    """The line of a lock file for a wheel."""
    name, version = unquote(wheel.name).split("-")[:2]
    return f"{name}=={version} --hash=sha256:{hashlib.sha256(wheel.read_bytes()).hexdigest()}\n"


class Server:
    """A web server that answers until it is left.

    Attributes:
        asked: paths, or addresses, that it was asked for.
    """

    def __init__(self, certificate: Path | None = None) -> None:
        self.asked: list[str] = []
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                server.asked.append(self.path)
                server.answer(self)

            def log_message(self, format: str, *arguments: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("0.0.0.0", 0), Handler)
        self.scheme = "http"
        if certificate is not None:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(certificate)
            self._server.socket = context.wrap_socket(
                self._server.socket, server_side=True, do_handshake_on_connect=False
            )
            self.scheme = "https"

    @property
    def url(self) -> str:
        return f"{self.scheme}://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> Server:
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: object, trace: TracebackType | None) -> None:
        self._server.shutdown()
        self._server.server_close()

    def answer(self, request: BaseHTTPRequestHandler) -> None:
        raise NotImplementedError


class Index(Server):
    """An index of the wheels in a folder: `/simple/NAME/` lists them, as `/cpu/NAME/` does those of a build.

    Attributes:
        breaks_off: how the names of files begin that are sent by half only.
    """

    def __init__(self, folder: Path, certificate: Path | None = None, breaks_off: str = "-") -> None:
        super().__init__(certificate)
        self.folder = folder
        self.breaks_off = breaks_off

    def answer(self, request: BaseHTTPRequestHandler) -> None:
        *_, folder, last = unquote(request.path).strip("/").split("/")
        if request.path.endswith("/"):
            wheels = [wheel for wheel in self.folder.iterdir() if wheel.name.startswith(f"{last}-")]
            wheels = [wheel for wheel in wheels if ("+cpu" in wheel.name) == (folder == "cpu")]
            content = "".join(map(self._link, wheels)).encode()
        else:
            content = (self.folder / last).read_bytes()
        request.send_response(200)
        request.send_header("Content-Type", "text/html" if request.path.endswith("/") else "application/octet-stream")
        request.send_header("Content-Length", str(len(content)))
        request.end_headers()
        cut = len(content) // 2 if last.startswith(self.breaks_off) and last.endswith(".whl") else len(content)
        request.wfile.write(content[:cut])
        request.close_connection = True

    @staticmethod
    def _link(wheel: Path) -> str:
        known = hashlib.sha256(wheel.read_bytes()).hexdigest()
        return f'<a href="/files/{quote(wheel.name)}#sha256={known}">{wheel.name}</a><br/>\n'


class Proxy(Server):
    """A proxy that asks for a name and a password, and passes on what comes with them."""

    def __init__(self, account: str) -> None:
        super().__init__()
        self._expected = f"Basic {base64.b64encode(account.encode()).decode()}"

    def answer(self, request: BaseHTTPRequestHandler) -> None:
        if request.headers.get("Proxy-Authorization") != self._expected:
            request.send_response(407)
            request.send_header("Proxy-Authenticate", 'Basic realm="company"')
            request.send_header("Content-Length", "0")
            request.end_headers()
            return
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        with opener.open(request.path) as answer:
            content = answer.read()
        request.send_response(200)
        request.send_header("Content-Type", answer.headers["Content-Type"])
        request.send_header("Content-Length", str(len(content)))
        request.end_headers()
        request.wfile.write(content)
