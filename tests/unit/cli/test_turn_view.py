"""Showing a turn while it runs."""

import asyncio
import json
from dataclasses import replace
from decimal import Decimal

import pytest

from desktop_assist.cli.turn_view import JsonTurnView, TextTurnView, follow
from desktop_assist.domain.card import Card, CardTable
from desktop_assist.domain.citation import Citation
from desktop_assist.domain.message import QuestionPart
from desktop_assist.domain.tool import ToolCall, ToolResult
from desktop_assist.domain.turn_event import (
    ApprovalRequested,
    CitationFound,
    NoticeGiven,
    QuestionAsked,
    TextDelta,
    ToolFinished,
    TurnFailed,
    TurnFinished,
    TurnStarted,
    UsageRecorded,
)
from desktop_assist.domain.usage import StepUsage, TokenUsage

STEP = UsageRecorded(StepUsage("embedded", "rules", TokenUsage(), Decimal(0)))
DONE = TurnFinished("conv_1", "turn_1", "embedded", "rules", "completed")


async def played(*events):
    for event in events:
        yield event


async def yes(_):
    return True


def shown(*events):
    view = TextTurnView()
    for event in (*events, DONE):
        view.show(event)


def test_text_streams_and_ends_its_line(capsys):
    shown(TextDelta("It is "), TextDelta("done."))

    assert capsys.readouterr().out == "It is done.\n"


def test_a_card_starts_on_a_line_of_its_own_and_names_its_undo(capsys):
    card = Card("meeting", "Sync", footnote="sync.ics")
    result = ToolResult("c", "t", ok=True, output={}, card=card, change_id="ch")

    shown(TextDelta("Adding"), ToolFinished(result))

    assert capsys.readouterr().out == "Adding\n  sync.ics\n  Undo: desktop-assist undo ch\n"


def test_the_answer_comes_first_and_its_card_below_it(capsys):
    card = Card("meeting", "Sync", footnote="sync.ics")

    shown(ToolFinished(ToolResult("c", "t", ok=True, output={}, card=card)), TextDelta("Added."))

    assert capsys.readouterr().out == "Added.\n  sync.ics\n"


def test_the_text_of_two_steps_stands_on_two_lines(capsys):
    result = ToolResult("c", "t", ok=True, output={})

    shown(TextDelta("Looking."), ToolFinished(result), TextDelta("Found."))

    assert capsys.readouterr().out == "Looking.\nFound.\n"


def test_without_an_answer_a_card_is_shown_whole_and_at_once(capsys):
    result = ToolResult("c", "t", ok=True, output={}, card=Card("receipt", "lunch.png"))

    TextTurnView(has_answer=False).show(ToolFinished(result))

    assert capsys.readouterr().out == "lunch.png\n"


def test_what_was_looked_up_for_a_change_is_not_shown_with_it(capsys):
    look = ToolResult("a", "list_meetings", ok=True, output={}, card=Card("meeting_list", "Old"))
    done = ToolResult("b", "update_meeting", ok=True, output={}, card=Card("meeting", "New"))

    shown(STEP, ToolFinished(look), STEP, ToolFinished(replace(done, change_id="c1")))

    assert capsys.readouterr().out == "New\n  Undo: desktop-assist undo c1\n"


def test_a_long_list_does_not_push_a_question_out_of_sight(capsys):
    table = CardTable(("Meeting",), tuple((f"Sync {number}",) for number in range(30)))
    card = Card("meeting_list", "Meetings", table=table)
    look = ToolResult("a", "list_meetings", ok=True, output={}, card=card)

    shown(STEP, ToolFinished(look), QuestionAsked(QuestionPart("Which one?")))

    told = capsys.readouterr().out.splitlines()
    assert len(told) < 15
    assert told[-1] == "Which one?"
    assert "  24 more are not shown here." in told


def test_what_several_cards_warn_of_together_stands_below_the_first(capsys):
    no_rate = "Amounts in USD cannot be compared with the limits: There is no rate."
    future = "The date is in the future."
    cards = [Card("expense", one, warnings=(no_rate, future)) for one in ("Diner", "Bar")]
    done = [ToolFinished(ToolResult("c", "t", ok=True, output={}, card=one)) for one in cards]
    view = TextTurnView(has_answer=False)
    for event in (*done, DONE, done[0]):
        view.show(event)

    assert capsys.readouterr().out.splitlines() == [
        "Diner", f"  Note: {no_rate}", f"  Note: {future}",
        "Bar", f"  Note: {future}",
        "Diner", f"  Note: {no_rate}", f"  Note: {future}",
    ]  # fmt: skip


def test_a_notice_disturbs_no_answer(capsys):
    shown(TextDelta("Half"), NoticeGiven("Another model answers."), TextDelta("Rest"))

    told = capsys.readouterr()
    assert told.out == "Half\nRest\n"
    assert told.err == "desktop-assist: Another model answers.\n"


def test_the_next_turn_starts_anew(capsys):
    view, card = TextTurnView(), Card("undo", "Taken back")
    for event in (TextDelta("Hello."), DONE, ToolFinished(ToolResult("c", "t", True, {}, card))):
        view.show(event)
    view.show(DONE)

    assert capsys.readouterr().out == "Hello.\nTaken back\n"


def test_a_question_numbers_its_answers(capsys):
    shown(QuestionAsked(QuestionPart("Which day?", ("Monday", "Tuesday"))))

    assert capsys.readouterr().out == "Which day?\n  1. Monday\n  2. Tuesday\n"


def test_an_approval_shows_the_exact_arguments(capsys):
    call = ToolCall("c", "create_meeting", {"title": "Sync"})

    shown(ApprovalRequested(call, "It was asked for by a file.", print))

    written = capsys.readouterr().out
    assert "create_meeting needs a yes: It was asked for by a file." in written
    assert "title: Sync" in written


def test_a_failure_is_told_on_standard_error(capsys):
    shown(TextDelta("Half"), TurnFailed("file", "It broke.", "Mend it."))

    assert capsys.readouterr() == ("Half\n", "desktop-assist: It broke. Mend it.\n")


def test_programs_get_one_object_a_line(capsys):
    view = JsonTurnView()
    for event in (TextDelta("Hi"), DONE):
        view.show(event)

    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["type"] for line in lines] == ["text", "done"]


async def test_following_decides_every_approval_and_gives_the_end(capsys):
    answers = []
    approval = ApprovalRequested(ToolCall("c", "undo", {}), "Why.", answers.append)

    status = await follow(played(approval, DONE), TextTurnView(), yes)

    assert (answers, status) == ([True], "completed")


async def test_a_turn_that_is_cancelled_still_ends_for_programs(printed):
    async def stopped():
        yield TurnStarted("conv_1", "turn_1", "openai")
        raise asyncio.CancelledError

    with pytest.raises(asyncio.CancelledError):
        await follow(stopped(), JsonTurnView(), yes)

    (done,) = printed()
    assert (done["conversation_id"], done["status"]) == ("conv_1", "cancelled")


async def test_a_turn_without_its_end_was_cancelled(capsys):
    assert await follow(played(TextDelta("Hi")), TextTurnView(), yes) == "cancelled"


def test_sources_are_named_below_the_answer(capsys):
    place = Citation("travel.pdf", "At most 180 EUR.", 3)

    shown(TextDelta("180 EUR."), CitationFound(place))

    assert capsys.readouterr().out == (
        "180 EUR.\n  Source: travel.pdf, page 3: “At most 180 EUR.”\n"
    )
