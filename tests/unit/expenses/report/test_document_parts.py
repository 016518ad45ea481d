"""What stands before the receipts."""

from dataclasses import replace

from desktop_assist.expenses.report.document import document
from tests.helpers.report_desk import OCTOBER, pages_of, picture, text_of


def printed(desk):
    return document(desk.store.draft(OCTOBER)).content


def with_logo(desk, file):
    report = replace(desk.settings.settings.report, logo=str(file))
    desk.settings.settings = replace(desk.settings.settings, report=report)


def test_the_companys_picture_stands_at_the_top(desk, tmp_path):
    file = tmp_path / "logo.png"
    file.write_bytes(picture(300, 100, color="blue"))
    before = pages_of(printed(desk))[0]

    with_logo(desk, file)

    after = pages_of(printed(desk))[0]
    place = (after.width - 100, 70)
    assert before.getpixel(place) == (255, 255, 255)
    assert after.getpixel(place)[2] > 200 > 60 > after.getpixel(place)[0]


def test_a_picture_that_cannot_be_opened_is_left_away(desk, tmp_path):
    with_logo(desk, tmp_path / "gone.png")

    assert "Corp GmbH" in text_of(printed(desk))[0]


def test_notes_are_told(desk):
    desk.write("2026-10-02,A,,,12,KWD,,,,,")

    assert "Line 1 is in no total" in " ".join(text_of(printed(desk)))
