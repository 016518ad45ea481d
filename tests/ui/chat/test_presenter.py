"""Turns on screen: from the draft to the last row."""

import asyncio
from pathlib import Path

from desktop_assist.domain.card import Card, CardAction
from desktop_assist.domain.citation import Citation
from desktop_assist.domain.conversation import MessagePlace
from desktop_assist.domain.draft import Draft
from desktop_assist.domain.errors import ProviderUnreachableError
from desktop_assist.domain.message import Message, QuestionPart, TextPart
from desktop_assist.domain.tool import ToolCall, ToolResult
from desktop_assist.domain.turn_event import (
    ApprovalRequested,
    CitationFound,
    QuestionAsked,
    ReasoningDelta,
    TextDelta,
    ToolFinished,
    ToolStarted,
    TurnFailed,
)
from desktop_assist.ui.chat.transcript_row import (
    ActivityRow,
    AnswerRow,
    ApprovalRow,
    CardRow,
    ProblemRow,
    QuestionRow,
    UserRow,
)
from tests.helpers.frozen_clock import SUNDAY_MORNING

UNDO = CardAction("Undo", "undo", {"change_id": "change-1"})
MEETING = Card("meeting", "Team sync", actions=(UNDO,))
CREATED = ToolFinished(ToolResult("1", "create_meeting", ok=True, output={}, card=MEETING))
CALL = ToolCall("1", "create_meeting", {"title": "Team sync"})


async def test_an_answer_streams_into_one_row(make_rig):
    rig = make_rig(TextDelta("It is "), TextDelta("**noon**."))
    rig.presenter.send(Draft("What time is it?"))
    await rig.settle()
    assert [row.text for row in rig.rows(UserRow)] == ["What time is it?"]
    answer = rig.rows(AnswerRow)[0]
    assert (answer.text, answer.is_streaming, answer.ending) == ("It is **noon**.", False, "")
    assert rig.presenter.conversation_id == "conv-1"


async def test_the_conversation_goes_on(make_rig):
    rig = make_rig(TextDelta("Yes."))
    for text in ("One", "Two"):
        rig.presenter.send(Draft(text))
        await rig.settle()
    assert [draft.conversation_id for draft in rig.assistant.drafts] == [None, "conv-1"]


async def test_what_is_done_is_said_until_there_is_something_to_show(make_rig):
    rig = make_rig(ReasoningDelta("hm"), ToolStarted(CALL), 5.0)
    rig.presenter.send(Draft("Schedule it"))
    await asyncio.sleep(0.05)
    assert [row.text for row in rig.rows(ActivityRow)] == ["Create meeting…"]
    rig.presenter.stop()
    await rig.settle()
    assert not rig.rows(ActivityRow)


async def test_stop_keeps_what_was_said(make_rig):
    rig = make_rig(TextDelta("So far"), 5.0)
    rig.presenter.send(Draft("Tell me"))
    await asyncio.sleep(0.05)
    rig.presenter.stop()
    await rig.settle()
    answer = rig.rows(AnswerRow)[0]
    assert (answer.text, answer.ending) == ("So far", "stopped")
    assert rig.assistant.was_closed


async def test_a_failed_turn_says_why_and_can_be_tried_again(make_rig):
    rig = make_rig(TurnFailed("busy", "The service is busy.", "Wait a minute."))
    rig.presenter.send(Draft("Hello"))
    await rig.settle()
    problem = rig.rows(ProblemRow)[0]
    assert (problem.message, problem.hint) == ("The service is busy.", "Wait a minute.")
    assert problem.retry == Draft("Hello")


async def test_what_went_along_is_sent_again_too(make_rig, tmp_path):
    rig = make_rig(TurnFailed("busy", "The service is busy.", "Wait a minute."))
    rig.presenter.send(Draft("Look", (tmp_path / "a.pdf",), edits="m1"))
    await rig.settle()
    assert rig.rows(ProblemRow)[0].retry == Draft("Look", (tmp_path / "a.pdf",))


async def test_an_error_raised_in_a_turn_is_shown(make_rig):
    rig = make_rig(ProviderUnreachableError("No connection.", "Check the network."))
    rig.presenter.send(Draft("Hello"))
    await rig.settle()
    assert rig.rows(ProblemRow)[0].message == "No connection."
    assert not rig.presenter.is_busy


