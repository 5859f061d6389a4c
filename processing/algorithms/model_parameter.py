"""The choice of a model in an algorithm: a listed one, or any file instead of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingAlgorithm, QgsProcessingContext, QgsProcessingParameterEnum

from ...model.contract.registry import MODELS, may_be_own_name
from ..models.listed import located, missing, models


def model_parameter(name: str, label: str) -> QgsProcessingParameterEnum:
    """A list of the shipped models and the user's own, as there are now; its values are their names."""
    return QgsProcessingParameterEnum(name, label, options=models(), defaultValue=MODELS[0], usesStaticStrings=True)


def chosen_model(
    algorithm: QgsProcessingAlgorithm, parameters: dict[str, Any], context: QgsProcessingContext, listed: str, file: str
) -> str:
    """The name of a shipped model, or the path of another's file.

    Args:
        algorithm: whose parameters they are.
        parameters: what they are set to.
        context: of the run.
        listed: name of the parameter with the list.
        file: name of the parameter with a file, which counts where it is given.

    Raises:
        QuoinError: no model of that name is listed, as where a model or script was made before it was deleted.
    """
    own = algorithm.parameterAsFile(parameters, file, context)
    if own:
        # the worker runs in the plugin's folder, where a relative path would mean another file
        return str(Path(own).absolute())
    # `parameterAsEnumString` would take the default in place of one that is gone
    name = algorithm.parameterAsString(parameters, listed, context)
    if name not in MODELS and not may_be_own_name(name):
        raise missing(name)
    return located(name)
