"""Works out the coming year of the calendars, so that nobody waits for it later."""

import asyncio
from datetime import datetime, timedelta

from desktop_assist.background.calendar_watch import CalendarWatch
from desktop_assist.calendars.meeting_store import MeetingStore
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.worker_pool import WorkerPool

# The start of the program, and the first question, come first.
FIRST_REST_S = 10.0
# Longer than a step takes: the window and its questions go on undisturbed.
REST_S = 0.2
LOOK_AGAIN_S = 3600.0
_AHEAD = timedelta(days=396)


class CalendarAhead:
    """Reads ahead, a few series at a time, and again after each change of a file.

    A question that comes meanwhile waits for nothing: it works out what it needs itself.

    Args:
        meetings: The calendars.
        watch: Tells when they change.
        clock: For the month in which the year begins.
        workers: Where the reading is done.
        rest_s: How long to rest after each step.
    """

    def __init__(
        self,
        meetings: MeetingStore,
        watch: CalendarWatch,
        clock: Clock,
        workers: WorkerPool,
        rest_s: float = REST_S,
    ) -> None:
        self._meetings = meetings
        self._watch = watch
        self._clock = clock
        self._workers = workers
        self._rest_s = rest_s

    async def run(self) -> None:
        """Go on until cancelled."""
        await asyncio.sleep(FIRST_REST_S)
        while True:
            await self.catch_up()
            await self._watch.wait(LOOK_AGAIN_S)

    async def catch_up(self) -> None:
        """Work out all that is not known yet."""
        # From the first of the month: the same days all month long, worked out once.
        now = self._clock.now().astimezone(self._clock.time_zone)
        first = datetime(now.year, now.month, 1, tzinfo=self._clock.time_zone)
        try:
            is_more = True
            while is_more:
                is_more = await self._workers.run(self._meetings.prepare, first, first + _AHEAD)
                await asyncio.sleep(self._rest_s)
        except DesktopAssistError:  # settings that cannot be read just now: later
            return
