"""What each measure is called and says, for tables and reports."""

from __future__ import annotations

from typing import NamedTuple


class Meaning(NamedTuple):
    """A measure's title, its unit (empty for a share) and one clause on what it says."""

    title: str
    unit: str
    clause: str


MEANINGS = {
    "ap": Meaning("AP", "", "average precision over IoU 0.50 to 0.95"),
    "ap50": Meaning("AP50", "", "average precision where IoU 0.50 makes a match"),
    "ap75": Meaning("AP75", "", "average precision where IoU 0.75 makes a match"),
    "ar": Meaning("AR", "", "share of references found at any score, mean over IoU 0.50 to 0.95"),
    "boundary_ap": Meaning("Boundary AP", "", "AP by the smaller of mask IoU and Boundary IoU"),
    "precision": Meaning("Precision", "", "share of the predictions that match a reference (IoU 0.50)"),
    "recall": Meaning("Recall", "", "share of the references that a prediction matches (IoU 0.50)"),
    "mask_iou": Meaning("Mask IoU", "", "overlap of a building with its reference"),
    "mask_f1": Meaning("Mask F1", "", "overlap of a building with its reference, as F1"),
    "mask_iou_pooled": Meaning("Mask IoU, pooled", "", "the same over the pixels of all patches"),
    "mask_f1_pooled": Meaning("Mask F1, pooled", "", "the same over the pixels of all patches"),
    "iou": Meaning("IoU", "", "overlap of all built-up pixels, mean over images"),
    "c_iou": Meaning("C-IoU", "", "IoU, lessened where the number of vertices differs"),
    "n_ratio": Meaning("N-ratio", "", "predicted vertices per reference vertex; 1 is best"),
    "matched_c_iou": Meaning("C-IoU, matched", "", "C-IoU of a building with its reference"),
    "matched_n_ratio": Meaning("N-ratio, matched", "", "N-ratio over the buildings that match a reference"),
    "polis": Meaning("PoLiS", "px", "distance between outlines"),
    "polis_m": Meaning("PoLiS", "m", "distance between outlines, on the ground"),
    "max_tangent_angle": Meaning("Max tangent angle", "°", "worst direction of a wall"),
    "boundary_iou": Meaning("Boundary IoU", "", "overlap of a band along the boundaries"),
    "boundary_f": Meaning("Boundary F, BSDS", "", "boundary pixels that agree within 0.75 % of the diagonal"),
    "boundary_f_0px": Meaning("Boundary F, 0 px", "", "boundary pixels that agree exactly"),
    "boundary_f_1px": Meaning("Boundary F, 1 px", "", "boundary pixels that agree within 1 px"),
    "boundary_f_3px": Meaning("Boundary F, 3 px", "", "boundary pixels that agree within 3 px"),
    "boundary_ssim": Meaning("SSIM", "", "structural similarity of the masks; mostly background, hence high"),
    "found": Meaning("Found", "", "share of the patches with a prediction over their middle"),
    "images": Meaning("Images", "", ""),
    "buildings": Meaning("Buildings", "", "references that were compared with"),
    "seconds": Meaning("Seconds", "s", "time to find the buildings, mean per image"),
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
