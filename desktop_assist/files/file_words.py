"""Names a file for people: they know it by its folder, not by the whole way there."""

from pathlib import Path


def in_its_folder(path: Path) -> str:
    """For example "Desktop Assist/expenses.xlsx", with the system's own separator."""
    return str(Path(*path.parts[-2:]))
