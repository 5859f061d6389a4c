"""Texts that others wrote: names of layers and fields, what a database or a service says. Plain standard library.

Whoever wrote a project or a layer has not been asked what he may say. What he wrote is a name in our sentence, and
never a line, a page or a mark-up of its own.
"""

from __future__ import annotations

LONGEST_NAME = 80
"""Of a name in a sentence, in characters."""
LONGEST_PATH = 400
LONGEST_SENTENCE = 1000
"""Of what somebody else says about an error, and of a line of a log."""

JOINERS = "\u200c\u200d"
"""Not printable by themselves, but parts of words in Persian or Hindi, and of pictures of people."""
UNTAGGED = str.maketrans("<>", "‹›")


def foreign(text: object, longest: int = LONGEST_NAME) -> str:
    """A text that others wrote, as it may stand in a sentence: on one line, nothing hidden in it, and not too long.

    What is no character to be seen becomes a space: line breaks, what turns the direction of writing, what a terminal
    takes for a command, half a pair of UTF-16. Of a long text the beginning and the end are left.
    """
    whole = str(text)
    if len(whole) > longest:
        end = longest // 3
        whole = f"{whole[: longest - end - 1]}…{whole[-end:]}"
    return "".join(each if is_seen(each) else " " for each in whole)


def is_seen(text: str) -> bool:
    """Whether all of a text can be seen, or is part of what can."""
    return all(each.isprintable() or each in JOINERS for each in text)


def untagged(sentence: str) -> str:
    """A sentence for places of QGIS's of which one takes tags for mark-up and another does not.

    Its log panel and its message boxes do; Processing's own log, a terminal and a script do not. Escaped, a sentence
    would be right in one half of them.
    """
    return sentence.translate(UNTAGGED)
