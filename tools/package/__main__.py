"""Makes the plugin's zip and applies the plugin site's rules to it: `python -m tools.package ZIP [--release]`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from .archive import contents, time_of_commit, uncommitted, write_zip
from .metadata import UNRELEASED, missing_contacts, read_metadata
from .site_rules import LARGEST, breaches

CHECKOUT = Path(__file__).resolve().parents[2]


def main() -> None:
    """Make the zip; what the site would say to it goes to stderr."""
    parser = argparse.ArgumentParser(prog="python -m tools.package", description=__doc__.splitlines()[0])
    parser.add_argument("zip", type=Path)
    parser.add_argument("--release", action="store_true", help="refuse what cannot be published")
    arguments = parser.parse_args()
    arguments.zip.parent.mkdir(parents=True, exist_ok=True)
    files = contents(CHECKOUT)
    write_zip(files, time_of_commit(CHECKOUT), arguments.zip)
    refusals, notes = breaches(arguments.zip), unfit_for_release(files["metadata.txt"].decode())
    for sentence in (*refusals, *notes):
        print(sentence, file=sys.stderr)
    if refusals or (arguments.release and notes):
        arguments.zip.unlink()
        sys.exit("The zip is not kept.")
    size = arguments.zip.stat().st_size
    print(f"Plugin: {arguments.zip.absolute()}, {size / 1e6:.1f} of {LARGEST / 1e6:.0f} MB")


def unfit_for_release(metadata: str) -> list[str]:
    """What only matters to whoever publishes the zip, a sentence each."""
    notes = []
    values = read_metadata(metadata)
    if missing := missing_contacts(values):
        notes.append(f"To be filled in in metadata.txt before the plugin site takes it: {', '.join(missing)}.")
    if UNRELEASED in values["changelog"].splitlines()[0]:
        notes.append(f"CHANGELOG.md says that version {values['version']} is {UNRELEASED}.")
    if changed := uncommitted(CHECKOUT):
        notes.append(f"Not committed, and so not in the zip: {len(changed)} files.")
    return notes


if __name__ == "__main__":
    main()
