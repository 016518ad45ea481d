"""Reads a receipt, and asks the chosen model where reading is not sure and the person allows it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from pathlib import Path

from desktop_assist.domain.errors import DesktopAssistError
from desktop_assist.domain.settings import SettingsStore
from desktop_assist.domain.side_question import SideQuestion, SideQuestions
from desktop_assist.domain.usage import StepUsage
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.expenses.asking_cost import cost_words
from desktop_assist.expenses.receipt.recognised import (
    Habits,
    ReadReceipt,
    ReceiptRecognition,
    RecognisedReceipt,
)
from desktop_assist.expenses.receipt.second_opinion import (
    INSTRUCTIONS,
    Opinion,
    answer_format,
    weigh,
)
from desktop_assist.files.ocr import picture_to_send

_LONGEST_TEXT = 8_000


@dataclass(frozen=True, slots=True)
class CarefulReading:
    """What was read, and what is to be told of a model that was asked; mostly nothing."""

    read: ReadReceipt
    note: str = ""
    warning: str = ""


class CarefulReader:
    """Reads receipt files.

    Args:
        recognition: Reads on this computer.
        habits: What is known before; blocking.
        questions: Asks the model.
        settings: Whether it may be asked.
        workers: Runs what blocks.
    """

    def __init__(
        self,
        recognition: ReceiptRecognition,
        habits: Callable[[], Habits],
        questions: SideQuestions,
        settings: SettingsStore,
        workers: WorkerPool,
    ) -> None:
        self._recognition = recognition
        self._habits = habits
        self._questions = questions
        self._settings = settings
        self._workers = workers

    async def habits(self) -> Habits:
        """What is known before a receipt is read."""
        return await self._workers.run(self._habits)

    async def read(self, path: Path, conversation_id: str) -> CarefulReading:
        """What a file says; a model that cannot be asked holds nothing up.

        Args:
            path: A picture or a PDF.
            conversation_id: Where a question to a model is counted and logged; none is asked
                outside any conversation.

        Raises:
            UnreadableFileError: It cannot be read.
        """
        read = await self._workers.run_isolated(self._recognition, path, await self.habits())
        if not conversation_id:
            return CarefulReading(read)

        async def known() -> str:
            return conversation_id

        return await self.reviewed(read, known)

    async def reviewed(
        self, read: ReadReceipt, conversation: Callable[[], Awaitable[str]]
    ) -> CarefulReading:
        """What was read already, with the model's opinion of what is doubtful in it.

        Args:
            read: As it was read.
            conversation: Gives the id of the one where the question is counted and logged; it is
                asked for only when there is a question.
        """
        settings = await self._workers.run(self._settings.current)
        wish = settings.receipts.second_opinion
        doubtful = [one for one in read.receipts if not (one.is_sure or one.is_electronic)]
        if wish == "off" or not any(one.text for one in doubtful):
            return CarefulReading(read)
        if not await self._questions.is_possible():
            return CarefulReading(read)
        picture = b""
        if wish == "picture" and len(read.receipts) == 1:
            picture = await self._workers.run_isolated(picture_to_send, read.path)
        return await self._asked(read, await conversation(), picture, await self.habits())

    async def _asked(
        self, read: ReadReceipt, conversation_id: str, picture: bytes, habits: Habits
    ) -> CarefulReading:
        receipts: list[RecognisedReceipt] = []
        opinions: list[Opinion] = []
        used: list[StepUsage] = []
        warning = ""
        for receipt in read.receipts:
            receipts.append(receipt)
            if receipt.is_sure or receipt.is_electronic or not receipt.text or warning:
                continue
            question = _question(receipt, conversation_id, picture)
            try:
                answer = await self._questions.ask(question)
            except DesktopAssistError as error:
                warning = f"No second opinion: {error.message}"
                continue
            opinions.append(weigh(answer.text, receipt, habits.today))
            receipts[-1] = opinions[-1].receipt
            used.append(answer.usage)
        better = replace(read, receipts=tuple(receipts))
        return CarefulReading(better, _note(used, opinions), warning)


def _question(receipt: RecognisedReceipt, conversation_id: str, picture: bytes) -> SideQuestion:
    return SideQuestion(
        conversation_id=conversation_id,
        instructions=INSTRUCTIONS,
        text=receipt.text[:_LONGEST_TEXT],
        source="a receipt",
        answer_format=answer_format(),
        picture=picture,
    )


def _note(used: list[StepUsage], opinions: list[Opinion]) -> str:
    if not used:
        return ""
    refused = sorted({name for one in opinions for name in one.refused})
    said = f"Second opinion by {used[0].model_id} ({cost_words(used)})."
    if not refused:
        return said
    return f"{said} Not on the receipt, so not taken: {', '.join(refused)}."
