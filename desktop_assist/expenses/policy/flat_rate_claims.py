"""Days on the road and ways in one's own car as they were told, not yet worth anything."""

from dataclasses import dataclass
from datetime import date

from desktop_assist.expenses.policy.claim import Meal
from desktop_assist.expenses.policy.mileage import WayDriven


@dataclass(frozen=True, slots=True)
class TripTold:
    """A trip whose days are paid by the flat rate of its place; both days are included."""

    place: str
    first_day: date
    last_day: date
    provided: tuple[Meal, ...] = ()


@dataclass(frozen=True, slots=True)
class FlatRateClaims:
    """What is claimed without a receipt."""

    trips: tuple[TripTold, ...] = ()
    ways: tuple[WayDriven, ...] = ()
