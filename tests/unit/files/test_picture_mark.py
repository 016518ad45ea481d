"""The same picture is known again, another one is not taken for it."""

import pytest

from desktop_assist.files import picture_mark as room
from desktop_assist.files.picture_mark import PictureMark, picture_mark
from tests.helpers.written_picture import needs_ocr, written_picture

BILL = ("Harbour Cafe", "14 March 2026", "2 coffees  7.00", "Total  7.00")
OTHER = ("Taxi Nord", "Hamburg", "3 October 2026", "Fare 30.10", "Tip 2.00", "Sum 32.10")


def saved_again(path, target, **how):
    from PIL import Image

    with Image.open(path) as picture:
        smaller = picture.convert("RGB").resize((picture.width // 2, picture.height // 2))
        smaller.save(target, **how)
    return target


@needs_ocr
def test_a_picture_saved_smaller_and_with_loss_looks_the_same(tmp_path):
    first = written_picture(tmp_path / "a.png", *BILL)
    second = saved_again(first, tmp_path / "b.jpg", quality=40)

    assert picture_mark(first).looks_like(picture_mark(second))


@needs_ocr
def test_a_picture_turned_by_the_camera_is_the_same(tmp_path):
    upright = written_picture(tmp_path / "a.jpg", *BILL)
    turned = written_picture(tmp_path / "b.jpg", *BILL, quarter_turns=1)

    assert picture_mark(upright).looks_like(picture_mark(turned))


@needs_ocr
def test_another_receipt_looks_different(tmp_path):
    one = written_picture(tmp_path / "a.png", *BILL)
    other = written_picture(tmp_path / "b.png", *OTHER)

    assert not picture_mark(one).looks_like(picture_mark(other))


@needs_ocr
@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"\xff\xd8\xff and no more"])
def test_what_is_no_picture_has_no_mark(tmp_path, content):
    (tmp_path / "a.jpg").write_bytes(content)

    assert picture_mark(tmp_path / "a.jpg") is None


@needs_ocr
def test_a_blank_page_is_like_nothing(tmp_path):
    assert picture_mark(written_picture(tmp_path / "a.png")) is None


def test_without_what_opens_pictures_there_is_no_mark(tmp_path, monkeypatch):
    monkeypatch.setattr(room, "_MODULES", ("no_such_part",))

    assert picture_mark(tmp_path / "a.png") is None


@pytest.mark.parametrize(("waves", "edges", "same"), [(4, 8, True), (5, 0, False), (0, 9, False)])
def test_few_bits_may_differ(waves, edges, same):
    def mark(bits):
        return (1 << bits) - 1

    assert PictureMark(0, 0).looks_like(PictureMark(mark(waves), mark(edges))) is same
