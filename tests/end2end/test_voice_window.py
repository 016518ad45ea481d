"""A spoken conversation on a real desktop: a voice into a microphone, an answer from a speaker."""

import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from functools import partial
from importlib.util import find_spec
from pathlib import Path

import psutil
import pytest

from desktop_assist.system.settings import TomlSettings
from tests.end2end.test_window import window_on
from tests.helpers import desktop_session
from tests.helpers.login_service import login_service
from tests.helpers.realtime_server import BYTES_A_MS, Answer, Called, Said, realtime_served
from tests.helpers.responses_server import GOOD_KEY
from tests.helpers.sound_server import (
    heard_to_ms,
    missing_sound_programs,
    share_heard,
    sound_server,
    spoken,
)
from tests.helpers.taken_away import needs

pytest.importorskip("PySide6.QtMultimedia", reason="the part for spoken conversations is missing")
pytestmark = [
    pytest.mark.desktop,
    pytest.mark.timeout(600),
    needs("keyring"),
    pytest.mark.skipif(
        bool(missing_sound_programs()), reason=f"not installed: {missing_sound_programs()}"
    ),
]
# A machine with much else to do begins a program, a sound server and a recorder slowly.
wait_until = partial(desktop_session.wait_until, limit_s=120)
REQUEST = "Schedule a team sync for next Tuesday at two p m."
MEETING = (
    '{"title": "Team sync", "start": "2026-11-24T14:00:00+01:00", "duration_minutes": 30,'
    ' "attendees": []}'
)
STOPS_WITHIN_S = 0.15
ONE_PIECE_MS = 10
FALLS_SILENT_WITHIN_S = 1.5
TOLD_WITHIN_S = 5
SLEEPS_S = 3
ALL_BUT_A_CLICK = 0.95


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


def test_a_meeting_is_asked_for_aloud_and_the_next_answer_is_interrupted(
    desktop, service, sound, tmp_path
):
    done = spoken("Team sync is on Tuesday at two.", tmp_path)
    counted = spoken("One two three four five six seven eight nine. " * 3, tmp_path)
    service.transcripts += [REQUEST, "Count.", "Stop."]
    service.answers += [
        Answer((Called("create_meeting", MEETING),)),
        Answer((Said("Team sync is on Tuesday at two.", done),)),
        Answer((Said("One two three.", counted),)),
        Answer(),
    ]
    with window_on(desktop, tmp_path) as screen:
        begin_talk(screen, service)
        sound.say(spoken(REQUEST, tmp_path))
        wait_until(lambda: len(screen.meetings()) == 1, "The meeting's file")
        wait_until(lambda: is_heard(done, sound), "All of the answer, aloud")
        # Else its last syllable is what is interrupted first.
        wait_until(lambda: screen.talk() == "Listening", "The answer's end")
        sound.say(spoken("Count.", tmp_path))
        wait_until(lambda: heard_to_ms(counted, sound.heard()) > 1500, "The answer aloud")
        sound.say(spoken("Stop.", tmp_path))
        wait_until(lambda: service.truncated, "The truncation")
        wait_until(lambda: REQUEST in screen.texts(), "What was said, in writing")
        check_that_it_stopped(service, sound, counted)
        screen.click("End")
        wait_until(lambda: not screen.sees("End"), "The end of it")


@pytest.mark.slow
@pytest.mark.parametrize("is_only", [False, True])
def test_an_unplugged_microphone_ends_the_talk_and_writing_goes_on(
    desktop, service, sound, tmp_path, is_only
):
    """The server goes on with the other one, or with what the loudspeaker plays."""
    if is_only:
        sound.unplug_other()
    with window_on(desktop, tmp_path) as screen:
        begin_talk(screen, service)
        sound.unplug()
        unplugged_at = time.monotonic()
        wait_until(lambda: "The microphone is gone" in screen.notice(), "What has happened")
        print(f"told after {time.monotonic() - unplugged_at:.2f} s")
        assert time.monotonic() - unplugged_at <= TOLD_WITHIN_S
        wait_until(lambda: not screen.sees("End"), "The end of it")
        check_that_writing_goes_on(screen)


@pytest.mark.slow
def test_the_only_microphone_is_spoken_into_again_once_it_is_back(
    desktop, service, sound, tmp_path
):
    sound.unplug_other()
    service.transcripts.append(REQUEST)
    service.answers.append(Answer((Called("create_meeting", MEETING),)))
    with window_on(desktop, tmp_path) as screen:
        begin_talk(screen, service)
        sound.unplug()
        wait_until(lambda: screen.sees("Talk again"), "What can be done")
        screen.click("Talk again")
        wait_until(lambda: "cannot be used" in screen.notice(), "That it is still away")
        sound.plug_in()
        screen.press("ctrl+shift+space")
        wait_until(lambda: len(service.sessions) == 2, "The connection")
        sound.say(spoken(REQUEST, tmp_path))
        wait_until(lambda: len(screen.meetings()) == 1, "The meeting's file")


