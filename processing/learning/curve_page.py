"""The page of a course: what it has given, and a plot of loss and validation, drawn as SVG."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

WIDTH, HEIGHT, MARGIN = 720, 300, 46
COLOURS = {"loss": "#8a8a8a", "AP50": "#1b6ca8", "AP75": "#d1495b"}


def page(
    title: str, sentences: Sequence[str], losses: dict[int, float], validations: dict[int, dict[str, float]]
) -> str:
    """One HTML page without anything from elsewhere."""
    paragraphs = "".join(f"<p>{escape(sentence)}</p>" for sentence in sentences)
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{escape(title)}</title></head>'
        f'<body style="font-family: sans-serif"><h1>{escape(title)}</h1>{paragraphs}'
        f"{plot(losses, validations)}</body></html>"
    )


def plot(losses: dict[int, float], validations: dict[int, dict[str, float]]) -> str:
    """Loss, from 0 to its largest, and AP50 and AP75, from 0 to 1, over the steps."""
    last = max([1, *losses, *validations])
    highest = max([1e-6, *losses.values()])
    lines = {
        "loss": [(step / last, value / highest) for step, value in sorted(losses.items())],
        "AP50": [(step / last, measures["ap50"]) for step, measures in sorted(validations.items())],
        "AP75": [(step / last, measures["ap75"]) for step, measures in sorted(validations.items())],
    }
    drawn = "".join(_line(points, COLOURS[name]) for name, points in lines.items())
    legend = "".join(_legend(index, name, highest) for index, name in enumerate(lines))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" '
        f'font-family="sans-serif" font-size="12">{_axes(last)}{drawn}{legend}</svg>'
    )


def _place(x: float, y: float) -> tuple[float, float]:
    """Pixels of a point whose coordinates are shares of the axes."""
    return MARGIN + x * (WIDTH - 2 * MARGIN), HEIGHT - MARGIN - y * (HEIGHT - 2 * MARGIN)


def _line(points: Sequence[tuple[float, float]], colour: str) -> str:
    places = " ".join("{:.1f},{:.1f}".format(*_place(x, y)) for x, y in points)
    return f'<polyline points="{places}" fill="none" stroke="{colour}" stroke-width="2"/>'


def _axes(last: int) -> str:
    (left, bottom), (right, top) = _place(0, 0), _place(1, 1)
    frame = f'<path d="M{left},{top} V{bottom} H{right}" fill="none" stroke="#444"/>'
    marks = "".join(_text(left - 8, _place(0, y)[1] + 4, f"{y:g}", "end") for y in (0, 0.5, 1))
    return frame + marks + _text(left, bottom + 18, "0", "middle") + _text(right, bottom + 18, str(last), "middle")


def _legend(index: int, name: str, highest: float) -> str:
    x = MARGIN + 120 * index
    shown = f"{name} / {highest:.2f}" if name == "loss" else name
    return f'<rect x="{x}" y="12" width="14" height="4" fill="{COLOURS[name]}"/>' + _text(x + 20, 18, shown, "start")


def _text(x: float, y: float, text: str, anchor: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(text)}</text>'
