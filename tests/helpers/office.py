"""The calendar and the expense sheet that requests about existing things refer to."""

from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from desktop_assist.domain.tool import ToolResult
from desktop_assist.providers.embedded.reply import PlannedCall

NOW = datetime(2026, 11, 22, 10, tzinfo=ZoneInfo("Europe/Berlin"))
"""A Sunday."""
_MEETINGS = (
    # uid, title, start, minutes, attendees, location
    ("dentist", "Dentist", "2026-11-24T08:30", 30, (), ""),
    ("budget", "Budget review", "2026-11-25T14:00", 60, ("Anna", "Tom"), "Room 4"),
    ("teamrunde", "Teamrunde", "2026-11-25T16:00", 60, (), ""),
    ("lunch", "Lunch with Omar", "2026-11-26T12:30", 60, ("Omar",), ""),
    ("oneonone", "1:1 with Lena", "2026-11-26T15:00", 30, ("Lena",), ""),
    ("vendor1", "Vendor call", "2026-11-27T11:00", 30, (), ""),
    ("friseur", "Friseur", "2026-11-27T17:00", 45, (), ""),
    ("kickoff", "Project kickoff", "2026-11-30T10:00", 90, (), ""),
    ("projekt", "Projektbesprechung", "2026-12-01T15:00", 60, (), ""),
    ("vendor2", "Vendor call", "2026-12-04T11:00", 30, (), ""),
)
_STANDUP = ("standup", "Standup", "{day}T09:15", 15, (), "")
_EXPENSES = (
    # id, date, merchant, category, description, amount
    ("e1", "2026-11-16", "Taxi Nordstern", "transport", "", "19.70"),
    ("e2", "2026-11-18", "Vapiano", "meals", "Lunch", "24.50"),
    ("e3", "2026-11-10", "Deutsche Bahn", "travel", "Train", "89.00"),
    ("e4", "2026-11-09", "Hotel Adler", "accommodation", "", "240.00"),
    ("e5", "2026-11-20", "Office Depot", "office supplies", "Printer paper", "35.90"),
    ("e6", "2026-10-30", "Taxi Nordstern", "transport", "", "17.20"),
    ("e7", "2026-11-21", "Café Krone", "meals", "Coffee", "7.80"),
)
_WEEKDAYS = 5


def result_of(call: PlannedCall) -> ToolResult:
    """What a call gives here; a change is only said to be done."""
    output: dict[str, Any] = {"summary": "Done."}
    if call.tool == "list_meetings":
        output = {"events": _events(*_period(call)), "summary": "Some meetings."}
    elif call.tool == "list_expenses":
        output = {"expenses": _expenses(*_period(call)), "summary": "Some expenses."}
    return ToolResult("call", call.tool, ok=True, output=output)


def _period(call: PlannedCall) -> tuple[str, str]:
    return str(call.arguments.get("from") or ""), str(call.arguments.get("to") or "9999")


def _events(first: str, last: str) -> list[dict[str, Any]]:
    events = [_event(*one) for one in _MEETINGS]
    day = date.fromisoformat(first)
    while day.isoformat() <= last:
        if day.weekday() < _WEEKDAYS:
            uid, title, start, *rest = _STANDUP
            event = _event(uid, title, start.format(day=day), *rest)
            events.append({**event, "recurrence_id": event["start"]})
        day += timedelta(days=1)
    wanted = (event for event in events if first <= event["start"][:10] <= last)
    return sorted(wanted, key=lambda event: event["start"])


def _event(
    uid: str, title: str, start: str, minutes: int, people: tuple[str, ...], place: str
) -> dict[str, Any]:
    begin = datetime.fromisoformat(start).replace(tzinfo=NOW.tzinfo)
    return {
        "uid": uid,
        "recurrence_id": None,
        "summary": title,
        "start": begin.isoformat(),
        "end": (begin + timedelta(minutes=minutes)).isoformat(),
        "all_day": False,
        "location": place,
        "attendees": list(people),
        "status": "confirmed",
    }


def _expenses(first: str, last: str) -> list[dict[str, Any]]:
    names = ("id", "date", "merchant", "category", "description", "amount")
    rows = (dict(zip(names, one, strict=True)) for one in _EXPENSES)
    return [{**row, "currency": "EUR"} for row in rows if first <= row["date"] <= last]
