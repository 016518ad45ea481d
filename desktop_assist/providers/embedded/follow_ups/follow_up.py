"""Understands a request that speaks of something said or done before in the conversation."""

import re
from dataclasses import dataclass
from datetime import datetime

from desktop_assist.calendars.phrases import understand
from desktop_assist.providers.embedded.agreed import is_agreed
from desktop_assist.providers.embedded.day_words import point_words
from desktop_assist.providers.embedded.discussion import asked_about
from desktop_assist.providers.embedded.follow_ups import expense_change, meeting_change
from desktop_assist.providers.embedded.follow_ups.adding_again import added_again
from desktop_assist.providers.embedded.follow_ups.dropped_receipt import added
from desktop_assist.providers.embedded.follow_ups.expense_words import (
    ExpenseWords,
    read_expense_words,
)
from desktop_assist.providers.embedded.follow_ups.fact_asked import told_of_it
from desktop_assist.providers.embedded.follow_ups.free_taken import taken
from desktop_assist.providers.embedded.follow_ups.history import History
from desktop_assist.providers.embedded.follow_ups.invitation import invitation_asked
from desktop_assist.providers.embedded.follow_ups.named_again import by_its_clock
from desktop_assist.providers.embedded.follow_ups.new_shift import instead_of_before
from desktop_assist.providers.embedded.follow_ups.open_question import OpenQuestion, ask_whether
from desktop_assist.providers.embedded.follow_ups.paper_said import (
    said_of_documents,
    said_of_report,
)
from desktop_assist.providers.embedded.follow_ups.query_change import asked_again
from desktop_assist.providers.embedded.follow_ups.reference import (
    Meant,
    choices_for,
    thing_meant,
)
from desktop_assist.providers.embedded.follow_ups.repetition import is_repetition, repeated
from desktop_assist.providers.embedded.follow_ups.series_end import series_ended
from desktop_assist.providers.embedded.follow_ups.thing import Kind, Thing
from desktop_assist.providers.embedded.follow_ups.total_asked import total_asked
from desktop_assist.providers.embedded.intents import find_free_time, free_at, undo
from desktop_assist.providers.embedded.list_place import place_in_list
from desktop_assist.providers.embedded.meeting_words import (
    MeetingWords,
    read_meeting_words,
)
from desktop_assist.providers.embedded.order import only_asks
from desktop_assist.providers.embedded.order_alone import order_alone
from desktop_assist.providers.embedded.phrase import (
    corrects,
    names_its_day,
    names_kind,
    names_known,
    plain,
    refers_back,
)
from desktop_assist.providers.embedded.reply import Act, Ask, Find, PlannedCall, Reply, Say
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.spelling import mended
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.word_list import whole_words
from desktop_assist.providers.embedded.words import QUESTION, REFUSAL

