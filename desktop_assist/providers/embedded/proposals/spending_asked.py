"""Answers what is asked about expenses in anybody's words, from the rows that are there."""

import re
from collections import Counter
from collections.abc import Callable, Sequence
from decimal import Decimal

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.expenses.currency import rounded
from desktop_assist.providers.embedded.follow_ups.history import History
from desktop_assist.providers.embedded.found_things import Thing, expenses_in, meetings_in
from desktop_assist.providers.embedded.money_told import (
    expense_told,
    expenses_told,
    money_told,
    totals_told,
)
from desktop_assist.providers.embedded.proposals.currency_of_place import places_in
from desktop_assist.providers.embedded.proposals.exchange_told import Exchange, exchange_told
from desktop_assist.providers.embedded.proposals.money_talk import (
    AVERAGED,
    COUNTED,
    ENTERED,
    FOLLOWS,
    LARGEST,
    NOT_SPENT,
    OF_RULES,
    PAST,
    SMALLEST,
    SPENT,
    SUM,
    TAXED,
)
from desktop_assist.providers.embedded.proposals.named_expenses import (
    Row,
    names_money,
    read_said,
    rows_of,
)
from desktop_assist.providers.embedded.proposals.report_told import only_looks
from desktop_assist.providers.embedded.proposals.trip_days import span_of
from desktop_assist.providers.embedded.proposals.which_expenses import (
    UNCLEAR,
    Asked,
    asked_about,
)
from desktop_assist.providers.embedded.reply import Act, Find, PlannedCall, Say, Settled
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.expense_kinds import kind_said
from desktop_assist.providers.embedded.slots.money import CURRENCY_WORD
from desktop_assist.providers.embedded.slots.period import past_period
from desktop_assist.providers.embedded.slots.spending_words import LEFT_OUT
from desktop_assist.providers.embedded.slots.target import words_of
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.word_list import one_of
from desktop_assist.providers.embedded.words import EXPENSE_NOUN

TOOL = "list_expenses"
_ASKS = (SUM, LARGEST, SMALLEST, COUNTED, AVERAGED, TAXED, ENTERED)
_QUESTION = re.compile(
    r"\b(?:what\w*|how\w*|which|who|wie\w*|welche\w*|gimme|give|tell|show|zeig\w*|gib)\b|\?\W*$"
    r"|^\W*(?:is|did|have|hab\w*|ist)\b|\bdavon\b|(?:^|[.,:;]\s*)\W*(?:(?:und|also|ja|so)\s+)*was\b"
    r"|^\W*(?:and|und|the|die|my|grand|overall)?\s*(?:average|total|sum\w*|gesamt\w*)"
    r"|\b(?:add|tally|tot) (?:it |that |them |this )?(?:all )?up\b|\b(?:so far|to date)\b",
    re.IGNORECASE,
)
_HOW_MANY_OF_MONEY = re.compile(
    rf"\b(?:how many|wie ?viele|number of) (?:\w+ )?(?:{CURRENCY_WORD})\b", re.IGNORECASE
)
_ORDERS = re.compile(
    r"^\W*(?:(?:please|bitte|can you|could you|kannst du|können sie|oh and|and|und)\W+)*"
    + one_of(
        "add(?! (?:it |that |them |this )?(?:all )?up\\b), log, put, pop, record, book, move",
        "change, make, delete, remove, create, schedule",
        "remind, remember, trag\\w*, buch\\w*, lösch\\w*, änder\\w*, mach\\w*, setz\\w*",
        "erinner\\w*",
    )
    + r"\b",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"\b(?:i|i've|me|my|we|we've|us|our|ich|mich|mir|wir|uns|mein\w*)\b", re.IGNORECASE
)
"""Asks of what the person spent."""
_TAX_WAS = re.compile(rf"(?:{TAXED.pattern}).*?\b(?:was|were|did|on|war|waren)\b", re.IGNORECASE)
"""Asks for the tax of one that is named, such as "the Seaspray invoice"."""
_TAX = Text(
    "{tax} of tax in {count}: {named}.{without}", "{tax} Steuer in {count}: {named}.{without}"
)
_NO_TAX = Text(" No tax is noted in {count}.", " In {count} ist keine Steuer vermerkt.")
_AVERAGE = Text("On average {amount}, over {count}.", "Im Schnitt {amount}, bei {count}.")
_ONE, _SEVERAL = Text("1 expense", "1 Ausgabe"), Text("{count} expenses", "{count} Ausgaben")
_WORTH = Text(
    "{named}: {worth} at {amount} to {into}.", "{named}: {worth}, wenn {amount} {into} sind."
)
_WORTH_IN_ALL = Text(
    "{total} altogether, which is {worth} at {amount} to {into}: {named}.",
    "Zusammen {total}, das sind {worth}, wenn {amount} {into} sind: {named}.",
)


