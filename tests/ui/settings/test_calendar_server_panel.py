"""Calendar servers on their page: added, chosen, kept in step, conflicts settled."""

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton

from desktop_assist.ui.choice_box import ChoiceBox
from desktop_assist.ui.settings.calendar_conflict_card import CalendarConflictCard
from tests.helpers.server_desk import PASSWORD, event_text
from tests.helpers.widget_finding import named
from tests.ui.settings.conftest import settled


@pytest.fixture
async def page(dialog):
    dialog.open_page("calendars")
    await settled()
    return dialog.pages.calendars


@pytest.fixture
def packages(desk):
    return desk.calendar_servers.engine._packages


def texts(page):
    return page._servers.notice.text


async def press(page, name):
    named(page, QPushButton, name).click()
    await settled()


async def add(page):
    for line, text in (
        ("Address of the server", "https://cal.example.org"),
        ("User name", "ada"),
        ("Password of the account", PASSWORD),
        ("Name of the server here", "Cloud"),
    ):
        named(page, QLineEdit, line).setText(text)
    await press(page, "Add server")


async def choose(page, name, choice):
    box = named(page, ChoiceBox, name)
    box.setCurrentIndex(box.findText(choice))
    box.activated.emit(box.currentIndex())
    await settled()


async def follow(page):
    await add(page)
    await choose(page, "How “work” is kept in step", "Both ways")


async def test_an_account_is_added_and_its_password_is_seen_no_more(page, desk):
    await add(page)

    assert texts(page) == "“Cloud” is added. Choose which calendars to keep."
    assert named(page, QLineEdit, "Password of the account").text() == ""
    assert list(desk.calendar_servers.secrets.kept.values()) == [PASSWORD]


async def test_a_calendar_that_is_chosen_is_fetched_at_once(page, desk, packages):
    packages.there["a"] = event_text("a", "Plan")

    await follow(page)

    assert texts(page) == "“Cloud” is in step: 1 changed here, 0 at the server."
    assert desk.calendar_servers.titles() == {"a": "Plan"}
    assert "work: added here: Plan" in page._servers._changes.text()


async def test_a_conflict_is_a_card_and_gone_once_it_is_settled(page, desk, packages):
    await follow(page)
    packages.there["a"] = event_text("a", "Theirs")
    desk.calendar_servers.put("a", "Mine")
    await press(page, "Sync now: Cloud")
    cards = [one.accessibleName() for one in page.findChildren(CalendarConflictCard)]

    await press(page, "Keep theirs: Mine")

    assert cards == ["“Mine” was changed here and at the server"]
    assert desk.calendar_servers.titles() == {"a": "Theirs"}
    assert not [one for one in page.findChildren(CalendarConflictCard) if one.isVisible()]


async def test_what_went_wrong_stands_beside_the_calendar(page, packages):
    await follow(page)
    packages.failure = "login"

    await press(page, "Sync now: Cloud")

    assert "does not accept the user name or the password" in texts(page)


async def test_an_emptied_calendar_is_taken_over_by_a_button(page, desk, packages):
    await follow(page)
    packages.emptied = "here"
    await press(page, "Sync now: Cloud")

    await press(page, "Take it over: Cloud")

    assert desk.calendar_servers.calendar.problem == ""


async def test_direction_pace_and_leaving_are_kept_at_once(page, desk):
    await follow(page)
    await choose(page, "How “work” is kept in step", "Only fetch")
    await choose(page, "How often “Cloud” is asked", "Only when asked")
    kept = (desk.calendar_servers.calendar.direction, desk.calendar_servers.server.every_minutes)

    await choose(page, "How “work” is kept in step", "No longer")

    assert kept == ("fetch", 0)
    assert desk.calendar_servers.server.calendars == ()


async def test_a_server_is_removed_and_its_calendars_are_looked_up_again(page, desk, packages):
    await add(page)
    packages.calendars.append(("Team", "https://cal.example.org/t/", False))
    await press(page, "Show its calendars: Cloud")
    box = named(page, ChoiceBox, "How “Team” is kept in step")
    offered = [box.itemText(n) for n in range(box.count())]

    await press(page, "Remove server: Cloud")

    assert offered == ["Not kept in step", "Only fetch"]
    assert desk.calendar_servers.store.listing() == ()


async def test_without_a_keyring_it_is_told_how_long_the_account_lasts(page, desk):
    desk.calendar_servers.secrets.has_keyring = False

    await add(page)

    assert "until the program ends" in texts(page)


async def test_a_server_that_lets_nobody_in_leaves_the_form_as_it_is(page, packages):
    packages.failure = "login"

    await add(page)

    assert named(page, QLineEdit, "User name").text() == "ada"
    assert named(page, QPushButton, "Add server").isEnabled()
