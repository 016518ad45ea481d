"""Ways in one's own car."""

from datetime import date
from decimal import Decimal

import pytest

from desktop_assist.expenses.policy.mileage import WayDriven, mileage_trip
from desktop_assist.expenses.policy.rule import MileageRate


@pytest.mark.parametrize(
    ("distance", "unit", "rate", "paid_unit", "shown", "amount"),
    [
        ("120", "km", "0.30", "km", "120", "36.00"),
        ("86.5", "km", "0.30", "km", "86.5", "25.95"),
        ("45", "mi", "0.725", "mi", "45", "32.63"),
        ("10", "mi", "0.30", "km", "16.1", "4.83"),
        ("100", "km", "0.725", "mi", "62.1", "45.02"),
    ],
)
def test_a_way_is_paid_by_its_distance(distance, unit, rate, paid_unit, shown, amount):
    way = WayDriven(date(2026, 11, 3), "", "Cologne", Decimal(distance), unit)

    trip = mileage_trip(way, MileageRate(Decimal(rate), paid_unit, "EUR"))

    assert (str(trip.distance), trip.unit, str(trip.amount)) == (shown, paid_unit, amount)
