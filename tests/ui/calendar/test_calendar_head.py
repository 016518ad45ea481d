"""Above the calendar."""

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from desktop_assist.ui.calendar.calendar_head import CalendarHead
from desktop_assist.ui.calendar.period import Period
from tests.helpers.widget_finding import named

WEEK = Period("week", date(2026, 11, 25))


@pytest.fixture
def head(qtbot):
    head = CalendarHead()
    qtbot.addWidget(head)
    head.resize(1_000, 40)
    head.show()
    head.show_period(WEEK)
    return head


def words(head):
    return [label.text() for label in head.findChildren(QLabel) if label.isVisible()]


@pytest.mark.parametrize(
    ("name", "signal", "args"),
    [
        ("Today", "today_wanted", []),
        ("Earlier", "stepped", [-1]),
        ("Later", "stepped", [1]),
        ("Month", "view_wanted", ["month"]),
        ("Day", "view_wanted", ["day"]),
        ("New meeting", "new_wanted", []),
        ("Conversation", "back_wanted", []),
        ("Show or hide conversations", "side_wanted", []),
    ],
)
def test_each_button_leads_on(head, qtbot, name, signal, args):
    with qtbot.waitSignal(getattr(head, signal)) as told:
        named(head, QPushButton, name).click()
    assert told.args == args


def test_it_says_which_days_and_which_week(head):
    assert words(head) == ["23\N{EN DASH}29 November 2026", "Week 48"]
    assert named(head, QPushButton, "Week").isChecked()


def test_at_every_width_the_title_is_whole(head):
    title, seen = head.findChild(QLabel), set()
    for width in range(1_000, 340, -7):
        head.resize(width, 80)
        head.layout().activate()
        head._left.layout().activate()
        assert title.fontMetrics().horizontalAdvance(title.text()) <= title.width()
        seen.add(title.text())
    assert seen == {WEEK.title, WEEK.short_title}


def test_with_little_room_it_takes_two_lines(head, qtbot):
    low = head.sizeHint().height()
    head.resize(340, 80)
    assert head.sizeHint().height() > 1.5 * low


def test_a_month_has_no_number_of_a_week(head):
    head.show_period(WEEK.seen_as("month"))
    assert words(head) == ["November 2026"]


def test_what_is_shown_can_be_printed(head, qtbot):
    with qtbot.waitSignal(head.print_wanted):
        named(head, QPushButton, "Print").click()
