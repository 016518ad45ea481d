"""`policies hosted`: nothing leaves without a yes; what is there is searched and taken back."""

import pytest

from tests.helpers.vector_store_server import VectorStoreServer


@pytest.fixture
async def server(rig):
    async with VectorStoreServer() as running:
        rig.house.settings.set("openai.base_url", running.url)
        yield running
        await rig.hosted.connection.aclose()


@pytest.fixture
async def guide(rig, tmp_path):
    path = tmp_path / "guide.md"
    path.write_text("# Hotels\n\nA hotel may cost 180 euros a night.", encoding="utf-8")
    await rig.run("policies", "add", str(path), "--json")
    return path


async def test_without_a_yes_the_plan_is_shown_and_nothing_is_sent(rig, server, guide, capsys):
    assert await rig.run("policies", "hosted", "sync") == 0

    told = capsys.readouterr()
    assert "1 document would be sent to OpenAI as they are" in told.out
    assert "--yes sends it" in told.err
    assert server.requests == []


async def test_a_yes_sends_the_documents_and_the_status_tells(rig, server, guide, printed):
    assert await rig.run("policies", "hosted", "sync", "--yes", "--json") == 0
    assert printed()[-1]["outcome"]["added"] == ["guide.md"]

    await rig.run("policies", "hosted", "--json")
    [told] = printed()
    assert (told["files"], told["sent"]) == (1, 1)


async def test_what_failed_is_named_and_told_by_the_status(rig, server, guide, capsys):
    server.faults["guide"] = "broken"

    assert await rig.run("policies", "hosted", "sync", "--yes") == 1

    assert "Not there: guide.md: The file could not be read." in capsys.readouterr().out


async def test_a_search_names_the_place_and_costs_once(rig, server, guide, capsys):
    await rig.run("policies", "hosted", "sync", "--yes")

    for _ in range(2):
        assert await rig.run("policies", "hosted", "search", "What may a hotel cost?") == 0

    told = capsys.readouterr()
    assert "guide.md, Hotels\nA hotel may cost 180 euros a night." in told.out
    assert "asking again cost nothing" in told.err
    assert len(server.searches) == 1


async def test_another_store_can_be_chosen(rig, server, printed):
    store = server.add_store("Company")

    await rig.run("policies", "hosted", "stores", "--json")
    assert printed()[-1]["stores"] == [{"id": store.id, "name": "Company", "files": 0}]

    assert await rig.run("policies", "hosted", "use", store.id, "--json") == 0
    assert rig.house.settings.current().hosted.store == store.id


async def test_a_store_that_others_fill_is_joined_after_a_yes_only(rig, server, printed):
    store = server.add_store("Company")
    server.put(store, "theirs.md", b"Theirs.")

    assert await rig.run("policies", "hosted", "use", store.id) == 2
    assert rig.house.settings.current().hosted.store == ""

    assert await rig.run("policies", "hosted", "use", store.id, "--yes", "--json") == 0
    assert rig.house.settings.current().hosted.store == store.id


async def test_everything_is_deleted_there_after_a_yes(rig, server, guide, printed):
    await rig.run("policies", "hosted", "sync", "--yes", "--json")

    assert await rig.run("policies", "hosted", "remove") == 2
    assert len(server.uploaded) == 1
    assert await rig.run("policies", "hosted", "remove", "--yes", "--json") == 0

    assert (printed()[-1], server.uploaded, server.stores) == ({"removed": 1}, {}, {})


@pytest.mark.parametrize("action", ["use", "search"])
async def test_what_is_missing_is_asked_for(rig, action):
    assert await rig.run("policies", "hosted", action) == 2


async def test_what_left_for_the_copies_is_told_and_what_is_asked_of_them(
    rig, server, guide, capsys, printed
):
    await rig.run("policies", "hosted", "sent")
    assert "Nothing left this computer" in capsys.readouterr().out
    await rig.run("policies", "hosted", "sync", "--yes", "--json")
    await rig.run("policies", "hosted", "search", "May Ada Lovelace stay?", "--json")
    printed()

    await rig.run("policies", "hosted", "sent", "--json")

    [told] = printed()
    bodies = [str(one["body"]) for one in told["requests"]]
    assert any("guide.md [text/markdown" in one for one in bodies)
    assert any("May [PERSON_1] stay?" in one for one in bodies)
