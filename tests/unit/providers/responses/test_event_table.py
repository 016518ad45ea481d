"""Every kind of event that the SDK knows: what it tells a person, or that it tells nothing."""

from typing import get_args

import pytest

from desktop_assist.domain.errors import ProviderUnreachableError
from desktop_assist.domain.provider import CallReady, StepFinished, TextFinished
from desktop_assist.domain.tool import ToolCall
from desktop_assist.domain.turn_event import ReasoningDelta, TextDelta
from desktop_assist.domain.usage import TokenUsage
from desktop_assist.providers.responses.fold import StepFold

ITEM = {"id": "msg_1", "type": "message", "content": [{"type": "output_text", "text": "Hi"}]}
CALL = {"id": "fc_1", "type": "function_call", "call_id": "call_1", "name": "undo", "arguments": ""}
END = StepFinished("completed", "m", TokenUsage())
CUT = "The answer reached its greatest length."
FAILED = {"error": {"code": "server_error", "message": "Oops"}}

# What an event means to a person, with an example of it.
TELLING = {
    "response.output_text.delta": ({"delta": "Hi"}, [TextDelta("Hi")]),
    "response.refusal.delta": (
        {"delta": "No."},
        [TextDelta("The model declined: "), TextDelta("No.")],
    ),
    "response.reasoning_summary_text.delta": ({"delta": "Hm"}, [ReasoningDelta("Hm")]),
    "response.reasoning_text.delta": ({"delta": "Hm"}, [ReasoningDelta("Hm")]),
    "response.output_item.done": ({"item": ITEM}, [TextDelta("Hi"), TextFinished("Hi")]),
    "response.completed": (
        {"response": {"output": [CALL]}},
        [CallReady(ToolCall("call_1", "undo", {})), END],
    ),
    "response.incomplete": (
        {"response": {"incomplete_details": {"reason": "max_output_tokens"}}},
        [StepFinished("incomplete", "m", TokenUsage(), reason=CUT)],
    ),
}  # fmt: skip
FAILING = {"response.failed": {"response": FAILED}, "error": FAILED}
# Only opens an item, so that the end of the answer is not taken for it.
OPENING = {"response.output_item.added"}
# Says again what the finished item says, or what came in pieces.
REPEATING = {
    "response.content_part.added", "response.content_part.done", "response.output_text.done",
    "response.output_text.annotation.added", "response.refusal.done",
    "response.reasoning_summary_part.added", "response.reasoning_summary_part.done",
    "response.reasoning_summary_text.done", "response.reasoning_text.done",
    "response.function_call_arguments.delta", "response.function_call_arguments.done",
}  # fmt: skip
# Only that something is under way.
PROGRESS = {
    "response.created", "response.queued", "response.in_progress", "response.compaction.compacting",
    "response.file_search_call.in_progress", "response.file_search_call.searching",
    "response.file_search_call.completed", "response.web_search_call.in_progress",
    "response.web_search_call.searching", "response.web_search_call.completed",
    "response.code_interpreter_call.in_progress", "response.code_interpreter_call.interpreting",
    "response.code_interpreter_call.completed", "response.code_interpreter_call_code.delta",
    "response.code_interpreter_call_code.done",
}  # fmt: skip
# Of tools that are never asked for.
FOREIGN = {
    "response.custom_tool_call_input.delta", "response.custom_tool_call_input.done",
    "response.mcp_list_tools.in_progress", "response.mcp_list_tools.completed",
    "response.mcp_list_tools.failed", "response.mcp_call.in_progress",
    "response.mcp_call.completed", "response.mcp_call.failed",
    "response.mcp_call_arguments.delta", "response.mcp_call_arguments.done",
    "response.image_generation_call.in_progress", "response.image_generation_call.generating",
    "response.image_generation_call.partial_image", "response.image_generation_call.completed",
    "response.shell_call_command.added", "response.shell_call_command.delta",
    "response.shell_call_command.done", "response.shell_call_output_content.delta",
    "response.shell_call_output_content.done", "response.audio.delta", "response.audio.done",
    "response.audio.transcript.delta", "response.audio.transcript.done",
}  # fmt: skip
SILENT = sorted(OPENING | REPEATING | PROGRESS | FOREIGN)
FIELDS = {
    "item_id": "x_1", "output_index": 0, "content_index": 0, "summary_index": 0, "delta": "a",
    "text": "a", "refusal": "a", "part": {"type": "output_text", "text": "a"}, "arguments": "{}",
    "annotation": None, "response": {"id": "resp_1", "output": []}, "item": CALL, "code": "a",
    "input": "a", "command": "a", "partial_image_b64": "AA==",
}  # fmt: skip


def told(kind, fields):
    return list(StepFold("openai", "m").take({"type": kind, "sequence_number": 1, **fields}))


def test_the_table_names_every_kind_that_the_sdk_knows():
    from openai.types.responses import ResponseStreamEvent

    models = get_args(get_args(ResponseStreamEvent)[0])
    known = {get_args(model.model_fields["type"].annotation)[0] for model in models}

    assert known == {*TELLING, *FAILING, *SILENT}
    assert len(known) >= 59


@pytest.mark.parametrize("kind", TELLING)
def test_what_tells_something_is_told(kind):
    fields, events = TELLING[kind]

    assert told(kind, fields) == events


@pytest.mark.parametrize("kind", FAILING)
def test_a_failure_is_told(kind):
    with pytest.raises(ProviderUnreachableError, match="Oops"):
        told(kind, FAILING[kind])


@pytest.mark.parametrize("kind", SILENT)
def test_what_tells_nothing_new_is_passed_over(kind):
    assert told(kind, FIELDS) == []
