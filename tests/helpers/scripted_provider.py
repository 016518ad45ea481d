"""A provider that says what a test wrote down for it."""

import asyncio
from collections.abc import Sequence

from desktop_assist.domain.provider import (
    Abilities,
    CallReady,
    ConsentedUpload,
    ModelRequest,
    RedactedRequest,
    StepEvent,
    StepFinished,
)
from desktop_assist.domain.tool import ToolCall
from desktop_assist.domain.turn_event import TextDelta
from desktop_assist.domain.usage import TokenUsage

SEES_TEXT = Abilities()
DONE = StepFinished("completed", "scripted-1", TokenUsage(input_tokens=10, output_tokens=5))


class Waiting:
    """Stands in a script where the service says nothing more."""


class ScriptedProvider:
    """Answers its steps in order; each is a list of events, of errors to raise, or Waiting.

    Attributes:
        requests: What was asked, step by step, as it would have left the laptop.
        uploads: The files that went along, step by step.
        is_waiting: Set when the script has come to Waiting.
    """

    def __init__(
        self,
        *steps: Sequence[StepEvent | Exception | Waiting],
        name: str = "openai",
        is_local: bool = False,
        follows_text: bool = True,
        abilities: Abilities = SEES_TEXT,
    ) -> None:
        self.name = name
        self.model_id = "scripted"
        self.is_local = is_local
        self.follows_text = follows_text
        self.abilities = abilities
        self.requests: list[ModelRequest] = []
        self.uploads: list[tuple[ConsentedUpload, ...]] = []
        self.is_waiting = asyncio.Event()
        self.closed_streams = 0
        self._steps = list(steps)

    async def stream(self, request: RedactedRequest):
        self.requests.append(request.request)
        self.uploads.append(request.uploads)
        try:
            for event in self._steps.pop(0):
                if isinstance(event, Exception):
                    raise event
                if isinstance(event, Waiting):
                    self.is_waiting.set()
                    await asyncio.Event().wait()
                yield event
        finally:
            self.closed_streams += 1

    async def aclose(self) -> None:
        pass


def says(*deltas: str) -> list[StepEvent]:
    """A step that only says something."""
    return [*(TextDelta(delta) for delta in deltas), DONE]


def calls(*tool_calls: ToolCall) -> list[StepEvent]:
    """A step that only calls tools."""
    return [*(CallReady(call) for call in tool_calls), DONE]
