"""The person of a working hour, at the command line: types, drops, reads, answers, corrects.

Time is what the program takes, and what people take: five letters a second typed, two seconds to
read an answer or a card, one to click or to drop.
"""

import json
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from desktop_assist.expenses.receipt.recognised import SURE, SURE_OF_CURRENCY, SURE_OF_NAME
from tests.evals.hour_folder import Chore, Hour

_LETTERS_A_SECOND, READING_S, CLICK_S = 5, 2.0, 1.0
_TIMEOUT_S = 900
MOST_ANSWERS = 4
_CONFIRMED = "add_expense"
"""What a receipt says is text from outside: in the window each is confirmed with a click."""
_LEAST = {"date": SURE, "total": SURE, "merchant": SURE_OF_NAME}
"""From here on a field of a card is not marked."""
_WORKSPACE = "{workspace}"
"""Stands in a setting for the person's folder: the command line takes paths from where it runs."""
AGREES = frozenset({"Yes", "Ja"})
"""What stands on the button that takes a proposal up."""
CHECKED = ("date", "merchant", "total", "currency", "tax")


@dataclass
class Spent:
    """What the hour took: of the program, of the person, and how often something was done."""

    waited_s: float = 0.0
    person_s: float = 0.0
    interactions: int = 0


@dataclass
class Said:
    """What came of something that was typed."""

    text: str = ""
    asked: list[str] = field(default_factory=list)
    agrees: str = ""
    results: list[dict[str, Any]] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    conversation: str = ""
    status: str = ""


def next_answer(said: Said, left: list[str]) -> str:
    """What the person says to what is asked; nothing where nothing is, or they know no answer.

    Who has no words of their own for it clicks the yes that stands below, also where it is wrong.
    """
    if said.status != "asked":
        return ""
    return left.pop(0) if left else said.agrees


