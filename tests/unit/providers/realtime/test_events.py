"""What the service says is read for what is needed; the rest does no harm."""

from base64 import b64encode

import pytest

from desktop_assist.domain.errors import ProviderBusyError
from desktop_assist.domain.realtime import (
    AnswerBegun,
    AnswerEnded,
    CallArrived,
    FaultReported,
    SessionBegun,
    SoundArrived,
    SoundCommitted,
    SoundFinished,
    SpeechStarted,
    SpeechStopped,
    WordsArrived,
    WordsFinished,
    WordsHeard,
)
from desktop_assist.domain.usage import TokenUsage
from desktop_assist.providers.realtime.events import in_our_words
from tests.helpers.realtime_server import USAGE

TRANSCRIPTION = "conversation.item.input_audio_transcription"
CALL = {"type": "function_call", "call_id": "c", "name": "undo", "arguments": "{}"}


@pytest.mark.parametrize(
    ("kind", "fields", "meant"),
    [
        ("session.created", {"session": {}}, SessionBegun()),
        ("input_audio_buffer.speech_started", {"audio_start_ms": 3}, SpeechStarted()),
        ("input_audio_buffer.speech_stopped", {}, SpeechStopped()),
        (
            "input_audio_buffer.committed",
            {"item_id": "i", "previous_item_id": None},
            SoundCommitted("i"),
        ),
        (f"{TRANSCRIPTION}.delta", {"item_id": "i", "delta": "Hel"}, WordsHeard("i", "Hel")),
        (
            f"{TRANSCRIPTION}.completed",
            {"item_id": "i", "transcript": "Hello", "usage": {"type": "tokens"}},
            WordsHeard("i", "Hello", is_final=True),
        ),
        (
            f"{TRANSCRIPTION}.completed",
            {"item_id": "i", "transcript": "Hello", "usage": {"type": "duration", "seconds": 3}},
            WordsHeard("i", "Hello", True, 3.0),
        ),
        (f"{TRANSCRIPTION}.failed", {"item_id": "i"}, WordsHeard("i", "", True, 0.0)),
        ("response.created", {"response": {}}, AnswerBegun()),
        (
            "response.output_audio.delta",
            {"item_id": "i", "delta": b64encode(b"abc").decode()},
            SoundArrived("i", b"ab"),
        ),
        ("response.output_audio.delta", {"item_id": "i", "delta": "?"}, None),
        ("response.output_audio.done", {"item_id": "i"}, SoundFinished()),
        (
            "response.output_audio_transcript.delta",
            {"item_id": "i", "delta": "It"},
            WordsArrived("i", "It"),
        ),
        (
            "response.output_audio_transcript.done",
            {"item_id": "i", "transcript": "It is"},
            WordsFinished("i", "It is"),
        ),
        ("response.output_text.done", {"item_id": "i", "text": "It"}, WordsFinished("i", "It")),
        ("response.output_item.done", {"item": CALL}, CallArrived("c", "undo", "{}")),
        ("response.output_item.done", {"item": {**CALL, "status": "incomplete"}}, None),
        ("response.output_item.done", {"item": {"type": "message"}}, None),
        ("rate_limits.updated", {"rate_limits": []}, None),
        ("hologram.delta", {"delta": 3}, None),
    ],
)
def test_each_event_means_what_it_says(kind, fields, meant):
    assert in_our_words({"type": kind, "event_id": "e", **fields}) == meant


def test_what_has_no_type_is_nothing():
    assert in_our_words({}) is None


def test_the_end_of_an_answer_tells_the_tokens_of_sound_apart():
    ended = in_our_words(
        {"type": "response.done", "response": {"status": "completed", "usage": USAGE}}
    )
    usage = TokenUsage(132, 64, 121, input_sound_tokens=13, output_sound_tokens=91)
    assert ended == AnswerEnded("completed", usage=usage)


def test_an_answer_that_failed_tells_why():
    error = {"code": "rate_limit_exceeded", "message": "Slow down."}
    response = {"status": "failed", "status_details": {"error": error}}
    ended = in_our_words({"type": "response.done", "response": response})
    assert isinstance(ended.error, ProviderBusyError)


def test_an_interrupted_answer_is_no_error():
    details = {"type": "cancelled", "reason": "turn_detected"}
    response = {"status": "cancelled", "status_details": details}
    ended = in_our_words({"type": "response.done", "response": response})
    assert (ended.status, ended.reason, ended.error) == ("cancelled", "turn_detected", None)


@pytest.mark.parametrize(("event_id", "is_of_answer"), [("answer_wanted", True), (None, False)])
def test_a_fault_tells_whether_an_answer_was_asked_for_in_vain(event_id, is_of_answer):
    error = {"code": "invalid_value", "message": "No.", "event_id": event_id}
    fault = in_our_words({"type": "error", "error": error})
    assert isinstance(fault, FaultReported)
    assert (fault.code, fault.is_of_answer) == ("invalid_value", is_of_answer)
