"""The same once more, at another time: "the same next week", "another one on Friday"."""

import re
from dataclasses import replace
from datetime import datetime

from desktop_assist.calendars.phrases import understand
from desktop_assist.domain.json_value import JsonValue
from desktop_assist.providers.embedded.follow_ups.new_time import new_start
from desktop_assist.providers.embedded.follow_ups.present_meeting import PresentMeeting, look
from desktop_assist.providers.embedded.follow_ups.thing import Thing
from desktop_assist.providers.embedded.meeting_words import MeetingWords
from desktop_assist.providers.embedded.phrase import PRONOUN, other_words
from desktop_assist.providers.embedded.reply import Act, Find, PlannedCall
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.money import find_money
from desktop_assist.providers.embedded.slots.remainder import cut, without
from desktop_assist.providers.embedded.word_list import one_of

_LEAD = re.compile(
    rf"^(?:do |make |add |schedule |put |and |und )*"
    rf"(?:(?:the )?same(?: thing| meeting| one| expense)?(?: again)?|another(?: one| meeting)?"
    rf"|one more|(?:repeat|copy|duplicate)\s+{PRONOUN}(?: to)?"
    rf"|{one_of('(?:das )?gleiche, dasselbe, noch ?mal, noch ein(?:en|e|s)?')}(?: noch ?mal)?"
    rf"|(?:wiederhole?|kopiere?)\s+{PRONOUN}(?: auf)?)\b",
    re.IGNORECASE,
)
_AGAIN_WHAT = re.compile(r"^(?:repeat|copy|duplicate|wiederhol|kopier|noch ?mal)", re.IGNORECASE)
"""Without a time they may ask for what was said to be said again."""
_KEPT = ("merchant", "amount", "currency", "category", "description")


def is_repetition(request: UserRequest) -> bool:
    """Whether the words ask for the same once more, and nothing else."""
    found = cut(request.text, _LEAD)
    if found.found is None:
        return False
    when = understand(found.rest, request.now, request.policy)
    is_series = when is not None and when.recurrence is not None
    if is_series or (when is None and _AGAIN_WHAT.match(request.text)):
        return False
    rest = find_money(without(found.rest, when.spans) if when else found.rest).rest
    return not other_words(rest)


def repeated(thing: Thing, request: UserRequest) -> Act | Find | None:
    """The call that makes it once more."""
    rest = cut(request.text, _LEAD).rest
    return (_expense if thing.kind == "expense" else _meeting)(thing, rest, request)


def _meeting(meeting: Thing, rest: str, request: UserRequest) -> Find | None:
    when = understand(rest, request.now, request.policy)
    if when is None or when.start is None or when.alternatives or when.recurrence:
        return None
    words = MeetingWords(when=when)
    return look(meeting, lambda present: _again(words, present, request), request)


def _again(words: MeetingWords, present: PresentMeeting, request: UserRequest) -> Act:
    start = new_start(words, present, request.now.tzinfo) or present.start
    is_day = not isinstance(start, datetime)
    length = words.when.duration if words.when and words.when.duration else present.length
    values: dict[str, JsonValue] = {
        "title": present.title,
        "start": start.isoformat(),
        "duration_minutes": int(length.total_seconds() // 60),
        "attendees": list(present.guests) or None,
        "location": present.place or None,
        "all_day": True if is_day else None,
    }
    return Act((PlannedCall("create_meeting", _without_nothing(values)),))


def _expense(expense: Thing, rest: str, request: UserRequest) -> Act:
    past = replace(request.policy, direction="past")
    when = understand(rest, request.now, past)
    start = when.start if when and when.names_day else request.now
    day = start.date() if isinstance(start, datetime) else start
    values: dict[str, JsonValue] = {name: expense.seen.get(name) for name in _KEPT}
    money = find_money(rest, request.currency)
    if money.amount is not None:
        values["amount"] = f"{money.amount:.2f}"
        values["currency"] = money.currency or values["currency"]
    values["date"] = (day or request.now.date()).isoformat()
    return Act((PlannedCall("add_expense", _without_nothing(values)),))


def _without_nothing(values: dict[str, JsonValue]) -> dict[str, JsonValue]:
    return {name: value for name, value in values.items() if value not in (None, "")}
