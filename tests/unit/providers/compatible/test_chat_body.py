"""The body of a chat: what every server takes, and nothing that only OpenAI's models know."""

import json

from desktop_assist.domain.provider import AnswerFormat
from desktop_assist.providers.compatible.chat_body import chat_body, json_body
from tests.helpers.openai_requests import LIST_EXPENSES

NEVER_SENT = ("store", "developer", "reasoning_effort", "max_completion_tokens", "strict")


def test_tools_may_be_called_together():
    body = chat_body("m", [], 100, (LIST_EXPENSES,))

    assert body["tools"][0]["function"]["name"] == "list_expenses"
    assert body["parallel_tool_calls"] is True


def test_without_tools_nothing_is_said_of_them():
    assert set(chat_body("m", [], 100)) == {"model", "messages", "max_tokens", "stream_options"}


def test_what_trips_other_servers_is_never_sent():
    bodies = [chat_body("m", [], 100, (LIST_EXPENSES,)), json_body("m", [], 9, {}, "n")]

    assert [word for word in NEVER_SENT if word in json.dumps(bodies)] == []


def test_an_answer_can_be_held_to_a_shape():
    body = chat_body("m", [], 100, answer_format=AnswerFormat("receipt", {"type": "object"}))

    assert body["response_format"]["json_schema"]["name"] == "receipt"


def test_a_shape_is_asked_for_by_its_schema():
    asked = json_body("m", [], 9, LIST_EXPENSES.parameters, "next_step")

    assert asked["response_format"]["json_schema"]["schema"] == LIST_EXPENSES.parameters
