"""Whether an answer says once more what was asked, which agrees to it."""

import re
from datetime import datetime, timedelta

from desktop_assist.calendars.contacts.contact_match import named_in
from desktop_assist.calendars.phrases import Understanding, understand
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.embedded.reply import REQUEST, THEN, PlannedCall
from desktop_assist.providers.embedded.request import UserRequest
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
    every each from to with at in the on until till for and both all that one just please thanks
    this is are same place time day days long as said right through starting beginning next it day
    minutes minute hour hours half an next week am pm you can thank yes ok okay me us meeting
    jeden jede jedes ab von bis mit um uhr bitte danke genau den dem der die das am im und beide
    für den ganzen tag ganztägig minuten stunde stunden halbe eine einen termin ist
"""
_STOP = frozenset(words_of(_STOP_WORDS))
_HALF_DAY = 12


def restates(pending: PlannedCall, answer: UserRequest) -> bool:
    """Whether the answer holds nothing but what the question about a meeting said.

    Args:
        pending: What was asked about, complete.
        answer: What was said to it.
    """
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
