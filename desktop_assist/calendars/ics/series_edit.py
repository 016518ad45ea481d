"""Change a series of a calendar file, or one occurrence of it, and no byte of anything else."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from desktop_assist.calendars.ics.blocks import line_ending, with_events_changed
from desktop_assist.calendars.ics.calendar_writer import zone_names
from desktop_assist.calendars.ics.content_line import fold
from desktop_assist.calendars.ics.event_change import (
    Retiming,
    following_texts,
    write_stamps,
    write_texts,
)
from desktop_assist.calendars.ics.event_edit import EventEdit, value_of
from desktop_assist.calendars.ics.moved_rule import moved_rule
from desktop_assist.calendars.ics.recurrence import first_on_rule, is_on_rule, normal_rule
from desktop_assist.calendars.ics.series_events import SeriesEvent, SeriesEvents
from desktop_assist.calendars.ics.time_form import TimeForm
from desktop_assist.calendars.ics.time_zone_writer import time_zone_lines
from desktop_assist.calendars.meeting import Moment
from desktop_assist.calendars.meeting_change import MeetingChange
from desktop_assist.domain.errors import UsageError

_OF_RULE = ("RRULE", "RDATE", "EXDATE")


@dataclass(frozen=True, slots=True)
class EditedSeries:
    """A file after the change.

    Attributes:
        content: All of it.
        dropped: Exceptions that no longer fall on the rule, and were taken out.
    """

    content: bytes
    dropped: int = 0


@dataclass(frozen=True, slots=True)
class SeriesEdit:
    """Edits one series of a file.

    Attributes:
        content: The file.
        series: The events of the series in it.
        home: For times without a zone.
        now: Stamped on what is changed.
    """

    content: bytes
    series: SeriesEvents
    home: tzinfo
    now: datetime

    def dropped(self) -> EditedSeries:
        """The file without the series."""
        return self._spliced({event.block: b"" for event in self.series.events})

    def dropped_occurrence(self, occurrence: Moment) -> EditedSeries:
        """The file with one occurrence less."""
        main, form = self.series.main, self.series.main.form(self.home)
        exception = self.series.exception_at(occurrence, self.home)
        edit = EventEdit(main.block)
        if main.repeats:
            edit.replace("EXDATE", (), [form.line("EXDATE", form.wall(occurrence))])
            write_stamps(edit, self.now, main.sequence + 1)
        changed = {main.block: edit.result()}
        if exception is not None:
            changed[exception.block] = b""
        return self._spliced(changed)

    def changed_occurrence(self, occurrence: Moment, change: MeetingChange) -> EditedSeries:
        """The file with one occurrence that differs from the rule, or differs otherwise."""
        main = self.series.main
        exception = self.series.exception_at(occurrence, self.home)
        if exception is not None:
            retiming, zone_lines = self._retiming(change, exception, exception.start)
            edit = EventEdit(exception.block)
            retiming.write(edit, exception)
            self._finish(edit, exception, change)
            return self._spliced({exception.block: edit.result()}, zone_lines)
        retiming, zone_lines = self._retiming(change, main, occurrence)
        edit, form = EventEdit(main.block), main.form(self.home)
        edit.remove(*_OF_RULE)
        edit.set("RECURRENCE-ID", form.line("RECURRENCE-ID", form.wall(occurrence)))
        later = form.wall(occurrence) - form.wall(main.start)
        replace(retiming, shift=retiming.shift + later).write(edit, main)
        self._finish(edit, main, change)
        return self._spliced({main.block: main.block + edit.result()}, zone_lines)

    def changed(self, change: MeetingChange, moved_from: Moment) -> EditedSeries:
        """The file with all of the series changed; what stood at `moved_from` goes to the start."""
        main = self.series.main
        retiming, zone_lines = self._retiming(change, main, moved_from)
        edit = EventEdit(main.block)
        aligned = self._with_rule(edit, change, retiming)
        aligned.write(edit, main)
        self._finish(edit, main, change)
        changed = {main.block: edit.result()}
        dropped = 0
        for exception in self.series.exceptions if main.repeats else ():
            if change.recurrence is None or self._fits(edit, aligned, retiming, exception):
                changed[exception.block] = self._followed(exception, change, retiming)
            else:
                changed[exception.block] = b""
                dropped += 1
        edited = self._spliced(changed, zone_lines)
        return replace(edited, dropped=dropped)

    def _retiming(
        self, change: MeetingChange, event: SeriesEvent, moved_from: Moment
    ) -> tuple[Retiming, list[str]]:
        """How an event's times move, and the lines of a zone that the file does not describe."""
        old = event.form(self.home)
        new, zone_lines = self._new_form(change, old, event)
        start = change.start
        if start is None and change.zone is not None:
            start = old.moment(old.wall(moved_from))
        shift = timedelta() if start is None else new.wall(start) - old.wall(moved_from)
        return Retiming(old, new, shift, change.length), zone_lines

    def _new_form(
        self, change: MeetingChange, old: TimeForm, event: SeriesEvent
    ) -> tuple[TimeForm, list[str]]:
        if change.start is not None and not isinstance(change.start, datetime):
            return (old if old.kind == "date" else TimeForm("date", self.home)), []
        zone = change.zone
        if zone is None and old.kind == "date" and change.start is not None:
            own = change.start.tzinfo
            zone = own if isinstance(own, ZoneInfo) else None
        is_kept = zone is None or (old.kind == "zone" and old.zone == zone)
        if zone is None or is_kept or (old.kind == "date" and change.start is None):
            return old, []
        year = (change.start or event.start).year
        lines = time_zone_lines(zone.key, min(year, event.start.year))
        if not lines:
            return TimeForm("utc", UTC), []
        is_described = zone.key in zone_names(self.content)
        return TimeForm("zone", zone, f";TZID={zone.key}"), [] if is_described else lines

    def _with_rule(self, edit: EventEdit, change: MeetingChange, retiming: Retiming) -> Retiming:
        """Write the rule; a new one may begin on a later day."""
        main = self.series.main
        start = retiming.old.wall(main.start)
        rules = edit.texts("RRULE")
        if retiming.moves:
            _move_dates(edit, main, retiming)
        if change.recurrence == "":
            edit.remove(*_OF_RULE)
        elif change.recurrence is not None:
            moment = retiming.new.moment(start + retiming.shift)
            rule = normal_rule(change.recurrence, moment)
            first = retiming.new.wall(first_on_rule(rule, moment))
            retiming = replace(retiming, shift=first - start)
            edit.set("RRULE", f"RRULE:{rule}")
        elif rules and retiming.moves:
            parts = (retiming.old, retiming.new, start, retiming.shift)
            edit.set("RRULE", *(f"RRULE:{moved_rule(value_of(one), *parts)}" for one in rules))
        return retiming

    def _fits(
        self, edit: EventEdit, aligned: Retiming, retiming: Retiming, exception: SeriesEvent
    ) -> bool:
        """Whether an exception still stands for an occurrence of a new rule."""
        rules = edit.texts("RRULE")
        if not rules:
            return False
        new = retiming.new
        start = new.moment(aligned.wall(self.series.main.start))
        moment = new.moment(retiming.wall(exception.recurrence_moment()))
        return is_on_rule(value_of(rules[0]), start, moment)

    def _followed(self, exception: SeriesEvent, change: MeetingChange, retiming: Retiming) -> bytes:
        """An exception after a change of its series."""
        main, old = self.series.main, retiming.old
        edit = EventEdit(exception.block)
        lasts_as_long = exception.length == main.length
        length = change.length if lasts_as_long else None
        own = following_texts(change, edit, EventEdit(main.block), length)
        occurrence = exception.recurrence_moment()
        if retiming.moves:
            line = retiming.new.line("RECURRENCE-ID", retiming.wall(occurrence))
            edit.set("RECURRENCE-ID", line)
        if old.wall(exception.start) == old.wall(occurrence):
            replace(retiming, length=length).write(edit, exception)
        elif length is not None:
            form = exception.form(self.home)
            Retiming(form, form, timedelta(), length).write(edit, exception)
        write_texts(edit, own, exception.component)
        if edit.result() != exception.block:
            write_stamps(edit, self.now, exception.sequence + self._counts(change))
        return edit.result()

    def _finish(self, edit: EventEdit, event: SeriesEvent, change: MeetingChange) -> None:
        write_texts(edit, change, event.component)
        counted = event.sequence + 1 if self._counts(change) else None
        write_stamps(edit, self.now, counted)

    def _counts(self, change: MeetingChange) -> bool:
        """Whether it is a change that those invited have to hear of."""
        return change.is_of_time or change.location is not None

    def _spliced(
        self, changed: Mapping[bytes, bytes], zone_lines: Iterable[str] = ()
    ) -> EditedSeries:
        """The file with events of the series replaced, and a zone described before them."""
        ending = line_ending(self.content)
        zone = b"".join(piece + ending for line in zone_lines for piece in fold(line))
        first = self.series.events[0].block
        replaced = {**changed, first: zone + changed.get(first, first)}
        content = with_events_changed(self.content, lambda block: replaced.get(block, block))
        return EditedSeries(content)


def _move_dates(edit: EventEdit, main: SeriesEvent, retiming: Retiming) -> None:
    """Let the dates that were added to a rule, or taken out, move along."""
    for name in ("EXDATE", "RDATE"):
        value = main.component.get(name, [])
        lists = value if isinstance(value, list) else [value]
        moments = [one.dt for dates in lists for one in dates.dts]
        if any(isinstance(moment, tuple) for moment in moments):
            raise UsageError(
                "This meeting takes place at times with lengths of their own, which cannot be "
                "moved together.",
                "Change one occurrence only.",
            )
        if moments and edit.texts(name):
            edit.set(name, retiming.new.line(name, *map(retiming.wall, moments)))
