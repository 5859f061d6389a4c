"""Where a raster holds nothing, which then need not be read."""
