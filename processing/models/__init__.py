"""The models that can be chosen in QGIS: the shipped ones, and those of the user's folder."""