async def test_a_fault_of_the_program_is_shown_without_its_name(make_rig):
    rig = make_rig(ToolFinished(None))
    rig.presenter.send(Draft("Hello"))
    await rig.settle()
    problem = rig.rows(ProblemRow)[0]
    assert "program itself" in problem.message
    assert "Attribute" not in problem.message


async def test_a_card_stands_before_the_answer_that_follows(make_rig):
    rig = make_rig(ToolStarted(CALL), CREATED, TextDelta("Done."))
    rig.presenter.send(Draft("Schedule it"))
    await rig.settle()
    assert [type(row) for row in rig.model.rows] == [UserRow, CardRow, AnswerRow]


async def test_a_click_on_a_card_is_done_in_its_conversation(make_rig):
    rig = make_rig(CREATED)
    rig.presenter.send(Draft("Schedule it"))
    await rig.settle()
    rig.presenter.run_action(rig.rows(CardRow)[0].key, UNDO, {})
    await asyncio.sleep(0.01)
    assert rig.rows(CardRow)[0].state == "undone"
    assert rig.assistant.acts == [("undo", {"change_id": "change-1"}, "conv-1")]


async def test_a_question_closes_when_something_is_sent(make_rig):
    rig = make_rig(QuestionAsked(QuestionPart("When?", ("Today", "Tomorrow"))))
    rig.presenter.send(Draft("Schedule it"))
    await rig.settle()
    assert rig.rows(QuestionRow)[0].is_open
    rig.presenter.send(Draft("Tomorrow"))
    await rig.settle()
    assert [row.is_open for row in rig.rows(QuestionRow)] == [False, True]


async def test_an_approval_is_passed_on_once(make_rig):
    answers = []
    rig = make_rig(ApprovalRequested(CALL, "Text from outside.", answers.append), 0.05)
    rig.presenter.send(Draft("Schedule it"))
    await asyncio.sleep(0.02)
    key = rig.rows(ApprovalRow)[0].key
    rig.presenter.answer_approval(key, is_yes=True)
    rig.presenter.answer_approval(key, is_yes=False)
    await rig.settle()
    assert answers == [True]
    assert rig.rows(ApprovalRow)[0].answer == "yes"


async def test_an_approval_nobody_answered_ends_as_no(make_rig):
    rig = make_rig(ApprovalRequested(CALL, "Text from outside.", lambda is_yes: None), 5.0)
    rig.presenter.send(Draft("Schedule it"))
    await asyncio.sleep(0.02)
    rig.presenter.stop()
    await rig.settle()
    assert rig.rows(ApprovalRow)[0].answer == "no"


async def test_sources_stand_with_the_answer_once_each(make_rig):
    source = CitationFound(Citation("travel.pdf", "quote", 3, "Meals"))
    rig = make_rig(TextDelta("28 EUR."), source, source)
    rig.presenter.send(Draft("How much?"))
    await rig.settle()
    assert rig.rows(AnswerRow)[0].sources == ("travel.pdf, page 3, Meals",)


async def test_dropped_files_are_handed_in_together(make_rig):
    rig = make_rig(CREATED)
    rig.presenter.receive([Path("/a.ics")])
    await rig.settle()
    assert rig.assistant.received == [((Path("/a.ics"),), None)]
    assert len(rig.rows(CardRow)) == 1


async def test_a_file_that_begins_a_conversation_opens_it(make_rig):
    rig = make_rig(CREATED)
    await rig.presenter.intake.take_in(Path("/a.ics"), "own")
    assert rig.presenter.conversation_id == "conv-1"
    assert len(rig.rows(CardRow)) == 1
    assert not rig.presenter.is_busy


async def test_two_presenters_stop_their_own_turns_only(make_rig):
    first, second = make_rig(5.0), make_rig(5.0)
    first.presenter.send(Draft("One"))
    second.presenter.send(Draft("Two"))
    await asyncio.sleep(0.02)
    first.presenter.stop()
    await first.settle()
    assert second.presenter.is_busy


