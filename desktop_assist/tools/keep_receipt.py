"""Keep a dropped receipt, and offer it as an expense to be filled in."""

from pathlib import Path
from typing import Annotated

from desktop_assist.domain.card import Card, CardAction, CardField
from desktop_assist.domain.cause import Cause
from desktop_assist.domain.errors import ToolInputError
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import ToolContext, ToolOutcome, ToolSpec
from desktop_assist.domain.worker_pool import WorkerPool
from desktop_assist.expenses.expense_store import ExpenseStore
from desktop_assist.expenses.receipt_store import KeptReceipt, ReceiptStore
from desktop_assist.expenses.receipt_text import ReceiptText, read_receipt_text
from desktop_assist.files.file_kind import FileKind, read_text, recognise
from desktop_assist.files.file_words import in_its_folder
from desktop_assist.tools.arguments import Arguments, describe, parse, schema


class _KeepReceipt(Arguments, frozen=True):
    file: Annotated[str, describe("Path of the picture or PDF.")]


class KeepReceipt:
    """Copies a receipt into the workspace; it can be undone."""

    def __init__(self, receipts: ReceiptStore, expenses: ExpenseStore, workers: WorkerPool) -> None:
        self._receipts = receipts
        self._expenses = expenses
        self._workers = workers

    spec = ToolSpec(
        name="keep_receipt",
        description="Keep a receipt that was dropped.",
        parameters=schema(_KeepReceipt),
        effect="write",
        is_offered=False,
    )

    async def run(self, arguments: JsonObject, context: ToolContext) -> ToolOutcome:
        """Copy the file, and read what is unmistakable in it."""
        path = Path(parse(_KeepReceipt, arguments).file)
        kind = await self._workers.run_isolated(recognise, path)
        if kind not in ("picture", "pdf"):
            raise ToolInputError(f"{path.name} is neither a picture nor a PDF.")
        found = await self._read(path, kind)
        cause = Cause(f"Kept receipt {path.name}", self.spec.name, context.origin, context.turn_id)
        kept = await self._workers.run(self._receipts.keep, path, cause)
        home_currency = (await self._workers.run(self._expenses.conventions)).home_currency
        summary = f"Kept {kept.path.name} among the receipts."
        return ToolOutcome(
            output={"file": str(kept.path), "summary": summary},
            card=_card(kept, kind, found, home_currency),
            change_id=kept.change.id if kept.change else None,
            is_outside=True,
        )

    async def _read(self, path: Path, kind: FileKind) -> ReceiptText:
        """What the text of a PDF says; a picture has none until it is recognised."""
        if kind != "pdf":
            return ReceiptText(None, None)
        conventions = await self._workers.run(self._expenses.conventions)
        document = await self._workers.run_isolated(read_text, path)
        return read_receipt_text(document.text, conventions)


def _card(kept: KeptReceipt, kind: FileKind, found: ReceiptText, home_currency: str) -> Card:
    return Card(
        kind="receipt",
        title=kept.path.name,
        subtitle="Kept among the receipts." if kept.change else "This receipt is kept already.",
        fields=_fields(found, home_currency),
        picture=kept.path if kind == "picture" else None,
        footnote=f"Kept in {in_its_folder(kept.path.parent)}",
        actions=_actions(kept),
    )


def _fields(found: ReceiptText, home_currency: str) -> tuple[CardField, ...]:
    total, day = found.total, found.date
    amount = str(total.amount) if total else ""
    currency = total.currency if total else ""
    return (
        CardField("Date", day.isoformat() if day else "", "date", "date", day is not None),
        CardField("Merchant", "", "merchant"),
        CardField("Amount", amount, "amount", "money", total is not None),
        CardField("Currency", currency or home_currency, "currency"),
        CardField("Category", "", "category"),
    )


def _actions(kept: KeptReceipt) -> tuple[CardAction, ...]:
    add = CardAction(
        "Add to expenses",
        tool="add_expense",
        arguments={"receipt": str(kept.path)},
        is_primary=True,
    )
    show = CardAction("Show file", opens=kept.path)
    if kept.change is None:
        return add, show
    return add, CardAction("Undo", tool="undo", arguments={"change_id": kept.change.id}), show
