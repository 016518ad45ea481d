"""`calendar subscribe` and its like, against a real server on this computer."""

import io
from dataclasses import replace

import pytest

from desktop_assist.calendars.meeting_store import MeetingStore
from desktop_assist.calendars.workspace_calendars import WorkspaceCalendars
from tests.helpers.calendar_server import SECRET, calendar_server, calendar_text


@pytest.fixture
def server():
    with calendar_server() as running:
        yield running


@pytest.fixture
def typed(monkeypatch):
    return lambda text: monkeypatch.setattr("sys.stdin", io.StringIO(text))


@pytest.fixture
def subscribe(rig, typed, server):
    async def run(*words):
        typed(f"{server.address}\n")
        return await rig.run("calendar", "subscribe", "Ada", "--stdin", *words)

    return run


async def test_a_calendar_is_subscribed_and_listed_without_its_address(rig, subscribe, capsys):
    assert await subscribe() == 0
    assert await rig.run("calendar", "subscriptions") == 0

    told = "".join(capsys.readouterr())
    assert "“Ada” is subscribed" in told
    assert "as of 22 Nov, 10:00" in told
    assert SECRET not in told


async def test_its_meetings_are_listed_with_the_age_of_the_copy(rig, subscribe, capsys):
    await subscribe()
    sources = WorkspaceCalendars(rig.house.files, (rig.services.fetched.subscriptions,))
    meetings = MeetingStore(sources, rig.house.writer, rig.house.clock)
    rig.services = replace(rig.services, meetings=meetings)

    await rig.run("calendar", "list", "--from", "2026-11-24", "--to", "2026-11-24")

    told = capsys.readouterr().out
    assert "Standup" in told
    assert "Ada: as of 22 Nov, 10:00" in told


async def test_an_address_may_be_an_argument(rig, server, printed):
    await rig.run("calendar", "subscribe", "Ada", server.address, "--json")

    (made,) = printed()
    assert (made["name"], made["address"]["place"]) == ("Ada", "keyring")


async def test_without_a_keyring_the_copy_stays_and_the_reason_is_told(rig, subscribe, capsys):
    rig.secrets.reason = "There is no safe keyring here."

    assert await subscribe() == 0
    assert "not kept: There is no safe keyring here." in capsys.readouterr().out


async def test_what_is_no_address_is_a_mistake(rig, typed, capsys):
    typed("calendar\n")

    assert await rig.run("calendar", "subscribe", "Ada", "--stdin") == 2
    assert "not the address of a calendar" in capsys.readouterr().err


async def test_refreshing_brings_what_has_changed(rig, subscribe, server, printed):
    await subscribe("--json")
    server.share(calendar_text("Standup", "Review"), '"two"')

    assert await rig.run("calendar", "refresh", "ada", "--json") == 0

    (one,) = printed()[-1]["subscriptions"]
    assert b"Review" in (rig.folder / "subscriptions").joinpath(one["file"]).read_bytes()


async def test_a_refresh_that_fails_says_so(rig, subscribe, server, capsys):
    await subscribe()
    server.status = 404

    assert await rig.run("calendar", "refresh") == 1
    assert "There is no calendar at this address" in capsys.readouterr().out


async def test_what_is_unsubscribed_is_gone(rig, subscribe, capsys):
    await subscribe()

    await rig.run("calendar", "unsubscribe", "Ada")
    await rig.run("calendar", "subscriptions")

    assert capsys.readouterr().out.endswith("No calendar is subscribed.\n")


@pytest.mark.parametrize("command", ["refresh", "unsubscribe"])
async def test_an_unknown_name_is_a_mistake(rig, command):
    assert await rig.run("calendar", command, "Ada") == 2


async def test_the_doctor_tells_their_state(rig, subscribe, server, capsys):
    await subscribe()
    server.status = 403
    await rig.run("calendar", "refresh")

    await rig.run("doctor")

    told = capsys.readouterr().out
    assert "calendar Ada" in told
    assert "as of 22 Nov, 10:00. The server does not allow" in told
    assert SECRET not in told
