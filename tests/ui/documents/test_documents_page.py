"""The documents are listed, described, removed and read."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton

from desktop_assist.documents.index_state import IndexState
from desktop_assist.domain.citation import Citation
from tests.helpers.widget_finding import named

CONTROL = Qt.KeyboardModifier.ControlModifier


def type_into(qtbot, page, name, text):
    line = named(page, QLineEdit, name)
    line.setFocus()
    line.setText(text)
    qtbot.keyClick(line, Qt.Key.Key_Return)


async def test_all_documents_are_listed_with_what_is_known(open_page):
    page = await open_page()
    page.library.choose("leave 2025.md")

    assert page.library.names == ["guide.md", "leave 2025.md", "leave 2026.md"]
    assert page.library.count_words == "3 documents"
    panel = page.library.panel
    assert panel.told("State") == "Replaced by another version"
    assert (panel.told("Passages"), panel.told("Last used")) == ("1", "Not yet")
    assert named(page, QLineEdit, "In force since").text() == "2025-01-01"


async def test_tags_and_a_date_are_noted_and_can_be_taken_back(open_page, rig, qtbot):
    page = await open_page()
    page.library.choose("guide.md")

    type_into(qtbot, page, "Tags", "travel, EU")
    await rig.settle()
    type_into(qtbot, page, "In force since", "2026-04-01")
    await rig.settle()
    [guide] = [one for one in rig.rig.library.documents() if one.name == "guide.md"]
    assert (guide.tags, str(guide.effective)) == (("travel", "EU"), "2026-04-01")

    named(page, QPushButton, "Undo").click()
    await rig.settle()
    [guide] = [one for one in rig.rig.library.documents() if one.name == "guide.md"]
    assert (guide.tags, guide.effective) == (("travel", "EU"), None)


async def test_what_is_no_date_is_told_beside_it(open_page, rig, qtbot):
    page = await open_page()

    type_into(qtbot, page, "In force since", "next spring")
    await rig.settle()

    assert not rig.rig.library.details.notes.by_name()


async def test_a_document_is_removed_and_brought_back(open_page, rig):
    page = await open_page()
    page.library.choose("guide.md")

    named(page, QPushButton, "Remove").click()
    await rig.settle()
    assert page.library.names == ["leave 2025.md", "leave 2026.md"]

    named(page, QPushButton, "Undo").click()
    await rig.settle()
    assert "guide.md" in page.library.names


async def test_files_are_added_and_folders_searched_where_they_are(open_page, rig, tmp_path):
    page = await open_page()
    folder = tmp_path / "handbook"
    folder.mkdir()
    (folder / "dogs.md").write_text("Dogs may come on Fridays.", encoding="utf-8")
    file = tmp_path / "cats.md"
    file.write_text("Cats may not.", encoding="utf-8")

    page.add_files([file])
    page.add_folders([folder])
    await rig.settle()

    assert {"cats.md", "handbook/dogs.md"} <= set(page.library.names)
    assert rig.work.asked.count("go on") == 2
    page.library.choose("handbook/dogs.md")
    assert page.library.panel.told("State") == "Waiting to be read"
    named(page, QPushButton, "Remove folder handbook").click()
    await rig.settle()
    assert "handbook/dogs.md" not in page.library.names


async def test_a_document_is_read_and_left_for_the_list(open_page, rig, qtbot):
    page = await open_page()
    page.library.choose("guide.md")

    named(page, QPushButton, "Open").click()
    await rig.settle()
    assert page.is_reading
    qtbot.keyClick(page.viewer, Qt.Key.Key_Escape)
    await rig.settle()

    assert not page.is_reading
    assert page.library.panel.told("Last used") != "Not yet"


async def test_from_a_citation_one_goes_back_to_the_conversation(open_page, rig, qtbot):
    page = await open_page()
    document = rig.rig.library.find("guide.md")
    page.show_place(document, Citation("guide.md", "A hotel may cost 180 a night."))
    await rig.settle()

    with qtbot.waitSignal(page.back_wanted):
        named(page.viewer, QPushButton, "Back").click()
    await rig.settle()


async def test_reading_anew_is_asked_of_the_background(open_page, rig):
    page = await open_page()

    named(page, QPushButton, "Read again").click()
    await rig.settle()

    assert rig.work.asked == ["go on"]
    assert page.library.panel.told("State") == "Waiting to be read"


@pytest.mark.parametrize(
    ("choice", "names"),
    [
        ("Replaced by another", ["leave 2025.md"]),
        ("Waiting", []),
        ("With a problem", []),
        ("All", ["leave 2025.md", "leave 2026.md"]),
    ],
)
async def test_words_and_a_choice_narrow_the_list(open_page, rig, qtbot, choice, names):
    page = await open_page()
    page.library.filter.choose(choice)
    page.library.filter.search.setText("leave")

    qtbot.waitUntil(lambda: page.library.names == names, timeout=2_000)


async def test_find_goes_to_the_filter_and_while_reading_to_the_document(open_page, rig, qtbot):
    page = await open_page()
    qtbot.keyClick(page, Qt.Key.Key_F, CONTROL)
    assert page.library.filter.search.hasFocus()

    page.show_place(rig.rig.library.find("guide.md"), Citation("guide.md", ""))
    await rig.settle()
    qtbot.keyClick(page.viewer.text, Qt.Key.Key_F, CONTROL)
    assert page.viewer.head.search.hasFocus()


async def test_the_reading_in_the_background_can_be_stopped_and_gone_on_with(open_page, rig):
    page = await open_page()
    page.show_state(IndexState("reading", 3, 12, "a.md"))
    named(page, QPushButton, "Stop").click()
    page.show_state(IndexState("stopped"))
    named(page, QPushButton, "Continue").click()

    assert rig.work.asked == ["stop", "go on"]
