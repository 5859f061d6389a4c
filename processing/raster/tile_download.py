"""Getting many tiles of a service at once, and knowing of each what has become of it."""

from __future__ import annotations

import base64
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from qgis.core import QgsApplication, QgsDataSourceUri, QgsNetworkAccessManager
from qgis.PyQt.QtCore import QEventLoop, QUrl
from qgis.PyQt.QtNetwork import QNetworkReply, QNetworkRequest

from ...model.contract.foreign_text import LONGEST_SENTENCE, foreign

NO_CONTENT = 204
REST = 0.005
"""Seconds between looking whether something has come."""


@dataclass(frozen=True)
class Download:
    """What has become of a request.

    Attributes:
        content: what came.
        absent: whether the service says that it has nothing there.
        failure: what went wrong; empty where nothing did.
    """

    content: bytes = b""
    absent: bool = False
    failure: str = ""


class TileDownloads:
    """Asks as QGIS's provider does: through its cache, proxy and time limit, with the layer's credentials."""

    def __init__(self, uri: QgsDataSourceUri) -> None:
        """Args: uri: of the layer."""
        self._uri = uri

    def get(self, addresses: Iterable[str], cancelled: Callable[[], bool]) -> dict[str, Download]:
        """Get them all; those that have not come when it is cancelled are left out."""
        manager = QgsNetworkAccessManager.instance()  # that of this thread
        replies = {address: manager.get(self._request(address)) for address in addresses}
        loop = QEventLoop()
        while not all(reply.isFinished() for reply in replies.values()) and not cancelled():
            loop.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
            time.sleep(REST)
        done = {address: _download(reply) for address, reply in replies.items() if reply.isFinished()}
        for reply in replies.values():
            reply.abort()
            reply.deleteLater()
        return done

    def _request(self, address: str) -> QNetworkRequest:
        request = QNetworkRequest(QUrl(address))
        attributes = QNetworkRequest.Attribute
        request.setAttribute(attributes.CacheLoadControlAttribute, QNetworkRequest.CacheLoadControl.PreferCache)
        request.setAttribute(attributes.CacheSaveControlAttribute, True)
        policy = QNetworkRequest.RedirectPolicy.NoLessSafeRedirectPolicy
        request.setAttribute(attributes.RedirectPolicyAttribute, policy)
        if referer := self._uri.param("referer"):
            request.setRawHeader(
                b"Referer", foreign(referer, LONGEST_SENTENCE).encode()
            )  # or a line of it were a header
        return self._with_credentials(request)

    def _with_credentials(self, request: QNetworkRequest) -> QNetworkRequest:
        if headers := getattr(self._uri, "httpHeaders", None):  # QGIS 3.26
            headers().updateNetworkRequest(request)
        if name := self._uri.username():
            words = base64.b64encode(f"{name}:{self._uri.password()}".encode())
            request.setRawHeader(b"Authorization", b"Basic " + words)
        if configuration := self._uri.authConfigId():
            _, request = QgsApplication.authManager().updateNetworkRequest(request, configuration)
        return request


def _download(reply: QNetworkReply) -> Download:
    errors = QNetworkReply.NetworkError
    status = reply.attribute(QNetworkRequest.Attribute.HttpStatusCodeAttribute)
    error = reply.error()  # type: ignore[operator]  # which PyQt5's stubs take for the signal of that name
    if error == errors.ContentNotFoundError or status == NO_CONTENT:
        return Download(absent=True)
    if error == errors.OperationCanceledError:  # by QGIS, after the time that its options allow
        return Download(failure="timed out")
    if error != errors.NoError:
        return Download(failure=reply.errorString())
    return Download(bytes(reply.readAll()))
