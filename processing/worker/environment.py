"""The environment variables that reach what runs in the torch environment: those that it needs, and no secret."""

from __future__ import annotations

import os
import re

NEEDED = re.compile(
    r"PATH|HOME|USER|LOGNAME|USERPROFILE|HOMEDRIVE|HOMEPATH|USERNAME|APPDATA|LOCALAPPDATA|PROGRAMDATA"
    r"|SYSTEMROOT|SYSTEMDRIVE|WINDIR|COMSPEC|PATHEXT|NUMBER_OF_PROCESSORS|PROCESSOR_\w+"
    r"|TMPDIR|TEMP|TMP|XDG_(CACHE|RUNTIME)_\w+|LANG|LC_\w+|TZ"
    r"|(LD|DYLD|DYLD_FALLBACK)_LIBRARY_PATH|NIX_LD\w*|QUOIN_HOME"
    r"|(CUDA|NVIDIA|CUDNN|CUBLAS|OMP|GOMP|KMP|MKL|OPENBLAS|TORCH|PYTORCH)_\w+"
)
"""Names, in capitals: where the system and its libraries are, where to put files, in which language, on which device
and how many processors to compute. What is not named stays behind, for it may be a password: of a database, a proxy, a
cloud; or a setting of QGIS's own Python."""


def worker_variables() -> dict[str, str]:
    """Return the variables for a process of the torch environment, which needs no network and nobody's account."""
    return {name: value for name, value in os.environ.items() if NEEDED.fullmatch(name.upper())}
