"""The calendar files below a folder that a running program changes meanwhile."""

import os
from pathlib import Path


def calendar_files(folder: Path) -> list[Path]:
    # Path.rglob fails when a folder goes while it looks.
    return [
        Path(place, name)
        for place, _, names in os.walk(folder)
        for name in names
        if name.endswith(".ics")
    ]
