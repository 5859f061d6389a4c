"""Which bands are taken for red, green and blue, of whatever file, and that it is told."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Callable

import numpy as np
import pytest

pytestmark = pytest.mark.usefixtures("qgis_app")

SIDE = 40
INTERPRETATIONS = {"R": "red", "G": "green", "B": "blue", "A": "alpha", "Y": "gray", "?": "undefined"}
BY_INTERPRETATION, BY_NAME, BY_STYLE, FIRST = "interpretation", "names", "is shown", "come first"
FILE_CASES = [
    # interpretation, names, bands that are taken, and why
    ("RGB", (), (1, 2, 3), BY_INTERPRETATION),
    ("BGR", (), (3, 2, 1), BY_INTERPRETATION),
    ("GBR", (), (3, 1, 2), BY_INTERPRETATION),
    ("RGBA", (), (1, 2, 3), BY_INTERPRETATION),
    ("BGRA", (), (3, 2, 1), BY_INTERPRETATION),
    ("ARGB", (), (2, 3, 4), BY_INTERPRETATION),
    ("RGB?", (), (1, 2, 3), BY_INTERPRETATION),
    ("BGR?", (), (3, 2, 1), BY_INTERPRETATION),
    ("?RGB", (), (2, 3, 4), BY_INTERPRETATION),
    ("?BGR", (), (4, 3, 2), BY_INTERPRETATION),
    ("B?G?R", (), (5, 3, 1), BY_INTERPRETATION),
    ("RRGB", (), (1, 3, 4), BY_INTERPRETATION),
    ("BGR", ("red", "green", "blue"), (3, 2, 1), BY_INTERPRETATION),
    ("Y???", ("NIR", "red", "green", "blue"), (2, 3, 4), BY_NAME),
    ("????", ("Blue", "Green", "Red", "NIR"), (3, 2, 1), BY_NAME),
    ("?????", ("Blue", "Green", "Red", "Red edge", "Near infrared"), (3, 2, 1), BY_NAME),
    ("?????", ("RedEdge", "Red", "NIR", "Green", "Blue"), (2, 4, 5), BY_NAME),
    ("????", ("b", "g", "r", "nir"), (3, 2, 1), BY_NAME),
    ("????????", ("Coastal Blue", "Blue", "Green I", "Green", "Yellow", "Red", "RedEdge", "NIR"), (6, 4, 2), BY_NAME),
    ("????", ("PIR", "Rouge", "Vert", "Bleu"), (2, 3, 4), BY_NAME),
    ("???", ("Blau", "Grün", "Rot"), (3, 2, 1), BY_NAME),
    ("???", ("Band_3 (blue)", "Band_2 (green)", "Band_1 (red)"), (3, 2, 1), BY_NAME),
    ("????", ("NIR", "", "", ""), (2, 3, 4), FIRST),
    ("???", ("nir", "red", "green"), (1, 2, 3), FIRST),
    ("Y??", (), (1, 2, 3), FIRST),
    ("YA??", (), (1, 3, 4), FIRST),
    ("RG?", (), (1, 2, 3), FIRST),
    ("????", ("reduced", "greenish", "blueprint", "x"), (1, 2, 3), FIRST),
    ("Y", (), (1, 1, 1), "comes first"),
    ("YA", (), (1, 1, 1), "comes first"),
    ("??", (), (1, 1, 1), "comes first"),
]


@pytest.fixture
def image(tmp_path: Path) -> Callable[..., Any]:
    """A function that makes a layer of a file whose bands have an interpretation, by letter, and a name."""
    from osgeo import gdal, osr
    from qgis.core import QgsRasterLayer

    kinds = {letter: getattr(gdal, f"GCI_{name.capitalize()}Band", None) for letter, name in INTERPRETATIONS.items()}
    kinds |= {"Y": gdal.GCI_GrayIndex, "?": gdal.GCI_Undefined}

    def make(interpretation: str, names: tuple[str, ...] = (), kind: int = gdal.GDT_Byte) -> Any:
        path = str(tmp_path / f"image{len(list(tmp_path.iterdir()))}.tif")
        file = gdal.GetDriverByName("GTiff").Create(path, SIDE, SIDE, len(interpretation), kind)
        place = osr.SpatialReference()
        place.ImportFromEPSG(32737)
        file.SetProjection(place.ExportToWkt())
        file.SetGeoTransform((500_000, 0.13, 0, 9_000_000, 0, -0.13))
        for number, letter in enumerate(interpretation, start=1):
            band = file.GetRasterBand(number)
            band.SetColorInterpretation(kinds[letter])
            band.SetDescription(names[number - 1] if names else "")
            band.WriteArray(np.full((SIDE, SIDE), 255 if letter == "A" else 10 * number, np.uint8))
        del file, band
        layer = QgsRasterLayer(path, "image")
        assert layer.isValid()
        return layer

    return make


def source_of(layer: Any, *choice: Any) -> Any:
    """What the algorithm takes of a layer, or, with another choice of bands, the panel."""
    from qgis.core import QgsCoordinateTransformContext, QgsRectangle
    from quoin.processing.raster.source import RasterSource

    return RasterSource.of_layer(layer, QgsRectangle(), QgsCoordinateTransformContext(), *choice)


def show(layer: Any, *bands: int) -> None:
    """Set the layer's style as a user does: three bands as colours, or one as grey."""
    from qgis.core import QgsMultiBandColorRenderer, QgsSingleBandGrayRenderer

    kind = QgsMultiBandColorRenderer if len(bands) == 3 else QgsSingleBandGrayRenderer
    layer.setRenderer(kind(layer.dataProvider(), *bands))


