"""What the first command costs on a clean machine: download, seconds to the window, disk.

The committed state is cloned into a new folder and started with `build/dev.py run` on a private
desktop, without a download cache. The system's own packages are not part of it: they are there.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import closing
from dataclasses import asdict, dataclass
from pathlib import Path

from tests.helpers.desktop_session import Desktop, desktop_session, missing_programs, wait_until
from tests.helpers.source_tree import ROOT
from tests.helpers.window_probe import WindowProbe

PARTS = ("wm", "bus", "tray")
LEAST_SIZE = (400, 300)
SET_UP_LIMIT_S = 600.0
MEGABYTE = 1_000_000
BLOCK_BYTES = 512
DISK_LIMIT_MB = 350.0
SECOND_START_LIMIT_S = 0.5


@dataclass(frozen=True, slots=True)
class Cost:
    """What it took.

    Attributes:
        downloaded_mb: The packages as they come over the network.
        first_window_s: From the command to the painted window, set-up included.
        second_window_s: The same once more, with everything in place.
        program_window_s: The program alone, without build/dev.py before it.
        installed_mb: The environment's content.
        on_disk_mb: The environment with what the file system rounds up.
        packages: How many were installed.
    """

    downloaded_mb: float
    first_window_s: float
    second_window_s: float
    program_window_s: float
    installed_mb: float
    on_disk_mb: float
    packages: int


def main(words: Sequence[str] | None = None) -> int:
    """Measure, print, and give 1 when a limit is missed."""
    parser = argparse.ArgumentParser(prog="desktop-assist bench clean_machine")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args(words)
    missing = missing_programs(PARTS)
    if missing:
        print(f"This needs {', '.join(missing)}: python3 build/dev.py test installs them")
        return 1
    with tempfile.TemporaryDirectory() as folder:
        cost = _measure(Path(folder))
    overhead_s = cost.second_window_s - cost.program_window_s
    is_within = cost.installed_mb <= DISK_LIMIT_MB and overhead_s <= SECOND_START_LIMIT_S
    if options.json:
        print(json.dumps({"ok": is_within, "overhead_s": overhead_s, **asdict(cost)}))
        return 0 if is_within else 1
    for name, value in asdict(cost).items():
        print(f"{name:18}{value:10.2f}")
    print(f"second start over the program alone: {overhead_s:.2f} s (limit {SECOND_START_LIMIT_S})")
    print(f"limit of installed_mb: {DISK_LIMIT_MB:g}")
    return 0 if is_within else 1


def _measure(folder: Path) -> Cost:
    checkout, home = folder / "a clean machine", folder / "home"
    subprocess.run(["git", "clone", "--quiet", str(ROOT), str(checkout)], check=True)
    command = [
        sys.executable,
        str(checkout / "build" / "dev.py"),
        "run",
        "--no-extras",
        "--home",
        str(home),
    ]
    with desktop_session(PARTS) as desktop:
        desktop.environment["PIP_NO_CACHE_DIR"] = "1"
        first = _seconds_to_window(desktop, command)
        second = _seconds_to_window(desktop, command)
        python = checkout / ".venv" / "bin" / "python"
        program = [str(python), "-P", "-m", "desktop_assist", "--home", str(home)]
        alone = _seconds_to_window(desktop, program)
    files = [file for file in (checkout / ".venv").rglob("*") if not file.is_symlink()]
    return Cost(
        downloaded_mb=_size_of_packages(python, folder / "packages") / MEGABYTE,
        first_window_s=first,
        second_window_s=second,
        program_window_s=alone,
        installed_mb=sum(file.lstat().st_size for file in files) / MEGABYTE,
        on_disk_mb=sum(file.lstat().st_blocks for file in files) * BLOCK_BYTES / MEGABYTE,
        packages=len(list((checkout / ".venv").rglob("*.dist-info"))),
    )


def _size_of_packages(python: Path, folder: Path) -> int:
    pip = [str(python), "-m", "pip"]
    listed = subprocess.run(
        [*pip, "freeze", "--exclude-editable"], check=True, capture_output=True, text=True
    )
    download = [*pip, "download", "--quiet", "--no-deps", "--dest", str(folder)]
    subprocess.run([*download, *listed.stdout.split()], check=True, stdout=sys.stderr)
    return sum(file.stat().st_size for file in folder.iterdir())


def _seconds_to_window(desktop: Desktop, command: Sequence[str]) -> float:
    began = time.perf_counter()
    with closing(WindowProbe(desktop.display)) as probe, desktop.running(*command) as process:
        wait_until(
            lambda: process.poll() is not None or probe.find(*LEAST_SIZE) is not None,
            "The window",
            SET_UP_LIMIT_S,
        )
        window = probe.find(*LEAST_SIZE)
        assert window, f"{command} ended with {process.returncode}"
        wait_until(lambda: probe.is_painted(window), "Its picture")
        return time.perf_counter() - began


if __name__ == "__main__":
    sys.exit(main())
