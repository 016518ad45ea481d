"""Reads what is claimed without a receipt: "Paris, France:2026-10-01:2026-10-03:lunch"."""

from argparse import ArgumentTypeError
from typing import cast, get_args

from desktop_assist.cli import arguments
from desktop_assist.domain.translation import tr
from desktop_assist.expenses.policy.claim import DistanceUnit, Meal
from desktop_assist.expenses.policy.flat_rate_claims import TripTold
from desktop_assist.expenses.policy.mileage import WayDriven

TRIP_FORM = "PLACE:FROM:TO[:MEALS]"
WAY_FORM = "DAY:DISTANCE[:FROM]:TO"
_MEALS: tuple[Meal, ...] = get_args(Meal)
_UNITS: tuple[DistanceUnit, ...] = get_args(DistanceUnit)


def trip(word: str) -> TripTold:
    """A trip: its place, its days, and the meals that somebody else paid for."""
    place, *rest = _parts(word)
    if not place or len(rest) not in (2, 3):
        raise ArgumentTypeError(
            tr("“{word}” is not a trip such as Berlin:2026-10-01:2026-10-03", word=word)
        )
    first, last = arguments.day(rest[0]), arguments.day(rest[1])
    if first > last:
        raise ArgumentTypeError(tr("the trip “{word}” ends before it begins", word=word))
    meals = [part.strip().casefold() for part in rest[2].split(",")] if rest[2:] else []
    if any(meal not in _MEALS for meal in meals):
        raise ArgumentTypeError(
            tr("“{rest}” is not one of {names}, or several", rest=rest[2], names=", ".join(_MEALS))
        )
    return TripTold(place, first, last, cast("tuple[Meal, ...]", tuple(dict.fromkeys(meals))))


def way(word: str) -> WayDriven:
    """A way in one's own car: the day, how far, from where and to where."""
    parts = _parts(word)
    if len(parts) not in (3, 4):
        raise ArgumentTypeError(
            tr("“{word}” is not a way such as 2026-10-01:120km:Bonn:Cologne", word=word)
        )
    start = parts[2] if parts[3:] else ""
    number, unit = parts[1][:-2].strip(), parts[1][-2:].casefold()
    if unit not in _UNITS or (distance := arguments.amount(number)) <= 0:
        raise ArgumentTypeError(
            tr("“{parts}” is not a distance such as 120km or 80mi", parts=parts[1])
        )
    return WayDriven(arguments.day(parts[0]), start, parts[-1], distance, unit)


def _parts(word: str) -> list[str]:
    return [" ".join(part.split()) for part in arguments.clean_text(word).split(":")]
