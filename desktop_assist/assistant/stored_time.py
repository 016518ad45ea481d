"""Moments as they stand in the database: text in UTC, so that they sort whatever the zone."""

from datetime import UTC, datetime


def to_stored(moment: datetime) -> str:
    """The text that is kept."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")
