"""The calendar as a whole, over real files."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from desktop_assist.ui.calendar.block_tiles import LEAST_A_FRAME
from desktop_assist.ui.calendar.calendar_head import CalendarHead
from desktop_assist.ui.calendar.calendar_hint import CalendarHint
from desktop_assist.ui.calendar.calendar_legend import LegendChip
from desktop_assist.ui.calendar.hour_grid import HourGrid
from desktop_assist.ui.calendar.hour_view import HourView
from desktop_assist.ui.calendar.month_view import MonthView
from desktop_assist.ui.chat.notice_bar import NoticeBar
from desktop_assist.ui.popover import Popover
from tests.helpers.calendar_rig import CalendarRig, drag, moment, move, press, shown
from tests.helpers.screen_reader_view import focused_item, spoken_items
from tests.helpers.widget_finding import named

KEY, CONTROL, ALT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier

ISO = "%Y-%m-%dT%H:%M"


@pytest.fixture
async def page(rig, open_page):
    """The week after the frozen Sunday."""
    rig.desk.create()
    page = await open_page()
    page._step(1)
    await rig.settle()
    return page


def view(page):
    return page._view


def keys(page, qtbot, *pressed):
    for one in pressed:
        key, held = one if isinstance(one, tuple) else (one, Qt.KeyboardModifier.NoModifier)
        qtbot.keyClick(QApplication.focusWidget() or view(page), key, held)


def box(page, title="Team sync"):
    found = next(one for one in page._picture.meetings if one.title == title)
    grid = page.findChild(HourGrid)
    return grid, grid.box_of(found)


async def test_a_meeting_is_dragged_to_another_day_and_put_back(page, rig, qtbot):
    grid, place = box(page)
    before = rig.desk.files()
    day = QPoint(round(grid.geometry_now().column_width), 0)
    drag(grid, place.center(), place.center() + day)
    await rig.settle()
    assert rig.times("Team sync") == ["25 14:00-14:30"]
    assert grid.ghost is None
    keys(page, qtbot, (KEY.Key_Z, CONTROL))
    await rig.settle()
    assert rig.desk.files() == before


async def test_escape_ends_a_drag_without_a_change(page, rig, qtbot):
    grid, place = box(page)
    before = rig.desk.files()
    press(grid, place.center())
    move(grid, place.center() + QPoint(0, 90))
    keys(page, qtbot, KEY.Key_Escape)
    await rig.settle()
    assert (grid.ghost, rig.desk.files()) == (None, before)


async def test_a_new_meeting_is_drawn_and_named(page, rig, qtbot):
    grid, place = box(page)
    start = QPoint(place.left() + 2 * round(grid.geometry_now().column_width), place.top())
    drag(grid, start, start + QPoint(0, 2 * place.height()))
    field = QApplication.focusWidget()
    qtbot.keyClicks(field, "Lunch")
    qtbot.keyClick(field, KEY.Key_Return)
    await rig.settle()
    assert rig.times("Lunch") == ["26 14:00-15:00"]
    assert "Lunch is in your calendar" in page.findChild(NoticeBar).text


async def test_typing_makes_a_meeting_at_the_selected_time(page, rig, qtbot):
    page._keys[view(page)].place(moment("2026-11-26").date(), 9 * 60)
    keys(page, qtbot, (KEY.Key_L, Qt.KeyboardModifier.ShiftModifier))
    qtbot.keyClicks(QApplication.focusWidget(), "unch")
    keys(page, qtbot, KEY.Key_Return)
    await rig.settle()
    assert [time[:8] for time in rig.times("lunch") + rig.times("Lunch")] == ["26 09:00"]


async def test_the_keyboard_opens_edits_and_cancels(page, rig, qtbot):
    page._keys[view(page)].place(moment("2026-11-24").date(), 14 * 60)
    keys(page, qtbot, KEY.Key_Return)
    popover = page.findChild(Popover)
    assert popover.accessibleName() == "Team sync"
    qtbot.keyClick(popover, KEY.Key_Escape)
    keys(page, qtbot, KEY.Key_Delete)
    await rig.settle()
    assert rig.desk.titles() == []


async def test_a_meeting_is_moved_with_keys(page, rig, qtbot):
    page._keys[view(page)].place(moment("2026-11-24").date(), 14 * 60)
    keys(page, qtbot, (KEY.Key_Right, ALT))
    await rig.settle()
    keys(page, qtbot, (KEY.Key_Down, ALT))
    await rig.settle()
    assert rig.times("Team sync") == ["25 14:15-14:45"]


async def test_the_arrow_keys_lead_out_of_the_week(page, rig, qtbot):
    page._keys[view(page)].place(moment("2026-11-29").date(), 9 * 60)
    keys(page, qtbot, KEY.Key_Right)
    await rig.settle()
    assert page._period.title == "30 November \N{EN DASH} 6 December 2026"
    assert page._keys[view(page)].stop.day == moment("2026-11-30").date()


async def test_letters_change_the_view(page, rig, qtbot):
    keys(page, qtbot, KEY.Key_M)
    await rig.settle()
    assert page.findChild(MonthView).isVisible()
    keys(page, qtbot, KEY.Key_D)
    await rig.settle()
    assert page.findChild(HourView).isVisible()
    assert page._period.title == "Sunday, 29 November 2026"
    keys(page, qtbot, KEY.Key_T)
    await rig.settle()
    assert page._period.title == "Sunday, 22 November 2026"


async def test_another_programs_change_is_seen_when_the_window_comes_forward(page, rig):
    rig.write("lunch", "SUMMARY:Lunch", "DTSTART:20261126T110000Z", "DTEND:20261126T120000Z")
    QApplication.sendEvent(page, QEvent(QEvent.Type.WindowActivate))
    await rig.settle()
    assert "Lunch" in [one.title for one in page._picture.meetings]


async def test_what_could_not_be_read_is_listed(page, rig):
    rig.write("broken", "SUMMARY:Broken", "DTSTART:x")
    page.refresh()
    await rig.settle()
    named(page, QPushButton, "1 event could not be read").click()
    words = [label.text() for label in page.findChild(Popover).findChildren(QLabel)]
    assert "Broken, in broken.ics" in words


async def test_a_calendar_is_switched_off(qtbot, tmp_path, rig, open_page):
    other = tmp_path / "team"
    more = CalendarRig(tmp_path / "again", calendar=rig.desk.calendar, others=[other])
    more.desk.create(start="2026-11-22T14:00", end="2026-11-22T15:00")
    rig.services = more.services
    page = await open_page()
    assert page.findChild(HourGrid)._boxes
    named(page, LegendChip, "calendar").click()
    assert not page.findChild(HourGrid)._boxes


async def test_the_first_day_of_the_week_is_that_of_the_settings(rig, open_page):
    rig.desk.settings.set("calendar.week_start", "sunday")
    page = await open_page()
    assert page._period.title == "22\N{EN DASH}28 November 2026"


async def test_with_nothing_there_it_says_how_to_begin(rig, open_page):
    page = await open_page()
    assert "There is no calendar yet" in page.findChild(CalendarHint).text


async def test_screen_readers_get_all_meetings_as_a_list(page):
    assert view(page).accessibleName() == "23\N{EN DASH}29 November 2026, Week"
    assert view(page).accessibleDescription() == "1 meeting."
    assert spoken_items(view(page))[0].startswith("Team sync, Tuesday, 24 November, 14:00")


async def test_a_reader_hears_where_the_arrow_keys_stop(page, qtbot):
    qtbot.keyClick(view(page), Qt.Key.Key_Down)
    free = spoken_items(view(page))[-1]
    assert free.endswith("free")
    assert focused_item(view(page)) == free


async def test_buttons_leave_the_keyboard_in_the_calendar(page, rig):
    named(page, QPushButton, "Later").click()
    await rig.settle()
    assert view(page).hasFocus()
    named(page, QPushButton, "New meeting").click()
    assert QApplication.focusWidget().accessibleName() == "Title of the new meeting"


async def test_three_hundred_meetings_are_painted_bit_by_bit(rig, open_page, qtbot):
    page = await open_page()
    start = moment("2026-11-16T06:00")
    times = [start + timedelta(days=n % 7, minutes=n * 3) for n in range(300)]
    many = [shown(f"{one:{ISO}}", f"{one + timedelta(minutes=45):{ISO}}") for one in times]
    grid = page.findChild(HourGrid)
    page._hours.show_days(page._period.days, many, page._picture, rig.desk.clock.now())
    frames = 0
    while frames == 0 or grid._tiles.is_behind:
        grid.grab()
        frames += 1
    assert frames <= 300 / LEAST_A_FRAME


async def test_days_that_were_not_read_yet_are_shown_at_once(open_page):
    page = await open_page()
    first = page.findChild(HourGrid).geometry_now().days[0]

    for _ in range(3):
        page.findChild(CalendarHead).stepped.emit(1)

    assert page.findChild(HourGrid).geometry_now().days[0] == first + timedelta(weeks=3)
