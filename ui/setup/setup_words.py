"""What a set-up will cost, and how far it is, in words."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication, QLocale

from ...processing.setup.forecast import Forecast, forecast, other_forecast
from ...processing.setup.progress import Progress, Stage

translate = QCoreApplication.translate


def forecast_words() -> str:
    """What *Set up* will do here: what is fetched, how much of it, and how long that takes."""
    what = translate("SetupWords", "Quoin's network needs libraries (torch and others) that do not come with QGIS.")
    costs = translate(
        "SetupWords", "Set up fetches {fetched}, takes {disk} of disk and about {minutes} min at 50 Mbit/s."
    )
    sentences = [what, costs.format(**_figures(forecast()))]
    other = other_forecast()
    if other is not None:
        costs = translate(
            "SetupWords", "If PyTorch's own server is out of reach: {fetched}, {disk}, about {minutes} min."
        )
        sentences.append(costs.format(**_figures(other)))
    return "\n".join(sentences)


def _figures(costs: Forecast) -> dict[str, str]:
    return {"fetched": size_words(costs.fetched), "disk": size_words(costs.disk), "minutes": str(costs.minutes)}


def size_words(megabytes: float) -> str:
    """A size, in GB with one decimal."""
    return f"{QLocale().toString(max(megabytes / 1000, 0.1), 'f', 1)} GB"


def progress_words(progress: Progress) -> str:
    """How far a set-up is."""
    stages = {
        Stage.WAITING: translate("SetupWords", "Waiting until another set-up of Quoin on this computer has ended."),
        Stage.TOOL: translate("SetupWords", "Step 1 of 5: fetching uv, which installs the libraries."),
        Stage.PYTHON: translate("SetupWords", "Step 2 of 5: choosing a Python for the libraries."),
        Stage.LIBRARIES: translate("SetupWords", "Step 3 of 5: fetching the libraries, {done} of {total}, {size}."),
        Stage.PLACING: translate("SetupWords", "Step 4 of 5: putting the libraries in their place."),
        Stage.TRIAL: translate("SetupWords", "Step 5 of 5: trying the libraries on a small image."),
    }
    size = size_words(1000 * progress.fetched)
    return stages[progress.stage].format(done=progress.done, total=progress.total, size=size)
