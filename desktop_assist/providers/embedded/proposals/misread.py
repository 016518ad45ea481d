"""Tells which readings of a message a look at what is there may better."""

import re
from collections.abc import Sequence
from dataclasses import replace

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.embedded.follow_ups.history import History
from desktop_assist.providers.embedded.found_things import meetings_in
from desktop_assist.providers.embedded.intents import not_offered
from desktop_assist.providers.embedded.proposals.cues import (
    IS_CANCELLED,
    IS_NEW,
    IS_REPLACED,
    IS_STATED,
)
from desktop_assist.providers.embedded.proposals.german_title import has_verb
from desktop_assist.providers.embedded.proposals.grounding import times_in
from desktop_assist.providers.embedded.proposals.meeting_asked import SLOT_REUSED
from desktop_assist.providers.embedded.proposals.meetings import (
    AHEAD,
    LIKELY,
    SURELY,
    is_coming,
    propose_meetings,
)
from desktop_assist.providers.embedded.proposals.new_meeting import propose_beside, tells_meeting
from desktop_assist.providers.embedded.proposals.order_clauses import order_text
from desktop_assist.providers.embedded.proposals.order_parts import order_parts
from desktop_assist.providers.embedded.proposals.swap import SWAPS
from desktop_assist.providers.embedded.reply import (
    REQUEST,
    Act,
    Ask,
    Find,
    PlannedCall,
    Reply,
    Say,
    Settled,
    Several,
    parted,
)
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.people_named import (
    addressed_in,
    people_in,
    somebody_in,
)
from desktop_assist.providers.embedded.slots.target import words_of
from desktop_assist.providers.embedded.word_list import whole_words

_LISTING, _MAKING = "list_meetings", "create_meeting"
_LOOKS = frozenset(
    {"list_expenses", "summarize_expenses", "search_policies", "find_document", "look_up_table"}
)


_DOCUMENTS = "search_policies"
_HOW_MUCH = re.compile(
    r"\b(?:wie ?viele?|wie (?:hoch|lange?|weit|oft)|(?:ab|bis|bis zu|über|unter) (?:welche\w*|wann)"
    r"|how (?:much|many|high|deep|far|long|often)|(?:from|up to|above|below) (?:what|which))\b",
    re.IGNORECASE,
)
_IS_SENTENCE = whole_words(
    "him, her, them, say",
    "signed up, registered, enrolled, booked in",
    "should, must, could, me, wants?, would, needs?, like, likes, has, have, asked, is, wi'",
    "gi', off, can't, won't, will",
    "\\w+['\u2019]?s (?:coming|booked|due|here|in|over|round|out|off), needs? me, pulled, dropped",
    "(?:right|so|ok|oh|and) .*\\b(?:bin|scrap|cancel|move|shift)\\b.*",
    "phoned, rang, wrote, emailed, texted, messaged, just, agreed, finally, starts?, happens?",
    "go ahead, i['\u2019]?m, we['\u2019]?re, i['\u2019]?ve, ill, i['\u2019]ll, cannot, n, thing",
    "nach de[mr], after the, before the, ich, wir, mich, neu, brauchen?",
    "nimm, halte, merke, gib, hat sich",
    "möchte, will, braucht?, hat, ist, kann, wäre, würde, gehen, geht, ginge, passen, passt",
    "muss, müssen, soll, sollte, gibt, mal",
)
"""In a title they are left over from what was said around it."""


_IS_NOW = whole_words("(?:is|are|'s) now, now (?:at|on|from), not (?:at )?\\d+")
_IS_CUT = re.compile(
    r"['\u2019]s$|^(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
    r"|tenth)\b (?:for|of|and)\b|['\u2019]s been\b|\b(?:for|with|and|on|at|to)$",
    re.IGNORECASE,
)
"""Half of a word about a time, or of what somebody does, is no title."""
_PUTS_ONE = re.compile(
    r"^\W*(?:(?:please|can you|could you|and|so|ok)\W+)*(?:put|have|get|slot|place) (?:the|our|my) "
    r"(?!(?:reminder|note|date|time)\b)[^,;.?]+? (?:on|to|for) (?!my\b|the (?:calendar|diary)\b)",
    re.IGNORECASE,
)
"""With its article it may be there already: "put the kickoff on Tuesday at 10"."""
_ADDRESSED = frozenset(("herr", "herrn", "frau", "dr", "prof", "mag", "ing", "der", "die", "den"))
_LONGEST_NAME = 3
"""In words, with what somebody is addressed by."""
_BESIDE = re.compile(
    r"\b(?:before|after|following|vor|nach) (?:the|my|our|that|de[mr]|unser\w+|mein\w+) \w",
    re.IGNORECASE,
)


