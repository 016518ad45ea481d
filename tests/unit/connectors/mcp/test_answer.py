"""What a server gives back becomes plain text within bounds, whatever it is."""

import base64

import pytest
from mcp.types import CallToolResult, GetPromptResult, ReadResourceResult, Tool

from desktop_assist.connectors.mcp.answer import (
    answer_of,
    content_of,
    known_tools,
    progress_words,
    text_of,
)
from desktop_assist.connectors.mcp.server import ToolClaims
from desktop_assist.domain.errors import ToolServerError
from desktop_assist.domain.foreign_tool import LONGEST_TEXT

OBJECT = {"type": "object", "properties": {"a": {"type": "string"}}}


def result(*content, **more):
    return answer_of(CallToolResult.model_validate({"content": list(content), **more}))


def tool(**more):
    return Tool.model_validate({"name": "t", "inputSchema": OBJECT, **more})


def test_every_kind_of_content_has_words():
    link = {"type": "resource_link", "name": "Plan", "uri": "note://plan"}
    inner = {"type": "resource", "resource": {"uri": "note://a", "text": "inside"}}
    picture = {"type": "image", "data": "aGk=", "mimeType": "image/png"}

    answer = result({"type": "text", "text": "Hi"}, picture, link, inner)

    assert answer.text == "Hi\n\n[image, image/png: not shown]\n\n[Plan: note://plan]\n\ninside"


def test_data_alone_is_shown_as_it_is():
    assert result(structuredContent={"sum": 3}).text == '{"sum": 3}'


def test_a_long_text_says_how_much_was_left_out():
    answer = result({"type": "text", "text": "x" * (LONGEST_TEXT + 5)})

    assert answer.text.endswith("[5 more characters were left out.]")


def test_what_a_tool_does_not_say_is_taken_for_the_worse():
    silent, reader = known_tools(
        [tool(), tool(annotations={"readOnlyHint": True, "openWorldHint": False})]
    )

    assert silent.claims == ToolClaims(reads_only=False, is_closed=False, destroys=True)
    assert reader.claims == ToolClaims(reads_only=True, is_closed=True, destroys=False)


def test_a_schema_that_cannot_be_used_leaves_its_tool_out():
    deep = OBJECT
    for _ in range(30):
        deep = {"type": "object", "properties": {"a": deep}}
    wide = {"type": "object", "properties": {"x" * 30_000: {}}}

    tools = [tool(inputSchema=one) for one in (deep, wide, {"type": "string"}, OBJECT)]

    assert [one.parameters for one in known_tools(tools)] == [OBJECT]


def test_hidden_signs_are_taken_out_of_descriptions_and_schemas():
    schema = {"type": "object", "properties": {"a": {"description": "b\u200b\U000e0041"}}}

    (known,) = known_tools([tool(description="Reads\u202e.", inputSchema=schema)])

    assert (known.description, known.parameters["properties"]["a"]) == (
        "Reads.", {"description": "b"},
    )  # fmt: skip


def test_a_fingerprint_follows_whatever_is_said():
    marks = {
        one.fingerprint
        for one in known_tools(
            [tool(), tool(description="x"), tool(annotations={"readOnlyHint": True})]
        )
    }

    assert len(marks) == 3


@pytest.mark.parametrize(
    ("progress", "words"),
    [((3, 5, None), "3 of 5"), ((0.5, None, "half\n\u200bway"), "0.5 (“half way”)")],
)
def test_progress_is_told_in_a_line(progress, words):
    assert progress_words(*progress) == words


def prompt(*texts):
    said = [{"role": "user", "content": {"type": "text", "text": text}} for text in texts]
    return text_of(GetPromptResult.model_validate({"messages": said}))


def test_a_prompt_is_the_text_of_its_messages_in_plain_sight():
    assert prompt("Review", "this\u200b.\U000e0041") == "Review\n\nthis."


def test_a_prompt_is_no_flood_and_an_empty_one_is_said_so():
    assert prompt("x" * (LONGEST_TEXT + 5)).endswith("[5 more characters were left out.]")
    with pytest.raises(ToolServerError, match="nothing in it"):
        prompt("  ")


def read(**content):
    return content_of(ReadResourceResult.model_validate({"contents": [{"uri": "a:b", **content}]}))


def test_the_content_of_a_resource_is_its_bytes():
    assert read(text="Buy milk") == b"Buy milk"
    assert read(blob=base64.b64encode(b"\x00\x01").decode()) == b"\x00\x01"


@pytest.mark.parametrize(
    "content", [{"text": ""}, {"blob": "no base64!"}, {"text": "x" * 9_000_000}]
)
def test_what_is_no_content_is_refused_in_words(content):
    with pytest.raises(ToolServerError):
        read(**content)
