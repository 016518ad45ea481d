"""What to do with an empty calendar."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from desktop_assist.domain.settings import CalendarSettings
from desktop_assist.ui.calendar.calendar_hint import CalendarHint
from tests.helpers.calendar_rig import picture, shown

ROOM = QRect(0, 40, 600, 500)


@pytest.fixture
def hint(qtbot):
    around = QWidget()
    qtbot.addWidget(around)
    around.resize(600, 560)
    around.show()
    hint = CalendarHint(around)
    hint.held = around
    return hint


@pytest.mark.parametrize("view", ["day", "week", "month"])
def test_it_says_how_to_add_a_meeting(hint, view):
    hint.say(view, picture(CalendarSettings()), ROOM)
    assert view in hint.text
    assert ROOM.contains(hint.geometry())


def test_without_a_calendar_it_says_where_one_comes_from(hint):
    hint.say("week", picture(CalendarSettings(), has_calendar=False), ROOM)
    assert ".ics" in hint.text


def test_with_meetings_it_is_away(hint):
    hint.say("week", picture(CalendarSettings()), ROOM)
    hint.say("week", picture(CalendarSettings(), shown()), ROOM)
    assert hint.text == ""


def test_clicks_go_through_it(hint):
    assert hint.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
