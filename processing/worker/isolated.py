"""Starting a module of the plugin in the torch environment: with nothing of QGIS's, and tied to this process."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from .. import PLUGIN_ROOT
from ..child.child_process import hidden_window
from .environment import worker_variables
from .lifeline import Lifeline

STARTER = PLUGIN_ROOT / "model" / "isolated.py"


def start_isolated(
    interpreter: Path,
    plugin_root: Path,
    module: str,
    arguments: Sequence[str] = (),
    flags: Sequence[str] = (),
    **streams: Any,
) -> tuple[subprocess.Popen[Any], Lifeline]:
    """Start a module as the main program.

    Args:
        interpreter: Python of the torch environment.
        plugin_root: the folder that holds `model/`; the working folder, too.
        module: its dotted name.
        arguments: of the program.
        flags: of the interpreter, beside those that isolate it.
        streams: for `subprocess.Popen`: what becomes of its input and output.

    Returns:
        The process, and what it hangs on, which is to be cut when it has ended.

    Raises:
        OSError: the interpreter cannot be started.
    """
    lifeline = Lifeline()
    # flags instead of variables, which `-I` leaves aside: UTF-8, and no file written beside the plugin's
    command = [str(interpreter), "-I", "-X", "utf8", "-B", *flags, str(STARTER), str(plugin_root), lifeline.word]
    try:
        process = subprocess.Popen(
            [*command, module, *arguments],
            cwd=plugin_root,
            env=worker_variables(),
            creationflags=hidden_window(),
            **streams,
            **lifeline.options,
        )
    except OSError:
        lifeline.cut()
        raise
    lifeline.hold(process)
    return process, lifeline
