"""All tables of figures: in which page each stands, and what makes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .. import (
    bfloat16_effect,
    missed_corners,
    neighbours_effect,
    polygon_bench,
    polygon_steps,
    right_angles_effect,
    shadows_effect,
    small_images,
    suppression_effect,
    tta_effect,
)
from ..comparison.systems import FIGHTS, Fight
from . import accuracy, cluster, comparison, contract, learning, review, speed, stranger
from .subject import Subject

Make = Callable[[Subject], str]


@dataclass(frozen=True)
class Table:
    """A table of figures.

    Attributes:
        page: where it stands, from the checkout's root.
        make: measures and writes it.
        test: whether it looks at the test split.
        measured_by: the make target that measures what it shows, where that needs QGIS or a machine at rest.
        is_cheap: whether it is made anew each time instead of being kept with the weights it was made of.
    """

    page: str
    make: Make
    test: bool = False
    measured_by: str = ""
    is_cheap: bool = False


def of_validation(name: str, measured: Callable[..., str]) -> Make:
    """What a program of `tools/` makes of the validation scenes, with a line on where it comes from."""

    def make(subject: Subject) -> str:
        return measured(subject.data / "val.json", subject.model) + "\n\n" + subject.provenance(name, "`val.json`")

    return make


def groupings(subject: Subject) -> str:
    """The table of `tools.polygon_bench`, which asks no network."""
    return polygon_bench.bench_table() + "\n\n*`python -m tools.figures groupings`: drawn buildings, no network.*"


def of_code(name: str, made: Callable[[], str]) -> Make:
    """What is read from the code alone, whatever the model, with a line on where it comes from."""
    return lambda subject: f"{made()}\n\n*`python -m tools.figures {name}`: read from the code.*"


def shadows(subject: Subject) -> str:
    """The table of `tools.shadows_effect`, which looks at rendered scenes."""
    return shadows_effect.effect_table(subject.model) + "\n\n" + subject.provenance("shadows", "rendered scenes")


def of_fight(fight: Fight) -> dict[str, Table]:
    """The tables of a comparison of all systems, by their names."""
    made = {
        "costs": comparison.costs(fight),
        "patches": comparison.patches(fight, "patches", "christchurch_val.json"),
        "scenes": comparison.scenes(fight, "scenes", "val.json"),
        "corners": comparison.corners(fight, "corners", "val.json"),
        "patches-test": comparison.patches(fight, "patches-test", "test.json"),
        "scenes-test": comparison.scenes(fight, "scenes-test", "test.json"),
        "corners-test": comparison.corners(fight, "corners-test", "test.json"),
    }
    return {
        f"{fight.name}-{part}": Table(COMPARISON, make, part.endswith("-test"), "compare", is_cheap=True)
        for part, make in made.items()
    }


def of_cluster() -> dict[str, Table]:
    """What `make cluster` measures, by name."""
    made = (cluster.same, cluster.kills, cluster.scaling, cluster.ranges, cluster.cost, cluster.simulation)
    return {
        f"cluster-{make.__name__}": Table("docs/cluster.md", make, measured_by="cluster", is_cheap=True)
        for make in made
    }


README, CARD = "README.md", "docs/model-card.md"
POLYGONS, PERFORMANCE, SEAMS = "docs/polygons.md", "docs/performance.md", "docs/seams.md"

GUIDE, ARCHITECTURE, COMPARISON = "docs/user-guide.md", "docs/architecture.md", "docs/comparison.md"
LESSONS = "docs/fine-tuning.md"

TABLES = {
    "options": Table(GUIDE, of_code("options", contract.options), is_cheap=True),
    "questions": Table(ARCHITECTURE, of_code("questions", contract.questions), is_cheap=True),
    "answers": Table(ARCHITECTURE, of_code("answers", contract.answers), is_cheap=True),
    "fields": Table(ARCHITECTURE, of_code("fields", contract.field_rules), is_cheap=True),
    "summary": Table(README, accuracy.summary, is_cheap=True),
    "seen": Table(CARD, accuracy.seen, is_cheap=True),
    "accuracy": Table(CARD, accuracy.accuracy, is_cheap=True),
    "scenes": Table(CARD, accuracy.scenes, is_cheap=True),
    "errors": Table(CARD, accuracy.errors, is_cheap=True),
    "patches": Table(CARD, accuracy.patches, is_cheap=True),
    "accuracy-test": Table(CARD, accuracy.accuracy_test, test=True, is_cheap=True),
    "patches-test": Table(CARD, accuracy.patches_test, test=True, is_cheap=True),
    "shadows": Table(CARD, shadows),
    "small-images": Table(CARD, of_validation("small-images", small_images.effect_table)),
    "orientations": Table(CARD, of_validation("orientations", tta_effect.effect_table)),
    "polygon-steps": Table(POLYGONS, of_validation("polygon-steps", polygon_steps.steps_table)),
    "geometry-cost": Table(POLYGONS, of_validation("geometry-cost", polygon_steps.costs_table)),
    "corners": Table(POLYGONS, of_validation("corners", missed_corners.corners_table)),
    "right-angles": Table(POLYGONS, of_validation("right-angles", right_angles_effect.effect_table)),
    "suppression": Table(POLYGONS, of_validation("suppression", suppression_effect.effect_table)),
    "neighbours": Table(POLYGONS, of_validation("neighbours", neighbours_effect.effect_table)),
    "groupings": Table(POLYGONS, groupings),
    "bfloat16": Table(PERFORMANCE, of_validation("bfloat16", bfloat16_effect.effect_table)),
    "speed": Table(PERFORMANCE, speed.speed, measured_by="bench", is_cheap=True),
    "growth": Table(PERFORMANCE, speed.growth, measured_by="bench", is_cheap=True),
    "costs": Table(PERFORMANCE, speed.costs, measured_by="bench", is_cheap=True),
    "shifts": Table(SEAMS, speed.shifts, measured_by="shifts", is_cheap=True),
    "stranger": Table(stranger.PAGE, stranger.stranger, measured_by="stranger", is_cheap=True),
    "learning-curve": Table(LESSONS, learning.learning_curve, measured_by="lessons", is_cheap=True),
    "learning-halves": Table(LESSONS, learning.learning_halves, measured_by="lessons", is_cheap=True),
    "lesson-memory": Table(LESSONS, learning.lesson_memory, measured_by="lessons", is_cheap=True),
    "review": Table("docs/evaluation.md", review.review, measured_by="review", is_cheap=True),
    **of_fight(FIGHTS["same-trunk"]),
    "same-trunk-picture": Table(
        COMPARISON, comparison.picture(FIGHTS["same-trunk"]), measured_by="compare", is_cheap=True
    ),
    **of_fight(FIGHTS["same-start"]),
    **of_cluster(),
}
"""By their names, in the order in which they are made."""
