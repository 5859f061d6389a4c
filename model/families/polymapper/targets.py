"""What should have been said of labelled buildings: masks of boundary and vertices, and the vertices in order."""

from __future__ import annotations

from dataclasses import dataclass

import cv2
import numpy as np
import torch
from torch import Tensor

from ...building import Ring
from ...data.outline import Outline
from ...polygon.grouping.contour import simplify
from ...polygon.ring import signed_area
from .grid import END, LEAST_VERTICES, MOST_VERTICES, SIDE

TOLERANCE = 0.5
"""How far a ring may be left at first, in cells: what is nearer to it is no vertex that the grid could tell."""


@dataclass(frozen=True)
class SequenceTargets:
    """Targets of K regions of interest.

    Attributes:
        boundary: float32 `[K, 1, S, S]`, 1 in the cells that the outline passes.
        vertices: float32 `[K, 1, S, S]`, 1 in the cells of its vertices.
        sequences: int64 `[K, MOST_VERTICES + 1]`, cells clockwise from any one of them on, then `END`; nothing but that
            where too little of the building is within the region.
    """

    boundary: Tensor
    vertices: Tensor
    sequences: Tensor

    @property
    def are_rings(self) -> Tensor:
        """Which have a sequence, bool `[K]`."""
        return self.sequences[:, 0] != END


def sequence_targets(outlines: list[Outline], boxes: Tensor) -> SequenceTargets:
    """Draw each building into its region of interest; where each sequence begins is drawn by lot.

    Args:
        outlines: K buildings, of which courtyards are not looked at.
        boxes: `[K, 4]` regions in pixels; the grid covers a region exactly.
    """
    masks = np.zeros((2, len(outlines), 1, SIDE, SIDE), np.float32)
    sequences = torch.full((len(outlines), MOST_VERTICES + 1), END)
    for k, (outline, box) in enumerate(zip(outlines, boxes.detach().cpu().double().numpy(), strict=True)):
        cells = ring_cells(outline.rings[0], box)
        cv2.polylines(masks[0, k, 0], [cells[:, ::-1].astype(np.int32)], True, 1.0)
        masks[1, k, 0][tuple(cells.T)] = 1.0
        if len(cells) >= LEAST_VERTICES:
            words = torch.from_numpy(cells @ [SIDE, 1])
            sequences[k, : len(words)] = words.roll(int(torch.randint(len(words), ())))
    boundary, vertices = torch.from_numpy(masks).to(boxes.device)
    return SequenceTargets(boundary, vertices, sequences.to(boxes.device))


def ring_cells(ring: Ring, box: np.ndarray) -> np.ndarray:
    """The cells of a ring's vertices (row, column), int64 `[N, 2]`, clockwise on the map, none twice in a row.

    Those outside the box `[4]` move to its edge; a ring of too many vertices is simplified until it has few enough.
    """
    points = (ring - box[:2]) / np.maximum(box[2:] - box[:2], 1e-6) * SIDE
    points = points.clip(0.0, np.nextafter(SIDE, 0.0))
    points = np.ascontiguousarray(points if signed_area(points) > 0.0 else points[::-1])
    tolerance = TOLERANCE
    while True:
        cells = np.floor(points[simplify(points, tolerance)][:, ::-1]).astype(np.int64)
        cells = cells[(cells != np.roll(cells, 1, axis=0)).any(axis=1)]
        if len(cells) <= MOST_VERTICES:
            return cells
        tolerance *= 2.0
