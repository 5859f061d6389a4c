"""A user's own models are taken in, given out, renamed and deleted; what is no model is refused, and nothing lost."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest
from own_model import write_model
from quoin.model.contract.registry import MODELS


@pytest.fixture
def manage(qgis_app: Any, own_models: Path) -> Any:
    from quoin.processing.models import manage

    return manage


def names() -> list[str]:
    from quoin.processing.models.listed import models

    return models()[len(MODELS) :]


def test_imported_file_is_a_model_of_its_name(manage: Any, own_models: Path, tmp_path: Path) -> None:
    source = write_model(tmp_path / "our town.safetensors")
    assert manage.import_model(source) == "our town"
    assert (own_models / "our town.safetensors").read_bytes() == source.read_bytes()
    assert manage.import_model(source) == "our town 2"
    assert names() == ["our town", "our town 2"]


@pytest.mark.parametrize(
    ("file", "name"),
    [("keypoint", "keypoint 2"), ("a,b", "own"), ("con", "own"), ("x" * 90, "own"), ("مدينة", "مدينة")],
)
def test_name_of_the_file_is_taken_where_a_model_may_have_it(manage: Any, tmp_path: Path, file: str, name: str) -> None:
    assert manage.import_model(write_model(tmp_path / f"{file}.safetensors")) == name


@pytest.mark.parametrize("name", ["aux.town", "com1.x", "nul.safetensors"])
def test_card_whose_name_is_no_file_on_windows_is_given_another(manage: Any, tmp_path: Path, name: str) -> None:
    given = manage.import_model(write_model(tmp_path / "a,b.safetensors", name=name))
    assert given in names()


def test_taught_model_takes_the_place_of_none_that_was_called_so_meanwhile(
    manage: Any, own_models: Path, tmp_path: Path
) -> None:
    mine = tmp_path / "Town.safetensors"
    write_model(mine)
    assert manage.import_model(mine) == "Town"
    before = (own_models / "Town.safetensors").read_bytes()
    best = write_model(tmp_path / "best.safetensors", steps=1)
    assert manage.keep_model(best, "town") == "town 2"
    assert (own_models / "Town.safetensors").read_bytes() == before
    assert (own_models / "town 2.safetensors").read_bytes() == best.read_bytes()


def test_taught_model_for_which_there_is_no_room_is_told(manage: Any, own_models: Path, tmp_path: Path) -> None:
    from quoin.model.contract.errors import QuoinError

    best = write_model(tmp_path / "best.safetensors")
    own_models.write_text("no folder")
    with pytest.raises(QuoinError, match="teach the same again"):
        manage.keep_model(best, "town")


def test_what_is_no_sound_model_is_refused_and_nothing_is_kept(manage: Any, own_models: Path, tmp_path: Path) -> None:
    from quoin.model.contract.errors import QuoinError

    whole = write_model(tmp_path / "whole.safetensors").read_bytes()
    cases = {
        "empty": b"",
        "pickle": b"\x80\x02\x8a\nl\xfc\x9cF\xf9 j\xa8P\x19.",
        "short": whole[:-1],
        "damaged": whole[:-1] + bytes([whole[-1] ^ 1]),
        "no file": None,
    }
    for name, content in cases.items():
        source = tmp_path / f"{name}.safetensors"
        if content is not None:
            source.write_bytes(content)
        with pytest.raises(QuoinError, match="choose another one"):
            manage.import_model(source)
    with pytest.raises(QuoinError, match="of the kind cathedral, which this version of Quoin does not know"):
        manage.import_model(write_model(tmp_path / "c.safetensors", architecture="cathedral"))
    os.mkfifo(tmp_path / "pipe.safetensors")
    with pytest.raises(QuoinError, match="it is a device or a pipe"):
        manage.import_model(tmp_path / "pipe.safetensors")
    assert not own_models.exists()


def test_terabyte_of_weights_is_refused_before_it_is_read(
    manage: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from quoin.model.contract.errors import QuoinError

    monkeypatch.setattr(manage, "LARGEST", 1000)  # a file that has so much takes minutes to make
    with pytest.raises(QuoinError, match="larger than 1 GB"):
        manage.import_model(write_model(tmp_path / "large.safetensors"))


def test_exported_model_is_the_same_file_and_can_be_imported(manage: Any, own_models: Path, tmp_path: Path) -> None:
    own_models.mkdir()
    written = write_model(own_models / "ours.safetensors").read_bytes()
    target = manage.export_model("ours", tmp_path / "copy")
    assert target == tmp_path / "copy.safetensors"
    assert target.read_bytes() == written
    assert manage.import_model(target) == "copy"
    assert manage.export_model("ours", own_models / "ours.safetensors").read_bytes() == written


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such pipes.")
def test_a_pipe_in_the_folder_of_models_is_not_waited_for(manage: Any, own_models: Path, tmp_path: Path) -> None:
    from quoin.model.contract.errors import QuoinError

    own_models.mkdir()
    os.mkfifo(own_models / "ours.safetensors")
    with pytest.raises(QuoinError, match="it is a device or a pipe"):
        manage.export_model("ours", tmp_path / "copy")


def test_where_nothing_can_be_written_a_sentence_says_so(manage: Any, own_models: Path, tmp_path: Path) -> None:
    from quoin.model.contract.errors import QuoinError

    (tmp_path / "file").touch()
    with pytest.raises(QuoinError, match=r"cannot be written \(.+\); choose another place"):
        manage.export_model("keypoint", tmp_path / "file" / "copy.safetensors")
    own_models.touch()
    with pytest.raises(QuoinError, match=r"cannot be taken in \(.+\); make room or choose another one"):
        manage.import_model(write_model(tmp_path / "ours.safetensors"))


def test_renamed_model_has_the_new_name_alone(manage: Any, own_models: Path) -> None:
    own_models.mkdir()
    write_model(own_models / "a.safetensors")
    manage.rename_model("a", "Dächer 2.0")
    assert names() == ["Dächer 2.0"]


@pytest.mark.parametrize("new", ["", "a/b", "../a", "keypoint", "<b>", "b", "x" * 65])
def test_name_that_cannot_be_is_refused_and_both_models_stay(manage: Any, own_models: Path, new: str) -> None:
    from quoin.model.contract.errors import QuoinError

    own_models.mkdir()
    for name in "ab":
        write_model(own_models / f"{name}.safetensors")
    with pytest.raises(QuoinError, match=r"is no name for a model|There is a model b already"):
        manage.rename_model("a", new)
    assert names() == ["a", "b"]


def test_deleted_model_is_gone(manage: Any, own_models: Path) -> None:
    from quoin.model.contract.errors import QuoinError

    own_models.mkdir()
    (own_models / "half.safetensors").write_bytes(b"half")
    manage.delete_model("half")
    assert not list(own_models.iterdir())
    with pytest.raises(QuoinError, match="cannot be deleted"):
        manage.delete_model("half")


def test_shipped_models_stay_as_they_are(manage: Any) -> None:
    from quoin.model.contract.errors import QuoinError

    for change in (manage.delete_model, lambda name: manage.rename_model(name, "ours")):
        for name in MODELS:
            with pytest.raises(QuoinError, match="comes with Quoin and stays as it is"):
                change(name)


def test_head_is_taken_in_only_beside_what_it_stands_on(manage: Any, own_models: Path, tmp_path: Path) -> None:
    from quoin.model.contract.errors import QuoinError
    from quoin.model.contract.model_file import read_header

    base = write_small(tmp_path / "base.safetensors", b"\1\0")
    head = write_small(tmp_path / "head.safetensors", b"\2\0", trunk=read_header(base).data_sum)
    with pytest.raises(QuoinError, match="goes with another one"):
        manage.import_model(head)
    assert manage.import_model(base) == "base"
    assert manage.import_model(head) == "head"
    assert manage.models_upon("base") == ["head"]
    assert manage.models_upon("head") == []


def write_small(path: Path, data: bytes, trunk: str = "") -> Path:
    """A sound file with one weight, which nobody loads here; it may say that it goes with another one."""
    from quoin.model.contract.card import ModelCard
    from quoin.model.contract.model_header import PREFIX_BYTES, metadata_of, sealed

    entries = {"w": {"dtype": "F16", "shape": [1], "data_offsets": [0, 2]}}
    metadata = metadata_of(ModelCard("small"), trunk)
    text = json.dumps({**entries, "__metadata__": metadata}, separators=(",", ":")).encode()
    path.write_bytes(sealed(len(text).to_bytes(PREFIX_BYTES, "little") + text + data))
    return path
