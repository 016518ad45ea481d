"""What is meant by pulling a meeting from the hours to the whole days above them, or down again."""

from datetime import date, timedelta, tzinfo

from desktop_assist.ui.calendar.grid_drag import Slot
from desktop_assist.ui.calendar.time_scale import moment_at, snapped_down

_ONE_DAY = timedelta(days=1)


def whole_day(day: date, home: tzinfo | None) -> Slot:
    """All of a day, whatever hours it was before."""
    return Slot(moment_at(day, 0, home), moment_at(day + _ONE_DAY, 0, home), is_all_day=True)


def hours_of(day: date, minute: float, length: timedelta, home: tzinfo | None) -> Slot:
    """Some hours of a day; it does not matter how many days it lasted before."""
    starts = moment_at(day, snapped_down(minute), home)
    return Slot(starts, starts + length)
