"""Asks a server of one's own choice for one step of a turn, and streams its answer."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing, suppress
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from desktop_assist.domain.errors import ProviderError, ProviderRequestError, SecretStoreError
from desktop_assist.domain.model_settings import CompatibleSettings
from desktop_assist.domain.provider import Abilities, ModelRequest, RedactedRequest, StepEvent
from desktop_assist.domain.sent_request import SentRecorder
from desktop_assist.providers.compatible.identity import COMPATIBLE
from desktop_assist.providers.compatible.limits import LOCAL_IDLE_LIMIT_S
from desktop_assist.providers.compatible.server import Server, Traits, models_of, no_models
from desktop_assist.providers.compatible.server_step import ServerStep
from desktop_assist.providers.service.client import (
    IDLE_LIMIT_S,
    is_on_this_computer,
    make_client,
)
from desktop_assist.providers.service.identity import Address

if TYPE_CHECKING:
    from openai import AsyncOpenAI

_PLACEHOLDER_KEY = "none-needed"  # the SDK wants one, servers on this computer do not


class _Place(NamedTuple):
    """What a server is remembered by."""

    url: str
    model_id: str


class CompatibleProvider:
    """A Provider for any server that speaks the Responses API or Chat Completions.

    Args:
        settings: Gives the settings as they are now; a change takes effect with the next step.
        read_key: Reads the key at the moment of use, None when the server needs none.
        idle_limit_s: How long the server may be silent; None: longer on this computer.
        sent: Keeps what leaves the laptop, for the person to read.
    """

    def __init__(
        self,
        settings: Callable[[], CompatibleSettings],
        read_key: Callable[[], Awaitable[str | None]],
        idle_limit_s: float | None = None,
        sent: SentRecorder | None = None,
    ) -> None:
        self._settings = settings
        self._read_key = read_key
        self._idle_limit_s = idle_limit_s
        self._sent = sent
        self._clients: dict[str, AsyncOpenAI] = {}
        self._servers: dict[_Place, Server] = {}

    @property
    def name(self) -> str:
        """The name in settings and logs."""
        return COMPATIBLE.name

    @property
    def model_id(self) -> str:
        """The model that will be asked; empty until a server has told its first one."""
        settings = self._settings()
        server = self._servers.get(_place(settings))
        return settings.model_id or (server.model_id if server else "")

    @property
    def is_local(self) -> bool:
        """True for a server on this very computer: nothing leaves the laptop."""
        return is_on_this_computer(self._settings().base_url)

    @property
    def follows_text(self) -> bool:
        """True: any text in the request can steer a model."""
        return True

    @property
    def abilities(self) -> Abilities:
        """Text alone: whether a model sees pictures, its server does not say."""
        return Abilities()

    async def stream(self, request: RedactedRequest) -> AsyncGenerator[StepEvent, None]:
        """Ask for one step. Close the generator to cancel.

        Raises:
            ProviderError: While iterating; what was streamed before stays valid.
        """
        settings = _for_request(self._settings(), request.request)
        _check(settings, request)
        server = await self._server(settings)
        step = ServerStep(server, settings, self._limit_s(settings.base_url))
        async with aclosing(step.stream(request.request)) as events:
            async for event in events:
                yield event

    async def warm_up(self) -> None:
        """Do what would hold up the first request: load the SDK."""
        settings = self._settings()
        with suppress(ProviderError):  # the first request will tell
            if settings.base_url:
                await self._client(settings.base_url)

    async def aclose(self) -> None:
        """Let go of connections."""
        self._servers.clear()
        while self._clients:
            _, client = self._clients.popitem()
            await client.close()

    async def _server(self, settings: CompatibleSettings) -> Server:
        place = _place(settings)
        if place not in self._servers:
            client = await self._client(settings.base_url)
            server = await _found(client, settings)
            self._servers.setdefault(place, server)
        return self._servers[place]

    async def _client(self, url: str) -> "AsyncOpenAI":
        if url not in self._clients:
            # The import takes half a second the first time: not on the loop's thread.
            limit_s = self._limit_s(url)
            key = partial(self._key, url)
            sent = None if is_on_this_computer(url) else self._sent
            client = await asyncio.to_thread(
                make_client, COMPATIBLE, Address(url), key, limit_s, sent
            )
            self._clients.setdefault(url, client)
        return self._clients[url]

    async def _key(self, url: str) -> str:
        try:
            return await self._read_key() or _PLACEHOLDER_KEY
        except SecretStoreError:
            # A keyring that is locked is no reason not to ask a server that needs no key.
            if is_on_this_computer(url):
                return _PLACEHOLDER_KEY
            raise

    def _limit_s(self, url: str) -> float:
        if self._idle_limit_s is not None:
            return self._idle_limit_s
        return LOCAL_IDLE_LIMIT_S if is_on_this_computer(url) else IDLE_LIMIT_S


async def check_server(settings: CompatibleSettings, key: str) -> None:
    """Ask a server whether it is there and a key is good, without sending anything.

    Raises:
        ProviderError: It is not, or the server cannot be asked.
    """
    _check_address(settings)

    async def given() -> str:
        return key or _PLACEHOLDER_KEY

    address = Address(settings.base_url)
    async with await asyncio.to_thread(make_client, COMPATIBLE, address, given) as client:
        await models_of(client, settings.base_url)


async def _found(client: "AsyncOpenAI", settings: CompatibleSettings) -> Server:
    """The server with the model to be asked and what its list tells of it."""
    url, wanted = settings.base_url, settings.model_id
    try:
        models = await models_of(client, url)
    except ProviderError:
        if not wanted:
            raise
        models = ()  # a gateway may keep its list to itself
    if not wanted and not models:
        raise no_models(url)
    model_id = wanted or models[0].id
    room = next((model.context_tokens for model in models if model.id == model_id), 0)
    return Server(client, url, model_id, Traits(context_tokens=room))


def _check(settings: CompatibleSettings, request: RedactedRequest) -> None:
    _check_address(settings)
    if request.is_in_clear and not is_on_this_computer(settings.base_url):
        # The address was changed after the request was put together.
        raise ProviderRequestError(
            "The server was changed while the message was on its way; it was not sent.",
            "Send it again.",
        )


def _for_request(settings: CompatibleSettings, request: ModelRequest) -> CompatibleSettings:
    """The settings with the model that an assistant names."""
    return replace(settings, model_id=request.model_id or settings.model_id)


def _check_address(settings: CompatibleSettings) -> None:
    if not settings.base_url:
        raise ProviderRequestError(
            "No server is chosen yet.",
            "Choose one in the settings; “desktop-assist config servers” looks for those that run "
            "on this computer.",
        )


def _place(settings: CompatibleSettings) -> _Place:
    return _Place(settings.base_url, settings.model_id)
