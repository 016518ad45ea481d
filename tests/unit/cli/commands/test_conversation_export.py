"""`conversations export`: a conversation is taken elsewhere."""

import pytest

from tests.helpers.cli_rig import CliRig
from tests.helpers.scripted_provider import ScriptedProvider, says


@pytest.fixture
async def rig(tmp_path, capsys):
    rig = CliRig(tmp_path, ScriptedProvider(says("Yes.")))
    await rig.run("ask", "The hotel")
    capsys.readouterr()
    yield rig
    rig.close()


async def test_each_form_is_a_file_in_the_folder(rig, printed, tmp_path):
    words = ("export", "last", "--format", "md,json,html", "--out", str(tmp_path / "out"), "--json")

    assert await rig.run("conversations", *words) == 0

    files = printed()[0]["files"]
    assert files == [str(tmp_path / "out" / f"The hotel.{form}") for form in ("md", "json", "html")]
    assert all((tmp_path / "out").joinpath(name).exists() for name in files)


async def test_people_read_where_it_is(rig, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    await rig.run("conversations", "export", "last")

    assert capsys.readouterr().out == f"{tmp_path / 'The hotel.md'}\n"
