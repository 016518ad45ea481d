"""Makes a conversation one that every model service accepts: each tool call with its one result.

Services refuse a history with an open call or a result without a call. What is kept is put in
order before every request, because a crash, a click during a turn or a part from a newer version
can leave either.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.message import Message
from desktop_assist.domain.tool import ToolCall, ToolResult

NOT_KNOWN: JsonObject = {
    "error": "It is not known whether this was done; check before doing it again.",
    "summary": "It is not known whether this was done.",
}


def calls_of(message: Message) -> tuple[ToolCall, ...]:
    """The tool calls in a message."""
    return tuple(part for part in message.parts if isinstance(part, ToolCall))


def results_in(messages: Iterable[Message]) -> dict[str, ToolResult]:
    """The results in the messages, by the id of their call."""
    return {
        part.call_id: part
        for message in messages
        for part in message.parts
        if isinstance(part, ToolResult)
    }


def open_calls(messages: Iterable[Message]) -> tuple[ToolCall, ...]:
    """The tool calls that have no result."""
    listed = tuple(messages)
    results = results_in(listed)
    return tuple(call for one in listed for call in calls_of(one) if call.id not in results)


def synthetic_result(call: ToolCall, output: JsonObject) -> ToolResult:
    """The result of a call that has none of its own."""
    return ToolResult(call.id, call.name, ok=False, output=output)


def in_order(messages: Iterable[Message]) -> tuple[Message, ...]:
    """The messages with the results of each step right after its calls, and nothing left over."""
    listed = tuple(messages)
    return tuple(_in_order(listed, results_in(listed)))


def _in_order(messages: tuple[Message, ...], results: dict[str, ToolResult]) -> Iterator[Message]:
    for message in messages:
        if message.role == "tool":
            continue
        yield message
        calls = calls_of(message)
        if calls:
            yield replace(
                message,
                id=f"{message.id}_results",
                role="tool",
                parts=tuple(
                    results.get(call.id) or synthetic_result(call, NOT_KNOWN) for call in calls
                ),
                status="complete",
            )
