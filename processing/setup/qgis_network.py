"""QGIS's own network stack: proxies, passwords and certificates of QGIS's options count, for uv, too."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

from qgis.core import QgsApplication, QgsBlockingNetworkRequest, QgsFeedback, QgsNetworkAccessManager
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtNetwork import QNetworkProxy, QNetworkProxyQuery, QNetworkRequest

from .failures import explained
from .home import make_home
from .network import certificate_variables, index_url

_SCHEMES = {QNetworkProxy.ProxyType.HttpProxy: "http", QNetworkProxy.ProxyType.Socks5Proxy: "socks5h"}


class QgisNetwork:
    """The way to the index that QGIS would take.

    Attributes:
        feedback: stops what is being fetched, when it is cancelled.
    """

    def __init__(self) -> None:
        self.feedback = QgsFeedback()

    def get(self, url: str) -> bytes:
        """Return what lies at an address."""
        request = QgsBlockingNetworkRequest()
        outcome = request.get(QNetworkRequest(QUrl(url)), True, self.feedback)
        if outcome != QgsBlockingNetworkRequest.ErrorCode.NoError:
            raise explained(f"{url}: Failed to fetch: {request.errorMessage()}")
        return bytes(request.reply().content())

    def variables(self) -> dict[str, str]:
        """Return the variables that name the proxy for the index and the certificates that QGIS trusts."""
        return {**certificate_variables(), **_proxy_variables(), **_authority_variables()}


def _proxy_variables() -> dict[str, str]:
    manager = QgsNetworkAccessManager.instance()
    proxies = manager.proxyFactory().queryProxy(QNetworkProxyQuery(QUrl(index_url())))
    address = next((_address(proxy) for proxy in proxies if proxy.type() in _SCHEMES), "")
    if not address:
        return {}
    spared = [urlsplit(url).hostname or url for url in [*manager.excludeList(), *manager.noProxyList()]]
    return {"HTTP_PROXY": address, "HTTPS_PROXY": address, "NO_PROXY": ",".join(spared)}


def _address(proxy: QNetworkProxy) -> str:
    account = f"{quote(proxy.user(), '')}:{quote(proxy.password(), '')}@" if proxy.user() else ""
    return f"{_SCHEMES[proxy.type()]}://{account}{proxy.hostName()}:{proxy.port()}"


def _authority_variables() -> dict[str, str]:
    """A file of all authorities that QGIS trusts, where the user has added some; else uv asks the system."""
    manager = QgsApplication.authManager()
    if manager.isDisabled() or not (manager.databaseCAs() or manager.extraFileCAs()):
        return {}
    file = make_home() / "authorities.pem"
    file.write_bytes(bytes(manager.trustedCaCertsPemText()))
    return {"SSL_CERT_FILE": str(file)}