def bettered(reply: Reply, request: UserRequest, history: History, written: str = "") -> Reply:
    """The reply, or what is proposed instead of it.

    An order that found no meeting may call it by other words; what is to be made new with the
    words for a change may be there already; and what was taken for a question about something else
    may name a meeting of the calendar.

    Args:
        reply: What the rules make of it.
        request: The message in one order.
        history: What was said before.
        written: The message before it was made one order, which may have dropped another one.
    """
    if isinstance(reply, Find) and reply.lookup.tool == _LISTING:
        look, whole = reply, request.saying(written or request.text)
        found = replace(look, choose=lambda output: _if_found(look, output, request, history))
        return _with_more(found, whole, history)
    if isinstance(reply, Several):
        return _of_parts(reply, request, history)
    if not isinstance(reply, Ask | Act | Say) or is_look_for_measure(reply, request):
        return reply
    return _may_be(reply, request, history)


def _of_parts(reply: Several, request: UserRequest, history: History) -> Reply:
    """The parts, or what is proposed for all where the rules understood one and left the rest.

    "Put Abel in at three. It overlaps, never mind" is one order with a remark.
    """
    done = [one for one in reply.parts if not isinstance(one, Say)]
    told = [
        one
        for one in done
        if isinstance(one, Ask | Act) and _is_made(one) and is_told_of(one, request)
    ]
    is_one = len(told) == 1 and all(isinstance(one, Find) for one in done if one is not told[0])
    first = told[0] if is_one else done[0] if len(done) == 1 else None
    better = bettered(first, request, history) if first is not None else reply
    return reply if better == first else better


def _may_be(reply: Ask | Act | Say, request: UserRequest, history: History) -> Reply:
    if _is_beside(reply, request):
        return _beside(reply, request, history)
    is_told_so = _is_made(reply) and is_told_of(reply, request)
    if is_told_so and not order_text(request.text):
        return _of_day(request) or reply
    if is_told_so or (isinstance(reply, Say) and _names_meeting(request)):
        return propose_meetings(request, history, reply, known="new") or reply
    lacks_day = _lacks_day(reply, request) and not IS_NEW.search(request.text)
    if lacks_day or (_is_made(reply) and _PUTS_ONE.search(request.text)):
        return propose_meetings(request, history, reply, SURELY, known="there") or reply
    if _is_made(reply):
        is_told = any(one.search(request.text) for one in (IS_REPLACED, IS_STATED))
        is_doubtful = is_told or not times_in(request)
    else:
        is_doubtful = _is_other(reply)
    is_moved = IS_REPLACED.search(request.text) or _IS_NOW.search(request.text)
    is_the_one = IS_STATED.search(request.text) and _is_definite(reply, request)
    least = LIKELY if is_moved or is_the_one else SURELY
    return (propose_meetings(request, history, reply, least) if is_doubtful else None) or reply


def is_look_for_measure(reply: Reply, request: UserRequest) -> bool:
    """Whether documents are asked for a measure: "from how many cm does everybody have to go"."""
    is_look = isinstance(reply, Act) and all(one.tool == _DOCUMENTS for one in reply.calls)
    return is_look and _HOW_MUCH.search(request.text) is not None


def _if_found(
    reply: Find, output: JsonObject, request: UserRequest, history: History
) -> Settled | Find:
    settled = reply.choose(output)
    is_swap = SLOT_REUSED.search(request.text) and IS_CANCELLED.search(request.text)
    if is_swap or SWAPS.search(request.text):
        return propose_meetings(request, history, settled) or settled
    if isinstance(settled, Find) and settled.lookup.tool == _LISTING:
        later = settled  # it is looked for in later weeks
        return replace(later, choose=lambda found: _if_found(later, found, request, history))
    is_missing = isinstance(settled, Say) and settled.is_missing
    is_open = isinstance(settled, Ask) and "uid" in settled.pending.arguments
    is_open = is_open and isinstance(settled, Ask) and REQUEST in settled.pending.arguments
    if is_missing or is_open or isinstance(settled, Find):
        return propose_meetings(request, history, settled) or settled
    return settled


def _with_more(reply: Find, request: UserRequest, history: History) -> Find:
    """The look, and what else is ordered in the same message: "bin it, n put the walk in"."""
    if len(order_parts(request.text)) == 1:
        return reply

    def choose(output: JsonObject) -> Settled | Find:
        settled = reply.choose(output)
        if isinstance(settled, Find):
            return _with_more(settled, request, history)
        more = propose_meetings(request, history, settled) if not isinstance(settled, Say) else None
        if more is None or isinstance(settled, Say):
            return settled
        return replace(more, choose=lambda found: _fuller(settled, more, found))

    return replace(reply, choose=choose)


def _fuller(settled: Ask | Act, more: Find, output: JsonObject) -> Settled | Find:
    """What is proposed, where it is about more than one thing: "bin it, n put the walk in"."""
    found = more.choose(output)
    is_more = isinstance(found, Ask) and len(parted(found.pending)) > len(_calls(settled))
    return found if is_more else settled


def _calls(reply: Ask | Act) -> tuple[PlannedCall, ...]:
    return reply.calls if isinstance(reply, Act) else (reply.pending,)


def _is_made(reply: Ask | Act | Say) -> bool:
    return not isinstance(reply, Say) and all(one.tool == _MAKING for one in _calls(reply))


