"""The settings dialog as a whole."""

import asyncio
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QPushButton, QWidget

from desktop_assist.ui.settings.fact_row import FactRow
from desktop_assist.ui.settings.settings_pages import TITLES
from desktop_assist.ui.theme import scaled_font
from tests.helpers.widget_finding import named
from tests.ui.settings.conftest import settled

PAGES = ("general", "provider", "calendars", "memory", "assistants", "documents", "slack")


async def test_large_text_gets_a_large_dialog_that_fits_on_the_screen(dialog, qapp):
    font = qapp.font()
    small = dialog._fitting_size()
    dialog.setFont(scaled_font(font, 1.5))
    large, screen = dialog._fitting_size(), dialog.screen().availableSize()
    assert small.height() < large.height() < screen.height()
    assert small.width() <= large.width() < screen.width()


async def test_with_the_largest_text_every_page_keeps_to_a_small_screen(dialog, qapp):
    dialog.setFont(scaled_font(qapp.font(), 2.0))
    dialog.resize(dialog._fitting_size().boundedTo(QSize(940, 700)))
    dialog.open_page()
    too_wide = {}
    for row, name in enumerate(TITLES):
        dialog._names.setCurrentRow(row)
        await settled()
        area = dialog._areas[name]
        width = area.widget().minimumSizeHint().width()
        if width > area.viewport().width():
            too_wide[name] = width - area.viewport().width()
    assert too_wide == {}


async def test_tab_goes_from_the_search_to_the_pages_the_fields_and_the_way_out(dialog):
    dialog.open_page("general")
    await settled()
    search, pages, *fields, close = dialog._tabs.stops()
    assert (search, pages) == (dialog._search, dialog._names)
    assert close is dialog._close
    tops = [one.mapTo(dialog, QPoint(0, one.height() // 2)).y() for one in fields]
    assert len(fields) > 10
    assert all(lower - upper > -8 for upper, lower in pairwise(tops))
    assert all(one.accessibleName() for one in fields)


async def test_opening_does_not_block(dialog):
    dialog.open_page()
    await asyncio.wait_for(settled(), 5)
    assert dialog.isVisible()


@pytest.mark.parametrize(
    ("page", "row"),
    list(zip(PAGES, range(7), strict=True)),
)
async def test_it_opens_at_the_page_asked_for(dialog, page, row):
    dialog.open_page(page)
    await settled()
    assert named(dialog, QListWidget, "Pages").currentRow() == row
    assert dialog._stack.currentIndex() == row


async def test_without_a_page_it_opens_where_it_was_last_and_keys_go_to_the_pages(dialog, qtbot):
    dialog.open_page("slack")
    dialog.close()

    dialog.open_page()
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Up)

    assert named(dialog, QListWidget, "Pages").currentItem().text() == "Documents"


async def test_pages_are_turned_from_within_a_field(dialog, qtbot):
    dialog.open_page("provider")
    await settled()

    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Down)

    assert named(dialog, QListWidget, "Pages").currentItem().text() == "Memory"


async def test_only_the_pages_that_were_shown_are_built(dialog):
    dialog.open_page("memory")
    await settled()
    built = [name for name, area in dialog._areas.items() if area.widget() is not None]
    assert built == ["memory"]


async def test_a_page_shown_later_is_as_things_stand(dialog, desk):
    dialog.open_page()
    desk.memory.facts.remember("I travel by train")
    named(dialog, QListWidget, "Pages").setCurrentRow(PAGES.index("memory"))
    await settled()
    (line,) = dialog.pages.memory.findChild(FactRow).findChildren(QLineEdit)
    assert line.text() == "I travel by train"


async def test_a_token_can_be_pasted_at_once(dialog):
    dialog.open_page("slack")
    await settled()
    assert dialog.focusWidget().accessibleName() == "Slack token"


async def test_broken_settings_are_told_with_the_next_step(dialog, desk):
    desk.store.path.write_text("not = [toml", "utf-8")
    dialog.open_page()
    await settled()
    assert "not valid TOML" in dialog._notice.text
    assert "Mend that line" in dialog._notice.text


async def test_escape_closes_it(dialog, qtbot):
    dialog.open_page()
    await settled()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


async def test_close_closes_it(dialog):
    dialog.open_page()
    await settled()
    named(dialog, QPushButton, "Close").click()
    assert not dialog.isVisible()


@pytest.mark.parametrize("page", PAGES)
async def test_the_keyboard_reaches_everything_and_everything_has_a_name(dialog, desk, page):
    desk.memory.facts.remember("I travel by train")
    dialog.open_page(page)
    await settled()
    reachable = focus_chain(dialog)
    assert len(reachable) >= 4
    assert [one for one in reachable if not one.accessibleName()] == []


def focus_chain(dialog) -> list[QWidget]:
    """What Tab comes by on the open page."""
    first = one = dialog.focusWidget()
    chain = []
    while not chain or one is not first:
        is_stop = one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isEnabled()
        if is_stop and one.isVisible() and one.focusProxy() is None:
            chain.append(one)
        one = one.nextInFocusChain()
    return chain
