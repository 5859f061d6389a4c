"""The process that teaches, as Processing's log shows it."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Callable

from qgis.core import QgsProcessingFeedback
from qgis.PyQt.QtCore import QCoreApplication

from ...model.contract.foreign_text import untagged
from ...model.contract.measures import MEANINGS
from ...model.contract.options import TeachOptions
from ...model.contract.teaching.finding import Finding, read_findings
from ...model.contract.teaching.progress import Advance, Checked, Costs, Outcome, Told, Validated, told_in
from ..runs.progress import SECONDS_BETWEEN_LINES, duration
from ..translation import said
from ..worker.torch_command import run_torch_command, tell_as_it_is

translate = QCoreApplication.translate

BEST = "best.safetensors"
"""Of a course's folder: the last model so far that is better than its base, if there is one."""


@dataclass
class Teaching:
    """What a course has said so far.

    Attributes:
        feedback: is shown it.
        costs: what the rest will take, in words; empty until that is known.
        findings: of the guards, what is wrong with the labels.
        losses: by step.
        validations: measures by step, 0 being the base.
        outcome: None until it has ended.
    """

    feedback: QgsProcessingFeedback
    costs: str = ""
    findings: list[Finding] = field(default_factory=list)
    losses: dict[int, float] = field(default_factory=dict)
    validations: dict[int, dict[str, float]] = field(default_factory=dict)
    outcome: Outcome | None = None

    def __post_init__(self) -> None:
        self._started = time.monotonic()
        self._shown = 0.0

    def run(
        self, lesson: Path, course: Path, name: str, base: str, options: TeachOptions, changed: Callable[[], None]
    ) -> bool:
        """Teach; False where the user cancelled. Raises `QuoinError` where it failed.

        Args:
            lesson: folder of what is taught.
            course: folder of the run.
            name: of the new model.
            base: name or path of the model that learns.
            options: how.
            changed: called whenever more is known than how far it is.
        """
        command = [str(lesson), str(course), f"--base={base}", f"--name={name}"]
        command += [f"--steps={options.steps}", "--deep" if options.deep else "--no-deep"]
        command += ["--align" if options.align else "--no-align"]
        self._course = course

        def tell(line: str, feedback: QgsProcessingFeedback) -> None:
            told = told_in(line)
            if told is None:
                tell_as_it_is(line, feedback)
            else:
                self._take(told)
            if told is not None and not isinstance(told, Advance):
                changed()

        return run_torch_command("model.training.teaching", command, self.feedback, tell)

    def _take(self, told: Told) -> None:
        if isinstance(told, Costs):
            text = translate(
                "Teaching", "About {time}, at most {memory:.1f} GB of memory, {disk:.1f} GB of the disk until the end."
            )
            values = {"memory": told.memory / 1e9, "disk": told.disk / 1e9}
            self.costs = text.format(time=duration(told.seconds), **values)
            self.feedback.pushInfo(self.costs)
        elif isinstance(told, Checked):
            self._checked()
        elif isinstance(told, Advance):
            self._advance(told)
        elif isinstance(told, Validated):
            self._validated(told)
        else:
            self.outcome = told

    def _checked(self) -> None:
        self.findings = read_findings(self._course)
        for finding in self.findings:
            if not finding.stops:  # of which the failure tells that follows
                self.feedback.pushWarning(untagged(said(finding.sentence)))

    def _advance(self, told: Advance) -> None:
        now = time.monotonic()
        passed = now - self._started
        if told.stage != "looking":  # by which nothing is known of what comes later
            self.feedback.setProgress(100 * passed / max(passed + told.seconds_left, 1e-6))
        if told.loss is not None:
            self.losses[told.done] = told.loss
        if now - self._shown < SECONDS_BETWEEN_LINES:
            return
        self._shown = now
        texts = {
            "looking": translate("Teaching", "Looking at the labels: {done} of {of} parts, about {left} left"),
            "features": translate("Teaching", "Features of {done} of {of} crops, about {left} left"),
            "steps": translate("Teaching", "{done} of {of} steps, loss {loss:.3f}, about {left} left"),
        }
        values = {"done": told.done, "of": told.of, "loss": told.loss or 0.0, "left": duration(told.seconds_left)}
        self.feedback.pushInfo(texts[told.stage].format(**values))

    def _validated(self, told: Validated) -> None:
        self.validations[told.step] = told.measures
        if told.loss is not None:
            self.losses[told.step] = told.loss
        base = translate("Teaching", "The base on the buildings that are set apart: {measures}")
        later = translate("Teaching", "After {step} steps: {measures}")
        text = later if told.step else base
        self.feedback.pushInfo(text.format(step=told.step, measures=in_words(told.measures)))


def in_words(measures: dict[str, float]) -> str:
    """What decides, and what is known best."""
    return ", ".join(f"{said(MEANINGS[key].title)} {measures.get(key, 0.0):.3f}" for key in ("ap50", "ap", "ap75"))
