"""Where the pixels of a run lie on the map: the same arithmetic under QGIS and without it. Plain standard library."""
