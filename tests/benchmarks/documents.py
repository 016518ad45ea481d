"""How long the window stands still while the documents of a folder are read beside it.

The window shows the list of documents, which changes with each of them.
"""

import argparse
import json
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Sequence
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path

from tests.benchmarks.drop import LEAST_SIZE, STALL_LIMIT_MS, START_LIMIT_S
from tests.end2end.test_window import window_on
from tests.evals.data_folder import data_folder
from tests.helpers.desktop_session import desktop_session, missing_programs, wait_until
from tests.helpers.window_probe import WindowProbe

PARTS = ("wm", "bus")
_COUNT = "SELECT count(*) FROM documents WHERE mark != ''"


@dataclass(frozen=True, slots=True)
class Indexing:
    """What was seen from the first document on.

    Attributes:
        read: How many documents were read in the time.
        stall_ms: The longest time the window took to answer.
        late_share: Share of answers over the limit.
        median_ms: Of the answers.
    """

    read: int
    stall_ms: float
    late_share: float
    median_ms: float


def main(words: Sequence[str] | None = None) -> int:
    """Measure, print, and give 1 when the limit is missed."""
    parser = argparse.ArgumentParser(prog="desktop-assist bench documents", description=__doc__)
    parser.add_argument("--folder", type=Path, help="of documents; the shared corpus if not given")
    parser.add_argument("--seconds", type=float, default=120.0, help="of looking at the window")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(words)
    missing = missing_programs(PARTS)
    if missing:
        print(f"bench documents needs {', '.join(missing)}: python3 build/dev.py test installs it")
        return 1
    source = options.folder or data_folder() / "policies" / "corpus"
    with tempfile.TemporaryDirectory(prefix="documents-") as folder:
        seen = measure(Path(folder), source, options.seconds)
    is_met = seen.stall_ms <= STALL_LIMIT_MS
    if options.json:
        print(json.dumps({"ok": is_met, "limit_ms": STALL_LIMIT_MS, **asdict(seen)}))
    else:
        print(f"{seen.read} documents read in {options.seconds:g} s")
        print(f"longest stall {seen.stall_ms:.0f} ms (limit {STALL_LIMIT_MS:g}), ", end="")
        print(f"median {seen.median_ms:.1f} ms, {seen.late_share:.2%} over the limit")
    return 0 if is_met else 1


def measure(folder: Path, source: Path, seconds: float) -> Indexing:
    """Put the documents there before an open window, and ask it again and again if it answers."""
    with desktop_session(PARTS) as desktop, window_on(desktop, folder) as screen:
        screen.click("Documents")
        wait_until(lambda: screen.sees("Add files"), "The list of documents", START_LIMIT_S)
        screen.end_reports()
        with closing(WindowProbe(desktop.display)) as probe:
            window = probe.find(*LEAST_SIZE)
            assert window is not None
            shutil.copytree(source, screen.home / "Desktop Assist" / "policies" / source.name)
            stalls = [took for _ in range(max(int(seconds), 1)) for took in probe.stalls(window, 1)]
        read = _read_in(screen.home)
    ordered = sorted(1000 * one for one in stalls)
    late = sum(one > STALL_LIMIT_MS for one in ordered)
    return Indexing(read, ordered[-1], late / len(ordered), ordered[len(ordered) // 2])


def _read_in(home: Path) -> int:
    [database] = home.rglob("desktop_assist.sqlite3")
    with closing(sqlite3.connect(database)) as connection:
        return int(connection.execute(_COUNT).fetchone()[0])


if __name__ == "__main__":
    sys.exit(main())
