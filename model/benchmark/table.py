"""The benchmark's figures as text."""

from __future__ import annotations

from typing import Any


def table(figures: dict[str, Any]) -> str:
    """Markdown tables of what `benchmark` measured."""
    return "\n\n".join([_machine(figures), _speed(figures), _limit(figures), _stages(figures)])


def _machine(figures: dict[str, Any]) -> str:
    machine = figures["machine"]
    return (
        f"{machine['processor']}, {machine['cores']} cores, {machine['threads']} threads, {machine['instructions']}, "
        f"torch {machine['torch']}; a scene of {figures['megapixels']:.1f} Mpx with {figures['buildings']} buildings."
    )


def _speed(figures: dict[str, Any]) -> str:
    lines = ["| tiles (overlap) | Quoin, Mpx/s | Mask R-CNN R50-FPN, Mpx/s | ratio |", "|---|---|---|---|"]
    for row in figures["by_tile_size"]:
        lines.append(
            f"| {row['tiles']} of {row['tile_size']} px ({row['overlap']} px) | {row['megapixels_per_second']:.3f} "
            f"| {row['mask_rcnn_megapixels_per_second']:.3f} | {row['ratio']:.1f} |"
        )
    return "\n".join(lines)


def _limit(figures: dict[str, Any]) -> str:
    memory = figures["peak_memory_mb"]
    rows = {
        "largest convolutions, 10⁹ multiply-adds/s": f"{figures['peak_gigamultiplyadds_per_second']:.0f}",
        "the network's own, 10⁹ multiply-adds": f"{figures['network_gigamultiplyadds']:.0f}",
        "share of the limit inside the network": f"{figures['share_of_limit']:.0%}",
        "share of the time inside the network": f"{figures['network_share']:.0%}",
        "in bfloat16, Mpx/s": f"{figures['megapixels_per_second_bfloat16']:.3f}",
        "peak memory of the worker's side": "unknown" if memory is None else f"{memory:.0f} MB",
    }
    return "\n".join(["| against the machine's limit | |", "|---|---|", *(f"| {k} | {v} |" for k, v in rows.items())])


def _stages(figures: dict[str, Any]) -> str:
    lines = ["| stage | seconds | share |", "|---|---|---|"]
    for name, seconds in figures["seconds_by_stage"].items():
        lines.append(f"| {name} | {seconds:.2f} | {seconds / figures['seconds']:.0%} |")
    return "\n".join(lines)
