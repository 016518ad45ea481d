"""Proposes what may be meant to become of expenses that a message speaks of."""

import re
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal

from desktop_assist.calendars.phrases import find_time_expressions
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.embedded.change_words import new_of_expense
from desktop_assist.providers.embedded.follow_ups.history import History
from desktop_assist.providers.embedded.found_things import expenses_in
from desktop_assist.providers.embedded.language import Language
from desktop_assist.providers.embedded.money_told import expense_told
from desktop_assist.providers.embedded.proposals.corrected_values import (
    amount_said,
    category_said,
    currency_said,
    day_said,
    may_correct,
)
from desktop_assist.providers.embedded.proposals.correction import corrected, may_be_corrected
from desktop_assist.providers.embedded.proposals.money_talk import SPENT
from desktop_assist.providers.embedded.proposals.named_expenses import (
    Row,
    likeliest,
    paid_in,
    read_said,
    rows_of,
    spent_there,
)
from desktop_assist.providers.embedded.proposals.report_told import only_looks
from desktop_assist.providers.embedded.reply import (
    Act,
    Ask,
    Find,
    PlannedCall,
    Say,
    Settled,
    together,
)
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.expense_kinds import kind_said
from desktop_assist.providers.embedded.slots.period import period_of
from desktop_assist.providers.embedded.slots.target import words_of
from desktop_assist.providers.embedded.text import Text
from desktop_assist.providers.embedded.word_list import whole_words

_LIST, _UPDATE, _DELETE = "list_expenses", "update_expense", "delete_expense"
_YES = Text("Yes", "Ja")
_CHANGE = Text("Change the expense {label}: {new}?", "Die Ausgabe {label} ändern: {new}?")
_CHANGE_ALL = Text(
    "Change {count} expenses: {label}: {new}?", "{count} Ausgaben ändern: {label}: {new}?"
)
_REMOVE = Text("Delete the expense {label}?", "Die Ausgabe {label} löschen?")
_REMOVE_ALL = Text("Delete {count} expenses: {label}?", "{count} Ausgaben löschen: {label}?")
_WHICH = Text("Which expense is meant? {labels}", "Welche Ausgabe ist gemeint? {labels}")
_SO_ALREADY = Text("It is so already: {label}.", "Das ist schon so: {label}.")
_GONE = whole_words(
    "bin, scrap, ditch, toss, scratch, strike, delete, remove, drop, chuck (?:it|that|them) (?:out"
    "|away)",
    "get (?:rid|shut) of, take .{1,40} (?:off|out), not mine, (?:was|were|is) (?:personal|private"
    "|my own)",
    "lösch\\w*, streich\\w*, raus\\w*, entfern\\w*, weg damit, kann weg, (?:war|waren|ist) privat",
    "gehört nicht (?:mir|dazu|rein)",
)
_ORDERS_GONE = whole_words(
    "bin, scrap, ditch, toss, scratch, strike, delete, remove, drop, chuck, get (?:rid|shut) of, "
    "take",
    "lösch\\w*, streich\\w*, raus\\w*, entfern\\w*, weg",
)
_OF_A_ROW = whole_words(
    "one, ones, item, row, line, receipt, slip, mine, personal, private, privat"
)
_ORDERS_CATEGORY = whole_words(
    "should, put, file, book, move, shift, belongs?, stick, pop, chuck, swap, change, needs? to",
    "unter, pack\\w*, setz\\w*, verbuch\\w*, gehör\\w* unter, bewirtung, änder\\w*, soll\\w*",
)
_MANY = whole_words(
    "both, pair, them, em, 'em, all, two, three, those, these, lot, together, beide[ns]?, alle, "
    "zusammen",
    "zwei, drei, und, and",
)
_ASKS = re.compile(
    r"^\W*(?:(?:and|und|so|btw|oh)\W+)*(?:about )?(?:what|how|which|who|when|where|why|is|are|does"
    r"|do|did|am|should"
    r"|was ha\w+|if"
    r"|was (?:kostet|macht|ist|war)|wie|welche\w*|wer|wann|wo|warum)\b|^[^.!]*\?\s*$|\bhow (?:to"
    r"|many|much|long)\b",
    re.IGNORECASE,
)
_POLITE = re.compile(
    r"\b(?:can|could|will|would) (?:you|u)\b|\b(?:kannst du|können sie|könntest du|könnten sie)\b",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"\b(?:reserv\w+|home currency|hauswährung"
    r"|songs?|playlist|my (?:\w+ )?list|pin|volume|account|tomorrow|next week|morgen"
    r"|übermorgen|nächste woche|meeting|termin|sitzung|review|polic(?:y|ies)|documents?|handbook"
    r"|\w*richtlinien?|\w*dokumente?)\b",
    re.IGNORECASE,
)
_KEPT = re.compile(r"(?:Remember that|Merk dir)\b")
"""Offers to remember what was told, which is about no expense."""
_TIP_ON = re.compile(
    r"\b(?:tips?|gratuity|trinkgeld)\b(?:(?! for\b)[^.;?!]){0,30}?"
    r"\b(?:on|to|onto|at|zu[mr]?|auf|bei[m]?)"
    r" (?:the|my|that|our|last|den|die|das|dem|der|mein\w*)?",
    re.IGNORECASE,
)
_SAME_AMOUNT = 4.0


