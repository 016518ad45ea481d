"""Which microphones there are, asked of a real sound server."""

import os

import pytest

from desktop_assist.system.sound_sources import sound_sources
from tests.helpers.sound_server import missing_sound_programs, sound_server

pytest.importorskip("pulsectl", reason="the part for spoken conversations is missing")


@pytest.fixture
def sound(tmp_path_factory, monkeypatch):
    missing = missing_sound_programs()
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")
    folder = tmp_path_factory.mktemp("s")
    environment = {**os.environ, "XDG_RUNTIME_DIR": str(folder)}
    with sound_server(environment, folder) as running:
        monkeypatch.setenv("PULSE_SERVER", running.environment["PULSE_SERVER"])
        yield running


def test_what_loudspeakers_play_is_no_microphone(sound):
    assert sound_sources() == {"mic", "other_mic"}


def test_one_that_was_unplugged_is_there_no_more(sound):
    sound.unplug()
    assert sound_sources() == {"other_mic"}


def test_where_nobody_answers_that_is_told(monkeypatch):
    monkeypatch.setenv("PULSE_SERVER", "unix:/nowhere")
    assert sound_sources() is None


def test_elsewhere_nobody_is_asked(monkeypatch):
    monkeypatch.setattr("sys.platform", "win32")
    assert sound_sources() is None
