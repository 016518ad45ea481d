"""Read what stands in the cells of a table that people wrote: amounts, days and seasons."""

import re
from datetime import date, datetime
from decimal import Decimal, InvalidOperation

from desktop_assist.files.formats.table import Cell

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar",
            "february feb februar",
            "march mar märz maerz",
            "april apr",
            "may mai",
            "june jun juni",
            "july jul juli",
            "august aug",
            "september sep sept",
            "october oct oktober okt",
            "november nov",
            "december dec dezember dez",
        ),
        start=1,
    )
    for name in names.split()
}
MONTH_NAMES = "|".join(sorted(_MONTHS, key=len, reverse=True))
_CURRENCY = r"[Ee]uros?|[Dd]ollars?|[Pp]ounds?|[Ff]rancs?|[Ff]ranken|[Kk]ron[eo]r|[Zz][lł]oty"
_AMOUNT = re.compile(
    r"^(?:US\$|[$€£¥]|[A-Z]{3}|[Ee]uro)?\s*(-?\d[\d,.' ]*)\s*"
    rf"(?:[,.][-\u2013\u2014])?\s*(?:[$€£¥%]|[A-Z]{{3}}|km|mi|{_CURRENCY})?$"
)
_ISO = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})")
_SLASHED = re.compile(r"^(\d{1,2})/(\d{1,2})/(\d{4})$")
_DOTTED = re.compile(r"^(\d{1,2})\.(\d{1,2})\.(\d{4})?$")
_MONTH_DAY = re.compile(rf"^({MONTH_NAMES})\.?\s+(\d{{1,2}})(?:,?\s+(\d{{4}}))?$", re.IGNORECASE)
_DAY_MONTH = re.compile(rf"^(\d{{1,2}})\.?\s+({MONTH_NAMES})\.?(?:\s+(\d{{4}}))?$", re.IGNORECASE)


def month_number(name: str) -> int:
    """January is 1; the name may be short, English or German."""
    return _MONTHS[name.lower().rstrip(".")]


def amount_in(cell: Cell) -> Decimal | None:
    """The number in a cell, whatever currency stands beside it; None where there is none."""
    if isinstance(cell, bool):
        return None
    if isinstance(cell, int | float):
        return Decimal(repr(cell)).normalize() + 0
    found = _AMOUNT.match(cell.strip()) if isinstance(cell, str) else None
    if found is None:
        return None
    digits = found[1].replace(" ", "").replace("'", "")
    if re.fullmatch(r"-?\d{1,3}(?:\.\d{3})+(?:,\d+)?|-?\d+,\d{1,2}", digits):
        digits = digits.replace(".", "").replace(",", ".")
    try:
        return Decimal(digits.replace(",", "")).normalize() + 0
    except InvalidOperation:
        return None


def day_in(cell: Cell) -> tuple[int | None, int, int] | None:
    """Year (None where none is written), month and day of a cell; None where it is no day."""
    if isinstance(cell, datetime | date):
        return cell.year, cell.month, cell.day
    parts = _parts(cell.strip()) if isinstance(cell, str) else None
    return parts if parts and 1 <= parts[1] <= 12 and 1 <= parts[2] <= 31 else None


def _parts(text: str) -> tuple[int | None, int, int] | None:
    if found := _ISO.match(text):
        return int(found[1]), int(found[2]), int(found[3])
    if found := _SLASHED.match(text):
        return int(found[3]), int(found[1]), int(found[2])
    if found := _DOTTED.match(text):
        return _year(found[3]), int(found[2]), int(found[1])
    if found := _MONTH_DAY.match(text):
        return _year(found[3]), month_number(found[1]), int(found[2])
    found = _DAY_MONTH.match(text)
    return (_year(found[3]), month_number(found[2]), int(found[1])) if found else None


def _year(text: str | None) -> int | None:
    return int(text) if text else None


def shown(cell: Cell) -> str:
    """A number without needless zeros, everything else as it is written."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    text = str(cell).strip()
    return text[:-2] if text.endswith(".0") and text[:-2].isdigit() else text
