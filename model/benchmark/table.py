"""The benchmark's figures as text."""

from __future__ import annotations

from typing import Any

SUFFIXES = ("", "_bfloat16")
"""Of the names of figures in float32 and in bfloat16."""


def table(figures: dict[str, Any]) -> str:
    """Markdown tables of what `benchmark` measured."""
    return "\n\n".join([_machine(figures), _speed(figures), _limit(figures), _stages(figures)])


def _machine(figures: dict[str, Any]) -> str:
    machine, memory = figures["machine"], figures["peak_memory_mb"]
    return (
        f"{machine['processor']}, {machine['cores']} cores, {machine['threads']} threads, {machine['instructions']}, "
        f"torch {machine['torch']}; a scene of {figures['megapixels']:.1f} Mpx\nwith {figures['buildings']} buildings; "
        f"peak memory of the worker's side {'unknown' if memory is None else f'{memory:.0f} MB'}."
    )


def _speed(figures: dict[str, Any]) -> str:
    lines = [
        "| tiles (overlap) | Mask R-CNN R50-FPN, Mpx/s | Quoin in float32, Mpx/s | ratio "
        "| Quoin in bfloat16, Mpx/s | ratio |",
        "|---|---|---|---|---|---|",
    ]
    for row in figures["by_tile_size"]:
        cells = [
            f"{row['tiles']} of {row['tile_size']} px ({row['overlap']} px)",
            f"{row['mask_rcnn_megapixels_per_second']:.3f}",
        ]
        for suffix in SUFFIXES:
            cells += [f"{row[f'megapixels_per_second{suffix}']:.3f}", f"{row[f'ratio{suffix}']:.1f}"]
        lines.append(_line(cells))
    return "\n".join(lines)


def _limit(figures: dict[str, Any]) -> str:
    rows = {
        "largest convolutions, 10⁹ multiply-adds/s": ("peak_gigamultiplyadds_per_second", ".0f"),
        "the network's own, 10⁹ multiply-adds": ("network_gigamultiplyadds", ".0f"),
        "share of the limit inside the network": ("share_of_limit", ".0%"),
        "share of the time inside the network": ("network_share", ".0%"),
    }
    lines = ["| against the machine's limit | float32 | bfloat16 |", "|---|---|---|"]
    for title, (name, form) in rows.items():
        values = [figures[f"{name}{suffix}"] for suffix in SUFFIXES]
        lines.append(_line([title, *("–" if value is None else format(value, form) for value in values)]))
    return "\n".join(lines)


def _stages(figures: dict[str, Any]) -> str:
    lines = ["| stage | float32, seconds | share | bfloat16, seconds | share |", "|---|---|---|---|---|"]
    for name in figures["seconds_by_stage"]:
        cells = [name]
        for suffix in SUFFIXES:
            seconds = figures[f"seconds_by_stage{suffix}"].get(name, 0.0)
            cells += [f"{seconds:.2f}", f"{seconds / figures[f'seconds{suffix}']:.0%}"]
        lines.append(_line(cells))
    return "\n".join(lines)


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
