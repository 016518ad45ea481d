"""Finds out what a message asks for, with no model: the chores' own rules, one after the other."""

import re

from desktop_assist.calendars.phrases import understand
from desktop_assist.providers.embedded.agreed import agrees_to, is_agreed, is_refused
from desktop_assist.providers.embedded.clauses import as_one_order
from desktop_assist.providers.embedded.intents import (
    COMPLETE,
    INTENTS,
    add_expense,
    cancel_meeting,
    create_meeting,
    fetch_slack_thread,
    list_meetings,
    search_policies,
    small_talk,
    update_meeting,
)
from desktop_assist.providers.embedded.language import language_of
from desktop_assist.providers.embedded.meeting_sentences import in_one_sentence
from desktop_assist.providers.embedded.order_alone import order_alone
from desktop_assist.providers.embedded.parts import read_parts, without_taken_back
from desktop_assist.providers.embedded.politeness import without_politeness
from desktop_assist.providers.embedded.rebooking import without_rebooking
from desktop_assist.providers.embedded.reply import (
    REQUEST,
    Act,
    Ask,
    Find,
    PlannedCall,
    Reply,
    Say,
    Several,
    first_calls,
    parted,
)
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.restated import restates
from desktop_assist.providers.embedded.slots.remainder import without
from desktop_assist.providers.embedded.slots.series_scope import scope_answered
from desktop_assist.providers.embedded.spelling import mended
from desktop_assist.providers.embedded.taken_back import is_taken_back
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.their_time import asks_for_place, by_named_clock
from desktop_assist.providers.embedded.weekly_days import with_weekly_days
from desktop_assist.providers.embedded.word_list import starting_with
from desktop_assist.providers.embedded.words import MEETING_VERB

FALLBACK = Text(
    "That was not understood without a model. Meetings, expenses and calculations work, for "
    'example "Team sync next Tuesday 2 pm for 30 minutes" or "What did I spend in October?". '
    "Other questions need a model: add an OpenAI key in the settings.",
    "Das wurde ohne Modell nicht verstanden. Termine, Ausgaben und Rechnungen gehen, zum Beispiel "
    '"Teamrunde nächsten Dienstag 14 Uhr, 30 Minuten" oder "Was habe ich im Oktober ausgegeben?". '
    "Andere Fragen brauchen ein Modell: in den Einstellungen einen OpenAI-Schlüssel eintragen.",
)
_WHOSE_CLOCK = Text(
    'Nothing was changed: it is not known where it is "{said}". With the place it works: '
    '"4 pm London time".',
    'Es wurde nichts geändert: wo es "{said}" ist, ist nicht bekannt. Mit dem Ort geht es: '
    '"16 Uhr Londoner Zeit".',
)
_UNCHANGED = Text("Nothing was changed.", "Es wurde nichts geändert.")
_SHOWS = starting_with("show, zeig\\w*")
_OF_CALENDAR = frozenset({create_meeting.TOOL, update_meeting.TOOL, cancel_meeting.TOOL})
_LONGEST_LATE_ANSWER = 6
"""In words: more of them are about something new."""
_WORD = re.compile(r"[^\W\d_]+")
_SHORTEST_WORD = 4
"""In letters: of those that name something."""


def understood(request: UserRequest) -> Reply:
    """What to do about a message; a greeting may stand before what it asks for."""
    if is_taken_back(request.text):
        return Say(_UNCHANGED.in_language(request.language))
    request = as_one_order(request)
    said = with_weekly_days(in_one_sentence(mended(by_named_clock(request.text))))
    plain = without_politeness(without_taken_back(said))
    request = request.saying(without_rebooking(request.saying(plain)))
    alone = order_alone(request)
    ordered = _of_calendar(alone) if alone else None
    if ordered is not None:
        return ordered
    rest = small_talk.after_opening(request.text)
    reply = _understood(request.saying(rest)) if rest else None
    return _understood(request) if reply is None or isinstance(reply, Say) else reply


def _understood(request: UserRequest) -> Reply:
    several = add_expense.read_list(request) or read_parts(request, _part)
    if fetch_slack_thread.names_message(request.text) and not _orders_more(several):
        several = None  # all of "what was decided, and who does what? LINK" is asked of the link
    elif fetch_slack_thread.asks_of_discussion(request.text):
        several = (
            None  # "what came of the thread on X? I was out. And who does what?" is one question
        )
    if several is not None and fetch_slack_thread.names_slack(request.text):
        several = None if _only_searches_more(several) else several
    reply = several or _first(request) or not_understood(request)
    theirs = asks_for_place(request.text)
    is_change = isinstance(reply, Find) and reply.lookup.tool == list_meetings.TOOL
    if theirs and is_change:
        return Say(_WHOSE_CLOCK.in_language(request.language, said=theirs))
    return reply


def _orders_more(reply: Reply | None) -> bool:
    """Whether something is to be done beside reading a discussion, and nothing was left out."""
    parts = reply.parts if isinstance(reply, Several) else (reply,)
    is_whole = not any(one is None or isinstance(one, Say) for one in parts)
    calls = [call for one in parts if one is not None for call in first_calls(one)]
    others = [call for call in calls if "permalink" not in call.arguments]
    return is_whole and all(call.tool in _OF_CALENDAR for call in others)


