"""Recognises a receipt file; for the worker process, as files from outside may be made to harm."""

from functools import cache
from pathlib import Path
from time import perf_counter

from desktop_assist.expenses.receipt.ranker import load_ranker
from desktop_assist.expenses.receipt.reading import ReceiptReader
from desktop_assist.expenses.receipt.recognised import Habits, ReadReceipt
from desktop_assist.files.document_pages import read_pages

TOTAL_WEIGHTS, MERCHANT_WEIGHTS = "total.json", "merchant.json"


def recognise(path: Path, habits: Habits, weights: Path) -> ReadReceipt:
    """What a receipt says.

    Args:
        path: A picture or a PDF.
        habits: What is known before.
        weights: The folder with the learned weights.

    Raises:
        UnreadableFileError: It cannot be read, or only with the recognition of text, which is not
            installed.
    """
    started = perf_counter()
    receipts = _reader(weights).read(read_pages(path), habits)
    return ReadReceipt(path, receipts, perf_counter() - started)


@cache
def _reader(weights: Path) -> ReceiptReader:
    totals = load_ranker(weights / TOTAL_WEIGHTS)
    return ReceiptReader(totals, load_ranker(weights / MERCHANT_WEIGHTS))