class Person:
    """Works at the command line, with a home of their own."""

    def __init__(self, hour: Hour, home: Path) -> None:
        self._hour = hour
        self._home = home
        self.workspace = home / "Desktop Assist"
        self.scratch = home.parent
        self.spent = Spent()

    def begin(self) -> None:
        """Lay the files out and set the settings, before the clock runs."""
        self._hour.laid_out(self.workspace)
        for name, value in self._hour.settings.items():
            self._run("config", "set", name, value.replace(_WORKSPACE, str(self.workspace)))
        policies = self.workspace / "policies"
        if policies.is_dir():
            self._run("policies", "add", str(policies))

    def asks(self, text: str, answers: Sequence[str] = (), conversation: str = "") -> Said:
        """Type something, and answer what is asked back."""
        said, left = Said(conversation=conversation), list(answers)
        for _ in range(MOST_ANSWERS):
            self._type(text)
            where = ("--conversation", said.conversation) if said.conversation else ()
            # Each approval is read and clicked; here that is said beforehand.
            self._take(said, self._run("ask", text, *where, "--yes"))
            text = next_answer(said, left)
            if not text:
                break
        return said

    def receipts(
        self, files: Sequence[Path], right: dict[str, dict[str, Any]], chore: Chore
    ) -> tuple[Said, dict[str, str]]:
        """Drop them, add what is certain at a word, correct what is marked on the others' cards.

        Gives what was answered, and where each that was dropped is kept.
        """
        dropped = self._drops(files)
        outputs = [result["output"] for result in dropped.results]
        kept = {
            file.name: str(output.get("file", ""))
            for file, output in zip(files, outputs, strict=True)
        }
        said = self.asks(chore.say, chore.answers, dropped.conversation)
        entered = {
            Path(str(one["output"].get("receipt") or "")).name
            for one in said.results
            if one.get("name") == _CONFIRMED and one.get("ok")
        }
        for file, output in zip(files, outputs, strict=True):
            read = output.get("recognised")
            others = read.get("others", ()) if read else ()
            is_entered = Path(str(output.get("file") or "")).name in entered
            is_open = bool(read) and (bool(others) or not read["is_sure"])
            if is_open and not is_entered and not _is_left(output, right[file.name], outputs):
                self._adds(output, right[file.name])
                for other in others:
                    self._adds({**output, "recognised": other}, right[file.name].get("also", {}))
        return said, kept

    def end(self) -> None:
        """Nothing is open."""

    def _drops(self, files: Sequence[Path]) -> Said:
        """Drop files on the window, all at once."""
        self._act(CLICK_S)
        said = Said()
        self._take(said, self._run("drop", *map(str, files)))
        return said

    def _adds(self, receipt: dict[str, Any], right: dict[str, Any]) -> int:
        """Correct the marked fields of a card and add it; how many had to be typed anew."""
        read = receipt["recognised"]
        doubtful = [name for name, least in _LEAST.items() if read["confidence"][name] < least]
        is_named = read.get("currency") and read["confidence"]["currency"] >= SURE_OF_CURRENCY
        doubtful += [] if is_named else ["currency"]
        values = {name: str(read.get(name) or "") for name in CHECKED}
        wrong = [name for name in doubtful if values[name] != str(right.get(name, values[name]))]
        for name in wrong:
            values[name] = str(right[name])
            self._type(values[name])
        self._act(READING_S + CLICK_S)
        options = ("date", "merchant", "currency", "tax")
        told = [word for name in options if values[name] for word in (f"--{name}", values[name])]
        # The card says what kind of expense it is, too; nobody takes that out.
        told += ["--category", str(read["category"])] if read.get("category") else []
        self._run(
            "expenses", "add", "--amount", values["total"], *told, "--receipt", receipt["file"]
        )
        return len(wrong)

    def takes_in(self, export: Path) -> None:
        """Take a Slack export in."""
        self._act(CLICK_S)
        self._run("slack", "import", str(export))

    def looks(self, *words: str) -> list[dict[str, Any]]:
        """What a command that only shows says; nobody waits for it."""
        return self._run(*words)

    def _type(self, text: str) -> None:
        self._act(len(text) / _LETTERS_A_SECOND + READING_S)

    def _act(self, seconds: float) -> None:
        self.spent.person_s += seconds
        self.spent.interactions += 1

    def _take(self, said: Said, events: Sequence[dict[str, Any]]) -> None:
        for event in events:
            match event.get("type"):
                case "text":
                    said.text += event["delta"]
                case "question":
                    said.asked.append(event["text"])
                    said.agrees = next(iter(AGREES & set(event.get("choices", ()))), "")
                case "tool_result":
                    said.results.append(event)
                    if event.get("name") == _CONFIRMED:
                        self._act(READING_S + CLICK_S)
                case "citation":
                    said.sources.append(str(event.get("source")))
                case "done":
                    said.conversation = event["conversation_id"]
                    said.status = event["status"]

    def _run(self, *words: str) -> list[dict[str, Any]]:
        fixed = ("--home", str(self._home), "--now", self._hour.now)
        fixed = (*fixed, "--timezone", self._hour.time_zone, "--json")
        command = (sys.executable, "-m", "desktop_assist", *words, *fixed)
        began = time.monotonic()
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=_TIMEOUT_S, check=False
        )
        self.spent.waited_s += time.monotonic() - began
        if done.returncode:
            print(f"{' '.join(words)}: {done.stderr.strip()[-300:]}", file=sys.stderr)
        return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]


def _is_left(
    receipt: dict[str, Any], right: dict[str, Any], dropped: Sequence[dict[str, Any]]
) -> bool:
    """Whether a person leaves it: its card tells that it is there already, or it is to stay out.

    What nothing is to be entered for and looks like no other one was said to stay out.
    """
    total = receipt["recognised"].get("total")
    others = [one["recognised"] for one in dropped if one is not receipt and one.get("recognised")]
    is_double = any(one.get("total") == total for one in others)
    return bool(right.get("no_row") and (receipt.get("duplicates") or not is_double))
