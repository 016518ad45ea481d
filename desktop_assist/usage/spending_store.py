"""Lets no model be asked beyond the month's budget, and keeps what each step used."""

import json
from dataclasses import dataclass
from datetime import datetime
from decimal import ROUND_CEILING, Decimal

from desktop_assist.domain.clock import Clock
from desktop_assist.domain.database import Database, SqlValue, Statement
from desktop_assist.domain.presence import Presence
from desktop_assist.domain.settings import SettingsStore
from desktop_assist.domain.spending import PlannedStep, StepOutcome
from desktop_assist.domain.usage import StepUsage, TokenUsage
from desktop_assist.usage.budget_state import BudgetState, used_up
from desktop_assist.usage.month import Month, month_of, stored
from desktop_assist.usage.tariff import Price, Tariff
from desktop_assist.usage.token_estimate import likely_input, likely_tokens, most_input

_NANO = 1_000_000_000
# One statement: no other turn, in this process or another, comes between looking and taking.
_RESERVE = """
INSERT INTO steps (id, turn_id, newest_message_id, used_at, owner, provider, asked_model_id,
    model_id, status, input_tokens, cached_tokens, output_tokens, reasoning_tokens, cost_usd,
    counted_nano_usd, is_estimate)
SELECT ?, ?, ?, ?, ?, ?, ?, ?, 'open', ?, 0, 0, 0, ?, ?, 1
WHERE ? + (
    SELECT COALESCE(SUM(counted_nano_usd), 0) FROM steps WHERE used_at >= ? AND used_at < ?
) <= ?
"""
_SETTLE = """
INSERT INTO steps (id, turn_id, newest_message_id, used_at, provider, asked_model_id, model_id,
    status, error_code, duration_ms, input_tokens, cached_tokens, cache_write_tokens, output_tokens,
    reasoning_tokens, cost_usd, counted_nano_usd, is_estimate, request_id, rate_limits)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET model_id = excluded.model_id, status = excluded.status,
    error_code = excluded.error_code, duration_ms = excluded.duration_ms,
    input_tokens = excluded.input_tokens, cached_tokens = excluded.cached_tokens,
    cache_write_tokens = excluded.cache_write_tokens, output_tokens = excluded.output_tokens,
    reasoning_tokens = excluded.reasoning_tokens, cost_usd = excluded.cost_usd,
    counted_nano_usd = excluded.counted_nano_usd, is_estimate = excluded.is_estimate,
    request_id = excluded.request_id, rate_limits = excluded.rate_limits
"""
_WITHDRAW = "DELETE FROM steps WHERE id = ? AND status = 'open'"
_OPEN = """
SELECT id, turn_id, owner, provider, asked_model_id, input_tokens, used_at FROM steps
WHERE status = 'open'
"""
_RELEASE = """
UPDATE steps SET status = 'failed', error_code = 'interrupted', counted_nano_usd = ?
WHERE id = ? AND status = 'open'
"""
_SPENT = """
SELECT COALESCE(SUM(counted_nano_usd), 0),
    COALESCE(SUM(CASE WHEN status = 'open' THEN counted_nano_usd ELSE 0 END), 0)
FROM steps WHERE used_at >= ? AND used_at < ?
"""
_UNPRICED_BEFORE = "SELECT COUNT(*) FROM steps WHERE model_id = ? AND cost_usd IS NULL AND id <> ?"


@dataclass(frozen=True, slots=True)
class _OpenRow:
    id: str
    turn_id: str
    owner: str
    provider: str
    asked_model_id: str
    input_tokens: int
    used_at: str


@dataclass(frozen=True, slots=True)
class _SpentRow:
    counted: int
    reserved: int


@dataclass(frozen=True, slots=True)
class _CountRow:
    count: int


