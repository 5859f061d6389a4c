"""What fetches files: QGIS's own network stack inside QGIS, Python's elsewhere, behind one interface."""

from __future__ import annotations

import os
import ssl
import urllib.error
import urllib.request
from pathlib import Path
from typing import Protocol

from .failures import explained

SECONDS = 60
"""Without a byte, after which a server counts as gone."""


class Network(Protocol):
    """A way to the package index."""

    def get(self, url: str) -> bytes:
        """Return what lies at an address, which may be that of a file.

        Raises:
            QuoinError: it cannot be had.
        """

    def variables(self) -> dict[str, str]:
        """Return the environment variables by which another program goes the same way: proxies, certificates."""


class ShellNetwork:
    """Python's own, with the proxies and certificates that the environment variables name."""

    def get(self, url: str) -> bytes:
        """Return what lies at an address."""
        try:
            # any address that the user has named may be meant, a file's, too
            with urllib.request.urlopen(url, timeout=SECONDS, context=_certificates()) as answer:  # nosec B310
                return answer.read()
        except (OSError, urllib.error.HTTPError) as error:
            raise explained(f"{url}: {error}") from error

    def variables(self) -> dict[str, str]:
        """Return the variables that name proxies and, where they are there, certificates."""
        proxies = {f"{scheme.upper()}_PROXY": value for scheme, value in urllib.request.getproxies().items()}
        return {**proxies, **certificate_variables()}


def certificate_variables() -> dict[str, str]:
    """Return the variables that name certificates, without those that lead nowhere."""
    named = {name: os.environ.get(name, "") for name in ("SSL_CERT_FILE", "SSL_CERT_DIR")}
    return {name: path for name, path in named.items() if path and Path(path).exists()}


def _certificates() -> ssl.SSLContext:
    """The system's authorities, also where a variable names others that are not there."""
    context = ssl.create_default_context()
    paths = ssl.get_default_verify_paths()
    if not context.get_ca_certs() and os.path.isfile(paths.openssl_cafile):
        context.load_verify_locations(cafile=paths.openssl_cafile)
    return context


def index_url() -> str:
    """Return the address of the package index: QUOIN_INDEX_URL, or that of PyPI."""
    return (os.environ.get("QUOIN_INDEX_URL") or "https://pypi.org/simple").rstrip("/")


def torch_url() -> str:
    """Return the address below which PyTorch's own index has its builds: QUOIN_TORCH_URL, or that of PyTorch."""
    return (os.environ.get("QUOIN_TORCH_URL") or "https://download.pytorch.org/whl").rstrip("/")
