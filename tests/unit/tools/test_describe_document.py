from datetime import date

import pytest

from desktop_assist.documents.document_notes import DocumentNote
from desktop_assist.domain.errors import ToolInputError
from desktop_assist.tools.describe_document import DescribeDocument
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.library_rig import library_rig
from tests.helpers.tool_run import run_tool


@pytest.fixture
def rig(tmp_path):
    rig = library_rig(tmp_path)
    rig.write("travel.md", "Up to 180 a night.")
    rig.bring_up_to_date()
    yield rig
    rig.database.close()


@pytest.fixture
def tool(rig):
    return DescribeDocument(rig.library, InlineWorkers())


async def test_tags_and_date_are_kept_each_on_its_own(rig, tool):
    await run_tool(tool, name="travel.md", tags=" travel, EU , travel,")
    noted = await run_tool(tool, name="travel.md", effective="2026-04-01")

    [document] = rig.library.documents()
    assert (document.tags, document.effective) == (("travel", "EU"), date(2026, 4, 1))
    assert document.is_dated_by_hand
    assert noted.change_id


async def test_an_empty_date_goes_back_to_what_the_document_says(rig, tool):
    await run_tool(tool, name="travel.md", effective="2026-04-01")
    await run_tool(tool, name="travel.md", effective="")

    assert rig.library.details.notes.by_name()["travel.md"] == DocumentNote("travel.md")


async def test_what_is_no_day_is_refused(tool):
    with pytest.raises(ToolInputError, match="not a day"):
        await run_tool(tool, name="travel.md", effective="next spring")


async def test_the_same_again_changes_nothing(tool):
    noted = await run_tool(tool, name="travel.md", tags="")

    assert (noted.change_id, noted.output["summary"]) == (None, "It was noted already.")
