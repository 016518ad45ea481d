"""What was recognised on a receipt, each field with how sure it is and where it stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from desktop_assist.expenses.receipt.e_invoice import InvoiceItem, TaxLine
from desktop_assist.expenses.receipt.place import Place

# A field below it is marked for the person to check: of dates and totals above it 99 in 100 are
# right, by cross-validation on the transcripts. A name is seen to be wrong at a glance.
SURE = 0.97
SURE_OF_NAME = 0.85
# Where nothing says otherwise it is that of home; below it the paper speaks for several.
SURE_OF_CURRENCY = 0.5
T = TypeVar("T", covariant=True)  # a field of a text is a field of anything


@dataclass(frozen=True, slots=True)
class Field(Generic[T]):
    """One value.

    Attributes:
        value: None when nothing was found.
        confidence: How often such a value is right, from 0 to 1.
        place: Where it was read; None where it stands nowhere as such.
        least: The confidence from which it needs no second look.
    """

    value: T | None = None
    confidence: float = 0.0
    place: Place | None = None
    least: float = SURE

    @property
    def is_sure(self) -> bool:
        """Whether it needs no second look."""
        return self.value is not None and self.confidence >= self.least


@dataclass(frozen=True, slots=True)
class RecognisedReceipt:
    """A receipt as it was read.

    Attributes:
        merchant: Who was paid.
        date: Of the receipt.
        total: What was to be paid, tax and tip in it; negative for a credit note.
        currency: ISO 4217.
        tax: All tax in the total.
        taxes: By rate, where they are printed.
        tip: Where it is printed.
        number: Of the receipt or invoice.
        payment: "cash", or the card with its last four digits where they are printed.
        items: What was bought.
        category: What kind of expense it seems to be.
        text: Everything that was read.
        is_electronic: Whether it comes from the invoice's own data, not from what it looks like.
        part: Where this receipt lies, if its file holds others too.
    """

    merchant: Field[str]
    date: Field[date]
    total: Field[Decimal]
    currency: Field[str]
    tax: Field[Decimal]
    taxes: tuple[TaxLine, ...]
    tip: Field[Decimal]
    number: Field[str]
    payment: Field[str]
    items: tuple[InvoiceItem, ...]
    category: Field[str]
    text: str
    is_electronic: bool = False
    part: Place | None = None

    @property
    def is_sure(self) -> bool:
        """Whether merchant, date, total and currency all need no second look."""
        is_each_sure = self.merchant.is_sure and self.date.is_sure and self.total.is_sure
        return is_each_sure and self.is_currency_sure

    @property
    def is_currency_sure(self) -> bool:
        """Whether nothing on the paper speaks for another country's money."""
        return self.currency.confidence >= SURE_OF_CURRENCY


@dataclass(frozen=True, slots=True)
class Habits:
    """What is known before a receipt is read.

    Attributes:
        home_currency: Taken where a receipt shows none.
        today: A receipt is not from the future.
        categories: The person's own categories by merchant.
        choices: The categories in use.
        merchants: Who was paid before, as the person calls them.
    """

    home_currency: str
    today: date
    categories: Mapping[str, str] = field(default_factory=dict)
    choices: tuple[str, ...] = ()
    merchants: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ReadReceipt:
    """A file and what was recognised in it.

    Attributes:
        path: The file.
        receipts: At least one, in reading order: a picture or a PDF may hold several.
        seconds: How long it took.
    """

    path: Path
    receipts: tuple[RecognisedReceipt, ...]
    seconds: float

    @property
    def receipt(self) -> RecognisedReceipt:
        """The first, which is mostly the only one."""
        return self.receipts[0]


class ReceiptRecognition(Protocol):
    """Recognises receipts; blocking and slow, for the worker process: it pickles."""

    def __call__(self, path: Path, habits: Habits) -> ReadReceipt:
        """What a receipt says.

        Raises:
            UnreadableFileError: It cannot be read.
        """
