"""A question to a model outside the conversation's talk: the program asks it for a chore."""

from dataclasses import dataclass, field
from typing import Protocol

from desktop_assist.domain.provider import AnswerFormat
from desktop_assist.domain.usage import Feature, StepUsage


@dataclass(frozen=True, slots=True)
class SideQuestion:
    """What is asked.

    Attributes:
        conversation_id: Where the chore was begun; the step is counted and logged there.
        instructions: What the model is to do.
        text: What it is to do it with; text from outside. It is redacted before it leaves.
        source: Where the text came from, for the model.
        answer_format: What the answer must look like.
        picture: A JPEG that goes along as it is, because the person allows it for this kind of
            file; empty: none. A provider that sees no pictures gets the text alone.
        feature: What it is asked for.
    """

    conversation_id: str
    instructions: str
    text: str
    source: str
    answer_format: AnswerFormat
    picture: bytes = field(default=b"", repr=False)
    feature: Feature = "receipts"


@dataclass(frozen=True, slots=True)
class SideAnswer:
    """What the model said, and what that used."""

    text: str
    usage: StepUsage


class SideQuestions(Protocol):
    """Asks the model that the person chose."""

    async def is_possible(self) -> bool:
        """Whether a model is chosen at all."""

    async def ask(self, question: SideQuestion) -> SideAnswer:
        """Ask once; nothing of it is shown in the conversation.

        Raises:
            BudgetUsedUpError: It might pass the budget; nothing was asked.
            ProviderError: The model could not be asked, or did not come to an end.
        """
