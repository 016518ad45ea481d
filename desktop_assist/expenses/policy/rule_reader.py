"""Read one rule of the policy file, of whichever of the six kinds it is."""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Literal, TypeAlias, assert_never, get_args

from desktop_assist.expenses.policy.claim import Meal
from desktop_assist.expenses.policy.condition_reader import read_conditions, read_currency
from desktop_assist.expenses.policy.passage import read_passage
from desktop_assist.expenses.policy.policy_table import PolicyTable
from desktop_assist.expenses.policy.rule import (
    Body,
    Cap,
    DayPoint,
    Forbid,
    Group,
    Limit,
    PerDiem,
    Require,
    Rule,
    RuleField,
    RuleSeverity,
    Share,
    TextField,
    Unique,
    Window,
)

Kind: TypeAlias = Literal["cap", "require", "forbid", "per_diem", "window", "unique"]
Measure: TypeAlias = Literal["item", "sum"]
_KINDS: tuple[Kind, ...] = get_args(Kind)
_MEASURES: tuple[Measure, ...] = get_args(Measure)
_SEVERITIES: tuple[RuleSeverity, ...] = ("off", "warn", "block", "report")
_FIELDS: tuple[RuleField, ...] = (*get_args(TextField), "amount", "date", "tax")
_GROUPS: tuple[Group, ...] = get_args(Group)
_SHARES: tuple[Share, ...] = get_args(Share)
_POINTS: tuple[DayPoint, ...] = get_args(DayPoint)
_MEALS: tuple[Meal, ...] = get_args(Meal)
# The sheet is one employee's, so "employee" is understood and changes nothing.
_OTHER_WORDS = {"date": "day", "person": "attendee", "employee": ""}
_PER_WORDS = (*_GROUPS, *_SHARES, *_OTHER_WORDS)
_SAID = re.compile(r"\{([^{}]*)\}")
SAYABLE = (
    "date", "merchant", "category", "value", "over", "limit", "place", "count", "days", "words",
    "fields", "rule",
)  # fmt: skip
"""What a message of a rule can name."""


def read_rule(table: PolicyTable, currency: str, since: date | None) -> Rule:
    """One rule.

    Args:
        table: As it stands in the file.
        currency: Of amounts that name none.
        since: From when rules hold that do not say it themselves.

    Raises:
        UnreadableFileError: Something in it is not understood; the message names the line.
    """
    table.text("title", "")  # for whoever reads the file
    rule = Rule(
        id=table.text("id"),
        body=_body(table, currency),
        when=read_conditions(table.table("when"), currency),
        severity=table.choice("severity", _SEVERITIES, "warn"),
        effective_from=table.day("effective_from") or since,
        citation=read_passage(table.text("cite", ""), table.text("quote", "")),
        say=_say(table),
    )
    table.finish()
    return rule


def _body(table: PolicyTable, currency: str) -> Body:
    kind = table.choice("kind", _KINDS, _kind_by_limit(table))
    match kind:
        case "cap":
            body: Body = _cap(table, currency)
        case "require":
            body = Require(_fields(table))
        case "forbid":
            body = Forbid(table.texts("words", ()))
        case "per_diem":
            body = _per_diem(table.table("limit"), currency)
        case "window":
            body = _window(table)
        case "unique":
            body = Unique(_fields(table), table.days("within_days") or 0)
        case _:
            assert_never(kind)
    return body


def _kind_by_limit(table: PolicyTable) -> Kind | None:
    """What a rule with a limit must be, when it does not say so."""
    limit = table.values.get("limit")
    if not isinstance(limit, Mapping):
        return None
    return "per_diem" if "table" in limit else "cap"


def _cap(table: PolicyTable, currency: str) -> Cap:
    table.choice("of", ("amount", "home_amount"), "amount")
    words = [_OTHER_WORDS.get(one, one) for one in table.choices("per", _PER_WORDS)]
    groups = tuple(one for one in _GROUPS if one in words)
    shares = tuple(one for one in _SHARES if one in words)
    measure = table.choice("measure", _MEASURES, "sum" if groups else "item")
    if (measure == "sum") != bool(groups):
        raise table.wrong(
            f'"measure" of {table.name} is "sum" where "per" names what is added up, such as'
            ' "day", and "item" where each expense stands for itself',
            "measure",
        )
    return Cap(_limit(table.table("limit"), currency), groups, shares)


def _limit(limit: PolicyTable, currency: str) -> Limit:
    found = Limit(limit.number("amount"), read_currency(limit, "currency", currency))
    limit.finish()
    return found


def _per_diem(limit: PolicyTable, currency: str) -> PerDiem:
    limit.choices("key", ("city", "place", "country", "date", "season"))
    meals = limit.table("meals")
    found = PerDiem(
        table=limit.text("table"),
        column=limit.text("column"),
        currency=read_currency(limit, "currency", currency),
        edge=_share(limit, "first_last", "1"),
        edge_column=limit.text("first_last_column", ""),
        meals={one: _share(meals, one, "0") for one in _MEALS},
        default=limit.text("default", ""),
    )
    meals.finish()
    limit.finish()
    return found


def _share(table: PolicyTable, key: str, default: str) -> Decimal:
    share = table.number(key, default)
    if share > 1:
        raise table.wrong(f'"{key}" of {table.name} is a share such as "0.75", at most 1', key)
    return share


def _window(table: PolicyTable) -> Window:
    window = Window(
        start=table.choice("from", _POINTS, "date"),
        end=table.choice("to", _POINTS, "submitted"),
        most=table.days("most_days"),
        least=table.days("least_days"),
    )
    if window.most is None and window.least is None:
        raise table.wrong(f'{table.name} needs "most_days" or "least_days"')
    return window


def _fields(table: PolicyTable) -> tuple[RuleField, ...]:
    fields = table.choices("fields", _FIELDS)
    if not fields:
        raise table.wrong(f'{table.name} needs "fields", such as ["receipt"]')
    return fields


def _say(table: PolicyTable) -> str:
    said = table.text("say", "")
    for name in _SAID.findall(said):
        if name not in SAYABLE:
            known = ", ".join(sorted(SAYABLE))
            raise table.wrong(f'"{{{name}}}" in a message is not known; known are {known}', "say")
    return said
