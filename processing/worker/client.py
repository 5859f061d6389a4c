"""The conversation of the QGIS side with the worker: questions out, answers back, in order.

Plain standard library, no QGIS.
"""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TypeVar

from ...model.contract import messages
from ...model.contract.contents import Feature, Grid, PlainBuilding, Rings
from ...model.contract.errors import QuoinError
from ...model.contract.message import Answer, Question
from ...model.contract.options import AS_USUAL, NetworkOptions, ReadOptions, RegularizeOptions
from .checkpoint import START, Checkpoint
from .process import GRACE_SECONDS, WorkerLost, WorkerProcess

POLL_SECONDS = 0.1
"""How often a waiting client asks whether the user has cancelled."""


Kind = TypeVar("Kind", bound=Answer)
Point = tuple[float, float]


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
        replaced: how often another worker has taken the place of one.
        checkpoint: the last one that the worker has told of the raster that was begun.

    Raises:
        QuoinError: from any method that waits, when the worker reports an error.
        WorkerLost: likewise, when the worker has died, hangs, or broke down by itself; `replace` helps.
    """

    def __init__(self, interpreter: Path, plugin_root: Path, log: Callable[[str], None] = _ignore) -> None:
        """Start the worker without waiting for it.

        Args:
            interpreter: Python of the torch environment.
            plugin_root: the folder that holds `model/`.
            log: takes each line that the worker writes to stderr, and the traceback of each error it reports.
        """
        self._log = log
        self._launch = partial(WorkerProcess, interpreter, plugin_root, log)
        self._changing = threading.Lock()
        self._closed = False
        self._loaded: messages.Load | None = None
        self._load_first: messages.Load | None = None
        self.replaced = 0
        self.together = 1
        self._meet(self._launch())

    def _meet(self, process: WorkerProcess) -> None:
        """Begin the conversation with a worker that was just started."""
        self._process = process
        self._asked = 1  # the start counts as a question: its answer is "ready"
        self._answered = 0
        self._unanswered: deque[tuple[int, int | None]] = deque()  # number; of a hold, the tile that comes behind it
        self.checkpoint = START

    def __enter__(self) -> WorkerClient:
        """Return the client itself."""
        return self

    def __exit__(self, *exception: object) -> None:
        """Close the client."""
        self.close()

    def load(
        self, model: str, options: NetworkOptions = AS_USUAL, cancelled: Callable[[], bool] = _never
    ) -> messages.Loaded:
        """Load a model by name or path; return its card and the device it is on."""
        self._loaded = self._load_first = None
        question = messages.Load(model, options)
        loaded = self._request(question, messages.Loaded, cancelled)
        self._loaded = question
        return loaded

    def replace(self, lost: WorkerLost) -> None:
        """End the worker that is lost and start another one, which loads the same model before all else."""
        self._log(f"WARNING: {lost} Another worker process takes its place.")
        self._process.stop(grace=0.0)
        with self._changing:  # so that `close` cannot miss one that is just being started
            if not self._closed:
                self._meet(self._launch())
        self._load_first = self._loaded
        self.replaced += 1

    def begin(
        self,
        grid: Grid,
        options: ReadOptions,
        cancelled: Callable[[], bool] = _never,
        checkpoint: Checkpoint = START,
    ) -> int:
        """Begin a raster, to be read under these options, or take it up; return the number of its tiles.

        What an earlier, unfinished raster still owes is dropped.
        """
        if checkpoint.state:
            return self._begin(messages.TakeUp(grid, options, checkpoint.state), cancelled)
        return self._begin(messages.Begin(grid, options), cancelled)

    def look(self, grid: Grid, cancelled: Callable[[], bool] = _never) -> int:
        """Begin a view, whose tiles are kept; return their number."""
        return self._begin(messages.Look(grid), cancelled)

    def read(self, options: ReadOptions, cancelled: Callable[[], bool] = _never) -> list[PlainBuilding]:
        """Return all buildings of the view under these options."""
        return self._request(messages.Read(options), messages.Buildings, cancelled).buildings

    def probe(
        self, x: float, y: float, options: ReadOptions, cancelled: Callable[[], bool] = _never
    ) -> list[PlainBuilding]:
        """Return the building at a point of the view, in pixels, or nothing."""
        return self._request(messages.Probe(x, y, options), messages.Buildings, cancelled).buildings

    def mend(
        self, rings: Rings, place: Point, adds: bool, options: ReadOptions, cancelled: Callable[[], bool] = _never
    ) -> list[PlainBuilding]:
        """Return a building of the view, given by its rings in pixels, read with or without a place, or nothing."""
        question = messages.Mend(rings, *place, adds, options)
        return self._request(question, messages.Buildings, cancelled).buildings

    def snap(
        self, rings: Rings, place: Point, options: ReadOptions, cancelled: Callable[[], bool] = _never
    ) -> Point | None:
        """Return where the network sees a corner near a place, which is one of a building's rings; all in pixels."""
        return self._request(messages.Snap(rings, *place, options), messages.Corner, cancelled).point

    def regularize(
        self,
        features: list[Feature],
        wanted: int,
        options: RegularizeOptions,
        cancelled: Callable[[], bool] = _never,
    ) -> messages.Regularized:
        """Return the first `wanted` features with straight walls, None for each that stays as it is.

        Args:
            features: in metres, y pointing south; rings are open.
            wanted: how many are to be returned; the others are there as neighbours.
            options: how they are regularised.
            cancelled: asked while waiting.
        """
        question = messages.Regularize(features, wanted, options)
        return self._request(question, messages.Regularized, cancelled)

    def send_tile(
        self,
        index: int,
        pixels: bytes,
        shape: tuple[int, int, int],
        box: tuple[float, float, float, float] | None = None,
    ) -> None:
        """Send one tile's uint8 pixels; never waits.

        Args:
            index: the tile's place in the plan.
            pixels: of the tile, or of a window around it at any resolution.
            shape: (height, width, 3) of the pixels.
            box: where the tile lies in them, (x0, y0, x1, y1); the tile is all of them by default.
        """
        tile = messages.SendTile(index, shape, box, pixels)
        self._unanswered.append((self._ask(tile), None))

    def hold(self, first: int) -> None:
        """Ask for what the worker holds before tile `first`, which becomes `checkpoint` in time; never waits."""
        self._unanswered.append((self._ask(messages.Hold()), first))

    def receive(self, cancelled: Callable[[], bool] = _never) -> list[PlainBuilding]:
        """Return the buildings that became final with the oldest unanswered tile; none where all are answered."""
        self._take_held(cancelled)
        if not self._unanswered:
            return []
        number, _ = self._unanswered.popleft()
        try:
            return self._answer_to(number, messages.Buildings, cancelled).buildings
        except Cancelled:
            self._unanswered.appendleft((number, None))
            raise

    def _take_held(self, cancelled: Callable[[], bool]) -> None:
        """Take the answers to holds up to the oldest unanswered tile."""
        while self._unanswered and (first := self._unanswered[0][1]) is not None:
            held = self._answer_to(self._unanswered[0][0], messages.Held, cancelled)
            self._unanswered.popleft()
            self.checkpoint = Checkpoint(first, held.state)

    def end(self, cancelled: Callable[[], bool] = _never, at_once: bool = False) -> list[PlainBuilding]:
        """Return all buildings not received yet: of tiles still unanswered, and those that waited for further tiles.

        Also the way to keep what was found before the user cancelled: `at_once` gives up the tiles under way.
        """
        ending = self._ask(messages.End(at_once))
        buildings = []
        while self._unanswered:
            buildings += self.receive(cancelled)
        return buildings + self._answer_to(ending, messages.Buildings, cancelled).buildings

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
        with self._changing:
            self._closed = True
        self._process.stop(GRACE_SECONDS if self.idle else 0.0)  # a busy one need not be asked

    def _begin(self, question: messages.Begin | messages.TakeUp | messages.Look, cancelled: Callable[[], bool]) -> int:
        self._unanswered.clear()
        self.checkpoint = START
        begun = self._request(question, messages.Begun, cancelled)
        self.together = begun.together
        return begun.tiles

    def _request(self, question: Question, kind: type[Kind], cancelled: Callable[[], bool]) -> Kind:
        if self._answered == 0:
            self._answer_to(0, messages.Ready, cancelled)
        if self._load_first is not None:
            self._answer_to(self._ask(self._load_first), messages.Loaded, cancelled)
            self._load_first = None
        return self._answer_to(self._ask(question), kind, cancelled)

    def _ask(self, question: Question) -> int:
        """Send a question; return the number of the answer it will get."""
        self._process.send(question)
        self._asked += 1
        return self._asked - 1

    def _answer_to(self, number: int, kind: type[Kind], cancelled: Callable[[], bool]) -> Kind:
        """Wait for the answer of this number, dropping earlier ones that nobody waits for any more."""
        while True:
            answer = self._next_answer(cancelled)
            self._answered += 1
            if isinstance(answer, messages.Failed):
                self._log(answer.detail)
            if self._answered > number:
                return _of_kind(answer, kind)

    def _next_answer(self, cancelled: Callable[[], bool]) -> Answer:
        pulse = self._process.pulse()
        while not cancelled():
            answer = self._process.receive(POLL_SECONDS)
            if answer is not None:
                return answer
            if pulse.is_gone():
                self._process.stop(grace=0.0)
                raise WorkerLost("Quoin's worker process hangs: run the tool again, or restart QGIS.")
        raise Cancelled


def _of_kind(answer: Answer, kind: type[Kind]) -> Kind:
    """The answer, if it is what was asked for; raises what it tells of instead."""
    if isinstance(answer, messages.Failed):
        kind_of_error = WorkerLost if isinstance(answer, messages.Breakdown) else QuoinError
        raise kind_of_error.of(answer.sentence)
    if not isinstance(answer, kind):
        raise QuoinError(
            "The worker sent {found} instead of {wanted}: install the plugin again, all of one version.",
            found=answer.title(),
            wanted=kind.title(),
        )
    return answer
