"""What a run begins with: trained weights, all of them, or those that another kind of model can take up."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from torch import Tensor

from ..contract.errors import QuoinError
from ..contract.model_file import read_header
from ..families.checkpoint import load_checkpoint, of_parts
from ..families.family import Family


@dataclass(frozen=True)
class Start:
    """Trained weights.

    Attributes:
        family: the kind of model that they are of.
        weights: the `state_dict` of its network.
        trunk: of the file that holds their trunk, see `ModelHeader.trunk`.
    """

    family: str
    weights: dict[str, Tensor]
    trunk: str

    @classmethod
    def of_file(cls, path: Path) -> Start:
        """Those of a trained file.

        Raises:
            QuoinError: it is missing, damaged, or of another version.
        """
        header, (model, card) = read_header(path), load_checkpoint(path)
        return cls(card.architecture, model.network.state_dict(), header.trunk or header.data_sum)

    def give_all(self, model: Family) -> None:
        """Give a model of the same kind all weights."""
        model.network.load_state_dict(self.weights)

    def give_trunk(self, model: Family) -> None:
        """Give a model of any kind all weights but those of its own head, which stays as it is.

        Raises:
            QuoinError: they have not all that is no head.
        """
        own = model.network.state_dict()
        wanted = {name: tensor for name, tensor in own.items() if not of_parts(name, model.head)}
        for name, tensor in wanted.items():
            if name not in self.weights or self.weights[name].shape != tensor.shape:
                raise QuoinError(
                    "The file to start with has no {name} as this kind of model has it; choose another one.",
                    name=name,
                )
        model.network.load_state_dict({**own, **{name: self.weights[name] for name in wanted}})
