"""Tools with a visible effect, for tests of turns."""

import asyncio
from collections.abc import Callable

from desktop_assist.domain.errors import ToolFailedError, ToolInputError
from desktop_assist.domain.tool import ToolOutcome, ToolSpec


def _spec(name, effect, **more):
    schema = {"type": "object", "properties": {"text": {"type": "string"}}}
    return ToolSpec(name, f"{name} for tests", schema, effect, **more)


class WriteNote:
    """Writes a note; every run counts."""

    def __init__(self, notes: list[str], effect: str = "write") -> None:
        self.spec = _spec("write_note", effect)
        self.notes = notes
        self.contexts = []

    async def run(self, arguments, context):
        if "text" not in arguments:
            raise ToolInputError("The text is missing.", "Give a text.")
        self.notes.append(arguments["text"])
        self.contexts.append(context)
        return ToolOutcome({"summary": "Noted."}, change_id=f"change-{len(self.notes)}")


class ReadNotes:
    """Reads the notes; `while_reading` runs in between."""

    spec = _spec("read_notes", "read")

    def __init__(self, notes, *, is_outside=False, while_reading: Callable | None = None) -> None:
        self.notes = notes
        self.is_outside = is_outside
        self.while_reading = while_reading

    async def run(self, arguments, context):
        if self.while_reading is not None:
            await self.while_reading()
        return ToolOutcome(
            {"notes": list(self.notes), "summary": "Read."}, is_outside=self.is_outside
        )


class SlowWrite:
    """A change that has begun and takes its time."""

    spec = _spec("slow_write", "write")

    def __init__(self) -> None:
        self.has_begun = asyncio.Event()
        self.may_end = asyncio.Event()
        self.is_done = False

    async def run(self, arguments, context):
        self.has_begun.set()
        await self.may_end.wait()
        self.is_done = True
        return ToolOutcome({"summary": "Slowly done."}, change_id="slow-1")


class FailingTool:
    """Fails as told."""

    spec = _spec("fail", "read")

    def __init__(self, error: Exception | None = None) -> None:
        self.error = error or ToolFailedError("The shelf is empty.", "Fill it.")

    async def run(self, arguments, context):
        raise self.error
