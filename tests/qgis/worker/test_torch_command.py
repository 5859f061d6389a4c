"""Commands of the torch environment: what ends them is told."""

from __future__ import annotations

from pathlib import Path

import pytest


def test_command_that_the_system_ends_is_told_so_and_not_by_what_it_said_last(torch_python: Path) -> None:
    from qgis.core import QgsProcessingFeedback
    from quoin.model.contract.errors import QuoinError
    from quoin.processing.worker.torch_command import run_torch_command

    deadly = "import os; print('step 7', flush=True); os.kill(os.getpid(), 9)"
    with pytest.raises(QuoinError, match=r"ended by the system \(signal 9\)") as caught:
        run_torch_command("timeit", ["-n1", "-r1", deadly], QgsProcessingFeedback())
    assert "step 7" not in str(caught.value)
