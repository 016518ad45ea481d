"""Text from outside is known wherever it stands."""

from pathlib import Path

import pytest

from desktop_assist.assistant.taint import has_outside_fact, holds_outside_text
from desktop_assist.domain.fact import Fact
from desktop_assist.domain.message import AttachmentPart, Message, ReasoningPart, TextPart
from desktop_assist.domain.tool import ToolCall, ToolResult
from tests.helpers.frozen_clock import SUNDAY_MORNING


def holds(part):
    return holds_outside_text([Message("m", "user", (TextPart("Hi"), part), SUNDAY_MORNING)])


@pytest.mark.parametrize(
    "part",
    [
        TextPart("x", outside="letter.pdf"),
        AttachmentPart("a.png", Path("a.png"), "image/png", 1),
        ToolResult("c", "list_expenses", ok=True, output={}, is_outside=True),
        ReasoningPart("Searched.", "openai", "m", {}, is_outside=True),
    ],
)
def test_it_is_known(part):
    assert holds(part)


@pytest.mark.parametrize(
    "part",
    [TextPart("x"), ToolCall("c", "n", {}), ToolResult("c", "calculate", ok=True, output={})],
)
def test_what_the_person_or_the_program_wrote_is_not_outside(part):
    assert not holds(part)


@pytest.mark.parametrize("is_outside", [True, False])
def test_a_fact_from_outside_is_known(is_outside):
    own = Fact("a", "I travel by train", SUNDAY_MORNING)

    assert has_outside_fact((own, Fact("b", "x", SUNDAY_MORNING, is_outside))) is is_outside
