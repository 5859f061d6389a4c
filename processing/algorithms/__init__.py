"""Quoin's algorithms, one a file."""
