"""Above the hours stand the days and what lasts the whole of them."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QFontMetrics

from desktop_assist.ui.calendar.day_heads import DayHeads
from desktop_assist.ui.calendar.grid_drag import Ghost, Slot
from desktop_assist.ui.calendar.stops import Stop
from desktop_assist.ui.theme import TITLE_FACTOR, scaled_font
from tests.helpers.calendar_rig import click, drag, moment, shown
from tests.helpers.frozen_clock import BERLIN

DAYS = tuple(date(2026, 11, 23) + timedelta(days=n) for n in range(7))
FAIR = shown("2026-11-24", "2026-11-27", "Fair", all_day=True)


@pytest.fixture
def heads(qtbot):
    heads = DayHeads()
    qtbot.addWidget(heads)
    heads.resize(900, 100)
    heads.mouse.home = BERLIN
    heads.show_days(DAYS, [FAIR, shown()], DAYS[2])
    heads.show()
    return heads


def days(count, title="Fair"):
    return [shown("2026-11-24", "2026-11-27", f"{title} {n}", all_day=True) for n in range(count)]


def test_the_disc_of_today_holds_two_figures_at_any_size(heads):
    for factor in (1, 2):
        heads.setFont(scaled_font(heads.font(), factor))
        figures = QFontMetrics(scaled_font(heads.font(), TITLE_FACTOR, is_bold=True))
        assert heads._disc_size() > figures.horizontalAdvance("22")
        assert heads._head_height() >= heads._disc_size()


def test_a_bar_spans_its_days(heads):
    box = heads.box_of(FAIR)
    assert 300 < box.width() < 400
    assert heads.box_of(shown()).isNull()


def test_a_bar_is_pulled_to_other_days(heads, qtbot):
    place = heads.box_of(FAIR).center()
    with qtbot.waitSignal(heads.mouse.gestures.pulled_to) as told:
        drag(heads, place, place + QPoint(130, 0))
    assert told.args[1] == Slot(
        moment("2026-11-25T00:00"), moment("2026-11-28T00:00"), is_all_day=True
    )


def test_more_bars_make_it_higher_up_to_a_point(heads):
    low = heads.height()
    heads.show_days(DAYS, days(3), DAYS[2])
    high = heads.height()
    heads.show_days(DAYS, days(8), DAYS[2])
    assert low < high == heads.height()


def test_how_many_more_there_are_leads_to_the_day(heads, qtbot):
    heads.show_days(DAYS, days(8), DAYS[2])
    with qtbot.waitSignal(heads.mouse.gestures.day_opened) as told:
        click(heads, QPoint(heads.box_of(days(1)[0]).left() + 20, heads.height() - 12))
    assert told.args == [DAYS[1]]


def test_a_days_name_leads_to_the_day(heads, qtbot):
    with qtbot.waitSignal(heads.mouse.gestures.day_opened):
        click(heads, QPoint(500, 5))


def test_a_new_bar_has_a_place(heads):
    slot = Slot(moment("2026-11-28T00:00"), moment("2026-11-29T00:00"), is_all_day=True)
    before = heads.grab().toImage()
    heads.set_ghost(Ghost(slot))
    assert heads.grab().toImage() != before
    assert not heads.box_of_slot(slot).isNull()


def test_what_is_selected_is_seen(heads):
    before = heads.grab().toImage()
    heads.set_cursor(Stop(DAYS[1], -1, FAIR), has_keyboard=True)
    assert heads.grab().toImage() != before


def test_the_columns_follow_those_of_the_hours(heads):
    before = heads.box_of(FAIR).right()
    heads.set_grid_width(700)
    assert heads.box_of(FAIR).right() < before
