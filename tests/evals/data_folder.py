"""Where the measured data lies: read in place, never copied."""

import json
import os
from pathlib import Path
from typing import Any

_REPOSITORY = Path(__file__).resolve().parents[2]


def data_folder() -> Path:
    """The folder of labelled data: DESKTOP_ASSIST_DATA, else ../shared/data."""
    named = os.environ.get("DESKTOP_ASSIST_DATA")
    return Path(named) if named else _REPOSITORY.parent / "shared" / "data"


def rows(name: str) -> list[dict[str, Any]]:
    """The rows of a JSON Lines file of the data; empty when it is not here."""
    path = data_folder() / name
    if not path.is_file():
        return []
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def missing_note(name: str) -> str:
    """What to say when a file of the data is absent."""
    return f"{name} is not here; set DESKTOP_ASSIST_DATA to the folder that holds it."
