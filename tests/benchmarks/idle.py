"""What the program costs while it waits in the tray, beside what the toolkit alone costs.

Run it as `python -m tests.benchmarks.idle`, for ten minutes with `--minutes 10`. The program starts
hidden, as on any day but its first, with nothing to do. Beside it wait a bare Qt loop under qasync,
for the processor time, and a bare window with the same modules of Qt, for the memory; all of them
at the same time.
"""

import argparse
import json
import math
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, suppress
from dataclasses import asdict, dataclass
from pathlib import Path

import psutil

from tests.helpers.desktop_session import Desktop, desktop_session, missing_programs

PARTS = ("wm", "bus", "tray")
# The program reads ahead and looks around once after its start; Qt's own store of pictures lets go
# of what nobody needs after 30, 60 and 70 seconds.
SETTLED_S = 120.0
# The first program of a session that draws with GTK looks at what the screen can do, with 50 MB of
# libraries, and leaves at the X server what it found: none after it need do so.
# The program, too, has been started before: the first time it lays out its database.
BEFORE_S = 10.0
CPU_LIMIT, MEMORY_LIMIT, WAKINGS_LIMIT = 1.2, 1.35, 1.0
BARE = "tests.benchmarks._bare_loop"
CLOCK_TICK_S = 0.01  # as the system counts processor time
LOOK_EVERY_S, ONE_WAKING_S = 0.5, 2.0
MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Idle:
    """How one of them waited.

    Attributes:
        cpu_ms: Processor time a minute.
        wakings: How often it was woken, a minute; what follows within two seconds is one.
        memory_mb: Resident memory at the end, of all its processes.
    """

    cpu_ms: float
    wakings: float
    memory_mb: float


def main(words: Sequence[str] = ()) -> int:
    """Measure, print, and give 1 when a limit is missed."""
    options = _options(words)
    missing = missing_programs(PARTS)
    if missing:
        print(f"bench idle needs {', '.join(missing)}: python3 build/dev.py test installs them")
        return 1
    with desktop_session(PARTS) as desktop:
        seen = _measure(desktop, options.minutes)
    ours, loop, window = seen["program"], seen["loop"], seen["window"]
    # A bare loop sleeps all the time: what is less than a tick of the system's clock is none.
    cpu = ours.cpu_ms / max(loop.cpu_ms, 1000 * CLOCK_TICK_S)
    figures = {
        "cpu": round(cpu, 2),
        "memory": round(ours.memory_mb / window.memory_mb, 2),
        "own_wakings_a_minute": round(ours.wakings - loop.wakings, 2),
    }
    limits = {"cpu": CPU_LIMIT, "memory": MEMORY_LIMIT, "own_wakings_a_minute": WAKINGS_LIMIT}
    is_fine = all(figures[name] <= limit for name, limit in limits.items())
    if "--json" in words:
        told = {name: asdict(one) for name, one in seen.items()}
        print(json.dumps({"ok": is_fine, **figures, "seen": told}))
    else:
        _print(seen, figures, options.minutes)
    return 0 if is_fine else 1


def _options(words: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="desktop-assist bench idle", description=__doc__)
    parser.add_argument("--minutes", type=float, default=2.0, help="how long to watch")
    parser.add_argument("--json", action="store_true")
    return parser.parse_args(words)


def _measure(desktop: Desktop, minutes: float) -> dict[str, Idle]:
    home = str(desktop.home / "assist")
    python = sys.executable
    commands = {
        "program": [python, "-P", "-m", "desktop_assist", "--home", home, "--tray"],
        "loop": [python, "-m", BARE],
        "window": [python, "-m", BARE, "--window"],
    }
    with desktop.running(*commands["window"]), desktop.running(*commands["program"]):
        time.sleep(BEFORE_S)
    with ExitStack() as running:
        programs = {
            name: psutil.Process(running.enter_context(desktop.running(*command)).pid)
            for name, command in commands.items()
        }
        time.sleep(SETTLED_S)
        return _watch(programs, minutes)


def _watch(programs: dict[str, psutil.Process], minutes: float) -> dict[str, Idle]:
    cpu = {name: _cpu_s(one) for name, one in programs.items()}
    switches = {name: _switches(one) for name, one in programs.items()}
    wakings, seen_awake = dict.fromkeys(programs, 0), dict.fromkeys(programs, -math.inf)
    end = time.monotonic() + 60 * minutes
    while (now := time.monotonic()) < end:
        for name, one in programs.items():
            count = _switches(one)
            if count != switches[name]:
                wakings[name] += now - seen_awake[name] > ONE_WAKING_S
                switches[name], seen_awake[name] = count, now
        time.sleep(LOOK_EVERY_S)
    return {
        name: Idle(
            cpu_ms=1000 * (_cpu_s(one) - cpu[name]) / minutes,
            wakings=wakings[name] / minutes,
            memory_mb=sum(each.memory_info().rss for each in _family(one)) / MEGABYTE,
        )
        for name, one in programs.items()
    }


def _family(program: psutil.Process) -> list[psutil.Process]:
    return [program, *program.children(recursive=True)]


def _cpu_s(program: psutil.Process) -> float:
    """Of all threads, in nanoseconds where the system tells: a tick is too coarse for rest."""
    return sum(_thread_numbers(program, "schedstat", 0)) / 1e9


def _switches(program: psutil.Process) -> int:
    """How often any of its threads was put onto a processor."""
    return sum(_thread_numbers(program, "schedstat", 2))


def _thread_numbers(program: psutil.Process, file: str, place: int) -> Iterator[int]:
    for process in _family(program):
        for thread in Path(f"/proc/{process.pid}/task").iterdir():
            with suppress(OSError):  # one that just ended
                yield int((thread / file).read_text().split()[place])


def _print(seen: dict[str, Idle], figures: dict[str, float], minutes: float) -> None:
    print(f"{minutes:g} minutes of rest, after {SETTLED_S:g} s to settle")
    print(f"{'':22}{'program':>10}{'bare loop':>11}{'bare window':>13}")
    for name in ("cpu_ms", "wakings", "memory_mb"):
        values = [getattr(seen[one], name) for one in ("program", "loop", "window")]
        print(f"{name:22}{values[0]:10.2f}{values[1]:11.2f}{values[2]:13.2f}")
    limits = {"cpu": CPU_LIMIT, "memory": MEMORY_LIMIT, "own_wakings_a_minute": WAKINGS_LIMIT}
    for name, limit in limits.items():
        print(f"{name:22}{figures[name]:10.2f}   limit {limit:g}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
