"""Text in pictures, by the real engine on pictures made here."""

from dataclasses import replace

import pytest

from desktop_assist.domain.errors import UnreadableFileError
from desktop_assist.files import ocr
from desktop_assist.files.page_text import lines_of
from tests.helpers.iphone_picture import iphone_picture
from tests.helpers.written_picture import needs_ocr, written_picture

RECEIPT = ("HOTEL ALTE BRAUEREI", "Date 2026-10-08", "Total 274.00 EUR")


@needs_ocr
def test_a_picture_is_read_line_by_line(tmp_path):
    file = written_picture(tmp_path / "receipt.png", *RECEIPT)

    assert ocr.text_in_picture(file).splitlines() == list(RECEIPT)


@needs_ocr
@pytest.mark.parametrize("quarter_turns", [1, 2, 3])
def test_a_picture_that_is_not_upright_is_turned_before_it_is_read(tmp_path, quarter_turns):
    from PIL import Image

    upright = written_picture(tmp_path / "receipt.png", *RECEIPT)
    turned = tmp_path / "turned.png"
    with Image.open(upright) as picture:
        picture.rotate(90 * quarter_turns, expand=True).save(turned)

    assert ocr.text_in_picture(turned).splitlines() == list(RECEIPT)


@needs_ocr
def test_a_picture_taken_with_the_telephone_on_its_side_is_read_upright(tmp_path):
    file = written_picture(tmp_path / "receipt.jpg", *RECEIPT, quarter_turns=1)

    assert "274.00" in ocr.text_in_picture(file)


@needs_ocr
def test_a_picture_of_an_iphone_is_read(tmp_path):
    pytest.importorskip("pi_heif")

    assert "274.00" in ocr.text_in_picture(iphone_picture(tmp_path / "receipt.heic"))


@needs_ocr
def test_a_turned_page_tells_how_far_it_was_turned(tmp_path):
    from PIL import Image

    upright = written_picture(tmp_path / "receipt.png", *RECEIPT)
    with Image.open(upright) as picture:
        picture.rotate(90, expand=True).save(tmp_path / "turned.png")

    assert ocr.page_in_picture(tmp_path / "turned.png").turned == 270


@needs_ocr
@pytest.mark.parametrize("quarter_turns", [0, 1])
def test_a_row_is_read_again_where_it_stands(tmp_path, quarter_turns):
    upright = written_picture(tmp_path / "receipt.png", *RECEIPT)
    with ocr.opened_picture(upright) as picture:
        picture.rotate(90 * quarter_turns, expand=True).save(tmp_path / "turned.png")
    page = ocr.page_in_picture(tmp_path / "turned.png")
    wrong = tuple(replace(one, text=one.text.replace("2026", "20Z6")) for one in page.words)
    misread = replace(page, words=wrong)

    again = ocr.read_rows_again(
        ocr.opened_picture(tmp_path / "turned.png"), misread, lines_of(misread.words)[1:2]
    )

    assert again.text.splitlines()[1].replace(" ", "") == "Date2026-10-08"
    assert again.text.splitlines()[::2] == [RECEIPT[0], RECEIPT[2]]


@needs_ocr
def test_broken_print_is_read_once_its_gaps_are_closed(tmp_path):
    from PIL import Image, ImageDraw

    file = written_picture(tmp_path / "receipt.png", "TAXI NORDSTERN", "Datum 14.03.2026", "Bar 20")
    with Image.open(file) as picture:
        for height in range(115, 165, 10):
            ImageDraw.Draw(picture).line((150, height, 460, height), "white", 5)
        picture.save(file)
    page, image = ocr.page_in_picture(file), ocr.opened_picture(file)

    again = ocr.read_rows_again(image, page, lines_of(page.words)[1:2], is_broken=True)

    assert again.text.splitlines()[1] == "Datum 14.03.2026"


@needs_ocr
def test_what_a_camera_noted_is_not_in_the_picture_to_send(tmp_path):
    from PIL import Image

    file = written_picture(tmp_path / "receipt.jpg", *RECEIPT, quarter_turns=1)

    (tmp_path / "sent.jpg").write_bytes(ocr.picture_to_send(file))

    with Image.open(tmp_path / "sent.jpg") as sent:
        assert (sent.format, dict(sent.getexif())) == ("JPEG", {})
        assert sent.width > sent.height


@needs_ocr
def test_what_is_no_picture_is_not_sent(tmp_path):
    (tmp_path / "broken.jpg").write_bytes(b"no picture")

    assert ocr.picture_to_send(tmp_path / "broken.jpg") == b""


@needs_ocr
def test_an_empty_picture_has_no_text(tmp_path):
    assert ocr.text_in_picture(written_picture(tmp_path / "empty.png")) == ""


@needs_ocr
@pytest.mark.parametrize("content", [b"\x89PNG\r\n\x1a\n" + b"\0" * 40, b"no picture"])
def test_what_is_no_picture_is_refused_with_the_next_step(tmp_path, content):
    file = tmp_path / "broken.png"
    file.write_bytes(content)

    with pytest.raises(UnreadableFileError, match=r"broken\.png.*cannot be opened") as caught:
        ocr.text_in_picture(file)
    assert caught.value.hint


@needs_ocr
def test_a_small_file_with_too_many_pixels_is_refused(tmp_path):
    from PIL import Image

    file = tmp_path / "bomb.png"
    Image.new("1", (20_000, 20_000)).save(file)

    with pytest.raises(UnreadableFileError, match="too many pixels"):
        ocr.text_in_picture(file)


def test_without_the_engine_the_way_to_it_is_named(tmp_path, monkeypatch):
    monkeypatch.setattr(ocr, "_MODULES", ("no_such_engine",))

    with pytest.raises(UnreadableFileError, match="cannot be read yet") as caught:
        ocr.text_in_picture(tmp_path / "receipt.png")
    assert "desktop-assist[ocr]" in caught.value.hint


@needs_ocr
def test_an_iphone_picture_with_a_gap_inside_is_refused(tmp_path):
    file = iphone_picture(tmp_path / "broken.heic")
    whole = file.read_bytes()
    length = whole.index(b"mdat") + 4  # of the picture, which now ends before it should
    file.write_bytes(whole[:length] + b"\0\0\xff\xff" + whole[length + 4 :])

    with pytest.raises(UnreadableFileError, match=r"broken\.heic"):
        ocr.opened_picture(file)


@needs_ocr
def test_a_picture_is_recognised_once_however_often_it_is_looked_at(tmp_path, monkeypatch):
    file = written_picture(tmp_path / "receipt.png", *RECEIPT, "Thank you")
    first = ocr.text_in_picture(file)
    monkeypatch.setattr(ocr, "_engine", lambda: pytest.fail("recognised again"))

    assert ocr.text_in_picture(file) == first


@needs_ocr
def test_only_the_last_pictures_are_remembered(tmp_path):
    for number in range(12):
        ocr.text_in_picture(written_picture(tmp_path / "a.png", f"Number {number}"))

    assert len(ocr._RECENT) <= ocr._MOST_RECENT
