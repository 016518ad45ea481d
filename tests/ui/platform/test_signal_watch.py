"""Signals of the operating system, as a program waiting inside Qt sees them."""

import os
import signal
import sys
import threading

import pytest
from PySide6.QtCore import QEventLoop, QTimer

from desktop_assist.ui.platform.signal_watch import SignalWatch


@pytest.fixture
def watch(application):
    watch = SignalWatch()
    yield watch
    watch.clear()


@pytest.mark.skipif(sys.platform == "win32", reason="os.kill ends a program there")
def test_a_signal_is_handled_while_qt_waits(watch):
    waiting = QEventLoop()
    watch.add(signal.SIGTERM, lambda: waiting.exit(7))
    QTimer.singleShot(5_000, waiting, waiting.quit)
    with watch.awake():
        threading.Timer(0.05, os.kill, (os.getpid(), signal.SIGTERM)).start()
        assert waiting.exec() == 7


def test_a_removed_handler_leaves_the_default(watch):
    watch.add(signal.SIGTERM, lambda: None)
    assert watch.remove(signal.SIGTERM)
    assert signal.getsignal(signal.SIGTERM) == signal.SIG_DFL


def test_removing_what_was_not_added_says_so(watch):
    assert not watch.remove(signal.SIGTERM)


def test_ctrl_c_raises_again_once_it_is_not_watched(watch):
    watch.add(signal.SIGINT, lambda: None)
    watch.clear()
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_the_wakeup_is_given_back(watch):
    before = signal.set_wakeup_fd(-1)
    signal.set_wakeup_fd(before)
    with watch.awake():
        pass
    assert signal.set_wakeup_fd(before) == before


def test_outside_the_main_thread_nothing_is_watched(watch):
    entered = []

    def enter() -> None:
        with watch.awake():
            entered.append(True)

    thread = threading.Thread(target=enter)
    thread.start()
    thread.join()
    assert entered == [True]
