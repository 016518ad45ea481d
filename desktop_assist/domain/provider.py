"""What every model service looks like from inside the program.

Nothing reaches a provider but a RedactedRequest, and only `privacy/` makes one.
"""

from collections.abc import AsyncGenerator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, Protocol, TypeAlias

from desktop_assist.domain.fact import Fact
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.message import Message, OfferPart, QuestionPart, ReasoningPart
from desktop_assist.domain.tool import ToolCall, ToolSpec
from desktop_assist.domain.turn_event import (
    CitationFound,
    NoticeGiven,
    ReasoningDelta,
    SpeechHeard,
    TextDelta,
)
from desktop_assist.domain.usage import TokenUsage


@dataclass(frozen=True, slots=True)
class AnswerFormat:
    """The JSON Schema that an answer is to fit, with a name for it."""

    name: str
    schema: JsonObject


@dataclass(frozen=True, slots=True)
class ModelRequest:
    """One step's request, in clear.

    Attributes:
        conversation_id: For prompt caching.
        instructions: What the assistant is and how it behaves.
        messages: The conversation so far; every tool call has its result.
        tools: What may be called.
        now: The turn's moment, aware, in the home zone.
        facts: What the person asked to be remembered. Like `now` it stands after instructions and
            tools, which stay the same, byte for byte, so that a service can cache them.
        model_id: The model to ask, where an assistant names one; empty: the one in the settings.
        answer_format: What the answer must look like; None for free text.
        sound_tokens: How many tokens of sound go along at most; 0 where nothing is spoken.
    """

    conversation_id: str
    instructions: str
    messages: tuple[Message, ...]
    tools: tuple[ToolSpec, ...]
    now: datetime
    facts: tuple[Fact, ...] = ()
    model_id: str = ""
    answer_format: AnswerFormat | None = None
    sound_tokens: int = 0


@dataclass(frozen=True, slots=True)
class ConsentedUpload:
    """A file that leaves as it is, because the person said so: a picture cannot be redacted.

    Made by `privacy/` only; a test looks for it.

    Attributes:
        message_id: The message it is attached to; empty for a document that goes into a store.
        number: Which of the message's parts it is, from 0.
        media_type: For example "image/png".
        name: The file's name, redacted.
        content: Its bytes.
    """

    message_id: str
    number: int
    media_type: str
    name: str
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class RedactedRequest:
    """A request that may leave the laptop. Made by `privacy/` only; a test looks for it.

    Attributes:
        request: The request.
        is_in_clear: True when nothing was replaced: it was made for a provider on this laptop, and
            must not leave it after all.
        uploads: Files that go along as they are.
    """

    request: ModelRequest
    is_in_clear: bool = False
    uploads: tuple[ConsentedUpload, ...] = ()


@dataclass(frozen=True, slots=True)
class TextFinished:
    """The end of one text of the answer; another may follow.

    Attributes:
        text: The whole of it as the service finally gives it; it replaces what was streamed.
        phase: See TextPart.
    """

    text: str
    phase: str = ""


@dataclass(frozen=True, slots=True)
class CallReady:
    """A complete tool call. Its arguments are a JSON object, but not yet validated."""

    call: ToolCall


@dataclass(frozen=True, slots=True)
class CallBroken:
    """A tool call whose arguments are not a JSON object: it is answered with an error."""

    call_id: str
    name: str
    raw_arguments: str


StepEnd: TypeAlias = Literal["completed", "incomplete", "cancelled"]


@dataclass(frozen=True, slots=True)
class StepFinished:
    """The end of a step; always the last event.

    Attributes:
        status: `incomplete` when the service cut the answer short, `cancelled` when the person
            interrupted it.
        model_id: The model that answered, as the service names it.
        usage: As the service counted.
        request_id: For support, when the service gives one.
        reason: Why it is incomplete.
        rate_limits: What the service says of the account's limits and of its own time, by the
            names of its headers (x-ratelimit-*, openai-processing-ms).
        service_tier: How fast, and so at what price, the service says it answered; empty: as usual.
    """

    status: StepEnd
    model_id: str
    usage: TokenUsage
    request_id: str = ""
    reason: str = ""
    rate_limits: Mapping[str, str] = field(default_factory=dict)
    service_tier: str = ""


StepEvent: TypeAlias = (
    TextDelta
    | SpeechHeard
    | TextFinished
    | NoticeGiven
    | ReasoningDelta
    | ReasoningPart
    | CitationFound
    | QuestionPart
    | OfferPart
    | CallReady
    | CallBroken
    | StepFinished
)


@dataclass(frozen=True, slots=True)
class Abilities:
    """What a provider can take in.

    Attributes:
        reads_pictures: Whether it sees pictures as they are.
        reads_pdfs: Whether it sees the pages of a PDF as they are.
    """

    reads_pictures: bool = False
    reads_pdfs: bool = False


@dataclass(frozen=True, slots=True)
class SpokenTurn:
    """What a turn needs that was begun aloud.

    Attributes:
        provider: Answers, aloud; it has heard what was said.
        instructions: What it is told besides.
        sound_tokens: How many tokens of sound it may have to hear again.
    """

    provider: "Provider"
    instructions: str
    sound_tokens: int


class Provider(Protocol):
    """A model service, or the embedded default."""

    @property
    def name(self) -> str:
        """Name in settings and logs: embedded, openai, compatible."""

    @property
    def model_id(self) -> str:
        """The model that will be asked."""

    @property
    def is_local(self) -> bool:
        """True when nothing leaves the laptop: the request is then not redacted."""

    @property
    def follows_text(self) -> bool:
        """True when any text in the request can steer it, as with every language model.

        False for the embedded provider: only the person's own words make it act, so text from
        outside cannot give it orders and its changes need no approval.
        """

    @property
    def abilities(self) -> Abilities:
        """What it can take in."""

    def stream(self, request: RedactedRequest) -> AsyncGenerator[StepEvent, None]:
        """Ask for one step. Close the generator to cancel.

        Raises:
            ProviderError: While iterating; what was streamed before stays valid.
        """

    async def aclose(self) -> None:
        """Let go of connections."""
