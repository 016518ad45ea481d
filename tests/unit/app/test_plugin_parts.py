"""Plugins, joined with the settings, the worker processes and a turn."""

import pytest

from desktop_assist.app.moment import Moment
from desktop_assist.app.parts import Parts
from desktop_assist.assistant.attachments import read_attachment
from desktop_assist.domain.errors import OfflineError
from desktop_assist.system.folders import portable_folders
from tests.helpers.plugin_shelf import PluginShelf


@pytest.fixture
def shelf(tmp_path):
    made = PluginShelf(tmp_path / "shelf")
    made.install()
    yield made
    made.close()


@pytest.fixture
async def parts(tmp_path, shelf):
    made = Parts(portable_folders(tmp_path / "home"), Moment())
    yield made
    await made.close()


async def test_a_plugins_tools_are_offered_behind_ours_and_its_model_can_be_chosen(parts):
    await parts.plugins.allow("desk-weather")
    parts.settings.set("plugins.provider", "echo")

    provider = parts.assistant_parts.services.providers("plugin")

    assert parts.tool_names[-1] == "plugin_desk-weather__order_umbrella"
    assert (provider.model_id, provider.is_local) == ("echo-1", False)


@pytest.mark.slow  # a process of its own
async def test_a_file_of_its_type_is_read_in_the_worker_process(parts, tmp_path):
    file = tmp_path / "trip.outline"
    file.write_text("Oslo\n\tPack warm things\n")
    await parts.plugins.allow("desk-weather")

    read = await parts.workers.run_isolated(read_attachment, file)

    assert (read.media_type, read.text) == ("application/x-outline", "Oslo\nPack warm things")


async def test_an_administrator_forbids_them_all(parts, shelf):
    await parts.plugins.allow("desk-weather")
    parts.settings.set("plugins.enabled", "false")
    parts.plugins.refresh()

    assert not any("desk-weather" in name for name in parts.tool_names)


async def test_nothing_is_asked_of_its_model_while_nothing_may_leave(parts):
    await parts.plugins.allow("desk-weather")
    provider = parts.assistant_parts.services.providers("plugin")
    parts.settings.set("privacy.offline", "true")

    with pytest.raises(OfflineError):
        await anext(provider.stream(None))
