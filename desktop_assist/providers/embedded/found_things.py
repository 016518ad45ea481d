"""The meetings and expenses that were looked up, and which of them a request points at."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, tzinfo
from decimal import Decimal
from typing import Any

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.embedded.day_words import point_words
from desktop_assist.providers.embedded.language import Language
from desktop_assist.providers.embedded.slots.target import Target

_ORDINALS = (
    re.compile(r"\b(?:first|1st|earlier|former|erste[nr]?|frühere[nr]?)\b", re.IGNORECASE),
    re.compile(r"\b(?:second|2nd|later|zweite[nr]?|spätere[nr]?)\b", re.IGNORECASE),
    re.compile(r"\b(?:third|3rd|dritte[nr]?)\b", re.IGNORECASE),
)
_LAST = re.compile(r"\b(?:last|latest|letzte[nrs]?)\b", re.IGNORECASE)

_SAME_THINGS = (
    ("dinner", "abendessen", "supper"), ("lunch", "mittagessen"), ("breakfast", "frühstück"),
    ("meals", "essen", "bewirtung", "verpflegung", "food"),
    ("hotel", "unterkunft", "übernachtung", "accommodation", "lodging"),
    ("train", "bahn", "bahnfahrt", "zug", "zugfahrt", "zugticket", "bahnticket", "fahrkarte"),
    ("flight", "flug"), ("taxi", "cab"),
    ("parking", "parken", "parkhaus"), ("paper", "papier", "druckerpapier"),
    ("dentist", "zahnarzt"), ("doctor", "arzt"), ("hairdresser", "haircut", "friseur", "barber"),
)  # fmt: skip
"""What the request calls one thing and the sheet or the calendar another, in both languages."""


def other_words(text: str) -> tuple[str, ...]:
    """Other names of the things that a text names."""
    said = set(re.findall(r"\w+", text.casefold()))
    return tuple(word for same in _SAME_THINGS if said & set(same) for word in same)


@dataclass(frozen=True, slots=True)
class Thing:
    """A meeting or an expense, as its listing gives it.

    Attributes:
        key: What names it in a call: `uid` or `expense_id`, `recurrence_id` where it repeats.
        group: The same for all times of a repeated meeting.
        title: What it is called.
        text: All words it can be found by.
        start: When it is.
        amount: What it cost; None for a meeting.
        row: The whole of it.
    """

    key: JsonObject
    group: str
    title: str
    text: str
    start: date | datetime
    amount: Decimal | None
    row: dict[str, Any]

    def label(self, language: Language) -> str:
        """How it is named among others."""
        what = f"{self.title}, {self.row['amount']} {self.row['currency']}" if self.amount else ""
        return f"{what or self.title}, {point_words(self.start, language)}"


def meetings_in(output: JsonObject, zone: tzinfo | None) -> tuple[Thing, ...]:
    """The meetings of a listing that are to take place."""
    events: Iterable[Any] = output.get("events") or ()  # type: ignore[assignment]
    return tuple(_meeting(one, zone) for one in events if one["status"] != "cancelled")


def expenses_in(output: JsonObject) -> tuple[Thing, ...]:
    """The expenses of a listing."""
    rows: Iterable[Any] = output.get("expenses") or ()  # type: ignore[assignment]
    return tuple(map(_expense, rows))


def pointed_at(things: tuple[Thing, ...], target: Target) -> tuple[Thing, ...]:
    """The things a request points at; the sort of meeting decides only between several."""
    fitting = tuple(
        one
        for one in things
        if target.holds(one.text)
        and target.covers(one.start)
        and (target.amount is None or one.amount in {None, target.amount})
    )
    of_kind = tuple(one for one in fitting if target.is_kind(one.text))
    return of_kind or fitting


def ranked(things: tuple[Thing, ...], target: Target, now: datetime) -> tuple[Thing, ...]:
    """The first or the last of those that fit, where one of them is meant.

    The next meeting is still to begin; which one was the last of all days, no one means.
    """
    if not target.rank or not things:
        return things
    if things[0].amount is not None:
        edge = things[0].start if target.rank == "first" else things[-1].start
        return tuple(one for one in things if one.start == edge)
    timed = [one for one in things if isinstance(one.start, datetime)]
    if target.rank == "last":
        return tuple(timed[-1:]) if target.when and target.when.names_day else things
    coming = [one for one in timed if isinstance(one.start, datetime) and one.start > now]
    return tuple(coming[:1]) or things


def nearly_pointed_at(things: tuple[Thing, ...], target: Target) -> tuple[Thing, ...]:
    """The things that fit when the amount was said without its cents."""
    if target.amount is None or target.amount % 1:
        return ()
    near = tuple(one for one in things if one.amount and one.amount // 1 == target.amount)
    return pointed_at(near, replace(target, amount=None))


def narrowed(things: tuple[Thing, ...], answer: str, target: Target) -> tuple[Thing, ...]:
    """Those of several things that an answer means; none when it means none of them."""
    for language in ("english", "german"):
        named = tuple(one for one in things if one.label(language) == answer)
        if named:
            return named
    if _LAST.search(answer):
        return things[-1:]
    for place, pattern in enumerate(_ORDINALS):
        if pattern.search(answer):
            return things[place : place + 1]
    is_empty = not (target.words or target.kinds or target.when or target.amount)
    return () if is_empty else pointed_at(things, target)


def _meeting(row: dict[str, Any], zone: tzinfo | None) -> Thing:
    uid, recurrence_id = str(row["uid"]), row.get("recurrence_id")
    words = " ".join((str(row["summary"]), str(row["location"]), *map(str, row["attendees"])))
    words = f"{words} {' '.join(other_words(str(row['summary'])))}"
    return Thing(
        key={"uid": uid, **({"recurrence_id": recurrence_id} if recurrence_id else {})},
        group=uid,
        title=str(row["summary"]),
        text=words,
        start=_point(str(row["start"]), zone),
        amount=None,
        row=row,
    )


def _expense(row: dict[str, Any]) -> Thing:
    words = " ".join(str(row[name]) for name in ("merchant", "category", "description"))
    words = f"{words} {' '.join(other_words(words))}"
    return Thing(
        key={"expense_id": row["id"]},
        group=str(row["id"]),
        title=str(row["merchant"]),
        text=words,
        start=date.fromisoformat(row["date"]),
        amount=Decimal(str(row["amount"])),
        row=row,
    )


def _point(text: str, zone: tzinfo | None) -> date | datetime:
    if "T" not in text:
        return date.fromisoformat(text)
    return datetime.fromisoformat(text).astimezone(zone)
