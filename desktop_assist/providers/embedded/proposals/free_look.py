"""Looks freely into the sheet where a rule found nothing, or took a message for something else."""

from collections.abc import Callable

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.embedded.follow_ups.history import History
from desktop_assist.providers.embedded.found_things import expenses_in
from desktop_assist.providers.embedded.proposals.asked_part import asked_part
from desktop_assist.providers.embedded.proposals.exchange_told import exchange_told
from desktop_assist.providers.embedded.proposals.expense_changes import propose_expense_change
from desktop_assist.providers.embedded.proposals.money_talk import (
    AVERAGED,
    OF_RULES,
    SPENT,
    SUM,
    TAXED,
)
from desktop_assist.providers.embedded.proposals.named_expenses import read_said
from desktop_assist.providers.embedded.proposals.report_told import only_looks, propose_report
from desktop_assist.providers.embedded.proposals.spending_asked import TOOL, propose_spending_answer
from desktop_assist.providers.embedded.reply import Act, Ask, Find, PlannedCall, Say, Settled
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.expense_kinds import kind_said
from desktop_assist.providers.embedded.slots.period import past_period
from desktop_assist.providers.embedded.slots.target import words_of

_SEARCH = "search_policies"
_PLAIN = frozenset(("from", "to", "text", "category", "order", "count", "total_in"))
"""Of a call that says no more than days and words."""


def looked_up_freely(
    reply: Settled | Find, request: UserRequest, history: History
) -> Settled | Find:
    """What a rule found out to do; where that misses what is asked of the sheet, a free look.

    A rate that is told is for reckoning, and what needs a model may be in the sheet.
    """
    goes_on = isinstance(reply, Ask) and history.reported is not None
    may_be_report = isinstance(reply, Say) or goes_on or only_looks(reply)
    report = propose_report(request, history, reply) if may_be_report else None
    if report is not None:
        return report
    if not isinstance(reply, Find):
        is_open = isinstance(reply, Say) or only_looks(reply) or _adds(reply)
        is_open = is_open and not asks_rule(reply, request)
        change = propose_expense_change(request, history, reply) if is_open else None
        if change is not None:
            return _settled(change, lambda one: _unless(one, reply, request, history))
    elif reply.lookup.tool in (TOOL, "list_meetings"):
        return _settled(reply, lambda one: looked_up_freely(one, request, history))
    return _asked_freely(reply, request, history)


def asks_rule(reply: Settled | Find, request: UserRequest) -> bool:
    """Whether documents are asked what is allowed: "what may dinner cost? I had 38 in mind"."""
    is_search = isinstance(reply, Act) and all(one.tool == _SEARCH for one in reply.calls)
    asked = asked_part(request.text).question or request.text
    return is_search and OF_RULES.search(asked.lower()) is not None


def _adds(reply: Settled) -> bool:
    """Whether it would enter a new expense once that is agreed."""
    return isinstance(reply, Ask) and reply.pending.tool == "add_expense"


def _unless(
    found: Settled, reply: Settled | Find, request: UserRequest, history: History
) -> Settled | Find:
    """The change that was found; where none was, an answer from the sheet."""
    return _asked_freely(reply, request, history) if found is reply else found


def _asked_freely(reply: Settled | Find, request: UserRequest, history: History) -> Settled | Find:
    """An answer from the sheet in place of what a rule made of the question."""
    is_told = exchange_told(request.text, (), request.currency) is not None
    needs_model = isinstance(reply, Say) and reply.needs_model
    if needs_model or (is_told and SUM.search(request.lower)):
        return propose_spending_answer(request, history, reply) or reply
    if isinstance(reply, Act) and _is_sum_asked(reply, request):
        # What was done is what is done where the sheet has nothing of it.
        kept = Find(reply.calls[0], lambda _: reply)
        return propose_spending_answer(request, history, kept) or reply
    if isinstance(reply, Act) and [one.tool for one in reply.calls] == [TOOL]:
        return _second_look(reply.calls[0], request, history)
    return reply


def _is_sum_asked(reply: Act, request: UserRequest) -> bool:
    """Whether a question was taken for one to the calendar or the documents, and is of money.

    "Was haben wir im Mai beim Bäcker gelassen?" asks for no meetings.
    """
    if [one.tool for one in reply.calls] not in (["list_meetings"], ["search_policies"]):
        return False
    is_of_money = bool(SUM.search(request.lower) and SPENT.search(request.lower))
    days = past_period(request) if is_of_money and not OF_RULES.search(request.lower) else None
    return days is not None and days.first <= request.now.date()


def _second_look(call: PlannedCall, request: UserRequest, history: History) -> Settled | Find:
    """A look for expenses by the words of a rule; where others are meant, for those.

    "Taxi" is in no name of a firm called "Cabs", and "Milan" may be in no row at all.
    """
    listed = Act((call,))
    freely = propose_spending_answer(request, history, listed) if _may_miss(call, request) else None
    if freely is None:
        return listed

    def choose(output: JsonObject) -> Settled | Find:
        count = len(expenses_in(output))
        words = words_of(str(call.arguments.get("text") or ""))
        is_plain = not any(one.search(request.lower) for one in (TAXED, AVERAGED))
        if count and words and is_plain and not any(map(kind_said, words)):
            return listed
        code = call.arguments.get("total_in")
        if count and code and not words:
            return listed  # they are converted, which those found otherwise would not be
        by_words = bool({"text", "category"} & call.arguments.keys())
        look = _paid_in(freely, str(code), listed) if count and code else freely
        return _settled(look, lambda found: _better(found, count, listed, by_words=by_words))

    return Find(call, choose)


def _paid_in(freely: Settled | Find, code: str, listed: Act) -> Settled | Find:
    """What was found freely, where all of it was paid in the currency that is asked for."""
    if not isinstance(freely, Find) or freely.lookup.tool != TOOL:
        return listed

    def choose(output: JsonObject) -> Settled | Find:
        rows = {one.group: one.row.get("currency") for one in expenses_in(output)}

        def checked(found: Settled) -> Settled:
            ids = found.calls[0].arguments.get("ids") if isinstance(found, Act) else None
            is_paid_so = isinstance(ids, list) and all(rows.get(str(one)) == code for one in ids)
            return found if is_paid_so else listed

        return _settled(freely.choose(output), checked)

    return Find(freely.lookup, choose)


def _may_miss(call: PlannedCall, request: UserRequest) -> bool:
    """Whether other expenses may be meant than those a rule looks for."""
    if not call.arguments.keys() <= _PLAIN:
        return False
    if "category" in call.arguments or "text" in call.arguments:
        return True
    said = read_said(request.text, request)
    return bool(said.words or said.places)


def _settled(reply: Settled | Find, then: Callable[[Settled], Settled | Find]) -> Settled | Find:
    """What is made of a reply once all is looked up."""
    if isinstance(reply, Find):
        look = reply
        return Find(look.lookup, lambda output: _settled(look.choose(output), then))
    return then(reply)


def _better(freely: Settled, count: int, listed: Act, *, by_words: bool) -> Settled:
    """What was found freely, where it is more than by the words, or less where none were heard."""
    if not isinstance(freely, Act):
        return freely
    ids = freely.calls[0].arguments.get("ids")
    if not isinstance(ids, list):
        return listed
    return freely if not by_words or len(ids) > count else listed
