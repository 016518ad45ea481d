"""Keeps what every step of a model used: tokens and money."""

import json
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal

from desktop_assist.domain.clock import Clock
from desktop_assist.domain.conversation_removal import RemovedConversation
from desktop_assist.domain.database import Database, Migration, Statement
from desktop_assist.domain.usage import StepUsage, TokenUsage

MIGRATIONS = (
    Migration(
        room="usage",
        number=1,
        statements=(
            """
            CREATE TABLE steps (
                number INTEGER PRIMARY KEY AUTOINCREMENT,
                turn_id TEXT NOT NULL,
                used_at TEXT NOT NULL,
                provider TEXT NOT NULL,
                model_id TEXT NOT NULL,
                input_tokens INTEGER NOT NULL,
                cached_tokens INTEGER NOT NULL,
                output_tokens INTEGER NOT NULL,
                reasoning_tokens INTEGER NOT NULL,
                cost_usd TEXT
            )
            """,
            "CREATE INDEX steps_by_time ON steps (used_at)",
        ),
    ),
)

_INSERT = """
INSERT INTO steps (turn_id, used_at, provider, model_id, input_tokens, cached_tokens,
    output_tokens, reasoning_tokens, cost_usd)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_BETWEEN = """
SELECT input_tokens, cached_tokens, output_tokens, reasoning_tokens, cost_usd
FROM steps WHERE used_at >= ? AND used_at < ?
"""
_UNLINK = "UPDATE steps SET turn_id = '' WHERE turn_id IN (SELECT value FROM json_each(?))"


@dataclass(frozen=True, slots=True)
class MonthUsage:
    """What one month used. `unpriced_steps` are not in the cost: their price is not known."""

    steps: int
    tokens: TokenUsage
    cost_usd: Decimal
    unpriced_steps: int


@dataclass(frozen=True, slots=True)
class _StepRow:
    input_tokens: int
    cached_tokens: int
    output_tokens: int
    reasoning_tokens: int
    cost_usd: str | None


class UsageStore:
    """Usage in the program's database; blocking, safe from any worker thread."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def record(self, turn_id: str, usage: StepUsage) -> None:
        """Keep what one step of a turn used."""
        tokens = usage.tokens
        self._database.write(
            Statement(
                _INSERT,
                (
                    turn_id,
                    _stored(self._clock.now()),
                    usage.provider,
                    usage.model_id,
                    tokens.input_tokens,
                    tokens.cached_tokens,
                    tokens.output_tokens,
                    tokens.reasoning_tokens,
                    None if usage.cost_usd is None else str(usage.cost_usd),
                ),
            )
        )

    def forget(self, removed: RemovedConversation) -> None:
        """Cut the link to a conversation that is gone; what it used stays counted."""
        self._database.write(Statement(_UNLINK, (json.dumps(removed.turn_ids),)))

    def month(self, year: int, month: int) -> MonthUsage:
        """What a calendar month used, in the home zone."""
        zone = self._clock.time_zone
        start = datetime(year, month, 1, tzinfo=zone)
        end = datetime(year + month // 12, month % 12 + 1, 1, tzinfo=zone)
        rows = self._database.rows(_StepRow, _BETWEEN, (_stored(start), _stored(end)))
        return _total(rows)


def _total(rows: list[_StepRow]) -> MonthUsage:
    return MonthUsage(
        steps=len(rows),
        tokens=TokenUsage(
            input_tokens=sum(one.input_tokens for one in rows),
            cached_tokens=sum(one.cached_tokens for one in rows),
            output_tokens=sum(one.output_tokens for one in rows),
            reasoning_tokens=sum(one.reasoning_tokens for one in rows),
        ),
        cost_usd=sum((Decimal(one.cost_usd) for one in rows if one.cost_usd), Decimal(0)),
        unpriced_steps=sum(one.cost_usd is None for one in rows),
    )


def _stored(moment: datetime) -> str:
    """As text in UTC, so that moments of several zones sort."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")
