"""Read what an expense must be like for a rule to hold: the "when" of the policy file."""

from collections.abc import Iterator, Mapping
from typing import get_args

from desktop_assist.expenses.currency import CODES
from desktop_assist.expenses.policy.pattern import Pattern, PatternError
from desktop_assist.expenses.policy.policy_table import PolicyTable
from desktop_assist.expenses.policy.rule import (
    AmountTest,
    Comparison,
    Condition,
    DateTest,
    DayKind,
    DayTest,
    Limit,
    TextField,
    TextTest,
)

_COMPARISONS: Mapping[str, Comparison] = {
    "ge": "ge", ">=": "ge", "≥": "ge", "gt": "gt", ">": "gt",
    "le": "le", "<=": "le", "≤": "le", "lt": "lt", "<": "lt", "eq": "eq", "=": "eq",
}  # fmt: skip
_TEXT_FIELDS: tuple[TextField, ...] = get_args(TextField)
_DAY_KINDS: tuple[DayKind, ...] = get_args(DayKind)


def read_conditions(when: PolicyTable, currency: str) -> tuple[Condition, ...]:
    """All conditions; the amounts in `currency` where none is named.

    Raises:
        UnreadableFileError: One of them is not understood; the message names the line.
    """
    found = tuple(one for key in when for one in _conditions(when, key, currency))
    when.finish()
    return found


def _conditions(when: PolicyTable, key: str, currency: str) -> Iterator[Condition]:
    if key == "amount":
        yield from _amount_tests(when.table(key), currency)
    elif key == "date":
        yield from _date_tests(when.table(key))
    elif key in ("day", "weekday"):
        yield DayTest(when.choices(key, _DAY_KINDS))
    elif field := next((one for one in _TEXT_FIELDS if one == key), None):
        yield from _text_tests(when, field)
    else:
        known = ", ".join(("amount", "date", "day", *_TEXT_FIELDS))
        raise when.wrong(f'a condition on "{key}" is not known; known are {known}', key)


def _amount_tests(table: PolicyTable, currency: str) -> Iterator[Condition]:
    named = read_currency(table, "currency", currency)
    for key in table:
        if key != "currency":
            yield AmountTest(_comparison(table, key), Limit(table.number(key), named))
    table.finish()


def _date_tests(table: PolicyTable) -> Iterator[Condition]:
    for key in table:
        day = table.day(key)
        if day is not None:
            yield DateTest(_comparison(table, key), day)
    table.finish()


def _comparison(table: PolicyTable, key: str) -> Comparison:
    if key not in _COMPARISONS:
        known = ", ".join(one for one in _COMPARISONS if one.isascii() and one.isalpha())
        raise table.wrong(f'"{key}" is no comparison; known are {known}', key)
    return _COMPARISONS[key]


def _text_tests(when: PolicyTable, field: TextField) -> Iterator[TextTest]:
    """A word, a list of words, or a table that says more."""
    if not isinstance(when.values[field], Mapping):
        yield TextTest(field, when.texts(field))
        return
    table = when.table(field)
    for key in ("eq", "in"):
        if table.has(key):
            yield TextTest(field, table.texts(key))
    if table.has("not_in"):
        yield TextTest(field, table.texts("not_in"), is_not=True)
    for key in ("regex", "not_regex"):
        if table.has(key):
            yield TextTest(field, (), _patterns(table, key), is_not=key == "not_regex")
    if (is_there := table.flag("present")) is not None:
        yield TextTest(field, is_there=is_there)
    table.finish()


def _patterns(table: PolicyTable, key: str) -> tuple[Pattern, ...]:
    try:
        return tuple(Pattern(one) for one in table.texts(key))
    except PatternError as error:
        raise table.wrong(f'the pattern of "{key}" cannot be used: {error}', key) from error


def read_currency(table: PolicyTable, key: str, default: str) -> str:
    """A currency by its code.

    Raises:
        UnreadableFileError: It is none.
    """
    code = table.text(key, default).upper()
    if code not in CODES:
        raise table.wrong(f'"{code}" is not a currency code such as EUR or USD', key)
    return code
