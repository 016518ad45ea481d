"""A turn in the words of the AI SDK's stream."""

from desktop_assist.domain.card import Card, CardField, CardTable
from desktop_assist.domain.citation import Citation
from desktop_assist.domain.message import QuestionPart
from desktop_assist.domain.tool import ToolCall, ToolResult
from desktop_assist.domain.turn_event import (
    ApprovalRequested,
    CitationFound,
    NoticeGiven,
    QuestionAsked,
    ReasoningDelta,
    TextDelta,
    ToolFinished,
    ToolStarted,
    TurnFailed,
    TurnFinished,
    TurnStarted,
)
from desktop_assist.doors.web.ui_stream import UiStream, card_json

CALL = ToolCall("w1", "write_note", {"text": "milk"})


def streamed(*events, is_over=True, **made):
    stream = UiStream(**made)
    pieces = [*stream.begin()]
    for event in events:
        pieces += stream.pieces(event, "q1")
    return [*pieces, *stream.end(is_over=is_over)]


def kinds(*events, **made):
    return [one["type"] for one in streamed(*events, **made)]


def test_text_and_reasoning_are_opened_and_closed():
    assert kinds(ReasoningDelta("Hm."), TextDelta("Hel"), TextDelta("lo.")) == [
        "start", "start-step", "reasoning-start", "reasoning-delta", "reasoning-end",
        "text-start", "text-delta", "text-delta", "text-end", "finish-step", "finish",
    ]  # fmt: skip


def test_a_call_its_question_and_its_result_belong_together():
    asked = ApprovalRequested(CALL, "It leaves.", print)
    result = ToolResult("w1", "write_note", ok=True, output={"summary": "Noted."})

    pieces = streamed(asked, ToolStarted(CALL), ToolFinished(result))

    call, question, output = pieces[2:5]
    assert (call["toolName"], call["input"]) == ("write_note", {"text": "milk"})
    assert question == {
        "type": "tool-approval-request", "approvalId": "q1", "toolCallId": "w1",
        "reason": "It leaves.",
    }  # fmt: skip
    assert output["output"] == {"summary": "Noted.", "card": None}
    assert [one["toolCallId"] for one in (call, question, output)] == ["w1"] * 3


def test_what_failed_and_what_was_denied_are_told_apart():
    failed = ToolFinished(ToolResult("w1", "write_note", ok=False, output={"summary": "Full."}))

    assert streamed(failed)[2]["errorText"] == "Full."
    assert kinds(failed, denied=frozenset({"w1"}))[2] == "tool-output-denied"


def test_a_continued_message_has_no_second_beginning_and_a_paused_one_no_end():
    assert kinds(is_continued=True, is_over=False) == ["start", "finish"]


def test_everything_else_a_page_may_show_is_there():
    pieces = streamed(
        TurnStarted("c1", "t1", "embedded"),
        NoticeGiven("Cut short."),
        QuestionAsked(QuestionPart("When?")),
        CitationFound(Citation("travel.pdf", "80 a night", 4)),
        TurnFailed("x", "It failed.", "Try again."),
        TurnFinished("c1", "t1", "embedded", "", "failed"),
    )

    told = {one["type"]: one for one in pieces}
    assert told["message-metadata"]["messageMetadata"] == {"status": "failed"}
    assert told["data-notice"]["data"] == {"text": "Cut short."}
    assert told["text-delta"]["delta"] == "When?"
    assert told["source-document"]["title"] == "travel.pdf, page 4"
    assert told["error"]["errorText"] == "It failed. Try again."


def test_a_card_is_what_can_be_seen_of_it():
    card = Card(
        "meeting", "Plan", fields=(CardField("When", "Monday"),),
        table=CardTable(("a",), (("1",),)),
    )  # fmt: skip

    shown = card_json(card)

    assert shown["fields"] == [{"label": "When", "value": "Monday"}]
    assert shown["table"] == {"columns": ["a"], "rows": [["1"]]}
