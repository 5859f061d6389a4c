"""What QGIS's side and the process that teaches a model agree on. Plain standard library."""
