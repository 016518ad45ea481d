"""Work out what a way in one's own car is paid."""

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from desktop_assist.expenses.currency import rounded
from desktop_assist.expenses.policy.claim import DistanceUnit, MileageTrip
from desktop_assist.expenses.policy.rule import MileageRate

_KM_IN_A_MILE = Decimal("1.609344")
_TENTH = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class WayDriven:
    """A way as it was told, in kilometres or miles; `start` may be empty."""

    day: date
    start: str
    end: str
    distance: Decimal
    unit: DistanceUnit


def mileage_trip(way: WayDriven, rate: MileageRate) -> MileageTrip:
    """The way in the unit of the rate, to a tenth of it, and what is paid."""
    distance = way.distance
    if way.unit != rate.unit:
        exact = distance * _KM_IN_A_MILE if way.unit == "mi" else distance / _KM_IN_A_MILE
        distance = exact.quantize(_TENTH, ROUND_HALF_UP)
    amount = rounded(distance * rate.rate, rate.currency)
    return MileageTrip(
        way.day, way.start, way.end, distance, rate.unit, rate.rate, amount, rate.currency
    )
