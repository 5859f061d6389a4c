"""Walls made straight and square."""
