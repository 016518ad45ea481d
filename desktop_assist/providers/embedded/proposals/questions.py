"""Answers questions that no rule reads, from the calendar or from the documents."""

import re
from collections.abc import Callable

from desktop_assist.calendars.phrases import find_time_expressions
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.embedded.follow_ups.history import History
from desktop_assist.providers.embedded.intents import search_policies
from desktop_assist.providers.embedded.proposals.asked_part import AskedPart, asked_part
from desktop_assist.providers.embedded.proposals.calendar_question import occasion
from desktop_assist.providers.embedded.proposals.case_told import (
    asks_of_case,
    is_mere_question,
    looks_of,
)
from desktop_assist.providers.embedded.proposals.company_question import (
    likely_of_company,
)
from desktop_assist.providers.embedded.proposals.document_query import queries_for
from desktop_assist.providers.embedded.proposals.own_time import day_asked_about, longest_gap
from desktop_assist.providers.embedded.proposals.rate_applied import (
    applied,
    counted_in,
    without_sum,
)
from desktop_assist.providers.embedded.reply import Act, Find, PlannedCall, Reply, Say, Settled
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.understanding import understood
from desktop_assist.providers.embedded.word_list import starting_with

_SLACK = re.compile(
    r"\bslack\b|https?://|(?:^|\s)#[a-z]|\b[\w-]*(?:channel|kanal)\b", re.IGNORECASE
)
_ORDERS = starting_with(
    "(?:can|could|would|will) (?:you|we)(?! (?:tell|say|see|remember)\\b), shall (?:i|we)",
    "(?:kannst|könntest|würdest) du, (?:können|könnten|würden) (?:sie|wir)",
)
"""Asks for something to be done."""
_ASKS_FREE = re.compile(
    r"\b(?:am i|are we|will i be)\b.{0,20}\b(?:free|clear|open|available|ok(?:ay)?|busy)\b"
    r"|\b(?:bin ich|sind wir|habe? ich|hab ich|passt)\b.{0,20}\b(?:frei|zeit|luft|das)\b",
    re.IGNORECASE,
)
_LOOK_NAMES = """
    list_meetings find_meetings find_free_time list_expenses summarize_expenses search_policies
    look_up_table find_document check_policy list_expense_reports fetch_slack_thread
    search_conversations calculate work_out_per_diem
"""
_FEWEST_ASKED = 4
_LIKELY, _MORE_LIKELY = 0.5, 0.8
"""From where on a question is believed to be about the company: more where there is an answer."""
_LOOKS = frozenset(_LOOK_NAMES.split())


def propose_answer(
    request: UserRequest,
    history: History,
    otherwise: Settled | Find,
) -> Settled | Find | None:
    """A look at what a question is about; None where it asks nothing of what is here."""
    part = asked_part(request.text)
    if not part.questions or _ORDERS.search(part.question):
        return None
    found = _worked_out(part, request, history) or longest_gap(part, request)
    if found is not None:
        return found

    def later() -> Settled | Find:
        return (
            _in_plain_words(part, request, otherwise)
            or day_asked_about(part, request)
            or _in_documents(part, request, otherwise)
            or otherwise
        )

    return occasion(part, request, later) or later()


def _worked_out(part: AskedPart, request: UserRequest, history: History) -> Say | Find | None:
    """What a rate comes to: of the answer just before, or of one that is asked for as well."""
    counted = counted_in(part)
    if counted is None:
        return None
    rest = without_sum(part)
    if not rest.questions:
        told = applied(counted, history.told, request)
        return Say(told) if told else None
    if likely_of_company(rest.question) < _LIKELY:
        return None
    [query, *_] = queries_for(rest, request.knows)

    def choose(output: JsonObject) -> Say:
        told = str(output.get("summary", ""))
        return Say(f"{told} {applied(counted, told, request)}".strip())

    return Find(PlannedCall(search_policies.TOOL, {"query": query}), choose)


def _in_plain_words(
    part: AskedPart, request: UserRequest, otherwise: Settled | Find
) -> Settled | Find | None:
    """What is asked, read once more without greeting, dialect and what is told around it."""
    asked = dict.fromkeys((part.question, *part.questions, *_with_told_time(part, request)))
    for text in (one for one in asked if one != request.text):  # that was read before
        reply = _looking(understood(request.saying(text)), otherwise)
        if reply is not None:
            return reply
    return None


def _with_told_time(part: AskedPart, request: UserRequest) -> tuple[str, ...]:
    """What "Todd wants lunch on Friday at 12:30, am I clear then" asks."""
    if not _ASKS_FREE.search(part.question) or not part.told:
        return ()
    times = find_time_expressions(part.told, request.now, request.policy)
    said = " ".join(one.text for one in times)
    free = "bin ich frei" if request.language == "german" else "am I free"
    return (f"{free} {said}?",) if said else ()


def _looking(reply: Reply, otherwise: Settled | Find) -> Settled | Find | None:
    """The reply, where it only looks something up."""
    if isinstance(reply, Act):
        return reply if all(call.tool in _LOOKS for call in reply.calls) else None
    if not isinstance(reply, Find) or reply.lookup.tool not in _LOOKS:
        return None
    choose: Callable[..., Settled | Find] = reply.choose
    return Find(reply.lookup, lambda output: _only_told(choose(output), otherwise))


def _only_told(chosen: Settled | Find, otherwise: Settled | Find) -> Settled | Find:
    """What is told: a question asks for nothing to be changed."""
    kept = chosen if isinstance(chosen, Say) else _looking(chosen, otherwise)
    return kept or otherwise


def _in_documents(part: AskedPart, request: UserRequest, otherwise: Settled | Find) -> Act | None:
    """A look into the documents, for what a colleague would take to be about the company."""
    likely = max(likely_of_company(text) for text in (request.text, part.question))
    needs_model = isinstance(otherwise, Say) and otherwise.needs_model
    enough = _LIKELY if needs_model else _MORE_LIKELY
    if _SLACK.search(request.text):
        return None
    if likely < enough and not (_is_search(otherwise) or _is_known(part, request, otherwise)):
        return None
    queries = queries_for(part, request.knows)[: 1 if part.told else None]
    return Act(tuple(PlannedCall(search_policies.TOOL, {"query": one}) for one in queries))


def _is_known(part: AskedPart, request: UserRequest, otherwise: Settled | Find) -> bool:
    """Whether the documents answer what nothing else here does; no order is asked of them."""
    if not isinstance(otherwise, Say) or not is_mere_question(request.text):
        return False
    if otherwise.needs_model and asks_of_case(part, request):
        return True  # that it is not in the documents says more than that a model is missing
    looks = (query for ask in looks_of(part) for query in ask)
    queries = dict.fromkeys((*looks, *part.questions))
    return any(request.knows(one) for one in queries if len(one.split()) >= _FEWEST_ASKED)


def _is_search(reply: Settled | Find) -> bool:
    """Whether it is a look into the documents by the message's own words."""
    if not isinstance(reply, Act):
        return False
    return all(call.tool == search_policies.TOOL for call in reply.calls)
