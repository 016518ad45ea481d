"""`conversations search`: what was said is found from the terminal."""

import pytest

from tests.helpers.cli_rig import CliRig
from tests.helpers.scripted_provider import ScriptedProvider, says


@pytest.fixture
async def rig(tmp_path, capsys):
    rig = CliRig(tmp_path, ScriptedProvider(says("Noted."), says("Fine.")))
    for text in ("The hotel may cost 120 euros", "Something else"):
        await rig.run("ask", text)
    capsys.readouterr()
    yield rig
    rig.close()


async def test_programs_get_the_messages_with_their_places(rig, printed):
    assert await rig.run("conversations", "search", "hotel euros", "--json") == 0

    (shape,) = printed()
    (message,) = shape["messages"]
    assert message["text"] == "The hotel may cost 120 euros"
    assert [message["snippet"][start:end] for start, end in message["matches"]] == [
        "hotel", "euros",
    ]  # fmt: skip
    assert shape["seconds"] >= 0


async def test_people_read_who_said_it_and_where(rig, capsys):
    await rig.run("conversations", "search", "hotel")

    first, second = capsys.readouterr().out.splitlines()
    assert first.startswith("You, 2026-11-22 10:00 in ")
    assert second == "  The hotel may cost 120 euros"


async def test_no_more_than_asked_for(rig, printed):
    await rig.run("conversations", "search", "s", "--limit", "1", "--json")

    assert len(printed()[0]["messages"]) == 1


async def test_nothing_found_is_no_error(rig, capsys):
    assert await rig.run("conversations", "search", "unicorn") == 0
    assert capsys.readouterr().out == "Nothing was said about “unicorn”.\n"
