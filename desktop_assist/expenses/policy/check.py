"""Check expenses against a policy: a pure function of what it is given, without any model."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import assert_never

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.expenses.expense import Expense
from desktop_assist.expenses.policy.basis import Basis, NotComparableError
from desktop_assist.expenses.policy.cap_check import check_cap
from desktop_assist.expenses.policy.condition import holds
from desktop_assist.expenses.policy.day_check import check_unique, check_window
from desktop_assist.expenses.policy.finding import Finding
from desktop_assist.expenses.policy.message import finding_of
from desktop_assist.expenses.policy.per_diem_check import check_per_diem
from desktop_assist.expenses.policy.plain_check import check_forbid, check_require
from desktop_assist.expenses.policy.rule import (
    Cap,
    Forbid,
    PerDiem,
    Require,
    Rule,
    Unique,
    Window,
)
from desktop_assist.expenses.policy.trip import trips_of

_NO_RATE = "{merchant} on {date} cannot be compared with the limit: {words}"


def check(expenses: Iterable[Expense], basis: Basis) -> tuple[Finding, ...]:
    """What does not keep to the rules, in the order of the expenses' dates.

    Each expense is held against the version of a rule that was in force on its date. An amount
    that cannot be compared is a finding, too: nothing passes because it could not be checked.
    """
    rows = sorted(expenses, key=lambda one: (one.date, one.id))
    basis = replace(basis, trips=trips_of(rows, basis.policy.home))
    found: list[tuple[int, Finding]] = []
    for number, (rule, concerned) in enumerate(_in_force(rows, basis)):
        found += [(number, finding) for finding in _checked(rule, concerned, basis)]
    days = {one.id: one.date for one in rows}
    found.sort(key=lambda one: (days[one[1].expense_ids[0]], one[0], one[1].expense_ids))
    return tuple(finding for _, finding in found)


def _in_force(rows: Sequence[Expense], basis: Basis) -> Iterator[tuple[Rule, list[Expense]]]:
    """Every version of a rule, with the expenses of the days on which it is in force."""
    rules_on = {day: basis.policy.rules_on(day) for day in {one.date for one in rows}}
    for rule in basis.policy.rules:
        yield rule, [one for one in rows if any(rule is other for other in rules_on[one.date])]


def _checked(rule: Rule, rows: Sequence[Expense], basis: Basis) -> Iterator[Finding]:
    """Findings about one rule; what cannot be compared is told, and the rest is compared."""
    left_out: dict[str, list[Expense]] = {}
    meant = []
    for one in rows:
        try:
            if holds(rule.when, one, basis):
                meant.append(one)
        except NotComparableError as error:
            left_out.setdefault(error.reason, []).append(one)
    yield from _compared(rule, meant, basis, left_out)
    for reason, expenses in left_out.items():
        told = replace(rule, say="", severity="warn")
        found = finding_of(told, expenses, _NO_RATE, {"words": reason})
        yield replace(found, uncompared=reason)


def _compared(
    rule: Rule, rows: list[Expense], basis: Basis, left_out: dict[str, list[Expense]]
) -> list[Finding]:
    """What does not keep to a rule; rows that cannot be compared are put with those left out."""
    while True:
        try:
            return list(_findings(rule, rows, basis))
        except NotComparableError as error:
            left_out.setdefault(error.reason, []).append(error.expense)
            rows = [one for one in rows if one is not error.expense]
        except UnreadableFileError as error:
            return [finding_of(rule, rows, "{words}", {"words": error.message})]


def _findings(rule: Rule, rows: Sequence[Expense], basis: Basis) -> Iterator[Finding]:
    match rule.body:
        case Cap():
            yield from check_cap(rule, rule.body, rows, basis)
        case Require():
            yield from check_require(rule, rule.body, rows)
        case Forbid():
            yield from check_forbid(rule, rule.body, rows)
        case PerDiem():
            yield from check_per_diem(rule, rule.body, rows, basis)
        case Window():
            yield from check_window(rule, rule.body, rows, basis)
        case Unique():
            yield from check_unique(rule, rule.body, rows)
        case _:
            assert_never(rule.body)
