"""Round roofs: tanks, silos, towers."""
