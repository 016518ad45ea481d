"""The icon beside the clock."""

import pytest
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QSystemTrayIcon

from desktop_assist.domain.privacy_settings import PrivacySettings
from desktop_assist.domain.settings import Settings
from desktop_assist.system.resources import resource_path
from desktop_assist.ui.tray import Tray

Reason = QSystemTrayIcon.ActivationReason


@pytest.fixture
def tray(application):
    tray = Tray(QIcon(str(resource_path("icons/desktop-assist.svg"))), "Desktop Assist")
    yield tray
    tray.hide()


@pytest.mark.parametrize(
    ("text", "signal"),
    [("Show", "show_chosen"), ("Quick ask", "quick_ask_chosen"), ("Quit", "quit_chosen")],
)
def test_each_choice_of_the_menu_is_told(tray, qtbot, text, signal):
    (action,) = (one for one in tray.menu.actions() if one.text().replace("&", "") == text)
    with qtbot.waitSignal(getattr(tray, signal), timeout=100):
        action.trigger()


@pytest.mark.parametrize(
    ("reason", "signal"),
    [(Reason.Trigger, "quick_ask_chosen"), (Reason.MiddleClick, "show_chosen")],
)
def test_clicks_are_short_cuts(tray, qtbot, reason, signal):
    with qtbot.waitSignal(getattr(tray, signal), timeout=100):
        tray._icon.activated.emit(reason)


def test_without_a_tray_the_window_must_not_hide(tray):
    tray.show()
    assert not QSystemTrayIcon.isSystemTrayAvailable()  # offscreen has none
    assert not tray.keeps_running


def test_with_a_tray_the_program_goes_on_without_its_window(tray, monkeypatch):
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: True)
    assert not tray.keeps_running
    tray.show()
    assert tray.keeps_running


def picture(tray):
    return tray._icon.icon().pixmap(64, 64).toImage()


def test_the_icon_says_what_goes_on_and_what_waits(tray):
    plain = tray._icon.icon().cacheKey()
    tray.show_state(0, is_busy=True)
    assert tray._icon.toolTip() == "Desktop Assist: working"
    assert tray._icon.icon().cacheKey() != plain
    tray.show_state(2, is_busy=True)
    assert tray._icon.toolTip() == "Desktop Assist: 2 waiting for a yes or no"
    tray.show_state(0, is_busy=False, trouble="budget")
    assert tray._icon.toolTip() == "Desktop Assist: the month's budget is used up"
    used_up = picture(tray)
    tray.show_state(0, is_busy=False, trouble="offline")
    assert tray._icon.toolTip() == "Desktop Assist: offline"
    assert picture(tray) != used_up
    tray.show_state(0, is_busy=False)
    assert tray._icon.toolTip() == "Desktop Assist"
    assert tray._icon.icon().cacheKey() == plain


def test_the_icon_says_that_nothing_leaves(tray):
    tray.show_settings(Settings(privacy=PrivacySettings(offline=True)))
    assert tray._icon.toolTip() == "Desktop Assist, offline"

    tray.show_state(0, is_busy=True)
    assert tray._icon.toolTip() == "Desktop Assist, offline: working"

    tray.show_settings(Settings())
    assert tray._icon.toolTip() == "Desktop Assist"
