"""A request with several steps, one step at a time."""

from datetime import UTC, datetime

from desktop_assist.domain.errors import MissingFileError
from desktop_assist.domain.message import Message, TextPart
from desktop_assist.domain.tool import ToolCall, ToolResult
from desktop_assist.providers.embedded.reply import (
    Act,
    Ask,
    Find,
    PlannedCall,
    Say,
    Several,
    parted,
)
from desktop_assist.providers.embedded.steps import (
    Done,
    Step,
    done_since_request,
    next_step,
    until_request,
)

LOOK = PlannedCall("list_meetings", {"from": "2026-11-22"})
CANCEL = PlannedCall("cancel_meeting", {"uid": "u1"})
COUNT = PlannedCall("calculate", {"expression": "1+1"})
FOUND = Find(LOOK, lambda output: Act((PlannedCall("cancel_meeting", {"uid": output["uid"]}),)))


def done(call: PlannedCall, *, ok=True, **output) -> Done:
    return Done(call, ToolResult("c1", call.tool, ok=ok, output=output))


def message(role, *parts) -> Message:
    return Message("m", role, parts, datetime(2026, 11, 22, tzinfo=UTC))


def test_it_looks_before_it_changes_anything():
    both = Several((Act((COUNT,)), FOUND))

    assert next_step(both, ()) == Step((LOOK,))
    assert next_step(both, (done(LOOK, uid="u1"),)) == Step((COUNT, CANCEL))


def test_the_end_tells_what_was_done_and_not_what_was_looked_up():
    results = (done(LOOK, uid="u1", summary="1 meeting."), done(CANCEL, summary="Cancelled."))

    assert next_step(FOUND, results) == Step(text="Cancelled.")


def test_a_question_comes_after_everything_else():
    ask = Ask("Which one?", (), CANCEL)
    several = Several((ask, Act((COUNT,)), Say("The rest was not understood.")))

    assert next_step(several, ()) == Step((COUNT,))
    assert next_step(several, (done(COUNT, summary="2"),)) == Step(
        text="2\n\nThe rest was not understood.", question=ask
    )


def test_nothing_is_changed_when_looking_fails():
    failed = done(LOOK, ok=False, summary="There is no calendar.", hint="Choose one.")

    assert next_step(FOUND, (failed,)) == Step(text="There is no calendar. Choose one.")


def test_only_what_was_done_since_the_last_request_counts():
    call = ToolCall("c2", "undo", {})
    result = ToolResult("c2", "undo", ok=True, output={})
    turn = (message("user", TextPart("undo")), message("assistant", call), message("tool", result))

    assert done_since_request((*turn, message("user", TextPart("undo")))) == ()
    assert done_since_request(turn) == (Done(PlannedCall("undo", {}), result),)
    assert until_request(turn) == turn[:1]


def failing_look(choose):
    look = Find(PlannedCall("list_expenses", {}), choose)
    error = "There is no expense sheet at /home/expenses.xlsx."
    code = MissingFileError.code
    return look, [done(look.lookup, ok=False, error=error, summary=error, code=code)]


def test_before_there_is_a_sheet_a_first_expense_is_asked_about():
    ask = Ask("Add it?", ("Yes",), PlannedCall("add_expense", {}))
    rows = []
    look, results = failing_look(lambda output: rows.append(output["expenses"]) or ask)

    assert next_step(look, results).question == ask
    assert rows == [[]]


def test_where_there_is_nothing_to_add_the_missing_sheet_is_told():
    look, results = failing_look(lambda output: Say("No such expense."))

    assert "no expense sheet" in next_step(look, results).text


def test_questions_that_a_yes_answers_are_asked_as_one():
    one = Ask("Cancel it?", ("Yes", "No"), PlannedCall("cancel_meeting", {"uid": "u1"}))
    other = Ask("Add it?", ("Yes",), PlannedCall("add_expense", {"amount": "5"}))

    asked = next_step(Several((one, other)), ()).question

    assert (asked.question, asked.choices) == ("Cancel it? Add it?", ("Yes", "No"))
    assert [call.tool for call in parted(asked.pending)] == ["cancel_meeting", "add_expense"]
