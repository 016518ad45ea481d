"""Shows a turn in the terminal while it runs, for people or for programs."""

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import aclosing
from dataclasses import replace
from typing import Protocol

from desktop_assist.cli import terminal
from desktop_assist.cli.card_text import show_card
from desktop_assist.cli.source_text import show_sources
from desktop_assist.cli.turn_json import event_json
from desktop_assist.domain.citation import Citation
from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.message import OfferPart, QuestionPart
from desktop_assist.domain.shared_warning import without_told
from desktop_assist.domain.short_card import in_short
from desktop_assist.domain.tool import ToolResult
from desktop_assist.domain.translation import tr
from desktop_assist.domain.turn_event import (
    ApprovalRequested,
    CitationFound,
    NoticeGiven,
    OfferMade,
    QuestionAsked,
    TextDelta,
    ToolFinished,
    TurnEvent,
    TurnFailed,
    TurnFinished,
    TurnStarted,
    TurnStatus,
    UsageRecorded,
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
    """Streamed text for people, and below it the cards of what was done.

    Args:
        has_answer: False where no text goes with the cards: each is then shown at once.
    """

    def __init__(self, *, has_answer: bool = True) -> None:
        self._has_answer = has_answer
        self._said: list[str] = []
        self._results: list[ToolResult] = []
        self._citations: list[Citation] = []
        self._warned: set[str] = set()
        self._looks = 0

    def show(self, event: TurnEvent) -> None:  # noqa: C901, PLR0912, PLR0915 - a case each
        """Write the event, if there is something to see."""
        match event:
            case TextDelta():
                self._stream(event.text)
            case UsageRecorded():
                self._looks = len(self._results)
            case ToolFinished():
                self._end_line()
                self._add(event.result)
                if not self._has_answer:
                    self._show_results()
            case QuestionAsked():
                self._shorten_looks()
                self._show_results()
                _show_question(event.question)
            case OfferMade():
                self._show_offer(event.offer)
            case ApprovalRequested():
                self._show_results()
                _show_approval(event)
            case CitationFound(citation=citation):
                self._citations.append(citation)
            case NoticeGiven():
                self._end_line()
                terminal.show_note(event.text)
            case TurnFailed():
                self._show_results()
                terminal.show_error(DesktopAssistError(event.message, event.hint))
            case TurnFinished():
                self._end()
            case _:
                pass  # nothing to see

    def _end(self) -> None:
        self._show_results()
        show_sources(self._citations, "".join(self._said))
        self._citations.clear()
        self._said.clear()
        self._warned.clear()

    def _add(self, result: ToolResult) -> None:
        """A change makes what was looked up for it, a step before, out of date."""
        if result.change_id:
            looks = self._results[: self._looks]
            self._results[: self._looks] = [one for one in looks if one.change_id]
            self._looks = 0
        self._results.append(result)

    def _shorten_looks(self) -> None:
        """What was looked up on the way to a question is not to push it out of sight."""
        self._results = [
            one if one.card is None or one.change_id else replace(one, card=in_short(one.card))
            for one in self._results
        ]

    def _show_offer(self, offer: OfferPart) -> None:
        self._end_line()
        _show_choices(offer.choices)

    def _stream(self, text: str) -> None:
        if text:
            terminal.show(text, end="")
            self._said.append(text)

    def _end_line(self) -> None:
        if self._said and not self._said[-1].endswith("\n"):
            self._stream("\n")

    def _show_results(self) -> None:
        self._end_line()
        said = "".join(self._said)
        for result in self._results:
            self._show_result(result, said)
        self._results.clear()
        self._looks = 0

    def _show_result(self, result: ToolResult, said: str) -> None:
        if result.card is not None:
            show_card(without_told(result.card, self._warned), said)
            self._warned.update(result.card.warnings)
        if result.change_id:
            terminal.show(tr("  Undo: desktop-assist undo {change_id}", change_id=result.change_id))


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
    _show_choices(question.choices)


def _show_choices(choices: tuple[str, ...]) -> None:
    for number, choice in enumerate(choices, start=1):
        terminal.show(f"  {number}. {choice}")


def _show_approval(event: ApprovalRequested) -> None:
    terminal.show(tr("{name} needs a yes: {reason}", name=event.call.name, reason=event.reason))
    for name, value in event.call.arguments.items():
        terminal.show(f"  {name}: {value}")
