"""The calendar in the window on a real X server, used with mouse and keys as a person would."""

import time

import pytest

from tests.end2end.test_window import REQUEST, STEPS, window_on
from tests.helpers.desktop_session import wait_until

pytestmark = [pytest.mark.desktop, pytest.mark.timeout(180)]

TWO, THREE = (f"DTSTART;TZID=Europe/Berlin:20261124T{hour}0000" for hour in (14, 15))

AT_REST = 6


def kept(screen):
    """The files of the calendar; not the copies from before a change."""
    return [file for file in screen.meetings() if "backups" not in file.parts]


def text_of(screen):
    return "".join(file.read_text("utf-8") for file in kept(screen))


def place_of(screen, title):
    """Where a meeting is, once all around it has come to rest."""
    seen = []

    def is_at_rest():
        seen.append(screen.calendar().get(title))
        time.sleep(0.1)  # the program writes down where it is twice in this time
        return (
            len(seen) > AT_REST
            and None not in seen[-AT_REST:]
            and len({tuple(place) for place in seen[-AT_REST:]}) == 1
        )

    wait_until(is_at_rest, f"{title} in the calendar")
    return seen[-1]


def drag_down_an_hour(desktop, place):
    x, y, hour = place
    desktop.run("xdotool", "mousemove", str(x), str(y), "mousedown", "1")
    for step in range(1, STEPS + 1):
        desktop.run("xdotool", "mousemove", str(x), str(y + hour * step // STEPS))
        time.sleep(0.03)  # the program must notice each move
    desktop.run("xdotool", "mouseup", "1")


def test_a_meeting_is_dragged_undone_and_cancelled(desktop, tmp_path):
    with window_on(desktop, tmp_path) as screen:
        screen.type(REQUEST)
        wait_until(lambda: TWO in text_of(screen), "The meeting's file")
        written = text_of(screen)
        screen.click("Calendar")
        screen.click("Later")
        drag_down_an_hour(desktop, place_of(screen, "Team sync"))
        wait_until(lambda: THREE in text_of(screen), "The new time in the file")
        wait_until(lambda: screen.sees("Undo"), "What was done, said below")
        desktop.run("xdotool", "key", "ctrl+z")
        wait_until(lambda: text_of(screen) == written, "The undo, to the byte")
        desktop.run("xdotool", "key", "Delete")
        wait_until(lambda: not kept(screen), "The end of the meeting")


@pytest.mark.slow
def test_a_meeting_is_made_by_typing(desktop, tmp_path):
    with window_on(desktop, tmp_path) as screen:
        wait_until(lambda: screen.sees("Calendar"), "The window")
        desktop.run("xdotool", "key", "ctrl+shift+c")
        wait_until(lambda: screen.sees("New meeting"), "The calendar")
        time.sleep(1)  # it is read, and has the keyboard
        screen.type("Lunch with Anna")
        wait_until(lambda: "SUMMARY:Lunch with Anna" in text_of(screen), "The meeting's file")
