"""A spoken conversation on a real desktop: a voice into a microphone, an answer from a speaker."""

import subprocess
import sys
import time

import pytest

from desktop_assist.system.settings import TomlSettings
from tests.end2end.test_window import window_on
from tests.helpers.desktop_session import wait_until
from tests.helpers.realtime_server import BYTES_A_MS, Answer, Called, Said, realtime_served
from tests.helpers.responses_server import GOOD_KEY
from tests.helpers.sound_server import (
    heard_to_ms,
    missing_sound_programs,
    share_heard,
    sound_server,
    spoken,
)

pytest.importorskip("PySide6.QtMultimedia", reason="the part for spoken conversations is missing")
pytestmark = [
    pytest.mark.desktop,
    pytest.mark.timeout(180),
    pytest.mark.skipif(
        bool(missing_sound_programs()), reason=f"not installed: {missing_sound_programs()}"
    ),
]
REQUEST = "Schedule a team sync for next Tuesday at two p m."
MEETING = (
    '{"title": "Team sync", "start": "2026-11-24T14:00:00+01:00", "duration_minutes": 30,'
    ' "attendees": []}'
)
STOPS_WITHIN_S = 0.15
ONE_PIECE_MS = 10
FALLS_SILENT_WITHIN_S = 1.5
# A sound server without a processor of its own drops a few pieces.
NEARLY_ALL = 0.8


@pytest.fixture
def service(tmp_path, desktop):
    """A service on this computer, agreed to and with a key for it."""
    home = tmp_path / "home"
    with realtime_served() as server:
        settings = TomlSettings(home / "settings.toml")
        settings.set("openai.base_url", server.url)
        settings.set("voice.agreed", "true")
        program = [sys.executable, "-m", "desktop_assist", "--home", str(home)]
        command = [*program, "key", "set", "--stdin"]
        subprocess.run(command, input=GOOD_KEY.encode(), env=desktop.environment, check=True)
        yield server


@pytest.fixture
def sound(desktop, tmp_path):
    with sound_server(desktop.environment, tmp_path) as running:
        yield running


@pytest.mark.slow
def test_a_meeting_is_asked_for_aloud_and_its_answer_is_interrupted(
    desktop, service, sound, tmp_path
):
    reply = spoken("Team sync is on Tuesday. " + "One two three four five six. " * 4, tmp_path)
    service.transcripts += [REQUEST, "Stop."]
    service.answers += [
        Answer((Called("create_meeting", MEETING),)),
        Answer((Said("Team sync is on Tuesday.", reply),)),
        Answer(),
    ]
    with window_on(desktop, tmp_path) as screen:
        screen.press("ctrl+shift+space")
        wait_until(lambda: screen.sees("End"), "The panel")
        wait_until(lambda: service.sessions, "The connection")
        sound.say(spoken(REQUEST, tmp_path))
        wait_until(lambda: len(screen.meetings()) == 1, "The meeting's file")
        wait_until(lambda: heard_to_ms(reply, sound.heard()) > 1500, "The answer aloud")
        sound.say(spoken("Stop.", tmp_path))
        wait_until(lambda: service.truncated, "The truncation")
        wait_until(lambda: REQUEST in screen.texts(), "What was said, in writing")
        check_that_it_stopped(service, sound, reply)
        screen.click("End")
        wait_until(lambda: not screen.sees("End"), "The end of it")


@pytest.mark.slow
def test_an_answer_is_read_aloud_until_it_is_stopped(desktop, sound, tmp_path):
    with window_on(desktop, tmp_path) as screen:
        screen.type("What can you do?")
        wait_until(lambda: screen.sees("Read aloud"), "The answer")
        screen.click("Read aloud")
        wait_until(lambda: loud_ms(sound.heard()) > 500, "The voice")
        screen.press("Escape")
        time.sleep(FALLS_SILENT_WITHIN_S)
        stopped_at = sound.ended_at()
        time.sleep(1)
        assert sound.ended_at() <= stopped_at + 0.1


def loud_ms(pcm):
    return (len(pcm) - pcm.count(0)) // BYTES_A_MS


def check_that_it_stopped(service, sound, reply):
    """In time, and the service was told what was heard and no more."""
    time.sleep(0.5)  # whatever still came would be heard by now
    said_at = [at for kind, at in service.moments if kind.endswith("speech_started")][1]
    assert sound.ended_at() - said_at <= STOPS_WITHIN_S
    ((_, told_ms),) = service.truncated
    heard_ms = heard_to_ms(reply, sound.heard())
    print(f"told {told_ms} ms, heard {heard_ms} ms")
    assert told_ms <= heard_ms + ONE_PIECE_MS
    assert heard_ms - told_ms <= 1000 * STOPS_WITHIN_S
    assert share_heard(reply[: told_ms * BYTES_A_MS], sound.heard()) >= NEARLY_ALL
