"""`conversations import`: what was said with another assistant is taken over."""

import pytest

from tests.helpers.cli_rig import CliRig
from tests.helpers.foreign_chats import gpt_chat, write_chats


@pytest.fixture
def rig(tmp_path):
    rig = CliRig(tmp_path)
    yield rig
    rig.close()


async def test_it_says_how_many_came_and_how_many_were_there(rig, capsys, printed, tmp_path):
    file = str(write_chats(tmp_path / "export.zip", gpt_chat()))

    assert await rig.run("conversations", "import", file) == 0
    assert capsys.readouterr().out == "1 conversation of ChatGPT was taken over.\n"
    await rig.run("conversations", "import", file, "--json")
    assert printed()[0] == {"source": "ChatGPT", "added": [], "known": 1}
