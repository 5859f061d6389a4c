"""The science of Quoin: networks, polygons, training and evaluation, without any QGIS."""
