"""Which colour is which calendar."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton

from desktop_assist.domain.calendar_source import CalendarSource
from desktop_assist.ui.calendar.calendar_legend import CalendarLegend, LegendChip
from tests.helpers.widget_finding import named

OWN = CalendarSource("calendar", Path("calendar"))
TEAM = CalendarSource("Team", Path("t.ics"), is_writable=False, note="as of 27 Nov, 14:00")


@pytest.fixture
def legend(qtbot):
    legend = CalendarLegend()
    qtbot.addWidget(legend)
    legend.resize(600, 40)
    legend.show()
    return legend


def test_each_calendar_is_switched_off_and_on(legend, qtbot):
    legend.show_sources((OWN, TEAM), 0)
    chip = named(legend, LegendChip, "Team, as of 27 Nov, 14:00, read-only")
    with qtbot.waitSignal(legend.switched) as told:
        chip.click()
    assert told.args == [frozenset({"Team"})]
    chip.click()
    assert legend.hidden == frozenset()


def test_a_calendar_stays_off_when_another_joins(legend):
    legend.show_sources((OWN, TEAM), 0)
    named(legend, LegendChip, "calendar").click()
    legend.show_sources((OWN, TEAM, CalendarSource("More", Path("m"))), 0)
    chips = [one for one in legend.findChildren(LegendChip) if one.parent()]
    assert [one.isChecked() for one in chips[-3:]] == [False, True, True]


def test_a_single_calendar_needs_no_mark(legend):
    legend.show_sources((OWN,), 0)
    assert not legend.isVisible()


def test_how_old_it_is_is_seen(legend):
    legend.show_sources((OWN, CalendarSource("Team", Path("t.ics"))), 0)
    narrow = legend.findChildren(LegendChip)[-1].sizeHint().width()
    legend.show_sources((OWN, TEAM), 0)
    assert legend.findChildren(LegendChip)[-1].sizeHint().width() > narrow


def test_what_could_not_be_read_is_one_click_away(legend, qtbot):
    legend.show_sources((OWN,), 2)
    with qtbot.waitSignal(legend.skipped_wanted):
        named(legend, QPushButton, "2 events could not be read").click()
    assert legend.skipped_button.isVisible()


def test_on_and_off_look_different(legend):
    legend.show_sources((OWN, TEAM), 0)
    chip = named(legend, LegendChip, "calendar")
    chip.resize(chip.sizeHint())
    before = chip.grab().toImage()
    chip.click()
    assert chip.grab().toImage() != before
