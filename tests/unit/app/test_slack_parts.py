"""Slack, built on the program's own parts."""

import pytest

from desktop_assist.app.slack_parts import SlackGrounds, slack_room
from desktop_assist.connectors.slack.progress import SlackWaits
from desktop_assist.connectors.slack.slack_threads import Asked
from desktop_assist.domain.errors import SlackError
from desktop_assist.domain.privacy_settings import PrivacySettings
from desktop_assist.domain.settings import Settings
from desktop_assist.privacy.outgoing_door import OutgoingDoor
from tests.helpers.fixed_settings import FixedSettings
from tests.helpers.slack_desk import SlackDesk
from tests.helpers.slack_export import write_export


def room_of(desk, settings):
    return slack_room(
        SlackGrounds(
            desk.database,
            settings,
            desk.secrets,
            desk.clock,
            desk.workers,
            OutgoingDoor(settings),
            SlackWaits(),
        )
    )


async def test_what_is_imported_is_found_by_the_same_room(tmp_path):
    desk = SlackDesk(tmp_path)
    room = room_of(desk, FixedSettings())

    await room.imports.take(write_export(tmp_path / "acme.zip"))

    assert len(await room.threads.search(Asked(words="hotel"))) == 1
    desk.close()


async def test_offline_nothing_is_fetched(tmp_path):
    desk = SlackDesk(tmp_path)
    room = room_of(desk, FixedSettings(Settings(privacy=PrivacySettings(offline=True))))

    with pytest.raises(SlackError, match="Offline"):
        await room.threads.check("xoxp-1")
    desk.close()
