"""Where what the learned models read takes the place of what the rules made of a message.

What a rule does at once stays so where both read the same chore. Where the rules found nothing, or
took the message for another chore, it is asked as it was read.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from desktop_assist.providers.embedded.follow_ups.history import History
from desktop_assist.providers.embedded.intents import check_policy, not_offered
from desktop_assist.providers.embedded.learned.chores import Chore
from desktop_assist.providers.embedded.learned.reading import Reading, read, takes_apart, wishes_of
from desktop_assist.providers.embedded.proposals.asked_part import asked_part
from desktop_assist.providers.embedded.proposals.chore_of_call import chore_of
from desktop_assist.providers.embedded.proposals.cues import IS_NEW, IS_REPLACED
from desktop_assist.providers.embedded.proposals.expense_changes import is_so_already
from desktop_assist.providers.embedded.proposals.hardly_meant import (
    asked_elsewhere,
    is_far_off,
    unless_hardly_meant,
)
from desktop_assist.providers.embedded.proposals.new_meeting import (
    meeting_asked,
    only_tells,
    orders_goods,
)
from desktop_assist.providers.embedded.proposals.order_clauses import only_asks
from desktop_assist.providers.embedded.proposals.read_either import propose_either
from desktop_assist.providers.embedded.proposals.read_expense import propose_read_expense
from desktop_assist.providers.embedded.proposals.read_look import with_length_told
from desktop_assist.providers.embedded.proposals.read_meeting import with_people_read
from desktop_assist.providers.embedded.proposals.read_message import (
    ASKED,
    CHANGES,
    ORDERED,
    proposed_as,
    proposed_by_reading,
    unless_there,
)
from desktop_assist.providers.embedded.proposals.read_over import (
    at_times_read,
    with_hour_put_right,
)
from desktop_assist.providers.embedded.proposals.read_pieces import (
    TAKEN_BACK,
    plain_name,
    time_of,
    without_joining,
)
from desktop_assist.providers.embedded.proposals.read_wishes import (
    Wish,
    propose_wishes,
    wishes_in,
)
from desktop_assist.providers.embedded.proposals.swap import SWAPS
from desktop_assist.providers.embedded.reply import (
    REQUEST,
    THEN,
    Act,
    Ask,
    Find,
    PlannedCall,
    Reply,
    Say,
    Settled,
    Several,
    then_settled,
)
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.people_named import people_in
from desktop_assist.providers.embedded.slots.target import words_of
from desktop_assist.providers.embedded.spelling import mended
from desktop_assist.providers.embedded.understanding import is_understood
from desktop_assist.providers.embedded.word_list import whole_words

_VALUES = {"start": "ws", "duration_minutes": "els", "attendees": "pq", "location": "r"}
"""Arguments of a change, with the pieces that tell them."""
_UNLESS_NOTHING, _UNLESS_REFUSED, _UNLESS_OTHER, _UNLESS_LOOK = 0.3, 0.5, 0.8, 0.85
_UNLESS_NEW, _UNLESS_THERE, _UNLESS_TOLD, _SURELY = 0.85, 0.96, 0.93, 0.9
"""How likely a reading must be: against nothing at all, what is not offered, another chore, another
look; against a new meeting, one that is there, what is only told, and in all other cases."""
_FEW_WORDS, _TWO = 3, 2
_CORRECTS_AS_WELL, _CHANGES_AS_WELL, _AS_WELL_MEANT = 0.06, 0.08, 0.25
_OF_TIP = re.compile(r"\b(?:tips?|gratuity|trinkgeld)\b", re.IGNORECASE)
_HALF_SENTENCE = whole_words(
    "we, i, he, she, they, needs?, wants?, must, should, wir, ich, uns, müssen, muss, wollen, will"
    ", sollen, soll, können, kann, möchte\\w*, wird, werden, haben, hat"
    ", ruft, kommt, schlägt, fragt, trifft"
)
_MEETING_WITH = re.compile(r"(?:meeting with|termin mit|treffen mit)\b", re.IGNORECASE)
"""How a meeting is called of which only the people are known."""
_POLITE = re.compile(
    r"\b(?:can|could|would|will) (?:you|u)\b|\b(?:please|bitte|kannst|könn\w+)\b", re.IGNORECASE
)
_STARTS = re.compile(r"\b(?:starts?|begins?|beginnt|startet|fängt)\b", re.IGNORECASE)
_KEEPS = re.compile(r"(?:Remember that|Merk dir)\b")
"""Offers to remember what was told."""


def by_reading(
    reply: Reply, request: UserRequest, history: History, *, typed: str = "", has_file: bool = False
) -> Reply:
    """The reply, or what comes of the reading where that tells better what is meant.

    Args:
        reply: What the rules make of the message.
        request: The message in usual words.
        history: What was said before.
        typed: The message as it was typed, as those were that the chores were learned from; empty
            where it is in usual words.
        has_file: Whether a file is attached, which is asked rather than the documents.
    """
    request = request.saying(mended(request.text))
    reading = _reading(typed or request.text, request, history)
    if isinstance(reply, Several):
        return reply
    longer = with_length_told(reply, reading, request) if reading.chore == "look" else None
    instead = longer or unless_hardly_meant(reply, reading, request, history)
    is_of_file = has_file and reading.chore == "policy"
    if instead is not reply or is_of_file or _is_left(reply, reading, request):
        return instead
    if reading.chore == "create" and reading.likely >= _UNLESS_REFUSED:
        either = propose_either(reading, request)
        if either is not None:
            return either
    found = _instead(reply, reading, request, history)
    if reading.chore != "create" or reading.likely < _UNLESS_OTHER:
        return found
    return then_settled(found, lambda one: _with_people(one, reading, request))


def _is_left(reply: Settled | Find, reading: Reading, request: UserRequest) -> bool:
    """Whether the rules are left with it: too little was read, or what they know better."""
    if SWAPS.search(request.text):
        return True
    if reading.chore == "look":
        return not (isinstance(reply, Say) and reading.likely >= _UNLESS_OTHER)
    return reading.chore not in ORDERED | ASKED or _is_too_little(reading, request)


def _with_people(found: Settled, reading: Reading, request: UserRequest) -> Settled:
    if isinstance(found, Say):
        return found
    if isinstance(found, Ask) and reading.likely >= _SURELY:
        found = at_times_read(found, reading, request)
    return with_people_read(found, reading, request)


def _reading(typed: str, request: UserRequest, history: History) -> Reading:
    """The chore of what was typed, with the pieces of the same in usual words."""
    reading = read(typed)
    if not any(one.place >= history.turn_start for one in history.receipts.values()):
        reading = reading.apart_from("pile")  # none lies there
    return replace(reading, pieces=read(request.text, reading.chore).pieces)


def _instead(
    reply: Settled | Find, reading: Reading, request: UserRequest, history: History
) -> Settled | Find:
    is_of_calendar = reading.chore in CHANGES or reading.chore == "create"
    is_one = takes_apart() and len(wishes_of(request.text)) == 1
    wishes = wishes_in(request.text) if is_of_calendar and not is_one else []
    is_elsewhere = isinstance(reply, Find) and looks_elsewhere(reply, reading)
    if wishes and not is_elsewhere:
        return then_settled(
            reply, lambda found: _each_wished(found, wishes, reading, request, history)
        )
    if is_elsewhere:
        read_so = proposed_by_reading(reading, request, history, reply) or reply
        read_so = propose_wishes(wishes, request, history, read_so) or read_so
        # What would still have to be asked is left to the rules.
        return then_settled(read_so, lambda one: reply if _lacks(one) else one)
    return then_settled(reply, lambda found: _better(found, reading, request, history))


def _is_too_little(reading: Reading, request: UserRequest) -> bool:
    """Whether too little is said to be read by itself, or it is asked and not told."""
    is_question = request.text.rstrip().endswith("?") or asked_part(request.text).questions
    if reading.chore == "told" and is_question:
        return _POLITE.search(request.text) is None
    words = len(request.text.split())
    if reading.chore == "spent" and words < _FEW_WORDS:
        return True  # "only taxis" goes on with something, or with nothing
    is_short = words <= _FEW_WORDS
    return reading.chore in ORDERED and is_short and not reading.texts("tm")


def _each_wished(
    found: Settled,
    wishes: Sequence[Wish],
    reading: Reading,
    request: UserRequest,
    history: History,
) -> Settled | Find:
    """All that is wished, unless it was settled already that several things are done.

    What is no several wishes after all, such as two sentences about one meeting, is read as one.
    """
    calls = found.calls if isinstance(found, Act) else ()
    if len(calls) > 1 or (isinstance(found, Ask) and THEN in found.pending.arguments):
        return found
    as_one = _better(found, reading, request, history)
    return propose_wishes(wishes, request, history, as_one) or as_one


def looks_elsewhere(look: Find, reading: Reading) -> bool:
    """Whether the sheet is searched for what is about the calendar, or the other way round."""
    is_of_sheet = chore_of(look.lookup) == "spent"
    is_of_calendar = reading.chore in CHANGES or reading.chore == "create"
    # "Delete it" goes for both: without a sum or a value little speaks for a row of the sheet.
    is_bare = reading.chore == "correct" and not reading.texts("abv")
    least = _UNLESS_THERE if is_bare else _UNLESS_OTHER
    return is_of_sheet == is_of_calendar and reading.likely >= least


def _better(
    found: Settled, reading: Reading, request: UserRequest, history: History
) -> Settled | Find:
    if is_far_off(found, reading, request):
        return asked_elsewhere(reading, request, history)
    if isinstance(found, Ask):
        return _asked_better(found, reading, request, history)
    if isinstance(found, Say):
        is_open = _is_nothing(found, reading, request)
    else:
        if reading.chore == "told" and (named := _other_payee(found, reading, request)):
            return named
        is_open = _is_other_act(found, reading, request)
    return (proposed_by_reading(reading, request, history, found) if is_open else None) or found


def _other_payee(act: Act, reading: Reading, request: UserRequest) -> Ask | None:
    """The question about an expense, where it would be entered at once with another payee."""
    calls = [one for one in act.calls if chore_of(one) == "told"]
    if len(calls) != 1 or not reading.texts("m") or reading.likely < _UNLESS_OTHER:
        return None
    payee = set(words_of(str(calls[0].arguments.get("merchant", ""))))
    is_same = payee & set(words_of(" ".join(reading.texts("m"))))
    is_verb = next((one.start for one in reading.pieces if one.tag == "m"), 0) == 0
    return None if is_same or is_verb else propose_read_expense(reading, request)


def _is_nothing(said: Say, reading: Reading, request: UserRequest) -> bool:
    """Whether nothing was found out, or something else that is not offered."""
    text = request.text
    is_only_told = only_tells(text) and reading.likely < _UNLESS_TOLD
    if reading.chore == "create" and (orders_goods(text) or is_only_told):
        return False
    if (reading.chore == "create" or reading.chore in CHANGES) and only_asks(text):
        return False
    is_missing = said.needs_model or said.is_missing or not_offered.is_told(said)
    if is_so_already(said) and len(reading.texts("ab")) < _TWO:
        return False
    if is_missing or not is_understood(said):
        return reading.likely >= (_UNLESS_REFUSED if reading.chore == "create" else _UNLESS_NOTHING)
    is_refused = bool(said.choices) and not any(map(_KEEPS.match, said.choices))
    return is_refused and reading.likely >= (
        _UNLESS_OTHER if reading.chore in ASKED else _UNLESS_REFUSED
    )


def _is_other_act(act: Act, reading: Reading, request: UserRequest) -> bool:
    """Whether something else would be done at once."""
    if reading.chore == "spent" and any(one.tool == check_policy.TOOL for one in act.calls):
        return False  # "check all that I spent" asks for no sum
    chores = {chore_of(one) for one in act.calls}
    is_same = reading.chore in chores or {reading.chore, *chores} <= CHANGES
    is_there = reading.chore == "create" and chores <= CHANGES and not _is_new(request)
    is_of_sheet = reading.chore == "spent" and reading.likely >= _SURELY and reading.texts("m")
    if chores == {"policy"} and asked_part(request.text).questions and not is_of_sheet:
        return False  # what is told beside it is the case: "he charged 480, do I need two quotes"
    is_taken_back = bool(reading.texts("o")) and TAKEN_BACK.search(request.text) is not None
    if chores == {"create"} and reading.chore in CHANGES and is_taken_back:
        return False  # what is changed is what was said just before: "at 10, no, make it 11"
    if is_same or is_there or "" in chores or ("create" in chores and _is_new(request)):
        return False
    return reading.likely >= (_UNLESS_LOOK if chores <= ASKED else _UNLESS_OTHER)


def _asked_better(
    ask: Ask, reading: Reading, request: UserRequest, history: History
) -> Settled | Find:
    """The question, or the one that comes of the reading."""
    chore, pending = chore_of(ask.pending), ask.pending
    is_new = chore == "create" and _is_new(request) and reading.likely < _UNLESS_NEW
    if THEN in pending.arguments or not chore or is_new:
        return ask
    if chore != reading.chore:
        is_kept = _is_kept(chore, reading, request)
        return (None if is_kept else proposed_by_reading(reading, request, history, ask)) or ask
    if chore == "change" and (put_right := with_hour_put_right(ask, reading, request)):
        return proposed_as(put_right, request, history, ask) or ask
    if not _leaves_open(ask, reading, request) or not reading.texts("tm"):
        return _better_named(ask, reading, request)
    # What is still to be asked is asked as the rules ask it.
    read_so = proposed_as(reading, request, history, ask) or ask
    better = then_settled(read_so, lambda one: ask if _lacks(one) else one)
    return unless_there(better, request, history, _CHANGES_AS_WELL) if chore == "create" else better


def _is_kept(chore: Chore, reading: Reading, request: UserRequest) -> bool:
    """Whether a question about another chore than the one that was read is asked all the same."""
    is_tip = chore == "correct" and (
        _OF_TIP.search(request.text) or reading.chances[chore] > _CORRECTS_AS_WELL
    )
    is_new = _is_new(request) or reading.likely >= _UNLESS_THERE
    is_there = reading.chore == "create" and chore in CHANGES and not is_new
    is_change = chore == "change" and reading.chore == "cancel"
    is_change = is_change and reading.likely < _UNLESS_THERE
    least = _SURELY if reading.chore == "report" else _UNLESS_REFUSED
    is_even = reading.chances.get(chore, 0.0) >= _AS_WELL_MEANT
    return bool(is_tip or is_there or is_change or is_even or reading.likely < least)


def _leaves_open(ask: Ask, reading: Reading, request: UserRequest) -> bool:
    """Whether a question of the same chore asks for more than a yes, or for what was not said."""
    chore, pending = chore_of(ask.pending), ask.pending
    is_whole = REQUEST not in pending.arguments
    if chore in CHANGES:
        when = time_of(reading.texts("w"), request)
        if not is_whole and when is not None and not when.has_time:
            return False  # the rules, too, know the day: of the reason, or of the meeting
        is_start = "start" in pending.arguments and _STARTS.search(request.text)
        is_other = is_whole and not is_start and _contradicts(pending, reading)
        is_told = bool(reading.texts("t") and reading.texts("o"))
        return is_other if len(ask.choices) == 1 else is_told
    if chore == "create" and any(people_in(one, request.contacts) for one in ask.choices):
        return False  # it is asked who is meant
    return not is_whole or len(ask.choices) > 1


def _better_named(ask: Ask, reading: Reading, request: UserRequest) -> Ask:
    """The question with the name that was read, where the rules have something else there."""
    arguments = ask.pending.arguments
    if chore_of(ask.pending) == "create" and REQUEST not in arguments:
        named = [one for one in reading.texts("t") if not people_in(one, request.contacts)]
        title = str(arguments.get("title", ""))
        is_other = bool(title) and not set(words_of(title)) & set(
            words_of(" ".join(reading.texts("tp")))
        )
        is_other |= _MEETING_WITH.match(title) is not None
        is_surely_other = is_other and reading.likely >= _SURELY and len(named) == 1
        if named and (is_surely_other or _HALF_SENTENCE.search(title.lower())):
            title = plain_name(without_joining(named[-1]))
            return meeting_asked({**arguments, "title": title}, request)
    if chore_of(ask.pending) == "told" and reading.texts("mg"):
        payee = set(words_of(str(arguments.get("merchant", ""))))
        read_so = propose_read_expense(reading, request)
        paid = set(words_of(" ".join(reading.texts("mg"))))
        # "Uber from the station to the" says more than who was paid.
        is_longer = bool(reading.texts("m")) and len(payee) > len(paid) + 1
        is_surely = bool(reading.texts("m")) and reading.likely >= _UNLESS_OTHER
        if read_so is not None and (is_surely or is_longer or not payee & paid):
            return read_so
    return ask


def _contradicts(pending: PlannedCall, reading: Reading) -> bool:
    """Whether a change is of other values than those that were read: "until 11" is no new start."""
    told = {name for name, tags in _VALUES.items() if reading.texts(tags)}
    return bool(told) and not told & pending.arguments.keys()


def _is_new(request: UserRequest) -> bool:
    return IS_NEW.search(request.text) is not None and not IS_REPLACED.search(request.text)


def _lacks(settled: Settled) -> bool:
    """Whether it asks for more than a yes."""
    return not isinstance(settled, Ask) or REQUEST in settled.pending.arguments
