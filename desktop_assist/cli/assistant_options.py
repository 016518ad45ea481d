"""What the `assistants` commands were asked to do, as plain values."""

from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class ListAssistants:
    """The assistants there are, and files that cannot be used."""


@dataclass(frozen=True, slots=True)
class ShowAssistant:
    """One assistant: its id or name."""

    assistant: str


@dataclass(frozen=True, slots=True)
class NewAssistant:
    """Make an assistant. `tools` None: all of them."""

    name: str
    instructions: str = ""
    provider: str = ""
    model_id: str = ""
    tools: tuple[str, ...] | None = None
    documents: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True)
class ImportAssistant:
    """Take over an assistant from a file; `is_accepted` when it was read before."""

    file: Path
    is_accepted: bool = False


@dataclass(frozen=True, slots=True)
class ExportAssistant:
    """Write an assistant to a file to pass on; None: to standard output."""

    assistant: str
    out: Path | None = None


@dataclass(frozen=True, slots=True)
class DeleteAssistant:
    """Remove an assistant of the person's own."""

    assistant: str


AssistantOptions: TypeAlias = (
    ListAssistants
    | ShowAssistant
    | NewAssistant
    | ImportAssistant
    | ExportAssistant
    | DeleteAssistant
)
