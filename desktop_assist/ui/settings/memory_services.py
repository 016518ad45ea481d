"""What the pages about memory and assistants ask of the rest of the program."""

from collections.abc import Callable
from dataclasses import dataclass

from desktop_assist.assistant.assistant_choice import AssistantChoice
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.memory.assistant_store import AssistantStore
from desktop_assist.memory.fact_store import FactStore


@dataclass(frozen=True, slots=True)
class MemoryServices:
    """What is remembered, and who can be chosen to answer.

    Attributes:
        facts: What is remembered of the person.
        assistants: Who can be chosen.
        choice: Who is chosen in a conversation.
        tool_names: Gives everything an assistant may be allowed to use; blocking.
        undo: Takes the change with this id back; blocking.
        workers: Runs what blocks.
    """

    facts: FactStore
    assistants: AssistantStore
    choice: AssistantChoice
    tool_names: Callable[[], tuple[str, ...]]
    undo: Callable[[str], object]
    workers: WorkerPool
