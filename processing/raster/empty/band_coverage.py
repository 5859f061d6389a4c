"""What GDAL knows of where one band holds nothing; of a mosaic also what is known of its files."""

from __future__ import annotations

import math
from collections import OrderedDict
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from xml.etree import ElementTree  # nosec B405  # what GDAL has written, see below

from osgeo import gdal

DATA = gdal.GDAL_DATA_COVERAGE_STATUS_DATA
FEW = 20
"""Files of a mosaic that are looked into; of any more only those that are mosaics themselves."""
MOST_OPEN = 50
"""Of all these files at a time: a process may have a thousand."""
MOST_LOOKS = 1000
"""Into files, for one answer: eight mosaics of eight others each, and so on, would be millions."""
DEEPEST = 8
"""Mosaics within mosaics: one that holds itself has no end."""

Box = tuple[float, float, float, float]
"""Left, top, right and bottom in pixels."""


def opened(path: str) -> gdal.Dataset | None:
    """A raster file as GDAL opens it; None where it does not."""
    try:
        return gdal.Open(path)
    except RuntimeError:  # where another plugin has switched GDAL's exceptions on
        return None


class Files:
    """The files that mosaics are made of, a few of them open."""

    def __init__(self) -> None:
        self._open: OrderedDict[tuple[str, int, int], BandCoverage | None] = OrderedDict()
        self._looks = 0

    def begin(self) -> None:
        """Begin to look for another answer."""
        self._looks = 0

    def band(self, path: Path, number: int, depth: int) -> BandCoverage | None:
        """A band of a file; None where there is none, or enough was looked into. Args: as of `BandCoverage`."""
        self._looks += 1
        if self._looks > MOST_LOOKS:
            return None
        key = str(path), number, depth
        if key not in self._open:
            dataset = opened(str(path))
            has_one = dataset is not None and 1 <= number <= dataset.RasterCount
            self._open[key] = BandCoverage(dataset, number, depth) if has_one else None
        self._open.move_to_end(key)
        while len(self._open) > MOST_OPEN:
            self._open.popitem(last=False)
        return self._open[key]


class BandCoverage:
    """One band of an open raster."""

    def __init__(self, dataset: gdal.Dataset, number: int, depth: int = 0) -> None:
        """Args: number: of the band; depth: in how many mosaics it lies."""
        self._dataset = dataset  # which the band needs
        self._band = dataset.GetRasterBand(number)
        self._depth = depth

    def is_empty(self, box: Box, files: Files) -> bool:
        """Whether the band holds nothing in a box, for sure; of a mosaic, `files` are what it is made of."""
        left, top = max(0, math.floor(box[0])), max(0, math.floor(box[1]))
        right, bottom = min(self._band.XSize, math.ceil(box[2])), min(self._band.YSize, math.ceil(box[3]))
        if left >= right or top >= bottom:
            return True
        # it stops at the first data that it finds
        status, _ = self._band.GetDataCoverageStatus(left, top, right - left, bottom - top, DATA)
        return not status & DATA or (bool(self._parts) and all(part.is_empty(box, files) for part in self._parts))

    @cached_property
    def _parts(self) -> list[Part]:
        """The files of a mosaic, in none but which it can hold anything; none of what is no mosaic, or of too many."""
        sources = self._band.GetMetadata("vrt_sources") or {}
        folder = Path(self._dataset.GetDescription()).parent
        parts = [Part.of(text, folder, self._depth + 1) for text in sources.values()]
        known = [part for part in parts if part is not None]
        looked_into = len(known) <= FEW or any(part.is_mosaic for part in known)
        return known if len(known) == len(parts) and looked_into and self._depth < DEEPEST else []


@dataclass(frozen=True)
class Part:
    """A file of a mosaic.

    Attributes:
        path: of the file.
        band: which of its bands.
        seen: the part of it that the mosaic shows, in its pixels.
        place: where that lies in the mosaic.
        depth: in how many mosaics it lies.
    """

    path: Path
    band: int
    seen: Box
    place: Box
    depth: int

    @classmethod
    def of(cls, text: str, folder: Path, depth: int) -> Part | None:
        """A source as a VRT describes it; None where it does not say all of that."""
        source = ElementTree.fromstring(text)  # nosec B314  # GDAL wrote it of what it read; no entity is left in it
        name, band = source.find("SourceFilename"), source.findtext("SourceBand") or "1"
        seen, place = source.find("SrcRect"), source.find("DstRect")
        if name is None or not name.text or seen is None or place is None or not band.isdigit():
            return None
        path = folder / name.text if name.get("relativeToVRT") == "1" else Path(name.text)
        boxes = _box(seen), _box(place)
        return (
            cls(path, int(band), *boxes, depth) if all(box[0] < box[2] and box[1] < box[3] for box in boxes) else None
        )

    @property
    def is_mosaic(self) -> bool:
        """Whether it is a mosaic itself."""
        return self.path.suffix.lower() == ".vrt"

    def is_empty(self, box: Box, files: Files) -> bool:
        """Whether nothing of this file, which is one of `files`, shows in a box of the mosaic, for sure."""
        left, top, right, bottom = self.place
        if box[0] >= right or box[2] <= left or box[1] >= bottom or box[3] <= top:
            return True
        inside = files.band(self.path, self.band, self.depth)
        return inside is not None and inside.is_empty(self._in_file(box), files)

    def _in_file(self, box: Box) -> Box:
        """A box of the mosaic in pixels of the file, and one more, as these need not lie on the mosaic's."""
        across = (self.seen[2] - self.seen[0]) / (self.place[2] - self.place[0])
        down = (self.seen[3] - self.seen[1]) / (self.place[3] - self.place[1])
        left, right = (self.seen[0] + (x - self.place[0]) * across for x in (box[0], box[2]))
        top, bottom = (self.seen[1] + (y - self.place[1]) * down for y in (box[1], box[3]))
        return left - 1, top - 1, right + 1, bottom + 1


def _box(rectangle: ElementTree.Element) -> Box:
    left, top, width, height = (float(rectangle.get(name, "nan")) for name in ("xOff", "yOff", "xSize", "ySize"))
    return left, top, left + width, top + height
