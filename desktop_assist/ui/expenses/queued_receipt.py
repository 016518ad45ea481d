"""One receipt on its way into the sheet, and how far it has come."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, TypeAlias

from desktop_assist.domain.date_words import date_words
from desktop_assist.domain.told_text import tr_told
from desktop_assist.domain.translation import marked, tr
from desktop_assist.expenses.duplicates.duplicate import Duplicate
from desktop_assist.expenses.receipt.recognised import RecognisedReceipt
from desktop_assist.expenses.wording import amount_words

ReceiptState: TypeAlias = Literal[
    "waiting", "kept", "reading", "read", "unread", "added", "put away", "stopped", "failed"
]
"""`unread` is kept but to be typed by hand; `stopped` and `failed` were not kept."""

_WORDS: dict[ReceiptState, str] = {
    "waiting": marked("Waiting"),
    "kept": marked("Waiting"),
    "reading": marked("Reading…"),
    "unread": marked("To be typed"),
    "added": marked("In the sheet"),
    "put away": marked("Put away"),
    "stopped": marked("Not taken in"),
    "failed": marked("Cannot be used"),
}


@dataclass(frozen=True, slots=True)
class QueuedReceipt:
    """A file that was dropped, or one of several receipts in it.

    Attributes:
        file: Where it is: where it was dropped from, and then where it is kept.
        state: How far it has come.
        change_id: With which its keeping is undone; empty when it cannot be.
        receipt: What was read.
        duplicates: What it may be the same as.
        problem: Why it could not be kept or read.
        note: What else is told of how it was read: which model was asked, and what that cost.
        is_several: Whether its file holds other receipts, too.
    """

    file: Path
    state: ReceiptState = "waiting"
    change_id: str = ""
    receipt: RecognisedReceipt | None = None
    duplicates: tuple[Duplicate, ...] = ()
    problem: str = ""
    note: str = ""
    is_several: bool = False

    @property
    def is_open(self) -> bool:
        """Whether it is there to be checked."""
        return self.state in ("read", "unread")

    @property
    def is_pending(self) -> bool:
        """Whether something is still to be done with it by itself."""
        return self.state in ("waiting", "kept", "reading")

    @property
    def is_certain(self) -> bool:
        """Whether it can be added without a look."""
        return (
            self.state == "read"
            and self.receipt is not None
            and self.receipt.is_sure
            and not self.duplicates
        )

    def now(self, state: ReceiptState) -> "QueuedReceipt":
        """The same, further on."""
        return replace(self, state=state)


def what_was_read(receipt: RecognisedReceipt | None) -> str:
    """For example "Taxi Nord, 31 October 2026, 30.10 EUR"; empty when nothing was."""
    if receipt is None:
        return ""
    total, day = receipt.total.value, receipt.date.value
    parts = (
        receipt.merchant.value or "",
        tr_told(date_words(day)) if day else "",
        "" if total is None else tr_told(amount_words(total, receipt.currency.value or "").strip()),
    )
    return ", ".join(part for part in parts if part)


def state_words(queued: QueuedReceipt) -> str:
    """How far it has come, for people."""
    return _to_check(queued) if queued.state == "read" else tr(_WORDS[queued.state])


def _to_check(queued: QueuedReceipt) -> str:
    if queued.duplicates:
        return tr("Perhaps there already")
    if queued.receipt is None or queued.receipt.is_sure:
        return tr("Read")
    receipt = queued.receipt
    fields = {
        tr("merchant"): receipt.merchant,
        tr("date"): receipt.date,
        tr("total"): receipt.total,
    }
    doubtful = [name for name, field in fields.items() if not field.is_sure]
    if len(doubtful) == len(fields):
        return tr("Check it")
    return tr("Check: {names}", names=", ".join(doubtful[:2]))
