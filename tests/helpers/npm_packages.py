"""Packages of npm, fetched once for all runs of the tests into a folder outside the repository."""

import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest
from filelock import FileLock

LONGEST_S = 300


def npm_packages(name, packages):
    """The folder with these packages; a test that cannot have them is skipped."""
    npm, node = shutil.which("npm"), shutil.which("node")
    if not (npm and node):
        pytest.skip("Node.js and npm are not installed")
    folder = Path(tempfile.gettempdir()) / "desktop-assist-tests" / name
    folder.mkdir(parents=True, exist_ok=True)
    with FileLock(folder / "lock"):
        if not (folder / "complete").exists():
            run_or_skip(
                [npm, "install", "--no-audit", "--no-fund", "--prefix", str(folder), *packages]
            )
            (folder / "complete").touch()
    return folder


def run_or_skip(command):
    """Run a command of a test's set-up."""
    try:
        subprocess.run(command, capture_output=True, timeout=LONGEST_S, check=True)
    except (subprocess.SubprocessError, OSError) as error:
        pytest.skip(f"{Path(command[0]).name} failed: {error}")
