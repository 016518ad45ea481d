"""Shows a turn in the terminal while it runs, for people or for programs."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing
from typing import Protocol

from desktop_assist.cli import terminal
from desktop_assist.cli.card_text import show_details
from desktop_assist.cli.turn_json import event_json
from desktop_assist.domain.card import Card
from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.message import QuestionPart
from desktop_assist.domain.tool import ToolResult
from desktop_assist.domain.turn_event import (
    ApprovalRequested,
    QuestionAsked,
    TextDelta,
    ToolFinished,
    TurnEvent,
    TurnFailed,
    TurnFinished,
    TurnStarted,
    TurnStatus,
)


class TurnView(Protocol):
    """What a turn's events are shown on."""

    def show(self, event: TurnEvent) -> None:
        """Show one event."""


class JsonTurnView:
    """One JSON object a line, for programs."""

    def show(self, event: TurnEvent) -> None:
        """Write the event's line, if it has one."""
        line = event_json(event)
        if line is not None:
            terminal.show_json(line)


class TextTurnView:
    """Streamed text and cards, for people.

    Args:
        show_card: How a card is shown; whole where no text goes with it.
    """

    def __init__(self, show_card: Callable[[Card], None] = show_details) -> None:
        self._show_card = show_card
        self._is_inside_line = False

    def show(self, event: TurnEvent) -> None:
        """Write the event, if there is something to see."""
        match event:
            case TextDelta():
                self._stream(event.text)
            case ToolFinished():
                self._end_line()
                self._show_result(event.result)
            case QuestionAsked():
                self._end_line()
                _show_question(event.question)
            case ApprovalRequested():
                self._end_line()
                _show_approval(event)
            case TurnFailed():
                self._end_line()
                terminal.show_error(DesktopAssistError(event.message, event.hint))
            case TurnFinished():
                self._end_line()
            case _:
                pass  # nothing to see

    def _show_result(self, result: ToolResult) -> None:
        if result.card is not None:
            self._show_card(result.card)
        if result.change_id:
            terminal.show(f"  Undo: desktop-assist undo {result.change_id}")

    def _stream(self, text: str) -> None:
        if text:
            terminal.show(text, end="")
            self._is_inside_line = not text.endswith("\n")

    def _end_line(self) -> None:
        if self._is_inside_line:
            terminal.show()
        self._is_inside_line = False


async def follow(
    events: AsyncGenerator[TurnEvent, None],
    view: TurnView,
    decide: Callable[[ApprovalRequested], Awaitable[bool]],
) -> TurnStatus:
    """Show a turn to its end, with a decision for every approval; give how it ended."""
    end = TurnFinished("", "", "", "", "cancelled")
    try:
        async with aclosing(events):
            async for event in events:
                view.show(event)
                match event:
                    case TurnStarted():
                        end = _cancelled(event)
                    case ApprovalRequested():
                        event.answer(await decide(event))
                    case TurnFinished():
                        end = event
                    case _:
                        pass  # shown is enough
    except asyncio.CancelledError:
        view.show(end)  # a cancelled turn cannot report its own end
        raise
    return end.status


def _cancelled(start: TurnStarted) -> TurnFinished:
    return TurnFinished(start.conversation_id, start.turn_id, start.provider, "", "cancelled")


def _show_question(question: QuestionPart) -> None:
    terminal.show(question.text)
    for number, choice in enumerate(question.choices, start=1):
        terminal.show(f"  {number}. {choice}")


def _show_approval(event: ApprovalRequested) -> None:
    terminal.show(f"{event.call.name} needs a yes: {event.reason}")
    for name, value in event.call.arguments.items():
        terminal.show(f"  {name}: {value}")
