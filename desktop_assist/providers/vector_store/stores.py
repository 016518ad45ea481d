"""Makes, finds and removes vector stores at the OpenAI service."""

from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from desktop_assist.domain.errors import StoreGoneError
from desktop_assist.domain.hosted_store import HostedStore, StoreStatus
from desktop_assist.providers.vector_store.connection import StoreConnection

if TYPE_CHECKING:
    from openai import AsyncOpenAI
    from openai.types import VectorStore

_DESCRIPTION = "Copies of documents, kept up to date by Desktop Assist."
_MOST_STORES = 100
_STATUS: dict[str, StoreStatus] = {"completed": "ready", "expired": "expired"}


class OpenAIHostedStores:
    """The domain's HostedStores."""

    def __init__(self, connection: StoreConnection) -> None:
        self._connection = connection

    async def create(self, name: str, expiry_days: int) -> HostedStore:
        """Make an empty store that is emptied when it was not used for so many days."""
        made = await self._connection.ask(
            lambda client: client.vector_stores.create(
                name=name,
                description=_DESCRIPTION,
                expires_after={"anchor": "last_active_at", "days": expiry_days},
            )
        )
        return _store(made)

    async def find(self, store_id: str) -> HostedStore:
        """One store as it is now."""
        return _store(
            await self._connection.ask(lambda client: client.vector_stores.retrieve(store_id))
        )

    async def all(self) -> tuple[HostedStore, ...]:
        """Every store of the account, the newest first; at most a hundred."""

        async def listed(client: "AsyncOpenAI") -> "list[VectorStore]":
            page = await client.vector_stores.list(limit=_MOST_STORES, order="desc")
            return page.data

        return tuple(map(_store, await self._connection.ask(listed)))

    async def remove(self, store_id: str) -> None:
        """Delete a store; one that is gone already is fine."""
        with suppress(StoreGoneError):
            await self._connection.ask(lambda client: client.vector_stores.delete(store_id))


def _store(found: "VectorStore") -> HostedStore:
    # Other vendors' servers leave out what they do not know: the SDK checks nothing.
    files: int = getattr(found.file_counts, "total", 0)
    return HostedStore(
        id=found.id,
        name=found.name or "",
        status=_STATUS.get(found.status, "working"),
        size_bytes=found.usage_bytes or 0,
        files=files,
        expires_at=datetime.fromtimestamp(found.expires_at, UTC) if found.expires_at else None,
    )
