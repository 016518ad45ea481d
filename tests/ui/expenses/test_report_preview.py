"""A report page by page."""

import pytest
from PySide6.QtCore import Qt

from desktop_assist.app.receipt_parts import PageViewer
from desktop_assist.system.resources import resource_path
from desktop_assist.ui.expenses.page_loader import PageLoader
from desktop_assist.ui.expenses.report_preview import ReportPreview
from tests.helpers.inline_workers import InlineWorkers

POLICY = resource_path("sample/policies/Travel and expense policy.pdf")


@pytest.fixture
async def preview(rig, qtbot):
    workers = InlineWorkers()
    preview = ReportPreview(PageLoader(PageViewer(workers), workers), rig.tasks)
    qtbot.addWidget(preview)
    preview.resize(500, 600)
    preview.show()
    preview.show_file(POLICY)
    await rig.settle()
    return preview


async def test_pages_are_turned_and_not_beyond_the_last(preview, rig, qtbot):
    count = preview._loader.count(POLICY)
    assert (preview.text, count > 1) == (f"Page 1 of {count}", True)
    for _ in range(count + 2):
        qtbot.keyClick(preview, Qt.Key.Key_PageDown)
        await rig.settle()
    assert preview.text == f"Page {count} of {count}"
    qtbot.keyClick(preview, Qt.Key.Key_PageUp)
    await rig.settle()
    assert preview.text == f"Page {count - 1} of {count}"


async def test_without_a_file_it_says_what_to_do(preview):
    preview.show_file(None)
    assert "Open its file" in preview._view._words
    assert preview.text == ""


async def test_a_broken_file_is_no_page(preview, rig, tmp_path):
    broken = tmp_path / "a.pdf"
    broken.write_bytes(b"%PDF-1.4")
    preview.show_file(broken)
    await rig.settle()
    assert preview.text == ""
