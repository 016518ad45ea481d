"""The window's place, from one start to the next."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QMainWindow

from desktop_assist.ui.window_state import WindowState


def sized(qtbot, width, height):
    window = QMainWindow()
    qtbot.addWidget(window)
    window.resize(width, height)
    return window


def test_a_place_is_kept_and_found_again(qtbot, tmp_path):
    state = WindowState(tmp_path / "window.ini")
    state.keep(sized(qtbot, 640, 480))
    again = sized(qtbot, 100, 100)
    assert state.restore(again)
    assert again.size() == QSize(640, 480)


def test_nothing_is_known_at_the_first_start(qtbot, tmp_path):
    window = sized(qtbot, 640, 480)
    assert not WindowState(tmp_path / "window.ini").restore(window)
    assert window.size() == QSize(640, 480)


def test_a_damaged_file_is_as_good_as_none(qtbot, tmp_path):
    file = tmp_path / "window.ini"
    file.write_text("[window]\ngeometry=nonsense\n", "utf-8")
    assert not WindowState(file).restore(sized(qtbot, 640, 480))


def test_without_a_file_nothing_is_remembered(qtbot):
    state = WindowState(None)
    state.keep(sized(qtbot, 640, 480))
    assert not state.restore(sized(qtbot, 100, 100))


def test_what_is_to_be_told_once_is_told_once(tmp_path):
    file = tmp_path / "window.ini"
    assert WindowState(file).tell_once("no_tray")
    assert not WindowState(file).tell_once("no_tray")
    assert WindowState(file).tell_once("another")
    assert not WindowState(None).tell_once("no_tray")
