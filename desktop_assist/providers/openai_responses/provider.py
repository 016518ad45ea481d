"""Asks the OpenAI service for one step of a turn, and streams its answer."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing, suppress
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import TYPE_CHECKING

from desktop_assist.domain.copy_record import CopyRecord
from desktop_assist.domain.errors import ProviderError
from desktop_assist.domain.hosted_store import CitationPlaces
from desktop_assist.domain.json_value import JsonObject, JsonValue
from desktop_assist.domain.model_settings import OpenAISettings
from desktop_assist.domain.provider import (
    Abilities,
    ModelRequest,
    RedactedRequest,
    StepEvent,
    StepFinished,
)
from desktop_assist.domain.sent_request import SentRecorder
from desktop_assist.domain.turn_event import CitationFound
from desktop_assist.providers.openai_responses.lessons import Lessons
from desktop_assist.providers.openai_responses.remedies import OPENAI, StepRemedies
from desktop_assist.providers.openai_responses.server_copy import (
    ServerCopies,
    ServerCopy,
    begun,
    delete,
)
from desktop_assist.providers.responses.fold import StepFold
from desktop_assist.providers.service.client import IDLE_LIMIT_S, key_of, make_client
from desktop_assist.providers.service.errors import broken_off, sdk_error
from desktop_assist.providers.service.identity import Address, openai_address
from desktop_assist.providers.service.stream import ServiceStream, opened

if TYPE_CHECKING:
    from openai import AsyncOpenAI

# After the last item only the closing event is missing; a service that forgets it is not waited
# for as long as one that thinks.
_GRACE_S = 15.0
# The end of a stream follows its closing event at once. A connection that is closed before cannot
# be used again, and the next step would have to shake hands anew.
_LAST_BYTES_S = 0.25
_NOT_CLOSED = "The service fell silent before it confirmed that the answer is whole."


@dataclass(frozen=True, slots=True)
class OwnSide:
    """What this laptop knows of what lies at the service.

    Attributes:
        record: Remembers the conversations that the service keeps a copy of.
        places: Finds the page of what is cited from stored copies of the documents.
        sent: Keeps what is sent, for the person to read.
    """

    record: CopyRecord | None = None
    places: CitationPlaces | None = None
    sent: SentRecorder | None = None


_NOTHING_HERE = OwnSide()


class OpenAIResponsesProvider:
    """A Provider for the Responses API.

    Args:
        settings: Gives the settings as they are now; a change takes effect with the next step.
        read_key: Reads the key at the moment of use; it is kept in no attribute of ours.
        here: What is known here of what lies there.
        idle_limit_s: How long the service may be silent in the middle of an answer.
        grace_s: How long it may be silent once every item is finished.
    """

    def __init__(
        self,
        settings: Callable[[], OpenAISettings],
        read_key: Callable[[], Awaitable[str | None]],
        here: OwnSide = _NOTHING_HERE,
        idle_limit_s: float = IDLE_LIMIT_S,
        grace_s: float = _GRACE_S,
    ) -> None:
        self._settings = settings
        self._read_key = read_key
        self._record = here.record
        self._sent = here.sent
        self._places = here.places
        self._idle_limit_s = idle_limit_s
        self._grace_s = grace_s
        self._lessons = Lessons()
        self._copies = ServerCopies()
        self._clients: dict[Address, AsyncOpenAI] = {}

    @property
    def name(self) -> str:
        """The name in settings and logs."""
        return OPENAI.name

    @property
    def model_id(self) -> str:
        """The model that will be asked."""
        return self._settings().model_id

    @property
    def is_local(self) -> bool:
        """False: what is asked leaves the laptop."""
        return False

    @property
    def follows_text(self) -> bool:
        """True: any text in the request can steer a model."""
        return True

    @property
    def abilities(self) -> Abilities:
        """It sees pictures and the pages of a PDF."""
        return Abilities(reads_pictures=True, reads_pdfs=True)

    async def stream(self, request: RedactedRequest) -> AsyncGenerator[StepEvent, None]:
        """Ask for one step. Close the generator to cancel.

        What the service refuses for a reason that can be mended here is mended and asked again,
        once for each reason, as long as nothing was said yet.

        Raises:
            ProviderError: While iterating; what was streamed before stays valid.
        """
        settings = _for_request(self._settings(), request.request)
        account = await self._account(settings)
        remedies = StepRemedies(self._lessons, settings, account, request)
        conversation_id, last = request.request.conversation_id, None
        while True:
            copy = await self._copy(remedies, conversation_id)
            body = remedies.body(copy)
            for notice in remedies.notices():
                yield notice
            try:
                async with aclosing(self._answer(remedies, body)) as events:
                    async for last in events:
                        yield last
            except ProviderError as failure:
                if last is not None or not await remedies.have_mended(failure):
                    raise
            else:
                break
        if copy is not None and isinstance(last, StepFinished) and last.status == "completed":
            kept = copy.with_all(remedies.messages)
            self._copies.put_back(account, conversation_id, kept)

    async def warm_up(self) -> None:
        """Do what would hold up the first request: load the SDK, open the certificate store."""
        with suppress(ProviderError):  # the first request will tell
            await self._client(self._settings())

    async def delete_left_over_copies(self) -> None:
        """Delete what the service still holds of conversations that are gone here.

        Raises:
            ProviderError: It could not be asked; what is left is deleted the next time.
        """
        record = self._record
        if record is None:
            return
        for copy_id in await asyncio.to_thread(record.left_over):
            await delete(await self._client(self._settings()), OPENAI, copy_id)
            await asyncio.to_thread(record.gone, copy_id)

    async def aclose(self) -> None:
        """Let go of connections."""
        while self._clients:
            _, client = self._clients.popitem()
            await client.close()

    async def _answer(
        self, remedies: StepRemedies, body: dict[str, JsonValue]
    ) -> AsyncGenerator[StepEvent, None]:
        client = await self._client(remedies.settings)
        async with opened(client, "/responses", body, OPENAI) as stream:
            remedies.is_streaming = True
            fold = _fold(remedies, stream)
            async with aclosing(stream.events(lambda: self._limit_s(fold))) as events:
                async for event in events:
                    for step_event in fold.take(event):
                        yield await self._placed(step_event, fold)
                    if fold.is_over:
                        await _let_end(events)
                        return
        if not fold.awaits_only_the_end:
            for step_event in fold.held_back():
                yield step_event
            raise broken_off("the service did not answer any further")
        for step_event in fold.cut(_NOT_CLOSED):
            yield step_event

    async def _placed(self, event: StepEvent, fold: StepFold) -> StepEvent:
        """A citation in a stored file with the place in the document here."""
        cited = fold.cited.get(event.citation) if isinstance(event, CitationFound) else None
        if cited is None or self._places is None:
            return event
        return CitationFound(await asyncio.to_thread(self._places.cited, cited))

    async def _copy(self, remedies: StepRemedies, conversation_id: str) -> ServerCopy | None:
        """The conversation's copy at the service, if the person wants one there."""
        settings = remedies.settings
        if not settings.server_conversation:
            return None
        found = self._copies.take(remedies.account, conversation_id, remedies.messages)
        if found is None:
            found = await begun(await self._client(settings), OPENAI)
            if self._record is not None:
                await asyncio.to_thread(self._record.begun, found.id, conversation_id)
        return found

    def _limit_s(self, fold: StepFold) -> float:
        if fold.is_over:
            return _LAST_BYTES_S
        return self._grace_s if fold.awaits_only_the_end else self._idle_limit_s

    async def _account(self, settings: OpenAISettings) -> str:
        """Tells accounts apart without telling anything of the key."""
        key = await key_of(OPENAI, self._read_key)
        return sha256(f"{openai_address(settings)} {key}".encode()).hexdigest()[:16]

    async def _client(self, settings: OpenAISettings) -> "AsyncOpenAI":
        address = openai_address(settings)
        if address not in self._clients:
            # The import takes half a second the first time: not on the loop's thread.
            client = await asyncio.to_thread(
                make_client, OPENAI, address, self._read_key, record=self._sent
            )
            # An answer that is running keeps the client of an address that is no longer set.
            self._clients.setdefault(address, client)
        return self._clients[address]


