"""The worker has nothing to take: no password, token or proxy of the process that starts it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

SECRETS = {
    "PGPASSWORD": "of a database",  # pragma: allowlist secret
    "AWS_SECRET_ACCESS_KEY": "of a cloud",  # pragma: allowlist secret
    "GITHUB_TOKEN": "of a forge",
    "https_proxy": "http://somebody:password@example.com",  # pragma: allowlist secret
    "SSH_AUTH_SOCK": "/run/agent",
    "QGIS_AUTH_PASSWORD_FILE": "/home/somebody/password",
    "PYTHONPATH": "/nowhere",
    "PYTHONSTARTUP": "/nowhere/start.py",
    "MY_OWN": "of any kind",
}


@pytest.fixture(autouse=True)
def secrets(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in SECRETS.items():
        monkeypatch.setenv(name, value)


@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="only Linux shows what a process was given")
def test_a_workers_environment_holds_no_secret(qgis_app: Any, torch_python: Path) -> None:
    from quoin.processing.worker.launch import launch_worker
    from session_listener import worker_pids

    before = set(worker_pids())
    client = launch_worker()
    try:
        (worker,) = set(worker_pids()) - before
        given = Path(f"/proc/{worker}/environ").read_text()
    finally:
        client.close()
    assert not [name for name, value in SECRETS.items() if name in given or value in given]


def test_what_a_worker_needs_is_there(monkeypatch: pytest.MonkeyPatch, qgis_app: Any) -> None:
    from quoin.processing.worker.environment import worker_variables

    for name in ("OMP_NUM_THREADS", "CUDA_VISIBLE_DEVICES", "LC_ALL", "SystemRoot", "TMPDIR"):
        monkeypatch.setenv(name, "1")
    assert {"OMP_NUM_THREADS", "CUDA_VISIBLE_DEVICES", "LC_ALL", "SystemRoot", "TMPDIR"} <= set(worker_variables())


@pytest.mark.usefixtures("torch_python")
def test_a_command_of_the_torch_environment_is_given_as_little(qgis_app: Any) -> None:
    from qgis.core import QgsProcessingFeedback
    from quoin.processing.worker.torch_command import run_torch_command

    feedback = QgsProcessingFeedback(False)
    # of the standard library; runs a line of Python
    assert run_torch_command("timeit", ["-n1", "-r1", "import os; print(*os.environ, sep=os.linesep)"], feedback)
    given = feedback.textLog().split()
    assert "PATH" in given
    assert not set(SECRETS) & set(given)
