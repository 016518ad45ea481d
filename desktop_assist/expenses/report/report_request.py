"""What a report was asked to cover, kept beside it so that the same can be made once more."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.expenses.policy.claim import MileageTrip, PerDiemDay
from desktop_assist.expenses.report.expense_report import ReportWanted


def request_values(wanted: ReportWanted) -> JsonObject:
    """All of it as JSON: money as decimal text, dates as ISO 8601."""
    return {
        "from": wanted.first_day.isoformat(),
        "to": wanted.last_day.isoformat(),
        "formats": list(wanted.formats),
        "project": wanted.project,
        "title": wanted.title,
        "purpose": wanted.purpose,
        "advance": str(wanted.advance),
        "per_diem": [_day_values(one) for one in wanted.per_diem],
        "mileage": [_trip_values(one) for one in wanted.mileage],
        "folder": str(wanted.folder) if wanted.folder else None,
        "confirmation": wanted.confirmation,
    }


def request_from(values: Mapping[str, Any]) -> ReportWanted:
    """The same again.

    Raises:
        ValueError, KeyError, TypeError, AttributeError, InvalidOperation: It is none. Any: whatever
            stands in the file.
    """
    return ReportWanted(
        first_day=date.fromisoformat(values["from"]),
        last_day=date.fromisoformat(values["to"]),
        formats=tuple(values["formats"]),
        project=values["project"],
        title=values["title"],
        purpose=values["purpose"],
        advance=Decimal(values["advance"]),
        per_diem=tuple(_day(one) for one in values["per_diem"]),
        mileage=tuple(_trip(one) for one in values["mileage"]),
        folder=Path(values["folder"]) if values["folder"] else None,
        confirmation=values["confirmation"],
    )


def _day_values(day: PerDiemDay) -> JsonObject:
    return {
        "date": day.day.isoformat(),
        "place": day.place,
        "rate": str(day.rate),
        "share": str(day.share),
        "provided": list(day.provided),
        "deducted": str(day.deducted),
        "amount": str(day.amount),
        "currency": day.currency,
    }


def _day(values: Mapping[str, Any]) -> PerDiemDay:
    return PerDiemDay(
        date.fromisoformat(values["date"]),
        values["place"],
        Decimal(values["rate"]),
        Decimal(values["share"]),
        tuple(values["provided"]),
        Decimal(values["deducted"]),
        Decimal(values["amount"]),
        values["currency"],
    )


def _trip_values(trip: MileageTrip) -> JsonObject:
    return {
        "date": trip.day.isoformat(),
        "from": trip.start,
        "to": trip.end,
        "distance": str(trip.distance),
        "unit": trip.unit,
        "rate": str(trip.rate),
        "amount": str(trip.amount),
        "currency": trip.currency,
    }


def _trip(values: Mapping[str, Any]) -> MileageTrip:
    return MileageTrip(
        date.fromisoformat(values["date"]),
        values["from"],
        values["to"],
        Decimal(values["distance"]),
        values["unit"],
        Decimal(values["rate"]),
        Decimal(values["amount"]),
        values["currency"],
    )
