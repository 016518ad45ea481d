"""What is seen of a spoken conversation."""

import pytest
from PySide6.QtCore import Qt

from desktop_assist.ui.surfaces import ActionButton
from desktop_assist.ui.voice.talk_panel import TalkPanel


@pytest.fixture
def panel(qtbot):
    made = TalkPanel(is_by_key=False)
    qtbot.addWidget(made)
    made.show()
    return made


def button(panel, name):
    return next(one for one in panel.findChildren(ActionButton) if one.accessibleName() == name)


def test_it_says_what_goes_on_and_what_can_be_done(panel):
    panel.show_phase("listening")
    assert (panel.text, panel.hint) == (
        "Listening",
        "Just speak: OpenAI's voice model listens and answers.",
    )
    panel.show_phase("speaking")
    assert panel.hint == "Speak to interrupt, or press Esc."


def test_what_is_being_said_is_shown_until_it_is_answered(panel):
    panel.show_phase("hearing")
    panel.add_words("What is ")
    panel.add_words("the time")
    assert panel.hint == "What is the time"
    panel.show_phase("thinking")
    panel.add_words("?")
    assert panel.hint == "?"


def test_muted_it_says_so(qtbot, panel):
    panel.show_phase("listening")
    with qtbot.waitSignal(panel.muted) as muted:
        qtbot.mouseClick(button(panel, "Mute the microphone"), Qt.MouseButton.LeftButton)
    assert muted.args == [True]
    assert (panel.text, panel.hint) == (
        "The microphone is muted.",
        "Nothing that you say is heard.",
    )
    panel.show_phase("speaking")
    assert (panel.text, panel.hint) == ("Speaking", "The microphone is muted.")
    panel.show_level(0.8)
    qtbot.mouseClick(button(panel, "Unmute the microphone"), Qt.MouseButton.LeftButton)
    assert panel.hint == "Speak to interrupt, or press Esc."


def test_muting_takes_no_words_away(qtbot, panel):
    panel.show_phase("hearing")
    panel.add_words("What is")
    qtbot.mouseClick(button(panel, "Mute the microphone"), Qt.MouseButton.LeftButton)
    assert (panel.text, panel.hint) == ("Listening…", "What is")


def test_it_can_be_ended(qtbot, panel):
    with qtbot.waitSignal(panel.hung_up):
        qtbot.mouseClick(button(panel, "End"), Qt.MouseButton.LeftButton)


def test_with_a_key_there_is_a_button_to_hold(qtbot):
    panel = TalkPanel(is_by_key=True)
    qtbot.addWidget(panel)
    panel.show()
    panel.show_phase("listening")
    assert panel.hint == "Hold F9 or the button while speaking."
    held = button(panel, "Hold to speak")
    with qtbot.waitSignals([panel.pressed, panel.released]):
        qtbot.mouseClick(held, Qt.MouseButton.LeftButton)
