"""Services of numbered tiles (XYZ), read tile by tile at the tiles' own pixels.

QGIS draws such tiles into a picture, and from one version to the next rounds their edges otherwise, so that pixels
would depend on the last digit of an extent; nor does it tell which tiles did not come.
"""

from __future__ import annotations

import math
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
from qgis.core import QgsDataSourceUri, QgsRasterDataProvider, QgsRectangle
from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice, Qt
from qgis.PyQt.QtGui import QImage, QImageReader

from .tile_download import Download, TileDownloads

EDGE = 20037508.342789244
"""Of the world in EPSG:3857, in which all such tiles are: half its width."""
SIDE = 256
"""Pixels across a tile, unless the layer says that there are more."""
RATIOS = {"": 1, "0": 1, "1": 1, "2": 2, "3": 3, "4": 4}
"""How many times as many that may be, as a layer says."""
LARGEST = 1 << 24
"""Pixels of a picture that is taken for a tile: a few hundred bytes may hold one that fills the memory."""
KINDS = (b"png", b"jpeg", b"jpg", b"webp", b"gif", b"bmp", b"tiff")
"""Of pictures, in Qt's words; a drawing, such as SVG, may take for ever, or name other files."""
KEPT = 128
"""Tiles in memory, 256 KB each: neighbouring windows share some."""
WHOLE = 1e-3
"""By how much of itself a size may differ from a whole number of a service's pixels."""


@dataclass
class Picture:
    """What came of a window.

    Attributes:
        colours: uint8 `[H, W, 4]`: blue, green, red, opacity; all 0 where nothing came.
        failures: what did not come, and why.
        absent: what the service says it does not have.
    """

    colours: np.ndarray
    failures: list[str] = field(default_factory=list)
    absent: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Pixels:
    """Pixels of a zoom level, from the world's top left corner on: `width` × `height` of them from `left`, `top` on."""

    zoom: int
    left: int
    top: int
    width: int
    height: int


