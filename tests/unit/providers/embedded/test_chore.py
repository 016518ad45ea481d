"""What may be done without asking a model."""

from pathlib import Path

import pytest

from desktop_assist.domain.message import AttachmentPart, TextPart
from desktop_assist.domain.tool import ToolCall, ToolResult
from tests.helpers.embedded_conversation import EmbeddedConversation

SYNC = "Schedule a team sync for next Tuesday 2 pm for 30 minutes"


def is_chore(text, *more, conversation=None):
    conversation = conversation or EmbeddedConversation()
    conversation.add("user", (TextPart(text), *more))
    return conversation.provider.is_chore(conversation.request)


@pytest.mark.parametrize(
    "text",
    [
        *(SYNC, "What did I spend in October?", "15% of 340", "undo", "Was steht morgen an?"),
        "How do I connect Outlook?",
    ],
)
def test_a_clear_chore_needs_no_model(text):
    assert is_chore(text)


@pytest.mark.parametrize(
    "text",
    [
        "Schedule a meeting with Anna",
        "Write a poem about Berlin",
        "How do I bake bread?",
        "Hello",
        "Lunch with Tom tomorrow at 12?",
    ],
)
def test_what_is_open_or_no_chore_is_for_the_model(text):
    assert not is_chore(text)


def test_a_file_is_for_the_model():
    assert not is_chore(SYNC, AttachmentPart("a.txt", Path("a.txt"), "text/plain", 1))


def test_what_the_model_asked_about_is_answered_to_the_model():
    conversation = EmbeddedConversation()
    conversation.add("user", (TextPart("Help me plan the offsite"),))
    conversation.add("assistant", (TextPart("Gladly. When, and with whom?"),))

    assert not is_chore("Friday at 10 with Lena", conversation=conversation)


def test_what_speaks_of_something_said_before_is_for_the_model():
    conversation = EmbeddedConversation()
    conversation.add("user", (TextPart("Draft an agenda for the offsite"),))
    conversation.add("assistant", (TextPart("1. Welcome 2. Budget"),))

    assert not is_chore("Schedule a review of it tomorrow at 9", conversation=conversation)
    assert is_chore("Show my meetings this week", conversation=conversation)


def test_a_tool_that_is_not_there_is_no_chore():
    assert not is_chore(SYNC, conversation=EmbeddedConversation(tools=("undo",)))


def test_a_chore_may_come_after_the_model_has_done_one():
    conversation = EmbeddedConversation()
    call = ToolCall("c1", "calculate", {"expression": "1+1"})
    conversation.add("user", (TextPart("What is one and one?"),))
    conversation.add("assistant", (call,))
    conversation.add("tool", (ToolResult("c1", "calculate", ok=True, output={"summary": "2"}),))
    conversation.add("assistant", (TextPart("It is 2."),))

    assert is_chore("What did I spend in October?", conversation=conversation)
