"""What is paid without a receipt: days on the road by a flat rate, kilometres in one's own car."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal, TypeAlias

DistanceUnit: TypeAlias = Literal["km", "mi"]
Meal: TypeAlias = Literal["breakfast", "lunch", "dinner"]


@dataclass(frozen=True, slots=True)
class PerDiemDay:
    """One day of a trip, paid by a flat rate.

    Attributes:
        day: The day.
        place: Where, as the table of rates names it.
        rate: For a whole day.
        share: How much of it is paid: less than 1 on the first and the last day.
        provided: Meals that somebody else paid for.
        deducted: What the flat rate goes down by for them.
        amount: What is paid: the share of the rate less what is deducted, never below nothing.
        currency: ISO 4217.
    """

    day: date
    place: str
    rate: Decimal
    share: Decimal
    provided: tuple[Meal, ...]
    deducted: Decimal
    amount: Decimal
    currency: str


@dataclass(frozen=True, slots=True)
class MileageTrip:
    """A way driven in one's own car.

    Attributes:
        day: The day.
        start: From where; empty where it was not said.
        end: To where.
        distance: In `unit`.
        unit: Of the distance and of the rate.
        rate: For one unit.
        amount: The distance by the rate, rounded to whole smallest units.
        currency: ISO 4217.
    """

    day: date
    start: str
    end: str
    distance: Decimal
    unit: DistanceUnit
    rate: Decimal
    amount: Decimal
    currency: str
