"""How long the window stands still while many receipts are dropped on it, kept and read.

The receipts are the sample's, each with bytes of its own; every fifth is a PDF with text.
"""

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path

import psutil

from desktop_assist.system.resources import resource_path
from tests.end2end.test_window import window_on
from tests.helpers import drag_source
from tests.helpers.desktop_session import desktop_session, missing_programs, wait_until
from tests.helpers.window_probe import WindowProbe

PARTS = ("wm", "bus")
PICTURE = resource_path("sample/to drop/papier-rosenow.png")
INVOICE = resource_path("sample/to drop/hotel-invoice.pdf")
EVERY_PDF = 5
LEAST_SIZE = (400, 300)
STALL_LIMIT_MS = 50.0
MEGABYTE = 1_000_000
START_LIMIT_S = 60.0


@dataclass(frozen=True, slots=True)
class Drop:
    """What was seen from the drop on.

    Attributes:
        receipts: How many were dropped.
        stall_ms: The longest time the window took to answer.
        late_share: Share of answers over the limit.
        median_ms: Of the answers.
        kept: How many were kept at the end of the time.
        memory_mb: The most memory of the program and its workers.
    """

    receipts: int
    stall_ms: float
    late_share: float
    median_ms: float
    kept: int
    memory_mb: float


def main(words: Sequence[str] | None = None) -> int:
    """Measure, print, and give 1 when the limit is missed or receipts were not kept."""
    parser = argparse.ArgumentParser(prog="desktop-assist bench drop", description=__doc__)
    parser.add_argument("--receipts", type=int, default=100)
    parser.add_argument("--seconds", type=float, default=60.0, help="of looking at the window")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(words)
    missing = missing_programs(PARTS)
    if missing:
        print(f"bench drop needs {', '.join(missing)}: python3 build/dev.py test installs them")
        return 1
    with tempfile.TemporaryDirectory(prefix="drop-") as folder:
        drop = measure(Path(folder), options.receipts, options.seconds)
    # A drop that never arrived holds nothing up.
    is_met = drop.stall_ms <= STALL_LIMIT_MS and drop.kept == drop.receipts
    if options.json:
        print(json.dumps({"ok": is_met, "limit_ms": STALL_LIMIT_MS, **asdict(drop)}))
    else:
        print(f"{drop.receipts} receipts dropped, {drop.kept} kept in {options.seconds:g} s")
        print(f"longest stall {drop.stall_ms:.0f} ms (limit {STALL_LIMIT_MS:g}), ", end="")
        print(f"median {drop.median_ms:.1f} ms, {drop.late_share:.2%} over the limit")
        print(f"memory at most {drop.memory_mb:.0f} MB, workers included")
    return 0 if is_met else 1


def measure(folder: Path, count: int, seconds: float) -> Drop:
    """Drop so many receipts on the real window, and ask it again and again whether it answers."""
    files = receipts_in(folder / "receipts", count)
    source = [sys.executable, drag_source.__file__, *files]
    with desktop_session(PARTS) as desktop, window_on(desktop, folder) as screen:
        with desktop.running(*source), closing(WindowProbe(desktop.display)) as probe:
            wait_until(lambda: desktop.shows(drag_source.TITLE), "The other window", START_LIMIT_S)
            screen.click("Expenses")
            wait_until(lambda: screen.sees("Table"), "The expenses", START_LIMIT_S)
            window = probe.find(*LEAST_SIZE)
            assert window is not None
            time.sleep(1.0)
            screen.drop_in_the_middle()
            screen.end_reports()
            stalls, memory = [], 0.0
            for _ in range(max(int(seconds), 1)):
                stalls += probe.stalls(window, 1.0)
                memory = max(memory, _memory_mb())
        kept = len([one for one in screen.home.rglob("receipts/**/*") if one.is_file()])
    late = sum(one * 1000 > STALL_LIMIT_MS for one in stalls)
    ordered = sorted(stalls)
    median = ordered[len(ordered) // 2] * 1000
    return Drop(count, 1000 * ordered[-1], late / len(stalls), median, kept, memory)


def receipts_in(folder: Path, count: int) -> list[Path]:
    """So many files, no two alike."""
    folder.mkdir()
    files = []
    for number in range(count):
        source = PICTURE if number % EVERY_PDF else INVOICE
        file = folder / f"receipt-{number:03}{source.suffix}"
        file.write_bytes(source.read_bytes() + f"\n%{number}\n".encode())
        files.append(file)
    return files


def _memory_mb() -> float:
    total = 0
    for process in psutil.Process().children(recursive=True):
        try:
            if "python" in process.name():
                total += process.memory_info().rss
        except psutil.NoSuchProcess:
            continue
    return total / MEGABYTE


if __name__ == "__main__":
    sys.exit(main())
