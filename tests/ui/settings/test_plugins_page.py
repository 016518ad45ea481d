"""The page about plugins: seen, allowed, trusted, let answer, forbidden."""

import pytest
from PySide6.QtWidgets import QLabel

from desktop_assist.ui.settings.plugins_page import PluginsPage
from desktop_assist.ui.surfaces import ActionButton
from desktop_assist.ui.tick_box import TickBox
from tests.helpers.plugin_shelf import PluginShelf
from tests.helpers.widget_finding import named
from tests.ui.settings.conftest import settled


@pytest.fixture
async def page(desk, tmp_path, qtbot):
    shelf = PluginShelf(tmp_path / "shelf")
    shelf.install()
    page = PluginsPage(desk.keeper, desk.plugins, desk.tasks)
    page.shelf = shelf
    qtbot.addWidget(page)
    await page.refresh()
    yield page
    desk.plugins.close()
    shelf.close()


async def press(page, name, kind=ActionButton):
    named(page, kind, name).click()
    await settled()


def words(page):
    return " ".join(one.text() for one in page.findChildren(QLabel))


async def test_what_is_known_is_shown_while_nothing_of_it_runs(page):
    assert "Ada Example" in words(page)
    assert "with your own rights" in words(page)
    assert not page.shelf.is_imported()


async def test_it_is_allowed_by_a_click_and_a_tool_trusted_by_another(page, desk):
    await press(page, "Allow: desk-weather")
    told = page.notice.text
    await press(page, "Without asking: get_forecast", TickBox)

    assert "“desk-weather” is allowed." in told
    assert [one.spec.effect for one in desk.plugins.tools()] == ["write", "send"]


async def test_its_model_answers_after_a_click(page, desk):
    await press(page, "Allow: desk-weather")
    await press(page, "Let “echo” answer: desk-weather")

    current = desk.store.current()
    assert (current.assistant.provider, current.plugins.provider) == ("plugin", "echo")


async def test_one_that_cannot_be_loaded_says_why(page, caplog):
    page.shelf.install(code="import not_there\n")
    await press(page, "Allow: desk-weather")
    caplog.clear()

    assert "cannot be loaded" in page.notice.text


async def test_it_is_forbidden_again(page, desk):
    await press(page, "Allow: desk-weather")
    await press(page, "Forbid: desk-weather")

    assert desk.plugins.tools() == ()
