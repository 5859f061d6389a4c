"""Quoin in the language that QGIS is set to."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Callable

import pytest

ROOT = Path(__file__).resolve().parents[2]
CATALOGUE = ROOT / "i18n" / "quoin_de.ts"


@pytest.fixture
def load_plugin(iface: Any) -> Iterator[Callable[[str], Any]]:
    """A function that loads the plugin in a QGIS that is set to a language, as after a restart."""
    import quoin
    from qgis.core import QgsSettings
    from quoin.plugin import RESOURCES

    assert RESOURCES.exists(), "The resources are missing; run “make resources.rcc” first."
    plugin = quoin.classFactory(iface)

    def load(locale: str) -> Any:
        QgsSettings().setValue("locale/overrideFlag", True)
        QgsSettings().setValue("locale/userLocale", locale)
        plugin.initGui()
        return plugin

    yield load
    plugin.unload()
    QgsSettings().remove("locale")


def _extract_label(plugin: Any) -> str:
    return plugin.controller.dock.extract_button.text()


@pytest.mark.parametrize("locale", ["de", "de_AT"])
def test_german(load_plugin: Callable[[str], Any], locale: str) -> None:
    plugin = load_plugin(locale)
    assert _extract_label(plugin) == "Ausschnitt &erfassen"
    assert "kein Bild" in plugin.controller.dock.status_text.text()
    assert plugin.controller.options.createWidget(None).start_group.title() == "Neue Projekte beginnen mit"
    assert plugin.action.text() == "Quoin-Bedienfeld"


def test_algorithms_are_german_also_where_a_base_class_has_the_text(load_plugin: Callable[[str], Any]) -> None:
    algorithm = load_plugin("de").provider.algorithm("extractbuildings")
    assert algorithm.displayName() == "Gebäude erfassen"
    assert algorithm.parameterDefinition("SCORE").description() == "Mindestsicherheit"
    assert "Findet die Gebäude" in algorithm.shortHelpString()


@pytest.mark.parametrize("locale", ["en", "en_US", "fr"])
def test_other_languages_get_english(load_plugin: Callable[[str], Any], locale: str) -> None:
    assert _extract_label(load_plugin(locale)) == "&Extract view"


def test_without_catalogues_all_is_english(
    load_plugin: Callable[[str], Any], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("quoin.plugin.RESOURCES", tmp_path / "resources.rcc")
    plugin = load_plugin("de")
    assert _extract_label(plugin) == "&Extract view"
    assert plugin.provider.algorithm("extractbuildings").displayName() == "Extract buildings"


def test_english_again_after_unloading(load_plugin: Callable[[str], Any]) -> None:
    from qgis.PyQt.QtCore import QCoreApplication

    plugin = load_plugin("de")
    assert QCoreApplication.translate("QuoinDock", "&Extract view") == "Ausschnitt &erfassen"
    plugin.unload()
    assert QCoreApplication.translate("QuoinDock", "&Extract view") == "&Extract view"


def test_every_translation_takes_the_values_of_its_source() -> None:
    messages = ElementTree.parse(CATALOGUE).getroot().findall(".//message")
    assert messages
    for message in messages:
        source, translation = message.findtext("source"), message.findtext("translation")
        if translation:
            places = [sorted(re.findall(r"\{[^}]*\}", text)) for text in (source, translation)]
            assert places[0] == places[1], source
