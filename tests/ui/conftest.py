"""A QGIS window with the plugin's dock in it, and hands to use it with."""

from __future__ import annotations

import importlib.util
import os
import sys
import traceback
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

QGIS_CONFTEST = Path(__file__).parents[1] / "qgis" / "conftest.py"

# Real windows where there is a display, as under xvfb-run; the conftest loaded below would do without.
if os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "xcb")

sys.path.append(str(Path(__file__).parent))  # for desktop.py and hands.py


def _load_qgis_fixtures() -> Any:
    """The fixtures of tests/qgis: pytest hands a conftest's only to the tests beside it."""
    spec = importlib.util.spec_from_file_location("qgis_fixtures", QGIS_CONFTEST)
    module = sys.modules[spec.name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


qgis_fixtures = _load_qgis_fixtures()
qgis_app = qgis_fixtures.qgis_app
torch_python = qgis_fixtures.torch_python
own_models = qgis_fixtures.own_models
scene = qgis_fixtures.scene
small_scene = qgis_fixtures.small_scene

from session_listener import worker_pids  # noqa: E402  # beside the conftest that was just loaded


@pytest.fixture(autouse=True)
def no_unhandled_error(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fail where a slot raises: Qt has nobody to hand that to, and would end the process as soon as it happens."""
    errors: list[str] = []

    def note(kind: type[BaseException], error: BaseException, trace: Any) -> None:
        errors.extend(traceback.format_exception(kind, error, trace))

    monkeypatch.setattr(sys, "excepthook", note)
    yield
    assert not errors, "".join(errors)


@pytest.fixture(scope="module")
def iface(qgis_app: Any) -> Iterator[Any]:
    """What the plugin uses of QGIS's interface, in a window of its own.

    Stands in for QGIS's `iface`, which exists inside its desktop program only. Canvas, message bar and main window are
    the real ones.
    """
    from desktop import Desktop

    desktop = Desktop()
    yield desktop
    desktop.close()


@pytest.fixture(scope="module")
def controller(iface: Any, torch_python: Path) -> Iterator[Any]:
    """The plugin's controller, loaded and unloaded as QGIS does it."""
    import quoin
    from qgis.core import QgsSettings

    QgsSettings().remove("quoin")
    plugin = quoin.classFactory(iface)
    plugin.initGui()
    yield plugin.controller
    plugin.unload()
    assert worker_pids() == []


@pytest.fixture
def new_user(iface: Any) -> Iterator[Any]:
    """The plugin's controller, for a user who has stored nothing yet, in an empty project."""
    import quoin
    from qgis.core import QgsProject, QgsSettings

    QgsSettings().remove("quoin")
    QgsProject.instance().clear()
    plugin = quoin.classFactory(iface)
    plugin.initGui()
    yield plugin.controller
    plugin.unload()
    assert iface.options == []
    QgsSettings().remove("quoin")


@pytest.fixture
def hands(controller: Any, iface: Any) -> Any:
    """The user's hands, in a new project with the controller's dock at its defaults."""
    from hands import Hands

    iface.close_project()
    hands = Hands(controller, iface)
    yield hands
    hands.put_down()
