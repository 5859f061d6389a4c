"""The process that runs the network for QGIS."""
