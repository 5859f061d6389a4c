"""The work folder of a run over one raster: its plan, what was found in tiles, and what is final.

Everything is written beside its place and then put there, whole or not at all. So what is there is the manifest of what
is done: a task that was killed has left nothing, and one that was done twice leaves the same once.
"""

from __future__ import annotations

import json
import os
import shutil
import uuid
from collections.abc import Iterator
from pathlib import Path

from ..contract.errors import QuoinError
from ..contract.tiling import TilePlan
from ..extraction.distributed import FoundInTiles
from ..extraction.held import building_of, plain_building
from .run_plan import RunPlan

PIECE = 16
"""Tiles of a row that are found and kept together."""

Piece = tuple[int, int]
"""A row of tiles, and the place of a piece in it."""


class Store:
    """A work folder that all processes see.

    Args:
        folder: of one raster.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def begin(self, plan: RunPlan, resume: bool) -> None:
        """Write the plan, or see that it is the one that was begun.

        Raises:
            QuoinError: another run was begun here, or this one, and it is not to be resumed.
        """
        file = self.folder / "plan.json"
        if not file.exists():
            shutil.rmtree(self.folder, ignore_errors=True)  # what is left where removing it was cut off
            self.folder.mkdir(parents=True)
            _put(file, plan.to_text())
        elif not resume:
            raise QuoinError(
                "A run that was broken off lies in {folder}; give --resume to go on with it, or delete the folder.",
                folder=self.folder,
            )
        elif file.read_text(encoding="utf-8") != plan.to_text():
            raise QuoinError(
                "The run that lies in {folder} is of another raster, model or options; give those, or delete the "
                "folder.",
                folder=self.folder,
            )

    def plan(self) -> RunPlan:
        """The plan of the run."""
        return RunPlan.from_text((self.folder / "plan.json").read_text(encoding="utf-8"))

    def is_found(self, piece: Piece) -> bool:
        """Whether a piece's tiles are done."""
        return self._piece(piece).exists()

    def keep_found(self, piece: Piece, found: FoundInTiles) -> None:
        """Keep what was found in a piece's tiles."""
        self._piece(piece).parent.mkdir(parents=True, exist_ok=True)
        plain = {str(index): [plain_building(each) for each in some] for index, some in found.items()}
        _put(self._piece(piece), json.dumps(plain, allow_nan=False))

    def found_in_row(self, tiles: TilePlan, row: int) -> FoundInTiles:
        """What was found in the tiles of a row, all of whose pieces are done."""
        found: FoundInTiles = {}
        for place in range(pieces_in_row(tiles)):
            plain = json.loads(self._piece((row, place)).read_text(encoding="utf-8"))
            found |= {int(index): [building_of(each) for each in some] for index, some in plain.items()}
        return found

    def settled(self, rows: range) -> Path:
        """Where the final buildings of rows lie, or will: a folder with a file for each part of the map."""
        return self.folder / "settled" / f"{rows.start:06}-{rows.stop:06}"

    def room(self) -> Path:
        """A new folder for somebody to write into, to be put in its place when it is full."""
        room = self.folder / "rooms" / uuid.uuid4().hex
        room.mkdir(parents=True)
        return room

    def put_settled(self, rows: range, room: Path) -> None:
        """Put a full folder in its place, or drop it where somebody else was sooner."""
        place = self.settled(rows)
        place.parent.mkdir(parents=True, exist_ok=True)
        try:
            os.rename(room, place)
        except OSError:
            if not place.is_dir():
                raise
            shutil.rmtree(room)

    def clear_rooms(self) -> None:
        """Remove what killed processes have left."""
        shutil.rmtree(self.folder / "rooms", ignore_errors=True)

    def _piece(self, piece: Piece) -> Path:
        row, place = piece
        return self.folder / "found" / f"{row:06}" / f"{place:04}.json"


def pieces_in_row(tiles: TilePlan) -> int:
    """Into how many pieces a row of tiles is cut."""
    return -(-len(tiles.columns) // PIECE)


def tiles_of(tiles: TilePlan, piece: Piece) -> Iterator[int]:
    """Indices of the tiles of a piece."""
    row, place = piece
    columns = len(tiles.columns)
    yield from range(row * columns + place * PIECE, row * columns + min((place + 1) * PIECE, columns))


def _put(file: Path, text: str) -> None:
    room = file.with_name(f"{file.name}.{uuid.uuid4().hex}")
    room.write_text(text, encoding="utf-8")
    os.replace(room, file)
