"""A sheet with expenses of two trips and of one's own town, and what is answered from it."""

from collections.abc import Sequence
from typing import Any

from desktop_assist.providers.embedded.found_things import expenses_in
from desktop_assist.providers.embedded.meaning import meaning_of
from desktop_assist.providers.embedded.proposals.named_expenses import Row, rows_of
from desktop_assist.providers.embedded.reply import Find, PlannedCall, Reply
from tests.helpers.everyday_words import request_of, user_message

_ROWS = (
    # id, date, merchant, category, description, amount, currency, tax
    ("cab", "2026-11-03", "Viking Cabs", "", "", "240.00", "NOK", None),
    ("fjord", "2026-11-04", "Hotel Fjordhaven", "Lodging", "", "1800.00", "NOK", "180.00"),
    ("fish", "2026-11-04", "Fiskebaren", "Meals", "Dinner", "310.00", "NOK", "40.00"),
    ("taxi", "2026-11-10", "Taxi Lindner", "Travel", "", "18.00", "EUR", "1.18"),
    ("park", "2026-11-12", "ParkFix", "Travel", "", "9.00", "EUR", "1.44"),
    ("meter", "2026-11-19", "Elm Street", "Parking", "", "2.50", "EUR", None),
    ("buns", "2026-11-16", "Baker's Dozen", "Meals", "", "42.00", "EUR", "2.75"),
    ("fruit", "2026-11-17", "Greenfield Market", "", "Apples", "13.00", "EUR", "0.85"),
    ("chair", "2026-11-13", "Sitwell", "Office supplies", "", "199.00", "EUR", "31.77"),
    ("back", "2026-11-20", "Sitwell", "Office supplies", "", "-20.00", "EUR", "-3.19"),
)
_NAMES = ("id", "date", "merchant", "category", "description", "amount", "currency", "tax")


def rows(*ids: str) -> tuple[Row, ...]:
    """Some of the expenses, else all."""
    return rows_of(
        expenses_in({"expenses": [one for one in listed() if not ids or one["id"] in ids]})
    )


def ids_of(found: Sequence[Row]) -> set[str]:
    """Which ones they are."""
    return {one.thing.group for one in found}


def listed(**wanted: Any) -> list[dict[str, Any]]:
    """The rows of a listing."""
    everything = (dict(zip(_NAMES, one, strict=True)) for one in _ROWS)
    first, last = str(wanted.get("from") or ""), str(wanted.get("to") or "9999")
    return [
        one
        for one in everything
        if first <= str(one["date"]) <= last
        and (wanted.get("ids") is None or one["id"] in wanted["ids"])
        and str(wanted.get("text") or "").lower() in f"{one['merchant']} {one['category']}".lower()
        and wanted.get("currency") in (None, one["currency"])
    ]


def after_sheet(reply: Reply | None, meetings: Sequence[dict[str, Any]] = ()) -> Reply | None:
    """The reply after all that is looked up in this sheet and in a calendar."""
    while isinstance(reply, Find):
        reply = reply.choose(_output(reply.lookup, meetings))
    return reply


def _output(call: PlannedCall, meetings: Sequence[dict[str, Any]]) -> dict[str, Any]:
    if call.tool == "list_meetings":
        return {"events": list(meetings)}
    return {"expenses": listed(**call.arguments)}


def answer_to(text: str, meetings: Sequence[dict[str, Any]] = ()) -> Reply | None:
    """What a message comes to with this sheet."""
    return after_sheet(meaning_of(request_of(text), (user_message(text),)).reply, meetings)
