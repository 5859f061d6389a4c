"""The conversation of the QGIS side with the worker: questions out, answers back, in order.

Plain standard library, no QGIS.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from ...model.contract.errors import QuoinError
from ...model.contract.options import AS_USUAL, NetworkOptions
from ...model.contract.protocol import Header
from .process import WorkerProcess

POLL_SECONDS = 0.1
"""How often a waiting client asks whether the user has cancelled."""


class Cancelled(Exception):
    """The user cancelled while the client waited; the worker is unharmed and may be asked for more."""


def _never() -> bool:
    return False


def _ignore(line: str) -> None:
    pass


class WorkerClient:
    """A worker process and the conversation with it; a context manager that ends the process.

    Tiles may be sent before earlier ones are answered; twice `together` unanswered ones keep the worker busy. Every
    method that waits asks `cancelled` ten times a second, and raises `Cancelled` when it says yes. All methods belong
    to one thread, and `log` is called in it.

    Attributes:
        together: how many tiles the worker takes at a time, where so many are there.

    Raises:
        QuoinError: from any method that waits, when the worker reports an error (it stays alive) or has died.
    """

    def __init__(self, interpreter: Path, plugin_root: Path, log: Callable[[str], None] = _ignore) -> None:
        """Start the worker without waiting for it.

        Args:
            interpreter: Python of the torch environment.
            plugin_root: the folder that holds `model/`.
            log: takes each line that the worker writes to stderr, and the traceback of each error it reports.
        """
        self._log = log
        self._process = WorkerProcess(interpreter, plugin_root, log)
        self._asked = 1  # the start counts as a question: its answer is "ready"
        self._answered = 0
        self._unanswered_tiles: deque[int] = deque()
        self.together = 1

    def __enter__(self) -> WorkerClient:
        """Return the client itself."""
        return self

    def __exit__(self, *exception: object) -> None:
        """Close the client."""
        self.close()

    def load(self, model: str, options: NetworkOptions = AS_USUAL, cancelled: Callable[[], bool] = _never) -> Header:
        """Load a model by name or path; return its `card` and the `device` it is on."""
        return self._request({**asdict(options), "model": model, "type": "load"}, cancelled)

    def begin(self, job: Header, cancelled: Callable[[], bool] = _never) -> int:
        """Begin a raster with the fields of the "begin" message; return the number of its tiles.

        What an earlier, unfinished raster still owes is dropped.
        """
        return self._begin({**job, "type": "begin"}, cancelled)

    def look(self, view: Header, cancelled: Callable[[], bool] = _never) -> int:
        """Begin a view with the fields of the "look" message: its tiles are kept; return their number."""
        return self._begin({**view, "type": "look"}, cancelled)

    def read(self, options: Header, cancelled: Callable[[], bool] = _never) -> list[dict[str, Any]]:
        """Return all buildings of the view under these options."""
        return self._request({**options, "type": "read"}, cancelled)["buildings"]

    def probe(
        self, x: float, y: float, options: Header, cancelled: Callable[[], bool] = _never
    ) -> list[dict[str, Any]]:
        """Return the building at a point of the view, in pixels, or nothing."""
        return self._request({**options, "x": x, "y": y, "type": "probe"}, cancelled)["buildings"]

    def regularize(
        self,
        features: Sequence[Any],
        wanted: int,
        tolerance: float,
        neighbours: bool,
        cancelled: Callable[[], bool] = _never,
    ) -> list[Any]:
        """Return the first `wanted` features with straight walls, None for each that stays as it is.

        Args:
            features: nested lists, feature → part → ring → `[x, y]` in metres, y pointing south.
            wanted: how many are to be returned; the others are there as neighbours.
            tolerance: how far a wall may move, in metres.
            neighbours: whether neighbours are to meet.
            cancelled: asked while waiting.
        """
        question = {"features": features, "wanted": wanted, "tolerance": tolerance, "neighbours": neighbours}
        return self._request({**question, "type": "regularize"}, cancelled)["features"]

    def send_tile(self, index: int, pixels: bytes, shape: Sequence[int], box: Sequence[float] | None = None) -> None:
        """Send one tile's uint8 pixels; never waits.

        Args:
            index: the tile's place in the plan.
            pixels: of the tile, or of a window around it at any resolution.
            shape: (height, width, 3) of the pixels.
            box: where the tile lies in them, (x0, y0, x1, y1); the tile is all of them by default.
        """
        header = {"type": "tile", "index": index, "shape": list(shape), **({"box": list(box)} if box else {})}
        self._unanswered_tiles.append(self._ask(header, pixels))

    def receive(self, cancelled: Callable[[], bool] = _never) -> list[dict[str, Any]]:
        """Return the buildings that became final with the oldest unanswered tile."""
        number = self._unanswered_tiles.popleft()
        try:
            return self._answer_to(number, cancelled)["buildings"]
        except Cancelled:
            self._unanswered_tiles.appendleft(number)
            raise

    def end(self, cancelled: Callable[[], bool] = _never, at_once: bool = False) -> list[dict[str, Any]]:
        """Return all buildings not received yet: of tiles still unanswered, and those that waited for further tiles.

        Also the way to keep what was found before the user cancelled: `at_once` gives up the tiles under way.
        """
        ending = self._ask({"type": "end", "at_once": at_once})
        buildings = []
        while self._unanswered_tiles:
            buildings += self.receive(cancelled)
        return buildings + self._answer_to(ending, cancelled)["buildings"]

    @property
    def alive(self) -> bool:
        """Whether the worker runs."""
        return self._process.alive

    @property
    def idle(self) -> bool:
        """Whether the worker has answered all it was asked."""
        return self._asked == self._answered

    def close(self) -> None:
        """End the worker, whatever it is doing, within about a second; may be called from any thread."""
        self._process.stop()

    def _begin(self, header: Header, cancelled: Callable[[], bool]) -> int:
        self._unanswered_tiles.clear()
        begun = self._request(header, cancelled)
        self.together = int(begun["together"])
        return int(begun["tiles"])

    def _request(self, header: Header, cancelled: Callable[[], bool]) -> Header:
        if self._answered == 0:
            self._answer_to(0, cancelled)
        return self._answer_to(self._ask(header), cancelled)

    def _ask(self, header: Header, payload: bytes = b"") -> int:
        """Send a message; return the number of the answer it will get."""
        self._process.send(header, payload)
        self._asked += 1
        return self._asked - 1

    def _answer_to(self, number: int, cancelled: Callable[[], bool]) -> Header:
        """Wait for the answer of this number, dropping earlier ones that nobody waits for any more."""
        while True:
            answer = self._next_answer(cancelled)
            self._answered += 1
            failed = answer["type"] == "error"
            if failed:
                self._log(answer["detail"])
            if self._answered > number:
                if failed:
                    raise QuoinError(answer["message"])
                return answer

    def _next_answer(self, cancelled: Callable[[], bool]) -> Header:
        while not cancelled():
            answer = self._process.receive(POLL_SECONDS)
            if answer is not None:
                return answer
        raise Cancelled
