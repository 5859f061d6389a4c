"""The walls of the house, as docs/architecture.md draws them: which room of `model/` may import which."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
MODEL = ROOT / "model"
MODULES = sorted(MODEL.rglob("*.py"))
FORBIDDEN = {"qgis", "osgeo", "PyQt5", "PyQt6", "processing", "ui", "quoin", "plugin", "model"}
"""What is named in full: the last ones are found in the checkout alone, or not at all."""

BEFORE_LIBRARIES = {
    *(path.relative_to(MODEL).as_posix() for path in (MODEL / "contract").rglob("*.py")),
    "device/memory.py",
    "isolated.py",
    *(f"worker/{name}.py" for name in ("__main__", "process", "inbox", "interruption", "failure")),
}
"""What must work where no library can be loaded, so that the worker can say so; QGIS's process imports part of it."""
ONCE_SAFE = {
    "worker/__main__.py": {
        ".model.layers.torchvision_import.import_torchvision",
        ".model.worker.priority.let_others_go_first",
        ".model.worker.session.WorkerSession",
    }
}
"""What a module of these imports within a function, where a failure is told to QGIS, or for types alone."""
ROOMS_OF_PACKAGES = ("", "contract", "device", "layers", "worker", "extraction", "families")
"""Their `__init__.py` imports nothing, since whoever imports a module of theirs runs it."""
NO_FAMILY = ("layers", "device", "data", "polygon")
ANY_FAMILY = ("extraction", "evaluation", "worker", "benchmark", "training")
COMMON = ("family", "detection", "checkpoint")
"""Of `families/`: the interface, what it speaks of, and the one place that knows all families by name."""
SHARED = ("backbone_family", "map_family", "two_stage")
"""Of `families/`: what several families are made of, which nobody else knows."""


def imports(source: str, module: str) -> Iterator[str]:
    """Dotted names of all that a module imports, at any depth of its code.

    What is named relative to the module has a dot before: `from ..a import b` in model/x/y.py gives `.model.a.b`.
    """
    package = Path(module).parts[:-1]
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = ["", *package[: len(package) + 1 - node.level]] if node.level else []
            yield from (".".join([*above, *filter(None, [node.module]), alias.name]) for alias in node.names)


def imports_of(path: Path) -> set[str]:
    """The same of a file."""
    return set(imports(path.read_text(encoding="utf-8"), path.relative_to(ROOT).as_posix()))


def within(name: str, module: str) -> bool:
    """Whether a dotted name is that of a module, or of something in it."""
    return f"{name}.".startswith(f"{module}.")


def in_room(*rooms: str) -> list[Path]:
    return [path for room in rooms for path in sorted((MODEL / room).rglob("*.py"))]


def families() -> list[str]:
    """Names of the families: what is in `families/` and is not common to all."""
    inside = {path.stem for path in (MODEL / "families").iterdir()}
    return sorted(inside - {*COMMON, *SHARED, "__init__", "__pycache__"})


def names_of_families(path: Path, *but: str) -> set[str]:
    """What a module imports of any family, but for some."""
    found = [name for name in imports_of(path) if within(name, ".model.families")]
    allowed = [*COMMON, *but]
    return {name for name in found if not any(within(name, f".model.families.{each}") for each in allowed)}


def short(path: Path) -> str:
    return path.relative_to(MODEL).as_posix()


def test_there_are_modules_to_look_at() -> None:
    assert {"session.py", "network.py", "errors.py"} <= {module.name for module in MODULES}
    assert {short(module) for module in MODULES} >= BEFORE_LIBRARIES
    assert "keypoint" in families()
    assert all(in_room(room) for room in (*NO_FAMILY, *ANY_FAMILY, "training"))


@pytest.mark.parametrize("module", MODULES, ids=short)
def test_module_imports_neither_qgis_nor_the_plugin(module: Path) -> None:
    names = imports_of(module)
    assert not FORBIDDEN & {name.split(".")[0] for name in names}
    assert all(within(name, ".model") for name in names if name.startswith("."))


