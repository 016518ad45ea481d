"""What tells about the program is one dialog."""

import asyncio

import pytest
from PySide6.QtWidgets import QLabel, QListWidget, QPlainTextEdit

from desktop_assist.ui.cards.card_table import CardTableView
from desktop_assist.ui.help.help_dialog import HelpDialog
from desktop_assist.ui.help.help_services import HelpServices
from desktop_assist.ui.task_runner import TaskRunner
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.widget_finding import named


@pytest.fixture
async def dialog(qtbot):
    tasks = TaskRunner(pytest.fail)
    news = "## [0.1.0]\n\n- A start.\n"
    licences = "# Parts\n\n## qasync 0.28.0\n\nLicence: BSD\n\nRedistribution and use\n"
    services = HelpServices("0.1.0", lambda: news, lambda: licences, InlineWorkers())
    dialog = HelpDialog(services, tasks)
    qtbot.addWidget(dialog)
    yield dialog
    await tasks.close()


@pytest.mark.parametrize(("page", "name"), [("keys", "Keyboard"), ("about", "About")])
async def test_it_opens_at_the_page_asked_for(dialog, page, name):
    dialog.open_page(page)
    assert named(dialog, QListWidget, "Pages").currentItem().text() == name


async def test_what_is_new_is_read_once_it_is_opened(dialog):
    dialog.open_page("news")
    await asyncio.sleep(0.02)
    assert "A start." in [label.text() for label in dialog.findChildren(QLabel)]


async def test_the_licences_are_there_in_full_and_in_short(dialog):
    dialog.open_page("licences")
    await asyncio.sleep(0.02)
    assert "Redistribution and use" in dialog.findChild(QPlainTextEdit).toPlainText()
    assert "qasync\t0.28.0\tBSD" in dialog.findChild(CardTableView).accessibleDescription()
