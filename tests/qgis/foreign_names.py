"""Names that whoever makes a layer or a project may give it."""

from __future__ import annotations

NAMES = {
    "picture": "<img src='file:///etc/hostname'>",
    "link": '<a href="https://example.com/">look here</a>',
    "lines": "town\n\nERROR: all is lost\r\n100 %",
    "option": "--title=another",
    "short option": "-h",
    "quotes": "a\"b'c`d]e[f",
    "statement": "a'); DROP TABLE gpkg_contents; --",
    "expression": "[% env('HOME') %] @project_path \"fid\" {0} {name} %s %1",
    "style": "</style><script>alert(1)</script>",
    "entities": "&lt;img src=x&gt; &amp;",
    "backwards": "town\u202egpj.exe",
    "terminal": "\x1b[2Jtown\x07\x9b31m",
    "half a pair": "town \ud83d",
    "megabyte": "<b>" + "town " * 200_000,
}
