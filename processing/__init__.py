"""Everything that talks to QGIS Processing, and the installer of the torch environment; imports nothing by itself."""

from pathlib import Path

PLUGIN_ROOT = Path(__file__).resolve().parent.parent
"""The folder that the plugin is installed in."""
