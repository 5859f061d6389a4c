"""Types of fields, as the QGIS at hand wants them: since 3.38 those of `QMetaType`, before those of `QVariant`."""

from __future__ import annotations

from typing import Any

from qgis.core import Qgis
from qgis.PyQt.QtCore import QMetaType, QVariant

_OF_QMETATYPE = Qgis.versionInt() >= 33800
# As Any, since type stubs know those of one QGIS alone.
_TYPES: Any = QMetaType.Type if _OF_QMETATYPE else QVariant

INT: Any = _TYPES.Int
UINT: Any = _TYPES.UInt
LONG: Any = _TYPES.LongLong
UNSIGNED_LONG: Any = _TYPES.ULongLong
DOUBLE: Any = _TYPES.Double
TEXT: Any = _TYPES.QString if _OF_QMETATYPE else _TYPES.String
