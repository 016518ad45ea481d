"""Runs beside the program, in a process of its own: keeps calendars of an account in step.

Nothing of the program is imported here, and the program imports nothing from here: vdirsyncer and
the HTTP library under it live in a folder of their own (see DECISIONS.md, 20). The first line of
standard input is the job; then this process asks and tells, a JSON object a line, and each question
is answered by a line. Who is the account's server, and the password, come in the job and go nowhere
else. The folder here is read and written by the program alone, which journals what it writes.
"""

import asyncio
import json
import ssl
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from typing import Any, TypeAlias
from urllib.parse import unquote, urlsplit

import aiohttp
import truststore
from vdirsyncer import exceptions
from vdirsyncer.http import TransientNetworkError, UsageLimitReached
from vdirsyncer.storage.base import Storage
from vdirsyncer.storage.dav import CalDAVStorage
from vdirsyncer.sync import sync
from vdirsyncer.sync.exceptions import IdentConflict, StorageEmpty, SyncConflict
from vdirsyncer.sync.status import SqliteStatus, SubStatus
from vdirsyncer.vobject import Item

# What vdirsyncer gives and takes is not typed, and is not here when the program is checked.
Untyped: TypeAlias = Any
Job: TypeAlias = dict[str, Any]

_AT_ONCE = 100
_CONNECTIONS = 4
# Somebody else's change may come between the list of a calendar and its events.
_TRIES = 3
_REFUSALS = {401: "login", 403: "forbidden"}
# The first that fits: some are kinds of those below them.
_KINDS: tuple[tuple[tuple[type[BaseException], ...], str], ...] = (
    ((ssl.SSLError, aiohttp.ClientSSLError), "certificate"),
    ((TimeoutError,), "slow"),
    ((aiohttp.ClientError, OSError, TransientNetworkError), "network"),
    ((UsageLimitReached,), "status 429"),
    ((IdentConflict,), "twice"),
    ((exceptions.NotFoundError,), "missing"),
    ((exceptions.PreconditionFailed,), "moved on"),
    ((exceptions.InvalidResponse, ElementTree.ParseError), "no calendars"),
)
_ABOUT = b"""<propfind xmlns="DAV:" xmlns:c="urn:ietf:params:xml:ns:caldav"><prop>
<displayname/><current-user-privilege-set/><c:supported-calendar-component-set/>
</prop></propfind>"""
_EVENTS = "{urn:ietf:params:xml:ns:caldav}supported-calendar-component-set"
_PRIVILEGES = "{DAV:}current-user-privilege-set"
_WRITING = ("write", "write-content", "all", "bind")


def tell(what: str, **fields: object) -> None:
    """Say something that needs no answer."""
    sys.stdout.write(json.dumps({"tell": what, **fields}) + "\n")
    sys.stdout.flush()


def ask(what: str, **fields: object) -> Untyped:
    """Put a question to the program and wait for its answer."""
    sys.stdout.write(json.dumps({"ask": what, **fields}) + "\n")
    sys.stdout.flush()
    line = sys.stdin.readline()
    if not line:  # the program is gone
        raise SystemExit(1)
    return json.loads(line)["answer"]


class UnfitError(exceptions.Error):  # type: ignore[misc] # vdirsyncer is not typed
    """An event at the server that is not just one event, or too large to be kept here."""


class _Written:
    """Sets right what vdirsyncer 0.21 keeps of an update: the new mark beside the old content.

    Without it, an event brought back to what it was before the last round looks unchanged, and
    that edit is never sent (tests/integration/test_calendar_server_sync.py, "taken back").
    """

    def __init__(self, side: SubStatus) -> None:
        self._side = side
        self._items: list[Item] = []

    def add(self, item: Item) -> None:
        """An event was updated."""
        self._items.append(item)

    def keep(self, but: Iterable[str] = ()) -> None:
        """Keep the contents of all that were, but for these."""
        for item in self._items:
            meta = self._side.get_new(item.ident)
            if meta is not None and item.ident not in but:
                meta.hash = item.hash
                self._side.update_ident(item.ident, meta)


