"""Pages as pictures."""

import pytest
from PySide6.QtGui import QColor, QImage

from desktop_assist.app.receipt_parts import PageViewer
from desktop_assist.system.resources import resource_path
from desktop_assist.ui.expenses.page_loader import PageLoader
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.iphone_picture import iphone_picture

INVOICE = resource_path("sample/to drop/hotel-invoice.pdf")


def loader():
    workers = InlineWorkers()
    return PageLoader(PageViewer(workers), workers)


async def test_a_page_of_a_pdf_is_drawn(tmp_path):
    image = await loader().load(INVOICE)
    assert max(image.width(), image.height()) >= 1_900
    inks = {image.pixelColor(x, y).lightness() for x in range(0, 1400, 7) for y in range(100, 900)}
    assert min(inks) < 100 < 200 < max(inks)


async def test_a_picture_is_read_and_kept_for_the_way_back(tmp_path):
    file = tmp_path / "a.png"
    drawn = QImage(30, 20, QImage.Format.Format_RGB32)
    drawn.fill(QColor("red"))
    assert drawn.save(str(file))
    pages = loader()
    first = await pages.load(file)
    file.unlink()
    assert (first.width(), (await pages.load(file)) == first) == (30, True)


async def test_a_picture_of_an_iphone_is_shown(tmp_path):
    pytest.importorskip("pi_heif", reason="the part that opens pictures of iPhones is missing")
    image = await loader().load(iphone_picture(tmp_path / "a.heic"))
    assert (image.width(), image.height()) == (420, 120)


async def test_what_has_no_picture_gives_none(tmp_path):
    broken = tmp_path / "a.pdf"
    broken.write_bytes(b"%PDF-1.4 nothing")
    assert (await loader().load(broken)).isNull()
