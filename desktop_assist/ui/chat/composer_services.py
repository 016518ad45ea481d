"""What the composer asks of the rest of the program."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from desktop_assist.assistant.cost_preview import CostEstimate
from desktop_assist.connectors.mcp.server import McpServer
from desktop_assist.domain.draft import Draft
from desktop_assist.domain.spelling import Spelling
from desktop_assist.domain.worker_pool import WorkerPool


class DraftKeeping(Protocol):
    """Keeps what is not sent yet; blocking."""

    def of(self, conversation_id: str | None) -> Draft:
        """What was left unsent in a conversation, or for a new one."""

    def keep(self, draft: Draft) -> None:
        """Keep it in place of what was kept before."""


class ForeignOffers(Protocol):
    """The servers of tools, as far as the composer uses them."""

    def refresh(self) -> None:
        """Look which there are now; blocking."""

    def in_use(self) -> tuple[McpServer, ...]:
        """Those that are allowed and on."""

    async def fetch(self, name: str, uri: str, folder: Path) -> Path:
        """Fetch something into a file of its own."""

    async def write_prompt(
        self, name: str, prompt: str, told: Mapping[str, str], folder: Path
    ) -> Path:
        """Have a text written into a file of its own."""


@dataclass(frozen=True, slots=True)
class ForeignServices:
    """What other programs' offers are attached with.

    Attributes:
        room: The servers.
        folder: Where what is fetched goes.
        workers: Runs what blocks.
    """

    room: ForeignOffers
    folder: Path
    workers: WorkerPool


@dataclass(frozen=True, slots=True)
class ComposerServices:
    """What the composer uses.

    Attributes:
        drafts: Where unsent drafts are kept.
        get_ready: Loads what the first answer will need; blocking.
        estimate: What a draft would cost; None where nothing is paid; blocking.
        workers: Runs what blocks.
        open_spelling: Opens this computer's dictionaries; None where it has none; blocking.
        others: What servers of tools offer.
    """

    drafts: DraftKeeping
    get_ready: Callable[[], None]
    estimate: Callable[[Draft], CostEstimate | None]
    workers: WorkerPool
    open_spelling: Callable[[], Spelling | None]
    others: ForeignServices
