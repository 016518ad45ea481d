import pytest

from desktop_assist.documents.indexing import Indexing
from desktop_assist.domain.citation import Citation
from desktop_assist.domain.tool import ToolContext
from desktop_assist.tools.find_document import FindDocument
from tests.helpers.frozen_clock import SUNDAY_MORNING
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.library_rig import library_rig
from tests.helpers.tool_run import run_tool


@pytest.fixture
def rig(tmp_path):
    rig = library_rig(tmp_path)
    rig.write("travel.md", "# Travel policy\n\nGültig ab 1. März 2026. A hotel may cost 180.")
    rig.write("leave.md", "# Leave\n\nThirty days a year.")
    yield rig
    rig.database.close()


@pytest.fixture
def tool(rig):
    return FindDocument(Indexing(rig.library, InlineWorkers()), InlineWorkers())


async def test_the_only_one_can_be_opened_shown_and_attached(rig, tool):
    found = await run_tool(tool, query="travel policy")

    assert [(one.label, one.shows, one.opens, one.attaches) for one in found.card.actions] == [
        ("Open", Citation("travel.md", ""), None, None),
        ("Show in folder", None, rig.policies, None),
        ("Attach", None, None, rig.policies / "travel.md"),
    ]
    assert [(one.label, one.value) for one in found.card.fields][1:] == [
        ("In force since", "1 March 2026")
    ]


async def test_it_opens_by_itself_only_where_that_was_asked_for(tool):
    shown = await run_tool(tool, query="travel policy")
    opened = await run_tool(tool, query="travel policy", then="open")

    assert shown.card.at_once is None
    assert opened.card.at_once.shows == Citation("travel.md", "")
    assert opened.output["summary"].endswith("It is opened.")


async def test_text_from_outside_opens_nothing(tool):
    context = ToolContext(SUNDAY_MORNING, "assistant", "conversation", "turn", is_tainted=True)
    found = await tool.run({"query": "travel policy", "then": "open"}, context)

    assert (found.card.at_once, found.output["is_opened"]) == (None, False)


async def test_several_are_listed_each_with_its_own_click(rig, tool):
    rig.write("travel abroad.md", "# Travel abroad\n\nAsk first.")

    found = await run_tool(tool, query="travel")

    assert [row[0] for row in found.card.table.rows] == ["travel abroad.md", "travel.md"]
    assert [one.shows.source for one in found.card.table.row_actions] == [
        "travel abroad.md",
        "travel.md",
    ]


async def test_nothing_found_says_so(tool):
    found = await run_tool(tool, query="lease contract")

    assert (
        found.output["summary"] == "There is no document about lease contract among your policies."
    )


async def test_without_a_name_all_are_listed(tool):
    outcome = await run_tool(tool, query=" ")

    assert outcome.output["summary"] == "You have 2 documents."
    assert [row[0] for row in outcome.card.table.rows] == ["leave.md", "travel.md"]
    assert all(action.shows for action in outcome.card.table.row_actions)


async def test_where_there_is_none_that_is_said(tmp_path):
    rig = library_rig(tmp_path)
    tool = FindDocument(Indexing(rig.library, InlineWorkers()), InlineWorkers())

    outcome = await run_tool(tool, query="")
    rig.database.close()

    assert outcome.output["summary"] == "There are no documents yet."
    assert outcome.card.table is None
