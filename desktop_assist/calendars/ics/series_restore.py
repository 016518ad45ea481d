"""Bring back an occurrence that was taken out of a series."""

from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from desktop_assist.calendars.ics.blocks import with_events_changed
from desktop_assist.calendars.ics.date_list import dates_of, is_at, keep_dates
from desktop_assist.calendars.ics.event_change import write_stamps
from desktop_assist.calendars.ics.event_edit import EventEdit
from desktop_assist.calendars.ics.series_events import SeriesEvent, SeriesEvents, same_moment
from desktop_assist.calendars.meeting import Moment
from desktop_assist.calendars.wording import day_words
from desktop_assist.domain.errors import UsageError

_MOST_NAMED = 10


@dataclass(frozen=True, slots=True)
class RestoredSeries:
    """A file with the occurrence back in it, and when the rule has that occurrence."""

    content: bytes
    occurrence: Moment


def restored(
    content: bytes, series: SeriesEvents, text: str, home: tzinfo, now: datetime
) -> RestoredSeries:
    """The file with the occurrence that an ISO 8601 date or date-time names.

    Raises:
        UsageError: No such occurrence was taken out.
    """
    dates = [one for line in dates_of(series.main, "EXDATE") for one in line]
    cancelled = [event for event in series.exceptions if _is_cancelled(event)]
    moments = [*dates, *(event.recurrence_moment() for event in cancelled)]
    found = next((one for one in moments if same_moment(text, one, home)), None)
    if found is None:
        raise _none_error(moments)
    form = series.main.form(home)
    place = form.wall(found)
    edit = EventEdit(series.main.block)
    keep_dates(
        edit, series.main, "EXDATE", form, lambda one: one != found and not is_at(one, place, form)
    )
    write_stamps(edit, now, series.main.sequence + 1)
    changed = {series.main.block: edit.result()}
    for event in cancelled:
        if event is not series.main and form.wall(event.recurrence_moment()) == place:
            changed[event.block] = b""
    return RestoredSeries(
        with_events_changed(content, lambda block: changed.get(block, block)), found
    )


def _is_cancelled(event: SeriesEvent) -> bool:
    return str(event.component.get("STATUS", "")).upper() == "CANCELLED"


def _none_error(moments: list[Moment]) -> UsageError:
    days: list[date] = sorted({m.date() if isinstance(m, datetime) else m for m in moments})
    named = "; ".join(map(day_words, days[-_MOST_NAMED:]))
    return UsageError(
        "No such occurrence was taken out of this meeting.",
        f"Taken out were: {named}." if named else "None was taken out.",
    )
