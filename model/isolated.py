"""Runs a module of the plugin in an interpreter that was started with `-I`, tied to the process that started it.

    python -I model/isolated.py FOLDER LIFELINE MODULE [ARGUMENT …]

`-I` keeps the working folder, the user's own packages and Python's variables away, so the folder that holds `model/` is
named. Plain standard library, and imports nothing of `model/`: no module of it is on the path yet.
"""

from __future__ import annotations

import os
import runpy
import select
import signal
import sys
import threading

if sys.platform != "win32":
    import fcntl


def main() -> None:
    """Run the module as the main program."""
    folder, lifeline = sys.argv[1:3]
    del sys.argv[1:3]
    if lifeline:
        _end_with(int(lifeline))
    sys.path.insert(0, folder)
    runpy.run_module(sys.argv.pop(1), run_name="__main__", alter_sys=True)


def _end_with(lifeline: int) -> None:
    """End this process and all that it starts when nobody holds the other end of a pipe any more.

    Nothing is ever written into it. Not by Linux's signal at a parent's death: that comes when the thread ends which
    has started the process, and a kept worker outlives it.
    """
    os.set_inheritable(lifeline, False)
    if sys.platform == "linux":
        _let_the_kernel_kill(lifeline)
    else:
        threading.Thread(target=_wait_and_kill, args=(lifeline,), daemon=True).start()


def _let_the_kernel_kill(lifeline: int) -> None:
    """Works also where no line of Python is run any more: in a library's endless loop, or stopped."""
    fcntl.fcntl(lifeline, fcntl.F_SETOWN, -os.getpgrp())
    fcntl.fcntl(lifeline, fcntl.F_SETSIG, signal.SIGKILL)
    fcntl.fcntl(lifeline, fcntl.F_SETFL, fcntl.fcntl(lifeline, fcntl.F_GETFL) | os.O_ASYNC)
    if select.select([lifeline], [], [], 0)[0]:  # let go before that
        os.killpg(0, signal.SIGKILL)


def _wait_and_kill(lifeline: int) -> None:
    os.read(lifeline, 1)
    os.killpg(0, signal.SIGKILL)


if __name__ == "__main__":
    main()
