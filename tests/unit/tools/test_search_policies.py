import pytest

from desktop_assist.documents.indexing import Indexing
from desktop_assist.tools.search_policies import SearchPolicies
from tests.helpers.inline_workers import InlineWorkers
from tests.helpers.library_rig import library_rig
from tests.helpers.tool_run import run_tool

GUIDE = "# Hotels\n\nA hotel may cost 180 euros a night. Ask first."


@pytest.fixture
def rig(tmp_path):
    rig = library_rig(tmp_path)
    yield rig
    rig.database.close()


async def search(rig, query):
    return await run_tool(
        SearchPolicies(Indexing(rig.library, InlineWorkers()), InlineWorkers()), query=query
    )


async def test_a_question_is_answered_word_for_word_with_the_place(rig):
    rig.write("guide.md", GUIDE)

    found = await search(rig, "What may a hotel cost a night?")

    assert found.output["summary"] == "“A hotel may cost 180 euros a night.” (guide.md, Hotels)"
    assert found.output["citations"][0]["quote"] == "A hotel may cost 180 euros a night."
    [field] = found.card.fields
    assert (field.label, field.value) == ("guide.md", "A hotel may cost 180 euros a night.")
    assert found.is_outside


async def test_what_is_not_in_the_documents_is_said_with_the_closest_place(rig):
    rig.write("guide.md", GUIDE)

    found = await search(rig, "Which night train goes to Vienna?")

    assert found.output["answer"] is None
    assert found.output["summary"].startswith("Not found in your documents; the closest is in")


async def test_without_documents_there_is_nothing_to_quote(rig):
    found = await search(rig, "What may a hotel cost?")

    assert (found.output["citations"], found.card.fields) == ([], ())
