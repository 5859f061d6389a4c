"""One scene as every kind of raster: the same buildings come out."""
