"""The dates that are taken out of a series or added to it (EXDATE, RDATE), line by line."""

from collections.abc import Callable
from datetime import datetime, time

from desktop_assist.calendars.ics.event_edit import EventEdit
from desktop_assist.calendars.ics.series_events import SeriesEvent
from desktop_assist.calendars.ics.time_form import TimeForm
from desktop_assist.calendars.meeting import Moment
from desktop_assist.domain.errors import UsageError

_END_OF_DAY = time(23, 59, 59)


def dates_of(event: SeriesEvent, name: str) -> list[list[Moment]]:
    """The dates of each line of a property.

    Raises:
        UsageError: One of them has a length of its own.
    """
    value = event.component.get(name, [])
    lines = [
        [one.dt for one in line.dts] for line in (value if isinstance(value, list) else [value])
    ]
    if any(isinstance(moment, tuple) for line in lines for moment in line):
        raise UsageError(
            "This meeting takes place at times with lengths of their own, which cannot be changed "
            "together.",
            "Change one occurrence only.",
        )
    return lines


def keep_dates(
    edit: EventEdit,
    event: SeriesEvent,
    name: str,
    form: TimeForm,
    is_kept: Callable[[Moment], bool],
) -> None:
    """Leave only some dates; a line with nothing to go keeps its bytes.

    Raises:
        UsageError: The lines are not fully understood.
    """
    texts, lines = edit.texts(name), dates_of(event, name)
    if len(texts) != len(lines):
        raise UsageError(
            "The dates of this repeating meeting are not fully understood; nothing was changed.",
            "Change it in the calendar program it comes from.",
        )
    kept = []
    for text, moments in zip(texts, lines, strict=True):
        left = [moment for moment in moments if is_kept(moment)]
        if len(left) == len(moments):
            kept.append(text)
        elif left:
            kept.append(form.line(name, *map(form.wall, left)))
    if kept != texts:
        edit.set(name, *kept) if kept else edit.remove(name)


def is_before(moment: Moment, cut: datetime, form: TimeForm) -> bool:
    """Whether a date lies before a time on the series' own clock; a bare day with all its hours."""
    if not isinstance(moment, datetime) and form.kind != "date":
        return datetime.combine(moment, _END_OF_DAY) < cut
    return form.wall(moment) < cut


def is_at(moment: Moment, place: datetime, form: TimeForm) -> bool:
    """Whether a date stands for an occurrence; a bare day for any of that day."""
    if not isinstance(moment, datetime) and form.kind != "date":
        return moment == place.date()
    return form.wall(moment) == place
