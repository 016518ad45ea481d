"""What a message says a meeting is to become, beside what it says the meeting is."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from desktop_assist.calendars.phrases import (
    Point,
    TimeExpression,
    Understanding,
    find_time_expressions,
    understand,
)
from desktop_assist.providers.embedded.found_things import Thing
from desktop_assist.providers.embedded.meeting_change import MeetingChange
from desktop_assist.providers.embedded.proposals.cues import (
    COMES_TOO,
    ENDS_LATER,
    HOW_OFTEN,
    IS_CHANGED,
    MORE_TIME,
    STAYS_AWAY,
    STAYS_SO,
)
from desktop_assist.providers.embedded.proposals.grounding import (
    TO_WEEK,
    Match,
    is_day_of,
    is_hour_of,
    times_in,
)
from desktop_assist.providers.embedded.proposals.kept_end import minutes_to, told_end
from desktop_assist.providers.embedded.proposals.places import place_in
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.new_value import new_time
from desktop_assist.providers.embedded.slots.people_named import people_in
from desktop_assist.providers.embedded.slots.target import telling_words, words_of
from desktop_assist.providers.embedded.slots.time_shift import Shift, find_shift

_LED = re.compile(r"\b(?:to|auf)\s+(?:the |den )?$", re.IGNORECASE)
"""Before what it is to become: what stands before that says which one is meant."""
_CLAUSE_END = re.compile(r"[.;!?]+\s+|,\s+(?:so|but|and|und|aber|also|daher|deshalb)?\s*|\s+so\s+")
_DAY_AFTER = re.compile(
    r"\b(?:the )?(?P<day>(?:very )?(?:next|following) day|day (?:after|later)(?! tomorrow))\b"
    r"(?: that)?"
    r"|\b(?:the |a )?(?P<week>(?:following|next) week(?!'s)|week (?:after|later))\b(?: that)?"
    r"(?: same (?:day|time))*"
    r"|\b(?:einen |am )?(?P<tag>tag(?:s)? (?:dr|dar)auf|tag (?:später|danach))\b"
    r"|\b(?:eine |die )?(?P<woche>woche (?:später|danach|(?:dr|dar)auf))\b",
    re.IGNORECASE,
)
_END = re.compile(
    r"\b(?:until|till|to|bis|(?<=endet )um|(?<=schon )um|(?<=erst )um)\s+(?P<end>[^,;!?]{1,25})",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(r"(?:(?:on|am) )?\w*(?:day|tag|mittwoch)", re.IGNORECASE)
_WAITS = re.compile(
    r"(?:(?<=wait )|(?<=back )|(?<=off ))(?:until|till)\b|\bbis (?=\w+ warten)", re.IGNORECASE
)
"""In "wait until Monday" nothing ends on Monday."""
_DATED = re.compile(
    r"\d\.\s?(?:\d|\w+(?:ar|är|z|il|ai|ni|li|st|er)\b)|\d{4}-\d\d|\b\d+(?:st|nd|rd|th)\b"
    r"|\b\d{1,2}\.(?= )"
    r"|\b(?:heute|morgen|übermorgen|gestern|today|tomorrow|yesterday)\b",
    re.IGNORECASE,
)
_THIS_ONE = re.compile(
    r"\b(?:diese[nmrs]?|this|kommende\w*|coming) (?:\w*tag|mittwoch|woche|week|\w*day)\b"
    r"|\b(?:schon|already|bereits)\b",
    re.IGNORECASE,
)
"""Names a day of the coming days, whatever the week of the meeting."""
_REASON = re.compile(
    r"\s*(?:,|\b(?:as|because|since|cos|weil|denn|da)\b)\s*(?:i|he|she|they|we|it|that|his|her|their|er"
    r"|sie|es|ich|wir|da|das|mein\w*|sein\w*|ihr\w*)\b",
    re.IGNORECASE,
)
"""Between two times, the later one is of a reason: "at three, he is in town in the morning"."""
_WIDEST_GAP = 25
"""In letters, between a day and the hour that belongs to it."""


def values_for(match: Match, request: UserRequest, places: Sequence[str]) -> MeetingChange:
    """What is new in a message about a meeting; empty where nothing is.

    Args:
        match: The meeting with the words that name it.
        request: The message.
        places: Where the meetings of the calendar are.
    """
    request = _in_its_week(request, match.thing.start)
    ends = told_end(match.thing, request)
    change = _values(match, request.saying(ends.rest), places)
    return change if ends.moment is None else _with_end(change, ends.moment, match.thing)


def _values(match: Match, request: UserRequest, places: Sequence[str]) -> MeetingChange:
    """What is new, beside when it is to end."""
    told = _with_days_after(request.text, match.thing.start, request.now.date())
    text = STAYS_SO.sub(" ", _WAITS.sub("to", told))
    more = _more_time(text, request)
    shift = find_shift(text) if more is None else Shift(None, more, MORE_TIME.sub(" ", text))
    is_shifted = shift.later is not None or shift.longer is not None
    request = request.saying(shift.rest if is_shifted else text)
    when = None if shift.later is not None else _new_time(match, request)
    names = {*match.words, *telling_words(match.thing.title)}
    told = _told_of_it(match, request.text)
    minutes = _new_length(match.thing, request)
    if when is not None and when.duration is not None and when.start is not None:
        minutes = None
    until = _minutes_until(text, match.thing, request) if ENDS_LATER.search(text) else None
    if until is not None:
        when, minutes, shift = None, until, replace(shift, longer=None)
    return MeetingChange(
        when=when,
        shift=shift.later,
        longer=shift.longer,
        minutes=None if shift.longer is not None else minutes,
        names_end=until is not None,
        recurrence=_new_recurrence(request),
        place=place_in(request, places, str(match.thing.row.get("location", "")), names, told),
        guests=_guests(match.thing, request),
        without=_away(match.thing, request),
        is_of_its_week=is_of_its_week(when, match.thing.start, request),
    )


def is_of_its_week(when: Understanding | None, start: Point, request: UserRequest) -> bool:
    """Whether a weekday alone is that of the later week in which the meeting is.

    Args:
        when: The new time.
        start: When the meeting begins until now.
        request: The message, which may say otherwise.
    """
    if when is None or when.start is None or not when.names_day:
        return False
    first, day = (one.date() if isinstance(one, datetime) else one for one in (when.start, start))
    is_earlier = first < _monday(day) and first - request.now.date() < timedelta(weeks=1)
    return is_earlier and not (_DATED.search(request.text) or _THIS_ONE.search(request.text))


def _with_end(change: MeetingChange, end: datetime, meeting: Thing) -> MeetingChange:
    """The change with a length up to that end, where it is another one than now."""
    begin = change.new_start(meeting) or meeting.start
    if not isinstance(begin, datetime) or not isinstance(meeting.start, datetime):
        return change
    minutes = minutes_to(datetime.combine(begin, end.timetz()), begin)
    lasts = datetime.fromisoformat(meeting.row["end"]) - meeting.start
    is_same = minutes == lasts // timedelta(minutes=1)
    if is_same or minutes is None:
        return replace(change, longer=None, minutes=None)
    return replace(change, longer=None, minutes=minutes, names_end=True)


def _more_time(text: str, request: UserRequest) -> timedelta | None:
    """How much longer it is to last: "needs another half hour"."""
    found = MORE_TIME.search(text)
    meant = understand(found["long"], request.now, request.policy) if found else None
    return meant.duration if meant is not None else None


def _minutes_until(text: str, meeting: Thing, request: UserRequest) -> int | None:
    """How long it lasts where its new end is named."""
    found = _END.search(text)
    end = found["end"] if found else ""
    when = new_time(end, request) or understand(f"um {end}", request.now, request.policy)
    if when is None or not (when.has_time and isinstance(when.start, datetime)):
        return None
    if not isinstance(meeting.start, datetime):
        return None
    end = datetime.combine(meeting.start.date(), when.start.timetz())
    minutes = int((end - meeting.start) / timedelta(minutes=1))
    lasts = datetime.fromisoformat(meeting.row["end"]) - meeting.start
    return minutes if minutes > 0 and minutes != lasts // timedelta(minutes=1) else None


def _with_days_after(text: str, start: Point, today: date) -> str:
    """The text with dates for the days that are told from the meeting's own."""
    day = start.date() if isinstance(start, datetime) else start
    is_next = _monday(day) == _monday(today) + timedelta(weeks=1)

    def dated(found: re.Match[str]) -> str:
        is_value = TO_WEEK.search(text[: found.start()]) is not None
        if is_next and not is_value and found[0].lower() == "next week":
            return found[0]  # it is in that week already
        ahead = timedelta(days=1) if found["day"] or found["tag"] else timedelta(weeks=1)
        return f"{day + ahead:%Y-%m-%d}"

    return _DAY_AFTER.sub(dated, text)


