"""A raster, or a layer, through the worker."""
