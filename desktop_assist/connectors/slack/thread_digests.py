"""Works out what a discussion that is kept here comes to, with what was ticked off in it."""

from zoneinfo import ZoneInfo

from desktop_assist.connectors.slack.digest.digest import Digest
from desktop_assist.connectors.slack.message import SlackThread
from desktop_assist.connectors.slack.slack_store import SlackStore
from desktop_assist.connectors.slack.thread_json import with_ticks
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.spoken_time import TimeReader
from desktop_assist.domain.worker_pool import WorkerPool


class ThreadDigests:
    """Reads discussions as they are meant at home.

    Args:
        store: Knows what was ticked off.
        times: Reads dates in what was said.
        clock: Knows the home zone.
        workers: Runs what blocks.
    """

    def __init__(
        self, store: SlackStore, times: TimeReader, clock: Clock, workers: WorkerPool
    ) -> None:
        self._store = store
        self._times = times
        self._clock = clock
        self._workers = workers

    @property
    def zone(self) -> ZoneInfo:
        """In which its times are meant, and shown."""
        return self._clock.time_zone

    async def of(self, thread: SlackThread) -> Digest:
        """What a discussion comes to."""
        run = self._workers.run
        digest = await run(self._digest, thread)
        ticked = await run(self._store.ticked, thread.channel.id, thread.root_ts)
        return with_ticks(digest, ticked)

    def _digest(self, thread: SlackThread) -> Digest:
        # Its patterns weigh more than all the rest of Slack that a start has to load.
        from desktop_assist.connectors.slack.digest.thread_digest import digest_of

        return digest_of(thread, self._times, self.zone)
