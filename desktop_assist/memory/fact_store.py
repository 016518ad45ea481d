"""Keeps what the person wants to be known in every conversation."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from desktop_assist.domain.cause import Cause, Origin
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.errors import FileChangedError, FileError, ToolInputError
from desktop_assist.domain.fact import Fact
from desktop_assist.domain.journal import Change
from desktop_assist.domain.settings import SettingsStore
from desktop_assist.files.safe_write import FileEdit, FileSnapshot, SafeWriter, read_snapshot
from desktop_assist.memory.fact_lines import (
    FactLine,
    fact_lines,
    facts_in,
    with_fact,
    with_text,
    without_fact,
)
from desktop_assist.memory.fact_match import fitting_facts
from desktop_assist.memory.fact_text import checked, is_same

MOST_FACTS = 100
_TRIES = 5


@dataclass(frozen=True, slots=True)
class FactAsked:
    """Who asks for a fact to be kept or changed, and in which turn.

    Attributes:
        origin: Who asks.
        turn_id: The turn, if any.
        is_outside: Whether text from outside may have asked for it.
    """

    origin: Origin = "user"
    turn_id: str | None = None
    is_outside: bool = False


@dataclass(frozen=True, slots=True)
class FactChange:
    """What became of a fact; no change when it was known already."""

    fact: Fact
    change: Change | None


class FactStore:
    """Facts in one file of JSON lines; blocking, safe from any worker thread.

    It is written like a file of the user's, so that each change is in the list of changes, can be
    taken back after a restart, and is whole whatever happens meanwhile.

    Args:
        path: The file, made with the first fact.
        writer: Changes it.
        clock: Dates the facts.
        settings: Whether facts are used.
    """

    def __init__(
        self, path: Path, writer: SafeWriter, clock: Clock, settings: SettingsStore
    ) -> None:
        self._path = path
        self._writer = writer
        self._clock = clock
        self._settings = settings

    def listing(self) -> tuple[Fact, ...]:
        """Every fact, oldest first.

        Raises:
            UnreadableFileError: The file is there and cannot be read.
        """
        zone = self._clock.time_zone
        return tuple(
            Fact(one.id, one.text, one.created_at.astimezone(zone), one.is_outside)
            for one in facts_in(_lines(read_snapshot(self._path)))
        )

    def in_use(self) -> tuple[Fact, ...]:
        """The facts a request is to hold: all, or none when the settings say so.

        A file that cannot be read keeps nobody from an answer; the list of facts tells of it.
        """
        try:
            return self.listing() if self.is_used() else ()
        except FileError:
            return ()

    def is_used(self) -> bool:
        """Whether later conversations are told of the facts."""
        return self._settings.current().assistant.uses_facts

    def fitting(self, words: str) -> tuple[Fact, ...]:
        """The facts meant by an id, by the words of one, or by words about it."""
        facts = self.listing()
        named = [fact for fact in facts if fact.id == words.strip() or is_same(fact.text, words)]
        return tuple(named) or fitting_facts(words, facts)

    def remember(self, text: str, asked: FactAsked) -> FactChange:
        """Keep a fact, unless it is known already.

        Raises:
            ToolInputError: It is empty, too long, holds a secret, or there are too many.
            FileError: The file cannot be read or written.
        """
        fact = Fact(f"fact_{uuid4().hex[:8]}", checked(text), self._clock.now(), asked.is_outside)
        known = next((one for one in self.listing() if is_same(one.text, fact.text)), None)
        if known is not None:
            return FactChange(known, None)
        cause = _cause(f"Remembered {_named(fact)}", "remember", asked)
        return self._write(fact, cause, lambda it: _added(it, fact))

    def edit(self, fact_id: str, text: str, asked: FactAsked) -> FactChange:
        """Give a fact other words; where it came from stays noted.

        Raises:
            ToolInputError: There is no such fact, or the words cannot be kept.
            FileError: The file cannot be read or written.
        """
        fact = self._known(fact_id)
        changed = Fact(fact.id, checked(text), fact.created_at, fact.is_outside)
        if changed.text == fact.text:
            return FactChange(fact, None)
        cause = _cause(f"Changed {_named(fact)}", "remember", asked)
        return self._write(changed, cause, lambda it: with_text(it, fact_id, changed.text))

    def forget(self, fact_id: str, asked: FactAsked) -> FactChange:
        """Take a fact out.

        Raises:
            ToolInputError: There is no such fact.
            FileError: The file cannot be read or written.
        """
        fact = self._known(fact_id)
        cause = _cause(f"Forgot {_named(fact)}", "forget", asked)
        return self._write(fact, cause, lambda it: without_fact(it, fact_id))

    def _known(self, fact_id: str) -> Fact:
        found = next((one for one in self.listing() if one.id == fact_id), None)
        if found is None:
            raise ToolInputError(
                f"There is no fact {fact_id}.", "“desktop-assist facts list” shows those there are."
            )
        return found

    def _write(
        self, fact: Fact, cause: Cause, wanted: Callable[[tuple[FactLine, ...]], bytes]
    ) -> FactChange:
        """Another copy of the program may write at the same moment: then read again."""
        for _ in range(_TRIES - 1):
            try:
                return FactChange(fact, self._write_once(cause, wanted))
            except FileChangedError:
                continue
        return FactChange(fact, self._write_once(cause, wanted))

    def _write_once(self, cause: Cause, wanted: Callable[[tuple[FactLine, ...]], bytes]) -> Change:
        snapshot = read_snapshot(self._path)
        return self._writer.apply(cause, [FileEdit(snapshot, wanted(_lines(snapshot)))])


def _lines(snapshot: FileSnapshot) -> tuple[FactLine, ...]:
    return fact_lines(snapshot.content or b"")


def _added(lines: tuple[FactLine, ...], fact: Fact) -> bytes:
    if len(facts_in(lines)) >= MOST_FACTS:
        raise ToolInputError(
            f"There are {MOST_FACTS} facts already, which is the most there can be.",
            "Forget one that is no longer needed first.",
        )
    return with_fact(lines, fact)


def _named(fact: Fact) -> str:
    """A fact from outside is not quoted where nothing marks the words as such."""
    return "a fact from a file or another program" if fact.is_outside else f"“{fact.text}”"


def _cause(summary: str, tool: str, asked: FactAsked) -> Cause:
    return Cause(summary, tool, asked.origin, asked.turn_id)
