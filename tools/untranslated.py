"""List the texts that a language of i18n/ lacks; exits with 1 where there are any.

`python3 tools/untranslated.py i18n/quoin_*.ts`. Plain standard library.
"""

from __future__ import annotations

import argparse
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("catalogues", type=Path, nargs="+")
    missing = 0
    for catalogue in parser.parse_args().catalogues:
        texts = list(untranslated(catalogue))
        print(f"{catalogue}: {len(texts)} texts to translate")
        for context, source in texts:
            print(f"  {context}: {source}")
        missing += len(texts)
    sys.exit(missing > 0)


def untranslated(catalogue: Path) -> Iterator[tuple[str, str]]:
    """Context and text of each message without a finished translation."""
    for context in ElementTree.parse(catalogue).getroot().findall("context"):
        for message in context.findall("message"):
            translation = message.find("translation")
            if translation is None or not translation.text or translation.get("type") == "unfinished":
                yield context.findtext("name", ""), message.findtext("source", "")


if __name__ == "__main__":
    main()
