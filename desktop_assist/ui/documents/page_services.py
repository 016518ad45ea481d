"""What the documents on screen ask of the rest of the program."""

from collections.abc import AsyncGenerator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from desktop_assist.documents.document import Document
from desktop_assist.documents.index_state import IndexState
from desktop_assist.domain.clock import Clock
from desktop_assist.domain.shown_document import DocumentViewing
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.ui.own_changes import Act


class DocumentShelf(Protocol):
    """Lists the documents and where they are looked for; blocking."""

    def listing(self) -> tuple[Document, ...]:
        """All of them, also those that are not read yet."""

    def folders(self) -> tuple[Path, ...]:
        """Where they are looked for; the first one is the workspace's own."""

    def opened(self, name: str) -> Document:
        """The document of a name, which is opened just now."""

    def watch(self, folder: Path) -> None:
        """Look for documents in a folder from now on."""

    def read_again(self, name: str) -> Document:
        """Have a document read anew."""


class IndexWork(Protocol):
    """Reads documents in the background."""

    @property
    def state(self) -> IndexState:
        """What is being done just now."""

    def states(self) -> AsyncGenerator[IndexState, None]:
        """Each new state; to be iterated by one only."""

    def stop(self) -> None:
        """Break off what is being done, until `go_on`."""

    def go_on(self) -> None:
        """Look at once whether there is something to do."""


@dataclass(frozen=True, slots=True)
class PageServices:
    """What the documents are read with and changed through.

    Attributes:
        shelf: Which there are.
        work: What reads them.
        viewing: Shows them.
        act: Changes them, journalled like every change.
        workers: Runs what blocks.
        clock: The present moment.
    """

    shelf: DocumentShelf
    work: IndexWork
    viewing: DocumentViewing
    act: Act
    workers: WorkerPool
    clock: Clock
