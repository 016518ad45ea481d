"""Mends what the service refuses about a step, where that can be done without the person."""

import asyncio
import json
from collections.abc import Iterator
from dataclasses import replace

from desktop_assist.domain.errors import (
    ModelUnavailableError,
    ProviderBusyError,
    ProviderError,
    ReplayRefusedError,
    RequestTooLongError,
)
from desktop_assist.domain.json_value import JsonValue
from desktop_assist.domain.message import Message
from desktop_assist.domain.model_settings import OpenAISettings
from desktop_assist.domain.provider import RedactedRequest
from desktop_assist.domain.turn_event import NoticeGiven
from desktop_assist.providers.openai_responses.lessons import Lessons
from desktop_assist.providers.openai_responses.request_body import request_body
from desktop_assist.providers.openai_responses.server_copy import ServerCopy
from desktop_assist.providers.responses.history_window import text_tokens, tokens_in, window
from desktop_assist.providers.service.identity import Service
from desktop_assist.providers.service.retry import pause_before_retry_s

OPENAI = Service("openai", "OpenAI", "desktop-assist key set")
_SHORTENED = "The conversation is longer than what goes to the model; its oldest part was left out."
_DEFAULT_MODEL_ID = OpenAISettings().model_id


class StepRemedies:
    """One step, with each remedy used at most once.

    Args:
        lessons: What was refused before.
        settings: As they were when the step began.
        account: Whose key is used.
        request: What is to be asked.

    Attributes:
        is_streaming: Whether the service has begun to answer.
    """

    def __init__(
        self, lessons: Lessons, settings: OpenAISettings, account: str, request: RedactedRequest
    ) -> None:
        self.account = account
        self.is_streaming = False
        self._lessons = lessons
        self._settings = settings
        self._request = request
        self._sent: tuple[Message, ...] = ()
        self._copy: ServerCopy | None = None
        self._body: dict[str, JsonValue] = {}
        self._used: set[type[ProviderError]] = set()

    @property
    def settings(self) -> OpenAISettings:
        """The settings, with another model where the account does not have theirs."""
        if self._lessons.is_available(self.account, self._settings.model_id):
            return self._settings
        return replace(self._settings, model_id=_DEFAULT_MODEL_ID)

    @property
    def messages(self) -> tuple[Message, ...]:
        """As much of the conversation as has room."""
        uploads = self._request.uploads
        return window(self._request.request.messages, self._room_tokens(), uploads)

    def body(self, copy: ServerCopy | None) -> dict[str, JsonValue]:
        """What is sent now; only what is new to a copy of the conversation at the service."""
        self._sent, self._copy = self.messages, copy
        asked = replace(self._request.request, messages=self._sent)
        if copy is not None:
            facts = () if copy.message_ids else asked.facts
            asked = replace(asked, messages=copy.news(self._sent), facts=facts)
        request = replace(self._request, request=asked)
        body = request_body(request, self.settings, OPENAI.name, self.account)
        if copy is not None:
            body |= {"store": True, "conversation": copy.id}
        self._body = self._lessons.replayable(body)
        self.is_streaming = False
        return self._body

    def notices(self) -> Iterator[NoticeGiven]:
        """What the person should know of what is sent, and was not told in this conversation."""
        asked = self._request.request
        texts: list[str] = []
        if self._settings.model_id != self.settings.model_id:
            other = self.settings.model_id
            texts.append(f"This account has no model {self._settings.model_id}; {other} answers.")
        if len(self._sent) < len(asked.messages):
            texts.append(_SHORTENED)
        for text in texts:
            if self._lessons.is_news(asked.conversation_id, text):
                yield NoticeGiven(text)

    async def have_mended(self, failure: ProviderError) -> bool:
        """Whether the step is worth asking again, now that its fault is mended."""
        kind = type(failure)
        if kind in self._used:
            return False
        self._used.add(kind)
        is_mended = False
        match failure:
            case ReplayRefusedError():
                # What a copy holds is another matter than what is sent: it is given up as a whole.
                is_mended = self._lessons.refuse_replay(self._body) or self._goes_on_from_copy
            case ModelUnavailableError():
                self._lessons.refuse_model(self.account, self._settings.model_id)
                is_mended = self._settings.model_id != _DEFAULT_MODEL_ID
            case RequestTooLongError():
                is_mended = self._has_shortened()
            case ProviderBusyError() if self.is_streaming:
                is_mended = await _has_waited(failure)
        return is_mended

    @property
    def _goes_on_from_copy(self) -> bool:
        return self._copy is not None and bool(self._copy.message_ids)

    def _room_tokens(self) -> int:
        """How long the conversation may be beside everything else in the request."""
        asked = self._request.request
        listed = json.dumps([tool.parameters for tool in asked.tools], default=str)
        else_tokens = text_tokens(asked.instructions) + text_tokens(listed)
        wish = max(self._settings.context_tokens - else_tokens, 0)
        return self._lessons.room_tokens(self.account, self.settings.model_id, wish)

    def _has_shortened(self) -> bool:
        uploads = self._request.uploads
        room_tokens = tokens_in(self._sent, uploads) // 2
        if len(window(self._sent, room_tokens, uploads)) == len(self._sent):
            return False  # it is the newest message that is too long
        self._lessons.refuse_length(self.account, self.settings.model_id, room_tokens)
        return True


async def _has_waited(failure: ProviderError) -> bool:
    pause_s = pause_before_retry_s(failure)
    if pause_s is not None:
        await asyncio.sleep(pause_s)
    return pause_s is not None
