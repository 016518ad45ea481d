"""Takes one of the free times that were just found, in whatever words it is chosen."""

import re
from datetime import datetime, timedelta

from desktop_assist.calendars.phrases import find_time_expressions
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.embedded.follow_ups.free_slot import FreeSlots, slot_taken
from desktop_assist.providers.embedded.follow_ups.history import History
from desktop_assist.providers.embedded.intents import create_meeting
from desktop_assist.providers.embedded.proposals.grounding import is_day_of, is_hour_of, times_in
from desktop_assist.providers.embedded.proposals.meeting_title import title_in
from desktop_assist.providers.embedded.reply import Act, PlannedCall
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.people_named import people_in, somebody_in
from desktop_assist.providers.embedded.slots.remainder import without
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.word_list import whole_words

_TAKEN = whole_words(
    "nehm\\w*, nimm\\w*, buch\\w*, block\\w*, reservier\\w*, trag\\w*, eintragen, leg\\w*",
    "setz\\w*, schreib\\w*, halt\\w*, passt, gern\\w*, her damit, bitte, fest\\w*, dann",
    "machen wir, mach\\w*, ist gut, wär\\w*, perfekt, ideal, prima, gut, super, soll\\w*",
    "take, book, grab, go (?:with|for), i'll have, put, let's, please, works?, suits?, great",
)
_PLACES: tuple[tuple[re.Pattern[str], int], ...] = (
    (whole_words("früh\\w*st\\w*, (?:aller)?erste[nrms]?, obersten?, first, earliest"), 0),
    (whole_words("zweite[nrms]?, second"), 1),
    (whole_words("dritte[nrms]?, third"), 2),
    (whole_words("letzte[nrms]?, spätest\\w*, last, latest"), -1),
)  # fmt: skip
_IT = whole_words(
    "den (?:da|slot|termin|nehm\\w*|hätt\\w*), (?:nehm\\w*|nimm|buch\\w*|block\\w*|trag\\w*)"
    " (?:ich |wir |sie |mir |uns |bitte |gleich |doch |dann )*(?:den|die|das|ihn)",
    "(?:den|die|das) (?:nehm\\w*|nimm|buch\\w*|block\\w*|trag\\w*|reservier\\w*|halt\\w*)",
    "(?:den|die|das) passt, passt (?:gut|mir|perfekt|wunderbar), i'll take (?:it|that)",
)
_NOT_TAKEN = whole_words(
    "nicht, kein\\w*, lieber (?:nicht|später|früher|am), ander\\w*, doch nicht, not, no, don't",
    "neither, none, klasse, letzte (?:woche|mal), letzten (?:monat|\\w+tag), beleg\\w*, ausgab\\w*",
    "spesen, quittung\\w*, bon, expenses?, receipts?, verschieb\\w*, absag\\w*, streich\\w*",
    "lösch\\w*",
)
_ASKS = re.compile(r"\?\s*$")
_POLITE = re.compile(
    r"\b(?:könn\w*|kann\w*|würd\w*|trägst|nimmst|buchst|can|could|would) (?:sie|du|you)\b",
    re.IGNORECASE,
)
_ONLY_SAID = whole_words(
    "(?:den|die|das|der|dem)? ?(?:ganz )?(?:frühest\\w*|(?:aller)?erste[nrms]?|zweite[nrms]?"
    "|dritte[nrms]?|letzte[nrms]?|spätest\\w*)(?: (?:termin|slot|zeitpunkt|möglichkeit|zeit))?",
)
_GOES_ON = re.compile(r"(?<!\d)[.!?;]\s+\S+\s+\S+\s+\S+")
_MEETING = Text("Meeting", "Termin")
_MINUTE = timedelta(minutes=1)


def chosen_slot(request: UserRequest, history: History) -> Act | None:
    """The meeting at the free time that is chosen; None where none is.

    "Wunderbar, dann den frühesten. Das wird das Gespräch mit Frau Abel über die Bücher."
    """
    slots, text = history.slots, request.text
    if slots is None or slots.place < history.turn_start or not _TAKEN.search(text):
        return None
    if request.language == "english":
        return None  # read by `free_taken`, which knows what the time was asked for
    if _NOT_TAKEN.search(text) or (_ASKS.search(text) and not _POLITE.search(text)):
        return None
    if not _GOES_ON.search(text) and slot_taken(request, slots, history.turn_start) is not None:
        return None  # an order of one sentence is read as such
    start = _start(request, slots)
    return (
        Act((PlannedCall(create_meeting.TOOL, _arguments(request, slots, start)),))
        if start
        else None
    )


def _start(request: UserRequest, slots: FreeSlots) -> datetime | None:
    """When it begins: by its hour, by its place in the list, or as the only one."""
    zone = request.now.tzinfo
    starts = [one.astimezone(zone) for one in slots.starts]
    for said in (one.meaning for one in times_in(request) if one.meaning.has_time):
        same = [one for one in starts if is_hour_of(said, one)]
        same = [one for one in same if not said.names_day or is_day_of(said, one)]
        return same[0] if len(same) == 1 else None
    placed = {place for words, place in _PLACES if words.search(request.text)}
    if len(placed) == 1:
        place = placed.pop()
        return starts[place] if -len(starts) <= place < len(starts) else None
    is_one = len(starts) == 1 or slots.is_exact
    return starts[0] if is_one and _IT.search(request.text) else None


def _arguments(request: UserRequest, slots: FreeSlots, start: datetime) -> JsonObject:
    found = find_time_expressions(request.text, request.now, request.policy)
    rest = without(request.text, tuple((one.start, one.end) for one in found))
    people = people_in(rest, request.contacts) or somebody_in(request.text, request.contacts)
    rest = _ONLY_SAID.sub("", rest)
    lengths = [one.meaning.duration for one in found if one.meaning.start is None]
    lasts = next((one for one in lengths if one), timedelta(minutes=slots.minutes))
    language = request.language
    title = title_in(rest, request.text, people, language) or _MEETING.in_language(language)
    arguments: JsonObject = {
        "title": title,
        "start": start.isoformat(),
        "duration_minutes": int(lasts / _MINUTE),
    }
    return {**arguments, "attendees": list(people)} if people else arguments
