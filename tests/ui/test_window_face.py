"""What the settings change on the screen."""

import pytest

from desktop_assist.domain.settings import AppearanceSettings, AssistantSettings, Settings
from desktop_assist.ui.main_window import MainWindow
from desktop_assist.ui.theme import DARK, Theme, colours_of
from desktop_assist.ui.window_face import WindowFace
from desktop_assist.ui.window_state import WindowState


@pytest.fixture
def face(qtbot, own_looks):
    window = MainWindow(WindowState(None))
    qtbot.addWidget(window)
    return WindowFace(window, Theme("light"))


def test_looks_and_words_follow_the_settings(face, application):
    points = application.font().pointSizeF()
    appearance = AppearanceSettings(theme="dark", text_percent=150)
    face.show_settings(Settings(assistant=AssistantSettings("openai"), appearance=appearance))
    assert colours_of(application.palette()) is DARK
    assert application.font().pointSizeF() == pytest.approx(1.5 * points)
    assert "OpenAI" in face.window.pane.honest_line.text()
