"""Changes JSON by its values, since most changes of its bytes only make it no JSON any more."""

from __future__ import annotations

import json
import random
from typing import Any

ODD: tuple[Any, ...] = (
    *(None, True, False, 0, -1, 1, 0.5, 1e308, float("nan"), float("inf"), 10**30, 2**63, "", "a", "\ud800", "a" * 99),
    *([], {}, [[]], [None], [[[]]], {"": None}, [0, 0, 1, 1, 0], [[0, 0], [1, 1]], "1", "type", -0.0, 1e-320),
)
Places = list[tuple[Any, Any]]


def changed(content: bytes, seed: int) -> bytes | None:
    """Bytes whose last line or whole is JSON, with one value replaced, dropped or doubled; None where there is none."""
    draw = random.Random(seed)
    start = content.find(b"{")
    line, newline, rest = content[start:].partition(b"\n")
    try:
        values = json.loads(line)
    except (ValueError, RecursionError):
        return None
    places = _places(values)
    if start < 0 or not places:
        return None
    container, key = draw.choice(places)
    draw.choice([_replace, _drop, _exchange, _double])(container, key, places, draw)
    return content[:start] + json.dumps(values, separators=(",", ":")).encode() + newline + rest


def _replace(container: Any, key: Any, places: Places, draw: random.Random) -> None:
    container[key] = draw.choice(ODD)


def _drop(container: Any, key: Any, places: Places, draw: random.Random) -> None:
    del container[key]


def _exchange(container: Any, key: Any, places: Places, draw: random.Random) -> None:
    other, place = draw.choice(places)
    container[key] = json.loads(json.dumps(other[place]))  # a copy, or it might hold itself


def _double(container: Any, key: Any, places: Places, draw: random.Random) -> None:
    if isinstance(container, list):
        container.insert(key, json.loads(json.dumps(container[key])))


def _places(values: Any) -> Places:
    """Every container and key in nested values, as deep as anything that we read is."""
    found: Places = []
    waiting = [values]
    while waiting:
        each = waiting.pop()
        keys = list(each) if isinstance(each, dict) else range(len(each)) if isinstance(each, list) else []
        found += [(each, key) for key in keys]
        waiting += [each[key] for key in keys]
    return found


def mutated(content: bytes, most: int, seed: int) -> bytes:
    """For libFuzzer: bytes with other values three times of four, and with other bytes otherwise."""
    other = changed(content, seed) if seed % 4 else None
    return (_other_bytes(content, seed) if other is None else other)[:most]


def _other_bytes(content: bytes, seed: int) -> bytes:
    """A few bytes replaced by any, by those of another place, or by nothing."""
    draw = random.Random(seed)
    start, end = (draw.randrange(len(content) + 1) for _ in range(2))
    put = draw.choice([draw.randbytes(draw.randrange(1, 9)), content[start : start + 20], b"", b"{", b"[" * 2000])
    return content[:end] + put + content[end + draw.choice([0, 1, len(put), 40]) :]
