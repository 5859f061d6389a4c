"""What each measure is called and says, for tables and reports."""

from __future__ import annotations

from typing import NamedTuple

from .errors import Phrase

COUNTS = ("images", "buildings")
"""The measures that are whole numbers."""


class Meaning(NamedTuple):
    """A measure's title, its unit (empty for a share) and one clause on what it says."""

    title: Phrase
    unit: str
    clause: Phrase


MEANINGS = {
    "ap": Meaning(Phrase("AP"), "", Phrase("average precision over IoU 0.50 to 0.95")),
    "ap50": Meaning(Phrase("AP50"), "", Phrase("average precision where IoU 0.50 makes a match")),
    "ap75": Meaning(Phrase("AP75"), "", Phrase("average precision where IoU 0.75 makes a match")),
    "ar": Meaning(Phrase("AR"), "", Phrase("share of references found at any score, mean over IoU 0.50 to 0.95")),
    "boundary_ap": Meaning(Phrase("Boundary AP"), "", Phrase("AP by the smaller of mask IoU and Boundary IoU")),
    "precision": Meaning(Phrase("Precision"), "", Phrase("share of the predictions that match a reference (IoU 0.50)")),
    "recall": Meaning(Phrase("Recall"), "", Phrase("share of the references that a prediction matches (IoU 0.50)")),
    "mask_iou": Meaning(Phrase("Mask IoU"), "", Phrase("overlap of a building with its reference")),
    "mask_f1": Meaning(Phrase("Mask F1"), "", Phrase("overlap of a building with its reference, as F1")),
    "mask_iou_pooled": Meaning(Phrase("Mask IoU, pooled"), "", Phrase("the same over the pixels of all patches")),
    "mask_f1_pooled": Meaning(Phrase("Mask F1, pooled"), "", Phrase("the same over the pixels of all patches")),
    "iou": Meaning(Phrase("IoU"), "", Phrase("overlap of all built-up pixels, mean over images")),
    "c_iou": Meaning(Phrase("C-IoU"), "", Phrase("IoU, lessened where the number of vertices differs")),
    "n_ratio": Meaning(Phrase("N-ratio"), "", Phrase("predicted vertices per reference vertex; 1 is best")),
    "matched_c_iou": Meaning(Phrase("C-IoU, matched"), "", Phrase("C-IoU of a building with its reference")),
    "matched_n_ratio": Meaning(
        Phrase("N-ratio, matched"), "", Phrase("N-ratio over the buildings that match a reference")
    ),
    "polis": Meaning(Phrase("PoLiS"), "px", Phrase("distance between outlines")),
    "polis_m": Meaning(Phrase("PoLiS"), "m", Phrase("distance between outlines, on the ground")),
    "max_tangent_angle": Meaning(Phrase("Max tangent angle"), "°", Phrase("worst direction of a wall")),
    "boundary_iou": Meaning(Phrase("Boundary IoU"), "", Phrase("overlap of a band along the boundaries")),
    "boundary_f": Meaning(
        Phrase("Boundary F, BSDS"), "", Phrase("boundary pixels that agree within 0.75 % of the diagonal")
    ),
    "boundary_f_0px": Meaning(Phrase("Boundary F, 0 px"), "", Phrase("boundary pixels that agree exactly")),
    "boundary_f_1px": Meaning(Phrase("Boundary F, 1 px"), "", Phrase("boundary pixels that agree within 1 px")),
    "boundary_f_3px": Meaning(Phrase("Boundary F, 3 px"), "", Phrase("boundary pixels that agree within 3 px")),
    "boundary_ssim": Meaning(
        Phrase("SSIM"), "", Phrase("structural similarity of the masks; mostly background, hence high")
    ),
    "found": Meaning(Phrase("Found"), "", Phrase("share of the patches with a prediction over their middle")),
    "images": Meaning(Phrase("Images"), "", Phrase("images that were looked at")),
    "buildings": Meaning(Phrase("Buildings"), "", Phrase("references that were compared with")),
    "seconds": Meaning(Phrase("Seconds"), "s", Phrase("time to find the buildings, mean per image")),
}

SCENE_MEASURES = (
    *("ap", "ap50", "ap75", "ar", "boundary_ap", "precision", "recall", "mask_iou", "mask_f1"),
    *("iou", "c_iou", "n_ratio", "matched_c_iou", "matched_n_ratio", "polis", "polis_m"),
    *("max_tangent_angle", "buildings"),
)
"""The measures of scenes and layers, in the order of `MEANINGS`."""

ERRORS = {
    "good": "matched (IoU 0.50 or more)",
    "ragged": "matched, but the outline is over 1.2 times as long as the reference's or has over twice its vertices",
    "missed": "a reference that nothing matches",
    "false": "a prediction that matches nothing",
    "merged": "several references in one prediction",
    "split": "several predictions in one reference",
}


def number(value: float | None, key: str) -> str:
    """Return the value of a measure as people read it; a dash for what is not defined."""
    if value is None:
        return "–"
    return f"{value:.0f}" if key in COUNTS else f"{value:.4f}" if abs(value) < 10 else f"{value:.2f}"
