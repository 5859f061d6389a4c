"""Why a set-up failed, in one sentence, from what uv, Python or QGIS said."""

from __future__ import annotations

import re

from ...model.contract.errors import Phrase, QuoinError

_FAILURES = (
    (
        r"No space left|Errno 28\b|os error 28\b|not enough space|WinError 112\b|os error 112\b|Disk quota exceeded",
        Phrase("The disk is full: free some space, then set Quoin up again."),
    ),
    (
        r"\b407\b|[Pp]roxy [Aa]uthentication|[Pp]roxy requires authentication|authenticate to proxy",
        Phrase(
            "The proxy of your network asks for a user name and a password: enter them in QGIS under Settings ▸ "
            "Options ▸ Network, or in the variable HTTPS_PROXY in a shell, then set Quoin up again."
        ),
    ),
    (
        r"invalid peer certificate|CERTIFICATE_VERIFY_FAILED|SSL handshake|certificate (has|is|verify)",
        Phrase(
            "The certificate of the package index was refused, as happens where the clock is wrong or a company's "
            "network puts its own in place: set the clock, or add your network's authority in QGIS under Settings "
            "▸ Options ▸ Authentication (in a shell: SSL_CERT_FILE), then set Quoin up again."
        ),
    ),
    (
        r"[Hh]ash mismatch",
        Phrase(
            "A library differs from what Quoin was made with and was not installed: if QUOIN_INDEX_URL names an "
            "index of your own, let it pass files on unchanged, then set Quoin up again."
        ),
    ),
    (
        r"\b40[13]\b.*(Unauthorized|Forbidden)|requires authentication",
        Phrase(
            "The package index asks for an account: put the name and password into a file .netrc in your home "
            "folder, then set Quoin up again."
        ),
    ),
    (
        r"github\.com|python-build-standalone|No interpreter found",
        Phrase(
            "No Python from 3.11 to 3.14 is on this computer and none can be fetched: install one from "
            "python.org, then set Quoin up again."
        ),
    ),
    (
        r"error sending request|tcp connect|dns error|[Cc]onnection (refused|reset|closed|aborted|broken)|timed? ?out"
        r"|Failed to (fetch|download)|[Nn]ame resolution|getaddrinfo|Name or service|not found|unreachable|body error"
        r"|decoding response|Errno 11[0-3]|urlopen error|IncompleteRead|[Nn]etwork|closed (the )?connection",
        Phrase(
            "The Python package index cannot be reached, or breaks off: check the network connection, then set "
            "Quoin up again; what was fetched is kept."
        ),
    ),
    (
        r"No solution found|no wheels? |not a supported wheel|has no usable wheels",
        Phrase(
            "Torch or a library beside it has no build for this computer's system and Python: Quoin runs on "
            "64-bit Windows and Linux and on Macs with Apple silicon, with Python 3.11 to 3.14."
        ),
    ),
    (
        r"Permission denied|Errno 13\b|os error 13\b|WinError 5\b|os error 5\b|[Rr]ead-only file|os error 30\b",
        Phrase(
            "The folder of Quoin's libraries cannot be written to: set the environment variable QUOIN_HOME to another."
        ),
    ),
)

LAST_WORDS = 15
"""Lines of what failed that are told."""


class SetupError(QuoinError):
    """A part of the set-up failed.

    Attributes:
        words: the last lines of what failed, for the log.
    """

    words: tuple[str, ...] = ()

    @classmethod
    def of(cls, sentence: Phrase, words: tuple[str, ...] = ()) -> SetupError:
        """The error that says this sentence, with last words."""
        error = cls(sentence.text, **sentence.values)
        error.words = words
        return error


def explained(said: str, log: object = "") -> SetupError:
    """Return the error for what a program said before it failed.

    Args:
        said: its words.
        log: the file that holds all of them.
    """
    lines = tuple(line for line in said.strip().splitlines() if line.strip()) or ("no word",)
    unknown = Phrase(
        "Setting up the libraries failed ({reason}): the log has more, as has {log}.", reason=lines[-1].strip(), log=log
    )
    sentence = next((sentence for pattern, sentence in _FAILURES if re.search(pattern, said)), unknown)
    return SetupError.of(sentence, lines[-LAST_WORDS:])
