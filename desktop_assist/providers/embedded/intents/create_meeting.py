"""Requests to put a meeting into the calendar."""

from datetime import datetime

from desktop_assist.providers.embedded.meeting_details import (
    MeetingDetails,
    arguments_of,
    read_details,
)
from desktop_assist.providers.embedded.meeting_question import (
    REQUEST,
    ask_for_rest,
    with_answer,
)
from desktop_assist.providers.embedded.reply import Act, Ask, PlannedCall, Reply
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.reminder import find_reminder
from desktop_assist.providers.embedded.words import (
    CALENDAR,
    CHANGE,
    HOW_TO,
    MEETING_NOUN,
    MEETING_VERB,
    OTHER_CHORE,
    QUESTION,
)

TOOL = "create_meeting"


def read(request: UserRequest) -> Reply | None:
    """A meeting to add, a question about it, or None for any other request."""
    plain = find_reminder(request.lower).rest
    if QUESTION.search(plain) or CHANGE.search(plain) or HOW_TO.search(plain):
        return None
    details = read_details(request)
    if OTHER_CHORE.search(plain) or not _is_meeting(plain, details):
        return None
    return reply_for(details, request)


def complete(pending: PlannedCall, answer: UserRequest) -> Reply:
    """The meeting that was asked about, with the answer."""
    asked = answer.saying(str(pending.arguments.get(REQUEST, "")))
    return reply_for(with_answer(read_details(asked), answer), asked)


def reply_for(details: MeetingDetails, request: UserRequest) -> Act | Ask:
    """Act when nothing is open, else ask."""
    if not details.is_complete:
        return ask_for_rest(details, request)
    return Act((PlannedCall(TOOL, arguments_of(details, request)),))


def _is_meeting(text: str, details: MeetingDetails) -> bool:
    has_verb = bool(MEETING_VERB.search(text))
    has_noun = bool(MEETING_NOUN.search(text)) or bool(CALENDAR.search(text))
    if has_verb and has_noun:
        return True
    if has_verb and details.people:
        return True
    return _is_terse(details, has_noun=has_noun)


def _is_terse(details: MeetingDetails, *, has_noun: bool) -> bool:
    """A day with a time, and a sign of a meeting: "Dentist, Wednesday 8:15, 40 min"."""
    when = details.when
    if when is None or not (when.names_day or when.recurrence) or not details.has_subject:
        return False
    is_timed = isinstance(when.start, datetime) and when.has_time
    has_sign = has_noun or bool(details.people) or when.duration is not None
    return (is_timed or when.says_all_day) and has_sign
