"""The reports that were made."""

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLineEdit, QListWidget, QPushButton

from desktop_assist.ui.chat.notice_bar import NoticeBar
from desktop_assist.ui.expenses.report_preview import ReportPreview
from desktop_assist.ui.expenses.view_names import REPORTS
from desktop_assist.ui.popover import Popover
from tests.helpers.widget_finding import named


@pytest.fixture
async def page(open_page, rig):
    page = await open_page()
    page.show_view(REPORTS)
    await rig.settle()
    return page


async def make(page, rig):
    named(page, QPushButton, "Make report").click()
    named(page.findChild(Popover).content, QPushButton, "Make report").click()
    await rig.settle()
    await rig.settle()


def status(page):
    return page.findChild(QListWidget).item(0).text(), page._reports._reports[0].words


async def test_a_report_of_the_last_month_is_made_and_shown(page, rig):
    await make(page, rig)
    assert "October 2026" in status(page)[0]
    assert page.findChild(ReportPreview).text.startswith("Page 1 of ")
    assert "Made" in page.findChild(NoticeBar).text


async def test_it_is_handed_in_and_its_rows_are_held(page, rig):
    await make(page, rig)
    named(page, QPushButton, "Mark as submitted").click()
    await rig.settle()
    assert status(page)[1].startswith("Submitted")
    assert named(page, QPushButton, "Mark as paid").isVisible()
    named(page, QPushButton, "Back to draft").click()
    await rig.settle()
    assert status(page)[1].startswith("Draft")


async def test_its_file_is_opened(page, rig, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    await make(page, rig)
    named(page, QPushButton, "Open file").click()
    assert [file.rsplit(".")[-1] for file in opened] == ["pdf"]


async def test_what_was_made_is_taken_back(page, rig):
    await make(page, rig)
    named(page, QPushButton, "Undo").click()
    await rig.settle()
    assert page._reports._stack.currentIndex() == 0


async def test_what_the_rules_hold_back_is_handed_in_with_a_reason(page, rig):
    rig.house.write_policy('[[rule]]\nid = "none"\nkind = "forbid"\nseverity = "block"\n')
    await make(page, rig)
    named(page, QPushButton, "Mark as submitted").click()
    panel = page.findChild(Popover).content
    panel.findChild(QLineEdit).setText("It was agreed")
    named(panel, QPushButton, "Hand in as it is").click()
    await rig.settle()
    await rig.settle()
    assert status(page)[1].startswith("Submitted")
    assert page._reports._reports[0].record.confirmation == "It was agreed"
