"""What a follow-up says about a meeting: longer, later, elsewhere, with others, not at all.

The meeting is known; `change_reading.py` reads requests that have to name theirs.
"""

import re
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta
from typing import Literal

from desktop_assist.calendars.contacts.contact_match import contacts_named
from desktop_assist.calendars.phrases import Understanding, understand
from desktop_assist.providers.embedded.list_place import place_in_list, without_place
from desktop_assist.providers.embedded.phrase import PRONOUN, other_words, refers_back
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.people import find_people
from desktop_assist.providers.embedded.slots.place import find_place
from desktop_assist.providers.embedded.slots.remainder import CUT, cut, without
from desktop_assist.providers.embedded.slots.reminder import find_reminder
from desktop_assist.providers.embedded.slots.series_scope import Scope, find_scope
from desktop_assist.providers.embedded.slots.time_shift import find_shift
from desktop_assist.providers.embedded.word_list import one_of
from desktop_assist.providers.embedded.words import MEETING_NOUN

_THE_TITLE = r"(?:(?:the|its|der|den|its) (?:title|name|titel|namen)|title|titel)"
_TITLE = re.compile(
    rf"(?:(?:re)?name|call|nenne?|benenne?)\s+{PRONOUN}\s+(?:to |as |um in |in )?(?P<a>(?!off\b).+)"
    rf"|(?:change|set|make|änder\w*|setze?)\s+{_THE_TITLE}\s+(?:to|in|auf)\s+(?P<b>.+)"
    rf"|{_THE_TITLE}(?:\s+(?:should be|is|must be)|:)\s*(?P<c>.+)"
    rf"|(?:{_THE_TITLE}|{PRONOUN}) soll (?P<d>.+) (?:sein|heißen|lauten)",
    re.IGNORECASE,
)
_CANCEL = one_of("cancel, delete, remove, scrap, drop, erase, call off, get rid of, bin(?! ich\\b)")
_CANCEL_GERMAN = one_of("lösche?, streiche?, storniere?, entferne?")
_CANCELLED = re.compile(
    rf"(?:{_CANCEL}|{_CANCEL_GERMAN})\s+(?P<what>.+?)"
    rf"|(?:sage?|blase?)\s+(?P<which>.+?)\s+ab|call\s+(?P<that>.+?)\s+off"
    r"|take\s+(?P<off>.+?)\s+off(?: (?:my|the) calendar)?",
    re.IGNORECASE,
)
_TO_IT = rf"(?:\s+(?:to|zu|zum|in)\s+(?:the )?(?:{PRONOUN}))?"
_ADDED = re.compile(
    rf"(?:also )?(?:add|invite|include|bring|bring in|loop in)\s+(?P<a>.+?){_TO_IT}"
    r"(?: too| as well| also)?"
    rf"|(?:put|get|stick|pop|have|loop|bring|add)\s+(?P<g>.+?)\s+(?:on|onto|in on|in|into|to)"
    rf"(?:\s+(?:{PRONOUN}|(?:the |that )?(?:invite|invitation|list|guest list|call|meeting)))?"
    r"(?: too| as well| also)?"
    r"|(?:füge?|nimm|hole?)\s+(?P<b>.+?)\s+(?:noch |auch |bitte |mit )*"
    r"(?:hinzu|dazu|rein|hinein|auf|mit)"
    r"|lade?\s+(?P<c>.+?)\s+(?:noch |auch |bitte |mit |dazu )*ein"
    r"|(?P<d>.+?)\s+(?:should|will|is going to|must)\s+(?:also )?"
    r"(?:join|come|attend|be there)(?: too| as well)?"
    r"|(?P<e>.+?)\s+(?:kommt|soll(?:te)?|ist|muss)\s+(?:bitte |dann )?(?:auch|noch|mit)"
    r"(?: (?:mit )?(?:dazu(?:kommen)?|mit|mitkommen|kommen|dabei(?: sein)?|teilnehmen|rein))?"
    r"|(?:with|mit)\s+(?P<f>.+?)(?: too| as well| auch)?",
    re.IGNORECASE,
)
_ALSO = re.compile(r"^(?:(?:noch|auch|bitte|mal|also)\s+)+", re.IGNORECASE)
_INVITED = re.compile(
    r"\binvite\b.+\bto (?:it|that|this)\b|\blade?\b.+\bdazu\b.*\bein\b", re.IGNORECASE
)
"""Asks for the invitation, and not only for a name in the calendar."""
_REMOVED = re.compile(
    rf"(?:remove|uninvite|drop|take out)\s+(?P<a>.+?)(?:\s+from\s+(?:the )?(?:{PRONOUN}))?"
    r"|(?:without|ohne)\s+(?P<b>.+?)|lade?\s+(?P<c>.+?)\s+(?:wieder )?aus",
    re.IGNORECASE,
)
_UNTIL = re.compile(
    r"\b(?:until|till|to end at|ends? at|ending at|finish(?:es)? at|bis|endet um)"
    r"\s+(?P<clock>(?:um )?\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?|uhr|h)?)(?!\w)",
    re.IGNORECASE,
)
_ROOM_FIRST = re.compile(
    r"\b(?:rooms?|raum|\w*raum|saal|zoom|teams|meet|webex|skype)\b|https?://", re.IGNORECASE
)
_PLACE_NAMED = re.compile(
    r"\b(?:(?:the )?(?:location|place|room) (?:is|should be|to)|(?:der )?ort (?:ist|soll)|ort:"
    r"|location:)\s+(?P<place>.+)",
    re.IGNORECASE,
)
_MOVED_TO = re.compile(
    rf"(?:also )?(?:move|switch|shift|relocate|verleg\w*)\s+(?:{PRONOUN})\s+(?:over )?(?:to|into"
    rf"|in|nach)\s+"
    r"(?P<place>(?:(?:the|den|die|das) )?(?-i:[A-ZÀ-Þ])[\w'\u2019&.-]*(?: [\w&.-]+){0,3}?)"
    r"(?: (?:instead|now|please|then|bitte))*",
    re.IGNORECASE,
)
"""Into a room by its name: "move it to Heron"."""
_GERMAN_VERB = re.compile(r"(?:sag|blas|lösch|streich|stornier|entfern|verschieb|verleg|nenn)e?\b")
_MOVED = re.compile(
    rf"(?:re)?(?:schedule|move|postpone|delay|push|shift)\s+(?:{PRONOUN})"
    rf"|(?:verschieb|verleg)e?\s+(?:{PRONOUN})",
    re.IGNORECASE,
)
_LENGTHENED = re.compile(
    rf"(?:make|mache?)\s+(?:{PRONOUN})\s+(?:a bit |etwas )?(?:longer|shorter|länger|kürzer)"
    rf"|(?:extend|shorten|prolong|verlängere?|verkürze?)\s+(?:{PRONOUN})",
    re.IGNORECASE,
)
_ALL_DAY = re.compile(
    r"\b(?:an )?all[- ]day(?: event| meeting| entry)?\b|\bganztägig\b", re.IGNORECASE
)
_SAME_TIME = re.compile(
    r"\b(?:(?:at|to) )?(?:the )?same (?:time|hour)\b"
    r"|\b(?:zur )?(?:gleiche[nr]?|selben?) (?:uhr)?(?:zeit|stunde)\b",
    re.IGNORECASE,
)
_BARE_HOUR = re.compile(
    r"(?:\b(?:to|at|um|auf|at around)|(?<=make it)|(?<=mach es)) (?P<hour>[01]?\d|2[0-4])$",
    re.IGNORECASE,
)
"""An hour without more: "move it to 9"."""
_BARE_MINUTES = re.compile(
    r"^(?:make|mach) (?:it|that|this|es|das) (?P<count>2[5-9]|[3-9]\d|1[0258]0)$"
)
"""No hour has such a number: "make it 45"."""
_REPEATED = re.compile(rf"^(?:repeat|wiederhole?)\s+{PRONOUN}\b", re.IGNORECASE)
_LASTS = re.compile(
    r"^(?:(?:it|that|es|das) )?(?:(?:only|just|nur) )?(?:lasts?|takes?|dauert|goes on for)"
    r"(?: (?:only|just|nur|bloß|etwa|about))* (?=\d|an? |one |eine |half )",
    re.IGNORECASE,
)
_WHOLE = re.compile(r"\b(?:the )?(?:whole|entire) thing\b|\bdas ganze\b", re.IGNORECASE)
_PARTS = re.compile(
    r"(?:,?\s+(?:and|und|then|and then|und dann)\s+|\s*;\s*|\.\s+)"
    r"(?=(?:also |then |auch )?(?:make|move|call|rename|add|invite|push|set|put|change|in|mach"
    r"|verschieb|nenn|lade|füge?|setz|nimm|hol)\w*\b"
    r"|(?-i:[A-ZÀ-Þ][\w'-]+(?: [A-ZÀ-Þ][\w'-]+)?) (?:soll|sollte|kommt|ist|muss|should|will|must)"
    r"(?: (?:bitte|then|dann))? (?:also|auch|noch|mit|join|come|attend|be there|dabei)\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class MeetingWords:
    """What is to become of a meeting. Empty fields stay as they are.

    Attributes:
        title: What it is to be called.
        place: Where it is to be.
        added: Who is invited as well.
        removed: Who is not invited any more.
        reminder_minutes: How long before to remind.
        later: How much its start moves.
        longer: How much longer it lasts.
        when: What is said about its time.
        until: When it is to end.
        is_invited: Those added are to get their invitation, too.
        is_cancelled: Whether it is to be taken out of the calendar.
        is_all_day: Whether it is to last whole days.
        is_unsure: The words may mean something else.
        lacks: What is to be changed without saying to what.
        names: Words that must be found in the title of the one meant.
        place_in_list: Which one of the list is meant.
        scope: How much of a series; empty when that is not said.
    """

    title: str = ""
    place: str = ""
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    reminder_minutes: int | None = None
    later: timedelta | None = None
    longer: timedelta | None = None
    when: Understanding | None = None
    until: time | None = None
    is_invited: bool = False
    is_cancelled: bool = False
    is_all_day: bool = False
    is_unsure: bool = False
    lacks: Literal["", "time", "length"] = ""
    names: tuple[str, ...] = ()
    place_in_list: int | None = None
    scope: Scope = ""

    def joined(self, other: "MeetingWords") -> "MeetingWords":
        """Both together; what the other says comes last."""
        empty = MeetingWords()
        said = {
            name: getattr(other, name)
            for name in self.__dataclass_fields__
            if getattr(other, name) != getattr(empty, name)
        }
        if self.when is not None and other.when is not None and other.when.start is None:
            # "Move it to 11:30 and make it half an hour": the length alone is new.
            said["when"] = replace(self.when, duration=other.when.duration, end=None)
        return replace(self, **said)


def read_meeting_words(request: UserRequest) -> MeetingWords | None:
    """What the words say about a meeting; None when they say anything else too, or nothing."""
    said = find_scope(request.text)
    if not said.scope:
        return _read_parts(request)
    tries = (said.rest, _with_object(said.rest))
    read = (_read_parts(request.saying(text)) for text in tries)
    words = next((one for one in read if one is not None), None)
    return None if words is None else replace(words, scope=said.scope)


def _with_object(text: str) -> str:
    """What was said of it stood where the meeting does: "cancel (the whole series)"."""
    verb, _, rest = text.partition(" ")
    pronoun = "es" if _GERMAN_VERB.match(verb) else "it"
    return f"{verb} {pronoun} {rest}".strip()


def _read_parts(request: UserRequest) -> MeetingWords | None:
    words = MeetingWords()
    for part in _PARTS.split(request.text):
        said = _read(request.saying(part.strip(" ,.!?")))
        if said is None:
            return None
        words = words.joined(said)
    return words


def _read(request: UserRequest) -> MeetingWords | None:
    text = _LASTS.sub("make it ", _WHOLE.sub("it", request.text))
    request = request.saying(_REPEATED.sub("make it", text))
    for read in (_titled, _cancelled, _people, _placed, _unsaid, _timed):
        words = read(request)
        if words is not None:
            return words
    return None


def _titled(request: UserRequest) -> MeetingWords | None:
    found = _TITLE.fullmatch(request.text)
    title = found["a"] or found["b"] or found["c"] or found["d"] if found else ""
    title = title.strip(" .!\"'\u201c\u201d\u201e")
    return MeetingWords(title=title) if title else None


def _cancelled(request: UserRequest) -> MeetingWords | None:
    found = _CANCELLED.fullmatch(request.text)
    what = next(filter(None, found.groups()), None) if found else None
    if what is None or _is_guest(what):
        return None
    rest = without_place(what)
    return MeetingWords(
        is_cancelled=True, names=other_words(rest), place_in_list=place_in_list(what)
    )


def _is_guest(what: str) -> bool:
    """Whether "remove Anna" is about a guest, unlike "remove the review"."""
    return not refers_back(f"{what} ") and bool(find_people(f"with {what}").names)


def _people(request: UserRequest) -> MeetingWords | None:
    for pattern, is_added in ((_REMOVED, False), (_ADDED, True)):
        found = pattern.fullmatch(request.text)
        who = next(filter(None, found.groups()), "") if found else ""
        who = _ALSO.sub("", who)
        people = find_people(f"with {who}", request.contacts) if who else None
        if people is None or not people.names or _is_meeting(who):
            continue
        if other_words(people.rest.replace("with", "")):
            continue
        is_known = any(contacts_named(name, request.contacts) for name in people.names)
        # "Add milk" may be about shopping.
        is_unsure = who == who.lower() and "@" not in who and not is_known
        words = MeetingWords(is_unsure=is_unsure)
        names = people.names
        if not is_added:
            return replace(words, removed=names)
        return replace(words, added=names, is_invited=bool(_INVITED.search(request.text)))
    return None


def _is_meeting(what: str) -> bool:
    return MEETING_NOUN.search(what.lower()) is not None


def _placed(request: UserRequest) -> MeetingWords | None:
    found = _PLACE_NAMED.fullmatch(request.text)
    if found is None:
        found = _MOVED_TO.fullmatch(request.text)
        is_time = found is not None and understand(found["place"], request.now, request.policy)
        is_else = found is not None and contacts_named(found["place"], request.contacts)
        found = None if is_time or is_else else found
    return MeetingWords(place=found["place"].strip(" .!")) if found else None


def _unsaid(request: UserRequest) -> MeetingWords | None:
    if _MOVED.fullmatch(request.text):
        return MeetingWords(lacks="time")
    return MeetingWords(lacks="length") if _LENGTHENED.fullmatch(request.text) else None


def _timed(request: UserRequest) -> MeetingWords | None:
    """Everything that is said about time, and what may stand beside it."""
    text = _BARE_MINUTES.sub(r"make it \g<count> minutes", request.text)
    reminder = find_reminder(_BARE_HOUR.sub(r" at \g<hour>", text))
    rest = _SAME_TIME.sub(CUT, without_place(reminder.rest))
    place = ""
    if _ROOM_FIRST.search(rest):
        found = find_place(rest)
        place, rest = found.name, found.rest
    all_day = cut(rest, _ALL_DAY)
    shift = find_shift(all_day.rest)
    until = cut(shift.rest, _UNTIL)
    when = understand(until.rest, request.now, request.policy)
    rest = without(until.rest, when.spans) if when else until.rest
    if not place:
        found = find_place(rest)
        place, rest = found.name, found.rest
    words = MeetingWords(
        place=place,
        reminder_minutes=reminder.minutes,
        later=shift.later,
        longer=shift.longer,
        when=when,
        until=_clock(until.found["clock"], request) if until.found else None,
        is_all_day=bool(all_day.found or (when and when.says_all_day)),
        names=other_words(rest),
        place_in_list=place_in_list(request.text),
    )
    is_empty = replace(words, names=(), place_in_list=None) == MeetingWords()
    return None if is_empty else words


def _clock(text: str, request: UserRequest) -> time | None:
    found = understand(f"at {text}", request.now, request.policy)
    start = found.start if found else None
    return start.time() if isinstance(start, datetime) else None
