"""Importing torchvision without torch's compiler, which takes 150 MB and two seconds, and which Quoin never calls."""

from __future__ import annotations

import importlib
import logging
import sys
from types import ModuleType

COMPILER = ("torch._dynamo", "torch._dynamo.utils")


def import_torchvision() -> None:
    """Import torchvision's detectors; call it before anything else imports torchvision.

    torchvision's RoIAlign takes one function from the compiler, `is_compile_supported`, which only decides over
    deterministic algorithms. A stand-in has it while torchvision is imported. Who asks for the compiler later gets it.
    """
    logging.getLogger("torch.utils.flop_counter").setLevel(logging.ERROR)  # triton is left out, and not missed
    if COMPILER[0] in sys.modules:
        return
    stand_ins = {name: ModuleType(name) for name in COMPILER}
    vars(stand_ins[COMPILER[1]])["is_compile_supported"] = lambda device: False
    sys.modules.update(stand_ins)
    try:
        importlib.import_module("torchvision.models.detection")
    finally:
        for name in COMPILER:
            del sys.modules[name]
