"""What QGIS's providers of services tell only the log, or nobody: that nothing came, and blank pixels are no ground."""

from __future__ import annotations

import threading

from qgis.core import QgsApplication, QgsNetworkAccessManager, QgsNetworkReplyContent, QgsNetworkRequestParameters
from qgis.PyQt.QtCore import QCoreApplication, QEvent, QObject, Qt, QThread
from qgis.PyQt.QtNetwork import QNetworkAccessManager, QNetworkReply, QNetworkRequest

from ..log import log

LOG_TAGS = ("WCS", "WMS")
NO_CONTENT = ": 204;"
"""What a complaint has in it, in whatever language, where the service only says that it has no image."""
ASKING = ("QgsWmsTiledImageDownloadHandler", "QgsWmsImageDownloadHandler", "QgsWcsDownloadHandler")
"""QGIS's classes that ask services. The log has nothing of tiles refused, nor of what does not come in time, and
nothing more after a hundred complaints about a service."""
MAIN_THREAD_SECONDS = 2.0
"""How long to wait for QGIS's main thread, should it be busy."""


class ServiceErrors(QObject):
    """Collects what goes wrong with the requests of one thread; made in QGIS's main thread.

    By their thread complaints and requests are told apart from those of the map canvas.

    Attributes:
        failures: what was complained of, or refused, or did not come in time.
        absent: images that the service says it does not have.
    """

    def __init__(self) -> None:
        super().__init__()
        self.failures: list[str] = []
        self.absent: list[str] = []
        self._requests: set[int] = set()
        self._thread: str | None = None
        network = QgsNetworkAccessManager.instance()  # the main thread's hears of the requests of all
        network.requestAboutToBeCreated[QgsNetworkRequestParameters].connect(self._take_request)
        network.finished[QgsNetworkReplyContent].connect(self._take_reply)
        network.requestTimedOut[QgsNetworkRequestParameters].connect(self._take_timeout)
        # directly, so that a complaint comes in the thread that makes it
        log_messages = QgsApplication.messageLog().messageReceived
        directly = Qt.ConnectionType.DirectConnection
        log_messages.connect(self._take_message, directly)  # type: ignore[call-arg]  # which PyQt5's stubs leave out

    def start(self) -> None:
        """Forget what was collected, and collect what goes wrong in this thread from now on."""
        self.failures, self.absent, self._requests = [], [], set()
        self._thread = _this_thread()

    def wait(self) -> None:
        """Return once all is collected of the requests that have ended by now."""
        if QThread.currentThread() != self.thread():
            _Milestone(self.thread()).wait(MAIN_THREAD_SECONDS)

    def stop(self) -> None:
        """Collect no more."""
        self._thread = None

    def _take_message(self, message: str, tag: str, *level: object) -> None:
        if tag in LOG_TAGS and _this_thread() == self._thread:
            (self.absent if NO_CONTENT in message else self.failures).append(message)

    def _take_request(self, request: QgsNetworkRequestParameters) -> None:
        if request.originatingThreadId() == self._thread and request.initiatorClassName() in ASKING:
            self._requests.add(request.requestId())

    def _take_reply(self, reply: QgsNetworkReplyContent) -> None:
        errors = QNetworkReply.NetworkError
        # QGIS cancels what it no longer wants, and also, having told so, what takes too long
        harmless = reply.error() in (errors.NoError, errors.OperationCanceledError)
        if harmless or reply.requestId() not in self._requests:
            return
        if reply.error() == errors.ContentNotFoundError:
            self.absent.append(reply.errorString())
        else:
            self.failures.append(reply.errorString())
            log(reply.errorString())

    def _take_timeout(self, request: QgsNetworkRequestParameters) -> None:
        if request.requestId() in self._requests:
            self.failures.append(f"{request.request().url().toString()} timed out")


def _this_thread() -> str:
    """What QGIS calls the thread that calls, in requests that come from it."""
    operation = QNetworkAccessManager.Operation.GetOperation
    return QgsNetworkRequestParameters(operation, QNetworkRequest(), 0).originatingThreadId()


class _Milestone(QObject):
    """An event that another thread comes to after all that waits there now."""

    def __init__(self, thread: QThread) -> None:
        super().__init__()
        self._reached = threading.Event()
        self.moveToThread(thread)
        QCoreApplication.postEvent(self, QEvent(QEvent.Type.User))

    def wait(self, seconds: float) -> None:
        self._reached.wait(seconds)

    def event(self, event: QEvent) -> bool:
        """Note that the event has come; others, such as that of the move to the thread, come before it."""
        if event.type() == QEvent.Type.User:
            self._reached.set()
        return True
