"""Measures of building polygons: each equal to its field's own implementation on the same input."""
