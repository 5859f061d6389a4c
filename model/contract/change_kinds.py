"""What an update says of buildings: kinds of change, as `model/update/` gives them and QGIS's side reads them.

Plain standard library.
"""

from __future__ import annotations

NEW, GONE, CHANGED, UNCHANGED, UNCLEAR = "new", "gone", "changed", "unchanged", "unclear"
