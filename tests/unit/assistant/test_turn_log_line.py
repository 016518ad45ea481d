"""A line says what was asked, answered and done in a step, in words that may be kept."""

from dataclasses import replace
from pathlib import Path

from desktop_assist.assistant.turn_log_line import LoggedStep, log_lines
from desktop_assist.domain.message import (
    AttachmentPart,
    Message,
    OfferPart,
    QuestionPart,
    ReasoningPart,
    TextPart,
)
from desktop_assist.domain.tool import ToolCall, ToolResult
from tests.helpers.frozen_clock import BERLIN, SUNDAY_MORNING
from tests.helpers.shipped_people import REDACTOR

STEP = LoggedStep(
    id="step_1",
    turn_id="turn_1",
    conversation_id="conv_1",
    turn_status="completed",
    newest_message_id="m1",
    provider="openai",
    asked_model_id="gpt-6-luna",
    model_id="gpt-6-luna",
    used_at="2026-11-22T09:00:00+00:00",
    duration_ms=700,
    input_tokens=10,
    cached_tokens=4,
    cache_write_tokens=0,
    output_tokens=5,
    reasoning_tokens=1,
    cost_usd="0.0000029",
    is_estimate=0,
    request_id="req_1",
    rate_limits='{"x-ratelimit-remaining-tokens": "99"}',
    status="completed",
    error_code="",
)


def message(name, role, *parts):
    return Message(name, role, parts, SUNDAY_MORNING, "turn_1")


def line_of(*messages, step=STEP):
    return log_lines([step], messages, BERLIN, REDACTOR)[0]


def test_what_was_used_stands_in_the_line():
    line = line_of(message("m1", "user", TextPart("Hello")))

    assert line["at"] == "2026-11-22T10:00:00.000+01:00"
    assert line["tokens"] == {
        "input": 10, "cached": 4, "cache_write": 0, "output": 5, "reasoning": 1,
    }  # fmt: skip
    assert line["rate_limits"] == {"x-ratelimit-remaining-tokens": "99"}


def test_files_are_named_and_thoughts_left_out():
    line = line_of(
        message("m1", "user", AttachmentPart("a.pdf", Path("a.pdf"), "application/pdf", 9, "text")),
        message("m2", "assistant", ReasoningPart("Hm.", "openai", "m", {}), TextPart("Fine.")),
    )

    assert line["request"]["text"] == "[file “a.pdf”, application/pdf, 9 bytes]"
    assert line["answer"]["text"] == "Fine."


def test_questions_and_offers_are_said():
    line = line_of(
        message("m1", "user", TextPart("Sync")),
        message("m2", "assistant", QuestionPart("How long?", ("30", "60")), OfferPart(("Later",))),
    )

    assert line["answer"]["text"] == "How long? 30 60\nLater"


def test_steps_of_a_turn_do_not_share_their_tools():
    messages = (
        message("m1", "user", TextPart("Two things")),
        message("m2", "assistant", ToolCall("c1", "read_notes", {})),
        message("m3", "tool", ToolResult("c1", "read_notes", True, {}, duration_ms=3)),
        message("m4", "assistant", ToolCall("c2", "read_notes", {})),
    )
    steps = [STEP, replace(STEP, id="step_2", newest_message_id="m3")]

    first, second = log_lines(steps, messages, BERLIN, REDACTOR)

    assert first["tools"] == [{"call_id": "c1", "name": "read_notes", "ok": True, "duration_ms": 3}]
    assert second["tools"] == [
        {"call_id": "c2", "name": "read_notes", "ok": None, "duration_ms": None}
    ]


def test_a_long_text_is_cut_after_it_was_redacted():
    long = "x" * 19_991 + " anna@example.com and more"

    line = line_of(message("m1", "user", TextPart(long)))

    assert line["request"]["is_cut"]
    assert line["request"]["text"].endswith(" [EMAIL_1")


def test_a_step_whose_message_is_gone_still_has_its_line():
    line = line_of(step=replace(STEP, newest_message_id="gone", error_code="fault"))

    assert line["request"] == {"role": None, "text": "", "is_cut": False}
    assert line["error_code"] == "fault"
