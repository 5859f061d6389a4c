"""The plugin site's rules, on our zip and on zips that break them."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any, Callable

import pytest


@pytest.fixture
def breaches(plugin_zip: Path, tmp_path: Path) -> Callable[..., list[str]]:
    """A function that says what the site would say to our zip with other files in it, a None for one left out."""
    from quoin.tools.package.site_rules import breaches as breaches_of

    def find(changes: dict[str, Any], mode: int = 0o100644) -> list[str]:
        changed = tmp_path / "changed.zip"
        with zipfile.ZipFile(plugin_zip) as source, zipfile.ZipFile(changed, "w") as target:
            files = {name: source.read(name) for name in source.namelist() if not name.endswith(".safetensors")}
            for name, content in {**files, **changes}.items():
                if content is not None:
                    entry = zipfile.ZipInfo(name)
                    entry.external_attr = mode << 16
                    target.writestr(entry, content)
        return breaches_of(changed)

    return find


@pytest.fixture
def metadata(plugin_zip: Path) -> str:
    with zipfile.ZipFile(plugin_zip) as archive:
        return archive.read("quoin/metadata.txt").decode()


def test_the_site_has_nothing_to_say_about_our_zip(breaches: Callable[..., list[str]]) -> None:
    assert breaches({}) == []


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("quoin/__init__.py", None, "no __init__.py"),
        ("quoin/LICENSE", None, "no LICENSE"),
        ("quoin/metadata.txt", None, "no metadata.txt"),
        ("quoin/metadata.txt", "name=Quoin", "cannot be read"),
        ("quoin/ui/icons/quoin.svg", None, "icon"),
        ("quoin/ui/__pycache__/dock.txt", "", "must not be in the zip"),
        ("quoin/ui/dock.pyc", "", "must not be in the zip"),
        ("quoin/ui/fast.dll", "", "must not be in the zip"),
        ("quoin/.gitignore", "", "is hidden"),
        ("quoin/../../.bashrc", "", "leads out"),
        ("another/__init__.py", "", "more than one folder"),
    ],
)
def test_a_zip_that_breaks_a_rule(breaches: Callable[..., list[str]], name: str, content: Any, said: str) -> None:
    found = breaches({name: content})
    assert any(said in sentence for sentence in found), found


def test_a_zip_that_is_too_large(breaches: Callable[..., list[str]]) -> None:
    assert any("takes 25" in sentence for sentence in breaches({"quoin/large.bin": bytes(25_000_000)}))


def test_a_program_in_the_zip(breaches: Callable[..., list[str]]) -> None:
    assert any("marked as a program" in sentence for sentence in breaches({}, mode=0o100755))


@pytest.mark.parametrize(
    ("line", "other", "said"),
    [
        ("version=0.1.0", "version=0.1", "three numbers"),
        ("version=0.1.0", "version=0.2.0", "does not begin with the version"),
        ("author=The Quoin developers", "author=", "no author"),
        ("author=The Quoin developers", "author=us/them", "slash"),
        ("category=Raster", "category=Analysis", "category"),
        ("server=False", "server=maybe", "neither True nor False"),
        ("server=False", "supportsQt6=True", "deprecated"),
        ("repository=", "repository=http://repo", "repository in metadata.txt is no address"),
        ("tracker=", "tracker=somewhere", "tracker in metadata.txt is no address"),
        ("email=", "email=nobody", "email"),
    ],
)
def test_metadata_that_break_a_rule(
    breaches: Callable[..., list[str]], metadata: str, line: str, other: str, said: str
) -> None:
    assert f"\n{line}\n" in metadata
    found = breaches({"quoin/metadata.txt": metadata.replace(f"\n{line}\n", f"\n{other}\n")})
    assert any(said in sentence for sentence in found), found


def test_what_a_maintainer_has_to_fill_in_is_told_and_refuses_a_release(clone: Any, plugin_zip: Path) -> None:
    from quoin.tools.package.metadata import missing_contacts, read_metadata

    missing = missing_contacts(read_metadata((clone.folder / "metadata.txt").read_text(encoding="utf-8")))
    kept = plugin_zip.read_bytes()
    told = clone.make("package")
    assert told.returncode == 0
    assert all(key in told.stderr for key in missing)
    refused = clone.make("package", "RELEASE=1")
    assert refused.returncode != 0
    assert not clone.zip.exists()
    clone.zip.write_bytes(kept)


def test_a_percent_sign_in_the_changelog_can_be_read() -> None:
    from quoin.tools.package.metadata import read_metadata, with_changelog

    text = with_changelog("[general]\nname=Quoin\n", "# Changelog\n\n## 1.0.0\n\n* 5 % *more*,\n  in `all`.\n")
    assert read_metadata(text)["changelog"] == "1.0.0\n- 5 % more, in all."