class Here(Storage):  # type: ignore[misc] # vdirsyncer is not typed
    """The folder on this computer: what is written is gathered, and written by the program."""

    storage_name = "here"
    fileext = ".ics"

    def __init__(self, calendar: str, status: SqliteStatus, *, read_only: bool) -> None:
        super().__init__(instance_name="here", read_only=read_only)
        self._calendar = calendar
        self._status = status
        self._written = _Written(SubStatus(status, "a"))

    async def list(self) -> AsyncIterator[tuple[str, str]]:
        """Every event, with what marks its content."""
        for name, etag in ask("list", calendar=self._calendar).items():
            # What cannot go to the server as it is stays there as it was, if it was there before.
            known = etag or getattr(self._status.get_by_href_a(name)[1], "etag", "")
            if known:
                yield name, known

    async def get(self, href: str) -> tuple[Item, str]:
        """One event."""
        async for _, item, etag in self.get_multi([href]):
            return item, etag
        raise exceptions.NotFoundError(href)

    async def get_multi(self, hrefs: Iterable[str]) -> AsyncIterator[tuple[str, Item, str]]:
        """Several events."""
        for names in _portions(hrefs):
            for one in ask("read", calendar=self._calendar, names=names):
                yield one["name"], Item(one["text"]), one["etag"]

    async def upload(self, item: Item) -> tuple[str, str]:
        """Take in a new event."""
        made = ask("add", calendar=self._calendar, uid=item.ident, text=item.raw)
        if "etag" not in made:
            raise UnfitError(item.ident)
        return made["name"], made["etag"]

    async def update(self, href: str, item: Item, etag: str) -> str:
        """Take in a new version of an event."""
        fields = {"name": href, "etag": etag, "uid": item.ident, "text": item.raw}
        made = ask("change", calendar=self._calendar, **fields)
        if "etag" not in made:
            raise exceptions.WrongEtagError(href)
        self._written.add(item)
        return str(made["etag"])

    async def delete(self, href: str, etag: str) -> None:
        """Let an event go."""
        uid = self._status.get_by_href_a(href)[0]
        fields = {"name": href, "uid": uid, "etag": etag}
        if not ask("remove", calendar=self._calendar, **fields)["done"]:
            raise exceptions.WrongEtagError(href)

    @asynccontextmanager
    async def at_once(self) -> AsyncIterator[None]:
        """Everything in between is written together, at the end."""
        yield
        # What another program wrote meanwhile was left alone: it is looked at afresh next time.
        left = ask("commit", calendar=self._calendar)["left"]
        for uid in left:
            self._status.rollback(uid)
        self._written.keep(but=left)


class There(CalDAVStorage):  # type: ignore[misc] # vdirsyncer is not typed
    """The calendar at the server, saying what is sent and how far fetching is."""

    def __init__(self, calendar: str, status: SqliteStatus, **values: Untyped) -> None:
        super().__init__(item_types=("VEVENT",), **values)
        self._calendar = calendar
        self._written = _Written(SubStatus(status, "b"))

    async def get_multi(self, hrefs: Iterable[str]) -> AsyncIterator[tuple[str, Item, str]]:
        """Several events."""
        wanted, fetched = list(hrefs), 0
        for portion in _portions(wanted):
            async for one in super().get_multi(portion):
                yield one
            fetched += len(portion)
            tell("fetched", calendar=self._calendar, count=fetched, of=len(wanted))

    async def upload(self, item: Item) -> tuple[str, str]:
        """Take in a new event."""
        self._tell_sending(item)
        made = await super().upload(item)
        tell("sent", calendar=self._calendar, kind="added", uid=item.ident, text=item.raw)
        return made  # type: ignore[no-any-return] # vdirsyncer is not typed

    async def update(self, href: str, item: Item, etag: str) -> str:
        """Take in a new version of an event."""
        self._tell_sending(item)
        made = await super().update(href, item, etag)
        self._written.add(item)
        tell("sent", calendar=self._calendar, kind="changed", uid=item.ident, text=item.raw)
        return made  # type: ignore[no-any-return] # vdirsyncer is not typed

    async def delete(self, href: str, etag: str) -> None:
        """Let an event go."""
        item, now = await self.get(href)
        if now != etag:
            raise exceptions.WrongEtagError(href)
        await super().delete(href, etag)
        tell("sent", calendar=self._calendar, kind="removed", uid=item.ident, text=item.raw)

    @asynccontextmanager
    async def at_once(self) -> AsyncIterator[None]:
        """Everything in between belongs together."""
        yield
        self._written.keep()

    def _tell_sending(self, item: Item) -> None:
        """Before it leaves: the connection may be cut after the server has it."""
        tell("sending", calendar=self._calendar, uid=item.ident, mark=item.hash)


def resolve(calendar: str, here: Item, there: Item) -> Item:
    """What becomes of an event changed on both sides: the person decides, now or later."""
    answer = ask(
        "conflict",
        calendar=calendar,
        uid=here.ident,
        here={"text": here.raw, "mark": here.hash},
        there={"text": there.raw, "mark": there.hash},
    )
    match answer["keep"]:
        case "here":
            return here
        case "there":
            return there
        case _:
            raise SyncConflict(ident=here.ident)


