"""Runs the program with its window, from the first paint to the last task."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop_assist import __version__
from desktop_assist.domain.settings import Settings
from desktop_assist.ui.application import Application
from desktop_assist.ui.icons import app_icon
from desktop_assist.ui.main_window import TITLE, MainWindow
from desktop_assist.ui.qt_language import speak_as_chosen
from desktop_assist.ui.theme import Theme
from desktop_assist.ui.window_face import WindowFace
from desktop_assist.ui.window_state import WindowState

if TYPE_CHECKING:
    from desktop_assist.ui.window_start import WindowStart

_PAINT_LIMIT_MS = 2_000
"""A window that is not exposed, behind a locked screen say, is never painted."""


def run_window(start: "WindowStart") -> int:
    """Show the window and stay until the person quits; gives the exit status."""
    app = make_application()
    appearance = start.settings.appearance
    theme = Theme(appearance.theme, appearance.text_percent)
    window = MainWindow(WindowState(start.state_file))
    window.show_settings(start.settings)
    if not start.is_hidden:
        _show_first(window)
    return _run(app, WindowFace(window, theme), start)


def _show_first(window: MainWindow) -> None:
    """Paint the window before asyncio is even imported, which takes as long as the painting."""
    waiting = QEventLoop()
    window.painted.connect(waiting.quit)
    QTimer.singleShot(_PAINT_LIMIT_MS, waiting, waiting.quit)
    window.show()
    waiting.exec()


def _run(app: Application, face: WindowFace, start: "WindowStart") -> int:
    import asyncio

    from desktop_assist.ui.platform.event_loop import EventLoop
    from desktop_assist.ui.spoken_faces import let_widgets_speak
    from desktop_assist.ui.window_program import WindowProgram

    # After the first paint, which their classes of Qt would hold up by 5 ms and 2 ms.
    let_widgets_speak()
    app.setWindowIcon(app_icon())
    loop = EventLoop(app)
    asyncio.set_event_loop(loop)
    program = WindowProgram(face, start)
    app.quit_requested.connect(program.quit)
    app.opened.connect(program.open)
    with loop:
        loop.run_until_complete(program.run())
    return 0


def make_application() -> Application:
    """The one application object, named as the desktop knows the program."""
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(
        Qt.HighDpiScaleFactorRoundingPolicy.PassThrough
    )
    # As an argument: setStyle gives a QStyle back, whose class costs the first paint 6 ms.
    app = Application(["desktop-assist", "-style", "Fusion"])
    app.setApplicationName("desktop-assist")
    app.setApplicationDisplayName(TITLE)
    app.setApplicationVersion(__version__)
    QGuiApplication.setDesktopFileName("desktop-assist")
    app.setQuitOnLastWindowClosed(False)
    speak_as_chosen(app)
    return app


def paint_once() -> str:
    """Build a window and paint it into a picture, for the self-test; gives the picture's size."""
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else make_application()
    theme = Theme()
    window = MainWindow(WindowState(None))
    window.show_settings(Settings())
    picture = window.grab()
    window.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    del theme
    return f"{picture.width()} x {picture.height()}"
