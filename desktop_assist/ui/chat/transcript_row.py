"""What the transcript shows from top to bottom, as plain values."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal, TypeAlias

from desktop_assist.domain.card import Card, CardAction
from desktop_assist.domain.citation import Citation
from desktop_assist.domain.draft import Draft
from desktop_assist.domain.tool import ToolCall

CardState: TypeAlias = Literal["open", "running", "done", "undone"]
Ending: TypeAlias = Literal["", "stopped", "cut_short"]
Answer: TypeAlias = Literal["open", "yes", "no"]


@dataclass(frozen=True, slots=True)
class UserRow:
    """What the person said.

    Attributes:
        attachments: What went along with it, as it is shown.
        files: Where that lies.
        message_id: The kept message; empty until it is kept.
    """

    key: str
    text: str
    attachments: tuple[str, ...] = ()
    at: datetime | None = None
    files: tuple[Path, ...] = ()
    message_id: str = ""


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """Markdown of the assistant.

    Attributes:
        ending: Why it stops short; empty when it does not.
        places: Where its claims stand.
        is_last: Whether nothing was said after it: it can be asked for again.
        by: Who answered, where it is worth telling.
        beside_cards: What is left of the text where cards above say the rest; None: all of it.
    """

    key: str
    text: str
    at: datetime | None = None
    is_streaming: bool = False
    ending: Ending = ""
    places: tuple[Citation, ...] = ()
    is_last: bool = False
    by: str = ""
    beside_cards: str | None = None

    @property
    def shown(self) -> str:
        """What is seen of the text; it is copied and read aloud as a whole."""
        return self.text if self.beside_cards is None else self.beside_cards

    @property
    def sources(self) -> tuple[str, ...]:
        """The places in words, a line each."""
        return tuple(place.place_words() for place in self.places)


@dataclass(frozen=True, slots=True)
class CardRow:
    """A result, or one waiting for a click. `problem` says why the last click did nothing."""

    key: str
    card: Card
    state: CardState = "open"
    problem: str = ""


@dataclass(frozen=True, slots=True)
class QuestionRow:
    """A question back to the person; choosing one of the choices sends it.

    Attributes:
        text: Empty when nothing is asked and the choices are only offered.
        actions: Buttons for something in the program itself.
    """

    key: str
    text: str
    choices: tuple[str, ...] = ()
    actions: tuple[CardAction, ...] = ()
    is_open: bool = True


@dataclass(frozen=True, slots=True)
class ApprovalRow:
    """A call that waits for a yes or a no."""

    key: str
    call: ToolCall
    reason: str
    answer: Answer = "open"


@dataclass(frozen=True, slots=True)
class ProblemRow:
    """What went wrong and what to do next.

    Attributes:
        retry: What can be sent again; None when there is nothing.
        is_of_service: A model service failed: this computer may answer in its place.
        is_set_up: The settings are where it can be mended.
        is_of_budget: A limit of the budget held it up, which the person may pass this once.
    """

    key: str
    message: str
    hint: str = ""
    retry: Draft | None = None
    is_of_service: bool = False
    is_set_up: bool = False
    is_of_budget: bool = False


@dataclass(frozen=True, slots=True)
class ThoughtRow:
    """What a model says of its reasoning, folded away."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class NoticeRow:
    """Something to know about the answer it stands beside."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class ActivityRow:
    """What is being done just now; taken away when something is there to show."""

    key: str
    text: str


TranscriptRow: TypeAlias = (
    UserRow
    | AnswerRow
    | CardRow
    | QuestionRow
    | ApprovalRow
    | ProblemRow
    | ThoughtRow
    | NoticeRow
    | ActivityRow
)


def part_key(message_id: str, number: int) -> str:
    """The key of the row that shows one part of a kept message."""
    return f"{message_id}-{number}"


def belongs_to(key: str, message_id: str) -> bool:
    """Whether a row of this key shows a kept message, or a part of it."""
    return key == message_id or key.rpartition("-")[0] == message_id
