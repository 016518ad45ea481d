"""What a spoken conversation says to a model service, and what it hears from it.

Sound is PCM everywhere: 24,000 samples a second, one channel, 16 bits, little-endian.
"""

from collections.abc import AsyncGenerator
from dataclasses import dataclass, field
from typing import Literal, Protocol, TypeAlias

from desktop_assist.domain.errors import ProviderError
from desktop_assist.domain.settings import Detection
from desktop_assist.domain.tool import ToolSpec
from desktop_assist.domain.usage import TokenUsage

RATE_HZ = 24_000
BYTES_A_MS = 48

AnswerStatus: TypeAlias = Literal["completed", "cancelled", "incomplete", "failed"]


def milliseconds(pcm: bytes | bytearray) -> int:
    """How long a sound is."""
    return len(pcm) // BYTES_A_MS


@dataclass(frozen=True, slots=True)
class SetUpSound:
    """How sound is taken and given.

    Attributes:
        detection: Who notices the end of what is said: the service by silence or by sense, or a
            key that is let go.
        voice: Whose voice answers.
        transcription: The model that writes down what the person says.
        language: Of the person, as "en"; empty: the service finds out.
    """

    detection: Detection
    voice: str
    transcription: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Instruct:
    """What the model is, and what it may call."""

    instructions: str
    tools: tuple[ToolSpec, ...]


@dataclass(frozen=True, slots=True)
class AppendSound:
    """More of what the person says."""

    pcm: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class CommitSound:
    """The person has finished: what was appended is what was said."""


@dataclass(frozen=True, slots=True)
class ClearSound:
    """What was appended and not committed is dropped."""


@dataclass(frozen=True, slots=True)
class AddText:
    """Something that was said before, in writing.

    Attributes:
        item_id: Its name, made here.
        after: The item it follows; "root" for the very beginning, empty for the end.
        role: Who said it.
        text: The words.
    """

    item_id: str
    after: str
    role: Literal["user", "assistant"]
    text: str


@dataclass(frozen=True, slots=True)
class AddSound:
    """Something that was said before and has to be heard again: the connection broke."""

    item_id: str
    pcm: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class AnswerCall:
    """The result of a tool call."""

    call_id: str
    output: str


@dataclass(frozen=True, slots=True)
class Respond:
    """An answer is wanted now, at most so long."""

    max_output_tokens: int


@dataclass(frozen=True, slots=True)
class StopAnswer:
    """The answer under way is not wanted any more."""


@dataclass(frozen=True, slots=True)
class Truncate:
    """Only so much of an answer was heard; the model must not think that all was."""

    item_id: str
    heard_ms: int


Command: TypeAlias = (
    SetUpSound
    | Instruct
    | AppendSound
    | CommitSound
    | ClearSound
    | AddText
    | AddSound
    | AnswerCall
    | Respond
    | StopAnswer
    | Truncate
)


@dataclass(frozen=True, slots=True)
class SessionBegun:
    """The service listens."""


@dataclass(frozen=True, slots=True)
class SpeechStarted:
    """The person has begun to speak."""


@dataclass(frozen=True, slots=True)
class SpeechStopped:
    """The person has stopped speaking."""


@dataclass(frozen=True, slots=True)
class SoundCommitted:
    """What was said is an item of the conversation now, after another one (empty: the first)."""

    item_id: str
    after: str = ""


@dataclass(frozen=True, slots=True)
class WordsHeard:
    """What the person says, in writing.

    Attributes:
        item_id: What was said.
        text: A further piece of it.
        is_final: The text is the whole.
        paid_s: How much sound the service is paid for; None: all of it.
    """

    item_id: str
    text: str
    is_final: bool = False
    paid_s: float | None = None


@dataclass(frozen=True, slots=True)
class AnswerBegun:
    """The model answers."""


@dataclass(frozen=True, slots=True)
class SoundArrived:
    """A further piece of the answer's sound."""

    item_id: str
    pcm: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class SoundFinished:
    """No sound follows in this piece of the answer; the rest of the answer may."""


@dataclass(frozen=True, slots=True)
class WordsArrived:
    """A further piece of the answer, in writing."""

    item_id: str
    text: str


@dataclass(frozen=True, slots=True)
class WordsFinished:
    """The whole of one text of the answer."""

    item_id: str
    text: str


@dataclass(frozen=True, slots=True)
class CallArrived:
    """A tool call; its arguments are as they came."""

    call_id: str
    name: str
    arguments: str


@dataclass(frozen=True, slots=True)
class AnswerEnded:
    """The answer is over; its sound may still be playing.

    Attributes:
        status: How it ended.
        reason: Why, where it is not complete, as the service names it.
        usage: As the service counted.
        model_id: The model that answered, where the service names it.
        error: What went wrong where it failed.
    """

    status: AnswerStatus
    reason: str = ""
    usage: TokenUsage = field(default_factory=TokenUsage)
    model_id: str = ""
    error: ProviderError | None = None


@dataclass(frozen=True, slots=True)
class FaultReported:
    """The service did not like something; the conversation goes on.

    Attributes:
        code: The service's own name for it.
        error: What to tell a person.
        is_of_answer: Whether an answer that was asked for will not come because of it.
    """

    code: str
    error: ProviderError
    is_of_answer: bool = False


RealtimeEvent: TypeAlias = (
    SessionBegun
    | SpeechStarted
    | SpeechStopped
    | SoundCommitted
    | WordsHeard
    | AnswerBegun
    | SoundArrived
    | SoundFinished
    | WordsArrived
    | WordsFinished
    | CallArrived
    | AnswerEnded
    | FaultReported
)


class RealtimeConnection(Protocol):
    """One session at a service."""

    async def send(self, command: Command) -> None:
        """Say something to it.

        Raises:
            ProviderUnreachableError: The connection is gone.
        """

    def events(self) -> AsyncGenerator[RealtimeEvent, None]:
        """What it says, until it hangs up: the end is never silent.

        Raises:
            ProviderError: While iterating; the connection is gone, or was refused.
        """

    async def aclose(self) -> None:
        """Hang up."""


class RealtimeService(Protocol):
    """Where spoken conversations are held."""

    async def connect(self, model_id: str) -> RealtimeConnection:
        """Begin a session.

        Raises:
            ProviderError: It cannot be reached, or refuses.
        """


class SpeechWriter(Protocol):
    """Writes down what was said, outside any conversation."""

    @property
    def model_id(self) -> str:
        """The model that is asked."""

    @property
    def is_local(self) -> bool:
        """Whether what is said stays on the laptop, and costs nothing."""

    async def write_down(self, pcm: bytes) -> str:
        """What was said.

        Raises:
            ProviderError: It could not be written down.
        """


class SoundOutput(Protocol):
    """The loudspeaker, as the conversation sees it."""

    def unheard_ms(self) -> int:
        """How much of what it took was not to be heard yet."""

    def wake(self) -> None:
        """There is something to play."""

    def silence(self) -> None:
        """Fall silent at once; what was not to be heard yet is dropped."""
