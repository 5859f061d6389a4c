"""How sure the network has to be, where nobody says otherwise. Plain standard library, for both sides."""

TAU = 0.1
"""Least probability of a keypoint, τ; the paper's."""

SCORE = 0.35
"""Least score of a building: where F1 of matches is at its best on the validation split, and C-IoU, too."""
