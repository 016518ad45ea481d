"""Where the voice that reads aloud comes from."""

import pytest

from desktop_assist.ui.voice import reading_voice


def test_on_linux_it_is_a_program_of_the_desktop(monkeypatch):
    monkeypatch.setattr(reading_voice.sys, "platform", "linux")
    monkeypatch.setattr(reading_voice, "program_voice", lambda parent: "a program")
    assert reading_voice.reading_voice() == "a program"


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_elsewhere_it_comes_with_a_part_of_the_program(monkeypatch, platform):
    monkeypatch.setattr(reading_voice.sys, "platform", platform)
    monkeypatch.setattr(reading_voice, "find_spec", lambda name: None)
    assert reading_voice.reading_voice() is None