async def test_stop_before_the_first_event_ends_the_turn(make_rig):
    rig = make_rig(TextDelta("Never"))
    rig.presenter.send(Draft("Tell me"))
    rig.presenter.stop()
    await rig.settle()
    assert rig.rows(AnswerRow)[0].ending == "stopped"


async def test_a_turn_left_behind_writes_nothing_into_the_next_conversation(make_rig):
    rig = make_rig(TextDelta("So far"), 0.05, TextDelta("more"))
    rig.presenter.send(Draft("Tell me"))
    await asyncio.sleep(0.02)
    rig.presenter.start_new()
    await asyncio.sleep(0.1)
    assert len(rig.model) == 0
    assert rig.assistant.was_closed


async def test_a_new_conversation_is_empty(make_rig):
    rig = make_rig(TextDelta("Yes."))
    rig.presenter.send(Draft("One"))
    await rig.settle()
    rig.presenter.start_new()
    assert len(rig.model) == 0
    assert rig.presenter.conversation_id is None


SAID = tuple(
    Message(f"m{n}", "assistant", (TextPart(f"Answer {n}"),), SUNDAY_MORNING) for n in range(3)
)

TOLD = tuple(
    Message(f"m{n}", ("user", "assistant")[n % 2], (TextPart(text),), SUNDAY_MORNING)
    for n, text in enumerate(("First", "Answer 1", "Second", "Answer 2"))
)


async def test_a_conversation_opens_where_a_message_stands(make_rig):
    rig = make_rig(messages={"kept": SAID})
    reached = []
    rig.presenter.place_reached.connect(reached.append)
    for _ in range(2):  # also when it is open already
        rig.presenter.open_at(MessagePlace("kept", "m1"))
        await asyncio.sleep(0.02)
    assert rig.presenter.conversation_id == "kept"
    assert reached == ["m1-0", "m1-0"]


async def test_a_conversation_that_was_deleted_is_told(make_rig):
    rig = make_rig(messages={"gone": ()})
    rig.presenter.open_at(MessagePlace("gone", "m1"))
    await asyncio.sleep(0.02)
    assert [row.message for row in rig.rows(ProblemRow)] == ["That conversation is no longer here."]


async def test_a_message_just_sent_can_be_edited(make_rig):
    rig = make_rig(TextDelta("Yes."))
    rig.presenter.send(Draft("One"))
    await rig.settle()
    assert [row.message_id for row in rig.rows(UserRow)] == ["msg-1"]


async def test_an_edited_message_takes_the_place_of_what_followed(make_rig):
    rig = make_rig(TextDelta("Other."), messages={"kept": TOLD})
    rig.presenter.open("kept")
    await asyncio.sleep(0.02)
    rig.presenter.send(Draft("Other question", edits="m2"))
    await rig.settle()
    texts = [row.text for row in rig.model.rows]
    assert texts == ["First", "Answer 1", "Other question", "Other."]
    draft = rig.assistant.drafts[0]
    assert (draft.conversation_id, draft.edits) == ("kept", "m2")


async def test_only_the_newest_answer_can_be_asked_for_again(make_rig):
    rig = make_rig(TextDelta("Newest."), messages={"kept": TOLD})
    rig.presenter.open("kept")
    await asyncio.sleep(0.02)
    assert [row.is_last for row in rig.rows(AnswerRow)] == [False, True]
    rig.presenter.send(Draft("More"))
    assert [row.is_last for row in rig.rows(AnswerRow)] == [False, False]
    await rig.settle()
    assert [row.is_last for row in rig.rows(AnswerRow)] == [False, False, True]


async def test_asking_again_goes_on_in_another_version(make_rig, qtbot):
    rig = make_rig(TextDelta("Again."), messages={"kept": TOLD, "branch": TOLD[:3]})
    rig.assistant.kept_changes, rig.assistant.conversation_id = 2, "branch"
    rig.presenter.open("kept")
    await asyncio.sleep(0.02)
    rig.presenter.ask_again()
    await asyncio.sleep(0.02)
    await rig.settle()
    (draft,) = rig.assistant.drafts
    assert (draft.conversation_id, draft.is_kept) == ("branch", True)
    assert [row.text for row in rig.model.rows][-2:] == ["Second", "Again."]
    assert "The 2 things it changed were kept" in rig.pane.notices.text
