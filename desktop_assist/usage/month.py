"""Calendar months in the home zone, as the database knows their moments."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True)
class Month:
    """One calendar month at home."""

    year: int
    number: int
    time_zone: ZoneInfo

    @property
    def _start(self) -> datetime:
        """Its first moment."""
        return datetime(self.year, self.number, 1, tzinfo=self.time_zone)

    @property
    def _end(self) -> datetime:
        """The first moment of the next one."""
        first = self.next_first
        return datetime(first.year, first.month, 1, tzinfo=self.time_zone)

    @property
    def next_first(self) -> date:
        """The first day of the next one."""
        return date(self.year + self.number // 12, self.number % 12 + 1, 1)

    def span(self) -> tuple[str, str]:
        """Its first moment and that of the next, as text that sorts."""
        return stored(self._start), stored(self._end)

    @property
    def name(self) -> str:
        """For example "2026-11"."""
        return f"{self.year:04}-{self.number:02}"


def month_of(moment: datetime, time_zone: ZoneInfo) -> Month:
    """The month at home in which a moment lies."""
    at_home = moment.astimezone(time_zone)
    return Month(at_home.year, at_home.month, time_zone)


def stored(moment: datetime) -> str:
    """A moment as text in UTC, so that moments of several zones sort."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")
