"""A schoolbook that is taught to a model, up to the file among the user's own models."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from qgis.core import QgsFeature, QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication

from ...model.contract.card import ModelCard
from ...model.contract.errors import Phrase, QuoinError
from ...model.contract.foreign_text import LONGEST_PATH, foreign
from ...model.contract.model_file import read_card, read_header
from ...model.contract.options import TeachOptions
from ...model.contract.registry import WEIGHTLESS, card_of, model_file, own_file
from ...model.contract.teaching.finding import Finding
from ...model.contract.teaching.lesson import digest
from ...model.contract.teaching.progress import Outcome
from ..models.listed import models_folder
from ..models.manage import keep_model
from ..models.to_check import feature_to_check, features_to_check, shift_on_map
from ..translation import said
from ..worker.private_folder import private_folder
from .courses import course_folder
from .curve_page import page
from .schoolbook import Schoolbook
from .teaching import BEST, Teaching, in_words

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Wish:
    """How a schoolbook is to be taught.

    Attributes:
        name: of the new model.
        base: name or path of the model that learns.
        options: how.
        stretch: how values become 8 bits.
        report: path of the page with the curves; empty where none is wished.
    """

    name: str
    base: str
    options: TeachOptions
    stretch: str
    report: str


class Learning:
    """One course from the layers to the model's file.

    Args:
        book: what is taught.
        wish: how.
        feedback: is told all that happens, and asked whether the user has cancelled.
        changed: called whenever more is known than how far it is.

    Attributes:
        teaching: what the process has said so far.
        found: file of the new model; None as long as the base stays.
    """

    def __init__(
        self,
        book: Schoolbook,
        wish: Wish,
        feedback: QgsProcessingFeedback,
        changed: Callable[[], None] = lambda: None,
    ) -> None:
        self._book, self._wish, self._feedback, self._changed = book, wish, feedback, changed
        self._beside: list[QgsFeature] = []
        self.teaching = Teaching(feedback)
        self.found: Path | None = None

    def run(self) -> bool:
        """Teach; False where the user cancelled before there was anything to teach.

        Raises:
            QuoinError: an image cannot be read, nothing can be learned from the labels, or it failed.
        """
        base, feedback = self._wish.base, self._feedback
        if base in WEIGHTLESS:
            raise QuoinError("The model {name} learns nothing; choose another base.", name=base)
        with private_folder() as folder:
            if not self._written(folder):
                return False
            self._tell_beside()
            weights = read_header(model_file(base)).data_sum
            name, options = self._wish.name, self._wish.options
            with course_folder(digest(folder, weights, str(options))) as course:
                ended = self.teaching.run(folder, course, name, base, options, self._note)
                self.found = self._take(course)
                if ended:
                    shutil.rmtree(course, ignore_errors=True)  # else it goes within a week
        feedback.pushInfo(self.sentence())
        self._draw(self.sentence())
        self._tell_moves()
        return True

    def _written(self, folder: Path) -> bool:
        """Write what is taught into a folder; False where the user cancelled."""
        try:
            return self._book.write(card_of(self._wish.base).resolution, self._wish.stretch, folder, self._feedback)
        except OSError as error:
            raise QuoinError(
                "What is learned from cannot be written to {folder} ({reason}); make room there, or let TMPDIR name "
                "another place.",
                folder=foreign(folder, LONGEST_PATH),
                reason=foreign(error.strerror or type(error).__name__),
            ) from error

    def to_check(self) -> list[QgsFeature]:
        """What is to be looked at in the labels, in their CRS, as far as it is known."""
        return [*features_to_check(self.teaching.findings, self._book.back_on_map()), *self._beside]

    def sentence(self) -> str:
        """What came of it."""
        if self.teaching.outcome is not None:
            return self._ended_in(self.teaching.outcome)
        if self.found is None:
            return translate("Learning", "Cancelled before any model was better than its base, which stays.")
        kept = translate("Learning", "Cancelled; the model that was better than its base is {file}.")
        return f"{kept.format(file=self.found)} {_in_a_sentence(_outcome_on(read_card(self.found)))}"

    def _ended_in(self, outcome: Outcome) -> str:
        sentence = _in_a_sentence(outcome)
        again = translate("Learning", "Try again with Deep ticked, which mostly brings far more.")
        return sentence if outcome.better or self._wish.options.deep else f"{sentence} {again}"

    def _note(self) -> None:
        self._draw()
        self._changed()

    def _draw(self, *sentences: str) -> None:
        """Write the report, if one is wished, of what is known so far."""
        if self._wish.report:
            told = self.teaching
            text = page(self._wish.name, [*sentences, self._book.about()], told.losses, told.validations)
            with suppress(OSError):  # such as a full disk: a page is no reason to stop
                Path(self._wish.report).write_text(text, encoding="utf-8")

    def _take(self, course: Path) -> Path | None:
        """Put the model of a course among the user's own; None where the base stays."""
        if not (course / BEST).exists():
            return None
        name = keep_model(course / BEST, self._wish.name)
        if name != self._wish.name:
            text = translate("Learning", "Meanwhile another model was called {name}; the new one is called {other}.")
            self._feedback.pushWarning(text.format(name=self._wish.name, other=name))
        return own_file(name, models_folder())

    def _tell_beside(self) -> None:
        """Tell of polygons that no image shows."""
        drawn = self._book.drawn()
        beside = self._book.beside(drawn)
        sentence = Phrase(
            "{count} of {drawn} polygons lie on none of the images, and nothing is learned from them; see that all "
            "layers have their true CRS.",
            count=len(beside),
            drawn=len(drawn),
        )
        if beside:
            self._feedback.pushWarning(said(sentence))
        self._beside = [feature_to_check(Finding("outside", len(beside), sentence), each) for each in beside]

    def _tell_moves(self) -> None:
        """Tell by what the layer itself can be put right, where it lies beside the image."""
        text = translate(
            "Learning", "Moved by {x:.7g} and {y:.7g} in the layer's own units, the polygons lie on the image."
        )
        for finding in self.teaching.findings:
            if finding.shift is not None:
                move = shift_on_map(finding, self._book.back_on_map())
                self._feedback.pushInfo(text.format(x=move.x(), y=move.y()))


def _outcome_on(card: ModelCard) -> Outcome:
    """What the card of a taught model says of how it came about."""
    (before,), (after,) = card.before.values(), card.measures.values()
    steps, taught, held_out = (int(card.settings[name]) for name in ("steps", "buildings", "set apart"))
    return Outcome(True, steps, taught, held_out, before, after)


def _in_a_sentence(outcome: Outcome) -> str:
    better = translate(
        "Learning", "Learned from {taught} buildings; on the {held_out} set apart: {before} before, {after} now."
    )
    no_better = translate(
        "Learning",
        "The base stays: on the {held_out} buildings set apart, nothing that was learned from {taught} others was "
        "better than its {before}."
    )  # fmt: skip  # see translation.py
    values = {"before": in_words(outcome.before), "after": in_words(outcome.after)}
    return (better if outcome.better else no_better).format(taught=outcome.taught, held_out=outcome.held_out, **values)
