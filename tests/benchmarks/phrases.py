"""What understanding a date phrase costs, beside two libraries that read dates, in processor time.

Imports are measured in fresh processes that have the standard library's part of it already, since
the whole program needs that anyway; the first phrase, which loads the grammar or whatever a library
loads late, after it in the same process; the other phrases in one process, by turns. The libraries
(dateparser, parsedatetime) are no part of the product: where one is missing its ratio is left out.
They are told the same moment and answer fewer of the phrases.
"""

import argparse
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from importlib.util import find_spec
from pathlib import Path
from zoneinfo import ZoneInfo

from desktop_assist.calendars.phrases import understand
from tests.evals.own_phrases import own_rows

PARSE_LIMIT_MS, IMPORT_LIMIT_MS = 1.0, 30.0
ROOT = Path(__file__).resolve().parents[2]
OURS = "desktop_assist.calendars.phrases"
PEERS = ("dateparser", "parsedatetime")
NOW = datetime(2026, 11, 22, 10, tzinfo=ZoneInfo("Europe/Berlin"))
_IMPORT = """
import time, calendar, collections, dataclasses, datetime, functools, re, typing, zoneinfo
started = time.process_time()
import {name}
print((time.process_time() - started) * 1000)
from tests.benchmarks.phrases import reader_of
read = reader_of({name!r})
started = time.process_time()
read("tomorrow at 3 pm")
print((time.process_time() - started) * 1000)
"""


def main(words: Sequence[str] | None = None) -> int:
    """Measure, print, and give 1 when a limit is missed."""
    options = _options(words)
    phrases = [row["phrase"] for row in own_rows("tuned") if row["lang"] == "en"]
    names = [OURS, *(name for name in PEERS if find_spec(name))]
    starts = {name: _start_ms(name, options.runs) for name in names}
    imports = {name: start[0] for name, start in starts.items()}
    first = {name: start[1] for name, start in starts.items()}
    reading = _reading_ms({name: reader_of(name) for name in names}, phrases)
    figures = {
        "ok": reading[OURS] < PARSE_LIMIT_MS and imports[OURS] < IMPORT_LIMIT_MS,
        "phrases": len(phrases),
        "parse_ms": reading,
        "parse_ratio": _ratios(reading),
        "import_ms": imports,
        "import_ratio": _ratios(imports),
        "first_ms": first,
        "first_ratio": _ratios(first),
    }
    _show(figures, as_json=options.json)
    return 0 if figures["ok"] else 1


def _options(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="desktop-assist bench phrases", description=__doc__)
    parser.add_argument("--runs", type=int, default=7, help="fresh processes an import is timed in")
    parser.add_argument("--json", action="store_true")
    return parser.parse_args(words)


def _start_ms(name: str, runs: int) -> list[float]:
    """The medians of import and first phrase, after one run that writes the bytecode."""
    command = [sys.executable, "-c", _IMPORT.format(name=name)]
    spent = [
        [float(ms) for ms in subprocess.check_output(command, cwd=ROOT, text=True).split()]
        for _ in range(runs + 1)
    ]
    return [statistics.median(times) for times in zip(*spent[1:], strict=True)]


def reader_of(name: str) -> Callable[[str], object]:
    """Reads a phrase with one of the libraries, or with the product."""
    if name == OURS:
        return lambda phrase: understand(phrase, NOW)
    if name == "dateparser":
        import dateparser

        settings = {"RELATIVE_BASE": NOW.replace(tzinfo=None), "PREFER_DATES_FROM": "future"}
        return lambda phrase: dateparser.parse(phrase, languages=["en"], settings=settings)
    import parsedatetime

    calendar = parsedatetime.Calendar()
    return lambda phrase: calendar.parse(phrase, NOW.timetuple())


def _reading_ms(
    readers: dict[str, Callable[[str], object]], phrases: Iterable[str]
) -> dict[str, float]:
    """The median of a phrase, each reader warmed by the first of them."""
    spent: dict[str, list[float]] = {name: [] for name in readers}
    for phrase in phrases:
        for name, read in readers.items():
            started = time.process_time_ns()
            read(phrase)
            spent[name].append((time.process_time_ns() - started) / 1e6)
    return {name: statistics.median(times) for name, times in spent.items()}


def _ratios(spent: dict[str, float]) -> dict[str, float]:
    return {name: round(ms / spent[OURS], 2) for name, ms in spent.items() if name != OURS}


def _show(figures: dict[str, object], *, as_json: bool) -> None:
    if as_json:
        print(json.dumps(figures))
        return
    limits = {"parse": f" (limit {PARSE_LIMIT_MS:g})", "import": f" (limit {IMPORT_LIMIT_MS:g})"}
    for kind in ("parse", "import", "first"):
        print(f"{kind}, median in ms of processor time{limits.get(kind, '')}")
        for name, ms in figures[f"{kind}_ms"].items():
            ratio = figures[f"{kind}_ratio"].get(name)
            print(f"  {name:34}{ms:8.2f}" + (f"   {ratio:.1f} times ours" if ratio else ""))


if __name__ == "__main__":
    sys.exit(main())
