"""The one exception that carries a sentence meant for the user."""

from __future__ import annotations


class QuoinError(Exception):
    """What went wrong and what to do about it, in one sentence a GIS analyst understands.

    `str` gives it in English. The text is also what a translation is looked up by, so what differs from case to case
    stands in it as `{name}` and is given beside it: `QuoinError("The file {path} is empty.", path=path)`.
    """

    def __init__(self, text: str, **values: object) -> None:
        super().__init__(text.format(**values) if values else text)
        self.text = text
        self.values = values

    def __reduce__(self) -> tuple[object, ...]:
        return _again, (type(self), self.text, self.values)


def _again(kind: type[QuoinError], text: str, values: dict[str, object]) -> QuoinError:
    return kind(text, **values)