def _in_its_week(request: UserRequest, start: Point) -> UserRequest:
    """The request from the week on that tells which one is meant.

    In "next week's sync to Wednesday" it is the Wednesday of that week.
    """
    day = start.date() if isinstance(start, datetime) else start
    for one in times_in(request):
        is_value = TO_WEEK.search(request.text[: one.start]) is not None
        if one.meaning.grain != "week" or is_value or not is_day_of(one.meaning, start):
            continue
        monday = datetime.combine(_monday(day), time(), request.now.tzinfo)
        text = f"{request.text[: one.start]} {request.text[one.end :]}"
        return replace(request, text=text, now=max(request.now, monday))
    return request


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _new_time(match: Match, request: UserRequest) -> Understanding | None:
    """The time that does not say when it is now; the words around the meeting's name come first."""
    start = match.thing.start
    once = [one for one in times_in(request) if not one.meaning.recurrence]
    new = [
        one
        for one in once
        if not (_tells_now(one.meaning, start) or _is_its_weekday(one, start, request.text))
    ]
    led = [one for one in new if _LED.search(request.text[: one.start])]
    new = [one for one in new if not led or one.start >= led[0].start]
    named = _named_clause(match, request.text)
    behind = [one for one in new if one.start >= named]
    group = _first_group(behind or new, request.text)
    if not group:
        return None
    return new_time(request.text[group[0].start : group[-1].end], request)


