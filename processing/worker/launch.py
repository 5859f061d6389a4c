"""Starting the worker with the interpreter of the torch environment."""

from __future__ import annotations

from pathlib import Path

from ...model.contract.errors import QuoinError
from .. import PLUGIN_ROOT
from ..log import log
from ..setup.environment import interpreter
from ..setup.users import note_use
from .client import WorkerClient


def launch_worker() -> WorkerClient:
    """Start a worker whose own messages go to QGIS's log panel.

    Raises `QuoinError` when the torch environment is not set up.
    """
    return WorkerClient(torch_python(), PLUGIN_ROOT, log)


def torch_python() -> Path:
    """The interpreter of the torch environment.

    Raises `QuoinError` when it is not set up.
    """
    python = interpreter()
    if python is None:
        raise QuoinError(
            "Quoin's torch environment is not set up yet: press Set up in QGIS under Plugins ▸ Quoin ▸ Quoin panel, "
            "or, without a desktop, run “python3 -m quoin.processing.setup” in the folder {folder}.",
            folder=PLUGIN_ROOT.parent,
        )
    note_use()
    return Path(python)
