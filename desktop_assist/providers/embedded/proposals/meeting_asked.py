"""Asks whether a meeting is to be changed or to go, in one question that says all of it."""

import re
from datetime import datetime, timedelta

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.embedded.change_words import new_values
from desktop_assist.providers.embedded.day_words import point_words
from desktop_assist.providers.embedded.found_things import Thing
from desktop_assist.providers.embedded.meeting_change import MeetingChange
from desktop_assist.providers.embedded.reply import Ask, PlannedCall, together
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.occasion import without_reason
from desktop_assist.providers.embedded.slots.people_named import people_in
from desktop_assist.providers.embedded.slots.series_scope import find_scope
from desktop_assist.providers.embedded.text import Text

_YES = Text("Yes", "Ja")
_CHANGE = Text('Change "{title}" ({when}): {new}?', '"{title}" ({when}) ändern: {new}?')
_CANCEL = Text('Cancel "{title}" ({when})?', '"{title}" ({when}) absagen?')
_FROM_THEN = Text("from then on", "von da an")
_SWAP = Text(
    'Cancel "{title}" ({when}) and put "{other}" there instead?',
    '"{title}" ({when}) absagen und dort "{other}" eintragen?',
)
SLOT_REUSED = re.compile(
    r"\b(?:same (?:slot|time|hour)|(?:use|keep|take|have|block) (?:the|that) (?:slot|time|hour)"
    r"|(?:den|die) (?:platz|zeit|termin|slot)|(?:gleiche|selbe) zeit)(?: \w+){0,3}? (?:for|für|as"
    r"|als) (?:(?:me|myself|mich) )?(?:(?:as|for|als|für) )?(?:an? |the |eine?n? |das |die |den )?"
    r"(?P<title>[^,.;!?]{3,60}?)(?= instead| stattdessen|[,.;!?]|$)",
    re.IGNORECASE,
)
"""Puts something else where a meeting was."""


def cancel_asked(meeting: Thing, request: UserRequest) -> Ask:
    """The question whether a meeting goes, and what takes its place where that is told."""
    language = request.language
    when = point_words(meeting.start, language)
    text = _CANCEL.in_language(language, title=meeting.title, when=when)
    call = PlannedCall("cancel_meeting", meeting.key)
    instead = SLOT_REUSED.search(request.text)
    if instead is not None:
        title = without_reason(instead["title"].strip())
        title = title[:1].upper() + title[1:]
        text = _SWAP.in_language(language, title=meeting.title, when=when, other=title)
        other = _at_same_time(meeting, title)
        if people := people_in(title, request.contacts):
            other = {**other, "attendees": list(people)}
        call = together((call, PlannedCall("create_meeting", other)))
    return Ask(text, (_YES.in_language(language),), call)


def _at_same_time(meeting: Thing, title: str) -> JsonObject:
    start, end = (datetime.fromisoformat(meeting.row[name]) for name in ("start", "end"))
    minutes = int((end - start) / timedelta(minutes=1))
    return {"title": title, "start": start.isoformat(), "duration_minutes": minutes}


def change_asked(meeting: Thing, change: MeetingChange, request: UserRequest) -> Ask | None:
    """The question whether a meeting changes so; None where it would begin in the past."""
    language = request.language
    start = change.new_start(meeting)
    if isinstance(start, datetime) and start <= request.now:
        return None
    arguments = change.arguments(meeting)
    new = new_values(meeting, arguments, language, tells_end=change.tells_end())
    if not new:
        return None
    # How often it is belongs to the whole series.
    scope = find_scope(request.text).scope
    key: JsonObject = meeting.key
    if change.recurrence or (scope == "all" and "recurrence_id" in meeting.key):
        key = {"uid": meeting.group}
    elif scope == "following" and "recurrence_id" in meeting.key:
        key = {**meeting.key, "scope": scope}
        new = f"{new}; {_FROM_THEN.in_language(language)}"
    when = point_words(meeting.start, language)
    text = _CHANGE.in_language(language, title=meeting.title, when=when, new=new)
    call = PlannedCall("update_meeting", {**key, **arguments})
    return Ask(text, (_YES.in_language(language),), call)
