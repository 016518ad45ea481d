"""The keyboard in the calendar."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from desktop_assist.ui.calendar.day_parts import day_parts
from desktop_assist.ui.calendar.grid_drag import Slot
from desktop_assist.ui.calendar.stops import WHOLE_DAY, Stop, stops_of_day
from desktop_assist.ui.calendar.view_keys import ViewKeys, is_own_shortcut
from tests.helpers.calendar_rig import moment, shown
from tests.helpers.frozen_clock import BERLIN

TUESDAY, WEDNESDAY = date(2026, 11, 24), date(2026, 11, 25)
SYNC = shown()
KEY = Qt.Key
ALT, CONTROL, SHIFT = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


class View(QWidget):
    """Two days, and what was asked of them."""

    row_days = 0

    def __init__(self) -> None:
        super().__init__()
        self.meetings = [SYNC]
        self.marked = None
        self.is_holding = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def stops_of(self, day):
        bars = [one for one in self.meetings if one.is_bar]
        return stops_of_day(day, bars, day_parts(self.meetings, [day]))

    def set_stop(self, stop, *, has_keyboard):
        self.marked = stop

    def bring_into_sight(self, stop):
        """All is in sight."""

    def abort(self):
        return self.is_holding


@pytest.fixture
def view(qtbot):
    view = View()
    qtbot.addWidget(view)
    view.keys = ViewKeys(view, view)
    view.keys.home = BERLIN
    view.show()
    view.keys.place(TUESDAY, 13 * 60 + 30)
    return view


def test_down_reaches_the_meeting_and_what_follows(view, qtbot):
    qtbot.keyClick(view, KEY.Key_Down)
    assert view.marked.shown == SYNC
    qtbot.keyClick(view, KEY.Key_Down)
    assert view.marked == Stop(TUESDAY, 15 * 60)
    qtbot.keyClick(view, KEY.Key_Up)
    assert view.keys.shown == SYNC


@pytest.mark.parametrize(("key", "days"), [(KEY.Key_Right, 1), (KEY.Key_Left, -1)])
def test_sideways_it_goes_to_the_next_day(view, qtbot, key, days):
    with qtbot.waitSignal(view.keys.went_to) as told:
        qtbot.keyClick(view, key)
    assert told.args == [TUESDAY + timedelta(days=days)]


def test_in_a_month_below_the_last_is_the_next_week(view, qtbot):
    view.row_days = 7
    view.keys.place(TUESDAY, 23 * 60 + 30)
    with qtbot.waitSignal(view.keys.went_to) as told:
        qtbot.keyClick(view, KEY.Key_Down)
    assert told.args == [TUESDAY + timedelta(days=7)]


def test_enter_opens_a_meeting_or_asks_for_one(view, qtbot):
    with qtbot.waitSignal(view.keys.title_wanted) as told:
        qtbot.keyClick(view, KEY.Key_Return)
    half_past = moment("2026-11-24T13:30")
    assert told.args == [Slot(half_past, half_past), ""]
    qtbot.keyClick(view, KEY.Key_Down)
    with qtbot.waitSignal(view.keys.opened):
        qtbot.keyClick(view, KEY.Key_Return)


def test_delete_cancels_only_a_meeting(view, qtbot):
    with qtbot.assertNotEmitted(view.keys.cancel_wanted):
        qtbot.keyClick(view, KEY.Key_Delete)
    qtbot.keyClick(view, KEY.Key_Down)
    with qtbot.waitSignal(view.keys.cancel_wanted):
        qtbot.keyClick(view, KEY.Key_Delete)


@pytest.mark.parametrize(
    ("signal", "key", "keys", "args"),
    [
        ("today_wanted", "t", None, []),
        ("view_wanted", "d", None, ["day"]),
        ("view_wanted", "w", None, ["week"]),
        ("view_wanted", "m", None, ["month"]),
        ("stepped", KEY.Key_PageDown, None, [1]),
        ("stepped", KEY.Key_PageUp, None, [-1]),
        ("undo_wanted", KEY.Key_Z, CONTROL, []),
    ],
)
def test_keys_lead_on(view, qtbot, signal, key, keys, args):
    with qtbot.waitSignal(getattr(view.keys, signal)) as told:
        qtbot.keyClick(view, key, keys or Qt.KeyboardModifier.NoModifier)
    assert told.args == args


@pytest.mark.parametrize("text", ["M", "k", "1", "Ü"])
def test_typing_begins_a_title(view, qtbot, text):
    with qtbot.waitSignal(view.keys.title_wanted) as told:
        assert view.keys.press(typed(text))
    assert told.args[1] == text


def test_ctrl_n_asks_for_a_meeting(view, qtbot):
    with qtbot.waitSignal(view.keys.title_wanted):
        qtbot.keyClick(view, KEY.Key_N, CONTROL)


def test_on_a_whole_day_a_new_one_lasts_the_day(view, qtbot):
    view.keys.select(Stop(WEDNESDAY, WHOLE_DAY))
    with qtbot.waitSignal(view.keys.title_wanted) as told:
        qtbot.keyClick(view, KEY.Key_Return)
    assert told.args[0] == Slot(
        moment("2026-11-25T00:00"), moment("2026-11-26T00:00"), is_all_day=True
    )


@pytest.mark.parametrize(
    ("key", "keys", "start", "end"),
    [
        (KEY.Key_Down, ALT, "2026-11-24T14:15", "2026-11-24T15:15"),
        (KEY.Key_Left, ALT, "2026-11-23T14:00", "2026-11-23T15:00"),
        (KEY.Key_Down, ALT | SHIFT, "2026-11-24T14:00", "2026-11-24T15:15"),
        (KEY.Key_Up, ALT | SHIFT, "2026-11-24T14:00", "2026-11-24T14:45"),
    ],
)
def test_a_meeting_is_moved_and_lengthened_with_alt(view, qtbot, key, keys, start, end):
    qtbot.keyClick(view, KEY.Key_Down)
    with qtbot.waitSignal(view.keys.moved) as told:
        qtbot.keyClick(view, key, keys)
    assert told.args == [SYNC, Slot(moment(start), moment(end))]


def test_escape_lets_go_of_what_is_in_hand(view):
    view.is_holding = True
    assert view.keys.press(typed("", KEY.Key_Escape))
    view.is_holding = False
    assert not view.keys.press(typed("", KEY.Key_Escape))


def test_what_is_selected_is_found_after_reading_again(view):
    view.keys.place(TUESDAY, 14 * 60)
    later = shown("2026-11-24T16:00", "2026-11-24T17:00", uid=SYNC.meeting.uid)
    view.meetings = [later]
    view.keys.renew((TUESDAY,))
    assert view.keys.shown == later
    view.meetings = []
    view.keys.renew((TUESDAY,))
    assert view.keys.stop == Stop(TUESDAY, 16 * 60)


def test_keys_of_the_rest_of_the_window_are_taken():
    assert is_own_shortcut(typed("", KEY.Key_N, CONTROL))
    assert not is_own_shortcut(typed("", KEY.Key_F, CONTROL))


def typed(text, key=KEY.Key_A, keys=Qt.KeyboardModifier.NoModifier):
    return QKeyEvent(QKeyEvent.Type.KeyPress, key, keys, text)
