"""Counts in the month's budget what a service takes for something else than a model's answer."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from decimal import ROUND_CEILING, Decimal
from uuid import uuid4

from desktop_assist.domain.clock import Clock
from desktop_assist.domain.database import Database, Statement
from desktop_assist.domain.settings import SettingsStore
from desktop_assist.domain.usage import Feature, TokenUsage
from desktop_assist.usage.budget_state import BudgetState, used_up
from desktop_assist.usage.month import month_of, stored

_NANO = 1_000_000_000
_COUNT = """
INSERT INTO steps (id, turn_id, newest_message_id, used_at, owner, provider, asked_model_id,
    model_id, status, input_tokens, cached_tokens, output_tokens, reasoning_tokens, cost_usd,
    counted_nano_usd, is_estimate, feature)
SELECT ?, '', '', ?, '', ?, ?, ?, 'completed', 0, 0, 0, 0, ?, ?, 0, ?
"""
# One statement: no other turn, in this process or another, comes between looking and taking.
_WITHIN_BUDGET = """
WHERE ? + (
    SELECT COALESCE(SUM(counted_nano_usd), 0) FROM steps WHERE used_at >= ? AND used_at < ?
) <= ?
"""
_TAKE_BACK = "DELETE FROM steps WHERE id = ?"
_SETTLE = """
UPDATE steps SET duration_ms = ?, input_tokens = ?, cached_tokens = ?, cache_write_tokens = ?,
    output_tokens = ?, reasoning_tokens = ?, cost_usd = ?, counted_nano_usd = ? WHERE id = ?
"""


_SETTLE_UNPRICED = """
UPDATE steps SET duration_ms = ?, input_tokens = ?, cached_tokens = ?, cache_write_tokens = ?,
    output_tokens = ?, reasoning_tokens = ?, cost_usd = NULL WHERE id = ?
"""


@dataclass(frozen=True, slots=True)
class Charge:
    """Something that is paid for.

    Attributes:
        provider: Whom.
        what: What for; stands where a step has its model.
        usd: What it costs at most.
        feature: What it serves.
    """

    provider: str
    what: str
    usd: Decimal
    feature: Feature = "document_search"


@dataclass(frozen=True, slots=True)
class ChargedUse:
    """What came of a charge in the end.

    Attributes:
        usd: What it cost; None when the price is not known: what was taken stays counted.
        tokens: Where the service counted any, as of an embedding or a spoken minute.
        seconds: How long it took, as of a minute of speech or of running code.
    """

    usd: Decimal | None
    tokens: TokenUsage = field(default_factory=TokenUsage)
    seconds: float = 0.0


class ServiceCharges:
    """Beside the steps of models, in the same table; blocking, safe from any thread.

    Args:
        database: Where steps are kept.
        clock: Says which month it is.
        settings: Hold the budget.
        state: How much of this month's budget is used, for the words of a refusal.
    """

    def __init__(
        self,
        database: Database,
        clock: Clock,
        settings: SettingsStore,
        state: Callable[[], BudgetState],
    ) -> None:
        self._database = database
        self._clock = clock
        self._settings = settings
        self._state = state

    def take(self, charge: Charge) -> str:
        """Count it before it is asked for; give a name to take it back by.

        Raises:
            BudgetUsedUpError: It would pass the budget; it must not be asked for.
        """
        now, name = self._clock.now(), _new_name()
        month = month_of(now, self._clock.time_zone)
        limit = _nano(self._settings.current().budget.monthly_usd)
        room = (_nano(charge.usd), *month.span(), limit)
        if not self._database.write(
            Statement(_COUNT + _WITHIN_BUDGET, (*self._row(name, now, charge), *room))
        ):
            raise used_up(self._state(), charge.usd)
        return name

    def count(self, charge: Charge, use: ChargedUse) -> None:
        """Count what a service has done already, unasked: it is paid for, whatever the budget."""
        name = _new_name()
        self._database.write(Statement(_COUNT, self._row(name, self._clock.now(), charge)))
        self.settle(name, use)

    def settle(self, name: str, use: ChargedUse) -> None:
        """Keep what it came to in place of what was taken for it."""
        tokens = use.tokens
        read = (tokens.input_tokens, tokens.cached_tokens, tokens.cache_write_tokens)
        counts = (*read, tokens.output_tokens, tokens.reasoning_tokens)
        if use.usd is None:
            statement = Statement(_SETTLE_UNPRICED, (round(use.seconds * 1000), *counts, name))
        else:
            cost = (f"{use.usd:f}", _nano(use.usd))
            statement = Statement(_SETTLE, (round(use.seconds * 1000), *counts, *cost, name))
        self._database.write(statement)

    def take_back(self, name: str) -> None:
        """It did not come about."""
        self._database.write(Statement(_TAKE_BACK, (name,)))

    def _row(self, name: str, now: datetime, charge: Charge) -> tuple[str | int, ...]:
        what = (charge.provider, charge.what, charge.what)
        return (name, stored(now), *what, f"{charge.usd:f}", _nano(charge.usd), charge.feature)


def _new_name() -> str:
    return f"step_{uuid4().hex}"


def _nano(usd: Decimal) -> int:
    """Whole billionths of a dollar, rounded up: the budget is never passed by rounding."""
    return int((usd * _NANO).to_integral_value(ROUND_CEILING))
