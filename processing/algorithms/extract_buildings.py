"""The algorithm `quoin:extractbuildings`: a raster layer in, building polygons out."""

from __future__ import annotations

from functools import partial
from typing import Any

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsRasterBlockFeedback,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import Qt

from ...model.contract.architectures import means_nothing
from ...model.contract.foreign_text import foreign
from ...model.contract.option import Option, Options, options_of
from ...model.contract.options import ReadOptions, RunOptions
from ...model.contract.registry import card_of
from ..output.already_there import AlreadyThere
from ..output.appending import numbers_of
from ..output.fields import building_fields
from ..output.found_building import MapPlace
from ..output.writer import BuildingWriter
from ..raster.bands import bands_of
from ..raster.source import RasterSource
from ..raster.working_grid import WorkingGrid
from ..runs.extraction import Extraction
from ..runs.progress import ProgressLines
from ..translation import said
from ..worker.client import Cancelled, WorkerClient
from ..worker.persistence import persistently
from ..worker.pool import worker_pool
from .errors import told_to_user
from .extract_parameters import ExtractParameters
from .option_texts import label


class ExtractBuildings(ExtractParameters):
    """Extracts building polygons from a raster layer, in the background thread."""

    def name(self) -> str:
        """Return the second half of the algorithm's id."""
        return "extractbuildings"

    def displayName(self) -> str:
        """Return the name shown in the toolbox."""
        return self.tr("Extract buildings")

    def tags(self) -> list[str]:
        """Return words under which the toolbox's search finds the algorithm."""
        return self.tr(
            "building,footprint,roof,house,polygon,vectorize,segmentation,detection,corner,keypoint,aerial,drone"
        ).split(",")

    def shortDescription(self) -> str:
        """Return the tooltip in the toolbox."""
        return self.tr("Draws building polygons from an aerial image, corner by corner.")

    def shortHelpString(self) -> str:
        """Return the help beside the dialog."""
        # QGIS shows a line break of the source as one in the text.
        return self.tr(
            "<p>Finds the buildings in an aerial image and draws each as a polygon whose vertices are the building's "
            "corners.</p>"
            "<p>The image is read tile by tile at the ground resolution that the model was trained for, whatever the "
            "layer's own. Every building is written as soon as it is certain, so a cancelled run keeps what it has "
            "found.</p>"
            "<p><b>Fields</b>: <i>id</i>; <i>score</i>, how sure the model is (0 to 1); <i>probability</i>, how often "
            "buildings of such a score are right, empty where nobody has calibrated the model; <i>vertices</i>; "
            "<i>area_m2</i>, on the ellipsoid; <i>model</i>; <i>status</i>, how the outline was made: "
            "<i>keypoints</i> (every corner is a detected keypoint), <i>completed</i> (missed corners were put in "
            "from the building's mask), <i>contour</i> (the simplified contour of the mask), <i>mask contour</i> (the "
            "same of a model that sees no corners), <i>sequence</i> (the model told the corners in their order), with "
            "<i>+untangled</i> behind it where they crossed, <i>+round</i> where the outline is a circle, "
            "<i>+arcs</i> where a part of it is an arc, <i>+regularized</i> where walls were straightened and "
            "<i>+neighbours</i> where they were moved to meet a neighbour's.</p>"
            "<p><b>Too few buildings?</b> Lower the minimum score. <b>Too few corners?</b> Lower τ.</p>"
        )

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Take from the layers, in the main thread, all that the run in the background needs."""
        layer = self.parameterAsRasterLayer(parameters, self.INPUT, context)
        if layer is None:
            raise QgsProcessingException(self.invalidRasterError(parameters, self.INPUT))
        bands = self.parameterAsInts(parameters, self.BANDS, context)
        with told_to_user():
            extent = self.extent(parameters, self.EXTENT, context, layer.crs())
            self._source = RasterSource.of_layer(
                layer, extent, context.transformContext(), partial(bands_of, wanted=bands)
            )
        self._crs = layer.crs()
        self._numbers = numbers_of(parameters.get(self.OUTPUT), context)
        self._there = AlreadyThere.in_output(parameters.get(self.OUTPUT), context, self._crs)
        return True

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Extract, writing each building as soon as the worker is sure of it."""
        with told_to_user(), self.letting_go("_source"):
            self._card = card_of(self.model(parameters, context))
            run = self.run_options(parameters, context)
            grid = self._source.grid(run.resolution or self._card.resolution, run.overlap)
            with worker_pool.borrow(feedback.isCanceled) as client:
                try:
                    self._load_model(client, parameters, context, feedback)
                except Cancelled:
                    return {}
                return self._write(self._extraction(client, grid, run, feedback), parameters, context, feedback)

    def _load_model(
        self,
        client: WorkerClient,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> None:
        """Load the chosen model into the worker."""
        options = self.network_options(parameters, context)
        model = self.model(parameters, context)
        loaded = persistently(client, lambda: client.load(model, options, feedback.isCanceled))
        feedback.pushInfo(self.tr("The network runs on {}.").format(foreign(loaded.device)))

    def _write(
        self,
        extraction: Extraction,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Run the extraction into the output and return the algorithm's results."""
        options = self.read_options(parameters, context, self._card)
        feedback.pushInfo(said(extraction.summary()))
        feedback.pushInfo(self._thresholds(options))
        if told := self._source.told_bands():
            feedback.pushInfo(said(told))
        for note in self._meaningless(options, self.network_options(parameters, context)):
            feedback.pushWarning(note)
        for note in self._source.notes(extraction.grid):
            feedback.pushWarning(note)
        layer = self.output_layer(
            parameters, self.OUTPUT, context, building_fields(), QgsWkbTypes.Type.Polygon, self._crs
        )
        place = MapPlace(extraction.grid, self._source.ground, self.model(parameters, context), self._card)
        writer = BuildingWriter(layer, place, self._numbers, self._there)
        with layer:
            for buildings in extraction.buildings(options):
                writer.write(buildings)
        if self._there.count:
            text = self.tr("Buildings that the layer has already, and that are not added: {}.")
            feedback.pushInfo(text.format(self._there.count))
        if self._numbers.missing:
            text = self.tr("{} buildings have no number: the field that takes it holds no higher one.")
            feedback.pushWarning(text.format(self._numbers.missing))
        if unread := extraction.gaps.unread():
            feedback.reportError(said(unread))
        if absent := extraction.gaps.absent():
            feedback.pushWarning(said(absent))
        self._tell_losses(extraction, feedback)
        if feedback.isCanceled():
            feedback.pushInfo(self.tr("Cancelled; the buildings found so far are kept."))
        return {self.OUTPUT: layer.destination, self.COUNT: writer.count}

    def _tell_losses(self, extraction: Extraction, feedback: QgsProcessingFeedback) -> None:
        """Say how often the worker was lost, and where nothing was extracted for it."""
        if extraction.losses.count:
            text = self.tr("Lost worker processes: {}. Others went on in their place.")
            feedback.pushInfo(text.format(extraction.losses.count))
        if skipped := extraction.losses.skipped:
            text = self.tr(
                "Tiles left out: {}, the first around {}. One worker process after the other was lost at them, so "
                "buildings there are missing. Extract there again with a smaller tile size; the log says more."
            )
            feedback.reportError(text.format(len(skipped), extraction.place_of(skipped[0])))

    def _thresholds(self, options: ReadOptions) -> str:
        """Which τ and score count, and which the model's own are."""
        if means_nothing("tau", self._card.architecture):
            return self.tr("Minimum score {:g}; the model's own is {:g}.").format(options.score, self._card.score)
        text = self.tr("Corner threshold τ {:g}, minimum score {:g}; the model's own are {:g} and {:g}.")
        return text.format(options.tau, options.score, self._card.tau, self._card.score)

    def _meaningless(self, *chosen: Options) -> list[str]:
        """Of what was chosen and means nothing to the model, a sentence each."""
        text = self.tr("{} means nothing to a model of the kind {} and is not looked at.")
        given = [each for options in chosen for each in options_of(type(options)) if self._is_given(each, options)]
        kind = self._card.architecture
        return [text.format(label(each), kind) for each in given if means_nothing(each.name, kind)]

    def _is_given(self, option: Option, chosen: Options) -> bool:
        """Whether an option has another value than where nobody sets it."""
        usual = getattr(self._card, option.name) if option.of_model else option.default
        return bool(getattr(chosen, option.name) != usual)

    def _extraction(
        self, client: WorkerClient, grid: WorkingGrid, run: RunOptions, feedback: QgsProcessingFeedback
    ) -> Extraction:
        reading = QgsRasterBlockFeedback()
        # directly, since the thread that reads has no event loop
        directly = Qt.ConnectionType.DirectConnection
        feedback.canceled.connect(reading.cancel, directly)  # type: ignore[call-arg]  # which PyQt5's stubs leave out
        return Extraction(
            client,
            self._source.reader(grid, run.stretch, reading),
            feedback.isCanceled,
            ProgressLines(feedback, grid.width * grid.height / 1e6),
            run,
        )
