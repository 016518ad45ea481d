#!/usr/bin/env python3
"""Measure how the work grows with the data, and draw it for docs/figures.md.

    .venv/bin/pip install matplotlib
    .venv/bin/python build/make_charts.py [--environment PEERS] [--draw]

It takes a quarter of an hour on a quiet machine. What was measured is kept beside the charts, and
`--draw` draws it anew. PEERS is the environment that `tests/benchmarks/peers.py` asks for; without
it the programs of others stay as they were measured last.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias

ROOT = Path(__file__).resolve().parents[1]
TARGET = ROOT / "docs" / "charts"
MEASURED = TARGET / "measured.json"
EVENTS, PASSAGES, ROWS = (
    (1_000, 10_000, 100_000),
    (1_000, 10_000, 100_000),
    (1_000, 10_000, 100_000),
)
OURS, OTHERS, FLOOR = "#2559c9", "#9a6a00", "#5f6875"
_STYLE = {"svg.hashsalt": "desktop-assist", "font.size": 9}
Line: TypeAlias = tuple[str, str, list[float]]
"""Its name, its colour, and seconds for each size."""


def main() -> int:
    """Measure unless told only to draw, and draw both charts."""
    options = _options()
    TARGET.mkdir(parents=True, exist_ok=True)
    measured: dict[str, Any] = json.loads(MEASURED.read_text("utf-8")) if MEASURED.exists() else {}
    if not options.draw:
        measured |= _measure(options.environment)
        MEASURED.write_text(json.dumps(measured, indent=1) + "\n", "utf-8")
    _draw_growth(measured)
    if "peers" in measured:
        _draw_peers(measured["peers"])
    return 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--environment", type=Path, help="where the programs of others are")
    parser.add_argument("--draw", action="store_true", help="what was measured last")
    return parser.parse_args()


def _measure(environment: Path | None) -> dict[str, Any]:
    sizes = [str(size) for size in EVENTS]
    measured = {
        "calendar": _bench("calendar", "--events", *sizes)["cpu_s"],
        "policies": _bench("policies", "--sizes", *map(str, PASSAGES))["sizes"],
        "expenses": {str(rows): _bench("expenses", "--rows", str(rows))["cpu_s"] for rows in ROWS},
    }
    if environment is not None:
        measured["peers"] = _bench("peers", "--environment", str(environment))["medians"]
    return measured


def _bench(name: str, *words: str) -> dict[str, Any]:
    """A missed limit is told by the benchmark itself; its figures are drawn all the same."""
    command = [sys.executable, "-m", f"tests.benchmarks.{name}", *words, "--json"]
    done = subprocess.run(command, cwd=ROOT, check=False, stdout=subprocess.PIPE, text=True)
    figures: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return figures


def _draw_growth(measured: Mapping[str, Any]) -> None:
    panels: list[tuple[str, str, Sequence[int], Callable[[Mapping[str, Any]], list[Line]], str]] = [
        ("A week of a calendar", "events", EVENTS, _calendar_lines, "calendar"),
        ("A question to documents", "passages", PASSAGES, _search_lines, "policies"),
        ("A row more in a workbook", "rows", ROWS, _sheet_lines, "expenses"),
    ]
    plot = _plot()
    figure, places = plot.subplots(1, len(panels), figsize=(11, 3.4), layout="constrained")
    for place, (title, unit, sizes, lines, name) in zip(places, panels, strict=True):
        for label, colour, seconds in lines(measured[name]):
            place.plot(sizes, seconds, color=colour, marker="o", markersize=3)
            end = (sizes[-1], seconds[-1])
            aside = (6, -5 if colour == FLOOR else 3)
            place.annotate(label, end, aside, textcoords="offset points", va="center")
        place.set(xscale="log", yscale="log", title=title, xlabel=unit)
        place.spines[["top", "right"]].set_visible(False)
        place.xaxis.set_major_formatter("{x:,.0f}")
        place.yaxis.set_major_formatter("{x:g}")
    places[0].set_ylabel("seconds of processor time")
    figure.savefig(TARGET / "growth.svg", metadata={"Date": None})


def _calendar_lines(figures: Mapping[str, Mapping[str, float]]) -> list[Line]:
    def of(kind: str) -> list[float]:
        return [figures[f"{count:,} events"][kind] for count in EVENTS]

    return [
        ("the libraries alone", OTHERS, of("whole")),
        ("the first time", OURS, of("cold")),
        ("at a new start", OURS, of("warm")),
        ("asked again", OURS, of("again")),
    ]


def _search_lines(figures: Mapping[str, Any]) -> list[Line]:
    def of(part: str) -> list[float]:
        return [figures[str(count)][part]["cpu_p95_ms"] / 1000 for count in PASSAGES]

    return [
        ("search, 95 of 100", OURS, of("search")),
        ("floor: bare FTS5 and NumPy", FLOOR, of("floor")),
    ]


def _sheet_lines(figures: Mapping[str, Mapping[str, float]]) -> list[Line]:
    def of(kind: str) -> list[float]:
        return [figures[str(rows)][kind] for rows in ROWS]

    return [
        ("openpyxl", OTHERS, of("openpyxl")),
        ("ours", OURS, of("append")),
        ("a question, after a start", OURS, of("query after a start")),
    ]


def _draw_peers(medians: Mapping[str, Mapping[str, float]]) -> None:
    names = sorted(medians, key=lambda name: medians[name]["memory_mb"], reverse=True)
    plot = _plot()
    figure, places = plot.subplots(1, 2, figsize=(11, 2), layout="constrained")
    for place, key, title in zip(
        places,
        ("paint_s", "memory_mb"),
        ("Start to the first painted window, seconds", "Memory at rest, MB"),
        strict=True,
    ):
        values = [medians[name][key] for name in names]
        colours = [OURS if name == "desktop-assist" else FLOOR for name in names]
        bars = place.barh(names, values, color=colours)
        place.bar_label(
            bars, [f"{value:,.0f}" if value > 10 else f"{value:.2f}" for value in values], padding=3
        )
        place.set(title=title, xticks=[])
        place.spines[["top", "right", "bottom"]].set_visible(False)
    figure.savefig(TARGET / "beside.svg", metadata={"Date": None})


def _plot() -> Any:  # noqa: ANN401 - a library without types here
    import matplotlib as library

    library.use("svg")
    library.rcParams.update(_STYLE)
    from matplotlib import pyplot

    return pyplot


if __name__ == "__main__":
    sys.exit(main())
