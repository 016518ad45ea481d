"""Whole short conversations: `python -m tests.evals.dialogues [-v]`.

Each line of `dialogues.jsonl` is one conversation. Every message has the tool that must be called
(or asked about), and the arguments that matter; "none" means that nothing is done. A conversation
is right when each of its messages is.
"""

import asyncio
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop_assist.domain.message import QuestionPart
from desktop_assist.domain.tool import ToolCall
from desktop_assist.providers.embedded.reply import PlannedCall
from tests.evals.plan import wrong_arguments
from tests.helpers.earlier_turns import EarlierTurns

_FILE = Path(__file__).with_name("dialogues.jsonl")
_READS = ("list_meetings", "list_expenses")


@dataclass(frozen=True, slots=True)
class Verdict:
    """How one message of a conversation went; `detail` is empty when it went right."""

    text: str
    right_tool: bool
    detail: str


def verdicts(file: Path = _FILE) -> list[list[Verdict]]:
    """The conversations, message by message."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return [asyncio.run(_conversation(json.loads(line))) for line in lines]


def share(conversations: list[list[Verdict]]) -> float:
    """Which part of the conversations went right from beginning to end."""
    return sum(not any(one.detail for one in found) for found in conversations) / len(conversations)


async def _conversation(rows: list[dict[str, Any]]) -> list[Verdict]:
    turns, found = EarlierTurns(), []
    for row in rows:
        calls = await turns.say(row["text"])
        found.append(_verdict(row, calls, turns))
    return found


def _verdict(row: dict[str, Any], calls: list[ToolCall], turns: EarlierTurns) -> Verdict:
    asked = [one for one in turns.last_events if isinstance(one, QuestionPart)]
    made = [PlannedCall(call.name, call.arguments) for call in calls]
    if asked and asked[0].call is not None:
        made.append(PlannedCall(asked[0].call.name, asked[0].call.arguments))
    wanted = row["tool"]
    main = _main(made, wanted)
    right_tool = (main.tool if main else "none") == wanted
    wrong = wrong_arguments(main, row.get("args", {})) if right_tool else ["tool"]
    given = dict(main.arguments) if main else turns.text[:60]
    detail = f"{row['tool']} {row.get('args', {})} <- {main.tool if main else 'none'} {given}"
    return Verdict(row["text"], right_tool, detail if wrong else "")


def _main(made: list[PlannedCall], wanted: str) -> PlannedCall | None:
    """The call that is meant: a look counts only where a look is wanted."""
    fitting = [one for one in made if one.tool == wanted]
    others = [one for one in made if one.tool not in _READS]
    return next(iter(fitting[-1:] or others[-1:] or made[-1:]), None)


def main() -> None:
    """Print the table."""
    found = verdicts()
    messages = [one for conversation in found for one in conversation]
    tools = sum(one.right_tool for one in messages) / len(messages)
    rights = sum(not one.detail for one in messages) / len(messages)
    print(
        f"dialogues {len(found)}, wholly right {share(found):.1%}; "
        f"messages {len(messages)}, right tool {tools:.1%}, all right {rights:.1%}"
    )
    if "-v" in sys.argv:
        for one in messages:
            if one.detail:
                print(f"    {one.text}\n        {one.detail}")


if __name__ == "__main__":
    main()
