"""Reads what the calendar shows in a worker, the neighbouring days beforehand."""

from datetime import date

from PySide6.QtCore import QObject, Signal

from desktop_assist.ui.calendar.calendar_picture import CalendarPicture, read_picture
from desktop_assist.ui.calendar.page_services import PageServices
from desktop_assist.ui.calendar.period import Period
from desktop_assist.ui.task_runner import TaskRunner

_KEPT = 12


class CalendarReading(QObject):
    """Gives pictures of the calendar, the latest that was asked for.

    Signals:
        read: The Period asked for last, and its CalendarPicture; again when it has changed, and
            after each refresh.
        failed: Why it cannot be read: the error.
    """

    read = Signal(Period, CalendarPicture)
    failed = Signal(object)

    def __init__(self, services: PageServices, tasks: TaskRunner) -> None:
        super().__init__()
        self._services = services
        self._tasks = tasks
        self._kept: dict[tuple[date, ...], CalendarPicture] = {}
        self._wanted: Period | None = None
        self._period: Period | None = None
        self._is_reading = False
        self._is_stale = False
        self._is_forced = False

    def show(self, period: Period) -> None:
        """Ask for a period: what is known of it comes at once, and then as it is now."""
        self._period = self._wanted = period
        known = self._kept.get(period.days)
        if known is not None:
            self.read.emit(period, known)
        if not self._is_reading:
            self._is_reading = True
            self._tasks.start(self._follow(), "read calendar", self._fail)

    def knows(self, period: Period) -> bool:
        """Whether a period has been read before."""
        return period.days in self._kept

    def refresh(self) -> None:
        """Read again: a calendar may have changed."""
        self._is_stale = self._is_forced = True
        if self._period is not None:
            known = self._kept.get(self._period.days)
            self._kept = {self._period.days: known} if known is not None else {}
            self.show(self._period)

    async def _follow(self) -> None:
        """Read what is wanted until nothing new is, then its neighbours."""
        try:
            while (period := self._wanted) is not None:
                self._wanted = None
                self._is_stale = False
                await self._read(period)
            await self._read_neighbours()
        finally:
            self._is_reading = False
        if self._wanted is not None:
            self.show(self._wanted)

    async def _read(self, period: Period) -> None:
        picture = await self._services.workers.run(read_picture, self._services, period.days)
        known = self._kept.get(period.days)
        is_new = picture != known
        if known is not None and not is_new:
            picture = known  # what was drawn of it stays
        self._keep(period.days, picture)
        if period == self._period and (is_new or self._is_forced):
            self._is_forced = False
            self.read.emit(period, picture)

    async def _read_neighbours(self) -> None:
        for steps in (1, -1):
            period = self._period
            if period is None or self._wanted is not None or self._is_stale:
                return
            days = period.stepped(steps).days
            if days not in self._kept:
                workers, services = self._services.workers, self._services
                self._keep(days, await workers.run(read_picture, services, days))

    def _keep(self, days: tuple[date, ...], picture: CalendarPicture) -> None:
        self._kept.pop(days, None)
        while len(self._kept) >= _KEPT:
            self._kept.pop(next(iter(self._kept)))
        self._kept[days] = picture

    def _fail(self, error: BaseException) -> None:
        self.failed.emit(error)
