"""Keep a dropped receipt, read it, and offer it as an expense."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated

from desktop_assist.domain.card import Card, CardAction
from desktop_assist.domain.cause import Cause
from desktop_assist.domain.errors import PartMissingError, ToolInputError, UnreadableFileError
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolContext, ToolOutcome, ToolSpec
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.expenses.duplicates.duplicate import Duplicate
from desktop_assist.expenses.duplicates.duplicate_card import (
    duplicate_json,
    duplicate_warnings,
    sides,
)
from desktop_assist.expenses.duplicates.duplicate_finder import DuplicateFinder
from desktop_assist.expenses.receipt.careful_reader import CarefulReader, CarefulReading
from desktop_assist.expenses.receipt.e_invoice import is_e_invoice
from desktop_assist.expenses.receipt.receipt_fields import (
    adding_arguments,
    editable_fields,
    further_fields,
    odd_dates,
    table_of_several,
)
from desktop_assist.expenses.receipt.receipt_json import receipts_json
from desktop_assist.expenses.receipt.recognised import RecognisedReceipt
from desktop_assist.expenses.receipt_store import KeptReceipt, ReceiptStore, seen_receipts
from desktop_assist.expenses.wording import amount_words
from desktop_assist.files.document_pages import MAIL_ENDINGS
from desktop_assist.files.file_kind import FileKind, recognise
from desktop_assist.files.file_words import in_its_folder
from desktop_assist.files.picture_mark import picture_mark
from desktop_assist.tools.arguments import Arguments, describe, parse, schema


class _KeepReceipt(Arguments, frozen=True):
    file: Annotated[str, describe("Path of the picture, PDF, mail or electronic invoice.")]
    reads: Annotated[bool, describe("Whether it is read at once, too.")] = True


class KeepReceipt:
    """Copies a receipt into the workspace, which can be undone, and reads it.

    Args:
        receipts: Keeps it.
        duplicates: Finds what may be the same.
        reader: Reads it.
        workers: Runs all that but the reading, which would hold up the next one.
    """

    def __init__(
        self,
        receipts: ReceiptStore,
        duplicates: DuplicateFinder,
        reader: CarefulReader,
        workers: WorkerPool,
    ) -> None:
        self._receipts = receipts
        self._duplicates = duplicates
        self._reader = reader
        self._workers = workers

    spec = ToolSpec(
        name="keep_receipt",
        description="Keep a receipt that was dropped.",
        parameters=schema(_KeepReceipt),
        effect="write",
        is_offered=False,
    )

    async def run(self, arguments: JsonObject, context: ToolContext) -> ToolOutcome:
        """Read what the file says, copy it to where it belongs, and say what is like it."""
        given = parse(_KeepReceipt, arguments)
        path = Path(given.file)
        kind = await self._workers.run_isolated(recognise, path)
        is_receipt = kind in ("picture", "pdf") or path.suffix.casefold() in MAIL_ENDINGS
        if not (is_receipt or await self._workers.run_isolated(is_e_invoice, path)):
            raise ToolInputError(
                f"{path.name} is neither a picture nor a PDF, nor an electronic invoice."
            )
        home_currency = (await self._reader.habits()).home_currency
        reading, problem = await self._read(path, kind, context) if given.reads else (None, "")
        picture = (
            await self._workers.run_isolated(picture_mark, path) if kind == "picture" else None
        )
        receipts = reading.read.receipts if reading else ()
        seen = seen_receipts(receipts, home_currency, picture)
        cause = Cause(f"Kept receipt {path.name}", self.spec.name, context.origin, context.turn_id)
        kept = await self._workers.run(self._receipts.keep, path, cause, seen[0])
        paid = [one.paid for one in seen]
        alike = await self._workers.run(self._duplicates.of_receipt, kept.path, paid)
        summary = f"Kept {kept.path.name} among the receipts."
        recognised: JsonObject = {"recognised": receipts_json(receipts)} if receipts else {}
        return ToolOutcome(
            output={
                "file": str(kept.path),
                **recognised,
                "duplicates": [duplicate_json(one) for one in alike],
                "summary": " ".join((summary, *duplicate_warnings(alike))),
            },
            card=replace(
                _card(kept, kind, reading, home_currency),
                actions=_actions(kept, alike, reading, home_currency),
                beside=sides(alike),
                warnings=(*duplicate_warnings(alike), *_warnings(problem, reading, context)),
            ),
            change_id=kept.change.id if kept.change else None,
            is_outside=True,
        )

    async def _read(
        self, path: Path, kind: FileKind, context: ToolContext
    ) -> tuple[CarefulReading | None, str]:
        """What is on it, or why that cannot be told: a picture is kept all the same."""
        try:
            reading = await self._reader.read(path, context.conversation_id)
        except UnreadableFileError as error:
            if kind == "pdf" and not isinstance(error, PartMissingError):
                raise
            return None, f"{error.message} {error.hint}".rstrip()
        return reading, reading.warning


def _warnings(
    problem: str, reading: CarefulReading | None, context: ToolContext
) -> tuple[str, ...]:
    found = reading.read.receipt if reading else None
    return (*((problem,) if problem else ()), *odd_dates(found, context.now.date()))


def _card(
    kept: KeptReceipt,
    kind: FileKind,
    reading: CarefulReading | None,
    home_currency: str,
) -> Card:
    found: RecognisedReceipt | None = reading.read.receipt if reading else None
    note = reading.note if reading else ""
    return Card(
        kind="receipt",
        title=_title(found) or kept.path.name,
        subtitle="Kept among the receipts." if kept.change else "This receipt is kept already.",
        fields=(*editable_fields(found, home_currency), *further_fields(found)),
        table=table_of_several(reading.read.receipts, kept.path) if reading else None,
        picture=kept.path if kind == "picture" else None,
        footnote=f"Kept as {in_its_folder(kept.path)}{f'. {note}' if note else ''}",
    )


def _title(found: RecognisedReceipt | None) -> str:
    """Where and how much, which tells one receipt from another; empty where it was not read."""
    if found is None or not found.merchant.value:
        return ""
    total, currency = found.total.value, found.currency.value
    paid = amount_words(total, currency) if total is not None and currency else ""
    return ", ".join(filter(None, (found.merchant.value, paid)))


def _actions(
    kept: KeptReceipt,
    alike: tuple[Duplicate, ...],
    reading: CarefulReading | None,
    home_currency: str,
) -> tuple[CardAction, ...]:
    """What is in the sheet already is not added by Return alone."""
    found = reading.read.receipt if reading else None
    is_there = any(one.needs_answer and one.row for one in alike)
    again: JsonObject = {"add_again": True} if is_there else {}
    add = CardAction(
        "Add it anyway" if is_there else "Add to expenses",
        tool="add_expense",
        arguments={**adding_arguments(found, kept.path, home_currency), **again},
        is_primary=not is_there,
    )
    show = CardAction("Show file", opens=kept.path)
    if kept.change is None:
        return add, show
    return add, CardAction("Undo", tool="undo", arguments={"change_id": kept.change.id}), show
