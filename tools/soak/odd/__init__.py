"""Odd inputs by kind: each makes what an algorithm is given."""
