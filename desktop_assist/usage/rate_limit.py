"""What a service says it still takes of a model's requests and tokens."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil
from typing import Literal, TypeAlias

from desktop_assist.domain.clock import Clock
from desktop_assist.domain.database import Database
from desktop_assist.usage.month import stored

LimitKind: TypeAlias = Literal["requests", "tokens"]
_KINDS: tuple[LimitKind, ...] = ("requests", "tokens")
_LOW_PERCENT = 20
# The longest that services count over.
_LOOK_BACK = timedelta(days=1)
_MOST_ROWS = 100
_TOLD = """SELECT provider, asked_model_id, used_at, rate_limits FROM steps
WHERE used_at > ? AND status <> 'open' AND rate_limits LIKE '%x-ratelimit-remaining%'
ORDER BY number DESC LIMIT ?
"""
_UNITS_S = {"h": 3600.0, "m": 60.0, "s": 1.0, "ms": 0.001}
_SPAN = re.compile(r"(\d+(?:\.\d+)?)(ms|h|m|s)")


@dataclass(frozen=True, slots=True)
class RateLimit:
    """One limit, as the last answer told it.

    Attributes:
        provider: Whose it is.
        model_id: Which model it holds for.
        kind: What is counted.
        left: How many more are taken.
        most: How many there are at most; None when that was not told.
        full_in_s: When there are as many again, from the answer on.
    """

    provider: str
    model_id: str
    kind: LimitKind
    left: int
    most: int | None
    full_in_s: float

    @property
    def is_low(self) -> bool:
        """Whether only little remains."""
        return bool(self.most) and self.left * 100 <= (self.most or 0) * _LOW_PERCENT

    def in_words(self) -> str:
        """One line for people."""
        most, full_in_s = self.most or 0, ceil(self.full_in_s)
        if self.kind == "requests":
            return (
                f"{self.model_id} takes {self.left:,} of {most:,} requests more, until the count is"
                f" full again in {full_in_s} s; others wait."
            )
        return (
            f"{self.model_id} takes {self.left:,} of {most:,} tokens more, until the count is full"
            f" again in {full_in_s} s; longer requests wait."
        )


@dataclass(frozen=True, slots=True)
class _Told:
    provider: str
    model_id: str
    used_at: str
    rate_limits: str


class RateLimits:
    """What the last answers told, of every model; blocking."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def low(self) -> tuple[RateLimit, ...]:
        """The limits that are nearly reached just now."""
        now = self._clock.now()
        rows = self._database.rows(_Told, _TOLD, (stored(now - _LOOK_BACK), _MOST_ROWS))
        newest = {(one.provider, one.model_id): one for one in reversed(rows)}
        return tuple(one for row in newest.values() for one in _still_low(row, now))


def limits_in(provider: str, model_id: str, told: Mapping[str, str]) -> tuple[RateLimit, ...]:
    """The limits that the headers of an answer tell of."""
    found = []
    for kind in _KINDS:
        try:
            left = int(told[f"x-ratelimit-remaining-{kind}"])
            limit = told.get(f"x-ratelimit-limit-{kind}")
            most = None if limit is None else int(limit)
        except (KeyError, ValueError):
            continue
        full_in_s = span_s(told.get(f"x-ratelimit-reset-{kind}", ""))
        found.append(RateLimit(provider, model_id, kind, left, most, full_in_s))
    return tuple(found)


def span_s(text: str) -> float:
    """Seconds of a span as services write it: "120ms", "50.529s", "1m30s"."""
    return sum(float(number) * _UNITS_S[unit] for number, unit in _SPAN.findall(text))


def _still_low(row: _Told, now: datetime) -> list[RateLimit]:
    age_s = (now - datetime.fromisoformat(row.used_at)).total_seconds()
    return [
        RateLimit(one.provider, one.model_id, one.kind, one.left, one.most, one.full_in_s - age_s)
        for one in limits_in(row.provider, row.model_id, json.loads(row.rate_limits))
        if one.is_low and one.full_in_s > age_s
    ]
