"""Keeps what was not spent, because the answer was on this laptop already."""

from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Literal, TypeAlias

from desktop_assist.domain.clock import Clock
from desktop_assist.domain.database import Database, Statement
from desktop_assist.usage.month import Month, stored

_NANO = 1_000_000_000
_NOTE = "INSERT INTO spared (at, saving, nano_usd, duration_ms) VALUES (?, ?, ?, ?)"
_SUMS = (
    "SELECT saving, SUM(nano_usd), COUNT(*), SUM(duration_ms) FROM spared"
    " WHERE at >= ? AND at < ? GROUP BY saving"
)
_BY_SERVICE = "SELECT SUM(spared_nano_usd) FROM steps WHERE used_at >= ? AND used_at < ?"

Saving: TypeAlias = Literal["kept_answers", "alike_answers", "kept_searches", "silence"]
"""What spared it: a question asked before, a search made before, speech without its pauses."""


@dataclass(frozen=True, slots=True)
class SparedCost:
    """What one saving spared in a month.

    Attributes:
        saving: Which; "service_cache" for what the service charged less for.
        usd: How much; for "answered here" it is not known.
        times: How often.
        seconds: How much of it, where it is sound.
    """

    saving: str
    usd: Decimal
    times: int
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class _Sum:
    saving: str
    nano_usd: int
    times: int
    duration_ms: int


class SparedCosts:
    """Savings in the program's database; blocking, safe from any worker thread."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def note(self, saving: Saving, usd: Decimal, seconds: float = 0.0) -> None:
        """Something was not asked, or so much not sent, which would have cost this."""
        self.note_at(self._clock.now(), saving, usd, seconds)

    def note_at(self, moment: datetime, saving: Saving, usd: Decimal, seconds: float = 0.0) -> None:
        """The same, at another moment."""
        row = (stored(moment), saving, int(usd * _NANO), round(seconds * 1000))
        self._database.write(Statement(_NOTE, row))

    def month(self, year: int, month: int) -> tuple[SparedCost, ...]:
        """What was spared in a calendar month, the largest first."""
        span = Month(year, month, self._clock.time_zone).span()
        sums = self._database.rows(_Sum, _SUMS, span)
        [by_service] = self._database.rows(_or_none, _BY_SERVICE, span)
        spared = [
            SparedCost(one.saving, _usd(one.nano_usd), one.times, one.duration_ms / 1000)
            for one in sums
        ]
        if by_service:
            spared.append(SparedCost("service_cache", _usd(by_service), 0))
        return tuple(sorted(spared, key=lambda one: one.usd, reverse=True))


def _or_none(nano_usd: int | None) -> int:
    return nano_usd or 0


def _usd(nano: int) -> Decimal:
    return Decimal(nano) / _NANO
