"""PolyMapper: a box, then of each building its corners, one after the other, as a sequence."""
