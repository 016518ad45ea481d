"""The page about Slack: a token is pasted, checked and kept; exports are taken in and out."""

import json

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QSpinBox

from desktop_assist.ui.settings.slack_page import SlackPage
from desktop_assist.ui.settings.slack_services import SlackPageServices
from desktop_assist.ui.surfaces import ActionButton
from tests.helpers.slack_desk import SlackDesk
from tests.helpers.slack_export import write_export
from tests.helpers.slack_server import TOKEN, slack_server
from tests.ui.settings.conftest import settled


@pytest.fixture
def slack(tmp_path):
    with slack_server() as server:
        desk = SlackDesk(tmp_path / "slack", server)
        desk.secrets.kept.clear()
        yield desk
        desk.close()


@pytest.fixture
def page(desk, slack, qtbot):
    page = SlackPage(desk.keeper, SlackPageServices(lambda: slack.room, slack.workers), desk.tasks)
    qtbot.addWidget(page)
    return page


def button(page, name):
    return next(one for one in page.findChildren(ActionButton) if one.text() == name)


def words(page):
    return [one.text() for one in page.findChildren(QLabel) if not one.isHidden()]


def paste(page, token):
    page.findChild(QLineEdit).setText(token)
    button(page, "Check and keep").click()


async def test_a_good_token_is_kept_and_its_workspace_named(page, slack, qtbot):
    paste(page, TOKEN)
    await settled()

    assert slack.secrets.kept == {"slack": TOKEN}
    assert "Acme is read as ada" in page.notice.text
    assert page.findChild(QLineEdit).text() == ""


async def test_a_refused_token_stays_in_the_field_to_be_mended(page, slack):
    paste(page, "xoxp-wrong")
    await settled()

    assert slack.secrets.kept == {}
    assert "refuses the token" in page.notice.text
    assert page.findChild(QLineEdit).text() == "xoxp-wrong"


async def test_the_manifest_is_copied_to_be_pasted(page):
    button(page, "Copy app manifest").click()

    copied = json.loads(QGuiApplication.clipboard().text())
    assert "channels:history" in copied["oauth_config"]["scopes"]["user"]


async def test_an_export_is_listed_and_can_be_removed(page, slack, tmp_path):
    await slack.imports.take(write_export(tmp_path / "acme.zip"))
    await page.refresh()
    listed = words(page)

    button(page, "Remove").click()
    await settled()

    assert "Export acme: 4 messages" in listed
    assert slack.store.sources() == ()


async def test_how_long_things_are_kept_is_a_setting(page, desk):
    page.show_settings(desk.store.current())
    shown = page.findChild(QSpinBox).value()

    page.findChild(QSpinBox).setValue(30)
    await settled()

    assert (shown, desk.store.current().slack.keep_days) == (90, 30)
