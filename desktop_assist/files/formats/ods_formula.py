"""Formulas and references of OpenDocument sheets: filled down, followed, and made plain."""

import re

from desktop_assist.files.formats.table import column_number
from desktop_assist.files.formats.xlsx_references import TableEnd

_NAME = r"(?:\$?(?:'(?:[^']|'')+'|\w+))?"
_CELL = re.compile(
    r"""
    "(?:[^"]|"")*"                                 # a text
    | (?P<column>\.\$?[A-Z]{1,3})(?P<fixed>\$?)(?P<row>[1-9]\d*)(?=[\]:])
    """,
    re.VERBOSE,
)
_RANGE = re.compile(
    rf"(?P<sheet>{_NAME})\.(?P<left>\$?[A-Z]{{1,3}})\$?(?P<top>[1-9]\d*)"
    rf":(?P<other>{_NAME})\.(?P<right>\$?[A-Z]{{1,3}})(?P<fixed>\$?)(?P<bottom>[1-9]\d*)(?!\d)"
)
_REFERENCE = re.compile(
    rf"""
    "(?:[^"]|"")*"                                 # a text
    | (?P<sheet>{_NAME})\.(?P<from>\$?[A-Z]{{1,3}}\$?)(?P<top>[1-9]\d*)(?!\d)
      (?::(?P<other>{_NAME}\.\$?[A-Z]{{1,3}}\$?)(?P<bottom>[1-9]\d*)(?!\d))?
    """,
    re.VERBOSE,
)
_HERE = re.compile(r"\[\.(\$?[A-Z]{1,3}\$?\d+)(?::\.(\$?[A-Z]{1,3}\$?\d+))?\]")


def shifted(formula: str, rows: int) -> str:
    """The formula as it reads `rows` further down: rows without a "$" move along."""

    def moved(match: re.Match[str]) -> str:
        if match["column"] is None or match["fixed"]:
            return match[0]
        return f"{match['column']}{int(match['row']) + rows}"

    return _CELL.sub(moved, formula)


def moved(text: str, end: TableEnd, sheet: str) -> str:
    """A formula, or an address, whose ranges over the whole table end where it ends now.

    Args:
        text: As it is written.
        end: Of the table.
        sheet: The sheet it stands in; empty for none.
    """

    def following(match: re.Match[str]) -> str:
        if not _is_whole(match, end, sheet):
            return match[0]
        return f"{match[0][: -len(match['bottom'])]}{end.new_last}"

    return _RANGE.sub(following, text)


def pushed(text: str, end: TableEnd, sheet: str) -> str:
    """A formula, or an address, once what stands below the table has moved one row down.

    Args:
        text: As it is written.
        end: Of the table.
        sheet: The sheet it stands in; empty for none.
    """

    def lower(match: re.Match[str]) -> str:
        if match["top"] is None or (_plain_name(match["sheet"]) or sheet) != end.sheet:
            return match[0]
        first = f"{match['sheet']}.{match['from']}{_row_below(match['top'], end)}"
        if match["bottom"] is None:
            return first
        return f"{first}:{match['other']}{_row_below(match['bottom'], end)}"

    return _REFERENCE.sub(lower, text)


def _row_below(row: str, end: TableEnd) -> int:
    return int(row) + (int(row) > end.last)


def _plain_name(named: str) -> str:
    named = named.removeprefix("$")
    return named[1:-1].replace("''", "'") if named.startswith("'") else named


def plain_formula(formula: str) -> str:
    """The formula as other spreadsheets write it, where it speaks of its own sheet only."""
    plain = formula.removeprefix("of:=").replace(";", ",")
    return _HERE.sub(lambda match: ":".join(filter(None, match.groups())), plain)


def _is_whole(match: re.Match[str], end: TableEnd, sheet: str) -> bool:
    if int(match["bottom"]) != end.last or int(match["top"]) > end.heading_row + 1:
        return False
    if (_plain_name(match["sheet"]) or sheet) != end.sheet:
        return False
    sides = (match[side].replace("$", "") for side in ("left", "right"))
    return all(column_number(side.encode()) - 1 in end.columns for side in sides)
