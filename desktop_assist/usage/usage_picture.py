"""Adds a month's costs up for its plots, and lists its steps for a spreadsheet."""

import csv
import io
from calendar import monthrange
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal

from desktop_assist.domain.clock import Clock
from desktop_assist.domain.database import Database
from desktop_assist.domain.usage import TokenUsage
from desktop_assist.usage.month import Month
from desktop_assist.usage.spared_costs import SparedCost, SparedCosts

_NANO = 1_000_000_000
_STEPS = """
SELECT used_at, provider, model_id, feature, status, service_tier, input_tokens, cached_tokens,
    cache_write_tokens, output_tokens, reasoning_tokens, duration_ms, cost_usd, counted_nano_usd,
    is_estimate
FROM steps WHERE used_at >= ? AND used_at < ? AND status <> 'open' ORDER BY used_at, number
"""
_COLUMNS = (
    "time", "provider", "model", "feature", "status", "tier", "input_tokens", "cached_tokens",
    "cache_write_tokens", "output_tokens", "reasoning_tokens", "seconds", "cost_usd", "counted_usd",
    "is_estimate",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Share:
    """One sum of a plot."""

    name: str
    usd: Decimal


@dataclass(frozen=True, slots=True)
class UsagePicture:
    """What a month's plots show, in dollars that count in the budget.

    Attributes:
        days: From the first to the last day of the month.
        models: By provider and model, the dearest first.
        features: By what it was for, the dearest first.
        spared: What was saved, and by what.
        tokens: Of all steps together.
        steps: How many there were.
    """

    days: tuple[Decimal, ...]
    models: tuple[Share, ...]
    features: tuple[Share, ...]
    spared: tuple[SparedCost, ...]
    tokens: TokenUsage
    steps: int


@dataclass(frozen=True, slots=True)
class _Step:
    used_at: str
    provider: str
    model_id: str
    feature: str
    status: str
    service_tier: str
    input_tokens: int
    cached_tokens: int
    cache_write_tokens: int
    output_tokens: int
    reasoning_tokens: int
    duration_ms: int
    cost_usd: str | None
    counted_nano_usd: int
    is_estimate: int


class UsagePictures:
    """Reads the steps of a month; blocking, safe from any worker thread."""

    def __init__(self, database: Database, clock: Clock, spared: SparedCosts) -> None:
        self._database = database
        self._clock = clock
        self._spared = spared

    def month(self, year: int, month: int) -> UsagePicture:
        """The plots of a calendar month at home."""
        steps = self._steps(year, month)
        days = Counter[int]()
        for one in steps:
            days[self._at_home(one).day] += one.counted_nano_usd
        _, last = monthrange(year, month)
        return UsagePicture(
            days=tuple(_usd(days[day]) for day in range(1, last + 1)),
            models=_shares(steps, lambda one: f"{one.provider} · {one.model_id}"),
            features=_shares(steps, lambda one: one.feature),
            spared=self._spared.month(year, month),
            tokens=_tokens(steps),
            steps=len(steps),
        )

    def as_csv(self, year: int, month: int) -> str:
        """Every step of a month, one a line, as a spreadsheet reads it."""
        text = io.StringIO()
        rows = csv.writer(text)
        rows.writerow(_COLUMNS)
        for one in self._steps(year, month):
            at = self._at_home(one).isoformat(timespec="seconds")
            which = (one.provider, one.model_id, one.feature, one.status, one.service_tier)
            read = (one.input_tokens, one.cached_tokens, one.cache_write_tokens)
            counts = (*read, one.output_tokens, one.reasoning_tokens, one.duration_ms / 1000)
            cost = (one.cost_usd or "", f"{_usd(one.counted_nano_usd):f}", one.is_estimate)
            rows.writerow((at, *which, *counts, *cost))
        return text.getvalue()

    def _steps(self, year: int, month: int) -> list[_Step]:
        span = Month(year, month, self._clock.time_zone).span()
        return self._database.rows(_Step, _STEPS, span)

    def _at_home(self, step: _Step) -> datetime:
        return datetime.fromisoformat(step.used_at).astimezone(self._clock.time_zone)


def _shares(steps: Sequence[_Step], name_of: Callable[[_Step], str]) -> tuple[Share, ...]:
    sums = Counter[str]()
    for one in steps:
        sums[name_of(one)] += one.counted_nano_usd
    return tuple(Share(name, _usd(nano)) for name, nano in sums.most_common())


def _tokens(steps: Sequence[_Step]) -> TokenUsage:
    return TokenUsage(
        input_tokens=sum(one.input_tokens for one in steps),
        cached_tokens=sum(one.cached_tokens for one in steps),
        output_tokens=sum(one.output_tokens for one in steps),
        reasoning_tokens=sum(one.reasoning_tokens for one in steps),
        cache_write_tokens=sum(one.cache_write_tokens for one in steps),
    )


def _usd(nano: int) -> Decimal:
    return Decimal(nano) / _NANO
