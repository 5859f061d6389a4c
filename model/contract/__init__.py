"""What both processes agree on: plain standard library, the only part of `model/` that QGIS's side imports."""
