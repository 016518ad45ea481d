"""Scanned pages are recognised one after the other, each of them once."""

import asyncio

import pytest

from desktop_assist.documents.indexing import bring_up_to_date
from desktop_assist.documents.picture_reading import read_pictures
from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.files import document_pages, ocr
from desktop_assist.files.page_text import Page, Word
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.library_rig import library_rig
from tests.helpers.pdf_with_attachment import put_together, scanned_pdf
from tests.helpers.written_picture import needs_ocr, written_picture

PAGES = 10
WORKERS = InlineWorkers()


class Engine:
    """Recognises as many pages as it is let, and counts them."""

    def __init__(self):
        self.seen, self.most = [], PAGES

    def read(self, _, page):
        if page == 4:
            raise UnreadableFileError("Page 4 cannot be shown as a picture.")
        if len(self.seen) == self.most:
            raise asyncio.CancelledError
        self.seen.append(page)
        return Page(600.0, 800.0, (Word(f"Rule {page} is kept.", 10.0, 20.0, 200.0, 40.0),))


@pytest.fixture
def engine(monkeypatch):
    engine = Engine()
    monkeypatch.setattr(ocr, "is_ready", lambda: True)
    monkeypatch.setattr(document_pages, "recognised_page", engine.read)
    return engine


@pytest.fixture
async def rig(tmp_path, engine):
    rig = library_rig(tmp_path)
    page = scanned_pdf(tmp_path / "page.pdf", written_picture(tmp_path / "a.png", "Rules"))
    put_together(rig.policies / "scan.pdf", *[page] * PAGES)
    await bring_up_to_date(rig.library, WORKERS)
    yield rig
    rig.database.close()


async def test_every_page_is_read_but_those_that_cannot(rig, engine):
    seen = []

    await read_pictures(rig.library, WORKERS, seen.append)

    found = " ".join(one.text for one in rig.library.search("rule 9", 20))
    assert [page for page in range(1, 11) if f"Rule {page} is" in found] == engine.seen
    assert [one.done for one in seen] == list(range(PAGES))
    assert rig.library.documents()[0].problem == ""


async def test_broken_off_it_goes_on_after_the_last_page(rig, engine):
    engine.most = 8
    with pytest.raises(asyncio.CancelledError):
        await read_pictures(rig.library, WORKERS)
    begun = rig.library.documents()[0].problem
    engine.most = PAGES

    await read_pictures(rig.library, WORKERS)

    assert begun == "2 of its 10 pages are pictures and not read yet."
    assert engine.seen == [1, 2, 3, 5, 6, 7, 8, 9, 10]


async def test_a_file_that_was_moved_is_not_recognised_again(rig, engine):
    await read_pictures(rig.library, WORKERS)
    (rig.policies / "scan.pdf").rename(rig.policies / "moved.pdf")

    await bring_up_to_date(rig.library, WORKERS)

    assert rig.found("rule") == ["moved.pdf"] * len(rig.found("rule"))
    assert (len(engine.seen), rig.library.pictures.count) == (PAGES - 1, 0)


async def test_nothing_is_tried_where_the_part_is_missing(rig, engine, monkeypatch):
    monkeypatch.setattr(ocr, "is_ready", lambda: False)

    await read_pictures(rig.library, WORKERS)

    assert (engine.seen, rig.library.pictures.count) == ([], 1)


@needs_ocr
async def test_a_real_scan_is_read(tmp_path):
    rig = library_rig(tmp_path)
    picture = written_picture(tmp_path / "a.png", "Hotels", "Up to 180 euros a night.")
    scanned_pdf(rig.policies / "scan.pdf", picture)
    await bring_up_to_date(rig.library, WORKERS)

    await read_pictures(rig.library, WORKERS)

    assert "180 euros" in rig.library.search("hotel euros a night")[0].text
    rig.database.close()
