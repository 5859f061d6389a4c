"""Write the texts of all phrases, which know no Qt, as a file that `pylupdate5` reads: `make catalogue` does so.

`python3 tools/phrases.py build/phrases.py`. Plain standard library.
"""

from __future__ import annotations

import argparse
import ast
import json
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = ("model", "processing", "ui")
KINDS = ("Phrase", "QuoinError", "Fault")
CONTEXT = "Errors"
"""As `processing/translation.py` has it."""


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("output", type=Path)
    output = parser.parse_args().output
    output.parent.mkdir(parents=True, exist_ok=True)
    calls = [f'translate("{CONTEXT}", {json.dumps(text, ensure_ascii=False)})\n' for text in phrases()]
    output.write_text("".join(calls), encoding="utf-8")


def phrases() -> list[str]:
    """The texts of all phrases, in the order of the files, each once."""
    files = [file for folder in FOLDERS for file in sorted((ROOT / folder).rglob("*.py"))]
    return list(dict.fromkeys(text for file in files for text in _texts(file)))


def _texts(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in KINDS and node.args:
            text = node.args[0]
            if isinstance(text, ast.Constant) and isinstance(text.value, str):
                yield text.value


if __name__ == "__main__":
    main()
