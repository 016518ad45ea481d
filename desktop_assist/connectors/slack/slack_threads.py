"""Gives discussions from Slack: fetched where there is a token, else what is kept here."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from desktop_assist.connectors.slack.access import SlackNetwork
from desktop_assist.connectors.slack.message import SlackChannel, SlackMessage, SlackThread, ts_of
from desktop_assist.connectors.slack.permalink import read_permalink
from desktop_assist.connectors.slack.search_words import telling_words
from desktop_assist.connectors.slack.slack_reader import (
    FRESH,
    OutOfTimeError,
    Patience,
    SlackReader,
)
from desktop_assist.connectors.slack.slack_store import LIVE, Fetch, SlackSource, SlackStore
from desktop_assist.connectors.slack.thread_finder import (
    FoundThread,
    ThreadFinder,
    Wanted,
    channel_named,
)
from desktop_assist.connectors.slack.web_api import SlackWebApi, Workspace
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.errors import SecretStoreError, SlackAccessError, SlackError
from desktop_assist.domain.secret_store import KeyStatus, SecretStore
from desktop_assist.domain.worker_pool import WorkerPool

SECRET_NAME = "slack"  # noqa: S105 - under which name the keyring has it
_MOST_LOOKED_INTO = 10
_NO_TOKEN = (
    "There is no Slack token yet.",
    "The settings, page Slack, say how to get one. An export of the workspace works without.",
)


@dataclass(frozen=True, slots=True)
class SlackServices:
    """What it works with.

    Attributes:
        store: What is kept.
        finder: Finds in it.
        network: How this computer reaches Slack; may block.
        keep_days: How long things are kept, in days; 0: until they are removed; may block.
        secrets: Where the token is.
        clock: The present moment.
        workers: Runs what blocks.
    """

    store: SlackStore
    finder: ThreadFinder
    network: Callable[[], SlackNetwork]
    keep_days: Callable[[], int]
    secrets: SecretStore
    clock: Clock
    workers: WorkerPool


@dataclass(frozen=True, slots=True)
class Asked:
    """Which discussion somebody means.

    Attributes:
        channel: Name or id; empty: anywhere.
        words: What it was about; empty: the newest.
        first: The first day on which something was said in it; None: any.
        last: The last such day.
    """

    channel: str = ""
    words: str = ""
    first: date | None = None
    last: date | None = None


class SlackThreads:
    """The discussions.

    Args:
        services: What it works with.
    """

    def __init__(self, services: SlackServices) -> None:
        self._on = services

    @property
    def store(self) -> SlackStore:
        """What is kept here; blocking."""
        return self._on.store

    async def check(self, token: str) -> Workspace:
        """Ask Slack whose a token is.

        Raises:
            SlackError: Slack refuses it or cannot be reached.
        """
        return await self._api(lambda: _given(token)).workspace()

    async def use_token(self, token: str) -> tuple[Workspace, KeyStatus]:
        """Check a token, and keep it in the keyring.

        Raises:
            SlackError: Slack refuses it or cannot be reached; nothing was kept.
            SecretStoreError: The keyring does not answer.
        """
        of = await self.check(token)
        status = await self._on.secrets.set(SECRET_NAME, token)
        source = SlackSource(LIVE, of.team_id, of.url, self._on.clock.now())
        await self._on.workers.run(self._on.store.put_source, source)
        return of, status

    async def forget_token(self) -> None:
        """Take the token out of the keyring; what was fetched stays.

        Raises:
            SecretStoreError: The keyring does not answer.
        """
        await self._on.secrets.delete(SECRET_NAME)

    async def token_status(self) -> KeyStatus:
        """Where the token is kept."""
        return await self._on.secrets.status(SECRET_NAME)

    async def by_permalink(self, link: str, patience: Patience | None = None) -> SlackThread:
        """The thread that a message belongs to.

        Raises:
            UsageError: This is no link to a message.
            SlackError: It is not here, and Slack does not give it.
        """
        place = read_permalink(link)
        await self.drop_old()
        # A reply's own link may leave out which thread it is in.
        known = await self._on.workers.run(self._on.store.message, place.channel_id, place.ts)
        thread_ts = known.thread_ts if known else place.thread_ts
        return await self._thread(place.channel_id, thread_ts, patience or Patience())

    async def by_words(self, asked: Asked, patience: Patience | None = None) -> SlackThread | None:
        """The discussion that fits best; None when there is none.

        Raises:
            SlackError: Nothing that fits is here, and Slack cannot be asked.
        """
        patience = patience or Patience()
        await self.drop_old()
        try:
            found = await self._found_in_slack(asked, patience)
        except (SlackError, OutOfTimeError) as error:
            found = await self._found_here(asked)
            if found is None and isinstance(error, SlackError):
                raise
            note = error.message if isinstance(error, SlackError) else ""
            return await self._as_kept(found, note) if found else None
        if found is None:
            return None
        if await self._on.workers.run(self._on.finder.span, found):
            return await self._as_kept(found, "")
        return await self._thread(found.channel_id, found.thread_ts, patience)

    async def search(self, asked: Asked, most: int = 10) -> tuple[SlackThread, ...]:
        """Discussions among what is kept here, the best first."""
        await self.drop_old()
        wanted = await self._wanted(asked)
        found = await self._on.workers.run(self._on.finder.find, wanted, most)
        return tuple([await self._as_kept(one, "") for one in found])

    async def go_on(self, fetch: Fetch, patience: Patience) -> Fetch:
        """Go on with a thread of which only a part is here.

        Raises:
            SlackError: Slack does not give it.
        """
        return await self._reader(patience).thread(fetch.channel_id, fetch.thread_ts)

    async def drop_old(self) -> None:
        """Forget what was kept for as long as the person wants."""
        days = await self._on.workers.run(self._on.keep_days)
        if days:
            than = self._on.clock.now() - timedelta(days=days)
            await self._on.workers.run(self._on.store.drop_older, than)

    async def _thread(self, channel_id: str, thread_ts: str, patience: Patience) -> SlackThread:
        """Fetch it where that is due and possible; else it is as it was kept, and says so."""
        run, store = self._on.workers.run, self._on.store
        before = await run(store.fetch, channel_id, thread_ts)
        is_fresh = before and before.is_whole and self._on.clock.now() - before.as_of < FRESH
        note = ""
        if not is_fresh:
            try:
                reader = self._reader(patience)
                await reader.thread(channel_id, thread_ts)
                await reader.channel(channel_id)
            except OutOfTimeError:
                note = "Slack asked to wait for longer than there was time."
            except SlackError as error:
                if error.reason in ("thread_not_found", "message_not_found"):
                    await run(store.drop_thread, channel_id, thread_ts)
                    raise
                if not await run(store.thread, channel_id, thread_ts):
                    raise
                note = error.message
        thread = await run(self.kept, channel_id, thread_ts)
        if thread is None:
            raise SlackError(
                "The thread is not here yet.", f"{note} Try again in a minute.".strip()
            )
        is_import = await run(store.source_of, channel_id, thread_ts) != LIVE
        # An export needs no token: that there is none, or nowhere to keep one, is no news.
        is_silent = is_import and not await self._has_token()
        return replace(thread, note="" if is_silent else note)

    async def _found_in_slack(self, asked: Asked, patience: Patience) -> FoundThread | None:
        """Bring what is here up to date, as far as it concerns the question; then look."""
        await self._token()
        reader = self._reader(patience)
        await reader.source()
        if asked.channel:
            channels = await reader.channels()
            channel = channel_named(asked.channel, channels) or channel_named(
                asked.channel, await reader.channels(is_new_wanted=True)
            )
            if channel is None:
                raise _no_channel(asked.channel)
            await reader.history(channel.id, self._start(asked.first))
            return await self._found_here(asked) or await self._found_in_replies(
                reader, channel.id, asked
            )
        if telling_words(asked.words):
            await self._search_slack(reader, asked)
        return await self._found_here(asked)

    async def _found_in_replies(
        self, reader: SlackReader, channel_id: str, asked: Asked
    ) -> FoundThread | None:
        """The talk of a channel comes without replies: look into the newest threads, one by one."""
        start = self._start(asked.first) or "0"
        talk = await self._on.workers.run(self._on.store.talk, channel_id, start, "9")
        begun = [one.ts for one in talk if one.reply_count and one.thread_ts == one.ts]
        for thread_ts in begun[: -_MOST_LOOKED_INTO - 1 : -1]:
            await reader.thread(channel_id, thread_ts)
            found = await self._found_here(asked)
            if found is not None:
                return found
        return None

    async def _search_slack(self, reader: SlackReader, asked: Asked) -> None:
        """Fetch what Slack's own search finds; without it, the channels called like a word."""
        days = (
            f" after:{asked.first - timedelta(days=1)}" if asked.first else "",
            f" before:{asked.last + timedelta(days=1)}" if asked.last else "",
        )
        found = await reader.search(" ".join(telling_words(asked.words)) + "".join(days))
        for message in found[:1]:
            await reader.channel(message.channel_id)
            await reader.thread(message.channel_id, message.thread_ts)
        if found:
            return
        words = telling_words(asked.words)
        close = [one for one in await reader.channels() if _is_called(one, words)]
        for channel in close[:2]:
            await reader.history(channel.id, self._start(asked.first))

    async def _found_here(self, asked: Asked) -> FoundThread | None:
        wanted = await self._wanted(asked)
        found = await self._on.workers.run(self._on.finder.find, wanted, 1)
        return found[0] if found else None

    async def _wanted(self, asked: Asked) -> Wanted:
        channel_id = ""
        if asked.channel:
            channels = await self._on.workers.run(self._on.store.channels)
            channel = channel_named(asked.channel, channels)
            if channel is None:
                raise _no_channel(asked.channel)
            channel_id = channel.id
        return Wanted(asked.words, channel_id, asked.first, asked.last)

    async def _as_kept(self, found: FoundThread, note: str) -> SlackThread:
        def look() -> SlackThread:
            span = self._on.finder.span(found)
            thread = self.kept(found.channel_id, found.thread_ts, span)
            return thread or SlackThread(
                SlackChannel(found.channel_id, found.channel_id), found.thread_ts, (),
                is_whole=False, as_of=self._on.clock.now(),
            )  # fmt: skip

        thread = await self._on.workers.run(look)
        is_import = not await self._has_token()
        return replace(thread, note="" if is_import else note)

    def kept(
        self, channel_id: str, thread_ts: str, span: tuple[str, str] | None = None
    ) -> SlackThread | None:
        """What is here of it; blocking."""
        store, zone = self._on.store, self._on.clock.time_zone
        messages: tuple[SlackMessage, ...]
        if span:
            messages = tuple(m for m in store.talk(channel_id, *span) if m.thread_ts == m.ts)
        else:
            messages = store.thread(channel_id, thread_ts)
        if not messages:
            return None
        fetch = None if span else store.fetch(channel_id, thread_ts)
        sources = {one.name: one for one in store.sources()}
        source = sources.get(store.source_of(channel_id, messages[0].ts))
        as_of = fetch.as_of if fetch else source.kept_at if source else self._on.clock.now()
        return SlackThread(
            channel=store.channel(channel_id) or SlackChannel(channel_id, channel_id),
            root_ts=messages[0].ts,
            messages=messages,
            is_whole=fetch is None or fetch.is_whole,
            as_of=as_of.astimezone(zone),
            workspace_url=source.url if source else "",
            team_id=source.team_id if source else "",
        )

    def _start(self, day: date | None) -> str:
        if day is None:
            return ""
        return ts_of(datetime.combine(day, datetime.min.time(), self._on.clock.time_zone))

    def _reader(self, patience: Patience) -> SlackReader:
        on = self._on
        return SlackReader(self._api(self._token), on.store, on.clock, on.workers, patience)

    def _api(self, token: Callable[[], Awaitable[str]]) -> SlackWebApi:
        return SlackWebApi(self._on.network, token, self._on.workers)

    async def _has_token(self) -> bool:
        return (await self.token_status()).place != "none"

    async def _token(self) -> str:
        """Read at the moment of use, and kept nowhere."""
        try:
            token = await self._on.secrets.get(SECRET_NAME)
        except SecretStoreError as error:
            raise SlackAccessError(
                f"The Slack token cannot be read. {error.message}", error.hint
            ) from error
        if token is None:
            raise SlackAccessError(*_NO_TOKEN, reason="not_authed")
        return token


async def _given(token: str) -> str:
    return token.strip()


def _no_channel(name: str) -> SlackError:
    return SlackError(
        f"There is no channel “{name}” in what can be read.",
        "Check its name; a private channel can be read only by those who are in it.",
        reason="channel_not_found",
    )


def _is_called(channel: SlackChannel, words: tuple[str, ...]) -> bool:
    parts = channel.name.casefold().replace("_", "-").split("-")
    return channel.kind != "direct" and any(word in parts for word in words)
