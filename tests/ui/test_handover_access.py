"""What a later start, a link or a file manager asks for."""

import pytest

from desktop_assist.domain.handover import Handover
from desktop_assist.ui.handover_access import HandoverAccess
from desktop_assist.ui.main_window import MainWindow
from desktop_assist.ui.window_state import WindowState


class QuickAskDoor:
    """What summons quick ask, with the texts it was given."""

    def __init__(self):
        self.texts = []

    def summon_quick_ask(self, text):
        self.texts.append(text)


@pytest.fixture
def quick():
    return QuickAskDoor()


@pytest.fixture
def window(qtbot):
    window = MainWindow(WindowState(None))
    qtbot.addWidget(window)
    return window


@pytest.fixture
def access(window, quick):
    return HandoverAccess(window, quick)


def test_a_second_start_brings_the_window(access, window):
    access.take(Handover())
    assert window.isVisible()


def test_a_second_start_with_the_session_leaves_it_hidden(access, window, quick):
    access.take(Handover("nothing"))
    assert not window.isVisible()
    assert quick.texts == []


def test_quick_ask_comes_with_its_text_and_without_the_window(access, window, quick):
    access.take(Handover("quick", "Lunch at 1"))
    assert quick.texts == ["Lunch at 1"]
    assert not window.isVisible()


def test_a_text_waits_in_the_box_after_what_is_there(access, window):
    window.pane.composer.set_text("Unsent. ")
    access.take(Handover(text="Hello"))
    assert window.pane.composer.text == "Unsent. Hello"


def test_a_page_is_opened(access, window, qtbot):
    with qtbot.waitSignal(window.calendar_requested):
        access.take(Handover(page="calendar"))
    with qtbot.waitSignal(window.settings_requested):
        access.take(Handover(page="settings"))


def test_files_go_to_whoever_takes_them(access, window, tmp_path):
    taken = []
    window.offer_files_to(lambda files: taken.extend(files) or [])
    access.take(Handover(files=(tmp_path / "a.ics",)))
    assert taken == [tmp_path / "a.ics"]
