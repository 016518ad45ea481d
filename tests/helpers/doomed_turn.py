"""A program of its own that answers message after message, until it is killed.

Every note is a line in a file beside the database, so that a test can count what really happened.
Prints a line when it begins.
"""

import asyncio
import sys
from pathlib import Path

from desktop_assist.domain.tool import ToolCall, ToolOutcome, ToolSpec
from desktop_assist.system.worker_pool import ExecutorPool
from tests.helpers.assistant_rig import assistant_rig, conversation_of
from tests.helpers.scripted_provider import ScriptedProvider, calls, says


class WriteLine:
    """Appends a line to a file."""

    spec = ToolSpec("write_line", "Writes", {"type": "object"}, "write")

    def __init__(self, file: Path) -> None:
        self._file = file

    async def run(self, arguments, context):
        with self._file.open("a") as lines:
            lines.write(f"{arguments['line']}\n")
        return ToolOutcome({"summary": "Written."})


def endless_provider() -> ScriptedProvider:
    steps = []
    for number in range(2000):
        pair = (
            ToolCall(f"c{number}{letter}", "write_line", {"line": f"{number}{letter}"})
            for letter in "ab"
        )
        steps += [calls(*pair), says("Written.")]
    return ScriptedProvider(*steps)


async def main(folder: Path) -> None:
    rig = assistant_rig(
        folder, endless_provider(), WriteLine(folder / "lines.txt"), workers=ExecutorPool()
    )
    conversation = None
    print("begun", flush=True)
    while True:
        conversation = conversation_of(await rig.send("Write two lines", conversation))


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1])))
