"""Kinds of models behind one interface."""