async def check_key(key: str, settings: OpenAISettings) -> None:
    """Ask the service whether a key is good: the cheapest request there is, for the model set.

    Raises:
        ProviderError: It is not, or the service cannot be asked.
    """

    async def given() -> str:
        return key

    async with await asyncio.to_thread(
        make_client, OPENAI, openai_address(settings), given
    ) as client:
        import openai

        try:
            await client.models.retrieve(settings.model_id)
        except openai.NotFoundError as error:
            # Services of other vendors may not describe single models; OpenAI names the reason.
            if "model" in str(error.code):
                raise sdk_error(error, OPENAI) from error
        except openai.OpenAIError as error:
            raise sdk_error(error, OPENAI) from error


def _for_request(settings: OpenAISettings, request: ModelRequest) -> OpenAISettings:
    """The settings with the model that an assistant names."""
    return replace(settings, model_id=request.model_id or settings.model_id)


async def _let_end(events: AsyncGenerator[JsonObject, None]) -> None:
    with suppress(ProviderError):  # the answer is there already
        async for _ in events:
            pass


def _fold(remedies: StepRemedies, stream: ServiceStream) -> StepFold:
    headers = stream.headers
    limits = {
        name: value
        for name, value in headers.items()
        if name.startswith("x-ratelimit-") or name == "openai-processing-ms"
    }
    request_id = headers.get("x-request-id", "")
    model_id = remedies.settings.model_id
    return StepFold(OPENAI.name, model_id, request_id, limits, remedies.account)
