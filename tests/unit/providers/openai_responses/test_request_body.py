"""A request in the words of the Responses API."""

from dataclasses import replace

import pytest

from desktop_assist.domain.fact import Fact
from desktop_assist.domain.message import Message, TextPart
from desktop_assist.domain.model_settings import OpenAISettings
from desktop_assist.domain.provider import AnswerFormat, ModelRequest
from desktop_assist.domain.tool import ToolSpec
from desktop_assist.privacy.redactor import identity
from desktop_assist.providers.openai_responses.request_body import request_body
from tests.helpers.frozen_clock import SUNDAY_MORNING

STRICT = {
    "type": "object",
    "properties": {"a": {"type": "string"}},
    "required": ["a"],
    "additionalProperties": False,
}
TOOL = ToolSpec("look_up", "Looks up.", STRICT, "read")
REQUEST = ModelRequest(
    "conv_1",
    "Be brief.",
    (Message("m", "user", (TextPart("Hello"),), SUNDAY_MORNING),),
    (TOOL,),
    SUNDAY_MORNING,
)


def body(request=REQUEST, **settings):
    return request_body(identity(request).request, OpenAISettings(**settings), "openai")


def test_the_service_keeps_nothing():
    assert body()["store"] is False
    assert body()["include"] == ["reasoning.encrypted_content"]
    assert {"conversation", "previous_response_id"}.isdisjoint(body())


def test_model_and_effort_come_from_the_settings():
    asked = body(model_id="gpt-6.2-sol", reasoning_effort="high")

    assert asked["model"] == "gpt-6.2-sol"
    assert asked["reasoning"] == {"effort": "high", "summary": "auto"}


def test_an_answer_has_a_greatest_length():
    assert body(max_output_tokens=1000)["max_output_tokens"] == 1000


def test_without_an_effort_the_model_chooses():
    assert "reasoning" not in body(reasoning_effort="")


def test_tools_may_be_called_in_parallel():
    asked = body()

    assert asked["parallel_tool_calls"] is True
    assert asked["tools"][0]["name"] == "look_up"


@pytest.mark.parametrize(
    ("schema", "strict"),
    [
        (STRICT, True),
        ({**STRICT, "required": []}, False),
        ({**STRICT, "additionalProperties": True}, False),
        ({}, False),
    ],
)
def test_only_a_schema_without_optional_arguments_is_strict(schema, strict):
    asked = body(replace(REQUEST, tools=(replace(TOOL, parameters=schema),)))

    assert asked["tools"][0]["strict"] is strict


def test_a_model_is_not_told_of_what_only_a_click_may_run():
    asked = body(replace(REQUEST, tools=(replace(TOOL, is_offered=False),)))

    assert "tools" not in asked


def test_what_the_service_itself_may_do_is_off_until_it_is_switched_on():
    kinds = [tool["type"] for tool in body()["tools"]]
    asked = body(file_search_store="vs_1", code_interpreter=True)

    assert kinds == ["function"]
    assert asked["tools"][1:] == [
        {"type": "file_search", "vector_store_ids": ["vs_1"]},
        {"type": "code_interpreter", "container": {"type": "auto"}},
    ]


def test_the_conversation_stands_last_so_that_its_beginning_can_be_cached():
    assert list(body())[-1] == "input"


def test_an_answer_can_be_held_to_a_schema():
    asked = body(replace(REQUEST, answer_format=AnswerFormat("receipt", STRICT)))

    assert asked["text"]["format"] == {
        "type": "json_schema", "name": "receipt", "schema": STRICT, "strict": True,
    }  # fmt: skip


def test_facts_stand_after_what_never_changes_and_before_the_conversation():
    fact = Fact("fact_1", "I travel by train", SUNDAY_MORNING)

    plain, asked = body(), body(replace(REQUEST, facts=(fact,)))

    assert "- I travel by train" in asked["input"][0]["content"][0]["text"]
    assert asked["input"][1:] == plain["input"]
    assert {**asked, "input": plain["input"]} == plain
