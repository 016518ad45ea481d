"""Collects what a model says in one step, and restores personal data in it."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, assert_never

from desktop_assist.assistant.grounding.evidence import Evidence
from desktop_assist.domain.citation import Citation
from desktop_assist.domain.message import OfferPart, Part, QuestionPart, ReasoningPart, TextPart
from desktop_assist.domain.provider import (
    CallBroken,
    CallReady,
    StepEvent,
    StepFinished,
    TextFinished,
)
from desktop_assist.domain.tool import ToolCall
from desktop_assist.domain.turn_event import (
    CitationFound,
    NoticeGiven,
    OfferMade,
    QuestionAsked,
    ReasoningDelta,
    SpeechHeard,
    TextDelta,
    TurnEvent,
)
from desktop_assist.privacy.redactor import Redaction

if TYPE_CHECKING:  # read with the first answer that is checked
    from desktop_assist.assistant.grounding.grounded_text import GroundedText, Shown

# Between two texts of one answer, which a person sees as one.
_BREAK = "\n\n"


class StepAnswer:
    """The parts of one answer, in the order in which they came.

    Args:
        redaction: The way back for personal data.
        evidence: What its claims are checked against; None where nothing is checked.
    """

    def __init__(self, redaction: Redaction, evidence: Evidence | None = None) -> None:
        self._redaction = redaction
        self._evidence = evidence
        self._grounded = _grounded_text(evidence) if evidence is not None else None
        self._text_restorer = redaction.stream_restorer()
        self._reasoning_restorer = redaction.stream_restorer()
        self._text: list[str] = []
        self._citations: list[Citation] = []
        self._parts: list[Part] = []
        self.broken_calls: set[str] = set()
        self.finished: StepFinished | None = None

    def fold(self, event: StepEvent) -> list[TurnEvent]:
        """Take in one event of the provider; give what the person sees of it."""
        match event:
            case TextDelta():
                return self._take_text(self._text_restorer.feed(event.text))
            case ReasoningDelta():
                return _reasoning_seen(self._reasoning_restorer.feed(event.text))
            case CitationFound():
                return self._add_citation(event.citation)
            case NoticeGiven() | SpeechHeard():
                return [event]
            case _:
                return self._fold_item(event)

    def parts(self) -> tuple[Part, ...]:
        """Everything said so far."""
        return (*self._parts, *self._open_text())

    def text(self) -> str:
        """The text said so far."""
        return "".join(part.text for part in self.parts() if isinstance(part, TextPart))

    def calls(self) -> tuple[ToolCall, ...]:
        """The tool calls, broken ones included."""
        return tuple(part for part in self._parts if isinstance(part, ToolCall))

    def is_question(self) -> bool:
        """Whether something was asked back."""
        return any(isinstance(part, QuestionPart) for part in self._parts)

    def _fold_item(
        self,
        event: ReasoningPart
        | QuestionPart
        | OfferPart
        | TextFinished
        | CallReady
        | CallBroken
        | StepFinished,
    ) -> list[TurnEvent]:
        seen = self._close_text(event if isinstance(event, TextFinished) else None)
        match event:
            case TextFinished():
                pass  # closing was all
            case ReasoningPart():
                seen += _reasoning_seen(self._reasoning_restorer.finish())
                self._parts.append(replace(event, summary=self._redaction.restore(event.summary)))
            case QuestionPart():
                question = self._restored_question(event)
                self._parts.append(question)
                seen.append(QuestionAsked(question))
            case OfferPart():
                self._parts.append(event)
                seen.append(OfferMade(event))
            case CallReady():
                self._add_call(self._restored_call(event.call))
            case CallBroken():
                self.broken_calls.add(event.call_id)
                self._add_call(ToolCall(event.call_id, event.name, {}))
            case StepFinished():
                self.finished = event
                seen += [NoticeGiven(event.reason)] if event.reason else []
            case _:
                assert_never(event)
        return seen

    def _add_call(self, call: ToolCall) -> None:
        # Some services send a finished item twice.
        if all(one.id != call.id for one in self.calls()):
            self._parts.append(call)

    def _take_text(self, text: str) -> list[TurnEvent]:
        """Show a text; where claims are checked, as far as they are."""
        if self._grounded is None:
            return self._show_text(text)
        return self._show_checked(self._grounded.feed(text))

    def _show_checked(self, shown: "Iterable[Shown]") -> list[TurnEvent]:
        seen: list[TurnEvent] = []
        for one in shown:
            seen += self._show_text(one) if isinstance(one, str) else self._cite(one)
        return seen

    def _show_text(self, text: str) -> list[TurnEvent]:
        if not text:
            return []
        is_next_text = not self._text and any(isinstance(one, TextPart) for one in self._parts)
        self._text.append(text)
        return [TextDelta(_BREAK), TextDelta(text)] if is_next_text else [TextDelta(text)]

    def _close_text(self, end: TextFinished | None) -> list[TurnEvent]:
        seen = self._take_text(self._text_restorer.finish())
        if self._grounded is not None:
            seen += self._show_checked(self._grounded.finish())
        if end is not None and end.text:
            text = self._checked(self._redaction.restore(end.text))
            self._parts.append(TextPart(text, phase=end.phase, citations=tuple(self._citations)))
        else:
            self._parts += self._open_text()
        self._text.clear()
        self._citations.clear()
        return seen

    def _checked(self, text: str) -> str:
        """A whole text as it was shown piece by piece."""
        if self._evidence is None:
            return text
        from desktop_assist.assistant.grounding.grounded_text import grounded

        return "".join(one for one in grounded(text, self._evidence) if isinstance(one, str))

    def _open_text(self) -> list[Part]:
        held = self._grounded.rest() if self._grounded is not None else []
        text = "".join((*self._text, *(one for one in held if isinstance(one, str))))
        return [TextPart(text, citations=tuple(self._citations))] if text else []

    def _restored_call(self, call: ToolCall) -> ToolCall:
        return replace(call, arguments=self._redaction.restore_object(call.arguments))

    def _restored_question(self, question: QuestionPart) -> QuestionPart:
        return QuestionPart(
            self._redaction.restore(question.text),
            tuple(self._redaction.restore(one) for one in question.choices),
            None if question.call is None else self._restored_call(question.call),
        )

    def _add_citation(self, citation: Citation) -> list[TurnEvent]:
        restored = replace(
            citation,
            source=self._redaction.restore(citation.source),
            quote=self._redaction.restore(citation.quote),
        )
        return self._cite(restored)

    def _cite(self, citation: Citation) -> list[TurnEvent]:
        if citation in self._citations:
            return []
        self._citations.append(citation)
        return [CitationFound(citation)]


def _reasoning_seen(text: str) -> list[TurnEvent]:
    return [ReasoningDelta(text)] if text else []


def _grounded_text(evidence: Evidence) -> "GroundedText":
    from desktop_assist.assistant.grounding.grounded_text import GroundedText

    return GroundedText(evidence)