@pytest.mark.slow
@pytest.mark.parametrize("is_shut_out", [False, True])
def test_without_any_sound_device_that_is_said(desktop, service, sound, tmp_path, is_shut_out):
    """No sound server at all, or one that keeps this program from microphones."""
    server = sound.shut_out(tmp_path) if is_shut_out else "unix:/nowhere"
    desktop.environment["PULSE_SERVER"] = server
    with window_on(desktop, tmp_path) as screen:
        screen.press("ctrl+shift+space")
        wait_until(lambda: "was found" in screen.notice(), "What is missing")
        assert not screen.sees("End")
        check_that_writing_goes_on(screen)


@pytest.mark.slow
def test_after_the_computers_sleep_nobody_listens_and_writing_goes_on(
    desktop, service, sound, tmp_path
):
    with login_service(Path(desktop.environment["XDG_RUNTIME_DIR"])) as login:
        desktop.environment["DBUS_SYSTEM_BUS_ADDRESS"] = login.address
        with window_on(desktop, tmp_path) as screen:
            begin_talk(screen, service)
            login.tell(goes_to_sleep=True)
            with asleep(tmp_path):
                time.sleep(SLEEPS_S)
            login.tell(goes_to_sleep=False)
            wait_until(lambda: "The computer slept" in screen.notice(), "What has happened")
            wait_until(lambda: not screen.sees("End"), "The end of it")
            check_that_writing_goes_on(screen)
            screen.click("Talk again")
            wait_until(lambda: len(service.sessions) == 2, "The next connection")


@pytest.mark.slow
@pytest.mark.skipif(find_spec("ctranslate2") is None, reason="without the part for dictation")
def test_what_is_said_while_a_key_is_held_is_typed(desktop, service, sound, tmp_path):
    TomlSettings(tmp_path / "home" / "settings.toml").set("voice.offline_dictation", "true")
    with window_on(desktop, tmp_path) as screen:
        screen.hold("F9")
        wait_until(lambda: "Listening" in screen.notice(), "The microphone")
        sound.say(spoken("Show my expenses for October and the taxi receipts.", tmp_path))
        screen.let_go("F9")
        wait_until(lambda: "expenses for october" in screen.draft().lower(), "What was said")


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


def begin_talk(screen, service):
    screen.press("ctrl+shift+space")
    wait_until(lambda: screen.sees("End"), "The panel")
    wait_until(lambda: service.sessions, "The connection")


def check_that_writing_goes_on(screen):
    screen.type("What is 15 % of 340?")
    wait_until(lambda: any("51" in text for text in screen.texts()), "The answer in writing")


@contextmanager
def asleep(folder):
    """The program does nothing, as in a computer's sleep."""
    (program,) = (one for one in psutil.Process().children(recursive=True) if is_of(one, folder))
    program.suspend()
    try:
        yield
    finally:
        program.resume()


def is_of(process, folder):
    with suppress(psutil.Error):  # it may be ending
        return str(folder / "report.json") in process.cmdline()
    return False


def is_heard(said, sound):
    time.sleep(0.3)  # to compare takes a while, and the program needs the processor more
    return share_heard(said, sound.heard()) >= ALL_BUT_A_CLICK


def loud_ms(pcm):
    return (len(pcm) - pcm.count(0)) // BYTES_A_MS


def earliest_end(sound):
    """Each look tells when it ended at the latest: on a busy machine the recorder lags behind."""
    looks = []
    for _ in range(50):
        looks.append(sound.ended_at())
        time.sleep(0.02)
    return min(looks)


def check_that_it_stopped(service, sound, reply):
    """In time, and the service was told what was heard and no more."""
    began_at = [at for kind, at in service.moments if kind.endswith("speech_started")][-1]
    ended_at = earliest_end(sound)
    ((_, told_ms),) = service.truncated
    heard_ms = heard_to_ms(reply, sound.heard())
    print(f"stopped after {ended_at - began_at:.3f} s; told {told_ms} ms, heard {heard_ms} ms")
    assert ended_at - began_at <= STOPS_WITHIN_S
    assert told_ms <= heard_ms + ONE_PIECE_MS
    assert heard_ms - told_ms <= 1000 * STOPS_WITHIN_S
    assert share_heard(reply[: told_ms * BYTES_A_MS], sound.heard()) >= ALL_BUT_A_CLICK
