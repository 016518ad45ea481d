"""Copies of documents at OpenAI are sent, seen and deleted on their page, after a yes."""

import asyncio

import pytest
from PySide6.QtWidgets import QComboBox

from desktop_assist.ui.sent_dialog import SentDialog
from desktop_assist.ui.settings.documents_page import DocumentsPage
from desktop_assist.ui.settings.setting_keeper import SettingKeeper
from desktop_assist.ui.task_runner import TaskRunner
from tests.helpers.hosted_house import hosted_house
from tests.helpers.inline_workers import InlineWorkers


@pytest.fixture
async def house(tmp_path):
    async with hosted_house(tmp_path) as made:
        made.write("travel.md", "# Hotels\n\nA hotel may cost 180 euros. Ask ada@example.org.\n")
        yield made


@pytest.fixture
async def page(house, qtbot):
    errors = []
    tasks = TaskRunner(errors.append)
    keeper = SettingKeeper(house.settings, InlineWorkers(), tasks, lambda: None)
    page = DocumentsPage(keeper, house.copy, tasks)
    qtbot.addWidget(page)
    page.show_settings(house.settings.current())
    page.show()
    yield page
    await tasks.close()
    assert errors == []


async def press(page, button) -> None:
    button.click()
    async with asyncio.timeout(10):
        while not page._look.isEnabled():  # noqa: ASYNC110  what a server does has no event here
            await asyncio.sleep(0.005)


async def test_opening_the_page_asks_the_service_for_nothing(page, house):
    assert page._state.text() == "No document is at OpenAI."
    assert not page._send.isVisible()
    assert house.server.requests == []


async def test_what_would_leave_and_its_price_are_shown_before_anything_is_sent(page, house):
    await press(page, page._look)

    assert "1 document would be sent to OpenAI as they are" in page._told.text()
    assert "1 piece of personal data" in page._told.text()
    assert "a search counts 0.0025" in page._told.text()
    assert page._send.isVisible()
    assert house.server.uploaded == {}


async def test_a_press_on_send_is_the_yes(page, house):
    await press(page, page._look)
    await press(page, page._send)

    assert house.names == ["travel.md"]
    assert "1 document can be searched at OpenAI now." in page._notice.text
    await press(page, page._status)
    assert "1 file" in page._told.text()


async def test_what_failed_is_named(page, house):
    house.server.faults["travel"] = "broken"

    await press(page, page._look)
    await press(page, page._send)

    assert "Not there: travel.md: The file could not be read." in page._told.text()


async def test_everything_is_deleted_at_the_second_press(page, house):
    await press(page, page._look)
    await press(page, page._send)

    page._remove.click()
    assert len(house.server.uploaded) == 1
    await press(page, page._remove)

    assert (house.server.uploaded, house.store_id) == ({}, "")
    assert not page._remove.isVisible()


async def test_trouble_is_told_beside_the_button(page, house):
    house.change("hosted", store="vs_gone")

    await press(page, page._look)

    assert "does not know this store" in page._notice.text


async def test_who_searches_is_kept(page, house):
    box = page.findChild(QComboBox)
    box.setCurrentIndex(1)
    box.activated.emit(1)
    await asyncio.sleep(0.01)

    assert house.settings.current().hosted.search == "direct"


async def test_what_was_sent_is_shown_word_for_word(page, house):
    await press(page, page._look)
    await press(page, page._send)

    await press(page, page._was_sent)

    dialog = page.findChild(SentDialog)
    shown = []
    for row in range(dialog._list.count()):
        dialog._list.setCurrentRow(row)
        shown.append(dialog._text.toPlainText())
    assert any("travel.md [text/markdown" in one for one in shown)
    assert not any("180 euros" in one for one in shown)
