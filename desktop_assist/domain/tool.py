"""What the model may do: tools, their calls and their results."""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Literal, Protocol, TypeAlias

from desktop_assist.domain.card import Card
from desktop_assist.domain.cause import Origin
from desktop_assist.domain.json_value import JsonObject

Effect: TypeAlias = Literal["read", "write", "send"]
"""`read` changes nothing; `write` is local, journalled and undoable; `send` leaves the laptop."""


@dataclass(frozen=True, slots=True)
class ToolSpec:
    """A tool as the model sees it.

    Attributes:
        name: Stable, verb_noun.
        description: What it is for, for the model.
        parameters: JSON Schema of the arguments (an object).
        effect: What running it does.
        is_offered: False when only a person's click may run it; the model is not told of it.
        provided_by: The other program or the plugin that it belongs to; empty: this program's own.
        is_outside: True when its name and description are text from outside: they may hold orders.
    """

    name: str
    description: str
    parameters: JsonObject
    effect: Effect
    is_offered: bool = True
    provided_by: str = ""
    is_outside: bool = False


@dataclass(frozen=True, slots=True)
class ToolCall:
    """A request to run a tool. `id` joins it to its result."""

    id: str
    name: str
    arguments: JsonObject


@dataclass(frozen=True, slots=True)
class ToolContext:
    """What a tool knows of the turn it runs in.

    Attributes:
        now: The turn's moment, aware, in the home zone.
        origin: Who asked.
        conversation_id: The open conversation.
        turn_id: The turn, None for a click outside any turn.
        is_tainted: True when text from outside may have asked for the call: what is kept because
            of it keeps that mark.
        attached: The files that the person attached in this conversation, the last first.
    """

    now: datetime
    origin: Origin
    conversation_id: str
    turn_id: str | None
    is_tainted: bool = False
    attached: tuple[Path, ...] = ()

    def attached_file(self, name: str) -> Path | None:
        """The attached file of a name or a path; None where none is attached so."""
        by_path = (one for one in self.attached if str(one) == name)
        by_name = (one for one in self.attached if one.name == name)
        return next(by_path, None) or next(by_name, None)


@dataclass(frozen=True, slots=True)
class ToolOutcome:
    """What a tool gives back.

    Attributes:
        output: For the model and scripts; always holds `summary`, one plain sentence for a person.
        card: What the person sees, if anything.
        change_id: The journalled change, for Undo.
        is_outside: True when `output` holds text from outside (a sheet's cells, an imported
            calendar, a document): it is data, never orders, and taints the turn.
    """

    output: JsonObject
    card: Card | None = None
    change_id: str | None = None
    is_outside: bool = False


@dataclass(frozen=True, slots=True)
class ToolResult:
    """The kept outcome of one tool call. `duration_ms` is how long it took, where it was run."""

    call_id: str
    name: str
    ok: bool
    output: JsonObject
    card: Card | None = None
    change_id: str | None = None
    is_outside: bool = False
    duration_ms: int | None = field(default=None, compare=False)


class Tool(Protocol):
    """One thing the model may do."""

    @property
    def spec(self) -> ToolSpec:
        """How the model sees it."""

    async def run(self, arguments: JsonObject, context: ToolContext) -> ToolOutcome:
        """Do it.

        Raises:
            ToolInputError: The arguments are wrong; the model should correct them.
            DesktopAssistError: It could not be done; nothing was left half done.
        """


class ToolSource(Protocol):
    """Tools that come and go while the program runs: those of other programs."""

    def refresh(self) -> None:
        """Look which there are now; blocking."""

    def tools(self) -> tuple[Tool, ...]:
        """Those there were at the last look."""
