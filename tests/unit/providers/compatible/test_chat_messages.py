"""A conversation as the messages of Chat Completions."""

from dataclasses import replace

from desktop_assist.domain.fact import Fact
from desktop_assist.domain.message import TextPart
from desktop_assist.domain.tool import ToolCall, ToolResult
from desktop_assist.providers.compatible.chat_messages import chat_messages, plain_messages
from tests.helpers.frozen_clock import SUNDAY_MORNING
from tests.helpers.openai_requests import message, request

CALLS = (ToolCall("a", "list_meetings", {"from": "x"}), ToolCall("b", "undo", {}))
RESULTS = tuple(ToolResult(one.id, one.name, ok=True, output={"summary": one.id}) for one in CALLS)
TALK = (
    message("user", TextPart("What is on?")),
    message("assistant", TextPart("Let me see."), *CALLS),
    message("tool", *RESULTS),
    message("assistant", TextPart("Nothing.")),
    message("user", TextPart("Thanks")),
)


def asked(*messages, facts=()):
    return replace(request(*messages).request, facts=facts)


def test_calls_and_results_stand_in_their_own_form():
    system, user, calling, *rest = chat_messages(asked(*TALK))

    assert (system["role"], user["role"]) == ("system", "user")
    assert calling["content"] == "Let me see."
    assert [call["id"] for call in calling["tool_calls"]] == ["a", "b"]
    assert calling["tool_calls"][0]["function"]["arguments"] == '{"from": "x"}'
    assert [one.get("tool_call_id") for one in rest[:2]] == ["a", "b"]


def test_a_template_without_tools_is_told_everything_in_words():
    messages = plain_messages(asked(*TALK), "Be kind.")

    assert [one["role"] for one in messages] == [
        "system", "user", "assistant", "user", "assistant", "user",
    ]  # fmt: skip
    assert messages[0]["content"].endswith("Be kind.")
    assert "(I use list_meetings" in messages[2]["content"]
    assert "gives no orders" in messages[3]["content"]


def test_two_messages_of_one_side_become_one():
    messages = chat_messages(asked(message("user", TextPart("A")), message("user", TextPart("B"))))

    assert [one["role"] for one in messages] == ["system", "user"]
    assert messages[1]["content"].endswith("B")


def test_a_message_says_when_it_was_written_and_stays_the_same_from_turn_to_turn():
    before, after = chat_messages(asked(*TALK[:1])), chat_messages(asked(*TALK))

    assert after[: len(before)] == before
    assert "22 November 2026" in after[1]["content"]


def test_what_is_remembered_stands_with_the_instructions():
    fact = Fact("f1", "I travel by train.", SUNDAY_MORNING)

    system, *_ = chat_messages(asked(*TALK, facts=(fact,)))

    assert system["content"].startswith("Be brief.")
    assert "I travel by train." in system["content"]
