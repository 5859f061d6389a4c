"""The plugin's zip, as QGIS's plugin site takes it."""
