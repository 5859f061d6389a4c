"""Set-up through networks as companies have them, and through none, with servers on this computer."""

from __future__ import annotations

import shutil
import subprocess
from concurrent.futures import Future
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any, Callable

import pytest
from package_index import Index, Proxy
from quoin.model.contract.errors import QuoinError
from quoin.processing.setup import uv_release
from quoin.processing.setup.environment import Kit, interpreter
from quoin.processing.setup.install import Setup
from quoin.processing.setup.network import Network, ShellNetwork

SIGNING = """
[ca]
default_ca = own
[own]
database = {folder}/signed
new_certs_dir = {folder}
rand_serial = yes
default_md = sha256
policy = any
x509_extensions = of_a_server
[any]
commonName = supplied
[of_a_server]
subjectAltName = IP:127.0.0.1
basicConstraints = CA:FALSE
"""
PROXY_SETTINGS = ("proxyEnabled", "proxyType", "proxyHost", "proxyPort", "proxyUser", "proxyPassword")


@pytest.fixture(params=["shell", "QGIS"])
def network(request: pytest.FixtureRequest) -> Network:
    """Either way to the index."""
    if request.param == "shell":
        return ShellNetwork()
    request.getfixturevalue("qgis_app")
    from quoin.processing.setup.qgis_network import QgisNetwork

    return QgisNetwork()


@pytest.fixture(autouse=True)
def without_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


@pytest.fixture
def certificate(tmp_path: Path) -> Path:
    """A certificate that no authority has signed, for this computer, with its key."""
    return make_certificate(tmp_path, datetime.now(timezone.utc))


def make_certificate(folder: Path, begin: datetime) -> Path:
    """Make one that counts for two days from a moment on, in UTC; without its key it lies beside it, as `.crt`."""
    file = folder / "certificate.pem"
    request, alone = file.with_suffix(".csr"), file.with_suffix(".crt")
    (folder / "signing.cnf").write_text(SIGNING.format(folder=folder))
    (folder / "signed").touch()
    key = ["-newkey", "rsa:2048", "-nodes", "-subj", "/CN=127.0.0.1", "-keyout", file]
    subprocess.run(["openssl", "req", "-new", *key, "-out", request], check=True, capture_output=True)
    ends = [f"{moment:%Y%m%d%H%M%SZ}" for moment in (begin, begin + timedelta(2))]
    form = ["-config", folder / "signing.cnf", "-batch", "-notext", "-startdate", ends[0], "-enddate", ends[1]]
    sign = ["openssl", "ca", *form, "-selfsign", "-keyfile", file, "-in", request, "-out", alone]
    subprocess.run(sign, check=True, capture_output=True)
    file.write_text(file.read_text() + alone.read_text())
    return file


def set_up(kit: Kit, network: Network) -> str:
    setup = Setup(lambda progress: None, lambda line: None, lambda: False, kit, network)
    return setup.run() if isinstance(network, ShellNetwork) else in_background(setup.run)


def in_background(work: Callable[[], str]) -> str:
    """Do work in a thread of QGIS's, as a task does, while the main thread handles what happens."""
    from qgis.PyQt.QtCore import QThread
    from qgis.PyQt.QtTest import QTest

    outcome: Future[str] = Future()

    class Worker(QThread):
        def run(self) -> None:
            try:
                outcome.set_result(work())
            except QuoinError as error:
                outcome.set_exception(error)

    thread = Worker()
    thread.start()
    while thread.isRunning():
        QTest.qWait(20)
    return outcome.result(0)


def without_uv(home: Path) -> None:
    """The first thing to be fetched is then uv's wheel, by our own code."""
    shutil.rmtree(home / f"uv-{uv_release.VERSION}")


