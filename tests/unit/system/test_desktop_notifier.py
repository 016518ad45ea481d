"""Notifications over a real message bus."""

import asyncio
import shutil

import pytest

from desktop_assist.domain.errors import NotificationError
from desktop_assist.domain.notifier import Notification
from desktop_assist.system.desktop_notifier import DesktopNotifier
from desktop_assist.system.resources import resource_path
from tests.helpers.notification_daemon import bare_message_bus, notification_daemon

pytestmark = pytest.mark.skipif(
    shutil.which("dbus-daemon") is None, reason="not installed: dbus-daemon"
)
STANDUP = Notification("Standup <1>", "14:00 & later", can_snooze=True, time_limit_s=5)


@pytest.fixture
def bus(tmp_path_factory, monkeypatch):
    with bare_message_bus(tmp_path_factory.mktemp("bus")) as address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield address


@pytest.fixture
async def daemon(bus):
    async with notification_daemon(bus) as running:
        yield running


async def answered(daemon, notification, answer):
    """What `show` gives when the daemon tells what `answer` does with the notification."""
    async with asyncio.TaskGroup() as group:
        showing = group.create_task(DesktopNotifier().show(notification))
        await daemon.until(lambda: daemon.shown)
        await answer(max(daemon.shown))
    return showing.result()


async def test_it_is_shown_with_its_buttons_and_without_markup(daemon):
    await answered(daemon, STANDUP, daemon.dismiss)

    (_, _, _, title, text, actions, hints, expires) = daemon.shown[1]
    assert (title, text) == ("Standup <1>", "14:00 &amp; later")
    assert actions[::2] == ["default", "open", "snooze"]
    assert (hints["urgency"], expires) == (("y", 1), 0)


async def test_the_desktop_knows_whose_it_is(daemon):
    await answered(daemon, STANDUP, daemon.dismiss)

    (name, _, icon, *_, hints, _) = daemon.shown[1]
    assert (name, hints["desktop-entry"]) == ("Desktop Assist", ("s", "desktop-assist"))
    assert icon == str(resource_path("icons/desktop-assist.png"))


async def test_a_service_without_markup_gets_the_text_as_it_is(daemon):
    daemon.capabilities = ["body"]

    await answered(daemon, STANDUP, daemon.dismiss)

    assert daemon.shown[1][4] == "14:00 & later"


async def test_what_cannot_be_snoozed_has_no_button_for_it(daemon):
    await answered(daemon, Notification("Standup"), daemon.dismiss)

    assert "snooze" not in daemon.shown[1][5]


@pytest.mark.parametrize(
    ("button", "answer"),
    [("default", "opened"), ("open", "opened"), ("snooze", "snoozed"), ("other", "closed")],
)
async def test_a_button_is_an_answer(daemon, button, answer):
    assert await answered(daemon, STANDUP, lambda number: daemon.press(number, button)) == answer


async def test_one_that_is_closed_is_closed(daemon):
    assert await answered(daemon, STANDUP, daemon.dismiss) == "closed"


async def test_what_is_done_to_other_notifications_is_no_answer(daemon):
    async def answer(number):
        await daemon.press(number + 7, "snooze")
        await daemon.press(number, "open")

    assert await answered(daemon, STANDUP, answer) == "opened"


async def test_one_of_no_interest_any_more_is_taken_away(daemon):
    shown = await DesktopNotifier().show(Notification("Standup", time_limit_s=0.05))

    await daemon.until(lambda: daemon.closed)
    assert (shown, daemon.closed) == ("closed", [1])


async def test_one_that_was_answered_is_taken_away(daemon):
    await answered(daemon, STANDUP, lambda number: daemon.press(number, "snooze"))

    await daemon.until(lambda: daemon.closed)
    assert daemon.closed == [1]


async def test_two_at_once_are_answered_apart(daemon):
    async with asyncio.TaskGroup() as group:
        first = group.create_task(DesktopNotifier().show(STANDUP))
        await daemon.until(lambda: len(daemon.shown) == 1)
        second = group.create_task(DesktopNotifier().show(STANDUP))
        await daemon.until(lambda: len(daemon.shown) == 2)
        await daemon.press(2, "snooze")
        await daemon.press(1, "open")

    assert (first.result(), second.result()) == ("opened", "snoozed")


async def test_the_service_tells_its_name(daemon):
    assert await DesktopNotifier().service_name() == "recorder 1.0"


async def test_a_bus_without_a_service_is_told(bus):
    with pytest.raises(NotificationError, match="shows no notifications") as caught:
        await DesktopNotifier().show(STANDUP)
    assert "dunst" in caught.value.hint


@pytest.mark.parametrize("address", [None, "unix:path=/nonexistent/bus", "nonsense", "tcp:host=a"])
async def test_without_a_bus_it_is_told(monkeypatch, address):
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/nonexistent")
    if address is not None:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)

    with pytest.raises(NotificationError, match="message bus does not answer"):
        await DesktopNotifier().service_name()


async def test_other_systems_have_other_ways(monkeypatch):
    monkeypatch.setattr("sys.platform", "win32")

    with pytest.raises(NotificationError):
        await DesktopNotifier().show(STANDUP)
