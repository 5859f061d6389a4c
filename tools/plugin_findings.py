"""Asks qgis-plugin-analyzer about the plugin and fails where it finds anything: `python -m tools.plugin_findings`.

Its own exit code tells of some kinds of findings alone. Which of its rules count stands in pyproject.toml.
"""

from __future__ import annotations

import json
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path

ANALYZER = Path(sysconfig.get_path("scripts"), "qgis-analyzer")


def main() -> None:
    """Print each finding on a line."""
    with tempfile.TemporaryDirectory() as reports:
        command = [str(ANALYZER), "analyze", ".", "--json", "--no-cache", "--output", reports]
        asked = subprocess.run(command, check=True, stdout=subprocess.PIPE)
    findings = json.loads(asked.stdout)["qgis_compliance"]["best_practices"]["issues"]
    for finding in findings:
        print(f"{finding['file']}:{finding['line']}: {finding['type']} {finding['message']}")
    if findings:
        sys.exit(f"qgis-plugin-analyzer: {len(findings)} findings.")


if __name__ == "__main__":
    main()
