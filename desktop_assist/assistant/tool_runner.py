"""Runs one tool call and turns whatever happens into a result."""

import asyncio
import logging
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from desktop_assist.domain.card import Card
from desktop_assist.domain.errors import (
    DesktopAssistError,
    FileError,
    ForeignToolError,
    ToolFailedError,
    ToolInputError,
)
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.tool import (
    Tool,
    ToolCall,
    ToolContext,
    ToolOutcome,
    ToolResult,
    ToolSource,
    ToolSpec,
)

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class CallLimits:
    """How long a call may take.

    Attributes:
        read_s: A tool that only reads: it is then broken off.
        change_s: Any other: it is then left to end by itself, and its result is not known.
    """

    read_s: float = 120.0
    change_s: float = 60.0


class ToolRunner:
    """The tools of this program.

    Args:
        tools: What can be done; looked through when the first one is wanted.
        limits: How long a call may take.
        sources: Give tools of other programs, which come and go. None takes the name of ours.
    """

    def __init__(
        self,
        tools: Iterable[Tool],
        limits: CallLimits | None = None,
        sources: Iterable[ToolSource] = (),
    ) -> None:
        self._tools = tools
        self._own: dict[str, Tool] = {}
        self._sources = tuple(sources)
        self._limits = limits or CallLimits()
        # Changes that nobody waits for any more; kept so that they are not thrown away.
        self._late: set[asyncio.Task[ToolOutcome]] = set()

    def get_ready(self) -> None:
        """Look through our own tools, whose code is read the first time; blocking."""
        self._own = self._own or {tool.spec.name: tool for tool in self._tools}

    def refresh(self) -> None:
        """Look which tools of other programs there are now; blocking."""
        self.get_ready()
        for source in self._sources:
            source.refresh()

    def limited_to(self, names: Iterable[str] | None) -> "ToolRunner":
        """Only the tools with these names; None: all of them."""
        if names is None:
            return self
        allowed = frozenset(names)
        tools = [tool for name, tool in self._all().items() if name in allowed]
        return ToolRunner(tools, self._limits)

    def offered(self) -> tuple[ToolSpec, ...]:
        """What a model may call."""
        specs = (tool.spec for tool in self._all().values())
        return tuple(spec for spec in specs if spec.is_offered)

    def spec(self, name: str) -> ToolSpec | None:
        """The tool with this name, if a model may call it."""
        return next((spec for spec in self.offered() if spec.name == name), None)

    def has_changed(self, result: ToolResult) -> bool:
        """Whether a result tells of something done that must not be done a second time."""
        spec = self.spec(result.name)
        is_change = result.change_id is not None or (spec is not None and spec.effect != "read")
        return result.ok and is_change

    async def run(self, call: ToolCall, context: ToolContext) -> ToolResult:
        """Run a call; a failure is a result too."""
        tool = self._all().get(call.name)
        if tool is None or not (tool.spec.is_offered or context.origin == "user"):
            return failed_result(
                call, f"There is no tool {call.name}.", "Use one of those offered."
            )
        try:
            return to_result(call, await self._outcome(tool, call, context))
        except ToolInputError as error:
            return failed_result(call, error.message, error.hint)
        except DesktopAssistError as error:
            result = _failed_with_card(call, error.message, error.hint, error.code)
            # What is wrong with a file is often said in words of that file; so with other programs.
            return replace(result, is_outside=isinstance(error, FileError | ForeignToolError))
        # A fault of one tool ends with its call, not with the turn.
        except Exception as error:  # noqa: BLE001
            _log_fault(call, error)
            return _failed_with_card(
                call,
                "Something unexpected went wrong; it may not have been done.",
                "Check before asking for it again.",
            )

    def _all(self) -> dict[str, Tool]:
        """Every tool by its name: ours always stand first, so that a service can cache them."""
        self.get_ready()
        if not self._sources:
            return self._own
        others = (tool for source in self._sources for tool in source.tools())
        return {**self._own, **{o.spec.name: o for o in others if o.spec.name not in self._own}}

    async def _outcome(self, tool: Tool, call: ToolCall, context: ToolContext) -> ToolOutcome:
        if tool.spec.effect != "read":
            return await self._change(tool, call, context)
        limit = asyncio.timeout(self._limits.read_s)
        try:
            async with limit:
                return await tool.run(call.arguments, context)
        except TimeoutError as error:
            if not limit.expired():
                raise
            raise ToolFailedError(
                "This took too long and was given up.", "Ask for less."
            ) from error

    async def _change(self, tool: Tool, call: ToolCall, context: ToolContext) -> ToolOutcome:
        """Make a change, and stop waiting for one that hangs without breaking it off.

        A file is replaced in one step, and the journal tells of it: nothing is left half done.
        """
        # Not in a group of tasks, which would wait for it or break it off.
        running = asyncio.get_running_loop().create_task(tool.run(call.arguments, context))
        self._late.add(running)
        running.add_done_callback(self._late.discard)
        done, _ = await asyncio.wait([running], timeout=self._limits.change_s)
        if done:
            return running.result()
        running.add_done_callback(_log_late_end)
        raise ToolFailedError(
            "This takes unusually long; it is not known whether it will be done.",
            "Look at the list of changes, or at the file, before asking for it again.",
        )


def to_result(call: ToolCall, outcome: ToolOutcome) -> ToolResult:
    """The result of a call that was done."""
    return ToolResult(
        call.id,
        call.name,
        ok=True,
        output=outcome.output,
        card=outcome.card,
        change_id=outcome.change_id,
        is_outside=outcome.is_outside,
    )


def failed_result(call: ToolCall, message: str, hint: str = "", code: str = "") -> ToolResult:
    """The result of a call that was not done; the code tells programs why."""
    known: JsonObject = {"code": code} if code else {}
    output: JsonObject = {"error": message, "hint": hint, "summary": message, **known}
    return ToolResult(call.id, call.name, ok=False, output=output)


def _failed_with_card(call: ToolCall, message: str, hint: str, code: str = "") -> ToolResult:
    result = failed_result(call, message, hint, code)
    return replace(result, card=Card(kind="error", title=message, subtitle=hint))


def _log_fault(call: ToolCall, error: Exception) -> None:
    """Say where it happened; the error's own words may hold the person's data."""
    place = error.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    where = f"{Path(place.tb_frame.f_code.co_filename).name}:{place.tb_lineno}" if place else ""
    _LOG.error(
        "tool_fault", extra={"tool": call.name, "error": type(error).__name__, "where": where}
    )


def _log_late_end(running: asyncio.Task[ToolOutcome]) -> None:
    error = None if running.cancelled() else running.exception()
    _LOG.warning("tool_late", extra={"error": type(error).__name__ if error else ""})
