"""The algorithm `quoin:updatebuildings`: what has changed between a map and an image, or a second layer."""

from __future__ import annotations

import json
from itertools import islice
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeatureSourceDefinition,
    QgsProcessingFeedback,
    QgsProcessingMultiStepFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFile,
    QgsProcessingParameterRasterLayer,
    QgsProcessingUtils,
    QgsRectangle,
    QgsVectorLayer,
)

from ...model.contract.errors import QuoinError
from ...model.contract.registry import EXTENSION, card_of
from ..output.places import driver_of_output
from ..output.table_fields import table_fields
from ..raster.source import RasterSource
from ..worker.private_folder import private_folder
from ..worker.torch_command import run_torch_command
from .base import QuoinAlgorithm, flowing
from .believable_crs import believable_crs
from .errors import told_to_user
from .evaluation_layer import EvaluationLayer
from .extract_buildings import ExtractBuildings
from .inputs import refuse_no_polygons
from .model_parameter import chosen_model, model_parameter
from .moved_box import moved_box
from .shown import Shown
from .styles.change_style import ChangeStyle, meanings
from .updated_map import UpdatedMap, with_change_fields

DOUBTFUL = 0.05
"""Least score of what keeps a building of the map from being gone."""
TOLD_SHIFT = 0.5
"""Metres; a smaller shift is not worth a warning."""
EVEN = 0.5
"""Metres by which the blocks of one shift may differ."""
BESIDE = 0.1
"""Of the width and the height of where the two are compared: what lies so far beside it may be a building of it."""
WRITTEN_TOGETHER = 500


