"""Where the pages lie that the plugin brings along to be read in a browser, without a network."""

from __future__ import annotations

from . import PLUGIN_ROOT

GUIDE = "user-guide"
"""The page about the panel. Those about algorithms are named as these are."""


def page_address(name: str) -> str:
    """Return the `file:` address of a page; empty where it has not been made, as in a fresh checkout."""
    page = PLUGIN_ROOT / "help" / f"{name}.html"
    return page.as_uri() if page.exists() else ""
