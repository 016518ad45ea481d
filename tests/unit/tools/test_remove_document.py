import pytest

from desktop_assist.tools.remove_document import RemoveDocument
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.library_rig import library_rig
from tests.helpers.tool_run import run_tool


@pytest.fixture
def rig(tmp_path):
    rig = library_rig(tmp_path)
    yield rig
    rig.database.close()


async def test_a_document_goes_and_can_be_brought_back(rig):
    path = rig.write("travel.md", "Up to 180 a night.")
    rig.bring_up_to_date()

    removed = await run_tool(RemoveDocument(rig.library, InlineWorkers()), name="travel.md")

    assert (path.exists(), rig.library.documents(), bool(removed.change_id)) == (False, (), True)


async def test_the_files_of_a_folder_that_was_added_stay(rig, tmp_path):
    handbook = tmp_path / "handbook"
    handbook.mkdir()
    (handbook / "leave.md").write_text("Thirty days.", encoding="utf-8")
    rig.library.watch(handbook)
    rig.bring_up_to_date()

    removed = await run_tool(RemoveDocument(rig.library, InlineWorkers()), name="handbook")

    assert (rig.library.documents(), removed.change_id) == ((), None)
    assert (handbook / "leave.md").exists()
