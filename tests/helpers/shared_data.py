"""Large test data kept beside the repository, not in it."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def shared_data(name: str) -> Path:
    """A folder of the shared data; the test is skipped with the reason when it is absent."""
    folder = Path(os.environ.get("DESKTOP_ASSIST_DATA", ROOT.parent / "shared" / "data")) / name
    if not folder.exists():
        pytest.skip(f"{folder} is absent; DESKTOP_ASSIST_DATA names another place")
    return folder