def propose_spending_answer(
    request: UserRequest,
    history: History,
    otherwise: Settled | Find,
    *,
    is_read: bool = False,
) -> Find | None:
    """A look into the sheet for what is asked of it; None when nothing of the kind is asked.

    Args:
        request: The message.
        history: What was said before.
        otherwise: What is done where the sheet has nothing of it.
        is_read: Whether it is known that the sheet is asked.
    """
    asked = _with_asked_before(request, history)
    is_clear = is_read or _is_of_money(asked, history)
    is_known = isinstance(otherwise, Act) and not only_looks(otherwise)
    if is_known or not _is_asked(asked, request, is_clear=is_clear, is_read=is_read):
        return None

    def answer(rows: Sequence[Row], meetings: Sequence[Thing] | None) -> Settled | Find | None:
        question = asked_about(asked, rows, meetings, history)
        if question is UNCLEAR:
            return _in_calendar(rows, request, lambda seen: answer(rows, seen) or otherwise)
        if question is None:
            return _none_of_that(asked, otherwise)
        if not (is_clear or question.is_named):
            return None
        return _answer(asked, question, rows)

    def choose(output: JsonObject) -> Settled | Find:
        return answer(rows_of(expenses_in(output)), None) or otherwise

    return Find(PlannedCall(TOOL, {}), choose)


def _is_asked(asked: UserRequest, request: UserRequest, *, is_clear: bool, is_read: bool) -> bool:
    """Whether the sheet is asked for something that was spent."""
    text = asked.lower
    if NOT_SPENT.search(text) or _HOW_MANY_OF_MONEY.search(text) or OF_RULES.search(text):
        return False
    is_asked = any(one.search(text) for one in _ASKS) and _QUESTION.search(text) is not None
    is_asked |= LEFT_OUT.search(text) is not None and EXPENSE_NOUN.search(text) is not None
    is_asked = is_asked and not _ORDERS.search(request.text)
    is_past = is_clear or PAST.search(text) or _TAX_WAS.search(text)
    return is_read or bool(is_asked and is_past)


def _in_calendar(
    rows: Sequence[Row],
    request: UserRequest,
    choose: Callable[[Sequence[Thing]], Settled | Find],
) -> Settled | Find:
    """A look for when one was where, on the days of the expenses."""
    days = span_of(rows)
    if days is None:
        return choose(())
    lookup = PlannedCall("list_meetings", days.arguments())
    return Find(lookup, lambda output: choose(meetings_in(output, request.now.tzinfo)))


def _with_asked_before(request: UserRequest, history: History) -> UserRequest:
    """The message, with what was asked just before where it only goes on with that."""
    if not FOLLOWS.search(request.text) or any(one.search(request.lower) for one in _ASKS):
        return request
    before = history.asked
    said = " ".join(one[0] for ask in _ASKS if (one := ask.search(before)))
    if not said or not SPENT.search(before):
        return request
    return request.saying(f"{request.text.rstrip(' ?.!')} ({said})")


