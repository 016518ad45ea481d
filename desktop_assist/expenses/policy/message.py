"""Word a finding: the rule's own message with its fields filled in, or the usual one."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal

from desktop_assist.domain.date_words import date_words
from desktop_assist.expenses.currency import rounded
from desktop_assist.expenses.expense import Expense
from desktop_assist.expenses.policy.finding import Finding
from desktop_assist.expenses.policy.rule import Rule
from desktop_assist.expenses.wording import amount_words, period_words

_FIELD = re.compile(r"\{(\w+)\}")
_LONGEST = 400


def finding_of(
    rule: Rule,
    expenses: Sequence[Expense],
    usual: str,
    values: Mapping[str, str] | None = None,
) -> Finding:
    """A finding about some expenses.

    Args:
        rule: Which is not kept; it is in force, so it is not off.
        expenses: The rows concerned.
        usual: The message where the rule has none of its own, with fields in braces.
        values: What further fields stand for: value, limit, over, count, days, words, fields.
    """
    rows = sorted(expenses, key=lambda one: (one.date, one.id))
    known = {**_fields_of(rows), "rule": rule.id, **(values or {})}
    return Finding(
        rule_id=rule.id,
        severity="warn" if rule.severity == "off" else rule.severity,
        message=_filled(rule.say or usual, known)[:_LONGEST],
        expense_ids=tuple(one.id for one in rows),
        value=known.get("value", ""),
        limit=known.get("limit", ""),
        citation=rule.citation,
    )


def row_warning(finding: Finding, expense: Expense) -> str:
    """What a finding says beside one of its rows.

    That a rate is missing is the same beside every row of a currency and under every rule, so that
    it can be shown once.
    """
    if not finding.uncompared:
        return finding.message
    return f"Amounts in {expense.currency} cannot be compared with the limits: {finding.uncompared}"


def told_once(findings: Iterable[Finding], expenses: Iterable[Expense]) -> tuple[str, ...]:
    """What findings say of expenses together, that a rate is missing once for each currency."""
    rows = {one.id: one for one in expenses}
    told: dict[str, None] = {}
    for finding in findings:
        concerned = [rows[one] for one in finding.expense_ids if one in rows]
        told |= dict.fromkeys(row_warning(finding, one) for one in concerned)
        if not concerned:
            told[finding.message] = None
    return tuple(told)


def compared(value: Decimal, limit: Decimal, currency: str) -> dict[str, str]:
    """The fields of an amount above its limit."""
    shown, most = rounded(value, currency), rounded(limit, currency)
    return {
        "value": amount_words(shown, currency),
        "limit": amount_words(most, currency),
        "over": amount_words(shown - most, currency),
    }


def days_between(first: date, last: date) -> str:
    """A day or a stretch of days, without the word before it."""
    words = period_words(first, last).strip()
    return words.removeprefix("on ").removeprefix("from ")


def _fields_of(rows: Sequence[Expense]) -> dict[str, str]:
    first, last = rows[0], rows[-1]
    return {
        "date": days_between(first.date, last.date),
        "merchant": " and ".join(dict.fromkeys(one.merchant for one in rows if one.merchant))
        or date_words(first.date),
        "category": first.category,
        "place": next((one.place for one in rows if one.place), ""),
        "count": str(len(rows)),
    }


def _filled(text: str, values: Mapping[str, str]) -> str:
    return _FIELD.sub(lambda found: values.get(found[1], ""), text)
