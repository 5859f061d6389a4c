"""How far walls may move, how far neighbours matter, on what the network's cells lie, how often it looks.

Plain standard library, for both sides.
"""

WALL_TOLERANCE = 0.75
"""How far a wall may be moved, in metres on the ground: what an editor would take for the same wall."""

HOPS = 4
"""What becomes of a building depends on no other that is more than so many neighbours away.

A wall follows a neighbour's (1), which may lead only if it follows none (2) and whose line is the mean of those that
follow it and no other (3); and overlaps are cut off what has become of the neighbours (4).
"""

STRIDE_MULTIPLE = 64
"""The network's coarsest stride, in pixels: what it says of a building depends on where in such a cell it lies."""

ORIENTATIONS = (1, 2, 4)
"""In how many orientations the network may look at an image: as it is; half a turn more; both mirrorings more."""
