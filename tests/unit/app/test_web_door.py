"""`serve`: the door opens on this computer, with a token that stays the same."""

import asyncio
import json
import urllib.request
from contextlib import suppress

import pytest

from desktop_assist.app.moment import Moment
from desktop_assist.app.parts import Parts
from desktop_assist.app.web_door import open_web_door
from desktop_assist.cli.serve_options import Serve
from desktop_assist.domain.errors import UsageError
from desktop_assist.system.folders import portable_folders
from tests.helpers.memory_secrets import MemorySecrets


@pytest.fixture
async def parts(tmp_path):
    made = Parts(portable_folders(tmp_path), Moment())
    yield made
    await made.close()


async def told(parts, capsys, options):
    """What is said when the door is open; it is closed again."""
    serving = asyncio.create_task(open_web_door(options, parts, is_json=True))  # noqa: TID251
    said = ""
    while not said and not serving.done():
        await asyncio.sleep(0.01)
        said = capsys.readouterr().out
    return json.loads(said), serving


async def closed(serving):
    serving.cancel()
    with suppress(asyncio.CancelledError):
        await serving


async def test_the_door_answers_whoever_brings_its_token(parts, capsys):
    said, serving = await told(parts, capsys, Serve(0))
    headers = {"Authorization": f"Bearer {said['token']}"}
    request = urllib.request.Request(f"{said['url']}/v1/models", headers=headers)
    answer = await asyncio.to_thread(lambda: urllib.request.urlopen(request).read())
    await closed(serving)

    assert json.loads(answer)["data"][0]["id"] == "desktop-assist"


async def test_the_token_stays_until_a_new_one_is_wanted(parts, capsys):
    parts.secrets, tokens = MemorySecrets(), []
    for is_new in (False, False, True):
        said, serving = await told(parts, capsys, Serve(0, is_new_token=is_new))
        tokens.append(said["token"])
        await closed(serving)

    assert tokens[0] == tokens[1] != tokens[2]


async def test_a_port_that_is_taken_is_told(parts):
    server = await asyncio.start_server(lambda *_: None, "127.0.0.1", 0)
    async with server:
        with pytest.raises(UsageError, match="is taken by another program"):
            await open_web_door(Serve(server.sockets[0].getsockname()[1]), parts, is_json=False)
