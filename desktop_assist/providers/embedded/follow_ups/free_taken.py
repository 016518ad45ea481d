"""A free time is taken in free words: "magic, take that", "ok the earliest one then, with Ben".

Which one is said by a word or two; what it is for is said with it, or was when it was asked for.
"""

import re
from collections.abc import Sequence
from datetime import datetime

from desktop_assist.calendars.phrases import find_time_expressions
from desktop_assist.domain.contact import ContactBook
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.embedded.follow_ups.free_slot import (
    FreeSlots,
    slot_taken,
    which_time,
)
from desktop_assist.providers.embedded.intents import create_meeting
from desktop_assist.providers.embedded.reply import Act, PlannedCall, Reply
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.occasion import (
    bare_title,
    occasion_in,
    topic_in,
)
from desktop_assist.providers.embedded.slots.people_told import people_told
from desktop_assist.providers.embedded.slots.place import find_place
from desktop_assist.providers.embedded.slots.remainder import without
from desktop_assist.providers.embedded.word_list import one_of, starting_with, whole_words
from desktop_assist.providers.embedded.words import QUESTION

_ORDINALS = {
    0: one_of("first, earliest, soonest, top, earlier"),
    1: one_of("second, middle, next"),
    2: one_of("third"),
    -1: one_of("last, latest, later"),
}
_TAKES = one_of(
    "take, book, grab, have, use, bag, nab, do, go (?:for|with), schedule, reserve, block, keep",
    "hold, save, want, like, say, put .{1,40}? (?:in|into|for), stick .{1,40}? in, pencil in, snag",
)
_SLOT = one_of("one, slot, gap, time, window, spot, option, opening, hour, bit")
_TAKEN = re.compile(
    rf"\b(?:(?:{_TAKES})(?: (?:me|us))? )?the (?:very )?(?P<place>{one_of(*_ORDINALS.values())})"
    rf"(?: (?:free|open|available))?(?: {_SLOT})?\b(?: (?:then|please|pls|will do|works|is fine))*"
    r"|\b(?:that|this|it)(?: one| slot| time)? (?:works|suits(?: me)?|will do|'?ll do"
    r"|is (?:fine|good|great|perfect))\b(?: for (?:me|us))?"
    rf"|\b(?:{_TAKES}) (?P<it>it|that|this|those)(?: (?:{_SLOT}))?\b(?: (?:then|please|pls))*",
    re.IGNORECASE,
)
_GO_ON = starting_with(
    "(?:(?:ok(?:ay)?|great|perfect|magic|lovely|grand|brilliant|right|good|cool|nice|then|so|well"
    "|yes|yeah|aye|sounds good)\\W+)*(?:put|pop|stick|get|book|pencil) (?:him|her|them|[A-Z]\\w+)"
    "\\b",
)
_REFUSES = whole_words("no, not, don't, never, none, neither, instead, another day, different")
_OTHER = whole_words("expenses?, receipts?, report, sheet, claim")
_AGREEING = re.compile(
    r"^\W*(?:(?:k|ok(?:ay)?|magic|great|perfect|lovely|grand|brilliant|right|good|cool|nice|then"
    r"|so|well|yes|yeah|yep|aye|sure|sound|sounds good|excellent|super|fab|ace|alright|fine|ta"
    r"|thanks|cheers|please|pls|just|let's|lets|i'll|we'll|can you|could you|go on|and)\b\W*)+",
    re.IGNORECASE,
)
_PUTS_DOWN = re.compile(
    r"\b(?:put|pop|stick|get|book|pencil|add) (?:(?:him|her|them|me|us"
    r"|(?-i:[A-Z][\w-]+(?: [A-Z][\w-]+)?(?: and [A-Z][\w-]+)?)) ?)?(?: ?(?:down|in|on)\b)*"
    r"(?: (?:for|on) (?:it|that|this))?\b|\b(?:for|into|in) (?:it|that|this|there)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[,;.!¦]+\s*|\s+[\u2013-]\s+|\s+(?=that's|it's|he's|she's|they're|i'm|we're)")
_TELLS = starting_with(
    "(?:that|it|he|she|they|i|we|you|there|which|who|after|before|because|since|cos|then|anyway"
    "|with|w/?|at|over|in|on|please|thanks|for \\d|so)",
)
_FOR = re.compile(
    r"^(?:for|as|called|it's for|to do|to) (?:the |my |our |a |an )?(?P<what>\S.{2,50})"
)
_CALLED = re.compile(r"\b(?:call|name) it (?:the )?(?P<what>\S[^,.;!?¦]{2,50})", re.IGNORECASE)
_PURPOSE = re.compile(
    r"\bfor (?:the|my|our|an?) (?P<what>(?!(?:week|day|month|moment|quick|short|hour|half"
    r"|quarter)\b)[\w'&/ -]{3,50})"
)
_AT = re.compile(
    r"\b(?:over |up |down |out )?at (?P<place>(?:the )?[A-Z][\w'&-]+(?: [A-Z][\w'&-]+){0,2})"
)
_LONG_GRAINS = frozenset(("month", "quarter", "year"))
_LONGEST = 30
"""In words: more of them tell a story."""


