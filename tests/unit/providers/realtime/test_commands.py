"""What is said to the service has the shapes of its API, as its own SDK declares them."""

import pytest
from openai.types.realtime import RealtimeClientEvent
from pydantic import TypeAdapter

from desktop_assist.domain.realtime import (
    AddSound,
    AddText,
    AnswerCall,
    AppendSound,
    ClearSound,
    CommitSound,
    Instruct,
    Respond,
    SetUpSound,
    StopAnswer,
    Truncate,
)
from desktop_assist.domain.tool import ToolSpec
from desktop_assist.providers.realtime.commands import in_wire_words

TOOL = ToolSpec("undo", "Take it back.", {"type": "object", "properties": {}}, "write")
COMMANDS = (
    SetUpSound("server", "marin", "gpt-transcribe", "en"),
    SetUpSound("semantic", "marin", "gpt-transcribe"),
    SetUpSound("push", "marin", "gpt-transcribe"),
    Instruct("Be brief.", (TOOL,)),
    AppendSound(b"\0\0"),
    CommitSound(),
    ClearSound(),
    AddText("item_a", "root", "user", "Hello"),
    AddText("item_b", "", "assistant", "Good day"),
    AddSound("item_c", b"\0\0"),
    AnswerCall("call_1", "{}"),
    Respond(4096),
    StopAnswer(),
    Truncate("item_a", 180),
)
CLIENT_EVENT = TypeAdapter(RealtimeClientEvent)


@pytest.mark.parametrize("command", COMMANDS, ids=lambda one: type(one).__name__)
def test_the_sdk_knows_what_is_said(command):
    said = in_wire_words(command)
    understood = CLIENT_EVENT.validate_python(said)
    assert understood.type == said["type"]
    assert understood.model_extra in (None, {})


def test_an_answer_is_never_begun_by_the_service_itself():
    for detection in ("server", "semantic"):
        said = in_wire_words(SetUpSound(detection, "marin", "gpt-transcribe"))
        detector = said["session"]["audio"]["input"]["turn_detection"]
        assert (detector["create_response"], detector["interrupt_response"]) == (False, True)


def test_with_a_key_the_service_does_not_listen_for_pauses():
    said = in_wire_words(SetUpSound("push", "marin", "gpt-transcribe"))
    assert said["session"]["audio"]["input"]["turn_detection"] is None


def test_a_text_without_a_place_goes_to_the_end():
    assert "previous_item_id" not in in_wire_words(AddText("item_b", "", "user", "Hello"))
