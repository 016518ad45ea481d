"""From what a turn reports to rows."""

from decimal import Decimal

import pytest

from desktop_assist.domain.card import Card, CardTable
from desktop_assist.domain.citation import Citation
from desktop_assist.domain.draft import Draft
from desktop_assist.domain.message import QuestionPart
from desktop_assist.domain.tool import ToolCall, ToolResult
from desktop_assist.domain.turn_event import (
    ApprovalRequested,
    CardAhead,
    CitationFound,
    NoticeGiven,
    QuestionAsked,
    ReasoningDelta,
    StepWaiting,
    TextDelta,
    ToolFinished,
    ToolStarted,
    TurnFailed,
    TurnFinished,
    TurnStarted,
    UsageRecorded,
)
from desktop_assist.domain.usage import StepUsage, TokenUsage
from desktop_assist.ui.chat.transcript_model import TranscriptModel
from desktop_assist.ui.chat.transcript_row import (
    ActivityRow,
    AnswerRow,
    ApprovalRow,
    CardRow,
    NoticeRow,
    ProblemRow,
    QuestionRow,
    ThoughtRow,
)
from desktop_assist.ui.chat.turn_rows import TurnRows
from tests.helpers.frozen_clock import FrozenClock

CALL = ToolCall("call-1", "create_meeting", {})
DONE = TurnFinished("conv-1", "turn-1", "embedded", "embedded", "completed")
CUT = TurnFinished("conv-1", "turn-1", "openai", "m", "incomplete")


def card_event():
    result = ToolResult("call-1", "create_meeting", ok=True, output={}, card=Card("meeting", "T"))
    return ToolFinished(result)


@pytest.fixture
def model(application):
    return TranscriptModel()


@pytest.fixture
def turn(model):
    turn = TurnRows(model, FrozenClock(), retry=Draft("Hello"))
    turn.begin()
    return turn


def play(turn, *events):
    for event in events:
        turn.apply(event)


@pytest.mark.parametrize(
    ("events", "kinds"),
    [
        ((), [ActivityRow]),
        ((TextDelta("It is"), TextDelta(" noon."), DONE), [AnswerRow]),
        ((ToolStarted(CALL),), [ActivityRow]),
        ((ToolStarted(CALL), card_event()), [CardRow, ActivityRow]),
        ((card_event(), TextDelta("Done."), DONE), [CardRow, AnswerRow]),
        ((ReasoningDelta("Hm"), ReasoningDelta("m.")), [ThoughtRow, ActivityRow]),
        ((ReasoningDelta("Hm"), TextDelta("Hi"), DONE), [ThoughtRow, AnswerRow]),
        ((NoticeGiven("Another."),), [NoticeRow, ActivityRow]),
        ((NoticeGiven("Another."), TextDelta("Hi"), DONE), [NoticeRow, AnswerRow]),
        ((TextDelta("Hi"), NoticeGiven("Cut."), CUT), [AnswerRow, NoticeRow]),
        ((QuestionAsked(QuestionPart("When?", ())), DONE), [QuestionRow]),
        ((TurnFailed("offline", "No network.", ""), DONE), [ProblemRow]),
    ],
)
def test_events_become_rows(turn, model, events, kinds):
    play(turn, *events)
    assert [type(row) for row in model.rows] == kinds


@pytest.mark.parametrize(
    ("provider", "code", "goes_on_here", "is_in_settings"),
    [
        ("openai", "budget_used_up", True, True),
        ("openai", "provider_access", True, True),
        ("compatible", "provider_unreachable", True, False),
        ("embedded", "storage", False, False),
    ],
)
def test_a_problem_knows_what_can_be_done_about_it(
    turn, model, provider, code, goes_on_here, is_in_settings
):
    play(turn, TurnStarted("c", "t", provider), TurnFailed(code, "It failed.", "Mend it."))

    row = model.last
    assert (row.is_of_service, row.is_set_up) == (goes_on_here, is_in_settings)
    assert row.is_of_budget == (code == "budget_used_up")


def test_a_thought_grows(turn, model):
    play(turn, ReasoningDelta("First "), ReasoningDelta("this."))
    assert model.rows[0].text == "First this."


