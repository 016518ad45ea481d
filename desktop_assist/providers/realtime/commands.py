"""Puts what a spoken conversation says into the words of the Realtime API."""

from base64 import b64encode
from typing import assert_never

from desktop_assist.domain.json_value import JsonObject, JsonValue
from desktop_assist.domain.realtime import (
    RATE_HZ,
    AddSound,
    AddText,
    AnswerCall,
    AppendSound,
    ClearSound,
    Command,
    CommitSound,
    Instruct,
    Respond,
    SetUpSound,
    StopAnswer,
    Truncate,
)
from desktop_assist.domain.tool import ToolSpec

# A little less than the service's own 500: with its 400 ms the answer is heard within a second.
SILENCE_MS = 450
ANSWER = "answer_wanted"
"""What the service calls our asking for an answer when it complains of it."""
_FORMAT: JsonObject = {"type": "audio/pcm", "rate": RATE_HZ}


def in_wire_words(command: Command) -> JsonObject:  # noqa: C901, PLR0911, PLR0912 - a case each
    """One event of the client, as it goes over the wire."""
    match command:
        case AppendSound():
            return {"type": "input_audio_buffer.append", "audio": _text(command.pcm)}
        case CommitSound():
            return {"type": "input_audio_buffer.commit"}
        case ClearSound():
            return {"type": "input_audio_buffer.clear"}
        case SetUpSound():
            return _session({"output_modalities": ["audio"], "audio": _sound(command)})
        case Instruct():
            tools = [_tool(one) for one in command.tools]
            return _session({"instructions": command.instructions, "tools": tools})
        case AddText():
            return _text_item(command)
        case AddSound():
            heard: JsonObject = {"type": "input_audio", "audio": _text(command.pcm)}
            return _item(_message(command.item_id, "user", heard))
        case AnswerCall():
            result = {"call_id": command.call_id, "output": command.output}
            return _item({"type": "function_call_output", **result})
        case Respond():
            longest = command.max_output_tokens
            answer: JsonObject = {"max_output_tokens": longest}
            return {"type": "response.create", "event_id": ANSWER, "response": answer}
        case StopAnswer():
            return {"type": "response.cancel"}
        case Truncate():
            return {
                "type": "conversation.item.truncate",
                "item_id": command.item_id,
                "content_index": 0,
                "audio_end_ms": command.heard_ms,
            }
        case _:
            assert_never(command)


def _session(changes: JsonObject) -> JsonObject:
    return {"type": "session.update", "session": {"type": "realtime", **changes}}


def _sound(setup: SetUpSound) -> JsonObject:
    language = {"language": setup.language} if setup.language else {}
    return {
        "input": {
            "format": _FORMAT,
            "noise_reduction": {"type": "near_field"},
            "transcription": {"model": setup.transcription, **language},
            "turn_detection": _detection(setup),
        },
        "output": {"format": _FORMAT, "voice": setup.voice},
    }


def _detection(setup: SetUpSound) -> JsonValue:
    """The answer is asked for from here, once it is clear that it may cost what it will."""
    ours: JsonObject = {"create_response": False, "interrupt_response": True}
    match setup.detection:
        case "server":
            silence: JsonObject = {"prefix_padding_ms": 300, "silence_duration_ms": SILENCE_MS}
            return {"type": "server_vad", **silence, **ours}
        case "semantic":
            return {"type": "semantic_vad", "eagerness": "auto", **ours}
        case "push":
            return None
        case _:
            assert_never(setup.detection)


def _tool(spec: ToolSpec) -> JsonObject:
    words = {"name": spec.name, "description": spec.description}
    return {"type": "function", **words, "parameters": spec.parameters}


def _text_item(command: AddText) -> JsonObject:
    kind = "input_text" if command.role == "user" else "output_text"
    content: JsonObject = {"type": kind, "text": command.text}
    item = _item(_message(command.item_id, command.role, content))
    return {**item, "previous_item_id": command.after} if command.after else item


def _message(item_id: str, role: str, content: JsonObject) -> JsonObject:
    return {"id": item_id, "type": "message", "role": role, "content": [content]}


def _item(item: JsonObject) -> JsonObject:
    return {"type": "conversation.item.create", "item": item}


def _text(pcm: bytes) -> str:
    return b64encode(pcm).decode("ascii")