@pytest.mark.parametrize("module", sorted(BEFORE_LIBRARIES))
def test_what_works_without_libraries_imports_none(module: str) -> None:
    ours = [f".model.{Path(name).with_suffix('').as_posix().replace('/', '.')}" for name in BEFORE_LIBRARIES]
    names = imports_of(MODEL / module) - ONCE_SAFE.get(module, set())
    foreign = {name for name in names if name.split(".")[0] not in sys.stdlib_module_names}
    assert not {name for name in foreign if not any(within(name, each) for each in [*ours, ".model.contract"])}


@pytest.mark.parametrize("module", sorted(ONCE_SAFE))
def test_what_is_imported_once_it_is_safe_is_not_imported_before(module: str) -> None:
    source = (MODEL / module).read_text(encoding="utf-8")
    at_once = ast.Module([node for node in ast.parse(source).body if not _waits(node)], [])
    assert not ONCE_SAFE[module] & set(imports(ast.unparse(at_once), f"model/{module}"))
    assert ONCE_SAFE[module] <= set(imports(source, f"model/{module}"))


def _waits(node: ast.stmt) -> bool:
    """Whether what a statement holds is not run when the module is imported."""
    for_types = isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
    return for_types or isinstance(node, ast.FunctionDef)


@pytest.mark.parametrize("room", ROOMS_OF_PACKAGES)
def test_package_imports_nothing_of_itself(room: str) -> None:
    assert not imports_of(MODEL / room / "__init__.py")


@pytest.mark.parametrize("module", in_room(*NO_FAMILY), ids=short)
def test_what_serves_any_family_imports_none(module: Path) -> None:
    assert not {name for name in imports_of(module) if within(name, ".model.families")}


@pytest.mark.parametrize("family", families())
def test_family_imports_no_other(family: str) -> None:
    single, folder = MODEL / "families" / f"{family}.py", MODEL / "families" / family
    for module in [single] if single.exists() else folder.rglob("*.py"):
        assert not names_of_families(module, family, *SHARED), module


@pytest.mark.parametrize("shared", SHARED)
def test_what_families_share_knows_none_of_them(shared: str) -> None:
    single, folder = MODEL / "families" / f"{shared}.py", MODEL / "families" / shared
    for module in [single] if single.exists() else folder.rglob("*.py"):
        assert not names_of_families(module, *SHARED), module


@pytest.mark.parametrize("room", ANY_FAMILY)
def test_what_asks_a_model_names_no_family(room: str) -> None:
    assert not {short(module): names for module in in_room(room) if (names := names_of_families(module))}


@pytest.mark.parametrize("module", in_room("families"), ids=short)
def test_families_know_nothing_of_training(module: Path) -> None:
    assert not {name for name in imports_of(module) if within(name, ".model.training") or within(name, ".model.train")}


@pytest.mark.parametrize(
    ("source", "module", "names"),
    [
        ("import qgis.core", "model/train.py", {"qgis.core"}),
        ("import model.errors", "model/train.py", {"model.errors"}),
        ("from osgeo import gdal", "model/train.py", {"osgeo.gdal"}),
        ("def f():\n    from PyQt5.QtCore import QObject", "model/train.py", {"PyQt5.QtCore.QObject"}),
        ("from . import a, b", "model/x/y.py", {".model.x.a", ".model.x.b"}),
        ("from .. import a", "model/x/y.py", {".model.a"}),
        ("from ..a.b import c", "model/x/y.py", {".model.a.b.c"}),
        ("from ...ui import c", "model/x/y.py", {".ui.c"}),
        ("from .a import b", "model/x/__init__.py", {".model.x.a.b"}),
    ],
)
def test_an_import_is_seen_in_whatever_way_it_is_written(source: str, module: str, names: set[str]) -> None:
    assert set(imports(source, module)) == names
