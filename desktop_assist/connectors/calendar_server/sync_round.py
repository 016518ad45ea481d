"""One round with an account: every calendar brought into step, and what came of it kept."""

from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace

from desktop_assist.connectors.calendar_server.server_table import ServerTable
from desktop_assist.connectors.calendar_server.server_values import (
    CalendarServer,
    ServerCalendar,
    SyncChange,
)
from desktop_assist.connectors.calendar_server.sync_engine import Account, SyncEngine
from desktop_assist.connectors.calendar_server.sync_failure import Failure, emptied, failure
from desktop_assist.connectors.calendar_server.sync_record import SyncRecord
from desktop_assist.connectors.calendar_server.sync_talk import CalendarRound, SyncTalk
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.errors import FileError, PartMissingError
from desktop_assist.files.safe_write import SafeWriter

# A round may leave work for the next: a version kept beside the other, an event that moved on.
_MOST_ROUNDS = 3


@dataclass(frozen=True, slots=True)
class RoundResult:
    """What a round did.

    Attributes:
        changes: Every event that was brought into step.
        left: How many are tried again next time.
        problem: The worst thing that went wrong; None when nothing did.
    """

    changes: tuple[SyncChange, ...] = ()
    left: int = 0
    problem: Failure | None = None


class SyncRound:
    """Runs rounds; blocking.

    Args:
        engine: Speaks to the server.
        table: Keeps how it ended.
        record: Keeps what was done.
        writer: Writes and journals.
        clock: The present moment.
    """

    def __init__(
        self,
        engine: SyncEngine,
        table: ServerTable,
        record: SyncRecord,
        writer: SafeWriter,
        clock: Clock,
    ) -> None:
        self._engine = engine
        self._table = table
        self._record = record
        self._writer = writer
        self._clock = clock

    def run(
        self,
        server: CalendarServer,
        account: Account,
        report: Callable[[str], None],
        accepts_empty: frozenset[str] = frozenset(),
    ) -> RoundResult:
        """Bring all calendars of an account into step.

        Args:
            server: The account.
            account: The same with its password.
            report: Told how far it is, in words for people.
            accepts_empty: Calendars of which one side may rightly have lost everything.
        """
        changes: list[SyncChange] = []
        latest: dict[str, CalendarRound] = {}
        waiting, broken = server.calendars, None
        for _ in range(_MOST_ROUNDS):
            ended, broken = self._once(waiting, account, report, accepts_empty)
            for one in ended:
                self._settle(one, broken)
                latest[one.calendar.id] = one
                changes += [replace(change, calendar=one.calendar.name) for change in one.changes]
            waiting = tuple(one.calendar for one in ended if _has_more(one))
            if broken is not None or not waiting:
                break
        left = sum(len(one.left) for one in latest.values())
        return RoundResult(tuple(changes), left, broken or _worst(latest.values()))

    def _once(
        self,
        calendars: tuple[ServerCalendar, ...],
        account: Account,
        report: Callable[[str], None],
        accepts_empty: frozenset[str],
    ) -> tuple[list[CalendarRound], Failure | None]:
        talk = SyncTalk(calendars, self._writer, self._record, self._clock, report)
        broken: Failure | None = None
        try:
            with self._alone(calendars):
                self._engine.prepare(report)
                self._engine.run(account, calendars, talk, accepts_empty)
        except (FileError, PartMissingError) as error:
            broken = Failure(error.message, error.hint, needs_person=True)
        return list(talk.rounds.values()), broken

    def _alone(self, calendars: tuple[ServerCalendar, ...]) -> AbstractContextManager[None]:
        """No other copy of the program is at the same account meanwhile."""
        return self._writer.alone_with(self._engine.state(calendars[0].server_id))

    def _settle(self, one: CalendarRound, broken: Failure | None) -> None:
        calendar, problem = one.calendar, broken or _problem(one)
        if problem is None:
            self._record.forget_conflicts(calendar.id, one.conflicts)
            if not one.left:
                self._record.forget_sendings(calendar.id)
            settled = replace(calendar, as_of=self._clock.now(), problem="", hint="")
        else:
            settled = replace(calendar, problem=problem.message, hint=problem.hint)
        self._table.settle_calendar(settled)
        self._record.add_changes(calendar.id, one.changes)


def _has_more(one: CalendarRound) -> bool:
    return _problem(one) is None and (one.is_unfinished or "moved on" in one.left)


def _worst(ended: Iterable[CalendarRound]) -> Failure | None:
    problems = [problem for one in ended if (problem := _problem(one))]
    return max(problems, key=lambda one: one.needs_person, default=None)


def _problem(one: CalendarRound) -> Failure | None:
    """Why a calendar is not in step; what moved on meanwhile is no problem, only unfinished."""
    if one.emptied:
        return emptied(one.emptied)
    if one.failure or not one.is_over:
        return failure(one.failure or "stopped")
    worse = [kind for kind in one.left if kind != "moved on"]
    return failure(worse[0]) if worse else None
