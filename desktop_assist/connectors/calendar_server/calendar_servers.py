"""Keep calendars of servers in step with folders here: add accounts, choose calendars, sync."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

from desktop_assist.connectors.calendar_server.server_address import host_of, read_server_address
from desktop_assist.connectors.calendar_server.server_table import ServerTable
from desktop_assist.connectors.calendar_server.server_values import (
    CalendarServer,
    Direction,
    FoundCalendar,
    Keep,
    NewServer,
    ServerCalendar,
    SyncChange,
    SyncConflict,
    SyncReport,
)
from desktop_assist.connectors.calendar_server.sync_engine import Account, SyncEngine
from desktop_assist.connectors.calendar_server.sync_record import SyncRecord
from desktop_assist.connectors.calendar_server.sync_round import RoundResult, SyncRound
from desktop_assist.domain.calendar_source import CalendarSource
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.errors import CalendarServerError, SecretStoreError, UsageError
from desktop_assist.domain.secret_store import SecretStore
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.files.safe_name import safe_name

EVERY_MINUTES = 15
_ROUND_LIMIT = timedelta(minutes=30)
_LONGEST_PAUSE = timedelta(hours=6)
_MOST_DOUBLINGS = 5
_NEVER = timedelta(days=36_500)
_LONGEST_NAME = 80
_NO_PASSWORD = CalendarServerError(
    "The account's password is not kept on this computer.",
    "Remove the server and add it again with the password. Passwords live in the system's keyring; "
    "without one they are forgotten when the program ends.",
)


@dataclass(frozen=True, slots=True)
class NewAccount:
    """What a person says of an account.

    Attributes:
        address: The server's.
        user: Who the account is.
        password: Goes into the keyring and nowhere else.
        name: What to call it; empty for the server's own name.
    """

    address: str
    user: str
    password: str = field(repr=False)
    name: str = ""


@dataclass(frozen=True, slots=True)
class ServerGrounds:
    """What keeping in step stands on.

    Attributes:
        table: Which accounts and calendars there are.
        record: What was done, and what waits for the person.
        engine: Speaks to servers.
        rounds: Brings an account into step.
        secrets: Where passwords are kept.
        folder: Where folders for calendars are made, as set now.
        clock: The present moment.
        workers: Runs what blocks.
    """

    table: ServerTable
    record: SyncRecord
    engine: SyncEngine
    rounds: SyncRound
    secrets: SecretStore
    folder: Callable[[], Path]
    clock: Clock
    workers: WorkerPool


def _silent(_: str) -> None:
    return


class CalendarServers:
    """The accounts. Methods that are not awaited block, and belong on a worker."""

    def __init__(self, grounds: ServerGrounds) -> None:
        self._grounds = grounds
        self._table = grounds.table
        self._record = grounds.record
        self._workers = grounds.workers

    def listing(self) -> tuple[CalendarServer, ...]:
        """All of them, by name."""
        return self._table.servers()

    def changes(self, most: int = 100) -> tuple[SyncChange, ...]:
        """What was brought into step, newest first."""
        return self._record.changes(most)

    def conflicts(self) -> tuple[SyncConflict, ...]:
        """Events changed on both sides, which wait for the person."""
        return tuple(one for one in self._record.conflicts() if one.keep is None)

    def current(self) -> tuple[CalendarSource, ...]:
        """The folders, to be read beside the person's own calendars."""
        calendars = [one for server in self.listing() for one in server.calendars]
        return tuple(
            CalendarSource(
                one.name,
                one.folder,
                is_writable=one.direction != "fetch",
                # Whoever may write the calendar there writes this text.
                is_outside=True,
                note="" if not one.problem else f"not in step: {one.problem}",
            )
            for one in calendars
        )

    def named(self, name: str) -> CalendarServer:
        """The account of that name, or with that id.

        Raises:
            UsageError: There is none.
        """
        for one in self.listing():
            if one.name.casefold() == name.strip().casefold() or one.id == name:
                return one
        raise UsageError(
            f"No calendar server is called “{name}”.",
            "“desktop-assist calendar servers list” lists them.",
        )

    async def add(self, account: NewAccount, report: Callable[[str], None] = _silent) -> NewServer:
        """Look at an account for the first time, and keep it; no calendar is kept in step yet.

        Raises:
            UsageError: This is no address, or the name is taken.
            CalendarServerError: The server does not let us in; nothing was kept.
            PartMissingError: What speaks to servers could not be fetched.
        """
        url = read_server_address(account.address)
        name = await self._workers.run(self._free_name, account.name or host_of(url))
        told = _in_loop(report)
        await self._workers.run(self._grounds.engine.prepare, told)
        asked = Account(url, account.user.strip(), account.password)
        found = await self._workers.run(self._grounds.engine.discover, asked)
        now = self._grounds.clock.now()
        server = CalendarServer(uuid4().hex, name, url, asked.user, EVERY_MINUTES, now)
        await self._workers.run(self._table.add, server)
        status = await self._grounds.secrets.set(_secret_name(server.id), account.password)
        return NewServer(server, found, status)

    async def found(self, server: CalendarServer) -> tuple[FoundCalendar, ...]:
        """The calendars that an account has there now.

        Raises:
            CalendarServerError: The server does not tell.
            PartMissingError: What speaks to servers could not be fetched.
        """
        account = await self._account(server)
        await self._workers.run(self._grounds.engine.prepare, _silent)
        return await self._workers.run(self._grounds.engine.discover, account)

    def follow(
        self,
        server: CalendarServer,
        calendar: FoundCalendar,
        direction: Direction = "both",
        folder: Path | None = None,
    ) -> ServerCalendar:
        """Keep a calendar in step from the next round on.

        Args:
            server: The account it belongs to.
            calendar: As found there.
            direction: Which side follows the other.
            folder: An own folder of events; None for a new one.

        Raises:
            UsageError: It is kept in step already, or may not be written there.
        """
        if any(one.url == calendar.url for one in server.calendars):
            raise UsageError(f"“{calendar.name}” is kept in step already.")
        if direction != "fetch" and not calendar.is_writable:
            raise UsageError(
                f"This account may only read “{calendar.name}”.", "Choose “only fetch” for it."
            )
        made = ServerCalendar(
            uuid4().hex,
            server.id,
            calendar.url,
            self._free_calendar_name(calendar.name),
            folder.absolute() if folder else self._free_folder(calendar.name),
            direction,
        )
        self._table.add_calendar(made)
        return made

    def leave(self, calendar: ServerCalendar) -> None:
        """Keep a calendar in step no longer; its files stay."""
        self._table.remove_calendar(calendar.id)
        self._grounds.engine.state(calendar.id).unlink(missing_ok=True)

    def turn(self, calendar: ServerCalendar, direction: Direction) -> None:
        """Let another side follow from now on."""
        self._table.turn(calendar.id, direction)

    def set_pace(self, server: CalendarServer, every_minutes: int) -> None:
        """Ask a server so often by itself; 0 for never."""
        self._table.set_pace(server.id, every_minutes)

    def choose(self, conflict_id: str, keep: Keep) -> SyncConflict:
        """Say which version of an event stays; it is done at the next round.

        Raises:
            UsageError: There is no such conflict any more.
        """
        return self._record.choose(conflict_id, keep)

    async def sync(
        self,
        server_id: str,
        report: Callable[[str], None] = _silent,
        *,
        accepts_empty: bool = False,
    ) -> SyncReport | None:
        """Bring an account's calendars into step; what goes wrong is kept with them.

        Args:
            server_id: The account's.
            report: Told on the loop how far it is, in words for people.
            accepts_empty: One side may rightly have lost everything: the other follows.

        Returns:
            None when there is nothing to do: it is gone, has no calendars, or another copy of the
            program is at it.

        Raises:
            CalendarServerError: Nothing may leave this computer; the account is left as it was.
        """
        await self._workers.run(self._grounds.engine.check)
        server = await self._workers.run(self._table.server, server_id)
        until = self._grounds.clock.now() + _ROUND_LIMIT
        if server is None or not server.calendars:
            return None
        if not await self._workers.run(self._table.take, server, until):
            return None
        told = _in_loop(report)
        result = await self._round(server, told, accepts_empty=accepts_empty)
        return await self._workers.run(self._report, server_id, result)

    async def remove(self, server: CalendarServer) -> None:
        """Forget an account and its password; the files of its calendars stay.

        Raises:
            SecretStoreError: Its password could not be taken out of the keyring; all else is gone.
        """
        await self._workers.run(self._table.remove, server.id)
        for one in server.calendars:
            await self._workers.run(self._grounds.engine.state(one.id).unlink, missing_ok=True)
        await self._grounds.secrets.delete(_secret_name(server.id))

    async def forget(self) -> None:
        """Forget every account and its password; the files of their calendars stay.

        Raises:
            SecretStoreError: A password could not be taken out of the keyring.
        """
        self.stop()
        for server in await self._workers.run(self.listing):
            await self.remove(server)

    def stop(self) -> None:
        """Break off what is going on; what was done so far is kept."""
        self._grounds.engine.stop()

    async def _round(
        self, server: CalendarServer, report: Callable[[str], None], *, accepts_empty: bool
    ) -> RoundResult | None:
        result: RoundResult | None = None
        try:
            account = await self._account(server)
            empty = frozenset(one.id for one in server.calendars if accepts_empty)
            run = self._grounds.rounds.run
            result = await self._workers.run(run, server, account, report, empty)
        except CalendarServerError as error:
            await self._workers.run(self._keep_problem, server, error)
        except asyncio.CancelledError:
            self._grounds.engine.stop()
            raise
        finally:
            # Also when it is broken off: others may ask again.
            await asyncio.shield(self._workers.run(self._settle, server, result))
        return result

    async def _account(self, server: CalendarServer) -> Account:
        """Read at the moment of use, and kept nowhere."""
        try:
            password = await self._grounds.secrets.get(_secret_name(server.id))
        except SecretStoreError as error:
            raise CalendarServerError(
                f"Its password cannot be read. {error.message}", error.hint
            ) from error
        if password is None:
            raise _NO_PASSWORD
        return Account(server.url, server.user, password)

    def _free_name(self, name: str) -> str:
        name = " ".join(name.split())[:_LONGEST_NAME]
        if any(one.name.casefold() == name.casefold() for one in self.listing()):
            raise UsageError(
                f"A calendar server is called “{name}” already.", "Give this one another name."
            )
        return name

    def _free_calendar_name(self, name: str) -> str:
        taken = {one.name.casefold() for server in self.listing() for one in server.calendars}
        return _free(" ".join(name.split())[:_LONGEST_NAME] or "Calendar", taken)

    def _free_folder(self, name: str) -> Path:
        parent = self._grounds.folder()
        taken = {one.folder for server in self.listing() for one in server.calendars}
        here = {path.name.casefold() for path in parent.glob("*")}
        names = here | {path.name.casefold() for path in taken if path.parent == parent}
        return parent / _free(safe_name(name, "", "calendar"), names)

    def _keep_problem(self, server: CalendarServer, error: CalendarServerError) -> None:
        for one in server.calendars:
            self._table.settle_calendar(replace(one, problem=error.message, hint=error.hint))

    def _settle(self, server: CalendarServer, result: RoundResult | None) -> None:
        problem = result.problem if result else None
        is_failed = result is None or problem is not None
        failures = server.failures + 1 if is_failed else 0
        needs_person = result is None or (problem is not None and problem.needs_person)
        usual = timedelta(minutes=server.every_minutes) or _NEVER
        pause = min(usual * 2 ** min(failures, _MOST_DOUBLINGS), max(usual, _LONGEST_PAUSE))
        settled = replace(server, failures=failures, needs_person=needs_person)
        self._table.settle(settled, pause)

    def _report(self, server_id: str, result: RoundResult | None) -> SyncReport | None:
        server = self._table.server(server_id)
        if server is None:
            return None
        result = result or RoundResult()
        mine = {one.name for one in server.calendars}
        waiting = sum(one.calendar in mine for one in self.conflicts())
        return SyncReport(server, result.changes, waiting, result.left)


def _free(name: str, taken: set[str]) -> str:
    names = (name, *(f"{name} {number}" for number in range(2, len(taken) + 3)))
    return next(one for one in names if one.casefold() not in taken)


def _secret_name(server_id: str) -> str:
    return f"calendar server {server_id}"


def _in_loop(report: Callable[[str], None]) -> Callable[[str], None]:
    """Told from a worker thread, heard on the loop."""
    loop = asyncio.get_running_loop()

    def tell(words: str) -> None:
        loop.call_soon_threadsafe(report, words)

    return tell
