"""The Monday morning on which the freely worded sentences are said: its calendar and receipts."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from desktop_assist.domain.message import QuestionPart
from desktop_assist.domain.tool import ToolCall
from tests.helpers.dropped_receipts import dropped_at_once
from tests.helpers.earlier_turns import SYNC, EarlierTurns

MONDAY = datetime(2026, 11, 23, 9, tzinfo=ZoneInfo("Europe/Berlin"))
_STAND_UP = "Stand-up"
_MEETINGS: tuple[tuple[str, str, str, tuple[str, ...], str], ...] = (
    # title, start, end, attendees, location
    ("Budget review", "2026-11-23T14:00", "2026-11-23T15:00", ("Anna Berg", "Tom Hill"), "Room 2"),
    (_STAND_UP, "2026-11-24T09:30", "2026-11-24T10:00", (), ""),
    ("Interview Dr Okafor", "2026-11-24T11:00", "2026-11-24T12:00", (), ""),
    ("Vendor call Hansen", "2026-11-25T10:00", "2026-11-25T11:30", (), ""),
    (
        "Kick-off Phoenix",
        "2026-11-25T15:00",
        "2026-11-25T16:00",
        ("Priya", "Ben", "Maria Lopez"),
        "",
    ),
    ("Lunch with Omar", "2026-11-26T13:00", "2026-11-26T13:45", (), ""),
    ("Workshop pricing", "2026-11-27T09:00", "2026-11-27T12:00", (), ""),
    ("1:1 Claire", "2026-11-27T16:00", "2026-11-27T16:30", (), ""),
    ("Budget review Q1", "2026-11-30T10:00", "2026-11-30T11:00", (), ""),
    (_STAND_UP, "2026-12-01T09:30", "2026-12-01T10:00", (), ""),
    (_STAND_UP, "2026-12-08T09:30", "2026-12-08T10:00", (), ""),
)
_FAIR = ("Trade fair Lyon", "2026-12-02", "2026-12-03")
_RECEIPTS: tuple[tuple[str, str, str | None, str, tuple[str, ...]], ...] = (
    # file, merchant, category, total, items
    ("hotel_invoice.pdf", "Hotel Regent", "Lodging", "17.40", ("ROOM", "BREAKFAST")),
    ("IMG_4411.jpg", "Shell", "Fuel", "20.40", ("UNLEADED",)),
    ("IMG_4412.jpg", "Costa Coffee", "Meals", "23.40", ("LATTE",)),
    ("scan0003.pdf", "Boots", None, "26.40", ("SHAMPOO", "PLASTERS", "ASPIRIN")),
    ("train.pdf", "National Rail", "Train", "29.40", ("ADULT SINGLE",)),
    ("IMG_4413.jpg", "Pizzeria Roma", "Meals", "32.40", ("MARGHERITA",)),
    ("IMG_4414.jpg", "Paws & Claws", None, "35.40", ("DOG FOOD", "FLEA TREATMENT")),
    ("mail_order.eml", "Office Depot", "Office", "38.40", ("PRINTER PAPER",)),
)
MERCHANTS = tuple(merchant for _, merchant, *_ in _RECEIPTS)


@dataclass(frozen=True, slots=True)
class Exchange:
    """What came of a sentence.

    Attributes:
        first: The calls made at once.
        then: The calls made after the question was answered.
        question: What was asked back, if anything.
        text: What was said at once.
    """

    first: tuple[ToolCall, ...]
    then: tuple[ToolCall, ...]
    question: QuestionPart | None
    text: str


def calendar() -> list[dict[str, Any]]:
    """The meetings of two weeks, as a look into the calendar finds them."""
    title, first, last = _FAIR
    fair = {
        **_event(title, first, last, (), ""),
        "all_day": True,
    }
    return [
        *(
            _event(title, _zoned(start), _zoned(end), *rest)
            for title, start, end, *rest in _MEETINGS
        ),
        fair,
    ]


def at_the_calendar() -> EarlierTurns:
    """A conversation that begins, with these meetings in the calendar."""
    turns = EarlierTurns(MONDAY)
    turns.meetings = calendar()
    return turns


def over_the_pile() -> EarlierTurns:
    """A conversation in which the eight receipts were just dropped together."""
    pile = ((file, _read(*rest)) for file, *rest in _RECEIPTS)
    return dropped_at_once(*pile, now=MONDAY)


async def exchange(turns: EarlierTurns, sentence: str, pick: str = "") -> Exchange:
    """Say a sentence, and answer what is asked back: with its first choice, or with `pick`."""
    first = tuple(await turns.say(sentence))
    asked = [event for event in turns.last_events if isinstance(event, QuestionPart)]
    if not asked:
        return Exchange(first, (), None, turns.text)
    choices = asked[0].choices
    answer = pick if pick and len(choices) != 1 else choices[0] if choices else "yes"
    return Exchange(first, tuple(await turns.say(answer)), asked[0], turns.text)


def _event(title: str, start: str, end: str, people: tuple[str, ...], place: str) -> dict[str, Any]:
    event = {
        **SYNC,
        "uid": f"{title}@here",
        "summary": title,
        "start": start,
        "end": end,
        "attendees": list(people),
        "location": place,
    }
    is_weekly = title == _STAND_UP
    return event | ({"recurrence_id": start, "recurrence": "FREQ=WEEKLY"} if is_weekly else {})


def _zoned(minute: str) -> str:
    return datetime.fromisoformat(minute).replace(tzinfo=MONDAY.tzinfo).isoformat()


def _read(
    merchant: str, category: str | None, total: str, items: tuple[str, ...]
) -> dict[str, Any]:
    lines = [{"text": item, "amount": "3.00"} for item in items]
    return {"merchant": merchant, "category": category, "total": total, "items": lines}
