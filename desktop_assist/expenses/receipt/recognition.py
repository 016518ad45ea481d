"""Recognises a receipt file; for the worker process, as files from outside may be made to harm."""

from contextlib import suppress
from dataclasses import replace
from functools import cache
from pathlib import Path
from time import perf_counter

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.expenses.receipt.calibration import load_calibration
from desktop_assist.expenses.receipt.dates import rows_like_dates
from desktop_assist.expenses.receipt.labels import plain
from desktop_assist.expenses.receipt.ranker import load_ranker
from desktop_assist.expenses.receipt.reading import ReceiptReader
from desktop_assist.expenses.receipt.recognised import (
    SURE,
    Field,
    Habits,
    ReadReceipt,
    RecognisedReceipt,
)
from desktop_assist.files import ocr
from desktop_assist.files.document_pages import (
    MOST_RECOGNISED,
    DocumentPages,
    has_text,
    read_pages,
    read_rows_again,
    read_scanned_pages,
)
from desktop_assist.files.drawn_words import with_drawn_words
from desktop_assist.files.page_text import lines_of

_MOST_ROWS = 4
# How far a date is trusted whose broken print was mended before it was read.
_MENDED = 0.8
# Who pays gets the receipt at once.
_SENT = 0.9
TOTAL_WEIGHTS, MERCHANT_WEIGHTS, DATE_STEPS = "total.json", "merchant.json", "date.json"


def recognise(path: Path, habits: Habits, weights: Path) -> ReadReceipt:
    """What a receipt says.

    Args:
        path: A picture, a PDF, a mail, or an electronic invoice in XML.
        habits: What is known before.
        weights: The folder with the learned weights.

    Raises:
        UnreadableFileError: It cannot be read, or only with the recognition of text, which is not
            installed.
    """
    started = perf_counter()
    reader, document = load_reader(weights), read_pages(path)
    receipts = reader.read(document, habits)
    if not (receipts[0].is_electronic or has_text(document)):
        document = _otherwise(path, document)
        receipts = reader.read(document, habits)
    if not document.is_recognised and (pages := _pages_without_name(receipts)):
        # A page whose pictures are broken keeps what its text says.
        with suppress(UnreadableFileError):
            drawn = with_drawn_words(path, document, pages)
            receipts = _with_names_of(reader.read(drawn, habits), receipts)
    if document.is_recognised and any(one.date.value is None for one in receipts):
        document = _with_dates_again(path, document)
        receipts = reader.read(document, habits)
    if document.is_recognised and any(one.date.value is None for one in receipts):
        mended = reader.read(_with_dates_again(path, document, is_broken=True), habits)
        receipts = _with_dates_of(mended, receipts)
    if document.sent is not None or document.sender:
        receipts = tuple(_as_mailed(one, document) for one in receipts)
    return ReadReceipt(path, receipts, perf_counter() - started)


def _otherwise(path: Path, document: DocumentPages) -> DocumentPages:
    """A document whose attached files were no invoice, and whose pages have no text layer."""
    if path.suffix.casefold() == ".xml":
        raise UnreadableFileError(
            f"{path.name} is no electronic invoice.", "Invoices in the forms CII and UBL are read."
        )
    return document if document.is_recognised else read_scanned_pages(path)


def _as_mailed(receipt: RecognisedReceipt, document: DocumentPages) -> RecognisedReceipt:
    """A receipt with what is known of the mail it came as.

    A ticket names the day of the trip, but it was paid for when the mail was sent, or before.
    """
    date, merchant, sender = receipt.date, receipt.merchant, plain(document.sender)
    if document.sent is not None and (date.value is None or date.value > document.sent):
        date = Field(document.sent, _SENT)
    elif date.value is not None and date.value == document.sent:
        date = replace(date, confidence=max(date.confidence, SURE))
    name = plain(merchant.value or "")
    if sender and name and (sender in name or name in sender):
        merchant = replace(merchant, confidence=max(merchant.confidence, _SENT))
    return replace(receipt, date=date, merchant=merchant)


def _pages_without_name(receipts: tuple[RecognisedReceipt, ...]) -> list[int]:
    """The pages that receipts begin on whose merchant the text layer leaves in doubt."""
    if receipts[0].is_electronic or not ocr.is_ready():
        return []
    doubtful = (one for one in receipts if not one.merchant.is_sure)
    return [one.part.page if one.part else 0 for one in doubtful][:MOST_RECOGNISED]


def _with_names_of(
    drawn: tuple[RecognisedReceipt, ...], receipts: tuple[RecognisedReceipt, ...]
) -> tuple[RecognisedReceipt, ...]:
    """Receipts with the merchants that logos name; what the text layer says stays exact."""
    if len(drawn) != len(receipts):
        return receipts
    return tuple(
        replace(
            one,
            merchant=other.merchant,
            category=other.category,
            text=other.text,
            date=one.date if one.date.value else other.date,
            total=one.total if one.total.value is not None else other.total,
        )
        for one, other in zip(receipts, drawn, strict=True)
    )


def _with_dates_of(
    mended: tuple[RecognisedReceipt, ...], receipts: tuple[RecognisedReceipt, ...]
) -> tuple[RecognisedReceipt, ...]:
    """Receipts with the dates that they lack; of mended print, so a person looks at them."""
    if len(mended) != len(receipts):
        return receipts
    return tuple(
        one
        if one.date.value
        else replace(one, date=replace(other.date, confidence=min(other.date.confidence, _MENDED)))
        for one, other in zip(receipts, mended, strict=True)
    )


def _with_dates_again(
    path: Path, document: DocumentPages, *, is_broken: bool = False
) -> DocumentPages:
    """The document with the rows read once more, larger, that may hold the missing date."""
    rows = {}
    for number, page in enumerate(document.pages):
        lines = lines_of(page.words)
        rows[number] = [lines[place] for place in rows_like_dates(lines)[:_MOST_ROWS]]
    return read_rows_again(path, document, rows, is_broken=is_broken)


@cache
def load_reader(weights: Path) -> ReceiptReader:
    """The reader with its learned weights, from their folder."""
    return ReceiptReader(
        load_ranker(weights / TOTAL_WEIGHTS),
        load_ranker(weights / MERCHANT_WEIGHTS),
        load_calibration(weights / DATE_STEPS),
    )
