"""Mends what the service refuses about a step, where that can be done without the person."""

import asyncio
from collections.abc import Iterator
from dataclasses import replace

from desktop_assist.domain.errors import (
    ModelUnavailableError,
    ProviderBusyError,
    ProviderError,
    ReplayRefusedError,
)
from desktop_assist.domain.json_value import JsonValue
from desktop_assist.domain.provider import RedactedRequest
from desktop_assist.domain.settings import OpenAISettings
from desktop_assist.domain.turn_event import NoticeGiven
from desktop_assist.providers.openai_responses.lessons import Lessons
from desktop_assist.providers.openai_responses.request_body import request_body
from desktop_assist.providers.service.identity import Service
from desktop_assist.providers.service.retry import pause_before_retry_s

OPENAI = Service("openai", "OpenAI", "desktop-assist key set")
_DEFAULT_MODEL_ID = OpenAISettings().model_id


class StepRemedies:
    """One step, with each remedy used at most once.

    Args:
        lessons: What was refused before.
        settings: As they were when the step began.
        account: Whose key is used.

    Attributes:
        is_streaming: Whether the service has begun to answer.
    """

    def __init__(self, lessons: Lessons, settings: OpenAISettings, account: str) -> None:
        self.account = account
        self.is_streaming = False
        self._lessons = lessons
        self._settings = settings
        self._body: dict[str, JsonValue] = {}
        self._used: set[type[ProviderError]] = set()

    @property
    def settings(self) -> OpenAISettings:
        """The settings, with another model where the account does not have theirs."""
        if self._lessons.is_available(self.account, self._settings.model_id):
            return self._settings
        return replace(self._settings, model_id=_DEFAULT_MODEL_ID)

    def body(self, request: RedactedRequest) -> dict[str, JsonValue]:
        """What is sent now."""
        body = request_body(request, self.settings, OPENAI.name, self.account)
        self._body = self._lessons.replayable(body)
        self.is_streaming = False
        return self._body

    def notices(self, conversation_id: str) -> Iterator[NoticeGiven]:
        """What the person should know of this step."""
        wanted, asked = self._settings.model_id, self.settings.model_id
        if wanted != asked and self._lessons.is_news(conversation_id, wanted):
            yield NoticeGiven(f"This account does not have the model {wanted}; {asked} answers.")

    async def have_mended(self, failure: ProviderError) -> bool:
        """Whether the step is worth asking again, now that its fault is mended."""
        kind = type(failure)
        if kind in self._used:
            return False
        self._used.add(kind)
        match failure:
            case ReplayRefusedError():
                return self._lessons.refuse_replay(self._body)
            case ModelUnavailableError():
                self._lessons.refuse_model(self.account, self._settings.model_id)
                return self._settings.model_id != _DEFAULT_MODEL_ID
            case ProviderBusyError() if self.is_streaming:
                return await _has_waited(failure)
            case _:
                return False


async def _has_waited(failure: ProviderError) -> bool:
    pause_s = pause_before_retry_s(failure)
    if pause_s is not None:
        await asyncio.sleep(pause_s)
    return pause_s is not None
