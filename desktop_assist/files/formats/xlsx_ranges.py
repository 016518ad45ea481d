"""Let ranges that end in the last row of a table take in the row below, or leave that one."""

import re
from collections.abc import Iterable

from desktop_assist.files.formats.table import column_number

_RANGE = re.compile(r"(\$?[A-Z]{1,3}\$?)(\d+):(\$?[A-Z]{1,3}\$?)(\d+)")
_ATTRIBUTE = re.compile(rb"(\s(?:ref|sqref)=)([\"'])([^\"']*)\2")
_SQREF = re.compile(rb"(\ssqref=[\"'])([^\"']*)")
_SINGLE = re.compile(r"\d+\Z")
_ELEMENT = re.compile(rb"(<(?:\w+:)?sqref>)([^<]*)(</)")


def grown(ranges: str, last: int, by: int = 1) -> str:
    """Ranges such as "A2:A20 C2:C20", each so many rows longer that ends in row `last`."""

    def longer(match: re.Match[str]) -> str:
        left, top, right, bottom = match.groups()
        is_ending = int(bottom) == last and int(top) <= last + by
        return f"{left}{top}:{right}{last + by if is_ending else bottom}"

    return _RANGE.sub(longer, ranges)


def with_first_row_extended(content: bytes, places: Iterable[int], row: int) -> bytes:
    """XML in which single cells of the only row so far have become ranges of two rows.

    A check or a format for one cell of a table with one row is meant for its column.
    """
    for place in sorted(places, reverse=True):
        end = content.index(b">", place)
        tag = _SQREF.sub(lambda match: _extended(match, row), content[place:end])
        content = content[:place] + tag + content[end:]
    return content


def last_row(reference: str) -> int:
    """The row in which a range such as "A1:H20" ends."""
    return int(reference.rpartition(":")[2].lstrip("$ABCDEFGHIJKLMNOPQRSTUVWXYZ"))


def first_row(reference: str) -> int:
    """The row in which a range such as "A1:H20" begins."""
    return last_row(reference.partition(":")[0])


def covers(reference: str, row: int, columns: range) -> bool:
    """Whether a range has a cell of these columns in a row."""
    first, _, last = reference.replace("$", "").partition(":")
    left, right = (
        column_number(corner.rstrip("0123456789").encode()) - 1 for corner in (first, last or first)
    )
    is_in_row = first_row(reference) <= row <= last_row(reference)
    return is_in_row and left < columns.stop and columns.start <= right


def with_grown_tags(content: bytes, places: Iterable[int], last: int, by: int = 1) -> bytes:
    """XML in which the ranges of the start tags at `places` have grown."""
    for place in sorted(places, reverse=True):
        end = content.index(b">", place)
        tag = _ATTRIBUTE.sub(lambda match: _grown_bytes(match, last, by), content[place:end])
        content = content[:place] + tag + content[end:]
    return content


def with_grown_elements(content: bytes, last: int, by: int = 1) -> bytes:
    """XML in which the ranges of newer features, kept in elements of their own, have grown."""
    return _ELEMENT.sub(
        lambda match: match[1] + grown(match[2].decode(), last, by).encode() + match[3], content
    )


def _grown_bytes(match: re.Match[bytes], last: int, by: int) -> bytes:
    return match[1] + match[2] + grown(match[3].decode(), last, by).encode() + match[2]


def _extended(match: re.Match[bytes], row: int) -> bytes:
    cells = match[2].decode().split(" ")
    longer = [
        f"{one}:{_SINGLE.sub(str(row + 1), one)}" if _is_in(one, row) else one for one in cells
    ]
    return match[1] + " ".join(longer).encode()


def _is_in(cell: str, row: int) -> bool:
    number = _SINGLE.search(cell)
    return ":" not in cell and number is not None and int(number[0]) == row
