"""Plugins are allowed as they are, loaded anew at each start, and held off when they changed."""

import pytest

from desktop_assist.domain.errors import PluginError, UsageError
from tests.helpers.plugin_shelf import WEATHER


async def state(desk, name="desk-weather"):
    return await desk.room.state(name)


async def test_nothing_of_it_runs_before_it_is_allowed(desk):
    desk.shelf.install()
    desk.room.refresh()

    assert (await state(desk)).words == "Not allowed: nothing of it has run"
    assert desk.room.tools() == ()
    assert not desk.shelf.is_imported()


async def test_what_is_allowed_is_used_also_after_a_new_start(weather):
    room = weather.restart()
    room.refresh()

    assert [one.spec.name for one in room.tools()] == [
        "plugin_desk-weather__get_forecast",
        "plugin_desk-weather__order_umbrella",
    ]
    assert (await state(weather)).brings == (
        "Tools: get_forecast, order_umbrella",
        "Providers: echo",
        "Types of files: Outline (.outline)",
    )


@pytest.mark.parametrize("change", [{"version": "1.1"}, {"code": WEATHER + "# more\n"}])
async def test_one_that_changed_since_is_not_imported_until_it_is_allowed_anew(weather, change):
    weather.shelf.install(**change)
    room = weather.restart()
    room.refresh()
    held_off = await state(weather)
    was_imported = weather.shelf.is_imported()
    await room.allow("desk-weather")

    assert "is not what it was when it was allowed" in held_off.problem
    assert (held_off.loaded, was_imported) == (None, False)
    assert len(room.tools()) == 2


async def test_one_that_breaks_keeps_no_other_from_working(weather, caplog):
    weather.shelf.install("desk-other", WEATHER)
    await weather.room.allow("desk-other")
    weather.shelf.install("desk-other", "import not_there\n")
    found = {one.name: one for one in weather.table.plugins()}
    room = weather.restart()
    room.refresh()

    assert set(found) == {"desk-other", "desk-weather"}
    assert {one.spec.provided_by for one in room.tools()} == {"desk-weather"}
    assert (await state(weather, "desk-other")).problem
    caplog.clear()


async def test_one_that_cannot_be_loaded_is_not_allowed(desk, caplog):
    desk.shelf.install(code="import not_there\n")

    with pytest.raises(PluginError, match="cannot be loaded"):
        await desk.room.allow("desk-weather")
    assert (await state(desk)).allowed is None
    caplog.clear()


async def test_one_that_is_forbidden_is_used_no_more(weather):
    await weather.room.forbid("desk-weather")
    forbidden = weather.room.tools()
    await weather.room.allow("desk-weather")

    assert forbidden == ()
    assert len(weather.room.tools()) == 2


async def test_one_that_is_gone_says_so_and_can_be_forbidden(weather):
    weather.shelf.remove("desk-weather")
    room = weather.restart()
    room.refresh()

    assert (await state(weather)).problem == "“desk-weather” is not installed any more."
    assert await room.forbid("desk-weather") is None
    assert await room.listing() == ()


async def test_a_newer_one_is_used_after_the_next_start(weather):
    weather.shelf.install(version="2.0")

    with pytest.raises(PluginError, match="runs as it was before"):
        await weather.room.allow("desk-weather")


async def test_only_a_tool_that_says_it_reads_can_run_unasked(weather):
    await weather.room.trust_tool("desk-weather", "get_forecast", is_trusted=True)
    with pytest.raises(UsageError, match="may change something"):
        await weather.room.trust_tool("desk-weather", "order_umbrella", is_trusted=True)

    assert weather.tool("get_forecast").spec.effect == "write"
    assert weather.tool("order_umbrella").spec.effect == "send"


async def test_a_change_of_its_files_takes_that_trust_back(weather):
    await weather.room.trust_tool("desk-weather", "get_forecast", is_trusted=True)
    weather.shelf.install(code=WEATHER + "# more\n")
    room = weather.restart()
    await room.allow("desk-weather")

    assert weather.tool("get_forecast").spec.effect == "send"


async def test_where_plugins_are_switched_off_none_is_loaded_or_allowed(weather):
    room = weather.restart()
    weather.is_open = False
    room.refresh()

    assert room.tools() == ()
    assert not weather.shelf.is_imported()
    with pytest.raises(UsageError, match="switched off"):
        await room.allow("desk-weather")


async def test_worker_processes_are_told_of_its_types_of_files(weather):
    (first,) = weather.told
    await weather.room.forbid("desk-weather")

    assert [one.name for one in first] == ["desk-weather"]
    assert weather.told[-1] == ()


async def test_names_that_nobody_has_are_refused_with_those_there_are(weather):
    for asked in (weather.room.allow("desk-sun"), weather.room.state("desk-sun")):
        with pytest.raises(UsageError, match="no plugin “desk-sun”") as refused:
            await asked
        assert refused.value.hint == "Installed: desk-weather."
    with pytest.raises(UsageError, match="no tool “get_snow”"):
        await weather.room.trust_tool("desk-weather", "get_snow", is_trusted=True)
