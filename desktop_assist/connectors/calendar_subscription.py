"""Subscribe to calendars by their address, and keep a copy of each that works offline."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from random import SystemRandom
from uuid import uuid4

from desktop_assist.connectors.calendar_address import read_address
from desktop_assist.connectors.calendar_content import (
    check_is_calendar,
    own_name,
    rest_until_next,
)
from desktop_assist.connectors.calendar_download import (
    CalendarDownload,
    Download,
    Version,
)
from desktop_assist.connectors.subscription import NewSubscription, Subscription
from desktop_assist.connectors.subscription_table import (
    SubscriptionRow,
    SubscriptionTable,
    stored,
)
from desktop_assist.domain.calendar_source import CalendarSource
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.errors import (
    FileError,
    SecretStoreError,
    SubscriptionError,
    UsageError,
)
from desktop_assist.domain.secret_store import SecretStore
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.files.atomic_write import AtomicWrite

_OWN_EYES = 0o600
_USUAL_NAME = "Calendar"
_LONGEST_NAME = 80
_FETCH_LIMIT = timedelta(minutes=5)
_FIRST_PAUSE, _LONGEST_PAUSE = timedelta(minutes=5), timedelta(hours=6)
_MOST_DOUBLINGS = 10
_JITTER = 0.1
_NO_ADDRESS = (
    "Its address is not kept on this computer.",
    (
        "Unsubscribe and subscribe again with the address. Addresses live in the system's keyring; "
        "without one they are forgotten when the program ends."
    ),
)


class CalendarSubscriptions:
    """The subscribed calendars. Methods that are not awaited block, and belong on a worker.

    Args:
        table: What is kept of them.
        download: Fetches them.
        secrets: Where their addresses are kept.
        clock: The present moment.
        workers: Runs what blocks.
    """

    def __init__(
        self,
        table: SubscriptionTable,
        download: CalendarDownload,
        secrets: SecretStore,
        clock: Clock,
        workers: WorkerPool,
    ) -> None:
        self._table = table
        self._download = download
        self._secrets = secrets
        self._clock = clock
        self._workers = workers
        self._random = SystemRandom()

    def listing(self) -> tuple[Subscription, ...]:
        """All of them, by name."""
        return tuple(self._table.as_subscription(row) for row in self._table.rows())

    def current(self) -> tuple[CalendarSource, ...]:
        """Their copies, to be read beside the person's own calendars."""
        return tuple(
            CalendarSource(
                one.name, one.file, is_writable=False, is_outside=True, note=one.age_words
            )
            for one in self.listing()
        )

    def named(self, name: str) -> Subscription:
        """The one of that name, or with that id.

        Raises:
            UsageError: There is none.
        """
        for one in self.listing():
            if one.name.casefold() == name.strip().casefold() or one.id == name:
                return one
        raise UsageError(
            f"No subscribed calendar is called “{name}”.",
            "“desktop-assist calendar subscriptions” lists them.",
        )

    async def subscribe(self, name: str, address: str) -> NewSubscription:
        """Fetch a calendar for the first time, and keep asking for it from now on.

        Args:
            name: What to call it; empty: what it calls itself.
            address: Its secret address; kept in the keyring and nowhere else.

        Raises:
            UsageError: This is no address, or the name is taken.
            SubscriptionError: It could not be fetched; nothing was kept.
            FileError: The copy cannot be written; nothing was kept.
        """
        place = read_address(address)
        wanted = await self._workers.run(self._free_name, name) if name.strip() else ""
        fetched = await self._fetch(place.url, Version())
        row = await self._workers.run(self._keep_first, wanted, fetched)
        status = await self._secrets.set(_secret_name(row.id), place.url)
        return NewSubscription(self._table.as_subscription(row), status)

    async def refresh(self, subscription_id: str) -> Subscription | None:
        """Ask for a calendar again; the copy is replaced when it has changed.

        What goes wrong is kept with the subscription. None when there is nothing to do: it is gone,
        or another copy of the program is at it.
        """
        row = await self._workers.run(self._table.row, subscription_id)
        until = self._clock.now() + _FETCH_LIMIT
        if row is None or not await self._workers.run(self._table.take, row, until):
            return None
        try:
            known = await self._workers.run(self._version_here, row)
            fetched = await self._fetch(await self._address(row.id), known)
            settled = await self._workers.run(self._keep, row, fetched)
        except SubscriptionError as error:
            settled = self._failed(row, error)
        except FileError as error:
            unwritten = SubscriptionError(error.message, error.hint, needs_person=True)
            settled = self._failed(row, unwritten)
        if not await self._workers.run(self._table.settle, settled):
            # Unsubscribed meanwhile: the copy may have come after it was cleared away.
            await self._workers.run(self._table.file(row.id).unlink, missing_ok=True)
            return None
        return self._table.as_subscription(settled)

    async def unsubscribe(self, subscription_id: str) -> None:
        """Forget a calendar: its address, its copy and everything else about it.

        Raises:
            SecretStoreError: Its address could not be taken out of the keyring; all else is gone.
        """
        await self._workers.run(self._table.remove, subscription_id)
        await self._workers.run(self._table.file(subscription_id).unlink, missing_ok=True)
        await self._secrets.delete(_secret_name(subscription_id))

    async def forget(self) -> None:
        """Forget them all.

        Raises:
            SecretStoreError: An address could not be taken out of the keyring; all else is gone.
        """
        for one in await self._workers.run(self.listing):
            await self.unsubscribe(one.id)

    async def _fetch(self, url: str, known: Version) -> Download:
        fetched = await self._download.fetch(read_address(url), known)
        if fetched.content is not None:
            await self._workers.run(check_is_calendar, fetched.content)
        return fetched

    async def _address(self, subscription_id: str) -> str:
        """Read at the moment of use, and kept nowhere."""
        try:
            url = await self._secrets.get(_secret_name(subscription_id))
        except SecretStoreError as error:
            raise SubscriptionError(
                f"Its address cannot be read. {error.message}", error.hint, needs_person=True
            ) from error
        if url is None:
            raise SubscriptionError(*_NO_ADDRESS, needs_person=True)
        return url

    def _version_here(self, row: SubscriptionRow) -> Version:
        """None when somebody has cleared the copy away: it is to come whole again."""
        return row.version if self._table.file(row.id).exists() else Version()

    def _free_name(self, name: str) -> str:
        """The name, as long as no other has it."""
        name = " ".join(name.split())[:_LONGEST_NAME]
        if any(one.name.casefold() == name.casefold() for one in self._table.rows()):
            raise UsageError(
                f"A subscribed calendar is called “{name}” already.", "Choose another name."
            )
        return name

    def _own_name(self, content: bytes) -> str:
        """What the calendar calls itself, numbered where that is taken."""
        first = own_name(content) or _USUAL_NAME
        taken = {one.name.casefold() for one in self._table.rows()}
        names = (first, *(f"{first} {number}" for number in range(2, len(taken) + 3)))
        return next(name for name in names if name.casefold() not in taken)

    def _keep_first(self, name: str, fetched: Download) -> SubscriptionRow:
        content = fetched.content or b""
        now, rest = self._clock.now(), rest_until_next(content)
        row = SubscriptionRow(
            id=uuid4().hex,
            name=name or self._own_name(content),
            as_of=stored(now),
            next_at=stored(now + self._with_jitter(rest)),
            rest_s=int(rest.total_seconds()),
            etag=fetched.version.etag,
            last_modified=fetched.version.last_modified,
        )
        _replace(self._table.file(row.id), content)
        self._table.add(row)
        return row

    def _keep(self, row: SubscriptionRow, fetched: Download) -> SubscriptionRow:
        now, rest = self._clock.now(), timedelta(seconds=row.rest_s)
        version = row.version
        if fetched.content is not None:
            rest, version = rest_until_next(fetched.content), fetched.version
            _replace(self._table.file(row.id), fetched.content)
        return SubscriptionRow(
            id=row.id,
            name=row.name,
            as_of=stored(now),
            next_at=stored(now + self._with_jitter(rest)),
            rest_s=int(rest.total_seconds()),
            etag=version.etag,
            last_modified=version.last_modified,
        )

    def _failed(self, row: SubscriptionRow, error: SubscriptionError) -> SubscriptionRow:
        doublings = min(row.failures, _MOST_DOUBLINGS)
        pause = min(_FIRST_PAUSE * 2**doublings, _LONGEST_PAUSE)
        asked_for = timedelta(seconds=min(error.retry_after_s or 0, timedelta(1).total_seconds()))
        next_at = self._clock.now() + self._with_jitter(max(pause, asked_for))
        return replace(
            row,
            next_at=stored(next_at),
            failures=row.failures + 1,
            problem=error.message,
            hint=error.hint,
            needs_person=int(error.needs_person),
        )

    def _with_jitter(self, pause: timedelta) -> timedelta:
        """A little longer each time, so that not every laptop asks at the same moment."""
        return pause * (1 + self._random.uniform(0, _JITTER))


def _secret_name(subscription_id: str) -> str:
    return f"calendar {subscription_id}"


def _replace(file: Path, content: bytes) -> None:
    """In one step: a reader sees the old copy or the new one."""
    write = AtomicWrite(file, content, uuid4().hex, _OWN_EYES)
    try:
        write.stage()
        write.commit()
    finally:
        write.discard()
