"""Writes to the terminal: aligned text for people, JSON for programs, one line for an error."""

import contextlib
import json
import re
import shutil
import sys
import unicodedata
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.told_text import tr_told
from desktop_assist.domain.translation import tr

# Text from outside could move the cursor, recolour or reverse what is shown with these.
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_GAP = "  "
_NARROWEST_COLUMN = 8


def prepare() -> None:
    """Make sure that no character can end the program: one the terminal lacks shows as “?”."""
    for stream in (sys.stdout, sys.stderr):
        # Streams replaced by tests and other programs need not be text wrappers.
        with contextlib.suppress(AttributeError):
            stream.reconfigure(errors="replace")  # type: ignore[union-attr]


def is_interactive() -> bool:
    """Whether a person sits at both ends."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def show(text: str = "", end: str = "\n") -> None:
    """Write text for people at once, as it streams in."""
    print(plain(text), end=end, flush=True)


def show_json(value: Mapping[str, object]) -> None:
    """Write one JSON object on one line.

    Only ASCII: whatever the encoding at the other end, and nothing in it steers a terminal.
    """
    print(json.dumps(value, default=_as_json), flush=True)


def show_error(error: DesktopAssistError) -> None:
    """Write what happened and what to do next, on one line of standard error."""
    sentences = f"{tr_told(error.message)} {tr_told(error.hint)}".split()
    print(plain(f"desktop-assist: {' '.join(sentences)}"), file=sys.stderr, flush=True)


def show_note(note: str) -> None:
    """Write something to be aware of, on standard error, where it disturbs no JSON."""
    print(plain(f"desktop-assist: {note}"), file=sys.stderr, flush=True)


def plain(text: str) -> str:
    """Text without characters that steer a terminal; lines and tabs stay."""
    return _UNSAFE.sub("", text)


def show_table(
    headings: Sequence[str], rows: Sequence[Sequence[str]], numeric: Sequence[int] = ()
) -> None:
    """Write rows under headings, aligned, cut to the terminal's width when there is one."""
    cells = [[_one_line(cell) for cell in row] for row in (tuple(map(tr, headings)), *rows)]
    widths = _fit([max(map(_width, column)) for column in zip(*cells, strict=True)])
    for row in cells:
        line = _GAP.join(
            _pad(cell, width, is_right=index in numeric)
            for index, (cell, width) in enumerate(zip(row, widths, strict=True))
        )
        show(line.rstrip())


def _as_json(value: object) -> object:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal | Path):
        return str(value)
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, Sequence):
        return list(value)
    raise TypeError(f"{type(value).__name__} has no JSON form")


def _one_line(cell: str) -> str:
    return plain(" ".join(cell.split()))


def _fit(widths: list[int]) -> list[int]:
    if not sys.stdout.isatty():
        return widths
    room = shutil.get_terminal_size().columns - len(_GAP) * (len(widths) - 1)
    while sum(widths) > room and max(widths) > _NARROWEST_COLUMN:
        widths[widths.index(max(widths))] -= 1
    return widths


def _pad(cell: str, width: int, *, is_right: bool) -> str:
    while _width(cell) > width:
        cell = cell[:-2] + "…"
    space = " " * (width - _width(cell))
    return space + cell if is_right else cell + space


def _width(text: str) -> int:
    return sum(_columns(character) for character in text)


def _columns(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
