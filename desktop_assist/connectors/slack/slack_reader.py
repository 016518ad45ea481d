"""Fetches threads and channels from Slack into what is kept here, page by page, and resumes."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterable
from dataclasses import dataclass, replace
from datetime import timedelta
from time import perf_counter
from uuid import uuid4

from desktop_assist.connectors.slack.markup import Names
from desktop_assist.connectors.slack.message import SlackChannel, SlackMessage, SlackUser, ts_of
from desktop_assist.connectors.slack.progress import SlackProgress
from desktop_assist.connectors.slack.slack_store import LIVE, Fetch, SlackSource, SlackStore
from desktop_assist.connectors.slack.web_api import Page, SlackWebApi, Waiting
from desktop_assist.connectors.slack.wire import called, mentioned, with_names
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.errors import SlackError
from desktop_assist.domain.worker_pool import WorkerPool

FRESH = timedelta(minutes=5)
_CHANNELS_FRESH = timedelta(hours=12)
_CHANNELS = ""
_FIRST_LOOK_BACK = timedelta(days=90)
_MOST_HISTORY_PAGES = 10
_MOST_CHANNEL_PAGES = 50
_MOST_THREAD_PAGES = 2_000
_TOLD_EVERY_S = 5.0
Tell = Callable[[SlackProgress], None]


@dataclass(frozen=True, slots=True)
class Patience:
    """How long fetching may take, and who is told.

    Attributes:
        tell: Told how far it is.
        time_limit_s: Waits that would end after it are not begun; None: none is too long.
        pause: Waits; it can be cancelled.
    """

    tell: Tell = lambda _: None
    time_limit_s: float | None = None
    pause: Callable[[float], Awaitable[None]] = asyncio.sleep


class OutOfTimeError(Exception):
    """Slack asks to wait for longer than there is time; what came so far is kept."""


class SlackReader:
    """Fetches; every page is kept as soon as it is there, so that nothing is asked for twice.

    Args:
        api: Asks Slack.
        store: Keeps what came.
        clock: The present moment.
        workers: Runs what blocks.
        patience: How long it may take, and who is told.
    """

    def __init__(
        self,
        api: SlackWebApi,
        store: SlackStore,
        clock: Clock,
        workers: WorkerPool,
        patience: Patience,
    ) -> None:
        self._api = api.with_waiting(Waiting(self._tell_wait, self._wait))
        self._store = store
        self._clock = clock
        self._workers = workers
        self._tell = patience.tell
        self._pause = patience.pause
        limit_s = patience.time_limit_s
        self._ends_at_s = None if limit_s is None else perf_counter() + limit_s
        self._done = self._expected = 0

    async def source(self) -> SlackSource:
        """The token's workspace, asked for once."""
        known = {one.name: one for one in await self._workers.run(self._store.sources)}
        if LIVE in known:
            return known[LIVE]
        of = await self._api.workspace()
        source = SlackSource(LIVE, of.team_id, of.url, self._clock.now())
        await self._workers.run(self._store.put_source, source)
        return source

    async def thread(self, channel_id: str, thread_ts: str) -> Fetch:
        """Fetch a thread, or go on where fetching it was left off; give how far it has come.

        Raises:
            SlackError: It cannot be had; what came before stays.
        """
        await self.source()
        fetch = await self._begun(channel_id, thread_ts)
        self._done = await self._workers.run(self._store.count, channel_id, thread_ts)
        try:
            async for page in self._pages(fetch):
                await self._keep(page.messages, fetch.mark)
                fetch = replace(fetch, cursor=page.cursor, is_whole=not page.cursor)
                keep = self._store.end_fetch if fetch.is_whole else self._store.keep_fetch
                await self._workers.run(keep, fetch)
                await self._tell_page(fetch, page)
        except OutOfTimeError:
            if not fetch.cursor:
                raise
        return fetch

    async def history(self, channel_id: str, since_ts: str = "") -> None:
        """Bring what was said in a channel outside threads up to date."""
        before = await self._workers.run(self._store.fetch, channel_id, "")
        now = self._clock.now()
        is_known = before is not None and (not since_ts or before.cursor <= since_ts)
        if before is not None and is_known and now - before.as_of < FRESH:
            return
        earliest = since_ts or ts_of(now - _FIRST_LOOK_BACK)
        # A day more than was seen: what was edited meanwhile comes along.
        start = ts_of(before.as_of - timedelta(days=1)) if before and is_known else earliest
        mark, cursor = uuid4().hex, ""
        for _ in range(_MOST_HISTORY_PAGES):
            page = await self._api.history(channel_id, start, cursor)
            await self._keep(page.messages, mark)
            self._done += len(page.messages)
            self._tell(SlackProgress(self._done))
            cursor = page.cursor
            if not cursor:
                break
        reached = min(earliest, before.cursor) if before and is_known else earliest
        await self._workers.run(
            self._store.keep_fetch, Fetch(channel_id, "", now, mark, reached, is_whole=True)
        )

    async def channels(self, *, is_new_wanted: bool = False) -> tuple[SlackChannel, ...]:
        """The channels there are; asked for anew where that is long ago, or a new one is wanted."""
        known = await self._workers.run(self._store.fetch, _CHANNELS, "")
        age = self._clock.now() - known.as_of if known else None
        if age is None or age > (FRESH if is_new_wanted else _CHANNELS_FRESH):
            await self._fetch_channels()
        return await self._workers.run(self._store.channels)

    async def channel(self, channel_id: str) -> SlackChannel:
        """One channel, by its id."""
        known = await self._workers.run(self._store.channel, channel_id)
        if known is not None:
            return known
        found = await self._api.channel(channel_id)
        (found,) = await self._with_people((found,))
        await self._workers.run(self._store.put_channels, (found,), LIVE, self._clock.now())
        return found

    async def search(self, words: str) -> tuple[SlackMessage, ...]:
        """Messages that Slack itself finds; none where the token may not search."""
        try:
            return await self._api.search(words)
        except SlackError as error:
            if error.reason not in ("missing_scope", "not_allowed_token_type"):
                raise
            return ()

    async def _begun(self, channel_id: str, thread_ts: str) -> Fetch:
        """Where fetching was left off, or a new beginning."""
        before = await self._workers.run(self._store.fetch, channel_id, thread_ts)
        if before is not None and not before.is_whole and before.cursor:
            return before
        return Fetch(channel_id, thread_ts, self._clock.now(), uuid4().hex)

    async def _pages(self, fetch: Fetch) -> AsyncGenerator[Page, None]:
        cursor, channel_id, thread_ts = fetch.cursor, fetch.channel_id, fetch.thread_ts
        for _ in range(_MOST_THREAD_PAGES):
            try:
                page = await self._api.replies(channel_id, thread_ts, cursor)
            except SlackError as error:
                if error.reason != "invalid_cursor" or not cursor:
                    raise
                # It was left off too long ago: from the beginning, with the same mark.
                page = await self._api.replies(channel_id, thread_ts)
            yield page
            if not page.cursor or page.cursor == cursor:
                return
            cursor = page.cursor

    async def _keep(self, messages: Iterable[SlackMessage], mark: str) -> None:
        read = tuple(messages)
        names = await self._names(one for message in read for one in mentioned(message))
        named = [with_names(one, names) for one in read]
        await self._workers.run(self._store.put, named, LIVE, mark, self._clock.now())

    async def _names(self, ids: Iterable[str]) -> Names:
        """Who is who; everybody is asked after once."""
        wanted, now = tuple(dict.fromkeys(ids)), self._clock.now()
        names = await self._workers.run(self._store.names, wanted, now)
        missing = [one for one in wanted if one not in names.users]
        if not missing:
            return names
        people: list[SlackUser] = [await self._api.user(one) for one in missing]
        await self._workers.run(self._store.put_people, people, LIVE, now)
        return replace(names, users={**names.users, **{one.id: one.name for one in people}})

    async def _fetch_channels(self) -> None:
        now, cursor = self._clock.now(), ""
        for _ in range(_MOST_CHANNEL_PAGES):
            page = await self._api.channels(cursor)
            named = await self._with_people(page.channels)
            await self._workers.run(self._store.put_channels, named, LIVE, now)
            cursor = page.cursor
            if not cursor:
                break
        listed = Fetch(_CHANNELS, "", now, uuid4().hex, is_whole=True)
        await self._workers.run(self._store.keep_fetch, listed)

    async def _with_people(self, channels: tuple[SlackChannel, ...]) -> tuple[SlackChannel, ...]:
        """A talk of two is called after the other one."""
        names = await self._names(one.name for one in channels if one.kind == "direct")
        return tuple(called(one, names.users) for one in channels)

    async def _tell_page(self, fetch: Fetch, page: Page) -> None:
        place = (fetch.channel_id, fetch.thread_ts)
        self._done = await self._workers.run(self._store.count, *place)
        replies = max((one.reply_count for one in page.messages), default=0)
        self._expected = max(self._expected, replies + 1)
        self._tell(SlackProgress(self._done, self._expected, is_over=fetch.is_whole))

    async def _wait(self, seconds: float) -> None:
        if self._ends_at_s is not None and perf_counter() + seconds > self._ends_at_s:
            raise OutOfTimeError
        left = seconds
        while left > _TOLD_EVERY_S:
            await self._pause(_TOLD_EVERY_S)
            left -= _TOLD_EVERY_S
            self._tell(SlackProgress(self._done, self._expected, wait_s=left, is_repeated=True))
        await self._pause(left)

    def _tell_wait(self, seconds: float) -> None:
        self._tell(SlackProgress(self._done, self._expected, wait_s=seconds))
