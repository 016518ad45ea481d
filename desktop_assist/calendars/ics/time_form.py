"""How an event writes its times: in a named zone, in UTC, without a zone, or as whole days."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, tzinfo
from typing import Literal, TypeAlias

from desktop_assist.calendars.meeting import Moment

FormKind: TypeAlias = Literal["zone", "utc", "floating", "date"]

_ZONE_PARAMETER = re.compile(r';TZID=(?:"[^"]*"|.*?(?=;[A-Z-]+=|:[\d,TZP/]*$))', re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class TimeForm:
    """The form of an event's start, in which all its other times are written too.

    Attributes:
        kind: What a time is written as.
        zone: What its clock shows; the home zone for times without any and for whole days.
        parameter: The zone's name as the file has it: ";TZID=Europe/Berlin".
    """

    kind: FormKind
    zone: tzinfo
    parameter: str = ""

    def wall(self, moment: Moment) -> datetime:
        """What the clock of this form shows at a moment; without a zone."""
        if not isinstance(moment, datetime):
            return datetime.combine(moment, time())
        if moment.tzinfo is None:
            return moment
        return moment.astimezone(self.zone).replace(tzinfo=None)

    def moment(self, wall: datetime) -> Moment:
        """The moment at which the clock of this form shows `wall`."""
        return wall.date() if self.kind == "date" else wall.replace(tzinfo=self.zone)

    def wall_of_utc(self, utc: datetime) -> datetime:
        """What this clock shows at a time that is said in UTC, without a zone."""
        return self.wall(utc.replace(tzinfo=UTC))

    def end_text(self, wall: datetime) -> str:
        """The end of a rule: in UTC beside times with a zone (RFC 5545, 3.3.10)."""
        if self.kind == "date":
            return f"{wall:%Y%m%d}"
        if self.kind == "floating":
            return f"{wall:%Y%m%dT%H%M%S}"
        return f"{wall.replace(tzinfo=self.zone).astimezone(UTC):%Y%m%dT%H%M%SZ}"

    def line(self, name: str, *walls: datetime) -> str:
        """A property with one or several times."""
        if self.kind == "date":
            return f"{name};VALUE=DATE:" + ",".join(f"{wall:%Y%m%d}" for wall in walls)
        return f"{name}{self.parameter}:" + ",".join(map(self._value, walls))

    def _value(self, wall: datetime) -> str:
        if self.kind == "utc":
            return f"{wall.replace(tzinfo=self.zone).astimezone(UTC):%Y%m%dT%H%M%SZ}"
        return f"{wall:%Y%m%dT%H%M%S}"


def form_of(line: str, start: Moment, home: tzinfo) -> TimeForm:
    """The form of an event, by its line DTSTART and the moment this stands for."""
    if not isinstance(start, datetime):
        return TimeForm("date", home)
    match = _ZONE_PARAMETER.search(line)
    parameter = match[0] if match else ""
    if start.tzinfo is None:  # also in a zone that nobody knows, whose name is kept
        return TimeForm("floating", home, parameter)
    if line.rstrip().upper().endswith("Z"):
        return TimeForm("utc", UTC)
    return TimeForm("zone", start.tzinfo, parameter)


def day_of(moment: Moment) -> date:
    """The day on which it is, by its own clock."""
    return moment.date() if isinstance(moment, datetime) else moment
