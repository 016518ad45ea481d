"""The system's voice, as Qt gives it; Qt's own stand-in speaks without a sound."""

import pytest

pytest.importorskip("PySide6.QtTextToSpeech", reason="the part for spoken conversations is missing")

from desktop_assist.ui.voice.system_voice import SystemVoice


@pytest.fixture
def voice(qapp):
    return SystemVoice(engine="mock")


def test_it_says_all_and_tells_the_end_once(voice, qtbot):
    ends = []
    voice.ended.connect(lambda: ends.append(1))
    with qtbot.waitSignal(voice.ended):
        voice.say(("Yes.", "No."), "en")
    assert ends == [1]


def test_it_takes_a_voice_of_the_language_where_there_is_one(voice):
    assert voice.speaks("fi")
    assert not voice.speaks("de")
    voice.say(("Kyllä.",), "fi")
    assert voice._engine.locale().name() == "fi_FI"
    voice.say(("Ja.",), "de")
    assert voice._engine.locale().name() == "fi_FI"
    voice.stop()


def test_what_is_stopped_ends_without_a_word(voice, qtbot):
    voice.ended.connect(pytest.fail)
    voice.say(("A long story about everything.",), "en")
    voice.stop()
    qtbot.wait(50)
