"""What the tests of the documents share."""

import pytest

from desktop_assist.ui.documents.document_viewer import DocumentViewer
from desktop_assist.ui.documents.documents_page import DocumentsPage
from tests.helpers.active_window import show_active
from tests.helpers.documents_rig import DocumentsRig
from tests.helpers.printed_policy import print_policy

GUIDE = """# Hotels

A hotel may cost 180 a night.

- Keep the receipt.

| City | Rate |
|---|---|
| Rome | 200 |
| Paris | 230 |
"""
FILLER = "A traveller keeps every receipt and hands it in within thirty days of the trip. " * 12


@pytest.fixture(scope="session")
def printed(tmp_path_factory):
    """A PDF of four pages; the hotel stands on the third."""
    parts = [("h1", "Travel policy"), *[("text", FILLER)] * 2, ("page", "")]
    parts += [("h2", "Trains"), *[("text", FILLER)] * 2, ("page", ""), ("h2", "Hotels")]
    parts += [("text", "A hotel may cost at most 180 euros a night."), ("page", "")]
    parts += [("h2", "Meals"), ("text", FILLER)]
    return print_policy(tmp_path_factory.mktemp("printed") / "travel.pdf", parts)


@pytest.fixture
async def rig(tmp_path):
    """A library with three documents that are read."""
    rig = DocumentsRig(tmp_path)
    rig.rig.write("guide.md", GUIDE)
    rig.rig.write("leave 2025.md", "# Leave\n\nTwenty-eight days a year.")
    rig.rig.write("leave 2026.md", "# Leave\n\nThirty days a year.")
    rig.rig.bring_up_to_date()
    yield rig
    await rig.close()
    assert rig.errors == []


@pytest.fixture
def open_page(qtbot, rig):
    """Shows the documents as they are now."""

    async def open_it():
        page = DocumentsPage(rig.services, rig.tasks)
        qtbot.addWidget(page)
        page.resize(1_000, 700)
        show_active(qtbot, page)
        page.open()
        await rig.settle()
        return page

    return open_it


@pytest.fixture
def viewer(qtbot, rig):
    """Shows one document."""
    viewer = DocumentViewer(rig.viewing, rig.tasks)
    qtbot.addWidget(viewer)
    viewer.resize(800, 600)
    viewer.show()
    return viewer
