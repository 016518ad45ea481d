"""`conversations rename, pin, archive, delete`: kept conversations are put in order."""

import pytest

from tests.helpers.cli_rig import CliRig
from tests.helpers.scripted_provider import ScriptedProvider, says


@pytest.fixture
async def rig(tmp_path, capsys):
    rig = CliRig(tmp_path, ScriptedProvider(says("Yes."), says("Yes.")))
    for text in ("First", "Second"):
        await rig.run("ask", text)
    capsys.readouterr()
    yield rig
    rig.close()


async def listed(rig, printed, *words):
    await rig.run("conversations", "list", "--json", *words)
    return printed()[-1]["conversations"]


async def test_a_title_can_be_changed(rig, printed):
    assert await rig.run("conversations", "rename", "last", "Hotel", "--json") == 0

    assert printed()[0]["title"] == "Hotel"


async def test_a_pinned_one_is_listed_first(rig, printed, capsys):
    first = (await listed(rig, printed))[1]["id"]

    await rig.run("conversations", "pin", first)

    assert capsys.readouterr().out == "Pinned: First\n"
    assert [one["is_pinned"] for one in await listed(rig, printed)] == [True, False]
    await rig.run("conversations", "unpin", first, "--json")
    assert printed()[0]["is_pinned"] is False


async def test_an_archived_one_is_listed_apart(rig, printed):
    await rig.run("conversations", "archive", "last", "--json")

    archived = (await listed(rig, printed, "--archived"))[0]
    assert archived["title"] == "Second"
    assert [one["title"] for one in await listed(rig, printed)] == ["First"]
    await rig.run("conversations", "unarchive", archived["id"], "--json")
    assert len(await listed(rig, printed)) == 2


async def test_a_deleted_one_is_gone(rig, printed):
    assert await rig.run("conversations", "delete", "last", "--yes", "--json") == 0

    assert printed()[0]["is_deleted"] is True
    assert [one["title"] for one in await listed(rig, printed)] == ["First"]


async def test_nothing_is_deleted_unasked(rig, capsys):
    assert await rig.run("conversations", "delete", "last") == 2

    assert "--yes" in capsys.readouterr().err


@pytest.mark.parametrize(("answer", "status"), [("y", 0), ("", 2)])
async def test_a_person_is_asked_before(rig, monkeypatch, capsys, answer, status):
    monkeypatch.setattr("desktop_assist.cli.terminal.is_interactive", lambda: True)
    monkeypatch.setattr("builtins.input", lambda question: answer)

    assert await rig.run("conversations", "delete", "last") == status

    assert ("Deleted for good: Second" in capsys.readouterr().out) is (status == 0)