class TileService:
    """Reads windows of one service, in whatever thread it is called.

    Args:
        address: of a tile, with `{x}`, `{y}` or `{-y}`, `{z}`, or `{q}` in it.
        side: pixels across a tile.
        resolutions: map units per pixel of its zoom levels.
        downloads: gets them.
    """

    def __init__(self, address: str, side: int, resolutions: Sequence[float], downloads: TileDownloads) -> None:
        self._address = address
        self._side = side
        self._resolutions = list(resolutions)
        self._downloads = downloads
        self._tiles: OrderedDict[str, np.ndarray] = OrderedDict()

    @classmethod
    def of(cls, provider: QgsRasterDataProvider) -> TileService | None:
        """The service that a provider reads; None where it is another kind of raster, or has no such tiles."""
        uri = QgsDataSourceUri()
        uri.setEncodedUri(provider.dataSourceUri())
        ratio = RATIOS.get(uri.param("tilePixelRatio"))
        if provider.name() != "wms" or uri.param("type") != "xyz" or ratio is None:
            return None
        return cls(uri.param("url"), SIDE * ratio, provider.nativeResolutions(), TileDownloads(uri))

    def read(self, window: QgsRectangle, width: int, height: int, cancelled: Callable[[], bool]) -> Picture | None:
        """The pixels of a window, averaged where they are finer; None where no whole number of them fits its cells."""
        cell = window.width() / width
        fine = [resolution for resolution in self._resolutions if resolution <= cell * (1 + WHOLE)]
        if not fine:
            return None
        times = round(cell / max(fine))
        if abs(cell / max(fine) - times) > WHOLE * times:
            return None
        picture = self._read(self._pixels(window, max(fine), width * times, height * times), cancelled)
        if times > 1:
            blocks = picture.colours.reshape(height, times, width, times, 4)
            picture.colours = np.rint(blocks.mean(axis=(1, 3))).astype(np.uint8)
        return picture

    def _pixels(self, window: QgsRectangle, resolution: float, width: int, height: int) -> Pixels:
        left, top = (round(value / resolution) for value in (window.xMinimum() + EDGE, EDGE - window.yMaximum()))
        return Pixels(round(math.log2(2 * EDGE / resolution / self._side)), left, top, width, height)

    def _read(self, pixels: Pixels, cancelled: Callable[[], bool]) -> Picture:
        places = self._places(pixels)
        missing = [address for address in places if address not in self._tiles]
        picture = Picture(np.zeros((pixels.height, pixels.width, 4), np.uint8))
        for address, download in self._downloads.get(missing, cancelled).items():
            self._take(address, download, picture)
        for address, (column, row) in places.items():
            if (tile := self._tiles.get(address)) is not None:
                self._tiles.move_to_end(address)
                self._lay(tile, column * self._side - pixels.left, row * self._side - pixels.top, picture.colours)
        while len(self._tiles) > KEPT:
            self._tiles.popitem(last=False)
        return picture

    def _places(self, pixels: Pixels) -> dict[str, tuple[int, int]]:
        """The addresses of the tiles under these pixels, and the column and row of each."""
        count = 2**pixels.zoom
        columns, rows = (
            range(max(0, start // self._side), min(count, (start + length - 1) // self._side + 1))
            for start, length in ((pixels.left, pixels.width), (pixels.top, pixels.height))
        )
        return {tile_address(self._address, pixels.zoom, x, y): (x, y) for y in rows for x in columns}

    def _take(self, address: str, download: Download, picture: Picture) -> None:
        if download.absent:
            picture.absent.append(address)
            return
        image = _image(download.content)
        if image.isNull():
            picture.failures.append(f"{address}: {download.failure or 'no image came'}")
            return
        self._tiles[address] = _colours(image, self._side)

    def _lay(self, tile: np.ndarray, left: int, top: int, colours: np.ndarray) -> None:
        """Put a tile where it belongs, as far as it lies on the picture."""
        height, width = colours.shape[:2]
        x0, y0 = max(0, left), max(0, top)
        x1, y1 = min(width, left + self._side), min(height, top + self._side)
        colours[y0:y1, x0:x1] = tile[y0 - top : y1 - top, x0 - left : x1 - left]


def tile_address(template: str, zoom: int, column: int, row: int) -> str:
    """The address of a tile, as QGIS makes it of a layer's."""
    words = {
        "x": column,
        "y": row,
        "-y": 2**zoom - 1 - row,
        "z": zoom,
        "q": _quadkey(zoom, column, row),
        "usage": "export",
    }
    for word, value in words.items():
        template = template.replace("{" + word + "}", str(value)).replace("{" + word.upper() + "}", str(value))
    return template


def _quadkey(zoom: int, column: int, row: int) -> str:
    bits = reversed(range(zoom))
    return "".join(str((column >> bit & 1) + 2 * (row >> bit & 1)) for bit in bits)


def _image(content: bytes) -> QImage:
    """The picture that a service has sent; a null one where it is none, or none of a tile."""
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)  # noqa: QGS201  # what is in memory can be
    reader = QImageReader(buffer)
    size = reader.size()
    is_tile = bytes(reader.format()) in KINDS and size.width() * size.height() <= LARGEST
    return reader.read() if is_tile else QImage()


def _colours(image: QImage, side: int) -> np.ndarray:
    """An image as uint8 `[side, side, 4]`: blue, green, red, opacity."""
    if image.width() != side or image.height() != side:
        modes = Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        image = image.scaled(side, side, *modes)
    image = image.convertToFormat(QImage.Format.Format_ARGB32)
    content = image.constBits()
    assert content is not None
    # one number a pixel, whose bytes lie in this order on little-endian machines
    numbers = np.frombuffer(content.asstring(image.sizeInBytes()), np.uint32)
    return numbers.astype("<u4").view(np.uint8).reshape(side, side, 4)
