"""Whether an answer says once more what was asked, which agrees to it."""

import re
from datetime import datetime, timedelta
from decimal import Decimal

from desktop_assist.calendars.contacts.contact_match import named_in
from desktop_assist.calendars.phrases import Understanding, understand
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.embedded.reply import REQUEST, THEN, PlannedCall
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.money import find_money
from desktop_assist.providers.embedded.slots.period import past_period
from desktop_assist.providers.embedded.slots.remainder import without
from desktop_assist.providers.embedded.slots.target import words_of
from desktop_assist.providers.embedded.word_list import whole_words

_TOOLS = frozenset({"create_meeting", "update_meeting"})
_OTHERWISE = whole_words(
    "not, no, don't, never, but, instead, rather, except, without, later, earlier, only if, unless",
    "nicht, nein, kein\\w*, aber, sondern, lieber, stattdessen, außer, ohne, später, früher",
    "cancel, delete, remove, move, change, rename, absagen, löschen, verschieb\\w*, änder\\w*",
)
_ASIDE = re.compile(
    r"\b(?:no end(?: date)?|without end|ohne ende|kein ende|(?:[A-Z]\w+|local|my|our|meiner"
    r"|hiesiger)"
    r" (?:time|zeit))\b"
)
_STOP_WORDS = """
    then oclock clock
    every each from to with at in the on until till for and both all that one just please thanks
    this is are same place time day days long as said right through starting beginning next it day
    minutes minute hour hours half an next week am pm you can thank yes ok okay me us meeting
    jeden jede jedes ab von bis mit um uhr bitte danke genau den dem der die das am im und beide
    für den ganzen tag ganztägig minuten stunde stunden halbe eine einen termin ist
"""
_REPORT = "generate_expense_report"
_EXPENSE_TOOLS = frozenset({"add_expense", "update_expense"})
_STOP = frozenset(words_of(_STOP_WORDS))
_HALF_DAY = 12
_MOST_WORDS, _MOST_NAMED = 4, 6
_ALL_IN = re.compile(r"\b(?:in total|all in|altogether|total|insgesamt|zusammen)\b", re.IGNORECASE)


def restates(pending: PlannedCall, answer: UserRequest) -> bool:
    """Whether the answer holds nothing but what the question about a meeting said.

    Args:
        pending: What was asked about, complete.
        answer: What was said to it.
    """
    if pending.tool == _REPORT:
        return _is_same_report(pending, answer)
    if pending.tool in _EXPENSE_TOOLS:
        return _is_same_expense(pending, answer)
    return _is_same_meeting(pending, answer)


def _is_same_report(pending: PlannedCall, answer: UserRequest) -> bool:
    days = past_period(answer)
    if days is None or REQUEST in pending.arguments:
        return False
    return days.arguments().items() <= pending.arguments.items()


def _is_same_meeting(pending: PlannedCall, answer: UserRequest) -> bool:
    asked = pending.arguments
    is_open = REQUEST in asked or THEN in asked or ("title" not in asked and "start" not in asked)
    plain = answer.saying(_ASIDE.sub(" ", answer.text))
    if pending.tool not in _TOOLS or is_open or _OTHERWISE.search(plain.text.lower()):
        return False
    when = understand(plain.text, answer.now, answer.policy)
    people = named_in(plain.text, answer.contacts).contacts
    if when is None and not people:
        return False
    if when is not None and not _is_same_time(when, asked):
        return False
    known = {word for one in _texts(asked) for word in words_of(one)}
    rest = without(plain.text, when.spans) if when else plain.text
    left = (one for one in words_of(rest) if one not in _STOP and not one.isdigit())
    return all(one in known for one in left)


def _names_payee(asked: JsonObject, answer: str) -> bool:
    """Whether a few words say once more who was paid: "parking meter, church st"."""
    said = words_of(answer)
    known = set(words_of(str(asked.get("merchant", ""))))
    return len(said) <= _MOST_NAMED and bool(known & set(said)) and not _OTHERWISE.search(answer)


def _is_same_expense(pending: PlannedCall, answer: UserRequest) -> bool:
    """Whether an answer names the sum that was asked about, and no other day."""
    asked, plain = pending.arguments, _ALL_IN.sub(" ", answer.text)
    money = find_money(plain, answer.currency)
    if REQUEST in asked or THEN in asked or "amount" not in asked:
        return False
    if money.amount is None:
        return pending.tool == "add_expense" and _names_payee(asked, answer.text)
    if money.amount != Decimal(str(asked["amount"])) or _OTHERWISE.search(plain.lower()):
        return False
    when = understand(money.rest, answer.now, answer.policy.for_listing("past"))
    said = when.start if when is not None and when.names_day else None
    day = said.date() if isinstance(said, datetime) else said
    is_day = day is None or "date" not in asked or day.isoformat() == asked["date"]
    rest = without(money.rest, when.spans) if when else money.rest
    known = {
        word for name in ("merchant", "category") for word in words_of(str(asked.get(name, "")))
    }
    left = [one for one in words_of(rest) if one not in _STOP and one not in known]
    # Which expense is changed was told with the question, and is not known here.
    return is_day and (not left or (pending.tool == "update_expense" and len(left) <= _MOST_WORDS))


def _texts(asked: JsonObject) -> list[str]:
    guests = asked.get("attendees")
    names = [str(one) for one in guests] if isinstance(guests, list) else []
    return [str(asked.get(name, "")) for name in ("title", "location", "description")] + names


def _is_same_time(when: Understanding, asked: JsonObject) -> bool:
    """Whether the time of the answer is that of the question, as far as it says one."""
    minutes = timedelta(minutes=int(str(asked.get("duration_minutes") or 0)))
    is_as_often = when.recurrence in (None, asked.get("recurrence"))
    is_as_long = when.duration in (None, minutes)
    return is_as_often and is_as_long and (when.start is None or _is_start(when, asked))


def _is_start(when: Understanding, asked: JsonObject) -> bool:
    told = asked.get("start")
    if not isinstance(told, str):
        return False
    start = datetime.fromisoformat(told)
    if not isinstance(when.start, datetime):
        return when.start == start.date()
    said = when.start.astimezone(start.tzinfo)
    is_clock = (said.hour % _HALF_DAY, said.minute) == (start.hour % _HALF_DAY, start.minute)
    return (is_clock or not when.has_time) and (said.date() == start.date() or not when.names_day)
