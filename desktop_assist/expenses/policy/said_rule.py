"""A rule as a model says it, and how it stands in the policy file."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, TypeAlias

from desktop_assist.domain.citation import Citation
from desktop_assist.expenses.category_words import plain
from desktop_assist.expenses.policy.claim import DistanceUnit
from desktop_assist.expenses.policy.policy_text import cited, quoted
from desktop_assist.expenses.policy.rule import DayPoint, RuleField

SaidKind: TypeAlias = Literal["cap", "require", "forbid", "window", "unique", "mileage"]
SaidPer: TypeAlias = Literal["item", "day", "trip", "month", "year", "night", "person"]
_LONGEST_ID = 40
_SAME_PAYMENT: tuple[RuleField, ...] = ("merchant", "date", "amount")


@dataclass(frozen=True, slots=True)
class SaidRule:
    """One rule; what its kind does not need is empty.

    Attributes:
        kind: As in the policy file, or the rate for a way in one's own car.
        title: A few words for people.
        evidence: The words of the document that say it.
        category: What it is about; empty: everything.
        amount: Of a cap, of a rate, or from which a requirement holds.
        currency: Of the amount.
        per: What a cap holds for.
        counts_itself: Whether a requirement holds at the amount, too, and not only above it.
        fields: What is required.
        words: What is not paid for.
        days: The most that may pass.
        since: From which day on they are counted.
        unit: Of a way.
    """

    kind: SaidKind
    title: str
    evidence: str
    category: str = ""
    amount: Decimal | None = None
    currency: str = ""
    per: SaidPer = "item"
    counts_itself: bool = False
    fields: tuple[RuleField, ...] = ()
    words: tuple[str, ...] = ()
    days: int | None = None
    since: DayPoint = "date"
    unit: DistanceUnit = "km"


@dataclass(frozen=True, slots=True)
class RuleBlock:
    """A rule as it is written into the policy file.

    Attributes:
        title: For people.
        name: Its id.
        text: The block.
    """

    title: str
    name: str
    text: str


def rule_name(title: str) -> str:
    """The id of a rule in the file: "Client dinners" becomes "client-dinners"."""
    return re.sub(r"[^a-z0-9]+", "-", plain(title))[:_LONGEST_ID].strip("-") or "rule"


def meaning(rule: SaidRule) -> str:
    """What it says, in a few words: "At most 60.00 EUR a person for meals"."""
    about = f" for {rule.category}" if rule.category else ""
    amount = f"{rule.amount} {rule.currency}" if rule.amount is not None else ""
    above = f" {'from' if rule.counts_itself else 'above'} {amount}" if amount else ""
    since = "the end of the trip" if rule.since == "trip_end" else "the expense"
    words: Mapping[SaidKind, str] = {
        "cap": f"At most {amount} a{'n' * (rule.per == 'item')} {rule.per}{about}",
        "mileage": f"{amount} a {rule.unit}",
        "require": f"Needed{about}{above}: {', '.join(rule.fields)}",
        "forbid": f"Not paid{about}{': ' * bool(rule.words)}{', '.join(rule.words)}",
        "window": f"Handed in within {rule.days} days of {since}{about}",
        "unique": f"Paid once only{about}",
    }
    return words[rule.kind]


def written(rule: SaidRule, name: str, citation: Citation) -> str:
    """The rule as a block of the policy file."""
    if rule.kind == "mileage":
        rate = (f'rate = "{rule.amount}"', f'unit = "{rule.unit}"')
        lines = ("[[mileage]]", *rate, f"currency = {quoted(rule.currency)}")
        return "\n".join((*lines, *cited(citation)))
    head = ("[[rule]]", f"id = {quoted(name)}", f"title = {quoted(rule.title)}")
    body = (f"kind = {quoted(rule.kind)}", *_when(rule), *_body(rule))
    return "\n".join((*head, *body, 'severity = "warn"', *cited(citation)))


def _when(rule: SaidRule) -> Iterator[str]:
    tests = []
    if rule.category:
        tests.append(f"category = {quoted(rule.category.capitalize())}")
    if rule.kind == "require" and rule.amount is not None:
        comparison = "ge" if rule.counts_itself else "gt"
        limit = f'{comparison} = "{rule.amount}", currency = {quoted(rule.currency)}'
        tests.append(f"amount = {{ {limit} }}")
    if tests:
        yield f"when = {{ {', '.join(tests)} }}"


def _body(rule: SaidRule) -> Iterator[str]:
    match rule.kind:
        case "cap":
            if rule.per != "item":
                yield f"per = {quoted(rule.per)}"
            yield f'limit = {{ amount = "{rule.amount}", currency = {quoted(rule.currency)} }}'
        case "require":
            yield f"fields = [{', '.join(map(quoted, rule.fields))}]"
        case "forbid":
            yield f"words = [{', '.join(map(quoted, rule.words))}]"
        case "window":
            yield f'from = "{rule.since}"'
            yield 'to = "submitted"'
            yield f"most_days = {rule.days}"
        case _:
            yield f"fields = [{', '.join(map(quoted, _SAME_PAYMENT))}]"
