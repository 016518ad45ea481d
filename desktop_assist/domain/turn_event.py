"""The closed list of what a turn reports while it runs."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from desktop_assist.domain.card import Card
from desktop_assist.domain.citation import Citation
from desktop_assist.domain.message import OfferPart, QuestionPart
from desktop_assist.domain.tool import ToolCall, ToolResult
from desktop_assist.domain.usage import StepUsage

TurnStatus: TypeAlias = Literal[
    "completed", "asked", "needs_approval", "cancelled", "incomplete", "failed"
]


@dataclass(frozen=True, slots=True)
class TurnStarted:
    """The draft is kept; the turn runs. Always first, unless the draft was refused.

    `message_id` is the person's message; empty when the turn began without one.
    """

    conversation_id: str
    turn_id: str
    provider: str
    message_id: str = ""


@dataclass(frozen=True, slots=True)
class TextDelta:
    """More of the answer's text."""

    text: str


@dataclass(frozen=True, slots=True)
class SpeechHeard:
    """What the person said aloud, in writing: it comes while it is answered already."""

    text: str


@dataclass(frozen=True, slots=True)
class ReasoningDelta:
    """More of the summary of the model's reasoning."""

    text: str


@dataclass(frozen=True, slots=True)
class ToolStarted:
    """A tool call is about to run."""

    call: ToolCall


@dataclass(frozen=True, slots=True)
class CardAhead:
    """What is known of a call at once, until its result comes: a picture that is still read."""

    call_id: str
    card: Card


@dataclass(frozen=True, slots=True)
class ToolFinished:
    """A tool call has its result."""

    result: ToolResult


@dataclass(frozen=True, slots=True)
class CitationFound:
    """Where a claim of the answer stands; it belongs to the text said last."""

    citation: Citation


@dataclass(frozen=True, slots=True)
class QuestionAsked:
    """The turn ends with a question back to the person."""

    question: QuestionPart


@dataclass(frozen=True, slots=True)
class OfferMade:
    """Something that can be done next; the answer is complete without it."""

    offer: OfferPart


@dataclass(frozen=True, slots=True)
class ApprovalRequested:
    """A call waits for a yes or a no with its exact arguments; the turn pauses until `answer`.

    Attributes:
        call: What would run.
        reason: Why it is asked.
        answer: To be called once, on the loop's thread, with True for yes.
    """

    call: ToolCall
    reason: str
    answer: Callable[[bool], None]


@dataclass(frozen=True, slots=True)
class NoticeGiven:
    """Something to know about this answer: another model gives it, it was cut short, and such."""

    text: str


@dataclass(frozen=True, slots=True)
class StepWaiting:
    """The service takes no request just now; told each second until it is asked.

    Attributes:
        seconds: Until then.
        is_refused: Whether it said so itself; else it would have, by its own limits.
    """

    seconds: int
    is_refused: bool


@dataclass(frozen=True, slots=True)
class UsageRecorded:
    """What one step used."""

    usage: StepUsage


@dataclass(frozen=True, slots=True)
class TurnFailed:
    """The turn could not go on; TurnFinished follows."""

    code: str
    message: str
    hint: str


@dataclass(frozen=True, slots=True)
class TurnFinished:
    """The turn is over. Always last, unless the turn's task was cancelled.

    `needs_approval`: a call was declined, so that not everything was done. `asked`: a question
    came back. `incomplete`: the service cut the answer short. A refused draft has no turn id.
    """

    conversation_id: str
    turn_id: str
    provider: str
    model_id: str
    status: TurnStatus


TurnEvent: TypeAlias = (
    TurnStarted
    | SpeechHeard
    | TextDelta
    | ReasoningDelta
    | ToolStarted
    | CardAhead
    | ToolFinished
    | CitationFound
    | QuestionAsked
    | OfferMade
    | ApprovalRequested
    | NoticeGiven
    | StepWaiting
    | UsageRecorded
    | TurnFailed
    | TurnFinished
)
