"""What the composer asks of the rest of the program."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from desktop_assist.assistant.cost_preview import CostEstimate
from desktop_assist.domain.draft import Draft
from desktop_assist.domain.spelling import Spelling
from desktop_assist.domain.worker_pool import WorkerPool


class DraftKeeping(Protocol):
    """Keeps what is not sent yet; blocking."""

    def of(self, conversation_id: str | None) -> Draft:
        """What was left unsent in a conversation, or for a new one."""

    def keep(self, draft: Draft) -> None:
        """Keep it in place of what was kept before."""


@dataclass(frozen=True, slots=True)
class ComposerServices:
    """What the composer uses.

    Attributes:
        drafts: Where unsent drafts are kept.
        get_ready: Loads what the first answer will need; blocking.
        estimate: What a draft would cost; None where nothing is paid; blocking.
        tool_names: What can be called.
        workers: Runs what blocks.
        open_spelling: Opens this computer's dictionaries; None where it has none; blocking.
    """

    drafts: DraftKeeping
    get_ready: Callable[[], None]
    estimate: Callable[[Draft], CostEstimate | None]
    tool_names: tuple[str, ...]
    workers: WorkerPool
    open_spelling: Callable[[], Spelling | None]
