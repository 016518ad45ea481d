"""The map in README.md names every room, with the duty the room itself states."""

import ast
import re

from tests.helpers.source_tree import PACKAGE, ROOT, name_of, parsed

HEADING = "## What is in which room"


def rooms_of_the_map() -> dict[str, str]:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert HEADING in text
    section = text.partition(HEADING)[2].partition("\n## ")[0]
    rows = re.findall(r"^\| *`?([\w/.]+?)/?`? *\| *(.+?) *\|", section, re.MULTILINE)
    return {room: duty for room, duty in rows if room.startswith("desktop_assist")}


def rooms_of_the_package() -> dict[str, str]:
    entries = [*PACKAGE.glob("*/__init__.py"), *PACKAGE.glob("*.py")]
    files = [file for file in entries if file != PACKAGE / "__init__.py"]
    return {name_of(file).removesuffix("/__init__.py"): duty_of(file) for file in files}


def duty_of(file) -> str:
    return " ".join((ast.get_docstring(parsed(file)) or "").split())


def test_every_room_has_its_row_with_its_own_docstring():
    assert rooms_of_the_map() == rooms_of_the_package()
