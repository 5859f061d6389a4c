"""The wall between the plugin and `model/`, of which QGIS's process may import the contract alone."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MODULES = [ROOT / "plugin.py", *sorted((ROOT / "processing").rglob("*.py")), *sorted((ROOT / "ui").rglob("*.py"))]


def imports(source: str, module: str) -> Iterator[str]:
    """Dotted names of all that a module imports, at any depth of its code, from the plugin's folder on."""
    package = Path(module).parts[:-1]
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) + 1 - node.level] if node.level else ()
            yield from (".".join([*above, *filter(None, [node.module]), alias.name]) for alias in node.names)


def forbidden(source: str, module: str) -> set[str]:
    """What a module imports of `model/` and is not in the contract, of tools, or of tests."""
    names = [name.removeprefix("quoin.") for name in imports(source, module)]
    ours = [name for name in names if name.split(".")[0] in ("model", "tools", "tests")]
    return {name for name in ours if not f"{name}.".startswith("model.contract.")}


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_module_imports_of_the_model_its_contract_alone(module: Path) -> None:
    assert not forbidden(module.read_text(encoding="utf-8"), module.relative_to(ROOT).as_posix())


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_what_computes_knows_no_window(module: Path) -> None:
    names = set(imports(module.read_text(encoding="utf-8"), module.relative_to(ROOT).as_posix()))
    assert module.parts[len(ROOT.parts)] != "processing" or not {name for name in names if name.startswith("ui.")}


@pytest.mark.parametrize(
    ("source", "module"),
    [
        ("from ..model.polygon.ring import area", "ui/dock.py"),
        ("def f():\n    from ...model import building", "processing/runs/extraction.py"),
        ("from .. import model", "ui/dock.py"),
        ("from .model.device.memory import keep_freed_memory", "plugin.py"),
        ("import quoin.model.train", "processing/provider.py"),
        ("import model.train", "processing/provider.py"),
        ("from .tools import overlay", "plugin.py"),
    ],
)
def test_a_forbidden_import_is_seen(source: str, module: str) -> None:
    assert forbidden(source, module)


@pytest.mark.parametrize(
    "source",
    ["from ..model.contract import errors", "from ..model import contract", "from .model_card import ModelCard"],
)
def test_others_are_let_through(source: str) -> None:
    assert not forbidden(source, "ui/dock.py")
