"""`conversations sent`: the very requests that left."""

import json
from contextlib import closing

import pytest

from desktop_assist.domain.sent_request import SentRequest
from tests.helpers.cli_rig import CliRig
from tests.helpers.scripted_provider import ScriptedProvider, says

URL = "https://api.openai.com/v1/responses"


@pytest.fixture
async def rig(tmp_path, capsys):
    with closing(CliRig(tmp_path, ScriptedProvider(says("Hi.")))) as made:
        await made.run("ask", "Hello")
        (step,) = made.rig.database.rows(str, "SELECT id FROM steps")
        made.sent.note(step, SentRequest(URL, '{"input": "Hello"}'))
        made.sent.note(step, SentRequest(URL, "no json"))
        capsys.readouterr()
        yield made


async def test_requests_are_shown_as_they_were(rig, capsys):
    assert await rig.run("conversations", "sent", "last") == 0

    shown = capsys.readouterr().out
    assert URL in shown
    assert '"input": "Hello"' in shown
    assert "no json" in shown


async def test_as_json_with_their_turn(rig, capsys):
    await rig.run("conversations", "sent", "last", "--json")

    requests = json.loads(capsys.readouterr().out)["requests"]
    assert [one["body"] for one in requests] == [{"input": "Hello"}, "no json"]
    assert requests[0]["turn_id"].startswith("turn_")


async def test_of_another_turn_there_is_nothing(rig, capsys):
    await rig.run("conversations", "sent", "last", "--turn", "turn_0")

    assert "Nothing of this conversation left" in capsys.readouterr().out
