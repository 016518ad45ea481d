"""Damaged files and bombs that are dropped: read, or refused with a clear message, and no harm."""

import asyncio
import io
import random
import sys
import time
import zipfile
import zlib
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from desktop_assist.domain.errors import DesktopAssistError, ToolFailedError
from desktop_assist.expenses.column_habits import SheetConventions
from desktop_assist.expenses.expense_sheet import read_expense_sheet
from desktop_assist.expenses.receipt.recognised import Habits
from desktop_assist.files.file_kind import recognise
from desktop_assist.system.worker_pool import ExecutorPool
from tests.helpers.dropped_seeds import SEEDS, seeds
from tests.helpers.electronic_invoice import CII
from tests.helpers.pdf_with_attachment import pdf_with_attachment
from tests.helpers.peak_memory import peak_memory_bytes
from tests.helpers.receipt_reading import RECOGNITION
from tests.helpers.written_picture import needs_ocr

pytestmark = needs_ocr
# Of processor time for one file; not reached by far by any that is whole.
HANG_S = 20.0
MOST_MEMORY_BYTES = 1_600_000_000
BATCH = 50
MANY = {"pictures": 4000, "documents": 3000, "sheets": 3000}
TODAY = date(2026, 11, 22)
WORDS = (
    b"/MediaBox [0 0 999999999 9]", b"/Count 99999999", b"/Kids [1 0 R 1 0 R]", b"/Encrypt 1 0 R",
    b"endobj", b"stream\n", b"<!DOCTYPE a [<!ENTITY b 'c'>]>", b"&b;", b"<a:Name>", b"NaN",
    b"1e999", b"\xff\xff\xff\xff", b"\x00\x00\x00\x00", b"\x7f\xff\xff\xff", b"PK\x03\x04",
    b"IEND", b"IHDR", b"\xff\xda", b"\xff\xc0", b'r="XFD1048576"', b"\r\n", b'"', b"=1+1",
    b"9" * 60,
)  # fmt: skip


@dataclass(frozen=True)
class Attempt:
    """What came of one file."""

    name: str
    seconds: float
    problem: str


def attempt_all(paths):
    """Read files as they are read when they are dropped; for the worker process."""

    attempts = [attempt(path) for path in paths]
    used = peak_memory_bytes()
    return attempts, used


def attempt(path):
    began = time.process_time()
    problem = ""
    try:
        use(path)
    except DesktopAssistError as error:
        problem = "" if len(error.message) > 10 else f"no clear message: {error.message!r}"
    except BaseException as error:  # noqa: BLE001 - whatever it is, it is what is looked for
        problem = f"{type(error).__name__}: {error}"
    return Attempt(path.name, time.process_time() - began, problem)


def use(path):
    match recognise(path):
        case "picture" | "pdf":
            RECOGNITION(path, Habits("EUR", TODAY))
        case "spreadsheet":
            read_expense_sheet(path, SheetConventions("EUR", "day_first"))
        case _ if path.suffix == ".xml":
            RECOGNITION(path, Habits("EUR", TODAY))
        case _:
            pass


def damaged(content, chosen):
    """With one to four things wrong."""
    for _ in range(chosen.randrange(1, 5)):
        place = chosen.randrange(max(len(content), 1))
        end = place + chosen.randrange(1, 64)
        match chosen.randrange(6):
            case 0:
                content = content[:place] + content[end:]
            case 1:
                content = content[:place] + chosen.choice(WORDS) + content[place:]
            case 2:
                content = content[:place] + content[place:end] * 3 + content[end:]
            case 3:
                content = content[:place] + bytes([chosen.randrange(256)]) + content[place + 1 :]
            case 4:
                content = content[:place] + chosen.randbytes(8) + content[place + 8 :]
            case 5:
                content = content[: place + 1]
    return content


def damaged_inside(path, chosen):
    """A zip file whose parts are damaged, and not only its outer form."""
    made = io.BytesIO()
    with zipfile.ZipFile(path) as whole, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as other:
        names = whole.namelist()
        hit = chosen.choice(names)
        for name in names:
            content = whole.read(name)
            other.writestr(name, damaged(content, chosen) if name == hit else content)
    return made.getvalue()


def damaged_invoice(path, chosen):
    """A sound PDF that holds a damaged electronic invoice."""
    invoice = damaged(CII.format(kind="380").encode(), chosen)
    return pdf_with_attachment(path, "factur-x.xml", invoice).read_bytes()


