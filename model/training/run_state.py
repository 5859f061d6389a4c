"""The state of a training run in a file: tensors as safetensors, numbers as JSON in its header."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import safetensors.torch
import torch
from safetensors import SafetensorError, safe_open
from torch import Tensor

from ..contract.errors import QuoinError

NUMBERS = "numbers"
"""The entry of the header that holds them."""


def write_state(path: Path, tensors: dict[str, Tensor], numbers: dict[str, Any]) -> None:
    """Write tensors, and numbers that JSON knows; the file is whole or not there."""
    unfinished = path.with_suffix(".part")
    whole = {name: tensor.contiguous() for name, tensor in tensors.items()}
    safetensors.torch.save_file(whole, unfinished, {NUMBERS: json.dumps(numbers)})
    unfinished.replace(path)


def read_state(path: Path) -> tuple[dict[str, Tensor], dict[str, Any]]:
    """Read what `write_state` wrote.

    Raises:
        QuoinError: the file is damaged, or no state of a run.
    """
    try:
        with safe_open(path, framework="pt") as file:
            tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118  # it is no dictionary
            return tensors, json.loads(file.metadata()[NUMBERS])
    except (SafetensorError, KeyError, TypeError, ValueError, OSError) as error:
        raise misfit(path, error) from error


def misfit(path: Path, error: Exception) -> QuoinError:
    """The error about a state that a run cannot go on from."""
    reason = (str(error).splitlines() or [type(error).__name__])[0]
    return QuoinError(
        "The run cannot go on from {path} ({reason}); give its own options, or another folder.",
        path=path,
        reason=reason,
    )


def optimiser_tensors(optimiser: torch.optim.Optimizer) -> dict[str, Tensor]:
    """What an optimiser has learned of each parameter, as `NUMBER.NAME`; numbers as in its `state_dict`."""
    state = optimiser.state_dict()["state"]
    return {
        f"{number}.{name}": value
        for number, values in state.items()
        for name, value in values.items()
        if value is not None
    }


def restore_optimiser(optimiser: torch.optim.Optimizer, tensors: dict[str, Tensor], groups: list[Any]) -> None:
    """Set an optimiser to what `optimiser_tensors` gave, and to these parameter groups.

    Raises:
        KeyError, IndexError, ValueError: they are of another optimiser, or of other parameters.
    """
    if any(one.keys() != other.keys() for one, other in zip(groups, optimiser.param_groups)):
        raise ValueError("it is of another optimiser")
    parameters = [one for group in optimiser.param_groups for one in group["params"]]
    state: dict[int, dict[str, Tensor]] = {}
    for path, value in tensors.items():
        number, name = path.split(".")
        state.setdefault(int(number), {})[name] = _laid_out(value, parameters[int(number)])
    optimiser.load_state_dict({"state": state, "param_groups": groups})


def _laid_out(value: Tensor, parameter: Tensor) -> Tensor:
    """The tensor with its parameter's order of bytes: a fused optimiser goes through both side by side."""
    return torch.empty_like(parameter).copy_(value) if value.shape == parameter.shape else value
