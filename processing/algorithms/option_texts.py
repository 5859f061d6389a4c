"""What the options are called in algorithms, and what their tooltips say."""

from __future__ import annotations

from qgis.PyQt.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from ...model.contract.option import Option

# pylupdate5 overlooks a call that ends with a comma, as the formatter would have it
# fmt: off
OPTION_TEXTS = {
    ("reading", "tau"): (
        QT_TRANSLATE_NOOP("OptionTexts", "Corner threshold τ"),
        QT_TRANSLATE_NOOP(
            "OptionTexts",
            "How sure the network must be of a corner. Lower gives more corners. The model's own if empty."
        ),
    ),
    ("reading", "score"): (
        QT_TRANSLATE_NOOP("OptionTexts", "Minimum score"),
        QT_TRANSLATE_NOOP(
            "OptionTexts",
            "How sure the network must be of a building. Lower gives more buildings, and more mistakes. "
            "The model's own if empty."
        ),
    ),
    ("reading", "grouping"): (
        QT_TRANSLATE_NOOP("OptionTexts", "Order of corners"),
        QT_TRANSLATE_NOOP(
            "OptionTexts",
            "outline: as the contour of the building's mask passes them. "
            "nearest: each joined to the nearest that is left, as in the paper; wrong on most concave buildings."
        ),
    ),
    ("reading", "regularize"): (
        QT_TRANSLATE_NOOP("OptionTexts", "Straighten walls"),
        QT_TRANSLATE_NOOP(
            "OptionTexts", "Make nearly right angles right. Polygons it changed say so in the field status."
        ),
    ),
    ("reading", "neighbours"): (
        QT_TRANSLATE_NOOP("OptionTexts", "Let neighbours meet"),
        QT_TRANSLATE_NOOP(
            "OptionTexts",
            "Make walls of two buildings that nearly coincide one wall: gaps up to 0.4 m and overlaps up to 0.75 m."
            " Polygons it changed say so in the field status."
        ),
    ),
    ("reading", "min_area"): (
        QT_TRANSLATE_NOOP("OptionTexts", "Smallest building (m²)"),
        QT_TRANSLATE_NOOP("OptionTexts", "Smaller buildings are left out."),
    ),
    ("run", "stretch"): (
        QT_TRANSLATE_NOOP("OptionTexts", "Stretch"),
        QT_TRANSLATE_NOOP(
            "OptionTexts",
            "raw: values 0–255 as they are. percentile: from the 2nd to the 98th percentile of the layer. "
            "auto: raw for 8-bit images, percentile for all others."
        ),
    ),
    ("run", "resolution"): (
        QT_TRANSLATE_NOOP("OptionTexts", "Ground resolution (m per pixel)"),
        QT_TRANSLATE_NOOP(
            "OptionTexts", "The resolution the model sees, in true metres; the one it was trained for if empty."
        ),
    ),
    ("run", "tile_size"): (
        QT_TRANSLATE_NOOP("OptionTexts", "Tile size (pixels)"),
        QT_TRANSLATE_NOOP("OptionTexts", "Larger tiles need more memory."),
    ),
    ("run", "overlap"): (
        QT_TRANSLATE_NOOP("OptionTexts", "Overlap of tiles (pixels)"),
        QT_TRANSLATE_NOOP("OptionTexts", "At least as long as the longest building, else it is lost where tiles meet."),
    ),
    ("network", "device"): (
        QT_TRANSLATE_NOOP("OptionTexts", "Device"),
        QT_TRANSLATE_NOOP("OptionTexts", "Where the network runs; auto takes a CUDA card if there is one."),
    ),
    ("network", "tta_views"): (
        QT_TRANSLATE_NOOP("OptionTexts", "Orientations"),
        QT_TRANSLATE_NOOP(
            "OptionTexts",
            "In how many orientations the network looks at the image (test-time augmentation): in 2 it finds more "
            "buildings and takes fewer other things for some, in twice the time; 4 are a little better still, in "
            "four times the time."
        ),
    ),
    ("regularizing", "tolerance"): (
        QT_TRANSLATE_NOOP("OptionTexts", "Tolerance (m)"),
        QT_TRANSLATE_NOOP("OptionTexts", "How far a wall may move, in metres on the ground."),
    ),
    ("regularizing", "neighbours"): (
        QT_TRANSLATE_NOOP("OptionTexts", "Let neighbours meet"),
        QT_TRANSLATE_NOOP(
            "OptionTexts",
            "Make walls of two buildings one wall: gaps up to half the tolerance, overlaps up to all of it."
        ),
    ),
    ("comparing", "resolution"): (
        QT_TRANSLATE_NOOP("OptionTexts", "Resolution (m per pixel)"),
        QT_TRANSLATE_NOOP("OptionTexts", "Pixel size at which areas are compared."),
    ),
    ("teaching", "deep"): (
        QT_TRANSLATE_NOOP("OptionTexts", "Deep"),
        QT_TRANSLATE_NOOP(
            "OptionTexts",
            "Let the network's last stages learn, too, not its heads alone: takes three times as long, and "
            "mostly brings far more."
        ),
    ),
    ("teaching", "align"): (
        QT_TRANSLATE_NOOP("OptionTexts", "Move the polygons to where the image has them"),
        QT_TRANSLATE_NOOP(
            "OptionTexts",
            "Where all outlines lie beside the image's buildings by the same way, learn from them as if they did not. "
            "The layer itself stays as it is."
        ),
    ),
    ("teaching", "steps"): (
        QT_TRANSLATE_NOOP("OptionTexts", "Steps"),
        QT_TRANSLATE_NOOP(
            "OptionTexts", "How often the model learns from some crops of the image. More take longer."
        ),
    ),
}
# fmt: on
"""Label and tooltip of every option, by what it is an option of and by its name; in English."""


def label(option: Option) -> str:
    """What an option is called, in the user's language; by its mere name where nobody has written that yet."""
    return _text(option, 0) or option.name.replace("_", " ").capitalize()


def tooltip(option: Option) -> str:
    """What an option does, in the user's language; as the list says it where nobody has written that yet."""
    return _text(option, 1) or f"{option.says.capitalize()}."


def _text(option: Option, place: int) -> str:
    texts = OPTION_TEXTS.get((option.where, option.name), ("", ""))
    return texts[place] and QCoreApplication.translate("OptionTexts", texts[place])
