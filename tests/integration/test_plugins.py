"""A plugin's tool in a turn waits for a yes; and one that pip installed is used by the program."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import replace

import pytest

from desktop_assist.assistant.tool_runner import ToolRunner
from desktop_assist.domain.draft import Draft
from desktop_assist.domain.provider import CallReady
from desktop_assist.domain.tool import ToolCall
from desktop_assist.domain.turn_event import ApprovalRequested, TextDelta, ToolFinished
from tests.helpers.assistant_rig import assistant_rig
from tests.helpers.plugin_shelf import SAMPLE, PluginDesk
from tests.helpers.scripted_provider import DONE, ScriptedProvider

CALL = ToolCall("one", "plugin_desk-weather__get_forecast", {"city": "Oslo"})


@pytest.fixture
async def desk(tmp_path):
    made = PluginDesk(tmp_path / "plugins")
    made.shelf.install()
    await made.room.allow("desk-weather")
    yield made
    made.close()


async def turn(tmp_path, desk, *, agrees):
    """A turn whose model asks the plugin: what was asked of the person, and what came of it."""
    rig = assistant_rig(
        tmp_path, ScriptedProvider([CallReady(CALL), DONE], [TextDelta("Cold."), DONE])
    )
    tools = ToolRunner((), sources=(desk.room,))
    rig = rig.with_services(replace(rig.services, tools=tools))
    asked, results = [], []
    async for event in rig.assistant.send(Draft("What will the weather be in Oslo?")):
        if isinstance(event, ApprovalRequested):
            asked.append(event)
            event.answer(agrees)
        elif isinstance(event, ToolFinished):
            results.append(event.result)
    rig.close()
    return asked, results


@pytest.mark.parametrize("agrees", [True, False])
async def test_its_tool_waits_for_a_yes_with_its_exact_arguments(tmp_path, desk, agrees):
    (asked,), (result,) = await turn(tmp_path, desk, agrees=agrees)

    assert asked.call.arguments == {"city": "Oslo"}
    assert asked.reason.startswith("“desk-weather”, another program, does this")
    assert result.ok == agrees
    assert ("4 degrees in Oslo." in str(result.output)) == agrees


async def test_one_that_is_trusted_runs_unasked_while_nothing_is_from_outside(tmp_path, desk):
    await desk.room.trust_tool("desk-weather", "get_forecast", is_trusted=True)

    asked, (result,) = await turn(tmp_path, desk, agrees=False)

    assert asked == []
    assert (result.ok, result.is_outside) == (True, True)


@pytest.mark.slow
def test_one_that_pip_installed_is_found_allowed_and_kept(tmp_path):
    source, packages = tmp_path / "source", tmp_path / "packages"
    shutil.copytree(SAMPLE, source, ignore=shutil.ignore_patterns("__pycache__"))
    pip = (sys.executable, "-m", "pip", "install", "--no-deps", "--no-build-isolation")
    subprocess.run((*pip, "--no-index", "--target", packages, source), check=True)
    ways = os.pathsep.join((str(packages), *filter(None, sys.path)))

    def program(*words):
        home = ("--home", str(tmp_path / "home"))
        done = subprocess.run(
            (sys.executable, "-m", "desktop_assist", *home, "plugins", *words, "--json"),
            env={**os.environ, "PYTHONPATH": ways},
            capture_output=True,
            text=True,
            check=True,
        )
        return json.loads(done.stdout)

    before = program("list")
    program("allow", "desk-weather", "--yes")
    (after,) = program("list")["plugins"]

    assert [one["is_used"] for one in before["plugins"]] == [False]
    assert after["starts_with"]["Says it is by"] == "Ada Example"
    assert [one["name"] for one in after["tools"]] == ["get_forecast", "order_umbrella"]
