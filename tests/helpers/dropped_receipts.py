"""A conversation into which receipts were dropped."""

from datetime import datetime

from desktop_assist.domain.message import TextPart
from desktop_assist.domain.tool import ToolCall, ToolResult
from tests.helpers.earlier_turns import EarlierTurns
from tests.helpers.frozen_clock import SUNDAY_MORNING

READ = {
    "merchant": "Taxi Nordstern",
    "date": "2026-10-30",
    "total": "19.70",
    "tax": "1.29",
    "currency": "EUR",
    "category": "Transport",
    "payment": None,
    "is_sure": True,
}
EXPENSE = {
    "receipt": "/w/a.png",
    "date": "2026-10-30",
    "merchant": "Taxi Nordstern",
    "currency": "EUR",
    "category": "Transport",
    "tax": "1.29",
    "amount": "19.70",
}


def dropped(*receipts: tuple[str, dict]) -> EarlierTurns:
    """Receipts were dropped, a turn each: their names, and what differs from `READ`."""
    turns = EarlierTurns()
    for name, read in receipts:
        turns.did("receive_file", {"file": f"/w/{name}", "recognised": {**READ, **read}}, file=name)
    return turns


def dropped_at_once(*receipts: tuple[str, dict], now: datetime = SUNDAY_MORNING) -> EarlierTurns:
    """Receipts were dropped in one turn: their names, and what differs from `READ`."""
    turns = EarlierTurns(now)
    calls = [ToolCall(f"c_{name}", "receive_file", {"file": name}) for name, _ in receipts]
    results = [
        ToolResult(
            call.id,
            call.name,
            ok=True,
            output={"file": f"/w/{name}", "recognised": {**READ, **read}},
        )
        for call, (name, read) in zip(calls, receipts, strict=True)
    ]
    add = turns.conversation.add
    add("user", (TextPart(f"Dropped {len(receipts)} files"),))
    add("assistant", tuple(calls))
    add("tool", tuple(results))
    add("assistant", (TextPart("Read."),))
    return turns
