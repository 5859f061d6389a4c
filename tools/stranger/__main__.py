"""Does what a stranger does, in the QGIS at hand: `python3 -m tools.stranger ZIP FOLDER`, or `make stranger`.

Home folder and QGIS profile are new, so nothing of Quoin, uv or pip is there to be used again: all is fetched. The zip
is installed by the plugin manager's own code, *Set up* is pressed, first without a network, then with one, a rendered
suburb is opened and extracted. What it took lies in FOLDER afterwards, as `qgis-VERSION.json`, with a picture of the
panel at each step in FOLDER/pictures.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
OWN = ("QUOIN_", "QGIS_", "UV_", "PIP_", "PYTHON", "XDG_")
"""How variables begin that a stranger does not have."""
SCREEN = 1400, 1100
LONGEST = 3600
"""Seconds that QGIS may take."""
PROFILE = Path(".local", "share", "QGIS", "QGIS3", "profiles", "default", "QGIS")


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(prog="python3 -m tools.stranger", description=__doc__.split("\n", 1)[0])
    parser.add_argument("zip", type=Path, help="the plugin, as `make package` makes it")
    parser.add_argument("folder", type=Path, help="where figures and pictures go")
    parser.add_argument("--theme", default="default", help="of QGIS, such as “Night Mapping”")
    parser.add_argument("--scale", type=int, default=1, help="of the screen")
    parser.add_argument("--repair", action="store_true", help="press *Repair*, too, which fetches all again")
    arguments = parser.parse_args()
    folder = arguments.folder.absolute()
    home = folder / "home"
    shutil.rmtree(home, ignore_errors=True)
    try:
        lay_home(home, arguments.theme)
        measured = visit(arguments, folder, home)
    finally:
        shutil.rmtree(home, ignore_errors=True)
    if "wrong" in measured:
        sys.exit(measured["wrong"])
    (folder / f"qgis-{measured['qgis']}.json").write_text(json.dumps(measured, indent=1), encoding="utf-8")
    print(json.dumps(measured, indent=1))


def lay_home(home: Path, theme: str) -> None:
    """Make a home folder whose QGIS has this theme, and no news or other network but Quoin's."""
    settings = home / PROFILE / "QGIS3.ini"
    settings.parent.mkdir(parents=True)
    settings.write_text(f"[UI]\nUITheme={theme}\n\n[app]\nnews-feed\\disabled=true\n", encoding="utf-8")


def visit(arguments: argparse.Namespace, folder: Path, home: Path) -> dict[str, str]:
    """Run QGIS as the owner of that home folder; return what `session.py` measured in it."""
    task = {"zip": arguments.zip.absolute(), "folder": folder, "repair": arguments.repair, "checkout": CHECKOUT}
    outcome = folder / "outcome.json"
    outcome.unlink(missing_ok=True)
    variables = {name: value for name, value in os.environ.items() if not name.startswith(OWN)}
    variables.update(HOME=str(home), QT_SCALE_FACTOR=str(arguments.scale), STRANGER=json.dumps(task, default=str))
    width, height = (side * arguments.scale for side in SCREEN)
    display = ["xvfb-run", "--auto-servernum", "-s", f"-screen 0 {width}x{height}x24"]
    session = Path(__file__).with_name("session.py")
    subprocess.run([*display, "qgis", "--nologo", "--code", session], env=variables, timeout=LONGEST)
    if not outcome.exists():
        return {"wrong": "QGIS ended before it was through."}
    return dict(json.loads(outcome.read_text(encoding="utf-8")))


if __name__ == "__main__":
    main()
