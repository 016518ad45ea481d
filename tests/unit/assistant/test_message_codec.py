"""Every part comes back from the database as it was, also years and versions later."""

import json
from pathlib import Path

import pytest

from desktop_assist.assistant.message_codec import decode_parts, encode_parts
from desktop_assist.domain.card import Card, CardAction, CardField, CardTable
from desktop_assist.domain.conversation import MessagePlace
from desktop_assist.domain.message import (
    AttachmentPart,
    ErrorPart,
    OfferPart,
    QuestionPart,
    ReasoningPart,
    TextPart,
)
from desktop_assist.domain.tool import ToolCall, ToolResult

CARD = Card(
    kind="meeting",
    title="Team sync",
    subtitle="Tuesday",
    fields=(CardField("Total", "1.50", "amount", "choice", is_doubtful=True, choices=("1", "2")),),
    table=CardTable(
        ("A", "B"),
        (("1", "2"),),
        numeric=(1,),
        row_actions=(CardAction("Open", leads_to=MessagePlace("c", "m")),),
    ),
    picture=Path("/pictures/a.png"),
    warnings=("Clash",),
    footnote="calendar",
    actions=(
        CardAction("Undo", tool="undo", arguments={"change_id": "x", "n": [1, None, {"y": 1.5}]}),
        CardAction("Open", opens=Path("/reports"), attaches=Path("b.pdf"), is_primary=True),
    ),
)
CALL = ToolCall("c1", "create_meeting", {"title": "Team sync", "attendees": ["Anna"], "x": None})
PARTS = (
    TextPart("Grüße \U0001f600 \x00", outside="letter.pdf"),
    AttachmentPart("a.pdf", Path("/home/a.pdf"), "application/pdf", 12, "text"),
    ReasoningPart("Thinking", "openai", "m", {"encrypted_content": "x", "summary": []}),
    QuestionPart("How long?", ("30", "60"), CALL),
    QuestionPart("When?"),
    OfferPart(("Undo",), (CardAction("Settings", shows_settings=True),)),
    ErrorPart("provider", "Broken.", "Try again."),
    CALL,
    ToolResult("c1", "create_meeting", True, {"summary": "Done."}, CARD, "change-1", True),
    ToolResult("c2", "x", False, {}, None, None, False),
)


@pytest.mark.parametrize("part", PARTS, ids=lambda part: type(part).__name__)
def test_a_part_comes_back_exactly(part):
    assert decode_parts(encode_parts((part,))) == (part,)


def test_the_order_of_parts_is_kept():
    assert decode_parts(encode_parts(PARTS)) == PARTS


def test_a_file_name_that_is_no_text_comes_back():
    part = AttachmentPart("x", Path("/home/caf\udce9"), "text/plain", 1)

    assert decode_parts(encode_parts((part,))) == (part,)


@pytest.mark.parametrize(
    "kept",
    [
        {"kind": "hologram", "data": 1},
        {"kind": "text"},
        {"kind": "text", "text": 7},
        {"kind": "attachment", "name": "a", "path": 1, "media_type": "", "size_bytes": 1},
        {"kind": "tool_call", "id": "c", "name": "n", "arguments": []},
        {"kind": "question", "text": "?", "choices": "yes"},
        {},
        "nonsense",
    ],
)
def test_what_this_version_does_not_know_becomes_a_note(kept):
    (note,) = decode_parts(json.dumps([kept]))

    assert isinstance(note, TextPart)
    assert "newer version" in note.text


def test_fields_of_a_newer_version_are_left_out():
    assert decode_parts('[{"kind": "text", "text": "Hi", "mood": "glad"}]') == (TextPart("Hi"),)


def test_a_card_of_an_unknown_kind_is_left_out_and_its_result_stays():
    kept = encode_parts((ToolResult("c1", "x", True, {"a": 1}, CARD),)).replace(
        '"meeting"', '"map"'
    )

    assert decode_parts(kept) == (ToolResult("c1", "x", True, {"a": 1}),)