def test_an_answer_streams_until_the_turn_ends(turn, model):
    play(turn, TextDelta("It is"), TextDelta(" noon."))
    assert (model.last.text, model.last.is_streaming) == ("It is noon.", True)
    turn.apply(CUT)
    assert (model.last.is_streaming, model.last.ending) == (False, "cut_short")


@pytest.mark.parametrize(("provider", "by"), [("embedded", "On this computer"), ("openai", "")])
def test_an_answer_made_here_says_so(turn, model, provider, by):
    play(turn, TurnStarted("conv-1", "turn-1", provider), TextDelta("It is noon."))
    assert model.last.by == by


def test_what_was_looked_up_for_a_change_is_not_shown_with_it(turn, model):
    step = UsageRecorded(StepUsage("embedded", "m", TokenUsage(), Decimal(0)))
    done = ToolResult("2", "update_meeting", True, {}, Card("meeting", "New"), change_id="c1")
    play(turn, step, card_event(), step, ToolFinished(done), DONE)
    assert [row.card.title for row in model.rows] == ["New"]


def test_a_long_list_does_not_push_a_question_out_of_sight(turn, model):
    table = CardTable(("Meeting",), tuple((f"Sync {number}",) for number in range(30)))
    look = ToolResult("1", "list_meetings", True, {}, Card("meeting_list", "All", table=table))
    play(turn, ToolFinished(look), QuestionAsked(QuestionPart("Which one?")), DONE)
    assert len(model.rows[0].card.table.rows) == 6


def test_an_approval_nobody_gave_is_a_no(turn, model):
    play(turn, ApprovalRequested(CALL, "Text from outside.", lambda _: None))
    turn.end("stopped")
    (row,) = [row for row in model.rows if isinstance(row, ApprovalRow)]
    assert row.answer == "no"
    assert turn.approvals == {}


def test_a_source_is_named_once(turn, model):
    source = CitationFound(Citation("travel.pdf", page=3, section="Meals", quote="q"))
    play(turn, TextDelta("30 euros."), source, source)
    assert model.last.sources == ("travel.pdf, page 3, Meals",)


def test_a_turn_that_was_left_shows_nothing_more(turn, model):
    turn.leave()
    turn.apply(TextDelta("late"))
    assert not any(isinstance(row, AnswerRow) for row in model.rows)


def cards_of(model):
    return [row.card.title for row in model.rows if isinstance(row, CardRow)]


def test_a_card_ahead_gives_way_to_the_one_of_the_result(turn, model):
    turn.apply(CardAhead("call-1", Card("receipt", "slip.jpg", subtitle="Being read…")))
    before = cards_of(model)

    turn.apply(card_event())

    assert (before, cards_of(model)) == (["slip.jpg"], ["T"])


def test_a_card_ahead_goes_when_the_turn_is_over(turn, model):
    turn.apply(CardAhead("call-1", Card("receipt", "slip.jpg")))

    turn.end("stopped")

    assert cards_of(model) == []


def test_a_wait_for_the_service_is_counted_down_in_one_row(turn, model):
    play(turn, StepWaiting(2, is_refused=False), StepWaiting(1, is_refused=False))

    assert model.last.text.endswith("Going on in 1 s…")
    assert len(model.rows) == 1


def test_what_all_cards_of_a_turn_warn_of_stands_on_the_first(turn, model):
    told = "Amounts in USD cannot be compared with the limits: There is no rate."
    card = Card("expense", "Diner", warnings=(told,))
    result = ToolResult("call-1", "add_expense", ok=True, output={}, card=card, change_id="c")

    play(turn, ToolFinished(result), ToolFinished(result))

    shown = [row.card.warnings for row in model.rows if isinstance(row, CardRow)]
    assert shown == [(told,), ()]


def test_what_the_card_says_is_not_written_below_it(turn, model):
    card = Card("meeting", "Team sync", "Tuesday")
    result = ToolResult("call-1", "create_meeting", ok=True, output={}, card=card)
    play(turn, ToolFinished(result), TextDelta("Team sync:"), TextDelta(" Tuesday."))
    row = model.last
    assert isinstance(row, AnswerRow)
    assert (row.text, row.shown) == ("Team sync: Tuesday.", "")
