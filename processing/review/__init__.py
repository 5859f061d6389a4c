"""A layer's buildings gone through one after another: in which order, and what is done with each."""
