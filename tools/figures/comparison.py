"""What `make compare` measured, as tables: each system's measures, and the flagship's less each rival's."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from model.contract.errors import QuoinError
from model.contract.measures import MEANINGS

from ..comparison.fight import MEASURED, PICTURE
from ..comparison.paired import CORNERS, PATCHES, SCENES
from ..comparison.systems import FLAGSHIP, Fight
from .markdown import DASH, table, with_interval
from .measured import left_by
from .subject import Subject

PRINTED = {
    "keypoint, nearest": (0.9508, 0.9081, 0.9693, 0.1129),
    "mask-rcnn": (0.9473, 0.9022, 0.9682, 0.0963),
    "fcn-8s": (0.8901, 0.8315, 0.9258, 0.0829),
}
"""The paper's Table 1, in the order of `PATCHES`, by the row that it is compared with; its own method is the first."""
PAPERS_OWN = "keypoint, nearest"

Make = Callable[[Subject], str]


def costs(fight: Fight) -> Make:
    """Steps, minutes, parameters and seconds, and the score that was chosen."""
    heads = ["system", "steps", "minutes", "parameters", "of them learned", "s per Mpx", "default score"]

    def make(subject: Subject) -> str:
        measured = _measured(fight, "costs", subject)
        rows = [[name, *_cost_cells(each)] for name, each in measured["systems"].items()]
        return table(heads, rows) + "\n\n" + _provenance(fight, "costs", "a rendered suburb", measured)

    return make


def _cost_cells(cost: Mapping[str, Any]) -> list[str]:
    counts = [f"{cost[key] / 1e6:.1f} million" if cost[key] else DASH for key in ("parameters", "learned")]
    trained = [f"{cost['steps']:,}", f"{cost['minutes']:.0f}"] if cost["steps"] else [DASH, DASH]
    return [*trained, *counts, f"{cost['seconds_per_megapixel']:.2f}", f"{cost['score']:.2f}"]


def patches(fight: Fight, part: str, split: str) -> Make:
    """The paper's measures, with those that it printed in columns of their own."""
    heads = ["system", *(head for key in PATCHES for head in (str(MEANINGS[key].title), "printed"))]

    def make(subject: Subject) -> str:
        measured = _measured(fight, part, subject)
        rows = [[name, *_beside_printed(each, name)] for name, each in measured["systems"].items()]
        rows += [[_less(name), *_beside_printed(each, name, True)] for name, each in measured["differences"].items()]
        return table(heads, rows) + "\n\n" + _provenance(fight, part, f"`{split}`, the paper's protocol", measured)

    return make


def _beside_printed(measures: Mapping[str, Any], name: str, difference: bool = False) -> list[str]:
    sign = "+" if difference else ""
    cells = []
    for place, key in enumerate(PATCHES):
        printed = _printed(name, place, difference)
        cells += [with_interval(measures[key], f"{sign}.3f"), DASH if printed is None else f"{printed:{sign}.4f}"]
    return cells


def _printed(name: str, place: int, difference: bool) -> float | None:
    """The paper's figure of a system, or its own method's less that; None where it has none."""
    if name not in PRINTED or (difference and name == PAPERS_OWN):
        return None
    own = PRINTED[name][place]
    return PRINTED[PAPERS_OWN][place] - own if difference else own


def scenes(fight: Fight, part: str, split: str) -> Make:
    """The measures of maps."""
    heads = ["system", *map(_head, SCENES)]

    def make(subject: Subject) -> str:
        measured = _measured(fight, part, subject)
        systems, differences = measured["systems"].items(), measured["differences"].items()
        rows = [[name, *(with_interval(each[key]) for key in SCENES)] for name, each in systems]
        rows += [[_less(name), *(with_interval(each[key], "+.3f") for key in SCENES)] for name, each in differences]
        return table(heads, rows) + "\n\n" + _provenance(fight, part, f"`{split}`", measured)

    return make


def corners(fight: Fight, part: str, split: str) -> Make:
    """The measures that count corners, at the score that was chosen for them, and beside it at the default score."""
    heads = ["system", "score", *map(_head, CORNERS), *(f"{_head(key)}, at the default score" for key in CORNERS)]

    def make(subject: Subject) -> str:
        measured = _measured(fight, part, subject)
        rows = []
        for name, each in measured["systems"].items():
            by_default = [f"{measured['by_default'][name][key]:.3f}" for key in CORNERS]
            score = f"{measured['scores'][name]:.2f}"
            rows.append([name, score, *(with_interval(each[key]) for key in CORNERS), *by_default])
        for name, each in measured["differences"].items():
            cells = [with_interval(each[key], "+.3f") for key in CORNERS]
            rows.append([_less(name), DASH, *cells, *[DASH] * len(CORNERS)])
        return table(heads, rows) + "\n\n" + _provenance(fight, part, f"`{split}`", measured)

    return make


def _head(key: str) -> str:
    return ", ".join(filter(None, (str(MEANINGS[key].title), MEANINGS[key].unit)))


def picture(fight: Fight) -> Make:
    """The picture that was drawn with what the scenes' table tells."""

    def make(subject: Subject) -> str:
        measured = _measured(fight, "scenes", subject)
        shown = f"![A row a system, a column a building, outlines alone](pictures/{PICTURE.name})"
        return shown + "\n\n" + _provenance(fight, "picture", "`val.json`", measured)

    return make


def _less(rival: str) -> str:
    return f"{FLAGSHIP.name} − {rival}"


def _measured(fight: Fight, part: str, subject: Subject) -> dict[str, Any]:
    """What the comparison left.

    Raises:
        QuoinError: it has not run yet, or with the trunk of other weights.
    """
    path = MEASURED / f"{fight.name}-{part}.json"
    found = dict(left_by("make compare", path))
    if fight.frozen_trunk and found["weights"] != subject.weights:
        raise QuoinError("The file {path} is of another trunk; run `make compare` first.", path=path)
    return found


def _provenance(fight: Fight, part: str, of: str, measured: Mapping[str, Any]) -> str:
    trunk = f"trunk of weights {measured['weights'][:8]}, " if fight.frozen_trunk else "from ImageNet's weights, "
    where = f"*`python -m tools.figures {fight.name}-{part}`: after `make compare`, {of};"
    return f"{where}\n{trunk}{measured['steps']:,} steps.*"