class SpendingStore:
    """The domain's Spending, in the program's database."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        presence: Presence,
        settings: SettingsStore,
        tariff: Tariff,
    ) -> None:
        self._database = database
        self._clock = clock
        self._presence = presence
        self._settings = settings
        self._tariff = tariff

    def reserve(self, step: PlannedStep) -> None:
        """Set aside what the step may cost at most; nothing for one that is free.

        Raises:
            BudgetUsedUpError: It might pass the budget; it must not be asked.
        """
        if step.is_free:
            return
        now = self._clock.now()
        most = self._tariff.greatest(step.provider, step.model_id, most_input(step.request), now)
        limit = self._settings.current().budget.monthly_usd
        month = self._month(now)
        room = (_nano(most), *month.span(), _nano(limit))
        if not self._database.write(Statement(_RESERVE, (*self._open_row(step, most, now), *room))):
            raise used_up(self._state(month), most)

    def settle(self, step: PlannedStep, outcome: StepOutcome) -> StepUsage:
        """Keep what the step used, and free the rest of what was set aside."""
        tokens, is_estimate = _tokens(step, outcome)
        finished = outcome.finished
        answered = finished.model_id if finished else step.model_id
        now = self._clock.now()
        price = self._price(step, answered, tokens, now)
        if not (step.is_free or outcome.is_refused):
            price = price.plus(self._tariff.hosted(step.provider, outcome.said))
        self._database.write(
            Statement(
                _SETTLE,
                (
                    *_named(step, step.begun_at),
                    answered,
                    outcome.status,
                    outcome.error_code,
                    round(outcome.seconds * 1000),
                    tokens.input_tokens,
                    tokens.cached_tokens,
                    tokens.cache_write_tokens,
                    tokens.output_tokens,
                    tokens.reasoning_tokens,
                    _text(price.cost_usd),
                    _nano(price.counted_usd),
                    int(is_estimate),
                    finished.request_id if finished else "",
                    json.dumps(dict(finished.rate_limits) if finished else {}),
                ),
            )
        )
        notice = self._notice(step, answered) if price.cost_usd is None else ""
        return StepUsage(step.provider, answered, tokens, price.cost_usd, is_estimate, notice)

    def withdraw(self, step: PlannedStep) -> None:
        """Free what was set aside: the step was not asked after all."""
        self._database.write(Statement(_WITHDRAW, (step.id,)))

    def release_abandoned(self) -> None:
        """Settle the steps that a crash left open at what their requests probably cost."""
        for row in self._database.rows(_OpenRow, _OPEN):
            if not self._presence.is_done_by(row.owner, row.turn_id):
                self._release(row)

    def state(self, year: int | None = None, month: int | None = None) -> BudgetState:
        """How much of a calendar month's budget is used; without one, of this month's."""
        if year is None or month is None:
            return self._state(self._month(self._clock.now()))
        return self._state(Month(year, month, self._clock.time_zone))

    def _state(self, month: Month) -> BudgetState:
        (spent,) = self._database.rows(_SpentRow, _SPENT, month.span())
        return BudgetState(
            month=month.name,
            limit_usd=self._settings.current().budget.monthly_usd,
            used_usd=Decimal(spent.counted - spent.reserved) / _NANO,
            reserved_usd=Decimal(spent.reserved) / _NANO,
            renews_on=month.next_first,
        )

    def _month(self, moment: datetime) -> Month:
        return month_of(moment, self._clock.time_zone)

    def _open_row(self, step: PlannedStep, most: Decimal, now: datetime) -> tuple[SqlValue, ...]:
        """The step as it stands should the program crash: with a likely cost."""
        likely = likely_input(step.request)
        price = self._price(step, step.model_id, TokenUsage(likely), now)
        name, turn, message, used_at, *asked = _named(step, now)
        place = (name, turn, message, used_at, self._presence.owner, *asked, step.model_id)
        return (*place, likely, _text(price.cost_usd), _nano(most))

    def _price(self, step: PlannedStep, answered: str, tokens: TokenUsage, now: datetime) -> Price:
        if step.is_free or tokens == TokenUsage():
            return Price(Decimal(0), Decimal(0))
        models = (answered, step.model_id)
        return self._tariff.price(step.provider, models, tokens, now)

    def _release(self, row: _OpenRow) -> None:
        tokens = TokenUsage(row.input_tokens)
        at = datetime.fromisoformat(row.used_at)
        price = self._tariff.price(row.provider, (row.asked_model_id,), tokens, at)
        self._database.write(Statement(_RELEASE, (_nano(price.counted_usd), row.id)))

    def _notice(self, step: PlannedStep, model_id: str) -> str:
        (before,) = self._database.rows(_CountRow, _UNPRICED_BEFORE, (model_id, step.id))
        if before.count:
            return ""
        budget = self._settings.current().budget
        return (
            f"The price of {model_id} is not known. In the budget it counts"
            f" {budget.unpriced_input_usd} dollars per million tokens read and"
            f" {budget.unpriced_output_usd} written; budget.unpriced_input_usd and"
            " budget.unpriced_output_usd in the settings change that."
        )


def _named(step: PlannedStep, begun_at: datetime) -> tuple[SqlValue, ...]:
    return (
        step.id,
        step.turn_id,
        step.newest_message_id,
        stored(begun_at),
        step.provider,
        step.model_id,
    )


def _tokens(step: PlannedStep, outcome: StepOutcome) -> tuple[TokenUsage, bool]:
    """What the step used, and whether that is an estimate."""
    counted = outcome.finished.usage if outcome.finished else TokenUsage()
    if step.is_free or outcome.is_refused or counted != TokenUsage():
        return counted, False
    read = likely_input(step.request)
    written = likely_tokens(outcome.said) if outcome.said else 0
    return TokenUsage(read, output_tokens=written), True


def _nano(usd: Decimal) -> int:
    """Whole billionths of a dollar, rounded up: the budget is never passed by rounding."""
    return int((usd * _NANO).to_integral_value(ROUND_CEILING))


def _text(usd: Decimal | None) -> str | None:
    return None if usd is None else f"{usd:f}"
