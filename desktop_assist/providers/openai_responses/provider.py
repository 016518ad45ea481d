"""Asks the OpenAI service for one step of a turn, and streams its answer."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing
from typing import TYPE_CHECKING, Any

from desktop_assist.domain.errors import ProviderError
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.provider import RedactedRequest, StepEvent
from desktop_assist.domain.settings import OpenAISettings
from desktop_assist.providers.openai_responses.client import IDLE_LIMIT_S, make_client
from desktop_assist.providers.openai_responses.errors import broken_off, sdk_error
from desktop_assist.providers.openai_responses.fold import StepFold
from desktop_assist.providers.openai_responses.request_body import request_body
from desktop_assist.providers.openai_responses.retry import pause_before_retry_s

if TYPE_CHECKING:
    from openai import AsyncOpenAI

_NAME = "openai"
# After the last item only the closing event is missing; a service that forgets it is not waited
# for as long as one that thinks.
_GRACE_S = 15.0
_NOT_CLOSED = "The service fell silent before it confirmed that the answer is whole."


class OpenAIResponsesProvider:
    """A Provider for the Responses API.

    Args:
        settings: Gives the settings as they are now; a change takes effect with the next step.
        read_key: Reads the key at the moment of use; it is kept in no attribute of ours.
        idle_limit_s: How long the service may be silent in the middle of an answer.
        grace_s: How long it may be silent once every item is finished.
    """

    def __init__(
        self,
        settings: Callable[[], OpenAISettings],
        read_key: Callable[[], Awaitable[str | None]],
        idle_limit_s: float = IDLE_LIMIT_S,
        grace_s: float = _GRACE_S,
    ) -> None:
        self._settings = settings
        self._read_key = read_key
        self._idle_limit_s = idle_limit_s
        self._grace_s = grace_s
        self._client: tuple[OpenAISettings, AsyncOpenAI] | None = None

    @property
    def name(self) -> str:
        """The name in settings and logs."""
        return _NAME

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

    async def stream(self, request: RedactedRequest) -> AsyncGenerator[StepEvent, None]:
        """Ask for one step. Close the generator to cancel.

        Raises:
            ProviderError: While iterating; what was streamed before stays valid.
        """
        settings = self._settings()
        body = request_body(request.request, settings, _NAME)
        response = await self._open(settings, body)
        fold = StepFold(_NAME, settings.model_id, response.response.headers.get("x-request-id", ""))
        try:
            async with aclosing(self._events(response, fold)) as events:
                async for event in events:
                    for step_event in fold.take(event):
                        yield step_event
                    if fold.is_over:
                        return
            if not fold.awaits_only_the_end:
                raise broken_off("the service did not answer any further")
            yield fold.cut(_NOT_CLOSED)
        finally:
            # Leaving the loop early would keep the connection open.
            await response.close()

    async def warm_up(self) -> None:
        """Do in a thread what would hold up the first request: import the SDK, build its types."""
        await asyncio.to_thread(_import_everything)

    async def aclose(self) -> None:
        """Let go of connections."""
        if self._client is not None:
            await self._client[1].close()
            self._client = None

    async def _open(self, settings: OpenAISettings, body: dict[str, Any]) -> Any:  # noqa: ANN401
        # Any: the SDK's types of requests and events change with every release, and what other
        # services send does not fit them; request_body and fold are typed on our side.
        client = await self._current_client(settings)
        try:
            return await _create(client, body)
        except ProviderError as failure:
            pause_s = pause_before_retry_s(failure)
            if pause_s is None:
                raise
        await asyncio.sleep(pause_s)
        return await _create(client, body)

    async def _current_client(self, settings: OpenAISettings) -> "AsyncOpenAI":
        if self._client is None or self._client[0] != settings:
            await self.aclose()
            self._client = (settings, make_client(settings, self._read_key))
        return self._client[1]

    async def _events(self, response: Any, fold: StepFold) -> AsyncGenerator[JsonObject, None]:  # noqa: ANN401
        import openai

        events = aiter(response)
        while True:
            limit_s = self._grace_s if fold.awaits_only_the_end else self._idle_limit_s
            try:
                async with asyncio.timeout(limit_s):
                    event = await anext(events)
            except (StopAsyncIteration, TimeoutError):
                return
            except (openai.OpenAIError, ValueError) as error:
                raise sdk_error(error) from error
            # An event that is no object has no such method.
            if hasattr(event, "to_dict"):
                yield event.to_dict(mode="json", warnings=False)


async def _create(client: "AsyncOpenAI", body: dict[str, Any]) -> Any:  # noqa: ANN401 - as above
    import openai

    try:
        return await client.responses.create(**body, stream=True)
    except openai.OpenAIError as error:
        raise sdk_error(error) from error


async def check_key(key: str, settings: OpenAISettings) -> None:
    """Ask the service whether a key is good: the cheapest request there is, for the model set.

    Raises:
        ProviderError: It is not, or the service cannot be asked.
    """
    import openai

    async def given() -> str:
        return key

    async with make_client(settings, given) as client:
        try:
            await client.models.retrieve(settings.model_id)
        except openai.NotFoundError as error:
            # Services of other vendors may not describe single models; OpenAI names the reason.
            if "model" in str(error.code):
                raise sdk_error(error) from error
        except openai.OpenAIError as error:
            raise sdk_error(error) from error


def _import_everything() -> None:
    import openai
    import openai.types.responses

    # The resources and the types of the events are only built when they are first touched.
    _ = openai.AsyncOpenAI(api_key="none", base_url="http://127.0.0.1").responses
    _ = openai.types.responses.ResponseStreamEvent
