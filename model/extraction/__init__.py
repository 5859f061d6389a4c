"""From tiles to the buildings of a raster."""