def _only_searches_more(reply: Reply) -> bool:
    """Whether a look into a discussion goes on with questions: "and who does what?"."""
    calls = [one.tool for one in first_calls(reply)]
    tools = {fetch_slack_thread.TOOL, search_policies.TOOL}
    return bool(calls) and calls[0] == fetch_slack_thread.TOOL and set(calls) <= tools


def _of_calendar(request: UserRequest) -> Reply | None:
    """What is ordered about the calendar.

    With a reason beside it, "move the lunch" is about no expense.
    """
    reply = _understood(request)
    if _is_of_calendar(reply):
        return reply
    return update_meeting.read(request) or cancel_meeting.read(request)


def _is_of_calendar(reply: Reply) -> bool:
    """Whether all of it makes or changes meetings, or looks for the one that is meant."""
    match reply:
        case Several(parts):
            return all(map(_is_of_calendar, parts))
        case Find(lookup):
            return lookup.tool == list_meetings.TOOL
        case Ask(pending=pending):
            return pending.tool in _OF_CALENDAR
        case Act(calls):
            return all(call.tool in _OF_CALENDAR for call in calls)
        case Say():
            return False


def answered(pending: PlannedCall, answer: UserRequest) -> Reply:
    """What to do about the answer to a question; a new request is taken as such."""
    no = declined(pending, answer)
    if no is not None:
        return no
    answer = answer.saying(mended(answer.text))
    if REQUEST not in pending.arguments and agrees_to(pending.tool, answer.text):
        return Act(parted(pending))
    is_this = "recurrence_id" in pending.arguments and scope_answered(answer.text).scope == "this"
    if is_this or restates(pending, answer):
        return Act(parted(pending))  # "only this one" agrees to a change of this one
    fresh = _first(answer)
    if fresh is not None and _is_new(fresh, pending, answer):
        return understood(answer)
    complete = COMPLETE.get(pending.tool)
    completed = complete(pending, answer) if complete and REQUEST in pending.arguments else None
    return completed or _unless_yes(pending, answer, fresh)


def _unless_yes(pending: PlannedCall, answer: UserRequest, fresh: Reply | None) -> Reply:
    """The act that was asked about, or what an answer that is no yes means by itself."""
    is_yes = is_agreed(answer.text) or _SHOWS.match(answer.text) is not None
    if REQUEST not in pending.arguments and is_yes:
        return Act(parted(pending))
    is_made = isinstance(fresh, Act) and all(one.tool == create_meeting.TOOL for one in fresh.calls)
    if isinstance(fresh, Act) and is_made and pending.tool in _OF_CALENDAR:
        # A few words that answer a question in a way not understood are no order for another one.
        return create_meeting.asked_first(fresh, answer)
    return fresh or not_understood(answer)


def answered_late(pending: PlannedCall, answer: UserRequest) -> Act | None:
    """What a few words do that answer a question asked some messages ago; None if they do not."""
    complete = COMPLETE.get(pending.tool)
    if complete is None or REQUEST not in pending.arguments:
        return None
    answer = answer.saying(without_politeness(mended(answer.text)))
    if len(answer.text.split()) > _LONGEST_LATE_ANSWER or _first(answer) is not None:
        return None
    completed = complete(pending, answer)
    return completed if isinstance(completed, Act) else None


def declined(pending: PlannedCall, answer: UserRequest) -> Say | None:
    """That nothing is done, when the answer is a no."""
    if not is_refused(pending.tool, answer.text):
        return None
    asked = str(pending.arguments.get(REQUEST, ""))
    return Say(_UNCHANGED.in_language(language_of(f"{asked} {answer.text}")))


def _is_new(fresh: Reply, pending: PlannedCall, answer: UserRequest) -> bool:
    """Whether "Friday at 10 with Lena" answers the question or asks for another meeting."""
    if isinstance(fresh, Ask):
        is_elsewhere = (fresh.pending.tool in _OF_CALENDAR) != (pending.tool in _OF_CALENDAR)
        return is_elsewhere and _says_more(answer, pending)
    calls = first_calls(fresh)
    if not calls:
        return False
    names_verb = MEETING_VERB.search(answer.lower) is not None
    if any(call.tool == create_meeting.TOOL for call in calls):
        return names_verb
    return all(call.tool != pending.tool for call in calls)


def _says_more(answer: UserRequest, pending: PlannedCall) -> bool:
    """Whether an answer names something beside a time and what was asked about.

    "12.50 for lunch today" does, "at 12.50" and "12.50 for the lunch" of a lunch do not.
    """
    when = understand(answer.text, answer.now, answer.policy)
    rest = without(answer.text, when.spans) if when else answer.text
    known = str(pending.arguments.get(REQUEST, "")).lower()
    words = (word for word in _WORD.findall(rest.lower()) if word not in known)
    return any(len(word) >= _SHORTEST_WORD for word in words)


def is_understood(reply: Reply) -> bool:
    """Whether a reply is more than that nothing was understood."""
    return not (isinstance(reply, Say) and reply.text in (FALLBACK.english, FALLBACK.german))


def not_understood(request: UserRequest) -> Say:
    """What is said to anything else, until something better is found."""
    return Say(FALLBACK.in_language(request.language))


def _part(request: UserRequest) -> Reply | None:
    return _first(as_one_order(request))


def _first(request: UserRequest) -> Reply | None:
    request = request.saying(without_politeness(request.text))
    return next((reply for intent in INTENTS if (reply := intent(request))), None)
