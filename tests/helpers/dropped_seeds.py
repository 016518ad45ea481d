"""Small sound files of every kind that is dropped as a receipt or a sheet, to be damaged."""

import csv
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from desktop_assist.system.resources import resource_path
from tests.helpers.electronic_invoice import CII, UBL
from tests.helpers.iphone_picture import iphone_picture
from tests.helpers.open_document import sheet, text_row, workbook
from tests.helpers.pdf_with_attachment import pdf_with_attachment, scanned_pdf
from tests.helpers.written_picture import written_picture

_PICTURES = ("png", "jpg", "gif", "webp", "bmp", "tif")
_WORDS = ("Cafe", "Total 4.50")


def seeds(folder: Path) -> list[Path]:
    """Write one of each."""
    folder.mkdir(parents=True, exist_ok=True)
    return [one for kind in SEEDS.values() for one in kind(folder)]


def _pictures(folder: Path) -> Iterator[Path]:
    from PIL import Image

    whole = written_picture(folder / "whole.png", *_WORDS)
    for ending in _PICTURES:
        file = folder / f"picture.{ending}"
        with Image.open(whole) as picture:
            # Small: it is read thousands of times.
            picture.resize((120, 32)).convert("RGB").save(file)
        yield file
    yield iphone_picture(folder / "picture.heic")


def _documents(folder: Path) -> Iterator[Path]:
    for number, invoice in enumerate((CII.format(kind="380"), UBL)):
        yield pdf_with_attachment(folder / f"e{number}.pdf", "factur-x.xml", invoice.encode())
        alone = folder / f"invoice{number}.xml"
        alone.write_text(invoice, encoding="utf-8")
        yield alone
    printed = folder / "printed.pdf"
    printed.write_bytes(resource_path("sample/to drop/hotel-invoice.pdf").read_bytes())
    yield printed
    whole = written_picture(folder / "scanned.png", *_WORDS)
    yield scanned_pdf(folder / "scanned.pdf", whole)


def _sheets(folder: Path) -> Iterator[Path]:
    office = folder / "sheet.xlsx"
    office.write_bytes(resource_path("sample/expenses.xlsx").read_bytes())
    yield office
    plain = folder / "sheet.csv"
    with plain.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(
            [("Date", "Merchant", "Amount"), ("2026-10-01", "Cafe", "4.50"), ("", "Ä\n", "1e9")]
        )
    yield plain
    free = folder / "sheet.ods"
    rows = (text_row("Date", "Merchant", "Amount"), text_row("2026-10-01", "Cafe", "4.50"))
    free.write_bytes(workbook(sheet(*rows)))
    yield free


SEEDS: Mapping[str, Callable[[Path], Iterator[Path]]] = {
    "pictures": _pictures,
    "documents": _documents,
    "sheets": _sheets,
}
"""What makes the files of each kind."""
