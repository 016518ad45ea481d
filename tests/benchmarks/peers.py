"""Start and rest beside programs that one could use instead, or that are made as well.

PyGPT is the nearest assistant for the desktop in Python, Vorta a well-made small Qt program. Both
come from PyPI into an environment of their own, named with `--environment`:

    python -m venv /tmp/peers && /tmp/peers/bin/pip install pygpt-net vorta

All are started in turn on the same private desktop, after one start each that is not counted.
"""

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from tests.benchmarks.start import BARE, PARTS, Start, measure, median_of
from tests.helpers.desktop_session import Desktop, desktop_session, missing_programs

OURS, PYGPT, VORTA = "desktop-assist", "PyGPT", "Vorta"
TITLES = {PYGPT: "PyGPT", VORTA: "Vorta"}
FASTER_THAN_PYGPT, SHARE_OF_PYGPT = 40.0, 1 / 8
PYGPT_SETTINGS = "lib/python*/site-packages/pygpt_net/data/config/config.json"


def main(words: Sequence[str] | None = None) -> int:
    """Measure, print, and give 1 when a limit is missed."""
    options = _options(words)
    missing = missing_programs(PARTS)
    if missing:
        print(f"bench peers needs {', '.join(missing)}: python3 build/dev.py test installs them")
        return 1
    peers = {} if options.environment is None else _peers(options.environment)
    if not peers:
        print(f"bench peers: not measured, none is installed. {__doc__.partition(':')[2].strip()}")
        return 0
    with desktop_session(PARTS) as desktop:
        ours = (sys.executable, "-P", "-m", "desktop_assist", "--home", str(desktop.home / "a"))
        _prepare(desktop, options.environment)
        programs = {OURS: ours, "bare window": BARE, **peers}
        starts = measure(desktop, programs, options.runs, options.idle, TITLES)
    medians = {name: median_of(taken) for name, taken in starts.items()}
    verdict = _is_ahead(medians)
    if options.json:
        figures = {name: asdict(start) for name, start in medians.items()}
        print(json.dumps({"ok": verdict, "medians": figures}))
    else:
        _print_table(medians, options)
    return 0 if verdict else 1


def _options(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="desktop-assist bench peers", description=__doc__)
    parser.add_argument("--environment", type=Path, help="where they are installed")
    parser.add_argument("--runs", type=int, default=3, help="starts of each that count")
    parser.add_argument("--idle", type=float, default=10.0, help="seconds of rest after the window")
    parser.add_argument("--json", action="store_true")
    return parser.parse_args(words)


def _peers(environment: Path) -> dict[str, tuple[str, ...]]:
    commands = {PYGPT: ("pygpt",), VORTA: ("vorta", "--foreground")}
    found = {name: (environment / "bin" / word, *more) for name, (word, *more) in commands.items()}
    return {name: tuple(map(str, line)) for name, line in found.items() if line[0].exists()}


def _prepare(desktop: Desktop, environment: Path) -> None:
    """Without its folder PyGPT ends at the first start, and asks for its licence at every one."""
    folder = desktop.home / ".config" / "pygpt-net"
    folder.mkdir(parents=True, exist_ok=True)
    for shipped in environment.glob(PYGPT_SETTINGS):
        settings = json.loads(shipped.read_text("utf-8")) | {"license.accepted": True}
        (folder / "config.json").write_text(json.dumps(settings), "utf-8")


def _is_ahead(medians: Mapping[str, Start]) -> bool:
    ours = medians[OURS]
    verdict = True
    if (pygpt := medians.get(PYGPT)) is not None:
        # In processor time: on the clock both wait for the desktop, which is no program's doing.
        verdict = ours.cpu_s * FASTER_THAN_PYGPT <= pygpt.cpu_s
        verdict = verdict and ours.memory_mb <= pygpt.memory_mb * SHARE_OF_PYGPT
    if (vorta := medians.get(VORTA)) is not None:
        verdict = verdict and ours.paint_s <= vorta.paint_s and ours.memory_mb <= vorta.memory_mb
    return verdict


def _print_table(medians: Mapping[str, Start], options: argparse.Namespace) -> None:
    print(f"medians of {options.runs} starts each, {options.idle:g} s of rest; in brackets: x ours")
    print(f"{'':12}" + "".join(f"{name:>22}" for name in medians))
    for name, ours in asdict(medians[OURS]).items():
        values = (asdict(start)[name] for start in medians.values())
        cells = (f"{value:12.3f} ({value / ours if ours else 0:7.2f})" for value in values)
        print(f"{name:12}" + "".join(f"{cell:>22}" for cell in cells))


if __name__ == "__main__":
    sys.exit(main())
