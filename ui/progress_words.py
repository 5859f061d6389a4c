"""How far a run is, in words."""

from __future__ import annotations

from qgis.PyQt.QtCore import QCoreApplication

from ..processing.runs.progress import duration

translate = QCoreApplication.translate


def progress_words(done: int, total: int, seconds_left: float) -> str:
    """Tiles done, rate and time left; `seconds_left` is negative and `total` 0 while nobody knows."""
    if total == 0:
        return translate("Progress", "Starting the worker and loading the model …")
    words = [translate("Progress", "{done} of {total} tiles").format(done=done, total=total)]
    if seconds_left > 0 and done < total:
        rate = (total - done) / seconds_left
        words.append(translate("Progress", "{:.2g} tiles/s").format(rate))
        words.append(translate("Progress", "about {} left").format(duration(seconds_left)))
    return " · ".join(words)
