"""The project's own files, as the architecture tests look at them."""

import ast
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "desktop_assist"
FOREIGN = {"__pycache__", "_resources"}


@cache
def python_files(*folders: str) -> tuple[Path, ...]:
    """All Python files below these folders of the checkout."""
    found = (file for folder in folders for file in (ROOT / folder).rglob("*.py"))
    return tuple(sorted(file for file in found if not FOREIGN & set(file.parts)))


def parsed(file: Path) -> ast.Module:
    """The file's syntax tree; not kept: a million nodes would slow the search for garbage down."""
    return ast.parse(file.read_text(encoding="utf-8"))


def name_of(file: Path) -> str:
    """The file's path in the checkout, for messages."""
    return file.relative_to(ROOT).as_posix()
