import pytest

from desktop_assist.documents.indexing import Indexing
from desktop_assist.tools.search_policies import SearchPolicies
from tests.helpers.hosted_house import hosted_house
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


async def ask_house(house, query):
    tool = SearchPolicies(
        Indexing(house.rig.library, InlineWorkers()), InlineWorkers(), house.search
    )
    return await run_tool(tool, query=query)


async def test_where_the_person_wants_it_the_store_at_the_service_is_searched_too(tmp_path):
    async with hosted_house(tmp_path) as house:
        house.write("guide.md", GUIDE)
        await house.sync()
        store = house.server.stores[house.store_id]
        house.server.put(store, "canteen.md", b"A hotel has no canteen.")
        await ask_house(house, "What may a hotel cost?")
        assert house.server.searches == []

        house.change("hosted", search="direct")
        found = await ask_house(house, "What may a hotel cost?")

    sources = [one["source"] for one in found.output["passages"]]
    assert sources == ["guide.md", "canteen.md"]
    assert found.card.fields[-1].label == "At OpenAI: canteen.md"


async def test_a_store_that_cannot_be_searched_is_told_beside_what_is_here(tmp_path):
    async with hosted_house(tmp_path) as house:
        house.write("guide.md", GUIDE)
        await house.sync()
        house.change("hosted", search="direct")
        house.server.stores.clear()

        found = await ask_house(house, "What may a hotel cost a night?")

    assert found.output["answer"] == "A hotel may cost 180 euros a night."
    assert "The store at OpenAI was not searched." in found.output["summary"]
    assert found.card.warnings


async def test_the_version_of_a_day_is_quoted_and_its_use_is_kept(rig):
    rig.write("travel 2025.md", "# Hotels\n\nA hotel may cost 150 euros a night.")
    rig.write("travel 2026.md", "# Hotels\n\nA hotel may cost 180 euros a night.")
    tool = SearchPolicies(Indexing(rig.library, InlineWorkers()), InlineWorkers())

    found = await run_tool(tool, query="What may a hotel cost a night?", on="2025-05-01")

    assert found.output["answer"] == "A hotel may cost 150 euros a night."
    used = {one.name: one.used_at is not None for one in rig.library.documents()}
    assert used == {"travel 2025.md": True, "travel 2026.md": False}
