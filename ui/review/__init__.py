"""The review of a layer's buildings: what the panel and the map show of it, and its keys."""
