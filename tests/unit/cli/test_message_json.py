"""The JSON shape of a kept message."""

from pathlib import Path

import pytest

from desktop_assist.cli.message_json import message_json, part_json
from desktop_assist.domain.citation import Citation
from desktop_assist.domain.message import (
    AttachmentPart,
    ErrorPart,
    Message,
    OfferPart,
    QuestionPart,
    ReasoningPart,
    TextPart,
)
from desktop_assist.domain.tool import ToolCall, ToolResult
from tests.helpers.frozen_clock import SUNDAY_MORNING


def test_a_message_has_its_parts_and_moment():
    message = Message("m1", "user", (TextPart("Hello"),), SUNDAY_MORNING, "turn_1")

    assert message_json(message) == {
        "id": "m1",
        "turn_id": "turn_1",
        "role": "user",
        "status": "complete",
        "created_at": "2026-11-22T10:00:00+01:00",
        "parts": [{"type": "text", "text": "Hello"}],
    }


@pytest.mark.parametrize(
    ("part", "kind"),
    [
        (TextPart("a"), "text"),
        (AttachmentPart("a", Path("a"), "text/plain", 1), "attachment"),
        (ReasoningPart("s", "openai", "m", {}), "reasoning"),
        (QuestionPart("q", ("a",)), "question"),
        (OfferPart(("a",)), "offer"),
        (ErrorPart("file", "m"), "error"),
        (ToolCall("c", "undo", {}), "tool_call"),
        (ToolResult("c", "undo", ok=True, output={}), "tool_result"),
    ],
)
def test_every_part_says_what_it_is(part, kind):
    assert part_json(part)["type"] == kind


def test_a_text_names_where_its_claims_stand():
    cited = TextPart("180 EUR.", citations=(Citation("travel.pdf", "At most 180 EUR.", 3),))

    assert part_json(cited)["citations"] == [
        {"source": "travel.pdf", "quote": "At most 180 EUR.", "page": 3}
    ]
