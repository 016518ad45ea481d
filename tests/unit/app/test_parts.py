"""The parts fit together, and the environment's key is used only when it is asked for."""

from contextlib import aclosing
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from desktop_assist.app.later import Later
from desktop_assist.app.moment import Moment
from desktop_assist.app.parts import Parts
from desktop_assist.connectors.mcp.server import Launch, ServerConfig
from desktop_assist.domain.draft import Draft
from desktop_assist.domain.turn_event import TurnFailed, TurnFinished
from desktop_assist.system.folders import portable_folders
from desktop_assist.system.run_mark import RunMark
from desktop_assist.system.settings import TomlSettings

BERLIN = ZoneInfo("Europe/Berlin")
SUNDAY = Moment(datetime(2026, 11, 22, 10, tzinfo=BERLIN), "Europe/Berlin")


class ColdProvider:
    """Counts how often it is warmed up."""

    count = 0

    async def warm_up(self):
        self.count += 1

    async def delete_left_over_copies(self):
        """There are none."""

    async def aclose(self):
        """Nothing is open."""


@pytest.fixture
async def parts(tmp_path):
    parts = Parts(portable_folders(tmp_path), SUNDAY)
    yield parts
    await parts.close()


@pytest.fixture
def settings(tmp_path):
    return TomlSettings(tmp_path / "settings.toml")


async def test_a_request_is_answered_from_end_to_end(parts):
    draft = Draft("Schedule a team sync for next Tuesday 2 pm for 30 minutes")
    events = [event async for event in parts.assistant().send(draft)]
    assert isinstance(events[-1], TurnFinished)
    assert events[-1].status == "completed"
    assert len(list(parts.workspace.current().calendar.iterdir())) == 1


async def test_when_everything_is_forgotten_only_the_persons_own_files_are_left(tmp_path):
    parts = Parts(portable_folders(tmp_path), SUNDAY)
    async with aclosing(
        parts.assistant().send(Draft("Schedule lunch for Tuesday at noon"))
    ) as turn:
        assert [event async for event in turn]
    await parts.mcp.add(
        ServerConfig("notes", Launch("notes-server", variables=("TOKEN",)), {"TOKEN": "t"})
    )
    RunMark(tmp_path).begin()
    for place in (parts.folders.calendar_servers, parts.folders.tool_servers):
        (place / "states").mkdir(parents=True)

    await parts.records.forget()
    await parts.close()

    assert [one.name for one in tmp_path.iterdir()] == [parts.folders.workspace.name]


async def test_an_unknown_provider_is_refused(parts):
    events = [event async for event in parts.assistant().send(Draft("hello", provider="oracle"))]
    assert isinstance(events[0], TurnFailed)
    assert "embedded" in events[0].hint


async def test_another_moment_moves_the_assistant_alone(parts):
    later = datetime(2026, 12, 1, 10, tzinfo=BERLIN)
    draft = Draft("Schedule a review for tomorrow 3 pm for 30 minutes")
    async for _ in parts.assistant(later).send(draft):
        pass
    day = datetime(2026, 12, 2, tzinfo=BERLIN), datetime(2026, 12, 3, tzinfo=BERLIN)
    assert len(parts.meetings.list(*day).meetings) == 1


async def test_the_sample_is_laid_out_once_it_is_asked_for(parts):
    await parts.prepare()
    assert not parts.workspace.sample_folder.exists()
    parts.settings.set("workspace.sample", "on")
    await parts.prepare()
    assert parts.workspace.current().expense_sheet.is_file()


@pytest.mark.parametrize(("provider", "count"), [("embedded", 0), ("openai", 1)])
async def test_the_sdk_is_loaded_only_for_its_provider(parts, provider, count):
    parts.models.openai.provider = Later(ColdProvider)
    parts.settings.set("assistant.provider", provider)
    await parts.warm_up()
    assert sum(one.count for one in parts.models.openai.provider.built) == count
