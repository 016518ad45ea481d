"""The page about what is remembered, on a real file."""

import pytest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton

from desktop_assist.ui.settings.fact_row import FactRow
from tests.helpers.widget_finding import named
from tests.ui.settings.conftest import settled


@pytest.fixture
async def page(dialog, desk):
    desk.memory.facts.remember("I travel by train")
    dialog.open_page("memory")
    await settled()
    return dialog.pages.memory


async def click(page, name: str) -> None:
    named(page, QPushButton, name).click()
    await settled()


def shown(page) -> list[str]:
    return [row.accessibleName() for row in page.findChildren(FactRow) if row.isVisible()]


async def test_a_fact_is_added_on_top_and_can_be_taken_back(page, desk):
    named(page, QLineEdit, "New fact").setText("I eat no meat")
    await click(page, "Remember")
    assert shown(page) == ["I eat no meat", "I travel by train"]
    assert named(page, QLineEdit, "New fact").text() == ""

    await click(page, "Undo")

    assert shown(page) == ["I travel by train"]
    assert page._notice.text == "Taken back."


async def test_a_fact_is_forgotten_and_comes_back(page, desk):
    await click(page, "Forget: I travel by train")
    assert shown(page) == []
    assert not page._empty.isHidden()

    await click(page, "Undo")

    assert shown(page) == ["I travel by train"]


async def test_a_fact_is_reworded(page, desk):
    await click(page, "Edit: I travel by train")
    named(page, QLineEdit, "Words of the fact").setText("I travel by bus")
    await click(page, "Save")

    assert shown(page) == desk.memory.facts.texts() == ["I travel by bus"]


async def test_what_cannot_be_remembered_stays_in_the_field_with_the_reason(page):
    line = named(page, QLineEdit, "New fact")
    line.setText("sk-" + "abcdefghij0123456789")
    await click(page, "Remember")

    assert "secrets are not remembered" in page._notice.text
    assert line.text()


async def test_what_is_known_is_said(page):
    named(page, QLineEdit, "New fact").setText("i travel by train")
    await click(page, "Remember")

    assert page._notice.text == "This is remembered already."


async def test_facts_can_be_left_unused(page, desk):
    named(page, QCheckBox, "Use remembered facts").click()
    await settled()

    assert not desk.store.current().assistant.uses_facts


async def test_a_file_that_cannot_be_read_is_told_of(dialog, desk):
    desk.memory.facts.file.mkdir(parents=True)
    dialog.open_page("memory")
    await settled()

    assert "facts.jsonl cannot be read" in dialog.pages.memory._notice.text
