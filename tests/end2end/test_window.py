"""The window on a real X server, driven by keys and the mouse as a person would."""

import json
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.helpers import drag_source, drop_target, reporting_window
from tests.helpers.calendar_files import calendar_files
from tests.helpers.desktop_session import Desktop, wait_until

pytestmark = [pytest.mark.desktop, pytest.mark.timeout(180)]

REQUEST = "Schedule a team sync for next Tuesday 2 pm for 30 minutes"
CALCULATION = "What is 15 % of 340?"
INVITATION = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//example//invitation//EN
BEGIN:VEVENT
UID:dropped@example.com
DTSTAMP:20261120T120000Z
DTSTART:20261125T090000Z
DTEND:20261125T100000Z
SUMMARY:Board meeting
END:VEVENT
END:VCALENDAR
"""
STEPS = 12


class Screen:
    """What a person sees and does."""

    def __init__(self, desktop: Desktop, report: Path, home: Path) -> None:
        self._desktop = desktop
        self._report = report
        self.home = home

    def sees(self, button: str) -> bool:
        return button in self._read()["buttons"]

    def conversations(self) -> dict[str, list[int]]:
        return self._read()["conversations"]

    def calendar(self) -> dict[str, list[int]]:
        return self._read()["meetings"]

    def expenses(self) -> list[str]:
        return self._read()["expenses"]

    def document(self) -> str:
        return self._read()["document"]

    def type(self, text: str) -> None:
        self.write(text)
        self._desktop.run("xdotool", "key", "Return")

    def click(self, button: str) -> None:
        self._move(*self._rest_of(button))
        self._desktop.run("xdotool", "click", "1")

    def texts(self) -> dict[str, list[int]]:
        return self._read()["texts"]

    def notice(self) -> str:
        return self._read()["notice"]

    def talk(self) -> str:
        return self._read()["talk"]

    def hold(self, key: str) -> None:
        self._desktop.run("xdotool", "keydown", key)

    def let_go(self, key: str) -> None:
        self._desktop.run("xdotool", "keyup", key)

    def draft(self) -> str:
        return self._read()["draft"]

    def drag(self, start: tuple[int, int], end: tuple[int, int]) -> None:
        self._move(*start)
        self._desktop.run("xdotool", "mousedown", "1")
        for step in range(1, STEPS + 1):
            part = step / STEPS
            self._move(*(int(a + (b - a) * part) for a, b in zip(start, end, strict=True)))
            time.sleep(0.02)
        self._desktop.run("xdotool", "mouseup", "1")

    def drag_out(self, start: tuple[int, int]) -> None:
        """To the other program in the corner: slowly at first, with a rest before it is let go."""
        end = drop_target.SIZE // 2
        self._move(*start)
        self._desktop.run("xdotool", "mousedown", "1")
        for step in range(STEPS + 1):
            part = step / STEPS
            self._move(*(int(a + 12 + (end - a - 12) * part) for a in start))
            time.sleep(0.05)  # the file is written, and another program must notice each move
        time.sleep(0.3)
        self._desktop.run("xdotool", "mouseup", "1")

    def press(self, *keys: str) -> None:
        self._desktop.run("xdotool", "key", *keys)

    def drop_in_the_middle(self) -> None:
        x, y = self._read()["pane"]
        start = drag_source.SIZE // 2
        self._move(start, start)
        self._desktop.run("xdotool", "mousedown", "1")
        for step in range(STEPS + 1):
            part = step / STEPS
            self._move(int(start + 8 + (x - start) * part), int(start + 8 + (y - start) * part))
            time.sleep(0.03)  # another program must notice each move
        time.sleep(0.3)
        self._desktop.run("xdotool", "mouseup", "1")

    def end_reports(self) -> None:
        """What is shown is not written down any more, so that the window alone is measured."""
        reporting_window.quiet_mark(self._report).touch()

    def meetings(self) -> list[Path]:
        return calendar_files(self.home)

    def _rest_of(self, button: str) -> tuple[int, int]:
        """Where the button is once it stays there: what grows above it moves it on."""
        places: list[object] = []

        def is_at_rest() -> bool:
            time.sleep(0.1)  # the program writes down where it is twice in this time
            places.append(self._read()["buttons"].get(button))
            return places[-1] is not None and places[-3:] == [places[-1]] * 3

        wait_until(is_at_rest, f"The button {button}")
        x, y = places[-1]
        return x, y

    def _move(self, x: int, y: int) -> None:
        self._desktop.run("xdotool", "mousemove", str(x), str(y))

    def review(self) -> dict:
        return self._read()["review"]

    def buttons(self) -> list[str]:
        return list(self._read()["buttons"])

    def click_at(self, x: int, y: int) -> None:
        self._move(x, y)
        self._desktop.run("xdotool", "click", "1")

    def write(self, text: str) -> None:
        # A letter that no key has is put on one first, which a busy desktop hears of late.
        delay = "10" if text.isascii() else "80"
        self._desktop.run("xdotool", "type", "--delay", delay, text)

    def _read(self) -> dict:
        return json.loads(self._report.read_text("utf-8"))


@contextmanager
def window_on(
    desktop: Desktop,
    folder: Path,
    now: str = "2026-11-22T10:00:00+01:00",
    time_zone: str = "Europe/Berlin",
) -> Iterator[Screen]:
    report, home = folder / "report.json", folder / "home"
    report.unlink(missing_ok=True)
    moment = ["--now", now, "--timezone", time_zone]
    command = [sys.executable, "-m", reporting_window.__name__, str(report), "--home", str(home)]
    with desktop.running(*command, *moment):
        wait_until(report.exists, "The window's start")
        time.sleep(0.5)  # the window manager gives it the focus in its own time
        yield Screen(desktop, report, home)


def test_ask_undo_and_find_it_again(desktop, tmp_path):
    with window_on(desktop, tmp_path) as screen:
        screen.type(REQUEST)
        wait_until(lambda: len(screen.meetings()) == 1, "The meeting's file")
        screen.click("Undo")
        wait_until(lambda: not screen.meetings(), "The undo")
        wait_until(lambda: not screen.sees("Undo"), "The card's mark")
    with window_on(desktop, tmp_path) as screen:
        wait_until(lambda: any("Team sync" in title for title in screen.conversations()), "It")


def test_a_file_dropped_from_another_program_is_taken_in(desktop, tmp_path):
    invitation = tmp_path / "board.ics"
    invitation.write_text(INVITATION.replace("\n", "\r\n"), "utf-8", newline="")
    source = [sys.executable, drag_source.__file__, invitation]
    with window_on(desktop, tmp_path) as screen, desktop.running(*source):
        wait_until(lambda: desktop.shows(drag_source.TITLE), "The other program's window")
        screen.drop_in_the_middle()
        screen.click("Import")
        wait_until(lambda: len(screen.meetings()) == 1, "The imported meeting")


def test_text_is_selected_over_messages_and_copied(desktop, tmp_path):
    with window_on(desktop, tmp_path) as screen:
        screen.type(CALCULATION)
        wait_until(lambda: len(screen.texts()) == 2, "The answer")
        time.sleep(0.3)  # the rows have come to rest
        said, answer = sorted(screen.texts().items(), key=lambda one: one[1][1])
        screen.drag(tuple(said[1][:2]), tuple(answer[1][2:]))
        screen.press("ctrl+c", "ctrl+l", "ctrl+v")
        wait_until(lambda: screen.draft().strip(), "What was copied")
        assert screen.draft() == f"{said[0]}\n\n{answer[0]}"


def test_a_conversation_is_dragged_to_another_program(desktop, tmp_path):
    copy = tmp_path / "dropped.md"
    target = [sys.executable, drop_target.__file__, copy]
    with window_on(desktop, tmp_path) as screen, desktop.running(*target):
        wait_until(lambda: desktop.shows(drop_target.TITLE), "The other program's window")
        screen.type(CALCULATION)
        wait_until(lambda: CALCULATION in screen.conversations(), "The conversation")
        screen.drag_out(screen.conversations()[CALCULATION])
        wait_until(copy.exists, "The file")
        assert CALCULATION in copy.read_text("utf-8")
