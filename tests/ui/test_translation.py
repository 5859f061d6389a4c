"""Quoin in the language that QGIS is set to."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Callable

import pytest

ROOT = Path(__file__).resolve().parents[2]
CATALOGUES = sorted((ROOT / "i18n").glob("quoin_*.ts"))
LANGUAGES = [catalogue.stem[len("quoin_") :] for catalogue in CATALOGUES]
EXTRACT = {
    "de": "Ausschnitt &erfassen",
    "es": "&Extraer la vista",
    "fr": "&Extraire la vue",
    "pt": "&Extrair a vista",
}
NO_CRS = {
    "de": "„bare“ hat kein Koordinatenbezugssystem",
    "es": "«bare» no tiene sistema de referencia de coordenadas",
    "fr": "« bare » n'a pas de système de coordonnées",
    "pt": "“bare” não tem sistema de referência de coordenadas",
}


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


def _messages(catalogue: Path) -> Iterator[tuple[str, str]]:
    """Every text with its translation."""
    for message in ElementTree.parse(catalogue).getroot().iter("message"):
        yield message.findtext("source", ""), message.findtext("translation", "")


@pytest.mark.parametrize("locale", ["de", "de_AT"])
def test_german(load_plugin: Callable[[str], Any], locale: str) -> None:
    plugin = load_plugin(locale)
    assert _extract_label(plugin) == "Ausschnitt &erfassen"
    assert "kein Bild" in plugin.controller.dock.status_text.text()
    assert plugin.controller.options.createWidget(None).start_group.title() == "Neue Projekte beginnen mit"
    assert plugin.action.text() == "Quoin-Bedienfeld"


@pytest.mark.parametrize("locale", ["fr_CA", "es_MX", "pt_BR", "pt_PT"])
def test_regional_locales_get_their_language(load_plugin: Callable[[str], Any], locale: str) -> None:
    assert _extract_label(load_plugin(locale)) == EXTRACT[locale[:2]]


def test_algorithms_are_german_also_where_a_base_class_has_the_text(load_plugin: Callable[[str], Any]) -> None:
    algorithm = load_plugin("de").provider.algorithm("extractbuildings")
    assert algorithm.displayName() == "Gebäude erfassen"
    assert algorithm.parameterDefinition("SCORE").description() == "Mindestsicherheit"
    assert "Findet die Gebäude" in algorithm.shortHelpString()


@pytest.mark.parametrize("locale", ["en", "en_US", "it"])
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


@pytest.mark.parametrize("locale", LANGUAGES)
def test_panel_shows_all_of_its_texts(load_plugin: Callable[[str], Any], locale: str) -> None:
    from qgis.PyQt.QtTest import QTest

    dock = load_plugin(locale).controller.dock
    dock.setup_group.setCollapsed(False)
    dock.show_progress(3, 40, 95.0)
    QTest.qWait(50)
    dock.window().resizeDocks([dock], [dock.needed_width()], _horizontal())
    QTest.qWait(50)
    assert dock.needed_width() < 400  # of a laptop's 1366, most is for the map
    assert _clipped(dock.page) == []


@pytest.mark.parametrize("locale", LANGUAGES)
def test_options_page_shows_all_of_its_texts(load_plugin: Callable[[str], Any], locale: str) -> None:
    from qgis.PyQt.QtTest import QTest

    page = load_plugin(locale).controller.options.createWidget(None)
    page.resize(640, 560)
    page.show()
    QTest.qWait(50)
    assert _clipped(page) == []
    page.close()


def _horizontal() -> Any:
    from qgis.PyQt.QtCore import Qt

    return Qt.Orientation.Horizontal


def _clipped(window: Any) -> list[str]:
    """Texts of labels and buttons that do not fit."""
    from qgis.PyQt.QtWidgets import QAbstractButton, QLabel

    widgets = [*window.findChildren(QLabel), *window.findChildren(QAbstractButton)]
    shown = [each for each in widgets if each.isVisible() and each.text()]
    assert len(shown) > 5
    return [each.text() for each in shown if not _fits(each)]


def _fits(widget: Any) -> bool:
    needed = widget.sizeHint()
    if widget.hasHeightForWidth():  # its text has line breaks where needed
        return widget.height() >= widget.heightForWidth(widget.width())
    return widget.width() >= needed.width() and widget.height() >= widget.fontMetrics().height()


@pytest.mark.parametrize("locale", LANGUAGES)
def test_algorithm_tells_what_is_wrong_in_the_users_language(
    load_plugin: Callable[[str], Any], iface: Any, locale: str, small_scene: Any
) -> None:
    from processing.gui.AlgorithmDialog import AlgorithmDialog
    from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRasterLayer
    from qgis.PyQt.QtTest import QTest

    plugin = load_plugin(locale)
    layer = QgsRasterLayer(str(small_scene.image), "bare")
    layer.setCrs(QgsCoordinateReferenceSystem())
    QgsProject.instance().addMapLayer(layer)
    dialog = AlgorithmDialog(plugin.provider.algorithm("extractbuildings").create(), parent=iface.mainWindow())
    dialog.show()
    assert dialog.windowTitle() == plugin.provider.algorithm("extractbuildings").displayName()
    dialog.runButton().click()
    for _ in range(100):
        if NO_CRS[locale] in dialog.findChild(_log_kind(), "txtLog").toPlainText():
            break
        QTest.qWait(50)
    assert NO_CRS[locale] in dialog.findChild(_log_kind(), "txtLog").toPlainText()
    dialog.close()
    iface.close_project()


def _log_kind() -> Any:
    from qgis.PyQt.QtWidgets import QTextEdit

    return QTextEdit


def test_error_of_the_worker_is_told_in_german(
    load_plugin: Callable[[str], Any], iface: Any, small_scene: Any, tmp_path: Path
) -> None:
    from hands import Hands
    from qgis.core import QgsApplication

    damaged = tmp_path / "damaged.safetensors"
    shipped = (ROOT / "model" / "weights" / "keypoint.safetensors").read_bytes()
    damaged.write_bytes(shipped[:-1] + bytes([shipped[-1] ^ 1]))  # which only the worker looks at
    lines: list[str] = []
    QgsApplication.messageLog().messageReceived[str, str, _level_kind()].connect(lambda text, *_: lines.append(text))
    hands = Hands(load_plugin("de").controller, iface)
    hands.open_image(small_scene.image)
    hands.dock.set_values({**hands.dock.values(), "model": str(damaged)})
    hands.press(hands.dock.extract_button)
    hands.wait_until(lambda: hands.failures)
    told = f"Die Datei {damaged} ist kein Quoin-Modell oder beschädigt (ihre Gewichte sind beschädigt)"
    assert hands.dock.status_text.text().startswith(told)
    assert any("is not a Quoin model or is damaged (its weights are damaged)" in line for line in lines)
    hands.put_down()


def _level_kind() -> Any:
    from qgis.core import Qgis

    return Qgis.MessageLevel


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=LANGUAGES)
def test_every_translation_takes_the_values_of_its_source(catalogue: Path) -> None:
    messages = list(_messages(catalogue))
    assert messages
    for source, translation in messages:
        places = [sorted(re.findall(r"\{[^}]*\}", text)) for text in (source, translation)]
        assert places[0] == places[1], source


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=LANGUAGES)
def test_every_text_with_a_key_keeps_one(catalogue: Path) -> None:
    for source, translation in _messages(catalogue):
        assert bool(re.search(r"&\w", source)) == bool(re.search(r"&\w", translation)), source


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=LANGUAGES)
def test_no_two_widgets_of_a_window_have_the_same_key(catalogue: Path) -> None:
    for window in (("QuoinDock", "BandChoice", "SetupPanel"), ("OptionsPage",), ("ModelManager",)):
        contexts = [each for each in ElementTree.parse(catalogue).getroot() if each.findtext("name") in window]
        texts = {text for each in contexts for text in (one.text or "" for one in each.iter("translation"))}
        keys = Counter(key.lower() for text in texts for key in re.findall(r"&(\w)", text))
        assert [key for key, count in keys.items() if count > 1] == []


def test_no_text_is_missing_in_any_language(tmp_path: Path) -> None:
    """As `make catalogue` finds them in the sources."""
    import shutil
    import subprocess

    if shutil.which("pylupdate5") is None:
        pytest.skip("There is no pylupdate5, which knows what texts there are.")
    copies = [Path(shutil.copy(catalogue, tmp_path)) for catalogue in CATALOGUES]
    names = " ".join(map(str, copies))
    result = subprocess.run(
        ["make", "catalogue", f"CATALOGUES={names}"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert result.stdout.count(": 0 texts to translate") == len(LANGUAGES), result.stdout
    for catalogue, copy in zip(CATALOGUES, copies):
        assert copy.read_text(encoding="utf-8") == catalogue.read_text(encoding="utf-8"), "run “make catalogue”"
