"""Fills a vector store at the OpenAI service, and searches it."""

from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from desktop_assist.domain.errors import StoreGoneError
from desktop_assist.domain.hosted_store import (
    FileLabel,
    FileStatus,
    HostedFile,
    HostedPassage,
    RedactedQuestion,
)
from desktop_assist.domain.provider import ConsentedUpload
from desktop_assist.providers.vector_store.connection import StoreConnection

if TYPE_CHECKING:
    from openai import AsyncOpenAI
    from openai.types import (
        FileObject,
        StaticFileChunkingStrategyObjectParam,
        VectorStoreSearchResponse,
    )
    from openai.types.vector_stores import VectorStoreFile
    from openai.types.vector_stores.file_batch_create_params import File

# As the passages here are cut; a quarter of each is in the next one too.
CHUNKING: "StaticFileChunkingStrategyObjectParam" = {
    "type": "static",
    "static": {"max_chunk_size_tokens": 512, "chunk_overlap_tokens": 128},
}
MOST_IN_A_BATCH = 500
_PAGE = 100
_NEWEST = 20
_LONGEST_VALUE = 512
_STATUS: dict[str, FileStatus] = {
    "completed": "ready",
    "failed": "failed",
    "cancelled": "cancelled",
}
_OF_THE_SERVICE = "server_error"


class OpenAIHostedFiles:
    """The domain's HostedFiles."""

    def __init__(self, connection: StoreConnection) -> None:
        self._connection = connection
        self._begun: set[tuple[str, int]] = set()
        self._newest = 0

    async def upload(self, document: ConsentedUpload) -> str:
        """Send one file to the service, into no store yet; give its id.

        A request that broke off may have arrived all the same: it is looked for before it is sent
        once more, so that no second one lies there and is paid for.
        """
        file = (document.name, document.content, document.media_type)
        key = (document.name, len(document.content))

        async def sent(client: "AsyncOpenAI") -> "FileObject":
            arrived = await self._arrived(client, key) if key in self._begun else None
            self._begun.add(key)
            return arrived or await client.files.create(file=file, purpose="assistants")

        made = await self._connection.ask(sent)
        self._begun.discard(key)
        self._newest = made.created_at
        return made.id

    async def _arrived(self, client: "AsyncOpenAI", key: tuple[str, int]) -> "FileObject | None":
        """The very file among the newest ones, none older than the last one that was sent."""
        page = await client.files.list(purpose="assistants", order="desc", limit=_NEWEST)
        same = (one for one in page.data if (one.filename, one.bytes) == key)
        return next((one for one in same if one.created_at >= self._newest), None)

    async def attach(self, store_id: str, files: Sequence[tuple[str, FileLabel]]) -> None:
        """Put uploaded files into a store, where the service begins to read them."""
        for some in _in_batches(files):
            await self._attach(store_id, some)

    async def files(self, store_id: str) -> tuple[HostedFile, ...]:
        """Every file of a store as it is now."""

        async def listed(client: "AsyncOpenAI") -> "list[VectorStoreFile]":
            pages = client.vector_stores.files.list(store_id, limit=_PAGE)
            return [file async for file in pages]

        return tuple(map(_file, await self._connection.ask(listed)))

    async def remove(self, store_id: str, file_id: str) -> None:
        """Take a file out of a store and delete it; one that is gone already is fine."""
        with suppress(StoreGoneError):
            await self._connection.ask(
                lambda client: client.vector_stores.files.delete(file_id, vector_store_id=store_id)
            )
        with suppress(StoreGoneError):
            await self._connection.ask(lambda client: client.files.delete(file_id))

    async def search(
        self, store_id: str, question: RedactedQuestion, limit: int
    ) -> tuple[HostedPassage, ...]:
        """The passages that fit best, the best first, without asking a model."""

        async def found(client: "AsyncOpenAI") -> "list[VectorStoreSearchResponse]":
            page = await client.vector_stores.search(
                store_id, query=question.text, max_num_results=limit, rewrite_query=False
            )
            return page.data

        return tuple(map(_passage, await self._connection.ask(found)))

    async def _attach(self, store_id: str, files: Sequence[tuple[str, FileLabel]]) -> None:
        given: list[File] = [
            {
                "file_id": file_id,
                "attributes": {
                    "digest": label.digest,
                    "document": label.name[:_LONGEST_VALUE],
                },
                "chunking_strategy": CHUNKING,
            }
            for file_id, label in files
        ]
        await self._connection.ask(
            lambda client: client.vector_stores.file_batches.create(store_id, files=given)
        )


def _in_batches(
    files: Sequence[tuple[str, FileLabel]],
) -> list[Sequence[tuple[str, FileLabel]]]:
    return [files[at : at + MOST_IN_A_BATCH] for at in range(0, len(files), MOST_IN_A_BATCH)]


def _file(found: "VectorStoreFile") -> HostedFile:
    error = found.last_error
    return HostedFile(
        id=found.id,
        status=_STATUS.get(found.status, "working"),
        label=_label(found.attributes, ""),
        size_bytes=found.usage_bytes or 0,
        problem=error.message if error else "",
        can_retry=error is not None and error.code == _OF_THE_SERVICE,
    )


def _passage(found: "VectorStoreSearchResponse") -> HostedPassage:
    text = "\n".join(one.text for one in found.content or () if one.text)
    label = _label(found.attributes, found.filename or "")
    return HostedPassage(found.file_id, label, text, found.score or 0.0)


def _label(attributes: Mapping[str, str | float | bool] | None, name: str) -> FileLabel:
    given = attributes or {}
    return FileLabel(str(given.get("digest", "")), str(given.get("document", name)))
