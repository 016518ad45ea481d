"""One server at one address: asks it, and remembers what was found out about it."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeAlias

from desktop_assist.domain.errors import (
    ProviderAccessError,
    ProviderError,
    ProviderUnreachableError,
)
from desktop_assist.domain.json_value import JsonObject, JsonValue
from desktop_assist.providers.compatible.identity import COMPATIBLE
from desktop_assist.providers.compatible.listed_model import ListedModel, listed_models
from desktop_assist.providers.compatible.too_long import as_too_long
from desktop_assist.providers.service.client import is_on_this_computer
from desktop_assist.providers.service.errors import sdk_error
from desktop_assist.providers.service.stream import ServiceStream, opened
from desktop_assist.providers.service.wire import as_object

if TYPE_CHECKING:
    from openai import AsyncOpenAI

Wire: TypeAlias = Literal["responses", "chat"]
ToolUse: TypeAlias = Literal["free", "constrained", "none"]

# What is said beyond the barest request; a server that refuses one of them is not sent it again.
_OPTIONAL = ("parallel_tool_calls", "stream_options", "max_tokens", "max_output_tokens", "store")
_NOT_UNDERSTOOD = {400, 422}
_UNAVAILABLE = 503
_LOADING_PAUSE_S, _LOADING_LIMIT_S = 0.5, 120.0


@dataclass(slots=True)
class Traits:
    """What was found out about a model of a server.

    Attributes:
        wire: How it is spoken to; None until the first answer.
        tool_use: How it calls tools: by itself, held by a grammar, or not at all.
        context_tokens: How much it holds; 0 while that is not known.
    """

    wire: Wire | None = None
    tool_use: ToolUse | None = None
    context_tokens: int = 0


@dataclass(slots=True)
class Server:
    """A server and the model asked there.

    Attributes:
        client: Speaks to it.
        url: Its address.
        model_id: The model that is asked.
        traits: What was found out so far.
    """

    client: "AsyncOpenAI"
    url: str
    model_id: str
    traits: Traits
    _refused: set[str] = field(default_factory=set)
    _told: set[str] = field(default_factory=set)
    _patience_s: float = _LOADING_LIMIT_S

    @property
    def is_near(self) -> bool:
        """Whether it runs on this very computer."""
        return is_on_this_computer(self.url)

    def is_news(self, words: str) -> bool:
        """Whether the person has yet to be told something about this server; true only once."""
        is_new = words not in self._told
        self._told.add(words)
        return is_new

    @asynccontextmanager
    async def stream(
        self, path: str, body: dict[str, JsonValue]
    ) -> AsyncGenerator[ServiceStream, None]:
        """Ask for an answer as a stream.

        Raises:
            ProviderError: The server does not begin to answer.
        """
        async with AsyncExitStack() as stack:
            yield await self._opened(stack, path, body)

    async def ask(self, path: str, body: dict[str, JsonValue]) -> JsonObject:
        """Ask for an answer as a whole.

        Raises:
            ProviderError: The server does not answer.
        """
        import openai

        while True:
            asked = self._without_refused(body)
            try:
                return as_object(await self.client.post(path, cast_to=object, body=asked))  # type: ignore[arg-type]
            except openai.OpenAIError as error:
                if not (self._learns_from(error, asked) or await self._has_waited(error)):
                    raise _failure(error, self.url) from error

    async def _opened(
        self, stack: AsyncExitStack, path: str, body: dict[str, JsonValue]
    ) -> ServiceStream:
        while True:
            asked = self._without_refused(body)
            try:
                return await stack.enter_async_context(opened(self.client, path, asked, COMPATIBLE))
            except ProviderError as error:
                cause = error.__cause__
                if not (self._learns_from(cause, asked) or await self._has_waited(cause)):
                    raise said_of(error, self.url) from cause

    def _without_refused(self, body: dict[str, JsonValue]) -> dict[str, JsonValue]:
        return {name: value for name, value in body.items() if name not in self._refused}

    async def _has_waited(self, cause: BaseException | None) -> bool:
        """Whether it was worth waiting: a model of this computer takes its time to be loaded."""
        if not _is_loading(cause) or self._patience_s <= 0:
            return False
        self._patience_s -= _LOADING_PAUSE_S
        await asyncio.sleep(_LOADING_PAUSE_S)
        return True

    def _learns_from(self, cause: BaseException | None, body: dict[str, JsonValue]) -> bool:
        """Whether the server only stumbled over something that can be left out."""
        import openai

        if not isinstance(cause, openai.APIStatusError) or cause.status_code not in _NOT_UNDERSTOOD:
            return False
        named = {name for name in _OPTIONAL if name in body and name in str(cause.body)}
        self._refused |= named
        return bool(named)


async def models_of(client: "AsyncOpenAI", url: str) -> tuple[ListedModel, ...]:
    """The models that a server lists.

    Raises:
        ProviderError: The server cannot be asked, or is none.
    """
    import openai

    patience_s = _LOADING_LIMIT_S
    while True:
        try:
            return listed_models(await client.get("/models", cast_to=object))  # type: ignore[arg-type]
        except (openai.OpenAIError, ValueError) as error:
            if not _is_loading(error) or patience_s <= 0:
                raise _failure(error, url) from error
        patience_s -= _LOADING_PAUSE_S
        await asyncio.sleep(_LOADING_PAUSE_S)


def _is_loading(cause: BaseException | None) -> bool:
    import openai

    is_unavailable = isinstance(cause, openai.APIStatusError) and cause.status_code == _UNAVAILABLE
    return is_unavailable and "loading" in str(cause).lower()


def _failure(error: Exception, url: str) -> ProviderError:
    failure = sdk_error(error, COMPATIBLE)
    failure.__cause__ = error
    return said_of(failure, url)


def said_of(error: ProviderError, url: str) -> ProviderError:
    """The same failure, in words that name the server where that helps."""
    import openai

    cause = error.__cause__
    is_silent = isinstance(cause, openai.APIConnectionError) and not isinstance(
        cause, openai.APITimeoutError
    )
    if is_silent and is_on_this_computer(url):
        return ProviderUnreachableError(
            f"Nothing answers at {url}.",
            "Start the server there, or choose another one in the settings (compatible.base_url).",
        )
    return as_too_long(error) or error


def no_models(url: str) -> ProviderAccessError:
    """The server runs, but has nothing to answer with."""
    return ProviderAccessError(
        f"The server at {url} lists no model.",
        "Load one there, or name it in the settings (compatible.model_id).",
    )
