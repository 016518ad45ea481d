"""Each page of the settings is built when it is first asked for."""

import pytest

from desktop_assist.ui.settings.settings_pages import (
    TITLES,
    LooksAgain,
    SettingsPages,
    ShowsSettings,
)


@pytest.fixture
def pages(desk, qtbot):
    return SettingsPages(desk.keeper, desk.pages, desk.tasks)


async def test_every_page_is_built_once_by_its_name(pages, qtbot):
    built = {name: pages.page(name) for name in TITLES}
    for page in built.values():
        qtbot.addWidget(page)
    assert all(pages.page(name) is page for name, page in built.items())
    assert isinstance(pages.general, ShowsSettings)
    assert isinstance(pages.tools, LooksAgain)