def taken(request: UserRequest, slots: FreeSlots, since: int) -> Reply | None:
    """The meeting at one of the free times, as an order for it is usually put, or in free words."""
    return slot_taken(request, slots, since) or _freely_taken(request, slots, since)


def _freely_taken(request: UserRequest, slots: FreeSlots, since: int) -> Reply | None:
    """The meeting at one of the free times, or the question at which; None for anything else.

    Args:
        request: What is asked.
        slots: What was found last.
        since: Where the last turn begins: what was found before is no longer spoken of.
    """
    text = request.text
    found = _TAKEN.search(text)
    if slots.place < since or not _may_take(request) or not (found or _GO_ON.match(text)):
        return None
    rest = _TAKEN.sub(" ¦ ", text, count=1)
    details = _details(rest, slots.asked, request)
    place = _place(found["place"] if found else None, slots)
    if place is None or not -len(slots.starts) <= place < len(slots.starts):
        return which_time(request, slots, _order(details, slots))
    start = slots.starts[place]
    call = {**details, "start": start.isoformat(), "duration_minutes": slots.minutes}
    return Act((PlannedCall(create_meeting.TOOL, call),))


def _may_take(request: UserRequest) -> bool:
    text = request.text
    is_other = any(one.search(text) for one in (_REFUSES, _OTHER)) or QUESTION.search(text.lower())
    times = find_time_expressions(_TAKEN.sub(" ", text), request.now, request.policy)
    # "Q2" and "April" say what it is for: "just Q2 forecast".
    said = (one.meaning for one in times if one.meaning.grain not in _LONG_GRAINS)
    names_time = any(one.start is not None for one in said)
    return not (is_other or names_time or "?" in text or len(text.split()) > _LONGEST)


def _place(said: str | None, slots: FreeSlots) -> int | None:
    if said:
        return next(at for at, words in _ORDINALS.items() if re.fullmatch(words, said.lower()))
    return 0 if slots.is_exact or slots.is_one or len(slots.starts) == 1 else None


def _details(rest: str, asked: str, request: UserRequest) -> JsonObject:
    """What it is for, who comes and where it is, by what is said now, else when it was asked."""
    told = _before(asked, request)
    book: ContactBook = request.contacts
    people = people_told(_AGREEING.sub("", rest), book) or people_told(told, book)
    title = _title_of(rest) or occasion_in(told) or topic_in(told) or _purpose(told)
    title = title or occasion_in(told, is_talk=True)
    is_bare = not title or title.lower() in {"meeting", "call", "chat"}
    guests = f" with {' and '.join(people)}" if people and is_bare else ""
    title = f"{title or 'Meeting'}{guests}"
    place = _AT.search(rest)
    where = place["place"] if place else find_place(rest, people).name
    return {
        "title": title[:1].upper() + title[1:],
        **({"attendees": list(people)} if people else {}),
        **({"location": where} if where else {}),
    }


def _before(asked: str, request: UserRequest) -> str:
    """The question that was answered, without its times."""
    found = find_time_expressions(asked, request.now, request.policy)
    return without(asked, tuple((one.start, one.end) for one in found))


def _purpose(told: str) -> str:
    found = _PURPOSE.search(told)
    return bare_title(found["what"]) if found else ""


def _title_of(rest: str) -> str:
    """What it is for, where one of the clauses says it."""
    if called := _CALLED.search(rest):
        return bare_title(called["what"])
    plain = _PUTS_DOWN.sub(" ¦ ", rest)
    if topic := topic_in(plain):
        return topic
    for clause in _CLAUSE.split(plain):
        bare = _AGREEING.sub("", clause).strip()
        if led := _FOR.match(bare):
            return bare_title(led["what"])
        if bare and not _TELLS.match(bare):
            return bare_title(bare)
    return ""


def _order(details: JsonObject, slots: FreeSlots) -> str:
    """The order that waits for which of the times is meant."""
    people = details.get("attendees")
    guests = f" with {' and '.join(map(str, people))}" if isinstance(people, list) else ""
    day = _only_day(slots.starts)
    return f'schedule "{details["title"]}"{guests} {day} for {slots.minutes} minutes'


def _only_day(starts: Sequence[datetime]) -> str:
    days = {one.date() for one in starts}
    return f"{days.pop():%Y-%m-%d}" if len(days) == 1 else ""
