"""How layers of results look when QGIS loads them."""
