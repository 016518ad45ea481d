"""`config`: the settings."""

import os

from desktop_assist.system.administrator_file import AdministratorFile
from desktop_assist.system.autostart import Autostart


async def test_every_setting_is_shown(rig, printed):
    await rig.run("config", "show", "--json")

    (shape,) = printed()
    assert shape["openai.model_id"] == "gpt-6-luna"
    assert shape["workspace.sample"] is False


async def test_one_setting_is_shown(rig, capsys):
    await rig.run("config", "get", "workspace.sample")

    assert capsys.readouterr().out == "false\n"


async def test_a_setting_is_changed_in_the_file(rig, capsys):
    await rig.run("config", "set", "expenses.home_currency", "CHF")

    assert capsys.readouterr().out == "CHF\n"
    assert rig.house.settings.current().expenses.home_currency == "CHF"


async def test_the_session_starts_the_program_from_the_word_on(rig, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    entry = Autostart(rig.services.folders, os.environ)

    await rig.run("config", "set", "desktop.autostart", "true")
    assert entry.state() == "on"

    await rig.run("config", "set", "desktop.autostart", "false")
    assert entry.state() == "off"


async def test_a_path_is_kept_in_full(rig, monkeypatch, tmp_path, capsys):
    monkeypatch.chdir(tmp_path)

    await rig.run("config", "set", "calendar.path", "team.ics")
    await rig.run("config", "set", "workspace.folder", "")

    assert capsys.readouterr().out == f"{tmp_path / 'team.ics'}\n\n"


async def test_each_path_of_a_list_is_kept_in_full(rig, monkeypatch, tmp_path, capsys):
    monkeypatch.chdir(tmp_path)

    await rig.run("config", "set", "calendar.others", "team.ics;private")

    assert capsys.readouterr().out == f"{tmp_path / 'team.ics'};{tmp_path / 'private'}\n"


async def test_people_get_a_table(rig, capsys):
    await rig.run("config", "show")

    assert "openai.model_id" in capsys.readouterr().out


async def test_an_unknown_setting_names_those_there_are(rig, capsys):
    assert await rig.run("config", "get", "no.such") == 1
    assert "openai.model_id" in capsys.readouterr().err


async def test_a_value_that_is_not_allowed_is_refused(rig, capsys):
    assert await rig.run("config", "set", "assistant.provider", "oracle") == 1
    assert "embedded" in capsys.readouterr().err


async def test_what_the_administrator_fixed_says_so(rig, capsys, tmp_path):
    (tmp_path / "fixed.toml").write_text(
        '[administrator]\nname = "IT of Acme"\n[openai]\ndata_residency = "eu"\n'
    )
    rig.house.settings._administrator = AdministratorFile(tmp_path / "fixed.toml")

    assert await rig.run("config", "set", "openai.data_residency", "us") == 1
    await rig.run("config", "show")

    (line,) = [
        one for one in capsys.readouterr().out.splitlines() if "openai.data_residency" in one
    ]
    assert "eu" in line
    assert "Set by IT of Acme" in line