_ALL_UNDONE = Text(
    "Everything that was changed in this conversation is taken back already.",
    "Alles, was in dieser Unterhaltung geändert wurde, ist schon zurückgenommen.",
)
_PROPOSAL = re.compile(
    r"^\W*(?:and |und )?(?:what about|how about|was ist mit|wie wäre(?: es)? mit|wie wär's mit"
    r"|(?:and|und)(?=.*\?\s*$)|(?:geht|ginge|klappt|passt)(?: es| das)? auch"
    r"|(?:can|could|shall|should) we (?:do|have it|make it|move it to))\s+"
    r"(?P<what>.+?)\W*$",
    re.IGNORECASE,
)
_SURE = Text('Change "{name}": {what}?', '"{name}" ändern: {what}?')
_MOVE = Text('Move "{name}" to {when}?', '"{name}" verlegen auf {when}?')
_YES = Text("Yes", "Ja")
_SPEAKS_OF_ELSE = whole_words(
    "which, what, who, whose, where, when, why, how, you, your, yourself, he, she, they",
    "welche\\w*, wer, wo, wann, warum, wieso, du, dich, dir, dein\\w*",
)
"""In the middle of a sentence they make it a question, or one about somebody."""
_OF_THOSE = re.compile(
    r"^\W*(?:and |und )?(?:davon|darunter|of (?:that|those|them|these)|out of those)\W+(?=\w)",
    re.IGNORECASE,
)
"""Narrows what was asked before: "davon Taxi?"."""
_AND_NAMES = re.compile(
    r"\W*(?i:and|und|plus|oh and|ach und)(?i: also| auch"
    r"| noch)? (?P<who>[A-ZÀ-Þ][\w'-]+(?: (?:(?i:and|und) )?[A-ZÀ-Þ][\w'-]+){0,3})[ .!]*"
)
"""Guests, after a meeting was made or changed: "and Lena"."""
_ABSENT = re.compile(
    r"\W*(?P<who>[A-ZÀ-Þ][\w'-]+) (?i:can't|cannot|can not|won't|kann nicht)"
    r"(?i: make it| come| attend| join| be there| kommen| dabei sein)?\W+(?i:(?:so|please"
    r"|bitte)\W+)*"
    r"(?i:(?:take|remove|drop|uninvite|leave|lade?|nimm) (?:him|her|them|ihn|sie)(?: off| out"
    r"| from it| aus| raus)?)\W*"
)
"""Why somebody is not to come: "Ben can't make it, take him off"."""
_AFTER_REASON = re.compile(
    r"^(?P<told>(?!.*\b(?:add|book|schedule|remind|cancel|trag|buch|erinner|lösch)\w*\b.*[.!;]\s)"
    r".{2,}?(?:[.!;]\s+|,\s+(?:so|also|deshalb|daher|darum|drum)\s+"
    r"|\b(?:can't|cannot|won't|nicht|sick|ill|out|away|busy|unavailable|krank|verhindert|weg)\b[^,]*,"
    r"\s+))"
    r"(?P<order>(?:(?:so|also|then|dann)\W+)?(?:please |bitte )?(?:(?:can|could|would|will) (?:you"
    r"|we)\b|let's\b|make|move|push|shift|change|put|bring|cancel|scrap|drop|call|delay|postpone"
    r"|kannst|könntest|können|lass uns|mach|verschieb|verleg|leg|schieb|setz|stell|sag|streich"
    r"|lösch|änder)\w*\b[^.!;]*?\b(?:it|that|this|them|ihn|sie|es|das|den)\b[^.!;]*)[.!?\s]*$",
    re.IGNORECASE,
)
"""Why it is to be otherwise, and how: "The room won't be ready. Can you make it later?"."""
_ORDERS = re.compile(
    r"\b(?:(?:can|could|would|will) (?:you|we) (?:move|cancel|push|reschedule|shift|postpone)"
    r"|verschieb\w*|verleg\w*|vorziehen|absagen|streichen|umlegen)\b",
    re.IGNORECASE,
)
"""A change that is ordered is no question of before for other days."""
_WORDS = re.compile(r"[^\W_]+")
_BOTH: tuple[Kind, ...] = ("meeting", "expense")


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What to do about it.

    Attributes:
        reply: What to do.
        is_certain: What it is about came up in the answer just before, or is named.
    """

    reply: Reply
    is_certain: bool


def follow_up(request: UserRequest, history: History) -> FollowUp | None:
    """What to do about a request that needs what was before; None when it needs nothing."""
    if undo.read(request) is not None:
        return _undone(request, history)
    request = request.saying(by_its_clock(request.text, history))
    certain = (read(request, history) for read in _OF_BEFORE)
    reply = next((one for one in certain if one is not None), None)
    if reply is not None:
        return FollowUp(reply, is_certain=True)
    found = (read(request, history) for read in _READERS if history.mentions)
    first = next((one for one in found if one is not None), None)
    if first is not None:
        return first
    reason = _AFTER_REASON.match(request.text)
    alone = request.saying(reason["order"]) if reason else _told_apart(request)
    return follow_up(alone, history) if alone else None


def _told_apart(request: UserRequest) -> UserRequest | None:
    """The order alone: "make it 45, there's more to talk about"."""
    mended_request = request.saying(mended(request.text))
    alone = order_alone(mended_request)
    return None if alone is None or alone.text == request.text else alone


def _of_discussion(request: UserRequest, history: History) -> Reply | None:
    return asked_about(request, history.discussion) if history.discussion else None


def _of_receipts(request: UserRequest, history: History) -> Reply | None:
    return added(request, tuple(history.receipts.values()), history.turn_start)


def _of_free_time(request: UserRequest, history: History) -> Reply | None:
    return taken(request, history.slots, history.turn_start) if history.slots else None


def completed(question: OpenQuestion, answer: UserRequest) -> Reply | None:
    """What to do once a question about a follow-up is answered; None when it is not."""
    if len(question.things) > 1:
        chosen = _chosen(question.things, answer)
        return None if chosen is None else _change_of(chosen, answer.saying(question.text))
    thing = question.things[0]
    if is_agreed(answer.text):
        return _change_of(thing, answer.saying(question.text))
    otherwise = _changed_otherwise if question.is_yes_no else _with_answer
    return otherwise(question, answer)


def _with_answer(question: OpenQuestion, answer: UserRequest) -> Reply | None:
    """The change with what the answer says about what was open."""
    thing = question.things[0]
    if any(one.search(answer.lower) for one in (QUESTION, _SPEAKS_OF_ELSE)):
        return None
    asked = _words(thing.kind, answer.saying(question.text))
    said = _words(thing.kind, answer.saying(f"{question.text} {answer.text}"))
    known = set(asked.names) if asked else set()
    if said is None or not set(said.names) <= known:
        return None
    return _change(said, thing, answer.saying(f"{question.text} {answer.text}"))


def _changed_otherwise(question: OpenQuestion, answer: UserRequest) -> Reply | None:
    """What is to become of it instead of what was asked: "no, 10:30", "also add Tom"."""
    thing = question.things[0]
    if any(one.search(answer.lower) for one in (QUESTION, REFUSAL, _SPEAKS_OF_ELSE)):
        return None
    asked = answer.saying(plain(answer.text))
    words = _words(thing.kind, asked)
    is_else = words is None or words.names or words.place_in_list is not None
    if is_else or words is None or _is_unsure(words, is_bare=not corrects(answer.text)):
        return None
    return _change(words, thing, asked)


def _undone(request: UserRequest, history: History) -> FollowUp | None:
    if history.changes:
        call = PlannedCall(undo.TOOL, {"change_id": history.changes[-1].id})
        return FollowUp(Act((call,)), is_certain=True)
    if history.undone:
        return FollowUp(Say(_ALL_UNDONE.in_language(request.language)), is_certain=True)
    return None


def _invited(request: UserRequest, history: History) -> FollowUp | None:
    reply = invitation_asked(request.saying(plain(request.text)), history)
    return None if reply is None else FollowUp(reply, is_certain=True)


def _again(request: UserRequest, history: History) -> FollowUp | None:
    focus = history.focus
    request = request.saying(plain(request.text))
    if focus is None or not is_repetition(request) or len(focus.things) != 1:
        return None
    meant = thing_meant(Meant(focus.things[0].kind, is_bare=True), history, request)
    if not isinstance(meant, Thing):
        return None if meant is None else FollowUp(meant, is_certain=True)
    reply = repeated(meant, request)
    return None if reply is None else FollowUp(reply, is_certain=True)


def _asked(request: UserRequest, history: History) -> FollowUp | None:
    if free_at.read(request) or find_free_time.read(request):  # whatever was asked before
        return None
    if _ORDERS.search(request.text):
        return None
    query = asked_again(request.saying(_OF_THOSE.sub("", request.text)), history)
    return None if query is None else FollowUp(query, is_certain=True)


def _proposed(request: UserRequest, history: History) -> FollowUp | None:
    """A change that is only asked about is asked back about."""
    proposal = _PROPOSAL.match(request.text)
    if proposal is None:
        return None
    request = request.saying(f"make it {proposal['what']}")
    found = _change_in(request, history, is_correction=True)
    if found is None or not isinstance(found.reply, Act | Find):
        return found
    kind = _kinds(request, history)[0]
    meant = thing_meant(Meant(kind, is_bare=True), history, request)
    if not isinstance(meant, Thing):
        return None
    return FollowUp(_sure(meant, request, proposal["what"]), is_certain=False)


def _sure(thing: Thing, request: UserRequest, what: str) -> Ask:
    when = _moved_to(thing, request)
    text = _MOVE if when else _SURE
    question = text.in_language(request.language, name=thing.name, what=what, when=when)
    return ask_whether(question, _YES.in_language(request.language), request, thing)


def _moved_to(thing: Thing, request: UserRequest) -> str:
    """The day or the hour a meeting would move to, in words; empty when it would not."""
    words = read_meeting_words(request) if thing.kind == "meeting" else None
    when = words.when if words else None
    if when is None or when.start is None:
        return ""
    if when.names_day or not isinstance(when.start, datetime):
        return point_words(when.start, request.language)
    return f"{when.start:%H:%M}"


def _changed(request: UserRequest, history: History) -> FollowUp | None:
    asked = request.saying(_as_order(request.text))
    if any(pattern.search(asked.lower) for pattern in (QUESTION, REFUSAL, _SPEAKS_OF_ELSE)):
        return None
    return _change_in(asked, history, is_correction=corrects(request.text))


def _as_order(text: str) -> str:
    """The words as an order, where they only tell who is not to come."""
    absent = _ABSENT.fullmatch(text)
    return f"remove {absent['who']}" if absent else plain(text)


def _more_guests(request: UserRequest, history: History) -> FollowUp | None:
    """Names and nothing else are asked back about."""
    named = _AND_NAMES.fullmatch(request.text)
    if named is None or understand(named["who"], request.now, request.policy) is not None:
        return None
    request = request.saying(f"add {named['who']}")
    found = _change_in(request, history, is_correction=True)
    meant = thing_meant(Meant("meeting", is_bare=True), history, request) if found else None
    if not isinstance(meant, Thing):
        return None
    return FollowUp(_sure(meant, request, request.text), is_certain=False)


def _change_in(request: UserRequest, history: History, *, is_correction: bool) -> FollowUp | None:
    for kind in _kinds(request, history):
        words = _words(kind, request)
        if words is None or (words.names and not names_known(request.text)):
            continue
        if words.names and names_its_day(request):
            continue  # it is looked up on that day: of a series, one time is meant
        is_bare = not refers_back(request.text) and place_in_list(request.text) is None
        meant = Meant(kind, words.names, words.place_in_list, is_bare and not words.names)
        thing = thing_meant(meant, history, request)
        if thing is None:
            continue
        is_certain = _is_certain(request, history, kind)
        words = instead_of_before(words, history) if is_correction else words
        if not isinstance(thing, Thing):
            return FollowUp(thing, is_certain)
        is_asked = kind == "expense" and only_asks(request.text)
        if is_asked or _is_unsure(words, is_bare=meant.is_bare and not is_correction):
            return FollowUp(_sure(thing, request, request.text), is_certain=False)
        return FollowUp(_change(words, thing, request), is_certain)
    return None


def _is_unsure(words: MeetingWords | ExpenseWords, *, is_bare: bool) -> bool:
    """Whether "tomorrow at 10" or "30 euros" may be about something new."""
    if isinstance(words, ExpenseWords):
        return is_bare and bool(words.amount or words.day or words.merchant)
    when = words.when
    # "Every Tuesday" has neither a name nor an hour: it says how often the one just made is.
    is_new = when is not None and when.start is not None and (when.has_time or not when.recurrence)
    return words.is_unsure or (is_bare and is_new)


def _kinds(request: UserRequest, history: History) -> tuple[Kind, ...]:
    """What the words may be about, the likelier first."""
    for kind in _BOTH:
        if names_kind(request.text, kind):
            return (kind,)
    focus = history.focus
    is_money = bool(focus and focus.things and focus.things[0].kind == "expense")
    return ("expense", "meeting") if is_money else ("meeting", "expense")


def _is_certain(request: UserRequest, history: History, kind: Kind) -> bool:
    focus = history.focus
    return names_kind(request.text, kind) or (focus is not None and history.is_recent(focus))


def _words(kind: Kind, request: UserRequest) -> MeetingWords | ExpenseWords | None:
    return read_meeting_words(request) if kind == "meeting" else read_expense_words(request)


def _change_of(thing: Thing, request: UserRequest) -> Reply | None:
    words = _words(thing.kind, request)
    return None if words is None else _change(words, thing, request)


def _change(
    words: MeetingWords | ExpenseWords, thing: Thing, request: UserRequest
) -> Act | Ask | Say | Find:
    if isinstance(words, ExpenseWords):
        return expense_change.changed(words, thing, request)
    return meeting_change.changed(words, thing, request)


def _chosen(things: tuple[Thing, ...], answer: UserRequest) -> Thing | None:
    lines = choices_for(things, answer)
    said = answer.lower.strip(" .!")
    for line, thing in zip(lines, things, strict=True):
        if said == line.lower():
            return thing
    place = place_in_list(f"the {said.removeprefix('the ')}")
    if place is not None and -len(things) <= place < len(things):
        return things[place]
    words = set(_WORDS.findall(said))
    fitting = [
        thing
        for line, thing in zip(lines, things, strict=True)
        if words & set(_WORDS.findall(line.lower()))
    ]
    return fitting[0] if len(fitting) == 1 else None


_OF_BEFORE = (
    _of_discussion,
    added_again,
    told_of_it,
    total_asked,
    series_ended,
    _of_receipts,
    _of_free_time,
    said_of_documents,
    said_of_report,
)
"""What is beyond doubt about one thing that came up."""
_READERS = (_invited, _again, _asked, _proposed, _more_guests, _changed)
