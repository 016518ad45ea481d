"""`privacy`: what leaves the laptop, what was done, and how all of it goes."""

import json
from contextlib import closing

import pytest

from tests.helpers.cli_rig import CliRig


@pytest.fixture
def rig(tmp_path):
    with closing(CliRig(tmp_path)) as made:
        yield made


async def test_the_statement_is_a_page_or_json(rig, capsys):
    assert await rig.run("privacy", "statement") == 0
    assert "OpenAI" in capsys.readouterr().out

    await rig.run("privacy", "statement", "--json")
    shown = json.loads(capsys.readouterr().out)
    assert {"to", "sends", "when", "settings", "is_near"} == set(shown["calls"][0])


async def test_a_period_is_exported(rig, capsys, tmp_path):
    out = tmp_path / "out"

    await rig.run("privacy", "export", "--format", "json,csv", "--out", str(out), "--json")

    shown = json.loads(capsys.readouterr().out)
    assert (shown["from"], shown["to"]) == ("2026-10-23", "2026-11-22")
    assert len(shown["files"]) == len(list(out.iterdir())) == 3


async def test_a_period_ends_after_it_begins(rig):
    assert await rig.run("privacy", "export", "--from", "2026-11-30", "--to", "2026-11-01") == 2


async def test_everything_goes_only_after_a_yes(rig, capsys):
    assert await rig.run("privacy", "delete") == 2
    assert not rig.is_forgotten

    assert await rig.run("privacy", "delete", "--yes") == 0
    assert rig.is_forgotten
    assert "Your own files stay" in capsys.readouterr().out


async def test_everything_is_packed_and_taken_in_again(rig, capsys, tmp_path):
    file = tmp_path / "all.zip"

    assert await rig.run("privacy", "pack", str(file), "--json") == 0
    assert json.loads(capsys.readouterr().out) == {"file": str(file)}
    assert await rig.run("privacy", "take-in", str(file), "--json") == 0

    assert json.loads(capsys.readouterr().out) == {"packed_on": "2026-11-22"}


async def test_any_other_file_is_refused(rig, capsys, tmp_path):
    file = tmp_path / "other.zip"
    file.write_bytes(b"no zip")

    assert await rig.run("privacy", "take-in", str(file)) == 1
    assert "not a file that Desktop Assist packed" in capsys.readouterr().err
