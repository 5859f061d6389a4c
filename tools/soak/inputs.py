"""Gives the algorithms odd inputs, in a real QGIS: `python3 -P -m quoin.tools.soak.inputs build/soak/inputs.json`.

Each ends in an output or in one sentence. What crashes, takes over five minutes, says more than a sentence, or writes a
tag of somebody else's into the report, is told, and the command fails. QGIS runs in a child process, which is started
again behind an input that it does not survive.
"""

from __future__ import annotations

import argparse
import faulthandler
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import traceback
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingException, QgsProcessingFeedback, QgsProject
from qgis.testing import start_app

from .odd.case import Case
from .odd.layers import layers
from .odd.models import models
from .odd.parameters import parameters
from .odd.projects import projects
from .odd.rasters import rasters
from .odd.updates import updates

CAUGHT: list[str] = []
"""What an algorithm raised that is no sentence: QGIS would only show its text."""
LONGEST_SECONDS = 300
"""For one input, on a machine under load."""
GOOD = ("output", "sentence")
CHILD = "--child"
REPORT_TAGS = re.compile(r"<(img src=|a href=.https://example|script>alert)")


def main() -> None:
    """Try all inputs and write what became of each."""
    arguments = _arguments()
    if arguments.child is not None:
        _try_from(arguments.child, arguments.kind)
        return
    ends = {}
    for name, each in _ends(arguments.kind):
        ends[name] = each
        print(each["end"], name, each["said"][:300].replace("\n", " ⏎ "), sep=" | ", flush=True)
    arguments.json.parent.mkdir(parents=True, exist_ok=True)
    arguments.json.write_text(json.dumps(ends, indent=1, ensure_ascii=False), encoding="utf-8")
    for (kind, end), count in sorted(Counter((each["kind"], each["end"]) for each in ends.values()).items()):
        print(f"{kind:12} {end:12} {count}")
    bad = {name: each for name, each in ends.items() if each["end"] not in GOOD}
    for name, each in bad.items():
        print(name, each["end"], each["said"], sep="\n  ")
    print(f"{len(ends)} inputs, {len(bad)} of them ended badly.")
    sys.exit(bool(bad))


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("json", type=Path, help="what became of each")
    parser.add_argument("--kind", help="only inputs of this kind")
    parser.add_argument(CHILD, type=int, help=argparse.SUPPRESS)
    return parser.parse_args()


def _ends(kind: str | None) -> Iterator[tuple[str, dict[str, Any]]]:
    """What became of each input, whatever it did to its QGIS."""
    done, more = 0, True
    while more:
        command = [sys.executable, "-P", "-m", "quoin.tools.soak.inputs", os.devnull, CHILD, str(done)]
        command += ["--kind", kind] if kind else []
        started, more = None, False
        with subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace"
        ) as child:
            last: list[str] = []
            late = False
            for line in child.stdout or ():
                if not line.startswith("{"):
                    last = [*last[-15:], line]
                    late = late or line.startswith("Timeout")
                    continue
                told = json.loads(line)
                if "end" in told:
                    yield told.pop("name"), told
                    started = None
                else:
                    started, done = told, told["number"] + 1
        if started is not None:
            end = "hang" if late else "crash"
            yield started["name"], {"kind": started["kind"], "end": end, "said": "".join(last)[-1500:]}
            more = True


def _try_from(first: int, kind: str | None) -> None:
    """In the child: try the inputs from a number on."""
    app = start_app()
    from ..growth import load_plugin

    plugin = load_plugin()
    for algorithm in plugin.provider.algorithms():
        watch(type(algorithm))
    for number, case in enumerate(list(cases(kind))[first:], start=first):
        told = {"name": f"{case.kind}, {case.algorithm}, {case.name}", "kind": case.kind, "number": number}
        _say(told)
        faulthandler.dump_traceback_later(LONGEST_SECONDS, exit=True)
        end, said = tried(case)
        faulthandler.cancel_dump_traceback_later()
        _say({**told, "end": end, "said": said})
    plugin.unload()
    del app


def cases(kind: str | None = None) -> Iterator[Case]:
    """All odd inputs, or those of a kind."""
    everything = chain(layers(), parameters(), projects(), rasters(), models(), updates())
    return (case for case in everything if kind in (None, case.kind))


def watch(algorithm: type[Any]) -> None:
    """Note what the methods of an algorithm raise that no user is to see."""

    def watched(method: Any) -> Any:
        def call(*arguments: Any) -> Any:
            try:
                return method(*arguments)
            except QgsProcessingException:
                raise
            except Exception:
                CAUGHT.append(traceback.format_exc())
                raise

        return call

    for name in ("checkParameterValues", "prepareAlgorithm", "processAlgorithm"):
        setattr(algorithm, name, watched(getattr(algorithm, name)))


def _say(told: dict[str, Any]) -> None:
    print(json.dumps(told), flush=True)


def tried(case: Case) -> tuple[str, str]:
    """How an input ended, and what was said."""
    from qgis import processing  # found once QGIS has been started

    QgsProject.instance().clear()
    folder = Path(tempfile.mkdtemp(prefix="quoin-odd-"))
    feedback = QgsProcessingFeedback(False)
    try:
        given = case.make(folder)
    except Exception as error:  # the writer refuses to make it
        shutil.rmtree(folder)
        return "not made", repr(error)[:300]
    before = Path.cwd()
    os.chdir(folder)  # where outputs go whose names are no paths
    try:
        processing.run(case.algorithm, given, feedback=feedback)
        end, said = "output", ""
    except QgsProcessingException as error:
        end, said = "sentence", str(error)
    except Exception as error:  # that is what is looked for
        end, said = "traceback", repr(error)
    finally:
        os.chdir(before)
    end, said = _judged(end, said, feedback.textLog(), folder)
    if CAUGHT:
        end, said = "traceback", CAUGHT.pop()
        CAUGHT.clear()
    shutil.rmtree(folder, ignore_errors=True)
    return end, said[:1500]


def _judged(end: str, said: str, log: str, folder: Path) -> tuple[str, str]:
    """The same, where what was said or written was no more than it may be."""
    report = folder / "report.html"
    if report.exists() and REPORT_TAGS.search(report.read_text(encoding="utf-8")):
        return "tag", "in the report"
    if said == "There were errors executing the algorithm.":  # QGIS's words; ours stands in its log
        said = [line for line in log.splitlines() if line not in ("", said)][-1]
    sentence = said.removeprefix("Unable to execute algorithm\n").strip()  # which QGIS puts before
    if "Traceback" in said + log:
        return "traceback", said + log[-1000:]
    if (
        "prepared for" in said + log
        or len(sentence) > 1500
        or sentence.count("\n") > 0
        or (end == "sentence" and not sentence)
    ):
        return "no sentence", said
    return end, sentence


if __name__ == "__main__":
    main()
