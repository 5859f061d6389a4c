"""What the desk does with layers as users have them: saved, joined, of several parts, changed by others meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Callable

import pytest

UTM = "EPSG:32636"
EAST = 500_000.0
FIELDS = "field=score:double&field=status:string"


def box(x0: float, y0: float, x1: float, y1: float) -> Any:
    from qgis.core import QgsGeometry, QgsRectangle

    return QgsGeometry.fromRect(QgsRectangle(EAST + x0, y0, EAST + x1, y1))


def line(*points: tuple[float, float]) -> list[Any]:
    from qgis.core import QgsPointXY

    return [QgsPointXY(EAST + x, y) for x, y in points]


def layer_of(*rows: tuple[Any, ...], kind: str = "Polygon", fields: str = FIELDS) -> Any:
    """A layer of buildings, each given as its outline and its attributes."""
    from qgis.core import QgsFeature, QgsVectorLayer

    layer = QgsVectorLayer(f"{kind}?crs={UTM}&{fields}", "buildings", "memory")
    for outline, *attributes in rows:
        feature = QgsFeature(layer.fields())
        feature.setGeometry(outline)
        feature.setAttributes(attributes)
        layer.dataProvider().addFeature(feature)
    return layer


def row_of(count: int) -> list[tuple[Any, float, str]]:
    """Buildings 30 m apart, the most doubtful first."""
    return [(box(30 * n, 0, 30 * n + 10, 10), 0.1 + n / 10, "keypoints") for n in range(count)]


def saved(layer: Any, path: Path) -> Any:
    from qgis.core import QgsProject, QgsVectorFileWriter, QgsVectorLayer

    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = QgsVectorFileWriter.driverForExtension(path.suffix)
    context = QgsProject.instance().transformContext()
    assert QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), context, options)[0] == 0
    return QgsVectorLayer(str(path), "saved", "ogr")


@pytest.fixture
def desk_of(qgis_app: Any) -> Iterator[Callable[[Any], Any]]:
    """A function that begins the review of a layer; the desk keeps in `moves` and `sentences` what it says."""
    from qgis.core import QgsProject
    from quoin.processing.review.desk import ReviewDesk
    from quoin.processing.view.session import ViewSession

    session, desks = ViewSession(), []

    def begin(layer: Any) -> Any:
        QgsProject.instance().addMapLayer(layer)
        desk = ReviewDesk(layer, session, QgsProject.instance(), session)
        desk.moves, desk.sentences = [], []
        desk.moved.connect(lambda: desk.moves.append(desk.current))
        desk.told.connect(desk.sentences.append)
        desk.failed.connect(desk.sentences.append)
        desks.append(desk)
        return desk

    yield begin
    for desk in desks:
        desk.close()
    session.close()
    QgsProject.instance().clear()


def settled(desk: Any) -> Any:
    from qgis.PyQt.QtTest import QTest

    QTest.qWait(20)
    return desk.current


def west(desk: Any) -> float:
    """How far east the building on the desk begins."""
    return desk.outline(desk.layer.crs()).boundingBox().xMinimum() - EAST


def test_behind_one_that_is_deleted_comes_the_next(desk_of: Any) -> None:
    desk = desk_of(layer_of(*row_of(4)))
    seen = [west(desk)]
    for act in (desk.delete, desk.accept, desk.delete):
        act()
        settled(desk)
        seen.append(west(desk))
    assert seen == [0, 30, 60, 90]
    assert desk.sentences == []


def test_done_again_a_new_shape_stays_in_view_and_an_acceptance_goes_on(desk_of: Any) -> None:
    desk = desk_of(layer_of(*row_of(3)))
    desk.split(line((5, -5), (5, 15)), desk.layer.crs())
    stack = desk.layer.undoStack()
    stack.undo()
    stack.redo()
    assert (settled(desk), desk.moves) == (1, [])
    desk.accept()
    stack.undo()
    stack.redo()
    assert settled(desk) != 1


def test_saving_a_shapefile_leaves_the_building_on_the_desk_there(desk_of: Any, tmp_path: Path) -> None:
    """It numbers anew what is behind a deleted one: else the next key would delete another than the map shows."""
    desk = desk_of(saved(layer_of(*row_of(5)), tmp_path / "town.shp"))
    desk.delete()
    desk.next()
    settled(desk)
    before, moves = west(desk), len(desk.moves)
    assert desk.layer.commitChanges()
    settled(desk)
    assert (west(desk), len(desk.moves)) == (before, moves)
    desk.accept()
    assert desk.layer.commitChanges()
    accepted = [feature for feature in desk.layer.getFeatures() if feature["reviewed"]]
    assert [feature.geometry().boundingBox().xMinimum() - EAST for feature in accepted] == [before]


def test_map_follows_where_the_building_on_the_desk_is_given_up_unsaved(desk_of: Any) -> None:
    from qgis.core import QgsFeature

    layer = layer_of(*row_of(3))
    layer.startEditing()
    feature = QgsFeature(layer.fields())
    feature.setGeometry(box(300, 0, 310, 10))
    feature.setAttributes([0.01, "keypoints"])
    layer.addFeature(feature)
    desk = desk_of(layer)
    assert west(desk) == 300
    layer.rollBack()
    assert settled(desk) == 1
    assert desk.moves == [1]


def test_shapefile_has_the_probability_under_a_shorter_name(desk_of: Any, tmp_path: Path) -> None:
    rows = [(box(0, 0, 10, 10), 0.1, 0.9), (box(30, 0, 40, 10), 0.9, 0.2)]
    layer = layer_of(*rows, fields="field=score:double&field=probability:double")
    desk = desk_of(saved(layer, tmp_path / "town.shp"))
    assert (west(desk), desk.doubt().told_by, desk.doubt().sure) == (30, "probability", 0.2)


def test_score_of_a_joined_table_is_read_on_behind_the_first_acceptance(desk_of: Any) -> None:
    """The field `reviewed` comes in before those of the table."""
    from qgis.core import QgsProject, QgsVectorLayerJoinInfo

    layer = layer_of(*((outline, number) for number, (outline, *_) in enumerate(row_of(3))), fields="field=key:integer")
    table = layer_of(*((None, n, 0.5 + n / 10) for n in range(3)), kind="None", fields=f"field=key:integer&{FIELDS}")
    QgsProject.instance().addMapLayer(table)
    join = QgsVectorLayerJoinInfo()
    join.setJoinLayer(table)
    join.setJoinFieldName("key")
    join.setTargetFieldName("key")
    join.setPrefix("")
    join.setUsingMemoryCache(True)
    layer.addJoin(join)
    desk = desk_of(layer)
    assert desk.doubt().sure == 0.5
    desk.accept()
    settled(desk)
    desk.back()
    assert desk.doubt().sure == 0.5


def test_of_two_that_overlap_the_one_that_is_left_overlaps_none(desk_of: Any) -> None:
    desk = desk_of(layer_of((box(0, 0, 10, 10), 0.1, ""), (box(5, 0, 15, 10), 0.2, "")))
    assert desk.doubt().reasons == ["overlap"]
    desk.delete()
    settled(desk)
    assert desk.doubt().reasons == []


def test_line_beside_a_building_of_two_parts_does_not_split_it(desk_of: Any) -> None:
    two = box(0, 0, 10, 10).combine(box(30, 0, 40, 10))
    desk = desk_of(layer_of((two, 0.1, ""), kind="MultiPolygon"))
    desk.split(line((1000, 0), (1010, 0)), desk.layer.crs())
    assert desk.layer.featureCount() == 1
    assert "several parts" in desk.sentences[-1]


def test_outline_that_crosses_itself_is_told_to_be_why_it_is_neither_split_nor_merged(desk_of: Any) -> None:
    from qgis.core import QgsGeometry

    bow = QgsGeometry.fromPolygonXY([line((0, 0), (20, 10), (20, 0), (0, 10), (0, 0))])
    desk = desk_of(layer_of((bow, 0.1, ""), (box(20, 0, 40, 10), 0.9, "")))
    desk.split(line((10, -5), (10, 15)), desk.layer.crs())
    desk.merge(line((30, 5))[0], desk.layer.crs())
    assert ["crosses itself" in sentence for sentence in desk.sentences] == [True, True]


def test_part_of_a_building_with_a_name_for_its_id_gets_no_number_that_others_have(desk_of: Any) -> None:
    rows = [(box(0, 0, 20, 10), "B-7", 0.1), (box(100, 0, 120, 10), "1", 0.5)]
    desk = desk_of(layer_of(*rows, fields="field=id:string&field=score:double"))
    desk.split(line((10, -5), (10, 15)), desk.layer.crs())
    ids = [feature["id"] for feature in desk.layer.getFeatures()]
    assert sorted(each for each in ids if each) == ["1", "B-7"]
    assert len(ids) == 3


def test_what_a_user_has_drawn_is_no_more_called_round_or_straight(desk_of: Any) -> None:
    from quoin.processing.review.corner import Drag

    rows = [
        (box(0, 0, 20, 20).buffer(5, 9), 0.1, "keypoints+round"),
        (box(100, 0, 120, 10), 0.9, "contour+regularized"),
    ]
    desk = desk_of(layer_of(*rows))
    crs = desk.layer.crs()
    desk.split(line((10, -9), (10, 29)), crs)
    assert [feature["status"] for feature in desk.layer.getFeatures()].count("keypoints") == 2
    desk.next()
    settled(desk)
    while west(desk) != 100:
        desk.next()
    desk.drop(Drag(*line((100, 0), (98, -1)), 1.0, crs), None, "keypoint", None)
    assert desk.layer.getFeature(desk.current)["status"] == "contour"
    assert desk.sentences == []


def test_building_that_comes_in_when_all_are_reviewed_is_reviewed_too(desk_of: Any) -> None:
    from qgis.core import QgsFeature

    desk = desk_of(layer_of(*row_of(1)))
    desk.accept()
    assert settled(desk) is None
    feature = QgsFeature(desk.layer.fields())
    feature.setGeometry(box(300, 0, 310, 10))
    desk.layer.addFeature(feature)
    assert settled(desk) is not None
    assert west(desk) == 300


def test_map_without_a_crs_shows_the_building(desk_of: Any) -> None:
    from qgis.core import QgsCoordinateReferenceSystem

    shown = desk_of(layer_of(*row_of(1))).surroundings(QgsCoordinateReferenceSystem())
    assert shown.contains(box(0, 0, 10, 10).boundingBox())
    assert shown.width() == pytest.approx(20)


def test_click_on_the_other_side_of_the_town_asks_nothing(desk_of: Any, tmp_path: Path) -> None:
    """Else the network would look at all that lies between."""
    from qgis.core import QgsRasterLayer
    from quoin.model.contract.options import ReadOptions
    from quoin.processing.review.pending import Spot

    (tmp_path / "town.asc").write_text(
        "ncols 2\nnrows 2\nxllcorner 499000\nyllcorner -1000\ncellsize 1000\n1 2\n3 4\n", encoding="ascii"
    )
    (tmp_path / "town.prj").write_text(desk_of(layer_of(*row_of(1))).layer.crs().toWkt(), encoding="ascii")
    image, desk = QgsRasterLayer(str(tmp_path / "town.asc"), "town"), desk_of(layer_of(*row_of(1)))
    assert image.isValid()
    desk.mend(image, "keypoint", ReadOptions(0.1, 0.5), Spot(line((400, 5))[0], desk.layer.crs(), True))
    assert not desk.is_waiting
    assert "draw it" in desk.sentences[-1]


def test_asked_about_what_is_none_the_neighbour_is_no_answer(desk_of: Any) -> None:
    """Else the outline of a pool would become a second one of the house beside it."""
    from quoin.processing.output.found_building import FoundBuilding

    pool, house, wing = box(0, 0, 6, 6), box(5.5, 0, 20, 10), box(-8, 0, 5, 6)
    desk = desk_of(layer_of((pool, 0.1, ""), (house, 0.9, "")))
    for answer, taken in ((house, False), (wing, True)):
        desk._wait(_question(desk))
        desk._session.asked.emit([FoundBuilding(answer, {"score": 0.7})])
        assert desk.layer.getFeature(1).geometry().equals(answer) == taken
    assert "no building here" in desk.sentences[0]


def _question(desk: Any) -> Any:
    """What the desk asks the network about the building on it; the answer is given without a worker."""
    from quoin.processing.review.pending import Pending

    number, layer = desk.current, desk.layer
    return Pending.asking(number, layer.getFeature(number).geometry(), layer.crs(), desk.queue.around(number))


def test_building_that_lies_nowhere_is_the_oddest_and_keeps_no_other_from_review(desk_of: Any) -> None:
    from quoin.model.contract.errors import QuoinError

    nowhere = box(1e12, 0, 1e12 + 10, 10)
    desk = desk_of(layer_of(*row_of(2), (nowhere, 0.11, "")))
    assert west(desk) == pytest.approx(1e12)
    desk.delete()
    assert (settled(desk), desk.sentences) == (1, [])
    with pytest.raises(QuoinError, match="has no place"):
        desk_of(layer_of((nowhere, 0.5, "")))


@pytest.mark.parametrize("has_field", [False, True])
def test_in_a_transaction_nothing_is_done_that_qgis_cannot_undo(
    desk_of: Any, tmp_path: Path, request: pytest.FixtureRequest, has_field: bool
) -> None:
    """QGIS takes a field back twice there, and reads nothing of the layer from then on."""
    from qgis.core import QgsProject

    QgsProject.instance().setAutoTransaction(True)
    request.addfinalizer(lambda: QgsProject.instance().setAutoTransaction(False))
    rows = [(*row, None) for row in row_of(3)]
    fields = f"{FIELDS}&field=reviewed:string" if has_field else FIELDS
    desk = desk_of(
        saved(layer_of(*(row if has_field else row[:3] for row in rows), fields=fields), tmp_path / "t.gpkg")
    )
    desk.accept()
    desk.delete()
    assert ["transaction" in sentence for sentence in desk.sentences] == ([] if has_field else [True])
    for _ in range(desk.layer.undoStack().count()):
        desk.layer.undoStack().undo()
        settled(desk)
    assert (len(desk.queue), desk.queue.left, desk.current) == (3, 3, 1)
    assert [feature.attributes()[1] for feature in desk.layer.getFeatures()] == pytest.approx([0.1, 0.2, 0.3])
    assert desk.layer.rollBack()
