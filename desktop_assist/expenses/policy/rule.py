"""A company's rules for expenses as they stand in the policy file, checked and typed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal, TypeAlias

from desktop_assist.domain.citation import Citation
from desktop_assist.expenses.policy.claim import DistanceUnit, Meal
from desktop_assist.expenses.policy.finding import Severity
from desktop_assist.expenses.policy.pattern import Pattern

RuleSeverity: TypeAlias = Severity | Literal["off"]
TextField: TypeAlias = Literal[
    "merchant", "category", "description", "place", "project", "payment", "attendees", "receipt",
    "status", "currency",
]  # fmt: skip
RuleField: TypeAlias = TextField | Literal["amount", "date", "tax"]
DayKind: TypeAlias = Literal[
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "weekend",
    "holiday", "workday",
]  # fmt: skip
Group: TypeAlias = Literal[
    "day", "month", "year", "trip", "category", "merchant", "place", "project", "currency"
]
Share: TypeAlias = Literal["attendee", "night"]
DayPoint: TypeAlias = Literal["date", "trip_end", "submitted", "today"]
Comparison: TypeAlias = Literal["ge", "gt", "le", "lt", "eq"]


@dataclass(frozen=True, slots=True)
class Limit:
    """An amount in its currency."""

    amount: Decimal
    currency: str


@dataclass(frozen=True, slots=True)
class TextTest:
    """What a text of the expense must be.

    Attributes:
        field: Which text.
        words: One of these; of a category its other names count, too.
        patterns: Or one of these is found in it.
        is_there: Whether there must be any; None where that is not asked.
        is_not: The words and patterns must not be found.
    """

    field: TextField
    words: tuple[str, ...] = ()
    patterns: tuple[Pattern, ...] = ()
    is_there: bool | None = None
    is_not: bool = False


@dataclass(frozen=True, slots=True)
class AmountTest:
    """How the amount compares with a limit."""

    comparison: Comparison
    limit: Limit


@dataclass(frozen=True, slots=True)
class DateTest:
    """How the date compares with a day."""

    comparison: Comparison
    day: date


@dataclass(frozen=True, slots=True)
class DayTest:
    """Which days are meant."""

    kinds: tuple[DayKind, ...]


Condition: TypeAlias = TextTest | AmountTest | DateTest | DayTest


@dataclass(frozen=True, slots=True)
class Cap:
    """An amount is at most `limit`.

    Attributes:
        limit: The most that is allowed.
        per: What belongs together and is added up; none: each expense for itself.
        shares: What an amount is divided by first.
    """

    limit: Limit
    per: tuple[Group, ...] = ()
    shares: tuple[Share, ...] = ()


@dataclass(frozen=True, slots=True)
class Require:
    """These fields are filled in."""

    fields: tuple[RuleField, ...]


@dataclass(frozen=True, slots=True)
class Forbid:
    """None of these words occurs; without words: no such expense at all."""

    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PerDiem:
    """The expenses of a day are at most the flat rate of the place.

    Attributes:
        table: A file in the folder of policies.
        column: The heading of the rates for a whole day.
        currency: Of the rates.
        edge: The share paid on the first and the last day of a trip.
        edge_column: Or the heading of the rates for those days.
        meals: The share of the whole rate that a provided meal takes off.
        default: The place whose rate holds where none is known; empty: there is none.
    """

    table: str
    column: str
    currency: str
    edge: Decimal = Decimal(1)
    edge_column: str = ""
    meals: Mapping[Meal, Decimal] = field(default_factory=dict)
    default: str = ""


@dataclass(frozen=True, slots=True)
class Window:
    """From one day to another there are at most, or at least, so many days."""

    start: DayPoint
    end: DayPoint
    most: int | None = None
    least: int | None = None


@dataclass(frozen=True, slots=True)
class Unique:
    """No two expenses are the same in these fields, within so many days."""

    fields: tuple[RuleField, ...]
    within_days: int = 0


Body: TypeAlias = Cap | Require | Forbid | PerDiem | Window | Unique


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule.

    Attributes:
        id: Its name in the file; versions of one rule share it.
        body: What it says.
        when: What an expense must be like for the rule to hold; all of it.
        severity: How much it weighs; a version that is `off` ends the one before.
        effective_from: From which day on; None: ever since.
        citation: Where the company's document says it.
        say: The message, with fields such as {value}; empty for the usual one.
    """

    id: str
    body: Body
    when: tuple[Condition, ...] = ()
    severity: RuleSeverity = "warn"
    effective_from: date | None = None
    citation: Citation | None = None
    say: str = ""


@dataclass(frozen=True, slots=True)
class MileageRate:
    """What is paid for a way in one's own car, from a day on."""

    rate: Decimal
    unit: DistanceUnit
    currency: str
    effective_from: date | None = None
    citation: Citation | None = None


@dataclass(frozen=True, slots=True)
class ExpensePolicy:
    """A whole policy file.

    Attributes:
        id: The company's name for it.
        currency: Of amounts that name none.
        rules: All of them, with all their versions, in the file's order.
        mileage: What is paid for ways in one's own car.
        categories: Further words for a category, by the word the rules use.
        holidays: Days off, besides the weekends.
        home: Where the work usually is: what is spent there belongs to no trip.
    """

    id: str = ""
    currency: str = "EUR"
    rules: tuple[Rule, ...] = ()
    mileage: tuple[MileageRate, ...] = ()
    categories: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    holidays: frozenset[date] = frozenset()
    home: str = ""

    def rules_on(self, day: date) -> tuple[Rule, ...]:
        """The version of each rule that is in force on a day, without those that are off."""
        newest: dict[str, Rule] = {}
        for rule in self.rules:
            since = rule.effective_from or date.min
            before = newest.get(rule.id)
            if since <= day and (before is None or (before.effective_from or date.min) <= since):
                newest[rule.id] = rule
        return tuple(rule for rule in newest.values() if rule.severity != "off")

    def mileage_on(self, day: date) -> MileageRate | None:
        """What is paid for a way on a day; None when nothing is."""
        in_force = [one for one in self.mileage if (one.effective_from or date.min) <= day]
        return max(in_force, key=lambda one: one.effective_from or date.min, default=None)
