"""All guards, one after the other."""

from __future__ import annotations

from collections.abc import Sequence

from ...contract.teaching.finding import Finding
from .broken import broken
from .few import few
from .outside import outside
from .overlapping import overlapping
from .place import Base, LabelledPlace
from .resolution import resolution
from .shifted import shifted
from .unlabelled import unlabelled


def check(places: Sequence[LabelledPlace], base: Base) -> list[Finding]:
    """All that is wrong with labels, what stops the learning first.

    Args:
        places: what is to be learned from.
        base: that is to learn, and what it finds in these places.
    """
    findings = [
        *few(places),
        *outside(places),
        *resolution(places, base),
        *broken(places),
        *overlapping(places),
        *shifted(places, base),
        *unlabelled(places, base),
    ]
    return sorted(findings, key=lambda finding: not finding.stops)
