"""Lets no model be asked beyond the month's budget, and keeps what each step used."""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import ROUND_CEILING, Decimal

from desktop_assist.domain.clock import Clock
from desktop_assist.domain.database import Database, SqlValue, Statement
from desktop_assist.domain.errors import BudgetUsedUpError
from desktop_assist.domain.presence import Presence
from desktop_assist.domain.provider import StepFinished
from desktop_assist.domain.settings import SettingsStore
from desktop_assist.domain.spending import PlannedStep, StepOutcome
from desktop_assist.domain.usage import StepUsage, TokenUsage
from desktop_assist.usage.budget_state import BudgetState, near_words, turn_too_dear, used_up
from desktop_assist.usage.month import Month, month_of, stored
from desktop_assist.usage.rate_limit import limits_in
from desktop_assist.usage.tariff import Price, Tariff
from desktop_assist.usage.token_estimate import likely_input, likely_tokens, most_input

_NANO = 1_000_000_000
_NO_LIMIT = 2**62
# One statement: no other turn, in this process or another, comes between looking and taking.
_RESERVE = """
INSERT INTO steps (id, turn_id, newest_message_id, used_at, owner, provider, asked_model_id,
    model_id, status, input_tokens, cached_tokens, output_tokens, reasoning_tokens, cost_usd,
    counted_nano_usd, is_estimate, feature, may_pass_budget)
SELECT ?, ?, ?, ?, ?, ?, ?, ?, 'open', ?, 0, 0, 0, ?, ?, 1, ?, ?
WHERE ? + (
    SELECT COALESCE(SUM(counted_nano_usd), 0) FROM steps WHERE used_at >= ? AND used_at < ?
) <= ? AND ? + (
    SELECT COALESCE(SUM(counted_nano_usd), 0) FROM steps WHERE turn_id = ?
) <= ?
"""
_REFUSED = "INSERT INTO refusals (at, nano_usd) VALUES (?, ?)"
_OF_TURN = "SELECT COALESCE(SUM(counted_nano_usd), 0) FROM steps WHERE turn_id = ?"
_SETTLE = """
INSERT INTO steps (id, turn_id, newest_message_id, used_at, provider, asked_model_id, model_id,
    status, error_code, duration_ms, input_tokens, cached_tokens, cache_write_tokens, output_tokens,
    reasoning_tokens, cost_usd, counted_nano_usd, is_estimate, request_id, rate_limits, feature,
    service_tier, spared_nano_usd)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET model_id = excluded.model_id, status = excluded.status,
    error_code = excluded.error_code, duration_ms = excluded.duration_ms,
    input_tokens = excluded.input_tokens, cached_tokens = excluded.cached_tokens,
    cache_write_tokens = excluded.cache_write_tokens, output_tokens = excluded.output_tokens,
    reasoning_tokens = excluded.reasoning_tokens, cost_usd = excluded.cost_usd,
    counted_nano_usd = excluded.counted_nano_usd, is_estimate = excluded.is_estimate,
    request_id = excluded.request_id, rate_limits = excluded.rate_limits,
    service_tier = excluded.service_tier, spared_nano_usd = excluded.spared_nano_usd
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
    COALESCE(SUM(CASE WHEN status = 'open' THEN counted_nano_usd ELSE 0 END), 0),
    (SELECT MIN(nano_usd) FROM refusals WHERE at >= ? AND at < ?)
FROM steps WHERE used_at >= ? AND used_at < ?
"""
_TOLD_BEFORE = """
SELECT rate_limits FROM steps WHERE provider = ? AND asked_model_id = ? AND id <> ? AND used_at > ?
    AND status <> 'open' AND rate_limits LIKE '%x-ratelimit-remaining%'
ORDER BY number DESC LIMIT 1
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
    refused: int | None


@dataclass(frozen=True, slots=True)
class _CountRow:
    count: int


@dataclass(frozen=True, slots=True)
class _Limits:
    """In billionths of a dollar."""

    month: int
    turn: int


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
        most = self._most(step, now)
        month, limits = self._month(now), self._limits(step)
        room = (_nano(most), *month.span(), limits.month)
        turn = (_nano(most), step.turn_id, limits.turn)
        row = (*self._open_row(step, most, now), step.feature, int(step.may_pass_budget))
        if not self._database.write(Statement(_RESERVE, (*row, *room, *turn))):
            raise self._refused(step, most, now)

    def _most(self, step: PlannedStep, now: datetime) -> Decimal:
        tokens, sound = most_input(step.request), step.request.request.sound_tokens
        if sound:
            return self._tariff.greatest_spoken(step.model_id, tokens, sound, now)
        return self._tariff.greatest(step.provider, step.model_id, tokens, now)

    def settle(self, step: PlannedStep, outcome: StepOutcome) -> StepUsage:
        """Keep what the step used, and free the rest of what was set aside."""
        tokens, is_estimate = _tokens(step, outcome)
        finished = outcome.finished
        answered = finished.model_id if finished else step.model_id
        now = self._clock.now()
        tier = finished.service_tier if finished else ""
        price, spared = self._price(step, answered, tokens, now, tier), Decimal(0)
        if not (step.is_free or outcome.is_refused):
            price = price.plus(self._tariff.hosted(step.provider, outcome.said))
            spared = self._tariff.spared_by_cache(step.provider, answered, tokens, now)
        cost = (_text(price.cost_usd), _nano(price.counted_usd), int(is_estimate))
        row = (*_ended(step, answered, outcome), *_counts(tokens), *cost, *_told(finished))
        more = (step.feature, tier, _signed_nano(spared))
        self._database.write(Statement(_SETTLE, (*row, *more)))
        notices = (
            self._notice(step, answered) if price.cost_usd is None else "",
            self._warning(price, now),
            self._low_limit(step, finished, now),
        )
        notice = " ".join(filter(None, notices))
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
        (spent,) = self._database.rows(_SpentRow, _SPENT, (*month.span(), *month.span()))
        budget = self._settings.current().budget
        return BudgetState(
            month=month.name,
            limit_usd=budget.monthly_usd,
            used_usd=Decimal(spent.counted - spent.reserved) / _NANO,
            reserved_usd=Decimal(spent.reserved) / _NANO,
            renews_on=month.next_first,
            warn_percent=budget.warn_percent,
            refused_usd=None if spent.refused is None else Decimal(spent.refused) / _NANO,
        )

    def _limits(self, step: PlannedStep) -> "_Limits":
        budget = self._settings.current().budget
        if step.may_pass_budget:
            return _Limits(_NO_LIMIT, _NO_LIMIT)
        turn = _nano(budget.per_turn_usd) if self._is_priced(step) else 0
        return _Limits(_nano(budget.monthly_usd), turn or _NO_LIMIT)

    def _is_priced(self, step: PlannedStep) -> bool:
        """A price that is unknown is taken for a very high one: the month's limit holds it."""
        one = TokenUsage(1)
        price = self._tariff.price(step.provider, (step.model_id,), one, self._clock.now())
        return price.cost_usd is not None

    def _refused(self, step: PlannedStep, most: Decimal, now: datetime) -> BudgetUsedUpError:
        """Which limit it was; that the month's is reached is kept, and shown by the icon."""
        (spent,) = self._database.rows(_CountRow, _OF_TURN, (step.turn_id,))
        if spent.count + _nano(most) > self._limits(step).turn:
            return turn_too_dear(self._settings.current().budget.per_turn_usd)
        self._database.write(Statement(_REFUSED, (stored(now), _nano(most))))
        return used_up(self._state(self._month(now)), most)

    def _warning(self, price: Price, now: datetime) -> str:
        """Said with the step that brings the month's use near its limit."""
        state = self._state(self._month(now))
        before = state.used_usd - price.counted_usd
        is_new = state.is_near(state.used_usd) and not state.is_near(before)
        return near_words(state) if is_new else ""

    def _low_limit(self, step: PlannedStep, finished: StepFinished | None, now: datetime) -> str:
        """Said with the first answer after which the service takes only little more."""
        names = (step.provider, step.model_id)
        low = [
            one for one in limits_in(*names, finished.rate_limits if finished else {}) if one.is_low
        ]
        if not low:
            return ""
        since = stored(now - timedelta(seconds=max(one.full_in_s for one in low)))
        before = self._database.rows(str, _TOLD_BEFORE, (*names, step.id, since))
        known = {
            one.kind for told in before for one in limits_in(*names, json.loads(told)) if one.is_low
        }
        return " ".join(one.in_words() for one in low if one.kind not in known)

    def _month(self, moment: datetime) -> Month:
        return month_of(moment, self._clock.time_zone)

    def _open_row(self, step: PlannedStep, most: Decimal, now: datetime) -> tuple[SqlValue, ...]:
        """The step as it stands should the program crash: with a likely cost."""
        likely = likely_input(step.request)
        price = self._price(step, step.model_id, TokenUsage(likely), now)
        name, turn, message, used_at, *asked = _named(step, now)
        place = (name, turn, message, used_at, self._presence.owner, *asked, step.model_id)
        return (*place, likely, _text(price.cost_usd), _nano(most))

    def _price(
        self, step: PlannedStep, answered: str, tokens: TokenUsage, now: datetime, tier: str = ""
    ) -> Price:
        if step.is_free or tokens == TokenUsage():
            return Price(Decimal(0), Decimal(0))
        models = (answered, step.model_id)
        return self._tariff.price(step.provider, models, tokens, now, tier)

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


def _ended(step: PlannedStep, answered: str, outcome: StepOutcome) -> tuple[SqlValue, ...]:
    how = (outcome.status, outcome.error_code, round(outcome.seconds * 1000))
    return (*_named(step, step.begun_at), answered, *how)


def _counts(tokens: TokenUsage) -> tuple[int, ...]:
    read = (tokens.input_tokens, tokens.cached_tokens, tokens.cache_write_tokens)
    return (*read, tokens.output_tokens, tokens.reasoning_tokens)


def _told(finished: StepFinished | None) -> tuple[SqlValue, ...]:
    """What the service says beside its count."""
    if finished is None:
        return ("", "{}")
    return (finished.request_id, json.dumps(dict(finished.rate_limits)))


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


def _signed_nano(usd: Decimal) -> int:
    return int((usd * _NANO).to_integral_value())


def _text(usd: Decimal | None) -> str | None:
    return None if usd is None else f"{usd:f}"
