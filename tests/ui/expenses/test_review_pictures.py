"""The pictures beside the form."""

import pytest

from desktop_assist.app.receipt_parts import PageViewer
from desktop_assist.system.resources import resource_path
from desktop_assist.ui.expenses.page_loader import PageLoader
from desktop_assist.ui.expenses.review_pictures import ReviewPictures
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.read_receipts import TOTAL_PLACE, same_as

FILE = resource_path("sample/to drop/hotel-invoice.pdf")


@pytest.fixture
async def pictures(rig, qtbot):
    workers = InlineWorkers()
    pictures = ReviewPictures(PageLoader(PageViewer(workers), workers), rig.tasks)
    qtbot.addWidget(pictures)
    pictures.resize(700, 500)
    pictures.show()
    return pictures


async def test_a_page_is_shown_where_a_field_stands_and_then_as_a_whole(pictures, rig):
    pictures.show_receipt(FILE, TOTAL_PLACE)
    await rig.settle()
    assert pictures.page.marked.isValid()
    pictures.show_receipt(FILE, None)
    await rig.settle()
    assert not pictures.page.marked.isValid()


async def test_of_two_receipts_asked_for_the_last_is_shown(pictures, rig):
    pictures.show_receipt(resource_path("sample/to drop/papier-rosenow.png"), None)
    pictures.show_receipt(FILE, TOTAL_PLACE)
    await rig.settle()
    assert pictures._file == FILE


async def test_a_twin_without_a_file_is_told_in_words(pictures, rig):
    pictures.show_same(same_as(7))
    await rig.settle()
    assert "row 7" in pictures._other_caption.text()
    pictures.show_same(None)
    assert not pictures.other.isVisible()
