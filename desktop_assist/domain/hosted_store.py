"""A store at a model service in which copies of documents are searched: a hosted vector store."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol, TypeAlias

from desktop_assist.domain.citation import Citation
from desktop_assist.domain.provider import ConsentedUpload

StoreStatus: TypeAlias = Literal["ready", "working", "expired"]
FileStatus: TypeAlias = Literal["working", "ready", "failed", "cancelled"]


@dataclass(frozen=True, slots=True)
class HostedStore:
    """One store, as the service tells of it.

    Attributes:
        id: The service's own (vs_…).
        name: What it is called there.
        status: An expired one holds no files any more.
        size_bytes: What is paid for.
        files: How many are in it, whatever became of them.
        expires_at: When it is emptied unless it is used before; None for never.
    """

    id: str
    name: str
    status: StoreStatus
    size_bytes: int
    files: int
    expires_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class FileLabel:
    """What tells, beside a file at the service, which document it is a copy of.

    Attributes:
        digest: Of its content; empty for a file that this program did not put there.
        name: The document's name, redacted.
    """

    digest: str
    name: str


@dataclass(frozen=True, slots=True)
class HostedFile:
    """One file of a store.

    Attributes:
        id: The service's own (file-…).
        status: Only a ready one is searched.
        label: Which document it is a copy of.
        size_bytes: What is paid for.
        problem: Why it failed, in the service's words.
        can_retry: Whether the trouble was the service's, not the file's.
    """

    id: str
    status: FileStatus
    label: FileLabel
    size_bytes: int = 0
    problem: str = ""
    can_retry: bool = False


@dataclass(frozen=True, slots=True)
class HostedPassage:
    """A piece of a file that may answer a question.

    Attributes:
        file_id: The file that it stands in.
        label: Which document that is a copy of.
        text: What it says.
        score: How well it fits, from 0 to 1.
    """

    file_id: str
    label: FileLabel
    text: str
    score: float


@dataclass(frozen=True, slots=True)
class CitedPiece:
    """A piece of a file on which a model says that a claim stands.

    Attributes:
        piece: As the service found it.
        claim: The end of the text that it is to prove.
    """

    piece: HostedPassage
    claim: str


class CitationPlaces(Protocol):
    """Knows where in the documents here the pieces of their copies stand."""

    def cited(self, cited: CitedPiece) -> Citation:
        """The sentence that fits the claim best, with its page; blocking."""


@dataclass(frozen=True, slots=True)
class RedactedQuestion:
    """A question that may leave the laptop. Made by `privacy/` only; a test looks for it."""

    text: str


class HostedStores(Protocol):
    """Makes, finds and removes stores. All raise a ProviderError when the service does not."""

    async def create(self, name: str, expiry_days: int) -> HostedStore:
        """Make an empty store that is emptied when it was not used for so many days."""

    async def find(self, store_id: str) -> HostedStore:
        """One store as it is now.

        Raises:
            StoreGoneError: There is none of that id any more.
        """

    async def all(self) -> tuple[HostedStore, ...]:
        """Every store of the account, the newest first."""

    async def remove(self, store_id: str) -> None:
        """Delete a store; one that is gone already is fine. Its files are deleted one by one."""


class HostedFiles(Protocol):
    """Fills a store and searches it. All raise a ProviderError when the service does not."""

    async def upload(self, document: ConsentedUpload) -> str:
        """Send one file to the service, into no store yet; give its id."""

    async def attach(self, store_id: str, files: Sequence[tuple[str, FileLabel]]) -> None:
        """Put uploaded files into a store, where the service begins to read them."""

    async def files(self, store_id: str) -> tuple[HostedFile, ...]:
        """Every file of a store as it is now."""

    async def remove(self, store_id: str, file_id: str) -> None:
        """Take a file out of a store and delete it; one that is gone already is fine."""

    async def search(
        self, store_id: str, question: RedactedQuestion, limit: int
    ) -> tuple[HostedPassage, ...]:
        """The passages that fit best, the best first, without asking a model."""
