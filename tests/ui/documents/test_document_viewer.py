"""A citation opens at its page, with its words marked."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from tests.helpers.widget_finding import named

QUOTE = "A hotel may cost at most 180 euros a night."
CONTROL = Qt.KeyboardModifier.ControlModifier


async def test_a_pdf_opens_at_the_page_with_the_words_marked(viewer, rig, printed):
    viewer.open(printed, "Travel policy", QUOTE, 3)
    await rig.settle()

    [mark] = viewer.pages.marks
    words = viewer.pages.words_of(mark)
    assert (viewer.head.page_words, " ".join(words)) == ("Page 3 of 4", QUOTE)
    assert viewer.notice == ""


async def test_any_other_document_opens_with_the_words_marked(viewer, rig):
    viewer.open(rig.rig.policies / "guide.md", "Guide", "A hotel may cost 180 a night.")
    await rig.settle()

    assert viewer.text.marked_text == "A hotel may cost 180 a night."
    assert "Rome" in viewer.text.toPlainText()


async def test_a_row_of_a_table_is_marked_as_a_whole(viewer, rig):
    viewer.open(rig.rig.policies / "guide.md", "Guide", "City: Paris | Rate: 230")
    await rig.settle()

    assert viewer.text.marked_text == "Paris230"


async def test_a_row_of_a_sheet_is_chosen(viewer, rig, tmp_path):
    sheet = tmp_path / "rates.csv"
    sheet.write_text("City,Rate\nRome,200\nParis,230\n", encoding="utf-8")

    viewer.open(sheet, "Rates", "Paris | 230")
    await rig.settle()

    assert viewer.sheets.current_row == 2


async def test_words_that_are_gone_are_said_to_be_gone(viewer, rig):
    viewer.open(rig.rig.policies / "guide.md", "Guide", "Helicopters are free of charge.")
    await rig.settle()

    assert "no longer" in viewer.notice


async def test_a_file_that_is_gone_says_so(viewer, rig, tmp_path):
    viewer.open(tmp_path / "gone.md", "Gone")
    await rig.settle()

    assert "no file" in viewer.notice


@pytest.mark.parametrize("name", ["printed", "guide.md"])
async def test_words_are_found_one_place_after_the_other(viewer, rig, printed, name, qtbot):
    path = printed if name == "printed" else rig.rig.policies / name
    viewer.open(path, "Document")
    await rig.settle()

    viewer.head.search.setText("receipt")
    qtbot.waitUntil(lambda: viewer.head.hit_words.startswith("1 of"), timeout=5_000)
    await rig.settle()
    count = int(viewer.head.hit_words.rpartition(" ")[2])
    qtbot.keyClick(viewer, Qt.Key.Key_F3)

    assert viewer.head.hit_words == (f"2 of {count}" if count > 1 else "1 of 1")


async def test_the_keyboard_turns_pages_and_enlarges(viewer, rig, printed, qtbot):
    viewer.open(printed, "Travel policy")
    await rig.settle()
    before = viewer.pages.scale

    qtbot.keyClick(viewer.pages, Qt.Key.Key_PageDown, CONTROL)
    assert viewer.head.page_words == "Page 2 of 4"
    qtbot.keyClick(viewer.pages, Qt.Key.Key_End)
    assert viewer.head.page_words == "Page 4 of 4"
    qtbot.keyClick(viewer.pages, Qt.Key.Key_Plus, CONTROL)
    assert viewer.pages.scale > before
    qtbot.keyClick(viewer.pages, Qt.Key.Key_0, CONTROL)
    assert viewer.pages.scale == before
    await rig.settle()


async def test_a_page_is_selected_and_copied(viewer, rig, printed, qtbot, qapp):
    viewer.open(printed, "Travel policy", QUOTE, 3)
    await rig.settle()

    qtbot.keyClick(viewer.pages, Qt.Key.Key_A, CONTROL)
    qtbot.keyClick(viewer.pages, Qt.Key.Key_C, CONTROL)

    assert QUOTE in qapp.clipboard().text()
    assert "Trains" not in qapp.clipboard().text()


async def test_the_mouse_selects_the_words_between(viewer, rig, printed, qtbot):
    viewer.open(printed, "Travel policy", QUOTE, 3)
    await rig.settle()
    left = Qt.MouseButton.LeftButton
    [mark] = viewer.pages.marks
    first, last = (viewer.pages.place_of(2, number) for number in (mark.first, mark.last))

    qtbot.mousePress(viewer.pages.viewport(), left, pos=first)
    qtbot.mouseMove(viewer.pages.viewport(), pos=last)
    qtbot.mouseRelease(viewer.pages.viewport(), left, pos=last)

    assert viewer.pages.selected_text == QUOTE


async def test_it_is_left_by_a_button_and_by_escape(viewer, rig, qtbot):
    viewer.open(rig.rig.policies / "guide.md", "Guide")
    await rig.settle()
    for leave in (
        named(viewer, QPushButton, "Back").click,
        lambda: qtbot.keyClick(viewer, Qt.Key.Key_Escape),
    ):
        with qtbot.waitSignal(viewer.left):
            leave()


async def test_what_is_shown_has_a_name_and_a_text_for_screen_readers(viewer, rig, printed):
    viewer.open(printed, "Travel policy", QUOTE, 3)
    await rig.settle()

    assert viewer.pages.accessibleName() == "Page 3 of 4"
    assert QUOTE in viewer.pages.accessibleDescription()
