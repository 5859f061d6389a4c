"""Every message between QGIS's process and the worker: what it holds, and what its fields may be.

A message that exists is right, as each looks at its own fields. Plain standard library; `protocol.py` does the framing.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar

from .card import ModelCard
from .contents import BOX, CARD, FEATURES, INDEX, RESULTS, RINGS, SHAPE, TEXTS, Feature, Grid, PlainBuilding, Rings
from .errors import Phrase, QuoinError
from .kinds import BYTES, FINITE, FLAG, NAME, TEXT, Kind, optional, quoted, whole
from .message import Answer, Question, fields_in
from .options import NetworkOptions, ReadOptions, RegularizeOptions
from .protocol import Header
from .snapping import Corner, Snap
from .wire import list_of, part, takes

SENTENCE = Kind(
    Phrase("a sentence with the values in it"),
    lambda value: isinstance(value, Phrase),
    lambda value: Phrase.from_plain(value) or value,
    Phrase.to_plain,
)


@dataclass(frozen=True)
class Ready(Answer):
    """The worker has started, and would compute on this device."""

    name: ClassVar[str] = "ready"

    torch: str = field(metadata=takes(TEXT))
    device: str = field(metadata=takes(NAME))
    device_name: str = field(metadata=takes(TEXT))


@dataclass(frozen=True)
class Loaded(Answer):
    """The model of this card is loaded and runs on this device."""

    name: ClassVar[str] = "loaded"

    device: str = field(metadata=takes(NAME))
    card: ModelCard = field(metadata=takes(CARD))


@dataclass(frozen=True)
class Begun(Answer):
    """So many tiles may come; the worker takes so many at a time through the network where they wait."""

    name: ClassVar[str] = "begun"

    tiles: int = field(metadata=takes(whole(1)))
    together: int = field(metadata=takes(whole(1)))


@dataclass(frozen=True)
class Buildings(Answer):
    """Buildings that no later tile can change, with the tile of this index, or null with no tile."""

    name: ClassVar[str] = "buildings"

    index: int | None = field(metadata=takes(optional(INDEX)))
    buildings: list[PlainBuilding] = field(metadata=takes(list_of(PlainBuilding, Phrase("a list of buildings"))))


@dataclass(frozen=True)
class Held(Answer):
    """All that is found and not final yet, for the worker that takes the raster up."""

    name: ClassVar[str] = "held"

    state: str = field(metadata=takes(NAME))


@dataclass(frozen=True)
class Regularized(Answer):
    """The first features, as many as wanted, null for one that stays, and of each what makes its status longer."""

    name: ClassVar[str] = "regularized"

    features: list[Feature | None] = field(metadata=takes(RESULTS))
    suffixes: list[str] = field(metadata=takes(TEXTS))


@dataclass(frozen=True)
class Failed(Answer):
    """One sentence for the user and a traceback for the log; the worker stays alive."""

    name: ClassVar[str] = "error"

    sentence: Phrase = field(metadata=takes(SENTENCE))
    detail: str = field(metadata=takes(TEXT))


@dataclass(frozen=True)
class Breakdown(Failed):
    """As an error, but none of the question's: another worker may answer it."""

    name: ClassVar[str] = "breakdown"


@dataclass(frozen=True)
class Load(Question):
    """Load a model, given by its name or path."""

    name: ClassVar[str] = "load"
    answer: ClassVar[type[Answer]] = Loaded

    model: str = field(metadata=takes(NAME))
    network: NetworkOptions = field(metadata=part(NetworkOptions))


@dataclass(frozen=True)
class Begin(Question):
    """Begin a raster, whose buildings come with its tiles."""

    name: ClassVar[str] = "begin"
    answer: ClassVar[type[Answer]] = Begun

    grid: Grid = field(metadata=part(Grid))
    options: ReadOptions = field(metadata=part(ReadOptions))


@dataclass(frozen=True)
class TakeUp(Question):
    """Begin a raster where another worker was lost, with what that one held."""

    name: ClassVar[str] = "take_up"
    answer: ClassVar[type[Answer]] = Begun

    grid: Grid = field(metadata=part(Grid))
    options: ReadOptions = field(metadata=part(ReadOptions))
    state: str = field(metadata=takes(NAME))


@dataclass(frozen=True)
class Hold(Question):
    """Say what is held of the raster so far; it stays held."""

    name: ClassVar[str] = "hold"
    answer: ClassVar[type[Answer]] = Held


@dataclass(frozen=True)
class Look(Question):
    """Begin a view: what the network says of its tiles is kept, and they are answered with no buildings."""

    name: ClassVar[str] = "look"
    answer: ClassVar[type[Answer]] = Begun

    grid: Grid = field(metadata=part(Grid))


