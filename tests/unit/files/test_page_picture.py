"""Pages of PDF files as pictures."""

import pytest

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.files.page_picture import LONGEST_SIDE, page_picture
from desktop_assist.system.resources import resource_path

INVOICE = resource_path("sample/to drop/hotel-invoice.pdf")


def test_a_page_is_as_large_as_wanted():
    page = page_picture(INVOICE, 0, 300)
    assert (max(page.width, page.height), page.count) == (300, 1)
    assert len(page.pixels) == page.stride * page.height
    assert set(page.pixels) >= {255}


def test_no_page_is_larger_than_the_memory_bears():
    page = page_picture(INVOICE, 0, 100_000)
    assert max(page.width, page.height) <= LONGEST_SIDE


def test_a_page_that_is_not_there_is_told():
    with pytest.raises(UnreadableFileError, match="no page 2"):
        page_picture(INVOICE, 1, 300)


def test_a_broken_file_is_told(tmp_path):
    broken = tmp_path / "a.pdf"
    broken.write_bytes(b"%PDF-1.4\nnothing")
    with pytest.raises(UnreadableFileError):
        page_picture(broken, 0, 300)


def test_a_picture_is_its_own_only_page(tmp_path):
    from PIL import Image

    file = tmp_path / "a.png"
    Image.new("RGB", (40, 20), (255, 0, 0)).save(file)

    page = page_picture(file, 0, 20)

    assert (page.width, page.height, page.count) == (20, 10, 1)
    assert page.pixels[:3] == b"\x00\x00\xff"  # blue first