async def keep_in_step(job: Job, calendar: Job, connector: aiohttp.TCPConnector) -> None:
    """One calendar; tells how it ended."""
    try:
        async with asyncio.timeout(job["time_limit_s"]):
            for is_last in (*[False] * (_TRIES - 1), True):
                try:
                    await _sync(job, calendar, connector)
                except exceptions.NotFoundError:
                    if is_last:
                        raise
                else:
                    break
    except StorageEmpty as error:
        side = "here" if isinstance(error.empty_storage, Here) else "there"
        tell("emptied", calendar=calendar["id"], side=side)
    except Exception as error:  # noqa: BLE001 - the edge of this process: told by its kind
        tell("failed", calendar=calendar["id"], kind=kind_of(error))
    else:
        tell("ended", calendar=calendar["id"])


async def _sync(job: Job, calendar: Job, connector: aiohttp.TCPConnector) -> None:
    status = SqliteStatus(calendar["status"])
    try:
        here = Here(calendar["id"], status, read_only=calendar["direction"] == "send")
        there = There(
            calendar["id"],
            status,
            url=calendar["url"],
            username=job["user"],
            password=job["password"],
            connector=connector,
            read_only=calendar["direction"] == "fetch",
        )
        await sync(
            here,
            there,
            status,
            conflict_resolution=lambda a, b: resolve(calendar["id"], a, b),
            force_delete=calendar["accepts_empty"],
            error_callback=lambda error: _tell_left(calendar["id"], error),
            partial_sync="ignore" if calendar["direction"] == "send" else "revert",
        )
    finally:
        status.close()


def _tell_left(calendar: str, error: Exception) -> None:
    """An event that could not be brought into step; conflicts are told of already."""
    if not isinstance(error, SyncConflict):
        tell("left", calendar=calendar, kind=kind_of(error))


async def discover(job: Job, connector: aiohttp.TCPConnector) -> None:
    """Tell which calendars an account has, and which of them it may write."""
    given = {"url": job["url"], "username": job["user"], "password": job["password"]}
    try:
        async with asyncio.timeout(job["time_limit_s"]):
            async for found in CalDAVStorage.discover(connector=connector, **given):
                values = {name: found[name] for name in ("url", "username", "password")}
                one = CalDAVStorage(connector=connector, **values)
                tell("found", url=found["url"], **await _about(one, found["collection"]))
    except Exception as error:  # noqa: BLE001 - the edge of this process: told by its kind
        tell("failed", calendar="", kind=kind_of(error))


async def _about(storage: CalDAVStorage, name: str) -> dict[str, object]:
    headers = {**storage.session.get_default_headers(), "Depth": "0"}
    answer = await storage.session.request("PROPFIND", "", data=_ABOUT, headers=headers)
    tree = ElementTree.fromstring(await answer.content.read())  # noqa: S314 - as vdirsyncer does
    shown = tree.find(".//{DAV:}displayname")
    kinds = [one.get("name") for one in tree.findall(f".//{_EVENTS}/*")]
    rights = tree.find(f".//{_PRIVILEGES}")
    granted = [] if rights is None else [one.tag for one in rights.iter()]
    words = (shown.text or "").strip() if shown is not None else ""
    is_path = unquote(urlsplit(storage.url).path).strip("/") == words  # a server's own stopgap
    return {
        "name": name if is_path or not words else words,
        "has_events": not kinds or "VEVENT" in kinds,
        "is_writable": rights is None or any(f"{{DAV:}}{one}" in granted for one in _WRITING),
    }


def kind_of(error: BaseException) -> str:
    """What went wrong, in a word that the program has a sentence for; never the error's own."""
    if isinstance(error, aiohttp.ClientResponseError):
        return _REFUSALS.get(error.status, f"status {error.status}")
    if isinstance(error, UnfitError):
        return "unfit"
    kinds = (kind for types, kind in _KINDS if isinstance(error, types))
    return next(kinds, type(error).__name__)


def _portions(hrefs: Iterable[str]) -> Iterable[list[str]]:
    wanted = list(hrefs)
    return [wanted[first : first + _AT_ONCE] for first in range(0, len(wanted), _AT_ONCE)]


def _trusted(ca_file: str) -> ssl.SSLContext:
    """The certificates that the system trusts, and those of the company."""
    context = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    if ca_file:
        context.load_verify_locations(ca_file)
    return context


async def work(job: Job) -> None:
    """Do one job."""
    trusted = _trusted(job["ca_file"])
    async with aiohttp.TCPConnector(limit_per_host=_CONNECTIONS, ssl=trusted) as connector:
        if job["action"] == "discover":
            await discover(job, connector)
        else:
            for calendar in job["calendars"]:
                await keep_in_step(job, calendar, connector)
    tell("end")


if __name__ == "__main__":
    asyncio.run(work(json.loads(sys.stdin.readline())))
