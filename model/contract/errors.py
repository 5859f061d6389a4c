"""The one exception that carries a sentence meant for the user."""


class QuoinError(Exception):
    """What went wrong and what to do about it, in one sentence a GIS analyst understands."""
