"""PolyMapper as a family of models: boxes, then of each building its vertices, told one after the other.

Li, Wegner, Lucchi, "Topological Map Extraction from Overhead Images", 2019. Backbone, pyramid, proposals and box branch
are those of all families of two stages, and its features those of their pyramid.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from torch import Tensor, nn

from ...contract.options import ReadOptions
from ...polygon import sequence_rings
from ..detection import Detection
from ..family import Rings
from ..two_stage.family import TwoStageFamily
from .network import PolyMapper, build_network
from .sequence_evidence import SequenceEvidence


class PolyMapperFamily(TwoStageFamily):
    """PolyMapper.

    Args:
        network: by default one with random weights.
    """

    network: PolyMapper
    head = ("roi_heads.outline_head", "roi_heads.vertex_decoder")
    credit = "PolyMapper: Zuoyue Li, Jan Dirk Wegner and Aurelien Lucchi, 2019"
    # sequences and their masks take a tenth of the keypoint network's evidence
    kept_bytes = 20

    def __init__(self, network: PolyMapper | None = None) -> None:
        super().__init__(network or build_network())

    def shape_heads(self) -> list[nn.Module]:
        """See `TwoStageFamily.shape_heads`; errors of the recurrent part would add up from step to step."""
        return [self.network.roi_heads.outline_head]

    def detections(self, raw: dict[str, Tensor], least_score: float) -> list[Detection]:
        """See `TwoStageFamily.detections`: the score is that of the box, as published."""
        scores, order = raw["scores"].sort(descending=True)
        order = order[scores >= least_score]
        boxes, rois = (list(map(tuple, raw[name][order].tolist())) for name in ("boxes", "rois"))
        evidence = map(SequenceEvidence.of, raw["sequences"][order].cpu().numpy(), rois)
        return list(map(Detection, raw["scores"][order].tolist(), boxes, evidence))

    def rings(self, detections: Sequence[Detection], options: ReadOptions) -> list[Rings | None]:
        """See `Family.rings`: the vertices as they were told."""
        return [sequence_rings(cast("SequenceEvidence", each.evidence).ring) for each in detections]

    def parts(self) -> dict[str, list[nn.Module]]:
        """See `Family.parts`."""
        heads, decoder = self.network.roi_heads, self.network.roi_heads.vertex_decoder
        own: dict[str, list[nn.Module]] = {
            "masks": [heads.outline_roi_pool, heads.outline_head],
            "sequences": [*decoder.layers, decoder.word, decoder.cell],
        }
        return {**super().parts(), **own}