def panel_numbers(layer: Any) -> tuple[int, ...]:
    from quoin.processing.view.band_choice import panel_bands

    numbers: tuple[int, ...] = panel_bands(layer).numbers
    return numbers


@pytest.mark.parametrize(("interpretation", "names", "numbers", "reason"), FILE_CASES)
def test_bands_of_a_file_nobody_has_styled(
    image: Any, interpretation: str, names: tuple[str, ...], numbers: tuple[int, ...], reason: str
) -> None:
    source = source_of(image(interpretation, names))
    assert source.bands.numbers == numbers
    assert reason in str(source.told_bands())
    pixels = source.reader(source.grid(0.13))._reader.read(source.extent, 4, 4)
    assert pixels[0, 0].tolist() == [10 * number for number in numbers]


@pytest.mark.parametrize(
    ("interpretation", "names", "shown", "numbers", "reason"),
    [
        ("????", (), (4, 3, 2), (4, 3, 2), BY_STYLE),
        ("Y???", (), (3, 2, 1), (3, 2, 1), BY_STYLE),
        ("????", (), (2, 2, 2), (2, 2, 2), BY_STYLE),
        ("BGR?", (), (4, 3, 2), (3, 2, 1), BY_INTERPRETATION),
        ("????", ("blue", "green", "red", "nir"), (4, 3, 2), (3, 2, 1), BY_NAME),
        ("????", (), (4, 3, -1), (1, 2, 3), FIRST),
        ("???A", (), (4, 3, 2), (1, 2, 3), FIRST),
        ("????", (), (2,), (1, 2, 3), FIRST),
    ],
)
def test_bands_of_a_styled_layer_in_the_toolbox(
    image: Any,
    interpretation: str,
    names: tuple[str, ...],
    shown: tuple[int, ...],
    numbers: tuple[int, ...],
    reason: str,
) -> None:
    layer = image(interpretation, names)
    show(layer, *shown)
    source = source_of(layer)
    assert source.bands.numbers == numbers
    assert reason in str(source.told_bands())


@pytest.mark.parametrize(
    ("interpretation", "shown", "numbers"),
    [
        ("RGB?", (4, 1, 2), (4, 1, 2)),
        ("BGR", (1, 2, 3), (1, 2, 3)),
        ("BGR", (3, 2, 1), (3, 2, 1)),
        ("RGB", (2,), (2, 2, 2)),
        ("BGRA", (4,), (3, 2, 1)),
        ("BGR?", (4, -1, 2), (3, 2, 1)),
        ("????", (1, 2, 3), (1, 2, 3)),
    ],
)
def test_panel_follows_the_layer_as_shown(
    image: Any, interpretation: str, shown: tuple[int, ...], numbers: tuple[int, ...]
) -> None:
    layer = image(interpretation)
    show(layer, *shown)
    assert panel_numbers(layer) == numbers


def test_panel_takes_a_hillshade_as_the_file_says(image: Any) -> None:
    from qgis.core import QgsHillshadeRenderer

    layer = image("BGR")
    layer.setRenderer(QgsHillshadeRenderer(layer.dataProvider(), 1, 315, 45))
    assert panel_numbers(layer) == (3, 2, 1)


