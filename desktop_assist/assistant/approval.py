"""Asks the person before a call is run that must not be run unasked."""

import asyncio
from dataclasses import dataclass
from typing import assert_never

from desktop_assist.assistant.taint import holds_outside_text
from desktop_assist.domain.message import Message
from desktop_assist.domain.provider import Provider
from desktop_assist.domain.tool import ToolCall, ToolSpec
from desktop_assist.domain.turn_event import ApprovalRequested

_LEAVES_THE_LAPTOP = "This leaves your computer."
_ANOTHER_PROGRAM = (
    "“{name}”, another program, does this: it may change or send anything, and nothing of it can be"
    " taken back here."
)
_OUTSIDE_TEXT = (
    "This conversation holds text from a file or another program, which might have asked for it."
)
_OUTSIDE_WORDS = (
    "The model was told of a fact or of tools in words of a file or another program, which might"
    " have asked for this."
)


@dataclass(frozen=True, slots=True)
class Asked:
    """What a provider was given when it made a call.

    Attributes:
        provider: Who made it.
        messages: The conversation.
        is_told_from_outside: Whether it was told of a fact or a tool in words from outside, in this
            turn or before.
    """

    provider: Provider
    messages: tuple[Message, ...]
    is_told_from_outside: bool = False

    @property
    def taint(self) -> str:
        """Why text from outside may have asked for the call; empty when it cannot have."""
        if not self.provider.follows_text:
            return ""
        if holds_outside_text(self.messages):
            return _OUTSIDE_TEXT
        return _OUTSIDE_WORDS if self.is_told_from_outside else ""


def reason_to_ask(spec: ToolSpec, asked: Asked) -> str:
    """Why the person must agree to a call; empty when it may run at once."""
    match spec.effect:
        case "send" if spec.provided_by:
            return _ANOTHER_PROGRAM.format(name=spec.provided_by)
        case "send":
            return _LEAVES_THE_LAPTOP
        case "write":
            return asked.taint
        case "read":
            return ""
        case _:
            assert_never(spec.effect)


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
