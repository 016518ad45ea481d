"""Cut a series in two at one of its occurrences; what comes after becomes a series of its own."""

import re
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from itertools import takewhile

from desktop_assist.calendars.ics.blocks import with_events_changed
from desktop_assist.calendars.ics.date_list import dates_of, is_at, is_before, keep_dates
from desktop_assist.calendars.ics.event_change import Retiming, write_stamps
from desktop_assist.calendars.ics.event_edit import EventEdit, value_of
from desktop_assist.calendars.ics.event_writer import utc_text
from desktop_assist.calendars.ics.recurrence import wall_starts
from desktop_assist.calendars.ics.series_events import SeriesEvent, SeriesEvents
from desktop_assist.calendars.ics.time_form import TimeForm
from desktop_assist.calendars.meeting import Moment
from desktop_assist.domain.errors import UsageError

_UNTIL = re.compile(r"(\d{8})(?:T(\d{6})(Z?))?")
_ENDS = ("UNTIL", "COUNT")
_ONE_SECOND, _ONE_DAY = timedelta(seconds=1), timedelta(days=1)


@dataclass(frozen=True, slots=True)
class _NewStart:
    """Where the new series begins, and the rule it goes on by; empty when only dates are left."""

    wall: datetime
    rule: str


class SeriesSplit:
    """A series and the occurrence at which it is to be cut.

    Args:
        series: The events of the series.
        occurrence: The first one that belongs to the new series.
        home: For times without a zone.

    Raises:
        UsageError: The series repeats in a way that cannot be cut.
    """

    def __init__(self, series: SeriesEvents, occurrence: Moment, home: tzinfo) -> None:
        self._series = series
        self._main = series.main
        self._form: TimeForm = series.main.form(home)
        self._cut: datetime = self._form.wall(occurrence)
        edit = EventEdit(self._main.block)
        self._rules = [value_of(line) for line in edit.texts("RRULE")]
        if not self._main.repeats or len(self._rules) > 1:
            raise UsageError(
                "This meeting repeats in a way that cannot be cut in two.",
                "Change one occurrence, or all of them.",
            )
        self._dates = [one for line in dates_of(self._main, "RDATE") for one in line]
        self._removed = [one for line in dates_of(self._main, "EXDATE") for one in line]

    @property
    def is_at_the_beginning(self) -> bool:
        """Whether no occurrence lies before the cut, so that all of the series is meant."""
        return all(self._is_removed(wall) for wall in self._walls_before())

    def ended(self, content: bytes, now: datetime, behind: bytes = b"") -> bytes:
        """The file with the series ending before the cut, and `behind` right after its rule."""
        changed = {self._main.block: self._earlier(now) + behind}
        changed.update({event.block: b"" for event in self._later_exceptions()})
        return with_events_changed(content, lambda block: changed.get(block, block))

    def later(self, uid: str, now: datetime) -> tuple[bytes, ...]:
        """The events of the new series, in the file's own line endings."""
        exceptions = (_with_uid(event.block, uid) for event in self._later_exceptions())
        return (self._new(uid, now), *exceptions)

    def _walls_before(self) -> list[datetime]:
        """When the rule and the dates added to it take place before the cut."""
        added = [self._form.wall(one) for one in self._dates if self._is_before(one)]
        start = self._form.wall(self._main.start)
        return [*([start] if start < self._cut else []), *self._of_rule_before(), *added]

    def _of_rule_before(self) -> list[datetime]:
        if not self._rules:
            return []
        walls = wall_starts(self._rules[0], self._form.wall(self._main.start))
        return list(takewhile(lambda wall: wall < self._cut, walls))

    def _is_removed(self, wall: datetime) -> bool:
        return any(is_at(moment, wall, self._form) for moment in self._removed)

    def _is_before(self, moment: Moment) -> bool:
        return is_before(moment, self._cut, self._form)

    def _later_exceptions(self) -> list[SeriesEvent]:
        exceptions = self._series.exceptions
        return [event for event in exceptions if not self._is_before(event.recurrence_moment())]

    def _earlier(self, now: datetime) -> bytes:
        edit = EventEdit(self._main.block)
        if self._rules:
            last = self._cut - (_ONE_DAY if self._form.kind == "date" else _ONE_SECOND)
            parts = [*_without_end(self._rules[0]), f"UNTIL={self._form.end_text(last)}"]
            edit.set("RRULE", f"RRULE:{';'.join(parts)}")
        for name in ("RDATE", "EXDATE"):
            keep_dates(edit, self._main, name, self._form, self._is_before)
        write_stamps(edit, now, self._main.sequence + 1)
        return edit.result()

    def _new(self, uid: str, now: datetime) -> bytes:
        edit, start = EventEdit(_with_uid(self._main.block, uid)), self._new_start()
        if start.rule:
            edit.set("RRULE", f"RRULE:{start.rule}")
        else:
            edit.remove("RRULE")
        for name in ("RDATE", "EXDATE"):
            keep_dates(edit, self._main, name, self._form, lambda one: self._goes_on(one, start))
        shift = start.wall - self._form.wall(self._main.start)
        Retiming(self._form, self._form, shift, None).write(edit, self._main)
        write_stamps(edit, now, 0)
        edit.set("CREATED", f"CREATED:{utc_text(now)}")
        old = value_of(EventEdit(self._main.block).texts("UID")[0])
        edit.replace("RELATED-TO", (), [f"RELATED-TO;RELTYPE=SIBLING:{old}"])
        return edit.result()

    def _goes_on(self, moment: Moment, start: _NewStart) -> bool:
        """Whether a date belongs to the new series; without a rule the first is its start."""
        is_start = not start.rule and is_at(moment, start.wall, self._form)
        return not self._is_before(moment) and not is_start

    def _new_start(self) -> _NewStart:
        rule = self._rule_left()
        if rule:
            walls = wall_starts(self._rules[0], self._form.wall(self._main.start))
            first = next((wall for wall in walls if wall >= self._cut), None)
            if first is not None and not self._is_over(first):
                return _NewStart(first, rule)
        added = [self._form.wall(one) for one in self._dates if not self._is_before(one)]
        if not added:
            raise UsageError("The meeting does not take place from then on.")
        return _NewStart(min(added), "")

    def _rule_left(self) -> str:
        """The rule from the cut on: of a number of times those that are left."""
        if not self._rules:
            return ""
        named = dict(_parts(self._rules[0]))
        count = next((value for name, value in named.items() if name.upper() == "COUNT"), None)
        if count is None:
            return self._rules[0]
        left = int(count) - len(self._of_rule_before())
        kept = (f"{n}={left if n.upper() == 'COUNT' else value}" for n, value in named.items())
        return ";".join(kept) if left > 0 else ""

    def _is_over(self, wall: datetime) -> bool:
        """Whether the rule has ended by then."""
        named = {name.upper(): value.upper() for name, value in _parts(self._rules[0])}
        match = _UNTIL.fullmatch(named.get("UNTIL", ""))
        if match is None:
            return False
        day, clock, utc = match.groups()
        end = datetime.strptime(f"{day}{clock or '235959'}", "%Y%m%d%H%M%S")  # noqa: DTZ007
        return wall > (self._form.wall_of_utc(end) if utc else end)


def _parts(rule: str) -> list[tuple[str, str]]:
    named = (part.partition("=") for part in rule.split(";") if part)
    return [(name, value) for name, _, value in named]


def _without_end(rule: str) -> list[str]:
    return [f"{name}={value}" for name, value in _parts(rule) if name.upper() not in _ENDS]


def _with_uid(block: bytes, uid: str) -> bytes:
    edit = EventEdit(block)
    edit.set("UID", f"UID:{uid}")
    return edit.result()
