"""Proposes what may be meant to become of a meeting that a message speaks of."""

from datetime import datetime, timedelta

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.embedded.day_words import point_words
from desktop_assist.providers.embedded.follow_ups.history import History
from desktop_assist.providers.embedded.found_things import Thing, meetings_in
from desktop_assist.providers.embedded.language import Language
from desktop_assist.providers.embedded.meeting_change import MeetingChange
from desktop_assist.providers.embedded.proposals.cues import (
    COMES_TOO,
    IS_CANCELLED,
    IS_CHANGED,
    STAYS_AWAY,
)
from desktop_assist.providers.embedded.proposals.grounding import (
    Match,
    matches,
    the_one_meant,
)
from desktop_assist.providers.embedded.proposals.new_values import values_for
from desktop_assist.providers.embedded.reply import Ask, Find, PlannedCall, Settled
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.text import Text

_AHEAD = timedelta(days=60)
_YES = Text("Yes", "Ja")
_CHANGE = Text('Change "{title}" ({when}): {new}?', '"{title}" ({when}) ändern: {new}?')
_CANCEL = Text('Cancel "{title}" ({when})?', '"{title}" ({when}) absagen?')
_AT = Text("at {place}", "Ort: {place}")
_WITH = Text("{people} too", "auch {people}")
_WITHOUT = Text("without {people}", "ohne {people}")
_LASTS = Text("{minutes} minutes", "{minutes} Minuten")


def propose_change(
    request: UserRequest, history: History, otherwise: Settled | Find
) -> Find | None:
    """A look into the calendar for what a message may be about; None when it orders nothing."""
    cues = (IS_CANCELLED, IS_CHANGED, COMES_TOO, STAYS_AWAY)
    if not any(one.search(request.text) for one in cues):
        return None
    today = request.now.date()
    days: JsonObject = {"from": today.isoformat(), "to": (today + _AHEAD).isoformat()}

    def choose(output: JsonObject) -> Settled | Find:
        things = meetings_in(output, request.now.tzinfo)
        return _proposal(request, history, things) or otherwise

    return Find(PlannedCall("list_meetings", days), choose)


def _proposal(request: UserRequest, history: History, things: tuple[Thing, ...]) -> Ask | None:
    coming = [one for one in things if _is_coming(one, request)]
    found = the_one_meant(matches(request, coming)) or _spoken_of(history, coming)
    if found is None:
        return None
    places = [str(one.row.get("location", "")) for one in things]
    change = values_for(found, request, places)
    if IS_CANCELLED.search(request.text) and change.when is None and change.shift is None:
        return _cancels(found.thing, request.language)
    if change.is_empty():
        return None
    return _changes(found.thing, change, request)


def _is_coming(one: Thing, request: UserRequest) -> bool:
    return not isinstance(one.start, datetime) or one.start > request.now


def _spoken_of(history: History, things: list[Thing]) -> Match | None:
    """The meeting that came up in the answer just before."""
    focus = history.focus
    if focus is None or not history.is_recent(focus) or len(focus.things) != 1:
        return None
    [last] = focus.things
    same = [one for one in things if last.kind == "meeting" and last.reference == one.key]
    return Match(same[0], 1.0, ()) if same else None


def _cancels(meeting: Thing, language: Language) -> Ask:
    when = point_words(meeting.start, language)
    text = _CANCEL.in_language(language, title=meeting.title, when=when)
    return Ask(text, (_YES.in_language(language),), PlannedCall("cancel_meeting", meeting.key))


def _changes(meeting: Thing, change: MeetingChange, request: UserRequest) -> Ask | None:
    language = request.language
    start = change.new_start(meeting)
    if isinstance(start, datetime) and start <= request.now:
        return None
    arguments = change.arguments(meeting)
    new = [point_words(start, language)] if start is not None and start != meeting.start else []
    if "duration_minutes" in arguments:
        new.append(_LASTS.in_language(language, minutes=str(arguments["duration_minutes"])))
    if change.place:
        new.append(_AT.in_language(language, place=change.place))
    if change.guests:
        new.append(_WITH.in_language(language, people=", ".join(change.guests)))
    if change.without:
        new.append(_WITHOUT.in_language(language, people=", ".join(change.without)))
    if not new:
        return None
    when = point_words(meeting.start, language)
    text = _CHANGE.in_language(language, title=meeting.title, when=when, new="; ".join(new))
    call = PlannedCall("update_meeting", {**meeting.key, **arguments})
    return Ask(text, (_YES.in_language(language),), call)
