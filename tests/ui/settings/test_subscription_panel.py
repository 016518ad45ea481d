"""Subscribed calendars on their page, with a real server on this computer."""

import asyncio

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton

from desktop_assist.ui.settings.subscription_row import SubscriptionRow
from tests.helpers.calendar_server import SECRET, calendar_server, calendar_text
from tests.helpers.widget_finding import named
from tests.ui.settings.conftest import settled


@pytest.fixture
def server():
    with calendar_server() as running:
        yield running


@pytest.fixture
async def page(dialog):
    dialog.open_page("calendars")
    await settled()
    return dialog.pages.calendars


async def until(is_so) -> None:
    async with asyncio.timeout(10):
        while not is_so():  # noqa: ASYNC110  what a server does has no event here
            await asyncio.sleep(0.005)


def rows(page) -> list[str]:
    return [row.accessibleName() for row in page.findChildren(SubscriptionRow) if row.isVisible()]


async def subscribe(page, address: str, name: str = "Ada") -> None:
    panel = page._subscriptions
    panel.notice.clear()
    named(page, QLineEdit, "Name of the calendar").setText(name)
    named(page, QLineEdit, "Secret address of the calendar").setText(address)
    named(page, QPushButton, "Subscribe").click()
    await until(lambda: panel.notice.text)


async def test_a_pasted_address_becomes_a_calendar_and_is_seen_no_more(page, desk, server):
    await subscribe(page, server.address)

    assert rows(page) == ["Ada, as of 22 Nov, 10:00"]
    assert page._subscriptions.notice.text == "“Ada” is subscribed."
    assert named(page, QLineEdit, "Secret address of the calendar").text() == ""
    assert [one.name for one in desk.calendars.store.listing()] == ["Ada"]


async def test_while_it_is_pasted_the_address_is_hidden(page):
    line = named(page, QLineEdit, "Secret address of the calendar")

    assert line.echoMode() == QLineEdit.EchoMode.Password


async def test_without_a_keyring_the_reason_is_told(page, desk, server):
    desk.calendars.secrets.has_keyring = False

    await subscribe(page, server.address)

    assert "no safe keyring" in page._subscriptions.notice.text


async def test_what_cannot_be_fetched_is_told_beside_the_field_that_keeps_it(page, server):
    server.status = 404

    await subscribe(page, server.address)

    assert "no calendar at this address" in page._subscriptions.notice.text
    assert SECRET in named(page, QLineEdit, "Secret address of the calendar").text()
    assert named(page, QPushButton, "Subscribe").isEnabled()


async def test_a_calendar_is_refreshed_and_a_problem_stays_with_it(page, desk, server):
    await subscribe(page, server.address)
    server.share(calendar_text("Standup", "Review"), '"two"')
    named(page, QPushButton, "Refresh: Ada").click()
    await until(lambda: "up to date" in page._subscriptions.notice.text)

    server.status = 403
    named(page, QPushButton, "Refresh: Ada").click()
    await until(lambda: desk.calendars.only().problem)
    await settled()

    assert b"Review" in desk.calendars.only().file.read_bytes()


async def test_a_calendar_is_unsubscribed(page, desk, server):
    await subscribe(page, server.address)

    named(page, QPushButton, "Unsubscribe: Ada").click()
    await until(lambda: not rows(page))

    assert not page._subscriptions._empty.isHidden()
