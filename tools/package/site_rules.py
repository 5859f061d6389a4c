"""The rules of plugins.qgis.org, applied to a zip before anybody uploads it.

They are those of `plugins/validator.py` and `plugins/security_scanner.py` of the site, qgis/QGIS-Plugins-Website on
GitHub. What the site refuses at upload and what its scanner reports are one here. The site also asks each address,
which is left to it.
"""

from __future__ import annotations

import configparser
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath
from urllib.parse import urlparse

from .metadata import missing_contacts, read_metadata

LARGEST = 25_000_000
"""Bytes."""
REQUIRED = ("name", "description", "version", "qgisMinimumVersion", "author", "about")
"""Besides the contacts."""
DEPRECATED = ("supportsQt6", "metadata_source")
SWITCHES = ("experimental", "deprecated", "server", "hasProcessingProvider")
CATEGORIES = ("Raster", "Vector", "Database", "Mesh", "Web")
TEMPLATES = ("http://bugs", "http://repo", "http://homepage")
"""What the site's own template of a plugin has in the place of addresses."""
FORBIDDEN_FOLDERS = ("__MACOSX", ".git", "__pycache__")
FORBIDDEN_ENDINGS = (".pyc", ".exe", ".dll", ".so", ".dylib", ".bat", ".sh", ".ps1", ".cmd")
ANY_EXECUTES = 0o111


@dataclass(frozen=True)
class Package:
    """A zip to look at."""

    path: Path

    @cached_property
    def entries(self) -> list[zipfile.ZipInfo]:
        """What is in it."""
        with zipfile.ZipFile(self.path) as archive:
            return archive.infolist()

    @property
    def folder(self) -> str:
        """The folder that all should lie in."""
        return self.entries[0].filename.partition("/")[0]

    def has(self, name: str) -> bool:
        """Whether a file is in the plugin's folder."""
        return any(entry.filename == f"{self.folder}/{name}" for entry in self.entries)

    def read(self, name: str) -> str:
        """The text of a file in the plugin's folder."""
        with zipfile.ZipFile(self.path) as archive:
            return archive.read(f"{self.folder}/{name}").decode()


def breaches(path: Path) -> list[str]:
    """Why the site would refuse or report a zip, a sentence each; none where nobody but a maintainer is missing.

    Raises:
        zipfile.BadZipFile: it is no zip.
    """
    package = Package(path)
    found = [*_of_size(package), *_of_names(package), *_of_folder(package)]
    if not package.has("metadata.txt"):
        return [*found, "There is no metadata.txt in the plugin's folder."]
    try:
        metadata = read_metadata(package.read("metadata.txt"))
    except configparser.Error as error:
        return [*found, f"metadata.txt cannot be read: {error}"]
    return [*found, *_of_metadata(metadata), *_of_addresses(metadata), *_of_icon(package, metadata)]


def _of_size(package: Package) -> Iterator[str]:
    size = package.path.stat().st_size
    if size > LARGEST:
        yield f"The zip has {size / 1e6:.1f} MB; the site takes {LARGEST / 1e6:.0f}."
    with zipfile.ZipFile(package.path) as archive:
        if broken := archive.testzip():
            yield f"{broken} is damaged in the zip."


def _of_names(package: Package) -> Iterator[str]:
    for entry in package.entries:
        place = PurePosixPath(entry.filename)
        if ".." in entry.filename or place.is_absolute():
            yield f"{place} leads out of the plugin's folder."
        if set(place.parts) & set(FORBIDDEN_FOLDERS) or place.name.lower().endswith(FORBIDDEN_ENDINGS):
            yield f"{place} must not be in the zip."
        if any(part.startswith(".") for part in place.parts):
            yield f"{place} is hidden."
        if not entry.is_dir() and entry.external_attr >> 16 & ANY_EXECUTES:
            yield f"{place} is marked as a program."


def _of_folder(package: Package) -> Iterator[str]:
    folders = {PurePosixPath(entry.filename).parts[0] for entry in package.entries}
    if len(folders) > 1:
        yield f"The zip has more than one folder: {', '.join(sorted(folders))}."
    if not (package.folder.isascii() and package.folder.isidentifier() and package.folder[0].isalpha()):
        yield f"The folder {package.folder} is no name of a Python package."
    for name in ("__init__.py", "LICENSE"):
        if not package.has(name):
            yield f"There is no {name} in the plugin's folder."


def _of_metadata(metadata: dict[str, str]) -> Iterator[str]:
    for key in REQUIRED:
        if not metadata.get(key, "").strip():
            yield f"metadata.txt has no {key}."
    for key in sorted(set(metadata) & set(DEPRECATED)):
        yield f"{key} in metadata.txt is deprecated."
    for key in SWITCHES:
        if metadata.get(key, "True") not in ("True", "False", "yes", "no"):
            yield f"{key} in metadata.txt is neither True nor False."
    if not re.fullmatch(r"\d+\.\d+\.\d+", metadata.get("version", "")):
        yield "The version in metadata.txt is not three numbers."
    if metadata.get("category") not in CATEGORIES:
        yield f"The category in metadata.txt is none of {', '.join(CATEGORIES)}."
    if "/" in metadata.get("author", ""):
        yield "The author in metadata.txt has a slash in it."
    if not metadata.get("changelog", "").startswith(metadata.get("version", "")):
        yield "The changelog does not begin with the version of metadata.txt."


def _of_addresses(metadata: dict[str, str]) -> Iterator[str]:
    missing = missing_contacts(metadata)
    for key in ("repository", "tracker", "homepage"):
        value = metadata.get(key, "")
        address = urlparse(value)
        if key not in missing and (value in TEMPLATES or not (address.scheme and address.netloc)):
            yield f"{key} in metadata.txt is no address."
    if "email" not in missing and "@" not in metadata["email"]:
        yield "email in metadata.txt is none."


def _of_icon(package: Package, metadata: dict[str, str]) -> Iterator[str]:
    if not package.has(metadata.get("icon", "").removeprefix("./")):
        yield "The icon that metadata.txt names is not in the zip."
