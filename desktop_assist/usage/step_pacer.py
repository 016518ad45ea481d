"""Reads from the last answers how much a service takes yet, and makes requests wait before it."""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta

from desktop_assist.domain.clock import Clock
from desktop_assist.domain.database import Database, Statement
from desktop_assist.domain.spending import PlannedStep
from desktop_assist.usage.month import stored
from desktop_assist.usage.rate_limit import RateLimit, limits_in
from desktop_assist.usage.token_estimate import likely_input

LONGEST_WAIT_S = 60.0
_LIMITS = """
SELECT used_at, rate_limits FROM steps
WHERE provider = ? AND asked_model_id = ? AND status <> 'open' AND used_at > ?
    AND rate_limits LIKE '%x-ratelimit-remaining%'
ORDER BY number DESC LIMIT 1
"""
_OPEN = """
SELECT COUNT(*), COALESCE(SUM(input_tokens), 0) FROM steps
WHERE provider = ? AND asked_model_id = ? AND status = 'open' AND used_at >= ? AND number < (
    SELECT number FROM steps WHERE id = ?
)
"""
_PAUSE = "SELECT until FROM pauses WHERE provider = ?"
_PUT = """
INSERT INTO pauses VALUES (?, ?)
ON CONFLICT (provider) DO UPDATE SET until = max(until, excluded.until)
"""


@dataclass(frozen=True, slots=True)
class _Told:
    used_at: str
    rate_limits: str


@dataclass(frozen=True, slots=True)
class _Open:
    steps: int
    tokens: int


class StepPacer:
    """The domain's Pacing, from the steps in the program's database."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def wait_s(self, step: PlannedStep) -> float:
        """How long a step that was allowed should wait, so that the service takes it; mostly 0."""
        if step.is_free:
            return 0.0
        now = self._clock.now()
        waits = [self._paused_s(step, now), self._limited_s(step, now)]
        return min(max(*waits, 0.0), LONGEST_WAIT_S)

    def refused(self, step: PlannedStep, pause_s: float) -> None:
        """The service asked to be left alone for so long: every other step waits as well."""
        until = self._clock.now() + timedelta(seconds=pause_s)
        self._database.write(Statement(_PUT, (step.provider, stored(until))))

    def _paused_s(self, step: PlannedStep, now: datetime) -> float:
        untils = map(datetime.fromisoformat, self._database.rows(str, _PAUSE, (step.provider,)))
        return max(((until - now).total_seconds() for until in untils), default=0.0)

    def _limited_s(self, step: PlannedStep, now: datetime) -> float:
        since = stored(now - timedelta(seconds=LONGEST_WAIT_S))
        told = self._database.rows(_Told, _LIMITS, (step.provider, step.model_id, since))
        if not told:
            return 0.0
        at = datetime.fromisoformat(told[0].used_at)
        under_way = (step.provider, step.model_id, told[0].used_at, step.id)
        [ahead] = self._database.rows(_Open, _OPEN, under_way)
        needs = {"requests": (1, ahead.steps), "tokens": (likely_input(step.request), ahead.tokens)}
        age_s = (now - at).total_seconds()
        limits = limits_in(step.provider, step.model_id, json.loads(told[0].rate_limits))
        waits = (one.full_in_s - age_s for one in limits if _is_short(one, *needs[one.kind]))
        return max(waits, default=0.0)


def _is_short(limit: RateLimit, need: int, taken: int) -> bool:
    """Whether what remains is not enough; what never would be is left to the service to refuse."""
    return (limit.most is None or need <= limit.most) and limit.left - taken < need
