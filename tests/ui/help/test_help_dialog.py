"""What tells about the program is one dialog."""

import asyncio

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QPlainTextEdit

from desktop_assist.system.guide import GuidePage, GuideSection
from desktop_assist.ui.cards.card_table import CardTableView
from desktop_assist.ui.help.guide_view import GuideView
from desktop_assist.ui.help.help_dialog import HelpDialog
from desktop_assist.ui.help.help_services import HelpServices
from desktop_assist.ui.task_runner import TaskRunner
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.widget_finding import named


def guide_page(title: str, task: str, text: str) -> GuidePage:
    words = f"# {title}\n\n## {task}\n\n{text}\n"
    return GuidePage(title.lower(), title, words, (GuideSection(task, text, ()),))


@pytest.fixture
async def dialog(qtbot):
    tasks = TaskRunner(pytest.fail)
    news = "## [0.1.0]\n\n- A start.\n"
    licences = (
        "# Parts\n\nMade by\nothers.\n\n## qasync 0.28.0\n\nLicence: BSD\n\n"
        "```\n# 1\nRedistribution\nand use\n```\n"
    )
    guide = (guide_page("Start", "Begin", "Go."), guide_page("Keys", "Add", "Paste."))
    services = HelpServices("0.1.0", lambda: guide, lambda: news, lambda: licences, InlineWorkers())
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
    shown = dialog.findChild(QPlainTextEdit).toPlainText()
    assert shown.startswith("Parts\n─────\n\nMade by others.\n\nqasync 0.28.0\n─────────────\n")
    assert shown.endswith("\n# 1\nRedistribution\nand use\n")
    assert "qasync\t0.28.0\tBSD" in dialog.findChild(CardTableView).accessibleDescription()


async def test_the_guide_comes_first(dialog):
    dialog.open_page("guide")
    names = named(dialog, QListWidget, "Pages")
    await asyncio.sleep(0.02)
    assert [names.item(row).text() for row in range(3)] == ["Start", "Keys", "Keyboard"]
    assert names.currentItem().text() == "Start"
    assert dialog.findChild(GuideView).toPlainText() == "Start\nBegin\nGo."


async def test_a_page_asked_for_stays_when_the_guide_is_there(dialog):
    dialog.open_page("about")
    await asyncio.sleep(0.02)
    assert named(dialog, QListWidget, "Pages").currentItem().text() == "About"
    dialog.open_page("guide")
    assert named(dialog, QListWidget, "Pages").currentItem().text() == "Start"


async def test_what_is_looked_for_leaves_the_pages_that_have_it(dialog, qtbot):
    dialog.open_page("guide")
    await asyncio.sleep(0.02)
    search, names = (
        named(dialog, QLineEdit, "Search the guide"),
        named(dialog, QListWidget, "Pages"),
    )
    qtbot.keyClicks(search, "paste")
    await asyncio.sleep(0.3)
    assert names.currentItem().text() == "Keys"
    assert [names.item(row).isHidden() for row in range(3)] == [True, False, True]
    search.clear()
    assert not any(names.item(row).isHidden() for row in range(3))
