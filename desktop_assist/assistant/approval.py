"""Asks the person before a call is run that must not be run unasked."""

import asyncio
from collections.abc import Iterable

from desktop_assist.assistant.taint import holds_outside_text
from desktop_assist.domain.message import Message
from desktop_assist.domain.provider import Provider
from desktop_assist.domain.tool import ToolCall, ToolSpec
from desktop_assist.domain.turn_event import ApprovalRequested

_LEAVES_THE_LAPTOP = "This leaves your computer."
_OUTSIDE_TEXT = (
    "This conversation holds text from a file or another program, which might have asked for it."
)


def reason_to_ask(spec: ToolSpec, provider: Provider, messages: Iterable[Message]) -> str:
    """Why the person must agree to a call; empty when it may run at once."""
    if spec.effect == "send":
        return _LEAVES_THE_LAPTOP
    if spec.effect == "write" and provider.follows_text and holds_outside_text(messages):
        return _OUTSIDE_TEXT
    return ""


class Approval:
    """One question to the person, with its answer to come."""

    def __init__(self, call: ToolCall, reason: str) -> None:
        self._answer: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self.request = ApprovalRequested(call, reason, self._settle)

    async def is_given(self) -> bool:
        """Wait for the person, however long it takes."""
        return await self._answer

    def _settle(self, is_given: bool) -> None:  # noqa: FBT001
        if not self._answer.done():
            self._answer.set_result(is_given)
