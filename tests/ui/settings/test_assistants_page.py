"""The page about assistants, on real files."""

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPushButton

from desktop_assist.domain.assistant_profile import AssistantProfile
from tests.helpers.widget_finding import named
from tests.ui.settings.conftest import settled


@pytest.fixture
async def page(dialog, desk):
    desk.memory.assistants.store.save(AssistantProfile("", "Legal", "Be exact."))
    dialog.open_page("assistants")
    await settled()
    return dialog.pages.assistants


async def click(page, name: str) -> None:
    found = [one for one in page.findChildren(QPushButton) if one.accessibleName() == name]
    next(one for one in found if one.isVisible()).click()
    await settled()


async def test_a_new_one_is_written_and_can_be_taken_back(page, desk, qtbot):
    await click(page, "New assistant")
    named(page, QLineEdit, "Name").setText("Travel")
    with qtbot.waitSignal(page.assistants_changed):
        await click(page, "Save")
    assert desk.memory.assistants.names() == ["CorporateAssist", "Legal", "Travel"]
    assert page._notice.text == "Travel is kept."

    await click(page, "Undo")

    assert desk.memory.assistants.names() == ["CorporateAssist", "Legal"]


async def test_one_is_changed_and_cancelling_changes_nothing(page, desk):
    await click(page, "Edit Legal")
    named(page, QLineEdit, "Name").setText("Law")
    await click(page, "Cancel")
    assert desk.memory.assistants.names() == ["CorporateAssist", "Legal"]

    await click(page, "Edit Legal")
    assert named(page, QLineEdit, "Name").text() == "Legal"


async def test_a_shipped_one_is_copied_to_be_changed(page, desk):
    await click(page, "Duplicate CorporateAssist")
    await click(page, "Edit CorporateAssist (copy)")

    assert page._editor._save.isVisible()
    assert desk.memory.assistants.names()[1] == "CorporateAssist (copy)"


async def test_a_deleted_one_comes_back(page, desk):
    await click(page, "Delete Legal")
    assert desk.memory.assistants.names() == ["CorporateAssist"]
    assert "standard assistant" in page._notice.text

    await click(page, "Undo")

    assert desk.memory.assistants.names() == ["CorporateAssist", "Legal"]


async def test_a_file_from_elsewhere_is_shown_first(page, desk, tmp_path):
    file = tmp_path / "team.toml"
    file.write_text('name = "Team"\ninstructions = "Be kind."\n')
    page.take_in(file)
    await settled()
    assert "Read the instructions" in page._editor._notice.text
    assert "Team" not in desk.memory.assistants.names()

    await click(page, "Take over")

    assert desk.memory.assistants.store.meant("Team").instructions == "Be kind."


async def test_a_file_that_holds_none_is_said(page, tmp_path):
    file = tmp_path / "team.toml"
    file.write_text("name = ")
    page.take_in(file)
    await settled()

    assert "team.toml cannot be used" in page._notice.text
    assert page._list.isVisible()


async def test_one_is_written_to_a_file(page, tmp_path):
    await click(page, "Export Legal")
    dialog = page.findChild(QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "legal.toml"))
    dialog.close()
    await settled()

    assert "Be exact." in (tmp_path / "legal.toml").read_text("utf-8")
    assert page._notice.text == "Legal is written to legal.toml."


async def test_a_broken_file_is_named(page, dialog, desk):
    desk.memory.assistants.put("broken.toml", "name = ")
    await page.refresh()

    assert any("broken.toml" in label.text() for label in page.findChildren(QLabel))