@dataclass(frozen=True)
class SendTile(Question):
    """A tile of the raster or view: its uint8 pixels follow as bytes; box says where in them it lies, null all over."""

    name: ClassVar[str] = "tile"
    answer: ClassVar[type[Answer]] = Buildings

    index: int = field(metadata=takes(INDEX))
    shape: tuple[int, int, int] = field(metadata=takes(SHAPE))
    box: tuple[float, float, float, float] | None = field(metadata=takes(optional(BOX)))
    pixels: bytes = field(metadata=takes(BYTES))

    def __post_init__(self) -> None:
        """Raise a `QuoinError` where there are not as many pixels as `shape` says."""
        super().__post_init__()
        height, width, channels = self.shape
        if len(self.pixels) != height * width * channels:
            raise QuoinError(
                "A tile of {height} × {width} pixels came with {count} bytes; run it again.",
                height=height,
                width=width,
                count=len(self.pixels),
            )

    @classmethod
    def from_frame(cls, header: Header, payload: bytes) -> SendTile:
        """The tile that was framed like this; `QuoinError` where none was."""
        if "pixels" in header:
            raise QuoinError(
                "In {what}, pixels stand in the header: install the plugin again, all of one version.", what=cls.title()
            )
        return cls.from_plain({**fields_in(header), "pixels": payload})

    def to_frame(self) -> tuple[Header, bytes]:
        """Header and pixels."""
        plain = self.to_plain()
        pixels = plain.pop("pixels")
        return {"type": self.name, **plain}, pixels


@dataclass(frozen=True)
class End(Question):
    """Give all the rest, and end the raster, or give a look up; at once gives up the tiles under way, too."""

    name: ClassVar[str] = "end"
    answer: ClassVar[type[Answer]] = Buildings

    at_once: bool = field(metadata=takes(FLAG))


@dataclass(frozen=True)
class Read(Question):
    """Read all of the kept view."""

    name: ClassVar[str] = "read"
    answer: ClassVar[type[Answer]] = Buildings

    options: ReadOptions = field(metadata=part(ReadOptions))


@dataclass(frozen=True)
class Probe(Question):
    """Read the building at a point of the kept view, whatever its score; answered with no or one building."""

    name: ClassVar[str] = "probe"
    answer: ClassVar[type[Answer]] = Buildings

    x: float = field(metadata=takes(FINITE))
    y: float = field(metadata=takes(FINITE))
    options: ReadOptions = field(metadata=part(ReadOptions))


@dataclass(frozen=True)
class Mend(Question):
    """Read a building of the kept view anew, given by its rings: with what is at a point, or without; as a probe."""

    name: ClassVar[str] = "mend"
    answer: ClassVar[type[Answer]] = Buildings

    rings: Rings = field(metadata=takes(RINGS))
    x: float = field(metadata=takes(FINITE))
    y: float = field(metadata=takes(FINITE))
    adds: bool = field(metadata=takes(FLAG))
    options: ReadOptions = field(metadata=part(ReadOptions))


@dataclass(frozen=True)
class Regularize(Question):
    """Regularise the first features, in metres from anywhere, x east, y south; the others are neighbours."""

    name: ClassVar[str] = "regularize"
    answer: ClassVar[type[Answer]] = Regularized

    features: list[Feature] = field(metadata=takes(FEATURES))
    wanted: int = field(metadata=takes(INDEX))
    options: RegularizeOptions = field(metadata=part(RegularizeOptions))


@dataclass(frozen=True)
class Quit(Question):
    """Exit; the end of the input says the same."""

    name: ClassVar[str] = "quit"


QUESTIONS: tuple[type[Question], ...] = (
    Load,
    Begin,
    TakeUp,
    SendTile,
    Hold,
    End,
    Look,
    Read,
    Probe,
    Mend,
    Snap,
    Regularize,
    Quit,
)
ANSWERS: tuple[type[Answer], ...] = (Ready, Loaded, Begun, Buildings, Held, Corner, Regularized, Failed, Breakdown)


def parse_question(header: Header, payload: bytes = b"") -> Question:
    """The question that was framed like this; `QuoinError` where it is none."""
    known = {question.name: question for question in QUESTIONS}
    if header["type"] not in known:
        raise QuoinError(
            "The worker knows no message {name}: install the plugin again, all of one version.",
            name=quoted(header["type"]),
        )
    return known[header["type"]].from_frame(header, payload)


def parse_answer(header: Header, payload: bytes = b"") -> Answer:
    """The answer that was framed like this; `QuoinError` where it is none."""
    known = {answer.name: answer for answer in ANSWERS}
    if header["type"] not in known:
        raise QuoinError(
            "Nobody knows the worker's answer {name}: install the plugin again, all of one version.",
            name=quoted(header["type"]),
        )
    return known[header["type"]].from_frame(header, payload)
