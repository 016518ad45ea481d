import pytest

from desktop_assist.documents.indexing import Indexing
from desktop_assist.tools.look_up_table import LookUpTable
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.library_rig import library_rig
from tests.helpers.rate_tables import CITIES
from tests.helpers.tool_run import run_tool


@pytest.fixture
def rig(tmp_path):
    rig = library_rig(tmp_path)
    rig.write("rates_fy2026.csv", "\n".join(",".join(row) for row in CITIES))
    yield rig
    rig.database.close()


async def look_up(rig, conditions, table=None):
    tool = LookUpTable(Indexing(rig.library, InlineWorkers()), InlineWorkers())
    return await run_tool(tool, conditions=conditions, table=table)


async def test_a_cell_is_cited_with_its_file_and_row(rig):
    found = await look_up(rig, "hotel in Denver in October")

    assert found.output["answer"].startswith("215 (Lodging Rate")
    assert found.output["citations"][0]["section"] == "row 3"
    assert found.card.table.rows[0][0] == "215"


async def test_two_places_of_a_name_are_asked_back(rig):
    found = await look_up(rig, "hotel in Portland")

    assert found.output["choices"] == ["OR, Portland", "ME, Portland"]
    assert found.card.title == "Which one is meant?"


async def test_what_no_table_has_is_said(rig):
    found = await look_up(rig, "hotel in Denver", table="other")

    assert (found.output["answer"], found.output["note"]) == (None, "No row of a table fits.")
