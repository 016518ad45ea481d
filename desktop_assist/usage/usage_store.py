"""Adds up what the steps of a month used: tokens and money, model by model."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from desktop_assist.domain.clock import Clock
from desktop_assist.domain.conversation_removal import RemovedConversation
from desktop_assist.domain.database import Database, Statement
from desktop_assist.domain.usage import TokenUsage
from desktop_assist.usage.month import Month

_BETWEEN = """
SELECT provider, model_id, input_tokens, cached_tokens, cache_write_tokens, output_tokens,
    reasoning_tokens, cost_usd, is_estimate
FROM steps WHERE used_at >= ? AND used_at < ? AND status <> 'open' ORDER BY provider, model_id
"""
_UNLINK = """
UPDATE steps SET turn_id = '', newest_message_id = '', request_id = '', rate_limits = '{}'
WHERE turn_id IN (SELECT value FROM json_each(?))
"""


@dataclass(frozen=True, slots=True)
class UsageTotal:
    """What some steps used.

    Attributes:
        steps: How many.
        tokens: What services counted, or estimates of it.
        cost_usd: What they cost, as far as their price is known.
        unpriced_steps: Steps that are not in the cost: their price is not known.
        estimated_steps: Steps that broke off before the service told their tokens.
    """

    steps: int
    tokens: TokenUsage
    cost_usd: Decimal
    unpriced_steps: int = 0
    estimated_steps: int = 0

    @property
    def cached_percent(self) -> int:
        """How much of the input came from the service's cache."""
        read = self.tokens.input_tokens
        return round(100 * self.tokens.cached_tokens / read) if read else 0


@dataclass(frozen=True, slots=True)
class ModelUsage:
    """What one model used."""

    provider: str
    model_id: str
    total: UsageTotal


@dataclass(frozen=True, slots=True)
class MonthUsage:
    """What one month used, together and by model."""

    total: UsageTotal
    models: tuple[ModelUsage, ...]


@dataclass(frozen=True, slots=True)
class _StepRow:
    provider: str
    model_id: str
    input_tokens: int
    cached_tokens: int
    cache_write_tokens: int
    output_tokens: int
    reasoning_tokens: int
    cost_usd: str | None
    is_estimate: int


class UsageStore:
    """Usage in the program's database; blocking, safe from any worker thread."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def forget(self, removed: RemovedConversation) -> None:
        """Cut the link to a conversation that is gone; what it used stays counted."""
        self._database.write(Statement(_UNLINK, (json.dumps(removed.turn_ids),)))

    def month(self, year: int, month: int) -> MonthUsage:
        """What a calendar month used, in the home zone."""
        span = Month(year, month, self._clock.time_zone).span()
        rows = self._database.rows(_StepRow, _BETWEEN, span)
        by_model: dict[tuple[str, str], list[_StepRow]] = {}
        for row in rows:
            by_model.setdefault((row.provider, row.model_id), []).append(row)
        models = tuple(ModelUsage(*model, _total(steps)) for model, steps in by_model.items())
        return MonthUsage(_total(rows), models)


def _total(rows: Iterable[_StepRow]) -> UsageTotal:
    steps = tuple(rows)
    return UsageTotal(
        steps=len(steps),
        tokens=TokenUsage(
            input_tokens=sum(one.input_tokens for one in steps),
            cached_tokens=sum(one.cached_tokens for one in steps),
            output_tokens=sum(one.output_tokens for one in steps),
            reasoning_tokens=sum(one.reasoning_tokens for one in steps),
            cache_write_tokens=sum(one.cache_write_tokens for one in steps),
        ),
        cost_usd=sum((Decimal(one.cost_usd) for one in steps if one.cost_usd), Decimal(0)),
        unpriced_steps=sum(one.cost_usd is None for one in steps),
        estimated_steps=sum(one.is_estimate for one in steps),
    )
