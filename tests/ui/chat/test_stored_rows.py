"""A kept conversation looks as it did."""

from dataclasses import replace
from pathlib import Path

from desktop_assist.domain.card import Card, CardAction, CardField, CardTable
from desktop_assist.domain.citation import Citation
from desktop_assist.domain.message import (
    AttachmentPart,
    ErrorPart,
    Message,
    QuestionPart,
    ReasoningPart,
    TextPart,
)
from desktop_assist.domain.tool import ToolCall, ToolResult
from desktop_assist.ui.chat.stored_rows import stored_rows
from desktop_assist.ui.chat.transcript_row import (
    AnswerRow,
    CardRow,
    ProblemRow,
    QuestionRow,
    ThoughtRow,
    UserRow,
)
from tests.helpers.frozen_clock import SUNDAY_MORNING

ADD = CardAction("Add", "add_expense", {"receipt": "r1", "amount": "1"})
RECEIPT = Card("receipt", "r1.png", fields=(CardField("Amount", "1", "amount"),), actions=(ADD,))
UNDO = CardAction("Undo", "undo", {"change_id": "c1"})
MEETING = Card("meeting", "Team sync", actions=(UNDO,))


def message(role, *parts, status="complete"):
    return Message(f"m-{id(parts)}", role, parts, SUNDAY_MORNING, status=status)


def call(name, call_id="1", **arguments):
    return message("assistant", ToolCall(call_id, name, arguments))


def result(name, card=None, call_id="1", ok=True):
    return message("tool", ToolResult(call_id, name, ok=ok, output={}, card=card))


def test_words_and_files_of_the_person():
    file = AttachmentPart("a.pdf", Path("/a.pdf"), "application/pdf", 10)
    rows = stored_rows([message("user", TextPart("Look"), file)])
    assert isinstance(rows[0], UserRow)
    assert (rows[0].text, rows[0].attachments) == ("Look", ("a.pdf",))


def test_a_stopped_answer_is_marked():
    rows = stored_rows([message("assistant", TextPart("So far"), status="cancelled")])
    assert isinstance(rows[0], AnswerRow)
    assert rows[0].ending == "stopped"


def test_a_question_that_was_answered_is_closed():
    question = message("assistant", QuestionPart("When?", ("Today",)))
    assert stored_rows([question])[0].is_open
    rows = stored_rows([question, message("user", TextPart("Today"))])
    assert isinstance(rows[0], QuestionRow)
    assert not rows[0].is_open


def test_an_error_is_shown_again():
    rows = stored_rows([message("assistant", ErrorPart("busy", "The service is busy."))])
    assert isinstance(rows[0], ProblemRow)


def test_what_was_looked_up_for_a_change_is_not_shown_with_it():
    look = ToolResult("1", "list_meetings", ok=True, output={}, card=Card("meeting_list", "Old"))
    done = ToolResult("2", "update_meeting", True, {}, MEETING, change_id="c1")

    def turn(turn_id):
        messages = [call("list_meetings"), message("tool", look), message("tool", done)]
        return [replace(one, turn_id=turn_id) for one in messages]

    assert [row.card for row in stored_rows(turn("t1"))] == [MEETING]
    apart = [*turn("t1")[:2], *turn("click")[2:]]
    assert len(stored_rows(apart)) == 2


def test_a_long_list_does_not_push_a_question_out_of_sight():
    table = CardTable(("Meeting",), tuple((f"Sync {number}",) for number in range(30)))
    look = ToolResult("1", "list_meetings", True, {}, Card("meeting_list", "All", table=table))
    asked = message("assistant", QuestionPart("Which one?"))

    rows = stored_rows([call("list_meetings"), message("tool", look), asked])

    assert len(rows[0].card.table.rows) == 6


def test_an_undone_meeting_is_marked():
    rows = stored_rows(
        [
            call("create_meeting"),
            result("create_meeting", MEETING),
            call("undo", "2", change_id="c1"),
            result("undo", Card("undo", "Taken back"), "2"),
        ]
    )
    assert [row.state for row in rows if isinstance(row, CardRow)] == ["undone"]


def test_a_card_whose_button_was_clicked_is_replaced_though_a_field_was_corrected():
    added = Card("expense", "Added")
    rows = stored_rows(
        [
            call("receive_file"),
            result("receive_file", RECEIPT),
            call("add_expense", "2", receipt="r1", amount="2"),
            result("add_expense", added, "2"),
        ]
    )
    assert [row.card for row in rows] == [added]


def test_another_call_of_the_same_tool_gets_its_own_card():
    added = Card("expense", "Added")
    rows = stored_rows(
        [
            call("receive_file"),
            result("receive_file", RECEIPT),
            call("add_expense", "2", receipt="r2", amount="1"),
            result("add_expense", added, "2"),
        ]
    )
    assert [row.card for row in rows] == [RECEIPT, added]


def test_a_click_that_failed_leaves_the_card_open():
    rows = stored_rows(
        [
            call("create_meeting"),
            result("create_meeting", MEETING),
            call("undo", "2", change_id="c1"),
            result("undo", None, "2", ok=False),
        ]
    )
    assert [row.state for row in rows] == ["open"]


def test_reasoning_is_shown_where_there_is_a_summary_of_it():
    told = ReasoningPart("First the dates.", "openai", "m", {})
    silent = ReasoningPart("", "openai", "m", {})

    (row,) = stored_rows([message("assistant", told, silent)])

    assert isinstance(row, ThoughtRow)
    assert row.text == "First the dates."


def test_sources_stand_with_the_answer_as_when_it_was_new():
    places = (Citation("travel.pdf", "first", 3), Citation("travel.pdf", "second", 3))

    rows = stored_rows([message("assistant", TextPart("180 EUR.", citations=places))])

    assert rows[0].sources == ("travel.pdf, page 3",)