def test_no_network_is_told(home: Path, kit: Kit, network: Network, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUOIN_INDEX_URL", "http://127.0.0.1:9/simple")
    if isinstance(network, ShellNetwork):
        with pytest.raises(QuoinError, match="index cannot be reached"):
            set_up(kit, network)
    without_uv(home)
    with pytest.raises(QuoinError, match="index cannot be reached"):
        set_up(kit, network)


def test_index_that_breaks_off_is_told_and_what_was_fetched_is_not_fetched_again(
    home: Path, kit: Kit, wheels: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QUOIN_TORCH_URL", "http://127.0.0.1:9")
    with Index(wheels, breaks_off="torch") as index:
        monkeypatch.setenv("QUOIN_INDEX_URL", f"{index.url}/simple")
        with pytest.raises(QuoinError, match="breaks off"):
            set_up(kit, ShellNetwork())
        assert interpreter(kit) is None
        asked = [address for address in index.asked if "corner" in address and address.endswith(".whl")]
        index.breaks_off = "-"
        set_up(kit, ShellNetwork())
        assert interpreter(kit) is not None
        assert [address for address in index.asked if "corner" in address and address.endswith(".whl")] == asked


def test_wrong_certificate_is_told(
    home: Path, kit: Kit, wheels: Path, network: Network, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Index(wheels, certificate) as index:
        monkeypatch.setenv("QUOIN_INDEX_URL", f"{index.url}/simple")
        monkeypatch.delenv("SSL_CERT_FILE", raising=False)
        if isinstance(network, ShellNetwork):
            with pytest.raises(QuoinError, match="certificate of the package index was refused"):
                set_up(kit, network)
        without_uv(home)
        with pytest.raises(QuoinError, match="certificate of the package index was refused"):
            set_up(kit, network)


def test_authority_of_ones_own_is_let_in(
    home: Path, kit: Kit, wheels: Path, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Index(wheels, certificate) as index:
        monkeypatch.setenv("QUOIN_INDEX_URL", f"{index.url}/simple")
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate.with_suffix(".crt")))
        assert set_up(kit, ShellNetwork()) == interpreter(kit)


@pytest.mark.parametrize("days", [-3, 3], ids=["ended yesterday", "begins in three days"])
def test_clock_by_which_a_certificate_does_not_count_is_told(
    days: int, home: Path, kit: Kit, wheels: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """So every certificate looks to a computer whose clock is years ahead, or behind."""
    certificate = make_certificate(tmp_path, datetime.now(timezone.utc) + timedelta(days))
    with Index(wheels, certificate) as index:
        monkeypatch.setenv("QUOIN_INDEX_URL", f"{index.url}/simple")
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate.with_suffix(".crt")))
        with pytest.raises(QuoinError, match=r"the clock is wrong .* set the clock"):
            set_up(kit, ShellNetwork())
        without_uv(home)
        with pytest.raises(QuoinError, match=r"the clock is wrong .* set the clock"):
            set_up(kit, ShellNetwork())
        assert interpreter(kit) is None


@pytest.fixture
def proxy() -> Any:
    with Proxy("clerk:open;Sesame") as proxy:
        yield proxy


def test_proxy_with_a_password_from_the_environment(
    home: Path, kit: Kit, proxy: Proxy, monkeypatch: pytest.MonkeyPatch
) -> None:
    # a name, since proxies are left aside for what is on this computer, which the test's proxy finds nevertheless
    through = proxy.url.replace("http://", "http://clerk:open%3BSesame@")
    monkeypatch.setenv("http_proxy", through)
    _name_index(monkeypatch)
    assert set_up(kit, ShellNetwork()) == interpreter(kit)
    assert any("corner" in address for address in proxy.asked)


def test_proxy_with_a_password_from_qgiss_options(
    home: Path, kit: Kit, proxy: Proxy, qgis_app: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from quoin.processing.setup.qgis_network import QgisNetwork

    _name_index(monkeypatch)
    host, _, port = proxy.url.removeprefix("http://").partition(":")
    with QgisProxy(True, "HttpProxy", host, port, "clerk", "open;Sesame"):
        assert set_up(kit, QgisNetwork()) == interpreter(kit)
    assert any("corner" in address for address in proxy.asked)


def test_proxy_whose_password_is_missing_is_told(
    home: Path, kit: Kit, proxy: Proxy, qgis_app: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from quoin.processing.setup.qgis_network import QgisNetwork

    _name_index(monkeypatch)
    host, _, port = proxy.url.removeprefix("http://").partition(":")
    with QgisProxy(True, "HttpProxy", host, port, "", ""):
        with pytest.raises(QuoinError, match="asks for a user name and a password"):
            set_up(kit, QgisNetwork())
        without_uv(home)
        with pytest.raises(QuoinError, match="asks for a user name and a password"):
            set_up(kit, QgisNetwork())


def _name_index(monkeypatch: pytest.MonkeyPatch) -> None:
    """Call the index by this computer's own address in a form that no rule exempts from proxies."""
    import os

    for name in ("QUOIN_INDEX_URL", "QUOIN_TORCH_URL"):
        monkeypatch.setenv(name, os.environ[name].replace("127.0.0.1", "127.1.1.1"))


class QgisProxy:
    """QGIS's options with a proxy."""

    def __init__(self, *values: Any) -> None:
        self._values = values

    def __enter__(self) -> None:
        from qgis.core import QgsNetworkAccessManager, QgsSettings

        for name, value in zip(PROXY_SETTINGS, self._values):
            QgsSettings().setValue(f"proxy/{name}", value)
        QgsNetworkAccessManager.instance().setupDefaultProxyAndCache()

    def __exit__(self, *_: object) -> None:
        from qgis.core import QgsNetworkAccessManager, QgsSettings

        QgsSettings().remove("proxy")
        QgsNetworkAccessManager.instance().setupDefaultProxyAndCache()
