"""Proposes the correction of an expense that the learned models read in a message."""

import re
from collections.abc import Sequence
from datetime import date, datetime

from desktop_assist.calendars.phrases import find_time_expressions
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.providers.embedded.found_things import expenses_in
from desktop_assist.providers.embedded.learned.reading import Reading
from desktop_assist.providers.embedded.proposals.expense_changes import change_asked, removal_asked
from desktop_assist.providers.embedded.proposals.expense_told import day_paid
from desktop_assist.providers.embedded.proposals.named_expenses import Row, likeliest, rows_of
from desktop_assist.providers.embedded.proposals.read_pieces import plain_name, sum_of, without_lead
from desktop_assist.providers.embedded.reply import Find, PlannedCall, Settled
from desktop_assist.providers.embedded.request import UserRequest
from desktop_assist.providers.embedded.slots.period import period_of
from desktop_assist.providers.embedded.slots.target import words_of
from desktop_assist.providers.embedded.word_list import whole_words

_GONE = whole_words(
    "delete, remove, scrap, bin, drop, strike, cancel, get rid, take .* (?:out|off), twice"
    ", duplicate, lösch\\w*, streich\\w*, raus\\w*, entfern\\w*, weg, doppelt",
)
_SAME_AMOUNT, _SAME_DAY = 4.0, 2.0
_TWO = 2


def propose_read_correction(
    reading: Reading, request: UserRequest, otherwise: Settled | Find, told: Settled | None = None
) -> Find | None:
    """A look into the sheet for the row that is meant, and the question what is new of it.

    Args:
        reading: The message as a correction.
        request: The message.
        otherwise: What is done where no row fits, or nothing is new.
        told: The same as an expense told, which it is where none of that name is there yet.
    """
    if not reading.texts("mabv"):
        return None

    def choose(output: JsonObject) -> Settled | Find:
        rows = rows_of(expenses_in(output))
        if told is not None and _is_of_another(reading, rows):
            return told
        row = _meant(reading, request, rows)
        if row is None:
            return otherwise
        new = _new(reading, request, rows)
        if new:
            return change_asked((row,), (new,), request)
        is_gone = _GONE.search(request.text) and not reading.texts("av")
        return removal_asked((row,), request.language) if is_gone else otherwise

    return Find(PlannedCall("list_expenses", {}), choose)


def corrects_known(
    reading: Reading, request: UserRequest, otherwise: Settled | Find
) -> Settled | Find:
    """The correction of a row that has one of two sums that are told; else what was read.

    "The cab was 16, the slip only says 14.20" tells of no other cab where one for 14.20 is there.

    Args:
        reading: The message as an expense told.
        request: The message.
        otherwise: The question whether to enter it.
    """
    told = [sum_of([one], request) for one in reading.texts("ab")]
    sums = {one.amount for one in told if one is not None and one.amount is not None}
    if len(sums) != _TWO:
        return otherwise

    def choose(output: JsonObject) -> Settled | Find:
        rows = rows_of(expenses_in(output))
        words = [word for one in reading.texts("m") for word in words_of(one)]
        same = [one for one in rows if one.amount in sums and any(map(one.named, words))]
        if len(same) != 1:
            return otherwise
        [new] = sums - {same[0].amount}
        return change_asked((same[0],), ({"amount": f"{new:.2f}"},), request)

    return Find(PlannedCall("list_expenses", {}), choose)


def _meant(reading: Reading, request: UserRequest, rows: Sequence[Row]) -> Row | None:
    words = [word for one in reading.texts("m") for word in words_of(one)]
    old = sum_of(reading.texts("b"), request)
    days = _days(" ".join(reading.texts("d")), request)

    def extra(row: Row) -> float:
        is_old = old is not None and row.amount == old.amount
        return _SAME_AMOUNT * is_old + _SAME_DAY * (_day(row) in days)

    found = likeliest(words, rows, extra)
    is_named = [one for one in found if any(map(one.weight, words))] or (found if old else ())
    return is_named[0] if len(is_named) == 1 else None


def _is_of_another(reading: Reading, rows: Sequence[Row]) -> bool:
    """Whether it names somebody who is in no row: of "Premier Inn" only the kind is in one."""
    words = [word for one in reading.texts("m") for word in words_of(one)]
    is_named = any(row.named(word) for row in rows for word in words)
    return not is_named and any(not any(row.weight(word) for row in rows) for word in words)


def _days(text: str, request: UserRequest) -> set[date]:
    policy = request.policy.for_listing("past")
    found = find_time_expressions(text, request.now, policy) if text else ()
    periods = [period_of(one.meaning) for one in found]
    return {one.first for one in periods if one and one.first == one.last}


def _day(row: Row) -> date:
    start = row.thing.start
    return start.date() if isinstance(start, datetime) else start


def _new(reading: Reading, request: UserRequest, rows: Sequence[Row]) -> JsonObject:
    money = sum_of(reading.texts("a"), request)
    if money is not None and money.amount is not None:
        new: JsonObject = {"amount": f"{money.amount:.2f}"}
        return {**new, "currency": money.currency} if money.currency else new
    value = re.sub(
        r"^(?:as|under|als|unter|to|auf)\s+", "", reading.first("v"), flags=re.IGNORECASE
    )
    if not value:
        return {}
    if (day := day_paid(value, request)) is not None:
        return {"date": day.isoformat()}
    plain = plain_name(without_lead(value)).strip("\"'\u201c\u201d\u201e")
    known = {str(one.thing.row.get("category") or "") for one in rows}
    same = [one for one in known if one and set(words_of(plain)) & set(words_of(one))]
    if same or _names_kind(request.text):
        return {"category": same[0] if same else plain}
    is_name = value.lstrip("\"'\u201c\u201e")[:1].isupper() and _OF_NAME.search(request.text)
    return {"merchant": plain} if is_name else {}


def _names_kind(text: str) -> bool:
    return _OF_KIND.search(text) is not None


_OF_NAME = whole_words(
    "names?, called, spelled, spelt, merchant, shop, not, should, change, rename, it's, it was, was"
    ", heißt, heisst, namen?, schreib\\w*, statt, umbenennen, nicht, sondern, war"
)
_OF_KIND = whole_words(
    "category, categor\\w+, under, file[ds]?, as, belongs?, counts?, kategorie, unter, als, gehört"
    ", zähl\\w*, buch\\w*, verbuch\\w*",
)
