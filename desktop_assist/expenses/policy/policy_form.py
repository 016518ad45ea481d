"""The most common rules as a form: one line of text each, to be filled in or left empty."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias, get_args

from desktop_assist.expenses.category_words import is_category
from desktop_assist.expenses.policy.rule import (
    AmountTest,
    Cap,
    Condition,
    ExpensePolicy,
    Forbid,
    Limit,
    MileageRate,
    Require,
    Rule,
    TextTest,
    Window,
)

FormLine: TypeAlias = Literal[
    "meals_per_day",
    "hotel_per_night",
    "receipt_above",
    "mileage_rate",
    "deadline_days",
    "forbidden_words",
]
FORM_LINES: tuple[FormLine, ...] = get_args(FormLine)
LABELS: Mapping[FormLine, str] = {
    "meals_per_day": "Meals, at most a day",
    "hotel_per_night": "Hotel, at most a night",
    "receipt_above": "Receipt needed above",
    "mileage_rate": "Own car, paid for each km or mile",
    "deadline_days": "Handed in within (days)",
    "forbidden_words": "Words that are not paid for",
}
FROM = "from "
"""Stands before an amount that counts itself: "from 75.00 USD"."""


@dataclass(frozen=True, slots=True)
class FilledLine:
    """A line of the form as a policy fills it.

    Attributes:
        text: As it is shown.
        number: Which [[rule]] or [[mileage]] of the file it stands for, from 0.
        is_mileage: Which of the two.
    """

    text: str
    number: int
    is_mileage: bool = False


def filled_form(policy: ExpensePolicy, today: date) -> dict[FormLine, FilledLine]:
    """The lines that the rules in force fill; those in other shapes stay out of the form."""
    in_force = policy.rules_on(today)
    found: dict[FormLine, FilledLine] = {}
    for number, rule in enumerate(policy.rules):
        if not any(rule is one for one in in_force):
            continue
        for line, text_of in _SHAPES.items():
            if line not in found and (text := text_of(rule)):
                found[line] = FilledLine(text, number)
    if rate := policy.mileage_on(today):
        number = next(n for n, one in enumerate(policy.mileage) if one is rate)
        found["mileage_rate"] = FilledLine(mileage_text(rate), number, is_mileage=True)
    return found


def mileage_text(rate: MileageRate) -> str:
    """For example "0.30 EUR a km"."""
    return f"{rate.rate} {rate.currency} a {rate.unit}"


def _meals(rule: Rule) -> str:
    body = rule.body
    is_it = isinstance(body, Cap) and body.per == ("day",) and not body.shares
    return _amount(body.limit) if isinstance(body, Cap) and is_it and _only(rule, "meals") else ""


def _hotel(rule: Rule) -> str:
    body = rule.body
    is_it = isinstance(body, Cap) and not body.per and body.shares == ("night",)
    return _amount(body.limit) if isinstance(body, Cap) and is_it and _only(rule, "hotel") else ""


def _receipt(rule: Rule) -> str:
    tests = [one for one in rule.when if isinstance(one, AmountTest)]
    is_it = isinstance(rule.body, Require) and rule.body.fields == ("receipt",)
    if not is_it or len(tests) != 1 or tests[0].comparison not in ("gt", "ge"):
        return ""
    return f"{FROM if tests[0].comparison == 'ge' else ''}{_amount(tests[0].limit)}"


def _deadline(rule: Rule) -> str:
    body = rule.body
    is_it = isinstance(body, Window) and (body.start, body.end) == ("date", "submitted")
    most = body.most if isinstance(body, Window) and is_it else None
    return "" if most is None else str(most)


def _forbidden(rule: Rule) -> str:
    return ", ".join(rule.body.words) if isinstance(rule.body, Forbid) and not rule.when else ""


_SHAPES: dict[FormLine, Callable[[Rule], str]] = {
    "meals_per_day": _meals,
    "hotel_per_night": _hotel,
    "receipt_above": _receipt,
    "deadline_days": _deadline,
    "forbidden_words": _forbidden,
}


def _only(rule: Rule, kind: str) -> bool:
    """Whether the rule is about one kind of expense and nothing else."""
    return len(rule.when) == 1 and _names(rule.when[0], kind)


def _names(condition: Condition, kind: str) -> bool:
    return (
        isinstance(condition, TextTest)
        and condition.field == "category"
        and not condition.is_not
        and len(condition.words) == 1
        and is_category(condition.words[0], kind, {})
    )


def _amount(limit: Limit) -> str:
    return f"{limit.amount} {limit.currency}"