def test_choice_in_the_panel_goes_before_what_is_shown_and_is_kept_with_the_layer(image: Any) -> None:
    from quoin.processing.view.band_choice import choose_for

    layer = image("RGB?")
    choose_for(layer, (4, 2, 1))
    assert panel_numbers(layer) == panel_numbers(layer.clone()) == (4, 2, 1)
    choose_for(layer, ())
    assert panel_numbers(layer) == (1, 2, 3)


@pytest.mark.parametrize("kept", ["9,2,1", "1,2", "", "a,b,c", "0,1,2", pytest.param("9" * 5000 + ",1,2", id="long")])
def test_kept_choice_that_the_layer_does_not_have_counts_as_none(image: Any, kept: str) -> None:
    layer = image("BGR")
    layer.setCustomProperty("quoin/bands", kept)
    assert panel_numbers(layer) == (1, 2, 3)


@pytest.mark.parametrize(("wanted", "numbers"), [((3, 1, 2), (3, 1, 2)), ((2,), (2, 2, 2))])
def test_bands_chosen_in_the_toolbox_go_before_all(
    image: Any, wanted: tuple[int, ...], numbers: tuple[int, ...]
) -> None:
    from quoin.processing.raster.bands import bands_of

    source = source_of(image("BGR"), lambda layer: bands_of(layer, wanted))
    assert source.bands.numbers == numbers
    assert "as chosen" in str(source.told_bands())


def test_image_of_opacity_alone_is_refused(image: Any) -> None:
    from quoin.model.contract.errors import QuoinError

    with pytest.raises(QuoinError, match="no band but the one for opacity"):
        source_of(image("A"))


def test_bands_of_a_type_that_is_not_read_are_refused_only_if_they_are_taken(image: Any, tmp_path: Path) -> None:
    from osgeo import gdal
    from qgis.core import QgsRasterLayer
    from quoin.model.contract.errors import QuoinError
    from quoin.processing.raster.bands import bands_of

    complex_file, bytes_file = (image(one, kind=kind).source() for one, kind in (("?", gdal.GDT_CFloat32), ("RGB", 1)))
    mixed = str(tmp_path / "mixed.vrt")
    files = [complex_file]
    for number in (1, 2, 3):
        files.append(f"{mixed}{number}.tif")
        gdal.Translate(files[-1], bytes_file, bandList=[number]).FlushCache()
    gdal.BuildVRT(mixed, files, separate=True).FlushCache()
    layer = QgsRasterLayer(mixed, "mixed")
    assert source_of(layer, lambda layer: bands_of(layer, (2, 3, 4))).bands.numbers == (2, 3, 4)
    with pytest.raises(QuoinError, match="of a type that Quoin does not read"):
        source_of(layer, lambda layer: bands_of(layer, (1,)))


def test_picture_and_colour_table_have_no_bands_to_tell_of(image: Any, tmp_path: Path) -> None:
    from osgeo import gdal
    from qgis.core import QgsRasterLayer

    path, table = str(tmp_path / "indexed.tif"), gdal.ColorTable()
    table.SetColorEntry(10, (1, 2, 3))
    grey = gdal.Translate("", image("Y").source(), format="MEM")
    grey.GetRasterBand(1).SetColorTable(table)
    gdal.GetDriverByName("GTiff").CreateCopy(path, grey).FlushCache()
    assert source_of(QgsRasterLayer(path, "indexed")).told_bands() is None


def test_log_of_the_toolbox_says_which_bands_are_read(image: Any, extract: Any, torch_python: Path) -> None:
    from qgis.core import QgsProcessingFeedback

    feedback = QgsProcessingFeedback(False)
    extract(feedback, INPUT=image("BGR"), OUTPUT="memory:", DEVICE="cpu")
    assert "Bands 3, 2 and 1 are read as red, green and blue: so says the file's colour" in feedback.textLog()


def test_log_of_the_panel_says_which_bands_are_read(
    qgis_app: Any, image: Any, session: Any, listener: Any, read_options: Any
) -> None:
    from qgis.core import QgsApplication

    said: list[str] = []
    note = lambda text, tag, level: said.append(text)  # noqa: E731
    layer = image("BGR?")
    show(layer, 4, 2, 1)
    QgsApplication.messageLog().messageReceived.connect(note)
    session.extract(layer, layer.extent(), layer.crs(), "keypoint", read_options)
    assert listener.wait("finished", "failed") is False
    QgsApplication.messageLog().messageReceived.disconnect(note)
    assert any("Bands 4, 2 and 1 are read as red, green and blue: so the layer is shown." in text for text in said)
