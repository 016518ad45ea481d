"""Runs the tool calls of one step: reads together, changes one by one and only if allowed."""

import asyncio
from collections.abc import AsyncGenerator, Iterable, Iterator, Mapping
from contextlib import aclosing
from dataclasses import dataclass, replace
from itertools import groupby
from time import perf_counter

from desktop_assist.assistant.approval import Approval, Asked, reason_to_ask
from desktop_assist.assistant.attachments import attached_files
from desktop_assist.assistant.tool_runner import ToolRunner, failed_result
from desktop_assist.assistant.turn_record import TurnRecord
from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.provider import Provider
from desktop_assist.domain.tool import ToolCall, ToolContext, ToolResult
from desktop_assist.domain.turn_event import ToolFinished, ToolStarted, TurnEvent


@dataclass(frozen=True, slots=True)
class CallRules:
    """How the calls of a turn are run.

    Attributes:
        provider: Who made the calls.
        context: What the tools know of the turn.
        is_dry_run: Report the calls and run only those that read.
        is_told_from_outside: Whether the conversation was told of a fact or a tool in words from
            outside.
    """

    provider: Provider
    context: ToolContext
    is_dry_run: bool
    is_told_from_outside: bool = False


class CallRound:
    """Runs calls by a turn's rules and keeps each result as soon as it is there."""

    def __init__(self, tools: ToolRunner, record: TurnRecord, rules: CallRules) -> None:
        self._tools = tools
        self._record = record
        self._rules = rules
        self.was_declined = False

    async def run(
        self, calls: tuple[ToolCall, ...], known: Mapping[str, ToolResult]
    ) -> AsyncGenerator[TurnEvent, None]:
        """Run the calls of one step.

        Args:
            calls: In the order the model made them.
            known: Results that are already there, by call id; these calls are not run.
        """
        for batch in self._batches(calls):
            async with aclosing(self._run_batch(batch, known)) as events:
                async for event in events:
                    yield event
        await self._record.complete_step()

    def _batches(self, calls: Iterable[ToolCall]) -> Iterator[tuple[ToolCall, ...]]:
        """Neighbouring reads together, everything else by itself."""
        for is_read, group in groupby(calls, self._is_read):
            if is_read:
                yield tuple(group)
            else:
                yield from ((call,) for call in group)

    async def _run_batch(
        self, calls: tuple[ToolCall, ...], known: Mapping[str, ToolResult]
    ) -> AsyncGenerator[TurnEvent, None]:
        approval = None if calls[0].id in known else self._approval(calls[0])
        if approval is not None:
            yield approval.request
        if approval is None or await approval.is_given():
            for call in calls:
                if call.id not in known:
                    yield ToolStarted(call)
            work = self._results(calls, known)
            # A read may be cancelled; a change that has begun is finished and its result kept.
            is_read = self._is_read(calls[0])
            results = await (work if is_read else self._record.uninterrupted(work))
        else:
            results = (self._declined(calls[0]),)
            await self._record.add_results(results)
        for result in results:
            yield ToolFinished(result)

    async def _results(
        self, calls: tuple[ToolCall, ...], known: Mapping[str, ToolResult]
    ) -> tuple[ToolResult, ...]:
        async with asyncio.TaskGroup() as group:
            tasks = [group.create_task(self._result(call, known)) for call in calls]
        results = tuple(task.result() for task in tasks)
        await self._record.add_results(results)
        return results

    async def _result(self, call: ToolCall, known: Mapping[str, ToolResult]) -> ToolResult:
        if call.id in known:
            return known[call.id]
        if self._rules.is_dry_run and not self._is_read(call):
            return _planned_result(call)
        context = replace(
            self._rules.context,
            is_tainted=bool(self._asked().taint),
            attached=attached_files(self._record.messages),
        )
        begun_at_s = perf_counter()
        result = await self._tools.run(call, context)
        return replace(result, duration_ms=round((perf_counter() - begun_at_s) * 1000))

    def _approval(self, call: ToolCall) -> Approval | None:
        spec = self._tools.spec(call.name)
        if spec is None or self._rules.is_dry_run:
            return None
        reason = reason_to_ask(spec, self._asked())
        return Approval(call, reason) if reason else None

    def _asked(self) -> Asked:
        rules = self._rules
        return Asked(rules.provider, self._record.messages, rules.is_told_from_outside)

    def _declined(self, call: ToolCall) -> ToolResult:
        self.was_declined = True
        return failed_result(call, "The person said no; it was not done.", "Do not try it again.")

    def _is_read(self, call: ToolCall) -> bool:
        spec = self._tools.spec(call.name)
        return spec is not None and spec.effect == "read"


def _planned_result(call: ToolCall) -> ToolResult:
    output: JsonObject = {"dry_run": True, "summary": "Planned only; nothing was run."}
    return ToolResult(call.id, call.name, ok=True, output=output)
