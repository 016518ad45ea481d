"""The person of a working hour at the window, on a real X server: keys, the mouse, dropped files.

The same time is counted for what people do; the program's own time is what the window takes. What
came of a message is read from the kept conversation.
"""

import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from decimal import Decimal, InvalidOperation
from hashlib import sha256
from pathlib import Path
from typing import Any

from tests.evals.hour_folder import Chore, Hour
from tests.evals.hour_person import (
    AGREES,
    CLICK_S,
    MOST_ANSWERS,
    READING_S,
    Person,
    Said,
    next_answer,
)
from tests.helpers import drag_source
from tests.helpers.desktop_session import Desktop, desktop_session, missing_programs, wait_until

PARTS = ("wm", "bus", "keyring")
_ANSWER_S, _READ_S, _PAUSE_S = 180.0, 1800.0, 0.2
_DATABASE = "desktop_assist.sqlite3"
_LAST_TURN = "SELECT id, conversation_id, status, ended_at FROM turns ORDER BY rowid DESC LIMIT 1"
_CHECKED = {
    "date": "date", "merchant": "merchant", "amount": "total", "currency": "currency", "tax": "tax",
}  # fmt: skip
"""The fields of the form, and what the key calls them."""


class WindowPerson(Person):
    """Works at the window."""

    def __init__(self, hour: Hour, home: Path, desktop: Desktop) -> None:
        super().__init__(hour, home)
        self._desktop = desktop
        self._stack = ExitStack()
        self._conversation = ""
        self._names: dict[str, str] = {}

    def begin(self) -> None:
        """Lay the files out, then open the window."""
        from tests.end2end.test_window import window_on

        super().begin()
        opened = window_on(self._desktop, self._home.parent, self._hour.now, self._hour.time_zone)
        self._screen = self._stack.enter_context(opened)

    def end(self) -> None:
        """Close it."""
        self._stack.close()

    def asks(self, text: str, answers: Sequence[str] = (), conversation: str = "") -> Said:
        """Type something, click what asks for a yes, and answer what is asked back."""
        said, left = Said(conversation=conversation), list(answers)
        if not conversation or conversation != self._conversation:
            self._begin_anew()
        for _ in range(MOST_ANSWERS):
            before = self._last_turn()
            self._type(text)
            self._screen.type(text)
            self._waited(
                lambda known=before: self._is_over(known), f"The answer to {text}", _ANSWER_S
            )
            self._take_kept(said)
            text = next_answer(said, left)
            if not text:
                break
        return said

    def receipts(
        self, files: Sequence[Path], right: dict[str, dict[str, Any]], chore: Chore
    ) -> tuple[Said, dict[str, str]]:
        """Drop them on the expenses, add the certain ones at a click, and check the others."""
        del chore  # here it is a button
        self._names = {_content(one): one.name for one in files}
        self._click("Expenses")
        self._drop(files)
        self._waited(self._is_all_read, "The receipts", _READ_S)
        sure = [one for one in self._screen.buttons() if one.startswith("Add the ")]
        for button in sure:
            self._click(button)
            self._waited(lambda: not self._is_there("Add the "), "The certain ones", _READ_S)
        if self._is_there("Check "):
            self._click(next(one for one in self._screen.buttons() if one.startswith("Check ")))
            self._waited(self._screen.review, "The first to check", _ANSWER_S)
            while shown := self._screen.review():
                self._check(shown, right)
        return Said(), self._kept(files)

    def takes_in(self, export: Path) -> None:
        """Drop a Slack export on the conversation, and click."""
        self._begin_anew()
        self._drop([export])
        self._waited(lambda: self._screen.sees("Import"), "The export's card", _ANSWER_S)
        before = self._last_turn()
        self._click("Import")
        self._waited(lambda: self._is_over(before), "The import", _ANSWER_S)

    def _check(self, shown: dict[str, Any], right: dict[str, dict[str, Any]]) -> None:
        """One receipt: what is marked and wrong is typed anew, then it is added."""
        self._act(READING_S)
        key = right.get(self._dropped_as(shown["file"]), {})
        for name, (value, is_doubtful, *_) in shown["fields"].items():
            wanted = str(key.get(_CHECKED.get(name, ""), value))
            if is_doubtful and not _is_same(value, wanted):
                self._correct(name, wanted)
        again = "ctrl+Return" if shown["problem"] else "Return"
        self._press(again)
        self._waited(lambda: self._is_next(shown), f"After {shown['file']}", _ANSWER_S)

    def _correct(self, name: str, wanted: str) -> None:
        """Type a field anew, once the form has come to rest."""
        self._type(wanted)
        shown: list[dict[str, Any]] = []

        def is_at_rest() -> bool:
            time.sleep(0.1)  # what is on the screen is written down twice in this time
            shown.append(self._screen.review())
            return len(shown) > 2 and shown[-1] == shown[-2] == shown[-3]

        wait_until(is_at_rest, "The form at rest", _ANSWER_S)
        _, _, x, y = shown[-1]["fields"][name]
        self._screen.click_at(x, y)
        self._desktop.run("xdotool", "key", "ctrl+a")
        self._screen.write(wanted)
        typed = f"{wanted} typed into {name}"
        wait_until(lambda: self._screen.review()["fields"][name][0] == wanted, typed, _ANSWER_S)

    def _is_next(self, shown: dict[str, Any]) -> bool:
        now = self._screen.review()
        return now.get("file") != shown["file"] or now.get("problem") != shown["problem"]

    def _is_all_read(self) -> bool:
        buttons = self._screen.buttons()
        is_read = any(one.startswith(("Check ", "Add the ")) for one in buttons)
        return is_read and "Stop" not in buttons

    def _is_there(self, beginning: str) -> bool:
        return any(one.startswith(beginning) for one in self._screen.buttons())

    def _drop(self, files: Sequence[Path]) -> None:
        self._act(CLICK_S)
        with self._desktop.running(sys.executable, drag_source.__file__, *files):
            wait_until(lambda: self._desktop.shows(drag_source.TITLE), "The other window")
            time.sleep(1.0)
            self._screen.drop_in_the_middle()
            time.sleep(1.0)

    def _dropped_as(self, kept_name: str) -> str:
        """Under which name a receipt was dropped that is kept under another."""
        found = (one for one in self._receipt_files() if one.name == kept_name)
        return next((self._names.get(_content(one), "") for one in found), "")

    def _kept(self, files: Sequence[Path]) -> dict[str, str]:
        kept = {_content(one): one for one in self._receipt_files()}
        found = {file.name: kept.get(_content(file)) for file in files}
        return {name: str(path) if path else "" for name, path in found.items()}

    def _receipt_files(self) -> Iterator[Path]:
        return (one for one in (self.workspace / "receipts").rglob("*") if one.is_file())

    def _begin_anew(self) -> None:
        """From a page back to the conversations, and a new one."""
        self._press("ctrl+l")
        self._press("ctrl+n")

    def _press(self, keys: str) -> None:
        self._act(CLICK_S)
        self._screen.press(keys)
        time.sleep(_PAUSE_S)

    def _click(self, button: str) -> None:
        self._act(CLICK_S)
        self._screen.click(button)
        time.sleep(_PAUSE_S)

    def _waited(self, is_so: Callable[[], object], what: str, limit_s: float) -> None:
        began = time.monotonic()

        def is_now() -> bool:
            if self._screen.sees("Allow once"):
                self._act(READING_S)
                self._click("Allow once")
            time.sleep(0.05)
            return bool(is_so())

        try:
            wait_until(is_now, what, limit_s)
        except TimeoutError:
            picture = Path(tempfile.gettempdir()) / "working-hour.png"
            self._desktop.run("import", "-window", "root", picture)
            print(f"What the window shows: {picture}", file=sys.stderr)
            raise
        self.spent.waited_s += time.monotonic() - began

    def _last_turn(self) -> tuple[str, ...]:
        path = self._home / _DATABASE
        if not path.exists():
            return ()
        with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as database:
            return tuple(database.execute(_LAST_TURN).fetchone() or ())

    def _is_over(self, before: tuple[str, ...]) -> bool:
        now = self._last_turn()
        return bool(now) and now[0] != (before[0] if before else "") and now[3] is not None

    def _take_kept(self, said: Said) -> None:
        """What the kept conversation says since the last message."""
        _, self._conversation, said.status, _ = self._last_turn()
        said.conversation = self._conversation
        [kept] = self.looks("conversations", "show", self._conversation)
        messages = kept["messages"]
        last = max(place for place, one in enumerate(messages) if one["role"] == "user")
        for part in (part for one in messages[last + 1 :] for part in one["parts"]):
            match part["type"]:
                case "text":
                    said.text += part["text"]
                    said.sources += [str(one.get("source")) for one in part.get("citations", ())]
                case "question":
                    said.asked.append(part["text"])
                    said.agrees = next(iter(AGREES & set(part.get("choices", ()))), "")
                case "tool_result":
                    said.results.append(part)


def _is_same(value: str, wanted: str) -> bool:
    """Whether a person would leave it: "4.6" is 4.60."""
    try:
        return Decimal(value) == Decimal(wanted)
    except InvalidOperation:
        return value == wanted


def _content(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


@contextmanager
def window_person(hour: Hour, home: Path) -> Iterator[WindowPerson]:
    """A person with a desktop of their own, which ends with the block.

    Raises:
        SystemExit: This computer has no such desktop.
    """
    missing = missing_programs(PARTS)
    if missing:
        raise SystemExit(f"--window needs {', '.join(missing)}: dev.py test installs them")
    with desktop_session(PARTS) as desktop:
        person = WindowPerson(hour, home, desktop)
        try:
            yield person
        finally:
            person.end()