def _is_its_weekday(said: TimeExpression, start: Point, text: str) -> bool:
    """Whether "am Montag" says which meeting it is: the one of the Monday after next, too."""
    day = said.meaning.start
    if day is None or said.meaning.has_time or not _WEEKDAY.fullmatch(said.text):
        return False
    is_value = re.search(r"\b(?:to|auf|until|bis)\s+$", text[: said.start], re.IGNORECASE)
    return is_value is None and day.weekday() == start.weekday()


def _tells_now(when: Understanding, start: Point) -> bool:
    """Whether it is the time at which the meeting is already."""
    if when.has_time and when.grain != "daypart":
        return is_hour_of(when, start) and (not when.names_day or is_day_of(when, start))
    return is_day_of(when, start)


def _named_clause(match: Match, text: str) -> int:
    """Where the clause begins that names the meeting or changes it."""
    begins = [0, *(one.end() for one in _CLAUSE_END.finditer(text))]
    ends = [*begins[1:], len(text)]
    for begin, end in zip(begins, ends, strict=True):
        words = words_of(text[begin:end])
        is_named = any(word in words for word in match.words)
        if is_named or (not match.words and IS_CHANGED.search(text[begin:end])):
            return begin
    return 0


def _told_of_it(match: Match, text: str) -> str:
    """The clauses that name the meeting or change it; a reason beside them names other places."""
    clauses = [one for one in _CLAUSE_END.split(text) if one]
    told = [
        one
        for one in clauses
        if IS_CHANGED.search(one) or any(word in words_of(one) for word in match.words)
    ]
    return " ¦ ".join(told) or " "


def _first_group(times: Sequence[TimeExpression], text: str) -> list[TimeExpression]:
    """Those that stand together; a day and an hour may be parted by a few words, but no reason."""
    group: list[TimeExpression] = []
    for one in times:
        between = text[group[-1].end : one.start] if group else ""
        if len(between) > _WIDEST_GAP or _REASON.match(between):
            break
        group.append(one)
    return group


def _new_length(meeting: Thing, request: UserRequest) -> int | None:
    found = find_time_expressions(request.text, request.now, request.policy)
    lengths = [
        one.meaning.duration for one in found if one.meaning.start is None and one.meaning.duration
    ]
    if not lengths or not isinstance(meeting.start, datetime):
        return None
    lasts = datetime.fromisoformat(meeting.row["end"]) - datetime.fromisoformat(
        meeting.row["start"]
    )
    return None if lengths[-1] == lasts else int(lengths[-1] / timedelta(minutes=1))


def _new_recurrence(request: UserRequest) -> str | None:
    """How often it is to be from now on; the last that is named: "not weekly, every other week"."""
    found = find_time_expressions(request.text, request.now, request.policy)
    named = [
        one.meaning.recurrence
        for one in found
        if one.meaning.recurrence and HOW_OFTEN.search(request.text[one.start : one.end])
    ]
    return named[-1] if named else None


def _guests(meeting: Thing, request: UserRequest) -> tuple[str, ...]:
    """People one knows who are named where somebody is to come, and do not come yet."""
    known = {name for one in meeting.row.get("attendees", ()) for name in words_of(str(one))}
    return tuple(
        name
        for name in _people(request, COMES_TOO)
        if not set(words_of(name.split(" ", maxsplit=1)[0])) <= known
    )


def _away(meeting: Thing, request: UserRequest) -> tuple[str, ...]:
    known = {name for one in meeting.row.get("attendees", ()) for name in words_of(str(one))}
    firsts = [one.split(" ", maxsplit=1)[0] for one in _people(request, STAYS_AWAY)]
    return tuple(one for one in firsts if set(words_of(one)) <= known)


def _people(request: UserRequest, cue: re.Pattern[str]) -> list[str]:
    """The full names of those who stand in a clause with a cue."""
    clauses = [one for one in _CLAUSE_END.split(request.text) if one and cue.search(one)]
    return [name for one in clauses for name in people_in(one, request.contacts)]