def propose_expense_change(
    request: UserRequest, history: History, otherwise: Settled | Find
) -> Find | None:
    """A look into the sheet for what a message may correct; None when it corrects nothing."""
    text = request.text
    if _ASKS.search(text) and not _POLITE.search(text):
        return None
    is_known = isinstance(otherwise, Act) and not only_looks(otherwise) and not adds_tip(text)
    is_of_expenses = _is_of_expenses(request)
    is_open = isinstance(otherwise, Say) and not any(map(_KEPT.match, otherwise.choices))
    may_be = is_open and may_be_corrected(request)
    if is_known or _TO_COME.search(text) or not (is_of_expenses or may_be):
        return None

    def choose(output: JsonObject) -> Settled | Find:
        rows = rows_of(expenses_in(output))
        found = _proposal(request, history, rows) if is_of_expenses else None
        return (
            (found if isinstance(found, Ask) else None)
            or _correction(request, rows)
            or (found or otherwise)
        )

    return Find(PlannedCall(_LIST, {}), choose)


def _correction(request: UserRequest, rows: Sequence[Row]) -> Settled | None:
    """What is asked where one shop is named and something new of it is said, in any words."""
    found = corrected(request, rows)
    return change_asked((found[0],), (found[1],), request) if found else None


def is_so_already(said: Say) -> bool:
    """Whether it only tells that an expense is as it is to be."""
    beginnings = (
        one.split("{", maxsplit=1)[0] for one in (_SO_ALREADY.english, _SO_ALREADY.german)
    )
    return said.text.startswith(tuple(beginnings))


def adds_tip(text: str) -> bool:
    """Whether a tip belongs to something that was paid before: "5 euros tip on the lunch"."""
    return _TIP_ON.search(text) is not None


def _is_of_expenses(request: UserRequest) -> bool:
    """Whether something may be new of an expense, or one is to go."""
    text = request.text
    if _GONE.search(text) and _ORDERS_GONE.search(text):
        is_kind = any(map(kind_said, words_of(text)))
        return bool(is_kind or _OF_A_ROW.search(text) or SPENT.search(request.lower))
    return category_said(text, ()) is not None or may_correct(text, request.currency)


def _proposal(request: UserRequest, history: History, rows: Sequence[Row]) -> Settled | None:
    text = request.text
    category = category_said(text, (str(one.thing.row.get("category") or "") for one in rows))
    is_gone = bool(_GONE.search(text) and _ORDERS_GONE.search(text)) and category is None
    named = text if category is None else f"{text[: category.start]} , {text[category.end :]}"
    found = _meant(named, request, rows, history)
    if not found:
        return None
    found = _on_named_day(found, request) if len(found) > 1 else found
    if len(found) > 1 and not _MANY.search(text):
        is_order = category is None or _ORDERS_CATEGORY.search(text)
        return _ask_which(found, request.language) if is_order else None
    if is_gone:
        said = read_said(named, request).amounts
        # "The parking for 6.50 can go" means no other parking.
        is_other = said and not any(one.amount in said for one in found)
        return None if is_other else removal_asked(found, request.language)
    changes = [_change(one, category.name if category else "", request) for one in found]
    if not all(changes):
        return None
    return change_asked(found, changes, request)


