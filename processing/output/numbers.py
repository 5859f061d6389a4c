"""Numbers for buildings that no feature of a layer has yet."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from qgis.core import QgsDataProvider, QgsField, QgsProviderRegistry, QgsVectorDataProvider, QgsVectorLayer

from ...model.contract.errors import QuoinError
from ..setup.lock import locked
from ..worker.private_folder import place_of_locks
from .field_types import DOUBLE, INT, LONG, UINT, UNSIGNED_LONG
from .places import place_of_layer

LARGEST = {
    INT: 2**31 - 1,
    UINT: 2**32 - 1,
    LONG: 2**63 - 1,
    UNSIGNED_LONG: 2**63 - 1,
    DOUBLE: 2**53,
}
MOST_DIGITS = 19
"""Of the largest of these; what a field says of its own length may be anything."""
SHORT = ("int2", "smallint")
"""Names that databases give to a type of 16 bits, which QGIS takes for one of 32."""
MOST_WAITS = 240
"""So often a run waits half a second for another that writes to the same table."""


@dataclass(frozen=True)
class StoredNumbers:
    """The fields of a table that take numbers.

    Attributes:
        provider: name of the table's provider.
        source: as that provider names the table.
        fields: names of the fields.
        place: the same for all who mean the same table.
    """

    provider: str
    source: str
    fields: tuple[str, ...]
    place: str

    def highest(self) -> int:
        """The highest number that is stored now, whatever filter the source has; 0 where there is none."""
        options = QgsDataProvider.ProviderOptions()
        provider = QgsProviderRegistry.instance().createProvider(self.provider, self.source, options)
        if not isinstance(provider, QgsVectorDataProvider) or not provider.isValid():
            return 0
        provider.setSubsetString("", False)  # noqa: QGS201  # one that takes no filter has none
        fields = provider.fields()
        return highest(provider.maximumValue(fields.indexFromName(name)) for name in self.fields)

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Keep other runs of this user from numbering the table inside the block."""
        waits = iter(range(MOST_WAITS))

        def wait() -> None:
            if next(waits, None) is None:
                raise QuoinError("Another run keeps writing to the output; wait for its end, or choose another output.")

        name = hashlib.sha1(self.place.encode(errors="surrogatepass"), usedforsecurity=False).hexdigest()
        with locked(place_of_locks() / f"{name[:2]}.lock", wait):  # a few for all tables, or they would grow in number
            yield


class Numbers:
    """Gives numbers in order, and none that is stored already or that cannot be stored.

    Attributes:
        missing: so many buildings got none.
    """

    def __init__(self, first: int, stored: StoredNumbers | None = None, largest: int = LARGEST[INT]) -> None:
        self._next = first
        self._stored = stored
        self._largest = largest
        self.missing = 0

    @contextmanager
    def next(self, count: int) -> Iterator[list[int | None]]:
        """So many numbers, to be stored inside the block; None instead of those that are too large."""
        if self._stored is None:
            yield self._given(count)
            return
        with self._stored.alone():
            self._next = max(self._next, self._stored.highest() + 1)
            yield self._given(count)

    def _given(self, count: int) -> list[int | None]:
        numbers = range(self._next, self._next + count)
        self._next += count
        given = [number if number <= self._largest else None for number in numbers]
        self.missing += given.count(None)
        return given


def stored_numbers(layer: QgsVectorLayer, fields: Iterable[str]) -> StoredNumbers:
    """The numbers in these fields of a layer that other programs can read too."""
    source = layer.source()
    place = place_of_layer(layer)
    return StoredNumbers(layer.providerType(), source, tuple(fields), repr(place) if place else source)


def next_number(layer: QgsVectorLayer, fields: Iterable[int]) -> int:
    """One more than the highest number in these fields of `layer`, given by their index; 1 where there is none.

    Features that are not saved yet count, and those that a filter hides.
    """
    indices = [index for index in fields if index >= 0]
    known = highest(layer.maximumValue(index) for index in indices)
    if layer.subsetString():
        whole = layer.clone()
        whole.setSubsetString("")  # noqa: QGS201  # what has a filter takes another
        known = max(known, highest(whole.dataProvider().maximumValue(index) for index in indices))
    return 1 + known


def largest_number(field: QgsField) -> int:
    """The largest whole number that a numeric field holds exactly."""
    if field.typeName().lower() in SHORT:
        return 2**15 - 1
    largest = LARGEST.get(field.type(), 0)
    digits = field.length() - (field.precision() + 1 if field.precision() else 0)
    return min(largest, 10 ** min(digits, MOST_DIGITS) - 1) if field.length() > 0 else largest


def highest(values: Iterable[object]) -> int:
    """The highest of what a layer says are its largest values; 0 where none is a number above that.

    Infinity counts as the largest real that there is, behind which no field has a number either.
    """
    # QGIS says the smallest integer there is where a scratch layer holds no feature.
    numbers = (value for value in values if isinstance(value, (int, float)) and value > 0)
    return max((int(min(number, sys.float_info.max)) for number in numbers), default=0)
