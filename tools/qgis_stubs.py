"""Gives mypy the type stubs that QGIS brings along, with the exceptions that they leave out.

Run with QGIS's interpreter: `python3 tools/qgis_stubs.py build/stubs`. mypy looks into no installed package that does
not say of itself that it is typed, hence a folder of its own, to be named in MYPYPATH.
"""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path
from types import ModuleType

import qgis
from qgis import _core


def main() -> None:
    """Write the package `qgis` of stubs into the folder that the command line names."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="made anew")
    folder = parser.parse_args().folder / "qgis"
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(Path(qgis.__file__).parent, folder, ignore=_all_but_stubs)
    with (folder / "_core.pyi").open("a", encoding="utf-8") as stubs:
        stubs.writelines(f"\nclass {name}(Exception): ...\n" for name in _exceptions(_core))


def _all_but_stubs(folder: str, names: list[str]) -> list[str]:
    """Whatever mypy does not read: libraries and what is compiled."""
    kept = (".py", ".pyi")
    return [name for name in names if not (Path(folder) / name).is_dir() and not name.endswith(kept)]


def _exceptions(module: ModuleType) -> list[str]:
    """Names of the exceptions that a module made by sip defines."""
    return [name for name, item in vars(module).items() if isinstance(item, type) and issubclass(item, Exception)]


if __name__ == "__main__":
    main()
