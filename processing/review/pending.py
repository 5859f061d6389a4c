"""Questions about a building that are not answered yet."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsPointXY
from qgis.PyQt.QtCore import QCoreApplication

from .answer import Walls
from .corner import DroppedCorner

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Spot:
    """Where the user has clicked, in some CRS, and whether that is part of the building."""

    point: QgsPointXY
    crs: QgsCoordinateReferenceSystem
    adds: bool


@dataclass(frozen=True)
class Pending:
    """A question.

    Attributes:
        number: the building's feature id.
        outline: as it was when the question was asked.
        crs: of the answer.
        action: name of the undo step.
        in_vain: what is told where nothing is found.
        walls: what is straightened; None where the network was asked.
        corner: what goes to where the network sees a corner; None where it was asked for a building.
        others: outlines of what stands around, to which an answer may belong instead.
    """

    number: int
    outline: QgsGeometry
    crs: QgsCoordinateReferenceSystem
    action: str
    in_vain: str
    walls: Walls | None = None
    corner: DroppedCorner | None = None
    others: Sequence[QgsGeometry] = ()

    @classmethod
    def straightening(
        cls, number: int, outline: QgsGeometry, crs: QgsCoordinateReferenceSystem, walls: Walls
    ) -> Pending:
        """Whether its walls can be straightened."""
        in_vain = translate("Review", "The walls are straight, or too far from it to be moved.")
        return cls(number, outline, crs, translate("Review", "Straighten walls"), in_vain, walls)

    @classmethod
    def asking(
        cls, number: int, outline: QgsGeometry, crs: QgsCoordinateReferenceSystem, others: Sequence[QgsGeometry]
    ) -> Pending:
        """What the network sees there."""
        in_vain = translate("Review", "The network sees no building here with this score.")
        return cls(number, outline, crs, translate("Review", "Ask again"), in_vain, others=others)

    @classmethod
    def mending(cls, number: int, outline: QgsGeometry, crs: QgsCoordinateReferenceSystem, adds: bool) -> Pending:
        """What the network sees there where it knows that a place is part of the building, or is not."""
        if adds:
            in_vain = translate("Review", "The network sees no sign of a building there; draw it, or merge two (M).")
            return cls(number, outline, crs, translate("Review", "Add part"), in_vain)
        in_vain = translate("Review", "The network is sure of a building there; split it (C), and delete a part.")
        return cls(number, outline, crs, translate("Review", "Take off part"), in_vain)

    @classmethod
    def dropping(
        cls, number: int, outline: QgsGeometry, crs: QgsCoordinateReferenceSystem, corner: DroppedCorner
    ) -> Pending:
        """Where the network sees the corner that was dropped; without one it stays there."""
        return cls(number, outline, crs, translate("Review", "Move corner"), "", corner=corner)
