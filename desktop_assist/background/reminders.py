"""Reminds of meetings at the right moment, once, and sums up what was missed."""

import asyncio
import math
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import TypeAlias

from desktop_assist.background.calendar_watch import CalendarWatch
from desktop_assist.background.reminder_record import ReminderRecord
from desktop_assist.background.reminder_words import missed_notice, reminder_notice
from desktop_assist.calendars.reminder_plan import LONGEST_LEAD, Reminder, ReminderPlan
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.errors import DesktopAssistError, NotificationError
from desktop_assist.domain.notifier import Notification, Notifier
from desktop_assist.domain.worker_pool import WorkerPool

SNOOZE = timedelta(minutes=5)
_AHEAD = timedelta(hours=1)
_PUNCTUAL = timedelta(minutes=2)
# The clock may jump and the computer may sleep: neither is told to a program that waits.
_LONGEST_WAIT_S = 20.0
_KEPT = 2 * LONGEST_LEAD
Stretched: TypeAlias = Callable[[float], float]


@dataclass(frozen=True, slots=True)
class _Told:
    """A notification, and the reminders it stands for."""

    notification: Notification
    keys: tuple[str, ...]


class Reminders:
    """Shows the reminders of all calendars for as long as it runs.

    Args:
        plan: Finds them.
        record: Which were shown already.
        watch: Tells when the calendars have changed.
        clock: The present moment.
        workers: Runs what blocks.
    """

    def __init__(
        self,
        plan: ReminderPlan,
        record: ReminderRecord,
        watch: CalendarWatch,
        clock: Clock,
        workers: WorkerPool,
    ) -> None:
        self._plan = plan
        self._record = record
        self._watch = watch
        self._clock = clock
        self._workers = workers
        self._planned: tuple[Reminder, ...] = ()
        self._planned_for: tuple[int, datetime] | None = None

    async def run(self, notifier: Notifier, stretched: Stretched = float) -> None:
        """Remind until cancelled.

        Args:
            notifier: Shows the reminders.
            stretched: How long to wait in place of so many seconds, while none is due.
        """
        with suppress(DesktopAssistError):  # another start's work
            await self._workers.run(self._record.forget_before, self._clock.now() - _KEPT)
        async with asyncio.TaskGroup() as showing:
            while True:
                try:
                    due, next_s = await self._workers.run(self._look)
                except DesktopAssistError:  # a calendar, the settings or the database, just now
                    due, next_s = (), math.inf
                for told in self._told(due):
                    showing.create_task(self._show(told, notifier))
                await self._watch.wait(min(next_s, stretched(_LONGEST_WAIT_S)))

    def _look(self) -> tuple[tuple[Reminder, ...], float]:
        """What is to be shown now and nowhere else, and how long until the next; blocking."""
        now = self._clock.now().astimezone(UTC)
        self._plan_for(now)
        shown = self._record.shown()
        open_ones = [
            (again if again is not None else one.at, one)
            for one in self._planned
            if (again := shown.get(one.key)) is not None or one.key not in shown
        ]
        taken = tuple(
            replace(one, at=at)
            for at, one in open_ones
            if at <= now and self._record.take(one.key, now)
        )
        coming = [(at - now).total_seconds() for at, _ in open_ones if at > now]
        return taken, min(coming, default=math.inf)

    def _plan_for(self, now: datetime) -> None:
        """Find the reminders of the time ahead, again when they may have become others."""
        if self._planned_for is not None:
            version, planned_at = self._planned_for
            is_fresh = planned_at <= now < planned_at + _AHEAD / 2
            if is_fresh and version == self._watch.version:
                return
        version = self._watch.version
        self._planned = self._plan.until(now + _AHEAD)
        self._planned_for = (version, now)

    def _told(self, due: Sequence[Reminder]) -> list[_Told]:
        """A notice each, one a meeting; those that come late, all in one."""
        now = self._clock.now()
        of_meetings = {(one.meeting.uid, one.meeting.start): one for one in due}.values()
        late = [one for one in of_meetings if now - one.at > _PUNCTUAL]
        if len(late) == 1:
            late = []
        told = [
            _Told(reminder_notice(one.meeting, now), (one.key,))
            for one in of_meetings
            if one not in late
        ]
        if late:
            missed = missed_notice([one.meeting for one in late], now)
            told.append(_Told(missed, tuple(one.key for one in late)))
        return told

    async def _show(self, told: _Told, notifier: Notifier) -> None:
        try:
            answer = await notifier.show(told.notification)
        except NotificationError:
            return
        if answer == "snoozed":
            at = self._clock.now() + SNOOZE
            with suppress(DesktopAssistError):
                for key in told.keys:
                    await self._workers.run(self._record.show_again, key, at)
