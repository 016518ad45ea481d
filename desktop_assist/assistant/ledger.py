"""Makes sure that no call is run twice when a service sends it twice."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from desktop_assist.assistant.history import calls_of, results_in
from desktop_assist.assistant.identifiers import new_id
from desktop_assist.domain.message import Message
from desktop_assist.domain.tool import ToolCall, ToolResult


@dataclass(frozen=True, slots=True)
class AdmittedCall:
    """A call under an id that no other call of the conversation has.

    Attributes:
        call: To be run, unless there is a result.
        kept_result: The result of the same call when it was already run in this turn.
    """

    call: ToolCall
    kept_result: ToolResult | None = None


def admit(call: ToolCall, messages: Iterable[Message], turn_id: str) -> AdmittedCall:
    """Take a call into the conversation.

    A repeated id within the turn, with the same arguments, is the same call sent again. Any other
    repeated id is the service's own carelessness: some number their calls anew in every answer.
    """
    listed = tuple(messages)
    if all(one.id != call.id for message in listed for one in calls_of(message)):
        return AdmittedCall(call)
    renamed = replace(call, id=new_id("call"))
    kept = _kept_result(call, (one for one in listed if one.turn_id == turn_id))
    return AdmittedCall(renamed, None if kept is None else replace(kept, call_id=renamed.id))


def _kept_result(call: ToolCall, messages: Iterable[Message]) -> ToolResult | None:
    listed = tuple(messages)
    is_known = any(call == one for message in listed for one in calls_of(message))
    return results_in(listed).get(call.id) if is_known else None