def make(path, seed, chosen):
    kind = chosen.random()
    if seed.suffix in (".xlsx", ".ods") and kind < 0.7:
        content = damaged_inside(seed, chosen)
    elif seed.name.startswith("e") and kind < 0.7:
        content = damaged_invoice(path, chosen)
    else:
        content = damaged(seed.read_bytes(), chosen)
    path.write_bytes(content or b"\0")
    return path


async def check(paths):
    """All files are dealt with, in a process with the limits of the program."""
    pool = ExecutorPool(time_limit_s=300)
    problems, most = [], 0
    try:
        for start in range(0, len(paths), BATCH):
            batch = paths[start : start + BATCH]
            try:
                attempts, used = await pool.run_isolated(attempt_all, batch)
            except ToolFailedError as error:
                problems.append(f"{[path.name for path in batch]}: {error.message}")
                continue
            most = max(most, used)
            problems += [one for one in attempts if one.problem or one.seconds > HANG_S]
    finally:
        await asyncio.to_thread(pool.close)
    assert problems == []
    assert most < MOST_MEMORY_BYTES


def many(folder, count, seed, kind=""):
    chosen = random.Random(seed)
    (folder / "whole").mkdir()
    whole = [*SEEDS[kind](folder / "whole")] if kind else seeds(folder / "whole")
    broken = folder / "broken"
    broken.mkdir()
    files = (chosen.choice(whole) for _ in range(count))
    return [
        make(broken / f"{number}{file.suffix}", file, chosen) for number, file in enumerate(files)
    ]


def png_of(width, height):
    """A picture that claims to be huge and holds nothing."""

    def chunk(kind, content):
        body = kind + content
        return len(content).to_bytes(4, "big") + body + zlib.crc32(body).to_bytes(4, "big")

    head = width.to_bytes(4, "big") + height.to_bytes(4, "big") + b"\x08\x02\0\0\0"
    pixels = zlib.compress(b"\0" * 1000)
    parts = chunk(b"IHDR", head), chunk(b"IDAT", pixels), chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def pdf_of(media_box, pages=1, extra=b""):
    """A page of any size, or one page many times."""
    kids = b"3 0 R " * pages
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[" + kids + b"]/Count " + str(pages).encode() + b">>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox" + media_box + extra + b">>endobj\n"
        b"trailer<</Root 1 0 R>>"
    )


def laughs():
    entities = "".join(
        f'<!ENTITY l{n} "{"&l" + str(n - 1) + ";" if n else "ha"}' + (f"&l{n - 1};" * 9) * bool(n)
        + '">'
        for n in range(10)
    )  # fmt: skip
    return f"<!DOCTYPE Invoice [{entities}]><Invoice>&l9;</Invoice>".encode()


def zip_bomb(name):
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(name, b"<a>" + b" " * 450_000_000)
    return made.getvalue()


BOMBS = {
    "huge.png": partial(png_of, 2**31 - 1, 2**31 - 1),
    "wide.png": partial(png_of, 60_000, 700),
    "large.png": partial(png_of, 20_000, 20_000),
    "endless.pdf": partial(pdf_of, b"[0 0 900000000 900000000]"),
    "thin.pdf": partial(pdf_of, b"[0 0 0.0001 90000]"),
    "turned.pdf": partial(pdf_of, b"[0 0 -5 -5]"),
    "many.pdf": partial(pdf_of, b"[0 0 300 300]", 200_000),
    "sheet.xlsx": partial(zip_bomb, "xl/worksheets/sheet1.xml"),
    "sheet.ods": partial(zip_bomb, "content.xml"),
    "cells.csv": lambda: b"Date,Merchant,Amount\n" + b"," * 5_000_000,
    "rows.csv": lambda: b"Date,Merchant,Amount\n" + b"\n" * 5_000_000,
}


@pytest.mark.skipif(sys.platform == "win32", reason="limits are those of POSIX")
@pytest.mark.timeout(300)
async def test_bombs_are_refused_or_passed_over(tmp_path):
    files = [_written(tmp_path / name, content()) for name, content in BOMBS.items()]
    files.append(pdf_with_attachment(tmp_path / "laughs.pdf", "factur-x.xml", laughs()))

    await check(files)


@pytest.mark.skipif(sys.platform == "win32", reason="limits are those of POSIX")
@pytest.mark.timeout(300)
async def test_damaged_files_do_no_harm(tmp_path):
    await check(many(tmp_path, 15, seed=6))


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="limits are those of POSIX")
@pytest.mark.timeout(3000)
@pytest.mark.parametrize("part", range(5))
@pytest.mark.parametrize("kind", SEEDS)
async def test_ten_thousand_damaged_files_do_no_harm(tmp_path, kind, part):
    await check(many(tmp_path, MANY[kind] // 5, seed=7 + part, kind=kind))


def _written(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path
