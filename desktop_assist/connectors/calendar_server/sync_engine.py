"""Starts the engine beside the program, and keeps up the conversation with it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from desktop_assist.connectors.calendar_download import NetworkAccess
from desktop_assist.connectors.calendar_server.server_values import FoundCalendar, ServerCalendar
from desktop_assist.connectors.calendar_server.sync_failure import failure
from desktop_assist.connectors.calendar_server.sync_talk import SyncTalk
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.outgoing_call import OutgoingCall
from desktop_assist.domain.translation import marked
from desktop_assist.system.line_process import LineProcess
from desktop_assist.system.private_packages import PrivatePackages

OUTGOING = (
    OutgoingCall(
        to=marked("The calendar servers (CalDAV) you added"),
        sends=marked(
            "Your name and password there, and the events of the calendars you chose, as they are"
        ),
        when=marked(
            "When you add a server, and in each round that keeps calendars in step with it"
        ),
    ),
)
ENGINE = Path(__file__).with_name("engine.py")
_DISCOVERY_LIMIT_S, _ROUND_LIMIT_S = 60.0, 900.0
_HERE = "localhost,127.0.0.1,::1"


@dataclass(frozen=True, slots=True)
class Account:
    """Who asks which server. The password is only in it while it is used."""

    url: str
    user: str
    password: str = field(repr=False)


class SyncEngine:
    """vdirsyncer, in a process of its own; blocking, one job at a time.

    Args:
        packages: vdirsyncer and what it needs.
        states: Folder for what vdirsyncer remembers of each calendar.
        network: How this computer reaches the network, as it is now.
        round_limit_s: How long one calendar may take.
    """

    def __init__(
        self,
        packages: PrivatePackages,
        states: Path,
        network: Callable[[], NetworkAccess] = NetworkAccess,
        round_limit_s: float = _ROUND_LIMIT_S,
    ) -> None:
        self._packages = packages
        self._states = states
        self._network = network
        self._round_limit_s = round_limit_s
        self._processes: set[LineProcess] = set()

    def check(self) -> None:
        """See whether servers may be asked just now.

        Raises:
            CalendarServerError: Nothing may leave this computer.
        """
        self._network()

    def prepare(self, report: Callable[[str], None]) -> None:
        """Fetch what it needs, when that is not here yet.

        Raises:
            PartMissingError: It could not be had.
            CalendarServerError: Nothing may leave this computer.
        """
        self.check()
        self._packages.fetch(report)

    def state(self, calendar_id: str) -> Path:
        """Where what vdirsyncer remembers of a calendar is kept."""
        return self._states / f"{calendar_id}.state"

    def discover(self, account: Account) -> tuple[FoundCalendar, ...]:
        """The calendars that an account has.

        Raises:
            CalendarServerError: The server does not tell.
            PartMissingError: The engine is not here.
        """
        found: list[FoundCalendar] = []
        job = {**self._job(account, _DISCOVERY_LIMIT_S), "action": "discover"}
        with self._started() as process:
            process.send(job)
            for said in process.lines():
                if said.get("tell") == "failed":
                    raise failure(str(said["kind"])).as_error()
                if said.get("tell") == "found" and said["has_events"]:
                    name, is_writable = str(said["name"]), bool(said["is_writable"])
                    found.append(FoundCalendar(str(said["url"]), name, is_writable))
                if said.get("tell") == "end":
                    return tuple(sorted(found, key=lambda one: one.name.casefold()))
        raise failure("stopped").as_error()

    def run(
        self,
        account: Account,
        calendars: tuple[ServerCalendar, ...],
        talk: SyncTalk,
        accepts_empty: frozenset[str] = frozenset(),
    ) -> None:
        """One round with some calendars of an account; `talk` knows how it went.

        Raises:
            FileError: A folder cannot be written.
            PartMissingError: The engine is not here.
        """
        self._states.mkdir(parents=True, exist_ok=True)
        wanted = [self._calendar(one, accepts_empty) for one in calendars]
        job = {**self._job(account, self._round_limit_s), "action": "sync", "calendars": wanted}
        with self._started() as process:
            process.send(job)
            for said in process.lines():
                answer = talk.hear(said)
                if "ask" in said:
                    process.send({"answer": answer})
                if said.get("tell") == "end":
                    return

    def stop(self) -> None:
        """Break off what is going on; safe from any thread."""
        for process in tuple(self._processes):
            process.end()

    def _started(self) -> "_Kept":
        network = self._network()
        ways = {"HTTPS_PROXY": network.proxy, "HTTP_PROXY": network.proxy, "NO_PROXY": _HERE}
        environment = ways if network.proxy else {}
        return _Kept(self._packages.start(ENGINE, environment), self._processes)

    def _job(self, account: Account, time_limit_s: float) -> Mapping[str, str | float]:
        return {
            "url": account.url,
            "user": account.user,
            "password": account.password,
            "ca_file": self._network().ca_file,
            "time_limit_s": time_limit_s,
        }

    def _calendar(self, calendar: ServerCalendar, accepts_empty: frozenset[str]) -> JsonObject:
        return {
            "id": calendar.id,
            "url": calendar.url,
            "direction": calendar.direction,
            "status": str(self.state(calendar.id)),
            "accepts_empty": calendar.id in accepts_empty,
        }


class _Kept:
    """A process that is known while it runs, so that it can be ended from elsewhere."""

    def __init__(self, process: LineProcess, known: set[LineProcess]) -> None:
        self._process = process
        self._known = known

    def __enter__(self) -> LineProcess:
        self._known.add(self._process)
        return self._process

    def __exit__(self, *_: object) -> None:
        self._known.discard(self._process)
        self._process.end()
