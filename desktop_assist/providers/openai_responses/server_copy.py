"""Keeps a copy of each conversation at the service, for those who chose so: only news is sent then.

The conversation here stays the truth. A step that does not end well leaves in doubt what the copy
holds, so another one is begun with the next step, from the whole conversation.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop_assist.domain.message import Message
from desktop_assist.providers.service.errors import broken_off, sdk_error
from desktop_assist.providers.service.identity import Service
from desktop_assist.providers.service.wire import text_in

if TYPE_CHECKING:
    from openai import AsyncOpenAI


@dataclass(frozen=True, slots=True)
class ServerCopy:
    """A conversation at the service.

    Attributes:
        id: Its name there.
        message_ids: Our messages that were sent to it; the answer to them is its own.
    """

    id: str
    message_ids: tuple[str, ...] = ()

    def news(self, messages: tuple[Message, ...]) -> tuple[Message, ...]:
        """The messages that it does not hold yet."""
        rest = messages[len(self.message_ids) :]
        has_answer = bool(self.message_ids and rest) and rest[0].role == "assistant"
        return rest[1:] if has_answer else rest

    def with_all(self, messages: tuple[Message, ...]) -> "ServerCopy":
        """The copy once it holds these messages."""
        return replace(self, message_ids=_ids(messages))


class ServerCopies:
    """The copies of this run of the program."""

    def __init__(self) -> None:
        self._copies: dict[tuple[str, str], ServerCopy] = {}

    def take(
        self, account: str, conversation_id: str, messages: tuple[Message, ...]
    ) -> ServerCopy | None:
        """The copy to go on with, if one fits; it is forgotten unless it is put back."""
        copy = self._copies.pop((account, conversation_id), None)
        if copy is None or _ids(messages)[: len(copy.message_ids)] != copy.message_ids:
            return None
        return copy

    def put_back(self, account: str, conversation_id: str, copy: ServerCopy) -> None:
        """Keep a copy after a step that ended well."""
        self._copies[account, conversation_id] = copy


async def begun(client: "AsyncOpenAI", service: Service) -> ServerCopy:
    """A new, empty copy.

    Raises:
        ProviderError: The service does not make one.
    """
    import openai

    try:
        made = await client.post("/conversations", cast_to=object, body={})
    except openai.OpenAIError as error:
        raise sdk_error(error, service) from error
    found = text_in(made, "id") if isinstance(made, Mapping) else ""
    if not found:
        raise broken_off("the service began no conversation")
    return ServerCopy(found)


async def delete(client: "AsyncOpenAI", service: Service, copy_id: str) -> None:
    """Delete a copy; one that is not there any more is as good as deleted.

    Raises:
        ProviderError: The service does not delete it.
    """
    import openai

    try:
        await client.delete(f"/conversations/{copy_id}", cast_to=object)
    except openai.NotFoundError:
        return
    except openai.OpenAIError as error:
        raise sdk_error(error, service) from error


def _ids(messages: Sequence[Message]) -> tuple[str, ...]:
    return tuple(one.id for one in messages)
