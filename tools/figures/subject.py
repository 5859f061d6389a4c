"""What the figures are of: a model, and the labelled scenes it is measured on."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from model.contract.card import ModelCard
from model.contract.errors import QuoinError
from model.contract.model_file import read_header
from model.contract.registry import WEIGHTLESS, model_file
from model.extraction.extractor import Extractor

ROOT = Path(__file__).resolve().parents[2]
CACHE = ROOT / "build" / "figures"
MEASURED = ROOT / "build" / "benchmark"
"""Where `make` leaves what `bench`, `shifts`, `lessons` and `review` measured."""


@dataclass(frozen=True)
class Subject:
    """A model and a folder of scenes.

    Attributes:
        model: name or path.
        data: folder of `val.json`, `christchurch_val.json` and `test.json`.
        test: whether the test split may be looked at.
    """

    model: str
    data: Path
    test: bool = False

    @cached_property
    def weights(self) -> str:
        """The SHA-256 of the model's weights, whatever its card says, or of its name where it has none."""
        if self.model in WEIGHTLESS:
            return hashlib.sha256(self.model.encode()).hexdigest()
        return read_header(model_file(self.model)).data_sum

    @cached_property
    def cache(self) -> Path:
        """A folder for what takes long to measure; another for other weights, card or code in `model/`."""
        content = hashlib.sha256(f"{self.weights} {self.card}".encode())
        for source in sorted((ROOT / "model").rglob("*.py")):
            content.update(source.read_bytes())
        folder = CACHE / content.hexdigest()[:16]
        folder.mkdir(parents=True, exist_ok=True)
        return folder

    @property
    def card(self) -> ModelCard:
        """The card in the model's file."""
        return self._extractor.card

    @cached_property
    def _extractor(self) -> Extractor:
        return Extractor.load(self.model)

    def provenance(self, table: str, of: str) -> str:
        """Two lines that say which command wrote a table, and of what the figures are."""
        numbers = str(self._extractor.device.dtype).removeprefix("torch.")
        weights = f"`{self.model}`, {self.card.steps:,} steps, weights {self.weights[:8]}, {numbers}"
        return f"*`python -m tools.figures {table}`: {of};\n{weights}.*"

    def countries(self, split: str) -> list[str]:
        """The countries of a split's scenes."""
        images = json.loads((self.data / split).read_text(encoding="utf-8"))["images"]
        return list(dict.fromkeys(image["country"] for image in images))

    def evaluation(self, split: str, country: str = "", views: int = 1, protocol: str = "scenes") -> dict[str, Any]:
        """What `python -m model.evaluate --json` writes, of all scenes of a split or of those of one country."""
        name = "-".join([Path(split).stem, *filter(None, [country]), protocol, str(views)])
        output = self.cache / f"{name}.json"
        if not output.exists():
            coco = self._of_country(split, country) if country else self.data / split
            self._evaluate(coco, output, views, protocol)
        return json.loads(output.read_text(encoding="utf-8"))

    def _evaluate(self, coco: Path, output: Path, views: int, protocol: str) -> None:
        options = ["--coco", coco, "--model", self.model, "--tta", views, "--protocol", protocol]
        unfinished = output.with_suffix(".part")
        command = [sys.executable, "-m", "model.evaluate", *map(str, options), "--json", str(unfinished)]
        if subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL).returncode:
            raise QuoinError(f"The model could not be measured on {coco}; see the message above.")
        unfinished.replace(output)

    def _of_country(self, split: str, country: str) -> Path:
        """A COCO file of the scenes of one country, in the cache."""
        content = json.loads((self.data / split).read_text(encoding="utf-8"))
        images = [image for image in content["images"] if image["country"] == country]
        kept = {image["id"] for image in images}
        content["images"] = [image | {"file_name": str((self.data / image["file_name"]).resolve())} for image in images]
        content["annotations"] = [one for one in content["annotations"] if one["image_id"] in kept]
        path = self.cache / f"{Path(split).stem}-{country}.json"
        path.write_text(json.dumps(content), encoding="utf-8")
        return path
