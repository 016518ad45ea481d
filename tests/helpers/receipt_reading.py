"""The product's own reader of receipts, with its shipped weights."""

from functools import partial

from desktop_assist.domain.side_question import SideAnswer, SideQuestion
from desktop_assist.domain.usage import StepUsage, TokenUsage
from desktop_assist.expenses.receipt.careful_reader import CarefulReader
from desktop_assist.expenses.receipt.recognition import recognise
from desktop_assist.system.resources import resource_path

RECOGNITION = partial(recognise, weights=resource_path("receipts"))


class ScriptedQuestions:
    """SideQuestions that are answered as written down; without any, no model is chosen.

    Attributes:
        asked: What was asked.
    """

    def __init__(self, *answers: str | Exception, cost_usd=None) -> None:
        self._answers = list(answers)
        self._is_possible = bool(answers)
        self._cost_usd = cost_usd
        self.asked: list[SideQuestion] = []

    async def is_possible(self) -> bool:
        return self._is_possible

    async def ask(self, question: SideQuestion) -> SideAnswer:
        self.asked.append(question)
        answer = self._answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        usage = StepUsage("openai", "scripted-1", TokenUsage(300, output_tokens=90), self._cost_usd)
        return SideAnswer(answer, usage)


def careful_reader(house, questions=None, recognition=RECOGNITION) -> CarefulReader:
    """A reader for the house's person."""
    return CarefulReader(
        recognition,
        house.store.habits,
        questions or ScriptedQuestions(),
        house.settings,
        house.workers,
    )
