"""Proposes what may be meant about a meeting: that it is changed, cancelled, or made."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal

from desktop_assist.calendars.phrases import find_time_expressions
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.embedded.follow_ups.history import History
from desktop_assist.providers.embedded.follow_ups.thing import Thing as Mentioned
from desktop_assist.providers.embedded.found_things import Thing, meetings_in
from desktop_assist.providers.embedded.proposals.anchor import anchor_in
from desktop_assist.providers.embedded.proposals.asked_part import asked_part
from desktop_assist.providers.embedded.proposals.cues import (
    BESIDE_IT,
    COMES_LATE,
    COMES_TOO,
    IS_AWAY,
    IS_CANCELLED,
    IS_CHANGED,
    IS_NEW,
    IS_REPLACED,
    IS_STATED,
    STAYS_AWAY,
)
from desktop_assist.providers.embedded.proposals.grounding import (
    LEAST_LIKENESS,
    Match,
    matches,
    the_one_meant,
)
from desktop_assist.providers.embedded.proposals.meeting_asked import (
    SLOT_REUSED,
    cancel_asked,
    change_asked,
)
from desktop_assist.providers.embedded.proposals.new_meeting import propose_meeting, tells_meeting
from desktop_assist.providers.embedded.proposals.new_values import values_for
from desktop_assist.providers.embedded.proposals.order_clauses import order_text
from desktop_assist.providers.embedded.proposals.order_parts import order_parts
from desktop_assist.providers.embedded.proposals.series_week import in_week_of_change
from desktop_assist.providers.embedded.proposals.settled_times import settled, with_clocks
from desktop_assist.providers.embedded.proposals.swap import SWAPS, propose_swap
from desktop_assist.providers.embedded.proposals.told_reason import without_reasons
from desktop_assist.providers.embedded.reply import (
    Ask,
    Find,
    PlannedCall,
    Say,
    Settled,
    parted,
    together,
)
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.people_named import people_in, somebody_in
from desktop_assist.providers.embedded.slots.place import find_place
from desktop_assist.providers.embedded.slots.series_scope import find_scope
from desktop_assist.providers.embedded.slots.target import words_of

SURELY = 0.8
"""So much of a name is said where the message was taken for something else."""
LIKELY = 0.6
"""Where the words tell for sure that it is about something that is there."""
_LONGEST = 60
"""In words: who writes more tells a story, or has pasted one."""
_SHORT = 12
"""In words: so few, with a time in them, go on about the meeting that came up."""
AHEAD = timedelta(days=60)
"""So far one looks for what is meant."""
_ORDERS_GONE = re.compile(
    r"^\W*(?:(?:please|can you|could you|just|also|and|bitte|kannst du)\W+)*"
    r"(?:cancel|delete|remove|scrap|drop|bin|lösch\w*|streich\w*|sag\w*(?=.* ab\b))\b",
    re.IGNORECASE,
)
_ASKS_FACT = re.compile(
    r"^\W*(?:how (?:long|much|many|soon|far|often)|what(?:'s| is| are| do| does| happens))\b",
    re.IGNORECASE,
)
"""Wants to know something, whatever is told before: nothing is to be changed."""
_FEWEST, _CANCELS = 2, "cancel_meeting"
_INSTEAD = re.compile(
    r"\b(?:in )?(?:there|its place|that slot|his slot|her slot)\b|\binstead\b", re.IGNORECASE
)
_CHANGES = (IS_CANCELLED, IS_CHANGED, COMES_TOO, STAYS_AWAY, IS_STATED)


def propose_meetings(
    request: UserRequest,
    history: History,
    otherwise: Settled | Find,
    least: float = LEAST_LIKENESS,
    *,
    known: Literal["", "new", "there"] = "",
) -> Find | None:
    """A look into the calendar for what a message may be about; None when it orders nothing.

    Args:
        request: The message.
        history: What was said before.
        otherwise: What is done where nothing in the calendar fits.
        least: How much of a meeting's name must be said, from 0 to 1.
        known: "new" where one is to be made, and it is open which; "there" where its name and a
            time are all that is said, so that it may be there already.
    """
    request = request.saying(with_clocks(request.text))
    text, is_new, is_there = order_text(request.text), known == "new", known == "there"
    # What cannot be done here is no meeting either, such as a table, unless somebody is to come.
    is_other = isinstance(otherwise, Say) and not (otherwise.needs_model or otherwise.is_missing)
    is_own = bool(somebody_in(text, request.contacts) or IS_AWAY.search(text))
    is_own = is_own or (is_other and tells_meeting(request, is_other=True))
    makes = is_new or (least < SURELY and (is_own or not is_other))
    is_long = len(text.split()) > _LONGEST
    may_order = is_new or is_there or _may_order(request.saying(text), history, makes=makes)
    if is_long or not may_order:
        return None
    today = request.now.date()
    days: JsonObject = {"from": today.isoformat(), "to": (today + AHEAD).isoformat()}

    def choose(output: JsonObject) -> Settled | Find:
        things = meetings_in(output, request.now.tzinfo)
        asked = request.saying(text)
        proposal = _proposal(_Said(asked, history, least, is_there), things)
        return proposal or (_made(asked, things, is_new=is_new) if makes else None) or otherwise

    return Find(PlannedCall("list_meetings", days), choose)


@dataclass(frozen=True, slots=True)
class _Said:
    """A message, what was said before, and how much of a name must be said in it.

    Where it may be about one that is there, no word for a change is needed.
    """

    request: UserRequest
    history: History
    least: float
    is_there: bool = False

    @property
    def changes(self) -> bool:
        """Whether something is to become of a meeting."""
        text = self.request.text
        is_short = len(text.split()) <= _SHORT and _recent(self.history) is not None
        return is_short or self.is_there or any(one.search(text) for one in _CHANGES)


def _may_order(request: UserRequest, history: History, *, makes: bool) -> bool:
    """Whether there are words for it, and something that may be new."""
    text = request.text
    if COMES_LATE.search(text) or BESIDE_IT.search(text):
        return False
    if any(map(_ASKS_FACT.match, asked_part(text).questions)):
        return False
    has_time = bool(find_time_expressions(text, request.now, request.policy))
    if SWAPS.search(text) or (makes and has_time and tells_meeting(request)):
        return True
    is_short = len(text.split()) <= _SHORT and _recent(history) is not None
    is_changed = is_short or any(one.search(text) for one in _CHANGES)
    is_gone = makes and IS_CANCELLED.search(text) is not None
    has_new = has_time or is_gone or people_in(text, request.contacts)
    return is_changed and bool(has_new or find_place(text).name)


def _proposal(said: _Said, things: Sequence[Thing]) -> Ask | None:
    """What is proposed for the whole, and for each part where these are about several meetings."""
    request = said.request
    coming = [one for one in things if is_coming(one, request)]
    if swapped := propose_swap(request, coming):
        return swapped
    places = _places(things)
    several = _wishes(said, coming, places)
    if len(several) > 1:
        calls = [call for one in several for call in parted(one.pending)]
        text = " ".join(one.question for one in several)
        return Ask(text, several[0].choices, together(calls))
    makes = bool(IS_NEW.search(request.text) and not IS_REPLACED.search(request.text))
    wanted = replace(said, least=max(said.least, SURELY)) if makes else said
    whole = _changed(wanted, coming, places)
    if whole is None or not several or _uid(whole) == _uid(several[0]):
        return whole
    return several[0]  # the values of one wish are none of another meeting's


def _wishes(said: _Said, coming: Sequence[Thing], places: Sequence[str]) -> list[Ask]:
    """What is asked about each part of the message that is about a meeting of its own."""
    request, found = said.request, list[Ask]()
    parts = order_parts(request.text)
    if len(parts) < _FEWEST or SLOT_REUSED.search(request.text):
        return found
    for text in parts:
        part = request.saying(text)
        history = History() if found else said.history
        one = _changed(_Said(part, history, said.least), coming, places)
        if one is None and not found and IS_CANCELLED.search(text):
            # What else tells which one it is may stand in another part.
            one = _only_gone(_changed(said, coming, places))
        gone = next((one for one in found if one.pending.tool == _CANCELS), None)
        if one is None and gone is not None and _is_other_wish(text):
            one = _in_its_place(part, gone, said.history, coming, places)
        if one is not None and _uid(one) not in map(_uid, found):
            found.append(one)
    return found


def _is_other_wish(text: str) -> bool:
    return IS_NEW.search(text) is not None and IS_CANCELLED.search(text) is None


def _only_gone(asked: Ask | None) -> Ask | None:
    return asked if asked is not None and asked.pending.tool == _CANCELS else None


def _uid(asked: Ask) -> str:
    return str(asked.pending.arguments.get("uid"))


def _in_its_place(
    part: UserRequest,
    gone: Ask,
    history: History,
    coming: Sequence[Thing],
    places: Sequence[str],
) -> Ask | None:
    """Another meeting instead of one that goes: at its own time, the one asked about, or that."""
    own = _times_told(part.text, part)
    told = own or _times_told(history.asked, part)
    meeting = next(one for one in coming if one.key == dict(parted(gone.pending)[0].arguments))
    if not told and isinstance(meeting.start, datetime):
        end = datetime.fromisoformat(meeting.row["end"])
        told = f"{meeting.start:%Y-%m-%d} from {meeting.start:%H:%M} to {end:%H:%M}"
    text = _INSTEAD.sub(" ", part.text)
    text = text if own else f"{text} ¦ {told}"
    rest = [one for one in coming if one is not meeting]
    return propose_meeting(part.saying(text), rest, places, is_new=True)


def _times_told(text: str, request: UserRequest) -> str:
    """When it is to be, in the words of a text that names a day and an hour; empty for others."""
    found = find_time_expressions(text, request.now, request.policy)
    is_told = any(one.meaning.names_day for one in found) and any(
        one.meaning.has_time for one in found
    )
    return " ".join(settled(found, text)) if is_told else ""


def _made(request: UserRequest, things: Sequence[Thing], *, is_new: bool) -> Ask | None:
    if IS_REPLACED.search(request.text):
        return None
    coming = [one for one in things if is_coming(one, request)]
    return propose_meeting(request, coming, _places(things), is_new=is_new)


def _places(things: Sequence[Thing]) -> list[str]:
    return [str(one.row.get("location", "")) for one in things]


def _changed(said: _Said, coming: Sequence[Thing], places: Sequence[str]) -> Ask | None:
    request = said.request
    if not said.changes:
        return None
    found = _meant(request, said.history, coming, said.least)
    found = in_week_of_change(found, request, coming) if found else None
    if found is None or anchor_in(request, [found.thing]) is not None:
        return None
    # "An hour with Lena about the lease" is not the one-to-one with her.
    names = {part for one in people_in(request.text, request.contacts) for part in words_of(one)}
    if IS_NEW.search(request.text) and found.words and set(found.words) <= names:
        return None if not IS_REPLACED.search(request.text) else _about(found, request, places)
    return _about(found, request, places)


def _meant(
    request: UserRequest, history: History, things: Sequence[Thing], least: float
) -> Match | None:
    """The meeting whose name is said, else the one that came up just before."""
    plain = request.saying(without_reasons(request))
    found = matches(plain, things)
    found = found if the_one_meant(found, least) else matches(request, things)
    surely = the_one_meant(found, max(least, SURELY))
    return surely or spoken_of(history, things) or the_one_meant(found, least)


def is_coming(one: Thing, request: UserRequest) -> bool:
    """Whether it is still to begin."""
    return not isinstance(one.start, datetime) or one.start > request.now


def spoken_of(history: History, things: Sequence[Thing]) -> Match | None:
    """The meeting that came up just before, if any."""
    last = _recent(history)
    same = [one for one in things if last is not None and last.reference == one.key]
    same = same or [one for one in things if last is not None and last.id == one.group]
    return Match(same[0], 1.0, 1.0, ()) if same else None


def _recent(history: History) -> Mentioned | None:
    focus = history.focus
    if focus is None or not history.is_recent(focus) or len(focus.things) != 1:
        return None
    return focus.things[0] if focus.things[0].kind == "meeting" else None


def _about(found: Match, request: UserRequest, places: Sequence[str]) -> Ask | None:
    scope = find_scope(request.text)
    # "Just for that one week" says of which, and not how long.
    told = request.saying(scope.rest) if scope.scope == "this" else request
    change = values_for(found, told, places)
    is_swapped = SLOT_REUSED.search(request.text) is not None
    stays = change.when is None and change.shift is None
    if IS_CANCELLED.search(request.text) and (is_swapped or stays):
        return cancel_asked(found.thing, request)
    if _ORDERS_GONE.match(request.text):
        return None  # it is to go, and on another day than this one is
    return None if change.is_empty() else change_asked(found.thing, change, request)
