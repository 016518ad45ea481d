"""How long a report of 60 lines with 20 receipts takes: `python -m tests.benchmarks.reports`.

The receipts are pictures as large as a telephone's screen, and PDF files.
"""

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.helpers.report_desk import OCTOBER, ReportDesk, invoice, picture

LINES, PICTURES, DOCUMENTS = 60, 15, 5
PDF_LIMIT_S, XLSX_LIMIT_S = 2.0, 0.5
_TIMES = 3


def main(words: Sequence[str] | None = None) -> int:
    """Make both files, each anew, and print the least processor time; 1 where one takes longer."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--json", action="store_true")
    is_json = options.parse_args(words).json
    from desktop_assist.expenses.report.document import document
    from desktop_assist.expenses.report.workbook import workbook

    with tempfile.TemporaryDirectory() as folder:
        report = _desk(Path(folder)).store.draft(OCTOBER)
        pdf, pdf_size = _least(lambda: document(report).content)
        xlsx, xlsx_size = _least(lambda: workbook(report))
    if is_json:
        print(json.dumps({"pdf_s": pdf, "xlsx_s": xlsx}))
    else:
        print(f"PDF: {pdf:.2f} s of processor time (limit {PDF_LIMIT_S}), {pdf_size / 1e6:.1f} MB")
        print(f"XLSX: {xlsx:.2f} s (limit {XLSX_LIMIT_S}), {xlsx_size / 1e3:.0f} kB")
    return int(pdf > PDF_LIMIT_S or xlsx > XLSX_LIMIT_S)


def _desk(folder: Path) -> ReportDesk:
    desk = ReportDesk(folder)
    for number in range(PICTURES):
        shade = (200 + number, 210, 220)
        desk.keep_receipt(f"r{number}.jpg", picture(1200, 2600, color=shade, kind="JPEG"))
    for number in range(PICTURES, PICTURES + DOCUMENTS):
        desk.keep_receipt(f"r{number}.pdf", invoice(f"Invoice {number}"))
    desk.write("\n".join(map(_row, range(LINES))))
    return desk


def _row(number: int) -> str:
    kept = PICTURES + DOCUMENTS
    receipt = f"r{number}.{'jpg' if number < PICTURES else 'pdf'}" if number < kept else ""
    currency = ("EUR", "USD", "PLN")[number % 3]
    text = f"Shop {number},Category {number % 7},Purpose of expense number {number}"
    return f"2026-10-{1 + number % 28:02},{text},{10 + number}.35,{currency},,{receipt},,,Rome"


def _least(make: Callable[[], bytes]) -> tuple[float, int]:
    taken, size = [], 0
    for _ in range(_TIMES):
        started = time.process_time()
        size = len(make())
        taken.append(time.process_time() - started)
    return min(taken), size


if __name__ == "__main__":
    sys.exit(main())
