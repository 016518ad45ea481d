"""The JSON shape of what a turn reports."""

from decimal import Decimal

import pytest

from desktop_assist.cli.turn_json import event_json
from desktop_assist.domain.card import CardAction
from desktop_assist.domain.citation import Citation
from desktop_assist.domain.message import OfferPart, QuestionPart
from desktop_assist.domain.tool import ToolCall, ToolResult
from desktop_assist.domain.turn_event import (
    ApprovalRequested,
    CitationFound,
    NoticeGiven,
    OfferMade,
    QuestionAsked,
    ReasoningDelta,
    TextDelta,
    ToolFinished,
    ToolStarted,
    TurnFailed,
    TurnFinished,
    TurnStarted,
    UsageRecorded,
)
from desktop_assist.domain.usage import StepUsage, TokenUsage

CALL = ToolCall("call_1", "undo", {"change_id": None})
RESULT = ToolResult("call_1", "undo", ok=True, output={"summary": "Done."}, change_id="chg_1")


@pytest.mark.parametrize(
    ("event", "shape"),
    [
        (TextDelta("Hi"), {"type": "text", "delta": "Hi"}),
        (ToolStarted(CALL),
         {"type": "tool_call", "id": "call_1", "name": "undo", "arguments": {"change_id": None}}),
        (ToolFinished(RESULT),
         {"type": "tool_result", "id": "call_1", "name": "undo", "ok": True,
          "output": {"summary": "Done."}, "change_id": "chg_1"}),
        (CitationFound(Citation("policy.pdf", "180 EUR", page=3)),
         {"type": "citation", "source": "policy.pdf", "quote": "180 EUR", "page": 3}),
        (QuestionAsked(QuestionPart("When?", ("Monday", "Tuesday"))),
         {"type": "question", "text": "When?", "choices": ["Monday", "Tuesday"]}),
        (OfferMade(OfferPart(("Undo",), (CardAction("Settings", shows_settings=True),))),
         {"type": "offer", "choices": ["Undo"], "actions": ["Settings"]}),
        (ApprovalRequested(CALL, "It holds text from outside.", print),
         {"type": "approval", "id": "call_1", "name": "undo", "arguments": {"change_id": None},
          "reason": "It holds text from outside."}),
        (NoticeGiven("Another model answers."),
         {"type": "notice", "text": "Another model answers."}),
        (TurnFailed("usage", "No.", "Yes?"),
         {"type": "error", "code": "usage", "message": "No.", "hint": "Yes?"}),
        (TurnFinished("conv_1", "turn_1", "embedded", "rules", "completed"),
         {"type": "done", "conversation_id": "conv_1", "turn_id": "turn_1",
          "provider": "embedded", "model_id": "rules", "status": "completed"}),
    ],
)  # fmt: skip
def test_every_event_has_its_shape(event, shape):
    assert event_json(event) == shape


def test_costs_are_decimal_text_and_unknown_ones_null():
    usage = StepUsage("openai", "gpt-6-luna", TokenUsage(10, 4, 5), Decimal("0.000012"))

    line = event_json(UsageRecorded(usage))

    assert line["cost_usd"] == "0.000012"
    assert (line["input_tokens"], line["cached_tokens"], line["output_tokens"]) == (10, 4, 5)


def test_a_result_without_a_change_has_no_change_id():
    line = event_json(ToolFinished(ToolResult("c", "calculate", ok=True, output={})))

    assert "change_id" not in line


@pytest.mark.parametrize("event", [TurnStarted("c", "t", "p"), ReasoningDelta("Hm")])
def test_scripts_are_not_told_of_everything(event):
    assert event_json(event) is None
