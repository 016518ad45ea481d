"""Hands the window what expenses are shown and changed with: read when their page is opened."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_assist.domain.page_picture import PagePicture
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.expenses.duplicates.duplicate import Duplicate
from desktop_assist.expenses.duplicates.duplicate_finder import DuplicateFinder
from desktop_assist.expenses.receipt.careful_reader import CarefulReader, CarefulReading
from desktop_assist.expenses.receipt.mail_receipt import is_mail_receipt
from desktop_assist.expenses.receipt.recognised import ReadReceipt, RecognisedReceipt
from desktop_assist.expenses.receipt_store import ReceiptStore, seen_receipts
from desktop_assist.files.page_picture import page_picture
from desktop_assist.ui.expenses.page_services import PageServices
from desktop_assist.ui.expenses.receipt_services import ReceiptServices

if TYPE_CHECKING:
    from desktop_assist.app.parts import Parts
    from desktop_assist.assistant.assistant import Assistant

_CONVERSATION = "Second opinions on receipts"


def expense_services(parts: "Parts", assistant: "Assistant") -> PageServices:
    """The services as the program joins them; blocking."""
    return PageServices(
        expenses=parts.expenses,
        receipts=_receipt_services(parts),
        reports=parts.expense_parts.reports,
        act=lambda tool, arguments: assistant.act(tool, arguments, None),
        workers=parts.workers,
        clock=parts.clock,
    )


def _receipt_services(parts: "Parts") -> ReceiptServices:
    kept = parts.expense_parts
    return ReceiptServices(
        files=kept.receipts,
        waiting=parts.waiting_receipts.list,
        habits=parts.expenses.habits,
        recognition=parts.recognition,
        is_mail_receipt=is_mail_receipt,
        review=SecondLook(parts.assistant_parts.receipt_reader(), _new_conversation(parts)),
        find_same=SameReceipts(kept.receipts, kept.duplicates),
        policy=parts.policies,
        pages=PageViewer(parts.viewers),
    )


class SecondLook:
    """Asks about receipts read outside any conversation: the first question begins one."""

    def __init__(
        self, reader: CarefulReader, new_conversation: Callable[[], Awaitable[str]]
    ) -> None:
        self._reader = reader
        self._new_conversation = new_conversation
        self._conversation_id = ""
        self._one_at_a_time = asyncio.Lock()

    async def __call__(self, read: ReadReceipt) -> CarefulReading:
        """What was read, with the model's opinion where it is allowed."""
        return await self._reader.reviewed(read, self._conversation)

    async def _conversation(self) -> str:
        async with self._one_at_a_time:
            self._conversation_id = self._conversation_id or await self._new_conversation()
        return self._conversation_id


def _new_conversation(parts: "Parts") -> Callable[[], Awaitable[str]]:
    async def begin() -> str:
        begun = await parts.workers.run(parts.conversations.store.create, _CONVERSATION)
        return begun.id

    return begin


class SameReceipts:
    """Finds what a receipt may be the same as by what was read on it."""

    def __init__(self, receipts: ReceiptStore, duplicates: DuplicateFinder) -> None:
        self._receipts = receipts
        self._duplicates = duplicates

    def __call__(
        self, file: Path, receipts: Sequence[RecognisedReceipt], home_currency: str
    ) -> tuple[Duplicate, ...]:
        """What it may be the same as; blocking."""
        seen = seen_receipts(receipts, home_currency, None)
        self._receipts.remember(file, seen[0].paid)  # for those that come after it
        return self._duplicates.of_receipt(file, [one.paid for one in seen])


class PageViewer:
    """Draws pages in a process of its own: the one that reads receipts is busy for seconds."""

    def __init__(self, workers: WorkerPool) -> None:
        self._workers = workers

    async def show(self, path: Path, page: int, side: int) -> PagePicture:
        """A page of a PDF, or a picture."""
        return await self._workers.run_isolated(page_picture, path, page, side)
