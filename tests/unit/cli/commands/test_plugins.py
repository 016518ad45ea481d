"""Plugins, from the command line."""

import json
from dataclasses import replace

import pytest

from desktop_assist.app.plugin_parts import plugin_room
from desktop_assist.cli.services import AddedByOthers
from tests.helpers.cli_rig import CliRig
from tests.helpers.plugin_shelf import WEATHER, PluginShelf


@pytest.fixture
def shelf(tmp_path):
    made = PluginShelf(tmp_path / "shelf")
    made.install()
    yield made
    made.close()


@pytest.fixture
def rig(tmp_path, shelf):
    made = CliRig(tmp_path)
    yield made
    made.plugins.close()
    made.close()


async def run(rig, capsys, *words):
    status = await rig.run(*words)
    return status, capsys.readouterr().out


async def test_a_plugin_is_shown_and_used_only_after_a_yes(rig, shelf, capsys):
    refused, shown = await run(rig, capsys, "plugins", "allow", "desk-weather")
    was_imported = shelf.is_imported()
    status, allowed = await run(rig, capsys, "plugins", "allow", "desk-weather", "--yes")

    assert (refused, status, was_imported) == (2, 0, False)
    assert "Says it is by: Ada Example" in shown
    assert "with your own rights" in shown
    assert "get_forecast asks each time." in allowed


async def test_what_is_known_of_plugins_is_given_to_programs(rig, capsys):
    await run(rig, capsys, "plugins", "allow", "desk-weather", "--yes")
    await run(rig, capsys, "plugins", "trust", "desk-weather", "get_forecast")

    _, listed = await run(rig, capsys, "plugins", "list", "--json")

    (plugin,) = json.loads(listed)["plugins"]
    assert (plugin["version"], plugin["is_allowed"], plugin["is_used"]) == ("1.0", True, True)
    assert [one["runs_unasked"] for one in plugin["tools"]] == [True, False]
    assert (plugin["providers"], plugin["file_types"]) == (["echo"], [[".outline"]])


async def test_a_plugin_is_listed_and_forbidden(rig, capsys):
    _, before = await run(rig, capsys, "plugins", "list")
    await run(rig, capsys, "plugins", "allow", "desk-weather", "--yes")
    _, one = await run(rig, capsys, "plugins", "list", "desk-weather")
    _, forbidden = await run(rig, capsys, "plugins", "forbid", "desk-weather")

    assert "Not allowed: nothing of it has run" in before
    assert "Types of files: Outline (.outline)" in one
    assert "“desk-weather” is forbidden." in forbidden
    assert rig.plugins.tools() == ()


async def test_the_doctor_tells_of_one_that_changed_since_it_was_allowed(rig, shelf, capsys):
    await run(rig, capsys, "plugins", "allow", "desk-weather", "--yes")
    shelf.install(code=WEATHER + "# more\n")
    shelf.forget_imports()
    anew = plugin_room(rig.rig.database, rig.house.settings, rig.house.workers, ())
    rig.services = replace(rig.services, others=AddedByOthers(rig.mcp, anew))
    _, said = await run(rig, capsys, "doctor", "--json")

    (check,) = [one for one in json.loads(said)["checks"] if one["name"] == "plugin desk-weather"]
    assert not check["ok"]
    assert "is not what it was when it was allowed" in check["detail"]
