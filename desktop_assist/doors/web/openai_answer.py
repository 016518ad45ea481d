"""A turn as answers of the OpenAI API: Chat Completions and Responses, whole or streamed."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from desktop_assist.domain.json_value import JsonObject
from desktop_assist.domain.turn_event import (
    QuestionAsked,
    TextDelta,
    TurnEvent,
    TurnFailed,
    TurnStarted,
    UsageRecorded,
)

MODEL = "desktop-assist"


@dataclass(slots=True)
class Said:
    """What an answer holds so far.

    Attributes:
        answer_id: Names it.
        created: When it was begun, in seconds of the epoch.
    """

    answer_id: str
    created: int
    texts: list[str] = field(default_factory=list)
    conversation_id: str = ""
    input_tokens: int = 0
    output_tokens: int = 0
    failure: str = ""

    @property
    def text(self) -> str:
        """All that was said."""
        return "".join(self.texts)

    def hear(self, event: TurnEvent) -> str:
        """Take an event in; what is said with it."""
        match event:
            case TurnStarted():
                self.conversation_id = event.conversation_id
            case UsageRecorded(usage):
                self.input_tokens += usage.tokens.input_tokens
                self.output_tokens += usage.tokens.output_tokens
            case TurnFailed():
                self.failure = f"{event.message} {event.hint}".strip()
            case _:
                text = _text(event)
                self.texts += [text] if text else []
                return text
        return ""


def _text(event: TurnEvent) -> str:
    match event:
        case TextDelta(text):
            return text
        case QuestionAsked(question):
            return question.text
        case _:
            return ""


def chat_completion(said: Said) -> JsonObject:
    """A whole answer of Chat Completions."""
    message: JsonObject = {"role": "assistant", "content": said.text, "refusal": None}
    choice: JsonObject = {"index": 0, "message": message, "finish_reason": "stop", "logprobs": None}
    return {**_chat(said, "chat.completion"), "choices": [choice], "usage": _chat_usage(said)}


def chat_chunk(said: Said, text: str) -> JsonObject:
    """More text of a streamed one."""
    delta: JsonObject = {"role": "assistant", "content": text}
    choice: JsonObject = {"index": 0, "delta": delta, "finish_reason": None}
    return {**_chat(said, "chat.completion.chunk"), "choices": [choice]}


def chat_end(said: Said) -> JsonObject:
    """The last piece of a streamed one."""
    choice: JsonObject = {"index": 0, "delta": {}, "finish_reason": "stop"}
    chunk = _chat(said, "chat.completion.chunk")
    return {**chunk, "choices": [choice], "usage": _chat_usage(said)}


def response(said: Said, status: str) -> JsonObject:
    """An answer of the Responses API, as far as it is."""
    output = [_message(said, status)] if said.texts or status == "completed" else []
    return {
        "id": said.answer_id,
        "object": "response",
        "created_at": said.created,
        "model": MODEL,
        "status": status,
        "output": output,
        "error": None,
        "incomplete_details": None,
        "instructions": None,
        "metadata": {"conversation_id": said.conversation_id},
        "parallel_tool_calls": True,
        "tool_choice": "auto",
        "tools": [],
        "temperature": None,
        "top_p": None,
        "usage": {
            "input_tokens": said.input_tokens,
            "input_tokens_details": {"cached_tokens": 0},
            "output_tokens": said.output_tokens,
            "output_tokens_details": {"reasoning_tokens": 0},
            "total_tokens": said.input_tokens + said.output_tokens,
        },
    }


def response_begin(said: Said) -> Iterator[JsonObject]:
    """What a streamed response begins with."""
    yield {"type": "response.created", "response": response(said, "in_progress")}
    item = {**_message(said, "in_progress"), "content": []}
    yield {"type": "response.output_item.added", "output_index": 0, "item": item}
    part = {"type": "output_text", "text": "", "annotations": []}
    yield {"type": "response.content_part.added", **_place(said), "part": part}


def response_delta(said: Said, text: str) -> JsonObject:
    """More text of a streamed response."""
    return {"type": "response.output_text.delta", **_place(said), "delta": text, "logprobs": []}


def response_end(said: Said) -> Iterator[JsonObject]:
    """What a streamed response ends with."""
    done = {"text": said.text, "logprobs": []}
    yield {"type": "response.output_text.done", **_place(said), **done}
    item = _message(said, "completed")
    yield {"type": "response.output_item.done", "output_index": 0, "item": item}
    yield {"type": "response.completed", "response": response(said, "completed")}


def _message(said: Said, status: str) -> JsonObject:
    content: list[JsonObject] = [{"type": "output_text", "text": said.text, "annotations": []}]
    about: JsonObject = {"id": f"msg_{said.answer_id}", "type": "message", "role": "assistant"}
    return {**about, "status": status, "content": content}


def _place(said: Said) -> JsonObject:
    return {"item_id": f"msg_{said.answer_id}", "output_index": 0, "content_index": 0}


def _chat(said: Said, kind: str) -> JsonObject:
    about: JsonObject = {
        "id": said.answer_id,
        "object": kind,
        "created": said.created,
        "model": MODEL,
    }
    return {**about, "metadata": {"conversation_id": said.conversation_id}}


def _chat_usage(said: Said) -> JsonObject:
    total = said.input_tokens + said.output_tokens
    counts: JsonObject = {
        "prompt_tokens": said.input_tokens,
        "completion_tokens": said.output_tokens,
    }
    return {**counts, "total_tokens": total}
