"""One round of fuzzing a parser, as `tools/soak/fuzz.py` starts it; libFuzzer ends the process."""

from __future__ import annotations

import sys
from pathlib import Path

import atheris

from .json_mutator import mutated

with atheris.instrument_imports(include=["model"]):
    from .parsers import PARSERS


def main() -> None:
    """Fuzz: the parser's name, the folder of its corpus, and libFuzzer's options."""
    _, name, corpus, *options = sys.argv
    parser = PARSERS[name]
    options.append(f"-max_len={max(parser.longest, *map(len, parser.seeds))}")
    mutator = {}
    if parser.words:
        words = Path(corpus).with_name("words")
        words.write_text("".join(f'"{_quoted(word)}"\n' for word in parser.words))
        options.append(f"-dict={words}")
        mutator = {"custom_mutator": mutated}
    atheris.Setup([sys.argv[0], *options, corpus], parser.check, **mutator)
    atheris.Fuzz()


def _quoted(word: bytes) -> str:
    return "".join(f"\\x{byte:02x}" for byte in word)


if __name__ == "__main__":
    main()
