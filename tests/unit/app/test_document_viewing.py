import pytest

from desktop_assist.app.document_viewing import IsolatedViewing
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.printed_policy import print_policy


@pytest.fixture
def path(tmp_path):
    return print_policy(tmp_path / "travel.pdf", [("text", "Up to 180 euros a night.")])


async def test_a_document_is_opened_drawn_read_and_looked_through(path):
    viewing = IsolatedViewing(InlineWorkers())

    shown = await viewing.open(path, "180 euros", 1)
    assert (len(shown.pages), len(shown.page_marks)) == (1, 1)
    assert max((await viewing.show(path, 0, 300)).height, 0) == 300
    assert "euros" in [word.text for word in await viewing.words(path, 0)]
    assert len(await viewing.find(path, "180 euros")) == 1
