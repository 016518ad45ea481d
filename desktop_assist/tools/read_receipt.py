"""Read what a kept or attached receipt says, without changing anything."""

from typing import Annotated

from desktop_assist.domain.card import Card, CardAction
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolContext, ToolOutcome, ToolSpec
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.expenses.receipt.careful_reader import CarefulReader, CarefulReading
from desktop_assist.expenses.receipt.receipt_fields import (
    adding_arguments,
    editable_fields,
    further_fields,
    table_of_several,
)
from desktop_assist.expenses.receipt.receipt_json import receipt_json
from desktop_assist.expenses.receipt.recognised import ReadReceipt as Read
from desktop_assist.expenses.receipt_store import ReceiptStore
from desktop_assist.expenses.wording import amount_words
from desktop_assist.files.file_words import in_its_folder
from desktop_assist.tools.arguments import Arguments, describe, parse, schema

_LONGEST_TEXT = 4_000
_PICTURES = {".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp", ".tif", ".tiff"}


class _ReadReceipt(Arguments, frozen=True):
    file: Annotated[
        str, describe("Name of one of the user's receipts or of an attached file, or its path.")
    ]


class ReadReceipt:
    """Recognises merchant, date, amounts and the rest on a receipt, kept or attached.

    Args:
        receipts: Finds it.
        reader: Reads it.
        workers: Runs all that.
    """

    def __init__(
        self,
        receipts: ReceiptStore,
        reader: CarefulReader,
        workers: WorkerPool,
    ) -> None:
        self._receipts = receipts
        self._reader = reader
        self._workers = workers

    spec = ToolSpec(
        name="read_receipt",
        description="Read merchant, date, total, tax and items of one of the user's receipts.",
        parameters=schema(_ReadReceipt),
        effect="read",
    )

    async def run(
        self,
        arguments: JsonObject,
        context: ToolContext,
    ) -> ToolOutcome:
        """Read the receipt."""
        name = parse(_ReadReceipt, arguments).file
        # What a person attached was shown to the assistant by them, wherever it lies.
        path = context.attached_file(name)
        if path is None:
            path = await self._workers.run(self._receipts.find, name)
        habits = await self._reader.habits()
        reading = await self._reader.read(path, context.conversation_id)
        read = reading.read
        shape = receipt_json(read)
        shape = {**shape, "text": str(shape["text"])[:_LONGEST_TEXT]}
        return ToolOutcome(
            output={**shape, "summary": _summary(read)},
            card=_card(reading, habits.home_currency),
            is_outside=True,
        )


def _summary(read: Read) -> str:
    receipt = read.receipt
    total, day = receipt.total.value, receipt.date.value
    parts = (
        receipt.merchant.value,
        day.isoformat() if day else None,
        None if total is None else amount_words(total, receipt.currency.value or ""),
    )
    said = ", ".join(part for part in parts if part)
    if not said:
        return f"Nothing could be recognised on {read.path.name}."
    doubt = "" if receipt.is_sure else " Please check it: not all of it is certain."
    return f"{read.path.name}: {said}.{doubt}"


def _card(reading: CarefulReading, home_currency: str) -> Card:
    read = reading.read
    add = CardAction(
        "Add to expenses",
        tool="add_expense",
        arguments=adding_arguments(read.receipt, read.path, home_currency),
        is_primary=True,
    )
    return Card(
        kind="receipt",
        title=read.path.name,
        subtitle="From the invoice's own data." if read.receipt.is_electronic else "",
        fields=(*editable_fields(read.receipt, home_currency), *further_fields(read.receipt)),
        table=table_of_several(read.receipts, read.path),
        picture=read.path if read.path.suffix.casefold() in _PICTURES else None,
        warnings=(reading.warning,) if reading.warning else (),
        footnote=" ".join(filter(None, (in_its_folder(read.path.parent), reading.note))),
        actions=(add, CardAction("Show file", opens=read.path)),
    )