def _is_of_money(request: UserRequest, history: History) -> bool:
    """Whether it speaks of money that was spent, or goes on with expenses that were shown."""
    text = request.lower
    is_extreme = LARGEST.search(text) or SMALLEST.search(text)
    if is_extreme and places_in(request.text):
        return True
    if SPENT.search(text) or names_money(text) or any(map(kind_said, words_of(text))):
        return True
    focus = history.focus
    is_shown = focus is not None and history.is_recent(focus)
    is_shown = bool(is_shown and focus and any(one.kind == "expense" for one in focus.things))
    return is_shown or history.reported is not None


def _answer(request: UserRequest, asked: Asked, rows: Sequence[Row]) -> Settled | None:
    """What is asked for, of those expenses."""
    told = exchange_told(request.text, (one.currency for one in rows), request.currency)
    if told is not None:
        return _worth(asked.within(), told, request)
    text = request.lower
    if TAXED.search(text):
        return _taxed(asked.within(), request)
    if AVERAGED.search(text):
        return _averaged(asked.within(), request)
    call = asked.arguments()
    if LARGEST.search(text) or SMALLEST.search(text):
        order = "largest" if LARGEST.search(text) else "smallest"
        call = {**call, "order": order, "count": 1}
    return Act((PlannedCall(TOOL, call),))


def _none_of_that(request: UserRequest, otherwise: Settled | Find) -> Act | None:
    """A look for the only word that may name some, where nobody but a model knew more.

    That there are none of it says more than that it was not understood.
    """
    is_known = not (isinstance(otherwise, Say) or only_looks(otherwise))
    if is_known or not _OWN.search(request.text):
        return None
    said = read_said(request.text, request)
    names = [name for name, _ in said.places] or list(dict.fromkeys(said.words))
    if len(names) != 1:
        return None
    days = past_period(request)
    return Act((PlannedCall(TOOL, {**(days.arguments() if days else {}), "text": names[0]}),))


def _count(rows: Sequence[Row], request: UserRequest) -> str:
    text = _ONE if len(rows) == 1 else _SEVERAL
    return text.in_language(request.language, count=str(len(rows)))


def _totals(rows: Sequence[Row]) -> dict[str, Decimal]:
    totals: Counter[str] = Counter()
    for one in rows:
        totals[one.currency] += one.amount  # type: ignore[assignment]
    return {code: Decimal(totals[code]) for code in sorted(totals)}


def _taxed(rows: Sequence[Row], request: UserRequest) -> Say | None:
    language = request.language
    taxed = [one for one in rows if one.thing.row.get("tax") not in (None, "")]
    if not taxed:
        return None
    totals: dict[str, Decimal] = {}
    for one in taxed:
        totals[one.currency] = totals.get(one.currency, Decimal(0)) + Decimal(one.thing.row["tax"])
    left = [one for one in rows if one not in taxed]
    said = _NO_TAX.in_language(language, count=_count(left, request)) if left else ""
    return Say(
        _TAX.in_language(
            language,
            tax=totals_told(totals, language),
            count=_count(taxed, request),
            named=expenses_told((one.thing.row for one in taxed), language),
            without=said,
        )
    )


def _averaged(rows: Sequence[Row], request: UserRequest) -> Say | None:
    if not rows:
        return None
    language = request.language
    count = Counter(one.currency for one in rows)
    means = {code: rounded(sum_ / count[code], code) for code, sum_ in _totals(rows).items()}
    amount = totals_told(means, language)
    return Say(_AVERAGE.in_language(language, amount=amount, count=_count(rows, request)))


def _worth(rows: Sequence[Row], told: Exchange, request: UserRequest) -> Say | None:
    if not rows:
        return None
    language = request.language
    total = sum((one.amount for one in rows), Decimal(0))
    text = _WORTH if len(rows) == 1 else _WORTH_IN_ALL
    named = (
        expense_told(rows[0].thing.row, language)
        if len(rows) == 1
        else expenses_told((one.thing.row for one in rows), language)
    )
    return Say(
        text.in_language(
            language,
            named=named,
            total=money_told(total, told.currency, language),
            worth=money_told(told.converted(total), told.into, language),
            amount=money_told(told.amount, told.currency, language),
            into=money_told(told.worth, told.into, language),
        )
    )