def _meant(
    text: str, request: UserRequest, rows: Sequence[Row], history: History
) -> tuple[Row, ...]:
    """The expenses a message names; several where it names several of them apart."""
    said = read_said(text, request)
    among = spent_there(said, rows, request.currency) or rows
    among = paid_in(said, among) if said.currencies else among
    groups: list[tuple[Row, ...]] = []
    for phrase in said.phrases:
        best = likeliest(
            phrase, among, lambda one: _SAME_AMOUNT if one.amount in said.amounts else 0.0
        )
        best = tuple(one for one in best if any(map(one.weight, phrase)))
        if best:
            groups.append(best)
    return _joined(groups) or _spoken_of(rows, history)


def _on_named_day(rows: tuple[Row, ...], request: UserRequest) -> tuple[Row, ...]:
    """Those of the day that is named, where some are: "the coffee of the 21st"."""
    policy = request.policy.for_listing("past")
    found = find_time_expressions(request.text, request.now, policy)
    days = [days for one in found if (days := period_of(one.meaning))]
    of_days = tuple(one for one in rows if any(day.first <= _day(one) <= day.last for day in days))
    return of_days or rows


def _day(row: Row) -> date:
    start = row.thing.start
    return start.date() if isinstance(start, datetime) else start


def _joined(groups: Sequence[tuple[Row, ...]]) -> tuple[Row, ...]:
    """Of what the phrases name: what several of them have in common, else what each names alone."""
    found: list[tuple[Row, ...]] = []
    for group in groups:
        for place, other in enumerate(found):
            common = tuple(one for one in other if one in group)
            if common:
                found[place] = common
                break
        else:
            found.append(group)
    alone = [one for one in found if len(one) == 1] or found[:1]
    return tuple(row for group in alone for row in group)


def _spoken_of(rows: Sequence[Row], history: History) -> tuple[Row, ...]:
    """The only expense that came up in the answer just before."""
    focus = history.focus
    if focus is None or not history.is_recent(focus) or len(focus.things) != 1:
        return ()
    [last] = focus.things
    return tuple(one for one in rows if last.kind == "expense" and one.thing.group == last.id)


def _change(row: Row, category: str, request: UserRequest) -> JsonObject:
    """What is new of one expense, as arguments; empty where nothing is."""
    text, new = request.text, {}
    if category:
        new["category"] = category
    elif code := currency_said(text, row, request.currency):
        new["currency"] = code
    elif amount := amount_said(text, row, request.currency):
        new["amount"] = str(amount[0])
        new |= {"currency": amount[1]} if amount[1] != row.currency else {}
    elif day := day_said(text, row, request):
        new["date"] = day.isoformat()
    return new


def change_asked(
    rows: Sequence[Row], changes: Sequence[JsonObject], request: UserRequest
) -> Ask | Say:
    """The question whether expenses change so; that they are so, where they are."""
    language = request.language
    pairs = [(row, new) for row, new in zip(rows, changes, strict=True) if not _is_so(row, new)]
    if not pairs:
        return Say(_SO_ALREADY.in_language(language, label=_labels(rows, language)))
    calls = [PlannedCall(_UPDATE, {**row.thing.key, **new}) for row, new in pairs]
    row, new = pairs[0]
    text = _CHANGE if len(pairs) == 1 else _CHANGE_ALL
    question = text.in_language(
        language,
        count=str(len(pairs)),
        label=_labels([one for one, _ in pairs], language),
        new=new_of_expense(row.thing, new, language),
    )
    return Ask(question, (_YES.in_language(language),), together(calls))


def _is_so(row: Row, new: JsonObject) -> bool:
    values = {**row.thing.row, "amount": row.amount}
    return all(
        row.amount == Decimal(str(value)) if name == "amount" else values.get(name) == value
        for name, value in new.items()
    )


def removal_asked(rows: Sequence[Row], language: Language) -> Ask:
    """The question whether expenses are deleted."""
    text = _REMOVE if len(rows) == 1 else _REMOVE_ALL
    calls = [PlannedCall(_DELETE, one.thing.key) for one in rows]
    question = text.in_language(language, count=str(len(rows)), label=_labels(rows, language))
    return Ask(question, (_YES.in_language(language),), together(calls))


def _labels(rows: Sequence[Row], language: Language) -> str:
    return "; ".join(expense_told(one.thing.row, language) for one in rows)


def _ask_which(rows: Sequence[Row], language: Language) -> Say:
    return Say(_WHICH.in_language(language, labels=_labels(rows[:5], language)))
