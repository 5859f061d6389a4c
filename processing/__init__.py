"""Everything that talks to QGIS Processing, and the installer of the torch environment; imports nothing by itself."""
