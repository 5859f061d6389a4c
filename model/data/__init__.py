"""Labelled scenes, and the images they are read from."""
