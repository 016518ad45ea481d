"""Chores as colleagues type them, on the sample files: `python -m tests.evals.typed_chores [-v]`.

Each line of `typed_chores.jsonl` is one conversation on a Monday morning, in short words, with
slips of the hand, dates in many ways, in English and German. It is held by the whole program, each
on sample files of its own; every message has the tools that may have been called or asked about,
and the arguments that matter. `-v` prints what was said to each, `-v WORD` only to those with it.
"""

import asyncio
import json
import sys
import tempfile
from contextlib import aclosing
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from desktop_assist.app.check_ground import use_sample
from desktop_assist.app.moment import Moment
from desktop_assist.app.parts import Parts
from desktop_assist.domain.draft import Draft
from desktop_assist.domain.tool import ToolCall
from desktop_assist.domain.turn_event import (
    ApprovalRequested,
    QuestionAsked,
    TextDelta,
    ToolFinished,
    ToolStarted,
    TurnEvent,
    TurnFailed,
    TurnStarted,
)
from desktop_assist.providers.embedded.reply import PlannedCall
from desktop_assist.system.folders import portable_folders
from tests.evals.plan import wrong_arguments

_FILE = Path(__file__).with_name("typed_chores.jsonl")
_MONDAY = datetime(2026, 11, 23, 8, 50, tzinfo=ZoneInfo("Europe/Berlin"))


@dataclass
class Typed:
    """One message, and what came of it."""

    row: dict[str, Any]
    calls: list[ToolCall] = field(default_factory=list)
    asked: str = ""
    about: ToolCall | None = None
    text: str = ""
    failed: list[str] = field(default_factory=list)

    def take(self, event: TurnEvent) -> None:
        """One event of the turn."""
        match event:
            case ToolStarted():
                self.calls.append(event.call)
            case ToolFinished() if not event.result.ok:
                self.failed.append(str(event.result.output))
            case TextDelta():
                self.text += event.text
            case QuestionAsked():
                self.asked, self.about = event.question.text, event.question.call
            case ApprovalRequested():
                self.asked, self.about = event.reason, event.call
                event.answer(False)
            case TurnFailed():
                self.failed.append(event.message)
            case _:
                pass  # only shown

    @property
    def wrong(self) -> list[str]:
        """What is not as it should be: the tool, or the names of arguments."""
        wanted = self.row["tool"]
        names = wanted if isinstance(wanted, list) else [wanted]
        made = [*self.calls, *((self.about,) if self.about else ())]
        if wanted == "none":
            return ["tool"] if made else []
        fitting = [one for one in made if one.name in names]
        if not fitting:
            return ["tool"]
        ways = [
            wrong_arguments(PlannedCall(one.name, one.arguments), self.row["args"])
            for one in fitting
        ]
        return min(ways, key=len)


async def typed(rows: list[dict[str, Any]]) -> list[Typed]:
    """One conversation on sample files of its own."""
    found: list[Typed] = []
    conversation: str | None = None
    with tempfile.TemporaryDirectory(prefix="typed-") as folder:
        parts = Parts(portable_folders(Path(folder)), Moment(_MONDAY, "Europe/Berlin"))
        use_sample(parts)
        try:
            for row in rows:
                one = Typed(row)
                async with aclosing(
                    parts.assistant().send(Draft(row["text"], (), conversation))
                ) as events:
                    async for event in events:
                        if isinstance(event, TurnStarted):
                            conversation = event.conversation_id
                        one.take(event)
                found.append(one)
        finally:
            await parts.close()
    return found


async def _all(lines: list[str]) -> list[Typed]:
    return [one for line in lines for one in await typed(json.loads(line))]


def main(words: list[str]) -> int:
    """Type them, print, and give 1 where fewer than nine in ten were understood."""
    lines = _FILE.read_text(encoding="utf-8").splitlines()
    needle = words[1] if len(words) > 1 else ""
    found = asyncio.run(_all([line for line in lines if needle in line]))
    wrong = [one for one in found if one.wrong]
    for one in found if words else wrong:
        print(f"{'WRONG ' + ','.join(one.wrong) if one.wrong else 'ok':12} {one.row['text']}")
        for call in one.calls:
            print(f"             {call.name} {json.dumps(call.arguments, ensure_ascii=False)}")
        for told in filter(None, (*one.failed, one.asked and f"? {one.asked}", one.text)):
            print("             " + told.replace("\n", "\n             "))
    print(f"{len(found)} messages, {1 - len(wrong) / len(found):.1%} as they should be")
    return int(len(wrong) > len(found) / 10)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
