"""Time and memory from the start to an idle window, beside a bare PySide6 window.

Both are started in turn on the same private desktop, with compiled bytecode and after one start
each that is not counted, so that the ratios hold on a busy machine too.
"""

import argparse
import json
import statistics
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import TypeVar

import psutil

from tests.helpers.desktop_session import Desktop, desktop_session, missing_programs
from tests.helpers.window_probe import WindowProbe

PARTS = ("wm", "bus", "tray")
BARE = (sys.executable, str(Path(__file__).with_name("_bare_window.py")))
LEAST_SIZE = (400, 300)
START_LIMIT_S = 60.0
MEGABYTE = 1_000_000
LIMITS = {"paint_s": 1.6, "cpu_s": 1.6, "memory_mb": 1.8}
STALL_LIMIT_MS = 150.0
Seen = TypeVar("Seen")


@dataclass(frozen=True, slots=True)
class Start:
    """One start, seen from outside.

    Attributes:
        window_s: Until the window is on the screen.
        paint_s: Until its picture is there.
        cpu_s: Processor time until then, of the program and what it started.
        memory_mb: Resident memory at the end of the idle time.
        stall_ms: The longest time the idle window took to answer.
        idle_cpu: Share of one processor over the second half of the idle time.
    """

    window_s: float
    paint_s: float
    cpu_s: float
    memory_mb: float
    stall_ms: float
    idle_cpu: float


def main(words: Sequence[str] | None = None) -> int:
    """Measure, print, and give 1 when a limit is missed."""
    options = _options(words)
    missing = missing_programs(PARTS)
    if missing:
        print(f"bench start needs {', '.join(missing)}: python3 build/dev.py test installs them")
        return 1
    with desktop_session(PARTS) as desktop:
        programs = {"desktop-assist": _program(desktop, options.provider), "bare window": BARE}
        starts = measure(desktop, programs, options.runs, options.idle)
    medians = {name: median_of(taken) for name, taken in starts.items()}
    ratios = _ratios(medians["desktop-assist"], medians["bare window"])
    verdict = all(ratios[name] <= limit for name, limit in LIMITS.items())
    verdict = verdict and medians["desktop-assist"].stall_ms <= STALL_LIMIT_MS
    if options.json:
        figures = {name: [asdict(start) for start in taken] for name, taken in starts.items()}
        print(json.dumps({"ok": verdict, "ratios": ratios, "limits": LIMITS, "starts": figures}))
    else:
        _print_table(medians, ratios, options)
    return 0 if verdict else 1


def _options(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="desktop-assist bench start", description=__doc__)
    parser.add_argument("--runs", type=int, default=5, help="starts of each that count")
    parser.add_argument("--idle", type=float, default=10.0, help="seconds of rest after the window")
    parser.add_argument("--provider", help="the provider chosen in the settings")
    parser.add_argument("--json", action="store_true")
    return parser.parse_args(words)


def _program(desktop: Desktop, provider: str | None) -> tuple[str, ...]:
    home = desktop.home / "assist"
    program = (sys.executable, "-P", "-m", "desktop_assist", "--home", str(home))
    if provider:
        desktop.run(*program, "config", "set", "assistant.provider", provider)
    return program


def measure(
    desktop: Desktop,
    programs: Mapping[str, Sequence[str]],
    runs: int,
    idle_s: float,
    titles: Mapping[str, str] | None = None,
) -> dict[str, list[Start]]:
    """Start each by turns; the first start of each does not count.

    Args:
        desktop: Where they are started.
        programs: Their commands, by name.
        runs: How many starts of each count.
        idle_s: How long each rests.
        titles: How the title of a main window begins, of those that show another window first.
    """
    titles = titles or {}
    starts: dict[str, list[Start]] = {name: [] for name in programs}
    with closing(WindowProbe(desktop.display)) as probe:
        for number in range(runs + 1):
            for name, command in programs.items():
                rest = idle_s if number else 1.0
                start = _start(desktop, probe, command, rest, titles.get(name, ""))
                if number:
                    starts[name].append(start)
    return starts


def _start(
    desktop: Desktop, probe: WindowProbe, command: Sequence[str], idle_s: float, title: str
) -> Start:
    began = time.perf_counter()
    with desktop.running(*command) as process:
        program = psutil.Process(process.pid)
        window = _wait_for(lambda: probe.find(*LEAST_SIZE, title), began)
        window_s = time.perf_counter() - began
        _wait_for(lambda: probe.is_painted(window), began)
        paint_s, cpu_s = time.perf_counter() - began, _cpu_seconds(program)
        stalls = probe.stalls(window, idle_s / 2)
        half = _cpu_seconds(program)
        stalls += probe.stalls(window, idle_s / 2)
        idle_cpu = (_cpu_seconds(program) - half) / (idle_s / 2)
        memory_mb = sum(each.memory_info().rss for each in _family(program)) / MEGABYTE
    return Start(window_s, paint_s, cpu_s, memory_mb, 1000 * max(stalls), idle_cpu)


def _wait_for(look: Callable[[], Seen], began: float) -> Seen:
    while not (seen := look()):
        if time.perf_counter() - began > START_LIMIT_S:
            raise TimeoutError(f"no painted window within {START_LIMIT_S:g} s")
        time.sleep(0.002)
    return seen


def _family(program: psutil.Process) -> list[psutil.Process]:
    return [program, *program.children(recursive=True)]


def _cpu_seconds(program: psutil.Process) -> float:
    times = [each.cpu_times() for each in _family(program)]
    return sum(each.user + each.system for each in times)


def median_of(starts: Sequence[Start]) -> Start:
    """Each figure's median."""
    names = [field.name for field in fields(Start)]
    return Start(**{n: statistics.median(getattr(start, n) for start in starts) for n in names})


def _ratios(ours: Start, bare: Start) -> dict[str, float]:
    names = ("window_s", "paint_s", "cpu_s", "memory_mb")
    return {name: round(getattr(ours, name) / getattr(bare, name), 2) for name in names}


def _print_table(
    medians: Mapping[str, Start], ratios: Mapping[str, float], options: argparse.Namespace
) -> None:
    print(f"medians of {options.runs} starts each, {options.idle:g} s of rest")
    print(f"{'':12}" + "".join(f"{name:>16}" for name in medians) + f"{'ratio':>8}{'limit':>8}")
    for field in fields(Start):
        values = "".join(f"{getattr(start, field.name):16.3f}" for start in medians.values())
        ratio = f"{ratios[field.name]:8.2f}" if field.name in ratios else ""
        limit = f"{LIMITS[field.name]:8.1f}" if field.name in LIMITS else ""
        print(f"{field.name:12}{values}{ratio}{limit}")
    print(f"longest stall allowed: {STALL_LIMIT_MS:g} ms")


if __name__ == "__main__":
    sys.exit(main())
