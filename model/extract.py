"""Extract buildings without QGIS, in this process or on many machines.

`python -m model.extract scene.tif buildings.gpkg` gives the polygons that the algorithm gives. `--workers 4` starts as
many processes here, `--scheduler tcp://host:8786` goes to a Dask cluster. `docs/cluster.md` has more.
"""

from __future__ import annotations

import sys

from .device.memory import keep_freed_memory
from .worker.process import wait_briefly


def main() -> None:
    """Run the command line, with torch as QGIS's worker has it."""
    wait_briefly()
    keep_freed_memory()
    try:
        from .cluster.command import main as command
    except ModuleNotFoundError as error:
        if error.name is None or error.name.startswith(__package__ or "model"):
            raise
        sys.exit(f"The library {error.name} is missing; set it up, as docs/cluster.md says.")
    command()


if __name__ == "__main__":
    main()
