"""What a module says of Qt, held against PyQt6, where each value of an enum is found in its enum alone."""

from __future__ import annotations

import ast
import importlib
from collections.abc import Iterator
from typing import Any

BRIDGE = "qgis.PyQt."


def unknown_names(source: str) -> list[str]:
    """Dotted names in a module, such as `Qt.AlignTop`, that begin with a class of Qt and that PyQt6 does not have."""
    tree = ast.parse(source)
    classes = dict(_imported(tree))
    chains = [_chain(node) for node in ast.walk(tree) if isinstance(node, ast.Attribute)]
    return sorted({".".join(chain) for chain in chains if chain and chain[0] in classes and not _known(chain, classes)})


def _imported(tree: ast.AST) -> Iterator[tuple[str, Any]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(BRIDGE):
            module = importlib.import_module(node.module or "")
            for alias in node.names:
                yield alias.asname or alias.name, getattr(module, alias.name)


def _chain(node: ast.expr) -> list[str]:
    """The parts of a dotted name; empty where it begins with something else than a name."""
    if isinstance(node, ast.Name):
        return [node.id]
    if isinstance(node, ast.Attribute) and (before := _chain(node.value)):
        return [*before, node.attr]
    return []


def _known(chain: list[str], classes: dict[str, Any]) -> bool:
    found = classes[chain[0]]
    for name in chain[1:]:
        if not hasattr(found, name):
            return False
        found = getattr(found, name)
    return True
