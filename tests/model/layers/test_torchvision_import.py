"""The worker has torchvision without torch's compiler, and the compiler all the same if it is asked for."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
PROGRAM = """
import sys
from model.layers.torchvision_import import import_torchvision
import_torchvision()
import torchvision
import model.worker.session
print("torch._dynamo" in sys.modules)
from torch._dynamo.utils import is_compile_supported
print(is_compile_supported("cpu"))
"""


def test_compiler_comes_only_when_asked_for() -> None:
    result = subprocess.run([sys.executable, "-c", PROGRAM], cwd=ROOT, capture_output=True, text=True, check=True)
    assert result.stdout.split() == ["False", "True"]
