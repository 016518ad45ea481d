"""Makes sure that nothing is done twice because it was sent twice, or the connection broke."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from desktop_assist.assistant.history import calls_of, results_in
from desktop_assist.assistant.identifiers import new_id
from desktop_assist.domain.message import AttachmentPart, ErrorPart, Message, Part
from desktop_assist.domain.tool import ToolCall, ToolResult

# Arguments that name the thing a call changes, and what a result calls the thing it made.
_NAMES_A_THING = ("uid", "expense_id", "fact", "file")
_NAMES_WHAT_WAS_MADE = ("uid", "id", "fact")


@dataclass(frozen=True, slots=True)
class AdmittedCall:
    """A call under an id that no other call of the conversation has.

    Attributes:
        call: To be run, unless there is a result.
        kept_result: The result of the same call when it was already run.
    """

    call: ToolCall
    kept_result: ToolResult | None = None


def admit(call: ToolCall, messages: Iterable[Message], turn_id: str) -> AdmittedCall:
    """Take a call into the conversation.

    A repeated id within the turn, with the same arguments, is the same call sent again. Any other
    repeated id is the service's own carelessness: some number their calls anew in every answer.

    A change that was already made in answer to the same message has its result too: in an earlier
    step of the turn, or in a turn that failed after it, when the message is sent once more. Sent
    again after that, it is what the person wants twice.
    """
    listed = tuple(messages)
    own = tuple(one for one in listed if one.turn_id == turn_id)
    is_known_id = any(one.id == call.id for message in listed for one in calls_of(message))
    admitted = replace(call, id=new_id("call")) if is_known_id else call
    kept = _same_call(call, own) or _told(_same_change(call, _in_answer_to(listed, turn_id)))
    return AdmittedCall(admitted, None if kept is None else replace(kept, call_id=admitted.id))


def _same_call(call: ToolCall, messages: Sequence[Message]) -> ToolResult | None:
    is_known = any(call == one for message in messages for one in calls_of(message))
    return results_in(messages).get(call.id) if is_known else None


def _in_answer_to(messages: Sequence[Message], turn_id: str) -> Sequence[Message]:
    """What was said and done since the message that the turn answers was first sent."""
    asked = [place for place, one in enumerate(messages) if one.role == "user"]
    if not asked:
        return [one for one in messages if one.turn_id == turn_id]
    start = asked.pop()
    if messages[start].turn_id != turn_id:  # the earlier answer is being made anew
        return messages[start:]
    while asked and _was_sent_again(messages, asked[-1], start):
        start = asked.pop()
    return messages[start:]


def _was_sent_again(messages: Sequence[Message], place: int, later: int) -> bool:
    """Whether a message failed to be answered, and the next one is the same."""
    former = messages[place]
    has_failed = any(
        isinstance(part, ErrorPart)
        for one in messages
        if one.turn_id == former.turn_id
        for part in one.parts
    )
    return has_failed and _said(former) == _said(messages[later])


def _said(message: Message) -> list[Part]:
    """What a message says, whatever was agreed about its files meanwhile."""
    return [
        replace(one, consent="") if isinstance(one, AttachmentPart) else one
        for one in message.parts
    ]


def _same_change(call: ToolCall, messages: Sequence[Message]) -> ToolResult | None:
    """The result of a change that is asked for once more, and was not overtaken meanwhile."""
    results = results_in(messages)
    found: ToolResult | None = None
    for one in (one for message in messages for one in calls_of(message)):
        result = results.get(one.id)
        if result is None or not result.ok:
            continue
        if result.change_id and (one.name, one.arguments) == (call.name, call.arguments):
            found = result
        elif found is not None and _overtakes(one, call, found):
            found = None
    return found


def _overtakes(later: ToolCall, call: ToolCall, made: ToolResult) -> bool:
    """Whether a later call may have changed again, or taken away, what a call did."""
    if later.name == "undo":
        return True
    named = {later.arguments.get(name) for name in _NAMES_A_THING} - {None, ""}
    before = {call.arguments.get(name) for name in _NAMES_A_THING}
    return bool(named & (before | {made.output.get(name) for name in _NAMES_WHAT_WAS_MADE}))


def _told(result: ToolResult | None) -> ToolResult | None:
    """A kept result that says it is one, for the model and the person alike."""
    if result is None:
        return None
    summary = str(result.output.get("summary", ""))
    if result.output.get("is_repeated"):
        return result
    words = f"This had been done already and was not done a second time. {summary}".strip()
    return replace(result, output={**result.output, "is_repeated": True, "summary": words})