class UpdateBuildings(QuoinAlgorithm):
    """Compares a map with an image, and says of each building what has become of it."""

    INPUT = "INPUT"
    IMAGE = "IMAGE"
    FOUND = "FOUND"
    EXTENT = "EXTENT"
    MODEL = "MODEL"
    MODEL_FILE = "MODEL_FILE"
    OUTPUT = "OUTPUT"

    def name(self) -> str:
        """Return the second half of the algorithm's id."""
        return "updatebuildings"

    def displayName(self) -> str:
        """Return the name shown in the toolbox."""
        return self.tr("Update buildings")

    def tags(self) -> list[str]:
        """Return words under which the toolbox's search finds the algorithm."""
        return self.tr("building,footprint,change,detection,update,new,demolished,compare,revision").split(",")

    def shortDescription(self) -> str:
        """Return the tooltip in the toolbox."""
        return self.tr("Says which buildings of a map are new, gone or changed in an image.")

    def shortHelpString(self) -> str:
        """Return the help beside the dialog."""
        return flowing(
            self.tr("""
<p>Compares a map of buildings with an image, or with a second layer such as an extraction of this year, and says of
each building what has become of it.</p>
<p><b>change</b> is <i>new</i>, <i>gone</i>, <i>changed</i> (a part as large as a wing was built or is gone; the outline
is the one of the image), <i>unchanged</i>, <i>unclear</i> (a shed that the image does not show, or something else in
its place: look there) or <i>outside</i> (not wholly in the image). <i>gained_m2</i> and <i>lost_m2</i> say by how
much, <i>change_iou</i> how alike the two outlines are, <i>seen_score</i> how sure the image's is.</p>
<p>Roofs that lean and old surveys put a map beside its image. How far is measured block by block, taken into account,
and told. New and changed outlines come where the map would have them.</p>
<p>Identifiers and attributes stay as they are, and so does every outline that has not changed, to the last digit.
Nothing is deleted.</p>
""")
        )

    def initAlgorithm(self, configuration: dict[str, Any] | None = None) -> None:
        """Define parameters and outputs, in the order of the dialog."""
        polygons = [QgsProcessing.SourceType.TypeVectorPolygon]
        self.add(
            QgsProcessingParameterFeatureSource(self.INPUT, self.tr("Map"), polygons),
            self.tr("The buildings as they are known."),
        )
        self.add(
            QgsProcessingParameterRasterLayer(self.IMAGE, self.tr("Image"), optional=True),
            self.tr("An aerial or drone image that shows how it is now; or give a second layer."),
        )
        self.add(
            QgsProcessingParameterFeatureSource(self.FOUND, self.tr("Second layer"), polygons, optional=True),
            self.tr("The buildings as they are now, instead of an image. All count as sure."),
        )
        self.add(
            QgsProcessingParameterExtent(self.EXTENT, self.tr("Extent"), optional=True),
            self.tr("Where to compare; all of the image, or what the second layer spans, if empty. May be in any CRS."),
        )
        self.add(model_parameter(self.MODEL, self.tr("Model")), self.tr("What finds the buildings in the image."))
        model_file = QgsProcessingParameterFile(
            self.MODEL_FILE, self.tr("Model file"), extension=EXTENSION, optional=True
        )
        self.add(model_file, self.tr("A model you trained yourself, used instead of the listed one."), advanced=True)
        sink = QgsProcessingParameterFeatureSink(self.OUTPUT, self.tr("Updated buildings"), polygons[0])
        self.add(sink, self.tr("The map with what has changed; in its CRS."))
        for kind, text in meanings().items():
            self.addOutput(QgsProcessingOutputNumber(kind.upper(), text))  # noqa: QGS201  # fails only where two have one name

    def checkParameterValues(self, parameters: dict[str, Any], context: QgsProcessingContext) -> tuple[bool, str]:
        """Refuse also neither, or both, of an image and a second layer."""
        right, sentence = super().checkParameterValues(parameters, context)
        if right and bool(parameters.get(self.IMAGE)) == bool(parameters.get(self.FOUND)):
            return False, self.tr("Choose either an image or a second layer to compare the map with.")
        return right, sentence

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Take from the image, in the main thread, all that the run in the background needs."""
        self._seen: tuple[QgsRectangle, QgsCoordinateReferenceSystem] | None = None
        image = self.parameterAsRasterLayer(parameters, self.IMAGE, context)
        if image is None:
            return True
        with told_to_user():
            extent = self.extent(parameters, self.EXTENT, context, image.crs())
            self._seen = (image.extent() if extent.isNull() else extent.intersect(image.extent())), image.crs()
            card = card_of(self._model(parameters, context))
            self._least = card.score
            source = RasterSource.of_layer(image, extent, context.transformContext())
            self._shown = Shown(source, image.crs(), card.resolution)
        self._extraction = ExtractBuildings().create()
        self._asked = {
            "INPUT": image,
            "EXTENT": parameters.get(self.EXTENT),
            "MODEL": parameters.get(self.MODEL),
            "MODEL_FILE": parameters.get(self.MODEL_FILE),
            "SCORE": DOUBTFUL,
            "OUTPUT": "memory:",
        }
        return bool(self._extraction.prepare(self._asked, context, feedback))

    def _model(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        return chosen_model(self, parameters, context, self.MODEL, self.MODEL_FILE)

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Find what is there now, compare, and write the map with the verdicts."""
        self._tell_selection(parameters, feedback)
        steps = QgsProcessingMultiStepFeedback(2, feedback)
        steps.setCurrentStep(0)
        found, least = self._found_source(parameters, context, steps), self._least if self._seen else 0.0
        if found is None or feedback.isCanceled():
            return {}
        steps.setCurrentStep(1)
        with told_to_user(), private_folder() as folder, self.letting_go("_shown"):
            source = self._source(self.INPUT, parameters, context)
            there = believable_crs(found, context.transformContext(), source)
            crs = believable_crs(source, context.transformContext(), found)
            looked_at = self._looked_at(found, there, crs, parameters, context)
            known = EvaluationLayer(source, crs, context.transformContext(), feedback.isCanceled, looked_at)
            around = moved_box(looked_at.scaled(1.0 + BESIDE), crs, there, context.transformContext())
            now = EvaluationLayer(found, there, context.transformContext(), feedback.isCanceled, around)
            verdicts = self._compared(known, now, least, folder, steps)
            if verdicts is None:
                return {}
            if self._seen is not None:
                self._shown.mark_outside(verdicts, known, context.transformContext(), feedback.isCanceled)
            fields = with_change_fields(
                table_fields(source, driver_of_output(self.destination(parameters, self.OUTPUT, context))).fields
            )
            updated = UpdatedMap(source, known, now, looked_at, verdicts, fields, context.transformContext())
            layer = self.output_layer(parameters, self.OUTPUT, context, fields, source.wkbType(), crs)
            with layer:
                features = updated.features()
                while not feedback.isCanceled() and (some := list(islice(features, WRITTEN_TOGETHER))):
                    layer.write(some)
        for kind, text in meanings().items():
            feedback.pushInfo(f"{text}: {updated.counts[kind]}")
        if context.willLoadLayerOnCompletion(layer.destination):
            context.layerToLoadOnCompletionDetails(layer.destination).setPostProcessor(ChangeStyle.shared())
        return {self.OUTPUT: layer.destination, **{kind.upper(): updated.counts[kind] for kind in meanings()}}

    def _tell_selection(self, parameters: dict[str, Any], feedback: QgsProcessingFeedback) -> None:
        """Say what comes of it that buildings of the map are kept out of the comparison."""
        given = parameters.get(self.INPUT)
        if isinstance(given, QgsProcessingFeatureSourceDefinition) and given.selectedFeaturesOnly:
            text = self.tr("The map's other buildings come out as new; give an extent to compare a part of the map.")
            feedback.pushWarning(text)

    def _found_source(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> QgsProcessingFeatureSource | None:
        """What is there now: the second layer, or what is found in the image; None where that was cancelled."""
        if self._seen is None:
            with told_to_user():
                return self._source(self.FOUND, parameters, context)
        results = self._extraction.runPrepared(self._asked, context, feedback)
        layer = QgsProcessingUtils.mapLayerFromString(str(results.get("OUTPUT", "")), context)
        return QgsProcessingFeatureSource(layer, context) if isinstance(layer, QgsVectorLayer) else None

    def _source(
        self, name: str, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> QgsProcessingFeatureSource:
        source = self.parameterAsSource(parameters, name, context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, name))
        refuse_no_polygons(source)
        return source

    def _looked_at(
        self,
        found: QgsProcessingFeatureSource,
        there: QgsCoordinateReferenceSystem,
        crs: QgsCoordinateReferenceSystem,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
    ) -> QgsRectangle:
        """Where the two are compared, in the CRS of the map."""
        if self._seen is None:
            given = self.extent(parameters, self.EXTENT, context, crs)
            seen, stored = (found.sourceExtent(), there) if given.isNull() else (given, crs)
        else:
            seen, stored = self._seen
        return moved_box(seen, stored, crs, context.transformContext())

    def _compared(
        self, known: EvaluationLayer, now: EvaluationLayer, least: float, folder: Path, feedback: QgsProcessingFeedback
    ) -> list[dict[str, Any]] | None:
        """The verdict on each building; None where the user cancelled. Raises `QuoinError` where nothing is there."""
        if not known.features:
            raise QuoinError(
                "No building of the layer {layer} lies where it is compared; check its CRS, or the extent.",
                layer=known.name,
            )
        command = ["--score", str(least), "--json", str(folder / "changes.json")]
        for option, layer in (("--known", known), ("--found", now)):
            path = folder / f"{option[2:]}.geojson"
            layer.write(path)
            command += [option, str(path)]
        if not run_torch_command("model.update", command, feedback):
            return None
        result = json.loads((folder / "changes.json").read_text(encoding="utf-8"))
        self._tell_shift(result["shift"], result["spread"], feedback)
        return list(result["changes"])

    def _tell_shift(self, shift: list[float] | None, spread: float, feedback: QgsProcessingFeedback) -> None:
        """Say how far the image lies beside the map."""
        if shift is None:
            feedback.pushWarning(self.tr("Too few buildings are alike to tell whether the map lies beside the image."))
            return
        east, north = (round(each, 1) + 0.0 for each in (shift[0], -shift[1]))  # no -0.0
        text = self.tr("The image has the buildings {:.1f} m farther east and {:.1f} m farther north than the map.")
        tell = feedback.pushWarning if max(abs(east), abs(north)) > TOLD_SHIFT else feedback.pushInfo
        tell(text.format(east, north))
        if spread > EVEN:
            uneven = self.tr("From block to block this differs by {:.1f} m; each is compared by its own.")
            feedback.pushWarning(uneven.format(spread))
