"""A conversation with the embedded provider, one message at a time."""

from dataclasses import replace
from datetime import datetime

from desktop_assist.domain.contact import NOBODY, ContactBook
from desktop_assist.domain.message import Message, Part, QuestionPart, TextPart
from desktop_assist.domain.provider import (
    CallReady,
    ModelRequest,
    RedactedRequest,
    StepEvent,
    StepFinished,
)
from desktop_assist.domain.settings import Settings
from desktop_assist.domain.tool import ToolCall, ToolResult, ToolSpec
from desktop_assist.domain.turn_event import TextDelta
from desktop_assist.providers.embedded import EmbeddedProvider
from desktop_assist.providers.embedded.reply import PlannedCall
from tests.helpers.frozen_clock import SUNDAY_MORNING
from tests.helpers.office import result_of

TOOL_NAMES = (
    "create_meeting",
    "list_meetings",
    "list_expenses",
    "add_expense",
    "calculate",
    "undo",
)


class EmbeddedConversation:
    """Keeps the messages; `say` gives the events of the step that answers."""

    def __init__(
        self,
        settings: Settings | None = None,
        tools: tuple[str, ...] = TOOL_NAMES,
        contacts: ContactBook = NOBODY,
        now: datetime = SUNDAY_MORNING,
    ) -> None:
        self.provider = EmbeddedProvider(lambda: settings or Settings(), lambda: contacts)
        specs = tuple(ToolSpec(name, "", {}, "read") for name in tools)
        self.request = ModelRequest("c1", "", (), specs, now)

    async def say(self, text: str, *more: TextPart) -> list[StepEvent]:
        """Send a message of the person's."""
        return await self._step("user", (TextPart(text), *more))

    async def look(self, text: str) -> list[StepEvent]:
        """Send a message, and give what the office has for all that it only reads."""
        events = await self.say(text)
        while reads := [call for call in calls_in(events) if call.name.startswith("list_")]:
            planned = (PlannedCall(call.name, call.arguments) for call in reads)
            results = (
                replace(result_of(one), call_id=call.id)
                for one, call in zip(planned, reads, strict=True)
            )
            events = await self.give(*results)
        return events

    async def give(self, *results: ToolResult) -> list[StepEvent]:
        """Hand in the results of tool calls."""
        return await self._step("tool", results)

    async def _step(self, role, parts: tuple[Part, ...]) -> list[StepEvent]:
        self.add(role, parts)
        stream = self.provider.stream(RedactedRequest(self.request))
        events = [event async for event in stream]
        assert isinstance(events[-1], StepFinished)
        self.add("assistant", tuple(filter(None, map(_part, events))))
        return events

    def add(self, role, parts: tuple[Part, ...]) -> None:
        """Put a message of anybody into the conversation."""
        message = Message(f"m{len(self.request.messages)}", role, parts, self.request.now)
        self.request = replace(self.request, messages=(*self.request.messages, message))


def calls_in(events: list[StepEvent]) -> list[ToolCall]:
    """The tool calls among the events."""
    return [event.call for event in events if isinstance(event, CallReady)]


def text_in(events: list[StepEvent]) -> str:
    """The words among the events."""
    return "".join(event.text for event in events if isinstance(event, TextDelta))


def question_in(events: list[StepEvent]) -> QuestionPart:
    """The one question among the events."""
    [question] = [event for event in events if isinstance(event, QuestionPart)]
    return question


def _part(event: StepEvent) -> Part | None:
    match event:
        case TextDelta(text):
            return TextPart(text)
        case CallReady(call):
            return call
        case QuestionPart():
            return event
        case _:
            return None
