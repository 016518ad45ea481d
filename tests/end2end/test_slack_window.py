"""Slack on a real desktop: a token is typed in, a link is sent, what was agreed is added."""

import json
import subprocess
import sys
import time

import pytest

from desktop_assist.system.settings import TomlSettings
from tests.end2end.test_window import window_on
from tests.helpers.desktop_session import wait_until
from tests.helpers.responses_server import GOOD_KEY, answered, called, said, served
from tests.helpers.slack_desk import at, travel_thread
from tests.helpers.slack_export import write_export
from tests.helpers.slack_server import TOKEN, slack_server

pytestmark = [pytest.mark.desktop, pytest.mark.timeout(180)]

LINK = f"https://acme.slack.com/archives/C0TRAVEL1/p{at(0).replace('.', '')}"


@pytest.fixture
def command(desktop, tmp_path):
    def run(*words, given=""):
        program = [sys.executable, "-m", "desktop_assist", "--home", str(tmp_path / "home")]
        subprocess.run(
            [*program, *words], input=given.encode(), env=desktop.environment, check=True
        )

    return run


@pytest.fixture
def settings(tmp_path):
    return TomlSettings(tmp_path / "home" / "settings.toml")


@pytest.fixture
def workspace(settings):
    with slack_server() as server:
        travel_thread(server)
        settings.set("slack.api_url", server.root)
        yield server


def says(screen, words):
    """Whether an answer with these words is on the screen."""
    return any(words in " ".join(text.split()) for text in screen.texts())


def type_token(screen):
    """By the keyboard alone: the settings, their page of that name, the first field of it."""
    screen.press("ctrl+comma")
    wait_until(lambda: screen.sees("Close"), "The settings")
    time.sleep(0.5)  # the window manager gives them the focus in its own time
    screen.press(*"slack", "Tab")
    screen.type(TOKEN)
    wait_until(lambda: screen.sees("Remove token"), "That the token is kept")
    screen.press("Escape")
    wait_until(lambda: not screen.sees("Close"), "The end of the settings")


@pytest.mark.slow
def test_a_token_is_typed_a_link_is_summarised_and_what_was_agreed_is_added(
    desktop, workspace, tmp_path
):
    with window_on(desktop, tmp_path) as screen:
        type_token(screen)
        screen.type(LINK)
        wait_until(lambda: says(screen, "Ben Okafor: Book the hotel"), "The summary")
        screen.type("Schedule what was agreed")
        wait_until(lambda: screen.sees("Yes, add it"), "The question")
        assert screen.meetings() == []
        screen.click("Yes, add it")
        wait_until(lambda: len(screen.meetings()) == 1, "The meeting's file")


@pytest.mark.slow
def test_from_an_export_a_meeting_is_added_after_a_click(desktop, command, tmp_path):
    command("slack", "import", str(write_export(tmp_path / "acme.zip")))
    with window_on(desktop, tmp_path) as screen:
        screen.type(LINK)
        screen.click("Schedule")
        screen.click("Add meeting")
        wait_until(lambda: len(screen.meetings()) == 1, "The meeting's file")


def model(body):
    """Fetches the thread, cites it, and schedules what it says was agreed."""
    last = body["input"][-1]
    if last.get("type") == "function_call_output":
        found = json.loads(last["output"]).get("agreements")
        if not found:
            return answered(said("It is in the calendar."))
        claims = json.loads(last["output"])["claims"]
        lines = (f"- {one['author']} said so [here]({one['permalink']})" for one in claims)
        return answered(said("\n".join(lines)))
    if "Schedule" not in json.dumps(last):
        return answered(called("fetch_slack_thread", json.dumps({"permalink": LINK})))
    meeting = {"title": "Travel", "start": "2026-11-24T14:00", "duration_minutes": 45}
    return answered(called("create_meeting", json.dumps(meeting), "call_2"))


@pytest.mark.slow
def test_a_model_cites_the_thread_and_schedules_only_after_a_yes(
    desktop, workspace, settings, command, tmp_path
):
    with served(model) as server:
        settings.set("openai.base_url", server.url)
        settings.set("assistant.provider", "openai")
        settings.set("assistant.chores_first", "false")
        command("key", "set", "--stdin", given=GOOD_KEY)
        command("key", "set", "--stdin", "--provider", "slack", given=TOKEN)
        with window_on(desktop, tmp_path) as screen:
            screen.type(f"Summarise {LINK}")
            wait_until(lambda: says(screen, "Chiara Weiss said so here"), "The summary")
            screen.type("Schedule what was agreed")
            wait_until(lambda: screen.sees("Allow once"), "The approval")
            assert screen.meetings() == []
            screen.click("Allow once")
            wait_until(lambda: len(screen.meetings()) == 1, "The meeting's file")