def _is_definite(reply: Ask | Act | Say, request: UserRequest) -> bool:
    """Whether the title stands behind an article: "Monday the huddle starts at 9.15"."""
    titles = [] if isinstance(reply, Say) else [one.arguments.get("title") for one in _calls(reply)]
    said = (rf"\b(?:the|our|my) {re.escape(str(one))}\b" for one in titles if one)
    return any(re.search(one, request.text, re.IGNORECASE) for one in said)


def _is_beside(reply: Ask | Act | Say, request: UserRequest) -> bool:
    """Whether its time is asked for, which another meeting may tell: "right before the kickoff"."""
    is_open = isinstance(reply, Ask) and "start" not in reply.pending.arguments
    return is_open and _is_made(reply) and _BESIDE.search(request.text) is not None


def _beside(reply: Settled, request: UserRequest, history: History) -> Find:
    """A look for that meeting; where there is none, what else may be meant."""
    today = request.now.date()
    days: JsonObject = {"from": today.isoformat(), "to": (today + AHEAD).isoformat()}

    def choose(output: JsonObject) -> Settled | Find:
        things = meetings_in(output, request.now.tzinfo)
        beside = propose_beside(request, [one for one in things if is_coming(one, request)])
        return beside or propose_meetings(request, history, reply, known="new") or reply

    return Find(PlannedCall(_LISTING, days), choose)


def _lacks_day(reply: Ask | Act | Say, request: UserRequest) -> bool:
    """Whether only the day is asked for: "kickoff from 10 to 12"."""
    if not isinstance(reply, Ask) or not _is_made(reply):
        return False
    is_open = REQUEST in reply.pending.arguments and "start" in reply.pending.arguments
    return is_open and not any(one.meaning.names_day for one in times_in(request))


def _has_sentence(reply: Ask | Act | Say, request: UserRequest) -> bool:
    """Whether what was said around the title was taken for a part of it."""
    if isinstance(reply, Say):
        return False
    titles = [str(one.arguments.get("title", "")) for one in _calls(reply)]
    is_german = request.language == "german"
    return any(
        _IS_SENTENCE.search(one)
        or _IS_CUT.search(one)
        or (is_german and has_verb(one, request.text))
        for one in titles
    )


def is_told_of(reply: Ask | Act | Say, request: UserRequest) -> bool:
    """Whether a sentence tells of the meeting, which the rules do not read to its end."""
    lacks = _misses_day(reply, request) or _misses_guest(reply, request)
    return lacks or _has_sentence(reply, request) or _is_person(reply, request)


def _of_day(request: UserRequest) -> Act | None:
    """A look at the day that a question names: "does Abel have a meeting with me on Friday?"."""
    days = [one.meaning.start for one in times_in(request) if one.meaning.names_day]
    if not days or days[0] is None:
        return None
    day = days[0].isoformat()[:10]
    return Act((PlannedCall(_LISTING, {"from": day, "to": day}),))


def _misses_day(reply: Ask | Act | Say, request: UserRequest) -> bool:
    """Whether the day is asked for that the message names."""
    if not isinstance(reply, Ask) or request.language != "german":
        return False
    is_open = REQUEST in reply.pending.arguments and "start" in reply.pending.arguments
    return is_open and any(one.meaning.names_day for one in times_in(request))


def _misses_guest(reply: Ask | Act | Say, request: UserRequest) -> bool:
    """Whether somebody is spoken of politely who neither comes nor is what it is called by."""
    if isinstance(reply, Say) or request.language != "german":
        return False
    polite = addressed_in(request.text)
    told = " ".join(str(one.arguments.get("title", "")) for one in _calls(reply))
    comes = any(one.arguments.get("attendees") for one in _calls(reply))
    return bool(polite) and not comes and not any(one.split()[-1] in told for one in polite)


def _is_person(reply: Ask | Act | Say, request: UserRequest) -> bool:
    """Whether somebody one knows was taken for what it is about: "Dr. Abel" on Friday at 9."""
    if isinstance(reply, Say):
        return False
    titles = [str(one.arguments.get("title", "")) for one in _calls(reply)]
    names = (people_in(one, request.contacts) for one in titles)
    return any(
        len(title.split()) <= _LONGEST_NAME and name and _is_name(title, name)
        for title, name in zip(titles, names, strict=True)
    )


def _is_name(title: str, people: Sequence[str]) -> bool:
    """Whether a title says nothing but who somebody is: "Herr Dr. Abel"."""
    named = {word for one in people for word in words_of(one)}
    return set(words_of(title)) <= named | _ADDRESSED


def _names_meeting(request: UserRequest) -> bool:
    """Whether somebody wants a meeting at some hour: "Mette has asked for a chat at 3"."""
    if not any(one.meaning.has_time for one in times_in(request)):
        return False
    if IS_NEW.search(request.text) and somebody_in(request.text, request.contacts):
        return True
    return tells_meeting(request, is_other=True)


def _is_other(reply: Ask | Act | Say) -> bool:
    """Whether it was taken for a question about something else, or for nothing that is done."""
    if isinstance(reply, Say):
        return reply.needs_model or not_offered.is_told(reply) or bool(reply.choices)
    return all(one.tool in _LOOKS for one in _calls(reply))
