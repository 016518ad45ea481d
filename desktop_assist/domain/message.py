"""What a conversation consists of: messages made of parts."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal, TypeAlias

from desktop_assist.domain.card import CardAction
from desktop_assist.domain.citation import Citation
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolCall, ToolResult

Role: TypeAlias = Literal["user", "assistant", "tool"]
MessageStatus: TypeAlias = Literal["complete", "streaming", "cancelled", "failed"]


@dataclass(frozen=True, slots=True)
class TextPart:
    """Plain text or Markdown.

    Attributes:
        text: What is said.
        outside: Where it came from when not typed or generated.
        phase: What a model's own text is for, as its service names it: "commentary" before tool
            calls, "final_answer" after them. Such a service wants it back unchanged.
        citations: Where its claims stand.
    """

    text: str
    outside: str = ""
    phase: str = ""
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True)
class AttachmentPart:
    """A file of one message, with what could be read of it.

    Attributes:
        name: File name as the person knows it.
        path: Where it lies.
        media_type: For example "application/pdf".
        size_bytes: Its size.
        text: What was read from it; text from outside.
        note: Why nothing could be read from it, in words for people; empty otherwise.
        consent: The content that the person agreed to send as it is, as a hash; empty: none.
    """

    name: str
    path: Path
    media_type: str
    size_bytes: int
    text: str = ""
    note: str = ""
    consent: str = ""


@dataclass(frozen=True, slots=True)
class ReasoningPart:
    """What a model did on the way: a summary for people, and an opaque item to be replayed.

    Its reasoning, or what its service's own tools did where the person switched them on.

    `item` is only understood by the same `provider`, `model_id` and `account`; others drop it.

    Attributes:
        summary: For people.
        provider: Whose it is.
        model_id: The model that was asked.
        item: As it came.
        account: Tells apart whose key it was; nothing of the key can be read from it.
        is_outside: True when it brought in text from outside, as a search in documents does.
    """

    summary: str
    provider: str
    model_id: str
    item: JsonObject
    account: str = ""
    is_outside: bool = False


@dataclass(frozen=True, slots=True)
class QuestionPart:
    """A short question put back to the person, with answers to choose from.

    `call` holds what is understood so far, for the provider that asked.
    """

    text: str
    choices: tuple[str, ...] = ()
    call: ToolCall | None = None


@dataclass(frozen=True, slots=True)
class OfferPart:
    """What can be done next with one click; the answer is complete without it.

    Attributes:
        choices: Messages that can be sent as they are.
        actions: Buttons for something in the program itself, such as its settings.
    """

    choices: tuple[str, ...] = ()
    actions: tuple[CardAction, ...] = ()


@dataclass(frozen=True, slots=True)
class ErrorPart:
    """Why a turn ended without an answer."""

    code: str
    message: str
    hint: str = ""


Part: TypeAlias = (
    TextPart
    | AttachmentPart
    | ReasoningPart
    | QuestionPart
    | OfferPart
    | ErrorPart
    | ToolCall
    | ToolResult
)


@dataclass(frozen=True, slots=True)
class Message:
    """One message. Tool calls stand in `assistant` messages, their results in `tool` messages."""

    id: str
    role: Role
    parts: tuple[Part, ...]
    created_at: datetime
    turn_id: str = ""
    status: MessageStatus = "complete"
