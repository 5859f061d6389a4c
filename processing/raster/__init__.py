"""A window of any raster layer as the pixels that the model sees."""
